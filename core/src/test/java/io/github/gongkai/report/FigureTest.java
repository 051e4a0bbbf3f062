package io.github.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @Test
    void zeroBlankNotApplicableAndAbsentAreFourThings() {
        List<Figure> four = List.of(Figure.of(0), Figure.blank(), Figure.notApplicable(), Figure.absent());
        assertThat(four).doesNotHaveDuplicates();
        assertThat(four)
                .extracting(Figure::state)
                .containsExactly(
                        Figure.State.STATED, Figure.State.BLANK, Figure.State.NOT_APPLICABLE, Figure.State.ABSENT);
        assertThat(four).extracting(Figure::isStated).containsExactly(true, false, false, false);
        assertThat(four).extracting(Figure::isCount).containsExactly(true, false, false, false);
        assertThat(four).extracting(Figure::toString).containsExactly("0", "blank", "/", "absent");
    }

    @Test
    void aFigureIsToldInTheAskedLanguage() {
        List<Figure> four = List.of(Figure.of(0), Figure.blank(), Figure.notApplicable(), Figure.absent());
        assertThat(four).extracting(figure -> figure.in(Locale.CHINESE)).containsExactly("0", "空白", "/", "未载");
        assertThat(four).extracting(figure -> figure.in(Locale.FRENCH)).containsExactly("0", "blank", "/", "absent");
    }

    @Test
    void whatIsNotStatedHasNoNumber() {
        for (Figure figure : List.of(Figure.blank(), Figure.notApplicable(), Figure.absent())) {
            assertThatIllegalStateException().isThrownBy(figure::count).withMessageContaining(figure.toString());
            assertThatIllegalStateException()
                    .isThrownBy(figure::decimal)
                    .withMessageContaining(figure.state().name());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -4, 11398889, Long.MAX_VALUE, Long.MIN_VALUE})
    void aWholeNumberIsACount(long number) {
        Figure figure = Figure.of(number);
        assertThat(figure.isStated()).isTrue();
        assertThat(figure.isCount()).isTrue();
        assertThat(figure.count()).isEqualTo(number);
        assertThat(figure.decimal()).isEqualTo(BigDecimal.valueOf(number));
        assertThat(figure).hasToString(Long.toString(number));
        assertThat(Figure.of(new BigDecimal(Long.toString(number)))).isEqualTo(figure);
    }

    /** Charges as published: 72701.2578 万元 (宿迁 2024) and 59237.2449. */
    @ParameterizedTest
    @ValueSource(strings = {"72701.2578", "59237.2449", "0.000001", "-0.5", "52.15", "0.0", "316441.00"})
    void aDecimalKeepsItsDigits(String number) {
        Figure figure = Figure.of(new BigDecimal(number));
        assertThat(figure.isStated()).isTrue();
        assertThat(figure.isCount()).isFalse();
        assertThat(figure.decimal()).isEqualTo(new BigDecimal(number));
        assertThat(figure).hasToString(number);
        assertThatIllegalStateException().isThrownBy(figure::count).withMessageContaining(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "123456789012345678901234567890"})
    void aWholeNumberBeyondLongIsStatedButNoCount(String number) {
        Figure figure = Figure.of(new BigDecimal(number));
        assertThat(figure.isStated()).isTrue();
        assertThat(figure.isCount()).isFalse();
        assertThat(figure.decimal()).isEqualTo(new BigDecimal(number));
        assertThat(figure).hasToString(number);
    }

    @Test
    void figuresAreEqualIfTheirDigitsAre() {
        assertThat(Figure.of(3)).isEqualTo(Figure.of(new BigDecimal("3"))).hasSameHashCodeAs(Figure.of(3));
        assertThat(Figure.of(new BigDecimal("1.50")))
                .isEqualTo(Figure.of(new BigDecimal("1.50")))
                .hasSameHashCodeAs(Figure.of(new BigDecimal("1.50")))
                .isNotEqualTo(Figure.of(new BigDecimal("1.5")));
        assertThat(Figure.of(3)).isNotEqualTo(Figure.of(new BigDecimal("3.0"))).isNotEqualTo(Figure.of(4));
        assertThat(Figure.of(0)).isNotEqualTo(Figure.of(new BigDecimal("0.0")));
        assertThat(Figure.of(3).equals((Object) 3L)).isFalse();
        assertThat(Figure.of(3)).isNotEqualTo(null);
        assertThat(Figure.of(3).hashCode()).isNotEqualTo(Figure.of(4).hashCode());
    }

    @Test
    void aNumberOfTooManyDigitsIsRefusedWithTheirNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(new BigDecimal("1234567890.123456789012345678901234567890")))
                .withMessage("more than 30 digits: 40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(new BigDecimal("1E+2147483647")))
                .withMessage("more than 30 digits: 2147483648");
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "12E+1, 120", "-5E+2, -500", "0E+5, 0", "1E+29, 100000000000000000000000000000"})
    void anExponentIsWrittenOutSoThatEqualDigitsAreEqualFigures(String exponent, String plain) {
        assertThat(Figure.of(new BigDecimal(exponent)))
                .isEqualTo(Figure.of(new BigDecimal(plain)))
                .hasToString(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345678901234567890",
                "0.123456789012345678901234567890",
                "123456789012345.678901234567890",
                "0.000000000000000000000000000001",
                "-999999999999999999999999999999"
            })
    void thirtyDigitsAreHeld(String number) {
        assertThat(Figure.of(new BigDecimal(number))).hasToString(number);
    }

    /** An exponent of nine digits takes gigabytes when written out: it must be refused before anything is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456789012345678901",
                "0.0000000000000000000000000000001",
                "1234567890123456.789012345678901",
                "1E+30",
                "1E+999999999",
                "-1E-999999999",
                "0E+999999999",
                "0E-31",
                "1E+2147483647",
                "1E-2147483647"
            })
    void moreThanThirtyDigitsAreRefused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(new BigDecimal(number)))
                .withMessageContaining("30");
    }

    @Property
    void whatWasPutInComesOut(
            @ForAll @BigRange(min = "-999999999999999999999", max = "999999999999999999999") @Scale(6)
                    BigDecimal number) {
        Figure figure = Figure.of(number);
        assertThat(figure.decimal()).isEqualByComparingTo(number);
        assertThat(new BigDecimal(figure.toString())).isEqualTo(figure.decimal());
        assertThat(Figure.of(new BigDecimal(figure.toString())))
                .isEqualTo(figure)
                .hasSameHashCodeAs(figure);
    }

    @Property
    void everyBigIntegerWithinLongIsACount(@ForAll BigInteger number) {
        boolean fits = number.bitLength() < 64;
        if (number.abs().compareTo(BigInteger.TEN.pow(30)) < 0) {
            assertThat(Figure.of(new BigDecimal(number)).isCount()).isEqualTo(fits);
        }
    }
}
