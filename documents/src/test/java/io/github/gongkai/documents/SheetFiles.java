package io.github.gongkai.documents;

import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests, written by POI. */
final class SheetFiles {

    private SheetFiles() {}

    /** The two formats. */
    enum Format {
        XLSX,
        XLS;

        Workbook book() {
            return this == XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
        }
    }

    /** How the form's merged cells become a sheet's. */
    enum Labels {
        /** Merged as in the form. */
        MERGED,
        /** Written again in every row that they cover. */
        REPEATED,
        /** Never merged, the places that they cover empty. */
        EMPTY
    }

    /** How and where tables are written. */
    record Layout(Labels labels, boolean numbersAsText, int firstColumn) {
        static final Layout PLAIN = new Layout(Labels.MERGED, false, 0);
    }

    /** A sheet for each report. */
    static byte[] sheetForEachReport(Format format, Layout layout, AnnualReport... reports) {
        Workbook book = format.book();
        for (AnnualReport report : reports) {
            report(book.createSheet("报告" + book.getNumberOfSheets()), report, layout);
        }
        return bytes(book);
    }

    /** A sheet for each table, the texts on the sheets of the tables before and after them. */
    static byte[] sheetForEachTable(Format format, Layout layout, AnnualReport report) {
        Workbook book = format.book();
        Sheet cover = book.createSheet("封面");
        title(cover, 3, report);
        for (Section section : Section.tables()) {
            Sheet sheet = book.createSheet("表" + section.numeral());
            heading(sheet, 0, section);
            table(sheet, 1, report, section, layout);
        }
        return bytes(book);
    }

    /** Writes a whole report to a sheet; returns the number of rows. */
    static int report(Sheet sheet, AnnualReport report, Layout layout) {
        title(sheet, 0, report);
        int row = 1;
        for (Section section : Section.values()) {
            heading(sheet, row++, section);
            if (section.isTable()) {
                row = table(sheet, row, report, section, layout) + 1;
            } else {
                sheet.createRow(row++).createCell(0).setCellValue("本机关认真落实。");
            }
        }
        return row;
    }

    private static void title(Sheet sheet, int row, AnnualReport report) {
        sheet.createRow(row)
                .createCell(0)
                .setCellValue("临江市人民政府" + report.year().orElseThrow() + "年政府信息公开工作年度报告");
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 11));
    }

    private static void heading(Sheet sheet, int row, Section section) {
        sheet.createRow(row)
                .createCell(0)
                .setCellValue(section.numeral() + "、" + section.title().zh());
    }

    /** Writes a table and returns the row after it. */
    static int table(Sheet sheet, int first, AnnualReport report, Section section, Layout layout) {
        int last = first;
        for (var cells : report.edition().layout(section).rows()) {
            for (GridCell cell : cells) {
                int top = first + cell.row();
                int left = layout.firstColumn() + cell.column();
                int bottom = top + cell.rowSpan() - 1;
                int right = left + cell.columnSpan() - 1;
                last = Math.max(last, bottom);
                for (int r = top; r <= bottom; r++) {
                    if (r == top || layout.labels() == Labels.REPEATED) {
                        write(cell(sheet, r, left), report, cell, layout.numbersAsText());
                    }
                    boolean wide = layout.labels() == Labels.REPEATED && right > left;
                    if (wide) {
                        sheet.addMergedRegion(new CellRangeAddress(r, r, left, right));
                    }
                }
                if (layout.labels() == Labels.MERGED && (bottom > top || right > left)) {
                    sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
                }
            }
        }
        return last + 1;
    }

    static Cell cell(Sheet sheet, int row, int column) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void write(Cell cell, AnnualReport report, GridCell shown, boolean numbersAsText) {
        Figure figure = shown.cell().map(report::figure).orElse(Figure.blank());
        if (figure.state() == Figure.State.STATED && !numbersAsText) {
            cell.setCellValue(figure.decimal().doubleValue());
        } else {
            cell.setCellValue(Rendering.shown(report, shown));
        }
    }

    /** The place of the first cell with a text or number. */
    static Cell find(Sheet sheet, String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(text) || cell.toString().equals(text + ".0")) {
                    return cell;
                }
            }
        }
        throw new AssertionError("no cell says " + text);
    }

    static byte[] bytes(Workbook book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
