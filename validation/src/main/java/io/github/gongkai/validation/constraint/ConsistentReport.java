package io.github.gongkai.validation.constraint;

import io.github.gongkai.finding.Severity;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The report obeys the rules of {@link io.github.gongkai.validation.ReportValidator#standard()}: one violation for every
 * finding of the severities asked for. Its path ends in the address of the cell, {@code report.<requests.received.total>},
 * as an element of the report, so that Spring takes it for an error of the field.
 *
 * <p>On an {@link io.github.gongkai.report.AnnualReport}, a {@link io.github.gongkai.finding.Reading}, whose reading problems
 * count too, a {@link io.github.gongkai.validation.Submission}, or a type of your own that is a {@link ReportHolder}; on a
 * field, parameter, return value, type or element of a container. {@code null} is valid.
 *
 * <p>Repeat it to have errors in one group and warnings in another:
 *
 * <pre>{@code
 * @ConsistentReport
 * @ConsistentReport(severities = Severity.WARNING, groups = Warnings.class)
 * AnnualReport report;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR
})
@Repeatable(ConsistentReport.List.class)
@Constraint(
        validatedBy = {
            ReportConstraint.OfReport.class,
            ReportConstraint.OfReading.class,
            ReportConstraint.OfSubmission.class,
            ReportConstraint.OfHolder.class
        })
public @interface ConsistentReport {
    /**
     * Returns the template of the message. Parameters: {@code findingInChinese}, {@code findingInEnglish}, {@code rule} and
     * {@code address}, with Hibernate Validator.
     *
     * @return by default the finding in the language of the caller
     */
    String message() default "{io.github.gongkai.validation.constraint.ConsistentReport.message}";

    /**
     * Returns the groups; {@link Warnings} and {@link Notices} are there for the milder severities.
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

    /**
     * Returns the severities of the findings that are violations.
     *
     * @return the severities; by default errors only
     */
    Severity[] severities() default Severity.ERROR;

    /**
     * Returns what a form of another year is.
     *
     * @return by default what the rule ST05 says
     */
    EditionPolicy edition() default EditionPolicy.BY_RULE;

    /** Several of these constraints on one element. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.TYPE,
        ElementType.TYPE_USE,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR
    })
    @interface List {
        /**
         * Returns the constraints.
         *
         * @return the constraints
         */
        ConsistentReport[] value();
    }
}
