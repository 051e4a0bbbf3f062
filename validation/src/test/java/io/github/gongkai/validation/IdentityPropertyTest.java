package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Shape.Equation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What the engine says, held against sums taken by address, one equation after the other, without any of its code. */
class IdentityPropertyTest {

    private static final Map<Shape, List<String>> CELLS = new EnumMap<>(Shape.class);

    static {
        for (Shape shape : Shape.values()) {
            CELLS.put(shape, shape.cells());
        }
    }

    /** A report with its shape, for {@link Shape#equations()}. */
    record Sample(Shape shape, AnnualReport report) {
        Figure figure(String address) {
            return report.figure(shape.cell(address));
        }

        Sample with(String address, Figure figure) {
            return new Sample(shape, report.with(shape.cell(address), figure));
        }
    }

    /** A cell, by its place among those in an equation, and what is put there. */
    record Change(int place, Figure figure) {
        String cell(Shape shape) {
            List<String> cells = Objects.requireNonNull(CELLS.get(shape));
            return cells.get(Math.floorMod(place, cells.size()));
        }
    }

    /** An equation that fails. */
    record Failure(String rule, String address, BigDecimal expected, BigDecimal actual, BigDecimal difference) {}

    /** An equation that cannot be checked. */
    record Gap(String rule, String address, List<String> cells) {}

    @Property
    void aConsistentReportPassesWithNothingToSay(@ForAll("consistentReports") Sample sample) {
        Validation validation = ReportValidator.standard().validate(sample.report());

        assertThat(validation.report()).isSameAs(sample.report());
        // Other handling in one line is worth a word, and what is not at hand cannot be assessed; no figure is.
        assertThat(validation.findings())
                .extracting(f -> f.rule().id())
                .isEqualTo(sample.shape() == Shape.COLLAPSED ? List.of("ST04") : List.of());
        assertThat(validation.notAssessed())
                .allSatisfy(note -> assertThat(note.cells()).isEmpty());
        assertThat(validation.identities()).isEqualTo(sample.shape().identities);
        assertThat(validation.identitiesHeld()).isEqualTo(sample.shape().identities);
        assertThat(validation.isPass()).isTrue();
    }

    @Property
    void aChangedCellBreaksExactlyTheEquationsThatContainIt(
            @ForAll("consistentReports") Sample consistent, @ForAll int place, @ForAll("changes") long delta) {
        String cell = new Change(place, Figure.blank()).cell(consistent.shape());
        long figure = consistent.figure(cell).count() + delta;
        Validation validation = ReportValidator.standard()
                .validate(consistent.with(cell, Figure.of(figure)).report());

        List<Equation> broken = consistent.shape().equations().stream()
                .filter(equation -> equation.contains(cell))
                .toList();
        assertThat(broken).hasSizeBetween(1, 3);
        assertThat(Shape.broken(validation))
                .extracting(f -> f.rule().id() + " " + f.address())
                .containsExactlyElementsOf(
                        broken.stream().map(e -> e.rule() + " " + e.address()).toList());
        assertThat(Shape.broken(validation))
                .allSatisfy(finding -> assertThat(finding.difference())
                        .hasValue(BigDecimal.valueOf(isTotal(finding, broken, cell) ? delta : -delta)));
        assertThat(validation.identitiesHeld()).isEqualTo(validation.identities() - broken.size());
        assertThat(validation.isPass()).isFalse();
    }

    @Property
    void aCellWithoutNumberIsNeverAFinding(
            @ForAll("consistentReports") Sample consistent, @ForAll int place, @ForAll("noNumbers") Figure noNumber) {
        String cell = new Change(place, noNumber).cell(consistent.shape());
        Validation validation = ReportValidator.standard()
                .validate(consistent.with(cell, noNumber).report());

        List<Equation> unknown = consistent.shape().equations().stream()
                .filter(equation -> equation.contains(cell))
                .toList();
        assertThat(validation.findings()).extracting(f -> f.rule().id()).noneMatch(id -> id.startsWith("AC"));
        assertThat(Shape.unknown(validation))
                .extracting(n -> n.rule().id() + " " + n.address())
                .containsExactlyElementsOf(
                        unknown.stream().map(e -> e.rule() + " " + e.address()).toList());
        assertThat(Shape.unknown(validation))
                .allSatisfy(note -> assertThat(note.cells())
                        .containsExactly(new CellFigure(consistent.shape().cell(cell), noNumber)));
        assertThat(validation.identitiesHeld()).isEqualTo(validation.identities() - unknown.size());
        // A cell that is not there at all is missing from the form (ST04); a blank or / is no error.
        assertThat(validation.isPass()).isEqualTo(!noNumber.equals(Figure.absent()));
    }

    @Property(tries = 1000)
    void theWayOfReportsThatBalanceSaysWhatTheLongWaySays(
            @ForAll("consistentReports") Sample consistent, @ForAll("manyChanges") List<Change> changes) {
        ReportValidator longWay = new ReportValidator(new ArrayList<>(Catalogue.BALANCE));
        Sample sample = consistent;
        for (int year : List.of(2018, 2020, 2021)) {
            AnnualReport report = sample.report().withYear(year);
            assertThat(ReportValidator.balance().validate(report)).isEqualTo(longWay.validate(report));
        }
        for (Change change : changes) {
            sample = sample.with(change.cell(sample.shape()), change.figure());
            assertThat(ReportValidator.balance().validate(sample.report()))
                    .isEqualTo(longWay.validate(sample.report()));
        }
    }

    @Property(tries = 1000)
    void anyReportIsJudgedAsByHand(
            @ForAll("consistentReports") Sample consistent, @ForAll("manyChanges") List<Change> changes) {
        Sample sample = consistent;
        for (Change change : changes) {
            sample = sample.with(change.cell(sample.shape()), change.figure());
        }
        Validation validation = ReportValidator.standard().validate(sample.report());

        List<Failure> failures = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Equation equation : sample.shape().equations()) {
            judge(sample, equation, failures, gaps);
        }
        assertThat(Shape.broken(validation))
                .extracting(f -> new Failure(
                        f.rule().id(),
                        f.address(),
                        f.expected().orElseThrow(),
                        f.actual().orElseThrow(),
                        f.difference().orElseThrow()))
                .isEqualTo(failures);
        assertThat(Shape.unknown(validation))
                .extracting(n -> new Gap(
                        n.rule().id(),
                        n.address(),
                        n.cells().stream().map(c -> c.cell().address()).toList()))
                .isEqualTo(gaps);
        assertThat(validation.identitiesHeld()).isEqualTo(validation.identities() - failures.size() - gaps.size());
    }

    private static void judge(Sample sample, Equation equation, List<Failure> failures, List<Gap> gaps) {
        List<String> cells = new ArrayList<>(equation.totals());
        cells.addAll(equation.parts());
        List<String> withoutNumber =
                cells.stream().filter(cell -> !sample.figure(cell).isStated()).toList();
        if (!withoutNumber.isEmpty()) {
            gaps.add(new Gap(equation.rule(), equation.address(), withoutNumber));
            return;
        }
        BigInteger expected = sum(sample, equation.parts());
        BigInteger actual = sum(sample, equation.totals());
        if (!expected.equals(actual)) {
            failures.add(new Failure(
                    equation.rule(),
                    equation.address(),
                    new BigDecimal(expected),
                    new BigDecimal(actual),
                    new BigDecimal(actual.subtract(expected))));
        }
    }

    private static BigInteger sum(Sample sample, List<String> cells) {
        return cells.stream()
                .map(cell -> BigInteger.valueOf(sample.figure(cell).count()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static boolean isTotal(Finding finding, List<Equation> equations, String cell) {
        return equations.stream()
                .filter(e -> e.rule().equals(finding.rule().id()))
                .anyMatch(
                        e -> e.address().equals(finding.address()) && e.totals().contains(cell));
    }

    @Provide
    Arbitrary<Sample> consistentReports() {
        Arbitrary<long[]> numbers = Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(0L)),
                        Tuple.of(2, Arbitraries.longs().between(0, 20)),
                        Tuple.of(1, Arbitraries.longs().between(0, 1_000_000)))
                .array(long[].class)
                .ofSize(200)
                .withoutEdgeCases();
        return Combinators.combine(Arbitraries.of(Shape.class), numbers).as((shape, drawn) -> {
            int[] next = {0};
            LongSupplier supplier = () -> drawn[next[0]++];
            return new Sample(shape, shape.consistentReport(supplier));
        });
    }

    @Provide
    Arbitrary<Long> changes() {
        return Arbitraries.longs().between(-2_000_000, 2_000_000).filter(delta -> delta != 0);
    }

    @Provide
    Arbitrary<Figure> noNumbers() {
        return Arbitraries.of(Figure.blank(), Figure.notApplicable(), Figure.absent());
    }

    @Provide
    Arbitrary<List<Change>> manyChanges() {
        Arbitrary<Figure> numbers = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs(),
                        Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, -1L))
                .map(Figure::of);
        Arbitrary<Figure> figures = Arbitraries.frequencyOf(Tuple.of(4, numbers), Tuple.of(1, noNumbers()));
        return Combinators.combine(Arbitraries.integers(), figures)
                .as(Change::new)
                .list()
                .ofMaxSize(12)
                .withoutEdgeCases();
    }
}
