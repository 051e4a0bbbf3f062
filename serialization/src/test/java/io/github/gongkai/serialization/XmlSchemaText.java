package io.github.gongkai.serialization;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** Writes the XML Schema of an edition from the catalogue. */
final class XmlSchemaText extends XsdText {

    private final Edition edition;

    private XmlSchemaText(Edition edition) {
        this.edition = edition;
    }

    static String of(Edition edition) {
        XmlSchemaText text = new XmlSchemaText(edition);
        text.schema();
        return text.text();
    }

    private void schema() {
        beginSchema(Wire.NAMESPACE + Wire.FORMAT_VERSION);
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
        pattern("integer", INTEGER);
        pattern("headingLevel", "[" + Wire.TOP_LEVEL + '-' + Wire.LOWEST_LEVEL + ']');
        pattern("day", DAY);
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
}
