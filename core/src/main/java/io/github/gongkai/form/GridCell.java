package io.github.gongkai.form;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One printed cell of a table's layout, merged cells being one: either a text of the form or the place of a figure.
 */
public final class GridCell {

    private final int row;
    private final int column;
    private final int rowSpan;
    private final int columnSpan;
    private final @Nullable Labels text;
    private final @Nullable Cell cell;

    GridCell(int row, int column, int rowSpan, int columnSpan, @Nullable Labels text, @Nullable Cell cell) {
        this.row = row;
        this.column = column;
        this.rowSpan = rowSpan;
        this.columnSpan = columnSpan;
        this.text = text;
        this.cell = cell;
    }

    /**
     * Returns the topmost row covered.
     *
     * @return the row, from 0
     */
    public int row() {
        return row;
    }

    /**
     * Returns the leftmost column covered.
     *
     * @return the column of the grid, from 0
     */
    public int column() {
        return column;
    }

    /**
     * Returns how many rows are covered.
     *
     * @return 1 or more
     */
    public int rowSpan() {
        return rowSpan;
    }

    /**
     * Returns how many columns of the grid are covered.
     *
     * @return 1 or more
     */
    public int columnSpan() {
        return columnSpan;
    }

    /**
     * Returns the text that the form prints here.
     *
     * @return the text, or empty where a figure stands
     */
    public Optional<Labels> text() {
        return Optional.ofNullable(text);
    }

    /**
     * Returns the cell whose figure stands here.
     *
     * @return the cell, or empty where the form prints a text
     */
    public Optional<Cell> cell() {
        return Optional.ofNullable(cell);
    }

    /**
     * Returns place and content, for diagnostics.
     *
     * @return a text such as {@code [3,0 1x3] 规章}
     */
    @Override
    public String toString() {
        return "[" + row + "," + column + " " + rowSpan + "x" + columnSpan + "] "
                + (text == null ? Objects.toString(cell) : text.zh());
    }
}
