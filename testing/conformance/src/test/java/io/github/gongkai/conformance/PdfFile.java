package io.github.gongkai.conformance;

import io.github.gongkai.form.Section;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as a PDF, drawn by hand with a font that is only named. */
final class PdfFile {

    private static final int LEFT = 40;
    private static final double SIZE = 8;
    private static final double LEADING = 11;
    private static final double PAD = 3;

    private final int width;
    private final int height;
    private final boolean ruled;
    private final List<StringBuilder> pages = new ArrayList<>();
    private double y;

    private PdfFile(int width, int height, boolean ruled) {
        this.width = width;
        this.height = height;
        this.ruled = ruled;
    }

    /** A file with lines around the cells of its tables, or without, on pages of a size in points. */
    static byte[] of(Draft draft, int width, int height, boolean ruled) {
        PdfFile file = new PdfFile(width, height, ruled);
        file.turn();
        file.paragraph(draft.title());
        for (Section section : Section.values()) {
            if (section.isTable() || draft.texts.containsKey(section.key())) {
                file.paragraph(draft.heading(section));
            }
            if (section.isTable()) {
                file.table(Grid.of(draft, section), section);
            }
            draft.texts.getOrDefault(section.key(), List.of()).forEach(file::paragraph);
        }
        return file.bytes();
    }

    /** A page with nothing on it. */
    static byte[] blank() {
        PdfFile file = new PdfFile(595, 842, false);
        file.turn();
        return file.bytes();
    }

    private void turn() {
        pages.add(new StringBuilder());
        y = 50;
    }

    private void paragraph(String words) {
        for (String line : wrapped(words, width - 2 * LEFT)) {
            if (y + LEADING > height - 50) {
                turn();
            }
            put(pages.size() - 1, LEFT, y + SIZE, line);
            y += LEADING;
        }
        y += LEADING / 2;
    }

    private void table(Grid grid, Section section) {
        double[] xs = edges(grid.width(), section);
        int[] page = new int[grid.rows().size()];
        double[] top = new double[page.length];
        double[] tall = new double[page.length];
        for (int r = 0; r < page.length; r++) {
            for (Grid.Box box : grid.rows().get(r)) {
                int lines = wrapped(box.text(), xs[box.column() + box.columnSpan()] - xs[box.column()] - 2 * PAD)
                        .size();
                tall[r] = Math.max(tall[r], (lines * LEADING + 2 * PAD) / box.rowSpan());
            }
            if (y + tall[r] > height - 50) {
                turn();
            }
            page[r] = pages.size() - 1;
            top[r] = y;
            y += tall[r];
        }
        for (int r = 0; r < page.length; r++) {
            for (Grid.Box box : grid.rows().get(r)) {
                draw(box, r, xs, page, top, tall);
            }
        }
        y += LEADING;
    }

    private void draw(Grid.Box box, int row, double[] xs, int[] page, double[] top, double[] tall) {
        double left = xs[box.column()];
        double right = xs[box.column() + box.columnSpan()];
        int last = row + box.rowSpan() - 1;
        for (int from = row; ruled && from <= last; ) {
            int to = from;
            while (to < last && page[to + 1] == page[from]) {
                to++;
            }
            double low = height - top[to] - tall[to];
            pages.get(page[from])
                    .append(String.format(
                            Locale.ROOT,
                            "%.2f %.2f %.2f %.2f re S\n",
                            left,
                            low,
                            right - left,
                            height - top[from] - low));
            from = to + 1;
        }
        double line = top[row] + PAD + SIZE;
        for (String words : wrapped(box.text(), right - left - 2 * PAD)) {
            put(page[row], left + PAD, line, words);
            line += LEADING;
        }
    }

    private double[] edges(int columns, Section section) {
        int figures = section == Section.REQUESTS ? 7 : section == Section.DISPUTES ? columns : columns - 1;
        double wide = section == Section.PROACTIVE_DISCLOSURE ? 80 : 34;
        double[] xs = new double[columns + 1];
        xs[0] = LEFT;
        for (int c = 0; c < columns; c++) {
            boolean label = c < columns - figures;
            xs[c + 1] = xs[c] + (label ? (width - 2 * LEFT - figures * wide) / (columns - figures) : wide);
        }
        return xs;
    }

    private static List<String> wrapped(String words, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (int i = 0; i < words.length(); i++) {
            double wide = words.charAt(i) < 128 ? SIZE / 2 : SIZE;
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

    private void put(int page, double x, double fromTop, String words) {
        if (!words.isEmpty()) {
            StringBuilder out = pages.get(page);
            out.append(String.format(Locale.ROOT, "BT /F %.0f Tf %.2f %.2f Td <", SIZE, x, height - fromTop));
            for (byte b : words.getBytes(StandardCharsets.UTF_16BE)) {
                out.append(String.format(Locale.ROOT, "%02x", b & 0xff));
            }
            out.append("> Tj ET\n");
        }
    }

    private byte[] bytes() {
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
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + width + " " + height
                    + "]/Resources<</Font<</F 3 0 R>>>>/Contents " + (6 + 2 * i) + " 0 R>>");
            objects.add("<</Length " + pages.get(i).length() + ">>stream\n" + pages.get(i) + "endstream");
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
