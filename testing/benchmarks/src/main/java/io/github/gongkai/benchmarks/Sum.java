package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One of the 42 identities, as somebody who does not know the library would put it down for another engine.
 *
 * @param parts what is added up
 * @param totals what it should come to, added up
 */
record Sum(List<Cell> parts, List<Cell> totals) {

    private static final Set<RequestLine> NO_OUTCOMES = Set.of(
            RequestLine.RECEIVED, RequestLine.BROUGHT_FORWARD, RequestLine.OUTCOMES_TOTAL, RequestLine.CARRIED_FORWARD);

    /**
     * Collects the identities of a form.
     *
     * @param edition the form
     * @return lines first, then columns
     */
    static List<Sum> of(Edition edition) {
        List<Sum> sums = new ArrayList<>();
        for (Section table : List.of(Section.REQUESTS, Section.DISPUTES)) {
            for (Line line : edition.lines(table)) {
                List<Cell> cells = edition.cells(line);
                int last = cells.size() - 1;
                sums.add(new Sum(cells.subList(0, last), List.of(cells.get(last))));
            }
        }
        for (Applicant column : Applicant.values()) {
            List<Cell> outcomes = new ArrayList<>();
            for (Line line : edition.lines(Section.REQUESTS)) {
                if (line instanceof RequestLine request && !NO_OUTCOMES.contains(request)) {
                    outcomes.add(cell(edition, request, column));
                }
            }
            Cell total = cell(edition, RequestLine.OUTCOMES_TOTAL, column);
            sums.add(new Sum(outcomes, List.of(total)));
            sums.add(new Sum(
                    List.of(
                            cell(edition, RequestLine.RECEIVED, column),
                            cell(edition, RequestLine.BROUGHT_FORWARD, column)),
                    List.of(total, cell(edition, RequestLine.CARRIED_FORWARD, column))));
        }
        return sums;
    }

    private static Cell cell(Edition edition, RequestLine line, Applicant column) {
        return edition.cell(line, column).orElseThrow();
    }

    /**
     * Returns all its cells.
     *
     * @return parts, then totals
     */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(parts);
        cells.addAll(totals);
        return cells;
    }

    /**
     * Tells on which side a cell stands.
     *
     * @param cell a cell
     * @return 1 for a total, -1 for a part, 0 for any other
     */
    int sign(Cell cell) {
        return totals.contains(cell) ? 1 : parts.contains(cell) ? -1 : 0;
    }

    /**
     * Returns by how much it fails.
     *
     * @param report a report that states all its figures
     * @return totals minus parts
     */
    long residual(AnnualReport report) {
        long residual = 0;
        for (Cell cell : cells()) {
            residual += sign(cell) * report.figure(cell).count();
        }
        return residual;
    }
}
