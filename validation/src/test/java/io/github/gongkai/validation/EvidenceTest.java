package io.github.gongkai.validation;

import static io.github.gongkai.validation.Example.text;
import static io.github.gongkai.validation.Example.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the text and last year's report have to say of repairs. 宿迁 2024 after 2023, with sentences of our own. */
class EvidenceTest {

    private static final AnnualReport REPORT = PublishedReports.suqian2024().withAgency(Agency.of("某市人民政府"));
    private static final AnnualReport PREVIOUS = PublishedReports.suqian2023().withAgency(Agency.of("某市人民政府"));

    /** Table four, where the form by itself cannot tell: the true line is 33 0 6 13 52. */
    private static AnnualReport wrongSuits() {
        return with(REPORT, "disputes.litigationAfterReconsideration.corrected", Figure.of(8));
    }

    private static List<Repair> repairs(AnnualReport report) {
        return ReportValidator.standard().validate(report).repairs();
    }

    private static List<Repair> repairs(AnnualReport report, AnnualReport previous) {
        return ReportValidator.standard()
                .validate(Submission.builder().report(report).previous(previous).build())
                .repairs();
    }

    private static String change(Repair repair) {
        return repair.changes().stream().map(CellChange::toString).reduce("", (a, b) -> a + b);
    }

    @Test
    void aTotalThatTheTextGivesIsRaised() {
        // 52 of one line and 25 of the other.
        AnnualReport wrong = with(REPORT, "disputes.litigationAfterReconsideration.total", Figure.of(50));
        Repair without = repairs(wrong).get(0);
        Repair best =
                repairs(wrong.withOverview(text("政府信息公开行政复议170件，行政诉讼77件。"))).get(0);

        assertThat(change(without)).doesNotContain("total");
        assertThat(without.confirmations()).isEmpty();
        assertThat(change(best)).isEqualTo("disputes.litigationAfterReconsideration.total: 50 -> 52");
        assertThat(best.share()).isGreaterThan(without.share());
        assertThat(best.confirmations()).containsExactly(new Labels("文中“行政诉讼”为 77 件", "the text gives 77 for suits"));
        assertThat(best.reason(Locale.CHINESE)).endsWith("（疑一位数字有误）。可佐证：文中“行政诉讼”为 77 件。");
        assertThat(best.reason(Locale.ENGLISH)).endsWith(" Confirmed: the text gives 77 for suits.");
        assertThat(best.unique()).isFalse();
        assertThat(best.isSafe()).isFalse();
    }

    @Test
    void aTotalThatTheTextGivesIsNotChangedFirst() {
        AnnualReport wrong = wrongSuits().withOverview(text("政府信息公开行政复议170件，行政诉讼77件。"));
        List<Repair> repairs = repairs(wrong);

        assertThat(change(repairs.get(0))).isEqualTo("disputes.litigationAfterReconsideration.corrected: 8 -> 0");
        Repair total = repairs.get(repairs.size() - 1);
        assertThat(change(total)).isEqualTo("disputes.litigationAfterReconsideration.total: 52 -> 60");
        assertThat(total.contradictions()).containsExactly(new Labels("文中“行政诉讼”为 77 件", "the text gives 77 for suits"));
        assertThat(total.reason(Locale.CHINESE)).endsWith("与此不符：文中“行政诉讼”为 77 件。");
        assertThat(total.share().doubleValue()).isLessThan(0.01);
    }

    @Test
    void whatTheTextSaysTwiceCountsOnce() {
        AnnualReport wrong = wrongSuits();
        assertThat(repairs(wrong.withOverview(text("政府信息公开行政诉讼77件。", "政府信息公开行政诉讼77件。"))))
                .isEqualTo(repairs(wrong.withOverview(text("政府信息公开行政诉讼77件。"))));
    }

    @Test
    void whatLastYearCarriedForwardTellsWhichLineIsWrong() {
        // Brought forward 5 and 0, carried forward 5 and 0: if the first are swapped, so may be the second.
        AnnualReport truth = with(
                with(REPORT, "requests.broughtForward.commercialEnterprises", Figure.of(5)),
                "requests.received.commercialEnterprises",
                Figure.of(73));
        truth = with(
                with(truth, "requests.broughtForward.total", Figure.of(123)),
                "requests.received.total",
                Figure.of(3523));
        AnnualReport previous = with(
                with(PREVIOUS, "requests.carriedForward.commercialEnterprises", Figure.of(5)),
                "requests.carriedForward.total",
                Figure.of(123));
        AnnualReport wrong = with(
                with(truth, "requests.broughtForward.commercialEnterprises", Figure.of(0)),
                "requests.broughtForward.researchInstitutions",
                Figure.of(5));

        assertThat(repairs(wrong).get(0).share()).isEqualByComparingTo("0.5");
        Repair best = repairs(wrong, previous).get(0);
        assertThat(change(best))
                .isEqualTo("requests.broughtForward.commercialEnterprises: 0 -> 5"
                        + "requests.broughtForward.researchInstitutions: 5 -> 0");
        assertThat(best.confirmations())
                .extracting(Labels::zh)
                .containsExactly("上一年度报告“四、结转下年度继续办理·商业企业”为 5 件", "上一年度报告“四、结转下年度继续办理·科研机构”为 0 件");
    }

    @Test
    void aRepairThatLastYearsReportContradictsIsNotSafe() {
        AnnualReport wrong = with(REPORT, "requests.broughtForward.naturalPersons", Figure.of(113));
        AnnualReport asWrong = with(PREVIOUS, "requests.carriedForward.naturalPersons", Figure.of(113));
        Repair without = repairs(wrong).get(0);
        Repair contradicted = repairs(wrong, asWrong).get(0);
        Repair confirmed = repairs(wrong, PREVIOUS).get(0);

        assertThat(List.of(without, contradicted, confirmed))
                .extracting(EvidenceTest::change)
                .containsOnly("requests.broughtForward.naturalPersons: 113 -> 118");
        assertThat(without.isSafe()).isTrue();
        assertThat(contradicted.isSafe()).isFalse();
        assertThat(confirmed.isSafe()).isTrue();
        assertThat(contradicted.reason(Locale.ENGLISH))
                .endsWith(" Contradicted: last year's report gives 113 for "
                        + "4. Carried forward to next year, Natural persons.");
    }

    @Test
    void aReportThatIsNotLastYearsSaysNothing() {
        AnnualReport wrong = with(REPORT, "requests.broughtForward.naturalPersons", Figure.of(113));
        for (AnnualReport other : List.of(PREVIOUS.withYear(2022), PREVIOUS.withAgency(Agency.of("另一市人民政府")))) {
            assertThat(repairs(wrong, other)).isEqualTo(repairs(wrong));
        }
    }

    @Test
    void aFigureThatLastYearDoesNotStateSaysNothing() {
        AnnualReport wrong = with(REPORT, "requests.broughtForward.naturalPersons", Figure.of(113));
        AnnualReport blank = with(PREVIOUS, "requests.carriedForward.naturalPersons", Figure.blank());

        assertThat(repairs(wrong, blank)).isEqualTo(repairs(wrong));
    }
}
