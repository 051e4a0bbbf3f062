package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One finding that is let pass, with all the figures that this was granted for: as soon as one of them is another, the
 * finding is back.
 *
 * @param rule the id of the rule
 * @param agency the name of the agency whose report it is; empty for any, also one that is not named
 * @param year the report year; empty for any
 * @param address the {@linkplain Finding#address() address} of the finding
 * @param cells the figures of the finding by address, in the finding's order
 * @param expected what the finding expects, if it does
 * @param actual what the finding holds against that, if it does
 * @param details what else the finding says, such as figures of another report
 * @param justification why it is let pass
 */
public record Suppression(
        String rule,
        Optional<String> agency,
        OptionalInt year,
        String address,
        Map<String, Figure> cells,
        Optional<BigDecimal> expected,
        Optional<BigDecimal> actual,
        Map<String, String> details,
        Justification justification) {

    /** What the names of {@link #facts()} begin with that are no cells and no numbers. */
    static final String DETAILS = "details.";

    /**
     * Creates a suppression; usually one {@linkplain #of made from the finding} is wanted.
     *
     * @param rule the id of the rule
     * @param agency the name of the agency
     * @param year the report year
     * @param address the address of the finding
     * @param cells the figures by address
     * @param expected what the finding expects
     * @param actual what it holds against that
     * @param details what else it says
     * @param justification why it is let pass
     * @throws IllegalArgumentException if the name of the agency is blank
     */
    public Suppression {
        agency.ifPresent(Agency::of);
        // Copies that keep the order, so that what is written is always the same.
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /**
     * Returns the suppression of a finding.
     *
     * @param report the report in which it was found
     * @param finding the finding
     * @param justification why it is let pass
     * @return a suppression of this finding, in this agency's report of this year, as far as the report states them
     */
    public static Suppression of(AnnualReport report, Finding finding, Justification justification) {
        return new Suppression(
                finding.rule().id(),
                report.agency().map(Agency::name),
                report.year(),
                finding.address(),
                figures(finding),
                finding.expected(),
                finding.actual(),
                finding.details(),
                justification);
    }

    private static Map<String, Figure> figures(Finding finding) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (CellFigure cell : finding.cells()) {
            figures.put(cell.cell().address(), cell.figure());
        }
        return figures;
    }

    /** Whether it says neither whose report nor which figures it is about. */
    boolean isBlanket() {
        return agency.isEmpty()
                && year.isEmpty()
                && cells.isEmpty()
                && expected.isEmpty()
                && actual.isEmpty()
                && details.isEmpty();
    }

    /** What it is about, whatever its justification; equal if the finding is the same. */
    List<Object> subject() {
        return List.of(rule, agency, year, address, facts());
    }

    /** Whether it is about a report. */
    boolean isFor(AnnualReport report) {
        return (year.isEmpty() || year.equals(report.year()))
                && (agency.isEmpty()
                        || report.agency()
                                .filter(named -> named.isSameAs(Agency.of(agency.get())))
                                .isPresent());
    }

    /** Whether it is about a finding, with whatever figures. */
    boolean concerns(Finding finding) {
        return rule.equals(finding.rule().id())
                && (address.equals(finding.address())
                        || finding.cells().stream()
                                .anyMatch(cell -> cells.containsKey(cell.cell().address())));
    }

    /** Whether it was granted for exactly this finding. */
    boolean covers(Finding finding) {
        return rule.equals(finding.rule().id()) && address.equals(finding.address()) && facts().equals(facts(finding));
    }

    /** All that it was granted for, by address or name; numbers without the zeros that do not count. */
    Map<String, String> facts() {
        return facts(cells, expected, actual, details);
    }

    /** The same of a finding. */
    static Map<String, String> facts(Finding finding) {
        return facts(figures(finding), finding.expected(), finding.actual(), finding.details());
    }

    private static Map<String, String> facts(
            Map<String, Figure> cells,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> actual,
            Map<String, String> details) {
        Map<String, String> facts = new LinkedHashMap<>();
        cells.forEach(
                (cell, figure) -> facts.put(cell, figure.isStated() ? number(figure.decimal()) : figure.toString()));
        expected.ifPresent(number -> facts.put("expected", number(number)));
        actual.ifPresent(number -> facts.put("actual", number(number)));
        details.forEach((name, text) -> facts.put(DETAILS + name, text));
        return facts;
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
