package io.github.gongkai.documents.internal.source;

import io.github.gongkai.finding.ReadingProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one table of a word processor's document, taken in cell by cell. Merged cells are there in every row that they
 * cover, said to go on from the one above or to the left.
 */
public final class TableRows {

    /** How a cell goes on. */
    public enum Merge {
        /** A cell of its own. */
        NONE,
        /** The cell above goes on. */
        FROM_ABOVE,
        /** The cell to the left goes on. */
        FROM_LEFT
    }

    private static final int LONGEST_HIDDEN = 60;

    private final Grid grid = new Grid();
    private final List<List<Piece.Entry>> rows = new ArrayList<>();
    private final List<Piece> hidden = new ArrayList<>();
    private List<Piece.Entry> row = new ArrayList<>();

    /** Leaves out columns at the beginning or the end of the present row. */
    public void skip(int columns) {
        if (columns > 0) {
            grid.cell(columns, 1);
        }
    }

    /**
     * Adds a cell to the present row.
     *
     * @param text its text
     * @param line the place of the row
     * @param number its number in the row, from 1
     * @param columns how many columns of the grid it covers
     * @param merge whether it is a cell of its own
     */
    public void cell(String text, int line, int number, int columns, Merge merge) {
        int column = grid.cell(columns, 1);
        int last = row.size() - 1;
        if (merge == Merge.NONE || (merge == Merge.FROM_LEFT && last < 0)) {
            row.add(Piece.Entry.inGrid(text, line, number, column, columns));
            return;
        }
        if (merge == Merge.FROM_LEFT) {
            Piece.Entry left = row.get(last);
            row.set(
                    last,
                    Piece.Entry.inGrid(
                            left.text(), left.line(), left.column(), left.gridColumn(), left.span() + columns));
        }
        if (!Wording.isBlank(text)) {
            hidden.add(hidden(text, line, number));
        }
    }

    public void endRow() {
        grid.endRow();
        rows.add(row);
        row = new ArrayList<>();
    }

    /** The rows as pieces, and before them what is hidden under merged cells. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>(hidden);
        int width = grid.width();
        for (int r = 0; r < rows.size(); r++) {
            List<Piece.Entry> entries = rows.get(r);
            if (entries.isEmpty()) {
                continue;
            }
            if (grid.width(r) == width) {
                pieces.add(new Piece.Row(entries, width, false));
            } else {
                entries.replaceAll(entry -> entry.atGridColumn(-1));
                pieces.add(new Piece.Row(entries, 0, false));
            }
        }
        return pieces;
    }

    /** Something that the source hides, shortened to what a message can hold. */
    public static Piece hidden(String text, int line, int column) {
        String shown = text.length() > LONGEST_HIDDEN ? text.substring(0, LONGEST_HIDDEN) + "…" : text;
        return new Piece.LeftOut(ReadingProblem.HIDDEN, shown, line, column);
    }
}
