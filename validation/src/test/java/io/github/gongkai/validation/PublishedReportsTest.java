package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Severity;
import io.github.gongkai.report.AnnualReport;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedReportsTest {

    static Stream<AnnualReport> complete() {
        return Stream.of(
                PublishedReports.suqian2023(),
                PublishedReports.suqian2024(),
                PublishedReports.largeCity2025(),
                PublishedReports.shuyang2025());
    }

    @ParameterizedTest
    @MethodSource("complete")
    void reportsThatBalanceHoldAll42Identities(AnnualReport report) {
        Validation validation = ReportValidator.standard().validate(report);

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.notAssessed())
                .allSatisfy(note -> assertThat(note.cells()).isEmpty());
        assertThat(validation.identities()).isEqualTo(42);
        assertThat(validation.identitiesHeld()).isEqualTo(42);
    }

    @Test
    void otherHandlingInOneLineHoldsAll40Identities() {
        Validation validation = ReportValidator.standard().validate(PublishedReports.hongze2024());

        assertThat(validation.report().isCollapsed()).isTrue();
        assertThat(validation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("ST04");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.address()).isEqualTo("requests.outcomes.otherHandling");
            assertThat(finding.message(Locale.CHINESE)).isEqualTo("格式将“（六）其他处理”分为 3 行，报告只有一行。");
        });
        assertThat(validation.notAssessed())
                .allSatisfy(note -> assertThat(note.cells()).isEmpty());
        assertThat(validation.identities()).isEqualTo(40);
        assertThat(validation.identitiesHeld()).isEqualTo(40);
    }

    @Test
    void blankTotalsAreNotAssessedAndNeverFail() {
        Validation validation = ReportValidator.standard().validate(PublishedReports.shanghai2019());

        assertThat(validation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("ST06");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(validation.isPass()).isTrue();
        assertThat(validation.identities()).isEqualTo(40);
        // Filled in on both sides are the balances of 自然人 (821 + 18 = 767 + 72) and 总计 (859 + 18 = 805 + 72) only.
        assertThat(validation.identitiesHeld()).isEqualTo(2);
        assertThat(Shape.unknown(validation))
                .hasSize(38)
                .allSatisfy(note -> assertThat(note.cells()).isNotEmpty());
        assertThat(Shape.unknown(validation))
                .extracting(NotAssessed::address)
                .doesNotContain("requests.*.naturalPersons", "requests.*.total");
    }
}
