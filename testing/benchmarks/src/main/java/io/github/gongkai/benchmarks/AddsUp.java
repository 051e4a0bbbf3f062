package io.github.gongkai.benchmarks;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The last number is the sum of the others, or the last two are. For {@link FieldByField}. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AddsUp.Validator.class)
@interface AddsUp {

    /**
     * How many of the numbers, at the end, are totals.
     *
     * @return 1 or 2
     */
    int totals() default 1;

    /**
     * The message.
     *
     * @return a text without expressions
     */
    String message() default "does not add up";

    /**
     * The groups.
     *
     * @return none
     */
    Class<?>[] groups() default {};

    /**
     * The payload.
     *
     * @return none
     */
    Class<? extends Payload>[] payload() default {};

    /** Adds. */
    final class Validator implements ConstraintValidator<AddsUp, long[]> {
        private int totals;

        @Override
        public void initialize(AddsUp constraint) {
            totals = constraint.totals();
        }

        @Override
        public boolean isValid(long @Nullable [] figures, ConstraintValidatorContext context) {
            if (figures == null) {
                return true;
            }
            long sum = 0;
            int first = figures.length - totals;
            for (int i = 0; i < first; i++) {
                sum = Math.addExact(sum, figures[i]);
            }
            for (int i = first; i < figures.length; i++) {
                sum = Math.subtractExact(sum, figures[i]);
            }
            return sum == 0;
        }
    }
}
