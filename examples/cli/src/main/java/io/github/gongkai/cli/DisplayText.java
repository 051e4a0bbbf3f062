package io.github.gongkai.cli;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Text as it stands on a terminal, where a Chinese character is two columns wide. */
final class DisplayText {

    /** What must not begin a line. */
    private static final String CLOSING = "，。、；：？！）》」』”’·,.;:?!)";

    /** What must not end one. */
    private static final String OPENING = "（《「『“‘(";

    private DisplayText() {}

    /**
     * Returns a text without what would move the cursor, change colours or turn the direction of writing: a report is not
     * to be trusted with the reader's terminal.
     *
     * @param text any text
     * @return the text on one line
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(DisplayText::clean).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int clean(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL -> Character.isWhitespace(codePoint) ? ' ' : '\uFFFD';
            case Character.FORMAT, Character.SURROGATE -> '\uFFFD';
            default -> codePoint;
        };
    }

    /**
     * Returns how wide a text is.
     *
     * @param text a clean text
     * @return its width in columns
     */
    static int width(String text) {
        return text.codePoints().map(WCWidth::wcwidth).sum();
    }

    /**
     * Returns a text filled up with spaces.
     *
     * @param text a clean text
     * @param width the width wanted, in columns
     * @return the text, not shortened if it is wider
     */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /**
     * Breaks a text into lines: after spaces, after the dots of an address and between Chinese characters, but not before
     * closing or after opening punctuation; if there is no such place, before a capital, or anywhere.
     *
     * @param text a clean text
     * @param width the width of a line, in columns
     * @return at least one line, each up to the width, or a single character
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int good = 0;
        int fair = 0;
        int used = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            // Again, if what is left after the break is too wide still.
            while (i > start && used + WCWidth.wcwidth(codePoint) > width && codePoint != ' ') {
                int end = good > start ? good : fair > start ? fair : i;
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
                used = width(text.substring(start, i));
            }
            used += WCWidth.wcwidth(codePoint);
            if (next < text.length() && mayBreak(codePoint, text.codePointAt(next))) {
                good = next;
            } else if (next < text.length()
                    && Character.isLowerCase(codePoint)
                    && Character.isUpperCase(text.codePointAt(next))) {
                fair = next;
            }
        }
        lines.add(text.substring(start).stripTrailing());
        return lines;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before == ' '
                || (before == '.' && Character.isLetter(after))
                || WCWidth.wcwidth(before) == 2
                || WCWidth.wcwidth(after) == 2;
    }
}
