package io.github.gongkai.validation.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link DivisionCode}. Providers make and call it; nobody else has to. */
public final class DivisionCodeConstraint implements ConstraintValidator<DivisionCode, CharSequence> {
    /** Makes the validator; a provider does. */
    public DivisionCodeConstraint() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        String code = text.toString();
        return !code.isBlank() && io.github.gongkai.report.DivisionCode.of(code).isValid();
    }
}
