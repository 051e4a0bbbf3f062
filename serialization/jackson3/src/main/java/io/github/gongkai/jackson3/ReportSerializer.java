package io.github.gongkai.jackson3;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Hands what {@link ReportJson} writes to a mapper's generator, value by value. */
final class ReportSerializer extends StdSerializer<AnnualReport> {

    private static final JsonFactory FACTORY = new JsonFactory();

    ReportSerializer() {
        super(AnnualReport.class);
    }

    @Override
    public void serialize(AnnualReport report, JsonGenerator out, SerializationContext context) {
        String json = ReportJson.toJson(report);
        if ("XML".equals(context.tokenStreamFactory().getFormatName())) {
            out.writeString(json);
            return;
        }
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                switch (token) {
                    case START_OBJECT -> out.writeStartObject();
                    case END_OBJECT -> out.writeEndObject();
                    case START_ARRAY -> out.writeStartArray();
                    case END_ARRAY -> out.writeEndArray();
                    case PROPERTY_NAME -> out.writeName(in.currentName());
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
                    default -> out.writeString(in.getString());
                }
            }
        }
    }

    /** A report is what it is: no type is written beside it. */
    @Override
    public void serializeWithType(
            AnnualReport report, JsonGenerator out, SerializationContext context, TypeSerializer type) {
        serialize(report, out, context);
    }
}
