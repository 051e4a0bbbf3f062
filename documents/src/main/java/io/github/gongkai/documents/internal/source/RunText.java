package io.github.gongkai.documents.internal.source;

/**
 * The text of a paragraph or cell, put together from runs of characters as they come. Runs go on where the last one ended;
 * what stands apart on the page, such as another paragraph or a raised footnote mark, is kept apart by a space where the two
 * would make one number.
 */
public final class RunText {

    private static final String IN_NUMBERS = "0123456789０１２３４５６７８９.．,，+-−减減增";

    private final StringBuilder text = new StringBuilder();
    private boolean apart;

    /** The text of a single run. */
    public static String of(String words) {
        if (!holdsSpace(words)) {
            return Wording.strip(words);
        }
        RunText text = new RunText();
        text.add(words);
        return text.toString();
    }

    /** Adds characters that go on. */
    public void add(String words) {
        if (!apart && !holdsSpace(words)) {
            text.append(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            add(words.charAt(i));
        }
    }

    private static boolean holdsSpace(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) <= ' ') {
                return true;
            }
        }
        return false;
    }

    private void add(char c) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (c <= ' ') {
            if (last != ' ') {
                text.append(' ');
            }
        } else {
            if (apart && IN_NUMBERS.indexOf(c) >= 0 && IN_NUMBERS.indexOf(last) >= 0) {
                text.append(' ');
            }
            text.append(c);
            apart = false;
        }
    }

    /** Says that what comes does not go on what was. */
    public void breakOff() {
        apart = true;
    }

    /** Adds characters that stand apart from those before and after them. */
    public void addApart(String words) {
        breakOff();
        add(words);
        breakOff();
    }

    /** Adds a paragraph of its own. */
    public void addParagraph(String words) {
        add(" ");
        add(words);
    }

    public boolean isBlank() {
        return Wording.isBlank(text.toString());
    }

    @Override
    public String toString() {
        return Wording.strip(text);
    }
}
