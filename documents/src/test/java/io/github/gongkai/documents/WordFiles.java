package io.github.gongkai.documents;

import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents for tests, written element by element, so that they can hold what an object model would not write. */
final class WordFiles {

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private WordFiles() {}

    /** A cell as Word has it; merge is empty, restart or continue. */
    record Tc(String text, int span, String merge) {

        String xml() {
            return xml(paragraph(text));
        }

        String xml(String content) {
            return "<w:tc><w:tcPr>" + (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "")
                    + (merge.isEmpty() ? "" : "<w:vMerge w:val=\"" + merge + "\"/>") + "</w:tcPr>" + content
                    + "</w:tc>";
        }
    }

    /** How the form's cells become Word's. */
    enum Labels {
        /** Merged as in the form. */
        MERGED,
        /** Written again in every row that they cover. */
        REPEATED,
        /** Never merged, the places that they cover empty. */
        EMPTY
    }

    static List<List<Tc>> cells(AnnualReport report, Section table, Labels labels) {
        int rows = report.edition().layout(table).rows().size();
        int columns = report.edition().layout(table).columns();
        List<Map<Integer, Tc>> grid = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            grid.add(new TreeMap<>());
        }
        for (List<GridCell> row : report.edition().layout(table).rows()) {
            for (GridCell cell : row) {
                for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                    boolean first = r == cell.row();
                    String text = Rendering.shown(report, cell);
                    grid.get(r)
                            .put(
                                    cell.column(),
                                    switch (labels) {
                                        case MERGED ->
                                            new Tc(
                                                    first ? text : "",
                                                    cell.columnSpan(),
                                                    cell.rowSpan() == 1 ? "" : first ? "restart" : "continue");
                                        case REPEATED -> new Tc(text, cell.columnSpan(), "");
                                        case EMPTY -> new Tc(first ? text : "", 1, "");
                                    });
                }
            }
        }
        List<List<Tc>> cells = new ArrayList<>();
        for (Map<Integer, Tc> row : grid) {
            if (labels == Labels.EMPTY) {
                for (int c = 0; c < columns; c++) {
                    row.putIfAbsent(c, new Tc("", 1, ""));
                }
            }
            cells.add(new ArrayList<>(row.values()));
        }
        return cells;
    }

    static String table(List<List<Tc>> rows) {
        return rows.stream()
                .map(row -> "<w:tr>" + row.stream().map(Tc::xml).collect(Collectors.joining()) + "</w:tr>")
                .collect(Collectors.joining("", "<w:tbl><w:tblPr/><w:tblGrid/>", "</w:tbl>"));
    }

    static String run(String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"仿宋\"/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String paragraph(String text) {
        return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + (text.isEmpty() ? "" : run(text)) + "</w:p>";
    }

    /** How a table of the form is written into the document. */
    interface TableWriter {
        String table(AnnualReport report, Section table);
    }

    /** The body of a whole report. */
    static String body(AnnualReport report, TableWriter tables) {
        StringBuilder body =
                new StringBuilder(paragraph("临江市人民政府" + report.year().orElseThrow() + "年政府信息公开工作年度报告"));
        for (Section section : Section.values()) {
            body.append(paragraph(section.numeral() + "、" + section.title().zh()));
            if (section.isTable()) {
                body.append(tables.table(report, section));
            } else {
                body.append(paragraph("本机关认真落实。"));
            }
        }
        return body.toString();
    }

    static byte[] docx(AnnualReport report, TableWriter tables) {
        return docx(body(report, tables), Map.of());
    }

    static byte[] docx(AnnualReport report) {
        return docx(report, (r, section) -> table(cells(r, section, Labels.MERGED)));
    }

    /** A document with other parts, such as footnotes, by the kind of their relationship. */
    static byte[] docx(String body, Map<String, String> others) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD_TYPE
                        + "document.main+xml\"/>");
        StringBuilder relationships = new StringBuilder();
        for (String kind : others.keySet()) {
            types.append(
                    "<Override PartName=\"/word/" + kind + ".xml\" ContentType=\"" + WORD_TYPE + kind + "+xml\"/>");
            relationships.append(relationship(kind, kind + ".xml", ""));
        }
        parts.put("[Content_Types].xml", types + "</Types>");
        parts.put("_rels/.rels", relationships(relationship("officeDocument", "word/document.xml", "")));
        parts.put("word/document.xml", "<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        parts.put("word/_rels/document.xml.rels", relationships(relationships.toString()));
        others.forEach((kind, content) ->
                parts.put("word/" + kind + ".xml", "<w:" + kind + NAMESPACES + ">" + content + "</w:" + kind + ">"));
        return zip(parts);
    }

    static String relationships(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    static String relationship(String kind, String target, String more) {
        return "<Relationship Id=\"r" + kind + "\" Type=\"" + RELATIONSHIPS + kind + "\" Target=\"" + target + "\""
                + more + "/>";
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
