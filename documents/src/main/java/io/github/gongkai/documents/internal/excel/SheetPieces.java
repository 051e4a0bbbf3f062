package io.github.gongkai.documents.internal.excel;

import io.github.gongkai.documents.internal.recognition.Headings;
import io.github.gongkai.documents.internal.source.Grid;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.RunText;
import io.github.gongkai.documents.internal.source.TableRows;
import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.report.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Takes a sheet apart. Rows with several texts, and the rows between them, are rows of tables; a row with one text alone,
 * away from these, is a paragraph. The line of a place is the row of the sheet, the column its column.
 */
final class SheetPieces {

    /** Rows that are looked at; no report comes near. */
    private static final int MOST_ROWS = 50_000;

    private static final int MOST_MERGED = 2_000;
    private static final int LONGEST_LABEL = 45;

    private final SheetContent sheet;
    private final int offset;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    /** The merged cells that begin above the present row, or in it, and go on. */
    private final List<Merged> open = new ArrayList<>();

    private int nextMerged;
    private List<Line> table = new ArrayList<>();
    private final StringBuilder hidden = new StringBuilder();
    private int hiddenFrom;

    /** A row with what can be seen in it; covered are the places where a merged cell goes on. */
    private record Line(int row, boolean blank, NavigableMap<Integer, Found> found, BitSet covered) {

        boolean isSingle() {
            return found.size() == 1;
        }

        Found first() {
            return found.firstEntry().getValue();
        }

        int from() {
            return found.isEmpty() ? Integer.MAX_VALUE : found.firstKey();
        }

        int to() {
            return found.isEmpty()
                    ? -1
                    : found.lastKey() + found.lastEntry().getValue().columns() - 1;
        }
    }

    private record Found(String text, int columns) {
        static final Found NOTHING = new Found("", 1);
    }

    /** A merged cell and the place where it begins as far as it can be seen; -1 if it cannot. */
    private record Merged(CellRangeAddress range, int row, int column) {}

    private SheetPieces(SheetContent sheet, int offset) {
        this.sheet = sheet;
        this.offset = offset;
    }

    /**
     * Takes a sheet apart.
     *
     * @param sheet the sheet
     * @param offset how many lines the sheets before it have, numbered through
     */
    static List<Piece> of(SheetContent sheet, int offset) {
        SheetPieces taken = new SheetPieces(sheet, offset);
        taken.walk();
        return taken.pieces;
    }

    private void walk() {
        if (sheet.merged().size() > MOST_MERGED) {
            pieces.add(new Piece.Rest(offset + 1, 1));
            return;
        }
        for (CellRangeAddress range : sheet.merged()) {
            merged.add(new Merged(range, firstSeenRow(range), firstSeenColumn(range)));
        }
        merged.sort(Comparator.comparingInt(cell -> cell.range().getFirstRow()));
        int next = 0;
        int rows = 0;
        for (SheetContent.Row row : sheet.rows().values()) {
            if (rows++ == MOST_ROWS) {
                endTable();
                pieces.add(new Piece.Rest(place(row.number()), 1));
                break;
            }
            boolean besideLast = row.number() == next;
            next = row.number() + 1;
            Optional<Block> block = ExcelBlocks.read(row);
            if (block.isPresent() && !row.hidden()) {
                endTable();
                endHidden();
                mark(block.get(), row.number(), besideLast);
                continue;
            }
            Line line = line(row);
            if (row.hidden()) {
                hide(line);
                next = besideLast ? next : -1;
                continue;
            }
            endHidden();
            if (line.blank() || !besideLast) {
                endTable();
            }
            if (!line.blank()) {
                add(line);
            }
        }
        endTable();
        endHidden();
    }

    /** Adds a block that a workbook of ours marks; rows of a table go on with the row above. */
    private void mark(Block block, int row, boolean besideLast) {
        int last = pieces.size() - 1;
        if (block instanceof Block.Table next
                && besideLast
                && last >= 0
                && pieces.get(last) instanceof Piece.Marked above
                && above.block() instanceof Block.Table table) {
            List<List<String>> rows = new ArrayList<>(table.rows());
            rows.addAll(next.rows());
            pieces.set(last, new Piece.Marked(new Block.Table(rows), above.line(), above.column()));
        } else {
            pieces.add(new Piece.Marked(block, place(row), 1));
        }
    }

    private void add(Line line) {
        if (line.isSingle() && standsAlone(line.first().text())) {
            endTable();
            paragraph(line);
        } else {
            table.add(line);
        }
    }

    private static boolean standsAlone(String text) {
        return Headings.of(text).isPresent() || text.length() > LONGEST_LABEL || text.indexOf('。') >= 0;
    }

    private void paragraph(Line line) {
        for (String text : line.first().text().split("\n", -1)) {
            if (!Wording.isBlank(text)) {
                pieces.add(new Piece.Text(Wording.strip(text), place(line.row()), line.from() + 1, true));
            }
        }
    }

    /** The rows between two that stand apart: a table as wide as its rows with several cells, or paragraphs. */
    private void endTable() {
        List<Line> lines = table;
        table = new ArrayList<>();
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (Line line : lines) {
            if (!line.isSingle()) {
                from = Math.min(from, line.from());
                to = Math.max(to, line.to());
            }
        }
        for (Line line : lines) {
            if (to < 0) {
                paragraph(line);
            } else {
                List<Piece.Entry> entries =
                        to - from < Grid.WIDEST ? row(line, Math.min(from, line.from()), to) : looseRow(line);
                if (!entries.isEmpty()) {
                    pieces.add(new Piece.Row(entries, to - from < Grid.WIDEST ? to + 1 : 0, to - from >= Grid.WIDEST));
                }
            }
        }
    }

    /** A row with a cell at every column that no merged cell covers. */
    private List<Piece.Entry> row(Line line, int from, int to) {
        List<Piece.Entry> entries = new ArrayList<>();
        int last = line.found().isEmpty() ? to : Math.max(to, line.found().lastKey());
        for (int column = from; column <= last; column++) {
            Found found = line.found().get(column);
            if (found != null || (!line.covered().get(column) && !isHidden(column))) {
                entries.add(entry(line, column, column, found == null ? Found.NOTHING : found));
            }
        }
        return entries;
    }

    /** A row so wide that its blank cells are not counted. */
    private List<Piece.Entry> looseRow(Line line) {
        List<Piece.Entry> entries = new ArrayList<>();
        line.found().forEach((column, found) -> entries.add(entry(line, column, -1, found)));
        return entries;
    }

    private Piece.Entry entry(Line line, int column, int gridColumn, Found found) {
        String text = RunText.of(found.text());
        return Piece.Entry.inGrid(text, place(line.row()), column + 1, gridColumn, found.columns());
    }

    // ---- cells ----

    private Line line(SheetContent.Row row) {
        int r = row.number();
        BitSet covered = covered(r);
        NavigableMap<Integer, Found> found = new TreeMap<>();
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<Integer, SheetContent.Cell> cell : row.cells().entrySet()) {
            int column = cell.getKey();
            String text = Wording.strip(cell.getValue().text());
            if (text.isEmpty() || isShownMerged(r, column)) {
                continue;
            }
            if (!row.hidden() && (covered.get(column) || isHidden(column))) {
                unseen.add(text);
            } else {
                found.put(column, new Found(text, 1));
            }
        }
        boolean blank = found.isEmpty();
        for (Merged cell : open) {
            if (cell.row() == r && cell.column() >= 0) {
                // A merged blank is a cell that can hold a figure.
                Found seen = new Found(text(cell.range()), cell.range().getLastColumn() - cell.column() + 1);
                found.put(cell.column(), seen);
                blank &= seen.text().isEmpty();
            } else {
                blank &= cell.row() < 0;
            }
        }
        if (!unseen.isEmpty()) {
            pieces.add(TableRows.hidden(String.join(" | ", unseen), place(r), 1));
        }
        return new Line(r, blank, found, covered);
    }

    private BitSet covered(int row) {
        open.removeIf(cell -> cell.range().getLastRow() < row);
        while (nextMerged < merged.size() && merged.get(nextMerged).range().getFirstRow() <= row) {
            Merged cell = merged.get(nextMerged++);
            if (cell.range().getLastRow() >= row) {
                open.add(cell);
            }
        }
        BitSet covered = new BitSet();
        open.forEach(
                cell -> covered.set(cell.range().getFirstColumn(), cell.range().getLastColumn() + 1));
        return covered;
    }

    /** Whether this is the cell whose text a merged cell shows. */
    private boolean isShownMerged(int row, int column) {
        for (Merged cell : open) {
            CellRangeAddress range = cell.range();
            if (range.getFirstRow() == row && range.getFirstColumn() == column) {
                return cell.row() >= 0 && cell.column() >= 0;
            }
        }
        return false;
    }

    /** What a merged cell shows: the text of its first cell, even if that is in a hidden row or column. */
    private String text(CellRangeAddress range) {
        return Wording.strip(sheet.text(range.getFirstRow(), range.getFirstColumn()));
    }

    private int firstSeenColumn(CellRangeAddress range) {
        int column = range.getFirstColumn();
        while (column <= range.getLastColumn() && isHidden(column)) {
            column++;
        }
        return column > range.getLastColumn() ? -1 : column;
    }

    private int firstSeenRow(CellRangeAddress range) {
        int r = range.getFirstRow();
        while (r <= range.getLastRow()) {
            SheetContent.Row row = sheet.rows().get(r);
            if (row == null || !row.hidden()) {
                return r;
            }
            r++;
        }
        return -1;
    }

    private boolean isHidden(int column) {
        return sheet.hiddenColumns().get(column);
    }

    // ---- what is hidden ----

    /** Rows that are hidden one after the other are told as one. */
    private void hide(Line line) {
        if (hidden.isEmpty()) {
            hiddenFrom = line.row();
        }
        for (Found found : line.found().values()) {
            if (!found.text().isEmpty()) {
                hidden.append(hidden.isEmpty() ? "" : " | ").append(found.text());
            }
        }
    }

    private void endHidden() {
        if (!hidden.isEmpty()) {
            pieces.add(TableRows.hidden(hidden.toString(), place(hiddenFrom), 1));
            hidden.setLength(0);
        }
    }

    private int place(int row) {
        return offset + row + 1;
    }
}
