package io.github.gongkai.documents.internal.print;

/**
 * Builds markup that is well-formed as HTML and as XML alike. All texts are escaped; what no page can carry, control characters
 * and halves of surrogate pairs, is shown as U+FFFD: {@link ReportText} has refused it in what the report itself says.
 */
public final class Markup {

    private static final char REPLACEMENT = '\ufffd';

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Opens an element; attributes are names and values in turn, an empty name leaves its attribute out. */
    public Markup open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    public Markup close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with a text in it. */
    public Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    /** An element that never has content. */
    public Markup empty(String name, String... attributes) {
        open(name, attributes);
        out.setLength(out.length() - 1);
        out.append(" />");
        return this;
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Text that is markup already. */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    public Markup newLine() {
        out.append('\n');
        return this;
    }

    /** A text as a document can carry it: control characters and halves of surrogate pairs are replaced. */
    public static String carried(String text) {
        StringBuilder carried = new StringBuilder(text);
        for (int i = notCarried(text, 0); i < text.length(); i = notCarried(text, i + 1)) {
            carried.setCharAt(i, REPLACEMENT);
        }
        return carried.toString();
    }

    /** Where the first character stands that no document can carry; the length of the text if there is none. */
    static int notCarried(String text) {
        return notCarried(text, 0);
    }

    private static int notCarried(String text, int from) {
        int i = from;
        while (i < text.length()) {
            if (isPair(text, i)) {
                i += 2;
            } else if (isCarried(text.charAt(i)) || text.charAt(i) == '\r') {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\r' -> out.append("&#13;");
                default -> {
                    if (isPair(text, i)) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(isCarried(c) ? c : REPLACEMENT);
                    }
                }
            }
        }
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private static boolean isCarried(char c) {
        return (c >= ' ' || c == '\t' || c == '\n') && c != '\ufffe' && c != '\uffff' && !Character.isSurrogate(c);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
