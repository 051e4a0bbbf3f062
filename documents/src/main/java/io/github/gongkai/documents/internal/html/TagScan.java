package io.github.gongkai.documents.internal.html;

import java.io.CharArrayReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;

/**
 * Goes over the tags of a page's source: where its texts and table cells begin, and the page without what nobody asks for, which
 * is most of a published page: styles and sizes of every cell, scripts, comments. What a browser makes of tags in the wrong
 * place is not asked: {@link HtmlPage} holds what is found here against the parsed page.
 */
final class TagScan {

    private static final long TD = name("td");
    private static final long TH = name("th");
    private static final long TABLE = name("table");
    private static final long SCRIPT = name("script");
    private static final long STYLE = name("style");
    /** Elements whose content holds no tags, whatever looks like one. */
    private static final long[] RAW =
            names("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp");
    /** Elements in which scripts and styles are taken apart by other rules. */
    private static final long[] FOREIGN = names("svg", "math");
    /** Elements that are common and for which a parser does not care about attributes. */
    private static final long[] PLAIN = names("td", "th", "tr", "table", "tbody", "col", "p", "span", "div");

    private static final long COLSPAN = name("colspan");
    private static final long ROWSPAN = name("rowspan");
    private static final long HIDDEN = name("hidden");

    private static final String COMMENT = "<!--";

    private static final int CELL = -1;

    private final String source;
    /** The page; from the beginning to where it has been scanned, without what was left out: see {@link #leaveOut}. */
    private final char[] page;

    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private int size;
    private int openTables;
    private boolean tablesClosed = true;
    private boolean foreign;
    /** How much of the page is left of what was scanned up to {@link #copied}. */
    private int leanSize;

    private int copied;

    TagScan(String source) {
        this.source = source;
        this.page = source.toCharArray();
        scan();
        leaveOut(page.length, page.length, "");
        tablesClosed &= openTables == 0;
    }

    /** The page with all its texts and elements, without attributes and contents that do not matter to a reader of texts. */
    Reader lean() {
        return foreign ? new StringReader(source) : new CharArrayReader(page, 0, leanSize);
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
        text(textStart, page.length);
    }

    /** Where a tag, comment or declaration ends that begins with a {@code <}; -1 if none does. */
    private int tagEnd(int at) {
        char first = charAt(at + 1);
        if (first == '!' && source.startsWith("--", at + 2)) {
            return commentEnd(at + 2);
        }
        if (isLetter(first) || (first == '/' && isLetter(charAt(at + 2)))) {
            return attributesEnd(at + 2);
        }
        return first == '!' || first == '?' || first == '/' ? behind('>', at + 2) : -1;
    }

    /** A comment ends with two hyphens and a {@code >}; with a {@code !} between them it does too, unless it is empty. */
    private int commentEnd(int from) {
        int at = source.indexOf("--", from);
        while (at >= 0) {
            if (charAt(at + 2) == '>') {
                return at + 3;
            }
            if (at > from + 1 && source.startsWith("!>", at + 2)) {
                return at + 4;
            }
            at = source.indexOf("--", at + 1);
        }
        return page.length;
    }

    /** A {@code >} in a quoted value ends no tag. */
    private int attributesEnd(int from) {
        int at = from;
        while (at < page.length && page[at] != '>') {
            if (page[at++] == '=') {
                while (HtmlPage.isSpace(charAt(at))) {
                    at++;
                }
                if (charAt(at) == '"' || charAt(at) == '\'') {
                    at = behind(page[at], at + 1);
                }
            }
        }
        return Math.min(at + 1, page.length);
    }

    /** Takes note of a tag, and tells where the page goes on after it and after what is not taken apart. */
    private int after(int at, int end) {
        boolean closing = page[at + 1] == '/';
        int from = closing ? at + 2 : at + 1;
        long name = name(page, from, nameEnd(from));
        if (name == 0) {
            comment(at, end);
            return end;
        }
        if (name == TABLE) {
            openTables += closing ? -1 : 1;
            tablesClosed &= openTables >= 0;
        } else if ((name == TD || name == TH) && !closing) {
            add(at, CELL);
        }
        if (closing) {
            return end;
        }
        if (contains(PLAIN, name)) {
            attributes(nameEnd(from), end);
            return end;
        }
        foreign |= contains(FOREIGN, name);
        return contains(RAW, name) ? raw(name, end) : end;
    }

    /** Takes in what is not taken apart: a text, a script or a style. */
    private int raw(long name, int from) {
        int end = endTag(name, from);
        if (name != SCRIPT && name != STYLE) {
            text(from, end);
        } else if (end < page.length && (name == STYLE || !holds(COMMENT, from, end))) {
            // In a script a comment may hide its end tag.
            leaveOut(from, end, "");
        }
        return end;
    }

    private void comment(int at, int end) {
        int from = at + COMMENT.length();
        int to = end - (page[end - 2] == '!' ? "--!>" : "-->").length();
        if (source.startsWith(COMMENT, at) && end < page.length && from < to) {
            leaveOut(from, to, "");
        }
    }

    /** Leaves out the attributes of a tag that nobody asks for; a tag that is not as tags should be stays as it is. */
    private void attributes(int from, int end) {
        int at = spaces(from);
        int left = from;
        boolean oneColumn = false;
        boolean oneRow = false;
        while (at < end - 1) {
            int nameEnd = nameEnd(at);
            int next = spaces(nameEnd);
            int valueStart = nameEnd;
            int valueEnd = nameEnd;
            if (charAt(next) == '=') {
                valueStart = spaces(next + 1);
                char quote = charAt(valueStart);
                valueEnd = quote == '"' || quote == '\''
                        ? source.indexOf(quote, valueStart + 1) + 1
                        : unquotedEnd(valueStart);
                next = spaces(valueEnd);
            }
            boolean odd = nameEnd == at || valueEnd < valueStart || (next == valueEnd && next != end - 1);
            if (odd) {
                return;
            }
            long name = name(page, at, nameEnd);
            boolean one = isOne(valueStart, valueEnd);
            oneColumn |= one && name == COLSPAN;
            oneRow |= one && name == ROWSPAN;
            // A span of one is what a cell has anyway, and what comes after it under the same name counts for nothing.
            boolean said = (oneColumn && name == COLSPAN) || (oneRow && name == ROWSPAN);
            if (!said && matters(name, valueStart, valueEnd)) {
                leaveOut(left, at, " ");
                left = valueEnd;
            }
            at = next;
        }
        if (at == end - 1 && left < at) {
            leaveOut(left, at, "");
        }
    }

    /** Whether an attribute says how a cell lies in its table, or whether something is shown. */
    private boolean matters(long name, int from, int to) {
        return name == COLSPAN || name == ROWSPAN || name == HIDDEN || (name == STYLE && holds("none", from, to));
    }

    /** Whether a value is 1, in quotes or without. */
    private boolean isOne(int from, int to) {
        boolean quoted = to - from == 3 && (page[from] == '"' || page[from] == '\'');
        return (quoted || to - from == 1) && page[quoted ? from + 1 : from] == '1';
    }

    /** Moves what stands before a part that is left out up to what stands before the last one. */
    private void leaveOut(int from, int to, String instead) {
        System.arraycopy(page, copied, page, leanSize, from - copied);
        leanSize += from - copied;
        instead.getChars(0, instead.length(), page, leanSize);
        leanSize += instead.length();
        copied = to;
    }

    private int endTag(long name, int from) {
        int at = source.indexOf("</", from);
        while (at >= 0 && name(page, at + 2, nameEnd(at + 2)) != name) {
            at = source.indexOf("</", at + 2);
        }
        return at < 0 ? page.length : at;
    }

    /** Where the name of an element or attribute ends; one of letters, digits and hyphens only. */
    private int nameEnd(int from) {
        int at = from;
        while (isLetter(charAt(at)) || charAt(at) == '-' || charAt(at) == ':' || isDigit(charAt(at))) {
            at++;
        }
        return at;
    }

    private int unquotedEnd(int from) {
        int at = from;
        while (at < page.length && page[at] != '>' && !HtmlPage.isSpace(page[at])) {
            at++;
        }
        return at;
    }

    private int spaces(int from) {
        int at = from;
        while (HtmlPage.isSpace(charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean holds(String mark, int from, int to) {
        for (int at = from; at <= to - mark.length(); at++) {
            if (page[at] == mark.charAt(0) && source.startsWith(mark, at)) {
                return true;
            }
        }
        return false;
    }

    private void text(int from, int to) {
        int start = from;
        while (start < to && HtmlPage.isSpace(page[start])) {
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

    private int behind(char mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? page.length : at + 1;
    }

    private char charAt(int at) {
        return at < page.length ? page[at] : 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A name of up to eight characters as a number, whatever its case, which is faster compared than a text; 0 for others. */
    private static long name(char[] text, int from, int to) {
        long name = 0;
        for (int i = from; i < to && to - from <= Long.BYTES; i++) {
            char c = text[i];
            name = name << Byte.SIZE | (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        return name;
    }

    private static long name(String text) {
        return name(text.toCharArray(), 0, text.length());
    }

    private static long[] names(String... texts) {
        return Arrays.stream(texts).mapToLong(TagScan::name).toArray();
    }

    private static boolean contains(long[] names, long name) {
        for (long one : names) {
            if (one == name) {
                return true;
            }
        }
        return false;
    }
}
