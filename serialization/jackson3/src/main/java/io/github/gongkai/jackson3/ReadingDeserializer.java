package io.github.gongkai.jackson3;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.serialization.ReadOptions;
import io.github.gongkai.serialization.ReportJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Hands the values that a mapper's parser gives to {@link ReportJson}, as they are written. */
final class ReadingDeserializer extends StdDeserializer<Reading> {

    private static final JsonFactory FACTORY = new JsonFactory();
    /** The tokens of an object with one member that is a single value. */
    private static final int NAMELESS = 4;

    ReadingDeserializer() {
        super(Reading.class);
    }

    @Override
    public Reading deserialize(JsonParser in, DeserializationContext context) {
        byte[] document = in.currentToken() == JsonToken.VALUE_STRING
                ? in.getString().getBytes(StandardCharsets.UTF_8)
                : document(in);
        try {
            return ReportJson.read(document, "", ReadOptions.strict());
        } catch (UnreadableDocumentException e) {
            return context.reportInputMismatch(this, "%s", e.getMessage());
        }
    }

    /** In XML the text of the root element comes as an object whose only member has no name. */
    private static byte[] document(JsonParser in) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        String text = "";
        int tokens = 0;
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), document)) {
            int nested = 0;
            do {
                JsonToken token = in.currentToken();
                tokens++;
                nested += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                switch (token) {
                    case START_OBJECT -> out.writeStartObject();
                    case END_OBJECT -> out.writeEndObject();
                    case START_ARRAY -> out.writeStartArray();
                    case END_ARRAY -> out.writeEndArray();
                    case PROPERTY_NAME -> out.writeName(in.currentName());
                    // Not by value: 1.50 is not 1.5.
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(in.getString());
                    case VALUE_TRUE, VALUE_FALSE -> out.writeBoolean(token == JsonToken.VALUE_TRUE);
                    case VALUE_NULL -> out.writeNull();
                    default -> {
                        text = in.getString();
                        out.writeString(text);
                    }
                }
            } while (nested > 0 && in.nextToken() != null);
        }
        boolean nameless =
                tokens == NAMELESS && document.toString(StandardCharsets.UTF_8).startsWith("{\"\":\"");
        return nameless ? text.getBytes(StandardCharsets.UTF_8) : document.toByteArray();
    }
}
