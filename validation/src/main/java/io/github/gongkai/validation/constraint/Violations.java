package io.github.gongkai.validation.constraint;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.report.AnnualReport;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ValidationException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Makes a violation of a finding: path, message and payload. */
final class Violations {
    /** What interpolation takes for syntax in a template; the values of parameters are left alone. */
    private static final Pattern SYNTAX = Pattern.compile("[{}$\\\\]");

    /** The address of what is wrong with the report as a whole. */
    private static final String WHOLE_REPORT = "report";

    private Violations() {}

    static void add(ConstraintValidatorContext context, String template, Finding finding) {
        ConstraintViolationBuilder violation;
        try {
            violation = Hibernate.violation(context, template, finding);
        } catch (NoClassDefFoundError | ValidationException e) {
            // Another provider. It cannot be given parameters, nor does it say now which language it will want.
            violation = context.buildConstraintViolationWithTemplate(
                    literal(finding.message(Locale.CHINESE) + " / " + finding.message(Locale.ENGLISH)));
        }
        if (finding.address().equals(WHOLE_REPORT)) {
            violation.addConstraintViolation();
        } else {
            // Not a property for each part: Spring names the field of an error after them, and no form has one.
            violation
                    .addContainerElementNode("<" + finding.address() + ">", AnnualReport.class, null)
                    .addConstraintViolation();
        }
    }

    /** The text with which interpolation gives back the text, whatever a report has put into it. */
    static String literal(String text) {
        return SYNTAX.matcher(text).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    }

    /** Apart, because it is loaded only where Hibernate Validator is. */
    private static final class Hibernate {
        private Hibernate() {}

        static ConstraintViolationBuilder violation(
                ConstraintValidatorContext context, String template, Finding finding) {
            return context.unwrap(HibernateConstraintValidatorContext.class)
                    .addMessageParameter("findingInChinese", finding.message(Locale.CHINESE))
                    .addMessageParameter("findingInEnglish", finding.message(Locale.ENGLISH))
                    .addMessageParameter("rule", finding.rule().id())
                    .addMessageParameter("address", finding.address())
                    .withDynamicPayload(finding)
                    .buildConstraintViolationWithTemplate(template);
        }
    }
}
