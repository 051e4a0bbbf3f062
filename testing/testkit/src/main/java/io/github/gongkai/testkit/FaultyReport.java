package io.github.gongkai.testkit;

import io.github.gongkai.finding.CellChange;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.List;

/**
 * A report with one known fault, and what is true.
 *
 * @param fault what went wrong
 * @param report the report with the fault; but for it {@link Condition#COMPLETE}
 * @param truth the same report without the fault
 * @param previous last year's report, which {@code truth} follows
 */
public record FaultyReport(Fault fault, AnnualReport report, AnnualReport truth, AnnualReport previous) {

    /**
     * Returns what would repair the report.
     *
     * @return the cells that are wrong, from the figure in the report to the true one, in the form's order; never empty
     */
    public List<CellChange> changes() {
        return truth.edition().cells().stream()
                .filter(cell -> !report.figure(cell).equals(truth.figure(cell)))
                .map(cell -> {
                    Figure wrong = report.figure(cell);
                    return new CellChange(cell, wrong, truth.figure(cell));
                })
                .toList();
    }
}
