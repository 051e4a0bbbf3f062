package io.github.gongkai.finding;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.Figure;

/**
 * One figure that a repair would change.
 *
 * @param cell the cell
 * @param from what the report says
 * @param to what is proposed, never equal to {@code from}
 */
public record CellChange(Cell cell, Figure from, Figure to) {

    /**
     * Creates a change.
     *
     * @param cell the cell
     * @param from what the report says
     * @param to what is proposed
     * @throws IllegalArgumentException if nothing is changed
     */
    public CellChange {
        if (from.equals(to)) {
            throw new IllegalArgumentException(cell + " stays " + from);
        }
    }

    /**
     * Returns address and figures.
     *
     * @return a text such as {@code disputes.reconsideration.total: 13 -> 31}
     */
    @Override
    public String toString() {
        return cell + ": " + from + " -> " + to;
    }
}
