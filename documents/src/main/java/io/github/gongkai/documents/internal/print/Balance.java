package io.github.gongkai.documents.internal.print;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sum that the form demands: the parts add up to the totals.
 *
 * @param name what it is about
 * @param parts the cells on the left side
 * @param totals the cells on the right side; one, except in the balance of a column of table three
 */
public record Balance(Labels name, List<Cell> parts, List<Cell> totals) {

    /** The sums of a report: of every column and line of table three that it prints, and of every group of table four. */
    public static List<Balance> of(AnnualReport report) {
        Edition edition = report.edition();
        List<Line> lines = lines(report);
        List<Line> outcomes =
                lines.stream().filter(line -> ((RequestLine) line).isOutcome()).toList();
        List<Balance> balances = new ArrayList<>();
        for (Applicant applicant : Applicant.values()) {
            balances.add(new Balance(
                    applicant.label(edition),
                    column(edition, List.of(RequestLine.RECEIVED, RequestLine.BROUGHT_FORWARD), applicant),
                    column(edition, List.of(RequestLine.OUTCOMES_TOTAL, RequestLine.CARRIED_FORWARD), applicant)));
        }
        for (Applicant applicant : Applicant.values()) {
            List<Cell> total = column(edition, List.of(RequestLine.OUTCOMES_TOTAL), applicant);
            balances.add(new Balance(total.get(0).label(), column(edition, outcomes, applicant), total));
        }
        lines.forEach(line -> balances.add(ofLine(edition, line, Applicant.TOTAL)));
        for (DisputeLine line : DisputeLine.values()) {
            balances.add(ofLine(edition, line, DisputeResult.TOTAL));
        }
        return balances;
    }

    /** The lines of table three that the report is expected to fill, in the form's order. */
    private static List<Line> lines(AnnualReport report) {
        Set<Line> lines = new LinkedHashSet<>();
        report.cells().stream()
                .filter(cell -> cell.section() == Section.REQUESTS)
                .forEach(cell -> lines.add(cell.line()));
        return List.copyOf(lines);
    }

    private static Balance ofLine(Edition edition, Line line, Column total) {
        List<Cell> parts = new ArrayList<>(edition.cells(line));
        parts.removeIf(cell -> cell.column() == total);
        List<Cell> totals = edition.cell(line, total).stream().toList();
        return new Balance(totals.get(0).label(), parts, totals);
    }

    private static List<Cell> column(Edition edition, List<? extends Line> lines, Applicant applicant) {
        return lines.stream()
                .flatMap(line -> edition.cell(line, applicant).stream())
                .toList();
    }
}
