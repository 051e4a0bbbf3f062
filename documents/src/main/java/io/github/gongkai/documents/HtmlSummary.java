package io.github.gongkai.documents;

import io.github.gongkai.documents.internal.html.HtmlStyle;
import io.github.gongkai.documents.internal.print.Markup;
import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One page about many reports: what could be read, what passed, and what was found in each; those that need a person come first.
 *
 * <p>The page is one file that fetches nothing and needs no script; the same reports added in any order give the same bytes. Of
 * each report only a few short texts are kept. Instances collect and are not safe for use by several threads.
 */
public final class HtmlSummary {

    private static final Labels TITLE = new Labels("年度报告核查汇总", "Summary of the reports checked");
    private static final Labels COUNTS = new Labels(
            "共 {all} 份：通过 {passed} 份，未通过 {failed} 份，无法读取 {unreadable} 份。",
            "{all} reports: {passed} passed, {failed} failed, {unreadable} could not be read.");
    private static final Labels STATUS = new Labels("结论", "Result");
    private static final Labels AGENCY = new Labels("报告机关", "Agency");
    private static final Labels YEAR = new Labels("年度", "Year");
    private static final Labels FORM = new Labels("格式", "Form");
    private static final Labels CELLS = new Labels("单元格", "Cells");
    private static final Labels SOURCE = new Labels("来源", "Source");
    private static final Labels UNKNOWN = new Labels("（未知）", "(not known)");
    private static final Labels REPORTS = new Labels("报告", "Reports");
    private static final Labels FINDINGS = new Labels("逐份发现", "What was found in each");
    private static final Labels MORE = new Labels("另有 {count} 项未列出。", "{count} more are not listed.");
    private static final Labels TO_TOP = new Labels("返回列表", "back to the list");
    private static final Labels EMPTY = new Labels("没有报告。", "There are no reports.");

    /** What of a report is listed at most; a report with more is broken as a whole. */
    private static final int MOST_MESSAGES = 50;

    private enum Status {
        UNREADABLE(new Labels("无法读取", "Not readable"), "warning"),
        FAILED(new Labels("未通过", "Failed"), "error"),
        PASSED(new Labels("通过", "Passed"), "passed");

        private final Labels label;
        private final String look;

        Status(Labels label, String look) {
            this.label = label;
            this.look = look;
        }
    }

    private record Message(Severity severity, String text) {}

    private record Entry(
            Status status,
            String source,
            String agency,
            String year,
            String form,
            String cells,
            Map<Severity, Integer> counts,
            List<Message> messages) {

        int count(Severity severity) {
            return counts.getOrDefault(severity, 0);
        }

        int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Those that cannot be read, then those with most errors; by agency, year and source among equals. */
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::status)
            .thenComparing(entry -> -entry.count(Severity.ERROR))
            .thenComparing(entry -> -entry.count(Severity.WARNING))
            .thenComparing(Entry::agency)
            .thenComparing(Entry::year)
            .thenComparing(Entry::source);

    private final Locale locale;
    private final List<Entry> entries = new ArrayList<>();

    private HtmlSummary(Locale locale) {
        this.locale = locale;
    }

    /**
     * Starts a summary.
     *
     * @param language Chinese if its language is {@code zh}, English otherwise
     * @return an empty summary
     */
    public static HtmlSummary in(Locale language) {
        return new HtmlSummary(Objects.requireNonNull(language, "language"));
    }

    /**
     * Adds a report that was read and checked, and passes unless a finding is an error.
     *
     * @param source the name of its source
     * @param reading what was read
     * @param findings all that was found, problems met in reading included
     * @return this summary
     */
    public HtmlSummary add(String source, Reading reading, List<Finding> findings) {
        return add(
                source,
                reading,
                findings,
                findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR));
    }

    /**
     * Adds a report that was read and checked, and on which a verdict was given, by a policy for instance.
     *
     * @param source the name of its source
     * @param reading what was read
     * @param findings all that was found, problems met in reading included
     * @param passes whether it passes, whatever its findings are
     * @return this summary
     */
    public HtmlSummary add(String source, Reading reading, List<Finding> findings, boolean passes) {
        AnnualReport report = reading.report();
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        entries.add(new Entry(
                passes ? Status.PASSED : Status.FAILED,
                source,
                report.agency().map(Agency::name).orElse(""),
                report.year().isPresent() ? Integer.toString(report.year().getAsInt()) : "",
                report.edition().id(),
                reading.cellsRead() + "/" + report.cells().size(),
                counts,
                findings.stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .limit(MOST_MESSAGES)
                        .map(finding -> new Message(finding.severity(), finding.rule() + " " + finding.message(locale)))
                        .toList()));
        return this;
    }

    /**
     * Adds a source that could not be read.
     *
     * @param source its name
     * @param reason why not, in the summary's language
     * @return this summary
     */
    public HtmlSummary addUnreadable(String source, String reason) {
        entries.add(new Entry(
                Status.UNREADABLE,
                source,
                "",
                "",
                "",
                "",
                Map.of(Severity.ERROR, 1),
                List.of(new Message(Severity.ERROR, reason))));
        return this;
    }

    /**
     * Returns the page.
     *
     * @return the page in UTF-8
     */
    public byte[] toBytes() {
        return page().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the page to a stream, which is not closed.
     *
     * @param target the stream
     * @throws IOException if the stream cannot be written
     */
    public void write(OutputStream target) throws IOException {
        target.write(toBytes());
    }

    /**
     * Writes the page to a file, replacing what is there.
     *
     * @param file the file
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        Files.write(file, toBytes());
    }

    private String page() {
        List<Entry> sorted = entries.stream().sorted(ORDER).toList();
        boolean chinese = new Labels("zh", "en").in(locale).equals("zh");
        Markup out = new Markup();
        out.raw("<!DOCTYPE html>\n")
                .open("html", "lang", chinese ? "zh-CN" : "en")
                .newLine();
        out.open("head").newLine().empty("meta", "charset", "utf-8").newLine();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .newLine();
        out.element("title", TITLE.in(locale)).newLine();
        out.open("style")
                .newLine()
                .raw(HtmlStyle.SHEET)
                .close("style")
                .newLine()
                .close("head")
                .newLine();
        out.open("body")
                .newLine()
                .open("main")
                .newLine()
                .element("h1", TITLE.in(locale))
                .newLine();
        counts(sorted, out);
        if (!sorted.isEmpty()) {
            table(sorted, out);
            details(sorted, out);
        }
        return out.close("main")
                .newLine()
                .close("body")
                .newLine()
                .close("html")
                .newLine()
                .toString();
    }

    private void counts(List<Entry> sorted, Markup out) {
        long passed = count(sorted, Status.PASSED);
        out.open("div", "class", passed == sorted.size() ? "summary" : "summary failed")
                .element(
                        "p",
                        sorted.isEmpty()
                                ? EMPTY.in(locale)
                                : COUNTS.in(locale)
                                        .replace("{all}", Integer.toString(sorted.size()))
                                        .replace("{passed}", Long.toString(passed))
                                        .replace("{failed}", Long.toString(count(sorted, Status.FAILED)))
                                        .replace("{unreadable}", Long.toString(count(sorted, Status.UNREADABLE))),
                        "class",
                        "verdict")
                .close("div")
                .newLine();
    }

    private static long count(List<Entry> entries, Status status) {
        return entries.stream().filter(entry -> entry.status() == status).count();
    }

    private void table(List<Entry> sorted, Markup out) {
        out.open(
                        "div",
                        "class",
                        "scroll",
                        "role",
                        "region",
                        "tabindex",
                        "0",
                        "aria-label",
                        REPORTS.in(locale),
                        "id",
                        "list")
                .open("table", "class", "list")
                .newLine()
                .element("caption", REPORTS.in(locale))
                .open("thead")
                .open("tr");
        for (Labels header : List.of(
                STATUS,
                AGENCY,
                YEAR,
                FORM,
                CELLS,
                Printed.severity(Severity.ERROR),
                Printed.severity(Severity.WARNING),
                Printed.severity(Severity.NOTICE),
                SOURCE)) {
            out.element("th", header.in(locale), "scope", "col");
        }
        out.close("tr").close("thead").newLine().open("tbody").newLine();
        for (int i = 0; i < sorted.size(); i++) {
            row(sorted.get(i), i + 1, out);
        }
        out.close("tbody").close("table").close("div").newLine();
    }

    private void row(Entry entry, int number, Markup out) {
        out.open("tr").open("td");
        out.element("span", entry.status().label.in(locale), "class", "badge " + entry.status().look)
                .close("td");
        out.open("th", "scope", "row", "class", "row");
        if (entry.messages().isEmpty()) {
            out.text(name(entry));
        } else {
            out.element("a", name(entry), "href", "#report-" + number);
        }
        out.close("th").element("td", entry.year()).element("td", entry.form()).element("td", entry.cells());
        for (Severity severity : Severity.values()) {
            int count = entry.status() == Status.UNREADABLE ? 0 : entry.count(severity);
            out.element(
                    "td",
                    entry.status() == Status.UNREADABLE ? "" : Integer.toString(count),
                    count > 0 ? "class" : "",
                    "some " + severity.key());
        }
        out.element("td", entry.source(), "class", "where").close("tr").newLine();
    }

    private String name(Entry entry) {
        return entry.agency().isEmpty() ? UNKNOWN.in(locale) : entry.agency();
    }

    private void details(List<Entry> sorted, Markup out) {
        if (sorted.stream().allMatch(entry -> entry.messages().isEmpty())) {
            return;
        }
        out.open("section", "class", "remarks")
                .element("h2", FINDINGS.in(locale))
                .newLine();
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            if (!entry.messages().isEmpty()) {
                details(entry, i + 1, out);
            }
        }
        out.close("section").newLine();
    }

    private void details(Entry entry, int number, Markup out) {
        out.open("h3", "id", "report-" + number)
                .text(name(entry) + " " + entry.year() + " ")
                .element("a", TO_TOP.in(locale), "href", "#list", "class", "where")
                .close("h3")
                .element("p", entry.source(), "class", "where")
                .open("ol")
                .newLine();
        for (Message message : entry.messages()) {
            out.open("li", "class", message.severity().key())
                    .open("p")
                    .element("span", Printed.severity(message.severity()).in(locale), "class", "badge")
                    .text(" " + message.text())
                    .close("p")
                    .close("li")
                    .newLine();
        }
        out.close("ol");
        int more = entry.all() - entry.messages().size();
        if (more > 0) {
            out.element("p", MORE.in(locale).replace("{count}", Integer.toString(more)));
        }
        out.newLine();
    }
}
