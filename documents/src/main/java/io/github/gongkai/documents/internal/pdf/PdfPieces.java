package io.github.gongkai.documents.internal.pdf;

import io.github.gongkai.documents.internal.pdf.PdfScan.Glyph;
import io.github.gongkai.documents.internal.pdf.RuledTable.Region;
import io.github.gongkai.documents.internal.recognition.Headings;
import io.github.gongkai.documents.internal.source.Parts;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.SourceBytes;
import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.documents.internal.text.TextPieces;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.Labels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a PDF apart by where its glyphs stand: in the tables that rules draw, over several pages if need be, cell by cell, and
 * around them line by line. A PDF without ruled tables is taken as its lines of text.
 */
public final class PdfPieces {

    private static final Labels ENCRYPTED = new Labels("PDF 文件已加密", "the PDF file is encrypted");
    private static final Labels DAMAGED = new Labels("PDF 文件已损坏", "the PDF file is damaged");
    private static final Labels SCANNED =
            new Labels("PDF 文件没有文字层（扫描件），无法读取", "the PDF file has no text layer (it is a scan) and cannot be read");

    /** Near the upper and the lower edge of a page stand page numbers and running titles. */
    private static final double MARGIN = 0.1;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–―－·\\s]*(?:第\\s*)?\\d{1,4}\\s*(?:页)?(?:\\s*[/,，]?\\s*共?\\s*\\d{1,4}\\s*页?)?[-—–―－·\\s]*");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Glyphs on one line differ in height by less than so much of their size. */
    private static final double SAME_LINE = 0.5;
    /** Glyphs no further apart, in widths of the glyph, stand in the same place. */
    private static final double SAME_PLACE = 1 / 3.0;
    /** A gap so wide, in sizes of the font, parts two numbers: in cells without rules they stand close together. */
    private static final double NARROW_GAP = 0.15;
    /** A gap so wide parts a number and a Chinese character, which many programs set a little apart. */
    private static final double GAP = 0.3;
    /** A gap so wide parts two Chinese characters; narrower ones are there to fill the line. */
    private static final double WIDE_GAP = 1.0;

    /** A line that ends so near to the right edge of the text, in sizes of the font, goes on in the next. */
    private static final double REACHES_EDGE = 2.5;

    private static final double INDENT = 1.2;
    /** Fonts whose sizes differ by so much belong to different texts. */
    private static final double OTHER_FONT = 0.1;

    /** Where a glyph stands: its line, numbered through over all pages, and its number on the line. */
    private record Place(int line, int column) {}

    /** Glyphs side by side, from left to right. */
    private record Line(int number, List<Glyph> glyphs) {
        double baseline() {
            return glyphs.get(0).baseline();
        }

        double size() {
            return glyphs.get(0).size();
        }

        double left() {
            return glyphs.get(0).left();
        }

        double right() {
            return glyphs.get(glyphs.size() - 1).right();
        }
    }

    private final List<PdfScan.Page> pages;
    /** For each page what number its first line has. */
    private final int[] firstLines;
    /** For each page its lines, those in tables too. */
    private final List<List<Line>> lines = new ArrayList<>();
    /** For each page what stands outside its tables, without page numbers and running titles. */
    private final List<List<Line>> free = new ArrayList<>();

    private final List<List<RuledTable>> tables = new ArrayList<>();
    private final IdentityHashMap<Glyph, Place> places = new IdentityHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    private PdfPieces(List<PdfScan.Page> pages) {
        this.pages = pages;
        this.firstLines = new int[pages.size()];
    }

    /**
     * Takes a document apart.
     *
     * @param bytes the PDF
     * @param resource its name
     * @param parts where to note which lines are on which page
     * @return the pieces
     */
    public static List<Piece> of(byte[] bytes, String resource, Parts parts) {
        List<PdfScan.Page> pages;
        boolean cut;
        try (PDDocument document = Loader.loadPDF(bytes)) {
            pages = PdfScan.of(document);
            cut = PdfScan.isCut(document, pages);
        } catch (InvalidPasswordException e) {
            throw SourceBytes.unreadable(resource, ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            // PDFBox meets damage with exceptions of every kind.
            throw SourceBytes.unreadable(resource, DAMAGED);
        }
        PdfPieces pdf = new PdfPieces(pages);
        int lines = pdf.numberLines(parts);
        if (lines == 0) {
            throw SourceBytes.unreadable(resource, SCANNED);
        }
        pdf.findTables();
        boolean ruled = pdf.tables.stream().anyMatch(onPage -> !onPage.isEmpty());
        if (ruled) {
            pdf.joinTables();
            pdf.takeApart();
        } else {
            pdf.pieces.addAll(TextPieces.of(pdf.text()));
        }
        if (cut) {
            pdf.pieces.add(new Piece.Rest(lines + 1, 1));
        }
        return pdf.pieces;
    }

    /** Puts the glyphs into lines and returns how many lines there are. */
    private int numberLines(Parts parts) {
        int next = 1;
        for (int page = 0; page < pages.size(); page++) {
            firstLines[page] = next;
            parts.add("page=" + (page + 1), next);
            List<Line> onPage = lines(pages.get(page).glyphs(), next);
            for (Line line : onPage) {
                for (int i = 0; i < line.glyphs().size(); i++) {
                    places.put(line.glyphs().get(i), new Place(line.number(), i + 1));
                }
            }
            lines.add(onPage);
            next += onPage.size();
        }
        return next - 1;
    }

    /** The lines that glyphs form, from top to bottom, blank ones left out. */
    private static List<Line> lines(List<Glyph> glyphs, int firstNumber) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        List<Line> found = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        for (Glyph glyph : sorted) {
            Glyph last = row.isEmpty() ? glyph : row.get(row.size() - 1);
            if (glyph.baseline() - last.baseline() > SAME_LINE * Math.min(glyph.size(), last.size())) {
                addLine(found, row, firstNumber);
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        addLine(found, row, firstNumber);
        return found;
    }

    private static void addLine(List<Line> found, List<Glyph> row, int firstNumber) {
        row.sort(Comparator.comparingDouble(Glyph::left));
        List<Glyph> drawn = new ArrayList<>(row.size());
        for (Glyph glyph : row) {
            if (!isDrawnAgain(drawn, glyph)) {
                drawn.add(glyph);
            }
        }
        List<Glyph> words = withoutSpaceAround(drawn);
        if (!words.isEmpty()) {
            found.add(new Line(firstNumber + found.size(), words));
        }
    }

    /** Whether a glyph only makes one that stands there already bold. */
    private static boolean isDrawnAgain(List<Glyph> row, Glyph glyph) {
        double near = (glyph.right() - glyph.left()) * SAME_PLACE;
        for (int i = row.size() - 1; i >= 0 && row.get(i).left() >= glyph.left() - near; i--) {
            Glyph before = row.get(i);
            if (Math.abs(before.baseline() - glyph.baseline()) <= near
                    && before.text().equals(glyph.text())) {
                return true;
            }
        }
        return false;
    }

    private static List<Glyph> withoutSpaceAround(List<Glyph> row) {
        int from = 0;
        int to = row.size();
        while (from < to && Wording.isBlank(row.get(from).text())) {
            from++;
        }
        while (to > from && Wording.isBlank(row.get(to - 1).text())) {
            to--;
        }
        return List.copyOf(row.subList(from, to));
    }

    private void findTables() {
        for (int page = 0; page < pages.size(); page++) {
            List<RuledTable> onPage =
                    new ArrayList<>(RuledTable.of(pages.get(page).rules()));
            List<Line> outside = new ArrayList<>();
            for (Line line : lines.get(page)) {
                List<Glyph> beside = withoutSpaceAround(beside(onPage, line));
                if (!beside.isEmpty()) {
                    outside.add(new Line(line.number(), beside));
                }
            }
            tables.add(onPage);
            free.add(outside);
        }
        Map<String, Integer> running = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            double height = pages.get(page).height();
            for (Line line : free.get(page)) {
                if (isInMargin(line, height)) {
                    running.merge(runningTitle(line), 1, Integer::sum);
                }
            }
        }
        for (int page = 0; page < pages.size(); page++) {
            double height = pages.get(page).height();
            free.get(page)
                    .removeIf(line -> isInMargin(line, height)
                            && (running.getOrDefault(runningTitle(line), 0) > 1
                                    || PAGE_NUMBER.matcher(text(line.glyphs())).matches()));
        }
    }

    /** The glyphs of a line that stand in none of the tables. */
    private static List<Glyph> beside(List<RuledTable> onPage, Line line) {
        List<Glyph> beside = new ArrayList<>(line.glyphs());
        for (RuledTable table : onPage) {
            beside.removeIf(glyph -> isIn(table, glyph));
        }
        return beside;
    }

    private static boolean isIn(RuledTable table, Glyph glyph) {
        return table.row(glyph.centre()) >= 0 && table.column(glyph.middle()) >= 0;
    }

    private static boolean isInMargin(Line line, double height) {
        return line.baseline() < height * MARGIN || line.baseline() > height * (1 - MARGIN);
    }

    /** What is the same on all pages: the line without its numbers. */
    private static String runningTitle(Line line) {
        return DIGITS.matcher(text(line.glyphs())).replaceAll("0");
    }

    /** A table that ends a page and one as wide that begins the next are one, and counted by the same columns. */
    private void joinTables() {
        for (int page = 1; page < pages.size(); page++) {
            List<RuledTable> before = tables.get(page - 1);
            List<RuledTable> here = tables.get(page);
            if (before.isEmpty() || here.isEmpty()) {
                continue;
            }
            RuledTable upper = before.get(before.size() - 1);
            RuledTable lower = here.get(0);
            boolean textBetween = free.get(page - 1).stream().anyMatch(line -> line.baseline() > upper.bottom())
                    || free.get(page).stream().anyMatch(line -> line.baseline() < lower.top());
            if (!textBetween && upper.isAsWideAs(lower)) {
                RuledTable joined = upper.onColumnsOf(lower);
                before.set(before.size() - 1, joined);
                here.set(0, lower.onColumnsOf(joined));
                // A third page may have brought more columns to a table that began two pages before.
                for (int earlier = page - 1;
                        earlier > 0
                                && tables.get(earlier).size() == 1
                                && !tables.get(earlier - 1).isEmpty();
                        earlier--) {
                    List<RuledTable> first = tables.get(earlier - 1);
                    RuledTable end = first.get(first.size() - 1);
                    if (!end.isAsWideAs(joined)) {
                        break;
                    }
                    first.set(first.size() - 1, end.onColumnsOf(joined));
                }
            }
        }
    }

    private void takeApart() {
        double left = Double.MAX_VALUE;
        double right = 0;
        for (List<Line> onPage : free) {
            for (Line line : onPage) {
                left = Math.min(left, line.left());
                right = Math.max(right, line.right());
            }
        }
        Paragraph paragraph = new Paragraph(left, right);
        for (int page = 0; page < pages.size(); page++) {
            int next = 0;
            List<Line> outside = free.get(page);
            for (RuledTable table : tables.get(page)) {
                while (next < outside.size() && outside.get(next).baseline() < table.bottom()) {
                    paragraph.add(outside.get(next++));
                }
                paragraph.end();
                table(page, table);
            }
            while (next < outside.size()) {
                paragraph.add(outside.get(next++));
            }
        }
        paragraph.end();
    }

    private void table(int page, RuledTable table) {
        Region[][] regions = table.regions();
        IdentityHashMap<Region, List<Glyph>> contents = new IdentityHashMap<>();
        for (Line line : lines.get(page)) {
            for (Glyph glyph : line.glyphs()) {
                int row = table.row(glyph.centre());
                int column = table.column(glyph.middle());
                if (row >= 0 && column >= 0) {
                    contents.computeIfAbsent(regions[row][column], r -> new ArrayList<>())
                            .add(glyph);
                }
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            List<Piece.Entry> entries = new ArrayList<>();
            int line = lineAt(page, table.middle(row));
            for (int column = 0; column < table.columns(); column++) {
                Region region = regions[row][column];
                if (region.row() == row && region.column() == column) {
                    Piece.Entry entry = entry(region, contents.getOrDefault(region, List.of()), line);
                    if (region.rows() > 1 && entry.isFigure()) {
                        // A figure that stands across rows, their rule being lost, is the figure of neither for
                        // certain.
                        pieces.add(new Piece.LeftOut(
                                ReadingProblem.TEXT_AT_TABLE, entry.text(), entry.line(), entry.column()));
                    } else {
                        entries.add(entry);
                    }
                }
            }
            if (!entries.isEmpty()) {
                pieces.add(new Piece.Row(entries, table.columns(), false));
            }
        }
    }

    /** The line of text at a height, or the one above it. */
    private int lineAt(int page, double y) {
        int line = firstLines[page];
        for (Line candidate : lines.get(page)) {
            if (candidate.baseline() - candidate.size() < y) {
                line = candidate.number();
            }
        }
        return line;
    }

    private Piece.Entry entry(Region region, List<Glyph> glyphs, int lineOfRow) {
        // Cells side by side may stand at heights that differ by less than a line: each cell has its own lines.
        StringBuilder text = new StringBuilder();
        List<Line> ofCell = lines(glyphs, 1);
        for (Line line : ofCell) {
            TextPieces.appendLine(text, text(line.glyphs()));
        }
        Place place = ofCell.isEmpty()
                ? new Place(lineOfRow, 1)
                : Objects.requireNonNull(places.get(ofCell.get(0).glyphs().get(0)));
        return Piece.Entry.inGrid(text.toString(), place.line(), place.column(), region.column(), region.columns());
    }

    /** The text of glyphs on one line; gaps between them that are no filling are spaces. */
    private static String text(List<Glyph> glyphs) {
        return text(glyphs, GAP);
    }

    private static String text(List<Glyph> glyphs, double mixedGap) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null && !Wording.isBlank(before.text()) && !Wording.isBlank(glyph.text())) {
                double gap = isWide(before) != isWide(glyph) ? mixedGap : isWide(glyph) ? WIDE_GAP : NARROW_GAP;
                if (glyph.left() - before.right() > gap * glyph.size()) {
                    text.append(' ');
                }
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString();
    }

    private static boolean isWide(Glyph glyph) {
        return glyph.text().charAt(0) >= '\u2e80';
    }

    /** All lines, one below the other, as the text of a document without rules. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            Map<Integer, Line> kept = new HashMap<>();
            free.get(page).forEach(line -> kept.put(line.number(), line));
            for (Line line : lines.get(page)) {
                if (kept.containsKey(line.number())) {
                    // Without rules nothing but a gap parts a label from its figures.
                    text.append(text(line.glyphs(), NARROW_GAP));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Lines of text outside the tables put together again: one that reaches the right edge goes on in the next. */
    private final class Paragraph {
        private final double left;
        private final double right;
        private final StringBuilder text = new StringBuilder();
        private @Nullable Line first;
        private boolean goesOn;
        private double size;

        Paragraph(double left, double right) {
            this.left = left;
            this.right = right;
        }

        void add(Line line) {
            String words = text(line.glyphs());
            boolean sameFont = Math.abs(line.size() - size) < OTHER_FONT * size;
            if (!goesOn || !sameFont || line.left() > left + INDENT * line.size() || begins(words)) {
                end();
            }
            size = line.size();
            if (first == null) {
                first = line;
            }
            TextPieces.appendLine(text, words);
            goesOn = line.right() > right - REACHES_EDGE * line.size();
        }

        /** Whether a line begins a paragraph however far the one before reached: a title, or an item after a sentence. */
        private boolean begins(String words) {
            boolean sentence = !text.isEmpty() && text.charAt(text.length() - 1) == '。';
            return Headings.of(words).isPresent()
                    || (sentence && !Wording.ordinal(words).isEmpty());
        }

        void end() {
            Line begin = first;
            if (begin != null) {
                pieces.add(new Piece.Text(text.toString(), begin.number(), 1, true));
            }
            first = null;
            text.setLength(0);
            goesOn = false;
        }
    }
}
