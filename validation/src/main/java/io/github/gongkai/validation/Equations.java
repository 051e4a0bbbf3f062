package io.github.gongkai.validation;

/**
 * Linear equations over the cells of a block, with coefficients -1, 0 and 1 held as bits: the sum of coefficient times change
 * over all cells, plus the residual, is 0.
 *
 * <p>The bits are held twice, by equation and by cell, so that which cells an equation has and which equations a cell is in are
 * both one look. Nothing is copied before it changes, and {@link #combine} undoes what it did, so that a search needs one copy.
 *
 * <p>Tables whose lines and columns add up are networks: taking one equation from another never makes a coefficient of 2.
 * Should it happen all the same, as when a residual is beyond {@code long}, an {@link ArithmeticException} says so.
 */
final class Equations {

    /** How many cells a word of bits holds. */
    static final int WORD = Long.SIZE;

    private final int words;
    private final int cells;
    /** Of each equation the cells with 1, and those with -1. */
    private long[] rows;
    /** Of each cell the equations with 1, and of each cell those with -1. */
    private long[] columns;

    private long[] residuals;
    /** Whether another set holds the arrays. */
    private boolean shared;
    /** The equations that still count, as bits. */
    private long live;
    /** The equations with a residual, as bits. */
    private long open;

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
        this.cells = cells;
        this.rows = new long[2 * words * size];
        this.columns = new long[2 * cells];
        this.residuals = new long[size];
    }

    /**
     * Starts with the equations of another set, which does not change as long as this one is used.
     *
     * @param other the other set
     */
    Equations(Equations other) {
        this(other, other.residuals, other.open);
    }

    /**
     * Starts with the equations of another set and other residuals, neither of which changes as long as this one is used.
     *
     * @param other the other set
     * @param residuals the residual of each equation
     */
    Equations(Equations other, long[] residuals) {
        this(other, residuals, 0);
        for (int row = 0; row < residuals.length; row++) {
            note(row);
        }
    }

    private Equations(Equations other, long[] residuals, long open) {
        this.words = other.words;
        this.cells = other.cells;
        this.rows = other.rows;
        this.columns = other.columns;
        this.residuals = residuals;
        this.shared = true;
        this.live = other.live;
        this.open = open;
    }

    /** Returns how many words hold a bit for each cell. */
    static int words(int cells) {
        return (cells + WORD - 1) / WORD;
    }

    int words() {
        return words;
    }

    int size() {
        return residuals.length;
    }

    boolean isLive(int row) {
        return (live >>> row & 1) != 0;
    }

    void setLive(int row, boolean counts) {
        live = counts ? live | 1L << row : live & ~(1L << row);
    }

    void setCoefficient(int row, int cell, int coefficient) {
        rows[(2 * row + (coefficient > 0 ? 0 : 1)) * words + cell / WORD] |= 1L << cell;
        columns[coefficient > 0 ? cell : cells + cell] |= 1L << row;
    }

    /** Returns -1, 0 or 1. */
    int coefficient(int row, int cell) {
        return (int) (columns[cell] >>> row & 1) - (int) (columns[cells + cell] >>> row & 1);
    }

    /** Returns which of 64 cells are in an equation. */
    long cells(int row, int word) {
        int at = 2 * row * words + word;
        return rows[at] | rows[at + words];
    }

    /** Returns the equations that count and have a cell, as bits. */
    long rowsWith(int cell) {
        return (columns[cell] | columns[cells + cell]) & live;
    }

    long residual(int row) {
        return residuals[row];
    }

    /** Returns the equations that count and do not hold, as bits. */
    long violated() {
        return open & live;
    }

    /** Returns the shortest equation that counts and has a cell, or -1. */
    int shortestWith(int cell) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (long left = rowsWith(cell); left != 0; left &= left - 1) {
            int row = Long.numberOfTrailingZeros(left);
            int count = 0;
            for (int word = 0; word < words; word++) {
                count += Long.bitCount(cells(row, word));
            }
            if (count < fewest) {
                fewest = count;
                best = row;
            }
        }
        return best;
    }

    /**
     * Returns the other equations that count and have a cell as the pivot has it: free of the cell if the pivot is taken away.
     *
     * @param cell a cell of the pivot
     * @param pivot an equation
     * @return the equations, as bits
     */
    long like(int cell, int pivot) {
        return columns[coefficient(pivot, cell) > 0 ? cell : cells + cell] & live & ~(1L << pivot);
    }

    /**
     * Returns the other equations that count and have a cell with the other sign: free of the cell if the pivot is added.
     *
     * @param cell a cell of the pivot
     * @param pivot an equation
     * @return the equations, as bits
     */
    long unlike(int cell, int pivot) {
        return columns[coefficient(pivot, cell) > 0 ? cells + cell : cell] & live;
    }

    /** Frees all equations that count of a cell but the pivot, which has it and no longer counts. */
    void eliminate(int cell, int pivot) {
        combine(pivot, unlike(cell, pivot), like(cell, pivot));
        setLive(pivot, false);
    }

    /** Frees an equation of a cell by adding or taking away the pivot, which has it. */
    void eliminateIn(int row, int cell, int pivot) {
        int coefficient = coefficient(row, cell);
        if (coefficient != 0) {
            boolean like = coefficient == coefficient(pivot, cell);
            combine(pivot, like ? 0 : 1L << row, like ? 1L << row : 0);
        }
    }

    /**
     * Adds an equation to others and takes it away from others still. The same with both exchanged undoes it.
     *
     * @param pivot the equation
     * @param to those it is added to, as bits
     * @param from those it is taken from, as bits
     */
    void combine(int pivot, long to, long from) {
        unshare();
        for (long left = to; left != 0; left &= left - 1) {
            int row = Long.numberOfTrailingZeros(left);
            add(row, pivot, 0);
            residuals[row] = Math.addExact(residuals[row], residuals[pivot]);
            note(row);
        }
        for (long left = from; left != 0; left &= left - 1) {
            int row = Long.numberOfTrailingZeros(left);
            add(row, pivot, words);
            residuals[row] = Math.subtractExact(residuals[row], residuals[pivot]);
            note(row);
        }
        int at = 2 * pivot * words;
        for (int word = 0; word < words; word++) {
            for (long left = rows[at + word]; left != 0; left &= left - 1) {
                add(word * WORD + Long.numberOfTrailingZeros(left), to, from);
            }
            for (long left = rows[at + words + word]; left != 0; left &= left - 1) {
                add(word * WORD + Long.numberOfTrailingZeros(left), from, to);
            }
        }
    }

    private void add(int row, int pivot, int sign) {
        int at = 2 * row * words;
        int other = 2 * pivot * words;
        for (int word = 0; word < words; word++) {
            long plus = rows[at + word];
            long minus = rows[at + words + word];
            long morePlus = rows[other + word + sign];
            long moreMinus = rows[other + word + words - sign];
            if (((plus & morePlus) | (minus & moreMinus)) != 0) {
                throw new ArithmeticException("not a network");
            }
            rows[at + word] = (plus & ~moreMinus) | (morePlus & ~minus);
            rows[at + words + word] = (minus & ~morePlus) | (moreMinus & ~plus);
        }
    }

    private void add(int cell, long more, long less) {
        long plus = columns[cell];
        long minus = columns[cells + cell];
        columns[cell] = (plus & ~less) | (more & ~minus);
        columns[cells + cell] = (minus & ~more) | (less & ~plus);
    }

    private void note(int row) {
        open = residuals[row] == 0 ? open & ~(1L << row) : open | 1L << row;
    }

    private void unshare() {
        if (shared) {
            rows = rows.clone();
            columns = columns.clone();
            residuals = residuals.clone();
            shared = false;
        }
    }
}
