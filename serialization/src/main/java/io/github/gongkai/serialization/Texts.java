package io.github.gongkai.serialization;

import java.util.Locale;

/** What is to be known about texts that may come from anywhere. */
final class Texts {

    /** Longest piece of a source that a finding quotes. */
    private static final int QUOTED = 80;

    private Texts() {}

    /** Tells whether every surrogate has its partner; a text in which one has not cannot be written in UTF-8. */
    static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Returns a text as a JSON string, for quoting: cut to a readable length, and with no character that cannot be printed. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            if (i >= QUOTED) {
                quoted.append('…');
                break;
            }
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                quoted.append(c).append(text.charAt(++i));
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Returns a number as it stands in the source, cut to a readable length. */
    static String cut(String number) {
        return number.length() <= QUOTED ? number : number.substring(0, QUOTED) + "…";
    }

    /** Returns the address of a member: {@code parent.key}, or the key in brackets and quotes if it is no plain word. */
    static String address(String parent, String key) {
        boolean plain = !key.isEmpty() && key.length() <= QUOTED;
        for (int i = 0; i < key.length() && plain; i++) {
            char c = key.charAt(i);
            plain = Character.isLetterOrDigit(c) || c == '_' || c == '-';
        }
        String dot = parent.isEmpty() ? "" : ".";
        return plain ? parent + dot + key : parent + '[' + quoted(key) + ']';
    }
}
