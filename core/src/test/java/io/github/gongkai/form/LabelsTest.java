package io.github.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static final Labels LABELS = new Labels("总计", "Total");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hans", "zh-TW", "zh-Hant-HK", "zh-SG-u-nu-hanidec"})
    void chineseIsSpokenToEveryLocaleWhoseLanguageIsChinese(String tag) {
        assertThat(LABELS.in(Locale.forLanguageTag(tag))).isEqualTo("总计");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "de", "tr-TR", "ar-EG", "ja", "und", "za-CN", "x-zh"})
    void englishIsSpokenToAllOthers(String tag) {
        assertThat(LABELS.in(Locale.forLanguageTag(tag))).isEqualTo("Total");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN", "tr-TR", "ar-EG"})
    void theDefaultLocaleIsNeverLookedAt(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(LABELS.in(Locale.ENGLISH)).isEqualTo("Total");
            assertThat(LABELS.in(Locale.ROOT)).isEqualTo("Total");
            assertThat(LABELS.in(Locale.CHINESE)).isEqualTo("总计");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void neitherTextMayBeMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Labels(null, "Total"))
                .withMessage("zh");
        assertThatNullPointerException()
                .isThrownBy(() -> new Labels("总计", null))
                .withMessage("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void neitherTextMayBeBlank(String blank) {
        assertThatThrownBy(() -> new Labels(blank, "Total")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Labels("总计", blank)).isInstanceOf(IllegalArgumentException.class);
    }
}
