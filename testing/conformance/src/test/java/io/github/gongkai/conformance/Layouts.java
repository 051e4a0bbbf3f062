package io.github.gongkai.conformance;

import io.github.gongkai.form.Section;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same report in every form and layout: all cells are read, and nothing is found. */
final class Layouts {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<Case> cases = new ArrayList<>();

    static List<Case> cases() {
        Layouts recipes = new Layouts();
        Map<String, Draft> editions = new LinkedHashMap<>();
        editions.put("2021-30", Drafts.county());
        editions.put("2019-60", Drafts.trial());
        editions.forEach((edition, draft) -> {
            recipes.text(edition, draft);
            recipes.pages(edition, draft);
            recipes.office(edition, draft);
            recipes.pdf(edition, draft);
            recipes.wire(edition, draft);
        });
        recipes.encodings(Drafts.county());
        return recipes.cases;
    }

    private Case layout(String id, String edition, String shows) {
        Case aCase = Case.of("layout-" + id + "-" + edition, shows + " (edition " + edition + ").");
        cases.add(aCase);
        return aCase;
    }

    private void text(String edition, Draft draft) {
        layout("rows", edition, "Text with a row a line and bars between cells").text(TextLayout.ROWS, draft);
        layout("cells", edition, "Text with a cell a line, each with a bar, merged width as bars at the end of the row")
                .text(TextLayout.CELLS, draft);
        layout("bars-below", edition, "Text with every cell and every bar on a line of its own")
                .text(TextLayout.BARS_BELOW, draft);
        layout("tabs", edition, "Text with tabs between cells, as a spreadsheet is pasted")
                .text(TextLayout.TABS, draft);
        layout("tokens", edition, "Text with one label or number a line and nothing between")
                .text(TextLayout.TOKENS, draft);
        layout("spaces", edition, "Text with spaces between cells, as it is taken from a PDF")
                .text(TextLayout.SPACES, draft);
        layout("markdown", edition, "Markdown with a table in each section").markdown(draft);
    }

    private void pages(String edition, Draft draft) {
        layout("page", edition, "A web page with merged cells").html(draft);
        layout("page-around", edition, "A web page with navigation, script and footer around the report")
                .html(
                        "<html><head><meta charset=\"utf-8\"><script>var n = '第二十条第（一）项 12';</script></head><body>\n"
                                + "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/xxgk\">政府信息公开</a></div>\n"
                                + "<div id=\"zoom\">"
                                + WebPage.body(draft, cell -> cell)
                                + "</div>\n<div class=\"footer\">版权所有 网站标识码 3417020001</div></body></html>\n",
                        draft);
        layout("page-word", edition, "A web page saved by Word: paragraphs and spans in every cell, digits apart")
                .html(
                        WebPage.of(
                                draft,
                                cell -> "<p class=MsoNormal><span lang=EN-US>"
                                        + (cell.matches("\\d{2,}")
                                                ? cell.charAt(0) + "</span><span>" + cell.substring(1)
                                                : cell)
                                        + "<o:p></o:p></span></p>"),
                        draft);
        StringBuilder flat = new StringBuilder("<html><body><h1>" + draft.title() + "</h1>\n");
        for (Section section : Section.values()) {
            flat.append("<h2>").append(draft.heading(section)).append("</h2>\n");
            if (section.isTable()) {
                flat.append("<table>\n");
                for (String[] row : Grid.of(draft, section).unmerged()) {
                    flat.append("<tr><td>")
                            .append(String.join("</td><td>", row))
                            .append("</td></tr>\n");
                }
                flat.append("</table>\n");
            }
            draft.texts.getOrDefault(section.key(), List.of()).forEach(text -> flat.append("<p>" + text + "</p>\n"));
        }
        layout("page-flat", edition, "A web page whose tables have no merged cells, the places they cover being empty")
                .html(flat + "</body></html>\n", draft);
    }

    private void office(String edition, Draft draft) {
        layout("word", edition, "A Word document with merged cells").word(OfficeFile.word(draft), draft);
        layout("workbook", edition, "A workbook with the whole report on one sheet")
                .workbook(List.of(OfficeFile.sheet("年报", draft)), draft);
        List<OfficeFile.Sheet> sheets = new ArrayList<>();
        sheets.add(new OfficeFile.Sheet("封面", List.of(List.of(draft.title())), List.of()));
        for (Section section : Section.values()) {
            sheets.add(OfficeFile.sheet("第" + section.numeral() + "部分", draft, section));
        }
        layout("workbook-sheets", edition, "A workbook with a cover and a sheet for each section")
                .workbook(sheets, draft);
    }

    private void pdf(String edition, Draft draft) {
        layout("pdf", edition, "A PDF with lines around the cells").pdf(PdfFile.of(draft, 595, 842, true), draft);
        layout("pdf-plain", edition, "A PDF without any lines, columns told by where words stand")
                .pdf(PdfFile.of(draft, 1400, 842, false), draft);
        layout("pdf-pages", edition, "A PDF whose tables go on over several pages")
                .pdf(PdfFile.of(draft, 595, 420, true), draft);
    }

    private void wire(String edition, Draft draft) {
        layout("json", edition, "The JSON form").json(draft);
        layout("xml", edition, "The XML form").xml(draft);
    }

    private void encodings(Draft draft) {
        String page = WebPage.of(draft).replace("utf-8", "gb2312");
        layout("page-gbk", "2021-30", "A web page in GBK that calls itself GB2312")
                .html(page, Charset.forName("GB18030"), draft);
        String text = TextLayout.ROWS.of(draft);
        layout("text-gb18030", "2021-30", "Text in GB18030, which says nothing of its encoding")
                .document("text", ".txt", text.getBytes(Charset.forName("GB18030")), draft);
        layout("text-utf16", "2021-30", "Text in UTF-16 with a byte order mark")
                .document("text", ".txt", (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_16LE), draft);
        layout("text-bom", "2021-30", "Text in UTF-8 with a byte order mark").text(BYTE_ORDER_MARK + text, draft);
        layout("text-crlf", "2021-30", "Text with the line ends of Windows").text(text.replace("\n", "\r\n"), draft);
        Draft other = Drafts.township();
        layout("ndjson", "2021-30", "Many reports, one on each line")
                .document("ndjson", ".ndjson", Case.utf8(WireText.line(draft) + WireText.line(other)), draft)
                .report(other);
        layout("ndjson-editions", "2019-60", "Reports of both editions on lines of one file, with a blank line between")
                .document(
                        "ndjson",
                        ".ndjson",
                        Case.utf8(WireText.line(Drafts.trial()) + '\n' + WireText.line(draft)),
                        Drafts.trial())
                .report(draft);
    }
}
