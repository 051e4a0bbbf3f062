package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class WordReportTest {

    private static final ReportWriter WRITER = ReportWriter.of(DocumentFormat.DOCX);

    private static XWPFDocument open(ReportWriter writer, AnnualReport report) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(writer.toBytes(report)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of the cells that are not continued from above, row by row. */
    private static List<List<String>> texts(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<String> texts = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                if (!continues(cell)) {
                    texts.add(cell.getText());
                }
            }
            rows.add(texts);
        }
        return rows;
    }

    private static boolean continues(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties.isSetVMerge() && properties.getVMerge().getVal() == STMerge.CONTINUE;
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
    }

    @Test
    void theTablesAreThoseOfTheForm() {
        List<XWPFTable> tables = open(WRITER, Samples.REVISED).getTables();
        assertThat(tables).extracting(XWPFTable::getNumberOfRows).containsExactly(14, 28, 4);
        List<List<String>> two = texts(tables.get(0));
        assertThat(two.get(0)).containsExactly("第二十条第（一）项");
        assertThat(two.get(1)).containsExactly("信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
        assertThat(two.get(2)).containsExactly("规章", "1000", "1001", "1002");
        assertThat(two.get(13)).containsExactly("行政事业性收费", "1009.25");
        List<List<String>> three = texts(tables.get(1));
        assertThat(three.get(5).subList(0, 3)).containsExactly("三、本年度办理结果", "（一）予以公开", "1024");
        assertThat(three.get(7).subList(0, 3)).containsExactly("（三）不予公开", "1.属于国家秘密", "1038");
        assertThat(three.get(27)).hasSize(8).startsWith("四、结转下年度继续办理").endsWith("1184");
        assertThat(texts(tables.get(2)).get(3)).hasSize(15).startsWith("1185").endsWith("1199");
        assertThat(open(WRITER, Samples.TRIAL).getTables())
                .extracting(XWPFTable::getNumberOfRows)
                .containsExactly(18, 26, 4);
    }

    @Test
    void everyRowCoversTheWholeGrid() {
        for (AnnualReport report : List.of(Samples.REVISED, Samples.TRIAL)) {
            List<XWPFTable> tables = open(WRITER, report).getTables();
            for (int t = 0; t < tables.size(); t++) {
                int columns = report.edition().layout(Section.tables().get(t)).columns();
                for (XWPFTableRow row : tables.get(t).getRows()) {
                    assertThat(row.getTableCells().stream()
                                    .mapToInt(WordReportTest::span)
                                    .sum())
                            .isEqualTo(columns);
                }
            }
        }
    }

    @Test
    void headersAreRepeatedAndRowsStayWhole() {
        List<XWPFTable> tables = open(WRITER, Samples.REVISED).getTables();
        assertThat(tables.get(1).getRows().stream().map(XWPFTableRow::isRepeatHeader))
                .startsWith(true, true, true, false)
                .filteredOn(repeated -> repeated)
                .hasSize(3);
        assertThat(tables.get(0).getRows()).noneMatch(XWPFTableRow::isRepeatHeader);
        assertThat(tables).allSatisfy(table -> assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow));
    }

    /** GB/T 9704—2012: A4, 37 mm at the top, 156 mm of text; title in size 2, text in 仿宋 of size 3. */
    @Test
    void thePageIsThatOfAnOfficialDocument() {
        XWPFDocument document = open(WRITER, Checked.REPORT);
        var section = document.getDocument().getBody().getSectPr();
        assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
        assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
        XWPFParagraph title = document.getParagraphs().get(0);
        assertThat(title.getText()).isEqualTo("临江市统计局2023年政府信息公开工作年度报告");
        var style = document.getStyles().getStyle(title.getStyle()).getCTStyle().getRPr();
        assertThat(style.getRFontsArray(0).getEastAsia()).isEqualTo("方正小标宋简体");
        assertThat(style.getSzArray(0).getVal()).hasToString("44");
        var text = document.getStyles().getStyle("GongkaiText").getCTStyle().getRPr();
        assertThat(text.getRFontsArray(0).getEastAsia()).isEqualTo("仿宋");
        assertThat(text.getSzArray(0).getVal()).hasToString("32");
        assertThat(document.getFooterList()
                        .get(0)
                        .getParagraphs()
                        .get(0)
                        .getCTP()
                        .getFldSimpleArray(0)
                        .getInstr())
                .isEqualTo("PAGE");
    }

    @Test
    void theTextIsThatOfTheReportInItsOrder() {
        XWPFDocument document = open(WRITER, Checked.REPORT);
        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText).filter(text -> !text.isEmpty()))
                .containsExactly(
                        "临江市统计局2023年政府信息公开工作年度报告",
                        "发布日期：2024-01-20",
                        "一、总体情况",
                        "（一）主动公开",
                        "全年公开信息 36 条。",
                        "［图］依申请公开流程\nhttps://www.example.gov.cn/a.png",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "人手不足，将增加一人。");
        assertThat(document.getTables().get(0).getText()).isEqualTo("渠道\t条数\n网站\t36\n");
        assertThat(document.getParagraphs().get(3).getStyle()).isEqualTo("GongkaiHeading2");
    }

    @Test
    void theFourStatesOfACellStayApart() {
        List<List<String>> two = texts(open(WRITER, Checked.REPORT).getTables().get(1));
        assertThat(two.get(2)).containsExactly("规章", "", "/", "缺");
        assertThat(two.get(3)).containsExactly("行政规范性文件", "0", "0", "0");
        assertThat(two.get(13)).containsExactly("行政事业性收费", "72701.2570");
    }

    @Test
    void remarksAreCommentsAndLeaveTheTextAlone() {
        XWPFDocument document = open(WRITER.findings(Checked.FINDINGS).repairs(Checked.REPAIRS), Checked.REPORT);
        assertThat(document.getDocComments().getComments())
                .singleElement()
                .extracting(XWPFComment::getText)
                .asString()
                .contains("错误 RD14", "建议更正为 15");
        List<String> received = texts(document.getTables().get(2)).get(3);
        assertThat(received).containsExactly("一、本年新收政府信息公开申请数量", "12", "3", "0", "0", "0", "0", "51");
        assertThat(open(WRITER, Checked.REPORT).getDocComments()).isNull();
    }

    @Test
    void theFactsAreProperties() {
        XWPFDocument document = open(WRITER, Checked.REPORT);
        var custom = document.getProperties().getCustomProperties();
        assertThat(custom.getProperty("gongkai.edition").getLpwstr()).isEqualTo(Edition.REVISED_2021.id());
        assertThat(custom.getProperty("gongkai.publishedOn").getLpwstr()).isEqualTo("2024-01-20");
        assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("临江市统计局2023年政府信息公开工作年度报告");
        assertThat(document.getProperties().getCoreProperties().getCreator()).isEqualTo("临江市统计局");
    }

    @Test
    void aTitleThatTheReportDoesNotHaveStaysOutOfItsText() {
        XWPFDocument document = open(WRITER, Checked.REPORT.withTitle(Optional.empty()));
        assertThat(document.getParagraphs().get(0).getText()).isEqualTo("发布日期：2024-01-20");
        assertThat(document.getHeaderList().get(0).getText()).contains("临江市统计局2023年政府信息公开工作年度报告");
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @Domain(AnyReport.class)
    void whateverAReportHoldsEveryFigureIsInTheFile(@ForAll AnnualReport report) {
        XWPFDocument document = open(WRITER.language(Locale.ENGLISH), report);
        List<String> cells = new ArrayList<>();
        for (XWPFTable table : document.getTables()) {
            texts(table).forEach(cells::addAll);
        }
        int from = 0;
        for (Cell cell : report.cells()) {
            String printed = Printed.figure(report.figure(cell));
            int found = cells.subList(from, cells.size()).indexOf(printed);
            assertThat(found).as(cell.address() + "=" + printed).isNotNegative();
            from += found + 1;
        }
    }
}
