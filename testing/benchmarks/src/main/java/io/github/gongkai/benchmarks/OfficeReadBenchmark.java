package io.github.gongkai.benchmarks;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading a report from a Word document and from workbooks: the library against Apache POI opening the same bytes and doing
 * nothing with them.
 *
 * <p>The goal is a ratio of at most 1.3 for each kind of file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OfficeReadBenchmark {

    private static final String PARAGRAPH = "全市各级行政机关落实条例要求，稳步推进各项工作。";

    private final byte[] docx = docx(Suqian2024.report());
    private final byte[] xlsx = sheets(new XSSFWorkbook(), Suqian2024.report());
    private final byte[] xls = sheets(new HSSFWorkbook(), Suqian2024.report());

    /** Makes sure that each file is one that is read whole. */
    @Setup
    public void everyCellIsRead() {
        for (Reading reading : List.of(readDocx(), readXlsx(), readXls())) {
            if (reading.cellsRead() != 200) {
                throw new IllegalStateException("not read whole: " + reading.findings());
            }
        }
    }

    /**
     * Reads the Word document with the library.
     *
     * @return the reading
     */
    @Benchmark
    public Reading readDocx() {
        return ReportDocument.read(docx, "report.docx");
    }

    /**
     * Opens the Word document with POI.
     *
     * @return the number of its tables
     * @throws IOException never, the document is in memory
     */
    @Benchmark
    public int poiAloneDocx() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getTables().size();
        }
    }

    /**
     * Reads the workbook with the library.
     *
     * @return the reading
     */
    @Benchmark
    public Reading readXlsx() {
        return ReportDocument.read(xlsx, "report.xlsx");
    }

    /**
     * Opens the workbook with POI.
     *
     * @return the number of its sheets
     * @throws IOException never, the workbook is in memory
     */
    @Benchmark
    public int poiAloneXlsx() throws IOException {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getNumberOfSheets();
        }
    }

    /**
     * Reads the workbook of the old format with the library.
     *
     * @return the reading
     */
    @Benchmark
    public Reading readXls() {
        return ReportDocument.read(xls, "report.xls");
    }

    /**
     * Opens the workbook of the old format with POI.
     *
     * @return the number of its sheets
     * @throws IOException never, the workbook is in memory
     */
    @Benchmark
    public int poiAloneXls() throws IOException {
        try (Workbook book = new HSSFWorkbook(new ByteArrayInputStream(xls))) {
            return book.getNumberOfSheets();
        }
    }

    private static byte[] docx(AnnualReport report) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("宿迁市2024年政府信息公开工作年度报告");
            for (Section section : Section.values()) {
                document.createParagraph()
                        .createRun()
                        .setText(section.numeral() + "、" + section.title().zh());
                if (section.isTable()) {
                    table(document.createTable(), report, section);
                } else {
                    for (int i = 0; i < 10; i++) {
                        document.createParagraph().createRun().setText(PARAGRAPH);
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void table(XWPFTable table, AnnualReport report, Section section) {
        table.removeRow(0);
        for (List<GridCell> row : report.edition().layout(section).rows()) {
            XWPFTableRow written = table.createRow();
            while (!written.getTableCells().isEmpty()) {
                written.removeCell(0);
            }
            for (GridCell cell : row) {
                XWPFTableCell shown = written.createCell();
                shown.setText(text(report, cell));
                shown.setWidth("47");
            }
        }
    }

    private static byte[] sheets(Workbook book, AnnualReport report) {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("年报");
            int next = 0;
            cell(sheet, next++, 0).setCellValue("宿迁市2024年政府信息公开工作年度报告");
            for (Section section : Section.values()) {
                cell(sheet, next++, 0)
                        .setCellValue(section.numeral() + "、" + section.title().zh());
                if (section.isTable()) {
                    for (List<GridCell> row : report.edition().layout(section).rows()) {
                        for (GridCell shown : row) {
                            write(sheet, next, report, shown);
                        }
                    }
                    next += report.edition().layout(section).rows().size();
                } else {
                    for (int i = 0; i < 10; i++) {
                        cell(sheet, next++, 0).setCellValue(PARAGRAPH);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Sheet sheet, int first, AnnualReport report, GridCell shown) {
        int row = first + shown.row();
        Cell cell = cell(sheet, row, shown.column());
        Figure figure = shown.cell().map(report::figure).orElse(Figure.blank());
        if (figure.state() == Figure.State.STATED) {
            cell.setCellValue(figure.decimal().doubleValue());
        } else {
            cell.setCellValue(text(report, shown));
        }
        if (shown.rowSpan() > 1 || shown.columnSpan() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(
                    row, row + shown.rowSpan() - 1, shown.column(), shown.column() + shown.columnSpan() - 1));
        }
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.createCell(column);
    }

    /** What a cell of the form says in a report. */
    static String text(AnnualReport report, GridCell cell) {
        return cell.text()
                .map(labels -> labels.zh())
                .orElseGet(() ->
                        cell.cell().map(report::figure).map(Figure::toString).orElse(""));
    }
}
