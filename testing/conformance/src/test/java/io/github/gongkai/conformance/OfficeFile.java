package io.github.gongkai.conformance;

import io.github.gongkai.form.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word and Excel files, part by part and without compression, so that the same draft gives the same bytes everywhere. */
final class OfficeFile {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private OfficeFile() {}

    /** A Word document with merged cells. */
    static byte[] word(Draft draft) {
        StringBuilder body = new StringBuilder();
        if (!draft.title().isEmpty()) {
            body.append(paragraph(draft.title()));
        }
        for (Section section : Section.values()) {
            if (section.isTable() || draft.texts.containsKey(section.key())) {
                body.append(paragraph(draft.heading(section)));
            }
            if (section.isTable()) {
                body.append(table(Grid.of(draft, section)));
            }
            draft.texts.getOrDefault(section.key(), List.of()).forEach(text -> body.append(paragraph(text)));
        }
        return word(body.toString());
    }

    /** A Word document with this body. */
    static byte[] word(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                types(Map.of(
                        "/word/document.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")));
        parts.put("_rels/.rels", relationships(List.of("officeDocument word/document.xml")));
        parts.put(
                "word/document.xml",
                XML + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body + "<w:sectPr/></w:body></w:document>");
        return zip(parts);
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static String table(Grid grid) {
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid>")
                .append("<w:gridCol w:w=\"900\"/>".repeat(grid.width()))
                .append("</w:tblGrid>");
        int[] covered = new int[grid.width()];
        int[] span = new int[grid.width()];
        for (List<Grid.Box> row : grid.rows()) {
            out.append("<w:tr>");
            int next = 0;
            for (int column = 0; column < grid.width(); ) {
                if (covered[column] > 0) {
                    covered[column]--;
                    out.append(cell("", span[column], "<w:vMerge/>"));
                    column += span[column];
                } else {
                    Grid.Box box = row.get(next++);
                    covered[column] = box.rowSpan() - 1;
                    span[column] = box.columnSpan();
                    out.append(cell(
                            box.text(), box.columnSpan(), box.rowSpan() > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""));
                    column += box.columnSpan();
                }
            }
            out.append("</w:tr>");
        }
        return out.append("</w:tbl>").toString();
    }

    private static String cell(String text, int span, String merge) {
        return "<w:tc><w:tcPr>" + (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "") + merge + "</w:tcPr>"
                + paragraph(text) + "</w:tc>";
    }

    /**
     * A sheet of a workbook.
     *
     * @param name its name
     * @param rows its rows; a number is written as one, anything else as text
     * @param merged merged ranges such as A1:D1
     * @param hiddenRows rows that are hidden, from 1
     * @param hidden whether the sheet is
     */
    record Sheet(String name, List<List<String>> rows, List<String> merged, List<Integer> hiddenRows, boolean hidden) {

        Sheet(String name, List<List<String>> rows, List<String> merged) {
            this(name, rows, merged, List.of(), false);
        }

        String xml() {
            StringBuilder out = new StringBuilder(XML + "<worksheet xmlns=\"" + SHEET_SPACE + "\"><sheetData>");
            for (int r = 0; r < rows.size(); r++) {
                out.append("<row r=\"").append(r + 1).append('"');
                out.append(hiddenRows.contains(r + 1) ? " hidden=\"1\">" : ">");
                for (int c = 0; c < rows.get(r).size(); c++) {
                    String text = rows.get(r).get(c);
                    String at = " r=\"" + column(c) + (r + 1) + '"';
                    if (text.matches("-?\\d{1,15}(\\.\\d+)?")) {
                        out.append("<c").append(at).append("><v>").append(text).append("</v></c>");
                    } else if (text.startsWith("<f>")) {
                        out.append("<c").append(at).append('>').append(text).append("</c>");
                    } else if (!text.isEmpty()) {
                        out.append("<c")
                                .append(at)
                                .append(" t=\"inlineStr\"><is><t>")
                                .append(text)
                                .append("</t></is></c>");
                    }
                }
                out.append("</row>");
            }
            out.append("</sheetData>");
            if (!merged.isEmpty()) {
                out.append("<mergeCells count=\"").append(merged.size()).append("\">");
                merged.forEach(
                        range -> out.append("<mergeCell ref=\"").append(range).append("\"/>"));
                out.append("</mergeCells>");
            }
            return out.append("</worksheet>").toString();
        }
    }

    /** The whole report on one sheet. */
    static Sheet sheet(String name, Draft draft) {
        List<List<String>> rows = new ArrayList<>();
        List<String> merged = new ArrayList<>();
        if (!draft.title().isEmpty()) {
            rows.add(List.of(draft.title()));
        }
        for (Section section : Section.values()) {
            append(draft, section, rows, merged);
        }
        return new Sheet(name, rows, merged);
    }

    /** A section on a sheet of its own. */
    static Sheet sheet(String name, Draft draft, Section section) {
        List<List<String>> rows = new ArrayList<>();
        List<String> merged = new ArrayList<>();
        append(draft, section, rows, merged);
        return new Sheet(name, rows, merged);
    }

    private static void append(Draft draft, Section section, List<List<String>> rows, List<String> merged) {
        if (!section.isTable() && !draft.texts.containsKey(section.key())) {
            return;
        }
        rows.add(List.of(draft.heading(section)));
        draft.texts.getOrDefault(section.key(), List.of()).forEach(text -> rows.add(List.of(text)));
        if (section.isTable()) {
            Grid grid = Grid.of(draft, section);
            int top = rows.size() + 1;
            for (int r = 0; r < grid.rows().size(); r++) {
                for (Grid.Box box : grid.rows().get(r)) {
                    if (box.rowSpan() * box.columnSpan() > 1) {
                        merged.add(column(box.column())
                                + (top + r)
                                + ':'
                                + column(box.column() + box.columnSpan() - 1)
                                + (top + r + box.rowSpan() - 1));
                    }
                }
            }
            grid.unmerged().forEach(line -> rows.add(List.of(line)));
        }
    }

    private static String column(int index) {
        return String.valueOf((char) ('A' + index));
    }

    static byte[] workbook(List<Sheet> sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        List<String> relations = new ArrayList<>();
        StringBuilder index = new StringBuilder(
                XML + "<workbook xmlns=\"" + SHEET_SPACE + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>");
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        types.put("/xl/workbook.xml", type + "sheet.main+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            Sheet sheet = sheets.get(i - 1);
            types.put("/xl/worksheets/sheet" + i + ".xml", type + "worksheet+xml");
            relations.add("worksheet worksheets/sheet" + i + ".xml");
            index.append("<sheet name=\"")
                    .append(sheet.name())
                    .append("\" sheetId=\"")
                    .append(i)
                    .append('"');
            index.append(sheet.hidden() ? " state=\"hidden\"" : "")
                    .append(" r:id=\"r")
                    .append(i)
                    .append("\"/>");
        }
        parts.put("[Content_Types].xml", types(types));
        parts.put("_rels/.rels", relationships(List.of("officeDocument xl/workbook.xml")));
        parts.put("xl/workbook.xml", index.append("</sheets></workbook>").toString());
        parts.put("xl/_rels/workbook.xml.rels", relationships(relations));
        for (int i = 1; i <= sheets.size(); i++) {
            parts.put("xl/worksheets/sheet" + i + ".xml", sheets.get(i - 1).xml());
        }
        return zip(parts);
    }

    private static String types(Map<String, String> parts) {
        StringBuilder out = new StringBuilder(XML + "<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/>");
        parts.forEach((part, type) -> out.append("<Override PartName=\"")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        return out.append("</Types>").toString();
    }

    /** Each relation is a kind and a target; they are numbered from r1. */
    private static String relationships(List<String> relations) {
        StringBuilder out = new StringBuilder(
                XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < relations.size(); i++) {
            String[] relation = relations.get(i).split(" ", -1);
            out.append("<Relationship Id=\"r")
                    .append(i + 1)
                    .append("\" Type=\"")
                    .append(RELATIONSHIPS);
            out.append('/')
                    .append(relation[0])
                    .append("\" Target=\"")
                    .append(relation[1])
                    .append("\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
