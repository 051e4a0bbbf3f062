package io.github.gongkai.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a unified social credit code (统一社会信用代码) by GB 32100-2015. A wrong check character of the organization code
 * within (GB 11714) is let pass, as by rule TM09, which only warns of it: such codes have been issued. {@code null} is valid, a blank text is not.
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
@Constraint(validatedBy = CreditCodeConstraint.class)
public @interface CreditCode {
    /**
     * Returns the template of the message.
     *
     * @return by default a sentence in the language of the caller, without the text that is wrong
     */
    String message() default "{io.github.gongkai.validation.constraint.CreditCode.message}";

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
