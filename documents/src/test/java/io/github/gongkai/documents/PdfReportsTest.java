package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.Samples.TRIAL;
import static io.github.gongkai.documents.Samples.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

/** PDF files drawn glyph by glyph. Every cell has a figure of its own. */
class PdfReportsTest {

    private static Reading read(byte[] pdf) {
        return ReportDocument.read(pdf, "r.pdf");
    }

    @Provide
    Arbitrary<AnnualReport> reports() {
        return Arbitraries.of(REVISED, TRIAL);
    }

    // Pages of any height break tables anywhere, labels wrap as narrow as the columns leave room.
    @Property(tries = 60)
    void everyCellIsReadWhereverPagesBreakAndLabelsWrap(
            @ForAll("reports") AnnualReport report,
            @ForAll @DoubleRange(min = 300, max = 1200) double height,
            @ForAll @DoubleRange(min = 29, max = 33) double width,
            @ForAll boolean numbered) {
        Reading reading = read(new PdfDrawing(height, true, numbered, width).draw(report));

        assertThat(wrong(reading, report)).isEmpty();
        assertThat(Samples.absent(reading)).isEmpty();
        assertThat(reading.report().edition()).isEqualTo(report.edition());
        assertThat(reading.report().year()).isEqualTo(report.year());
        assertThat(reading.report().agency().orElseThrow().name()).isEqualTo("示例县");
    }

    @Provide
    Arbitrary<AnnualReport> generated() {
        return PrintedReports.of(Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Figure.of(0))),
                Tuple.of(3, Arbitraries.longs().between(1, 9_999).map(Figure::of)),
                Tuple.of(1, Arbitraries.just(Figure.blank())),
                Tuple.of(1, Arbitraries.just(Figure.notApplicable()))));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aGeneratedReportIsReadBackAsItWasDrawn(
            @ForAll("generated") AnnualReport report, @ForAll @DoubleRange(min = 300, max = 1200) double height) {
        Reading reading = read(new PdfDrawing(height, true, true, 33).draw(report));

        assertThat(reading.report().edition()).isEqualTo(report.edition());
        for (Cell cell : report.edition().cells()) {
            assertThat(reading.report().figure(cell)).as(cell.address()).isEqualTo(report.figure(cell));
        }
    }

    // On a page of this height the only figures of table four stand alone.
    @Test
    void aRowOfBlankCellsThatAPageBreakPartsFromItsTableIsBlank() {
        AnnualReport blank = REVISED.edition().cells(Section.DISPUTES).stream()
                .reduce(REVISED, (report, cell) -> report.with(cell, Figure.blank()), (one, other) -> other);
        Reading reading = read(new PdfDrawing(300, true, true, 33).draw(blank));

        assertThat(wrong(reading, blank)).isEmpty();
        assertThat(Samples.absent(reading)).isEmpty();
    }

    @Property(tries = 40)
    void withoutRulesNoFigureIsInTheWrongPlace(
            @ForAll("reports") AnnualReport report,
            @ForAll @DoubleRange(min = 400, max = 1200) double height,
            @ForAll boolean numbered) {
        Reading reading = read(new PdfDrawing(height, false, numbered, 33).draw(report));

        assertThat(wrong(reading, report)).isEmpty();
        assertMissingAreReported(reading);
    }

    @Property(tries = 60)
    void aFileWithoutSomeOfItsContentHasNoFigureInTheWrongPlace(
            @ForAll("reports") AnnualReport report,
            @ForAll @IntRange(max = 3000) int from,
            @ForAll @IntRange(min = 1, max = 40) int lines) {
        String[] file = new String(PdfDrawing.of(report), StandardCharsets.ISO_8859_1).split("\n", -1);
        for (int i = from; i < Math.min(from + lines, file.length); i++) {
            if (file[i].endsWith("Tj ET") || file[i].endsWith("re S")) {
                file[i] = " ".repeat(file[i].length());
            }
        }
        Reading reading = read(String.join("\n", file).getBytes(StandardCharsets.ISO_8859_1));

        for (Cell cell : reading.report().cells()) {
            String address = cell.address();
            if (wrong(reading, report).containsKey(address)) {
                // A figure that was not drawn leaves a blank cell, which is what the page shows.
                assertThat(reading.report().figure(cell).isStated()).as(address).isFalse();
            }
        }
        assertMissingAreReported(reading);
    }

    private static void assertMissingAreReported(Reading reading) {
        for (String absent : Samples.absent(reading)) {
            assertThat(reading.findings())
                    .as(absent)
                    .anyMatch(finding -> absent.startsWith(finding.address() + ".")
                            || finding.cells().stream()
                                    .anyMatch(cell -> cell.cell().address().equals(absent)));
        }
    }

    @Test
    void aPageWithoutContentIsCountedToo() throws IOException {
        ByteArrayOutputStream behindAnEmptyPage = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(PdfDrawing.of(REVISED))) {
            document.getPages().insertBefore(new PDPage(), document.getPage(0));
            document.save(behindAnEmptyPage);
        }
        Location first = place(
                read(behindAnEmptyPage.toByteArray()),
                Edition.REVISED_2021.cells().get(0));

        assertThat(first.toString()).isEqualTo("r.pdf#page=2:8:3");
    }

    @Test
    void textThatIsDrawnTwiceToBeBoldIsReadOnce() throws IOException {
        ByteArrayOutputStream bold = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(PdfDrawing.of(REVISED))) {
            for (PDPage page : document.getPages()) {
                PDStream drawn = page.getContentStreams().next();
                page.setContents(List.of(drawn, drawn));
            }
            document.save(bold);
        }
        Reading reading = read(bold.toByteArray());

        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(Samples.absent(reading)).isEmpty();
    }

    @Test
    void aFigureIsFoundOnItsPageAndLine() {
        Reading reading = read(PdfDrawing.of(REVISED));
        Cell last = Edition.REVISED_2021.cells().get(199);
        Location first = place(reading, Edition.REVISED_2021.cells().get(0));

        // Running title, title, heading, text, heading, block title, headers, 规章.
        assertThat(first.toString()).isEqualTo("r.pdf#page=1:8:3");
        assertThat(place(reading, last).resource()).isEqualTo("r.pdf#page=2");
    }

    private static Location place(Reading reading, Cell cell) {
        return reading.sources().of(cell).orElseThrow().location();
    }

    @Test
    void textsAreTheirParagraphsWithoutPageNumbersAndRunningTitles() {
        Reading reading = read(new PdfDrawing(420, true, true, 33).draw(REVISED));

        assertThat(reading.report().overview().orElseThrow().blocks()).hasSize(1);
        assertThat(reading.report().overview().orElseThrow().blocks().get(0).toString())
                .contains("本年度按照条例要求开展各项工作，有关情况如下，各单位均已按时报送，未发生需要另行说明的事项，数据经过核对。");
        assertThat(Samples.of(reading, ReadingProblem.TEXT_AT_TABLE)).isEmpty();
    }

    @Test
    void aFigureAcrossTwoRowsIsTheFigureOfNeither() {
        String drawn = new String(PdfDrawing.of(TRIAL), StandardCharsets.ISO_8859_1);
        // The total of （一） and the rules around it and the total below are lost: 1049 stands in a cell of two rows.
        String[] file = drawn.split("\n", -1);
        for (int i = 211; i < 211 + 19; i++) {
            if (file[i].endsWith("Tj ET") || file[i].endsWith("re S")) {
                file[i] = "";
            }
        }
        Reading reading = read(String.join("\n", file).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(wrong(reading, TRIAL)).isEmpty();
        assertThat(Samples.absent(reading))
                .contains("requests.outcomes.granted.total", "requests.outcomes.partlyGranted.total");
        assertThat(Samples.of(reading, ReadingProblem.TEXT_AT_TABLE))
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .anyMatch(message -> message.contains("1049"));
    }

    @Test
    void whatIsNoPdfBehindItsFirstBytesIsRefused() {
        assertThatThrownBy(() -> read("%PDF-1.7\n政府信息公开".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason(Locale.ENGLISH)).isEqualTo("the PDF file is damaged"));
    }

    @Test
    void aScanIsRefusedForWhatItIs() {
        String drawn = new String(PdfDrawing.of(REVISED), StandardCharsets.ISO_8859_1);
        byte[] scan = drawn.replaceAll("(?m)^BT .*ET$", " ").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(scan))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason(Locale.CHINESE)).contains("扫描件"));
    }

    @Property(tries = 200)
    void damagedFilesAreReadOrRefused(@ForAll @IntRange(max = 60_000) int at, @ForAll byte value, @ForAll boolean cut) {
        byte[] pdf = PdfDrawing.of(TRIAL);
        int place = at % pdf.length;
        pdf[place] = value;
        byte[] damaged = cut ? Arrays.copyOf(pdf, place + 1) : pdf;
        try {
            for (Finding finding : read(damaged).findings()) {
                assertThat(finding.message(Locale.ENGLISH)).isNotBlank();
            }
        } catch (UnreadableDocumentException e) {
            assertThat(e.reason(Locale.ENGLISH)).isNotBlank();
        }
    }
}
