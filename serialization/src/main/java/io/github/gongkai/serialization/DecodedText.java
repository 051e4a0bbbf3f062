package io.github.gongkai.serialization;

import java.util.Arrays;

/** Collects a text that stands in a document as UTF-8, with references to characters between. */
final class DecodedText {

    /** Most units that are put down before there is a look at the room: two characters of three bytes, or a pair. */
    private static final int STEP = 2;

    private static final int LEAST_ROOM = 128;
    private static final char NO_CHARACTER = 0xFFFE;

    private char[] units;
    private int length;
    private boolean holdsNoCharacter;

    DecodedText() {
        this(0);
    }

    /** Begins with room for so many units. */
    DecodedText(int room) {
        units = new char[room + STEP];
    }

    /** Returns by number in ASCII where to stop: at the given signs, and at control characters (U+0000 to U+001F). */
    static boolean[] stops(String signs) {
        boolean[] stops = new boolean[0x80];
        Arrays.fill(stops, 0, ' ', true);
        for (int i = 0; i < signs.length(); i++) {
            stops[signs.charAt(i)] = true;
        }
        return stops;
    }

    /** Forgets the text. */
    void clear() {
        length = 0;
        holdsNoCharacter = false;
    }

    /** Returns how many units there are. */
    int length() {
        return length;
    }

    /** Returns the units, after which there may be others of no meaning. */
    char[] units() {
        return units;
    }

    /** Tells whether U+FFFE or U+FFFF was decoded, which Unicode has but XML has not. */
    boolean holdsNoCharacter() {
        return holdsNoCharacter;
    }

    /** Puts down a unit, or half a pair. */
    void add(char unit) {
        reserve(1);
        units[length++] = unit;
    }

    /** Puts down a character. */
    void addCharacter(int codePoint) {
        reserve(2);
        length += Character.toChars(codePoint, units, length);
    }

    /**
     * Decodes UTF-8 and puts it down, up to the first character of ASCII at which to stop.
     *
     * @param stops by number in ASCII, whether to stop there
     * @return the index where it stopped, or the end; if a character is none, or is cut off by the end, the complement of where it
     *     begins
     */
    int decode(byte[] bytes, int from, int to, boolean[] stops) {
        int i = from;
        while (i < to) {
            reserve(STEP);
            int b = bytes[i];
            if (b >= 0) {
                if (stops[b]) {
                    return i;
                }
                units[length++] = (char) b;
                i++;
            } else {
                int past = decodeThrees(bytes, i, to);
                if (past == i) {
                    int bytesOfOne = Utf8.length(bytes, i, to);
                    if (bytesOfOne == 0) {
                        return ~i;
                    }
                    addCharacter(Utf8.point(bytes, i, bytesOfOne));
                    past += bytesOfOne;
                }
                i = past;
            }
        }
        return i;
    }

    /**
     * Decodes characters of three bytes, which is nearly all of Chinese, as far as their second byte is not bound to the first and there
     * is room, which there is for one. So U+FFFE and U+FFFF are always met here.
     */
    private int decodeThrees(byte[] bytes, int from, int to) {
        char[] target = units;
        int count = length;
        char highest = 0;
        int i = from;
        int end = (int) Math.min(to - 2L, i + 3L * (target.length - count));
        while (i < end) {
            int first = bytes[i];
            int second = bytes[i + 1];
            int third = bytes[i + 2];
            if ((first & 0xF0) != 0xE0
                    || first == (byte) 0xE0
                    || first == (byte) 0xED
                    || (second & 0xC0) != 0x80
                    || (third & 0xC0) != 0x80) {
                break;
            }
            char unit = (char) ((first & 0xF) << 12 | (second & 0x3F) << 6 | (third & 0x3F));
            target[count++] = unit;
            highest = unit > highest ? unit : highest;
            i += 3;
        }
        length = count;
        holdsNoCharacter |= highest >= NO_CHARACTER;
        return i;
    }

    @Override
    public String toString() {
        return new String(units, 0, length);
    }

    private void reserve(int more) {
        if (units.length - length < more) {
            units = Arrays.copyOf(units, Math.max(2 * length, LEAST_ROOM));
        }
    }
}
