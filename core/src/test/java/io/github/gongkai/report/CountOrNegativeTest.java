package io.github.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of {@link Figures#countOrNegativeAt}: what adds up cells by it must never take a gap for a number. */
class CountOrNegativeTest {

    /** The one cell that takes every state, decimals included. */
    private static final Cell AMOUNT =
            Edition.REVISED_2021.cell("proactiveDisclosure.charges.amount").orElseThrow();

    static Stream<Figure> gaps() {
        return Stream.of(
                Figure.absent(), Figure.blank(), Figure.notApplicable(), Figure.of(new BigDecimal("72701.2578")));
    }

    static Stream<Figure> counts() {
        return Stream.of(0, 1, Long.MAX_VALUE).map(count -> Figure.of(count.longValue()));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void aCountIsReturnedAsItIs(Figure count) {
        assertThat(of(count)).isEqualTo(count.count());
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void whatIsNoCountIsNegative(Figure gap) {
        assertThat(of(gap)).isNegative();
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void aCountThatIsTakenBackLeavesNothingBehind(Figure gap) {
        Figures figures = table(Figure.of(7)).with(AMOUNT, gap);
        assertThat(figures.countOrNegativeAt(AMOUNT.index())).isNegative();
        assertThat(figures).isEqualTo(table(gap)).hasSameHashCodeAs(table(gap));
    }

    private static long of(Figure figure) {
        return table(figure).countOrNegativeAt(AMOUNT.index());
    }

    private static Figures table(Figure figure) {
        return Figures.builder(Edition.REVISED_2021, Section.PROACTIVE_DISCLOSURE)
                .set(AMOUNT, figure)
                .build();
    }
}
