package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.NotAssessed;
import io.github.gongkai.validation.RuledFinding;
import io.github.gongkai.validation.Ruling;
import io.github.gongkai.validation.Validation;
import io.github.gongkai.validation.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The findings for people: a heading, a table, what could not be assessed, and a summary of several reports. */
final class TextOutput implements Output {

    private static final Labels PASS = new Labels("通过", "PASS");
    private static final Labels FAIL = new Labels("不通过", "FAIL");
    private static final Map<Verdict, Labels> VERDICTS = Map.of(
            Verdict.ACCEPT, new Labels("通过", "ACCEPT"),
            Verdict.ACCEPT_WITH_REMARKS, new Labels("附意见通过", "ACCEPT WITH REMARKS"),
            Verdict.REJECT, new Labels("退回", "REJECT"));
    private static final Labels SET_ASIDE = new Labels("按审核口径不计", "Set aside by the policy");
    private static final Labels LAPSED = new Labels("豁免已失效", "No longer set aside");
    private static final Labels UNUSED = new Labels("不再需要的豁免", "Needs no longer be set aside");
    private static final Labels UNREADABLE = new Labels("无法读取", "UNREADABLE");
    private static final Labels NO_AGENCY = new Labels("机关不详", "agency unknown");
    private static final Labels NO_YEAR = new Labels("年度不详", "year unknown");
    private static final Labels YEAR = new Labels("{0} 年度", "{0}");
    private static final Labels EDITION = new Labels("{0} 格式", "edition {0}");
    private static final Labels CELLS = new Labels("读到 {0}/{1} 个单元格", "{0} of {1} cells read");
    private static final Labels ALL_HOLD = new Labels("{0} 项勾稽关系全部成立", "all {0} identities hold");
    private static final Labels SOME_HOLD = new Labels("{1} 项勾稽关系中 {0} 项成立", "{0} of {1} identities hold");
    private static final Labels UNKNOWN = new Labels("{0} 项未能核对", "{0} not assessed");
    private static final Labels NOT_ASSESSED = new Labels("未能核对", "Not assessed");
    private static final Labels LAST_YEAR = new Labels("上一年度报告 {0}", "last year's report {0}");
    private static final Labels PROPOSALS = new Labels("更正建议（报告未作改动）", "Proposed corrections (nothing was changed)");
    private static final Labels SUMMARY =
            new Labels("共 {0} 份：{1} 份通过，{2} 份不通过，{3} 份无法读取", "{0} reports: {1} pass, {2} fail, {3} unreadable");

    private static final String INDENT = "  ";
    private static final String SEPARATOR = " · ";

    private final Terminal terminal;
    private final Locale locale;
    private final Palette palette;
    private final Tally tally;
    private final boolean several;
    /** What could not be assessed for want of more than cells, of all reports. */
    private final Gaps gaps;

    private int width;
    private boolean begun;

    /**
     * Starts a text.
     *
     * @param terminal where to
     * @param locale in which language
     * @param tally what the summary tells of
     * @param several whether more than one report is to come, so that what they have in common is told at the end
     */
    TextOutput(Terminal terminal, Locale locale, Tally tally, boolean several) {
        this.terminal = terminal;
        this.locale = locale;
        this.palette = new Palette(terminal.colours());
        this.tally = tally;
        this.several = several;
        this.gaps = new Gaps(locale);
    }

    @Override
    public void add(String source, Checked checked) throws IOException {
        Reading reading = checked.reading();
        Validation validation = checked.validation();
        StringBuilder text = begin();
        String verdict = checked.ruling()
                .map(ruling -> Objects.requireNonNull(VERDICTS.get(ruling.verdict())))
                .orElse(validation.isPass() ? PASS : FAIL)
                .in(locale);
        heading(checked.isPass() ? palette.good(verdict) : palette.bad(verdict), source, text);
        List<String> facts = facts(reading);
        facts.add(identities(validation));
        if (!validation.notAssessed().isEmpty()) {
            facts.add(fill(UNKNOWN, validation.notAssessed().size()));
        }
        checked.previous().ifPresent(previous -> facts.add(fill(LAST_YEAR, previous)));
        checked.lastYear().remark().ifPresent(facts::add);
        wrapped(facts, text);
        if (!checked.findings().isEmpty()) {
            text.append('\n');
            table().print(checked.findings(), text);
        }
        checked.ruling().ifPresent(ruling -> policy(ruling, text));
        proposals(validation, text);
        notAssessed(validation.notAssessed(), text);
        write(text);
    }

    @Override
    public void addUnreadable(String source, UnreadableDocumentException problem) throws IOException {
        StringBuilder text = begin();
        heading(palette.bad(UNREADABLE.in(locale)), problem.location().toString(), text);
        wrapped(List.of(problem.reason(locale)), text);
        write(text);
    }

    /** Ends with the summary, if there is more than one report to sum up. */
    @Override
    public void close() throws IOException {
        if (tally.reports() < 2) {
            return;
        }
        StringBuilder text = begin();
        if (!gaps.isEmpty()) {
            list(NOT_ASSESSED, gaps.lines(true), text);
            text.append('\n');
        }
        text.append(palette.strong(fill(SUMMARY, tally.reports(), tally.passed(), tally.failed(), tally.unreadable())));
        for (Severity severity : Severity.values()) {
            text.append(SEPARATOR).append(count(tally.findings(severity), severity));
        }
        write(text.append('\n'));
    }

    /**
     * Returns what is known of a report, apart from what the rules say.
     *
     * @param reading how it was read
     * @return agency, year, edition, number of cells
     */
    List<String> facts(Reading reading) {
        AnnualReport report = reading.report();
        List<String> facts = new ArrayList<>();
        facts.add(report.agency().map(Agency::name).orElse(NO_AGENCY.in(locale)));
        facts.add(report.year().isPresent() ? fill(YEAR, report.year().getAsInt()) : NO_YEAR.in(locale));
        facts.add(fill(EDITION, report.edition().id()));
        facts.add(fill(CELLS, reading.cellsRead(), report.cells().size()));
        return facts;
    }

    /**
     * Returns the problems of a reading as text for people.
     *
     * @param reading how a report was read
     * @return facts and table, several lines
     */
    String problems(Reading reading) {
        StringBuilder text = new StringBuilder();
        wrapped(facts(reading), text);
        if (!reading.findings().isEmpty()) {
            text.append('\n');
            table().print(reading.findings(), text);
        }
        return text.toString();
    }

    private StringBuilder begin() {
        StringBuilder text = new StringBuilder(begun ? "\n" : "");
        begun = true;
        return text;
    }

    private void write(StringBuilder text) throws IOException {
        terminal.out().write(text.toString().getBytes(terminal.charset()));
        terminal.out().flush();
    }

    private void heading(String verdict, String source, StringBuilder to) {
        to.append(verdict)
                .append(INDENT)
                .append(palette.strong(DisplayText.clean(source)))
                .append('\n');
    }

    /** Side by side as far as they fit; only what does not fit on a line of its own is broken. */
    private void wrapped(List<String> facts, StringBuilder to) {
        int room = width() - INDENT.length();
        StringBuilder line = new StringBuilder();
        for (String fact : facts) {
            String clean = DisplayText.clean(fact);
            if (line.length() > 0 && DisplayText.width(line + SEPARATOR + clean) > room) {
                broken(line.toString(), room, to);
                line.setLength(0);
            }
            line.append(line.length() > 0 ? SEPARATOR : "").append(clean);
        }
        broken(line.toString(), room, to);
    }

    private static void broken(String text, int room, StringBuilder to) {
        for (String line : DisplayText.wrap(text, room)) {
            to.append(INDENT).append(line).append('\n');
        }
    }

    private String identities(Validation validation) {
        int all = validation.identities();
        int held = validation.identitiesHeld();
        return held == all ? fill(ALL_HOLD, all) : fill(SOME_HOLD, held, all);
    }

    /** What the policy sets aside, what it no longer does, and what it need not any more. */
    private void policy(Ruling ruling, StringBuilder to) {
        List<String> setAside = new ArrayList<>();
        for (RuledFinding ruled : ruling.suppressed()) {
            String why = ruled.justification().map(Justification::reason).orElse("");
            setAside.add(ruled.finding().rule().id() + " " + ruled.finding().message(locale) + " — " + why);
        }
        if (!setAside.isEmpty()) {
            list(SET_ASIDE, setAside, to.append('\n'));
        }
        List<String> lapsed = ruling.lapsed().stream()
                .map(lapse -> lapse.finding().rule().id() + " " + lapse.reason(locale))
                .toList();
        if (!lapsed.isEmpty()) {
            list(LAPSED, lapsed, to.append('\n'));
        }
        List<String> unused = ruling.unused().stream()
                .map(suppression -> suppression.rule() + " " + suppression.address() + " — "
                        + suppression.justification().reason())
                .toList();
        if (!unused.isEmpty()) {
            list(UNUSED, unused, to.append('\n'));
        }
    }

    private void proposals(Validation validation, StringBuilder to) {
        List<Proposals.Line> lines = new Proposals(locale).lines(validation);
        if (lines.isEmpty()) {
            return;
        }
        to.append('\n')
                .append(INDENT)
                .append(palette.faint(PROPOSALS.in(locale)))
                .append('\n');
        for (Proposals.Line line : lines) {
            String indent = line.detail() ? INDENT + INDENT : INDENT;
            for (String piece : DisplayText.wrap(DisplayText.clean(line.text()), width() - indent.length())) {
                to.append(indent)
                        .append(line.safe() ? palette.good(piece) : piece)
                        .append('\n');
            }
        }
    }

    /** Of one report all; of several what is about cells, and the rest at the end. */
    private void notAssessed(List<NotAssessed> notes, StringBuilder to) {
        Gaps here = new Gaps(locale);
        here.add(notes.stream()
                .filter(note -> !several || !note.cells().isEmpty())
                .toList());
        gaps.add(
                notes.stream().filter(note -> several && note.cells().isEmpty()).toList());
        if (!here.isEmpty()) {
            list(NOT_ASSESSED, here.lines(false), to.append('\n'));
        }
    }

    private void list(Labels title, List<String> items, StringBuilder to) {
        to.append(INDENT).append(palette.faint(title.in(locale))).append('\n');
        items.forEach(item -> broken(DisplayText.clean(item), width() - INDENT.length(), to));
    }

    private String count(int number, Severity severity) {
        Labels name = FindingTable.name(severity);
        return new Labels(number + " 项" + name.zh(), number + " " + name.en() + (number == 1 ? "" : "s")).in(locale);
    }

    private FindingTable table() {
        return new FindingTable(locale, palette, width());
    }

    /** Asked once, and only if something is to be wrapped. */
    private int width() {
        if (width == 0) {
            width = terminal.width().getAsInt();
        }
        return width;
    }

    private String fill(Labels template, Object... values) {
        String text = template.in(locale);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
