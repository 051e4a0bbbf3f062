package io.github.gongkai.documents.internal.excel;

import io.github.gongkai.documents.internal.ooxml.FileProperties;
import io.github.gongkai.documents.internal.ooxml.StableZip;
import io.github.gongkai.documents.internal.print.Balance;
import io.github.gongkai.documents.internal.print.Markup;
import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.documents.internal.print.PrintedTable;
import io.github.gongkai.documents.internal.print.Remarks;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A report as an Excel workbook: a sheet for each section, its table as the form prints it, then the sheets of {@link
 * ExcelChecks}.
 *
 * <p>A total is a formula only where it is what its parts add up to, so that opening the file changes no figure; a total that is
 * not stays a number and turns red. Numbers that Excel would round are written as text.
 */
public final class ExcelReport {

    /** Excel keeps so many digits of a number. */
    private static final int MOST_DIGITS = 15;
    /** In characters of half width. */
    private static final int[] LABEL_WIDTHS = {4, 12, 34};

    private static final int LABEL_WIDTH = 30;
    private static final int FIGURE_WIDTH = 10;
    private static final int WIDE_FIGURE_WIDTH = 18;
    private static final int MANY_COLUMNS = 6;
    private static final int LANDSCAPE_COLUMNS = 12;
    private static final int UPRIGHT_ROWS = 10;

    private static final int TEXT_COLUMNS = 8;
    private static final int TEXT_WIDTH = 11;
    private static final int UNITS_PER_CHARACTER = 256;
    private static final float POINTS_PER_LINE = 15.5f;
    private static final float MOST_POINTS = 409;
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 6;
    /** Excel takes no longer text in a cell, in UTF-16 units. */
    public static final int LONGEST = 32_767;

    private final AnnualReport report;
    private final Locale locale;
    private final Remarks remarks;
    private final XSSFWorkbook workbook;
    private final ExcelStyles styles;
    private final Map<Cell, XSSFCell> places = new HashMap<>();

    private ExcelReport(AnnualReport report, Locale locale, Remarks remarks, XSSFWorkbook workbook) {
        this.report = report;
        this.locale = locale;
        this.remarks = remarks;
        this.workbook = workbook;
        this.styles = new ExcelStyles(workbook);
    }

    public static byte[] of(AnnualReport report, Locale locale, Remarks remarks) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new ExcelReport(report, locale, remarks, workbook).write();
            workbook.write(bytes);
            return StableZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private void write() {
        FileProperties.set(workbook.getProperties(), report);
        for (Section section : Section.values()) {
            if (section.isTable()) {
                table(section, PrintedTable.of(report, section));
            } else {
                report.narrative(section).ifPresent(text -> narrative(section, text));
            }
        }
        ExcelChecks checks = new ExcelChecks(workbook, styles, locale, places);
        List<Balance> balances = Balance.of(report);
        balances.forEach(this::formula);
        checks.balances(balances);
        checks.remarks(remarks);
    }

    private XSSFSheet sheet(Section section, int columns) {
        XSSFSheet sheet = workbook.createSheet(Printed.title(section));
        boolean first = workbook.getNumberOfSheets() == 1;
        if (first && report.title().isPresent()) {
            line(sheet, columns, ExcelStyles.Look.TITLE, report.title().get());
        }
        if (first && report.publishedOn().isPresent()) {
            line(
                    sheet,
                    columns,
                    ExcelStyles.Look.DATE,
                    Printed.publishedOn(report.publishedOn().get()));
        }
        if (report.title().isEmpty()) {
            sheet.getHeader().setCenter(Markup.carried(Printed.untitled(report)));
        }
        sheet.getFooter().setCenter("&P / &N");
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(columns > LANDSCAPE_COLUMNS);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setDisplayGridlines(false);
        line(sheet, columns, ExcelStyles.Look.SECTION, Printed.title(section));
        return sheet;
    }

    private void line(XSSFSheet sheet, int columns, ExcelStyles.Look look, String text) {
        line(sheet, columns, look, ExcelStyles.AS_TEXT, text);
    }

    /** A text over the whole width of a sheet. */
    private void line(XSSFSheet sheet, int columns, ExcelStyles.Look look, String format, String text) {
        XSSFRow row = sheet.createRow(nextRow(sheet));
        set(row.createCell(0), text, styles.of(look, format));
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        }
        boolean large = look == ExcelStyles.Look.TITLE || look == ExcelStyles.Look.SECTION;
        int perLine = TEXT_COLUMNS * TEXT_WIDTH / (look == ExcelStyles.Look.TITLE ? 2 : 1);
        row.setHeightInPoints(height(lines(text, perLine) * (large ? 2 : 1)));
    }

    /** How many lines a text takes, a Chinese character being two wide. */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1
                        + (int) (line.chars().mapToLong(c -> c < 0x2e80 ? 1 : 2).sum() / (width + 1)))
                .sum();
    }

    /** How high a row of so many lines is, in points; Excel allows no more than 409. */
    static float height(int lines) {
        return Math.min(MOST_POINTS, (lines + 0.3f) * POINTS_PER_LINE);
    }

    /** Sets a text as it stands: what begins like a formula is none. A message that is too long for a cell ends there. */
    static void set(XSSFCell cell, String text, CellStyle style) {
        cell.setCellValue(new XSSFRichTextString(Markup.carried(text.substring(0, end(text, 0)))));
        cell.setCellStyle(style);
    }

    private void narrative(Section section, Narrative text) {
        XSSFSheet sheet = sheet(section, TEXT_COLUMNS);
        for (int c = 0; c < TEXT_COLUMNS; c++) {
            sheet.setColumnWidth(c, TEXT_WIDTH * UNITS_PER_CHARACTER);
        }
        boolean table = false;
        for (Block block : text.blocks()) {
            if (block instanceof Block.Heading heading) {
                line(sheet, TEXT_COLUMNS, ExcelStyles.Look.HEADING, ExcelBlocks.format(block), heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(sheet, ExcelBlocks.format(block), paragraph.text());
            } else if (block instanceof Block.Picture picture) {
                line(sheet, TEXT_COLUMNS, ExcelStyles.Look.TEXT, ExcelBlocks.format(block), Printed.picture(picture));
            } else if (block instanceof Block.Table rows) {
                plainTable(sheet, nextRow(sheet) + (table ? 1 : 0), rows);
            }
            table = block instanceof Block.Table;
        }
    }

    private static int nextRow(XSSFSheet sheet) {
        return sheet.getLastRowNum() + 1;
    }

    /** What is longer than a cell can hold goes on in the next. */
    private void paragraph(XSSFSheet sheet, String format, String text) {
        int from = 0;
        do {
            int to = end(text, from);
            line(sheet, TEXT_COLUMNS, ExcelStyles.Look.TEXT, format, text.substring(from, to));
            from = to;
        } while (from < text.length());
    }

    /** Where a cell ends that begins with a character of a text; never within a surrogate pair. */
    private static int end(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private void plainTable(XSSFSheet sheet, int first, Block.Table table) {
        CellStyle style = styles.of(ExcelStyles.Look.LABEL, ExcelBlocks.format(table));
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> texts = table.rows().get(r);
            XSSFRow row = sheet.createRow(first + r);
            int lines = 1;
            for (int c = 0; c < texts.size(); c++) {
                set(row.createCell(c), texts.get(c), style);
                lines = Math.max(lines, lines(texts.get(c), TEXT_WIDTH));
            }
            row.setHeightInPoints(height(lines));
        }
    }

    private void table(Section section, PrintedTable table) {
        XSSFSheet sheet = sheet(section, table.columns());
        int top = nextRow(sheet);
        int labels = table.labelColumns();
        for (int c = 0; c < table.columns(); c++) {
            sheet.setColumnWidth(c, width(table.columns(), labels, c) * UNITS_PER_CHARACTER);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            XSSFRow row = sheet.createRow(top + r);
            int lines = 1;
            for (PrintedTable.Slot slot : table.rows().get(r)) {
                lines = Math.max(lines, slot.rowSpan() > 1 ? 1 : labelLines(table, slot));
            }
            row.setHeightInPoints(height(lines));
        }
        for (List<PrintedTable.Slot> row : table.rows()) {
            row.forEach(slot -> slot(sheet, top, table, slot));
        }
        if (table.headRows() > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(top, top + table.headRows() - 1, -1, -1));
            sheet.createFreezePane(labels, top + table.headRows());
        }
    }

    private static int labelLines(PrintedTable table, PrintedTable.Slot slot) {
        int width = 0;
        for (int c = slot.column(); c < slot.column() + slot.columnSpan(); c++) {
            width += width(table.columns(), table.labelColumns(), c);
        }
        return slot.text() == null ? 1 : lines(slot.text().zh(), width - 1);
    }

    private static int width(int columns, int labels, int column) {
        if (column >= labels) {
            return columns > MANY_COLUMNS ? FIGURE_WIDTH : WIDE_FIGURE_WIDTH;
        }
        return labels == LABEL_WIDTHS.length ? LABEL_WIDTHS[column] : LABEL_WIDTH;
    }

    private void slot(XSSFSheet sheet, int top, PrintedTable table, PrintedTable.Slot slot) {
        int row = top + slot.row();
        CellStyle style = style(table, slot);
        for (int r = row; r < row + slot.rowSpan(); r++) {
            for (int c = slot.column(); c < slot.column() + slot.columnSpan(); c++) {
                sheet.getRow(r).createCell(c).setCellStyle(style);
            }
        }
        if (slot.rowSpan() * slot.columnSpan() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(
                    row, row + slot.rowSpan() - 1, slot.column(), slot.column() + slot.columnSpan() - 1));
        }
        XSSFCell place = sheet.getRow(row).getCell(slot.column());
        Cell cell = slot.cell();
        if (cell == null) {
            set(place, Objects.requireNonNull(slot.text()).zh(), style);
        } else {
            places.put(cell, place);
            figure(place, report.figure(cell), style);
            comment(sheet, place, remarks.text(cell, locale));
        }
    }

    private CellStyle style(PrintedTable table, PrintedTable.Slot slot) {
        Cell cell = slot.cell();
        if (cell == null) {
            boolean upright = slot.rowSpan() >= UPRIGHT_ROWS;
            return styles.of(
                    table.isColumnHeader(slot)
                            ? ExcelStyles.Look.HEADER
                            : upright ? ExcelStyles.Look.UPRIGHT : ExcelStyles.Look.LABEL);
        }
        Figure figure = report.figure(cell);
        ExcelStyles.Look look = !remarks.text(cell, locale).isEmpty()
                ? ExcelStyles.Look.REMARKED
                : figure.state() == Figure.State.ABSENT ? ExcelStyles.Look.ABSENT : ExcelStyles.Look.FIGURE;
        return styles.of(look, format(figure));
    }

    /** As many decimals as are printed; a cell without a number is ready to take one. */
    private static String format(Figure figure) {
        if (!figure.isStated() || !isExact(figure)) {
            return "General";
        }
        int decimals = figure.decimal().scale();
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    /** Whether a number of Excel says what is printed: not too many digits, and no zeros at the end that would be lost. */
    private static boolean isExact(Figure figure) {
        BigDecimal number = figure.decimal();
        boolean zeros = number.scale() > 0 && number.stripTrailingZeros().scale() < number.scale();
        return number.precision() <= MOST_DIGITS && number.scale() <= MOST_DIGITS && !zeros;
    }

    private static void figure(XSSFCell place, Figure figure, CellStyle style) {
        if (figure.isStated() && isExact(figure)) {
            place.setCellValue(figure.decimal().doubleValue());
        } else if (figure.state() != Figure.State.BLANK) {
            set(place, Printed.figure(figure), style);
        }
    }

    private void comment(XSSFSheet sheet, XSSFCell place, String remark) {
        if (remark.isEmpty()) {
            return;
        }
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = drawing.createAnchor(
                0,
                0,
                0,
                0,
                place.getColumnIndex() + 1,
                place.getRowIndex(),
                place.getColumnIndex() + 1 + COMMENT_COLUMNS,
                place.getRowIndex() + COMMENT_ROWS);
        Comment comment = drawing.createCellComment(anchor);
        comment.setAuthor("Gongkai");
        comment.setString(new XSSFRichTextString(Markup.carried(remark)));
        place.setCellComment(comment);
    }

    /** Makes a total a formula if that changes nothing: all its parts are there and add up to it. */
    private void formula(Balance balance) {
        if (balance.totals().size() > 1) {
            return;
        }
        Cell total = balance.totals().get(0);
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell part : balance.parts()) {
            Figure figure = report.figure(part);
            if (!figure.isStated() || !isExact(figure)) {
                return;
            }
            sum = sum.add(figure.decimal());
        }
        XSSFCell place = place(total);
        Figure stated = report.figure(total);
        if (stated.isStated() && isExact(stated) && stated.decimal().compareTo(sum) == 0) {
            place.setCellFormula("SUM(" + ExcelChecks.references(balance.parts(), places, false) + ")");
            place.setCellValue(stated.decimal().doubleValue());
            if (remarks.text(total, locale).isEmpty()) {
                place.setCellStyle(styles.of(ExcelStyles.Look.SUM, format(stated)));
            }
        }
    }

    private XSSFCell place(Cell cell) {
        return Objects.requireNonNull(places.get(cell));
    }

    /** Where a cell stands, with the name of its sheet or without. */
    static String reference(XSSFCell place, boolean withSheet) {
        String cell = new CellReference(place.getRowIndex(), place.getColumnIndex(), false, false).formatAsString();
        return withSheet
                ? new CellReference(
                                place.getSheet().getSheetName(),
                                place.getRowIndex(),
                                place.getColumnIndex(),
                                false,
                                false)
                        .formatAsString()
                : cell;
    }
}
