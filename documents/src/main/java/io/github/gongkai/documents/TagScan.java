package io.github.gongkai.documents;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where the texts and the table cells of a page begin, told by going over the tags of its source. What a browser makes of tags
 * in the wrong place is not asked: {@link HtmlPage} holds what is found here against the parsed page.
 */
final class TagScan {

    /** The elements that matter: cells, tables, and those whose content holds no tags, whatever looks like one. */
    private static final String[] ELEMENTS = {
        "td", "th", "table", "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"
    };

    private static final String FIRST_LETTERS =
            Arrays.stream(ELEMENTS).map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining());

    private static final int CELL = -1;

    private final String source;
    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private int size;
    private int openTables;
    private boolean tablesClosed = true;

    TagScan(String source) {
        this.source = source;
        scan();
        tablesClosed &= openTables == 0;
    }

    /** How many texts and cells there are. */
    int size() {
        return size;
    }

    /** Where a text has its first character that is no white space, or the tag of a cell begins. */
    int start(int index) {
        return starts[index];
    }

    /** Where a text ends, white space at its end included. */
    int end(int index) {
        return ends[index];
    }

    boolean isCell(int index) {
        return ends[index] == CELL;
    }

    /** Whether every table has an end tag, and every end tag a table. */
    boolean areTablesClosed() {
        return tablesClosed;
    }

    private void scan() {
        int textStart = 0;
        int at = source.indexOf('<');
        while (at >= 0) {
            int end = tagEnd(at);
            if (end < 0) {
                // A mere character of the text.
                at = source.indexOf('<', at + 1);
            } else {
                text(textStart, at);
                textStart = after(at, end);
                at = source.indexOf('<', textStart);
            }
        }
        text(textStart, source.length());
    }

    /** Where a tag, comment or declaration ends that begins with a {@code <}; -1 if none does. */
    private int tagEnd(int at) {
        char first = charAt(at + 1);
        if (first == '!' && source.startsWith("--", at + 2)) {
            return behind("-->", at + 2);
        }
        if (isLetter(first) || (first == '/' && isLetter(charAt(at + 2)))) {
            return attributesEnd(at + 2);
        }
        return first == '!' || first == '?' || first == '/' ? behind(">", at + 2) : -1;
    }

    /** A {@code >} in a quoted value ends no tag. */
    private int attributesEnd(int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) != '>') {
            if (source.charAt(at++) == '=') {
                while (HtmlPage.isSpace(charAt(at))) {
                    at++;
                }
                if (charAt(at) == '"' || charAt(at) == '\'') {
                    at = behind(source.substring(at, at + 1), at + 1);
                }
            }
        }
        return Math.min(at + 1, source.length());
    }

    /** Takes note of a tag, and tells where the page goes on after it and after what is not taken apart. */
    private int after(int at, int end) {
        boolean closing = source.charAt(at + 1) == '/';
        String element = element(closing ? at + 2 : at + 1);
        switch (element) {
            case "" -> {
                return end;
            }
            case "table" -> {
                openTables += closing ? -1 : 1;
                tablesClosed &= openTables >= 0;
                return end;
            }
            case "td", "th" -> {
                if (!closing) {
                    add(at, CELL);
                }
                return end;
            }
            default -> {
                int content = closing ? end : endTag(element, end);
                if (!element.equals("script") && !element.equals("style")) {
                    text(end, content);
                }
                return content;
            }
        }
    }

    private int endTag(String element, int from) {
        int at = source.indexOf("</", from);
        while (at >= 0 && !element(at + 2).equals(element)) {
            at = source.indexOf("</", at + 2);
        }
        return at < 0 ? source.length() : at;
    }

    /** The element of a tag whose name begins here, if it is one of those that matter; empty otherwise. */
    private String element(int from) {
        int first = charAt(from) | 0x20;
        if (FIRST_LETTERS.indexOf(first) < 0) {
            return "";
        }
        for (String name : ELEMENTS) {
            if (name.charAt(0) == first && source.regionMatches(true, from, name, 0, name.length())) {
                char next = charAt(from + name.length());
                if (next == '>' || next == '/' || HtmlPage.isSpace(next)) {
                    return name;
                }
            }
        }
        return "";
    }

    private void text(int from, int to) {
        int start = from;
        while (start < to && HtmlPage.isSpace(source.charAt(start))) {
            start++;
        }
        if (start < to) {
            add(start, to);
        }
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    private int behind(String mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? source.length() : at + mark.length();
    }

    private char charAt(int at) {
        return at < source.length() ? source.charAt(at) : 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
