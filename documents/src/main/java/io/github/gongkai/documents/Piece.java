package io.github.gongkai.documents;

import java.util.List;
import java.util.stream.Collectors;

/** A source taken apart, in its order: lines of text and rows of tables. What the pieces mean is not known yet. */
sealed interface Piece {

    /** The place of the piece: line, from 1. */
    int line();

    /** The place of the piece: column, from 1. */
    int column();

    /**
     * A line or paragraph that stands outside any table.
     *
     * @param text the text, not blank
     * @param line its line
     * @param column its column
     * @param inReport false for text of a page around the report, such as a footer
     */
    record Text(String text, int line, int column, boolean inReport) implements Piece {}

    /**
     * A row of a table.
     *
     * @param entries its cells from left to right
     * @param width how many columns the grid of the source has; 0 if it has none
     * @param loose whether the source has no marks between cells, so that blank cells leave no trace and labels may be broken
     *     into several entries
     */
    record Row(List<Entry> entries, int width, boolean loose) implements Piece {

        public Row {
            entries = List.copyOf(entries);
        }

        @Override
        public int line() {
            return entries.isEmpty() ? 0 : entries.get(0).line();
        }

        @Override
        public int column() {
            return entries.isEmpty() ? 0 : entries.get(0).column();
        }
    }

    /**
     * A cell of a row.
     *
     * @param text the text as it stands in the source
     * @param line its line
     * @param column its column
     * @param gridColumn the leftmost column of the grid that it covers, from 0; -1 if the source has no grid
     * @param span how many columns it covers; for padding, how many cells it stands for
     * @param padding whether it only fills up a row that merged cells have made shorter
     * @param open whether the source ends within it, so that the text may go on
     */
    record Entry(String text, int line, int column, int gridColumn, int span, boolean padding, boolean open) {

        static Entry of(String text, int line, int column) {
            return new Entry(text, line, column, -1, 1, false, false);
        }

        static Entry padding(int cells, int line, int column) {
            return new Entry("", line, column, -1, cells, true, false);
        }

        boolean isBlank() {
            return Wording.isBlank(text);
        }

        boolean isFigure() {
            return !isBlank() && FigureText.looksLikeFigure(Wording.strip(text));
        }

        /** A figure that says that the cell does not apply. */
        boolean isPlaceholder() {
            return FigureText.isPlaceholder(text);
        }

        /** Neither blank nor a figure. */
        boolean isWords() {
            return !isBlank() && !isFigure();
        }

        Entry asOpen() {
            return new Entry(text, line, column, gridColumn, span, padding, true);
        }

        Entry atGridColumn(int place) {
            return new Entry(text, line, column, place, span, padding, open);
        }
    }

    /** The texts of cells side by side, for a message. */
    static String shown(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.padding())
                .map(entry -> Wording.strip(entry.text()))
                .collect(Collectors.joining(" | "));
    }
}
