package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes one document of {@code gongkai-report/1}; its keys come in the form's order. */
final class ReportWriter {

    private final JsonGenerator out;
    private final AnnualReport report;

    private ReportWriter(JsonGenerator out, AnnualReport report) {
        this.out = out;
        this.report = report;
    }

    static void write(AnnualReport report, JsonGenerator out) throws IOException {
        new ReportWriter(out, report).write();
    }

    private void write() throws IOException {
        out.writeStartObject();
        text(Wire.FORMAT, Wire.FORMAT_NAME + Wire.FORMAT_VERSION);
        text(Wire.EDITION, report.edition().id());
        if (report.year().isPresent()) {
            out.writeNumberField(Wire.YEAR, report.year().getAsInt());
        }
        if (report.agency().isPresent()) {
            Agency agency = report.agency().get();
            Texts.requireUnicode(Wire.NAME, agency.name());
            agency.creditCode().ifPresent(code -> Texts.requireUnicode(Wire.CREDIT_CODE, code.text()));
            agency.divisionCode().ifPresent(code -> Texts.requireUnicode(Wire.DIVISION_CODE, code.text()));
            JsonOutput.agency(out, agency);
        }
        text(Wire.TITLE, report.title());
        text(Wire.PUBLISHED_ON, report.publishedOn());
        text(Wire.SOURCE, report.source());
        for (Section section : Section.values()) {
            if (section.isTable()) {
                figures(TableKeys.of(section));
            } else if (report.narrative(section).isPresent()) {
                narrative(section, report.narrative(section).get());
            }
        }
        out.writeEndObject();
    }

    /** Absent cells are left out, and with them the lines and tables that have no others. */
    private void figures(TableKeys keys) throws IOException {
        if (!isStated(keys)) {
            return;
        }
        out.writeFieldName(keys.key());
        Cell cell = keys.cell(report.edition());
        if (cell != null) {
            JsonOutput.figure(out, report.figure(cell));
            return;
        }
        out.writeStartObject();
        for (TableKeys child : keys.children()) {
            figures(child);
        }
        out.writeEndObject();
    }

    private boolean isStated(TableKeys keys) {
        Cell cell = keys.cell(report.edition());
        return cell == null
                ? keys.children().stream().anyMatch(this::isStated)
                : report.figure(cell).state() != Figure.State.ABSENT;
    }

    private void narrative(Section section, Narrative narrative) throws IOException {
        out.writeObjectFieldStart(section.key());
        out.writeArrayFieldStart(Wire.BLOCKS);
        for (Block block : narrative.blocks()) {
            out.writeStartObject();
            block(block);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            text(Wire.HEADING, heading.text());
            out.writeNumberField(Wire.LEVEL, heading.level());
        } else if (block instanceof Block.Paragraph paragraph) {
            text(Wire.PARAGRAPH, paragraph.text());
        } else if (block instanceof Block.Table table) {
            out.writeArrayFieldStart(Wire.TABLE);
            for (List<String> row : table.rows()) {
                out.writeStartArray();
                for (String cell : row) {
                    out.writeString(Texts.requireUnicode(Wire.TABLE, cell));
                }
                out.writeEndArray();
            }
            out.writeEndArray();
        } else if (block instanceof Block.Picture picture) {
            out.writeObjectFieldStart(Wire.PICTURE);
            text(Wire.CAPTION, picture.caption());
            text(Wire.ADDRESS, picture.address());
            out.writeEndObject();
        }
    }

    private void text(String key, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(key, value.get().toString());
        }
    }

    private void text(String key, String value) throws IOException {
        out.writeStringField(key, Texts.requireUnicode(key, value));
    }
}
