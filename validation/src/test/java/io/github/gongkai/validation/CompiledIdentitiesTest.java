package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is passed over as sure to hold, held against the equations as a person would write them down. */
class CompiledIdentitiesTest {

    /** Figures that are all different, so that no sum is right by chance. */
    private static AnnualReport report(Shape shape) {
        long[] last = {0};
        return shape.consistentReport(() -> last[0] += 3);
    }

    /** From wherever one starts, the next suspect is the next equation of the table that a person suspects. */
    private static void suspects(
            List<Shape.Equation> equations, AnnualReport report, Predicate<Shape.Equation> suspicion) {
        for (CompiledIdentities table : CompiledIdentities.of(report)) {
            List<Shape.Equation> ofTable = equations.stream()
                    .filter(equation ->
                            equation.address().startsWith(table.table().key() + "."))
                    .toList();
            Figures figures = report.table(table.table()).figures();
            int[] found = new int[ofTable.size()];
            int[] expected = new int[ofTable.size()];
            int next = ofTable.size();
            for (int from = ofTable.size() - 1; from >= 0; from--) {
                next = suspicion.test(ofTable.get(from)) ? from : next;
                expected[from] = next;
                found[from] = table.nextSuspect(from, figures);
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allIdentitiesOfAReportThatAddsUpAreSure(Shape shape) {
        assertThat(CompiledIdentities.ifAllHold(report(shape))).isEqualTo(shape.identities);
        assertThat(CompiledIdentities.ifAllHold(shape.consistentReport(() -> 0)))
                .isEqualTo(shape.identities);
        suspects(shape.equations(), report(shape), equation -> false);
    }

    @ParameterizedTest
    @EnumSource
    void theIdentitiesOfAWrongFigureAreSuspectsAndNoOthers(Shape shape) {
        AnnualReport report = report(shape);
        List<Shape.Equation> equations = shape.equations();
        for (String address : shape.cells()) {
            long right = report.figure(shape.cell(address)).count();
            for (Figure wrong : List.of(
                    Figure.of(right + 1),
                    Figure.of(right == 0 ? 2 : 0),
                    Figure.of(-right - 1),
                    Figure.blank(),
                    Figure.notApplicable(),
                    Figure.absent())) {
                AnnualReport changed = Example.with(report, address, wrong);

                assertThat(CompiledIdentities.ifAllHold(changed))
                        .as("%s %s", address, wrong)
                        .isZero();
                suspects(equations, changed, equation -> equation.contains(address));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void identitiesThatHoldWithANegativeFigureAreSuspects(Shape shape) {
        Random random = new Random(1);
        List<Shape.Equation> equations = shape.equations();
        for (int i = 0; i < 20; i++) {
            AnnualReport report = shape.consistentReport(() -> random.nextInt(12) - 1);
            Predicate<String> isNegative =
                    address -> report.figure(shape.cell(address)).count() < 0;

            suspects(
                    equations,
                    report,
                    equation -> equation.parts().stream().anyMatch(isNegative)
                            || equation.totals().stream().anyMatch(isNegative));
        }
    }

    @Test
    void aSumThatComesBackToTheTotalBeyondTheRangeOfLongIsSuspect() {
        // 2^64 is 0 to a long.
        AnnualReport report = Shape.REVISED.consistentReport(() -> 0);
        report = Example.with(report, "disputes.directLitigation.upheld", Figure.of(Long.MAX_VALUE));
        report = Example.with(report, "disputes.directLitigation.corrected", Figure.of(Long.MAX_VALUE));
        report = Example.with(report, "disputes.directLitigation.other", Figure.of(2));

        assertThat(CompiledIdentities.ifAllHold(report)).isZero();
        suspects(
                Shape.REVISED.equations(),
                report,
                equation -> equation.address().equals("disputes.directLitigation"));
    }

    @Test
    void twoSidesBeyondTheRangeOfLongAreSuspect() {
        AnnualReport report = Shape.REVISED.consistentReport(() -> 0);
        for (String line : List.of("received", "broughtForward", "outcomes.total", "carriedForward")) {
            report = Example.with(report, "requests." + line + ".total", Figure.of(Long.MAX_VALUE));
        }

        suspects(
                Shape.REVISED.equations(),
                report,
                equation -> equation.contains("requests.received.total")
                        || equation.contains("requests.broughtForward.total")
                        || equation.contains("requests.outcomes.total.total")
                        || equation.contains("requests.carriedForward.total"));
    }
}
