package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.util.List;

/**
 * Loops written for this one form over arrays that hold nothing but numbers: exact, but without states, rules or result. What
 * the other peers are measured against.
 */
final class HandWritten implements IdentityPeer {
    private static final int COLUMNS = 7;
    private static final int TOTAL_COLUMN = 6;
    private static final int FIRST_OUTCOME = 2;
    private static final int TOTAL_LINE = 23;
    private static final int LINES = 25;
    private static final int RESULTS = 5;

    private final long[] requests;
    private final long[] disputes;

    /**
     * Takes the figures out of a report.
     *
     * @param report a report of 2021-30 that states every count
     */
    HandWritten(AnnualReport report) {
        this.requests = figures(report, Section.REQUESTS);
        this.disputes = figures(report, Section.DISPUTES);
    }

    private static long[] figures(AnnualReport report, Section table) {
        List<Cell> cells = report.edition().cells(table);
        return cells.stream().mapToLong(cell -> report.figure(cell).count()).toArray();
    }

    @Override
    public int broken() {
        int broken = 0;
        for (int line = 0; line < LINES; line++) {
            long sum = 0;
            for (int column = 0; column < TOTAL_COLUMN; column++) {
                sum = Math.addExact(sum, requests[line * COLUMNS + column]);
            }
            if (sum != requests[line * COLUMNS + TOTAL_COLUMN]) {
                broken++;
            }
        }
        for (int column = 0; column < COLUMNS; column++) {
            long sum = 0;
            for (int line = FIRST_OUTCOME; line < TOTAL_LINE; line++) {
                sum = Math.addExact(sum, requests[line * COLUMNS + column]);
            }
            long total = requests[TOTAL_LINE * COLUMNS + column];
            if (sum != total) {
                broken++;
            }
            long open = Math.addExact(requests[column], requests[COLUMNS + column]);
            if (open != Math.addExact(total, requests[(TOTAL_LINE + 1) * COLUMNS + column])) {
                broken++;
            }
        }
        for (int group = 0; group < disputes.length; group += RESULTS) {
            long sum = 0;
            for (int result = 0; result < RESULTS - 1; result++) {
                sum = Math.addExact(sum, disputes[group + result]);
            }
            if (sum != disputes[group + RESULTS - 1]) {
                broken++;
            }
        }
        return broken;
    }
}
