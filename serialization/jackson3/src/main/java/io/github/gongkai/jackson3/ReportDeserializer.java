package io.github.gongkai.jackson3;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Takes a report only if nothing in it is wrong: there is no place beside it where that could be told. */
final class ReportDeserializer extends StdDeserializer<AnnualReport> {

    ReportDeserializer() {
        super(AnnualReport.class);
    }

    @Override
    public AnnualReport deserialize(JsonParser in, DeserializationContext context) {
        Reading reading = new ReadingDeserializer().deserialize(in, context);
        List<Finding> errors = reading.findings().stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            Finding first = errors.get(0);
            context.reportInputMismatch(
                    this,
                    "%s problem(s) in the report, the first: %s %s",
                    errors.size(),
                    first.rule().id(),
                    first.message(Locale.ENGLISH));
        }
        return reading.report();
    }
}
