package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The grid of one table of a page: which column each cell begins in, by the spans of the cells before and above it. Spans of
 * published pages lie; a row that they do not fill exactly has no columns that can be trusted.
 */
final class Grid {

    private static final int UNEVEN = -1;

    /** For each column how many rows, the present one included, are covered by a cell that was placed. */
    private final List<Integer> covered = new ArrayList<>();

    private final List<Integer> widths = new ArrayList<>();
    private int next;
    private boolean overlapping;

    /** Places a cell in the present row and returns its leftmost column, from 0. */
    int cell(int columns, int rows) {
        while (next < covered.size() && covered.get(next) > 0) {
            next++;
        }
        int column = next;
        for (; next < column + columns; next++) {
            if (next == covered.size()) {
                covered.add(0);
            }
            overlapping |= covered.get(next) > 0;
            covered.set(next, Math.max(rows, covered.get(next)));
        }
        return column;
    }

    void endRow() {
        int width = covered.size();
        while (width > 0 && covered.get(width - 1) == 0) {
            width--;
        }
        boolean holes = covered.subList(0, width).contains(0);
        widths.add(overlapping || holes ? UNEVEN : width);
        covered.replaceAll(rows -> Math.max(0, rows - 1));
        next = 0;
        overlapping = false;
    }

    /** The width of a row, from 0, as far as its cells fill it without a hole; -1 if they do not. */
    int width(int row) {
        return widths.get(row);
    }

    /** The width that most rows have; 0 if none has any. */
    int width() {
        Map<Integer, Integer> counts = new HashMap<>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        counts.remove(UNEVEN);
        return counts.isEmpty()
                ? 0
                : Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                        .getKey();
    }
}
