package io.github.gongkai.serialization;

/**
 * How strictly a document is read, and how much of it at most.
 *
 * <p>In either mode all of a document that can be read is read, and whatever is not as the format asks is told. The modes differ in
 * what they make of figures that are not written as the format asks: <b>strict</b> makes none of them, and the cell is not read
 * (RD02, RD03, RD10); <b>lenient</b> makes of them what people would, and says what it read (RD14): texts that hold a number, with
 * blanks around it, full-width digits, a plus or signs of thousands; decimals that are all 0 where a count stands; the signs for not
 * applicable that published reports use; an empty text as a blank cell. In XML it also takes columns that are written as elements,
 * and documents without the namespace.
 *
 * <p>Instances are immutable.
 */
public final class ReadOptions {

    /** Deepest nesting unless told otherwise, in levels; a report needs seven. */
    public static final int MAX_DEPTH = 100;
    /** Longest text unless told otherwise, in UTF-16 units: a picture may stand in an address. */
    public static final int MAX_TEXT = 20_000_000;
    /** Largest document unless told otherwise, in bytes. */
    public static final int MAX_SIZE = 50_000_000;

    private static final ReadOptions STRICT = new ReadOptions(false, MAX_SIZE, MAX_DEPTH, MAX_TEXT);
    private static final ReadOptions LENIENT = new ReadOptions(true, MAX_SIZE, MAX_DEPTH, MAX_TEXT);

    private final boolean lenient;
    private final int maxSize;
    private final int maxDepth;
    private final int maxText;

    private ReadOptions(boolean lenient, int maxSize, int maxDepth, int maxText) {
        this.lenient = lenient;
        this.maxSize = maxSize;
        this.maxDepth = maxDepth;
        this.maxText = maxText;
    }

    /**
     * Returns the strict mode with the widest limits.
     *
     * @return the options that are used if none are given
     */
    public static ReadOptions strict() {
        return STRICT;
    }

    /**
     * Returns the lenient mode with the widest limits.
     *
     * @return the options
     */
    public static ReadOptions lenient() {
        return LENIENT;
    }

    /**
     * Returns these options with a lower limit of size. A larger document is refused as unreadable.
     *
     * @param bytes the most bytes of a document, of a reader's characters as many, from 1 to {@link #MAX_SIZE}
     * @return the options
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public ReadOptions withMaxSize(int bytes) {
        return new ReadOptions(lenient, lower(bytes, MAX_SIZE), maxDepth, maxText);
    }

    /**
     * Returns these options with a lower limit of nesting. A document that is nested deeper is refused as unreadable.
     *
     * @param levels the most levels, from 1 to {@link #MAX_DEPTH}
     * @return the options
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public ReadOptions withMaxDepth(int levels) {
        return new ReadOptions(lenient, maxSize, lower(levels, MAX_DEPTH), maxText);
    }

    /**
     * Returns these options with a lower limit of texts. A document with a longer text is refused as unreadable.
     *
     * @param length the most UTF-16 units of a text, from 1 to {@link #MAX_TEXT}
     * @return the options
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public ReadOptions withMaxText(int length) {
        return new ReadOptions(lenient, maxSize, maxDepth, lower(length, MAX_TEXT));
    }

    private static int lower(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("limit " + limit + " is not within 1 and " + most);
        }
        return limit;
    }

    /**
     * Tells which mode it is.
     *
     * @return true for the lenient mode
     */
    public boolean isLenient() {
        return lenient;
    }

    /**
     * Returns the limit of size.
     *
     * @return the most bytes
     */
    public int maxSize() {
        return maxSize;
    }

    /**
     * Returns the limit of nesting.
     *
     * @return the most levels
     */
    public int maxDepth() {
        return maxDepth;
    }

    /**
     * Returns the limit of texts.
     *
     * @return the most UTF-16 units
     */
    public int maxText() {
        return maxText;
    }
}
