package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.Line;
import java.util.List;

/**
 * A row of a source that was told to be a line of the form, or for table four several lines side by side; which cells its
 * figures fill is settled when the edition is known.
 *
 * @param lines the lines of the form, from left to right
 * @param label the label as published, empty if there is none
 * @param changed whether the label is only close to a known one
 * @param place the first cell of the row, for its position
 * @param values the cells after the label
 * @param headers for table two, the headers met in this block
 * @param grid for tables two and three, the columns of the form over those of the source's grid
 * @param ordered whether nothing speaks against the form's order of columns
 * @param filledTo how many cells the row has in all, where the source fills rows up at their end; 0 where it does not
 * @param loose whether the source has no marks between cells
 */
record FoundRow(
        List<Line> lines,
        String label,
        boolean changed,
        Piece.Entry place,
        List<Piece.Entry> values,
        List<DisclosureColumn> headers,
        GridColumns grid,
        boolean ordered,
        int filledTo,
        boolean loose) {

    FoundRow {
        lines = List.copyOf(lines);
        values = List.copyOf(values);
        headers = List.copyOf(headers);
    }
}
