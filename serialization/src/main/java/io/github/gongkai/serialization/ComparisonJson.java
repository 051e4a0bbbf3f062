package io.github.gongkai.serialization;

import io.github.gongkai.collation.CellComparison;
import io.github.gongkai.collation.CellComparison.Outcome;
import io.github.gongkai.collation.Comparison;
import io.github.gongkai.collation.FactComparison;
import io.github.gongkai.report.AnnualReport;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes what came of comparing two reports as a JSON document.
 *
 * <p>The document is an object of
 *
 * <ul>
 *   <li>{@code before} and {@code after}: {@code source}, {@code edition}, {@code year} and {@code agency} (as in {@link
 *       ReportJson}) as far as the report states them;
 *   <li>{@code cells}: every cell that one of the reports should fill, each {@code cell}, its address; {@code outcome} ({@code same},
 *       {@code changed}, {@code stateChanged}, {@code onlyBefore}, {@code onlyAfter}); {@code before} and {@code after} as the value of
 *       a cell in {@link ReportJson}, left out for absent; and {@code difference} if both state a number;
 *   <li>{@code facts}: what else differs, each {@code fact}, its address, {@code before} and {@code after}, left out if not stated;
 *   <li>{@code summary}: how many cells had each outcome, and how many {@code facts} differ.
 * </ul>
 */
public final class ComparisonJson {

    private ComparisonJson() {}

    /**
     * Writes a document, which ends with a new line; the target stays open.
     *
     * @param comparison the comparison
     * @param before the name of the source of the earlier report
     * @param after the name of the source of the later report
     * @param target where to write, in UTF-8
     * @throws IOException if the target cannot be written
     */
    public static void write(Comparison comparison, String before, String after, OutputStream target)
            throws IOException {
        try (JsonEmitter out = JsonEmitter.to(target)) {
            out.begin("comparison");
            report(out, "before", before, comparison.before());
            report(out, "after", after, comparison.after());
            out.beginList("cells");
            for (CellComparison cell : comparison.cells()) {
                cell(out, cell);
            }
            out.endList();
            out.beginList("facts");
            for (FactComparison fact : comparison.facts()) {
                fact(out, fact);
            }
            out.endList();
            out.begin("summary");
            for (Outcome outcome : Outcome.values()) {
                out.number(key(outcome), comparison.count(outcome));
            }
            out.number("facts", comparison.facts().size());
            out.end();
        }
    }

    private static void report(JsonEmitter out, String key, String source, AnnualReport report) throws IOException {
        out.begin(key);
        out.text(Wire.SOURCE, source);
        out.text(Wire.EDITION, report.edition().id());
        if (report.year().isPresent()) {
            out.number(Wire.YEAR, report.year().getAsInt());
        }
        if (report.agency().isPresent()) {
            out.agency(report.agency().get());
        }
        out.end();
    }

    private static void cell(JsonEmitter out, CellComparison compared) throws IOException {
        out.begin("cell");
        out.text("cell", compared.cell().address());
        out.text("outcome", key(compared.outcome()));
        out.figure("before", compared.before());
        out.figure("after", compared.after());
        out.number("difference", compared.difference());
        out.end();
    }

    private static void fact(JsonEmitter out, FactComparison fact) throws IOException {
        out.begin("fact");
        out.text("fact", fact.address());
        out.text("before", fact.before());
        out.text("after", fact.after());
        out.end();
    }

    private static String key(Outcome outcome) {
        return switch (outcome) {
            case SAME -> "same";
            case CHANGED -> "changed";
            case STATE_CHANGED -> "stateChanged";
            case ONLY_BEFORE -> "onlyBefore";
            case ONLY_AFTER -> "onlyAfter";
        };
    }
}
