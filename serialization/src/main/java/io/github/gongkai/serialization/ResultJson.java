package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.NotAssessed;
import io.github.gongkai.validation.Validation;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what was found in reports as one JSON document, report by report, in constant memory.
 *
 * <p>The document is an object of {@code reports}, an array in the order in which they were added, and {@code summary}:
 *
 * <ul>
 *   <li>a report: {@code source}, {@code status} ({@code pass}, {@code fail}, {@code unreadable}); if it was read, {@code
 *       edition}, {@code year} and {@code agency} (as in {@link ReportJson}) as far as it states them, {@code cellsRead} of {@code cells}, {@code
 *       identitiesHeld} of {@code identities}, {@code findings}, {@code notAssessed} and {@code repairs}; if it was not,
 *       {@code message} and {@code location};
 *   <li>a finding: {@code rule}, {@code severity}, {@code address}, {@code cells}, {@code expected} and {@code actual} if the rule
 *       is about numbers, {@code message}, {@code basis}, {@code location} ({@code line}, {@code column}) if known;
 *   <li>a rule that could not be assessed: {@code rule}, {@code address}, {@code cells}, {@code reason};
 *   <li>a repair: {@code changes} (each {@code cell}, {@code from}, {@code to}, figures as the value of a cell), {@code reason},
 *       {@code unique};
 *   <li>a cell: {@code cell}, its address, and {@code value} as in {@link ReportJson}: a number, {@code null} for blank, {@code
 *       "/"} for not applicable, left out for absent;
 *   <li>the summary: {@code reports}, {@code passed}, {@code failed}, {@code unreadable}, and over all reports {@code errors},
 *       {@code warnings}, {@code notices}.
 * </ul>
 *
 * <p>Messages, reasons and bases are in one language; all else does not depend on it. Not safe for use by several threads.
 */
public final class ResultJson implements Closeable {

    private final JsonGenerator out;
    private final Locale locale;
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int passed;
    private int failed;
    private int unreadable;

    private ResultJson(JsonGenerator out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /**
     * Begins a document.
     *
     * @param target where to write, in UTF-8; stays open
     * @param locale the language of the messages: Chinese if it is {@code zh}, English otherwise
     * @return the document, to be closed
     * @throws IOException if the target cannot be written
     */
    public static ResultJson open(OutputStream target, Locale locale) throws IOException {
        JsonGenerator out = JsonOutput.to(new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8)));
        out.writeStartObject();
        out.writeArrayFieldStart("reports");
        return new ResultJson(out, locale);
    }

    /**
     * Adds a report that was read.
     *
     * @param reading the reading
     * @param validation what the rules say of that reading
     * @throws IOException if the target cannot be written
     * @throws IllegalArgumentException if the validation is of another report, or does not have the findings of the reading
     */
    public void add(Reading reading, Validation validation) throws IOException {
        AnnualReport report = reading.report();
        if (!report.equals(validation.report()) || !startsWith(validation.findings(), reading.findings())) {
            throw new IllegalArgumentException(
                    "not the validation of the reading of " + reading.sources().resource());
        }
        if (validation.isPass()) {
            passed++;
        } else {
            failed++;
        }
        out.writeStartObject();
        out.writeStringField("source", reading.sources().resource());
        out.writeStringField("status", validation.isPass() ? "pass" : "fail");
        out.writeStringField(Wire.EDITION, report.edition().id());
        if (report.year().isPresent()) {
            out.writeNumberField(Wire.YEAR, report.year().getAsInt());
        }
        if (report.agency().isPresent()) {
            JsonOutput.agency(out, report.agency().get());
        }
        out.writeNumberField("cellsRead", reading.cellsRead());
        out.writeNumberField("cells", report.cells().size());
        out.writeNumberField("identitiesHeld", validation.identitiesHeld());
        out.writeNumberField("identities", validation.identities());
        out.writeArrayFieldStart("findings");
        for (Finding finding : validation.findings()) {
            finding(finding);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("notAssessed");
        for (NotAssessed note : validation.notAssessed()) {
            out.writeStartObject();
            out.writeStringField("rule", note.rule().id());
            out.writeStringField("address", note.address());
            cells(note.cells());
            out.writeStringField("reason", note.reason(locale));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("repairs");
        for (Repair repair : validation.repairs()) {
            repair(repair);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /**
     * Adds a source that is no document.
     *
     * @param source the name of the source
     * @param problem why it cannot be read
     * @throws IOException if the target cannot be written
     */
    public void addUnreadable(String source, UnreadableDocumentException problem) throws IOException {
        unreadable++;
        out.writeStartObject();
        out.writeStringField("source", source);
        out.writeStringField("status", "unreadable");
        out.writeStringField("message", problem.reason(locale));
        location(problem.location());
        out.writeEndObject();
    }

    /**
     * Ends the document with its summary and a new line; the target stays open.
     *
     * @throws IOException if the target cannot be written
     */
    @Override
    public void close() throws IOException {
        if (out.isClosed()) {
            return;
        }
        out.writeEndArray();
        out.writeObjectFieldStart("summary");
        out.writeNumberField("reports", passed + failed + unreadable);
        out.writeNumberField("passed", passed);
        out.writeNumberField("failed", failed);
        out.writeNumberField("unreadable", unreadable);
        for (Severity severity : Severity.values()) {
            out.writeNumberField(severity.key() + 's', findings.getOrDefault(severity, 0));
        }
        out.writeEndObject();
        out.writeEndObject();
        out.writeRaw('\n');
        out.close();
    }

    /** A validation tells the problems met in reading first. */
    private static boolean startsWith(List<Finding> all, List<Finding> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }

    private void finding(Finding finding) throws IOException {
        findings.merge(finding.severity(), 1, Integer::sum);
        out.writeStartObject();
        out.writeStringField("rule", finding.rule().id());
        out.writeStringField("severity", finding.severity().key());
        out.writeStringField("address", finding.address());
        cells(finding.cells());
        number("expected", finding.expected());
        number("actual", finding.actual());
        out.writeStringField("message", finding.message(locale));
        out.writeStringField("basis", finding.rule().basis().in(locale));
        if (finding.location().isPresent()) {
            location(finding.location().get());
        }
        out.writeEndObject();
    }

    private void repair(Repair repair) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("changes");
        for (CellChange change : repair.changes()) {
            out.writeStartObject();
            out.writeStringField("cell", change.cell().address());
            figure("from", change.cell(), change.from());
            figure("to", change.cell(), change.to());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("reason", repair.reason(locale));
        out.writeBooleanField("unique", repair.unique());
        out.writeEndObject();
    }

    /** Absent is said by leaving the member out. */
    private void figure(String key, Cell cell, Figure figure) throws IOException {
        if (figure.state() != Figure.State.ABSENT) {
            out.writeFieldName(key);
            JsonOutput.figure(out, cell, figure);
        }
    }

    private void cells(List<CellFigure> cells) throws IOException {
        out.writeArrayFieldStart("cells");
        for (CellFigure cell : cells) {
            out.writeStartObject();
            out.writeStringField("cell", cell.cell().address());
            figure("value", cell.cell(), cell.figure());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void number(String key, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            out.writeFieldName(key);
            out.writeNumber(number.get().toPlainString());
        }
    }

    /** What is not known of a place is left out. */
    private void location(Location location) throws IOException {
        if (location.line() == 0) {
            return;
        }
        out.writeObjectFieldStart("location");
        out.writeNumberField("line", location.line());
        if (location.column() > 0) {
            out.writeNumberField("column", location.column());
        }
        out.writeEndObject();
    }
}
