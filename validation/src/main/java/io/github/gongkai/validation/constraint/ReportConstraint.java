package io.github.gongkai.validation.constraint;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.Validation;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link ConsistentReport}. Providers make and call the nested types; nobody else has to.
 *
 * @param <T> what the constraint stands on
 */
public abstract sealed class ReportConstraint<T> implements ConstraintValidator<ConsistentReport, T> {

    private static final String EDITION_RULE = "ST05";

    private Set<Severity> severities = Set.of();
    private EditionPolicy edition = EditionPolicy.BY_RULE;
    private String template = "";

    private ReportConstraint() {}

    @Override
    public void initialize(ConsistentReport constraint) {
        Set<Severity> chosen = EnumSet.noneOf(Severity.class);
        chosen.addAll(Arrays.asList(constraint.severities()));
        severities = chosen;
        edition = constraint.edition();
        template = constraint.message();
    }

    @Override
    public boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        Validation validation = value == null ? null : validate(value);
        if (validation == null) {
            return true;
        }
        List<Finding> violations =
                validation.findings().stream().filter(this::isViolation).toList();
        if (violations.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        violations.forEach(finding -> Violations.add(context, template, finding));
        return false;
    }

    private boolean isViolation(Finding finding) {
        if (finding.rule().id().equals(EDITION_RULE) && edition != EditionPolicy.BY_RULE) {
            return edition == EditionPolicy.OF_THE_YEAR && severities.contains(Severity.ERROR);
        }
        return severities.contains(finding.severity());
    }

    abstract @Nullable Validation validate(T value);

    /** For reports. */
    public static final class OfReport extends ReportConstraint<AnnualReport> {
        /** Makes the validator; a provider does. */
        public OfReport() {}

        @Override
        Validation validate(AnnualReport report) {
            return ReportValidator.standard().validate(report);
        }
    }

    /** For reports that were read, with what was met in reading. */
    public static final class OfReading extends ReportConstraint<Reading> {
        /** Makes the validator; a provider does. */
        public OfReading() {}

        @Override
        Validation validate(Reading reading) {
            return ReportValidator.standard().validate(reading);
        }
    }

    /** For reports with last year's or those of the units below. */
    public static final class OfSubmission extends ReportConstraint<Submission> {
        /** Makes the validator; a provider does. */
        public OfSubmission() {}

        @Override
        Validation validate(Submission submission) {
            return ReportValidator.standard().validate(submission);
        }
    }

    /** For types that hold a report. */
    public static final class OfHolder extends ReportConstraint<ReportHolder> {
        /** Makes the validator; a provider does. */
        public OfHolder() {}

        @Override
        @Nullable
        Validation validate(ReportHolder holder) {
            AnnualReport report = holder.report();
            return report == null ? null : ReportValidator.standard().validate(report);
        }
    }
}
