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
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.validation.Lapse;
import io.github.gongkai.validation.NotAssessed;
import io.github.gongkai.validation.RuledFinding;
import io.github.gongkai.validation.Ruling;
import io.github.gongkai.validation.Validation;
import io.github.gongkai.validation.Verdict;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was found in reports as one JSON document, {@code gongkai-result/1}, report by report, in constant memory; and reads such
 * a document back ({@link #read(InputStream, String)}).
 *
 * <p>The document is an object of {@code format}, {@code reports}, an array in the order in which they were added, and {@code summary}:
 *
 * <ul>
 *   <li>a report: {@code source}, {@code status} ({@code pass}, {@code fail}, {@code unreadable}); if it was read, {@code
 *       edition}, {@code year} and {@code agency} (as in {@link ReportJson}) as far as it states them, {@code cellsRead} of {@code cells}, {@code
 *       identitiesHeld} of {@code identities}, {@code findings}, {@code notAssessed} and {@code repairs}, and if these are not all,
 *       {@code repairsDetermined} ({@code false}) and {@code repairsUndeterminedReason}; if it was not read, {@code message} and
 *       {@code location};
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
 * <p>With a policy more is said, and nothing else is changed: of a report, its {@code verdict} ({@code accept}, {@code
 * acceptWithRemarks}, {@code reject}) and what {@code lapsed}, each {@code rule}, {@code address}, {@code message} and the
 * justification; of a finding, its {@code details} (by name, texts) if it has any and, if the policy departs from the rule, {@code
 * policy}: its {@code effect} ({@code suppressed}, {@code off}, or {@code severity}, and then the new {@code severity}) and the
 * justification: {@code reason}, {@code by}, {@code on}. The summary tells how many reports have each of the {@code verdicts}.
 *
 * <p>Messages, reasons and bases are in one language; all else does not depend on it. Not safe for use by several threads.
 */
public final class ResultJson implements Closeable {

    /** What every version of the format begins with. */
    static final String FORMAT_NAME = "gongkai-result/";
    /** The version that is written and read. */
    static final int FORMAT_VERSION = 1;

    private static final String SUPPRESSED = "suppressed";
    /** What a policy can do to a finding. */
    static final List<String> EFFECTS = List.of(SUPPRESSED, PolicyWire.OFF, PolicyWire.SEVERITY);

    private final JsonGenerator out;
    private final Locale locale;
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
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
        out.writeStringField(Wire.FORMAT, FORMAT_NAME + FORMAT_VERSION);
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
        add(reading.sources().resource(), reading, validation, null);
    }

    /**
     * Adds a report that was read from a source which holds several.
     *
     * @param source the name of the source and what tells the report from the others, such as {@code reports.ndjson:17}
     * @param reading the reading
     * @param validation what the rules say of that reading
     * @throws IOException if the target cannot be written
     * @throws IllegalArgumentException if the validation is of another report, or does not have the findings of the reading
     */
    public void add(String source, Reading reading, Validation validation) throws IOException {
        add(source, reading, validation, null);
    }

    /**
     * Adds a report that was read, with what a policy makes of it.
     *
     * @param reading the reading
     * @param ruling what the policy makes of what the rules say of that reading
     * @throws IOException if the target cannot be written
     * @throws IllegalArgumentException if the validation is of another report, or does not have the findings of the reading
     */
    public void add(Reading reading, Ruling ruling) throws IOException {
        add(reading.sources().resource(), reading, ruling.validation(), ruling);
    }

    /**
     * Adds a report that was read from a source which holds several, with what a policy makes of it.
     *
     * @param source the name of the source and what tells the report from the others, such as {@code reports.ndjson:17}
     * @param reading the reading
     * @param ruling what the policy makes of what the rules say of that reading
     * @throws IOException if the target cannot be written
     * @throws IllegalArgumentException if the validation is of another report, or does not have the findings of the reading
     */
    public void add(String source, Reading reading, Ruling ruling) throws IOException {
        add(source, reading, ruling.validation(), ruling);
    }

    private void add(String source, Reading reading, Validation validation, @Nullable Ruling ruling)
            throws IOException {
        AnnualReport report = reading.report();
        if (!report.equals(validation.report()) || !startsWith(validation.findings(), reading.findings())) {
            throw new IllegalArgumentException("not the validation of the reading of " + source);
        }
        if (validation.isPass()) {
            passed++;
        } else {
            failed++;
        }
        out.writeStartObject();
        out.writeStringField("source", source);
        out.writeStringField("status", validation.isPass() ? "pass" : "fail");
        if (ruling != null) {
            verdicts.merge(ruling.verdict(), 1, Integer::sum);
            out.writeStringField("verdict", ruling.verdict().key());
        }
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
        if (ruling == null) {
            for (Finding finding : validation.findings()) {
                out.writeStartObject();
                finding(finding);
                out.writeEndObject();
            }
        } else {
            for (RuledFinding ruled : ruling.all()) {
                out.writeStartObject();
                finding(ruled.finding());
                ruled(ruled);
                out.writeEndObject();
            }
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
        if (validation.undeterminedReason().isPresent()) {
            out.writeBooleanField("repairsDetermined", false);
            out.writeStringField(
                    "repairsUndeterminedReason",
                    validation.undeterminedReason().get().in(locale));
        }
        if (ruling != null) {
            lapsed(ruling.lapsed());
        }
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
        if (!verdicts.isEmpty()) {
            out.writeObjectFieldStart("verdicts");
            for (Verdict verdict : Verdict.values()) {
                out.writeNumberField(verdict.key(), verdicts.getOrDefault(verdict, 0));
            }
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
        out.writeRaw('\n');
        out.close();
    }

    /**
     * Reads a document back, strictly and as a whole, from a stream, to its end; the stream is not closed.
     *
     * @param document the document, up to 50 million bytes
     * @param resource the name of the source in problems, may be empty
     * @return what it says, or all that is wrong with it: what is missing, unknown, twice, of another kind or of no meaning, each with
     *     address, line and column
     * @throws IOException if the stream cannot be read
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8, or beyond a limit
     */
    public static Loaded<Results> read(InputStream document, String resource) throws IOException {
        return ResultReader.read(Source.utf8(document, resource, ReadOptions.strict()), resource);
    }

    /**
     * Returns the JSON Schema (2020-12) of the format.
     *
     * @return the schema
     */
    public static String schema() {
        return ReportSchemas.text("result-" + FORMAT_VERSION + ".schema.json");
    }

    /** A validation tells the problems met in reading first. */
    private static boolean startsWith(List<Finding> all, List<Finding> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }

    private void finding(Finding finding) throws IOException {
        findings.merge(finding.severity(), 1, Integer::sum);
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
    }

    /** What a policy adds to a finding: what a suppression of it would have to say, and what becomes of it. */
    private void ruled(RuledFinding ruled) throws IOException {
        if (!ruled.finding().details().isEmpty()) {
            out.writeObjectFieldStart(PolicyWire.DETAILS);
            for (Map.Entry<String, String> detail : ruled.finding().details().entrySet()) {
                out.writeStringField(detail.getKey(), detail.getValue());
            }
            out.writeEndObject();
        }
        if (ruled.justification().isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("policy");
        out.writeStringField(
                "effect",
                ruled.suppression().isPresent() ? SUPPRESSED : ruled.stands() ? PolicyWire.SEVERITY : PolicyWire.OFF);
        if (ruled.severity().isPresent()) {
            out.writeStringField(PolicyWire.SEVERITY, ruled.severity().get().key());
        }
        JsonOutput.justification(out, ruled.justification().get());
        out.writeEndObject();
    }

    private void lapsed(List<Lapse> lapsed) throws IOException {
        out.writeArrayFieldStart("lapsed");
        for (Lapse lapse : lapsed) {
            out.writeStartObject();
            out.writeStringField(PolicyWire.RULE, lapse.suppression().rule());
            out.writeStringField(PolicyWire.ADDRESS, lapse.suppression().address());
            out.writeStringField("message", lapse.reason(locale));
            JsonOutput.justification(out, lapse.suppression().justification());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void repair(Repair repair) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("changes");
        for (CellChange change : repair.changes()) {
            out.writeStartObject();
            out.writeStringField("cell", change.cell().address());
            JsonOutput.figure(out, "from", change.from());
            JsonOutput.figure(out, "to", change.to());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("reason", repair.reason(locale));
        out.writeBooleanField("unique", repair.unique());
        out.writeEndObject();
    }

    private void cells(List<CellFigure> cells) throws IOException {
        out.writeArrayFieldStart("cells");
        for (CellFigure cell : cells) {
            out.writeStartObject();
            out.writeStringField("cell", cell.cell().address());
            JsonOutput.figure(out, "value", cell.figure());
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
