package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.Samples.TRIAL;
import static io.github.gongkai.documents.Samples.absent;
import static io.github.gongkai.documents.Samples.addresses;
import static io.github.gongkai.documents.Samples.figure;
import static io.github.gongkai.documents.Samples.wrong;
import static io.github.gongkai.documents.SheetFiles.bytes;
import static io.github.gongkai.documents.SheetFiles.find;
import static io.github.gongkai.documents.SheetFiles.report;
import static io.github.gongkai.documents.SheetFiles.sheetForEachReport;
import static io.github.gongkai.documents.SheetFiles.sheetForEachTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.SheetFiles.Format;
import io.github.gongkai.documents.SheetFiles.Labels;
import io.github.gongkai.documents.SheetFiles.Layout;
import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What workbooks do to the form. Every cell of the workbook has a figure of its own. */
class WorkbooksTest {

    private static final String RECEIVED = "requests.received.naturalPersons";
    private static final String TOTAL = "requests.received.total";
    private static final String CHARGES = "proactiveDisclosure.charges.amount";
    private static final String FIGURE = figure(REVISED, RECEIVED);

    static Stream<Arguments> layouts() {
        return Stream.of(Format.values())
                .flatMap(format -> Stream.of(Edition.values())
                        .flatMap(edition -> Stream.of(Labels.values())
                                .filter(labels -> labels != Labels.EMPTY || edition == Edition.REVISED_2021)
                                .map(labels -> Arguments.of(format, edition, labels))));
    }

    // ---- layouts ----

    @ParameterizedTest
    @MethodSource("layouts")
    void aSheetForAReportIsRead(Format format, Edition edition, Labels labels) {
        AnnualReport report = Samples.numbered(edition);
        assertWhole(read(sheetForEachReport(format, new Layout(labels, false, 0), report)), report);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aSheetForATableIsRead(Format format, Edition edition, Labels labels) {
        AnnualReport report = Samples.numbered(edition);
        assertWhole(read(sheetForEachTable(format, new Layout(labels, false, 0), report)), report);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void tablesMayStandAnywhereOnTheSheetAndNumbersMayBeText(Format format, Edition edition, Labels labels) {
        AnnualReport report = Samples.numbered(edition);
        assertWhole(read(sheetForEachReport(format, new Layout(labels, true, 2), report)), report);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void severalReportsInAWorkbookAreSeveralReadings(Format format) {
        byte[] bytes = sheetForEachReport(format, Layout.PLAIN, REVISED, TRIAL, REVISED);
        List<Reading> readings = ReportDocument.readAll(bytes, "r");
        assertThat(readings).hasSize(3);
        assertWhole(readings.get(0), REVISED);
        assertWhole(readings.get(1), TRIAL);
        assertWhole(readings.get(2), REVISED);
        Reading first = ReportDocument.read(bytes, "r");
        assertThat(wrong(first, REVISED)).isEmpty();
        assertThat(Samples.of(first, ReadingProblem.MORE_REPORTS))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message(Locale.ENGLISH)).contains("3 reports");
                    assertThat(finding.message(Locale.CHINESE)).contains("3 份报告");
                });
    }

    @Test
    void everyOtherDocumentHoldsOneReport() {
        assertThat(ReportDocument.readAll(
                        Rendering.HTML.of(REVISED).getBytes(java.nio.charset.StandardCharsets.UTF_8), "r"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aPlaceIsTheSheetTheRowAndTheColumn(Format format) {
        Reading reading = read(sheetForEachTable(format, Layout.PLAIN, REVISED));
        assertThat(source(reading, RECEIVED).location().toString()).isEqualTo("r#表三:5:4");
        assertThat(source(reading, RECEIVED).text()).isEqualTo(FIGURE);
        assertThat(source(reading, "proactiveDisclosure.administrativeRules.issued")
                        .location()
                        .toString())
                .isEqualTo("r#表二:4:2");
        assertThat(source(reading, "disputes.reconsideration.upheld").location().toString())
                .isEqualTo("r#表四:5:1");
    }

    // ---- blanks ----

    @ParameterizedTest
    @EnumSource(Format.class)
    void blankAndNotApplicableCellsAreNotZero(Format format) {
        Reading reading = read(edited(format, sheet -> {
            find(sheet, FIGURE).setBlank();
            find(sheet, figure(REVISED, TOTAL)).setCellValue("/");
            find(sheet, figure(REVISED, "disputes.reconsideration.upheld")).setBlank();
            find(sheet, figure(REVISED, "disputes.litigationAfterReconsideration.total"))
                    .setBlank();
        }));
        assertThat(figureOf(reading, RECEIVED)).isEqualTo(Figure.blank());
        assertThat(figureOf(reading, TOTAL)).isEqualTo(Figure.notApplicable());
        assertThat(figureOf(reading, "disputes.reconsideration.upheld")).isEqualTo(Figure.blank());
        assertThat(figureOf(reading, "disputes.litigationAfterReconsideration.total"))
                .isEqualTo(Figure.blank());
        assertThat(wrong(reading, REVISED)).hasSize(4);
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aLineWhoseCellsAreAllBlankIsReadAsBlank(Format format) {
        Reading reading = read(edited(format, sheet -> {
            Row row = find(sheet, FIGURE).getRow();
            for (int column = 3; column < 10; column++) {
                row.getCell(column).setBlank();
            }
        }));
        assertThat(absent(reading)).isEmpty();
        assertThat(wrong(reading, REVISED).keySet())
                .containsExactlyInAnyOrderElementsOf(addresses(
                        Edition.REVISED_2021,
                        Edition.REVISED_2021.cell(RECEIVED).orElseThrow().line()));
    }

    // ---- numbers ----

    @ParameterizedTest
    @CsvSource({
        "160.5964,0,160.5964",
        "160.5964,General,160.5964",
        "72701.2578,'#,##0.00',72701.2578",
        "0.1,0%,0.1",
        "25,'0\"万元\"',25",
        "3,'_ * #,##0_ ;_ * \"-\"_ ;_ @_ ',3",
        "0,'_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ',0",
        "1234567,'0!.0,',1234567"
    })
    void aNumberHasItsExactValueWhateverItsFormatShows(double number, String format, BigDecimal exact) {
        for (Format kind : Format.values()) {
            Reading reading =
                    read(edited(kind, sheet -> format(find(sheet, figure(REVISED, CHARGES)), number, format)));
            assertThat(figureOf(reading, CHARGES).decimal()).isEqualByComparingTo(exact);
        }
    }

    @Test
    void aFormatThatShowsAnotherNumberIsNamed() {
        for (Format kind : Format.values()) {
            Reading reading =
                    read(edited(kind, sheet -> format(find(sheet, figure(REVISED, CHARGES)), 25.126, "0.00")));
            assertThat(Samples.of(reading, ReadingProblem.NOTE_IN_CELL))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.details()).containsEntry("text", "25.126 [25.13]"));
            assertThat(figureOf(reading, CHARGES)).isEqualTo(Figure.of(new BigDecimal("25.126")));
        }
    }

    @Test
    void aUnitThatTheFormatShowsIsTheUnitOfTheCell() {
        for (Format kind : Format.values()) {
            Reading reading =
                    read(edited(kind, sheet -> format(find(sheet, figure(REVISED, CHARGES)), 251000, "#,##0\"元\"")));
            assertThat(Samples.of(reading, ReadingProblem.NOTE_IN_CELL))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
            assertThat(source(reading, CHARGES).text()).isEqualTo("251000元");
        }
    }

    @Test
    void aCountThatItsFormatRoundsIsNoCount() {
        for (Format kind : Format.values()) {
            Reading reading = read(edited(kind, sheet -> format(find(sheet, FIGURE), 3.6, "0")));
            assertThat(Samples.of(reading, ReadingProblem.NOT_A_WHOLE_NUMBER)).hasSize(1);
            assertThat(absent(reading)).containsExactly(RECEIVED);
        }
    }

    @Test
    void aDateIsNoFigure() {
        for (Format kind : Format.values()) {
            Reading reading = read(edited(kind, sheet -> format(find(sheet, FIGURE), 3, "yyyy/m/d")));
            assertThat(Samples.of(reading, ReadingProblem.NOT_A_NUMBER))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.details()).containsEntry("text", "1900-01-03"));
        }
    }

    @Test
    void digitsBeyondThoseOfADoubleAreKept() {
        Reading reading = read(edited(
                Format.XLSX,
                sheet -> ((XSSFCell) find(sheet, figure(REVISED, CHARGES)))
                        .getCTCell()
                        .setV("12345678901234567890.123")));
        assertThat(figureOf(reading, CHARGES)).isEqualTo(Figure.of(new BigDecimal("12345678901234567890.123")));
    }

    @Test
    void seventeenDigitsAsASpreadsheetWritesThemAreTheNumberThatWasMeant() {
        Reading reading = read(edited(
                Format.XLSX,
                sheet -> ((XSSFCell) find(sheet, figure(REVISED, CHARGES)))
                        .getCTCell()
                        .setV("160.59639999999999")));
        assertThat(figureOf(reading, CHARGES)).isEqualTo(Figure.of(new BigDecimal("160.5964")));
    }

    // ---- formulas ----

    @ParameterizedTest
    @EnumSource(Format.class)
    void theValueThatWasSavedWithAFormulaCounts(Format format) {
        Reading reading = read(edited(format, sheet -> {
            org.apache.poi.ss.usermodel.Cell cell = find(sheet, figure(REVISED, TOTAL));
            cell.setCellFormula("SUM(A1:A2)");
            // Not what the formula gives now: it is not calculated anew.
            cell.setCellValue(77);
        }));
        assertThat(wrong(reading, REVISED)).isEqualTo(Map.of(TOTAL, figure(REVISED, TOTAL) + " read as 77"));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aFormulaWithoutASavedValueIsAProblemAndNotZero() {
        Reading reading = read(edited(Format.XLSX, sheet -> {
            org.apache.poi.ss.usermodel.Cell cell = find(sheet, figure(REVISED, TOTAL));
            cell.setBlank();
            cell.setCellFormula("SUM(D20:I20)");
        }));
        assertThat(absent(reading)).containsExactly(TOTAL);
        assertThat(Samples.of(reading, ReadingProblem.NOT_A_NUMBER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsEntry("text", "=SUM(D20:I20)"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anErrorIsAProblemWithItsPlace(Format format) {
        Reading reading = read(edited(format, sheet -> {
            org.apache.poi.ss.usermodel.Cell cell = find(sheet, FIGURE);
            cell.setBlank();
            cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        }));
        assertThat(absent(reading)).containsExactly(RECEIVED);
        assertThat(Samples.of(reading, ReadingProblem.NOT_A_NUMBER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsEntry("text", "#REF!"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void raisedDigitsDoNotBecomeDigitsOfTheNumber(Format format) {
        Reading reading = read(edited(format, sheet -> {
            Workbook book = sheet.getWorkbook();
            Font raised = book.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            RichTextString text = book.getCreationHelper().createRichTextString("101");
            text.applyFont(0, 2, book.createFont());
            text.applyFont(2, 3, raised);
            find(sheet, FIGURE).setCellValue(text);
        }));
        assertThat(absent(reading)).containsExactly(RECEIVED);
        assertThat(Samples.of(reading, ReadingProblem.NOT_A_NUMBER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsEntry("text", "10 1"));
    }

    // ---- what is hidden ----

    @ParameterizedTest
    @EnumSource(Format.class)
    void hiddenRowsAreNotReadAndAreNamed(Format format) {
        Reading reading =
                read(edited(format, sheet -> find(sheet, FIGURE).getRow().setZeroHeight(true)));
        assertThat(absent(reading))
                .containsExactlyElementsOf(addresses(
                        Edition.REVISED_2021,
                        Edition.REVISED_2021.cell(RECEIVED).orElseThrow().line()));
        assertThat(Samples.of(reading, ReadingProblem.HIDDEN)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.details().get("text")).contains("本年新收", FIGURE);
            assertThat(finding.location().orElseThrow().toString()).matches("r#报告0:\\d+:1");
        });
    }

    @Test
    void rowsOfASheetThatDoesNotSayHowHighTheyAreAreSeen() {
        byte[] workbook = edited(
                Format.XLSX, sheet -> ((XSSFSheet) sheet).getCTWorksheet().unsetSheetFormatPr());

        assertThat(read(workbook).cellsRead()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void hiddenColumnsAreNotReadAndAreNamed(Format format) {
        Reading reading = read(edited(format, sheet -> sheet.setColumnHidden(4, true)));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isNotEmpty();
        assertThat(Samples.of(reading, ReadingProblem.HIDDEN))
                .isNotEmpty()
                .anySatisfy(finding -> assertThat(finding.details().get("text"))
                        .isEqualTo(figure(REVISED, "requests.received.commercialEnterprises")));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anEmptyHiddenColumnAmongTheFiguresDoesNotMatter(Format format) {
        // Tables two and four may not have it, table three may.
        Workbook book = format.book();
        Sheet sheet = book.createSheet("报告");
        report(sheet, REVISED, new Layout(Labels.MERGED, false, 1));
        sheet.setColumnHidden(0, true);
        // The title stands in a merged cell that begins in the hidden column and is seen; the headings are hidden.
        Reading reading = read(bytes(book));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(reading.report().agency()).isPresent();
        assertThat(Samples.of(reading, ReadingProblem.HIDDEN)).hasSize(9);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void hiddenSheetsAreNotReadAndAreNamed(Format format) {
        Workbook book = format.book();
        report(book.createSheet("报告"), REVISED, Layout.PLAIN);
        report(book.createSheet("去年"), TRIAL, Layout.PLAIN);
        book.createSheet("空");
        book.setSheetHidden(1, true);
        book.setSheetHidden(2, true);
        List<Reading> readings = ReportDocument.readAll(bytes(book), "r");
        assertThat(readings).hasSize(1);
        assertWhole(readings.get(0), REVISED);
        assertThat(Samples.of(readings.get(0), ReadingProblem.HIDDEN))
                .extracting(finding -> finding.details().get("text"))
                .containsExactly("去年");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSheetThatIsNoReportIsNamed(Format format) {
        Workbook book = format.book();
        Sheet other = book.createSheet("考勤");
        other.createRow(0).createCell(0).setCellValue("姓名");
        other.getRow(0).createCell(1).setCellValue(8);
        report(book.createSheet("报告"), REVISED, Layout.PLAIN);
        book.createSheet("Sheet3");
        Reading reading = read(bytes(book));
        assertWhole(reading, REVISED);
        assertThat(Samples.of(reading, ReadingProblem.FOREIGN_PART))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.details()).containsEntry("text", "考勤");
                    assertThat(finding.location().orElseThrow().toString()).isEqualTo("r#考勤:1:1");
                });
    }

    // ---- what is odd ----

    @ParameterizedTest
    @EnumSource(Format.class)
    void figuresUnderAMergedCellAreNamed(Format format) {
        Reading reading = read(edited(format, sheet -> {
            Row row = find(sheet, figure(REVISED, "proactiveDisclosure.penalties.decisions"))
                    .getRow();
            row.createCell(3).setCellValue(66);
        }));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(Samples.of(reading, ReadingProblem.HIDDEN))
                .extracting(finding -> finding.details().get("text"))
                .containsExactly("66");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void digitsOfANumberInTwoCellsAreNeverJoined(Format format) {
        Reading reading = read(edited(format, sheet -> {
            Row row = find(sheet, FIGURE).getRow();
            for (int column = 10; column > 3; column--) {
                row.createCell(column).setCellValue(row.getCell(column - 1).getNumericCellValue());
            }
            row.getCell(3).setCellValue(1);
            row.getCell(4).setCellValue(0);
        }));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading))
                .containsExactlyElementsOf(addresses(
                        Edition.REVISED_2021,
                        Edition.REVISED_2021.cell(RECEIVED).orElseThrow().line()));
        assertThat(Samples.of(reading, ReadingProblem.UNPLACEABLE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details().get("text")).startsWith("1 | 0 | 1011 | 1012"));
    }

    @Test
    void aSheetThatGoesOnIsLeft() {
        Workbook book = Format.XLSX.book();
        Sheet sheet = book.createSheet("报告");
        int rows = report(sheet, REVISED, Layout.PLAIN);
        for (int r = 0; r < 51_000; r++) {
            sheet.createRow(rows + r);
        }
        Reading reading = read(bytes(book));
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(Samples.of(reading, ReadingProblem.TOO_MUCH)).hasSize(1);
    }

    @Test
    void aRowOfSixteenThousandColumnsIsNotPlaced() {
        for (Format format : Format.values()) {
            Reading reading = read(edited(format, sheet -> {
                Row row = find(sheet, FIGURE).getRow();
                row.createCell(format == Format.XLSX ? 16_383 : 255).setCellValue(5);
            }));
            assertThat(wrong(reading, REVISED)).isEmpty();
            assertThat(reading.findings()).extracting(Finding::severity).contains(Severity.ERROR);
        }
    }

    // ----

    private static byte[] edited(Format format, Consumer<Sheet> edit) {
        Workbook book = format.book();
        Sheet sheet = book.createSheet("报告0");
        report(sheet, REVISED, Layout.PLAIN);
        edit.accept(sheet);
        return bytes(book);
    }

    private static void format(org.apache.poi.ss.usermodel.Cell cell, double number, String format) {
        Workbook book = cell.getSheet().getWorkbook();
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(number);
    }

    private static Figure figureOf(Reading reading, String address) {
        return reading.report().figure(Edition.REVISED_2021.cell(address).orElseThrow());
    }

    private static CellSource source(Reading reading, String address) {
        return reading.sources()
                .of(Edition.REVISED_2021.cell(address).orElseThrow())
                .orElseThrow();
    }

    private static Reading read(byte[] bytes) {
        return ReportDocument.read(bytes, "r");
    }

    private static void assertWhole(Reading reading, AnnualReport report) {
        assertThat(wrong(reading, report)).isEmpty();
        assertThat(absent(reading)).isEmpty();
        assertThat(reading.report().edition()).isEqualTo(report.edition());
        assertThat(reading.report().year()).isEqualTo(report.year());
        for (Cell cell : report.cells()) {
            assertThat(reading.sources().of(cell).orElseThrow().location().resource())
                    .startsWith("r#");
        }
        for (Section section : List.of(Section.OVERVIEW)) {
            assertThat(reading.report()
                            .narrative(section)
                            .map(text -> text.blocks().size())
                            .orElse(1))
                    .isEqualTo(1);
        }
        assertThat(reading.findings()).noneMatch(finding -> finding.severity() != Severity.NOTICE);
    }
}
