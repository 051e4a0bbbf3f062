package io.github.gongkai.form.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the form as pages in traditional characters print them. */
class SimplifiedTest {

    @ParameterizedTest
    @CsvSource({
        "收到和處理政府信息公開申請情況,收到和处理政府信息公开申请情况",
        "本年新製作數量,本年新制作数量",
        "採購總金額（萬元）,采购总金额（万元）",
        "采購總金額,采购总金额",
        "行政復議、行政訴訟,行政复议、行政诉讼",
        "行政複議,行政复议",
        "關於2021年的報告,关于2021年的报告",
        "減,减",
        "收到和處理政府資訊公開申請情況,收到和处理政府信息公开申请情况",
        "規範性檔案、資,规范性文件、资",
        "訊息資,訊息资"
    })
    void eachTraditionalCharacterIsItsSimplifiedOne(String traditional, String simplified) {
        assertThat(Simplified.of(traditional)).isEqualTo(simplified);
        assertThat(Simplified.of(simplified)).isSameAs(simplified);
    }

    /** 著 and 乾 are written in simplified texts too, 臺 and 灣 in no word of the form; the rest is no Chinese. */
    @ParameterizedTest
    @ValueSource(strings = {"", "显著", "乾县", "灣", "Ａ１,.", "一", "\u4dff\u9fff\ua000", "𠮷"})
    void allElseStaysAsItIs(String text) {
        assertThat(Simplified.of(text)).isSameAs(text);
        assertThat(text.chars().allMatch(c -> Simplified.is((char) c))).isTrue();
    }

    @Test
    void aCharacterIsOneOrTheOther() {
        assertThat(Simplified.is('總')).isFalse();
        assertThat(Simplified.of('總')).isEqualTo('总');
        assertThat(Simplified.is('总')).isTrue();
        assertThat(Simplified.of('总')).isEqualTo('总');
    }
}
