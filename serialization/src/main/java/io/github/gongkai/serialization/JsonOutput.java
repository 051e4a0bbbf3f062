package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Justification;
import java.io.IOException;
import java.io.Writer;

/** How results are written: {@link Layout}, and figures by their four states. */
final class JsonOutput {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonOutput() {}

    /** Returns a generator that leaves the writer open when it is closed. */
    static JsonGenerator to(Writer target) throws IOException {
        return FACTORY.createGenerator(target).setPrettyPrinter(new Layout());
    }

    /** Writes the member {@code agency}. */
    static void agency(JsonGenerator out, Agency agency) throws IOException {
        out.writeObjectFieldStart(Wire.AGENCY);
        out.writeStringField(Wire.NAME, agency.name());
        if (agency.creditCode().isPresent()) {
            out.writeStringField(Wire.CREDIT_CODE, agency.creditCode().get().text());
        }
        if (agency.divisionCode().isPresent()) {
            out.writeStringField(Wire.DIVISION_CODE, agency.divisionCode().get().text());
        }
        if (agency.level().isPresent()) {
            out.writeStringField(Wire.AGENCY_LEVEL, agency.level().get().key());
        }
        if (agency.kind().isPresent()) {
            out.writeStringField(Wire.AGENCY_KIND, agency.kind().get().key());
        }
        out.writeEndObject();
    }

    /** Writes the members {@code reason}, {@code by} and {@code on}. */
    static void justification(JsonGenerator out, Justification justification) throws IOException {
        out.writeStringField(PolicyWire.REASON, justification.reason());
        if (justification.by().isPresent()) {
            out.writeStringField(PolicyWire.BY, justification.by().get());
        }
        if (justification.on().isPresent()) {
            out.writeStringField(PolicyWire.ON, justification.on().get().toString());
        }
    }

    /** Writes the figure of a cell as a member; an absent one is said by leaving the member out. */
    static void figure(JsonGenerator out, String key, Figure figure) throws IOException {
        if (figure.state() != Figure.State.ABSENT) {
            out.writeFieldName(key);
            figure(out, figure);
        }
    }

    /** Writes the figure of a cell as the value of the member or element that is due; an absent one has no value. */
    static void figure(JsonGenerator out, Figure figure) throws IOException {
        switch (figure.state()) {
            case BLANK -> out.writeNull();
            case NOT_APPLICABLE -> out.writeString("/");
            case ABSENT -> throw new IllegalArgumentException("an absent figure has no value");
            case STATED -> {
                if (figure.isCount()) {
                    out.writeNumber(figure.count());
                } else {
                    out.writeNumber(figure.decimal().toPlainString());
                }
            }
        }
    }
}
