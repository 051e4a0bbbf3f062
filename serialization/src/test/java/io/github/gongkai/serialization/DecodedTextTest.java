package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {

    private static final boolean[] NOWHERE = new boolean[0x80];

    @Test
    void aTextGrowsAsItIsPutDown() {
        DecodedText text = new DecodedText();
        StringBuilder wanted = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.add((char) ('a' + i % 26));
            text.addCharacter(0x20BB7);
            wanted.append((char) ('a' + i % 26)).append("𠮷");
        }
        assertThat(text.toString()).isEqualTo(wanted.toString());
        assertThat(text.length()).isEqualTo(3000);
    }

    /** A document of many different texts must not take the memory of its longest for each. */
    @Test
    void roomIsDoubledAndNoMore() {
        DecodedText text = new DecodedText(126);
        byte[] bytes = "年".repeat(126).getBytes(UTF_8);
        assertThat(text.decode(bytes, 0, bytes.length, NOWHERE)).isEqualTo(bytes.length);
        assertThat(text.units()).hasSize(128);
        text.add('a');
        text.add('a');
        assertThat(text.units()).hasSize(128);
        text.add('a');
        assertThat(text.units()).hasSize(256);
    }

    /** XML has neither U+FFFE nor U+FFFF (section 2.2), in whatever room they stand. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE", "年\uFFFF", "年度\uFFFE报告", "aé\uFFFF", "𠮷\uFFFE", "年度报\uFFFF"})
    void charactersThatXmlHasNotAreTold(String spelt) {
        byte[] bytes = spelt.getBytes(UTF_8);
        for (int room = 0; room < 8; room++) {
            DecodedText text = new DecodedText(room);
            text.decode(bytes, 0, bytes.length, NOWHERE);
            assertThat(text.holdsNoCharacter()).isTrue();
            text.clear();
            assertThat(text.holdsNoCharacter()).isFalse();
            assertThat(text.length()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFD", "年度\uFFFD", "aé𠮷", "\uD83F\uDFFE", ""})
    void allOthersAreNot(String spelt) {
        byte[] bytes = spelt.getBytes(UTF_8);
        DecodedText text = new DecodedText();
        text.decode(bytes, 0, bytes.length, NOWHERE);
        assertThat(text.holdsNoCharacter()).isFalse();
        assertThat(text.toString()).isEqualTo(spelt);
    }

    @Test
    void controlCharactersAreStoppedAtBesidesTheGivenSigns() {
        boolean[] stops = DecodedText.stops("<&");
        for (int c = 0; c < 0x80; c++) {
            assertThat(stops[c]).isEqualTo(c < ' ' || c == '<' || c == '&');
        }
        byte[] bytes = "年度<报告".getBytes(UTF_8);
        DecodedText text = new DecodedText();
        assertThat(text.decode(bytes, 0, bytes.length, stops)).isEqualTo(6);
        assertThat(text.toString()).isEqualTo("年度");
        assertThat(text.decode(bytes, 7, 10, stops)).isEqualTo(10);
        assertThat(text.toString()).isEqualTo("年度报");
    }
}
