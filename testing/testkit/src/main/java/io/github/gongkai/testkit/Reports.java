package io.github.gongkai.testkit;

import io.github.gongkai.collation.Aggregation;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Generators of reports. Every one of them shrinks towards a report of nothing but zeros.
 *
 * <p>Instances are immutable; the methods that choose return another one.
 */
public final class Reports {
    private static final int LAST_YEAR = 2035;
    private static final int MOST_CHILDREN = 5;
    /** Published in January, every report is in time (条例 article 49). */
    private static final int DAYS_OF_JANUARY = 31;

    private final Set<Edition> editions;
    private final Set<Size> sizes;
    private final Set<Fault> faults;

    private Reports(Set<Edition> editions, Set<Size> sizes, Set<Fault> faults) {
        this.editions = editions;
        this.sizes = sizes;
        this.faults = faults;
    }

    /**
     * Starts with every edition, every size and every fault.
     *
     * @return generators that exclude nothing
     */
    public static Reports all() {
        return new Reports(EnumSet.allOf(Edition.class), EnumSet.allOf(Size.class), EnumSet.allOf(Fault.class));
    }

    /**
     * Chooses the editions of the form.
     *
     * @param first an edition
     * @param more others
     * @return generators of reports in these editions only
     */
    public Reports editions(Edition first, Edition... more) {
        return new Reports(EnumSet.of(first, more), sizes, faults);
    }

    /**
     * Chooses how much there is to report.
     *
     * @param first a size
     * @param more others
     * @return generators of reports of these sizes only
     */
    public Reports sizes(Size first, Size... more) {
        return new Reports(editions, EnumSet.of(first, more), faults);
    }

    /**
     * Chooses what may go wrong in faulty reports.
     *
     * @param first a fault
     * @param more others
     * @return generators of reports with these faults only
     */
    public Reports faults(Fault first, Fault... more) {
        return new Reports(editions, sizes, EnumSet.of(first, more));
    }

    static Reports with(Traits traits) {
        return new Reports(
                anyOf(traits.editions(), Edition.class),
                anyOf(traits.sizes(), Size.class),
                anyOf(traits.faults(), Fault.class));
    }

    private static <E extends Enum<E>> Set<E> anyOf(E[] chosen, Class<E> type) {
        return chosen.length == 0 ? EnumSet.allOf(type) : EnumSet.copyOf(Arrays.asList(chosen));
    }

    /**
     * Returns the generator of reports in a condition.
     *
     * @param condition how sound they are
     * @return the generator
     */
    public Arbitrary<AnnualReport> in(Condition condition) {
        return switch (condition) {
            case CONSISTENT -> consistent();
            case COMPLETE -> complete();
            case NEAR_VALID -> slips().faulty().map(FaultyReport::report);
            case FAULTY -> faulty().map(FaultyReport::report);
            case ARBITRARY -> arbitrary(Texts.any());
        };
    }

    /**
     * Returns the generator of {@link Condition#CONSISTENT} reports.
     *
     * @return the generator
     */
    public Arbitrary<AnnualReport> consistent() {
        return Combinators.combine(complete(), Zeros.arbitrary()).as((report, zeros) -> zeros.printedIn(report));
    }

    /**
     * Returns the generator of {@link Condition#COMPLETE} reports.
     *
     * @return the generator
     */
    public Arbitrary<AnnualReport> complete() {
        return editions()
                .flatMap(edition -> Arbitraries.of(sizes)
                        .flatMap(size -> Arbitraries.of(years(edition))
                                .flatMap(year -> complete(edition, year, size, Agencies.government(size.level())))));
    }

    /**
     * Returns the generator of reports with one known fault. A fault that a report cannot have is not made in it: no digits
     * are exchanged in a report without a figure above 9.
     *
     * @return the generator
     */
    public Arbitrary<FaultyReport> faulty() {
        Arbitrary<Integer> any =
                Arbitraries.integers().between(0, 9_999).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(consecutiveYears(), Arbitraries.of(faults), any, any)
                .as((years, fault, place, variant) -> fault.in(years.report(), place, variant)
                        .map(wrong -> new FaultyReport(fault, wrong, years.report(), years.previous())))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private Reports slips() {
        Set<Fault> slips = EnumSet.copyOf(faults);
        slips.removeIf(fault -> !fault.isSlip());
        if (slips.isEmpty()) {
            throw new IllegalArgumentException("more than one cell is wrong with " + faults);
        }
        return new Reports(editions, sizes, slips);
    }

    /**
     * Returns the generator of the reports of one agency for two years in a row. The editions chosen are those of the later
     * report: the year before the first of an edition has its own.
     *
     * @return the generator
     */
    public Arbitrary<ConsecutiveYears> consecutiveYears() {
        return editions()
                .flatMap(edition -> Arbitraries.of(sizes)
                        .flatMap(size -> Arbitraries.of(years(edition).stream()
                                        .filter(year -> Edition.of(year - 1).isPresent())
                                        .toList())
                                .flatMap(year -> consecutiveYears(edition, year, size))));
    }

    private static Arbitrary<ConsecutiveYears> consecutiveYears(Edition edition, int year, Size size) {
        Edition before = Edition.of(year - 1).orElseThrow();
        return Agencies.government(size.level())
                .flatMap(agency -> Combinators.combine(
                                complete(before, year - 1, size, Arbitraries.just(agency)),
                                facts(edition, year, Arbitraries.just(agency)),
                                entries(edition, size))
                        .as((previous, facts, entries) ->
                                new ConsecutiveYears(previous, withFigures(facts, entries, Optional.of(previous)))))
                .withoutEdgeCases();
    }

    /**
     * Returns the generator of reports with those of the units below, which are up to five. The sizes chosen are the
     * children's; the parent is one level above.
     *
     * @return the generator
     * @throws IllegalArgumentException if only provinces are chosen, above which there is no report of this form
     */
    public Arbitrary<Family> families() {
        List<Size> below = sizes.stream().filter(size -> size != Size.PROVINCE).toList();
        if (below.isEmpty()) {
            throw new IllegalArgumentException("no agency above a province");
        }
        return editions()
                .flatMap(edition -> Arbitraries.of(below)
                        .flatMap(
                                size -> Arbitraries.of(years(edition)).flatMap(year -> families(edition, year, size))));
    }

    private static Arbitrary<Family> families(Edition edition, int year, Size size) {
        return Combinators.combine(
                        Agencies.government(size.levelAbove()),
                        Arbitraries.integers().between(1, MOST_CHILDREN))
                .flatAs((parent, count) -> Agencies.below(parent, size.level(), count)
                        .flatMap(units -> Combinators.combine(
                                        facts(edition, year, Arbitraries.just(parent)),
                                        Combinators.combine(units.stream()
                                                        .map(unit ->
                                                                complete(edition, year, size, Arbitraries.just(unit)))
                                                        .toList())
                                                .as(reports -> reports))
                                .as(Reports::family)))
                // There are too many combinations of them to look through.
                .withoutEdgeCases();
    }

    private static Family family(AnnualReport facts, List<AnnualReport> children) {
        Aggregation.Builder sum =
                Aggregation.builder(facts.edition(), facts.year().orElseThrow());
        children.forEach(sum::add);
        AnnualReport sums = sum.build().report();
        AnnualReport.Builder parent = AnnualReport.builder(facts.edition()).from(facts);
        Section.tables().forEach(table -> parent.figures(sums.table(table).figures()));
        return new Family(parent.build(), children);
    }

    /**
     * Returns the generator of reports that hold anything the types can hold; sizes do not matter.
     *
     * @param text the generator of titles, names, codes, addresses and paragraphs
     * @return the generator
     */
    public Arbitrary<AnnualReport> arbitrary(Arbitrary<String> text) {
        return editions().flatMap(edition -> arbitrary(edition, text));
    }

    private static Arbitrary<AnnualReport> arbitrary(Edition edition, Arbitrary<String> text) {
        List<Cell> cells = new ArrayList<>(edition.cells());
        cells.addAll(edition.collapsedCells());
        int amounts = (int) cells.stream().filter(Reports::isAmount).count();
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<AnnualReport.Builder> facts = Combinators.combine(
                        Arbitraries.integers().optional(),
                        Agencies.any(text).optional(),
                        text.optional(),
                        days.optional(),
                        text.optional(),
                        Texts.narrative(text)
                                .optional()
                                .list()
                                .ofSize(Texts.sections().size()))
                .as((year, agency, title, day, source, narratives) -> {
                    AnnualReport.Builder report = AnnualReport.builder(edition)
                            .agency(agency)
                            .title(title)
                            .publishedOn(day)
                            .source(source);
                    year.ifPresent(report::year);
                    for (int i = 0; i < narratives.size(); i++) {
                        Section section = Texts.sections().get(i);
                        narratives.get(i).ifPresent(narrative -> report.narrative(section, narrative));
                    }
                    return report;
                });
        // Whole lines and tables that are absent are rare among independent cells: they are taken out.
        Arbitrary<Integer> gap = Arbitraries.integers().between(0, cells.size());
        return Combinators.combine(
                        facts,
                        anyFigure(Quantity.COUNT).list().ofSize(cells.size()),
                        anyFigure(Quantity.AMOUNT).list().ofSize(amounts),
                        gap,
                        gap)
                .as((report, ofCounts, ofAmounts, from, to) -> {
                    AnnualReport filled = report.build();
                    int amount = 0;
                    for (int i = 0; i < cells.size(); i++) {
                        Figure figure = isAmount(cells.get(i)) ? ofAmounts.get(amount++) : ofCounts.get(i);
                        if (i < from || i >= to) {
                            filled = filled.with(cells.get(i), figure);
                        }
                    }
                    return filled;
                });
    }

    /** Figures in every state that a cell of the quantity can be in: numbers small and large, of either sign. */
    static Arbitrary<Figure> anyFigure(Quantity quantity) {
        BigInteger most = BigInteger.TEN.pow(Figure.MAX_DIGITS).subtract(BigInteger.ONE);
        Arbitrary<Figure> counts = Arbitraries.longs().map(Figure::of);
        Arbitrary<Figure> large = quantity != Quantity.AMOUNT
                ? counts
                : Combinators.combine(
                                Arbitraries.bigIntegers().between(most.negate(), most),
                                Arbitraries.integers().between(0, Figure.MAX_DIGITS))
                        .as((digits, scale) -> Figure.of(new BigDecimal(digits, scale)));
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 100).map(Figure::of)),
                Tuple.of(6, large),
                Tuple.of(1, Arbitraries.of(Figure.blank(), Figure.notApplicable(), Figure.absent())));
    }

    private static boolean isAmount(Cell cell) {
        return cell.quantity() == Quantity.AMOUNT;
    }

    private static Arbitrary<AnnualReport> complete(Edition edition, int year, Size size, Arbitrary<Agency> agencies) {
        return Combinators.combine(facts(edition, year, agencies), entries(edition, size))
                .as((facts, entries) -> withFigures(facts, entries, Optional.empty()));
    }

    /** Reports without a figure. */
    private static Arbitrary<AnnualReport> facts(Edition edition, int year, Arbitrary<Agency> agencies) {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS_OF_JANUARY - 1);
        return Combinators.combine(agencies, days, Texts.usual(year))
                .<AnnualReport>as((agency, day, texts) -> {
                    AnnualReport.Builder report = AnnualReport.builder(edition)
                            .year(year)
                            .agency(agency)
                            .title(agency.name() + year + "年政府信息公开工作年度报告")
                            .publishedOn(LocalDate.of(year + 1, 1, 1).plusDays(day));
                    for (int i = 0; i < texts.size(); i++) {
                        report.narrative(Texts.sections().get(i), texts.get(i));
                    }
                    return report.build();
                })
                .withoutEdgeCases();
    }

    private static AnnualReport withFigures(AnnualReport report, List<Entry> entries, Optional<AnnualReport> previous) {
        AnnualReport.Builder filled = AnnualReport.builder(report.edition()).from(report);
        for (Figures figures : Ledger.balanced(report.edition(), entries, previous)) {
            filled.figures(figures);
        }
        return filled.build();
    }

    /** As many entries as an agency of the size makes, about half of them of natural persons, who ask the most. */
    private static Arbitrary<List<Entry>> entries(Edition edition, Size size) {
        List<Cell> free = Ledger.freeCells(edition, size);
        List<Cell> ofPersons = free.stream()
                .filter(cell -> cell.section() == Section.REQUESTS)
                .filter(cell -> cell == edition.cells(cell.line()).get(0))
                .toList();
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of(free), Arbitraries.of(ofPersons)),
                        Arbitraries.longs().between(1, size.most()))
                .as(Entry::new)
                .list()
                .ofMaxSize(size.entries())
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static List<Integer> years(Edition edition) {
        return IntStream.rangeClosed(edition.firstYear(), LAST_YEAR)
                .filter(year -> Edition.of(year).filter(edition::equals).isPresent())
                .boxed()
                .toList();
    }

    /** The edition in force first, to which jqwik shrinks. */
    private Arbitrary<Edition> editions() {
        return Arbitraries.of(
                editions.stream().sorted(Comparator.reverseOrder()).toList());
    }
}
