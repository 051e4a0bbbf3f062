package io.github.gongkai.validation;

import static io.github.gongkai.validation.Example.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of our own on 信息处理费, with fees that were charged. */
class FeeChecksTest {

    private static final String CHARGES = "proactiveDisclosure.charges.amount";

    private static List<Finding> findings(AnnualReport report, String paragraph) {
        return ReportValidator.standard().validate(report.withOtherMatters(text(paragraph))).findings().stream()
                .filter(f -> f.rule().id().matches("XS0[1-8]|TT21"))
                .toList();
    }

    /** 72701.2578 万元 of charges, 38 requests that ended for want of the fee. */
    private static AnnualReport city() {
        return PublishedReports.suqian2024().withAgency(Agency.of("某市人民政府"));
    }

    private static List<String> ids(String paragraph) {
        return findings(city(), paragraph).stream().map(f -> f.rule().id()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全市收取信息处理费3件，共2230元，其中甲局1件420元、乙局2件1810元。",
                "依据《政府信息公开信息处理费管理办法》，全市收取信息处理费25件2950元。",
                "全年未收取信息处理费。",
                "全市发出收费通知3件，总金额2230元，实际收取380元。",
                "全市收取信息处理费约2235元，复印费3.5元。",
                "上年收取信息处理费2235元。",
                "市政府办收取信息处理费2235元。",
                "全市收取信息处理费0.223万元。",
                "全市按件计收信息处理费1500元。",
                "全市按件、按量收取信息处理费2230元。",
                "收取信息处理费共2230元，其中甲局2200元（其中按件100元、按量2100元）、乙局30元。",
                "本年收到罚款35元。"
            })
    void lawfulFeesAreLeftInPeace(String paragraph) {
        assertThat(ids(paragraph)).isEmpty();
    }

    @Test
    void aDenialOfChargesIsFoundIfThereAreAny() {
        for (String denied : List.of("全市没有行政事业性收费。", "本年度无行政事业性收费项目", "全年未收取行政事业性收费。")) {
            assertThat(ids(denied)).as(denied).containsExactly("XS02");
            AnnualReport free = Example.with(city(), CHARGES, Figure.of(0));
            assertThat(findings(free, denied)).as(denied).isEmpty();
        }
        assertThat(findings(city(), "全市没有行政事业性收费。")).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
            assertThat(found.message(Locale.CHINESE)).contains("72701.2578 万元", "原文：全市没有行政事业性收费");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "无",
                "无。",
                "没有",
                "无其他需要报告的事项。",
                "没有收取信息处理费。",
                "未收取任何费用。",
                "市政府办没有行政事业性收费。",
                "依申请公开没有行政事业性收费。",
                "没有新增行政事业性收费项目目录。",
                "上年没有行政事业性收费。"
            })
    void sectionSixMayHaveNothingToTellThoughThereAreCharges(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @Test
    void feesThatTheScheduleCannotGiveAreFound() {
        assertThat(ids("全市收取信息处理费2235元。")).containsExactly("XS05");
        assertThat(ids("全市发出收费通知3件，总金额2235元。")).containsExactly("XS05");
        assertThat(ids("全市按件计收信息处理费2230元。")).containsExactly("XS06");
        assertThat(ids("全市收取信息处理费80000万元。")).containsExactly("XS08");
        assertThat(ids("全市收取信息处理费0件，金额2230元。")).containsExactly("XS07");
        assertThat(ids("全市收取信息处理费共2230元，其中甲局420元、乙局1910元。")).containsExactly("TT21");
        assertThat(ids("全市未发出收费通知。")).containsExactly("XS04");
        assertThat(ids("全市发出收费通知0件，总金额2230元。")).containsExactly("XS04", "XS07");
    }

    @Test
    void aFeeIsAmongTheCharges() {
        AnnualReport none = Example.with(city(), CHARGES, Figure.of(0));

        assertThat(findings(none, "全市收取信息处理费380元。")).singleElement().satisfies(found -> {
            assertThat(found.rule().id()).isEqualTo("XS01");
            assertThat(found.severity()).isEqualTo(Severity.NOTICE);
        });
        assertThat(findings(none, "全市收取信息处理费1.2万元。")).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
            assertThat(found.actual()).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("12000"));
        });
        assertThat(findings(none, "全市发出信息处理费收费通知1件380元，实际收取0元。")).isEmpty();
        AnnualReport small = Example.with(city(), CHARGES, Figure.of(new BigDecimal("0.04")));
        assertThat(findings(small, "全市收取信息处理费380元。")).isEmpty();
        AnnualReport blank = Example.with(city(), CHARGES, Figure.blank());
        assertThat(findings(blank, "全市收取信息处理费380元。")).isEmpty();
    }

    @Test
    void theScheduleIsThatOfTheRevisedForm() {
        AnnualReport before = Example.zeros(Edition.TRIAL_2019, 2020).withAgency(Agency.of("某市人民政府"));

        assertThat(findings(before, "全市收取信息公开处理费35元。")).isEmpty();
    }
}
