package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.PublishedReports;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    private static final Labels NAME = new Labels("合计", "sum");

    /** 705 natural persons, 3 enterprises, 5 legal service institutions; 36 more of the former from the year before. */
    private static final AnnualReport REPORT = PublishedReports.shuyang2025();

    private static Cell cell(String address) {
        return REPORT.edition().cell(address).orElseThrow();
    }

    private static List<Cell> cells(String... addresses) {
        return Arrays.stream(addresses).map(TallyTest::cell).toList();
    }

    private static AnnualReport blank(String... addresses) {
        AnnualReport report = REPORT;
        for (String address : addresses) {
            report = report.with(cell(address), Figure.blank());
        }
        return report;
    }

    private static Tally between(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new Tally(NAME, List.of(), List.of(), least, most);
    }

    private static void isBetween(Tally tally, @Nullable Integer least, @Nullable Integer most) {
        assertThat(tally.least()).isEqualTo(least == null ? null : BigDecimal.valueOf(least));
        assertThat(tally.most()).isEqualTo(most == null ? null : BigDecimal.valueOf(most));
        assertThat(tally.isExact()).isEqualTo(least != null && least.equals(most));
    }

    @Test
    void statedCellsAddUpExactly() {
        List<Cell> plus = cells("requests.received.total", "requests.broughtForward.total");
        List<Cell> minus = cells("requests.carriedForward.total");

        isBetween(Tally.of(REPORT, NAME, plus, List.of()), 749, 749);
        isBetween(Tally.of(REPORT, NAME, plus, minus), 718, 718);
    }

    @Test
    void aBlankCellIsZeroOrMore() {
        String person = "requests.received.naturalPersons";
        List<Cell> both = cells(person, "requests.received.commercialEnterprises");

        isBetween(Tally.of(blank(person), NAME, both, List.of()), 3, null);
        isBetween(Tally.of(blank(person), NAME, cells("requests.received.total"), cells(person)), null, 713);
    }

    @Test
    void aBlankTotalIsAtLeastWhatItsPartsAre() {
        List<Cell> total = cells("requests.received.total");

        isBetween(Tally.of(blank("requests.received.total"), NAME, total, List.of()), 713, 713);
        isBetween(
                Tally.of(blank("requests.received.total", "requests.received.naturalPersons"), NAME, total, List.of()),
                8,
                null);
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "5, 0", "7, 0", "8, 0", "9, 1", "11, 3"})
    void whatIsFromFiveToEightIsSoFarFromOtherNumbers(int number, int distance) {
        BigDecimal value = BigDecimal.valueOf(number);
        BigDecimal five = BigDecimal.valueOf(5);
        BigDecimal eight = BigDecimal.valueOf(8);

        assertThat(between(five, eight).distance(value)).isEqualTo(BigDecimal.valueOf(distance));
        assertThat(between(five, eight).fits(value, value)).isEqualTo(distance == 0);
        assertThat(between(null, eight).fits(value, value)).isEqualTo(number <= 8);
        assertThat(between(five, null).fits(value, value)).isEqualTo(number >= 5);
        assertThat(between(null, null).fits(value, value)).isTrue();
        assertThat(between(null, null).distance(value)).isZero();
    }

    @Test
    void aNumberThatMayBeOffFitsIfAnyOfWhatItStandsForDoes() {
        Tally tally = between(BigDecimal.valueOf(5), BigDecimal.valueOf(8));

        assertThat(tally.fits(BigDecimal.valueOf(3), BigDecimal.valueOf(5))).isTrue();
        assertThat(tally.fits(BigDecimal.valueOf(8), BigDecimal.valueOf(9))).isTrue();
        assertThat(tally.fits(BigDecimal.valueOf(6), BigDecimal.valueOf(7))).isTrue();
        assertThat(tally.fits(BigDecimal.valueOf(1), BigDecimal.valueOf(99))).isTrue();
        assertThat(tally.fits(BigDecimal.valueOf(3), BigDecimal.valueOf(4))).isFalse();
        assertThat(tally.fits(BigDecimal.valueOf(9), BigDecimal.valueOf(10))).isFalse();
    }

    @Test
    void aCellIsCountedAsOftenAsItIsAddedLessAsOftenAsItIsTakenAway() {
        Cell added = cell("requests.received.total");
        Cell taken = cell("requests.carriedForward.total");
        Tally tally = Tally.of(REPORT, NAME, List.of(added, added), List.of(taken));

        assertThat(tally.times(added)).isEqualTo(2);
        assertThat(tally.times(taken)).isEqualTo(-1);
        assertThat(tally.times(cell("requests.broughtForward.total"))).isZero();
        assertThat(tally.cells()).extracting(CellFigure::cell).containsExactly(added, added, taken);
    }
}
