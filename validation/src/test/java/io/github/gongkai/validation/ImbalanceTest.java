package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 行政复议: 27 upheld, 10 corrected, 9 other, 15 pending, together 61. */
class ImbalanceTest {

    private static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending", "total");
    private static final List<Integer> FIGURES = List.of(27, 10, 9, 15, 61);
    private static final Changes NOTHING = new Changes(new int[0], new long[0], true);

    private static AnnualReport with(AnnualReport report, String result, Figure figure) {
        return Example.with(report, "disputes.reconsideration." + result, figure);
    }

    private static AnnualReport with(String result, Figure figure) {
        return with(PublishedReports.shuyang2025(), result, figure);
    }

    private static Imbalance imbalance(AnnualReport report) {
        Block block = Block.of(report).get(1);
        assertThat(block.cells().stream().map(Cell::address))
                .containsExactlyElementsOf(RESULTS.stream()
                        .map(result -> "disputes.reconsideration." + result)
                        .toList());
        return Imbalance.of(block, Faults.figures(report, block));
    }

    @Test
    void whatAddsUpIsNone() {
        Imbalance imbalance = imbalance(PublishedReports.shuyang2025());

        assertThat(imbalance.isNone()).isTrue();
        assertThat(imbalance.isComplete()).isTrue();
        assertThat(imbalance.hasNegative()).isFalse();
        assertThat(imbalance.failed()).isEmpty();
        assertThat(imbalance.unstated(0)).isZero();
        for (int cell = 0; cell < 5; cell++) {
            assertThat(imbalance.isStated(cell)).isTrue();
            assertThat(imbalance.figure(cell)).isEqualTo(FIGURES.get(cell).longValue());
        }
    }

    @Test
    void whatDoesNotAddUpIsNamed() {
        Imbalance imbalance = imbalance(with("total", Figure.of(64)));

        assertThat(imbalance.isNone()).isFalse();
        assertThat(imbalance.failed()).containsExactly("AC04 disputes.reconsideration");
        assertThat(imbalance.identities().residual(0)).isEqualTo(3);
    }

    @Test
    void aNumberBelowZeroIsNoted() {
        for (String result : RESULTS) {
            assertThat(imbalance(with(result, Figure.of(-1))).hasNegative()).isTrue();
        }
    }

    @Test
    void theOnlyCellWithoutANumberFollowsFromTheOthers() {
        for (int cell = 0; cell < RESULTS.size(); cell++) {
            Imbalance imbalance = imbalance(with(RESULTS.get(cell), Figure.blank()));

            assertThat(imbalance.isComplete()).isFalse();
            assertThat(imbalance.isNone()).isFalse();
            assertThat(imbalance.failed()).isEmpty();
            assertThat(imbalance.unstated(0)).isEqualTo(1L << cell);
            assertThat(imbalance.determined()).containsExactly(cell);
            assertThat(imbalance.value(0, NOTHING)).isEqualTo(FIGURES.get(cell).longValue());
            assertThat(imbalance.equations().violated()).isZero();
            assertThat(imbalance.gapsAt(cell)).containsExactly("AC04 disputes.reconsideration");
            for (int other = 0; other < RESULTS.size(); other++) {
                assertThat(imbalance.isStated(other)).isEqualTo(other != cell);
            }
        }
    }

    @Test
    void whatAnotherFigureChangesToCountsForTheCellThatFollows() {
        Imbalance imbalance = imbalance(with("upheld", Figure.blank()));

        assertThat(imbalance.value(0, new Changes(new int[] {4}, new long[] {64}, true)))
                .isEqualTo(30);
        assertThat(imbalance.value(0, new Changes(new int[] {1, 4}, new long[] {14, 64}, true)))
                .isEqualTo(26);
    }

    @Test
    void ofTwoCellsWithoutANumberNeitherFollows() {
        Imbalance imbalance = imbalance(with(with("upheld", Figure.blank()), "total", Figure.of(5)));
        Imbalance open = imbalance(with(with("upheld", Figure.blank()), "pending", Figure.blank()));

        assertThat(imbalance.value(0, NOTHING)).isEqualTo(-29);
        assertThat(open.determined()).isEmpty();
        assertThat(open.gapsAt(0)).isEmpty();
        assertThat(open.gapsAt(3)).isEmpty();
        assertThat(open.failed()).isEmpty();
        assertThat(open.equations().violated()).isZero();
    }
}
