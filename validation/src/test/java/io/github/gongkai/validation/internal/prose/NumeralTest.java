package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.validation.internal.prose.Numeral.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    private static Numeral read(String text) {
        return Numeral.at(text.toCharArray(), 0, text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3525件|3525|PIECES",
                "3,525件|3525|PIECES",
                "3，525件|3525|PIECES",
                "1,573,179件|1573179|PIECES",
                "三百二十一件|321|PIECES",
                "一百零五件|105|PIECES",
                "十二宗|12|PIECES",
                "廿五件|25|PIECES",
                "两件|2|PIECES",
                "两千三百件|2300|PIECES",
                "33.9%|33.9|PERCENT",
                "2230元|2230|YUAN",
                "0.223万元|2230|YUAN",
                "1.5亿元|150000000|YUAN",
                "2024年度|2024|YEAR",
                "二〇二四年|2024|YEAR",
                "12月底|12|MONTH_END",
                "12月|12|MONTH",
                "31日|31|DAY",
                "5条|5|OTHER",
                "5件次|5|OTHER",
                "2年|2|OTHER",
                "67，占|67|BARE",
                "713|713|BARE",
                "12.|12|BARE",
                "1.5|1.5|BARE",
                "713,525件|713525|PIECES",
                "123456789012345678件|123456789012345678|PIECES",
                "十十十十十十十十十十十十十十十十十十件|180|PIECES",
                "2起|2|PIECES",
                "一宗|1|PIECES",
                "卅一日|31|DAY",
                "1990年|1990|YEAR",
                "2099年|2099|YEAR",
                "1989年|1989|OTHER",
                "2100年|2100|OTHER",
                "100件左|100|PIECES",
                "100件以|100|PIECES",
                "100件以内|100|PIECES"
            })
    void numbersAreReadWithTheirUnit(String text, String value, Kind kind) {
        assertThat(read(text).value()).isEqualByComparingTo(value);
        assertThat(read(text).kind()).isEqualTo(kind);
        assertThat(read(text).isExact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "3500余件, 3500, 100",
        "20多万件, 200000, 100000",
        "1.41万件, 14100, 100",
        "三百余件, 300, 100",
        "100件左右, 100, 100",
        "3500件以上, 3500, 100",
        "3500件以下, 3500, 100",
        "1.2万余件, 12000, 1000",
        "5多, 5, 1",
        "2万, 20000, 10000",
        "0余件, 0, 1"
    })
    void inexactNumbersKnowWhatTheyMayBeOffBy(String text, String value, String place) {
        assertThat(read(text).value()).isEqualByComparingTo(value);
        assertThat(read(text).place()).isEqualByComparingTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是",
                "三审三校",
                "一起研究",
                "百",
                "十九大",
                "1234567890123456789件",
                "件",
                "一二件",
                "三百",
                "十十十十十十十十十十十十十十十十十十十件"
            })
    void wordsThatBeginLikeNumbersAreNone(String text) {
        assertThat(read(text)).isNull();
    }

    @Test
    void commasSeparateGroupsOfThreeOnly() {
        assertThat(read("12,34件").value()).isEqualByComparingTo("12");
        assertThat(read("2024,123件").value()).isEqualByComparingTo("2024");
        assertThat(read("12，1234件").value()).isEqualByComparingTo("12");
    }

    /** Where the text goes on, from a number in its midst. */
    @ParameterizedTest
    @CsvSource({
        "3525件的, 5",
        "三百二十一件的, 6",
        "一件的, 2",
        "一起的, -1",
        "2起的, 2",
        "3，525件的, 6",
        "3.5的, 3",
        "67的, 2",
        "67余的, 2",
        "5万的, 2",
        "1.2万余件的, 6",
        "100件左右的, 6",
        "100件以上的, 6",
        "2024年的, 5",
        "2024年度的, 6",
        "二〇二四年度的, 6",
        "12月底的, 4",
        "12月的, 3",
        "廿五件的, 3"
    })
    void aNumberEndsWithItsUnit(String text, int length) {
        char[] chars = ("共有" + text).toCharArray();
        Numeral numeral = Numeral.at(chars, 2, chars.length);

        assertThat(numeral == null ? -1 : numeral.end() - 2).isEqualTo(length);
        assertThat(Numeral.at(chars, 0, chars.length)).isNull();
    }

    @Test
    void nothingIsReadBeyondTheEndOfTheText() {
        char[] chars = "三百1.5万余件左右".toCharArray();
        assertThat(Numeral.at(chars, 2, 4))
                .extracting(Numeral::value, Numeral::end)
                .containsExactly(BigDecimal.ONE, 3);
        assertThat(Numeral.at(chars, 2, 6))
                .extracting(Numeral::kind, Numeral::end, Numeral::isExact)
                .containsExactly(Kind.BARE, 6, false);
        assertThat(Numeral.at(chars, 2, 8))
                .extracting(Numeral::kind, Numeral::end)
                .containsExactly(Kind.PIECES, 8);
        assertThat(Numeral.endOfDigits(chars, 0, chars.length)).isEqualTo(3);
        assertThat(Numeral.endOfDigits(chars, 0, 2)).isEqualTo(2);
        assertThat(Numeral.endOfDigits(chars, 5, chars.length)).isEqualTo(5);
    }

    @Test
    void aNumberAfterAboutIsOffByItsLastDigit() {
        assertThat(read("3500件").about().place()).isEqualByComparingTo("100");
        assertThat(read("3500余件").about()).isEqualTo(read("3500余件"));
        assertThat(read("1.5%").about().place()).isEqualByComparingTo("0.1");
    }
}
