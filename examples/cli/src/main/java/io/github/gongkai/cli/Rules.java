package io.github.gongkai.cli;

import io.github.gongkai.cli.TextTable.Column;
import io.github.gongkai.cli.TextTable.Fit;
import io.github.gongkai.collation.AggregationProblem;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.validation.ReportValidator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai rules}: prints the rule catalogue. */
@Command(
        name = "rules",
        description = {
            "Prints every rule: what it demands, of which editions of the form, how much it matters, and what it rests on.",
            "Problems met in reading (RD) and in adding up reports (AG07 and up) are among them.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the catalogue was printed", "2:the command was not understood"})
final class Rules implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of the catalogue (default: that of the environment).")
    private Language language;

    /**
     * Creates the command.
     *
     * @param terminal where it writes
     */
    Rules(Terminal terminal) {
        this.terminal = terminal;
        this.language = terminal.language();
    }

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        Palette palette = new Palette(terminal.colours());
        TextTable table = new TextTable(
                List.of(
                        new Column(new Labels("规则", "RULE").in(locale), Fit.LEFT),
                        new Column(new Labels("级别", "SEVERITY").in(locale), Fit.LEFT),
                        new Column(new Labels("格式", "EDITIONS").in(locale), Fit.LEFT),
                        new Column(new Labels("要求", "DEMANDS").in(locale), Fit.WRAPPED),
                        new Column(new Labels("依据", "BASIS").in(locale), Fit.WRAPPED)),
                palette,
                terminal.width().getAsInt());
        ReportValidator validator = ReportValidator.standard();
        validator.rules().forEach(rule -> add(rule, editions(validator, rule), locale, palette, table));
        Stream.concat(
                        Arrays.stream(ReadingProblem.values()).map(ReadingProblem::rule),
                        Arrays.stream(AggregationProblem.values()).map(AggregationProblem::rule))
                .forEach(rule -> add(rule, "", locale, palette, table));
        StringBuilder text = new StringBuilder();
        table.print(text);
        terminal.out().write(text.toString().getBytes(terminal.charset()));
        terminal.out().flush();
        return Tally.OK;
    }

    private static void add(Rule rule, String editions, Locale locale, Palette palette, TextTable table) {
        table.add(
                id -> palette.of(rule.severity(), id),
                Stream.of(
                                rule.id(),
                                FindingTable.name(rule.severity()).in(locale),
                                editions,
                                rule.statement().in(locale),
                                rule.basis().in(locale))
                        .map(DisplayText::clean)
                        .toList());
    }

    private static String editions(ReportValidator validator, Rule rule) {
        return Arrays.stream(Edition.values())
                .filter(edition -> validator.rules(edition).contains(rule))
                .map(Edition::id)
                .collect(Collectors.joining(" "));
    }
}
