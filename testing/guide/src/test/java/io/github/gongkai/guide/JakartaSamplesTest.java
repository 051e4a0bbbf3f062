package io.github.gongkai.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.validation.constraint.ConsistentReport;
import io.github.gongkai.validation.constraint.CreditCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** The sample of the guide for who validates with annotations. */
class JakartaSamplesTest {

    // sample: jakarta-type
    record Filing(
            @CreditCode String creditCode, @ConsistentReport AnnualReport report) {}
    // end

    @Test
    void aFilingIsValidatedWithTheRestOfTheApplication() throws IOException {
        AnnualReport report = ReportDocument.read(Path.of("examples/reports/heyang-2025-imbalance.txt"))
                .report();
        List<String> told = new ArrayList<>();
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.CHINESE, Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, true))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            // sample: jakarta
            for (ConstraintViolation<Filing> violation : validator.validate(new Filing("11341702486344515H", report))) {
                HibernateConstraintViolation<?> ours = violation.unwrap(HibernateConstraintViolation.class);
                Finding finding = ours.getDynamicPayload(Finding.class);
                told.add(finding.rule().id() + " " + violation.getMessage());
            }
            // end
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "AC02 (7) Total, Natural persons: the outcomes add up to 629, but it says 710; difference 81.",
                        "AC03 (1) Granted, Total: the kinds of applicant add up to 213, but it says 294; difference 81.");
    }
}
