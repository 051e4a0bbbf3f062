package io.github.gongkai.serialization.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import java.io.IOException;

/** Hands what {@link ReportJson} writes to a mapper's generator, value by value. */
final class ReportSerializer extends StdSerializer<AnnualReport> {

    private static final long serialVersionUID = 1L;
    private static final JsonFactory FACTORY = new JsonFactory();

    ReportSerializer() {
        super(AnnualReport.class);
    }

    @Override
    public void serialize(AnnualReport report, JsonGenerator out, SerializerProvider provider) throws IOException {
        String json = ReportJson.toJson(report);
        if (out.getCodec() != null && "XML".equals(out.getCodec().getFactory().getFormatName())) {
            out.writeString(json);
            return;
        }
        try (JsonParser in = FACTORY.createParser(json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                switch (token) {
                    case START_OBJECT -> out.writeStartObject();
                    case END_OBJECT -> out.writeEndObject();
                    case START_ARRAY -> out.writeStartArray();
                    case END_ARRAY -> out.writeEndArray();
                    case FIELD_NAME -> out.writeFieldName(in.currentName());
                    case VALUE_NUMBER_INT -> {
                        // Amounts may be whole numbers beyond the range of long.
                        if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                            out.writeNumber(in.getBigIntegerValue());
                        } else {
                            out.writeNumber(in.getLongValue());
                        }
                    }
                    case VALUE_NUMBER_FLOAT -> out.writeNumber(in.getDecimalValue());
                    case VALUE_NULL -> out.writeNull();
                    default -> out.writeString(in.getText());
                }
            }
        }
    }

    /** A report is what it is: no type is written beside it. */
    @Override
    public void serializeWithType(
            AnnualReport report, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(report, out, provider);
    }
}
