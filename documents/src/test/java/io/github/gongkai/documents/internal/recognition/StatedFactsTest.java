package io.github.gongkai.documents.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedFactsTest {

    private static final AnnualReport REPORT = AnnualReport.builder(Edition.TRIAL_2019)
            .title("甲县人民政府2020年政府信息公开工作年度报告")
            .year(2020)
            .agency(Agency.builder()
                    .name("甲县人民政府")
                    .creditCode(CreditCode.of("11341702486344515H"))
                    .divisionCode(DivisionCode.of("341702"))
                    .level(AgencyLevel.COUNTY)
                    .kind(AgencyKind.GOVERNMENT)
                    .build())
            .publishedOn(LocalDate.of(2021, 1, 29))
            .source("gk/2020.html")
            .build();

    private final StatedFacts facts = new StatedFacts();

    @Test
    void whatAReportSaysIsStatedAndTakenBack() {
        StatedFacts.of(REPORT).forEach(facts::add);

        assertThat(facts.edition()).contains(Edition.TRIAL_2019);
        assertThat(taken()).isEqualTo(REPORT);
    }

    @Test
    void whatAReportDoesNotSayIsNotStated() {
        AnnualReport bare = AnnualReport.builder(Edition.TRIAL_2019).build();

        assertThat(StatedFacts.of(bare)).containsOnlyKeys("gongkai.edition");
        StatedFacts.of(bare).forEach(facts::add);
        assertThat(taken()).isEqualTo(bare);
    }

    @Test
    void aValueWithoutMeaningIsNone() {
        facts.add("gongkai.edition", "1999-10");
        facts.add("gongkai.year", "二〇二〇");
        facts.add("gongkai.publishedOn", "2021-02-30");
        facts.add("gongkai.agency", "甲局");
        facts.add("gongkai.agency.creditCode", " ");
        facts.add("gongkai.agency.divisionCode", "");
        facts.add("gongkai.agency.level", "galaxy");
        facts.add("gongkai.agency.kind", "guild");

        assertThat(facts.edition()).isEmpty();
        assertThat(taken())
                .isEqualTo(AnnualReport.builder(Edition.TRIAL_2019)
                        .agency(Agency.of("甲局"))
                        .build());
    }

    @Test
    void anAgencyWithoutNameIsNone() {
        facts.add("gongkai.agency", "  ");
        facts.add("gongkai.agency.kind", AgencyKind.GOVERNMENT.key());

        assertThat(taken().agency()).isEmpty();
    }

    @Test
    void propertiesOfOthersArePassedOverAndTheFirstOfANameCounts() {
        facts.add("year", "2019");
        assertThat(facts.hold(List.of(), false)).isFalse();

        facts.add("gongkai.year", "2020");
        facts.add("gongkai.year", "2021");
        assertThat(taken().year()).hasValue(2020);
    }

    @Test
    void theyHoldWhileTheTitleThatIsShownIsTheOneThatWasWritten() {
        StatedFacts.of(REPORT).forEach(facts::add);

        assertThat(facts.hold(List.of("首页", "甲县人民政府 2020 年政府信息公开工作年度报告"), true)).isTrue();
        assertThat(facts.hold(List.of("甲县人民政府2021年政府信息公开工作年度报告"), true)).isFalse();
        assertThat(facts.hold(List.of(), false)).isFalse();
    }

    @Test
    void withoutATitleTheyHoldWhileNoneIsShown() {
        facts.add("gongkai.year", "2020");

        assertThat(facts.hold(List.of("首页"), false)).isTrue();
        assertThat(facts.hold(List.of("某年度报告"), true)).isFalse();
    }

    private AnnualReport taken() {
        AnnualReport.Builder report = AnnualReport.builder(Edition.TRIAL_2019);
        facts.addTo(report);
        return report.build();
    }
}
