package io.github.gongkai.cli;

import io.github.gongkai.cli.TextTable.Column;
import io.github.gongkai.cli.TextTable.Fit;
import io.github.gongkai.collation.CellComparison;
import io.github.gongkai.collation.CellComparison.Outcome;
import io.github.gongkai.collation.Comparison;
import io.github.gongkai.collation.FactComparison;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.Figure;
import io.github.gongkai.serialization.ComparisonJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai compare}: holds two reports against each other, cell by cell. */
@Command(
        name = "compare",
        description = {
            "Compares two reports cell by cell: a year with the year before, or a correction with the original.",
            "Between editions of the form only cells that mean the same are compared.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the reports were compared, whether they differ or not",
            "1:compared, but part of a report is missing or could not be read",
            "2:an input could not be read, or the command was not understood"
        })
final class Compare implements Callable<Integer> {

    private static final Labels COUNTS =
            new Labels("{0} 个单元格相同，{1} 个数字变化，{2} 个填写方式变化", "{0} cells equal, {1} changed, {2} stated in another way");
    private static final Labels NOT_COMPARABLE = new Labels(
            "格式不同，仅前一份有 {0} 个、仅后一份有 {1} 个单元格，不作比较",
            "editions differ: {0} cells only in the first and {1} only in the second, not compared");
    private static final Labels OTHER_AGENCY = new Labels("两份报告不是同一机关的", "the reports are not of the same agency");
    private static final Labels FACTS = new Labels("其他不同", "What else differs");
    private static final Labels TEXT_DIFFERS =
            new Labels("文字不同（{0} 字，原 {1} 字）", "the texts differ ({0} characters, {1} before)");
    private static final Labels CHARACTERS = new Labels("{0} 字", "{0} characters");
    private static final Labels NOTHING = new Labels("无", "none");
    private static final String ARROW = " → ";
    private static final String INDENT = "  ";

    private final Terminal terminal;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How the comparison is printed (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of the text (default: that of the environment).")
    private Language language;

    @Parameters(index = "0", paramLabel = "OLD", converter = FileName.class, description = "The earlier report.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", converter = FileName.class, description = "The later report.")
    private Path recent = Path.of("");

    /**
     * Creates the command.
     *
     * @param terminal where it writes
     */
    Compare(Terminal terminal) {
        this.terminal = terminal;
        this.language = terminal.language();
    }

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems(terminal, language.locale());
        Optional<Reading> before = read(old, problems);
        Optional<Reading> after = read(recent, problems);
        if (before.isEmpty() || after.isEmpty()) {
            return Tally.UNREADABLE;
        }
        Comparison comparison = Comparison.of(before.get().report(), after.get().report());
        if (format == Format.JSON) {
            ComparisonJson.write(comparison, old.toString(), recent.toString(), terminal.out());
        } else {
            terminal.out().write(text(comparison).getBytes(terminal.charset()));
        }
        terminal.out().flush();
        boolean whole = problems.tell(before.get());
        whole &= problems.tell(after.get());
        return whole ? Tally.OK : Tally.ERRORS;
    }

    private static Optional<Reading> read(Path file, Problems problems) {
        try {
            return Optional.of(ReportFile.read(file));
        } catch (UnreadableDocumentException e) {
            problems.tell(e);
            return Optional.empty();
        }
    }

    private String text(Comparison comparison) {
        Locale locale = language.locale();
        Palette palette = new Palette(terminal.colours());
        StringBuilder text = new StringBuilder();
        text.append(palette.strong(DisplayText.clean(old + ARROW + recent))).append('\n');
        line(
                fill(
                        COUNTS,
                        comparison.count(Outcome.SAME),
                        comparison.count(Outcome.CHANGED),
                        comparison.count(Outcome.STATE_CHANGED)),
                text);
        if (comparison.before().edition() != comparison.after().edition()) {
            line(
                    fill(NOT_COMPARABLE, comparison.count(Outcome.ONLY_BEFORE), comparison.count(Outcome.ONLY_AFTER)),
                    text);
        }
        Optional<Agency> one = comparison.before().agency();
        Optional<Agency> other = comparison.after().agency();
        if (one.isPresent() && other.isPresent() && !one.get().isSameAs(other.get())) {
            line(OTHER_AGENCY.in(locale), text);
        }
        if (!comparison.changes().isEmpty()) {
            text.append('\n');
            changes(comparison.changes(), palette, text);
        }
        if (!comparison.facts().isEmpty()) {
            text.append('\n')
                    .append(INDENT)
                    .append(palette.faint(FACTS.in(locale)))
                    .append('\n');
            comparison.facts().forEach(fact -> line(fact.address() + ": " + told(fact), text));
        }
        return text.toString();
    }

    private void changes(List<CellComparison> changes, Palette palette, StringBuilder to) {
        Locale locale = language.locale();
        TextTable table = new TextTable(
                List.of(
                        new Column(new Labels("行、列", "LINE, COLUMN").in(locale), Fit.WRAPPED),
                        new Column(new Labels("原", "OLD").in(locale), Fit.RIGHT),
                        new Column(new Labels("新", "NEW").in(locale), Fit.RIGHT),
                        new Column(new Labels("差", "DIFFERENCE").in(locale), Fit.RIGHT)),
                palette,
                terminal.width().getAsInt());
        @Nullable Line line = null;
        for (CellComparison change : changes) {
            Cell cell = change.cell();
            if (cell.line() != line) {
                line = cell.line();
                String label = line.label(cell.edition()).in(locale);
                String address = line.section().key() + "." + line.key();
                table.add(palette::strong, List.of(label + " (" + address + ")", "", "", ""));
            }
            table.add(
                    column -> column,
                    List.of(
                            INDENT + cell.column().label(cell.edition()).in(locale),
                            figure(change.before()),
                            figure(change.after()),
                            change.difference().map(Compare::signed).orElse("")));
        }
        table.print(to);
    }

    private String figure(Figure figure) {
        return figure.isStated() || figure.state() == Figure.State.NOT_APPLICABLE
                ? figure.toString()
                : Gaps.name(figure.state()).in(language.locale());
    }

    private static String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
    }

    private String told(FactComparison fact) {
        boolean text = Arrays.stream(Section.values())
                .anyMatch(section -> section.key().equals(fact.address()));
        if (text && fact.before().isPresent() && fact.after().isPresent()) {
            return fill(
                    TEXT_DIFFERS,
                    length(fact.after().get()),
                    length(fact.before().get()));
        }
        return side(fact.before(), text) + ARROW + side(fact.after(), text);
    }

    private String side(Optional<String> stated, boolean text) {
        return stated.map(value -> text ? fill(CHARACTERS, length(value)) : value)
                .orElse(NOTHING.in(language.locale()));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private String fill(Labels template, int... values) {
        String text = template.in(language.locale());
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", Integer.toString(values[i]));
        }
        return text;
    }

    private void line(String text, StringBuilder to) {
        for (String piece :
                DisplayText.wrap(DisplayText.clean(text), terminal.width().getAsInt() - INDENT.length())) {
            to.append(INDENT).append(piece).append('\n');
        }
    }
}
