package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.PublishedReports;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readings of a figure in the text, added up by hand from published tables. */
class TalliesTest {

    private static Mention mention(Set<Matter> matters, @Nullable Mention of) {
        Mention.Spot spot = new Mention.Spot(Section.OVERVIEW, 1, 1, "");
        return new Mention(matters, BigDecimal.ONE, BigDecimal.ZERO, true, 1, 1, of, spot);
    }

    private static Set<Matter> matters(String names) {
        return Arrays.stream(names.split(" "))
                .map(Matter::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Matter.class)));
    }

    /** What each reading comes to. */
    private static String readings(AnnualReport report, Mention mention) {
        return new Tallies(report)
                .of(mention).stream()
                        .map(tally -> String.valueOf(tally.least()))
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // 713 and 36 brought forward
        "RECEIVED, 713 749",
        // 718; less 143 others, 159 handled otherwise, 19 not processed, both, 36 brought forward
        "HANDLED, 718 575 559 699 540 682",
        "RECEIVED HANDLED, 713 749 718 575 559 699 540 682",
        "BROUGHT_FORWARD, 36",
        "CARRIED_FORWARD, 31",
        // or with the 101 granted in part
        "GRANTED, 294 395",
        "PARTLY_GRANTED, 101",
        "GRANTED PARTLY_GRANTED, 395",
        "REFUSED, 32",
        "UNAVAILABLE, 113",
        "NOT_PROCESSED, 19",
        "OTHER_HANDLING, 159",
        "REFUSED UNAVAILABLE NOT_PROCESSED, 164",
        // received, with those brought forward, all outcomes
        "NATURAL_PERSONS, 705 741 710",
        "ORGANIZATIONS, 8 8 8",
        "NATURAL_PERSONS ORGANIZATIONS, 713 749 718",
        // without the pending: 15, and 1
        "RECONSIDERATION, 61 46",
        "LITIGATION, 13 12 3 3 10 9",
        "RECONSIDERATION LITIGATION, 74 58",
        "NO_RECONSIDERATION, 61",
        "NO_LITIGATION, 13",
        "NO_RECONSIDERATION NO_LITIGATION, 74",
        "RULES_ISSUED, 0",
        "RULES_REPEALED, 0",
        "RULES_IN_FORCE, 0",
        "DOCUMENTS_ISSUED, 6",
        "DOCUMENTS_REPEALED, 1",
        "DOCUMENTS_IN_FORCE, 32",
        "DOCUMENTS_ISSUED DOCUMENTS_REPEALED, 6 1",
        "FEE, ''",
        "UPHELD, ''"
    })
    void aFigureHasTheReadingsOfWhatItIsAbout(String matters, String readings) {
        assertThat(readings(PublishedReports.shuyang2025(), mention(matters(matters), null)))
                .isEqualTo(readings);
    }

    @Test
    void aFigureThatNobodyKnowsWhatItIsAboutHasNoReading() {
        assertThat(readings(PublishedReports.shuyang2025(), mention(Set.of(), null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UPHELD, RECONSIDERATION, 27 38",
        "CORRECTED, RECONSIDERATION, 10 10",
        "PENDING, RECONSIDERATION, 15 16",
        // 3 + 8, each by itself, all
        "UPHELD, LITIGATION, 11 3 8 38",
        "PENDING, LITIGATION, 1 0 1 16",
        "UPHELD, RECONSIDERATION LITIGATION, 27 11 3 8 38",
        "LOST, LITIGATION, ''"
    })
    void aResultIsThatOfTheDisputesBeforeIt(String result, String disputes, String readings) {
        Mention before = mention(matters(disputes), null);

        assertThat(readings(PublishedReports.shuyang2025(), mention(matters(result), before)))
                .isEqualTo(readings);
    }

    @Test
    void otherHandlingInOneLineHasNoOthersToLeaveOut() {
        AnnualReport report = PublishedReports.hongze2024();
        AnnualReport more = report.with(
                report.edition().cell("requests.outcomes.otherHandling.total").orElseThrow(), Figure.of(4));

        assertThat(readings(more, mention(Set.of(Matter.HANDLED), null))).isEqualTo("95 91 94 90 95");
        assertThat(readings(more, mention(Set.of(Matter.OTHER_HANDLING), null))).isEqualTo("4");
    }

    @Test
    void theTrialFormDoesNotCountDocumentsInForce() {
        AnnualReport trial = PublishedReports.shanghai2019();

        assertThat(trial.edition()).isEqualTo(Edition.TRIAL_2019);
        assertThat(readings(trial, mention(Set.of(Matter.DOCUMENTS_IN_FORCE), null)))
                .isEmpty();
    }

    @Test
    void readingsHaveNames() {
        assertThat(new Tallies(PublishedReports.shuyang2025()).of(mention(Set.of(Matter.NATURAL_PERSONS), null)))
                .extracting(tally -> tally.name().in(Locale.CHINESE))
                .containsExactly("本年新收", "本年新收加上年结转", "办理结果总计");
        assertThat(new Tallies(PublishedReports.shuyang2025())
                        .of(mention(matters("GRANTED PARTLY_GRANTED REFUSED"), null)))
                .extracting(tally -> tally.name().in(Locale.CHINESE))
                .containsExactly("予以公开与部分公开与不予公开");
        assertThat(new Tallies(PublishedReports.shuyang2025()).of(mention(matters("GRANTED REFUSED"), null)))
                .extracting(tally -> tally.name().in(Locale.ENGLISH))
                .containsExactly("requests granted and requests refused");
    }

    @Test
    void sharesAreTakenOfOutcomesAndOfRequestsWithAndWithoutThoseBroughtForward() {
        Tallies tallies = new Tallies(PublishedReports.shuyang2025());
        tallies.of(mention(Set.of(Matter.GRANTED), null));

        assertThat(tallies.bases())
                .extracting(Tally::least)
                .containsExactly(BigDecimal.valueOf(718), BigDecimal.valueOf(713), BigDecimal.valueOf(749));
    }
}
