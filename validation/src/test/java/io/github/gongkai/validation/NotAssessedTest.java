package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NotAssessedTest {

    @Test
    void aReasonNamesTheCellsAndHowTheyStand() {
        AnnualReport report = PublishedReports.suqian2024();
        report = with(report, "disputes.reconsideration.total", Figure.blank());
        report = with(report, "disputes.reconsideration.upheld", Figure.notApplicable());
        report = with(report, "disputes.reconsideration.pending", Figure.absent());

        NotAssessed note = only(report);
        assertThat(note.rule().id()).isEqualTo("AC04");
        assertThat(note.address()).isEqualTo("disputes.reconsideration");
        assertThat(note.cells())
                .extracting(cell -> cell.toString())
                .containsExactly(
                        "disputes.reconsideration.total=blank",
                        "disputes.reconsideration.upheld=/",
                        "disputes.reconsideration.pending=absent");
        assertThat(note.reason(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("以下单元格没有数字：行政复议·总计（空白）、行政复议·结果维持（不适用）、行政复议·尚未审结（来源中没有）");
        assertThat(note.reason(Locale.ENGLISH))
                .isEqualTo("no number in Administrative reconsideration, Total (blank);"
                        + " Administrative reconsideration, Upheld (not applicable);"
                        + " Administrative reconsideration, Pending (not in the source)");
    }

    @Test
    void aLongReasonNamesThreeCellsAndCountsTheRest() {
        AnnualReport report = PublishedReports.suqian2024();
        for (var cell : Edition.REVISED_2021.cells()) {
            if (cell.address().startsWith("disputes.reconsideration.")) {
                report = report.with(cell, Figure.blank());
            }
        }

        NotAssessed note = only(report);
        assertThat(note.cells()).hasSize(5);
        assertThat(note.reason(Locale.CHINA)).endsWith("行政复议·结果纠正（空白），另有 2 个单元格");
        assertThat(note.reason(Locale.FRENCH))
                .endsWith("Administrative reconsideration, Corrected (blank); and 2 more");
    }

    private static NotAssessed only(AnnualReport report) {
        Validation validation = ReportValidator.standard().validate(report);
        assertThat(Shape.unknown(validation)).hasSize(1);
        return Shape.unknown(validation).get(0);
    }

    private static AnnualReport with(AnnualReport report, String address, Figure figure) {
        return report.with(report.edition().cell(address).orElseThrow(), figure);
    }
}
