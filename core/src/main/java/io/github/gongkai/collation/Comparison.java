package io.github.gongkai.collation;

import io.github.gongkai.collation.CellComparison.Outcome;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two reports held against each other, cell by cell: one year against the year before, or a correction against the original.
 *
 * <p>Across editions those cells are compared whose address both have, which mean the same; the others stand in one report
 * only. Where one report has （六）其他处理 in one line and the other splits it, the sums of the split lines are compared.
 * Instances are immutable.
 */
public final class Comparison {

    private final AnnualReport before;
    private final AnnualReport after;
    private final List<CellComparison> cells;
    private final List<FactComparison> facts;

    private Comparison(AnnualReport before, AnnualReport after) {
        this.before = before;
        this.after = after;
        this.cells = compareCells(before, after);
        this.facts = compareFacts(before, after);
    }

    /**
     * Compares two reports; whether it makes sense to is for the caller to know.
     *
     * @param before the earlier report or the original
     * @param after the later report or the correction
     * @return the comparison
     */
    public static Comparison of(AnnualReport before, AnnualReport after) {
        return new Comparison(before, after);
    }

    /**
     * Returns the earlier report or the original.
     *
     * @return the report
     */
    public AnnualReport before() {
        return before;
    }

    /**
     * Returns the later report or the correction.
     *
     * @return the report
     */
    public AnnualReport after() {
        return after;
    }

    /**
     * Returns every cell that one of the reports should fill, compared.
     *
     * @return the cells of the later report in the form's order, then those that only the earlier one has
     */
    public List<CellComparison> cells() {
        return cells;
    }

    /**
     * Returns the cells in which the reports differ.
     *
     * @return those of {@link #cells()} that have changed; neither equal ones nor those that only one form has
     */
    public List<CellComparison> changes() {
        return cells.stream()
                .filter(cell -> cell.outcome() == Outcome.CHANGED || cell.outcome() == Outcome.STATE_CHANGED)
                .toList();
    }

    /**
     * Returns how many cells had a certain outcome.
     *
     * @param outcome the outcome
     * @return the number of cells
     */
    public int count(Outcome outcome) {
        return (int) cells.stream().filter(cell -> cell.outcome() == outcome).count();
    }

    /**
     * Returns the facts and texts in which the reports differ; of a text all of it, a block a line.
     *
     * @return the facts in the order of the JSON format
     */
    public List<FactComparison> facts() {
        return facts;
    }

    private static List<CellComparison> compareCells(AnnualReport before, AnnualReport after) {
        boolean inOneLine = Sums.isInOneLine(before) || Sums.isInOneLine(after);
        Map<String, Cell> earlier = byAddress(before.edition(), inOneLine);
        Map<String, Cell> later = byAddress(after.edition(), inOneLine);
        List<CellComparison> all = new ArrayList<>();
        later.forEach((address, cell) -> {
            Figure figure = Sums.figure(after, cell);
            Cell other = earlier.get(address);
            all.add(
                    other == null
                            ? new CellComparison(cell, Figure.absent(), figure, Outcome.ONLY_AFTER)
                            : CellComparison.of(cell, Sums.figure(before, other), figure));
        });
        earlier.forEach((address, cell) -> {
            if (!later.containsKey(address)) {
                all.add(new CellComparison(cell, Sums.figure(before, cell), Figure.absent(), Outcome.ONLY_BEFORE));
            }
        });
        return List.copyOf(all);
    }

    private static Map<String, Cell> byAddress(Edition edition, boolean inOneLine) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        Sums.cells(edition, inOneLine).forEach(cell -> cells.put(cell.address(), cell));
        return cells;
    }

    private static List<FactComparison> compareFacts(AnnualReport before, AnnualReport after) {
        List<FactComparison> facts = new ArrayList<>();
        add("edition", report -> Optional.of(report.edition().id()), before, after, facts);
        add("year", Comparison::year, before, after, facts);
        add("agency.name", ofAgency(agency -> Optional.of(agency.name())), before, after, facts);
        add("agency.creditCode", ofAgency(a -> a.creditCode().map(CreditCode::text)), before, after, facts);
        add("agency.divisionCode", ofAgency(a -> a.divisionCode().map(DivisionCode::text)), before, after, facts);
        add("agency.level", ofAgency(agency -> agency.level().map(AgencyLevel::key)), before, after, facts);
        add("agency.kind", ofAgency(agency -> agency.kind().map(AgencyKind::key)), before, after, facts);
        add("title", AnnualReport::title, before, after, facts);
        add("publishedOn", report -> report.publishedOn().map(LocalDate::toString), before, after, facts);
        add("source", AnnualReport::source, before, after, facts);
        for (Section section : Section.values()) {
            if (!section.isTable()) {
                add(section.key(), report -> report.narrative(section).map(Comparison::text), before, after, facts);
            }
        }
        return List.copyOf(facts);
    }

    private static Optional<String> year(AnnualReport report) {
        return report.year().isPresent()
                ? Optional.of(Integer.toString(report.year().getAsInt()))
                : Optional.empty();
    }

    private static Function<AnnualReport, Optional<String>> ofAgency(Function<Agency, Optional<String>> fact) {
        return report -> report.agency().flatMap(fact);
    }

    private static void add(
            String address,
            Function<AnnualReport, Optional<String>> fact,
            AnnualReport before,
            AnnualReport after,
            List<FactComparison> to) {
        Optional<String> earlier = fact.apply(before);
        Optional<String> later = fact.apply(after);
        if (!earlier.equals(later)) {
            to.add(new FactComparison(address, earlier, later));
        }
    }

    private static String text(Narrative narrative) {
        return narrative.blocks().stream().map(Comparison::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        }
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
        }
        Block.Picture picture = (Block.Picture) block;
        return picture.caption() + " " + picture.address();
    }
}
