package io.github.gongkai.documents.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private final Facts facts = new Facts();

    /** Forms of title as published (domain.md 4.3, B10). */
    @ParameterizedTest
    @CsvSource({
        "临江市人民政府2025年政府信息公开工作年度报告,临江市人民政府,2025",
        "2019年临江市人民政府办公厅政府信息公开工作年度报告,临江市人民政府办公厅,2019",
        "2024年度临江市统计局政府信息公开工作年度报告,临江市统计局,2024",
        "临江市统计局2024年度政府信息公开年报,临江市统计局,2024",
        "临江市统计局2023年政府信息公开年度报告,临江市统计局,2023",
        "临江市统计局2023年政府信息公开工作报告,临江市统计局,2023",
        "临江市统计局政府信息公开2022年度报告,临江市统计局,2022",
        "临江市统计局政府信息公开工作2022年年度报告,临江市统计局,2022",
        "关于临江市统计局2022年政府信息公开工作年度报告的公告,临江市统计局,2022",
        "临江市统计局2021年政府信息公开工作年度报告（全文）,临江市统计局,2021",
        "青河街道办事处 2021 年 政府信息公开工作 年度报告,青河街道办事处,2021",
        "## 青河镇２０２１年政府信息公开工作年度报告,青河镇,2021",
        "**青河镇2021年政府信息公开工作年度报告**,青河镇,2021",
        "青河镇2021年度政府信息公开年度报告,青河镇,2021"
    })
    void agencyAndYearAreInTheTitle(String title, String agency, int year) {
        facts.preamble(title);
        assertThat(known().agency().map(Agency::name)).contains(agency);
        assertThat(known().year()).hasValue(year);
    }

    @Test
    void theTitleIsKeptAsPublished() {
        facts.preamble("首页 > 政府信息公开");
        facts.preamble("青河街道办事处 2021 年 政府信息公开工作年度报告");
        assertThat(known().title()).contains("青河街道办事处 2021 年 政府信息公开工作年度报告");
    }

    @Test
    void aTitleMayBeBrokenOverTwoLines() {
        facts.preamble("临江市青河区人民政府");
        facts.preamble("2023年政府信息公开工作年度报告");
        assertThat(known().agency().map(Agency::name)).contains("临江市青河区人民政府");
        assertThat(known().year()).hasValue(2023);
        assertThat(known().title()).contains("临江市青河区人民政府2023年政府信息公开工作年度报告");
    }

    @Test
    void aTitleMayBeBrokenInTheMiddleOfAWord() {
        facts.preamble("信息公开");
        facts.preamble("临江市青河区人民政府 2023 年政府信息公开工作年");
        facts.preamble("度报告");
        assertThat(known().agency().map(Agency::name)).contains("临江市青河区人民政府");
        assertThat(known().year()).hasValue(2023);
    }

    @Test
    void wordsOfAMenuAreNoBrokenTitle() {
        facts.preamble("政府信息公开");
        facts.preamble("年度报告");
        assertThat(known().title()).isEmpty();
    }

    @Test
    void whatStandsAboveATitleIsNoAgencyUnlessItEndsLikeOne() {
        facts.preamble("首页 信息公开 年度报告");
        facts.preamble("2023年政府信息公开工作年度报告");
        assertThat(known().agency()).isEmpty();
        assertThat(known().year()).hasValue(2023);
    }

    @Test
    void aTitleWithoutAYearLeavesItOpen() {
        facts.preamble("青河街道办事处政府信息公开工作年度报告");
        assertThat(known().agency().map(Agency::name)).contains("青河街道办事处");
        assertThat(known().year()).isEmpty();
    }

    /** X11. */
    @Test
    void radicalsOfPdfFontsAreFoldedInNames() {
        facts.preamble("临江市⼈⺠政府2023年政府信息公开⼯作年度报告");
        assertThat(known().agency().map(Agency::name)).contains("临江市人民政府");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "根据条例规定，由临江市青河街道办事处编制的2021年度政府信息公开年度报告|临江市青河街道办事处|2021",
                "现公布青河镇2022年政府信息公开工作年度报告。|青河镇|2022",
                "按照要求，编制青河区统计局2022年度政府信息公开工作年度报告如下|青河区统计局|2022",
                "现将2020年青河区教育局政府信息公开年度报告公布如下|青河区教育局|2020"
            })
    void agencyAndYearMayBeNamedInTheFirstSentence(String sentence, String agency, int year) {
        facts.sentence(sentence);
        assertThat(known().year()).hasValue(year);
        assertThat(known().agency().map(Agency::name)).contains(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告中所列数据的统计期限自2021年1月1日起至2021年12月31日止。",
                "统计期限为2021年1月1日至12月31日",
                "所列数据统计期限从 2021 年 1 月 1 日开始到 2021 年 12 月 31 日",
                "时间为2021年1月1日—2021年12月31日",
                "2021年1月1日-同年12月31日"
            })
    void theYearMayBeThatOfThePeriod(String sentence) {
        facts.sentence(sentence);
        assertThat(known().year()).hasValue(2021);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021年1月1日至2021年6月30日", "2020年3月1日至2021年12月31日", "2021年我街道收到申请3件", "电话20215566"})
    void anotherPeriodOrNumberIsNoReportYear(String sentence) {
        facts.sentence(sentence);
        assertThat(known().year()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "发布日期：2022-01-20",
                "发布时间: 2022-1-20 10:30",
                "公开日期 2022年1月20日",
                "生成日期：2022.01.20",
                "索引号：X/2022-00017 发文日期：2022/01/20 浏览次数：3",
                "发布日期：２０２２年１月２０日"
            })
    void theDayOfPublicationIsReadWhereItIsNamed(String line) {
        facts.preamble(line);
        assertThat(known().publishedOn()).contains(LocalDate.of(2022, 1, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"发布日期：2022-02-30", "发布日期：2022-13-01", "发布日期：2022-00-00", "2022-01-20", "浏览次数：2022"})
    void aDayThatDoesNotExistOrIsNotNamedIsNone(String line) {
        facts.preamble(line);
        assertThat(known().publishedOn()).isEmpty();
    }

    @Test
    void thePagesMetadataHelpWhereTheTextDoesNot() {
        facts.pageTitle("青河区2022年政府信息公开工作年度报告-临江市人民政府门户网站");
        facts.pageDate("2023-01-19 17:16");
        assertThat(known().title()).contains("青河区2022年政府信息公开工作年度报告");
        assertThat(known().agency().map(Agency::name)).contains("青河区");
        assertThat(known().year()).hasValue(2022);
        assertThat(known().publishedOn()).contains(LocalDate.of(2023, 1, 19));
    }

    @Test
    void theTextsOwnTitleGoesBeforeThePages() {
        facts.pageTitle("青河区2020年政府信息公开工作年度报告");
        facts.preamble("青河区2022年政府信息公开工作年度报告");
        assertThat(known().year()).hasValue(2022);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-02-31", "昨天", "0"})
    void metadataWithoutADayGiveNone(String date) {
        facts.pageDate(date);
        facts.pageTitle(date);
        assertThat(known().publishedOn()).isEmpty();
        assertThat(known().title()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"现将有关情况，2023年政府信息公开工作年度报告", "本报告依据条例编制。现公布2023年政府信息公开工作年度报告", "政府信息公开指南", "年度报告", "2023年政府工作报告"})
    void aSentenceIsNoTitle(String line) {
        facts.preamble(line);
        assertThat(known().title()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公布2022年政府信息公开年度报告", "由编制的2022年政府信息公开年度报告", "现编制发布2022年政府信息公开年度报告"})
    void verbsWithoutANameNameNobody(String sentence) {
        facts.sentence(sentence);
        assertThat(known().agency()).isEmpty();
        assertThat(known().year()).hasValue(2022);
    }

    @Test
    void nothingKnownMeansNothingSet() {
        assertThat(known().title()).isEmpty();
        assertThat(known().agency()).isEmpty();
        assertThat(known().year()).isEmpty();
        assertThat(known().publishedOn()).isEmpty();
    }

    private AnnualReport known() {
        AnnualReport.Builder report = AnnualReport.builder(Edition.REVISED_2021);
        facts.addTo(report);
        return report.build();
    }
}
