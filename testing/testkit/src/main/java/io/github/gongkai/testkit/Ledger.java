package io.github.gongkai.testkit;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns entries into the figures of one report, in which every sum holds. */
final class Ledger {
    private static final List<Applicant> APPLICANTS = Arrays.stream(Applicant.values())
            .filter(applicant -> applicant != Applicant.TOTAL)
            .toList();
    private static final List<DisputeResult> RESULTS = Arrays.stream(DisputeResult.values())
            .filter(result -> result != DisputeResult.TOTAL)
            .toList();
    /** Amounts are drawn in hundredths. */
    private static final int SCALE = 2;

    private final Edition edition;
    private final Optional<AnnualReport> previous;
    private final long[] figures;

    private Ledger(Edition edition, List<Entry> entries, Optional<AnnualReport> previous) {
        this.edition = edition;
        this.previous = previous;
        this.figures = new long[edition.cells().size()];
        for (Entry entry : entries) {
            figures[entry.cell().ordinal()] += entry.number();
        }
    }

    /** The cells that no sum determines, and that an agency of this size can have anything in. */
    static List<Cell> freeCells(Edition edition, Size size) {
        return edition.cells().stream()
                .filter(cell -> !isTotal(cell) && cell.line() != RequestLine.RECEIVED)
                .filter(cell -> size.makesRules() || cell.line() != DisclosureLine.ADMINISTRATIVE_RULES)
                .toList();
    }

    /** Whether the cell is the sum of others in its line or column. */
    static boolean isTotal(Cell cell) {
        return cell.line() == RequestLine.OUTCOMES_TOTAL
                || cell.column() == Applicant.TOTAL
                || cell.column() == DisputeResult.TOTAL;
    }

    /** The three tables, every cell stated and every sum right; after a report of last year, if there is one. */
    static List<Figures> balanced(Edition edition, List<Entry> entries, Optional<AnnualReport> previous) {
        Ledger ledger = new Ledger(edition, entries, previous);
        ledger.balanceDisclosure();
        ledger.balanceRequests();
        ledger.balanceDisputes();
        return Section.tables().stream().map(ledger::figures).toList();
    }

    private void balanceDisclosure() {
        for (DisclosureLine line : DisclosureLine.values()) {
            if (has(line, DisclosureColumn.IN_FORCE)) {
                long inForce = last(line, DisclosureColumn.IN_FORCE).orElse(get(line, DisclosureColumn.IN_FORCE));
                long issued = get(line, DisclosureColumn.ISSUED);
                long repealed = Math.min(get(line, DisclosureColumn.REPEALED), inForce + issued);
                set(line, DisclosureColumn.REPEALED, repealed);
                // Without last year's report what was drawn is what was in force before.
                set(line, DisclosureColumn.IN_FORCE, inForce + issued - repealed);
            }
            if (has(line, DisclosureColumn.TOTAL_DISCLOSED)) {
                long before = last(line, DisclosureColumn.TOTAL_DISCLOSED)
                        .orElse(get(line, DisclosureColumn.TOTAL_DISCLOSED));
                set(line, DisclosureColumn.TOTAL_DISCLOSED, before + get(line, DisclosureColumn.NEWLY_DISCLOSED));
            }
            if (has(line, DisclosureColumn.CHANGE)) {
                Optional<Long> before = last(line, DisclosureColumn.ITEMS_LAST_YEAR);
                long items = before.isPresent()
                        ? before.get() + last(line, DisclosureColumn.CHANGE).orElse(0L)
                        : get(line, DisclosureColumn.ITEMS_LAST_YEAR);
                set(line, DisclosureColumn.ITEMS_LAST_YEAR, items);
                // Odd numbers stand for a decrease, so that a change shrinks to 0 from both sides.
                long drawn = get(line, DisclosureColumn.CHANGE);
                set(line, DisclosureColumn.CHANGE, Math.max(drawn % 2 == 0 ? drawn / 2 : -(drawn / 2) - 1, -items));
            }
        }
    }

    private void balanceRequests() {
        for (Applicant applicant : APPLICANTS) {
            long outcomes = 0;
            for (RequestLine line : RequestLine.outcomes(edition)) {
                outcomes += get(line, applicant);
            }
            long carried = get(RequestLine.CARRIED_FORWARD, applicant);
            Optional<Long> broughtByLastYear = lastYear(RequestLine.CARRIED_FORWARD, applicant);
            long brought =
                    broughtByLastYear.orElse(Math.min(get(RequestLine.BROUGHT_FORWARD, applicant), outcomes + carried));
            // What was brought forward and has no outcome is still open.
            carried = Math.max(carried, brought - outcomes);
            set(RequestLine.OUTCOMES_TOTAL, applicant, outcomes);
            set(RequestLine.CARRIED_FORWARD, applicant, carried);
            set(RequestLine.BROUGHT_FORWARD, applicant, brought);
            set(RequestLine.RECEIVED, applicant, outcomes + carried - brought);
        }
        edition.lines(Section.REQUESTS).forEach(line -> total(line, APPLICANTS, Applicant.TOTAL));
    }

    private void balanceDisputes() {
        for (DisputeLine line : DisputeLine.values()) {
            total(line, RESULTS, DisputeResult.TOTAL);
        }
    }

    private void total(Line line, List<? extends Column> parts, Column total) {
        set(line, total, parts.stream().mapToLong(part -> get(line, part)).sum());
    }

    private Figures figures(Section table) {
        Figures.Builder tableFigures = Figures.builder(edition, table);
        for (Cell cell : edition.cells(table)) {
            long number = figures[cell.ordinal()];
            tableFigures.set(cell, cell.quantity() == Quantity.AMOUNT ? amount(number) : Figure.of(number));
        }
        return tableFigures.build();
    }

    private static Figure amount(long hundredths) {
        BigDecimal amount = BigDecimal.valueOf(hundredths, SCALE).stripTrailingZeros();
        return Figure.of(amount.scale() < 0 ? amount.setScale(0) : amount);
    }

    /** Last year's figure in a line and column that goes on from year to year within one edition of the form. */
    private Optional<Long> last(Line line, Column column) {
        return previous.filter(report -> report.edition() == edition).flatMap(report -> lastYear(line, column));
    }

    private Optional<Long> lastYear(Line line, Column column) {
        return previous.map(report ->
                report.figure(report.edition().cell(line, column).orElseThrow()).count());
    }

    private boolean has(Line line, Column column) {
        return edition.cell(line, column).isPresent();
    }

    private long get(Line line, Column column) {
        return figures[ordinal(line, column)];
    }

    private void set(Line line, Column column, long number) {
        figures[ordinal(line, column)] = number;
    }

    private int ordinal(Line line, Column column) {
        return edition.cell(line, column).orElseThrow().ordinal();
    }
}
