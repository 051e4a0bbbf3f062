package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Properties that fail on purpose: the hook looks at what jqwik would show, and passes the test if it is small. They shrink to
 * the end, because jqwik otherwise stops after ten seconds and a busy machine has the larger report.
 */
class ShrinkingTest {

    abstract static class Shrinks implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            assertThat(result.status()).isEqualTo(PropertyExecutionResult.Status.FAILED);
            isSmall(result.falsifiedParameters().orElseThrow().get(0));
            return result.mapToSuccessful();
        }

        abstract void isSmall(Object shrunk);
    }

    static final class ToOneRequest extends Shrinks {
        @Override
        void isSmall(Object shrunk) {
            AnnualReport report = (AnnualReport) shrunk;
            assertThat(notZero(report))
                    .allSatisfy(cell -> assertThat(report.figure(cell)).isEqualTo(Figure.of(1)));
            // Received and one of outcome and still open, for one applicant and in total; the outcome also in its sum.
            assertThat(notZero(report)).hasSizeBetween(4, 6);
        }
    }

    static final class ToZeros extends Shrinks {
        @Override
        void isSmall(Object shrunk) {
            assertThat(notZero((AnnualReport) shrunk)).isEmpty();
        }
    }

    static final class ToOneWrongCell extends Shrinks {
        @Override
        void isSmall(Object shrunk) {
            FaultyReport faulty = (FaultyReport) shrunk;
            assertThat(notZero(faulty.truth())).isEmpty();
            assertThat(notZero(faulty.previous())).isEmpty();
            assertThat(faulty.changes()).hasSize(1);
        }
    }

    private static List<Cell> notZero(AnnualReport report) {
        return report.edition().cells().stream()
                .filter(cell -> !report.figure(cell).equals(Figure.of(0)))
                .toList();
    }

    @Property(shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(ToOneRequest.class)
    void aReportWithRequestsShrinksToOneRequest(@ForAll AnnualReport report) {
        assertThat(report.edition()
                        .cell("requests.received.total")
                        .map(report::figure)
                        .filter(Figure::isCount)
                        .filter(figure -> figure.count() > 0))
                .isEmpty();
    }

    @Property(shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(ToZeros.class)
    void aReportThatIsWrongWhateverItSaysShrinksToZeros(@ForAll AnnualReport report) {
        assertThat(report.year().orElseThrow()).isNegative();
    }

    @Property(shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(ToOneWrongCell.class)
    void aFaultyReportShrinksToOneWrongCellAmongZeros(@ForAll FaultyReport faulty) {
        assertThat(faulty.changes()).isEmpty();
    }
}
