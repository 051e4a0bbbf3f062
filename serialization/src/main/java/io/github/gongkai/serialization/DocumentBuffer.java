package io.github.gongkai.serialization;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a document as UTF-8. Names come as bytes prepared once; generators look at every name again, and Jackson's write letters
 * beyond the basic plane in one way or another by version and target.
 */
final class DocumentBuffer {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** Most bytes of a {@code long}. */
    private static final int LONGEST_NUMBER = 20;
    /** For how many units room is made at once. */
    private static final int STRETCH = 512;
    /** Most bytes that come of one UTF-16 unit, escaped. */
    private static final int LONGEST_UNIT = 8;

    private byte[] bytes = new byte[16_384];
    private int size;

    /** Returns the beginning of a member in JSON: a new line at the given level, the key, colon and space. */
    static byte[] key(int level, String key) {
        return ('\n' + "  ".repeat(level) + '"' + key + "\": ").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the beginning of a member in JSON on one line. */
    static byte[] compactKey(String key) {
        return ('"' + key + "\":").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the beginning of a start tag in XML: a new line at the given level, bracket and name. */
    static byte[] startTag(int level, String name) {
        return ('\n' + "  ".repeat(level) + '<' + name).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns an end tag in XML on a line of its own. */
    static byte[] endTag(int level, String name) {
        return ('\n' + "  ".repeat(level) + "</" + name + '>').getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the beginning of an attribute in XML, up to its first quote. */
    static byte[] attribute(String name) {
        return (' ' + name + "=\"").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns how much has been written. */
    int size() {
        return size;
    }

    /** Forgets what was written beyond a size. */
    void cut(int to) {
        size = to;
    }

    void raw(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    void raw(byte[] prepared) {
        reserve(prepared.length);
        System.arraycopy(prepared, 0, bytes, size, prepared.length);
        size += prepared.length;
    }

    void raw(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
    }

    void newLine(int level) {
        reserve(1 + 2 * level);
        bytes[size++] = '\n';
        for (int i = 0; i < 2 * level; i++) {
            bytes[size++] = ' ';
        }
    }

    void number(long number) {
        if (number < 0) {
            raw(Long.toString(number));
            return;
        }
        reserve(LONGEST_NUMBER);
        int length = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            length++;
        }
        long rest = number;
        for (int i = size + length - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
    }

    /**
     * Writes a text in quotes as JSON.
     *
     * @return false if it holds half a surrogate pair, which UTF-8 cannot carry
     */
    boolean json(String text) {
        raw('"');
        int room = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i >= room) {
                room = Math.min(text.length(), i + STRETCH);
                reserve(LONGEST_UNIT * (room - i));
            }
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (!Character.isSurrogate(c)) {
                unit(c);
            } else if (!pair(text.codePointAt(i++))) {
                return false;
            }
        }
        raw('"');
        return true;
    }

    /**
     * Writes a text as XML: as the content of an element, or as the value of an attribute, where also quotes and white space are
     * escaped, since parsers make blanks of it.
     *
     * @return false if it holds a character that XML 1.0 cannot carry
     */
    boolean xml(String text, boolean attribute) {
        int room = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i >= room) {
                room = Math.min(text.length(), i + STRETCH);
                reserve(LONGEST_UNIT * (room - i));
            }
            char c = text.charAt(i);
            if (c < 0x80) {
                if (!markup(c, attribute)) {
                    return false;
                }
            } else if (c == 0x85 || c == 0x2028) {
                // Ends of lines to XML 1.1, and to who reads a document as such.
                raw(c == 0x85 ? "&#x85;" : "&#x2028;");
            } else if (!Character.isSurrogate(c)) {
                if (c > 0xFFFD) {
                    return false;
                }
                unit(c);
            } else if (!pair(text.codePointAt(i++))) {
                return false;
            }
        }
        return true;
    }

    private boolean markup(char c, boolean attribute) {
        switch (c) {
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '&' -> raw("&amp;");
            case '\r' -> raw("&#xD;");
            case '"' -> raw(attribute ? "&quot;" : "\"");
            case '\n' -> raw(attribute ? "&#xA;" : "\n");
            case '\t' -> raw(attribute ? "&#x9;" : "\t");
            default -> {
                if (c < ' ') {
                    return false;
                }
                bytes[size++] = (byte) c;
            }
        }
        return true;
    }

    private void unit(char c) {
        if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | (c >> 6));
        } else {
            bytes[size++] = (byte) (0xE0 | (c >> 12));
            continuation(c >> 6);
        }
        continuation(c);
    }

    private boolean pair(int point) {
        if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return false;
        }
        bytes[size++] = (byte) (0xF0 | (point >> 18));
        continuation(point >> 12);
        continuation(point >> 6);
        continuation(point);
        return true;
    }

    private void continuation(int bits) {
        bytes[size++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void ascii(char c) {
        if (c >= ' ' && c != '"' && c != '\\') {
            bytes[size++] = (byte) c;
            return;
        }
        bytes[size++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[size++] = (byte) c;
            case '\n' -> bytes[size++] = 'n';
            case '\t' -> bytes[size++] = 't';
            case '\r' -> bytes[size++] = 'r';
            case '\b' -> bytes[size++] = 'b';
            case '\f' -> bytes[size++] = 'f';
            default -> {
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[c >> 4];
                bytes[size++] = HEX[c & 0xF];
            }
        }
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
