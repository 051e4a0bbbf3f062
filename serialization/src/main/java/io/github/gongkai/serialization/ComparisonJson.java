package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.collation.CellComparison;
import io.github.gongkai.collation.CellComparison.Outcome;
import io.github.gongkai.collation.Comparison;
import io.github.gongkai.collation.FactComparison;
import io.github.gongkai.report.AnnualReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

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
        try (JsonGenerator out =
                JsonOutput.to(new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8)))) {
            out.writeStartObject();
            report(out, "before", before, comparison.before());
            report(out, "after", after, comparison.after());
            out.writeArrayFieldStart("cells");
            for (CellComparison cell : comparison.cells()) {
                cell(out, cell);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("facts");
            for (FactComparison fact : comparison.facts()) {
                fact(out, fact);
            }
            out.writeEndArray();
            out.writeObjectFieldStart("summary");
            for (Outcome outcome : Outcome.values()) {
                out.writeNumberField(key(outcome), comparison.count(outcome));
            }
            out.writeNumberField("facts", comparison.facts().size());
            out.writeEndObject();
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    private static void report(JsonGenerator out, String key, String source, AnnualReport report) throws IOException {
        out.writeObjectFieldStart(key);
        out.writeStringField(Wire.SOURCE, source);
        out.writeStringField(Wire.EDITION, report.edition().id());
        if (report.year().isPresent()) {
            out.writeNumberField(Wire.YEAR, report.year().getAsInt());
        }
        if (report.agency().isPresent()) {
            JsonOutput.agency(out, report.agency().get());
        }
        out.writeEndObject();
    }

    private static void cell(JsonGenerator out, CellComparison compared) throws IOException {
        out.writeStartObject();
        out.writeStringField("cell", compared.cell().address());
        out.writeStringField("outcome", key(compared.outcome()));
        JsonOutput.figure(out, "before", compared.before());
        JsonOutput.figure(out, "after", compared.after());
        if (compared.difference().isPresent()) {
            out.writeFieldName("difference");
            out.writeNumber(compared.difference().get().toPlainString());
        }
        out.writeEndObject();
    }

    private static void fact(JsonGenerator out, FactComparison fact) throws IOException {
        out.writeStartObject();
        out.writeStringField("fact", fact.address());
        if (fact.before().isPresent()) {
            out.writeStringField("before", fact.before().get());
        }
        if (fact.after().isPresent()) {
            out.writeStringField("after", fact.after().get());
        }
        out.writeEndObject();
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
