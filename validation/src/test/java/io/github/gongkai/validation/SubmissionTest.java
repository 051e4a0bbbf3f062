package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final AnnualReport REPORT = PublishedReports.suqian2024();
    private static final AnnualReport PREVIOUS = PublishedReports.suqian2023();
    private static final AnnualReport ONE = Example.zeros(Edition.REVISED_2021, 2024);
    private static final AnnualReport OTHER = PublishedReports.hongze2024();

    @Test
    void aSubmissionHasWhatItWasBuiltOf() {
        Submission submission = Submission.builder()
                .report(REPORT)
                .previous(PREVIOUS)
                .addChild(ONE)
                .addChild(OTHER)
                .build();

        assertThat(submission.report()).isSameAs(REPORT);
        assertThat(submission.previous()).contains(PREVIOUS);
        assertThat(submission.previousDefect()).isEmpty();
        assertThat(submission.children()).containsExactly(ONE, OTHER);
    }

    @Test
    void aReportAloneIsASubmission() {
        Reading reading = Reading.of(REPORT, List.of(), SourceMap.empty());
        Submission submission = Submission.builder().reading(reading).build();

        assertThat(submission.reading()).isSameAs(reading);
        assertThat(submission.previous()).isEmpty();
        assertThat(submission.previousDefect()).isEmpty();
        assertThat(submission.children()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> Submission.builder().previous(PREVIOUS).build());
    }

    @Test
    void aReportOfAnotherYearCannotBeLastYears() {
        Submission submission =
                Submission.builder().report(REPORT).previous(REPORT).build();

        assertThat(submission.previous()).contains(REPORT);
        assertThat(submission.previousDefect()).isPresent();
    }
}
