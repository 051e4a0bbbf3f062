package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.gongkai.report.Figure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Writes JSON as {@link Layout} lays it out. */
final class JsonEmitter extends Emitter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator out;

    JsonEmitter(JsonGenerator out) {
        this.out = out;
    }

    /** Returns an emitter of UTF-8 that leaves the target open when it is closed. */
    static JsonEmitter to(OutputStream target) throws IOException {
        return new JsonEmitter(to(new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8))));
    }

    /** Returns a generator that leaves the writer open when it is closed. */
    static JsonGenerator to(Writer target) throws IOException {
        return FACTORY.createGenerator(target).setPrettyPrinter(new Layout());
    }

    @Override
    void begin(String name) throws IOException {
        member(name);
        out.writeStartObject();
    }

    @Override
    void end() throws IOException {
        out.writeEndObject();
    }

    @Override
    void beginList(String name) throws IOException {
        member(name);
        out.writeStartArray();
    }

    @Override
    void endList() throws IOException {
        out.writeEndArray();
    }

    /** What stands in an array has no name of its own, and neither has the document. */
    private void member(String name) throws IOException {
        if (out.getOutputContext().inObject()) {
            out.writeFieldName(name);
        }
    }

    @Override
    void text(String name, String text) throws IOException {
        out.writeStringField(name, text);
    }

    @Override
    void number(String name, long number) throws IOException {
        out.writeNumberField(name, number);
    }

    @Override
    void number(String name, BigDecimal number) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(number.toPlainString());
    }

    @Override
    void truth(String name, boolean truth) throws IOException {
        out.writeBooleanField(name, truth);
    }

    @Override
    void figure(String name, Figure figure) throws IOException {
        switch (figure.state()) {
            case BLANK -> out.writeNullField(name);
            case NOT_APPLICABLE -> out.writeStringField(name, "/");
            case STATED -> number(name, figure.decimal());
            case ABSENT -> {
                // Left out.
            }
        }
    }

    /** Ends the document, which ends with a new line. */
    @Override
    public void close() throws IOException {
        if (out.getOutputContext().inObject()) {
            out.writeEndObject();
        }
        out.writeRaw('\n');
        out.close();
    }
}
