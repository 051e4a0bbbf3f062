package io.github.gongkai.documents.internal.source;

import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.report.Block;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A source taken apart, in its order: lines of text and rows of tables. What the pieces mean is not known yet. */
public sealed interface Piece {

    /** The place of the piece: line, from 1. */
    public int line();

    /** The place of the piece: column, from 1. */
    public int column();

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
     * A block of a text section, as a document of ours marks it.
     *
     * @param block the block
     * @param line its line
     * @param column its column
     */
    record Marked(Block block, int line, int column) implements Piece {}

    /**
     * Where a source was left that goes on far beyond what a report can be.
     *
     * @param line the line
     * @param column the column
     */
    record Rest(int line, int column) implements Piece {}

    /**
     * Something of the source that was left out, which the reader has to say.
     *
     * @param problem why
     * @param text what, as the source has it
     * @param line the line
     * @param column the column
     */
    record LeftOut(ReadingProblem problem, String text, int line, int column) implements Piece {}

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

    /** A cell of a row. What its text is, and the text's key, are worked out once. */
    final class Entry {

        private enum Kind {
            BLANK,
            FIGURE,
            WORDS
        }

        private final String text;
        private final int line;
        private final int column;
        private final int gridColumn;
        private final int span;
        private final boolean padding;
        private final boolean open;
        private final Kind kind;
        private @Nullable String key;

        private Entry(String text, int line, int column, int gridColumn, int span, boolean padding) {
            this.text = text;
            this.line = line;
            this.column = column;
            this.gridColumn = gridColumn;
            this.span = span;
            this.padding = padding;
            this.open = false;
            String stripped = Wording.strip(text);
            this.kind =
                    stripped.isEmpty() ? Kind.BLANK : FigureText.looksLikeFigure(stripped) ? Kind.FIGURE : Kind.WORDS;
        }

        /** The same cell in another column of the grid, or with another end. */
        private Entry(Entry cell, int gridColumn, boolean open) {
            this.text = cell.text;
            this.line = cell.line;
            this.column = cell.column;
            this.gridColumn = gridColumn;
            this.span = cell.span;
            this.padding = cell.padding;
            this.open = open;
            this.kind = cell.kind;
            this.key = cell.key;
        }

        public static Entry of(String text, int line, int column) {
            return new Entry(text, line, column, -1, 1, false);
        }

        public static Entry inGrid(String text, int line, int column, int gridColumn, int span) {
            return new Entry(text, line, column, gridColumn, span, false);
        }

        public static Entry padding(int cells, int line, int column) {
            return new Entry("", line, column, -1, cells, true);
        }

        /** The text as it stands in the source. */
        public String text() {
            return text;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }

        /** The leftmost column of the grid that it covers, from 0; -1 if the source has no grid. */
        public int gridColumn() {
            return gridColumn;
        }

        /** How many columns it covers; for padding, how many cells it stands for. */
        public int span() {
            return span;
        }

        /** Whether it only fills up a row that merged cells have made shorter. */
        public boolean padding() {
            return padding;
        }

        /** Whether the source ends within it, so that the text may go on. */
        public boolean open() {
            return open;
        }

        public boolean isBlank() {
            return kind == Kind.BLANK;
        }

        public boolean isFigure() {
            return kind == Kind.FIGURE;
        }

        /** A figure that says that the cell does not apply. */
        public boolean isPlaceholder() {
            return FigureText.isPlaceholder(text);
        }

        /** Neither blank nor a figure. */
        public boolean isWords() {
            return kind == Kind.WORDS;
        }

        /** The {@link Wording#key} of the text. */
        public String key() {
            String known = key;
            if (known == null) {
                known = Wording.key(text);
                key = known;
            }
            return known;
        }

        public Entry asOpen() {
            return new Entry(this, gridColumn, true);
        }

        public Entry atGridColumn(int place) {
            return new Entry(this, place, open);
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
