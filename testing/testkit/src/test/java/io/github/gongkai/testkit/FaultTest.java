package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellChange;
import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class FaultTest {

    @Property(tries = 1000)
    void theGroundTruthIsTrue(@ForAll FaultyReport faulty) {
        assertThat(Sums.broken(faulty.truth())).isEmpty();
        assertThat(faulty.changes()).isNotEmpty();
        AnnualReport repaired = faulty.report();
        for (CellChange change : faulty.changes()) {
            assertThat(repaired.figure(change.cell())).isEqualTo(change.from());
            repaired = repaired.with(change.cell(), change.to());
        }
        assertThat(repaired).isEqualTo(faulty.truth());
        Statistics.label("fault").collect(faulty.fault()).coverage(c -> {
            for (Fault fault : Fault.values()) {
                c.check(fault).percentage(p -> p > 3);
            }
        });
    }

    @Property
    void oneWrongCellBreaksASum(
            @ForAll
                    @Traits(
                            faults = {
                                Fault.REPLACED_DIGIT,
                                Fault.OMITTED_DIGIT,
                                Fault.ADDED_DIGIT,
                                Fault.EXCHANGED_DIGITS
                            })
                    FaultyReport faulty) {
        assertThat(faulty.changes()).hasSize(1);
        assertThat(Sums.broken(faulty.report())).hasSizeBetween(1, 3);
    }

    @Property
    void aReplacedDigitIsAnotherDigitInItsPlace(@ForAll @Traits(faults = Fault.REPLACED_DIGIT) FaultyReport faulty) {
        String wrong = from(faulty);
        String right = to(faulty);
        assertThat(wrong).hasSameSizeAs(right);
        assertThat(differences(wrong, right)).isEqualTo(1);
    }

    @Property
    void aDigitLeftOutOrAddedMakesTheFigureShorterOrLonger(
            @ForAll @Traits(faults = Fault.OMITTED_DIGIT) FaultyReport shorter,
            @ForAll @Traits(faults = Fault.ADDED_DIGIT) FaultyReport longer) {
        assertThat(from(shorter)).hasSize(to(shorter).length() - 1);
        assertThat(isWithin(from(shorter), to(shorter))).isTrue();
        assertThat(from(longer)).hasSize(to(longer).length() + 1);
        assertThat(isWithin(to(longer), from(longer))).isTrue();
    }

    @Property
    void exchangedDigitsAreNeighbours(@ForAll @Traits(faults = Fault.EXCHANGED_DIGITS) FaultyReport faulty) {
        String wrong = from(faulty);
        String right = to(faulty);
        assertThat(wrong.chars().sorted().toArray())
                .isEqualTo(right.chars().sorted().toArray());
        assertThat(differences(wrong, right)).isEqualTo(2);
        int first = 0;
        while (wrong.charAt(first) == right.charAt(first)) {
            first++;
        }
        assertThat(wrong.charAt(first)).isEqualTo(right.charAt(first + 1));
    }

    @Property
    void swappedCellsAreNeighboursAndKeepTheirFigures(
            @ForAll @Traits(faults = Fault.SWAPPED_CELLS) FaultyReport faulty) {
        List<CellChange> changes = faulty.changes();
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).from()).isEqualTo(changes.get(1).to());
        assertThat(changes.get(0).to()).isEqualTo(changes.get(1).from());
        Cell first = changes.get(0).cell();
        Cell second = changes.get(1).cell();
        assertThat(first.line() == second.line() || first.column() == second.column())
                .isTrue();
    }

    @Property
    void aShiftStaysWithinItsLineOrColumn(
            @ForAll @Traits(faults = Fault.SHIFTED_ROW) FaultyReport row,
            @ForAll @Traits(faults = Fault.SHIFTED_COLUMN) FaultyReport column) {
        assertThat(row.changes())
                .extracting(change -> change.cell().line())
                .containsOnly(row.changes().get(0).cell().line());
        assertThat(column.changes())
                .extracting(change -> change.cell().column())
                .containsOnly(column.changes().get(0).cell().column());
        assertThat(isShifted(
                        row,
                        row.truth().edition().cells(row.changes().get(0).cell().line())))
                .isTrue();
    }

    private static boolean isShifted(FaultyReport faulty, List<Cell> line) {
        List<Figure> right = line.stream().map(faulty.truth()::figure).toList();
        List<Figure> wrong = line.stream().map(faulty.report()::figure).toList();
        int last = right.size() - 1;
        boolean toTheRight = wrong.subList(1, last + 1).equals(right.subList(0, last))
                && wrong.get(0).equals(Figure.of(0));
        boolean toTheLeft = wrong.subList(0, last).equals(right.subList(1, last + 1))
                && wrong.get(last).equals(Figure.of(0));
        return toTheRight || toTheLeft;
    }

    @Property
    void aBlankTotalIsATotal(@ForAll @Traits(faults = Fault.BLANK_TOTAL) FaultyReport faulty) {
        assertThat(faulty.changes()).hasSize(1).allSatisfy(change -> {
            assertThat(change.from()).isEqualTo(Figure.blank());
            assertThat(change.cell().address()).containsPattern("\\.total(\\.|$)");
        });
    }

    @Property
    void aBrokenCarryOverShowsInNoSumOfTheReport(
            @ForAll @Traits(faults = Fault.BROKEN_CARRY_OVER) FaultyReport faulty) {
        assertThat(Sums.broken(faulty.report())).isEmpty();
        String carried = "requests.carriedForward.total";
        String brought = "requests.broughtForward.total";
        assertThat(Sums.count(faulty.truth(), brought)).isEqualTo(Sums.count(faulty.previous(), carried));
        assertThat(Sums.count(faulty.report(), brought)).isGreaterThan(Sums.count(faulty.previous(), carried));
    }

    @Property
    void aNearValidReportIsWrongInOneCell(@ForAll @Traits(condition = Condition.NEAR_VALID) AnnualReport report) {
        assertThat(Sums.broken(report)).hasSizeLessThanOrEqualTo(3);
        long blanks = report.edition().cells().stream()
                .filter(cell -> report.figure(cell).equals(Figure.blank()))
                .count();
        assertThat(blanks + Sums.broken(report).size()).isPositive();
        assertThat(blanks).isLessThanOrEqualTo(1);
    }

    @Property
    void aFaultIsChosenForReportsToo(
            @ForAll @Traits(condition = Condition.FAULTY, faults = Fault.BLANK_TOTAL) AnnualReport report) {
        assertThat(report.edition().cells())
                .filteredOn(cell -> report.figure(cell).equals(Figure.blank()))
                .hasSize(1);
    }

    private static String from(FaultyReport faulty) {
        return faulty.changes().get(0).from().toString();
    }

    private static String to(FaultyReport faulty) {
        return faulty.changes().get(0).to().toString();
    }

    private static int differences(String one, String other) {
        int differences = 0;
        for (int i = 0; i < one.length(); i++) {
            differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differences;
    }

    /** Whether the longer text is the shorter one with characters added. */
    private static boolean isWithin(String shorter, String longer) {
        int matched = 0;
        for (int i = 0; i < longer.length() && matched < shorter.length(); i++) {
            matched += longer.charAt(i) == shorter.charAt(matched) ? 1 : 0;
        }
        return matched == shorter.length();
    }
}
