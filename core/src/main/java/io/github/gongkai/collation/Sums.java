package io.github.gongkai.collation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Exact sums of figures that may not all be numbers. */
final class Sums {

    private Sums() {}

    /**
     * Returns the sum of what is stated.
     *
     * @param figures figures, stated or not
     * @return the exact sum of those that are
     */
    static BigDecimal ofStated(List<Figure> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure figure : figures) {
            if (figure.isStated()) {
                sum = sum.add(figure.decimal());
            }
        }
        return sum;
    }

    /**
     * Returns how a sum stands: stated if all figures are; otherwise as they all stand, or blank if they differ.
     *
     * @param figures figures, stated or not
     * @return the state; absent if there are no figures
     */
    static Figure.State state(List<Figure> figures) {
        Figure.State all =
                figures.isEmpty() ? Figure.State.ABSENT : figures.get(0).state();
        return figures.stream().allMatch(figure -> figure.state() == all) ? all : Figure.State.BLANK;
    }

    /**
     * Returns the figure that stands for something not stated.
     *
     * @param state any state but {@link Figure.State#STATED}
     * @return the figure
     */
    static Figure without(Figure.State state) {
        return switch (state) {
            case NOT_APPLICABLE -> Figure.notApplicable();
            case ABSENT -> Figure.absent();
            default -> Figure.blank();
        };
    }

    /**
     * Tells whether a report has （六）其他处理 in one line, by its form or against it.
     *
     * @param report a report
     * @return false if it splits the line
     */
    static boolean isInOneLine(AnnualReport report) {
        return report.edition().collapsedCells().isEmpty() || report.isCollapsed();
    }

    /**
     * Returns the cells of an edition.
     *
     * @param edition the edition
     * @param inOneLine whether with （六）其他处理 in one line
     * @return the cells in the order in which they are printed
     */
    static List<Cell> cells(Edition edition, boolean inOneLine) {
        AnnualReport form = AnnualReport.builder(edition).build();
        for (Cell cell : inOneLine ? edition.collapsedCells() : List.<Cell>of()) {
            form = form.with(cell, Figure.blank());
        }
        return form.cells();
    }

    /**
     * Returns the figure of a cell; of a collapsed one in a report that prints the lines it stands for, their sum.
     *
     * @param report a report
     * @param cell a cell of its edition
     * @return the figure
     */
    static Figure figure(AnnualReport report, Cell cell) {
        if (!cell.isCollapsed() || report.isCollapsed()) {
            return report.figure(cell);
        }
        List<Figure> split = new ArrayList<>();
        for (RequestLine line : RequestGroup.OTHER_HANDLING.lines(report.edition())) {
            split.add(report.figure(report.edition().cell(line, cell.column()).orElseThrow()));
        }
        Figure.State state = state(split);
        // Three counts fit into a figure, if not into a cell.
        return state == Figure.State.STATED ? Figure.of(ofStated(split)) : without(state);
    }
}
