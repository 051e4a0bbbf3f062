package io.github.gongkai.serialization;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What is to be known of UTF-8 before a parser sees it: parsers take more than the standard allows. */
final class Utf8 {

    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    /** Bytes of a byte order mark. */
    static final int MARK = 3;
    /** Bytes of the longest character. */
    static final int LONGEST = 4;

    private Utf8() {}

    /** Returns bytes that are taken eight at once, the first as the lowest. No {@code VarHandle}: the first takes 25 ms in a JVM. */
    private static ByteBuffer eights(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Tells whether a text begins with a byte order mark. */
    static boolean hasMark(byte[] bytes, int from, int to) {
        return to - from >= MARK
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
    }

    /**
     * Returns where UTF-8 ends: at the first byte of a character that is none, or is cut off by the end.
     *
     * @return an index; the end if all is UTF-8
     */
    static int end(byte[] bytes, int from, int to) {
        ByteBuffer eights = eights(bytes);
        int i = from;
        while (i < to) {
            int b = bytes[i];
            if (b >= 0) {
                i += i + Long.BYTES <= to && (eights.getLong(i) & NOT_ASCII) == 0 ? Long.BYTES : 1;
            } else if (isPair(eights, i, to)) {
                i += 6;
            } else {
                int length = length(bytes, i, to);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
        }
        return to;
    }

    /** The length of the character that begins with a byte of more than seven bits; 0 if there is none (Unicode, table 3-7). */
    static int length(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > to) {
            return 0;
        }
        int second = bytes[i + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int j = 2; j < length; j++) {
            if ((bytes[i + j] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Returns the character that begins at an index, and has so many bytes. */
    static int point(byte[] bytes, int i, int length) {
        int point = bytes[i] & (0xFF >> (length + 1));
        for (int j = 1; j < length; j++) {
            point = (point << 6) | (bytes[i + j] & 0x3F);
        }
        return point;
    }

    /** Tells whether two characters of three bytes come next, as nearly always in Chinese; of some it is left open. */
    private static boolean isPair(ByteBuffer eights, int i, int to) {
        return i + Long.BYTES <= to
                && (eights.getLong(i) & 0xC0C0F0C0C0F0L) == 0x8080E08080E0L
                && isPlain(eights.get(i))
                && isPlain(eights.get(i + 3));
    }

    /** Whether all characters of three bytes that begin with this one are characters, whatever the second byte. */
    private static boolean isPlain(byte first) {
        return first != (byte) 0xE0 && first != (byte) 0xED;
    }

    /**
     * Returns the index of the first quote, backslash, control character (U+0000 to U+001F) or byte of a character of more than seven
     * bits; the end if there is none.
     */
    static int endOfPlain(byte[] bytes, int from, int to) {
        ByteBuffer eights = eights(bytes);
        int i = from;
        while (i + Long.BYTES <= to) {
            long eight = eights.getLong(i);
            if ((eight & NOT_ASCII) != 0
                    || hasLess(eight ^ QUOTES, 1)
                    || hasLess(eight ^ BACKSLASHES, 1)
                    || hasLess(eight, ' ')) {
                break;
            }
            i += Long.BYTES;
        }
        while (i < to && bytes[i] != '"' && bytes[i] != '\\' && bytes[i] >= ' ') {
            i++;
        }
        return i;
    }

    /** Whether one of eight bytes is less than a number up to 128. */
    private static boolean hasLess(long eight, int number) {
        return ((eight - number * ONES) & ~eight & NOT_ASCII) != 0;
    }

    /** Returns how many more bytes than UTF-16 units there are from one index to another, both between characters. */
    static int excess(byte[] bytes, int from, int to) {
        ByteBuffer eights = eights(bytes);
        int excess = 0;
        for (int i = from; i < to; ) {
            if (i + Long.BYTES <= to && (eights.getLong(i) & NOT_ASCII) == 0) {
                i += Long.BYTES;
            } else {
                byte b = bytes[i++];
                // Every byte but the first is one too many; of four bytes come two units.
                excess += (b & 0xC0) == 0x80 ? 1 : (b & 0xF8) == 0xF0 ? -1 : 0;
            }
        }
        return excess;
    }

    /** Returns the place of an index, counted from another; lines end with a line feed, a carriage return, or both. */
    static long place(byte[] bytes, int from, int index) {
        int line = 1;
        int begin = from;
        for (int i = from; i < index; i++) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'))) {
                line++;
                begin = i + 1;
            }
        }
        return Place.of(line, index - begin + 1 - excess(bytes, begin, index));
    }
}
