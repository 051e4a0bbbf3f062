package io.github.gongkai.documents.internal.excel;

import io.github.gongkai.documents.internal.print.Balance;
import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.documents.internal.print.Remarks;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a workbook has beside the report: totals that turn red when they do not fit, a sheet that reckons every sum of the form while
 * figures are typed, and a sheet with what a check has found. The sheets carry the name {@link ExcelBlocks#NOTE}, so that no reader takes
 * them for a part of the report.
 */
final class ExcelChecks {

    private static final Labels SUMS = new Labels("勾稽核对", "Sums");
    private static final List<Labels> SUM_HEADERS = List.of(
            new Labels("核对项目", "Sum"),
            new Labels("应为", "Should be"),
            new Labels("填报", "Stated"),
            new Labels("差额", "Difference"),
            new Labels("结论", "Result"));
    private static final Labels BALANCE = new Labels("第一项加第二项 ＝ 第三项加第四项·", "Item 1 plus item 2 = item 3 plus item 4, ");
    private static final Labels INCOMPLETE = new Labels("未填全", "incomplete");
    private static final Labels HOLDS = new Labels("平衡", "holds");
    private static final Labels BROKEN = new Labels("不平", "broken");
    private static final List<Labels> FINDING_HEADERS = List.of(
            new Labels("级别", "Severity"),
            new Labels("规则", "Rule"),
            new Labels("单元格", "Cell"),
            new Labels("说明", "Message"),
            new Labels("依据", "Basis"),
            new Labels("出处", "Source"));
    private static final Labels PROPOSAL = new Labels("更正建议", "Proposal");

    private static final String BROKEN_FILL = "F4A6A6";
    private static final int[] SUM_WIDTHS = {60, 12, 12, 12, 12};
    private static final int[] FINDING_WIDTHS = {10, 8, 26, 56, 26, 24};
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int RESULT = 4;
    private static final int CELL = 2;

    private final XSSFWorkbook workbook;
    private final ExcelStyles styles;
    private final Locale locale;
    private final Map<Cell, XSSFCell> places;

    ExcelChecks(XSSFWorkbook workbook, ExcelStyles styles, Locale locale, Map<Cell, XSSFCell> places) {
        this.workbook = workbook;
        this.styles = styles;
        this.locale = locale;
        this.places = places;
    }

    /** The cells of a sum as a formula names them: a range if they stand side by side. */
    static String references(List<Cell> cells, Map<Cell, XSSFCell> places, boolean withSheet) {
        List<XSSFCell> all = cells.stream()
                .map(cell -> Objects.requireNonNull(places.get(cell)))
                .toList();
        XSSFCell first = all.get(0);
        XSSFCell last = all.get(all.size() - 1);
        int rows = last.getRowIndex() - first.getRowIndex();
        int columns = last.getColumnIndex() - first.getColumnIndex();
        if (all.size() > 1 && (rows == 0 || columns == 0) && rows + columns == all.size() - 1) {
            return ExcelReport.reference(first, withSheet) + ":" + ExcelReport.reference(last, false);
        }
        return String.join(
                ",",
                all.stream().map(cell -> ExcelReport.reference(cell, withSheet)).toList());
    }

    /** Marks totals that do not fit, and adds the sheet of the sums. */
    void balances(List<Balance> balances) {
        XSSFSheet sheet = sheet(SUMS, SUM_HEADERS, SUM_WIDTHS);
        for (Balance balance : balances) {
            mark(balance);
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            boolean column = balance.totals().size() > 1;
            String name = (column ? BALANCE.in(locale) : "") + balance.name().in(locale);
            ExcelReport.set(row.createCell(0), name, styles.of(ExcelStyles.Look.LABEL));
            int number = row.getRowNum() + 1;
            sum(row.createCell(1), balance.parts());
            sum(row.createCell(2), balance.totals());
            formula(
                    row.createCell(3),
                    "IF(COUNT(B" + number + ":C" + number + ")=2,C" + number + "-B" + number + ",\"\")");
            formula(
                    row.createCell(RESULT),
                    "IF(COUNT(B" + number + ":C" + number + ")<2,\"" + INCOMPLETE.in(locale) + "\",IF(B" + number + "=C"
                            + number + ",\"" + HOLDS.in(locale) + "\",\"" + BROKEN.in(locale) + "\"))");
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        red(sheet, "$E2=\"" + BROKEN.in(locale) + "\"", new CellRangeAddress(1, balances.size(), 0, RESULT));
    }

    private void sum(XSSFCell cell, List<Cell> cells) {
        String references = references(cells, places, true);
        formula(cell, "IF(COUNT(" + references + ")=" + cells.size() + ",SUM(" + references + "),\"\")");
    }

    private void formula(XSSFCell cell, String formula) {
        cell.setCellFormula(formula);
        cell.setCellStyle(styles.of(ExcelStyles.Look.FIGURE, "General"));
    }

    /** The totals turn red while all cells are filled and do not add up. */
    private void mark(Balance balance) {
        String parts = references(balance.parts(), places, false);
        String totals = references(balance.totals(), places, false);
        int cells = balance.parts().size() + balance.totals().size();
        for (Cell total : balance.totals()) {
            XSSFCell place = Objects.requireNonNull(places.get(total));
            red(
                    place.getSheet(),
                    "AND(COUNT(" + parts + "," + totals + ")=" + cells + ",SUM(" + parts + ")<>SUM(" + totals + "))",
                    new CellRangeAddress(
                            place.getRowIndex(), place.getRowIndex(), place.getColumnIndex(), place.getColumnIndex()));
        }
    }

    private static void red(XSSFSheet sheet, String formula, CellRangeAddress where) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(ExcelStyles.colour(BROKEN_FILL));
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        formatting.addConditionalFormatting(new CellRangeAddress[] {where}, rule);
    }

    /** Adds the sheet of what a check has found; none if the report was not checked. */
    void remarks(Remarks remarks) {
        if (!remarks.isChecked() && remarks.repairs().isEmpty()) {
            return;
        }
        XSSFSheet sheet = sheet(Printed.CHECK, FINDING_HEADERS, FINDING_WIDTHS);
        for (Finding finding : remarks.findings()) {
            Optional<Cell> place = remarks.place(finding);
            XSSFRow row = row(
                    sheet,
                    List.of(
                            Printed.severity(finding.severity()).in(locale),
                            finding.rule().id(),
                            remarks.about(finding, locale),
                            finding.message(locale),
                            finding.rule().basis().in(locale),
                            finding.location().map(Location::toString).orElse("")));
            place.ifPresent(cell -> link(row.getCell(CELL), cell));
        }
        for (Repair repair : remarks.repairs()) {
            Cell first = repair.changes().get(0).cell();
            XSSFRow row = row(
                    sheet, List.of(PROPOSAL.in(locale), "", first.label().in(locale), repair.reason(locale), "", ""));
            link(row.getCell(CELL), first);
        }
    }

    private void link(XSSFCell from, Cell to) {
        XSSFCell place = places.get(to);
        if (place != null) {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(ExcelReport.reference(place, true));
            from.setHyperlink(link);
        }
    }

    private XSSFSheet sheet(Labels name, List<Labels> headers, int[] widths) {
        XSSFSheet sheet = workbook.createSheet(name.in(locale));
        Name note = workbook.createName();
        note.setSheetIndex(workbook.getSheetIndex(sheet));
        note.setNameName(ExcelBlocks.NOTE);
        note.setRefersToFormula("'" + sheet.getSheetName() + "'!$A$1");
        XSSFRow row = sheet.createRow(0);
        for (int c = 0; c < widths.length; c++) {
            sheet.setColumnWidth(c, widths[c] * UNITS_PER_CHARACTER);
            ExcelReport.set(row.createCell(c), headers.get(c).in(locale), styles.of(ExcelStyles.Look.HEADER));
        }
        sheet.createFreezePane(0, 1);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        return sheet;
    }

    private XSSFRow row(XSSFSheet sheet, List<String> texts) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        int lines = 1;
        for (int c = 0; c < texts.size(); c++) {
            ExcelReport.set(row.createCell(c), texts.get(c), styles.of(ExcelStyles.Look.LABEL));
            lines = Math.max(lines, ExcelReport.lines(texts.get(c), FINDING_WIDTHS[c] - 1));
        }
        row.setHeightInPoints(ExcelReport.height(lines));
        return row;
    }
}
