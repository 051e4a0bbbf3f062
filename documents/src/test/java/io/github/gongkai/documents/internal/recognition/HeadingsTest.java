package io.github.gongkai.documents.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

    @ParameterizedTest
    @EnumSource
    void everySectionIsToldByTheFormsTitle(Section section) {
        String title = section.title().zh();
        assertThat(Headings.of(section.numeral() + "、" + title)).contains(section);
        assertThat(Headings.of(title)).contains(section);
        assertThat(Headings.of("  " + section.numeral() + "．\u3000" + title + " "))
                .contains(section);
        assertThat(Headings.of("## " + section.numeral() + "、" + title)).contains(section);
        assertThat(Headings.of("**" + section.numeral() + "、" + title + "**")).contains(section);
        assertThat(Headings.of("## " + section.numeral() + "、" + title + " {#" + title + " .section}"))
                .contains(section);
        assertThat(Headings.of(String.join(" ", (section.numeral() + "、" + title).split(""))))
                .contains(section);
    }

    /** Titles as published (domain.md 4.3, B7): with the statute's wording, 及 for 和, 存在问题 for 存在的主要问题. */
    @ParameterizedTest
    @CsvSource({
        "一、总体情况,OVERVIEW",
        "二、行政机关主动公开政府信息的情况,PROACTIVE_DISCLOSURE",
        "二、行政机关主动公开政府信息情况,PROACTIVE_DISCLOSURE",
        "二、主动公开政府信息的情况,PROACTIVE_DISCLOSURE",
        "三、行政机关收到和处理政府信息公开申请的情况,REQUESTS",
        "三、收到和处理政府信息公开申请的情况,REQUESTS",
        "三、收到及处理政府信息公开申请情况,REQUESTS",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况,DISPUTES",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况,DISPUTES",
        "四、政府信息公开行政复议和行政诉讼情况,DISPUTES",
        "四、政府信息公开工作行政复议、行政诉讼情况,DISPUTES",
        "五、政府信息公开工作存在的主要问题及改进情况,PROBLEMS_AND_IMPROVEMENTS",
        "五、存在的主要问题和改进情况,PROBLEMS_AND_IMPROVEMENTS",
        "五、存在问题及改进情况,PROBLEMS_AND_IMPROVEMENTS",
        "五、政府信息公开工作存在的问题及改进情况,PROBLEMS_AND_IMPROVEMENTS",
        "六、其他需要报告的情况,OTHER_MATTERS",
        "六、其他需要报告事项,OTHER_MATTERS"
    })
    void publishedVariantsOfTitlesAreTold(String line, Section section) {
        assertThat(Headings.of(line)).contains(section);
    }

    /** B8: the number is wrong or dirty, the title counts. */
    @Test
    void aWrongOrDirtyNumberDoesNotMatter() {
        assertThat(Headings.of("三、主动公开政府信息情况")).contains(Section.PROACTIVE_DISCLOSURE);
        assertThat(Headings.of("l六、存在的主要问题及改进情况")).contains(Section.PROBLEMS_AND_IMPROVEMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、总体情况", "一.总体情况", "一．总体情况", "一,总体情况", "1、总体情况", "1.总体情况"})
    void allSeparatorsAfterTheNumberAreTaken(String line) {
        assertThat(Headings.of(line)).contains(Section.OVERVIEW);
    }

    /** C1: section one re-uses these words in sub-headings. */
    @ParameterizedTest
    @ValueSource(
            strings = {"（一）主动公开情况", "(二)主动公开政府信息情况", "（1）总体情况", "1.主动公开情况", "1、主动公开情况", "5.行政复议、行政诉讼情况", "3.主动公开政府信息情况"
            })
    void subHeadingsAreNoTitles(String line) {
        assertThat(Headings.of(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "一、", "#", "二、依申请公开情况", "六、监督保障情况", "本年度主动公开政府信息情况良好。", "四、政府信息公开平台建设情况", "五、下一步工作打算"
            })
    void otherLinesAreNoTitles(String line) {
        assertThat(Headings.of(line)).isEmpty();
    }

    @Test
    void aParagraphIsNoTitleHoweverItBegins() {
        assertThat(Headings.of("一、总体情况" + "：本机关认真贯彻落实条例，扎实推进各项工作".repeat(4))).isEmpty();
    }

    /** X11: the text of PDFs has radicals in place of characters. */
    @Test
    void titlesInRadicalsAreTold() {
        assertThat(Headings.of("⼆、主动公开政府信息情况")).contains(Section.PROACTIVE_DISCLOSURE);
        assertThat(Headings.of("四、政府信息公开⾏政复议、⾏政诉讼情况")).contains(Section.DISPUTES);
    }
}
