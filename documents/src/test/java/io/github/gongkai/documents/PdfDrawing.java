package io.github.gongkai.documents;

import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import io.github.gongkai.form.TableLayout;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Draws reports as PDF files, glyph by glyph and rule by rule, with a font that is only named, as older programs do. What is
 * drawn is put together by hand so that nothing of PDFBox has a part in it.
 */
final class PdfDrawing {

    private static final double WIDTH = 595;
    private static final double LEFT = 50;
    private static final double SIZE = 9;
    private static final double LEADING = 12;
    private static final double PADDING = 4;

    private final double height;
    private final boolean ruled;
    private final boolean numbered;
    private final double figureWidth;
    private final List<StringBuilder> pages = new ArrayList<>();
    private double y;

    /**
     * Starts a file.
     *
     * @param height the height of a page in points
     * @param ruled whether tables have rules
     * @param numbered whether pages have a running title and a number
     * @param figureWidth how wide the columns of figures are
     */
    PdfDrawing(double height, boolean ruled, boolean numbered, double figureWidth) {
        this.height = height;
        this.ruled = ruled;
        this.numbered = numbered;
        this.figureWidth = figureWidth;
    }

    static byte[] of(AnnualReport report) {
        return new PdfDrawing(842, true, true, 33).draw(report);
    }

    byte[] draw(AnnualReport report) {
        newPage();
        paragraph(report.year().orElseThrow() + "年示例县政府信息公开工作年度报告");
        for (Section section : Section.values()) {
            paragraph(section.numeral() + "、" + section.title().zh());
            if (section.isTable()) {
                table(report, section);
            } else {
                paragraph("本年度按照条例要求开展各项工作，有关情况如下，各单位均已按时报送，未发生需要另行说明的事项，数据经过核对。");
            }
        }
        return file();
    }

    private StringBuilder page() {
        return pages.get(pages.size() - 1);
    }

    private void newPage() {
        pages.add(new StringBuilder());
        y = 60;
        if (numbered) {
            text(LEFT, 25, "示例县人民政府门户网站");
            text(WIDTH / 2, height - 20, "- " + pages.size() + " -");
        }
    }

    private void paragraph(String words) {
        for (String line : wrapped(words, WIDTH - 2 * LEFT)) {
            if (y + LEADING > height - 60) {
                newPage();
            }
            text(LEFT, y + SIZE, line);
            y += LEADING;
        }
        y += LEADING / 2;
    }

    private void table(AnnualReport report, Section section) {
        TableLayout layout = report.edition().layout(section);
        double[] xs = columns(section, layout);
        List<List<GridCell>> rows = layout.rows();
        double[] heights = new double[rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            heights[r] = LEADING + 2 * PADDING;
            for (GridCell cell : rows.get(r)) {
                double width = xs[cell.column() + cell.columnSpan()] - xs[cell.column()] - 2 * PADDING;
                double needed = wrapped(Rendering.shown(report, cell), width).size() * LEADING + 2 * PADDING;
                heights[r] = Math.max(heights[r], needed / cell.rowSpan());
            }
        }
        // Which page each row is on and where it begins there.
        int[] pageOf = new int[rows.size()];
        double[] top = new double[rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            if (y + heights[r] > height - 60) {
                newPage();
            }
            pageOf[r] = pages.size() - 1;
            top[r] = y;
            y += heights[r];
        }
        for (int r = 0; r < rows.size(); r++) {
            for (GridCell cell : rows.get(r)) {
                cell(report, cell, r, xs, pageOf, top, heights);
            }
        }
        y += LEADING;
    }

    private void cell(
            AnnualReport report, GridCell cell, int row, double[] xs, int[] pageOf, double[] top, double[] heights) {
        double left = xs[cell.column()];
        double right = xs[cell.column() + cell.columnSpan()];
        Iterator<String> words = wrapped(Rendering.shown(report, cell), right - left - 2 * PADDING)
                .iterator();
        int last = row + cell.rowSpan() - 1;
        // A cell that a page break cuts goes on in its rest on the next page, as do its words.
        for (int from = row; from <= last; ) {
            int to = from;
            while (to < last && pageOf[to + 1] == pageOf[from]) {
                to++;
            }
            StringBuilder page = pages.get(pageOf[from]);
            double end = top[to] + heights[to];
            if (ruled) {
                page.append(String.format(
                        Locale.ROOT, "%.2f %.2f %.2f %.2f re S\n", left, height - end, right - left, end - top[from]));
            }
            for (double line = top[from] + PADDING + LEADING; line <= end && words.hasNext(); line += LEADING) {
                put(page, left + PADDING, line - LEADING + SIZE, words.next());
            }
            from = to + 1;
        }
    }

    private double[] columns(Section section, TableLayout layout) {
        int columns = layout.columns();
        int figures = switch (section) {
            case REQUESTS -> 7;
            case DISPUTES -> columns;
            default -> columns - 1;
        };
        double width = section == Section.PROACTIVE_DISCLOSURE ? 2 * figureWidth : figureWidth;
        double labels = WIDTH - 2 * LEFT - figures * width;
        double[] xs = new double[columns + 1];
        xs[0] = LEFT;
        for (int c = 0; c < columns; c++) {
            xs[c + 1] = xs[c] + (c < columns - figures ? labels / (columns - figures) : width);
        }
        return xs;
    }

    private static List<String> wrapped(String words, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (int i = 0; i < words.length(); i++) {
            double wide = width(words.charAt(i));
            boolean number = i > 0 && words.charAt(i) < 128 && words.charAt(i - 1) < 128;
            if (used + wide > width && !number && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(words.charAt(i));
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    private static double width(char c) {
        return c < 128 ? SIZE / 2 : SIZE;
    }

    private void text(double x, double fromTop, String words) {
        put(page(), x, fromTop, words);
    }

    private void put(StringBuilder page, double x, double fromTop, String words) {
        if (words.isEmpty()) {
            return;
        }
        page.append(String.format(Locale.ROOT, "BT /F %.0f Tf %.2f %.2f Td <", SIZE, x, height - fromTop));
        for (byte b : words.getBytes(StandardCharsets.UTF_16BE)) {
            page.append(String.format(Locale.ROOT, "%02x", b & 0xff));
        }
        page.append("> Tj ET\n");
    }

    private byte[] file() {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(5 + 2 * i).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        objects.add("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>");
        objects.add("<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]"
                + "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]"
                + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>");
        for (int i = 0; i < pages.size(); i++) {
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + (int) WIDTH + " " + (int) height
                    + "]/Resources<</Font<</F 3 0 R>>>>/Contents " + (6 + 2 * i) + " 0 R>>");
            String content = pages.get(i).toString();
            objects.add("<</Length " + content.length() + ">>stream\n" + content + "endstream");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder index = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            index.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes((i + 1 + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        int at = out.size();
        out.writeBytes(
                (index + "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
