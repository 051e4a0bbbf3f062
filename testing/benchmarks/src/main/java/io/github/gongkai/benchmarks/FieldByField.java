package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as beans with a field for each figure and a constraint on each, and one more constraint for each identity: what a
 * service would bind a submission to that is checked with annotations. Lines are beans in a list; the numbers of a column stand
 * together once more, totals last, so that no constraint has to look for them.
 */
final class FieldByField {

    /** Where the identities of table four begin in the list, and those of columns. */
    private static final int LINES = 25;

    private static final int COLUMNS = 28;

    /** The lines of table three. */
    final List<@Valid Line> requests = new ArrayList<>();

    /** The lines of table four. */
    final List<@Valid Dispute> disputes = new ArrayList<>();

    @AddsUp
    final long[] outcomes0;

    @AddsUp(totals = 2)
    final long[] balance0;

    @AddsUp
    final long[] outcomes1;

    @AddsUp(totals = 2)
    final long[] balance1;

    @AddsUp
    final long[] outcomes2;

    @AddsUp(totals = 2)
    final long[] balance2;

    @AddsUp
    final long[] outcomes3;

    @AddsUp(totals = 2)
    final long[] balance3;

    @AddsUp
    final long[] outcomes4;

    @AddsUp(totals = 2)
    final long[] balance4;

    @AddsUp
    final long[] outcomes5;

    @AddsUp(totals = 2)
    final long[] balance5;

    @AddsUp
    final long[] outcomes6;

    @AddsUp(totals = 2)
    final long[] balance6;

    /**
     * Takes the figures out of a report.
     *
     * @param report a report of 2021-30 that states every count
     */
    FieldByField(AnnualReport report) {
        List<Sum> sums = Sum.of(report.edition());
        for (Sum sum : sums.subList(0, LINES)) {
            requests.add(new Line(figures(report, sum)));
        }
        for (Sum sum : sums.subList(LINES, COLUMNS)) {
            disputes.add(new Dispute(figures(report, sum)));
        }
        outcomes0 = figures(report, sums.get(COLUMNS + 0));
        balance0 = figures(report, sums.get(COLUMNS + 1));
        outcomes1 = figures(report, sums.get(COLUMNS + 2));
        balance1 = figures(report, sums.get(COLUMNS + 3));
        outcomes2 = figures(report, sums.get(COLUMNS + 4));
        balance2 = figures(report, sums.get(COLUMNS + 5));
        outcomes3 = figures(report, sums.get(COLUMNS + 6));
        balance3 = figures(report, sums.get(COLUMNS + 7));
        outcomes4 = figures(report, sums.get(COLUMNS + 8));
        balance4 = figures(report, sums.get(COLUMNS + 9));
        outcomes5 = figures(report, sums.get(COLUMNS + 10));
        balance5 = figures(report, sums.get(COLUMNS + 11));
        outcomes6 = figures(report, sums.get(COLUMNS + 12));
        balance6 = figures(report, sums.get(COLUMNS + 13));
    }

    private static long[] figures(AnnualReport report, Sum sum) {
        List<Cell> cells = sum.cells();
        return cells.stream().mapToLong(cell -> report.figure(cell).count()).toArray();
    }

    /** Six kinds of applicants and their total. */
    static final class Line {
        @PositiveOrZero
        final long figure0;

        @PositiveOrZero
        final long figure1;

        @PositiveOrZero
        final long figure2;

        @PositiveOrZero
        final long figure3;

        @PositiveOrZero
        final long figure4;

        @PositiveOrZero
        final long figure5;

        @PositiveOrZero
        final long figure6;

        @AddsUp
        final long[] figures;

        Line(long[] figures) {
            this.figures = figures;
            figure0 = figures[0];
            figure1 = figures[1];
            figure2 = figures[2];
            figure3 = figures[3];
            figure4 = figures[4];
            figure5 = figures[5];
            figure6 = figures[6];
        }
    }

    /** Four results and their total. */
    static final class Dispute {
        @PositiveOrZero
        final long figure0;

        @PositiveOrZero
        final long figure1;

        @PositiveOrZero
        final long figure2;

        @PositiveOrZero
        final long figure3;

        @PositiveOrZero
        final long figure4;

        @AddsUp
        final long[] figures;

        Dispute(long[] figures) {
            this.figures = figures;
            figure0 = figures[0];
            figure1 = figures[1];
            figure2 = figures[2];
            figure3 = figures[3];
            figure4 = figures[4];
        }
    }
}
