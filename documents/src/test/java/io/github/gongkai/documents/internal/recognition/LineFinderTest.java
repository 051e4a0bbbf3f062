package io.github.gongkai.documents.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels as the form and published reports print them, and the hazards of domain.md 4.6. */
class LineFinderTest {

    private final LineFinder finder = new LineFinder();

    @ParameterizedTest
    @EnumSource
    void everyLineOfAnEditionIsToldByItsOwnLabel(Edition edition) {
        for (Section table : List.of(Section.PROACTIVE_DISCLOSURE, Section.REQUESTS)) {
            for (Line line : edition.lines(table)) {
                assertThat(inCell(table, line.label(edition).zh()))
                        .as(line.key())
                        .isEqualTo(new LineFinder.Found(line, false));
                assertThat(finder.atEnd(table, line.label(edition).zh()))
                        .as(line.key())
                        .isEqualTo(new LineFinder.Found(line, false));
                finder.passed(line);
            }
        }
        for (Line line : DisputeLine.values()) {
            assertThat(inCell(Section.DISPUTES, line.label(edition).zh())).isEqualTo(new LineFinder.Found(line, false));
        }
    }

    @Test
    void everyKnownVariantMeansItsLine() {
        for (RequestLine line : RequestLine.values()) {
            for (String variant : line.variants()) {
                // These two say nothing without an ordinal or a place.
                if (line != RequestLine.OTHER_HANDLING && line != RequestLine.OUTCOMES_TOTAL) {
                    assertThat(inCell(Section.REQUESTS, variant))
                            .as(variant)
                            .isEqualTo(new LineFinder.Found(line, false));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.其他,OTHERS",
        "3．其他,OTHERS",
        "3、其他,OTHERS",
        "3 、 其他,OTHERS",
        "(三)其他,OTHERS",
        "（六）其他,OTHER_HANDLING",
        "(六)其他处理,OTHER_HANDLING",
        "六、其他,OTHER_HANDLING",
        "（七）总计,OUTCOMES_TOTAL",
        "(七) 总 计,OUTCOMES_TOTAL",
        "七、总计,OUTCOMES_TOTAL",
        "（七）合计,OUTCOMES_TOTAL",
        "其他法律行政法规禁止公开,PROHIBITED_BY_LAW",
        "2.其他法律法规禁止公开的,PROHIBITED_BY_LAW"
    })
    void othersAndTotalsAreToldByTheirOrdinal(String label, RequestLine line) {
        assertThat(line(label)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"其他", "总计", "合计", "1.其他", "（一）总计", "6、总计", "其它"})
    void withoutAnOrdinalOrAPlaceTheyMeanNoLine(String header) {
        assertThat(inCell(Section.REQUESTS, header)).isNull();
    }

    @Test
    void othersIsToldByTheLineBeforeIt() {
        finder.passed(RequestLine.FEE_UNPAID);
        assertThat(line("其他")).isEqualTo(RequestLine.OTHERS);
        finder.passed(RequestLine.NOT_CORRECTED);
        assertThat(line("其他")).isEqualTo(RequestLine.OTHERS);
        finder.passed(RequestLine.RECEIVED);
        assertThat(inCell(Section.REQUESTS, "其他")).isNull();
    }

    @Test
    void totalIsToldByTheLinesBeforeIt() {
        finder.passed(RequestLine.PARTLY_GRANTED);
        assertThat(inCell(Section.REQUESTS, "总计"))
                .as("a header repeated on the next page")
                .isNull();
        finder.passed(RequestLine.OTHERS);
        assertThat(line("总计")).isEqualTo(RequestLine.OUTCOMES_TOTAL);
        finder.passed(RequestLine.OUTCOMES_TOTAL);
        assertThat(inCell(Section.REQUESTS, "总计")).isNull();
    }

    @Test
    void aLineOfAnotherTableDoesNotMoveThePlace() {
        finder.passed(RequestLine.FEE_UNPAID);
        finder.passed(DisclosureLine.CHARGES);
        assertThat(line("其他")).isEqualTo(RequestLine.OTHERS);
    }

    @ParameterizedTest
    @EnumSource(names = "OTHER_HANDLING", mode = EnumSource.Mode.EXCLUDE)
    void theTitleOfAGroupIsNoLine(RequestGroup group) {
        assertThat(inCell(Section.REQUESTS, group.label().zh())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "二、上年结转政府信息公开申请数量,BROUGHT_FORWARD",
        "四、结转下年度继续办理,CARRIED_FORWARD",
        "四、结转下一年度继续办理,CARRIED_FORWARD",
        "四、结转下一年继续办理,CARRIED_FORWARD",
        "3.补正后申请内容仍不明确,STILL_UNCLEAR",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请,NOT_CORRECTED",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请,FEE_UNPAID",
        "2.重复申请,REPEATED",
        "4.无正当理由大量反复申请,EXCESSIVE",
        "（一）予以公开,GRANTED",
        "(二)部分公开,PARTLY_GRANTED",
        "（二）部分公开（区分处理的，只计这一情形）,PARTLY_GRANTED",
        "危及“三安全一稳定”,SECURITY_AND_STABILITY",
        "3.危及三安全一稳定,SECURITY_AND_STABILITY",
        "一、本年新收,RECEIVED",
        "1.逾期不补正,NOT_CORRECTED"
    })
    void labelsThatShareWordsAreToldApart(String label, RequestLine line) {
        assertThat(line(label)).isEqualTo(line);
        assertThat(inCell(Section.REQUESTS, label)).isEqualTo(new LineFinder.Found(line, false));
    }

    /** Misprints as published: 「四类过程性性信息」 (汉阳), 「2.其他法律行政止公开」 (洪泽). */
    @ParameterizedTest
    @CsvSource({
        "6.属于四类过程性性信息,PROCESS_INFORMATION",
        "2.其他法律行政止公开,PROHIBITED_BY_LAW",
        "1.属于国家机密,STATE_SECRETS",
        "7.属于行政执法案件,ENFORCEMENT_FILES",
        "3.补正后申请内客仍不明确,STILL_UNCLEAR",
        "4.无正当理由大量反覆申请,EXCESSIVE"
    })
    void aMisprintIsToldByClosenessAndSaidToBeOne(String label, RequestLine line) {
        assertThat(inCell(Section.REQUESTS, label)).isEqualTo(new LineFinder.Found(line, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.属于三类过程性信息",
                "公开",
                "申请",
                "不再处理其政府信息公开申请",
                "自然人",
                "法人或其他组织",
                "三、本年度办理结果",
                "申请人情况",
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                "其中：网上申请",
                ""
            })
    void aTextThatMeansNoLineOrTwoIsNotGuessed(String text) {
        assertThat(inCell(Section.REQUESTS, text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "规章,ADMINISTRATIVE_RULES",
        "规范性文件,NORMATIVE_DOCUMENTS",
        "行政规范性文件,NORMATIVE_DOCUMENTS",
        "行政 许可,LICENCES",
        "行政许可（2020年办件量）,LICENCES",
        "其他对外管理服务事项,OTHER_SERVICES",
        "行政事业性收费,CHARGES"
    })
    void linesOfTableTwoAreTold(String label, DisclosureLine line) {
        assertThat(inCell(Section.PROACTIVE_DISCLOSURE, label)).isEqualTo(new LineFinder.Found(line, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"规章、规范性文件", "信息内容", "其他主动公开文件", "行政处分", "行政裁决", "行政", "政府"})
    void headersAndForeignLinesOfTableTwoAreNone(String label) {
        assertThat(inCell(Section.PROACTIVE_DISCLOSURE, label)).isNull();
    }

    @Test
    void aLabelBrokenOverLinesIsToldByItsEnd() {
        assertThat(finder.atEnd(Section.REQUESTS, "（三）不予公开1.属于国家秘密"))
                .isEqualTo(new LineFinder.Found(RequestLine.STATE_SECRETS, false));
        assertThat(finder.atEnd(Section.REQUESTS, "（六）其他处理3.其他"))
                .isEqualTo(new LineFinder.Found(RequestLine.OTHERS, false));
        assertThat(finder.atEnd(Section.REQUESTS, "三本年度办理结果（七）总计"))
                .isEqualTo(new LineFinder.Found(RequestLine.OUTCOMES_TOTAL, false));
        assertThat(finder.atEnd(Section.REQUESTS, "（三）不予公开6.属于四类过程性性信息"))
                .isEqualTo(new LineFinder.Found(RequestLine.PROCESS_INFORMATION, true));
    }

    @Test
    void othersAndTotalAtTheEndOfTextNeedTheirPlaceToo() {
        assertThat(finder.atEnd(Section.REQUESTS, "法律服务机构其他")).isNull();
        assertThat(finder.atEnd(Section.REQUESTS, "总计")).isNull();
        finder.passed(RequestLine.FEE_UNPAID);
        assertThat(finder.atEnd(Section.REQUESTS, "其他")).isEqualTo(new LineFinder.Found(RequestLine.OTHERS, false));
        finder.passed(RequestLine.OTHERS);
        assertThat(finder.atEnd(Section.REQUESTS, "总计"))
                .isEqualTo(new LineFinder.Found(RequestLine.OUTCOMES_TOTAL, false));
    }

    @Test
    void textWithoutALabelAtItsEndIsNone() {
        assertThat(finder.atEnd(Section.REQUESTS, "本年度收到申请")).isNull();
        assertThat(finder.atEnd(Section.REQUESTS, "")).isNull();
        assertThat(finder.atEnd(Section.PROACTIVE_DISCLOSURE, "信息内容")).isNull();
    }

    @Test
    void narrativeSectionsHaveNoLines() {
        assertThat(inCell(Section.OVERVIEW, "规章")).isNull();
    }

    private LineFinder.Found inCell(Section table, String text) {
        return finder.inCell(table, text, Wording.key(text));
    }

    private Line line(String label) {
        LineFinder.Found found = inCell(Section.REQUESTS, label);
        return found == null ? null : found.line();
    }
}
