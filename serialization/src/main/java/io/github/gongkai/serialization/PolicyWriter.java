package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.RuleOverride;
import io.github.gongkai.validation.Suppression;
import io.github.gongkai.validation.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Writes one document of {@code gongkai-policy/1}. */
final class PolicyWriter {

    private final JsonGenerator out;

    private PolicyWriter(JsonGenerator out) {
        this.out = out;
    }

    static void write(Policy policy, JsonGenerator out) throws IOException {
        new PolicyWriter(out).write(policy);
    }

    private void write(Policy policy) throws IOException {
        out.writeStartObject();
        out.writeStringField(Wire.FORMAT, PolicyWire.FORMAT_NAME + PolicyWire.FORMAT_VERSION);
        out.writeArrayFieldStart(PolicyWire.RULES);
        for (RuleOverride override : policy.overrides()) {
            out.writeStartObject();
            text(PolicyWire.RULE, override.rule());
            out.writeStringField(
                    PolicyWire.SEVERITY, override.severity().map(Severity::key).orElse(PolicyWire.OFF));
            justification(override.justification());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart(PolicyWire.SUPPRESSIONS);
        for (Suppression suppression : policy.suppressions()) {
            out.writeStartObject();
            suppression(suppression);
            justification(suppression.justification());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart(PolicyWire.VERDICT);
        thresholds(Verdict.REJECT, policy.rejectFrom());
        thresholds(Verdict.ACCEPT_WITH_REMARKS, policy.remarksFrom());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void suppression(Suppression suppression) throws IOException {
        text(PolicyWire.RULE, suppression.rule());
        if (suppression.agency().isPresent()) {
            text(PolicyWire.AGENCY, suppression.agency().get());
        }
        if (suppression.year().isPresent()) {
            out.writeNumberField(PolicyWire.YEAR, suppression.year().getAsInt());
        }
        text(PolicyWire.ADDRESS, suppression.address());
        if (!suppression.cells().isEmpty()) {
            out.writeArrayFieldStart(PolicyWire.CELLS);
            for (Map.Entry<String, Figure> cell : suppression.cells().entrySet()) {
                out.writeStartObject();
                out.writeStringField(PolicyWire.CELL, cell.getKey());
                JsonOutput.figure(out, PolicyWire.VALUE, cell.getValue());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        number(PolicyWire.EXPECTED, suppression.expected());
        number(PolicyWire.ACTUAL, suppression.actual());
        if (!suppression.details().isEmpty()) {
            out.writeObjectFieldStart(PolicyWire.DETAILS);
            for (Map.Entry<String, String> detail : suppression.details().entrySet()) {
                text(Texts.requireUnicode(PolicyWire.DETAILS, detail.getKey()), detail.getValue());
            }
            out.writeEndObject();
        }
    }

    private void thresholds(Verdict verdict, Map<Severity, Integer> thresholds) throws IOException {
        out.writeObjectFieldStart(verdict.key());
        for (Severity severity : Severity.values()) {
            Integer threshold = thresholds.get(severity);
            if (threshold != null) {
                out.writeNumberField(severity.key(), threshold);
            }
        }
        out.writeEndObject();
    }

    private void justification(Justification justification) throws IOException {
        Texts.requireUnicode(PolicyWire.REASON, justification.reason());
        justification.by().ifPresent(by -> Texts.requireUnicode(PolicyWire.BY, by));
        JsonOutput.justification(out, justification);
    }

    private void number(String key, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            out.writeFieldName(key);
            out.writeNumber(number.get().toPlainString());
        }
    }

    private void text(String key, String text) throws IOException {
        out.writeStringField(key, Texts.requireUnicode(key, text));
    }
}
