package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class ReportsTest {

    @Property
    void everySumOfAConsistentReportHoldsOnceItsZerosAreStated(@ForAll AnnualReport report) {
        assertThat(Sums.broken(report)).isEmpty();
        assertThat(Sums.broken(Sums.withZerosStated(report))).isEmpty();
        assertThat(report.edition())
                .isEqualTo(Edition.of(report.year().orElseThrow()).orElseThrow());
        assertThat(report.overview()).isPresent();
        assertThat(report.problemsAndImprovements()).isPresent();
        assertThat(report.otherMatters()).isPresent();
    }

    @Property
    void aCompleteReportStatesEveryCellAndNothingBelowZero(
            @ForAll @Traits(condition = Condition.COMPLETE) AnnualReport report) {
        assertThat(Sums.broken(report)).isEmpty();
        assertThat(report.edition().cells()).allSatisfy(cell -> {
            assertThat(report.figure(cell).isStated()).isTrue();
            if (!cell.column().key().equals("change")) {
                assertThat(report.figure(cell).decimal()).isNotNegative();
            }
        });
        assertThat(report.edition().collapsedCells())
                .allSatisfy(cell -> assertThat(report.figure(cell)).isEqualTo(Figure.absent()));
    }

    @Property
    void theAgencyIsOneThatCouldReport(@ForAll AnnualReport report) {
        Agency agency = report.agency().orElseThrow();
        AgencyLevel level = agency.level().orElseThrow();
        assertThat(agency.creditCode()).get().matches(CreditCode::isValid);
        assertThat(agency.divisionCode().flatMap(DivisionCode::level)).hasValue(level);
        assertThat(report.title()).hasValue(agency.name() + report.year().orElseThrow() + "年政府信息公开工作年度报告");
        // 立法法: no rules are made below the prefecture.
        if (level.compareTo(AgencyLevel.PREFECTURE) > 0) {
            assertThat(report.edition().cells())
                    .filteredOn(cell -> cell.address().contains(".administrativeRules."))
                    .allSatisfy(cell ->
                            assertThat(report.figure(cell)).isIn(Figure.of(0), Figure.blank(), Figure.notApplicable()));
        }
    }

    @Property(tries = 500)
    void zerosArePrintedAsAgenciesPrintThem(@ForAll AnnualReport report) {
        long zeros = 0;
        long blanks = 0;
        long strokes = 0;
        for (Cell cell : report.edition().cells()) {
            Figure figure = report.figure(cell);
            zeros += figure.equals(Figure.of(0)) ? 1 : 0;
            blanks += figure.equals(Figure.blank()) ? 1 : 0;
            strokes += figure.equals(Figure.notApplicable()) ? 1 : 0;
        }
        Statistics.label("zeros").collect(zeros > 0).coverage(c -> c.check(true).percentage(p -> p > 80));
        Statistics.label("blanks")
                .collect(blanks > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 20 && p < 80));
        Statistics.label("strokes")
                .collect(strokes > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 20 && p < 80));
        Statistics.label("edition").collect(report.edition()).coverage(c -> {
            c.check(Edition.TRIAL_2019).percentage(p -> p > 20);
            c.check(Edition.REVISED_2021).percentage(p -> p > 20);
        });
    }

    @Property(tries = 500)
    void townshipsHaveLittleToReportAndProvincesMuch(
            @ForAll @Traits(sizes = Size.TOWNSHIP, condition = Condition.COMPLETE) AnnualReport township,
            @ForAll @Traits(sizes = Size.PROVINCE, condition = Condition.COMPLETE) AnnualReport province) {
        // 6 entries, each with the sums above it: 7 cells in the table of requests at most.
        assertThat(filled(township)).isLessThanOrEqualTo(6 * 7);
        assertThat(Sums.count(township, "requests.outcomes.total.total")).isLessThanOrEqualTo(6 * 60);
        Statistics.label("nothing at all")
                .collect(filled(township) == 0)
                .coverage(c -> c.check(true).percentage(p -> p > 5));
        Statistics.label("a hundred cells")
                .collect(filled(province) > 100)
                .coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.label("a million requests")
                .collect(Sums.count(province, "requests.received.total") > 1_000_000)
                .coverage(c -> c.check(true).percentage(p -> p > 20));
    }

    private static long filled(AnnualReport report) {
        return report.edition().cells().stream()
                .filter(cell -> report.figure(cell).decimal().signum() != 0)
                .count();
    }

    @Property
    void editionsAndSizesAreChosen(
            @ForAll
                    @Traits(
                            editions = Edition.TRIAL_2019,
                            sizes = {Size.COUNTY, Size.PREFECTURE})
                    AnnualReport report) {
        assertThat(report.edition()).isEqualTo(Edition.TRIAL_2019);
        assertThat(report.year().orElseThrow()).isBetween(2019, 2020);
        assertThat(report.agency().flatMap(Agency::level).orElseThrow())
                .isIn(AgencyLevel.COUNTY, AgencyLevel.PREFECTURE);
    }

    /** One report in sixty has the cell of one line, one in five a decimal: fewer tries would now and then see too few. */
    @Property(tries = 1000)
    void arbitraryReportsAreWhateverTheTypesHold(@ForAll @Traits(condition = Condition.ARBITRARY) AnnualReport report) {
        Statistics.label("year")
                .collect(report.year().isPresent())
                .coverage(c -> c.check(true).percentage(p -> p > 50));
        Statistics.label("cell of one line")
                .collect(report.isCollapsed())
                .coverage(c -> c.check(true).percentage(p -> p > 0));
        Statistics.label("absent")
                .collect(report.edition().cells().stream()
                        .anyMatch(cell -> report.figure(cell).equals(Figure.absent())))
                .coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.label("negative")
                .collect(report.edition().cells().stream()
                        .map(report::figure)
                        .anyMatch(
                                figure -> figure.isStated() && figure.decimal().signum() < 0))
                .coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.label("decimals")
                .collect(report.edition().cells().stream()
                        .map(report::figure)
                        .anyMatch(figure -> figure.isStated() && !figure.isCount()))
                .coverage(c -> c.check(true).percentage(p -> p > 10));
    }

    @Property
    void aSecondYearStartsWhereTheFirstEnded(@ForAll ConsecutiveYears years) {
        AnnualReport previous = years.previous();
        AnnualReport report = years.report();
        assertThat(Sums.broken(previous)).isEmpty();
        assertThat(Sums.broken(report)).isEmpty();
        assertThat(report.year().orElseThrow()).isEqualTo(previous.year().orElseThrow() + 1);
        assertThat(report.agency()).isEqualTo(previous.agency());
        for (Cell cell : report.edition().cells()) {
            String[] parts = cell.address().split("\\.", -1);
            if (parts[1].equals("broughtForward")) {
                assertThat(report.figure(cell).count())
                        .isEqualTo(Sums.count(previous, "requests.carriedForward." + parts[2]));
            }
            if (report.edition() == previous.edition()) {
                String line = "proactiveDisclosure." + parts[1];
                if (parts[2].equals("inForce")) {
                    assertThat(report.figure(cell).count())
                            .isEqualTo(Sums.count(previous, cell.address())
                                    + Sums.count(report, line + ".issued")
                                    - Sums.count(report, line + ".repealed"));
                }
                if (parts[2].equals("itemsLastYear")) {
                    assertThat(report.figure(cell).count())
                            .isEqualTo(Sums.count(previous, cell.address()) + Sums.count(previous, line + ".change"));
                }
                if (parts[2].equals("totalDisclosed")) {
                    assertThat(report.figure(cell).count())
                            .isEqualTo(Sums.count(previous, cell.address())
                                    + Sums.count(report, line + ".newlyDisclosed"));
                }
            }
        }
    }

    @Property(tries = 50)
    void aParentAddsUpItsChildren(@ForAll @Traits(editions = Edition.REVISED_2021) Family family) {
        AnnualReport parent = family.parent();
        assertThat(Sums.broken(parent)).isEmpty();
        assertThat(family.children())
                .extracting(child -> child.agency().orElseThrow().plainName())
                .doesNotHaveDuplicates();
        for (Cell cell : parent.edition().cells()) {
            assertThat(parent.figure(cell).decimal())
                    .isEqualByComparingTo(family.children().stream()
                            .map(child -> child.figure(cell).decimal())
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertThat(family.children()).allSatisfy(child -> {
            assertThat(child.year()).isEqualTo(parent.year());
            // PROVINCE is declared before PREFECTURE, and so on down.
            assertThat(child.agency().flatMap(Agency::level).orElseThrow())
                    .isGreaterThan(parent.agency().flatMap(Agency::level).orElseThrow());
        });
    }

    @Property
    void whatIsChosenInCodeIsWhatIsDrawn(@ForAll("smallFaults") FaultyReport faulty) {
        assertThat(faulty.fault()).isIn(Fault.SWAPPED_CELLS, Fault.BLANK_TOTAL);
        assertThat(faulty.report().edition()).isEqualTo(Edition.REVISED_2021);
        assertThat(faulty.report().agency().flatMap(Agency::level)).hasValue(AgencyLevel.COUNTY);
    }

    @Provide
    Arbitrary<FaultyReport> smallFaults() {
        return Reports.all()
                .editions(Edition.REVISED_2021)
                .sizes(Size.COUNTY)
                .faults(Fault.SWAPPED_CELLS, Fault.BLANK_TOTAL)
                .faulty();
    }

    @Example
    void whatCannotBeDrawnIsRefused() {
        assertThatThrownBy(() -> Reports.all().sizes(Size.PROVINCE).families())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reports.all().faults(Fault.SHIFTED_ROW).in(Condition.NEAR_VALID))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Optional.of(Reports.all().in(Condition.FAULTY).sample())).isPresent();
    }
}
