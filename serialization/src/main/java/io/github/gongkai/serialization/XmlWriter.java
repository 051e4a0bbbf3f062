package io.github.gongkai.serialization;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.report.Narrative;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes one document of {@code gongkai-report/1} as XML; elements and attributes come in the form's order. */
final class XmlWriter {

    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(StandardCharsets.UTF_8);

    /** Start tags of elements, up to their name, and attributes up to their value. */
    private static final WrittenNames BEGIN = new WrittenNames() {
        @Override
        void write(FormKeys name, int level, DocumentBuffer out) {
            if (name.cell() == null) {
                out.startTag(level, name.name());
            } else {
                out.attribute(name.name());
            }
        }
    };
    /** End tags of elements. */
    private static final WrittenNames END = new WrittenNames() {
        @Override
        void write(FormKeys name, int level, DocumentBuffer out) {
            out.endTag(level, name.name());
        }
    };

    private final DocumentBuffer out;
    private final AnnualReport report;
    private final byte[][] attributes;
    private final byte[][] startTags;
    private final byte[][] endTags;

    private XmlWriter(AnnualReport report, DocumentBuffer out) {
        this.out = out;
        this.report = report;
        this.attributes = BEGIN.ofCells(report.edition());
        this.startTags = BEGIN.ofGroups(report.edition());
        this.endTags = END.ofGroups(report.edition());
    }

    /** Returns a report as XML, without a new line at its end. */
    static DocumentBuffer write(AnnualReport report) {
        DocumentBuffer out = DocumentBuffer.of(report);
        out.raw(DECLARATION);
        new XmlWriter(report, out).write();
        return out;
    }

    /** Writes a report as an element among others, which begins with a new line. */
    static void writeElement(AnnualReport report, DocumentBuffer out) {
        new XmlWriter(report, out).write();
    }

    /** Returns what a document begins with that is written piece by piece. */
    static DocumentBuffer begin(String root, String namespace) {
        DocumentBuffer out = new DocumentBuffer();
        out.raw(DECLARATION);
        out.startTag(0, root);
        attribute("xmlns", namespace, out);
        out.raw('>');
        return out;
    }

    /** Returns what such a document ends with. */
    static DocumentBuffer end(String root) {
        DocumentBuffer out = new DocumentBuffer();
        out.endTag(0, root);
        out.raw('\n');
        return out;
    }

    private void write() {
        begin(0, Wire.REPORT);
        attribute("xmlns", Wire.NAMESPACE + Wire.FORMAT_VERSION);
        attribute(Wire.EDITION, report.edition().id());
        if (report.year().isPresent()) {
            attribute(Wire.YEAR, Integer.toString(report.year().getAsInt()));
        }
        report.title().ifPresent(title -> attribute(Wire.TITLE, title));
        report.publishedOn().ifPresent(day -> attribute(Wire.PUBLISHED_ON, day.toString()));
        report.source().ifPresent(source -> attribute(Wire.SOURCE, source));
        out.raw('>');
        report.agency().ifPresent(this::agency);
        for (Section section : Section.values()) {
            if (section.isTable()) {
                group(
                        FormKeys.of(report.edition(), section),
                        report.table(section).figures());
            } else {
                Optional<Narrative> narrative = report.narrative(section);
                if (narrative.isPresent()) {
                    narrative(section, narrative.get());
                }
            }
        }
        end(0, Wire.REPORT);
    }

    private void agency(Agency agency) {
        begin(1, Wire.AGENCY);
        attribute(Wire.NAME, agency.name());
        agency.creditCode().map(CreditCode::text).ifPresent(code -> attribute(Wire.CREDIT_CODE, code));
        agency.divisionCode().map(DivisionCode::text).ifPresent(code -> attribute(Wire.DIVISION_CODE, code));
        agency.level().map(AgencyLevel::key).ifPresent(key -> attribute(Wire.AGENCY_LEVEL, key));
        agency.kind().map(AgencyKind::key).ifPresent(key -> attribute(Wire.AGENCY_KIND, key));
        out.raw("/>");
    }

    /** Absent cells are left out, and with them the lines and tables that have no others. */
    private boolean group(FormKeys group, Figures figures) {
        int before = out.size();
        out.raw(startTags[group.number()]);
        boolean anyCell = false;
        boolean elements = false;
        int size = group.keys().size();
        for (int i = 0; i < size; i++) {
            Cell cell = group.cell(i);
            if (cell == null) {
                if (!elements) {
                    out.raw('>');
                }
                if (group(group.child(i), figures)) {
                    elements = true;
                } else if (!elements) {
                    out.cut(out.size() - 1);
                }
                continue;
            }
            long count = figures.countOrNegativeAt(cell.index());
            if (count >= 0) {
                out.count(attributes[cell.ordinal()], 0, count);
            } else if (figures.isAbsentAt(cell.index())) {
                continue;
            } else {
                out.raw(attributes[cell.ordinal()]);
                figure(figures.get(cell));
            }
            out.raw('"');
            anyCell = true;
        }
        if (elements) {
            out.raw(endTags[group.number()]);
        } else if (anyCell) {
            out.raw("/>");
        } else {
            out.cut(before);
        }
        return elements || anyCell;
    }

    private void figure(Figure figure) {
        switch (figure.state()) {
            case BLANK -> {
                // An empty value.
            }
            case NOT_APPLICABLE -> out.raw('/');
            default -> out.raw(figure.decimal().toPlainString());
        }
    }

    private void narrative(Section section, Narrative narrative) {
        begin(1, section.key());
        if (narrative.blocks().isEmpty()) {
            out.raw("/>");
            return;
        }
        out.raw('>');
        narrative.blocks().forEach(this::block);
        end(1, section.key());
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            begin(2, Wire.HEADING);
            attribute(Wire.LEVEL, Integer.toString(heading.level()));
            content(Wire.HEADING, heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            begin(2, Wire.PARAGRAPH);
            content(Wire.PARAGRAPH, paragraph.text());
        } else if (block instanceof Block.Table table) {
            begin(2, Wire.TABLE);
            out.raw('>');
            for (List<String> row : table.rows()) {
                begin(3, Wire.ROW);
                out.raw('>');
                for (String cell : row) {
                    begin(4, Wire.CELL);
                    content(Wire.CELL, cell);
                }
                end(3, Wire.ROW);
            }
            end(2, Wire.TABLE);
        } else if (block instanceof Block.Picture picture) {
            begin(2, Wire.PICTURE);
            attribute(Wire.CAPTION, picture.caption());
            attribute(Wire.ADDRESS, picture.address());
            out.raw("/>");
        }
    }

    private void begin(int level, String name) {
        out.startTag(level, name);
    }

    private void end(int level, String name) {
        out.endTag(level, name);
    }

    private void attribute(String name, String value) {
        attribute(name, value, out);
    }

    /**
     * Writes an attribute.
     *
     * @throws IllegalArgumentException if XML 1.0 cannot carry the value
     */
    static void attribute(String name, String value, DocumentBuffer out) {
        out.attribute(name);
        require(out.xml(value, true), name, value);
        out.raw('"');
    }

    /** The text of an element and its end, on the line where it begins: white space around it would be part of it. */
    private void content(String name, String text) {
        out.raw('>');
        require(out.xml(text, false), name, text);
        out.raw("</");
        out.raw(name);
        out.raw('>');
    }

    private static void require(boolean written, String name, String text) {
        if (!written) {
            throw new IllegalArgumentException(
                    name + " holds a character that XML 1.0 cannot carry: " + Texts.quoted(text));
        }
    }
}
