package io.github.gongkai.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a division code (行政区划代码) of 6, 9 or 12 digits by GB/T 2260 and GB/T 10114. {@code null} is valid, a blank text is not.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR
})
@Constraint(validatedBy = DivisionCodeConstraint.class)
public @interface DivisionCode {
    /**
     * Returns the template of the message.
     *
     * @return by default a sentence in the language of the caller, without the text that is wrong
     */
    String message() default "{io.github.gongkai.validation.constraint.DivisionCode.message}";

    /**
     * Returns the groups.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * Returns the payload.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}
