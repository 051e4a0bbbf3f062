package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ExcelReportTest {

    private static final ReportWriter WRITER = ReportWriter.of(DocumentFormat.XLSX);
    private static final String DISCLOSURE = "二、主动公开政府信息情况";
    private static final String REQUESTS = "三、收到和处理政府信息公开申请情况";
    private static final String SUMS = "勾稽核对";

    private static XSSFWorkbook open(ReportWriter writer, AnnualReport report) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(writer.toBytes(report)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFCell at(XSSFWorkbook workbook, String sheet, String reference) {
        XSSFSheet found = workbook.getSheet(sheet);
        int row = Integer.parseInt(reference.substring(1)) - 1;
        return found.getRow(row).getCell(reference.charAt(0) - 'A');
    }

    /** What a person sees without calculating anything anew. */
    private static String shown(org.apache.poi.ss.usermodel.Cell cell) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        return formatter.formatCellValue(cell);
    }

    @Test
    void aSheetForEachSectionThatTheReportHasThenTheSums() {
        XSSFWorkbook workbook = open(WRITER, Checked.REPORT);
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        assertThat(names)
                .containsExactly("一、总体情况", DISCLOSURE, REQUESTS, "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", SUMS);
        assertThat(workbook.getAllNames())
                .filteredOn(name -> name.getNameName().equals("gongkai.note"))
                .extracting(Name::getSheetIndex)
                .containsExactly(5);
    }

    /** Below the section's title, line 1, the rows are those of the form. */
    @Test
    void theTablesAreThoseOfTheForm() {
        XSSFWorkbook workbook = open(WRITER, Samples.REVISED);
        assertThat(shown(at(workbook, REQUESTS, "A1"))).isEqualTo(REQUESTS);
        assertThat(workbook.getSheet(REQUESTS).getPhysicalNumberOfRows()).isEqualTo(29);
        assertThat(shown(at(workbook, REQUESTS, "A7"))).isEqualTo("三、本年度办理结果");
        assertThat(shown(at(workbook, REQUESTS, "B9"))).isEqualTo("（三）不予公开");
        assertThat(shown(at(workbook, REQUESTS, "C9"))).isEqualTo("1.属于国家秘密");
        assertThat(shown(at(workbook, REQUESTS, "D9"))).isEqualTo("1038");
        assertThat(shown(at(workbook, REQUESTS, "J29"))).isEqualTo("1184");
        assertThat(workbook.getSheet(REQUESTS).getMergedRegions().stream().map(Object::toString))
                .anyMatch(region -> region.endsWith("[A7:A28]"))
                .anyMatch(region -> region.endsWith("[A2:C4]"));
    }

    @Test
    void theFourStatesOfACellStayApart() {
        XSSFWorkbook workbook = open(WRITER, Checked.REPORT);
        assertThat(at(workbook, DISCLOSURE, "B4").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(at(workbook, DISCLOSURE, "C4").getStringCellValue()).isEqualTo("/");
        assertThat(at(workbook, DISCLOSURE, "D4").getStringCellValue()).isEqualTo("缺");
        assertThat(at(workbook, DISCLOSURE, "B5").getNumericCellValue()).isZero();
        assertThat(shown(at(workbook, DISCLOSURE, "B15"))).isEqualTo("72701.2570");
    }

    @Test
    void aTotalIsAFormulaOnlyWhereItIsTheSum() {
        XSSFWorkbook workbook = open(WRITER, Checked.REPORT);
        assertThat(at(workbook, REQUESTS, "J5").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(at(workbook, REQUESTS, "J5").getNumericCellValue()).isEqualTo(51);
        assertThat(at(workbook, REQUESTS, "J7").getCellFormula()).isEqualTo("SUM(D7:I7)");
        assertThat(at(workbook, REQUESTS, "J7").getNumericCellValue()).isEqualTo(12);
        assertThat(at(workbook, REQUESTS, "E28").getCellFormula()).isEqualTo("SUM(E7:E27)");
        assertThat(at(workbook, REQUESTS, "E28").getNumericCellValue()).isEqualTo(3);
        assertThat(workbook.getSheet(REQUESTS).getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(7 * 2 + 7 + 25);
    }

    /** 7 balances, 7 sums of outcomes, 25 of applicants, 3 of results; 2019-60 has two lines less. */
    @Test
    void everySumOfTheFormIsReckoned() {
        assertThat(verdicts(open(WRITER, Checked.REPORT)))
                .hasSize(42)
                .filteredOn(v -> v.equals("不平"))
                .hasSize(2);
        assertThat(verdicts(open(WRITER, Samples.TRIAL))).hasSize(40);
        Cell one = Checked.cell("requests.received.naturalPersons");
        assertThat(verdicts(open(WRITER, Checked.REPORT.with(one, Figure.blank()))))
                .filteredOn(v -> v.equals("未填全"))
                .hasSize(2);
    }

    private static List<String> verdicts(XSSFWorkbook workbook) {
        List<String> verdicts = new ArrayList<>();
        for (Row row : workbook.getSheet(SUMS)) {
            if (row.getRowNum() > 0) {
                verdicts.add(row.getCell(4).getStringCellValue());
            }
        }
        return verdicts;
    }

    @Test
    void whoTypesIntoTheWorkbookSeesTheBreakAtOnce() {
        XSSFWorkbook workbook = open(WRITER, Checked.REPORT);
        at(workbook, REQUESTS, "J5").setCellValue(15);
        at(workbook, REQUESTS, "D7").setCellValue(13);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(at(workbook, REQUESTS, "J7").getNumericCellValue()).isEqualTo(13);
        assertThat(at(workbook, REQUESTS, "D28").getNumericCellValue()).isEqualTo(13);
        assertThat(verdicts(workbook)).filteredOn(v -> v.equals("不平")).hasSize(2);
        assertThat(workbook.getSheet(SUMS).getRow(1).getCell(4).getStringCellValue())
                .isEqualTo("不平");
        assertThat(workbook.getSheet(SUMS).getRow(1).getCell(3).getNumericCellValue())
                .isEqualTo(1);
    }

    @Test
    void numbersThatExcelWouldRoundAreText() {
        Cell count = Checked.cell("requests.outcomes.granted.total");
        AnnualReport report = Checked.REPORT
                .with(count, Figure.of(9_007_199_254_740_993L))
                .with(Checked.AMOUNT, Figure.of(new BigDecimal("12345678901234567890.123456")));
        XSSFWorkbook workbook = open(WRITER, report);
        assertThat(at(workbook, REQUESTS, "J7").getStringCellValue()).isEqualTo("9007199254740993");
        assertThat(at(workbook, DISCLOSURE, "B15").getStringCellValue()).isEqualTo("12345678901234567890.123456");
    }

    @Test
    void remarksAreCommentsAndASheet() {
        XSSFWorkbook workbook = open(WRITER.findings(Checked.FINDINGS).repairs(Checked.REPAIRS), Checked.REPORT);
        assertThat(at(workbook, REQUESTS, "J5").getCellComment().getString().getString())
                .contains("错误 RD14", "建议更正为 15");
        assertThat(at(workbook, REQUESTS, "J5").getNumericCellValue()).isEqualTo(51);
        XSSFSheet sheet = workbook.getSheet("核查结果");
        assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(4);
        assertThat(sheet.getRow(1).getCell(2).getHyperlink().getAddress()).isEqualTo("'" + REQUESTS + "'!J5");
        assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("政府信息公开行政复议、行政诉讼情况");
        assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).contains("51 应为 15");
        assertThat(workbook.getAllNames())
                .filteredOn(name -> name.getNameName().equals("gongkai.note"))
                .extracting(name -> workbook.getSheetName(name.getSheetIndex()))
                .containsExactlyInAnyOrder(SUMS, "核查结果");
    }

    /** Opening the file calculates: that changes no figure of the report, and no text becomes a formula. */
    @Property(tries = 25, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @Domain(AnyReport.class)
    void calculatingChangesNoFigure(@ForAll AnnualReport report) {
        XSSFWorkbook workbook = open(WRITER, report);
        List<String> before = figures(workbook);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(figures(workbook)).isEqualTo(before);
        assertThat(before)
                .containsAll(report.cells().stream()
                        .map(cell -> Printed.figure(report.figure(cell)))
                        .toList());
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA && !sheet.getSheetName().equals(SUMS)) {
                assertThat(cell.getCellFormula()).matches("SUM\\([A-Z]\\d+:[A-Z]\\d+\\)");
            }
        })));
    }

    private static List<String> figures(XSSFWorkbook workbook) {
        List<String> shown = new ArrayList<>();
        for (Section table : Section.tables()) {
            workbook.getSheet(table.numeral() + "、" + table.title().zh())
                    .forEach(row -> row.forEach(cell -> shown.add(shown(cell))));
        }
        return shown;
    }

    @Test
    void theFactsAreProperties() {
        var custom = open(WRITER, Checked.REPORT).getProperties().getCustomProperties();
        assertThat(custom.getProperty("gongkai.edition").getLpwstr()).isEqualTo(Edition.REVISED_2021.id());
        assertThat(custom.getProperty("gongkai.agency").getLpwstr()).isEqualTo("临江市统计局");
    }
}
