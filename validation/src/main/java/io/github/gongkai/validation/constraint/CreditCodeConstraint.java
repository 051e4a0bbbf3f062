package io.github.gongkai.validation.constraint;

import static io.github.gongkai.report.CreditCode.Defect.ORGANIZATION_CHECK_CHARACTER;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link CreditCode}. Providers make and call it; nobody else has to. */
public final class CreditCodeConstraint implements ConstraintValidator<CreditCode, CharSequence> {
    /** Makes the validator; a provider does. */
    public CreditCodeConstraint() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        String code = text.toString();
        return !code.isBlank()
                && io.github.gongkai.report.CreditCode.of(code)
                        .defect()
                        .filter(defect -> defect != ORGANIZATION_CHECK_CHARACTER)
                        .isEmpty();
    }
}
