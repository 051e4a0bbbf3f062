package io.github.gongkai.serialization;

import java.util.Arrays;

/**
 * Finds in a text the tags that a parser tells of, one by one: parsers tell where a tag ends, or begins, but not where its
 * attributes are. Looks at nothing but what a parser has found to be well-formed.
 */
final class TagScanner {

    private final char[] text;
    private final int length;
    private int position;
    private int tag;
    private boolean selfClosed;
    /** By attribute: where its name begins, and where its value begins and ends. */
    private int[] attributes = new int[48];

    private int count;

    TagScanner(char[] text, int length) {
        this.text = text;
        this.length = length;
    }

    /** Returns where the tag begins that was found last. */
    int tag() {
        return tag;
    }

    /** Returns where the name of an attribute begins. */
    int name(int attribute) {
        return attributes[3 * attribute];
    }

    /** Returns where the value of an attribute begins, after the quote. */
    int value(int attribute) {
        return attributes[3 * attribute + 1];
    }

    /** Returns how long the value of an attribute is as it stands in the text. */
    int length(int attribute) {
        return attributes[3 * attribute + 2] - attributes[3 * attribute + 1];
    }

    /** Tells whether an attribute has a name as it stands in the text, without a prefix. */
    boolean isNamed(int attribute, String name) {
        int begin = attributes[3 * attribute];
        int end = begin + name.length();
        return end < length && (text[end] == '=' || text[end] <= ' ') && starts(begin, name);
    }

    /**
     * Returns the value of an attribute if it is nothing but digits, at most so many, and the first is no 0 unless it is the only one.
     *
     * @return the number; negative if it is none of these
     */
    long count(int attribute, int digits) {
        int begin = attributes[3 * attribute + 1];
        int end = attributes[3 * attribute + 2];
        if (end == begin || end - begin > digits || (text[begin] == '0' && end > begin + 1)) {
            return -1;
        }
        long count = 0;
        for (int i = begin; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            count = 10 * count + digit;
        }
        return count;
    }

    /**
     * Returns where text begins that is no white space and comes after the last tag, or whatever else is no comment and no processing
     * instruction; where the text ends if there is none.
     */
    int content() {
        int i = position;
        while (i < length) {
            int past = text[i] <= ' ' ? i + 1 : pastMarkup(i);
            if (past == i) {
                break;
            }
            i = past;
        }
        return i;
    }

    /** Goes to the next start tag. */
    void start() {
        tag = nextTag();
        count = 0;
        selfClosed = false;
        int i = tag + 1;
        while (i < length && text[i] > ' ' && text[i] != '/' && text[i] != '>') {
            i++;
        }
        while (true) {
            while (i < length && text[i] <= ' ') {
                i++;
            }
            if (i >= length || text[i] == '>' || text[i] == '/') {
                break;
            }
            i = attribute(i);
        }
        selfClosed = i < length && text[i] == '/';
        position = Math.min(length, i + (selfClosed ? 2 : 1));
    }

    private int attribute(int begin) {
        int end = begin;
        while (end < length && text[end] > ' ' && text[end] != '=') {
            end++;
        }
        int quote = end;
        while (quote < length && text[quote] != '"' && text[quote] != '\'') {
            quote++;
        }
        int close = quote + 1;
        while (close < length && text[close] != text[quote]) {
            close++;
        }
        if (!isDeclaration(begin, end)) {
            if (3 * count == attributes.length) {
                attributes = Arrays.copyOf(attributes, 2 * attributes.length);
            }
            attributes[3 * count] = begin;
            attributes[3 * count + 1] = quote + 1;
            attributes[3 * count + 2] = close;
            count++;
        }
        return close + 1;
    }

    /** Whether it is the declaration of a namespace, which parsers do not count among attributes. */
    private boolean isDeclaration(int begin, int end) {
        return starts(begin, "xmlns") && (end == begin + 5 || text[begin + 5] == ':');
    }

    /** Goes past the end tag of an element, if it has one of its own. */
    void end() {
        if (selfClosed) {
            selfClosed = false;
            return;
        }
        int i = nextTag();
        while (i < length && text[i] != '>') {
            i++;
        }
        position = Math.min(length, i + 1);
    }

    private int nextTag() {
        int i = position;
        while (i < length) {
            int past = text[i] != '<' ? i + 1 : starts(i, "<![CDATA[") ? past(i, "]]>") : pastMarkup(i);
            if (past == i) {
                break;
            }
            i = past;
        }
        return i;
    }

    /** Past a comment or a processing instruction; nothing else is passed. */
    private int pastMarkup(int i) {
        return starts(i, "<!--") ? past(i + 4, "-->") : starts(i, "<?") ? past(i, "?>") : i;
    }

    private int past(int from, String end) {
        for (int i = from; i < length; i++) {
            if (starts(i, end)) {
                return i + end.length();
            }
        }
        return length;
    }

    private boolean starts(int at, String what) {
        if (at + what.length() > length) {
            return false;
        }
        for (int i = 0; i < what.length(); i++) {
            if (text[at + i] != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
