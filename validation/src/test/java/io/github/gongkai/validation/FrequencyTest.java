package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which outcomes are given every day and which are exceptions; published reports bear it out. */
class FrequencyTest {

    private static double odds(long one, RequestLine oneLine, long other, RequestLine otherLine) {
        return Frequency.odds(one, other, oneLine, otherLine);
    }

    @Test
    void theCommonerLineHasTheLargerFigureNineTimesOfTen() {
        assertThat(odds(897, RequestLine.NOT_HELD, 13, RequestLine.ENQUIRY_MATTERS))
                .isEqualTo(9);
        assertThat(odds(13, RequestLine.NOT_HELD, 897, RequestLine.ENQUIRY_MATTERS))
                .isEqualTo(1.0 / 9);
        assertThat(odds(2, RequestLine.STATE_SECRETS, 471, RequestLine.PARTLY_GRANTED))
                .isEqualTo(9);
        assertThat(odds(27, RequestLine.REPEATED, 0, RequestLine.PUBLICATIONS)).isEqualTo(9);
    }

    @Test
    void nothingIsKnownOfLinesAsCommonOrOfEqualFigures() {
        assertThat(odds(5, RequestLine.GRANTED, 3, RequestLine.PARTLY_GRANTED)).isEqualTo(1);
        assertThat(odds(5, RequestLine.ENFORCEMENT_FILES, 3, RequestLine.ENQUIRY_MATTERS))
                .isEqualTo(1);
        assertThat(odds(5, RequestLine.STATE_SECRETS, 3, RequestLine.PROHIBITED_BY_LAW))
                .isEqualTo(1);
        assertThat(odds(3, RequestLine.NOT_HELD, 3, RequestLine.ENQUIRY_MATTERS))
                .isEqualTo(1);
        assertThat(Frequency.of(DisputeLine.RECONSIDERATION)).isEqualTo(Frequency.USUAL);
    }

    @Test
    void publishedReportsBearItOut() {
        int larger = 0;
        int smaller = 0;
        List<AnnualReport> reports = List.of(
                PublishedReports.suqian2023(),
                PublishedReports.suqian2024(),
                PublishedReports.shuyang2025(),
                PublishedReports.largeCity2025());
        for (AnnualReport report : reports) {
            List<Line> outcomes = report.edition().lines(Section.REQUESTS).stream()
                    .filter(line -> ((RequestLine) line).isOutcome())
                    .toList();
            for (int i = 1; i < outcomes.size(); i++) {
                double odds = Frequency.odds(
                        total(report, outcomes.get(i - 1)),
                        total(report, outcomes.get(i)),
                        outcomes.get(i - 1),
                        outcomes.get(i));
                larger += odds > 1 ? 1 : 0;
                smaller += odds < 1 ? 1 : 0;
            }
        }
        assertThat(larger).isGreaterThanOrEqualTo(40);
        assertThat(smaller).isLessThanOrEqualTo(1);
    }

    private static long total(AnnualReport report, Line line) {
        return report.figure(report.edition().cell(line, Applicant.TOTAL).orElseThrow())
                .count();
    }
}
