package io.github.gongkai.documents.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Edition;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    /** Code points met in the text of a published PDF (宿迁 2023); NFKC leaves those of U+2E80 to U+2EFF as they are. */
    @ParameterizedTest
    @CsvSource({
        "⺠⽤,民用",
        "⻔⼾,门户",
        "⼈⺠政府,人民政府",
        "⾏政⽂件,行政文件",
        "⻓⻛,长风",
        "⻅⻬,见齐",
        "⻥,鱼",
        "⻋,车",
        "⻚,页",
        "⻄,西",
        "⻰,龙",
        "戶,户",
        "一、总体情况,一总体情况"
    })
    void radicalsOfPdfFontsAreTheCharactersTheyShow(String printed, String meant) {
        assertThat(Wording.key(printed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "危及“三安全一稳定”",
                "危及\"三安全一稳定\"",
                "危及三安全一稳定",
                "危及「三安全一稳定」",
                " 危 及 三安全\u3000一稳定 ",
                "危及\u200b三安全\ufeff一\u00a0稳定",
                "危及‘三安全一稳定’。"
            })
    void marksAndSpacesDoNotMatterToAKey(String text) {
        assertThat(Wording.key(text)).isEqualTo("危及三安全一稳定");
    }

    @Test
    void fullWidthLettersAndDigitsAreFoldedInAKey() {
        assertThat(Wording.key("２０２１年Ａｂ")).isEqualTo("2021年Ab");
        assertThat(Wording.key("\uf91d")).isEqualTo("栏");
    }

    @ParameterizedTest
    @CsvSource({
        "第二十條第（一）項,第二十条第一项",
        "本年製發件數,本年制发件数",
        "本年增／減,本年增减",
        "採購總金額,采购总金额",
        "政府信息公開行政復議、行政訴訟情況,政府信息公开行政复议行政诉讼情况",
        "存在的主要問題及改進情況,存在的主要问题及改进情况",
    })
    void traditionalCharactersAreTheSimplifiedOnes(String printed, String meant) {
        assertThat(Wording.key(printed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "本年制發(fā)件數(shù),本年制发件数",
        "文（wén）章(zhang)来源,文章来源",
        "主(zhǔ)(zhǔ)動公開,主动公开",
        // Behind no character, with what is in no syllable, too long, empty, or without an end.
        "(gui)章,gui章",
        "规章(A),规章A",
        "规章(zhuangs),规章zhuangs",
        "规章(),规章",
        "规章(shu,规章shu"
    })
    void pinyinInBracketsBehindACharacterIsNoPartOfIt(String printed, String key) {
        assertThat(Wording.key(printed)).isEqualTo(key);
    }

    @Test
    void aTightTextHasNoPinyinButAllElseInBrackets() {
        assertThat(Wording.tight("武漢市 農(nóng)業(yè)局（本級）(zhuangs)")).isEqualTo("武漢市農業局(本級)(zhuangs)");
    }

    @ParameterizedTest
    @CsvSource({
        "规章（含修改）,规章",
        "规章(设区的市、自治州(含盟)填写),规章",
        "行政许可 (2020年办件量) ,行政许可",
        "（一）予以公开,（一）予以公开",
        "（一）,（一）",
        "规章）,规章）",
        "规章（一）予以公开,规章（一）予以公开",
        "'',''",
    })
    void aNoteInBracketsCanBeTakenOffTheEnd(String printed, String label) {
        assertThat(Wording.strip(Wording.withoutNote(printed))).isEqualTo(label);
    }

    @Property
    void theKeyOfAKeyIsItself(@ForAll String text) {
        String key = Wording.key(text);
        assertThat(Wording.key(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "一、总体情况,一",
        "一.总体情况,一",
        "一．总体情况,一",
        "'一,总体情况',一",
        "（七）总计,七",
        "(七)总计,七",
        "( 七 ) 总计,七",
        "(10)其他,10",
        "3.其他,3",
        "3．其他,3",
        "3、其他,3",
        "3 . 其他,3",
        "3)其他,3",
        "３.其他,3",
        "十二、附则,十二",
        "（一）、予以公开,一"
    })
    void ordinalsAreToldInEveryForm(String text, String ordinal) {
        assertThat(Wording.ordinal(text)).isEqualTo(ordinal);
        assertThat(Wording.withoutOrdinal(text)).doesNotContain(ordinal).matches("[\\u4e00-\\u9fff]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三类内部事务信息", "三安全一稳定", "四类过程性信息", "一并处理", "3其他", "2021年", "总计", "", "（甲）其他", "100.其他"})
    void aNumeralThatBelongsToTheWordsIsNoOrdinal(String text) {
        assertThat(Wording.ordinal(text)).isEmpty();
        assertThat(Wording.withoutOrdinal(text)).isEqualTo(text);
    }

    @Test
    void onlyOrdinalsInBracketsAreBracketed() {
        assertThat(Wording.hasBracketedOrdinal("（一）主动公开")).isTrue();
        assertThat(Wording.hasBracketedOrdinal("(1)主动公开")).isTrue();
        assertThat(Wording.hasBracketedOrdinal("一、主动公开")).isFalse();
        assertThat(Wording.hasBracketedOrdinal("1)主动公开")).isFalse();
        assertThat(Wording.hasBracketedOrdinal("主动公开（一）")).isFalse();
    }

    /** A label keeps its own key whatever stands before it, so that no two texts of the form fall together. */
    @Test
    void theFormsOwnLabelsKeepTheirWords() {
        for (Edition edition : Edition.values()) {
            for (Section table : Section.tables()) {
                for (List<GridCell> row : edition.layout(table).rows()) {
                    for (GridCell cell : row) {
                        cell.text()
                                .ifPresent(text -> assertThat(Wording.key(Wording.withoutOrdinal(text.zh())))
                                        .as(text.zh())
                                        .isNotEmpty()
                                        .matches("[\\u4e00-\\u9fffA-Za-z0-9]+"));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000\u00a0", "\u200b\u200d\ufeff\u2060", "\u2028"})
    void allKindsOfWhiteSpaceAreBlank(String text) {
        assertThat(Wording.isBlank(text)).isTrue();
        assertThat(Wording.strip(text + "五" + text)).isEqualTo("五");
    }

    @Property
    void strippingTakesNothingButSpaceFromTheEnds(@ForAll String text) {
        String stripped = Wording.strip(text);
        int at = text.indexOf(stripped);
        assertThat(at).isNotNegative();
        assertThat(Wording.isBlank(text.substring(0, at))).isTrue();
        assertThat(Wording.isBlank(text.substring(at + stripped.length()))).isTrue();
        assertThat(stripped.isEmpty() || !Wording.isSpace(stripped.charAt(0))).isTrue();
    }

    @Test
    void onlyWidthIsFoldedInFigures() {
        assertThat(Wording.halfWidth(" １，２３４．５（注） ")).isEqualTo("1,234.5(注)");
        assertThat(Wording.halfWidth("3①")).isEqualTo("3①");
        assertThat(Wording.halfWidth("plain")).isEqualTo("plain");
    }
}
