package io.github.gongkai.documents.internal.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Goes once over the content of a PDF and notes where glyphs stand and where rules are drawn, in points from the upper left
 * corner of the page as it is shown.
 */
final class PdfScan extends PDFTextStripper {

    /** Pages and glyphs that are looked at: many times what the longest report has. */
    private static final int MOST_PAGES = 500;

    private static final int MOST_GLYPHS = 500_000;

    /** A filled shape that is no thicker is a rule. */
    private static final double THIN = 3;

    /** Operators that draw a curve, which is no rule; their last two numbers say where it ends. */
    private static final List<String> CURVES = List.of("c", "v", "y");

    private static final List<String> PAINTS = List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    /**
     * A glyph.
     *
     * @param text its text, one character as a rule
     * @param left where it begins
     * @param right where it ends
     * @param baseline where it stands
     * @param size the size of its font
     */
    record Glyph(String text, double left, double right, double baseline, double size) {

        double middle() {
            return (left + right) / 2;
        }

        /** Chinese characters reach below the line they stand on. */
        double centre() {
            return baseline - size * 0.35;
        }
    }

    /**
     * A straight rule along the edges of the page.
     *
     * @param horizontal whether it runs from left to right
     * @param at its height, or for a vertical one its distance from the left
     * @param from where it begins
     * @param to where it ends
     */
    record RuleLine(boolean horizontal, double at, double from, double to) {}

    /**
     * What stands on a page.
     *
     * @param height the height of the page
     * @param glyphs in the order in which they are drawn
     * @param rules in the order in which they are drawn
     */
    record Page(double height, List<Glyph> glyphs, List<RuleLine> rules) {}

    private final List<Page> pages = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private List<Glyph> onPage = new ArrayList<>();
    private List<RuleLine> rules = new ArrayList<>();
    private double[] start = {0, 0};
    private double[] current = {0, 0};
    private PDRectangle box = PDRectangle.A4;
    private int rotation;
    private int glyphs;

    private PdfScan() {
        setShouldSeparateByBeads(false);
        on("m", 2, numbers -> move(point(numbers, 0)));
        on("l", 2, numbers -> lineTo(point(numbers, 0)));
        on("h", 0, numbers -> lineTo(start));
        on("re", 4, this::rectangle);
        CURVES.forEach(name -> on(name, 2, numbers -> current = point(numbers, numbers.length - 2)));
        PAINTS.forEach(name -> on(name, 0, numbers -> paint(name)));
    }

    /**
     * Looks at a document.
     *
     * @param document the document
     * @return its pages; fewer than it has if it goes on far beyond what a report can be
     * @throws IOException if the content is damaged beyond reading
     */
    static List<Page> of(PDDocument document) throws IOException {
        PdfScan scan = new PdfScan();
        scan.setEndPage(MOST_PAGES);
        scan.writeText(document, Writer.nullWriter());
        scan.passOver(Math.min(document.getNumberOfPages(), MOST_PAGES));
        return scan.pages;
    }

    /** Whether a document has more than was looked at. */
    static boolean isCut(PDDocument document, List<Page> pages) {
        int glyphs = pages.stream().mapToInt(page -> page.glyphs().size()).sum();
        return document.getNumberOfPages() > MOST_PAGES || glyphs >= MOST_GLYPHS;
    }

    /** PDFBox says nothing of pages without content, which count all the same. */
    private void passOver(int upTo) {
        while (pages.size() < upTo) {
            pages.add(new Page(0, List.of(), List.of()));
        }
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        box = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
        super.processPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (glyphs < MOST_GLYPHS) {
            onPage.add(glyph(position));
            glyphs++;
        }
    }

    @Override
    protected void writePage() {
        passOver(getCurrentPageNo() - 1);
        boolean lying = rotation % 180 != 0;
        pages.add(new Page(lying ? box.getWidth() : box.getHeight(), onPage, rules));
        onPage = new ArrayList<>();
        rules = new ArrayList<>();
        path.clear();
    }

    private static Glyph glyph(TextPosition position) {
        double left = position.getX();
        return new Glyph(
                position.getUnicode(),
                left,
                left + position.getWidth(),
                position.getY(),
                Math.max(1, Math.abs(position.getFontSizeInPt())));
    }

    /** What an operator of the content does with its numbers. */
    private interface Drawing {
        void draw(double[] numbers);
    }

    private void on(String name, int wanted, Drawing drawing) {
        addOperator(new OperatorProcessor(this) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                double[] numbers = new double[operands.size()];
                int count = 0;
                for (COSBase operand : operands) {
                    if (operand instanceof COSNumber number) {
                        numbers[count++] = number.floatValue();
                    }
                }
                if (count >= wanted) {
                    drawing.draw(Arrays.copyOf(numbers, count));
                }
            }

            @Override
            public String getName() {
                return name;
            }
        });
    }

    /** A point on the page as it is shown, by two of an operator's numbers. */
    private double[] point(double[] numbers, int from) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Vector moved = matrix.transform(new Vector((float) numbers[from], (float) numbers[from + 1]));
        double x = moved.getX() - box.getLowerLeftX();
        double y = moved.getY() - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {box.getWidth() - x, y};
            case 270 -> new double[] {box.getHeight() - y, box.getWidth() - x};
            default -> new double[] {x, box.getHeight() - y};
        };
    }

    private void move(double[] to) {
        start = to;
        current = to;
    }

    private void lineTo(double[] to) {
        path.add(new double[] {current[0], current[1], to[0], to[1]});
        current = to;
    }

    private void rectangle(double[] numbers) {
        double[] one = point(numbers, 0);
        double[] other = point(new double[] {numbers[0] + numbers[2], numbers[1] + numbers[3]}, 0);
        move(one);
        lineTo(new double[] {other[0], one[1]});
        lineTo(other);
        lineTo(new double[] {one[0], other[1]});
        lineTo(one);
    }

    private void paint(String operator) {
        switch (operator) {
            case "S", "B", "B*" -> stroke();
            case "s", "b", "b*" -> {
                lineTo(start);
                stroke();
            }
            case "f", "F", "f*" -> fill();
            default -> {
                // A path that only clips.
            }
        }
        path.clear();
    }

    private void stroke() {
        for (double[] line : path) {
            addRule(line[0], line[1], line[2], line[3]);
        }
    }

    /** Rules are also drawn as thin filled shapes, each four lines or more that close up. */
    private void fill() {
        int from = 0;
        while (from < path.size()) {
            double[] first = path.get(from);
            double[] box = {first[0], first[1], first[0], first[1]};
            int next = from;
            boolean joined = true;
            while (joined && next < path.size()) {
                double[] line = path.get(next);
                for (int i = 0; i < 4; i += 2) {
                    box[0] = Math.min(box[0], line[i]);
                    box[1] = Math.min(box[1], line[i + 1]);
                    box[2] = Math.max(box[2], line[i]);
                    box[3] = Math.max(box[3], line[i + 1]);
                }
                next++;
                joined = next < path.size()
                        && path.get(next)[0] == line[2]
                        && path.get(next)[1] == line[3]
                        && !(line[2] == first[0] && line[3] == first[1]);
            }
            double width = box[2] - box[0];
            double height = box[3] - box[1];
            if (height <= THIN && width > height) {
                addRule(box[0], (box[1] + box[3]) / 2, box[2], (box[1] + box[3]) / 2);
            } else if (width <= THIN) {
                addRule((box[0] + box[2]) / 2, box[1], (box[0] + box[2]) / 2, box[3]);
            }
            from = next;
        }
    }

    private void addRule(double x1, double y1, double x2, double y2) {
        if (Math.abs(y1 - y2) <= 1 && Math.abs(x1 - x2) > 1) {
            rules.add(new RuleLine(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (Math.abs(x1 - x2) <= 1 && Math.abs(y1 - y2) > 1) {
            rules.add(new RuleLine(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }
}
