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

/** Writes one document of {@code gongkai-report/1} as JSON; its keys come in the form's order. */
final class JsonWriter {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOT_APPLICABLE = "\"/\"".getBytes(StandardCharsets.US_ASCII);

    /** Bytes of a comma. */
    private static final int COMMA = 1;

    private static final WrittenNames INDENTED = new WrittenNames() {
        @Override
        void write(FormKeys name, int level, DocumentBuffer out) {
            out.raw(',');
            out.key(level, name.name());
        }
    };
    private static final WrittenNames COMPACT = new WrittenNames() {
        @Override
        void write(FormKeys name, int level, DocumentBuffer out) {
            out.raw(',');
            out.key(name.name());
        }
    };

    private final DocumentBuffer out;
    private final AnnualReport report;
    /** How many objects and arrays are open, and whether the innermost has a member or element. */
    private int level;

    private boolean begun;

    /** Whether all stands on one line, without blanks. */
    private final boolean compact;
    /** How the members of the tables begin, with a comma. */
    private final byte[][] cells;

    private final byte[][] groups;

    private JsonWriter(AnnualReport report, boolean compact, DocumentBuffer out) {
        this.out = out;
        this.report = report;
        this.compact = compact;
        WrittenNames names = compact ? COMPACT : INDENTED;
        this.cells = names.ofCells(report.edition());
        this.groups = names.ofGroups(report.edition());
    }

    /** Returns a report as JSON, without a new line at its end. */
    static DocumentBuffer write(AnnualReport report) {
        DocumentBuffer out = DocumentBuffer.of(report);
        new JsonWriter(report, false, out).write();
        return out;
    }

    /** Writes a report as JSON on one line, without a new line at its end. */
    static void writeLine(AnnualReport report, DocumentBuffer out) {
        new JsonWriter(report, true, out).write();
    }

    private void write() {
        begin('{');
        text(Wire.FORMAT, Wire.FORMAT_NAME + Wire.FORMAT_VERSION);
        text(Wire.EDITION, report.edition().id());
        if (report.year().isPresent()) {
            key(Wire.YEAR);
            out.number(report.year().getAsInt());
        }
        report.agency().ifPresent(this::agency);
        report.title().ifPresent(title -> text(Wire.TITLE, title));
        report.publishedOn().ifPresent(day -> text(Wire.PUBLISHED_ON, day.toString()));
        report.source().ifPresent(source -> text(Wire.SOURCE, source));
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
        end('}');
    }

    private void agency(Agency agency) {
        key(Wire.AGENCY);
        begin('{');
        text(Wire.NAME, agency.name());
        agency.creditCode().map(CreditCode::text).ifPresent(code -> text(Wire.CREDIT_CODE, code));
        agency.divisionCode().map(DivisionCode::text).ifPresent(code -> text(Wire.DIVISION_CODE, code));
        agency.level().map(AgencyLevel::key).ifPresent(key -> text(Wire.AGENCY_LEVEL, key));
        agency.kind().map(AgencyKind::key).ifPresent(key -> text(Wire.AGENCY_KIND, key));
        end('}');
    }

    /** Absent cells are left out, and with them the lines and tables that have no others. */
    private void group(FormKeys group, Figures figures) {
        int before = out.size();
        boolean begunBefore = begun;
        key(groups[group.number()]);
        begin('{');
        int size = group.keys().size();
        for (int i = 0; i < size; i++) {
            Cell cell = group.cell(i);
            if (cell == null) {
                group(group.child(i), figures);
                continue;
            }
            long count = figures.countOrNegativeAt(cell.index());
            if (count >= 0) {
                out.count(cells[cell.ordinal()], begun ? 0 : COMMA, count);
                begun = true;
            } else if (!figures.isAbsentAt(cell.index())) {
                key(cells[cell.ordinal()]);
                figure(figures.get(cell));
            }
        }
        boolean empty = !begun;
        end('}');
        if (empty) {
            out.cut(before);
            begun = begunBefore;
        }
    }

    private void figure(Figure figure) {
        switch (figure.state()) {
            case BLANK -> out.raw(NULL);
            case NOT_APPLICABLE -> out.raw(NOT_APPLICABLE);
            default -> out.raw(figure.decimal().toPlainString());
        }
    }

    private void narrative(Section section, Narrative narrative) {
        key(section.key());
        begin('{');
        key(Wire.BLOCKS);
        begin('[');
        for (Block block : narrative.blocks()) {
            element();
            begin('{');
            block(block);
            end('}');
        }
        end(']');
        end('}');
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            text(Wire.HEADING, heading.text());
            key(Wire.LEVEL);
            out.number(heading.level());
        } else if (block instanceof Block.Paragraph paragraph) {
            text(Wire.PARAGRAPH, paragraph.text());
        } else if (block instanceof Block.Table table) {
            key(Wire.TABLE);
            begin('[');
            for (List<String> row : table.rows()) {
                element();
                begin('[');
                for (String cell : row) {
                    element();
                    string(Wire.TABLE, cell);
                }
                end(']');
            }
            end(']');
        } else if (block instanceof Block.Picture picture) {
            key(Wire.PICTURE);
            begin('{');
            text(Wire.CAPTION, picture.caption());
            text(Wire.ADDRESS, picture.address());
            end('}');
        }
    }

    private void text(String key, String value) {
        key(key);
        string(key, value);
    }

    private void string(String key, String value) {
        if (!out.json(value)) {
            throw new IllegalArgumentException(
                    key + " holds half a surrogate pair, which UTF-8 cannot carry: " + Texts.quoted(value));
        }
    }

    private void key(String key) {
        comma();
        if (compact) {
            out.key(key);
        } else {
            out.key(level, key);
        }
    }

    /** The first member comes without its comma. */
    private void key(byte[] prepared) {
        out.raw(prepared, begun ? 0 : COMMA);
        begun = true;
    }

    private void element() {
        comma();
        newLine();
    }

    private void comma() {
        if (begun) {
            out.raw(',');
        }
        begun = true;
    }

    private void newLine() {
        if (!compact) {
            out.newLine(level);
        }
    }

    private void begin(char bracket) {
        out.raw(bracket);
        level++;
        begun = false;
    }

    /** Within what it ends stands at least this one. */
    private void end(char bracket) {
        level--;
        if (begun) {
            newLine();
        }
        out.raw(bracket);
        begun = true;
    }
}
