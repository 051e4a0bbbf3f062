package io.github.gongkai.serialization;

import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the three tables by the names of one edition. */
final class TableReader {

    private final Cursor cursor;
    private final Problems problems;
    private final Edition edition;
    private final ReadOptions options;
    private final SourceMap.Builder sources;
    /** Where the names stand that have others under them, by {@link FormKeys#number()}. */
    private final long[] places;

    private int cellsRead;
    private boolean collapsedRead;

    TableReader(Cursor cursor, Edition edition, ReadOptions options, SourceMap.Builder sources) {
        this.cursor = cursor;
        this.problems = cursor.problems;
        this.edition = edition;
        this.options = options;
        this.sources = sources;
        this.places = new long[FormKeys.groups(edition)];
    }

    Edition edition() {
        return edition;
    }

    /** Takes a table, which is the cursor's current value. */
    Figures take(Section table) throws IOException {
        Figures.Builder figures = Figures.builder(edition, table);
        group(FormKeys.of(edition, table), figures);
        return figures.build();
    }

    private void group(FormKeys group, Figures.Builder figures) throws IOException {
        places[group.number()] = cursor.place();
        if (!cursor.open(group.keys())) {
            return;
        }
        for (int index = cursor.next(); index != Cursor.END; index = cursor.next()) {
            Cell cell = group.cell(index);
            if (cell == null) {
                group(group.child(index), figures);
            } else {
                cellsRead++;
                collapsedRead |= cell.isCollapsed();
                figure(cell, figures);
            }
        }
    }

    private void figure(Cell cell, Figures.Builder figures) throws IOException {
        long place = cursor.place();
        Cursor.Kind kind = cursor.kind();
        if (kind == Cursor.Kind.COUNT) {
            sources.putCount(cell, Place.line(place), Place.column(place));
            figures.set(cell, cursor.count());
            return;
        }
        String literal = cursor.literal();
        sources.put(cell, Place.line(place), Place.column(place), literal);
        switch (kind) {
            case BLANK -> figures.set(cell, Figure.blank());
            case NOT_APPLICABLE -> figures.set(cell, Figure.notApplicable());
            case NUMBER -> figures.set(cell, number(cell, cursor.text(), literal, place));
            case TEXT -> figures.set(cell, text(cell, cursor.text(), literal, place));
            default -> cursor.wrongKind("number");
        }
    }

    private Figure number(Cell cell, String text, String literal, long place) {
        boolean whole = !text.contains(".") && !text.contains("e") && !text.contains("E");
        // 12.0 and 1e3 are refused too: who writes a count so has computed it with something that is no whole number.
        if (!whole && cell.quantity() != Quantity.AMOUNT) {
            Figure lenient = options.isLenient() ? LooseFigure.of(cell, text) : null;
            if (lenient == null) {
                return none(ReadingProblem.NOT_A_WHOLE_NUMBER, cell, literal, place);
            }
            problems.note(cell, lenient, literal, place);
            return lenient;
        }
        Figure figure = fitting(cell, text);
        return figure == null ? none(ReadingProblem.OUT_OF_RANGE, cell, literal, place) : figure;
    }

    /** Returns the figure of a number that the cell can hold as it stands; null if it is out of range. */
    static @Nullable Figure fitting(Cell cell, String number) {
        try {
            Figure figure = Figure.of(new BigDecimal(number));
            return figure.isCount() || cell.quantity() == Quantity.AMOUNT ? figure : null;
        } catch (IllegalArgumentException tooManyDigits) {
            return null;
        }
    }

    private Figure text(Cell cell, String text, String literal, long place) {
        Figure lenient = options.isLenient() ? LooseFigure.of(cell, text) : null;
        if (lenient == null) {
            return none(ReadingProblem.NOT_A_NUMBER, cell, literal, place);
        }
        problems.note(cell, lenient, literal, place);
        return lenient;
    }

    private Figure none(ReadingProblem problem, Cell cell, String literal, long place) {
        problems.noFigure(problem, cell, literal, place);
        return Figure.absent();
    }

    /** Tells which cells of the report are not in the document, line by line, or for a table that is not there as a whole. */
    void checkComplete(AnnualReport report, long document) {
        if (cellsRead == edition.cells().size() && !collapsedRead) {
            return;
        }
        List<Cell> due = report.cells();
        for (Section table : Section.tables()) {
            List<Cell> cells =
                    due.stream().filter(cell -> cell.section() == table).toList();
            List<Cell> missing =
                    cells.stream().filter(cell -> !sources.has(cell)).toList();
            if (missing.size() == cells.size()) {
                missing(FormKeys.of(edition, table), missing, document);
                continue;
            }
            Map<Line, List<Cell>> lines = missing.stream()
                    .collect(Collectors.groupingBy(Cell::line, LinkedHashMap::new, Collectors.toList()));
            lines.values().forEach(line -> missingInLine(line, document));
        }
    }

    private void missingInLine(List<Cell> missing, long document) {
        FormKeys first = FormKeys.of(missing.get(0));
        missing(missing.size() == 1 ? first : Objects.requireNonNull(first.parent()), missing, document);
    }

    /** The place of what is not there is that of the innermost object that should hold it. */
    private void missing(FormKeys names, List<Cell> cells, long document) {
        @Nullable FormKeys around = names.cell() == null ? names : names.parent();
        while (around != null && places[around.number()] == Place.NONE) {
            around = around.parent();
        }
        problems.missingCells(names.address(), cells, around == null ? document : places[around.number()]);
    }
}
