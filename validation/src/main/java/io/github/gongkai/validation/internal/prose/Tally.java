package io.github.gongkai.validation.internal.prose;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Line;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the tables: some cells less others. A cell without a number holds 0 or more, so that a sum may be known from
 * below only; nothing is taken for 0.
 *
 * @param name what it is
 * @param plus the cells that are added
 * @param minus the cells that are taken away
 * @param least what it is at least, null if that is not known
 * @param most what it is at most, null if that is not known
 */
public record Tally(
        Labels name,
        List<CellFigure> plus,
        List<CellFigure> minus,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    private static final List<Applicant> KINDS = Arrays.stream(Applicant.values())
            .filter(applicant -> applicant != Applicant.TOTAL)
            .toList();

    /**
     * Adds up cells.
     *
     * @param report the report
     * @param name what the sum is
     * @param plus the cells to add
     * @param minus the cells to take away
     * @return the reading
     */
    public static Tally of(AnnualReport report, Labels name, List<Cell> plus, List<Cell> minus) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Cell cell : plus) {
            least = add(least, least(report, cell));
            most = add(most, most(report, cell));
        }
        for (Cell cell : minus) {
            least = subtract(least, most(report, cell));
            most = subtract(most, least(report, cell));
        }
        return new Tally(name, figures(report, plus), figures(report, minus), least, most);
    }

    private static List<CellFigure> figures(AnnualReport report, List<Cell> cells) {
        List<CellFigure> figures = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            figures.add(new CellFigure(cell, report.figure(cell)));
        }
        return figures;
    }

    private static @Nullable BigDecimal add(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    private static @Nullable BigDecimal subtract(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    private static BigDecimal least(AnnualReport report, Cell cell) {
        Figure figure = report.figure(cell);
        if (figure.isStated()) {
            return figure.decimal();
        }
        BigDecimal sum = BigDecimal.ZERO;
        if (cell.column() == Applicant.TOTAL) {
            for (Applicant kind : KINDS) {
                Figure part = part(report, cell.line(), kind);
                sum = part.isStated() ? sum.add(part.decimal()) : sum;
            }
        }
        return sum;
    }

    private static @Nullable BigDecimal most(AnnualReport report, Cell cell) {
        if (report.figure(cell).isStated()) {
            return report.figure(cell).decimal();
        }
        boolean known = cell.column() == Applicant.TOTAL
                && KINDS.stream()
                        .allMatch(kind -> part(report, cell.line(), kind).isStated());
        return known ? least(report, cell) : null;
    }

    private static Figure part(AnnualReport report, Line line, Applicant kind) {
        Edition edition = report.edition();
        return edition.cell(line, kind).map(report::figure).orElse(Figure.absent());
    }

    /**
     * Tells whether a number may be this.
     *
     * @param lowest the number, or the lowest that it may stand for
     * @param highest the number, or the highest that it may stand for
     * @return false if it certainly is not
     */
    public boolean fits(BigDecimal lowest, BigDecimal highest) {
        return (least == null || highest.compareTo(least) >= 0) && (most == null || lowest.compareTo(most) <= 0);
    }

    /**
     * Returns how far a number is from this.
     *
     * @param number the number
     * @return 0 if it fits
     */
    BigDecimal distance(BigDecimal number) {
        if (least != null && number.compareTo(least) < 0) {
            return least.subtract(number);
        }
        return most != null && number.compareTo(most) > 0 ? number.subtract(most) : BigDecimal.ZERO;
    }

    /**
     * Tells whether every cell has a number.
     *
     * @return true if least and most are the same
     */
    public boolean isExact() {
        return least != null && most != null && least.compareTo(most) == 0;
    }

    /**
     * Returns how often a cell is counted.
     *
     * @param cell a cell
     * @return 1 for one that is added, -1 for one that is taken away, 0 for any other
     */
    public int times(Cell cell) {
        int times = 0;
        for (CellFigure added : plus) {
            times += added.cell() == cell ? 1 : 0;
        }
        for (CellFigure taken : minus) {
            times -= taken.cell() == cell ? 1 : 0;
        }
        return times;
    }

    /**
     * Returns all cells, added ones first.
     *
     * @return the cells with their figures
     */
    public List<CellFigure> cells() {
        List<CellFigure> cells = new ArrayList<>(plus);
        cells.addAll(minus);
        return cells;
    }
}
