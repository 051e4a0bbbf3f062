package io.github.gongkai.conformance;

import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table as it is drawn: what stands where, merged cells being one. */
record Grid(int width, List<List<Box>> rows) {

    /**
     * A box of the table.
     *
     * @param column the leftmost column, from 0
     * @param rowSpan how many rows it covers
     * @param columnSpan how many columns it covers
     * @param text what is printed in it
     * @param label whether that is a text of the form and no figure
     */
    record Box(int column, int rowSpan, int columnSpan, String text, boolean label) {}

    static Grid of(Draft draft, Section table) {
        List<List<Box>> rows = new ArrayList<>();
        for (List<GridCell> row : draft.edition.layout(table).rows()) {
            rows.add(new ArrayList<>(row.stream().map(cell -> box(draft, cell)).toList()));
        }
        return new Grid(draft.edition.layout(table).columns(), rows);
    }

    private static Box box(Draft draft, GridCell cell) {
        String text = cell.cell()
                .map(draft::shown)
                .orElseGet(() -> draft.worded(cell.text().orElseThrow().zh()));
        return new Box(
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                text,
                cell.cell().isEmpty());
    }

    /** Every place of the table, in a merged cell only the first with its text. */
    List<String[]> unmerged() {
        List<String[]> places = new ArrayList<>();
        for (List<Box> row : rows) {
            String[] line = new String[width];
            Arrays.fill(line, "");
            row.forEach(box -> line[box.column()] = box.text());
            places.add(line);
        }
        return places;
    }
}
