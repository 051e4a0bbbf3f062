package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.Agency;
import io.github.gongkai.report.Block;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    private static final Authority COUNTY_OFFICE = Authority.of(Optional.of(Agency.of("甲县审计局")));

    private static Prose prose(String text) {
        return Prose.of(new Block.Paragraph(text));
    }

    private static List<String> words(String text) {
        Prose prose = prose(text);
        return prose.tokens(COUNTY_OFFICE).stream()
                .map(token -> token.word() + " " + token.start() + "-" + token.end())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（二）依申请公开",
                "(二)依申请公开。",
                "（十二）甲",
                "二、依申请公开情况",
                "2.依申请公开",
                "２．依申请公开",
                "12、主动公开",
                "十、甲",
                "九.甲",
                "二、一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八"
            })
    void aShortParagraphWithANumberBeforeItIsATitle(String text) {
        assertThat(prose(text).isNumberedTitle()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "二",
                "（二",
                "二是依申请公开",
                "依申请公开",
                "（）甲",
                "、甲",
                "二)甲",
                "(二、甲",
                "（二）收到申请，办结",
                "二、收到申请。办结",
                "12；主动公开",
                "，二、甲",
                "二、一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九"
            })
    void aSentenceIsNoTitle(String text) {
        assertThat(prose(text).isNumberedTitle()).isFalse();
    }

    @Test
    void textIsSplitWithoutAGap() {
        assertThat(words("甲乙收到申请5件，丙"))
                .containsExactly(
                        "UNKNOWN 0-2", "RECEIVED 2-4", "REQUEST 4-6", "NUMBER 6-8", "BREAK 8-9", "UNKNOWN 9-10");
        assertThat(words("丙丁")).containsExactly("UNKNOWN 0-2");
        assertThat(words("")).isEmpty();
    }

    @Test
    void aNameThatGoesOnFromUnknownTextIsSomebodyElses() {
        assertThat(words("甲县审计局")).containsExactly("OURSELVES 0-5");
        assertThat(words("审计局")).containsExactly("OURSELVES 0-3");
        assertThat(words("大甲县审计局")).containsExactly("UNKNOWN 0-4", "FILLER 4-5", "AGENCY 5-6");
        assertThat(words("5件甲县审计局")).containsExactly("NUMBER 0-2", "OURSELVES 2-7");
    }

    @Test
    void numeralsThatAreNoNumberAreNotTriedAgain() {
        assertThat(words("一二三五甲")).containsExactly("UNKNOWN 0-5");
        assertThat(words("1234567890123456789件")).containsExactly("UNKNOWN 0-19", "FILLER 19-20");
    }

    @Test
    void wordsKnowWhereTheyStandInWhatWasPublished() {
        Prose prose = prose(" 收 到《某某办法》“申请”");

        assertThat(prose.tokens(COUNTY_OFFICE)).extracting(Token::word).containsExactly(Word.RECEIVED, Word.REQUEST);
        assertThat(prose.tokens(COUNTY_OFFICE)).extracting(prose::offset).containsExactly(2, 12);
    }
}
