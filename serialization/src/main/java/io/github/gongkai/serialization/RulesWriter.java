package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.validation.LinearComparison;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.Term;
import java.io.IOException;
import java.util.List;

/** Writes one document of {@code gongkai-rules/1}. */
final class RulesWriter {

    private final JsonGenerator out;

    private RulesWriter(JsonGenerator out) {
        this.out = out;
    }

    static void write(List<LocalRule> rules, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField(Wire.FORMAT, RulesWire.FORMAT_NAME + RulesWire.FORMAT_VERSION);
        out.writeArrayFieldStart(RulesWire.RULES);
        RulesWriter writer = new RulesWriter(out);
        for (LocalRule rule : rules) {
            writer.rule(rule);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void rule(LocalRule rule) throws IOException {
        out.writeStartObject();
        out.writeStringField(RulesWire.ID, rule.id());
        out.writeStringField(RulesWire.SEVERITY, rule.severity().key());
        out.writeArrayFieldStart(RulesWire.EDITIONS);
        for (Edition edition : Edition.values()) {
            if (rule.editions().contains(edition)) {
                out.writeString(edition.id());
            }
        }
        out.writeEndArray();
        labels(RulesWire.STATEMENT, rule.statement());
        labels(RulesWire.BASIS, rule.basis());
        if (rule.condition().isPresent()) {
            comparison(RulesWire.CONDITION, rule.condition().get());
        }
        comparison(RulesWire.COMPARISON, rule.comparison());
        labels(RulesWire.MESSAGE, rule.message());
        out.writeEndObject();
    }

    private void labels(String key, Labels labels) throws IOException {
        out.writeObjectFieldStart(key);
        out.writeStringField(RulesWire.ZH, Texts.requireUnicode(key, labels.zh()));
        out.writeStringField(RulesWire.EN, Texts.requireUnicode(key, labels.en()));
        out.writeEndObject();
    }

    private void comparison(String key, LinearComparison comparison) throws IOException {
        out.writeObjectFieldStart(key);
        side(RulesWire.LEFT, comparison.left());
        out.writeStringField(RulesWire.RELATION, comparison.relation().sign());
        side(RulesWire.RIGHT, comparison.right());
        out.writeFieldName(RulesWire.TOLERANCE);
        out.writeNumber(comparison.tolerance().toPlainString());
        out.writeEndObject();
    }

    private void side(String key, List<Term> terms) throws IOException {
        out.writeArrayFieldStart(key);
        for (Term term : terms) {
            if (term.address().isEmpty()) {
                out.writeNumber(term.coefficient().toPlainString());
            } else if (term.equals(Term.of(term.address().get()))) {
                out.writeString(term.address().get());
            } else {
                out.writeStartObject();
                out.writeFieldName(RulesWire.TIMES);
                out.writeNumber(term.coefficient().toPlainString());
                out.writeStringField(RulesWire.OF, term.address().get());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }
}
