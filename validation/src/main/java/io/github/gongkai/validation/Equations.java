package io.github.gongkai.validation;

/**
 * Linear equations over the cells of a block, with coefficients -1, 0 and 1 held as bits: the sum of coefficient times change
 * over all cells, plus the residual, is 0.
 *
 * <p>Tables whose lines and columns add up are networks: taking one equation from another never makes a coefficient of 2.
 * Should it happen all the same, as when a residual is beyond {@code long}, an {@link ArithmeticException} says so.
 */
final class Equations {

    /** How many cells a word of bits holds. */
    static final int WORD = Long.SIZE;

    private final int words;
    private final int size;
    /** Of each equation the cells with 1, those with -1, and the residual. */
    private final long[] rows;
    /** The equations that still count, as bits. */
    private long live;

    /**
     * Starts with equations that say nothing.
     *
     * @param cells how many cells there are
     * @param size how many equations, 64 at most
     */
    Equations(int cells, int size) {
        if (size > WORD) {
            throw new IllegalArgumentException("more than " + WORD + " equations: " + size);
        }
        this.words = words(cells);
        this.size = size;
        this.rows = new long[size * stride()];
    }

    /** Returns how many words hold a bit for each cell. */
    static int words(int cells) {
        return (cells + WORD - 1) / WORD;
    }

    int words() {
        return words;
    }

    int size() {
        return size;
    }

    long live() {
        return live;
    }

    boolean isLive(int row) {
        return (live >>> row & 1) != 0;
    }

    void setLive(int row, boolean counts) {
        live = counts ? live | 1L << row : live & ~(1L << row);
    }

    /** Takes over all of another set of equations of the same size. */
    void set(Equations other) {
        System.arraycopy(other.rows, 0, rows, 0, rows.length);
        live = other.live;
    }

    /** Takes over one equation of another set. */
    void setRow(int row, Equations other, int otherRow) {
        System.arraycopy(other.rows, otherRow * stride(), rows, row * stride(), stride());
    }

    void setCoefficient(int row, int cell, int coefficient) {
        rows[row * stride() + (coefficient > 0 ? 0 : words) + cell / WORD] |= 1L << cell;
    }

    /** Returns -1, 0 or 1. */
    int coefficient(int row, int cell) {
        int at = row * stride() + cell / WORD;
        return (int) (rows[at] >>> cell & 1) - (int) (rows[at + words] >>> cell & 1);
    }

    /** Returns which of 64 cells are in an equation. */
    long cells(int row, int word) {
        int at = row * stride() + word;
        return rows[at] | rows[at + words];
    }

    long residual(int row) {
        return rows[row * stride() + 2 * words];
    }

    void addToResidual(int row, long term) {
        int at = row * stride() + 2 * words;
        rows[at] = Math.addExact(rows[at], term);
    }

    /** Returns the equations that count and do not hold, as bits. */
    long violated() {
        long violated = 0;
        for (long left = live; left != 0; left &= left - 1) {
            int row = Long.numberOfTrailingZeros(left);
            if (residual(row) != 0) {
                violated |= 1L << row;
            }
        }
        return violated;
    }

    /** Returns the shortest equation that counts and has a cell, or -1. */
    int shortestWith(int cell) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (long left = live; left != 0; left &= left - 1) {
            int row = Long.numberOfTrailingZeros(left);
            if (coefficient(row, cell) != 0) {
                int count = 0;
                for (int word = 0; word < words; word++) {
                    count += Long.bitCount(cells(row, word));
                }
                if (count < fewest) {
                    fewest = count;
                    best = row;
                }
            }
        }
        return best;
    }

    /** Frees all equations that count of a cell, but one, which says the same as the pivot and no longer counts. */
    void eliminate(int cell, int spent, Equations from, int pivot) {
        setLive(spent, false);
        for (long left = live; left != 0; left &= left - 1) {
            eliminateIn(Long.numberOfTrailingZeros(left), cell, from, pivot);
        }
    }

    /** Frees an equation of a cell by adding or taking away the pivot, which has it. */
    void eliminateIn(int row, int cell, Equations from, int pivot) {
        int coefficient = coefficient(row, cell);
        if (coefficient == 0) {
            return;
        }
        boolean add = coefficient != from.coefficient(pivot, cell);
        int at = row * stride();
        int other = pivot * stride();
        for (int word = 0; word < words; word++) {
            long plus = rows[at + word];
            long minus = rows[at + words + word];
            long morePlus = from.rows[other + word + (add ? 0 : words)];
            long moreMinus = from.rows[other + word + (add ? words : 0)];
            if (((plus & morePlus) | (minus & moreMinus)) != 0) {
                throw new ArithmeticException("not a network");
            }
            rows[at + word] = (plus & ~moreMinus) | (morePlus & ~minus);
            rows[at + words + word] = (minus & ~morePlus) | (moreMinus & ~plus);
        }
        int residual = at + 2 * words;
        long term = from.rows[other + 2 * words];
        rows[residual] = add ? Math.addExact(rows[residual], term) : Math.subtractExact(rows[residual], term);
    }

    private int stride() {
        return 2 * words + 1;
    }
}
