package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DisplayTextTest {

    @Test
    void aChineseCharacterIsTwoColumnsWide() {
        assertThat(DisplayText.width("曲阳街道")).isEqualTo(8);
        assertThat(DisplayText.width("（七）总计")).isEqualTo(10);
        assertThat(DisplayText.width("200 of 200")).isEqualTo(10);
        // 𠮷, beyond the first plane: two UTF-16 units, one character.
        assertThat(DisplayText.width("\uD842\uDFB7")).isEqualTo(2);
        assertThat(DisplayText.pad("总计", 6)).isEqualTo("总计  ");
        assertThat(DisplayText.pad("总计", 3)).isEqualTo("总计");
    }

    @Test
    void linesBreakAfterSpacesAndBetweenChineseCharacters() {
        assertThat(DisplayText.wrap("items 1 and 2 add up to 5", 12))
                .containsExactly("items 1 and", "2 add up to", "5");
        assertThat(DisplayText.wrap("各类申请人之和为5件", 10)).containsExactly("各类申请人", "之和为5件");
    }

    @Test
    void punctuationStaysWithTheWordItCloses() {
        assertThat(DisplayText.wrap("差额五件，填报四件。", 8)).containsExactly("差额五", "件，填报", "四件。");
        assertThat(DisplayText.wrap("总计（空白）", 6)).containsExactly("总计", "（空", "白）");
    }

    @Test
    void addressesBreakAfterTheirDotsAndBeforeCapitalsOnlyIfTheyMust() {
        assertThat(DisplayText.wrap("requests.outcomes.total.naturalPersons", 24))
                .containsExactly("requests.outcomes.total.", "naturalPersons");
        assertThat(DisplayText.wrap("disputes.litigationAfterReconsideration", 20))
                .containsExactly("disputes.", "litigationAfter", "Reconsideration");
        assertThat(DisplayText.wrap("72701.2578", 6)).containsExactly("72701.", "2578");
    }

    @Test
    void whatCouldMoveTheCursorOrTurnTheWritingIsTakenOut() {
        assertThat(DisplayText.clean("red\u001b[31m")).isEqualTo("red\uFFFD[31m");
        assertThat(DisplayText.clean("a\r\nb\tc\u2028d")).isEqualTo("a  b c d");
        assertThat(DisplayText.clean("txt.\u202Ecod")).isEqualTo("txt.\uFFFDcod");
        assertThat(DisplayText.clean("lone \uD842")).isEqualTo("lone \uFFFD");
        assertThat(DisplayText.clean("曲阳街道·2021")).isEqualTo("曲阳街道·2021");
    }

    @Property
    void nothingIsLostInWrappingButSpaces(@ForAll String any, @ForAll @IntRange(min = 2, max = 40) int width) {
        String text = DisplayText.clean(any);
        List<String> lines = DisplayText.wrap(text, width);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void whatIsLeftAfterABreakIsBrokenAgainIfItIsTooWide() {
        // The comma must not begin a line, but there is no room for it.
        assertThat(DisplayText.wrap("a中、", 3)).containsExactly("a", "中", "、");
    }
}
