package io.github.gongkai.serialization.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.report.AnnualReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Takes a report only if nothing in it is wrong: there is no place beside it where that could be told. */
final class ReportDeserializer extends StdDeserializer<AnnualReport> {

    private static final long serialVersionUID = 1L;

    ReportDeserializer() {
        super(AnnualReport.class);
    }

    @Override
    public AnnualReport deserialize(JsonParser in, DeserializationContext context) throws IOException {
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
