package io.github.gongkai.serialization;

import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a document as UTF-8. Names come as bytes prepared once; generators look at every name again, and Jackson's write letters
 * beyond the basic plane in one way or another by version and target.
 */
final class DocumentBuffer {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** Room for a report without long texts. */
    private static final int ROOM = 10_240;
    /** How much is made of it beforehand at most. */
    private static final int MOST_ROOM = 1 << 20;
    /** About what a block of text needs for itself, in units. */
    private static final int MARKUP = 16;

    private static final int CHUNK = 256;
    /** Most bytes of a {@code long}. */
    private static final int LONGEST_NUMBER = 20;
    /** Most bytes that come of one UTF-16 unit that is not escaped, and of one that is. */
    private static final int LONGEST_UNIT = 3;

    private static final int LONGEST_ESCAPE = 8;
    /** What is written as it is, by its number in ASCII: in JSON, and in XML as the content of elements and the value of attributes. */
    private static final boolean[] JSON = plain("\"\\");

    private static final boolean[] XML = plain("<>&");
    private static final boolean[] XML_VALUE = plain("<>&\"");

    private byte[] bytes;
    private int size;
    /** A piece of a text: an array is gone through faster than a string. */
    private final char[] chunk = new char[CHUNK];

    DocumentBuffer() {
        this(ROOM);
    }

    /** Makes a buffer with room for so many bytes to begin with. */
    DocumentBuffer(int room) {
        bytes = new byte[room];
    }

    /** Makes a buffer with room for a report in any format, so that what has been written need not be moved. */
    static DocumentBuffer of(AnnualReport report) {
        long units = 0;
        for (Section section : Section.values()) {
            Narrative narrative =
                    section.isTable() ? null : report.narrative(section).orElse(null);
            if (narrative != null) {
                for (Block block : narrative.blocks()) {
                    units += units(block);
                }
            }
        }
        return new DocumentBuffer((int) Math.min(ROOM + LONGEST_UNIT * units, MOST_ROOM));
    }

    /** How long a block is at least, most of which are paragraphs. */
    private static int units(Block block) {
        return MARKUP
                + (block instanceof Block.Paragraph paragraph ? paragraph.text().length() : 0);
    }

    private static boolean[] plain(String but) {
        boolean[] plain = new boolean[0x80];
        for (char c = ' '; c < plain.length; c++) {
            plain[c] = but.indexOf(c) < 0;
        }
        return plain;
    }

    /** Begins a member in JSON on a line of its own: new line, key, colon and blank. */
    void key(int level, String key) {
        newLine(level);
        raw('"');
        raw(key);
        raw("\": ");
    }

    /** Begins a member in JSON on the same line. */
    void key(String key) {
        raw('"');
        raw(key);
        raw("\":");
    }

    /** Begins a start tag in XML on a line of its own: bracket and name. */
    void startTag(int level, String name) {
        newLine(level);
        raw('<');
        raw(name);
    }

    /** Writes an end tag in XML on a line of its own. */
    void endTag(int level, String name) {
        newLine(level);
        raw("</");
        raw(name);
        raw('>');
    }

    /** Begins an attribute in XML, up to its first quote. */
    void attribute(String name) {
        raw(' ');
        raw(name);
        raw("=\"");
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
        raw(prepared, 0);
    }

    void raw(byte[] prepared, int from) {
        int length = prepared.length - from;
        reserve(length);
        System.arraycopy(prepared, from, bytes, size, length);
        size += length;
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
        } else {
            reserve(LONGEST_NUMBER);
            size = number(number, bytes, size);
        }
    }

    /** Writes what stands before a count and the count, which is not negative. */
    void count(byte[] prepared, int from, long count) {
        int length = prepared.length - from;
        reserve(length + LONGEST_NUMBER);
        System.arraycopy(prepared, from, bytes, size, length);
        size = number(count, bytes, size + length);
    }

    /** Puts down a number that is not negative; returns the index after it. */
    private static int number(long number, byte[] target, int at) {
        if (number < 10) {
            target[at] = (byte) ('0' + number);
            return at + 1;
        }
        int end = at + 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            end++;
        }
        long rest = number;
        for (int i = end - 1; i >= at; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }

    /**
     * Writes a text in quotes as JSON.
     *
     * @return false if it holds half a surrogate pair, which UTF-8 cannot carry
     */
    boolean json(String text) {
        raw('"');
        int i = plain(text, 0, JSON);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return false;
            }
            escape(c);
            i = plain(text, i + 1, JSON);
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
        boolean[] plain = attribute ? XML_VALUE : XML;
        int i = plain(text, 0, plain);
        while (i < text.length()) {
            if (!markup(text.charAt(i), attribute)) {
                return false;
            }
            i = plain(text, i + 1, plain);
        }
        return true;
    }

    /**
     * Writes what comes next in a text as it is.
     *
     * @param ascii which characters of ASCII are written as they are
     * @return the index of the first unit that is not, or is half a pair, or in XML is none or the end of a line; the length if there
     *     is none
     */
    private int plain(String text, int from, boolean[] ascii) {
        int length = text.length();
        reserve(LONGEST_UNIT * (length - from));
        int i = from;
        while (i < length) {
            int count = Math.min(chunk.length, length - i);
            text.getChars(i, i + count, chunk, 0);
            int taken = plain(count, ascii);
            i += taken;
            if (taken < count) {
                int point = text.codePointAt(i);
                if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                    return i;
                }
                bytes[size++] = (byte) (0xF0 | (point >> 18));
                bytes[size++] = continuation(point >> 12);
                bytes[size++] = continuation(point >> 6);
                bytes[size++] = continuation(point);
                i += 2;
            }
        }
        return i;
    }

    /** Writes the first units of the chunk; returns how many of them come before one that is not written as it is, or is of a pair. */
    private int plain(int count, boolean[] ascii) {
        char[] units = chunk;
        byte[] target = bytes;
        char last = ascii == JSON ? '\uFFFF' : '\uFFFD';
        char separator = ascii == JSON ? 0 : '\u2028';
        int end = size;
        int i = 0;
        while (i < count) {
            char c = units[i];
            if (c < 0x80) {
                if (!ascii[c]) {
                    break;
                }
                target[end++] = (byte) c;
                i++;
            } else if (c < 0x800) {
                if (c == 0x85 && ascii != JSON) {
                    break;
                }
                target[end++] = (byte) (0xC0 | (c >> 6));
                target[end++] = continuation(c);
                i++;
            } else {
                // Chinese comes in runs.
                int begin = i;
                while (isThree(c, last) && c != separator) {
                    target[end] = (byte) (0xE0 | (c >> 12));
                    target[end + 1] = continuation(c >> 6);
                    target[end + 2] = continuation(c);
                    end += 3;
                    if (++i == count) {
                        break;
                    }
                    c = units[i];
                }
                if (i == begin) {
                    break;
                }
            }
        }
        size = end;
        return i;
    }

    /** Whether a unit is a character of three bytes, up to a last one. */
    private static boolean isThree(char c, char last) {
        return c < Character.MIN_SURROGATE ? c >= 0x800 : c > Character.MAX_SURROGATE && c <= last;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private boolean markup(char c, boolean attribute) {
        switch (c) {
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '&' -> raw("&amp;");
            case '"' -> raw("&quot;");
            case '\r' -> raw("&#xD;");
            case '\n' -> raw(attribute ? "&#xA;" : "\n");
            case '\t' -> raw(attribute ? "&#x9;" : "\t");
            // Ends of lines to XML 1.1, and to who reads a document as such.
            case '\u0085' -> raw("&#x85;");
            case '\u2028' -> raw("&#x2028;");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void escape(char c) {
        reserve(LONGEST_ESCAPE);
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

    /** Writes all to a stream. */
    void writeTo(OutputStream target) throws IOException {
        target.write(bytes, 0, size);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
