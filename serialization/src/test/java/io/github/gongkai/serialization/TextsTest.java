package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How findings quote and address what stands in a source. */
class TextsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~~, 0",
                "政府, 2",
                "a\uD842\uDFB7b, 4",
                "a\uD842, 1",
                "a\uDFB7b, 1",
                "\uD842\uDFB7\uD842b, 2",
                "ab\uDFB7\uD842, 2"
            })
    void theFirstSurrogateWithoutAPartnerIsFound(String text, int index) {
        assertThat(Texts.halfPair(text)).isEqualTo(index);
        assertThat(Texts.isUnicode(text)).isEqualTo(index == text.length());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "政府, ~\"政府\"~",
                "a\"b\\c, ~\"a\\\"b\\\\c\"~",
                "a\tb, ~\"a\\u0009b\"~",
                "\u0085, ~\"\\u0085\"~",
                "\uD842\uDFB7, ~\"\uD842\uDFB7\"~",
                "a\uD842, ~\"a\\ud842\"~",
                "\uD842b, ~\"\\ud842b\"~",
                "\uDFB7, ~\"\\udfb7\"~"
            })
    void whatCannotBePrintedIsQuotedByItsNumber(String text, String quoted) {
        assertThat(Texts.quoted(text)).isEqualTo(quoted);
    }

    @Test
    void eightyCharactersAreQuotedWholeAndMoreAreCut() {
        String eighty = "政".repeat(80);

        assertThat(Texts.quoted(eighty)).isEqualTo('"' + eighty + '"');
        assertThat(Texts.quoted(eighty + "府")).isEqualTo('"' + eighty + "…\"");
        assertThat(Texts.quoted("a".repeat(79) + "\uD842\uDFB7b"))
                .as("no pair is torn apart")
                .isEqualTo('"' + "a".repeat(79) + "\uD842\uDFB7…\"");
        assertThat(Texts.cut("9".repeat(80))).isEqualTo("9".repeat(80));
        assertThat(Texts.cut("9".repeat(81))).isEqualTo("9".repeat(80) + "…");
    }

    @Test
    void aKeyOfMoreThanEightyCharactersIsNoPlainWord() {
        assertThat(Texts.address("a", "b".repeat(80))).isEqualTo("a." + "b".repeat(80));
        assertThat(Texts.address("a", "b".repeat(81))).isEqualTo("a[\"" + "b".repeat(80) + "…\"]");
        assertThat(Texts.address("", "附注")).isEqualTo("附注");
        assertThat(Texts.address("", "")).isEqualTo("[\"\"]");
        assertThat(Texts.address("a", "b c")).isEqualTo("a[\"b c\"]");
    }
}
