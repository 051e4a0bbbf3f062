package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import org.junit.jupiter.api.Test;

/** The shares of numbers, counted by hand over ten figures of published reports, seven of them 0, and those at hand. */
class PriorTest {

    /** 行政复议 27, 10, 9, 15, together 61. */
    private static Prior prior(AnnualReport report) {
        Block reconsideration = Block.of(report).get(1);
        return Prior.of(Imbalance.of(reconsideration, Faults.figures(report, reconsideration)));
    }

    private static AnnualReport with(String result, Figure figure) {
        return Example.with(PublishedReports.shuyang2025(), "disputes.reconsideration." + result, figure);
    }

    @Test
    void zeroIsAsLikelyAsItIsFrequentAmongFiguresThatAreNoTotals() {
        assertThat(prior(PublishedReports.shuyang2025()).zero()).isCloseTo(7 / 14.0, within(1e-12));
        assertThat(prior(with("upheld", Figure.of(0))).zero()).isCloseTo(8 / 14.0, within(1e-12));
        assertThat(prior(with("total", Figure.of(0))).zero()).isCloseTo(7 / 14.0, within(1e-12));
        assertThat(prior(with("upheld", Figure.of(0)).withYear(2024)).of(0)).isCloseTo(8 / 14.0, within(1e-12));
    }

    @Test
    void aCellWithoutANumberIsNoFigure() {
        Prior prior = prior(with("upheld", Figure.blank()));

        assertThat(prior.zero()).isCloseTo(7 / 13.0, within(1e-12));
        assertThat(prior(with("total", Figure.blank())).harmonic()).isCloseTo(Math.log(27) + 0.577, within(1e-12));
    }

    @Test
    void theLargestFigureMayBeATotal() {
        assertThat(prior(PublishedReports.shuyang2025()).harmonic()).isCloseTo(Math.log(61) + 0.577, within(1e-12));
        assertThat(prior(with("total", Figure.of(0))).harmonic()).isCloseTo(Math.log(27) + 0.577, within(1e-12));
    }

    @Test
    void theLikelihoodsOfAllNumbersUpToTheLargestAddUpToOne() {
        Prior prior = prior(with("upheld", Figure.of(1000)));
        double sum = 0;
        for (int figure = 0; figure <= 1000; figure++) {
            sum += prior.of(figure);
        }

        assertThat(sum).isCloseTo(1, within(0.001));
        assertThat(prior.of(10)).isCloseTo(prior.of(5) / 2, within(1e-12));
    }
}
