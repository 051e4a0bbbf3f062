package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.FigureText;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the figures of found rows into the cells of an edition. A figure whose column is not certain is put nowhere and
 * reported. One instance goes with one source.
 */
final class Placement {

    /** Empty cells after the last of several figures that merged labels leave behind, at most. */
    private static final int MERGED = 3;
    /** Rows that must be whole in a source without cell marks before a cut row is trusted to be whole up to the cut. */
    private static final int WHOLE_ROWS = 3;

    private final String resource;
    private final Edition edition;
    private final int width;
    private final List<Finding> findings;
    private final Map<Section, Figures.Builder> tables = new EnumMap<>(Section.class);
    private final SourceMap.Builder sources;
    /** The figures that were placed, by the ordinal of their cell. */
    private final @Nullable Figure[] placed;
    /** The ordinals of cells that are absent for a reason already given. */
    private final BitSet explained = new BitSet();

    /** Whether table three repeats merged cells empty, so that a blank after a label may be a piece of it. */
    private boolean flattened;

    private int whole;
    private int broken;

    /**
     * Begins with nothing placed.
     *
     * @param width how many columns table two of the source has, by what most of its rows fill up
     */
    Placement(String resource, Edition edition, int width, List<Finding> findings) {
        this.resource = resource;
        this.edition = edition;
        this.width = width;
        this.findings = findings;
        this.sources = SourceMap.builder(resource);
        this.placed = new @Nullable
                Figure[edition.cells().size() + edition.collapsedCells().size()];
        for (Section table : Section.tables()) {
            tables.put(table, Figures.builder(edition, table));
        }
    }

    Reading place(List<FoundRow> rows, AnnualReport.Builder report, Piece end, @Nullable Finding cut) {
        for (FoundRow row : rows) {
            place(row, isAtEnd(row, end));
        }
        tables.values().forEach(table -> report.figures(table.build()));
        AnnualReport built = report.build();
        if (cut != null
                && built.cells().stream()
                        .anyMatch(
                                cell -> cut.address().equals(cell.section().key()) && placed[cell.ordinal()] == null)) {
            findings.add(cut);
        }
        missing(built);
        findings.sort(Comparator.comparingInt(Placement::order));
        return Reading.of(built, findings, sources.build());
    }

    /** By line of the source; what has no line comes last. */
    private static int order(Finding finding) {
        int line = finding.location().map(Location::line).orElse(0);
        return line == 0 ? Integer.MAX_VALUE : line;
    }

    private static boolean isAtEnd(FoundRow row, Piece end) {
        return end instanceof Piece.Row last
                && last.entries()
                        .get(last.entries().size() - 1)
                        .equals(row.values().get(row.values().size() - 1));
    }

    private void place(FoundRow row, boolean atEnd) {
        Line first = row.lines().get(0);
        List<Cell> cells = row.lines().size() == 1 ? edition.cells(first) : edition.cells(first.section());
        if (cells.isEmpty()) {
            add(report(ReadingProblem.UNKNOWN_LINE, row.place())
                    .address(first.section().key())
                    .putDetails("label", row.label())
                    .putDetails("text", Piece.shown(row.values())));
            return;
        }
        List<Piece.Entry> values = spread(row.values(), atEnd ? -1 : cells.size());
        if (row.changed()) {
            add(report(ReadingProblem.LABEL_CHANGED, row.place())
                    .addCell(cells.get(0), Figure.absent())
                    .address(address(row))
                    .putDetails("label", row.label()));
        }
        List<@Nullable Cell> byGrid = byGrid(row, cells, values);
        int inGrid = byGrid.size() - Collections.frequency(byGrid, null);
        boolean cutInGrid = atEnd && endsBeforeGrid(row, values);
        if (inGrid == cells.size() || (cutInGrid && holdsAllFigures(byGrid, values))) {
            placeByGrid(row, values, byGrid);
            return;
        }
        List<Cell> order = cutInGrid ? List.of() : order(row, cells);
        // The few columns of table two are also told by their order, unless a blank may stand where another cell was
        // lost.
        boolean byOrder = first.section() == Section.PROACTIVE_DISCLOSURE
                ? row.grid().isEmpty() || cells.size() == 1 || values.stream().noneMatch(Piece.Entry::isBlank)
                : inGrid == 0;
        if (!order.isEmpty() && byOrder && isWhole(row, values, cells.size())) {
            whole++;
            for (int i = 0; i < order.size(); i++) {
                put(order.get(i), values.get(i));
            }
        } else if (atEnd && !order.isEmpty() && values.size() < cells.size() && isTrustedUpToCut(row)) {
            for (int i = 0; i < values.size(); i++) {
                put(order.get(i), values.get(i));
            }
        } else {
            unplaceable(row, cells, values);
        }
    }

    private void unplaceable(FoundRow row, List<Cell> cells, List<Piece.Entry> values) {
        broken++;
        cells.forEach(cell -> explained.set(cell.ordinal()));
        Section table = row.lines().get(0).section();
        add(report(ReadingProblem.UNPLACEABLE, row.place())
                .address(address(row))
                .putDetails("label", row.label().isEmpty() ? table.title().zh() : row.label())
                .putDetails("found", Integer.toString(values.size()))
                .putDetails("count", Integer.toString(cells.size()))
                .putDetails("text", Piece.shown(row.values())));
    }

    /** Whether the source ends within a row of a grid, before the grid's last column. */
    private static boolean endsBeforeGrid(FoundRow row, List<Piece.Entry> values) {
        if (row.grid().isEmpty() || values.isEmpty()) {
            return false;
        }
        Piece.Entry last = values.get(values.size() - 1);
        return last.gridColumn() >= 0
                && last.gridColumn() + last.span() <= row.grid().last();
    }

    private static boolean holdsAllFigures(List<@Nullable Cell> byGrid, List<Piece.Entry> values) {
        for (int i = 0; i < values.size(); i++) {
            if (byGrid.get(i) == null && !values.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rows before show that no blank cell has been lost, so that a row is right up to where the source ends. */
    private boolean isTrustedUpToCut(FoundRow row) {
        return broken == 0 && whole >= (row.loose() ? WHOLE_ROWS : 1);
    }

    /**
     * The cells as the form counts them: padding at the end dropped, merged empty cells counted as many if that makes the
     * wanted number. A row that may be cut gives no such wanted number.
     */
    private static List<Piece.Entry> spread(List<Piece.Entry> raw, int wanted) {
        int last = raw.size();
        while (last > 0 && raw.get(last - 1).padding()) {
            last--;
        }
        List<Piece.Entry> cells = last == raw.size() ? raw : raw.subList(0, last);
        boolean narrow = true;
        for (Piece.Entry entry : cells) {
            narrow &= cellsOf(entry) == 1;
        }
        if (narrow) {
            return cells;
        }
        List<Piece.Entry> single = new ArrayList<>();
        List<Piece.Entry> wide = new ArrayList<>();
        for (Piece.Entry entry : cells) {
            int span = cellsOf(entry);
            int times = entry.padding() ? span : 1;
            for (int i = 0; i < times; i++) {
                single.add(entry);
            }
            for (int i = 0; i < span && wide.size() <= wanted; i++) {
                wide.add(entry);
            }
        }
        return single.size() < wanted && wide.size() == wanted ? wide : single;
    }

    /** How many cells a value may stand for; not a wide blank of a row that does not fit its grid, which may lack another cell. */
    private static int cellsOf(Piece.Entry value) {
        return value.padding() || (value.isBlank() && value.gridColumn() >= 0) ? value.span() : 1;
    }

    /**
     * Whether the values are one for each cell of the row, in order. Blanks make that uncertain: of {@code 1, blank, 2, blank}
     * for three cells either blank may be the one too many, left behind by a merged label.
     */
    private boolean isWhole(FoundRow row, List<Piece.Entry> values, int wanted) {
        int beyond = values.size() - wanted;
        if (beyond < 0 || !areBlank(values.subList(wanted, values.size()))) {
            return false;
        }
        if (wanted == 1 || areBlank(values)) {
            return true;
        }
        if (beyond > MERGED) {
            return false;
        }
        Section table = row.lines().get(0).section();
        boolean filledUp = row.filledTo() == columns(table);
        if (beyond > 0) {
            return filledUp;
        }
        boolean startUncertain =
                flattened && table == Section.REQUESTS && values.get(0).isBlank();
        boolean endUncertain =
                row.filledTo() > 0 && !filledUp && values.get(wanted - 1).isBlank();
        return !startUncertain && !endUncertain;
    }

    /** How many columns a whole row fills up: those of the form, or fewer in table two, whose headers tell the order by themselves. */
    private int columns(Section table) {
        int columns = edition.layout(table).columns();
        return table == Section.PROACTIVE_DISCLOSURE ? Math.min(columns, width) : columns;
    }

    private static boolean areBlank(List<Piece.Entry> values) {
        return values.stream().allMatch(Piece.Entry::isBlank);
    }

    /** The cells in the order of the source; empty if its headers leave the order open. */
    private List<Cell> order(FoundRow row, List<Cell> cells) {
        if (!row.ordered()) {
            return List.of();
        }
        if (row.headers().isEmpty() || cells.size() == 1) {
            return cells;
        }
        // Table two: headers that belong to another line or edition are left out.
        List<Cell> known = new ArrayList<>();
        for (DisclosureColumn header : row.headers()) {
            edition.cell(row.lines().get(0), header).ifPresent(known::add);
        }
        if (known.size() == cells.size()) {
            return known;
        }
        List<Cell> inFormsOrder = new ArrayList<>(cells);
        inFormsOrder.retainAll(known);
        return known.isEmpty() || !known.equals(inFormsOrder) ? List.of() : cells;
    }

    /** For each value its cell, or null, as the grid of the source tells it; empty if it tells nothing. */
    private static List<@Nullable Cell> byGrid(FoundRow row, List<Cell> cells, List<Piece.Entry> values) {
        if (row.grid().isEmpty()) {
            return List.of();
        }
        @Nullable Cell[] byGrid = new @Nullable Cell[values.size()];
        int last = -1;
        for (int i = 0; i < byGrid.length; i++) {
            int column = values.get(i).gridColumn();
            Column header = row.grid().over(column);
            // A merged blank stands in the row more than once.
            if (header != null && column != last) {
                for (Cell cell : cells) {
                    if (cell.column() == header) {
                        byGrid[i] = cell;
                    }
                }
            }
            last = column;
        }
        return Arrays.asList(byGrid);
    }

    private void placeByGrid(FoundRow row, List<Piece.Entry> values, List<@Nullable Cell> byGrid) {
        whole++;
        for (int i = 0; i < values.size(); i++) {
            Piece.Entry value = values.get(i);
            Cell cell = byGrid.get(i);
            if (cell != null) {
                put(cell, value);
            } else if (value.isBlank()) {
                flattened |= row.lines().get(0).section() == Section.REQUESTS;
            } else {
                add(report(ReadingProblem.UNKNOWN_LINE, value)
                        .address(address(row))
                        .putDetails("label", row.label())
                        .putDetails("text", Wording.strip(value.text())));
            }
        }
    }

    private void put(Cell cell, Piece.Entry entry) {
        String shown = Wording.strip(entry.text());
        if (entry.open()) {
            // The number may go on where the source ends. At the end of the last table it is taken, with a remark.
            boolean last = cell.ordinal() == edition.cells().size() - 1;
            add(report(ReadingProblem.CUT_SHORT, entry)
                    .severity(last ? Severity.WARNING : Severity.ERROR)
                    .addCell(cell, Figure.absent())
                    .putDetails("label", shown));
            if (!last) {
                explained.set(cell.ordinal());
                return;
            }
        }
        if (shown.equals(Wording.ABSENT)) {
            // Our own mark for what was not in the source before: told as missing.
            return;
        }
        FigureText text = FigureText.read(shown, cell);
        Figure known = placed[cell.ordinal()];
        if (known != null) {
            if (!known.equals(text.figure())) {
                add(report(ReadingProblem.REPEATED, entry).addCell(cell, known).putDetails("text", shown));
            }
            return;
        }
        table(cell).set(cell, text.figure());
        sources.put(cell, entry.line(), entry.column(), entry.text());
        ReadingProblem problem = text.problem();
        if (text.figure().state() == Figure.State.ABSENT) {
            explained.set(cell.ordinal());
        } else {
            placed[cell.ordinal()] = text.figure();
        }
        if (problem != null) {
            Finding.Builder finding =
                    report(problem, entry).addCell(cell, text.figure()).putDetails("text", shown);
            add(text.foreignUnit() ? finding.severity(Severity.WARNING) : finding);
        }
    }

    private Figures.Builder table(Cell cell) {
        return Objects.requireNonNull(tables.get(cell.section()));
    }

    /** One finding for each run of missing cells. */
    private void missing(AnnualReport report) {
        List<Cell> run = new ArrayList<>();
        for (Cell cell : report.cells()) {
            boolean absent = placed[cell.ordinal()] == null && !explained.get(cell.ordinal());
            if (!run.isEmpty() && (!absent || run.get(0).section() != cell.section())) {
                missing(run);
                run.clear();
            }
            if (absent) {
                run.add(cell);
            }
        }
        if (!run.isEmpty()) {
            missing(run);
        }
    }

    private void missing(List<Cell> run) {
        Section table = run.get(0).section();
        boolean all = run.size() >= edition.cells(table).size();
        boolean line = run.stream().allMatch(cell -> cell.line() == run.get(0).line());
        Finding.Builder finding = report(ReadingProblem.MISSING_CELLS, null)
                .address(
                        all || !line
                                ? table.key()
                                : table.key() + "." + run.get(0).line().key())
                .putDetails("count", Integer.toString(run.size()));
        run.forEach(cell -> finding.addCell(cell, Figure.absent()));
        add(finding);
    }

    private static String address(FoundRow row) {
        Line line = row.lines().get(0);
        return row.lines().size() == 1
                ? line.section().key() + "." + line.key()
                : line.section().key();
    }

    private Finding.Builder report(ReadingProblem problem, Piece.@Nullable Entry at) {
        Location location = at == null ? new Location(resource, 0, 0) : new Location(resource, at.line(), at.column());
        return Finding.builder(problem.rule()).location(location);
    }

    private void add(Finding.Builder finding) {
        findings.add(finding.build());
    }
}
