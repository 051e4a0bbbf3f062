package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.Samples.TRIAL;
import static io.github.gongkai.documents.Samples.absent;
import static io.github.gongkai.documents.Samples.addresses;
import static io.github.gongkai.documents.Samples.figure;
import static io.github.gongkai.documents.Samples.ids;
import static io.github.gongkai.documents.Samples.wrong;
import static io.github.gongkai.documents.WordFiles.body;
import static io.github.gongkai.documents.WordFiles.cells;
import static io.github.gongkai.documents.WordFiles.docx;
import static io.github.gongkai.documents.WordFiles.paragraph;
import static io.github.gongkai.documents.WordFiles.run;
import static io.github.gongkai.documents.WordFiles.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.WordFiles.Labels;
import io.github.gongkai.documents.WordFiles.Tc;
import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Word documents do to the form. Every cell of the document has a figure of its own. */
class WordDocumentsTest {

    private static final String BODY = body(REVISED, (r, section) -> table(cells(r, section, Labels.MERGED)));
    private static final String RECEIVED = "requests.received.naturalPersons";
    private static final String FIGURE = figure(REVISED, RECEIVED);

    // ---- layouts ----

    @ParameterizedTest
    @EnumSource(Edition.class)
    void mergedCellsAreReadAsTheFormHasThem(Edition edition) {
        assertWhole(read(docx(Samples.numbered(edition))), Samples.numbered(edition));
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void labelsMayBeRepeatedInEveryRowThatTheyCover(Edition edition) {
        AnnualReport report = Samples.numbered(edition);
        assertWhole(read(docx(report, (r, section) -> table(cells(r, section, Labels.REPEATED)))), report);
    }

    @Test
    void cellsNeedNotBeMerged() {
        assertWhole(read(docx(REVISED, (r, section) -> table(cells(r, section, Labels.EMPTY)))), REVISED);
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aTableThatWasWrittenByAProgramWithoutMergedCellsIsRead(Edition edition) throws IOException {
        AnnualReport report = Samples.numbered(edition);
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("临江市" + edition.firstYear() + "年政府信息公开工作年度报告");
            for (Section section : Section.tables()) {
                document.createParagraph()
                        .createRun()
                        .setText(section.numeral() + "、" + section.title().zh());
                XWPFTable table = document.createTable();
                table.removeRow(0);
                for (List<GridCell> row : edition.layout(section).rows()) {
                    XWPFTableRow written = table.createRow();
                    while (written.getTableCells().size() > 0) {
                        written.removeCell(0);
                    }
                    row.forEach(cell -> written.createCell().setText(Rendering.shown(report, cell)));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            assertWhole(read(out.toByteArray()), report);
        }
    }

    @Test
    void aTableThatLaysOutThePageIsNotTheTable() {
        String framed = BODY.replace("<w:tbl>", "<w:tbl><w:tr><w:tc>" + paragraph("附表") + "<w:tbl>")
                .replace("</w:tbl>", "</w:tbl>" + paragraph("") + "</w:tc></w:tr></w:tbl>");
        assertWhole(read(framed), REVISED);
    }

    @Test
    void oneTableAroundTheWholeReportDoesNotMatter() {
        assertWhole(read("<w:tbl><w:tr><w:tc>" + BODY + "</w:tc></w:tr></w:tbl>"), REVISED);
    }

    @Test
    void aTableInATextBoxIsRead() {
        String box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>%s"
                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>%s"
                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        String boxed = body(REVISED, (r, section) -> {
            String table = table(cells(r, section, Labels.MERGED));
            return box.replace("%s", table);
        });
        assertWhole(read(boxed), REVISED);
    }

    @Test
    void contentControlsTagsAndHyperlinksAroundTextRowsAndCellsDoNotMatter() {
        String controlled = BODY.replace(
                        "<w:tr>", "<w:sdt><w:sdtPr><w:alias w:val=\"9\"/></w:sdtPr><w:sdtContent><w:tr>")
                .replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>")
                .replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>")
                .replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>")
                .replace("<w:r>", "<w:smartTag><w:hyperlink><w:fldSimple><w:customXml><w:r>")
                .replace("</w:r>", "</w:r></w:customXml></w:fldSimple></w:hyperlink></w:smartTag>");
        assertWhole(read(controlled), REVISED);
    }

    @Test
    void headersBrokenOverTwoRowsAreRead() {
        String page = body(REVISED, (r, section) -> {
            List<List<Tc>> rows = cells(r, section, Labels.MERGED);
            if (section == Section.REQUESTS) {
                // 商业 in one row, 企业 in the next.
                List<Tc> header = rows.stream()
                        .filter(row -> row.stream().anyMatch(cell -> cell.text().equals("商业企业")))
                        .findFirst()
                        .orElseThrow();
                int place = rows.indexOf(header);
                rows.set(
                        place,
                        header.stream()
                                .map(cell -> new Tc(half(cell.text(), 0), cell.span(), cell.merge()))
                                .toList());
                rows.add(
                        place + 1,
                        header.stream()
                                .map(cell -> new Tc(
                                        half(cell.text(), 1),
                                        cell.span(),
                                        cell.merge().isEmpty() ? "" : "continue"))
                                .toList());
            }
            return table(rows);
        });
        assertWhole(read(page), REVISED);
    }

    private static String half(String text, int which) {
        int middle = text.length() == 4 ? 2 : text.length();
        return which == 0 ? text.substring(0, middle) : text.substring(middle);
    }

    @Test
    void columnsLeftOutBeforeAndAfterARowCount() {
        // 总计 and its label cell written as columns that the row does not have.
        String page = body(
                REVISED,
                (r, section) -> table(cells(r, section, Labels.MERGED))
                        .replaceFirst(
                                "<w:tc><w:tcPr><w:gridSpan w:val=\"3\"/><w:vMerge w:val=\"continue\"/></w:tcPr>.*?</w:tc>",
                                "<w:trPr><w:gridBefore w:val=\"3\"/></w:trPr>"));
        assertThat(page).contains("gridBefore");
        assertWhole(read(page), REVISED);
    }

    // ---- places ----

    @Test
    void aPlaceIsTheNumberOfTheRowAndOfTheCell() {
        Reading reading = read(BODY);
        // Title, heading and paragraph of section one, heading of section two; then its rows.
        int first = 4;
        int headers = 2;
        CellSource rules = source(reading, "proactiveDisclosure.administrativeRules.issued");
        assertThat(rules.location().toString()).isEqualTo("r:" + (first + headers + 1) + ":2");
        // 14 rows of table two, the heading of section three, three rows of headers.
        assertThat(source(reading, RECEIVED).location().toString()).isEqualTo("r:" + (first + 14 + 1 + 3 + 1) + ":2");
        assertThat(source(reading, RECEIVED).text()).isEqualTo(FIGURE);
        // Three labels before the figure, the first of them merged with the cell above.
        assertThat(source(reading, "requests.outcomes.partlyGranted.total")
                        .location()
                        .column())
                .isEqualTo(9);
    }

    // ---- tracked changes, hidden text ----

    @Test
    void insertedTextCountsAndDeletedTextDoesNot() {
        String tracked = BODY.replace(
                run(FIGURE),
                "<w:ins>" + run("1000") + "</w:ins><w:del><w:r><w:t>77</w:t><w:delText>5</w:delText></w:r></w:del>"
                        + "<w:moveFrom>" + run("8") + "</w:moveFrom><w:moveTo>" + run("9") + "</w:moveTo>");
        Reading reading = read(tracked);
        assertThat(wrong(reading, REVISED)).isEqualTo(Map.of(RECEIVED, FIGURE + " read as 10009"));
    }

    @Test
    void aDeletedRowDoesNotCount() {
        String rows = BODY.replaceFirst(
                "<w:tr>(?=(?:(?!</w:tr>).)*本年新收)",
                "<w:tr><w:trPr><w:del/></w:trPr>" + new Tc("一、本年新收政府信息公开申请数量", 3, "").xml()
                        + new Tc("7", 1, "").xml().repeat(7) + "</w:tr><w:tr>");
        assertThat(rows).isNotEqualTo(BODY);
        assertWhole(read(rows), REVISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:vanish/>", "<w:vanish w:val=\"1\"/>"})
    void hiddenTextIsNotReadAndIsNamed(String property) {
        String hidden =
                BODY.replace(run(FIGURE), run(FIGURE) + "<w:r><w:rPr>" + property + "</w:rPr><w:t>55</w:t></w:r>");
        Reading reading = read(hidden);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(Samples.of(reading, ReadingProblem.HIDDEN)).singleElement().satisfies(finding -> {
            assertThat(finding.details()).containsEntry("text", "55");
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.message(Locale.CHINESE)).isEqualTo("隐藏的内容未读取：“55”");
            assertThat(finding.location()).contains(source(reading, RECEIVED).location());
        });
    }

    @Test
    void textThatIsSaidNotToBeHiddenIsRead() {
        String shown =
                BODY.replace(run(FIGURE), "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>" + FIGURE + "</w:t></w:r>");
        assertWhole(read(shown), REVISED);
    }

    @Test
    void aHiddenRowIsNotReadAndIsNamed() {
        Reading reading =
                read(BODY.replaceFirst("<w:tr>(?=(?:(?!</w:tr>).)*本年新收)", "<w:tr><w:trPr><w:hidden/></w:trPr>"));
        assertThat(absent(reading)).hasSize(7).allMatch(address -> address.startsWith("requests.received."));
        assertThat(Samples.of(reading, ReadingProblem.HIDDEN)).hasSize(8);
        assertThat(ids(reading)).contains("RD01");
    }

    @Test
    void figuresUnderAMergedCellAreNamed() {
        String hidden = BODY.replaceFirst("(<w:vMerge w:val=\"continue\"/></w:tcPr>)", "$1" + paragraph("66"));
        Reading reading = read(hidden);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(Samples.of(reading, ReadingProblem.HIDDEN)).hasSize(1);
    }

    // ---- what stands in a cell ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>0</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>1</w:t><w:br/><w:t>0</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>1</w:t><w:tab/><w:t>0</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r></w:p>",
                "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>0</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>1</w:t></w:r><m:oMath><m:r><m:t>0</m:t></m:r></m:oMath></w:p>",
                "<w:p><w:r><w:pict/></w:r></w:p>",
                "<w:p><w:r><w:drawing/></w:r></w:p>",
                "<w:p><w:r><w:object/></w:r></w:p>"
            })
    void twoNumbersInACellNeverBecomeOneAndAPictureIsNoBlank(String content) {
        Reading reading = read(BODY.replace(paragraph(FIGURE), content));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).containsExactly(RECEIVED);
        assertThat(Samples.of(reading, ReadingProblem.NOT_A_NUMBER)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:r><w:t>10</w:t></w:r><w:r><w:t>01</w:t></w:r></w:p>",
                "<w:p/><w:p><w:r><w:t> 1001 </w:t></w:r></w:p><w:p/>",
                "<w:p><w:bookmarkStart/><w:r><w:t>1</w:t></w:r><w:proofErr/><w:r><w:t>001</w:t></w:r></w:p>",
                "<w:p><w:r><w:fldChar/><w:instrText>=SUM(LEFT)</w:instrText><w:fldChar/><w:t>1001</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>１００１</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>1,001</w:t></w:r></w:p>"
            })
    void aNumberInPiecesIsOneNumber(String content) {
        Reading reading = read(BODY.replace(paragraph(FIGURE), content));
        assertThat(reading.report().figure(cell(RECEIVED)).decimal().intValueExact())
                .isEqualTo(1001);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aFootnoteOfAFigureIsKeptAsAProblemOfTheFigure() {
        String body = BODY.replace(run(FIGURE), run(FIGURE) + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>");
        byte[] bytes =
                docx(body, Map.of("footnotes", "<w:footnote w:id=\"2\">" + paragraph("其中修订16件") + "</w:footnote>"));
        Reading reading = read(bytes);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(Samples.of(reading, ReadingProblem.NOTE_IN_CELL))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message(Locale.CHINESE)).contains("其中修订16件"));
    }

    @Test
    void aFootnoteOfALabelOrParagraphIsNotLost() {
        String mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        String body =
                BODY.replace(run("行政强制"), run("行政强制") + mark).replaceFirst(run("本机关认真落实。"), run("本机关认真落实。") + mark);
        Reading reading = read(
                docx(body, Map.of("footnotes", "<w:footnote w:id=\"2\">" + paragraph("含委托执法，共2件。") + "</w:footnote>")));
        assertWhole(reading, REVISED);
        assertThat(Samples.of(reading, ReadingProblem.TEXT_AT_TABLE)).hasSize(1);
        assertThat(reading.report().overview().orElseThrow().blocks().toString())
                .contains("含委托执法");
    }

    // ---- ordinals that Word counts by itself ----

    @Test
    void ordinalsThatWordCountsAreReadAsPrinted() {
        String list = "<w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        String body = BODY.replaceFirst(
                paragraph("本机关认真落实。"),
                "<w:p>" + list.formatted(0) + run("主动公开") + "</w:p>" + paragraph("已公开。") + "<w:p>" + list.formatted(1)
                        + run("规章") + "</w:p><w:p>" + list.formatted(1) + run("文件") + "</w:p><w:p>"
                        + list.formatted(0) + run("依申请公开") + "</w:p><w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr>"
                        + run("监督保障")
                        + "</w:p>");
        String numbering = "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%1）\"/></w:lvl><w:lvl w:ilvl=\"1\">"
                + "<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";
        String styles = "<w:style w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";
        Reading reading = read(docx(body, Map.of("numbering", numbering, "styles", styles)));
        assertWhole(reading, REVISED);
        assertThat(reading.report().overview().orElseThrow().blocks().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining()))
                .contains("（一）主动公开", "1.规章", "2.文件", "（二）依申请公开", "（三）监督保障");
    }

    // ---- endless and deep ----

    @Test
    void aDocumentThatGoesOnIsLeft() {
        StringBuilder more = new StringBuilder(BODY);
        for (int i = 0; i < 60_000; i++) {
            more.append(paragraph("附" + i * 7919L * i));
        }
        Reading reading = read(more.toString());
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(Samples.of(reading, ReadingProblem.TOO_MUCH)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"w:sdt", "w:tbl", "w:p", "w:tc", "w:rPr", "w:del", "mc:Choice"})
    void twentyThousandLevelsDoNotOverflow(String tag) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            // No two alike, or the archive would be one that unpacks to far more than a report.
            open.append("<" + tag + " x=\"" + i * 7919L * i + "\">");
        }
        String deep = open + ("</" + tag + ">").repeat(20_000);
        assertThat(wrong(read(BODY + deep), REVISED)).isEmpty();
        assertThat(wrong(read(BODY.replace(run(FIGURE), deep + run(FIGURE))), REVISED))
                .isEmpty();
    }

    @Test
    void theNameOfTheAgencyAndTheYearAreRead() {
        AnnualReport report = read(docx(TRIAL)).report();
        assertThat(report.agency().map(Agency::name)).contains("临江市人民政府");
        assertThat(report.year()).hasValue(2019);
        assertThat(report.otherMatters()).isPresent();
    }

    /** 自然人 stands over two columns of the grid; one line has a digit in each, all others have one cell under it. */
    @Test
    void digitsOfANumberInTwoCellsUnderOneHeaderAreNeverJoined() {
        String page = body(REVISED, (r, section) -> {
            List<List<Tc>> rows = cells(r, section, Labels.MERGED);
            return section != Section.REQUESTS
                    ? table(rows)
                    : table(rows.stream()
                            .map(row -> row.stream()
                                    .flatMap(cell -> isUnderNaturalPersons(row, cell)
                                            ? cell.text().equals(FIGURE)
                                                    ? Stream.of(new Tc("1", 1, ""), new Tc("0", 1, ""))
                                                    : Stream.of(new Tc(cell.text(), cell.span() + 1, cell.merge()))
                                            : Stream.of(cell))
                                    .toList())
                            .toList());
        });
        Reading reading = read(page);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading))
                .containsExactlyElementsOf(
                        addresses(Edition.REVISED_2021, cell(RECEIVED).line()));
        assertThat(Samples.of(reading, ReadingProblem.UNPLACEABLE)).hasSize(1);
    }

    /** Whether a cell covers the fourth column of table three. */
    private static boolean isUnderNaturalPersons(List<Tc> row, Tc cell) {
        int from = row.subList(0, row.indexOf(cell)).stream().mapToInt(Tc::span).sum();
        return from <= 3 && from + cell.span() > 3;
    }

    @Test
    void aRowWithoutACellIsNotPlaced() {
        String cut = BODY.replace(new Tc(FIGURE, 1, "").xml(), "");
        Reading reading = read(cut);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading))
                .containsExactlyElementsOf(
                        addresses(Edition.REVISED_2021, cell(RECEIVED).line()));
        assertThat(Samples.of(reading, ReadingProblem.UNPLACEABLE)).hasSize(1);
    }

    private static Cell cell(String address) {
        return Edition.REVISED_2021.cell(address).orElseThrow();
    }

    private static CellSource source(Reading reading, String address) {
        return reading.sources().of(cell(address)).orElseThrow();
    }

    private static Reading read(String body) {
        return read(docx(body, Map.of()));
    }

    private static Reading read(byte[] bytes) {
        return ReportDocument.read(bytes, "r");
    }

    private static void assertWhole(Reading reading, AnnualReport report) {
        assertThat(wrong(reading, report)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(reading.report().edition()).isEqualTo(report.edition());
        assertThat(reading.report().year()).isEqualTo(report.year());
        assertThat(reading.findings()).noneMatch(finding -> finding.severity() != Severity.NOTICE);
    }
}
