package io.github.gongkai.validation.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Figure;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    /** A context of a provider that is not Hibernate Validator: it cannot be unwrapped, and notes what it is told. */
    private static Object context(Class<?> type, List<String> told) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("unwrap")) {
                throw new ValidationException("another provider");
            }
            told.add(method.getName() + (arguments == null ? "" : " " + arguments[0]));
            Class<?> next = method.getReturnType();
            return next.isInterface() ? context(next, told) : null;
        });
    }

    private static List<String> told(Finding finding) {
        List<String> told = new ArrayList<>();
        Violations.add(
                (ConstraintValidatorContext) context(ConstraintValidatorContext.class, told), "{unused}", finding);
        return told;
    }

    @Test
    void anotherProviderGetsBothLanguagesAsPlainText() {
        Finding finding = Finding.builder(ReadingProblem.NOT_A_NUMBER.rule())
                .addCell(
                        Edition.REVISED_2021
                                .cell("disputes.reconsideration.total")
                                .orElseThrow(),
                        Figure.blank())
                .putDetails("text", "${7*7}")
                .build();
        List<String> told = told(finding);
        assertThat(told.get(0)).contains("\\$\\{7*7\\}").contains(" / ").doesNotContain("${7*7}");
        assertThat(told.subList(1, told.size()))
                .containsExactly("addContainerElementNode <disputes.reconsideration.total>", "addConstraintViolation");
    }

    @Test
    void whatIsWrongWithTheReportAsAWholeHasNoPathOfItsOwn() {
        assertThat(told(Finding.builder(ReadingProblem.NOT_A_NUMBER.rule()).build()))
                .hasSize(2)
                .last()
                .isEqualTo("addConstraintViolation");
    }

    @Test
    void syntaxOfInterpolationIsEscapedAndNothingElse() {
        assertThat(Violations.literal("a{b}$c\\d中")).isEqualTo("a\\{b\\}\\$c\\\\d中");
    }
}
