package io.github.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {

    @ParameterizedTest
    @CsvSource({
        "OVERVIEW, 一, 总体情况, overview, false",
        "PROACTIVE_DISCLOSURE, 二, 主动公开政府信息情况, proactiveDisclosure, true",
        "REQUESTS, 三, 收到和处理政府信息公开申请情况, requests, true",
        "DISPUTES, 四, 政府信息公开行政复议、行政诉讼情况, disputes, true",
        "PROBLEMS_AND_IMPROVEMENTS, 五, 存在的主要问题及改进情况, problemsAndImprovements, false",
        "OTHER_MATTERS, 六, 其他需要报告的事项, otherMatters, false"
    })
    void theFormHasSixSectionsOfWhichThreeAreTables(
            Section section, String numeral, String title, String key, boolean table) {
        assertThat(section.numeral()).isEqualTo(numeral);
        assertThat(section.title().zh()).isEqualTo(title);
        assertThat(section.title().en()).isNotBlank().matches("\\p{ASCII}+");
        assertThat(section.key()).isEqualTo(key);
        assertThat(section.isTable()).isEqualTo(table);
        assertThat(Section.withKey(key)).contains(section);
    }

    @Test
    void theirOrderIsFixed() {
        assertThat(List.of(Section.values()))
                .extracting(Section::numeral)
                .containsExactly("一", "二", "三", "四", "五", "六");
        assertThat(Section.tables()).containsExactly(Section.PROACTIVE_DISCLOSURE, Section.REQUESTS, Section.DISPUTES);
    }

    @Test
    void titlesInTheWordingOfArticle50AreKnown() {
        assertThat(Section.PROACTIVE_DISCLOSURE.variants()).contains("行政机关主动公开政府信息的情况");
        assertThat(Section.REQUESTS.variants()).contains("行政机关收到和处理政府信息公开申请的情况");
        assertThat(Section.DISPUTES.variants()).contains("因政府信息公开工作被申请行政复议、提起行政诉讼的情况");
        assertThat(Section.PROBLEMS_AND_IMPROVEMENTS.variants()).contains("政府信息公开工作存在的主要问题及改进情况");
    }

    @Test
    void aVariantIsAnotherWordingThanTheTitleAndBelongsToOneSection() {
        assertThat(List.of(Section.values()).stream().flatMap(section -> section.variants().stream()))
                .doesNotHaveDuplicates();
        for (Section section : Section.values()) {
            assertThat(section.variants()).doesNotContain(section.title().zh());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Requests", "requests ", "REQUESTS", "三", "report"})
    void noOtherKeyNamesASection(String key) {
        assertThat(Section.withKey(key)).isEmpty();
    }
}
