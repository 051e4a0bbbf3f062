package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Example;
import io.github.gongkai.validation.PublishedReports;
import io.github.gongkai.validation.ReportValidator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text says, it is read to its end. */
class MentionPropertyTest {

    private static final AnnualReport COUNTY = PublishedReports.shuyang2025().withAgency(Agency.of("某县人民政府"));

    @Provide
    Arbitrary<String> prose() {
        List<String> pieces = List.of(
                "全县",
                "收到",
                "政府信息公开申请",
                "713件",
                "749",
                "，",
                "。",
                "（",
                "）",
                "、",
                "《",
                "》",
                "其中",
                "予以公开",
                "占",
                "33.9%",
                "同比",
                "增长",
                "未",
                "行政复议",
                "行政诉讼",
                "均获维持",
                "2025年",
                "2024年",
                "12月",
                "31日",
                "信息处理费",
                "380元",
                "万",
                "三百",
                "一",
                "余",
                "县公安局",
                "我局",
                "结转",
                "下年",
                "\n",
                " ",
                "甲",
                "９",
                "，，",
                "0.",
                "100%",
                "办结率",
                "\ud83d",
                "败诉",
                "尚未审结",
                "制发",
                "规范性文件");
        return Arbitraries.of(pieces).list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Property(tries = 500)
    void everyTextIsRead(@ForAll("prose") String paragraph) {
        AnnualReport report = COUNTY.withOverview(Example.text(paragraph, paragraph));

        for (Mention mention : MentionFinder.mentions(report)) {
            assertThat(mention.spot().offset()).isBetween(1, paragraph.length());
        }
        for (Finding finding : ReportValidator.standard().validate(report).findings()) {
            assertThat(finding.message(Locale.CHINESE)).doesNotContain("{");
        }
    }

    @Property(tries = 200)
    void theFigureOfTheTableIsNeverAccused(@ForAll @IntRange(min = 0, max = 9_999_999) int received) {
        AnnualReport report = Example.with(COUNTY, "requests.received.total", Figure.of(received));
        String grouped = String.format(Locale.ROOT, "%,d", received);
        report = report.withOverview(Example.text("全县收到政府信息公开申请" + received + "件。", "全县收到政府信息公开申请" + grouped + "件。"));

        assertThat(new Narrated(report).claims()).hasSize(2).allMatch(Narrated.Claim::isRight);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "《",
                "一",
                "9",
                "9，",
                "（",
                "收到",
                "申请5件、",
                "甲",
                "5件，",
                "县公安局，",
                "行政复议5件，",
                "涉及",
                "不予公开5件，占1%。",
                "行政复议5件，维持1件，",
                "行政复议5件，均获维持，",
                "收取信息处理费9元，",
                "其中9元，",
                "自然人5件。"
            })
    void longTextsOfOneKindTakeNoLonger(String piece) {
        AnnualReport report = COUNTY.withOverview(
                Example.text("收到政府信息公开申请713件。" + piece.repeat(100_000), "收取信息处理费100元，" + piece.repeat(100_000)));

        Duration begun = processorTime();
        assertThat(ReportValidator.standard().validate(report).findings()).hasSizeLessThan(1_000_000);
        assertThat(processorTime().minus(begun)).isLessThan(Duration.ofSeconds(30));
    }

    /** Of the processor, not of the clock: on a machine that does other things, half a minute passed without any fault of ours. */
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Test
    void sentencesAreQuotedInPart() {
        AnnualReport report = COUNTY.withOverview(Example.text("甲".repeat(100) + "，全县收到政府信息公开申请5件，" + "乙".repeat(100)));

        assertThat(new Narrated(report).mentions())
                .singleElement()
                .satisfies(mention -> assertThat(mention.spot().sentence())
                        .startsWith("…甲")
                        .endsWith("乙…")
                        .contains("申请5件")
                        .hasSizeLessThan(130));
    }
}
