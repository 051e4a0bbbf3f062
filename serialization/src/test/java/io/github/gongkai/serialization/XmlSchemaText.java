package io.github.gongkai.serialization;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the XML Schema of an edition from the catalogue. */
final class XmlSchemaText {

    private final Edition edition;
    private final StringBuilder out = new StringBuilder();
    private int level;

    private XmlSchemaText(Edition edition) {
        this.edition = edition;
    }

    static String of(Edition edition) {
        XmlSchemaText text = new XmlSchemaText(edition);
        text.schema();
        return text.out.toString();
    }

    private void schema() {
        String namespace = Wire.NAMESPACE + Wire.FORMAT_VERSION;
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        begin("xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"" + namespace + "\" targetNamespace=\""
                + namespace + "\" elementFormDefault=\"qualified\"");
        begin("xs:element name=\"" + Wire.REPORT + '"');
        documentation(
                "政府信息公开工作年度报告（" + edition.document() + "）",
                "Written from the catalogue by SchemaDocumentTest; do not edit by hand. Formulas are the form's identities,"
                        + " rules that a report may break. Not said here: a line that is printed collapsed is complete; an"
                        + " amount has at most 30 digits; a day is one of the calendar.");
        begin("xs:complexType");
        begin("xs:all");
        agency();
        for (Section section : Section.values()) {
            if (section.isTable()) {
                group(FormKeys.of(edition, section), section.title().zh(), true);
            } else {
                begin("xs:element name=\"" + section.key() + "\" type=\"narrative\" minOccurs=\"0\"");
                documentation(section.title().zh());
                end("xs:element");
            }
        }
        end("xs:all");
        begin("xs:attribute name=\"" + Wire.EDITION + "\" use=\"required\"");
        values(List.of(edition.id()));
        end("xs:attribute");
        attribute(Wire.YEAR, "integer", true);
        attribute(Wire.TITLE, "xs:string", false);
        attribute(Wire.PUBLISHED_ON, "day", false);
        attribute(Wire.SOURCE, "xs:string", false);
        end("xs:complexType");
        end("xs:element");
        types();
        end("xs:schema");
    }

    private void agency() {
        begin("xs:element name=\"" + Wire.AGENCY + '"');
        begin("xs:complexType");
        attribute(Wire.NAME, "notBlank", true);
        attribute(Wire.CREDIT_CODE, "notBlank", false);
        attribute(Wire.DIVISION_CODE, "notBlank", false);
        begin("xs:attribute name=\"" + Wire.AGENCY_LEVEL + '"');
        values(Stream.of(AgencyLevel.values()).map(AgencyLevel::key).toList());
        end("xs:attribute");
        begin("xs:attribute name=\"" + Wire.AGENCY_KIND + '"');
        values(Stream.of(AgencyKind.values()).map(AgencyKind::key).toList());
        end("xs:attribute");
        end("xs:complexType");
        end("xs:element");
    }

    private void group(FormKeys group, String title, boolean required) {
        begin("xs:element name=\"" + group.name() + '"' + (required ? "" : " minOccurs=\"0\""));
        String identities = SchemaWords.identities(edition, group);
        if (!title.isEmpty() || !identities.isEmpty()) {
            documentation(Stream.of(title, identities).filter(s -> !s.isEmpty()).toArray(String[]::new));
        }
        begin("xs:complexType");
        List<FormKeys> groups =
                group.children().stream().filter(name -> name.cell() == null).toList();
        boolean both = !groups.isEmpty() && groups.size() < group.children().size();
        if (!groups.isEmpty()) {
            begin("xs:all");
            groups.forEach(name -> group(name, SchemaWords.title(edition, name), !both));
            end("xs:all");
        }
        for (FormKeys name : group.children()) {
            Cell cell = name.cell();
            if (cell != null) {
                begin("xs:attribute name=\"" + name.name() + "\" type=\""
                        + (cell.quantity() == Quantity.AMOUNT ? "amount" : "count") + '"'
                        + (both ? "" : " use=\"required\""));
                documentation(SchemaWords.title(cell));
                end("xs:attribute");
            }
        }
        end("xs:complexType");
        end("xs:element");
    }

    private void types() {
        pattern("count", "(/|" + within(BigInteger.valueOf(Long.MAX_VALUE), BigInteger.valueOf(Long.MIN_VALUE)) + ")?");
        pattern("amount", "(/|-?(0|[1-9][0-9]*)(\\.[0-9]+)?)?");
        pattern("integer", within(BigInteger.valueOf(Integer.MAX_VALUE), BigInteger.valueOf(Integer.MIN_VALUE)));
        pattern("headingLevel", "[" + Wire.TOP_LEVEL + '-' + Wire.LOWEST_LEVEL + ']');
        pattern("day", "([0-9]{4}|-[0-9]{4,9}|\\+[0-9]{5,9})-[0-9]{2}-[0-9]{2}");
        pattern("notBlank", "[\\s\\S]*\\S[\\s\\S]*");
        begin("xs:complexType name=\"narrative\"");
        begin("xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\"");
        begin("xs:element name=\"" + Wire.HEADING + '"');
        begin("xs:complexType");
        begin("xs:simpleContent");
        begin("xs:extension base=\"xs:string\"");
        attribute(Wire.LEVEL, "headingLevel", true);
        end("xs:extension");
        end("xs:simpleContent");
        end("xs:complexType");
        end("xs:element");
        line("<xs:element name=\"" + Wire.PARAGRAPH + "\" type=\"xs:string\"/>");
        repeated(
                Wire.TABLE,
                () -> repeatedOnce(
                        Wire.ROW,
                        () -> line("<xs:element name=\"" + Wire.CELL
                                + "\" type=\"xs:string\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")));
        begin("xs:element name=\"" + Wire.PICTURE + '"');
        begin("xs:complexType");
        attribute(Wire.CAPTION, "xs:string", false);
        attribute(Wire.ADDRESS, "xs:string", false);
        end("xs:complexType");
        end("xs:element");
        end("xs:choice");
        end("xs:complexType");
    }

    private void repeated(String name, Runnable content) {
        sequence("xs:element name=\"" + name + '"', content);
    }

    private void repeatedOnce(String name, Runnable content) {
        sequence("xs:element name=\"" + name + "\" minOccurs=\"0\" maxOccurs=\"unbounded\"", content);
    }

    private void sequence(String element, Runnable content) {
        begin(element);
        begin("xs:complexType");
        begin("xs:sequence");
        content.run();
        end("xs:sequence");
        end("xs:complexType");
        end("xs:element");
    }

    private void attribute(String name, String type, boolean required) {
        line("<xs:attribute name=\"" + name + "\" type=\"" + type + '"' + (required ? " use=\"required\"" : "") + "/>");
    }

    private void values(List<String> values) {
        begin("xs:simpleType");
        begin("xs:restriction base=\"xs:string\"");
        values.forEach(value -> line("<xs:enumeration value=\"" + value + "\"/>"));
        end("xs:restriction");
        end("xs:simpleType");
    }

    private void pattern(String name, String pattern) {
        begin("xs:simpleType name=\"" + name + '"');
        begin("xs:restriction base=\"xs:string\"");
        line("<xs:pattern value=\"" + pattern + "\"/>");
        end("xs:restriction");
        end("xs:simpleType");
    }

    /** Whole numbers up to a limit, as a pattern: types of numbers also take a plus, leading zeros and blanks. */
    private static String within(BigInteger most, BigInteger least) {
        return upTo(most.toString()) + "|-(" + upTo(least.negate().toString()) + ')';
    }

    private static String upTo(String most) {
        StringBuilder pattern = new StringBuilder("0|[1-9][0-9]{0," + (most.length() - 2) + '}');
        for (int i = 0; i < most.length(); i++) {
            char digit = most.charAt(i);
            int least = i == 0 ? '1' : '0';
            if (digit > least) {
                pattern.append('|')
                        .append(most, 0, i)
                        .append('[')
                        .append((char) least)
                        .append('-')
                        .append((char) (digit - 1))
                        .append(']');
                int rest = most.length() - i - 1;
                if (rest > 0) {
                    pattern.append("[0-9]{").append(rest).append('}');
                }
            }
        }
        return pattern.append('|').append(most).toString();
    }

    private void documentation(String... texts) {
        begin("xs:annotation");
        for (String text : texts) {
            String escaped = text.chars()
                    .mapToObj(
                            c -> c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : String.valueOf((char) c))
                    .collect(Collectors.joining());
            line("<xs:documentation>" + escaped + "</xs:documentation>");
        }
        end("xs:annotation");
    }

    private void begin(String tag) {
        line('<' + tag + '>');
        level++;
    }

    private void end(String tag) {
        level--;
        line("</" + tag + '>');
    }

    private void line(String text) {
        out.append("  ".repeat(level)).append(text).append('\n');
    }
}
