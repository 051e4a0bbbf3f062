package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.Samples.TRIAL;
import static io.github.gongkai.documents.Samples.absent;
import static io.github.gongkai.documents.Samples.addresses;
import static io.github.gongkai.documents.Samples.figure;
import static io.github.gongkai.documents.Samples.ids;
import static io.github.gongkai.documents.Samples.read;
import static io.github.gongkai.documents.Samples.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to the form in text: Markdown, text of pages, of PDFs, of spreadsheets. Every cell has a figure of its own. */
class TextReportsTest {

    private static final String PIPES = Rendering.PIPES.of(REVISED);
    private static final String PDF = Rendering.PDF_TEXT.of(REVISED);
    private static final String LINES = Rendering.LINES.of(REVISED);

    // ---- text at the tables ----

    @ParameterizedTest
    @EnumSource(names = {"PIPES", "TABS", "MARKDOWN"})
    void aSentenceBetweenHeadingAndTableIsReportedAndNotCarriedOver(Rendering rendering) {
        Reading reading = read(rendering.of(REVISED));
        assertThat(ids(reading)).containsExactly("RD12");
        Finding finding = reading.findings().get(0);
        assertThat(finding.details()).containsEntry("text", "本年共收到申请9件，予以公开3件。");
        assertThat(finding.address()).isEqualTo("requests");
        assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
        String line = rendering
                .of(REVISED)
                .lines()
                .toList()
                .get(finding.location().orElseThrow().line() - 1);
        assertThat(line).isEqualTo("本年共收到申请9件，予以公开3件。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- 5 -", "— 5 —", "第5页", "第 5 页 共 12 页", "第5页，共12页", "5/12", "－5－", "\f"})
    void pageNumbersWithinATableAreNotFigures(String number) {
        for (String source : List.of(PDF, PIPES, LINES, Rendering.BARS.of(REVISED))) {
            for (String label : List.of("5.属于三类内部事务信息", "（七）总计", "行政强制")) {
                int at = source.indexOf(label);
                int line = source.lastIndexOf('\n', at) + 1;
                assertWhole(read(source.substring(0, line) + number + "\n" + source.substring(line)));
            }
        }
    }

    /** Of a number alone on a line nobody can say whether it is a page's or a figure. */
    @Test
    void aBareNumberBetweenRowsIsReportedAndMovesNothing() {
        for (RequestLine line : List.of(RequestLine.GRANTED, RequestLine.COMPLAINTS, RequestLine.OUTCOMES_TOTAL)) {
            String last = figure(REVISED, "requests." + line.key() + ".total") + "\n";
            Reading whole = read(PDF.replace(last, last + "12\n"));
            assertThat(wrong(whole, REVISED)).isEmpty();
            assertThat(absent(whole)).isEmpty();
            assertThat(Samples.of(whole, ReadingProblem.UNKNOWN_LINE).get(0).details())
                    .containsEntry("text", "12");
            // With a blank cell lost, the page number must not make up for it.
            Reading lost = read(PDF.replace(" " + last, "\n12\n"));
            assertThat(wrong(lost, REVISED)).isEmpty();
            assertThat(absent(lost)).isEqualTo(addresses(Edition.REVISED_2021, line));
        }
    }

    // ---- headers ----

    @Test
    void aHeaderRepeatedOnTheNextPageDoesNotMatter() {
        for (Rendering rendering : List.of(Rendering.PDF_TEXT, Rendering.PIPES, Rendering.TABS, Rendering.BARS)) {
            String source = rendering.of(REVISED);
            int from = source.indexOf("（本列数据");
            int header = source.lastIndexOf('\n', from) + 1;
            String headers = source.substring(header, source.lastIndexOf('\n', source.indexOf("一、本年新收")) + 1);
            int cut = source.lastIndexOf('\n', source.indexOf("1.信访举报") - 1) + 1;
            if (rendering == Rendering.BARS) {
                headers = headers.substring(0, headers.lastIndexOf("|\n"));
                cut = source.lastIndexOf("|\n", source.indexOf("（五）不予处理"));
                headers = "|\n" + headers;
            }
            Reading reading = read(source.substring(0, cut) + headers + source.substring(cut));
            assertThat(wrong(reading, REVISED)).as(rendering.name()).isEmpty();
            assertThat(absent(reading)).as(rendering.name()).isEmpty();
        }
    }

    @Test
    void columnsInAnotherOrderAreNotPlaced() {
        for (Rendering rendering : List.of(Rendering.PIPES, Rendering.TABS, Rendering.BARS, Rendering.BARS_BELOW)) {
            String source = rendering
                    .of(REVISED)
                    .replace("商业企业", "#")
                    .replace("科研机构", "商业企业")
                    .replace("#", "科研机构");
            Reading reading = read(source);
            assertThat(wrong(reading, REVISED)).isEmpty();
            assertThat(absent(reading))
                    .as(rendering.name())
                    .isEqualTo(addresses(Edition.REVISED_2021, Section.REQUESTS));
            assertThat(Samples.of(reading, ReadingProblem.UNPLACEABLE)).hasSize(25);
        }
    }

    @Test
    void columnsInAnotherOrderOnOneLineOfAPdfAreNotPlaced() {
        String headers = "自然人 科研机构 商业企业 社会公益组织 法律服务机构 其他 总计";
        Reading reading = read(PDF.replaceAll("(?s)自然人\n.*?(?=一、本年新收)", headers + "\n"));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEqualTo(addresses(Edition.REVISED_2021, Section.REQUESTS));
        Reading right =
                read(PDF.replaceAll("(?s)自然人\n.*?(?=一、本年新收)", headers.replace("科研机构 商业企业", "商业企业 科研机构") + "\n"));
        assertWhole(right);
    }

    @Test
    void shuffledColumnsOfTableTwoAreReadByTheirHeadersInEveryLayoutWithMarks() {
        for (Rendering rendering : Rendering.values()) {
            String source = rendering
                    .of(REVISED)
                    .replace("本年制发件数", "#")
                    .replace("本年废止件数", "本年制发件数")
                    .replace("#", "本年废止件数");
            Reading reading = read(source);
            Cell issued = cell("proactiveDisclosure.normativeDocuments.issued");
            Cell repealed = cell("proactiveDisclosure.normativeDocuments.repealed");
            if (rendering == Rendering.PDF_TEXT) {
                // Headers on lines of their own come out of a PDF in any order.
                assertThat(reading.report().figure(issued)).isEqualTo(Figure.absent());
                assertThat(ids(reading)).contains("RD06");
            } else {
                assertThat(reading.report().figure(issued)).as(rendering.name()).isEqualTo(REVISED.figure(repealed));
                assertThat(reading.report().figure(repealed)).isEqualTo(REVISED.figure(issued));
            }
        }
    }

    @Test
    void headersOnOneLineOfAPdfAreInTheOrderOfTheirColumns() {
        String source = PDF.replace("信息内容\n本年制发件数\n本年废止件数\n现行有效件数", "信息内容 本年废止件数 本年制发件数 现行有效件数");
        assertThat(source).isNotEqualTo(PDF);
        Cell issued = cell("proactiveDisclosure.administrativeRules.issued");
        Cell repealed = cell("proactiveDisclosure.administrativeRules.repealed");
        assertThat(read(source).report().figure(issued)).isEqualTo(REVISED.figure(repealed));
    }

    @Test
    void headersOfTheOtherEditionLeaveTheLineUnplaced() {
        String source =
                PIPES.replace("本年制发件数", "本年新制作数量").replace("本年废止件数", "本年新公开数量").replace("现行有效件数", "对外公开总数量");
        Reading reading = read(source);
        assertThat(reading.report().edition()).isEqualTo(Edition.REVISED_2021);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).hasSize(6).allMatch(address -> address.startsWith("proactiveDisclosure."));
        assertThat(Samples.of(reading, ReadingProblem.UNPLACEABLE)).hasSize(2);
    }

    /** 小计 stands before a blank 总计: seven figures and a blank, none of which is what it seems. */
    @Test
    void aSubtotalColumnMisplacesNothing() {
        for (Rendering rendering : List.of(Rendering.PIPES, Rendering.TABS, Rendering.BARS, Rendering.MARKDOWN)) {
            String source = rendering.of(REVISED);
            String bar = rendering == Rendering.TABS ? "\t" : rendering == Rendering.BARS ? " |\n" : " | ";
            source = source.replace("法律服务机构" + bar + "其他", "法律服务机构" + bar + "其他" + bar + "小计");
            for (Cell cell : Edition.REVISED_2021.cells(Section.REQUESTS)) {
                if (cell.address().endsWith(".total") && !cell.address().contains("totals")) {
                    String number = Rendering.text(REVISED.figure(cell));
                    boolean blank = cell.ordinal() % 2 == 0;
                    source = source.replace(
                                    number + bar.stripTrailing(),
                                    "77" + bar + (blank ? "" : number) + bar.stripTrailing())
                            .replace(number + "\n", "77" + bar + (blank ? "" : number) + "\n");
                }
            }
            assertThat(wrong(read(source), REVISED)).as(rendering.name()).isEmpty();
        }
    }

    // ---- rows ----

    @Test
    void aRowCutInMidNumberGivesTheFiguresBeforeIt() {
        String source =
                PIPES.substring(0, PIPES.indexOf(figure(REVISED, "requests.outcomes.granted.otherOrganizations")) + 2);
        Reading reading = read(source);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading))
                .startsWith("requests.outcomes.granted.otherOrganizations", "requests.outcomes.granted.total");
        Finding cut = Samples.of(reading, ReadingProblem.CUT_SHORT).get(0);
        assertThat(cut.cells().get(0).cell().address()).isEqualTo("requests.outcomes.granted.otherOrganizations");
        assertThat(cut.details()).containsEntry("label", "10");
        assertThat(cut.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void theLastFigureOfTheLastTableIsTakenWithARemarkWhereTheSourceEndsInIt() {
        String last = figure(REVISED, "disputes.litigationAfterReconsideration.total");
        Reading reading = read(PDF.substring(0, PDF.indexOf(last) + last.length()));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(Samples.of(reading, ReadingProblem.CUT_SHORT))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @ParameterizedTest
    @EnumSource
    void aMisprintedLabelIsReadWithANotice(Rendering rendering) {
        Reading reading = read(rendering.of(REVISED).replace("6.属于四类过程性信息", "6.属于四类过程性性信息"));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        Finding finding = Samples.of(reading, ReadingProblem.LABEL_CHANGED).get(0);
        assertThat(finding.address()).isEqualTo("requests.outcomes.refused.processInformation");
        assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
    }

    @ParameterizedTest
    @EnumSource(names = {"PIPES", "TABS", "MARKDOWN", "HTML", "LINES", "BARS", "BARS_BELOW", "PDF_TEXT"})
    void anUnknownLineIsReportedAndNotRead(Rendering rendering) {
        Reading reading = read(rendering.of(REVISED).replace("2.重复申请", "2.申请内容为咨询"));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEqualTo(addresses(Edition.REVISED_2021, RequestLine.REPEATED));
        Finding finding = Samples.of(reading, ReadingProblem.UNKNOWN_LINE).get(0);
        assertThat(finding.details().get("text"))
                .contains(figure(REVISED, "requests.outcomes.notProcessed.repeated.total"));
        assertThat(finding.location().map(Location::line).orElse(0)).isPositive();
    }

    @Test
    void aRepeatedLineWithOtherFiguresIsReportedAndTheFirstKept() {
        List<String> lines = new ArrayList<>(PIPES.lines().toList());
        int at = 0;
        while (!lines.get(at).startsWith("2.重复申请")) {
            at++;
        }
        lines.add(at + 1, lines.get(at).replace(" 1", " 2"));
        Reading reading = read(String.join("\n", lines));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(Samples.of(reading, ReadingProblem.REPEATED))
                .hasSize(7)
                .allMatch(f -> f.severity() == Severity.ERROR);
        lines.set(at + 1, lines.get(at));
        assertThat(ids(read(String.join("\n", lines)))).containsExactly("RD12");
    }

    @Test
    void aLostBlankCellLeavesTheRowUnplaced() {
        String second = figure(REVISED, "requests.received.commercialEnterprises");
        for (String source : List.of(PDF.replace(" " + second, ""), LINES.replace(second + "\n", ""))) {
            Reading reading = read(source);
            assertThat(wrong(reading, REVISED)).isEmpty();
            assertThat(absent(reading)).isEqualTo(addresses(Edition.REVISED_2021, RequestLine.RECEIVED));
            Finding finding = Samples.of(reading, ReadingProblem.UNPLACEABLE).get(0);
            assertThat(finding.address()).isEqualTo("requests.received");
            assertThat(finding.details()).containsEntry("found", "6").containsEntry("count", "7");
        }
    }

    /** Where blank lines part all cells and a blank cell is two of them, three figures and two blanks are no seven cells. */
    @Test
    void blankLinesThatAreNotOneForEachBlankCellLeaveTheRowUnplaced() {
        AnnualReport gaps = REVISED;
        for (Applicant column : List.of(
                Applicant.RESEARCH_INSTITUTIONS,
                Applicant.PUBLIC_WELFARE_ORGANIZATIONS,
                Applicant.OTHER_ORGANIZATIONS,
                Applicant.TOTAL)) {
            gaps = gaps.with(gaps.edition().cell(RequestLine.NOT_HELD, column).orElseThrow(), Figure.blank());
        }
        Reading reading = read(Rendering.LINES.of(gaps).replace("\n", "\n\n"));
        assertThat(wrong(reading, gaps)).isEmpty();
        assertThat(absent(reading)).isEqualTo(addresses(Edition.REVISED_2021, RequestLine.NOT_HELD));
    }

    @Test
    void aCellOfSeveralLinesFromASpreadsheetIsOneCell() {
        String source = Rendering.TABS
                .of(REVISED)
                .replace("2.其他法律行政法规禁止公开", "\"2.其他法律行政\n法规禁止公开\"")
                .replace("本年制发件数", "\"本年制发\n件数\"")
                .replace("行政强制\t", "\"行政\n强制\"\t");
        assertWhole(read(source));
    }

    @Test
    void headersThatAPageBreakRepeatsBeforeAnyFigureAreCountedOnce() {
        for (Rendering rendering : List.of(Rendering.TABS, Rendering.PIPES)) {
            String source = rendering.of(REVISED);
            int table = source.indexOf("\n", source.indexOf("四、政府信息公开行政复议")) + 1;
            String first = figure(REVISED, "disputes.reconsideration.upheld");
            String headers = source.substring(table, source.lastIndexOf('\n', source.indexOf(first, table)) + 1);
            assertWhole(read(source.substring(0, table) + headers + source.substring(table)));
            // Of headers that begin again in another order none can be trusted.
            String other = headers.replaceFirst("结果维持", "?")
                    .replaceFirst("结果纠正", "结果维持")
                    .replace("?", "结果纠正");
            assertThat(absent(read(source.substring(0, table) + other + source.substring(table))))
                    .as(rendering.name())
                    .isEqualTo(addresses(Edition.REVISED_2021, Section.DISPUTES));
        }
    }

    /** X7: the items of a group without their labels. */
    @Test
    void figuresUnderATitleOfAGroupAreNotGuessed() {
        String source = PIPES.replaceAll("[1-8]\\.(属于|其他法律|危及|保护)[^|]*\\| ", "");
        Reading reading = read(source);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).allMatch(address -> address.startsWith("requests.outcomes.refused."));
        assertThat(Samples.of(reading, ReadingProblem.UNKNOWN_LINE)).hasSize(8);
    }

    // ---- editions ----

    @Test
    void otherHandlingAsOneLineOfTheForm2021IsTheCollapsedLine() {
        String source = PIPES.replaceAll("（六）其他处理 \\| 1\\.[^|]*(\\|.*)", "（六）其他处理 $1|")
                .replaceAll("(?m)^(2\\.申请人逾期|3\\.其他 ).*\n", "");
        Reading reading = read(source);
        assertThat(reading.report().edition()).isEqualTo(Edition.REVISED_2021);
        Cell collapsed = Edition.REVISED_2021
                .cell("requests.outcomes.otherHandling.total")
                .orElseThrow();
        assertThat(reading.report().figure(collapsed))
                .isEqualTo(REVISED.figure(cell("requests.outcomes.otherHandling.notCorrected.total")));
        assertThat(reading.report().cells()).contains(collapsed);
    }

    @Test
    void theFormOf2019ForALaterYearKeepsItsEdition() {
        for (Rendering rendering : List.of(Rendering.PIPES, Rendering.BARS, Rendering.LINES, Rendering.PDF_TEXT)) {
            Reading reading = read(rendering.of(TRIAL).replace("2019年", "2022年"));
            assertThat(reading.report().edition()).isEqualTo(Edition.TRIAL_2019);
            assertThat(reading.report().year()).hasValue(2022);
            assertThat(wrong(reading, TRIAL)).isEmpty();
            assertThat(absent(reading)).isEmpty();
        }
    }

    @Test
    void withoutAYearOrATableTheEditionIsSaidToBeUnknown() {
        Reading reading = read("一、总体情况\n本机关认真落实。\n六、其他需要报告的事项\n无\n");
        assertThat(ids(reading)).contains("RD08", "RD09", "RD11", "RD01");
        assertThat(reading.report().edition()).isEqualTo(Edition.REVISED_2021);
        assertThat(reading.report().year()).isEmpty();
    }

    // ---- sections ----

    @Test
    void aReportWithoutTablesHasItsTextsAndMissesAllCells() {
        StringBuilder source = new StringBuilder("青河镇2022年政府信息公开工作年度报告\n");
        for (Section section : Section.values()) {
            source.append(section.numeral())
                    .append("、")
                    .append(section.title().zh())
                    .append("\n详见附件。\n");
        }
        Reading reading = read(source.toString());
        assertThat(reading.cellsRead()).isZero();
        assertThat(reading.report().overview()).isPresent();
        assertThat(Samples.of(reading, ReadingProblem.MISSING_CELLS))
                .extracting(Finding::address)
                .containsExactly("proactiveDisclosure", "requests", "disputes");
    }

    @Test
    void aListOfContentsBeforeSectionOneIsNoSection() {
        StringBuilder contents = new StringBuilder();
        for (Section section : Section.values()) {
            contents.append(section.numeral())
                    .append("、")
                    .append(section.title().zh())
                    .append("\n");
        }
        int first = PIPES.indexOf("一、总体情况");
        Reading reading = read(PIPES.substring(0, first) + contents + PIPES.substring(first));
        assertWhole(reading);
        assertThat(reading.report().overview().orElseThrow().blocks()).hasSize(1);
        assertThat(reading.report().otherMatters().orElseThrow().blocks()).hasSize(1);
        assertThat(reading.report().title()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void tablesAreToldWithoutAnyHeading(Rendering rendering) {
        String source = rendering.of(REVISED);
        for (Section section : Section.values()) {
            source = source.replace(section.numeral() + "、" + section.title().zh(), "");
        }
        Reading reading = read(source);
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
    }

    @Test
    void tableFourInThreeTablesIsOne() {
        StringBuilder tables = new StringBuilder();
        for (DisputeLine line : DisputeLine.values()) {
            tables.append(line.label(Edition.REVISED_2021).zh()).append("\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n");
            Edition.REVISED_2021
                    .cells(line)
                    .forEach(cell ->
                            tables.append(Rendering.text(REVISED.figure(cell))).append(" | "));
            tables.append("\n");
        }
        assertWhole(read(withTableFour(PIPES, tables.toString())));
    }

    @Test
    void tableFourInThreeTablesWithOneCutIsNotGuessed() {
        StringBuilder tables = new StringBuilder();
        for (DisputeLine line : DisputeLine.values()) {
            tables.append(line.label(Edition.REVISED_2021).zh()).append("\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n");
            Edition.REVISED_2021.cells(line).stream()
                    .filter(cell -> cell.ordinal() != 195)
                    .forEach(cell ->
                            tables.append(Rendering.text(REVISED.figure(cell))).append(" | "));
            tables.append("\n");
        }
        Reading reading = read(withTableFour(PIPES, tables.toString()));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).hasSize(5);
    }

    @Test
    void groupsOfTableFourInAnotherOrderAreNotPlaced() {
        String source =
                PIPES.replace("未经复议直接起诉", "#").replace("复议后起诉", "未经复议直接起诉").replace("#", "复议后起诉");
        Reading reading = read(source);
        assertThat(absent(reading)).isEqualTo(addresses(Edition.REVISED_2021, Section.DISPUTES));
        Reading swapped = read(PIPES.replace("行政复议 | 行政诉讼", "行政诉讼 | 行政复议"));
        assertThat(absent(swapped)).isEqualTo(addresses(Edition.REVISED_2021, Section.DISPUTES));
    }

    @Test
    void aTextInTableFourIsNoFigureAndMovesNone() {
        String second = figure(REVISED, "disputes.reconsideration.corrected");
        Reading reading = read(PIPES.replace(second, "约3"));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).containsExactly("disputes.reconsideration.corrected");
        String first = figure(REVISED, "disputes.reconsideration.upheld");
        assertThat(absent(read(PIPES.replace(first, "约3")))).containsExactly("disputes.reconsideration.upheld");
    }

    @Test
    void aBlankTableFourIsBlankAndNotAbsent() {
        String source = PIPES;
        for (Cell cell : Edition.REVISED_2021.cells(Section.DISPUTES)) {
            source = source.replace(figure(REVISED, cell.address()) + " |", " |");
        }
        Reading reading = read(source);
        for (Cell cell : Edition.REVISED_2021.cells(Section.DISPUTES)) {
            assertThat(reading.report().figure(cell)).isEqualTo(Figure.blank());
        }
    }

    @Test
    void markdownTablesSplitInPartsAreOne() {
        String source = Rendering.MARKDOWN.of(REVISED);
        int cut = source.lastIndexOf('\n', source.indexOf("1.信访举报")) + 1;
        String header = "|项目|||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|\n|---|---|---|---|---|---|---|---|---|---|\n";
        assertWhole(read(source.substring(0, cut) + "\n" + header + source.substring(cut)));
    }

    @Test
    void barsOfFullWidthAreBars() {
        assertWhole(read(PIPES.replace('|', '｜')));
        assertWhole(read(PIPES.replace('|', '│')));
    }

    @Test
    void windowsLineEndsDoNotMatter() {
        for (Rendering rendering : Rendering.values()) {
            Reading reading = read(rendering.of(REVISED).replace("\n", "\r\n"));
            assertThat(wrong(reading, REVISED)).as(rendering.name()).isEmpty();
            assertThat(absent(reading)).as(rendering.name()).isEmpty();
        }
    }

    @Test
    void textOfPdfsInRadicalsIsRead() {
        String source = PDF.replace('人', '⼈')
                .replace('行', '⾏')
                .replace('一', '⼀')
                .replace('民', '⺠')
                .replace('见', '⻅');
        assertWhole(read(source));
    }

    // ---- any line lost or doubled ----

    /** A line lost or printed twice leads to missing figures and findings, and never to a figure in another's place. */
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aLineLostOrDoubledMisplacesNothingSilently(
            @ForAll Rendering rendering, @ForAll("shares") double share, @ForAll boolean doubled) {
        List<String> lines = new ArrayList<>(Arrays.asList(rendering.of(REVISED).split("\n")));
        int at = (int) (share * lines.size());
        if (doubled) {
            lines.add(at, lines.get(at));
        } else {
            lines.remove(at);
        }
        Reading reading = read(String.join("\n", lines));
        // A lost figure leaves a blank where cells are marked; nobody can see that.
        if (wrong(reading, REVISED).values().stream().anyMatch(wrong -> !wrong.endsWith("blank"))) {
            assertThat(reading.findings()).anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
        if (!absent(reading).isEmpty()) {
            assertThat(reading.findings()).anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 0.9999).ofScale(4);
    }

    private static void assertWhole(Reading reading) {
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(reading.findings()).allMatch(f -> f.rule().equals(ReadingProblem.TEXT_AT_TABLE.rule()));
    }

    private static Cell cell(String address) {
        return Edition.REVISED_2021.cell(address).orElseThrow();
    }

    private static String withTableFour(String source, String table) {
        return source.replaceAll("(?s)(四、政府信息公开行政复议、行政诉讼情况\n).*(五、存在的主要问题)", "$1" + table.replace("$", "\\$") + "$2");
    }

    /** As programs that take the text out of a PDF print it. */
    @ParameterizedTest
    @CsvSource({"251000 元, 251000", "160.5964 万元, 160.5964", "'251,000 元', 251000", "0 元, 0"})
    void aUnitApartBelongsToTheFigureBeforeIt(String printed, String figure) {
        Cell amount =
                Edition.REVISED_2021.cell("proactiveDisclosure.charges.amount").orElseThrow();
        String source = Rendering.PDF_TEXT
                .of(Samples.REVISED)
                .replace(Samples.figure(Samples.REVISED, amount.address()), printed);

        Reading reading = read(source);

        assertThat(reading.report().figure(amount).decimal()).isEqualTo(figure);
        assertThat(wrong(reading, Samples.REVISED)).containsOnlyKeys(amount.address());
        assertThat(Samples.of(reading, ReadingProblem.NOTE_IN_CELL))
                .singleElement()
                .satisfies(note -> assertThat(note.details()).containsEntry("text", printed));
    }

    // A line of a page printed twice: the order of the columns is no longer told.
    @Test
    void figuresUnderAHeaderThatStandsTwiceAreNotRead() {
        String whole = Rendering.LINES.of(TRIAL);
        Reading reading = read(whole.replaceFirst("信息内容\n上一年项目数量", "信息内容\n处理决定数量\n上一年项目数量"));

        assertThat(whole).contains("信息内容\n上一年项目数量\n");
        assertThat(wrong(reading, TRIAL).keySet()).allMatch(absent(reading)::contains);
        assertThat(Samples.of(reading, ReadingProblem.UNPLACEABLE)).hasSize(2);
    }

    // As programs do that write a merged header into every column it covers: the order is still told.
    @Test
    void aHeaderThatStandsTwiceSideBySideIsOne() {
        String whole = Rendering.LINES.of(TRIAL);
        String doubled = whole.replace("采购项目数量\n采购总金额\n", "采购项目数量\n采购总金额\n采购总金额\n");

        assertThat(doubled).isNotEqualTo(whole);
        assertThat(wrong(read(doubled), TRIAL)).isEmpty();
        assertThat(absent(read(doubled))).isEmpty();
    }

    // Three cells are left for three columns; the empty one is what merging left behind, and no figure of its own.
    @Test
    void aRowThatLostACellBesideAnEmptyPlaceIsNotRead() {
        String whole = Rendering.MARKDOWN.of(TRIAL);
        String lost = whole.replace("| 1003 | 1004 |  | 1005 |", "| 1004 |  | 1005 |");
        Reading reading = read(lost);

        assertThat(lost).isNotEqualTo(whole);
        assertThat(wrong(reading, TRIAL)).isEmpty();
        assertThat(absent(reading))
                .containsExactlyElementsOf(addresses(Edition.TRIAL_2019, DisclosureLine.NORMATIVE_DOCUMENTS));
        assertThat(reading.findings())
                .anyMatch(finding -> finding.rule().equals(ReadingProblem.UNPLACEABLE.rule())
                        && finding.address().equals("proactiveDisclosure.normativeDocuments"));
    }

    /** The last row of a table, of blank cells only, adds them to the row before where each cell has a line of its own. */
    @Test
    void aLineOfOneFigureIsReadHoweverManyBlanksFollow() {
        Reading reading = read("""
                二、主动公开政府信息情况
                第二十条第（八）项 |
                |||
                信息内容 |
                本年收费金额（单位：万元） |
                ||
                行政事业性收费 |
                2.02 |
                ||
                |
                |
                三、收到和处理政府信息公开申请情况
                """);
        assertThat(figure(reading.report(), "proactiveDisclosure.charges.amount"))
                .isEqualTo("2.02");
        assertThat(ids(reading)).doesNotContain("RD06");
    }

    /** Guidance that a superior agency printed into the form and nobody took out. */
    @Test
    void aNoteInTheLabelIsNoOtherLine() {
        Reading reading = read("""
                二、主动公开政府信息情况
                第二十条第（一）项 | |||
                信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
                规章（设区的市、自治州的人民政府填写，其他机关不填写） | 1 | 2 | 3 |
                行政规范性文件（标题为“规定”“办法”“细则”的公文，以及其他按规定程序制定、公布，在一定时期内反复适用的公文） | 4 | 5 | 6 |
                其他文件（规范性文件以外的公文） | 7 | 8 | 9 |
                三、收到和处理政府信息公开申请情况
                """);
        AnnualReport report = reading.report();
        assertThat(figure(report, "proactiveDisclosure.administrativeRules.issued"))
                .isEqualTo("1");
        assertThat(figure(report, "proactiveDisclosure.normativeDocuments.inForce"))
                .isEqualTo("6");
        assertThat(reading.findings())
                .filteredOn(
                        finding -> finding.details().getOrDefault("text", "").equals("7 | 8 | 9"))
                .hasSize(1);
        assertThat(ids(reading)).doesNotContain("RD12");
    }

    /** Archives of the web write what is left of a row after its last text as bars side by side, and blank cells are part of that. */
    @Test
    void aLineOfNothingButFilledUpCellsIsBlankAndNotAbsent() {
        Reading reading = read("""
                二、主动公开政府信息情况
                第二十条第(八)项 | ||||
                信息内容 | 上一年项目数量 | 本年增/减 | ||
                行政事业性收费 | ||||
                第二十条第(九)项 | ||||
                信息内容 | 采购项目数量 | 采购总金额 | ||
                政府集中采购 | 3 | 21 | ||
                三、收到和处理政府信息公开申请情况
                (本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况 | ||||||||
                自然人 | 法人或其他组织 | 总计 | |||||||
                商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||
                一、本年新收政府信息公开申请数量 | ||||||||
                二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||
                """);
        AnnualReport report = reading.report();
        Edition edition = report.edition();
        assertThat(edition).isEqualTo(Edition.TRIAL_2019);
        for (Line line : List.of(DisclosureLine.CHARGES, RequestLine.RECEIVED)) {
            assertThat(edition.cells(line)).allMatch(cell -> report.figure(cell).state() == Figure.State.BLANK);
        }
        assertThat(figure(report, "proactiveDisclosure.procurement.amount")).isEqualTo("21");
        assertThat(figure(report, "requests.broughtForward.total")).isEqualTo("1");
    }

    @Test
    void aLabelWhoseFiguresFollowWithoutItIsNotBlank() {
        Reading reading = read("""
                二、主动公开政府信息情况
                第二十条第(八)项 | ||||
                信息内容 | 上一年项目数量 | 本年增/减 | ||
                行政事业性收费 | ||||
                | 4 | 5 | ||
                第二十条第(九)项 | ||||
                信息内容 | 采购项目数量 | 采购总金额 | ||
                政府集中采购 | 3 | 21 | ||
                三、收到和处理政府信息公开申请情况
                """);
        assertThat(absent(reading))
                .containsAll(addresses(Edition.TRIAL_2019, DisclosureLine.CHARGES))
                .doesNotContain("proactiveDisclosure.procurement.items");
    }

    /** In the form of 2021 （六）其他处理 is the title of three lines. */
    @Test
    void aTitleOfLinesThatFillsUpItsRowIsNoBlankLine() {
        String whole = Rendering.PIPES.of(REVISED);
        String apart = whole.replace("（六）其他处理 |", "（六）其他处理 | ||||||||\n").replace("1156 | |", "1156 | ||");

        assertThat(apart).isNotEqualTo(whole);
        assertThat(wrong(read(apart), REVISED)).isEmpty();
        assertThat(absent(read(apart))).isEmpty();
        assertThat(ids(read(apart))).isEqualTo(ids(read(whole)));
    }

    /** Copies of pages for reading aloud have the sound of a character behind it, here and there. */
    @Test
    void pinyinBehindTheCharactersOfALabelIsNoPartOfIt() {
        Reading reading = read("""
                市農(nóng)業(yè)農(nóng)村局2021年政府信息公開工作年度報(bào)告
                一、總體情況
                二、主動公開政府信息情況
                第二十條第(一)項(xiàng) | |||
                信息內(nèi)容 | 本年制發(fā)件數(shù) | 本年廢止件數(shù) | 現(xiàn)行有效件數(shù) |
                規(guī)章 | 1 | 2 | 3 |
                行政規(guī)范性文件 | 4 | 5 | 6 |
                第二十條第(六)項(xiàng) | |||
                信息內(nèi)容 | 本年處理決定數(shù)量 | ||
                行政處罰 | 7 | ||
                行政強(qiáng)制 | 8 | ||
                三、收到和處理政府信息公開申請(qǐng)情況
                """);
        AnnualReport report = reading.report();
        assertThat(report.agency()).map(Agency::name).contains("市農業農村局");
        assertThat(report.year()).hasValue(2021);
        assertThat(figure(report, "proactiveDisclosure.administrativeRules.inForce"))
                .isEqualTo("3");
        assertThat(figure(report, "proactiveDisclosure.normativeDocuments.issued"))
                .isEqualTo("4");
        assertThat(figure(report, "proactiveDisclosure.coerciveMeasures.decisions"))
                .isEqualTo("8");
        assertThat(ids(reading)).doesNotContain("RD07", "RD15");
    }

    /** Sites lay table two out on four columns where the form of 2019 has five: a row is whole if it fills up what the others do. */
    @Test
    void aTableOnFewerColumnsThanTheFormHasIsAsWideAsItsRows() {
        String text = """
                二、主动公开政府信息情况
                第二十条第(五)项 | |||
                信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
                行政许可 | 106 | 2939 | |
                其他对外管理服务事项 | 40 | 3068 | 7 |
                第二十条第(八)项 | |||
                信息内容 | 上一年项目数量 | 本年增/减 | |
                行政事业性收费 | 8 | 9 | |
                三、收到和处理政府信息公开申请情况
                """;
        AnnualReport report = read(text).report();
        assertThat(figure(report, "proactiveDisclosure.licences.change")).isEqualTo("2939");
        assertThat(report.figure(Edition.TRIAL_2019
                        .cell("proactiveDisclosure.licences.decisions")
                        .orElseThrow()))
                .isEqualTo(Figure.blank());
        assertThat(figure(report, "proactiveDisclosure.charges.itemsLastYear")).isEqualTo("8");
        assertThat(figure(report, "proactiveDisclosure.charges.change")).isEqualTo("9");

        // A row that is shorter than the others has lost a cell, and which one cannot be told.
        AnnualReport shorter =
                read(text.replace("| 106 | 2939 | |", "| 106 | |")).report();
        assertThat(figure(shorter, "proactiveDisclosure.charges.change")).isEqualTo("9");
        assertThat(shorter.edition().cells(DisclosureLine.LICENCES))
                .allMatch(cell -> shorter.figure(cell).equals(Figure.absent()));
    }

    /** Books for turning pages keep each page by itself: what comes before the first row of a page is not there. */
    @ParameterizedTest
    @EnumSource(names = {"PIPES", "TABS", "MARKDOWN"})
    void aSourceThatBeginsWithinTableThreeIsReadFromThere(Rendering rendering) {
        List<String> lines = rendering.of(REVISED).lines().toList();
        for (String label : List.of("（一）予以公开", "2.其他法律行政法规禁止公开", "四、结转下年度继续办理")) {
            int first = 0;
            while (!lines.get(first).contains(label)) {
                first++;
            }
            String page = "12\n" + String.join("\n", lines.subList(first, lines.size()));
            Reading reading = read(page);
            assertThat(wrong(reading, REVISED)).isEmpty();
            assertThat(figure(reading.report(), "requests.carriedForward.total"))
                    .isEqualTo(figure(REVISED, "requests.carriedForward.total"));
            assertThat(figure(reading.report(), "disputes.directLitigation.total"))
                    .isEqualTo(figure(REVISED, "disputes.directLitigation.total"));
        }
    }

    @Test
    void aPageOfAPdfThatBeginsWithTheLastRowOfTableThreeIsReadFromThere() {
        AnnualReport report = read("""
                        12
                        四、结转下年度继续办理 1 2 0 0 0 0 3
                        四、政府信息公开行政复议、行政诉讼情况
                        行政复议 行政诉讼
                        未经复议直接起诉 复议后起诉
                        结果 结果 其他 尚未 总
                        维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总
                        维持 纠正 结果 审结 计 维持 纠正 结果 审结 计
                        1 2 3 4 10 0 0 0 0 0 5 0 0 0 5
                        五、存在的主要问题及改进情况
                        """).report();
        assertThat(figure(report, "requests.carriedForward.commercialEnterprises"))
                .isEqualTo("2");
        assertThat(figure(report, "requests.carriedForward.total")).isEqualTo("3");
        assertThat(figure(report, "disputes.litigationAfterReconsideration.upheld"))
                .isEqualTo("5");
    }

    /** Numbers beside such words in what stands before a report are no figures of it. */
    @Test
    void aRowThatIsNotOneOfTableThreeOpensNoTable() {
        Reading reading = read("""
                依申请公开 | 结转下年度继续办理 | 1 | 2 |
                重复申请 1 2 3 4 5 6
                某市审计局2024年政府信息公开工作年度报告
                一、总体情况
                """
                + Rendering.PIPES
                        .of(REVISED)
                        .substring(Rendering.PIPES.of(REVISED).indexOf("二、主动")));
        assertThat(reading.report().agency()).map(Agency::name).contains("某市审计局");
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
    }
}
