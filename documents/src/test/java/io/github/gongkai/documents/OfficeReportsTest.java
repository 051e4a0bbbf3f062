package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.SheetFiles.Format;
import io.github.gongkai.documents.WordFiles.Tc;
import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Whatever a report holds and whatever was done to its document: what is printed is what is read, or it is reported. */
class OfficeReportsTest {

    /** The columns of each of the three groups of table four. */
    private static final int DISPUTE_COLUMNS = DisputeResult.values().length;

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void wordDocumentsGiveEveryFigureBack(@ForAll Edition edition, @ForAll WordFiles.Labels labels, @ForAll long seed) {
        AnnualReport report = report(edition, new Random(seed));
        WordFiles.Labels shown = edition == Edition.TRIAL_2019 ? WordFiles.Labels.MERGED : labels;
        Reading reading =
                read(WordFiles.docx(report, (r, section) -> WordFiles.table(WordFiles.cells(r, section, shown))));
        assertWhole(reading, report);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void workbooksGiveEveryFigureBackAndSayWhereItStood(
            @ForAll Edition edition, @ForAll Format format, @ForAll boolean text, @ForAll long seed) {
        Random random = new Random(seed);
        AnnualReport report = report(edition, random);
        SheetFiles.Layout layout = new SheetFiles.Layout(SheetFiles.Labels.MERGED, text, random.nextInt(3));
        Workbook book = format.book();
        Sheet sheet = book.createSheet("a");
        SheetFiles.report(sheet, report, layout);
        Map<Cell, String> shown = new java.util.HashMap<>();
        Reading reading = read(SheetFiles.bytes(book));
        assertWhole(reading, report);
        for (Cell cell : report.edition().cells()) {
            CellSource source = reading.sources().of(cell).orElseThrow();
            var at = sheet.getRow(source.location().line() - 1);
            var found = at == null ? null : at.getCell(source.location().column() - 1);
            shown.put(cell, found == null ? "" : found.toString().replaceFirst("\\.0$", ""));
            assertThat(shown.get(cell)).as(cell.address()).isEqualTo(Rendering.text(report.figure(cell)));
        }
    }

    /** Cells and rows deleted, doubled, emptied or swapped, columns swapped with their headers, foreign cells put in. */
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void noFigureOfAChangedTableIsReadWrongWithoutAProblem(
            @ForAll Edition edition, @ForAll WordFiles.Labels labels, @ForAll Format format, @ForAll long seed) {
        Random random = new Random(seed);
        // Workbooks take ten times as long to write.
        boolean word = random.nextInt(6) > 0;
        boolean full = random.nextBoolean();
        AnnualReport report = full ? Samples.numbered(edition) : report(edition, random);
        WordFiles.Labels shown = edition == Edition.TRIAL_2019 ? WordFiles.Labels.MERGED : labels;
        Map<Section, List<List<Tc>>> tables = new EnumMap<>(Section.class);
        for (Section section : Section.tables()) {
            tables.put(section, new ArrayList<>(WordFiles.cells(report, section, shown)));
        }
        Section changed = Section.tables().get(random.nextInt(3));
        List<List<Tc>> rows = Objects.requireNonNull(tables.get(changed));
        if (shown == WordFiles.Labels.EMPTY && random.nextInt(4) == 0) {
            // Nothing else: swapped columns whose headers are gone cannot be told from those that are not.
            swapColumns(
                    rows,
                    changed == Section.DISPUTES ? DISPUTE_COLUMNS : rows.get(0).size(),
                    random);
        } else if (word && full && random.nextInt(4) == 0) {
            // Beside a blank, or where another cell is gone, nobody could tell it from the figure of the cell.
            List<Tc> row = rows.get(random.nextInt(rows.size()));
            row.add(random.nextInt(row.size() + 1), new Tc("7", 1, ""));
        } else {
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                change(rows, word, random);
            }
        }
        byte[] bytes = word
                ? WordFiles.docx(report, (r, section) -> WordFiles.table(Objects.requireNonNull(tables.get(section))))
                : workbook(format, report, tables);
        Reading reading = read(bytes);
        for (Cell cell : reading.report().cells()) {
            Figure read = reading.report().figure(cell);
            Figure printed = edition.cell(cell.address()).map(report::figure).orElse(Figure.absent());
            // What was deleted is blank in the document, and read so.
            if (read.state() == Figure.State.STATED && !read.equals(printed)) {
                assertThat(reading.findings())
                        .as(cell.address() + " " + printed + " read as " + read)
                        .anyMatch(finding -> explains(finding, cell));
            }
        }
    }

    private static void change(List<List<Tc>> rows, boolean word, Random random) {
        int r = random.nextInt(rows.size());
        List<Tc> row = rows.get(r);
        int c = row.isEmpty() ? 0 : random.nextInt(row.size());
        switch (random.nextInt(word ? 4 : 3)) {
            case 0 -> rows.remove(r);
            case 1 -> rows.add(r, rows.get(random.nextInt(rows.size())));
            case 2 -> {
                int other = random.nextInt(rows.size());
                rows.set(r, rows.get(other));
                rows.set(other, row);
            }
            default -> {
                if (!row.isEmpty()) {
                    row.remove(c);
                }
            }
        }
    }

    /** Swaps two columns, headers and all, within a group; columns of two groups of table four have the same header. */
    private static void swapColumns(List<List<Tc>> rows, int group, Random random) {
        int width = rows.get(0).size();
        int first = random.nextInt(width / group) * group;
        int a = first + random.nextInt(group);
        int b = first + random.nextInt(group);
        for (List<Tc> row : rows) {
            if (row.size() == width) {
                Tc left = row.get(a);
                row.set(a, row.get(b));
                row.set(b, left);
            }
        }
    }

    private static byte[] workbook(Format format, AnnualReport report, Map<Section, List<List<Tc>>> tables) {
        Workbook book = format.book();
        Sheet sheet = book.createSheet("a");
        int r = 0;
        SheetFiles.cell(sheet, r++, 0).setCellValue("临江市人民政府" + report.year().orElseThrow() + "年政府信息公开工作年度报告");
        for (Map.Entry<Section, List<List<Tc>>> table : tables.entrySet()) {
            SheetFiles.cell(sheet, r++, 0)
                    .setCellValue(table.getKey().numeral() + "、"
                            + table.getKey().title().zh());
            for (List<Tc> row : table.getValue()) {
                int column = 0;
                for (Tc cell : row) {
                    if (!cell.text().isEmpty()) {
                        SheetFiles.cell(sheet, r, column).setCellValue(cell.text());
                    }
                    column += cell.span();
                }
                r++;
            }
        }
        return SheetFiles.bytes(book);
    }

    private static boolean explains(Finding finding, Cell cell) {
        String line = cell.section().key() + "." + cell.line().key();
        return finding.cells().stream().anyMatch(found -> found.cell().address().equals(cell.address()))
                || finding.address().equals(cell.section().key())
                || line.startsWith(finding.address())
                || Stream.of("edition").anyMatch(finding.address()::equals);
    }

    private static Reading read(byte[] bytes) {
        return ReportDocument.read(bytes, "r");
    }

    private static void assertWhole(Reading reading, AnnualReport report) {
        assertThat(reading.report().edition()).isEqualTo(report.edition());
        for (Cell cell : report.edition().cells()) {
            assertThat(reading.report().figure(cell)).as(cell.address()).isEqualTo(report.figure(cell));
        }
        assertThat(reading.findings()).noneMatch(finding -> finding.severity() != Severity.NOTICE);
    }

    /** A report with figures of every length, blank cells and cells that do not apply. */
    private static AnnualReport report(Edition edition, Random random) {
        AnnualReport.Builder report = AnnualReport.builder(edition).year(edition.firstYear());
        for (Section table : Section.tables()) {
            Figures.Builder figures = Figures.builder(edition, table);
            for (Cell cell : edition.cells(table)) {
                figures.set(
                        cell,
                        switch (random.nextInt(8)) {
                            case 0 -> Figure.blank();
                            case 1 -> Figure.notApplicable();
                            case 2, 3 -> Figure.of(0);
                            default ->
                                cell.quantity() == Quantity.AMOUNT
                                        ? Figure.of(BigDecimal.valueOf(random.nextInt(1 << 28), 4)
                                                .stripTrailingZeros())
                                        : Figure.of(random.nextInt(1 << (1 + random.nextInt(20))));
                        });
            }
            report.figures(figures.build());
        }
        return report.build();
    }
}
