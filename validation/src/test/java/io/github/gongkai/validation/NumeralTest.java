package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.validation.Numeral.Kind;
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
                "67，占|67|BARE"
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
        "3500件以上, 3500, 100"
    })
    void inexactNumbersKnowWhatTheyMayBeOffBy(String text, String value, String place) {
        assertThat(read(text).value()).isEqualByComparingTo(value);
        assertThat(read(text).place()).isEqualByComparingTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一是", "三审三校", "一起研究", "百", "十九大", "1234567890123456789件", "件", "一二件"})
    void wordsThatBeginLikeNumbersAreNone(String text) {
        assertThat(read(text)).isNull();
    }

    @Test
    void commasSeparateGroupsOfThreeOnly() {
        assertThat(read("12,34件").value()).isEqualByComparingTo("12");
        assertThat(read("2024,123件").value()).isEqualByComparingTo("2024");
        assertThat(read("12，1234件").value()).isEqualByComparingTo("12");
    }
}
