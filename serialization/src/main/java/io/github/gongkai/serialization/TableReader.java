package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonToken;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the three tables in two steps: first every value with its place, then, when the edition is known, the figures. A
 * document may state its edition after its tables.
 */
final class TableReader {

    /** What stands under a key. */
    private record Entry(TableKeys keys, Place keyPlace, Place place, JsonToken token, String text) {}

    /** How {@code /} stands in a document. */
    private static final String SLASH = Texts.quoted("/");

    private final Problems problems;
    private final Map<TableKeys, Entry> entries = new HashMap<>();
    private final Map<Section, List<Entry>> inOrder = new EnumMap<>(Section.class);

    TableReader(Problems problems) {
        this.problems = problems;
    }

    /** Takes the value of a table's key, which is the cursor's current token. */
    void take(Section table, Place keyPlace, JsonCursor cursor) throws IOException {
        List<Entry> taken = new ArrayList<>();
        inOrder.put(table, taken);
        take(TableKeys.of(table), keyPlace, cursor, taken);
    }

    private void take(TableKeys keys, Place keyPlace, JsonCursor cursor, List<Entry> taken) throws IOException {
        Entry entry = new Entry(keys, keyPlace, cursor.place(), cursor.token(), cursor.literal());
        entries.put(keys, entry);
        taken.add(entry);
        if (cursor.token() != JsonToken.START_OBJECT || keys.children().isEmpty()) {
            cursor.skip();
            return;
        }
        cursor.object(keys.address(), (key, place) -> {
            TableKeys child = keys.child(key);
            if (child != null) {
                take(child, place, cursor, taken);
            }
            return child != null;
        });
    }

    /** Makes figures of what was taken, by the form of the given edition. */
    void interpret(Edition edition, AnnualReport.Builder report, SourceMap.Builder sources) {
        for (Section table : Section.tables()) {
            Figures.Builder figures = Figures.builder(edition, table);
            for (Entry entry : inOrder.getOrDefault(table, List.of())) {
                Cell cell = entry.keys().cell(edition);
                if (cell == null) {
                    checkKey(edition, entry);
                } else {
                    sources.put(cell, entry.place().line(), entry.place().column(), entry.text());
                    figures.set(cell, figure(cell, entry));
                }
            }
            report.figures(figures.build());
        }
    }

    /** A key of another edition is told once, not again for all that stands under it. */
    private void checkKey(Edition edition, Entry entry) {
        TableKeys keys = entry.keys();
        TableKeys parent = keys.parent();
        if (keys.isIn(edition)) {
            if (entry.token() != JsonToken.START_OBJECT) {
                problems.wrongKind(keys.address(), "object", entry.text(), entry.place());
            }
        } else if (parent == null || parent.isIn(edition)) {
            problems.unknownKey(keys.address(), entry.keyPlace());
        }
    }

    private Figure figure(Cell cell, Entry entry) {
        boolean amount = cell.quantity() == Quantity.AMOUNT;
        return switch (entry.token()) {
            case VALUE_NULL -> Figure.blank();
            case VALUE_STRING ->
                entry.text().equals(SLASH) ? Figure.notApplicable() : none(ReadingProblem.NOT_A_NUMBER, cell, entry);
            case VALUE_NUMBER_INT -> amount ? amount(cell, entry) : count(cell, entry);
            // 12.0 and 1e3 are refused too: who writes a count so has computed it with something that is no whole
            // number.
            case VALUE_NUMBER_FLOAT ->
                amount ? amount(cell, entry) : none(ReadingProblem.NOT_A_WHOLE_NUMBER, cell, entry);
            default -> {
                problems.wrongKind(cell.address(), "number", entry.text(), entry.place());
                yield Figure.absent();
            }
        };
    }

    private Figure count(Cell cell, Entry entry) {
        try {
            return Figure.of(Long.parseLong(entry.text()));
        } catch (NumberFormatException beyondLong) {
            return none(ReadingProblem.OUT_OF_RANGE, cell, entry);
        }
    }

    private Figure amount(Cell cell, Entry entry) {
        try {
            return Figure.of(new BigDecimal(entry.text()));
        } catch (IllegalArgumentException tooManyDigits) {
            return none(ReadingProblem.OUT_OF_RANGE, cell, entry);
        }
    }

    private Figure none(ReadingProblem problem, Cell cell, Entry entry) {
        problems.noFigure(problem, cell, entry.text(), entry.place());
        return Figure.absent();
    }

    /** Tells which cells of the report are not in the document, line by line, or for a table that is not there as a whole. */
    void checkComplete(AnnualReport report, Place document) {
        for (Section table : Section.tables()) {
            List<Cell> cells = report.cells().stream()
                    .filter(cell -> cell.section() == table)
                    .toList();
            List<Cell> missing = cells.stream()
                    .filter(cell -> !entries.containsKey(TableKeys.of(cell)))
                    .toList();
            if (missing.size() == cells.size()) {
                missing(TableKeys.of(table), missing, document);
                continue;
            }
            missing.stream()
                    .collect(Collectors.groupingBy(Cell::line, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(line -> missingInLine(line, document));
        }
    }

    private void missingInLine(List<Cell> missing, Place document) {
        TableKeys first = TableKeys.of(missing.get(0));
        TableKeys above = Objects.requireNonNull(first.parent());
        missing(missing.size() == 1 ? first : above, missing, document);
    }

    /** The place of what is not there is that of the innermost object that should hold it. */
    private void missing(TableKeys keys, List<Cell> cells, Place document) {
        @Nullable TableKeys around = keys;
        while (around != null && !entries.containsKey(around)) {
            around = around.parent();
        }
        Place place = around == null
                ? document
                : Objects.requireNonNull(entries.get(around)).place();
        problems.missingCells(keys.address(), cells, place);
    }
}
