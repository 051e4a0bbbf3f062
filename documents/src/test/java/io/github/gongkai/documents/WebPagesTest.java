package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.Samples.TRIAL;
import static io.github.gongkai.documents.Samples.absent;
import static io.github.gongkai.documents.Samples.addresses;
import static io.github.gongkai.documents.Samples.ids;
import static io.github.gongkai.documents.Samples.read;
import static io.github.gongkai.documents.Samples.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What published pages do to the form. Every cell of the page has a figure of its own. */
class WebPagesTest {

    private static final String PAGE = Rendering.HTML.of(REVISED);
    private static final Cell RECEIVED =
            Edition.REVISED_2021.cell("requests.received.naturalPersons").orElseThrow();
    private static final String FIGURE = Rendering.text(REVISED.figure(RECEIVED));

    // ---- around the tables ----

    @Test
    void tablesForLayoutAroundTheReportDoNotMatter() {
        String page = PAGE.replace("<div id=\"zoom\">", "<table><tr><td>首页</td><td><table><tbody><tr><td>")
                .replace("</div></body>", "</td></tr></table></td></tr><tr><td>版权所有</td></tr></table></body>");
        assertWhole(read(page));
    }

    @Test
    void oneLayoutTableAroundEachTableDoesNotMatter() {
        String page = PAGE.replace("<table border=1>", "<table><tr><td align=center><table border=1>")
                .replace("</table>", "</table></td></tr></table>");
        assertWhole(read(page));
    }

    @Test
    void aTableOfOneCellWithinACellIsTheTextOfTheCell() {
        assertWhole(read(PAGE.replaceAll("(<td[^>]*>)([^<]*)</td>", "$1<table><tr><td>$2</td></tr></table></td>")));
    }

    @Test
    void scriptsStylesCommentsAndChoicesAreNotText() {
        String noise = "<script>document.write('<td>99</td>')</script><style>td{width:9px}</style><!-- 99 -->"
                + "<template>99</template><noscript>99</noscript>";
        Reading reading = read(PAGE.replace("<p>", noise + "<p>")
                .replace("<td>" + FIGURE, "<td>" + noise + FIGURE + noise)
                .replace("</div></body>", "<select><option>六、其他</option></select></div></body>"));
        assertWhole(reading);
        assertThat(reading.report().overview().orElseThrow().blocks()).hasSize(1);
    }

    /** Pages for reading aloud write pinyin over the characters, in each kind of mark-up that HTML has for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ruby>$1<rp>(</rp><rt>shù</rt><rp>)</rp></ruby>",
                "<ruby>$1<rt>shù</rt></ruby>",
                "<ruby><rb>$1</rb><rt>shù</rt></ruby>",
                "$1(shù)"
            })
    void pinyinOverTheCharactersIsNoText(String annotated) {
        String page = Rendering.HTML.of(REVISED);
        String aloud = page.replaceAll("([数本一公章])(?=[^<>]*</)", annotated);
        assertThat(aloud.split("shù", -1)).hasSizeGreaterThan(40);
        assertWhole(read(aloud));
    }

    @Test
    void tagsInCapitalsHeaderCellsAndCaptionsDoNotMatter() {
        String page = PAGE.replace("<td", "<TH")
                .replace("</td>", "</TH>")
                .replace("<tbody>", "<CAPTION>表</CAPTION><THEAD>")
                .replace("</tbody>", "</THEAD>");
        assertWhole(read(page));
    }

    @Test
    void tagsThatAreNotClosedAreClosedAsBrowsersDo() {
        String page = PAGE.replace("</td>", "")
                .replace("</tr>", "")
                .replace("</p>", "")
                .replace("</tbody>", "");
        Reading reading = read(page);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
    }

    @Test
    void aPageThatDeclaresAnotherEncodingThanItHasIsRead() {
        String page =
                PAGE.replace("<head>", "<head><meta http-equiv=Content-Type content='text/html; charset=gb2312'>");
        assertWhole(ReportDocument.read(page.getBytes(StandardCharsets.UTF_8), "r"));
    }

    @Test
    void aPageWithoutTablesMissesThemAll() {
        Reading reading = read(PAGE.replaceAll("(?s)<table.*?</table>", ""));
        assertThat(reading.cellsRead()).isZero();
        assertThat(Samples.of(reading, ReadingProblem.MISSING_CELLS))
                .extracting(Finding::address)
                .containsExactly("proactiveDisclosure", "requests", "disputes");
        assertThat(reading.report().overview()).isPresent();
    }

    @Test
    void thePagesMetadataAreRead() {
        String page = PAGE.replaceFirst("<p>临江市.*?</p>", "")
                .replace(
                        "<head>",
                        "<head><meta name='ArticleTitle' content='青河区2021年政府信息公开工作年度报告'>"
                                + "<meta name='PubDate' content='2022-01-20 17:16'><meta name='Author' content='x'>");
        AnnualReport report = read(page).report();
        assertThat(report.agency().map(Agency::name)).contains("青河区");
        assertThat(report.year()).hasValue(2021);
        assertThat(report.publishedOn()).contains(LocalDate.of(2022, 1, 20));
    }

    @Test
    void thePagesTitleServesWhereThereIsNoOther() {
        String page = PAGE.replaceFirst("<p>临江市.*?</p>", "")
                .replace("<title>x</title>", "<title>青河区2021年政府信息公开工作年度报告_临江市</title>");
        assertThat(read(page).report().agency().map(Agency::name)).contains("青河区");
    }

    @Test
    void theTextOfSectionsIsReadBlockByBlock() {
        String page =
                PAGE.replaceFirst("<p>本机关认真落实。</p>", "<p>（一）<b>主动</b>公开</p><div>公开<span>三</span>件。<br>另有一件。</div>尾。");
        assertThat(read(page).report().overview().orElseThrow().blocks().toString())
                .contains("（一）主动公开", "公开三件。", "另有一件。", "尾。");
    }

    // ---- depth ----

    @ParameterizedTest
    @ValueSource(strings = {"div", "table><tr><td", "span", "b", "font", "ul><li", "blockquote"})
    void fiftyThousandLevelsDoNotOverflow(String tag) {
        String deep = ("<" + tag + ">").repeat(50_000);
        assertThat(wrong(read(PAGE + deep + "x"), REVISED)).isEmpty();
        assertThat(wrong(read(PAGE.replace("<td>" + FIGURE, "<td>" + deep + FIGURE)), REVISED))
                .isEmpty();
        assertThat(wrong(read(PAGE.replace("<body>", "<body>" + deep)), REVISED))
                .isEmpty();
    }

    // ---- what stands in a cell ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1<br>0",
                "<p>1</p><p>0</p>",
                "1 <span>0</span>",
                "1&nbsp;0",
                "10<sup>1</sup>",
                "10<sub>2</sub>",
                "<del>1</del>0",
                "<s>1</s>0",
                "<strike>1</strike>0",
                "10①",
                "<img src=10.png>",
                "<input value='10' readonly>",
                "1<table><tr><td>0</td></tr></table>",
                "<select><option>1<option>0</select>"
            })
    void aCellThatDoesNotPlainlySayANumberIsNotReadAsOne(String cell) {
        Reading reading = read(PAGE.replace("<td>" + FIGURE + "<", "<td>" + cell + "<"));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).contains(RECEIVED.address());
        assertThat(reading.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1<span>0</span>",
        "<p><span>1</span><span>0</span></p>",
        "<font>１０</font>",
        "&#49;&#48;",
        "1<!-- 5 -->0",
        "1<b></b>0<o:p></o:p>",
        "<a name=x></a>10&nbsp;",
        "<p>10</p><p>&nbsp;</p>",
        "<br>10<br>"
    })
    void aNumberInPiecesIsOneNumber(String cell) {
        Reading reading = read(PAGE.replace("<td>" + FIGURE + "<", "<td>" + cell + "<"));
        assertThat(reading.report().figure(RECEIVED)).isEqualTo(Figure.of(10));
        assertThat(absent(reading)).isEmpty();
        assertThat(reading.findings()).allMatch(f -> f.rule().equals(ReadingProblem.TEXT_AT_TABLE.rule()));
    }

    @Test
    void whatIsNoNumberIsReportedWithItsPlace() {
        Reading reading = read(PAGE.replace("<td>" + FIGURE + "<", "<td>\n  约10件<"));
        Finding finding = Samples.of(reading, ReadingProblem.NOT_A_NUMBER).get(0);
        assertThat(finding.cells().get(0).cell()).isEqualTo(RECEIVED);
        assertThat(finding.details()).containsEntry("text", "约10件");
        assertThat(absent(reading)).containsExactly(RECEIVED.address());
    }

    // ---- spans that lie ----

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "x", "", "1.5", "2147483648", "7"})
    void aNonsensicalSpanOfTheLastCellDoesNotMatter(String span) {
        String total = Samples.figure(REVISED, "requests.received.total");
        Reading reading = read(PAGE.replace("<td>" + total + "<", "<td colspan='" + span + "'>" + total + "<"));
        assertThat(wrong(reading, REVISED)).isEmpty();
    }

    /** Whatever the spans say, no figure may come to stand under another header than the page shows it under. */
    @Test
    void spansThatLieNeverMisplaceAFigure() {
        Random random = new Random(20211231);
        List<String> cells = List.of("<td>", "<td colspan=\"", "<td rowspan=\"");
        for (int round = 0; round < 300; round++) {
            StringBuilder page = new StringBuilder(PAGE);
            for (int change = 0; change <= round % 4; change++) {
                String tag = cells.get(random.nextInt(cells.size()));
                int at = page.indexOf(tag, random.nextInt(page.length()));
                if (at >= 0) {
                    String lie = (random.nextBoolean() ? " colspan=" : " rowspan=") + (1 + random.nextInt(9)) + " ";
                    page.insert(at + 3, lie);
                }
            }
            assertThat(wrong(read(page.toString()), REVISED)).as(page::toString).isEmpty();
        }
    }

    @Test
    void headerSpansThatDoNotAddUpLeaveTheFormsOrder() {
        String page = PAGE.replace("colspan=\"5\">法人或其他组织", "colspan=\"4\">法人或其他组织");
        assertThat(page).isNotEqualTo(PAGE);
        assertThat(wrong(read(page), REVISED)).isEmpty();
    }

    // ---- columns in another order, more columns, fewer ----

    @Test
    void shuffledColumnsOfTableThreeAreReadByTheirHeaders() {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(order, random);
            assertWhole(read(page(Section.REQUESTS, flatRequests(order, -1))));
        }
    }

    @Test
    void aColumnThatTheFormDoesNotHaveIsReportedAndNothingIsMisplaced() {
        for (int place = 0; place < 7; place++) {
            Reading reading = read(page(Section.REQUESTS, flatRequests(List.of(0, 1, 2, 3, 4, 5, 6), place)));
            assertThat(wrong(reading, REVISED)).isEmpty();
            assertThat(absent(reading)).isEmpty();
            assertThat(Samples.of(reading, ReadingProblem.UNKNOWN_LINE)).hasSize(25);
        }
    }

    @Test
    void shuffledColumnsOfTableTwoAreReadByTheirHeaders() {
        String page = PAGE.replace("本年制发件数", "#").replace("现行有效件数", "本年制发件数").replace("#", "现行有效件数");
        Reading reading = read(page);
        Cell issued = cell("proactiveDisclosure.administrativeRules.issued");
        Cell inForce = cell("proactiveDisclosure.administrativeRules.inForce");
        assertThat(reading.report().figure(issued)).isEqualTo(REVISED.figure(inForce));
        assertThat(reading.report().figure(inForce)).isEqualTo(REVISED.figure(issued));
        assertThat(absent(reading)).isEmpty();
    }

    /** Two headers in the wrong order and one that is not known: no order is certain. */
    @Test
    void headersThatContradictTheFormAndAreNotAllKnownPlaceNothing() {
        String page = PAGE.replace("本年制发件数", "#")
                .replace("本年废止件数", "本年制发件数")
                .replace("#", "本年废止件数")
                .replace("现行有效件数", "目前数量");
        Reading reading = read(page);
        assertThat(absent(reading))
                .containsAll(addresses(Edition.REVISED_2021, DisclosureLine.ADMINISTRATIVE_RULES))
                .containsAll(addresses(Edition.REVISED_2021, DisclosureLine.NORMATIVE_DOCUMENTS));
        assertThat(ids(reading)).contains("RD06");
    }

    @Test
    void resultsOfTableFourInAnotherOrderAreNotPlaced() {
        String page = PAGE.replace("结果维持", "#").replace("结果纠正", "结果维持").replace("#", "结果纠正");
        Reading reading = read(page);
        assertThat(absent(reading)).containsAll(addresses(Edition.REVISED_2021, Section.DISPUTES));
        assertThat(ids(reading)).contains("RD06");
    }

    @Test
    void aTableWithoutHeadersHasTheFormsOrder() {
        String page =
                PAGE.replaceAll("<tr><td rowspan=\"3\" colspan=\"3\">（本列.*?</tr>\\s*<tr>.*?</tr>\\s*<tr>.*?</tr>", "");
        assertThat(page).doesNotContain("商业企业");
        assertWhole(read(page));
    }

    // ---- parts of tables ----

    @Test
    void aTableInTwoPartsWithItsHeaderRepeatedIsOne() {
        int header = PAGE.indexOf("<tr><td rowspan=\"3\" colspan=\"3\">（本列");
        String headers = PAGE.substring(header, PAGE.indexOf("<tr><td colspan=\"3\">一、", header));
        int cut = PAGE.indexOf("<tr><td rowspan=\"3\">（四）");
        String page = PAGE.substring(0, cut) + "</table><p>— 5 —</p><table>" + headers + PAGE.substring(cut);
        Reading reading = read(page);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
    }

    @Test
    void tableFourInThreeTablesIsOne() {
        StringBuilder tables = new StringBuilder();
        for (String line : List.of("行政复议", "未经复议直接起诉", "复议后起诉")) {
            tables.append("<table><tr><td colspan=5>").append(line).append("</td></tr><tr>");
            for (String result : List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")) {
                tables.append("<td>").append(result).append("</td>");
            }
            tables.append("</tr><tr>");
            Edition.REVISED_2021.cells(Section.DISPUTES).stream()
                    .filter(cell -> cell.line().label(Edition.REVISED_2021).zh().equals(line))
                    .forEach(cell -> tables.append("<td>")
                            .append(Rendering.text(REVISED.figure(cell)))
                            .append("</td>"));
            tables.append("</tr></table>");
        }
        assertWhole(read(page(Section.DISPUTES, tables.toString())));
    }

    @Test
    void aMissingRowIsMissingAndNothingElse() {
        String row = PAGE.substring(PAGE.indexOf("<tr><td>2.重复申请"), PAGE.indexOf("<tr><td>3.要求提供"));
        Reading reading = read(PAGE.replace(row, ""));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEqualTo(addresses(Edition.REVISED_2021, RequestLine.REPEATED));
        assertThat(Samples.of(reading, ReadingProblem.MISSING_CELLS))
                .extracting(Finding::address)
                .containsExactly("requests.outcomes.notProcessed.repeated");
    }

    @Test
    void aRepeatedRowWithOtherFiguresIsReportedAndTheFirstKept() {
        String row = PAGE.substring(PAGE.indexOf("<tr><td>2.重复申请"), PAGE.indexOf("<tr><td>3.要求提供"));
        Reading same = read(PAGE.replace(row, row + row));
        assertWhole(same);
        Reading other = read(PAGE.replace(row, row + row.replaceAll(">1(\\d{3})<", ">2$1<")));
        assertThat(wrong(other, REVISED)).isEmpty();
        assertThat(Samples.of(other, ReadingProblem.REPEATED)).hasSize(7);
    }

    @Test
    void anUnknownLineWithFiguresIsReported() {
        for (String label : List.of("其中：网上申请", "9.其他不予公开")) {
            String row = "<tr><td>" + label + "</td>" + "<td>-7</td>".repeat(7) + "</tr>\n";
            int at = PAGE.indexOf("<tr><td rowspan=\"3\">（四）");
            Reading reading = read(PAGE.substring(0, at) + row + PAGE.substring(at));
            assertThat(wrong(reading, REVISED)).isEmpty();
            assertThat(absent(reading)).isEmpty();
            Finding finding = Samples.of(reading, ReadingProblem.UNKNOWN_LINE).get(0);
            assertThat(finding.details())
                    .containsEntry("label", label)
                    .containsEntry("text", String.join(" | ", Collections.nCopies(7, "-7")));
        }
    }

    @Test
    void otherHandlingAsOneLineIsReadIntoTheCollapsedLine() {
        int from = PAGE.indexOf("<tr><td rowspan=\"3\">（六）");
        int to = PAGE.indexOf("<tr><td colspan=\"2\">（七）");
        String row = "<tr><td colspan=2>（六）其他处理</td>" + "<td>5</td>".repeat(7) + "</tr>";
        Reading reading = read(PAGE.substring(0, from) + row + PAGE.substring(to));
        assertThat(reading.report().edition()).isEqualTo(Edition.REVISED_2021);
        Cell collapsed = Edition.REVISED_2021.collapsedCells().get(0);
        assertThat(reading.report().figure(collapsed)).isEqualTo(Figure.of(5));
        assertThat(wrong(reading, REVISED).keySet())
                .allMatch(address -> address.startsWith("requests.outcomes.otherHandling."));
    }

    @Test
    void theFormOf2019ForALaterYearKeepsItsEdition() {
        Reading reading = read(Rendering.HTML.of(TRIAL).replace("2019年", "2022年"));
        assertThat(reading.report().edition()).isEqualTo(Edition.TRIAL_2019);
        assertThat(reading.report().year()).hasValue(2022);
        assertThat(wrong(reading, TRIAL)).isEmpty();
        assertThat(absent(reading)).isEmpty();
    }

    // ---- pages that end too early ----

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<", "<td", "<td>", "<td><p class=x", "<td><p class=x>", "<td>10", "<td>10<", "<td>10<!--"})
    void aCellThatThePageEndsInIsNotTakenForBlankOrWhole(String end) {
        int at = PAGE.indexOf("<td>" + FIGURE + "<");
        Reading reading = read(PAGE.substring(0, at) + end);
        assertThat(reading.cellsRead())
                .isEqualTo(addresses(Edition.REVISED_2021, Section.PROACTIVE_DISCLOSURE)
                        .size());
        assertThat(reading.report().figure(RECEIVED)).isEqualTo(Figure.absent());
        assertThat(ids(reading)).contains("RD13");
    }

    private static void assertWhole(Reading reading) {
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(reading.findings()).allMatch(f -> f.rule().equals(ReadingProblem.TEXT_AT_TABLE.rule()));
    }

    private static Cell cell(String address) {
        return Edition.REVISED_2021.cell(address).orElseThrow();
    }

    /** The page with another table in place of a section's. */
    private static String page(Section section, String table) {
        int heading = PAGE.indexOf(section.numeral() + "、" + section.title().zh());
        int from = PAGE.indexOf("<table", heading);
        int to = PAGE.indexOf("</table>", heading) + "</table>".length();
        return PAGE.substring(0, from) + table + PAGE.substring(to);
    }

    /** Table three with one header row, its columns in the given order, and a 小计 of 7 at the given place unless -1. */
    private static String flatRequests(List<Integer> order, int subtotal) {
        StringBuilder out = new StringBuilder("<table><tr><td colspan=3>项目</td>");
        List<Applicant> applicants = List.of(Applicant.values());
        for (int i = 0; i < order.size(); i++) {
            out.append(i == subtotal ? "<td>小计</td>" : "")
                    .append("<td>")
                    .append(applicants
                            .get(order.get(i))
                            .label(Edition.REVISED_2021)
                            .zh())
                    .append("</td>");
        }
        out.append("</tr>");
        List<List<GridCell>> rows =
                Edition.REVISED_2021.layout(Section.REQUESTS).rows();
        for (List<GridCell> row : rows.subList(3, rows.size())) {
            out.append("<tr>");
            List<GridCell> figures =
                    row.stream().filter(cell -> cell.cell().isPresent()).toList();
            for (GridCell cell : row) {
                if (cell.text().isPresent()) {
                    out.append("<td rowspan=")
                            .append(cell.rowSpan())
                            .append(" colspan=")
                            .append(cell.columnSpan());
                    out.append(">").append(cell.text().orElseThrow().zh()).append("</td>");
                }
            }
            for (int i = 0; i < order.size(); i++) {
                out.append(i == subtotal ? "<td>7</td>" : "")
                        .append("<td>")
                        .append(Rendering.shown(REVISED, figures.get(order.get(i))))
                        .append("</td>");
            }
            out.append("</tr>");
        }
        return out.append("</table>").toString();
    }
}
