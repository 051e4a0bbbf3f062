package io.github.gongkai.conformance;

import static io.github.gongkai.conformance.Case.line;
import static io.github.gongkai.form.Edition.REVISED_2021;

import com.ibm.icu.text.Transliterator;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Documents that are cut, mixed up, doubled, or hold more or less than one report. */
final class Structures {

    private static final String NOT_HELD = "requests.outcomes.unavailable.notHeld";
    private static final String LICENCES = "proactiveDisclosure.licences.decisions";
    private static final String RECEIVED_ROW = "一、本年新收政府信息公开申请数量 | 705 | 3 | 0 | 0 | 5 | 0 | 713 |\n";

    private final List<Case> cases = new ArrayList<>();

    static List<Case> cases() {
        Structures recipes = new Structures();
        recipes.lines();
        recipes.tables();
        recipes.editions();
        recipes.pages();
        recipes.word();
        recipes.workbooks();
        recipes.none();
        return recipes.cases;
    }

    private Case add(String id, String shows) {
        Case aCase = Case.of("structure-" + id, shows);
        cases.add(aCase);
        return aCase;
    }

    private static String rows() {
        return TextLayout.ROWS.of(Drafts.county());
    }

    private static String replace(String text, String old, String other) {
        if (!text.contains(old) || text.indexOf(old) != text.lastIndexOf(old)) {
            throw new IllegalStateException("not once: " + old);
        }
        return text.replace(old, other);
    }

    private static Case absent(Case aCase, String... addresses) {
        for (String address : addresses) {
            aCase.reads(address, Draft.ABSENT);
        }
        return aCase;
    }

    private void lines() {
        String held = "| （四）无法提供 | 1.本机关不掌握相关政府信息 | 111 | 0 | 0 | 0 | 0 | 0 | 111 |";
        absent(
                        add(
                                        "split-number",
                                        "A number split over two cells: the row has one figure too many, and none of"
                                                + " it is placed.")
                                .text(replace(rows(), held, held.replace("111 | 0", "11 | 1 | 0")), Drafts.county()),
                        line(REVISED_2021, NOT_HELD))
                .problem("RD06", NOT_HELD);
        absent(
                        add(
                                        "lost-cell",
                                        "A row with a figure too few: which column lost its figure cannot be told, and"
                                                + " none is placed.")
                                .text(replace(rows(), held, held.replace("111 | 0 | 0", "111 | 0")), Drafts.county()),
                        line(REVISED_2021, NOT_HELD))
                .problem("RD06", NOT_HELD);
        absent(
                        add("lost-line", "A line that is left out is missing; the lines after it keep their places.")
                                .text(replace(rows(), RECEIVED_ROW, ""), Drafts.county()),
                        line(REVISED_2021, "requests.received"))
                .problem("RD01", "requests.received");
        add("repeated-line", "A line printed twice with other figures: the first is kept, the second told.")
                .text(replace(rows(), RECEIVED_ROW, RECEIVED_ROW + RECEIVED_ROW.replace("705", "706")), Drafts.county())
                .problem("RD05", "requests.received.naturalPersons");
        add("noted-line", "A note in brackets behind a label is no part of it.")
                .text(replace(rows(), "行政处罚 |", "行政处罚（含简易程序、普通程序和听证程序作出的处罚决定，不含警告） |"), Drafts.county());
        add("blank-line", "A row of nothing but a label and cells that are filled up is blank, not missing.")
                .text(replace(rows(), "行政处罚 | 693957 |", "行政处罚 | |||"), Drafts.county())
                .reads("proactiveDisclosure.penalties.decisions", Draft.BLANK)
                .finding("ST06", "proactiveDisclosure.penalties.decisions");
        add("foreign-line", "A line that the form does not have is told and not read.")
                .text(replace(rows(), "行政处罚 | 693957 |\n", "行政处罚 | 693957 |\n行政裁决 | 12 |\n"), Drafts.county())
                .problem("RD07", "proactiveDisclosure");
    }

    private void tables() {
        String text = rows();
        String heading = "三、收到和处理政府信息公开申请情况\n";
        add("text-before-table", "A sentence between a heading and its table is told and is no part of the tables.")
                .text(replace(text, heading, heading + "本年度申请集中在征地补偿方面。\n"), Drafts.county())
                .problem("RD12", "requests");
        int from = text.indexOf("四、政府信息公开行政复议、行政诉讼情况");
        int to = text.indexOf("五、存在的主要问题");
        Case lost = add("lost-table", "A table that is not there is missing as a whole.")
                .text(text.substring(0, from) + text.substring(to), Drafts.county())
                .problem("RD01", "disputes");
        REVISED_2021.cells(Section.DISPUTES).forEach(cell -> lost.reads(cell.address(), Draft.ABSENT));
        Draft county = Drafts.county();
        String page = WebPage.of(county);
        add("two-tables-in-one", "Sections two and three in one table, the heading being a row of it.")
                .html(
                        replace(
                                page,
                                "</table>\n<p><strong>三、收到和处理政府信息公开申请情况</strong></p>\n<table border=\"1\">\n",
                                "<tr><td colspan=\"10\">三、收到和处理政府信息公开申请情况</td></tr>\n"),
                        county);
        String grid = WebPage.table(Grid.of(county, Section.PROACTIVE_DISCLOSURE), cell -> cell);
        String article = "<tr><td colspan=\"4\">第二十条第（六）项</td></tr>\n";
        add("one-table-in-two", "Table two broken into two tables of the page.")
                .html(
                        replace(page, grid, replace(grid, article, "</table>\n<table border=\"1\">\n" + article)),
                        county);
        add("header-again", "A table whose header is printed again in its middle, as after a page break.")
                .text(
                        replace(
                                text,
                                "| （四）无法提供 |",
                                "| 自然人 | 法人或其他组织 | 总计 |\n| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n| （四）无法提供 |"),
                        county);
        cut();
    }

    private void cut() {
        String label = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）";
        cut(
                        "cut-in-number",
                        "Text that ends within a row: its last number may have more digits and is not read, those"
                                + " before it are; nothing after it is 0.",
                        label + " | 99 | 0 | 0",
                        "requests.outcomes.partlyGranted.researchInstitutions")
                .problem("RD13", "requests.outcomes.partlyGranted.researchInstitutions");
        cut(
                "cut-in-label",
                "Text that ends within a label: the row is told and not read.",
                label.substring(0, 10),
                "requests.outcomes.partlyGranted.naturalPersons");
    }

    private Case cut(String id, String shows, String end, String firstLost) {
        String text = rows();
        Case cut = add(id, shows)
                .text(text.substring(0, text.indexOf(end) + end.length()), Drafts.county())
                .problem("RD13", "requests")
                .problem("RD01", "requests")
                .problem("RD01", "disputes");
        List<String> addresses =
                REVISED_2021.cells().stream().map(Cell::address).toList();
        absent(
                cut,
                addresses
                        .subList(addresses.indexOf(firstLost), addresses.size())
                        .toArray(String[]::new));
        return cut;
    }

    private void editions() {
        Draft late = Drafts.trial().fact("year", "2023").fact("title", "临川市交通运输局2023年政府信息公开工作年度报告");
        add("trial-in-2023", "Tables of the trial form in a report for 2023 are read as what they are.")
                .html(late)
                .finding("ST05", "edition");
    }

    private void pages() {
        Draft county = Drafts.county();
        String page = WebPage.of(county);
        add("page-escaped", "A page that a site keeps escaped as a text of JSON.")
                .html(
                        "{\"code\":200,\"data\":{\"title\":\"\",\"content\":\""
                                + page.replace("\"", "\\\"").replace("/", "\\/").replace("\n", "\\n")
                                + "\"}}",
                        county);
        add("page-comment", "What a page has in a comment is not there.")
                .html(
                        replace(page, "<td colspan=\"3\">517645</td>", "<td colspan=\"3\"><!-- 417645 -->517645</td>"),
                        county);
        add("page-script", "Scripts and styles within a cell are no text.")
                .html(
                        replace(page, "517645", "<style>.a{width:12px}</style>517645<script>var a = 3;</script>"),
                        county);
        add("page-entities", "Characters written as entities are those characters.")
                .html(replace(page, "517645", "&#53;17&#x36;45&nbsp;"), county);
        add("page-unclosed", "A page that closes neither its cells nor its rows.")
                .html(page.replace("</td>", "").replace("</tr>", ""), county);
        add(
                        "page-traditional",
                        "A page in traditional characters is read like the simplified one; names stay as printed.")
                .html(Transliterator.getInstance("Hans-Hant").transliterate(page), county)
                .readsFact("agency", "禾陽縣人民政府");
        add("page-pinyin", "How a character is read aloud, written over it or in brackets behind it, is no text.")
                .html(page.replace("件数<", "件<ruby>数<rt>shù</rt></ruby><").replace("行政处罚<", "行政处(chǔ)罚(fá)<"), county);
        add("page-capitals", "Tags in capitals, attributes without quotes.")
                .html(
                        page.replace("<td", "<TD")
                                .replace("</td>", "</TD>")
                                .replaceAll("(row|col)span=\"(\\d+)\"", "$1SPAN=$2"),
                        county);
    }

    private void word() {
        Draft county = Drafts.county();
        StringBuilder split = new StringBuilder();
        for (Section section : Section.values()) {
            split.append(OfficeFile.paragraph(county.heading(section)));
            if (section.isTable()) {
                split.append(OfficeFile.table(Grid.of(county, section)));
            }
            county.texts
                    .getOrDefault(section.key(), List.of())
                    .forEach(text -> split.append(OfficeFile.paragraph(text)));
        }
        String body = OfficeFile.paragraph(county.title()) + split;
        add("word-runs", "A number in two runs of a Word paragraph is one number.")
                .word(
                        OfficeFile.word(
                                replace(body, ">517645</w:t></w:r>", ">517</w:t></w:r><w:r><w:t>645</w:t></w:r>")),
                        county);
        add("word-deleted", "Deleted text of tracked changes is not there, inserted text is.")
                .word(
                        OfficeFile.word(replace(
                                body,
                                "<w:r><w:t xml:space=\"preserve\">517645</w:t></w:r>",
                                "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>417645</w:delText></w:r></w:del>"
                                        + "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>517645</w:t></w:r></w:ins>")),
                        county);
        add("word-bookmark", "Bookmarks and line breaks within a title are nothing.")
                .word(
                        OfficeFile.word(replace(
                                body,
                                ">" + county.title() + "</w:t>",
                                ">禾阳县人民政府</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"t\"/><w:bookmarkEnd"
                                        + " w:id=\"0\"/><w:r><w:t>2025年政府信息公开工作年度报告</w:t>")),
                        county);
    }

    private void workbooks() {
        Draft county = Drafts.county();
        Draft town = Drafts.township();
        OfficeFile.Sheet sheet = OfficeFile.sheet("年报", county);
        add("workbook-two-reports", "A workbook with two reports on two sheets holds two reports.")
                .workbook(List.of(OfficeFile.sheet("县", county), OfficeFile.sheet("乡", town)), county)
                .report(town);
        add("workbook-foreign-sheet", "A sheet that holds nothing of a report is told and passed over.")
                .workbook(
                        List.of(
                                sheet,
                                new OfficeFile.Sheet(
                                        "通讯录", List.of(List.of("姓名", "电话"), List.of("甲", "内线3")), List.of())),
                        county)
                .problem("RD22", "report");
        add("workbook-hidden-sheet", "A hidden sheet is not read, and told.")
                .workbook(
                        List.of(sheet, new OfficeFile.Sheet("草稿", sheet.rows(), sheet.merged(), List.of(), true)),
                        county)
                .problem("RD21", "report");
        int row = 1;
        while (!sheet.rows().get(row - 1).get(0).startsWith("一、本年新收")) {
            row++;
        }
        absent(
                        add("workbook-hidden-row", "A hidden row is not read: what nobody sees is not published.")
                                .workbook(
                                        List.of(new OfficeFile.Sheet(
                                                "年报", sheet.rows(), sheet.merged(), List.of(row), false)),
                                        county),
                        line(REVISED_2021, "requests.received"))
                .problem("RD21", "report")
                .problem("RD01", "requests.received");
        List<List<String>> rows = new ArrayList<>(sheet.rows());
        rows.replaceAll(cells -> cells.stream()
                .map(cell -> cell.equals("517645") ? "<f>500000+17645</f><v>517645</v>" : cell)
                .toList());
        add("workbook-formula", "A formula stands for the value that it was stored with.")
                .workbook(List.of(new OfficeFile.Sheet("年报", rows, sheet.merged())), county);
        List<List<String>> error = new ArrayList<>(sheet.rows());
        error.replaceAll(cells -> cells.stream()
                .map(cell -> cell.equals("517645") ? "#REF!" : cell)
                .toList());
        absent(
                        add("workbook-error", "An error in a cell is no number.")
                                .workbook(List.of(new OfficeFile.Sheet("年报", error, sheet.merged())), county),
                        LICENCES)
                .problem("RD02", LICENCES);
    }

    private void none() {
        unreadable("empty", "An empty file is no report at all.", "text", ".txt", new byte[0]);
        unreadable(
                "no-report",
                "Text about something else is no report.",
                "text",
                ".txt",
                Case.utf8("关于召开全县防汛工作会议的通知\n各乡镇人民政府：定于本周五召开会议。\n"));
        unreadable(
                "no-chinese",
                "Text without a single Chinese character is no report.",
                "text",
                ".txt",
                Case.utf8("Lorem ipsum 1 2 3\n".repeat(20)));
        unreadable("noise", "Bytes without meaning are no report.", "text", ".txt", noise());
        unreadable(
                "zip",
                "A ZIP file that is neither a Word document nor a workbook is no report.",
                "docx",
                ".docx",
                "PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.ISO_8859_1));
        byte[] word = OfficeFile.word(Drafts.county());
        unreadable(
                "word-cut",
                "A Word document that is cut short is no report.",
                "docx",
                ".docx",
                Arrays.copyOf(word, word.length / 2));
        unreadable(
                "pdf-cut",
                "Something that only begins as a PDF is no report.",
                "pdf",
                ".pdf",
                "%PDF-1.5\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1));
        unreadable(
                "pdf-empty", "A PDF without any text, such as a scan, is no report.", "pdf", ".pdf", PdfFile.blank());
    }

    private static byte[] noise() {
        byte[] bytes = new byte[600];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * i * 7 + i / 3);
        }
        return bytes;
    }

    private void unreadable(String id, String shows, String form, String ending, byte[] bytes) {
        add("none-" + id, shows).file(form, ending, bytes).unreadable();
    }
}
