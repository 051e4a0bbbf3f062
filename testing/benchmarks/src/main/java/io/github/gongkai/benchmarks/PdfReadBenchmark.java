package io.github.gongkai.benchmarks;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import io.github.gongkai.form.TableLayout;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.text.PDFTextStripper;
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
 * Reading a report from a PDF with a text layer and ruled tables, a page for each section, in a font that is only named: the
 * library against PDFBox alone taking the text out of the same bytes.
 *
 * <p>The goal is a ratio of at most 1.5.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PdfReadBenchmark {

    private static final int WIDTH = 1760;
    private static final int HEIGHT = 600;
    private static final int MARGIN = 40;
    private static final int LABEL = 300;
    private static final int FIGURE = 60;
    private static final int LINE = 17;
    private static final int SIZE = 8;
    private static final COSName FONT = COSName.getPDFName("F");

    private final byte[] pdf = pdf(Suqian2024.report());

    /** Makes sure that the file is one that is read whole. */
    @Setup
    public void everyCellIsRead() throws IOException {
        if (read().cellsRead() != 200 || !stripperAlone().contains("3525")) {
            throw new IllegalStateException("not read whole: " + read().findings());
        }
    }

    /**
     * Reads the file with the library.
     *
     * @return the reading
     */
    @Benchmark
    public Reading read() {
        return ReportDocument.read(pdf, "report.pdf");
    }

    /**
     * Takes the text out with PDFBox and does nothing with it.
     *
     * @return the text
     * @throws IOException never, the file is in memory
     */
    @Benchmark
    public String stripperAlone() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] pdf(AnnualReport report) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDResources resources = new PDResources();
            resources.put(FONT, PDFontFactory.createFont(font()));
            for (Section section : Section.values()) {
                PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
                page.setResources(resources);
                byte[] drawn = page(report, section).getBytes(StandardCharsets.US_ASCII);
                page.setContents(new PDStream(document, new ByteArrayInputStream(drawn), COSName.FLATE_DECODE));
                document.addPage(page);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A font that every reader of Chinese files has. */
    private static COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 4);
        COSArray halfWidth = new COSArray();
        for (int number : new int[] {1, 95, 500, 814, 939, 500}) {
            halfWidth.add(COSInteger.get(number));
        }
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        glyphs.setName(COSName.BASE_FONT, "STSong-Light");
        glyphs.setItem(COSName.CIDSYSTEMINFO, system);
        glyphs.setInt(COSName.DW, 1000);
        glyphs.setItem(COSName.W, halfWidth);
        COSArray descendants = new COSArray();
        descendants.add(glyphs);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static String page(AnnualReport report, Section section) {
        StringBuilder page = new StringBuilder();
        int top = HEIGHT - MARGIN;
        if (section == Section.OVERVIEW) {
            words(page, MARGIN, top, "宿迁市2024年政府信息公开工作年度报告");
            top -= 2 * LINE;
        }
        words(page, MARGIN, top, section.numeral() + "、" + section.title().zh());
        top -= 2 * LINE;
        if (!section.isTable()) {
            for (int i = 0; i < 10; i++) {
                words(page, MARGIN, top - i * LINE, "全市各级行政机关落实条例要求，稳步推进各项工作。");
            }
            return page.toString();
        }
        TableLayout layout = report.edition().layout(section);
        int[] edges = edges(section, layout.columns());
        for (GridCell cell : layout.rows().stream().flatMap(row -> row.stream()).toList()) {
            int left = edges[cell.column()];
            int width = edges[cell.column() + cell.columnSpan()] - left;
            int upper = top - cell.row() * LINE;
            int height = cell.rowSpan() * LINE;
            page.append(left + " " + (upper - height) + " " + width + " " + height + " re S\n");
            words(page, left + 3, upper - LINE + 5, OfficeReadBenchmark.text(report, cell));
        }
        return page.toString();
    }

    private static int[] edges(Section section, int columns) {
        int figures = section == Section.REQUESTS ? 7 : section == Section.DISPUTES ? columns : columns - 1;
        int[] edges = new int[columns + 1];
        edges[0] = MARGIN;
        for (int i = 0; i < columns; i++) {
            edges[i + 1] = edges[i] + (i < columns - figures ? LABEL : FIGURE);
        }
        return edges;
    }

    private static void words(StringBuilder page, int x, int y, String words) {
        String glyphs = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        page.append("BT /F " + SIZE + " Tf " + x + " " + y + " Td <" + glyphs + "> Tj ET\n");
    }
}
