package io.github.gongkai.documents.internal.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The grid of one table of a page: which column each cell begins in, by the spans of the cells before and above it. Spans of
 * published pages lie; a row that they do not fill exactly has no columns that can be trusted.
 */
public final class Grid {

    /** Columns that are told apart; a row that claims more is broken. */
    public static final int WIDEST = 100;

    private static final int UNEVEN = -1;

    /** For each column how many rows, the present one included, are covered by a cell that was placed. */
    private final int[] covered = new int[WIDEST];

    private final List<Integer> widths = new ArrayList<>();
    private int widest;
    private int next;
    private boolean uneven;

    /** Places a cell in the present row and returns its leftmost column, from 0. */
    public int cell(int columns, int rows) {
        while (next < widest && covered[next] > 0) {
            next++;
        }
        int column = next;
        uneven |= columns > WIDEST - column;
        int end = Math.min(column + columns, WIDEST);
        for (; next < end; next++) {
            uneven |= covered[next] > 0;
            covered[next] = Math.max(rows, covered[next]);
        }
        widest = Math.max(widest, end);
        return column;
    }

    public void endRow() {
        int width = 0;
        int filled = 0;
        for (int column = 0; column < widest; column++) {
            if (covered[column] > 0) {
                covered[column]--;
                filled++;
                width = column + 1;
            }
        }
        widths.add(uneven || filled < width ? UNEVEN : width);
        next = 0;
        uneven = false;
    }

    /** The width of a row, from 0, as far as its cells fill it without a hole; -1 if they do not. */
    public int width(int row) {
        return widths.get(row);
    }

    /** The width that most rows have; 0 if none has any. */
    public int width() {
        int[] counts = new int[WIDEST + 1];
        widths.stream().filter(width -> width != UNEVEN).forEach(width -> counts[width]++);
        int most = Arrays.stream(counts).max().orElse(0);
        int width = WIDEST;
        while (width > 0 && (most == 0 || counts[width] < most)) {
            width--;
        }
        return width;
    }
}
