package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChildrenTest {

    private static final String OTHER_HANDLING = "requests.outcomes.otherHandling.total";

    private static List<String> uncovered(AnnualReport report, AnnualReport... children) {
        return new Children(report, List.of(children))
                .uncovered().stream().map(Cell::address).toList();
    }

    /** Units below have no 规章, share the list of items, and so the change of that list. */
    private static boolean addsUp(String address) {
        return !address.startsWith("proactiveDisclosure.administrativeRules.")
                && !address.endsWith(".itemsLastYear")
                && !address.endsWith(".change");
    }

    @ParameterizedTest
    @EnumSource
    void aFigureIsUncoveredIfItIsLessThanThoseOfTheUnitsTogether(Edition edition) {
        AnnualReport zeros = Example.zeros(edition, 2023);
        for (Cell cell : edition.cells()) {
            AnnualReport two = zeros.with(cell, Figure.of(2));
            AnnualReport three = zeros.with(cell, Figure.of(3));
            List<String> uncovered = addsUp(cell.address()) ? List.of(cell.address()) : List.of();

            assertThat(uncovered(zeros.with(cell, Figure.of(5)), two, three)).isEmpty();
            assertThat(uncovered(zeros.with(cell, Figure.of(4)), two, three)).isEqualTo(uncovered);
            assertThat(uncovered(two, zeros, three)).isEqualTo(uncovered);
            assertThat(uncovered(two, three, zeros)).isEqualTo(uncovered);
            assertThat(uncovered(zeros, two)).isEqualTo(uncovered);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoCountIsNotSureToBeCovered(Edition edition) {
        AnnualReport zeros = Example.zeros(edition, 2023);
        for (Cell cell : edition.cells()) {
            AnnualReport two = zeros.with(cell, Figure.of(2));
            List<String> unsure = addsUp(cell.address()) ? List.of(cell.address()) : List.of();
            // Amounts alone may have decimals.
            Figure noCount = cell.address().endsWith(".amount") ? Figure.of(new BigDecimal("0.5")) : Figure.of(-1);

            assertThat(uncovered(two, zeros.with(cell, noCount))).isEqualTo(unsure);
            assertThat(uncovered(two, zeros.with(cell, noCount), two)).isEqualTo(unsure);
            for (Figure figure : List.of(noCount, Figure.blank(), Figure.absent())) {
                assertThat(uncovered(zeros.with(cell, figure), zeros)).isEqualTo(unsure);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUnitThatLeavesACellOpenTakesNothingFromTheOthers(Edition edition) {
        AnnualReport zeros = Example.zeros(edition, 2023);
        for (Cell cell : edition.cells()) {
            AnnualReport two = zeros.with(cell, Figure.of(2));
            AnnualReport open = zeros.with(cell, Figure.blank());
            List<String> uncovered = addsUp(cell.address()) ? List.of(cell.address()) : List.of();

            assertThat(uncovered(two, open, two)).isEmpty();
            assertThat(uncovered(two, two, open)).isEmpty();
            assertThat(uncovered(two, open, zeros.with(cell, Figure.of(3)))).isEqualTo(uncovered);
        }
    }

    @Test
    void oneFigureThatIsShortLeavesTheOthersOfItsTableCovered() {
        AnnualReport report =
                Example.with(PublishedReports.shuyang2025(), "proactiveDisclosure.charges.amount", Figure.of(4068));
        AnnualReport more = Example.with(report, "requests.received.total", Figure.of(714));

        assertThat(uncovered(report, report)).isEmpty();
        assertThat(uncovered(report, more)).containsExactly("requests.received.total");
        assertThat(uncovered(report, Example.zeros(Edition.REVISED_2021, 2025), more))
                .containsExactly("requests.received.total");
    }

    @Test
    void otherHandlingInOneLineIsCoveredAsOneLine() {
        AnnualReport report = Shape.COLLAPSED.consistentReport(() -> 1);
        long six = report.figure(Shape.COLLAPSED.cell(OTHER_HANDLING)).count();

        assertThat(six).isEqualTo(6);
        assertThat(uncovered(report, report)).isEmpty();
        assertThat(uncovered(Example.with(report, OTHER_HANDLING, Figure.of(5)), report))
                .containsExactly(OTHER_HANDLING);
    }

    @Test
    void reportsOfAnotherYearOrFormAreNotAddedUp() {
        AnnualReport report = Example.zeros(Edition.REVISED_2021, 2023);
        AnnualReport same = PublishedReports.shuyang2025().withYear(2023);
        AnnualReport undated = same.withYear(OptionalInt.empty());
        AnnualReport later = same.withYear(2024);
        AnnualReport trial = Example.zeros(Edition.TRIAL_2019, 2023);
        List<AnnualReport> given = List.of(later, same, trial, undated);

        Children children = new Children(report, given);
        assertThat(children.usable()).containsExactly(same, undated);
        assertThat(children.unusable()).containsExactly(later, trial);

        Children ofNoYear = new Children(report.withYear(OptionalInt.empty()), given);
        assertThat(ofNoYear.usable()).containsExactly(later, same, undated);
        assertThat(ofNoYear.unusable()).containsExactly(trial);

        assertThat(new Children(report, List.of(later, trial)).uncovered()).isEmpty();
    }
}
