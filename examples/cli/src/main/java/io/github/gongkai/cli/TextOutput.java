package io.github.gongkai.cli;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.NotAssessed;
import io.github.gongkai.validation.Validation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The findings for people: a heading, a table, what could not be assessed, and a summary of several reports. */
final class TextOutput implements Output {

    private static final Labels PASS = new Labels("通过", "PASS");
    private static final Labels FAIL = new Labels("不通过", "FAIL");
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
    private static final Labels CELLS_WITHOUT = new Labels("{0} 个单元格{1}", "{0} cells {1}");
    private static final Labels SUMMARY =
            new Labels("共 {0} 份：{1} 份通过，{2} 份不通过，{3} 份无法读取", "{0} reports: {1} pass, {2} fail, {3} unreadable");

    private static final String INDENT = "  ";
    private static final String SEPARATOR = " · ";

    private final Terminal terminal;
    private final Locale locale;
    private final Palette palette;
    private final Tally tally;
    private int width;
    private boolean begun;

    /**
     * Starts a text.
     *
     * @param terminal where to
     * @param locale in which language
     * @param tally what the summary tells of
     */
    TextOutput(Terminal terminal, Locale locale, Tally tally) {
        this.terminal = terminal;
        this.locale = locale;
        this.palette = new Palette(terminal.colours());
        this.tally = tally;
    }

    @Override
    public void add(Reading reading, Validation validation) throws IOException {
        StringBuilder text = begin();
        boolean pass = validation.isPass();
        heading(
                pass ? palette.good(PASS.in(locale)) : palette.bad(FAIL.in(locale)),
                reading.sources().resource(),
                text);
        List<String> facts = facts(reading);
        facts.add(identities(validation));
        if (!validation.notAssessed().isEmpty()) {
            facts.add(fill(UNKNOWN, validation.notAssessed().size()));
        }
        wrapped(facts, text);
        if (!validation.findings().isEmpty()) {
            text.append('\n');
            table().print(validation.findings(), text);
        }
        if (!validation.notAssessed().isEmpty()) {
            text.append('\n')
                    .append(INDENT)
                    .append(palette.faint(NOT_ASSESSED.in(locale)))
                    .append('\n');
            notAssessed(validation.notAssessed(), text);
        }
        write(text);
    }

    @Override
    public void addUnreadable(UnreadableDocumentException problem) throws IOException {
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

    /** By rule: a report of which half is blank has dozens of them. */
    private void notAssessed(List<NotAssessed> notes, StringBuilder to) {
        Map<Rule, List<NotAssessed>> byRule = new LinkedHashMap<>();
        notes.forEach(note ->
                byRule.computeIfAbsent(note.rule(), rule -> new ArrayList<>()).add(note));
        byRule.forEach((rule, ofRule) -> {
            String label = DisplayText.pad(rule.id() + " × " + ofRule.size(), "AC00 × 00".length()) + INDENT;
            List<String> lines = DisplayText.wrap(
                    DisplayText.clean(reason(ofRule)), width() - INDENT.length() - DisplayText.width(label));
            for (int i = 0; i < lines.size(); i++) {
                to.append(INDENT)
                        .append(i == 0 ? label : " ".repeat(label.length()))
                        .append(lines.get(i))
                        .append('\n');
            }
        });
    }

    /** The reason as the rule tells it if it is about one cell at most, otherwise how the cells stand. */
    private String reason(List<NotAssessed> notes) {
        Set<CellFigure> cells = new LinkedHashSet<>();
        notes.forEach(note -> cells.addAll(note.cells()));
        if (cells.size() < 2) {
            return notes.get(0).reason(locale);
        }
        Map<Figure.State, Integer> states = new EnumMap<>(Figure.State.class);
        cells.forEach(cell -> states.merge(cell.figure().state(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        states.forEach((state, count) ->
                parts.add(fill(CELLS_WITHOUT, count, name(state).in(locale))));
        return String.join(new Labels("，", ", ").in(locale), parts);
    }

    private static Labels name(Figure.State state) {
        return switch (state) {
            case BLANK -> new Labels("空白", "blank");
            case NOT_APPLICABLE -> new Labels("不适用", "not applicable");
            case ABSENT -> new Labels("来源中没有", "not in the source");
            case STATED -> throw new IllegalArgumentException("stated");
        };
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
