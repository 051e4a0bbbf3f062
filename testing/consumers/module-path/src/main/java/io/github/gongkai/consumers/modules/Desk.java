package io.github.gongkai.consumers.modules;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.constraint.ConsistentReport;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Where reports come in. */
final class Desk {
    record Upload(@ConsistentReport AnnualReport report) {}

    private Desk() {}

    static Reading readText(String text) {
        return ReportDocument.parse(text, "report.txt");
    }

    static AnnualReport throughJson(AnnualReport report) {
        return ReportJson.parse(ReportJson.toJson(report)).report();
    }

    static boolean passes(AnnualReport report) {
        return ReportValidator.standard().validate(report).isPass();
    }

    static List<String> messages(AnnualReport report, Locale locale) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.CHINESE, Locale.ENGLISH), locale, context -> locale, true))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(new Upload(report)).stream()
                    .map(ConstraintViolation::getMessage)
                    .sorted()
                    .toList();
        }
    }
}
