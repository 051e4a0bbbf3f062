package io.github.gongkai.validation;

import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One equation that the form demands of its cells: the sum of the parts equals the sum of the totals (AC01 to AC06).
 *
 * <p>All cells of an identity stand in one table and hold counts, in 件. Identities are made from the catalogue, one object
 * for each, so that identity is equality. Instances are immutable.
 */
public final class Identity {

    private static final Map<Edition, List<Identity>> OF_FORM = new EnumMap<>(Edition.class);
    private static final Map<Edition, List<Identity>> OF_COLLAPSED = new EnumMap<>(Edition.class);

    static {
        for (Edition edition : Edition.values()) {
            List<Identity> ofForm = list(edition, false);
            OF_FORM.put(edition, ofForm);
            OF_COLLAPSED.put(edition, edition.collapsedCells().isEmpty() ? ofForm : list(edition, true));
        }
    }

    private final Rule rule;
    private final String address;
    private final List<Cell> parts;
    private final List<Cell> totals;
    private final List<Cell> cells;

    private Identity(Rule rule, String address, List<Cell> parts, List<Cell> totals) {
        this.rule = rule;
        this.address = address;
        this.parts = parts;
        this.totals = totals;
        this.cells = Stream.concat(totals.stream(), parts.stream()).toList();
    }

    /**
     * Returns the identities of a report that follows the form, in the order of the rules and then of the form.
     *
     * @param edition the edition of the form
     * @return 42 identities for 2021-30 (7 balances, 7 sums of outcomes, 25 sums of applicants, 3 of results), 40 for 2019-60
     */
    public static List<Identity> of(Edition edition) {
        return Objects.requireNonNull(OF_FORM.get(edition));
    }

    /**
     * Returns the identities of a report that {@linkplain AnnualReport#isCollapsed() prints （六）其他处理 as one line}.
     *
     * @param edition the edition of the form
     * @return 40 identities; for 2019-60, which has this line, the same as {@link #of}
     */
    public static List<Identity> ofCollapsed(Edition edition) {
        return Objects.requireNonNull(OF_COLLAPSED.get(edition));
    }

    /**
     * Returns the rule that this is a case of.
     *
     * @return one of AC01 to AC06
     */
    public Rule rule() {
        return rule;
    }

    /**
     * Returns what the identity is about, unique among the identities of an edition.
     *
     * @return a line such as {@code requests.outcomes.granted} for AC03 to AC06, the cell of the total such as
     *     {@code requests.outcomes.total.naturalPersons} for AC02, a column such as {@code requests.*.naturalPersons} for AC01
     */
    public String address() {
        return address;
    }

    /**
     * Returns the cells on the left side, whose sum is what is expected.
     *
     * @return the cells in the form's order; for AC01 the first and the second item
     */
    public List<Cell> parts() {
        return parts;
    }

    /**
     * Returns the cells on the right side, whose sum is what the parts are held against.
     *
     * @return the total; for AC01 the total of the third item, and the fourth item
     */
    public List<Cell> totals() {
        return totals;
    }

    /**
     * Returns all cells, in the order in which a finding names them.
     *
     * @return the totals, then the parts
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * Returns rule, address and equation, for diagnostics.
     *
     * @return a text such as {@code AC04 disputes.reconsideration: upheld + … = total}, with full addresses
     */
    @Override
    public String toString() {
        return rule + " " + address + ": " + sum(parts) + " = " + sum(totals);
    }

    /**
     * Returns the table that all cells stand in.
     *
     * @return table three or four
     */
    Section table() {
        return totals.get(0).section();
    }

    private static List<Identity> list(Edition edition, boolean collapsed) {
        List<RequestLine> lines = requestLines(edition, collapsed);
        List<RequestLine> outcomes =
                lines.stream().filter(RequestLine::isOutcome).toList();
        List<Identity> identities = new ArrayList<>();
        for (Applicant applicant : Applicant.values()) {
            identities.add(new Identity(
                    Rules.BALANCE,
                    Section.REQUESTS.key() + ".*." + applicant.key(),
                    column(edition, List.of(RequestLine.RECEIVED, RequestLine.BROUGHT_FORWARD), applicant),
                    column(edition, List.of(RequestLine.OUTCOMES_TOTAL, RequestLine.CARRIED_FORWARD), applicant)));
        }
        for (Applicant applicant : Applicant.values()) {
            Cell total = cell(edition, RequestLine.OUTCOMES_TOTAL, applicant);
            identities.add(new Identity(
                    Rules.OUTCOMES, total.address(), column(edition, outcomes, applicant), List.of(total)));
        }
        for (RequestLine line : lines) {
            identities.add(row(Rules.APPLICANTS, edition, line, Applicant.TOTAL));
        }
        for (DisputeLine line : DisputeLine.values()) {
            identities.add(row(Rules.results(line), edition, line, DisputeResult.TOTAL));
        }
        return List.copyOf(identities);
    }

    /** The lines of table three that the report fills, in the form's order. */
    private static List<RequestLine> requestLines(Edition edition, boolean collapsed) {
        return Arrays.stream(RequestLine.values())
                .filter(line -> {
                    boolean split = line.group().equals(Optional.of(RequestGroup.OTHER_HANDLING));
                    return (collapsed && split) ? line.isCollapsedIn(edition) : line.isIn(edition);
                })
                .toList();
    }

    private static Identity row(Rule rule, Edition edition, Line line, Column total) {
        return new Identity(
                rule,
                line.section().key() + '.' + line.key(),
                edition.cells(line).stream()
                        .filter(cell -> cell.column() != total)
                        .toList(),
                List.of(cell(edition, line, total)));
    }

    private static List<Cell> column(Edition edition, List<RequestLine> lines, Applicant applicant) {
        return lines.stream().map(line -> cell(edition, line, applicant)).toList();
    }

    private static Cell cell(Edition edition, Line line, Column column) {
        return edition.cell(line, column).orElseThrow();
    }

    private static String sum(List<Cell> cells) {
        return cells.stream().map(Cell::address).collect(Collectors.joining(" + "));
    }
}
