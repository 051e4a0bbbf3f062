package io.github.gongkai.documents.internal.excel;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook, of the new format or the old: the texts of its cells, and what hides or merges them.
 *
 * @param name its name
 * @param visible whether the workbook shows it
 * @param note whether a workbook of ours says that it is no part of the report
 * @param otherFiles whether a value of it comes from another file
 * @param rows its rows that have cells or a height of their own, by their numbers from 0
 * @param merged its merged cells
 * @param hiddenColumns the columns that it hides, from 0
 */
public record SheetContent(
        String name,
        boolean visible,
        boolean note,
        boolean otherFiles,
        NavigableMap<Integer, Row> rows,
        List<CellRangeAddress> merged,
        BitSet hiddenColumns) {

    /** Columns that a sheet can have. */
    static final int MOST_COLUMNS = 1 << 14;

    /**
     * A row.
     *
     * @param number its number, from 0
     * @param hidden whether it is hidden
     * @param cells its cells by their columns, from 0; blank ones among them if they have a format
     */
    record Row(int number, boolean hidden, NavigableMap<Integer, Cell> cells) {

        Row(int number, boolean hidden) {
            this(number, hidden, new TreeMap<>());
        }
    }

    /**
     * A cell.
     *
     * @param text its text, as {@link CellTexts} tells it
     * @param format how its number is shown
     */
    record Cell(String text, NumberFormat format) {}

    /** The text of a cell; empty if there is none. */
    String text(int row, int column) {
        Row line = rows.get(row);
        Cell cell = line == null ? null : line.cells().get(column);
        return cell == null ? "" : cell.text();
    }

    /** Whether nothing is written on it. */
    boolean isEmpty() {
        return rows.values().stream()
                .map(Row::cells)
                .map(NavigableMap::values)
                .flatMap(Collection::stream)
                .allMatch(cell -> cell.text().isBlank());
    }

    /** How many lines it has, the blank ones above its last row counted. */
    int lines() {
        Integer last = rows.isEmpty() ? null : rows.lastKey();
        return last == null ? 0 : last + 1;
    }

    /** Whether a row is hidden by its height; of a sheet that gives 0 for all rows, Excel shows them. */
    static boolean isHidden(boolean said, double height, double heightOfAll) {
        return said || (height == 0 && heightOfAll > 0);
    }

    /** The format of a cell by the number of its style; one that the workbook does not have is plain. */
    static NumberFormat format(List<NumberFormat> styles, int style) {
        @Nullable NumberFormat format = style >= 0 && style < styles.size() ? styles.get(style) : null;
        return format == null ? NumberFormat.GENERAL : format;
    }
}
