package io.github.gongkai.serialization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the XML Schema of results from their JSON Schema, so that their structure is written down once. */
final class ResultSchemaText extends XsdText {

    private static final String COUNT = "0|[1-9][0-9]{0,9}";
    private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?";

    private final JsonNode schema;

    private ResultSchemaText(JsonNode schema) {
        this.schema = schema;
    }

    static String of(JsonNode schema) {
        ResultSchemaText text = new ResultSchemaText(schema);
        text.schema();
        return text.text();
    }

    private void schema() {
        beginSchema(ResultWire.NAMESPACE + ResultWire.FORMAT_VERSION);
        begin("xs:element name=\"" + ResultWire.RESULTS + '"');
        documentation(
                schema.get("title").asText(),
                "Written from the JSON Schema by SchemaDocumentTest; do not edit by hand. Not said here: what is there only with"
                        + " a status or another attribute, as the JSON Schema says; a day is one of the calendar; a reason and a"
                        + " name are not blank.");
        type("xs:complexType", schema);
        end("xs:element");
        for (Map.Entry<String, JsonNode> each : schema.get("$defs").properties()) {
            type("xs:complexType name=\"" + each.getKey() + '"', each.getValue());
        }
        pattern("integer", INTEGER);
        pattern("count", COUNT);
        pattern("positive", "[1-9][0-9]{0,9}");
        pattern("number", NUMBER);
        pattern("figure", "(/|" + NUMBER + ")?");
        pattern("truth", "true|false");
        pattern("day", DAY);
        end("xs:schema");
    }

    private void type(String tag, JsonNode object) {
        List<String> required = new ArrayList<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        begin(tag);
        boolean elements = object.get("properties").properties().stream().anyMatch(each -> isElement(each.getValue()));
        if (elements) {
            begin("xs:all");
            object.get("properties").properties().stream()
                    .filter(each -> isElement(each.getValue()))
                    .forEach(each -> element(each.getKey(), each.getValue(), required.contains(each.getKey())));
            end("xs:all");
        }
        object.get("properties").properties().stream()
                .filter(each -> !isElement(each.getValue()) && !each.getKey().equals(Wire.FORMAT))
                .forEach(each -> attribute(each.getKey(), each.getValue(), required.contains(each.getKey())));
        end("xs:complexType");
    }

    private static boolean isElement(JsonNode value) {
        return value.has("$ref")
                || value.has("items")
                || value.path("type").asText().equals("object");
    }

    private void element(String name, JsonNode value, boolean required) {
        String occurs = required ? "" : " minOccurs=\"0\"";
        String type = value.has("$ref") ? " type=\"" + definition(value) + '"' : "";
        begin("xs:element name=\"" + name + '"' + type + occurs);
        documentation(value.get("description").asText());
        if (value.has("items")) {
            String item = definition(value.get("items"));
            begin("xs:complexType");
            begin("xs:sequence");
            line("<xs:element name=\"" + item + "\" type=\"" + item + "\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>");
            end("xs:sequence");
            end("xs:complexType");
        } else if (type.isEmpty()) {
            begin("xs:complexType");
            line("<xs:anyAttribute namespace=\"##local\" processContents=\"skip\"/>");
            end("xs:complexType");
        }
        end("xs:element");
    }

    private static String definition(JsonNode value) {
        return value.get("$ref").asText().replace("#/$defs/", "");
    }

    private void attribute(String name, JsonNode value, boolean required) {
        boolean words = value.has("enum") || value.has("const");
        begin("xs:attribute name=\"" + name + '"' + (words ? "" : " type=\"" + simpleType(value) + '"')
                + (required ? " use=\"required\"" : ""));
        documentation(value.get("description").asText());
        if (words) {
            List<String> allowed = new ArrayList<>();
            value.path("enum").forEach(word -> allowed.add(word.asText()));
            if (value.has("const")) {
                allowed.add(value.get("const").asText());
            }
            values(allowed);
        }
        end("xs:attribute");
    }

    private static String simpleType(JsonNode value) {
        if (value.has("oneOf")) {
            return "figure";
        }
        return switch (value.get("type").asText()) {
            case "integer" ->
                !value.has("minimum") ? "integer" : value.get("minimum").asInt() == 0 ? "count" : "positive";
            case "number" -> "number";
            case "boolean" -> "truth";
            case "string" -> value.has("format") ? "day" : "xs:string";
            default -> throw new IllegalArgumentException(value.toString());
        };
    }
}
