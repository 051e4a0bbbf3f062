package io.github.gongkai.serialization;

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
import io.github.gongkai.validation.Suppression;
import io.github.gongkai.validation.Validation;
import io.github.gongkai.validation.Verdict;
import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was found in reports as one document, {@code gongkai-result/1}, report by report, in constant memory. The format is
 * described field by field in {@code docs/result-format.md}; {@link ResultJson} and {@link ResultXml} write and read it.
 *
 * <p>A document consists of {@code reports}, in the order in which they were added, and {@code summary}:
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
 *   <li>a cell: {@code cell}, its address, and {@code value} as in a report, left out for absent;
 *   <li>the summary: {@code reports}, {@code passed}, {@code failed}, {@code unreadable}, and over all reports {@code errors},
 *       {@code warnings}, {@code notices}.
 * </ul>
 *
 * <p>With a policy more is said, and nothing else is changed: of a report, its {@code verdict} ({@code accept}, {@code
 * acceptWithRemarks}, {@code reject}), what {@code lapsed}, each {@code rule}, {@code address}, {@code message} and the
 * justification, and which suppressions are {@code unused}, each {@code rule}, {@code address} and the justification; of a finding,
 * its {@code details} (by name, texts) if it has any and, if the policy departs from the rule, {@code policy}: its {@code effect} ({@code
 * suppressed}, {@code off}, or {@code severity}, and then the new {@code severity}) and the justification: {@code reason}, {@code
 * by}, {@code on}. The summary tells how many reports have each of the {@code verdicts}.
 *
 * <p>Messages, reasons and bases are in one language; all else does not depend on it. Not safe for use by several threads.
 */
public abstract sealed class ResultDocument implements Closeable permits ResultJson, ResultXml {

    private final Emitter out;
    private final Locale locale;
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int passed;
    private int failed;
    private int unreadable;
    private boolean closed;

    /**
     * Begins the list of reports.
     *
     * @param out where to write, within the document
     * @param locale the language of the messages
     */
    ResultDocument(Emitter out, Locale locale) throws IOException {
        this.out = out;
        this.locale = locale;
        out.beginList("reports");
    }

    /**
     * Adds a report that was read.
     *
     * @param reading the reading
     * @param validation what the rules say of that reading
     * @throws IOException if the target cannot be written
     * @throws IllegalArgumentException if the validation is of another report, or does not have the findings of the reading; or if
     *     the format cannot carry a text: nothing is written of the report then
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
     * @throws IllegalArgumentException if the validation is of another report, or does not have the findings of the reading; or if
     *     the format cannot carry a text: nothing is written of the report then
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
     * @throws IllegalArgumentException if the validation is of another report, or does not have the findings of the reading; or if
     *     the format cannot carry a text: nothing is written of the report then
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
     * @throws IllegalArgumentException if the validation is of another report, or does not have the findings of the reading; or if
     *     the format cannot carry a text: nothing is written of the report then
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
        out.begin("result");
        out.text("source", source);
        out.text("status", validation.isPass() ? "pass" : "fail");
        if (ruling != null) {
            out.text("verdict", ruling.verdict().key());
        }
        facts(reading, validation);
        out.beginList("findings");
        if (ruling == null) {
            for (Finding finding : validation.findings()) {
                out.begin("finding");
                finding(finding);
                out.end();
            }
        } else {
            for (RuledFinding ruled : ruling.all()) {
                out.begin("finding");
                finding(ruled.finding());
                ruled(ruled);
                out.end();
            }
        }
        out.endList();
        out.beginList("notAssessed");
        for (NotAssessed note : validation.notAssessed()) {
            out.begin("notAssessed");
            out.text("rule", note.rule().id());
            out.text("address", note.address());
            cells(note.cells());
            out.text("reason", note.reason(locale));
            out.end();
        }
        out.endList();
        out.beginList("repairs");
        for (Repair repair : validation.repairs()) {
            repair(repair);
        }
        out.endList();
        if (validation.undeterminedReason().isPresent()) {
            out.truth("repairsDetermined", false);
            out.text(
                    "repairsUndeterminedReason",
                    validation.undeterminedReason().get().in(locale));
        }
        if (ruling != null) {
            lapsed(ruling.lapsed());
            unused(ruling.unused());
        }
        out.end();
        count(validation, ruling);
    }

    private void facts(Reading reading, Validation validation) throws IOException {
        AnnualReport report = reading.report();
        out.text(Wire.EDITION, report.edition().id());
        if (report.year().isPresent()) {
            out.number(Wire.YEAR, report.year().getAsInt());
        }
        if (report.agency().isPresent()) {
            out.agency(report.agency().get());
        }
        out.number("cellsRead", reading.cellsRead());
        out.number("cells", report.cells().size());
        out.number("identitiesHeld", validation.identitiesHeld());
        out.number("identities", validation.identities());
    }

    private void count(Validation validation, @Nullable Ruling ruling) {
        if (validation.isPass()) {
            passed++;
        } else {
            failed++;
        }
        if (ruling != null) {
            verdicts.merge(ruling.verdict(), 1, Integer::sum);
        }
        validation.findings().forEach(finding -> findings.merge(finding.severity(), 1, Integer::sum));
    }

    /**
     * Adds a source that is no document.
     *
     * @param source the name of the source
     * @param problem why it cannot be read
     * @throws IOException if the target cannot be written
     * @throws IllegalArgumentException if the format cannot carry a text: nothing is written of the source then
     */
    public void addUnreadable(String source, UnreadableDocumentException problem) throws IOException {
        out.begin("result");
        out.text("source", source);
        out.text("status", "unreadable");
        out.text("message", problem.reason(locale));
        location(problem.location());
        out.end();
        unreadable++;
    }

    /**
     * Ends the document with its summary and a new line; the target stays open.
     *
     * @throws IOException if the target cannot be written
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        out.endList();
        out.begin("summary");
        out.number("reports", passed + failed + unreadable);
        out.number("passed", passed);
        out.number("failed", failed);
        out.number("unreadable", unreadable);
        for (Severity severity : Severity.values()) {
            out.number(severity.key() + 's', findings.getOrDefault(severity, 0));
        }
        if (!verdicts.isEmpty()) {
            out.begin("verdicts");
            for (Verdict verdict : Verdict.values()) {
                out.number(verdict.key(), verdicts.getOrDefault(verdict, 0));
            }
            out.end();
        }
        out.end();
        out.close();
    }

    /** A validation tells the problems met in reading first. */
    private static boolean startsWith(List<Finding> all, List<Finding> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }

    private void finding(Finding finding) throws IOException {
        out.text("rule", finding.rule().id());
        out.text("severity", finding.severity().key());
        out.text("address", finding.address());
        cells(finding.cells());
        out.number("expected", finding.expected());
        out.number("actual", finding.actual());
        out.text("message", finding.message(locale));
        out.text("basis", finding.rule().basis().in(locale));
        if (finding.location().isPresent()) {
            location(finding.location().get());
        }
    }

    /** What a policy adds to a finding: what a suppression of it would have to say, and what becomes of it. */
    private void ruled(RuledFinding ruled) throws IOException {
        if (!ruled.finding().details().isEmpty()) {
            out.begin(PolicyWire.DETAILS);
            for (Map.Entry<String, String> detail : ruled.finding().details().entrySet()) {
                out.text(detail.getKey(), detail.getValue());
            }
            out.end();
        }
        if (ruled.justification().isEmpty()) {
            return;
        }
        out.begin("policy");
        out.text(
                "effect",
                ruled.suppression().isPresent()
                        ? ResultWire.SUPPRESSED
                        : ruled.stands() ? PolicyWire.SEVERITY : PolicyWire.OFF);
        out.text(PolicyWire.SEVERITY, ruled.severity().map(Severity::key));
        out.justification(ruled.justification().get());
        out.end();
    }

    private void lapsed(List<Lapse> lapsed) throws IOException {
        out.beginList("lapsed");
        for (Lapse lapse : lapsed) {
            out.begin("lapse");
            out.text(PolicyWire.RULE, lapse.suppression().rule());
            out.text(PolicyWire.ADDRESS, lapse.suppression().address());
            out.text("message", lapse.reason(locale));
            out.justification(lapse.suppression().justification());
            out.end();
        }
        out.endList();
    }

    private void unused(List<Suppression> unused) throws IOException {
        out.beginList("unused");
        for (Suppression suppression : unused) {
            out.begin("suppression");
            out.text(PolicyWire.RULE, suppression.rule());
            out.text(PolicyWire.ADDRESS, suppression.address());
            out.justification(suppression.justification());
            out.end();
        }
        out.endList();
    }

    private void repair(Repair repair) throws IOException {
        out.begin("repair");
        out.beginList("changes");
        for (CellChange change : repair.changes()) {
            out.begin("change");
            out.text("cell", change.cell().address());
            out.figure("from", change.from());
            out.figure("to", change.to());
            out.end();
        }
        out.endList();
        out.text("reason", repair.reason(locale));
        out.truth("unique", repair.unique());
        out.end();
    }

    private void cells(List<CellFigure> cells) throws IOException {
        out.beginList("cells");
        for (CellFigure cell : cells) {
            out.begin("cell");
            out.text("cell", cell.cell().address());
            out.figure("value", cell.figure());
            out.end();
        }
        out.endList();
    }

    /** What is not known of a place is left out. */
    private void location(Location location) throws IOException {
        if (location.line() == 0) {
            return;
        }
        out.begin("location");
        out.number("line", location.line());
        if (location.column() > 0) {
            out.number("column", location.column());
        }
        out.end();
    }
}
