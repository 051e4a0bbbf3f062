package io.github.gongkai.documents.internal.print;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.Section;
import io.github.gongkai.form.TableLayout;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the form as one report prints it: the form's layout or, where the report fills a line that its edition splits,
 * with that line, and without those it stands for if it leaves them out. Every figure of the report has its place.
 */
public final class PrintedTable {

    /**
     * A printed cell, merged cells being one: a text of the form or the place of a figure.
     *
     * @param row the topmost row, from 0
     * @param column the leftmost column, from 0
     * @param rowSpan how many rows it covers
     * @param columnSpan how many columns it covers
     * @param text the text of the form, or null where a figure stands
     * @param cell the cell, or null where a text stands
     */
    public record Slot(
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            @Nullable Labels text,
            @Nullable Cell cell) {

        boolean coversRow(int r) {
            return row <= r && r < row + rowSpan;
        }

        boolean coversColumn(int c) {
            return column <= c && c < column + columnSpan;
        }
    }

    private final int columns;
    private final List<List<Slot>> rows = new ArrayList<>();
    /** For each column the first row that is not yet covered. */
    private final int[] free;

    private PrintedTable(int columns) {
        this.columns = columns;
        this.free = new int[columns];
    }

    public static PrintedTable of(AnnualReport report, Section section) {
        TableLayout layout = report.edition().layout(section);
        List<Cell> collapsed = collapsedCells(report, section);
        boolean whole = !collapsed.isEmpty() && report.isCollapsed();
        List<Integer> split = new ArrayList<>();
        for (int r = 0; r < layout.rows().size() && !collapsed.isEmpty(); r++) {
            if (isSplit(report.edition(), layout.rows().get(r))) {
                split.add(r);
            }
        }
        int more = collapsed.isEmpty() ? 0 : 1 - (whole ? split.size() : 0);
        PrintedTable table = new PrintedTable(layout.columns());
        for (int r = 0; r < layout.rows().size(); r++) {
            if (!whole || !split.contains(r)) {
                table.row(layout.rows().get(r), split.isEmpty() ? r : split.get(0), more);
            }
            if (!split.isEmpty() && r == split.get(split.size() - 1)) {
                table.line(collapsed);
            }
        }
        return table;
    }

    /** The cells of the line that the edition splits, if the report fills any of them. */
    private static List<Cell> collapsedCells(AnnualReport report, Section section) {
        List<Cell> cells = report.edition().collapsedCells().stream()
                .filter(cell -> cell.section() == section)
                .toList();
        boolean filled = cells.stream().anyMatch(cell -> report.figure(cell).state() != Figure.State.ABSENT);
        return filled ? cells : List.of();
    }

    /** Whether a row is one of those that the collapsed line stands for. */
    private static boolean isSplit(Edition edition, List<GridCell> row) {
        return row.stream()
                .flatMap(slot -> slot.cell().stream())
                .anyMatch(cell -> RequestGroup.OTHER_HANDLING.lines(edition).contains(cell.line()));
    }

    /** Adds a row of the layout; merged cells that reach from above into the split lines grow with them. */
    private void row(List<GridCell> row, int split, int more) {
        rows.add(new ArrayList<>());
        for (GridCell cell : row) {
            boolean reaches = cell.row() < split && cell.row() + cell.rowSpan() > split;
            add(
                    cell.rowSpan() + (reaches ? more : 0),
                    cell.columnSpan(),
                    cell.text().orElse(null),
                    cell.cell().orElse(null));
        }
    }

    private void line(List<Cell> cells) {
        Cell first = cells.get(0);
        rows.add(new ArrayList<>());
        int labels = columns - cells.size() - firstFree();
        add(1, labels, first.line().label(first.edition()), null);
        cells.forEach(cell -> add(1, 1, null, cell));
    }

    private void add(int rowSpan, int columnSpan, @Nullable Labels text, @Nullable Cell cell) {
        int column = firstFree();
        Arrays.fill(free, column, column + columnSpan, rows.size() - 1 + rowSpan);
        rows.get(rows.size() - 1).add(new Slot(rows.size() - 1, column, rowSpan, columnSpan, text, cell));
    }

    private int firstFree() {
        int column = 0;
        while (free[column] >= rows.size()) {
            column++;
        }
        return column;
    }

    public int columns() {
        return columns;
    }

    /** The rows from top to bottom; a merged cell stands in its topmost row only. */
    public List<List<Slot>> rows() {
        return rows;
    }

    /** What covers a place of the grid. */
    public Slot at(int row, int column) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(slot -> slot.coversRow(row) && slot.coversColumn(column))
                .findFirst()
                .orElseThrow();
    }

    /** All cells whose figures are printed. */
    public Stream<Cell> figures() {
        return rows.stream().flatMap(List::stream).flatMap(slot -> Stream.ofNullable(slot.cell()));
    }

    /** How many columns at the left hold labels only. */
    public int labelColumns() {
        int labels = columns;
        for (List<Slot> row : rows) {
            for (Slot slot : row) {
                labels = slot.cell() == null ? labels : Math.min(labels, slot.column());
            }
        }
        return labels;
    }

    /** How many rows at the top head all figures of the table; 0 if it has headers further down too. */
    public int headRows() {
        int head = 0;
        while (!holdsFigures(head)) {
            head++;
        }
        for (int r = head; r < rows.size(); r++) {
            if (!holdsFigures(r)) {
                return 0;
            }
        }
        return head;
    }

    /** Whether a text heads the columns below it, and not the row beside it. */
    public boolean isColumnHeader(Slot text) {
        return !holdsFigures(text.row());
    }

    private boolean holdsFigures(int row) {
        return rows.get(row).stream().anyMatch(slot -> slot.cell() != null);
    }

    /** The texts that say what a figure is: those beside it from left to right, then those above it from top to bottom. */
    public List<Slot> headers(Slot figure) {
        List<Slot> headers = new ArrayList<>();
        int head = figure.row();
        while (holdsFigures(head)) {
            head--;
        }
        int top = head;
        while (top > 0 && !holdsFigures(top - 1)) {
            top--;
        }
        for (List<Slot> row : rows.subList(0, figure.row() + 1)) {
            for (Slot slot : row) {
                boolean beside = slot.text() != null && !isColumnHeader(slot) && slot.coversRow(figure.row());
                boolean above = slot.row() >= top && slot.row() <= head && slot.coversColumn(figure.column());
                if (beside || above) {
                    headers.add(slot);
                }
            }
        }
        headers.sort(Comparator.comparing(this::isColumnHeader));
        return headers;
    }
}
