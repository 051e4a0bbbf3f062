package io.github.gongkai.finding;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.Figure;

/**
 * A cell with the figure that it held when something was found.
 *
 * @param cell the cell
 * @param figure its figure
 */
public record CellFigure(Cell cell, Figure figure) {

    /**
     * Returns address and figure.
     *
     * @return a text such as {@code disputes.reconsideration.total=3}
     */
    @Override
    public String toString() {
        return cell + "=" + figure;
    }
}
