package io.github.gongkai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows of text under headers, in columns as wide as they need to be; long texts are wrapped so that all fits the window. */
final class TextTable {

    /** How a column takes part in the width of the table. */
    enum Fit {
        /** As wide as its widest text. */
        LEFT,
        /** As wide as its widest text, with the texts at the right. */
        RIGHT,
        /** No wider than the window leaves room for: its texts are wrapped. */
        WRAPPED
    }

    /**
     * A column.
     *
     * @param header what stands over it
     * @param fit its width
     */
    record Column(String header, Fit fit) {}

    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    /** No wrapped column gets less, in columns of the window. */
    private static final int NARROWEST = 16;

    private final List<Column> columns;
    private final Palette palette;
    private final int width;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<UnaryOperator<String>> paints = new ArrayList<>();

    TextTable(List<Column> columns, Palette palette, int width) {
        this.columns = columns;
        this.palette = palette;
        this.width = width;
    }

    /**
     * Adds a row.
     *
     * @param paint how the first text is painted
     * @param texts clean texts, one for each column
     */
    void add(UnaryOperator<String> paint, List<String> texts) {
        rows.add(texts);
        paints.add(paint);
    }

    /**
     * Appends the table.
     *
     * @param to where to
     */
    void print(StringBuilder to) {
        int[] widths = widths();
        for (String line : lines(columns.stream().map(Column::header).toList(), widths)) {
            to.append(palette.faint(line)).append('\n');
        }
        for (int i = 0; i < rows.size(); i++) {
            String first = rows.get(i).get(0);
            List<String> lines = lines(rows.get(i), widths);
            String line = lines.get(0);
            // Painted after it was measured, since colours have no width; a text that was wrapped stays as it is.
            to.append(
                            line.startsWith(INDENT + first)
                                    ? INDENT
                                            + paints.get(i).apply(first)
                                            + line.substring(INDENT.length() + first.length())
                                    : line)
                    .append('\n');
            lines.stream().skip(1).forEach(next -> to.append(next).append('\n'));
        }
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        int fixed = INDENT.length() + GAP.length() * (widths.length - 1);
        int wanted = 0;
        for (int column = 0; column < widths.length; column++) {
            widths[column] = DisplayText.width(columns.get(column).header());
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], DisplayText.width(row.get(column)));
            }
            boolean wrapped = columns.get(column).fit() == Fit.WRAPPED;
            fixed += wrapped ? 0 : widths[column];
            wanted += wrapped ? widths[column] : 0;
        }
        long flexible =
                columns.stream().filter(column -> column.fit() == Fit.WRAPPED).count();
        int left = Math.max((int) flexible * NARROWEST, width - fixed);
        if (wanted <= left) {
            return widths;
        }
        // Two fifths at most of what is left, the last all the rest.
        for (int column = 0; column < widths.length; column++) {
            if (columns.get(column).fit() == Fit.WRAPPED) {
                flexible--;
                widths[column] = flexible == 0 ? left : Math.min(widths[column], Math.max(NARROWEST, left * 2 / 5));
                left -= widths[column];
            }
        }
        return widths;
    }

    private List<String> lines(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            List<String> cell = DisplayText.wrap(row.get(column), widths[column]);
            cells.add(cell);
            height = Math.max(height, cell.size());
        }
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = cells.get(column);
                String text = y < cell.size() ? cell.get(y) : "";
                String padded = DisplayText.pad(text, widths[column]);
                line.append(
                                columns.get(column).fit() == Fit.RIGHT
                                        ? " ".repeat(padded.length() - text.length()) + text
                                        : padded)
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
