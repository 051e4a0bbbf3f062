package io.github.gongkai.validation.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeConstraintsTest {
    record Codes(
            @CreditCode @Nullable String credit,
            @DivisionCode @Nullable String division) {}

    private static Validator validator(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.CHINESE, Locale.ENGLISH), locale, context -> locale, true))
                .buildValidatorFactory()
                .getValidator();
    }

    /** The first is the State Council General Office's; the second has 0 where GB 11714 asks for another character. */
    @ParameterizedTest
    @ValueSource(strings = {"11341702486344515H"})
    void aCodeWithTheRightCheckCharactersIsValid(String code) {
        assertThat(validator(Locale.CHINESE).validate(new Codes(code, "341700")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "11341702486344515", "11341702486344515I", "11341702486344515J", "${7*7}"})
    void aCodeWithAnotherLengthCharacterOrCheckCharacterIsNot(String code) {
        assertThat(validator(Locale.CHINESE).validate(new Codes(code, null)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("应为统一社会信用代码（GB 32100-2015）");
        assertThat(validator(Locale.ENGLISH).validate(new Codes(code, null)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("must be a unified social credit code (GB 32100-2015)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110000", "341702", "341702103", "341702103201"})
    void aDivisionCodeHasSixNineOrTwelveDigits(String code) {
        assertThat(validator(Locale.CHINESE).validate(new Codes(null, code))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3417", "341702x03", "990000", "３４１７０２"})
    void anyOtherTextIsNone(String code) {
        assertThat(validator(Locale.CHINESE).validate(new Codes(null, code)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("应为 6、9 或 12 位行政区划代码（GB/T 2260、GB/T 10114）");
        assertThat(validator(Locale.ENGLISH).validate(new Codes(null, code))).hasSize(1);
    }

    @Test
    void absentCodesAreValid() {
        assertThat(validator(Locale.CHINESE).validate(new Codes(null, null))).isEmpty();
    }
}
