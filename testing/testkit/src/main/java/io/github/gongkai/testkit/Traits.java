package io.github.gongkai.testkit;

import io.github.gongkai.form.Edition;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chooses the reports that a {@code @ForAll} parameter draws: {@code AnnualReport}, {@link FaultyReport},
 * {@link ConsecutiveYears} or {@link Family}. An attribute that is left out, or empty, excludes nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Traits {
    /**
     * Returns the editions of the form to draw from.
     *
     * @return the editions; empty for all
     */
    Edition[] editions() default {};

    /**
     * Returns the sizes to draw from.
     *
     * @return the sizes; empty for all
     */
    Size[] sizes() default {};

    /**
     * Returns how sound the reports are; looked at for {@code AnnualReport} only.
     *
     * @return the condition
     */
    Condition condition() default Condition.CONSISTENT;

    /**
     * Returns the faults to draw from; looked at for {@link FaultyReport} and {@link Condition#FAULTY} only.
     *
     * @return the faults; empty for all
     */
    Fault[] faults() default {};
}
