package io.github.gongkai.documents.internal.recognition;

/** How alike two short texts are. */
final class Likeness {

    private Likeness() {}

    /** 1 for equal texts, 0 for texts without a character in common place: edit distance over the longer length. */
    static double of(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0) {
            return 1;
        }
        if (Math.abs(a.length() - b.length()) > longer / 2) {
            return 0;
        }
        return 1 - (double) distance(a, b, false) / longer;
    }

    /** How well a text ends in a label, 1 for exactly: the best match of the label with any tail of the text. */
    static double ofTail(String text, String label) {
        int window = Math.min(text.length(), label.length() + label.length() / 2);
        return 1 - (double) distance(text.substring(text.length() - window), label, true) / label.length();
    }

    private static int distance(String a, String b, boolean anyStart) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = anyStart ? 0 : i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
