package io.github.gongkai.validation;

import java.util.Arrays;

/** New figures for some cells of a block. */
final class Changes implements Comparable<Changes> {

    /** Nothing changed. */
    static final Changes NONE = new Changes(new int[0], new long[0], true);

    private final int[] cells;
    private final long[] figures;
    private final boolean exact;

    /**
     * Puts changes into the order of the cells.
     *
     * @param cells the numbers of the cells, without repeats, in any order
     * @param figures the new figure of each
     * @param exact whether no other figures in these cells would do
     */
    Changes(int[] cells, long[] figures, boolean exact) {
        this.cells = cells.clone();
        this.figures = new long[cells.length];
        this.exact = exact;
        Arrays.sort(this.cells);
        for (int i = 0; i < cells.length; i++) {
            this.figures[Arrays.binarySearch(this.cells, cells[i])] = figures[i];
        }
    }

    int size() {
        return cells.length;
    }

    int cell(int i) {
        return cells[i];
    }

    long figure(int i) {
        return figures[i];
    }

    /** Tells whether no other figures in these cells would do. */
    boolean isExact() {
        return exact;
    }

    /** Orders by the cells, then by their figures. */
    @Override
    public int compareTo(Changes other) {
        int byCells = Arrays.compare(cells, other.cells);
        return byCells != 0 ? byCells : Arrays.compare(figures, other.figures);
    }
}
