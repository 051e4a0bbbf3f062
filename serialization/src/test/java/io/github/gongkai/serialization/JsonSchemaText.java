package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the JSON Schema of an edition from the catalogue. */
final class JsonSchemaText {

    private static final String NOT_BLANK = "\\S";
    private static final String DAY = "^([0-9]{4}|-[0-9]{4,9}|\\+[0-9]{5,9})-[0-9]{2}-[0-9]{2}$";

    private final Edition edition;

    private JsonSchemaText(Edition edition) {
        this.edition = edition;
    }

    static String of(Edition edition) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonEmitter.to(text)) {
            write(out, new JsonSchemaText(edition).schema());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(Wire.FORMAT, map("const", Wire.FORMAT_NAME + Wire.FORMAT_VERSION));
        properties.put(Wire.EDITION, map("const", edition.id(), "title", edition.document()));
        properties.put(Wire.YEAR, map("type", "integer", "minimum", (long) Integer.MIN_VALUE, "maximum", (long)
                Integer.MAX_VALUE));
        properties.put(Wire.AGENCY, agency());
        properties.put(Wire.TITLE, map("type", "string"));
        properties.put(
                Wire.PUBLISHED_ON,
                map("type", "string", "pattern", DAY, "$comment", "a day of the calendar, which no pattern can tell"));
        properties.put(Wire.SOURCE, map("type", "string"));
        for (Section section : Section.values()) {
            properties.put(
                    section.key(),
                    section.isTable()
                            ? group(
                                    FormKeys.of(edition, section),
                                    section.title().zh())
                            : map("title", section.title().zh(), "$ref", "#/$defs/narrative"));
        }
        List<String> required = new ArrayList<>(List.of(Wire.FORMAT, Wire.EDITION, Wire.YEAR, Wire.AGENCY));
        Section.tables().forEach(table -> required.add(table.key()));
        Map<String, Object> schema = map(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                Wire.NAMESPACE + Wire.FORMAT_VERSION + ':' + edition.id(),
                "title",
                "政府信息公开工作年度报告（" + edition.document() + "）",
                "$comment",
                "Written from the catalogue by SchemaDocumentTest; do not edit by hand. Formulas in $comment are the form's"
                        + " identities, rules that a report may break. Not said here: a key stands once; a count has neither"
                        + " point nor exponent; an amount has at most 30 digits.");
        schema.putAll(object(properties, required));
        schema.put("$defs", definitions());
        return schema;
    }

    private static Map<String, Object> agency() {
        Map<String, Object> notBlank = map("type", "string", "pattern", NOT_BLANK);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(Wire.NAME, notBlank);
        properties.put(Wire.CREDIT_CODE, notBlank);
        properties.put(Wire.DIVISION_CODE, notBlank);
        properties.put(
                Wire.AGENCY_LEVEL,
                map(
                        "enum",
                        Stream.of(AgencyLevel.values()).map(AgencyLevel::key).toList()));
        properties.put(
                Wire.AGENCY_KIND,
                map("enum", Stream.of(AgencyKind.values()).map(AgencyKind::key).toList()));
        return object(properties, List.of(Wire.NAME));
    }

    private Map<String, Object> group(FormKeys group, String title) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> cells = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (FormKeys name : group.children()) {
            Cell cell = name.cell();
            if (cell == null) {
                groups.add(name.name());
                properties.put(name.name(), group(name, SchemaWords.title(edition, name)));
            } else {
                cells.add(name.name());
                properties.put(
                        name.name(),
                        map(
                                "title",
                                SchemaWords.title(cell),
                                "$ref",
                                cell.quantity() == Quantity.AMOUNT ? "#/$defs/amount" : "#/$defs/count"));
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!title.isEmpty()) {
            schema.put("title", title);
        }
        String identities = SchemaWords.identities(edition, group);
        if (!identities.isEmpty()) {
            schema.put("$comment", identities);
        }
        if (cells.isEmpty() || groups.isEmpty()) {
            schema.putAll(object(properties, cells.isEmpty() ? groups : cells));
        } else {
            schema.putAll(object(properties, List.of()));
            schema.put(
                    "anyOf",
                    List.of(
                            map("required", groups),
                            map(
                                    "required",
                                    cells,
                                    "not",
                                    map(
                                            "anyOf",
                                            groups.stream()
                                                    .map(name -> map("required", List.of(name)))
                                                    .toList()))));
        }
        return schema;
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> string = map("type", "string");
        BigDecimal most = BigDecimal.TEN.pow(30);
        Map<String, Object> block = map(
                "oneOf",
                List.of(
                        object(
                                map(
                                        Wire.HEADING,
                                        string,
                                        Wire.LEVEL,
                                        map("type", "integer", "minimum", (long) Wire.TOP_LEVEL, "maximum", (long)
                                                Wire.LOWEST_LEVEL)),
                                List.of(Wire.HEADING, Wire.LEVEL)),
                        object(map(Wire.PARAGRAPH, string), List.of(Wire.PARAGRAPH)),
                        object(
                                map(Wire.TABLE, map("type", "array", "items", map("type", "array", "items", string))),
                                List.of(Wire.TABLE)),
                        object(
                                map(Wire.PICTURE, object(map(Wire.CAPTION, string, Wire.ADDRESS, string), List.of())),
                                List.of(Wire.PICTURE))));
        return map(
                "count",
                map(
                        "$comment",
                        "null: printed but blank; /: not applicable; left out: not in the source",
                        "anyOf",
                        List.of(
                                map("type", "integer", "minimum", Long.MIN_VALUE, "maximum", Long.MAX_VALUE),
                                map("type", "null"),
                                map("const", "/"))),
                "amount",
                map(
                        "anyOf",
                        List.of(
                                map("type", "number", "exclusiveMinimum", most.negate(), "exclusiveMaximum", most),
                                map("type", "null"),
                                map("const", "/"))),
                "narrative",
                object(map(Wire.BLOCKS, map("type", "array", "items", block)), List.of(Wire.BLOCKS)));
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = map("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                out.writeFieldName((String) member.getKey());
                write(out, member.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                write(out, element);
            }
            out.writeEndArray();
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeString((String) value);
        }
    }
}
