package io.github.gongkai.serialization;

import io.github.gongkai.finding.Severity;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.RuleOverride;
import io.github.gongkai.validation.Suppression;
import io.github.gongkai.validation.Verdict;
import java.io.IOException;
import java.util.Map;

/** Writes one document of {@code gongkai-policy/1}. */
final class PolicyWriter {

    private final JsonEmitter out;

    private PolicyWriter(JsonEmitter out) {
        this.out = out;
    }

    static void write(Policy policy, JsonEmitter out) throws IOException {
        new PolicyWriter(out).write(policy);
    }

    private void write(Policy policy) throws IOException {
        out.begin("policy");
        out.text(Wire.FORMAT, PolicyWire.FORMAT_NAME + PolicyWire.FORMAT_VERSION);
        out.beginList(PolicyWire.RULES);
        for (RuleOverride override : policy.overrides()) {
            out.begin(PolicyWire.RULE);
            text(PolicyWire.RULE, override.rule());
            out.text(PolicyWire.SEVERITY, override.severity().map(Severity::key).orElse(PolicyWire.OFF));
            justification(override.justification());
            out.end();
        }
        out.endList();
        out.beginList(PolicyWire.SUPPRESSIONS);
        for (Suppression suppression : policy.suppressions()) {
            out.begin("suppression");
            suppression(suppression);
            justification(suppression.justification());
            out.end();
        }
        out.endList();
        out.begin(PolicyWire.VERDICT);
        thresholds(Verdict.REJECT, policy.rejectFrom());
        thresholds(Verdict.ACCEPT_WITH_REMARKS, policy.remarksFrom());
        out.end();
        out.end();
    }

    private void suppression(Suppression suppression) throws IOException {
        text(PolicyWire.RULE, suppression.rule());
        if (suppression.agency().isPresent()) {
            text(PolicyWire.AGENCY, suppression.agency().get());
        }
        if (suppression.year().isPresent()) {
            out.number(PolicyWire.YEAR, suppression.year().getAsInt());
        }
        text(PolicyWire.ADDRESS, suppression.address());
        if (!suppression.cells().isEmpty()) {
            out.beginList(PolicyWire.CELLS);
            for (Map.Entry<String, Figure> cell : suppression.cells().entrySet()) {
                out.begin(PolicyWire.CELL);
                out.text(PolicyWire.CELL, cell.getKey());
                out.figure(PolicyWire.VALUE, cell.getValue());
                out.end();
            }
            out.endList();
        }
        out.number(PolicyWire.EXPECTED, suppression.expected());
        out.number(PolicyWire.ACTUAL, suppression.actual());
        if (!suppression.details().isEmpty()) {
            out.begin(PolicyWire.DETAILS);
            for (Map.Entry<String, String> detail : suppression.details().entrySet()) {
                text(Texts.requireUnicode(PolicyWire.DETAILS, detail.getKey()), detail.getValue());
            }
            out.end();
        }
    }

    private void thresholds(Verdict verdict, Map<Severity, Integer> thresholds) throws IOException {
        out.begin(verdict.key());
        for (Severity severity : Severity.values()) {
            Integer threshold = thresholds.get(severity);
            if (threshold != null) {
                out.number(severity.key(), threshold);
            }
        }
        out.end();
    }

    private void justification(Justification justification) throws IOException {
        Texts.requireUnicode(PolicyWire.REASON, justification.reason());
        justification.by().ifPresent(by -> Texts.requireUnicode(PolicyWire.BY, by));
        out.justification(justification);
    }

    private void text(String key, String text) throws IOException {
        out.text(key, Texts.requireUnicode(key, text));
    }
}
