package io.github.gongkai.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a table of the form is printed: a grid of rows and columns with merged cells, every place covered exactly once.
 *
 * <p>Tables three and four are as 国办公开办函〔2021〕30号 prints them. Table two of 2019-60 has blocks of three and of two
 * figures on one grid of five columns.
 */
public final class TableLayout {

    private static final Map<Edition, Map<Section, TableLayout>> LAYOUTS = layouts();

    private final int columns;
    private final List<List<GridCell>> rows;

    private TableLayout(int columns, List<List<GridCell>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static TableLayout of(Edition edition, Section table) {
        TableLayout layout = Objects.requireNonNull(LAYOUTS.get(edition)).get(table);
        if (layout == null) {
            throw new IllegalArgumentException(table.key() + " is not a table");
        }
        return layout;
    }

    private static Map<Edition, Map<Section, TableLayout>> layouts() {
        Map<Edition, Map<Section, TableLayout>> layouts = new EnumMap<>(Edition.class);
        for (Edition edition : Edition.values()) {
            layouts.put(
                    edition,
                    Map.of(
                            Section.PROACTIVE_DISCLOSURE,
                            disclosure(edition),
                            Section.REQUESTS,
                            requests(edition),
                            Section.DISPUTES,
                            disputes(edition)));
        }
        return layouts;
    }

    /**
     * Returns the width of the grid.
     *
     * @return the number of grid columns
     */
    public int columns() {
        return columns;
    }

    /**
     * Returns the rows from top to bottom; a merged cell stands in its topmost row only.
     *
     * @return for each row the cells that begin in it, from left to right
     */
    public List<List<GridCell>> rows() {
        return rows;
    }

    private static TableLayout disclosure(Edition edition) {
        int widest = 0;
        boolean mixed = false;
        for (DisclosureBlock block : DisclosureBlock.values()) {
            int figures = block.columns(edition).size();
            mixed |= figures == 2;
            widest = Math.max(widest, figures);
        }
        // Blocks of two figures beside blocks of three need one more column to be split evenly.
        Builder grid = new Builder(1 + widest + (mixed ? 1 : 0));
        for (DisclosureBlock block : DisclosureBlock.values()) {
            List<DisclosureColumn> columns = block.columns(edition);
            if (columns.isEmpty()) {
                continue;
            }
            grid.row().text(block.title(), 1, grid.width);
            grid.row().text(DisclosureBlock.CONTENT, 1, 1);
            for (int i = 0; i < columns.size(); i++) {
                grid.text(columns.get(i).label(edition), 1, span(i, columns.size(), grid.width - 1));
            }
            for (DisclosureLine line : block.lines(edition)) {
                grid.row().text(line.label(edition), 1, 1);
                List<Cell> cells = edition.cells(line);
                for (int i = 0; i < cells.size(); i++) {
                    grid.figure(cells.get(i), span(i, cells.size(), grid.width - 1));
                }
            }
        }
        return grid.build();
    }

    /** Width of the i-th of n figures on a grid of the given width: what is left over goes to the middle one. */
    private static int span(int i, int n, int width) {
        int even = width / n;
        return i == n / 2 ? width - even * (n - 1) : even;
    }

    private static TableLayout requests(Edition edition) {
        int labels = 3;
        Applicant[] applicants = Applicant.values();
        Builder grid = new Builder(labels + applicants.length);
        grid.row().text(RequestLine.NOTE, 3, labels).text(Applicant.HEADER, 1, applicants.length);
        grid.row()
                .text(Applicant.NATURAL_PERSONS.label(edition), 2, 1)
                .text(Applicant.ORGANIZATIONS, 1, applicants.length - 2)
                .text(Applicant.TOTAL.label(edition), 2, 1);
        grid.row();
        for (Applicant applicant : applicants) {
            if (applicant != Applicant.NATURAL_PERSONS && applicant != Applicant.TOTAL) {
                grid.text(applicant.label(edition), 1, 1);
            }
        }
        RequestGroup open = null;
        for (Line line : edition.lines(Section.REQUESTS)) {
            RequestLine request = (RequestLine) line;
            grid.row();
            if (request == RequestLine.GRANTED) {
                grid.text(RequestGroup.OUTCOMES, RequestLine.outcomes(edition).size() + 1, 1);
            }
            // 其他处理 as one line is no item: it prints like a group without items.
            RequestGroup group = request == RequestLine.OTHER_HANDLING
                    ? null
                    : request.group().orElse(null);
            if (group != null && group != open) {
                grid.text(group.label(), group.lines(edition).size(), 1);
            }
            open = group;
            boolean outcome = request.isOutcome() || request == RequestLine.OUTCOMES_TOTAL;
            grid.text(request.label(edition), 1, group != null ? 1 : outcome ? 2 : labels);
            for (Cell cell : edition.cells(line)) {
                grid.figure(cell, 1);
            }
        }
        return grid.build();
    }

    private static TableLayout disputes(Edition edition) {
        DisputeResult[] results = DisputeResult.values();
        DisputeLine[] lines = DisputeLine.values();
        Builder grid = new Builder(lines.length * results.length);
        DisputeLine first = DisputeLine.RECONSIDERATION;
        grid.row()
                .text(first.label(edition), 1, results.length)
                .text(DisputeLine.LITIGATION, 1, (lines.length - 1) * results.length);
        grid.row();
        for (DisputeResult result : results) {
            grid.text(result.label(edition), 2, 1);
        }
        for (DisputeLine line : lines) {
            if (line != first) {
                grid.text(line.label(edition), 1, results.length);
            }
        }
        grid.row();
        for (int i = 1; i < lines.length; i++) {
            for (DisputeResult result : results) {
                grid.text(result.label(edition), 1, 1);
            }
        }
        grid.row();
        for (Cell cell : edition.cells(Section.DISPUTES)) {
            grid.figure(cell, 1);
        }
        return grid.build();
    }

    /** Fills a grid row by row, each cell at the first free place of its row. */
    private static final class Builder {
        private final int width;
        private final List<List<GridCell>> rows = new ArrayList<>();
        /** For each grid column the first row that is not yet covered. */
        private final int[] free;

        Builder(int width) {
            this.width = width;
            this.free = new int[width];
        }

        Builder row() {
            rows.add(new ArrayList<>());
            return this;
        }

        Builder text(Labels text, int rowSpan, int columnSpan) {
            add(rowSpan, columnSpan, text, null);
            return this;
        }

        void figure(Cell cell, int columnSpan) {
            add(1, columnSpan, null, cell);
        }

        private void add(int rowSpan, int columnSpan, @Nullable Labels text, @Nullable Cell cell) {
            int row = rows.size() - 1;
            int column = 0;
            while (free[column] > row) {
                column++;
            }
            for (int c = column; c < column + columnSpan; c++) {
                free[c] = row + rowSpan;
            }
            rows.get(row).add(new GridCell(row, column, rowSpan, columnSpan, text, cell));
        }

        TableLayout build() {
            return new TableLayout(width, rows.stream().map(List::copyOf).toList());
        }
    }
}
