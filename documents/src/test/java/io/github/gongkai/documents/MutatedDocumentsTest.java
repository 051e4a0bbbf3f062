package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/** Documents to which something has happened: no figure stands in a wrong cell without a remark on it. */
class MutatedDocumentsTest {

    /** Every cell has a figure of its own, so that a figure in a wrong cell is seen. */
    @Property(tries = 3500, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void noFigureIsInAWrongCellWithoutARemark(
            @ForAll Edition edition,
            @ForAll Rendering rendering,
            @ForAll Mutation mutation,
            @ForAll @IntRange(max = 1_000_000_000) int seed) {
        AnnualReport report = report(edition);
        Assume.that(mutation.happensTo(rendering));
        String source = mutation.of(rendering.of(report), new Random(seed));
        Reading reading;
        try {
            reading = ReportDocument.parse(source, "r");
        } catch (UnreadableDocumentException nothingIsLeft) {
            assertThat(mutation).isEqualTo(Mutation.CUT);
            return;
        }
        assertNothingIsMisplaced(report, reading);
    }

    private static void assertNothingIsMisplaced(AnnualReport report, Reading reading) {
        // A figure that is gone leaves a blank cell, which is what the document shows.
        List<String> misplaced = Samples.wrong(reading, report).keySet().stream()
                .filter(address -> reading.report()
                        .figure(report.edition().cell(address).orElseThrow())
                        .isStated())
                .toList();
        assertThat(Remarked.unexplained(reading, misplaced))
                .as("figures of other cells without a remark")
                .isEmpty();
        assertThat(Remarked.unexplained(reading, Samples.absent(reading)))
                .as("cells without a figure and without a remark")
                .isEmpty();
    }

    private static AnnualReport report(Edition edition) {
        return edition == Edition.REVISED_2021 ? Samples.REVISED : Samples.TRIAL;
    }

    /** What we write for Word, with rows and cells taken out, repeated and exchanged. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void noFigureOfAWordFileIsInAWrongCellWithoutARemark(
            @ForAll Edition edition, @ForAll @IntRange(max = 1_000_000_000) int seed) throws IOException {
        AnnualReport report = report(edition);
        Random random = new Random(seed);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(
                        ReportWriter.of(DocumentFormat.DOCX).toBytes(report)));
                ByteArrayOutputStream mutated = new ByteArrayOutputStream()) {
            XWPFTable table = file.getTables().get(random.nextInt(3));
            int at = random.nextInt(table.getNumberOfRows());
            int other = random.nextInt(table.getNumberOfRows());
            switch (random.nextInt(4)) {
                case 0 -> table.removeRow(at);
                case 1 -> {
                    XWPFTableRow row = table.getRow(at);
                    row.removeCell(random.nextInt(row.getTableCells().size()));
                }
                case 2 -> table.addRow(table.getRow(at), other);
                default -> {
                    CTRow row = (CTRow) table.getRow(at).getCtRow().copy();
                    table.getCTTbl().setTrArray(at, table.getRow(other).getCtRow());
                    table.getCTTbl().setTrArray(other, row);
                }
            }
            file.write(mutated);
            assertNothingIsMisplaced(report, ReportDocument.read(mutated.toByteArray(), "r"));
        }
    }

    /** What we write for Excel, with rows and cells taken out or exchanged. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void noFigureOfAWorkbookIsInAWrongCellWithoutARemark(
            @ForAll Edition edition, @ForAll @IntRange(max = 1_000_000_000) int seed) throws IOException {
        AnnualReport report = report(edition);
        Random random = new Random(seed);
        try (XSSFWorkbook file = new XSSFWorkbook(new ByteArrayInputStream(
                        ReportWriter.of(DocumentFormat.XLSX).toBytes(report)));
                ByteArrayOutputStream mutated = new ByteArrayOutputStream()) {
            XSSFSheet sheet = file.getSheetAt(random.nextInt(3));
            int at = random.nextInt(sheet.getLastRowNum());
            XSSFRow row = sheet.getRow(at);
            switch (random.nextInt(3)) {
                case 0 -> sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
                case 1 -> sheet.shiftRows(at, sheet.getLastRowNum(), 1);
                default -> row.removeCell(row.getCell(random.nextInt(row.getLastCellNum())));
            }
            file.write(mutated);
            assertNothingIsMisplaced(report, ReportDocument.read(mutated.toByteArray(), "r"));
        }
    }
}
