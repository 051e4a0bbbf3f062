package io.github.gongkai.cli;

import io.github.gongkai.collation.Aggregation;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai aggregate}: adds up the reports of subordinate units. */
@Command(
        name = "aggregate",
        description = {
            "Adds up the reports of several units for one year, in any supported form, and writes the sum as JSON.",
            "A sum to which a report brings no number is left blank; which, and why, is told on standard error.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the whole sum was written",
            "1:written, but a report was left out or is missing, some sums are not stated, or the agency is not",
            "2:an input could not be read, the output not be written, or the command not be understood; nothing was written"
        })
final class Aggregate implements Callable<Integer> {

    private static final Labels SEVERAL_YEARS = new Labels(
            "报告属于不同年度（{years}），请用 --year 指定", "the reports are for several years ({years}); choose one with --year");
    private static final Labels NO_YEAR =
            new Labels("没有一份报告写明年度，请用 --year 指定", "no report states its year; give it with --year");
    private static final Labels YEAR_COUNT = new Labels("{year} 年度 {count} 份", "{year}: {count}");
    private static final Labels COMMA = new Labels("，", ", ");
    private static final Labels INPUT = new Labels("是被汇总的文件之一，未写入", "is one of the inputs; not written");
    private static final Labels NAMES_UNREADABLE =
            new Labels("无法读取单位名单（{reason}）", "the list of units cannot be read ({reason})");
    private static final Labels NOT_UTF8 = new Labels("不是 UTF-8 文本", "not text in UTF-8");
    private static final Labels NOTHING_WRITTEN =
            new Labels("有报告无法读取，未写入", "not written, since a report cannot be read");
    private static final Labels LEFT_OUT = new Labels(
            "按 --year，未计入其他年度的 {count} 份报告。", "{count} report(s) for other years were left out, as asked with --year.");
    private static final Labels NAMELESS = new Labels(
            "汇总没有写明机关，格式要求写明：请用 --agency 或 --own 指定。",
            "The sum names no agency, which the format demands: give it with --agency or --own.");
    private static final Labels DONE = new Labels(
            "已将 {count} 份 {year} 年度报告汇总写入 {output}。", "{count} report(s) for {year} were added up in {output}.");

    private final Terminal terminal;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.json",
            required = true,
            converter = FileName.Json.class,
            description = "The file to write, as JSON.")
    private Path output = Path.of("");

    @Option(
            names = "--own",
            paramLabel = "PATH",
            converter = FileName.class,
            description = "The report of the parent's own figures, which is added too; the sum is that agency's.")
    private @Nullable Path own;

    @Option(names = "--agency", paramLabel = "NAME", description = "Whose sum it is (default: the agency of --own).")
    private @Nullable String agency;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year that is added up (default: that of the reports, if it is the same).")
    private @Nullable Integer year;

    @Option(
            names = "--units",
            paramLabel = "FILE",
            converter = FileName.class,
            description =
                    "Names of the units that should report, one a line, in UTF-8; those without a report are told.")
    private @Nullable Path units;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of the messages (default: that of the environment).")
    private Language language;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            converter = FileName.class,
            description = "Reports of the units, or folders with all of them.")
    private List<Path> paths = List.of();

    /**
     * Creates the command.
     *
     * @param terminal where it writes
     */
    Aggregate(Terminal terminal) {
        this.terminal = terminal;
        this.language = terminal.language();
    }

    @Override
    public Integer call() {
        Locale locale = language.locale();
        Problems problems = new Problems(terminal, locale);
        Set<Path> files = new LinkedHashSet<>(own == null ? List.of() : List.of(own));
        files.addAll(ReportFile.find(paths));
        try {
            for (Path file : files) {
                if (Files.exists(output) && Files.exists(file) && Files.isSameFile(file, output)) {
                    problems.tell(output.toString(), INPUT.in(locale));
                    return Tally.UNREADABLE;
                }
            }
            if (own != null && Inputs.isMany(own)) {
                problems.tell(own.toString(), Source.SEVERAL.in(locale));
                return Tally.UNREADABLE;
            }
            List<Reading> readings = new ArrayList<>();
            if (!read(files, problems, readings, terminal)) {
                problems.tell(output.toString(), NOTHING_WRITTEN.in(locale));
                return Tally.UNREADABLE;
            }
            return sum(readings, expected(), problems);
        } catch (UnreadableDocumentException e) {
            problems.tell(e);
        } catch (IOException e) {
            problems.tellNotWritten(output, e);
        }
        return Tally.UNREADABLE;
    }

    /** Reads all, without texts and places: of thousands of reports only figures are kept. Tells whether all could be read. */
    private static boolean read(Set<Path> files, Problems problems, List<Reading> to, Terminal terminal) {
        boolean all = true;
        int threads = Runtime.getRuntime().availableProcessors();
        try (Progress progress = Progress.of(files.size(), terminal);
                Inputs inputs = new Inputs(files, progress::step);
                InOrder<Many.Read> reads = new InOrder<>(inputs, Many::read, threads)) {
            while (reads.hasNext()) {
                Many.Read read = reads.next();
                progress.hide();
                if (read.reading() != null) {
                    problems.tell(read.input().name(), read.reading());
                    to.add(LastYear.withFiguresOnly(read.reading(), read.input().name()));
                } else if (read.problem() != null) {
                    problems.tell(read.problem());
                    all = false;
                }
                progress.show();
            }
        }
        return all;
    }

    private List<Agency> expected() {
        if (units == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(units, StandardCharsets.UTF_8).stream()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(Agency::of)
                    .toList();
        } catch (IOException e) {
            Labels reason = e instanceof CharacterCodingException
                    ? NOT_UTF8
                    : new Labels(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
            throw new UnreadableDocumentException(
                    new Location(units.toString(), 0, 0),
                    new Labels(
                            NAMES_UNREADABLE.zh().replace("{reason}", reason.zh()),
                            NAMES_UNREADABLE.en().replace("{reason}", reason.en())));
        }
    }

    private int sum(List<Reading> readings, List<Agency> expected, Problems problems) throws IOException {
        Locale locale = language.locale();
        OptionalInt chosen = year == null ? theYear(readings, problems) : OptionalInt.of(year);
        if (chosen.isEmpty()) {
            return Tally.UNREADABLE;
        }
        Aggregation.Builder builder = Aggregation.builder(edition(readings, chosen.getAsInt()), chosen.getAsInt());
        parent(readings).ifPresent(builder::agency);
        expected.forEach(builder::expect);
        int leftOut = 0;
        for (Reading reading : readings) {
            // Who names the year wants the others left out; otherwise a report of another year is a mistake.
            if (year != null && reading.report().year().orElse(year) != year.intValue()) {
                leftOut++;
            } else {
                builder.add(reading);
            }
        }
        Aggregation sum = builder.build();
        ReportJson.write(sum.report(), output);

        StringBuilder text = new StringBuilder();
        if (leftOut > 0) {
            text.append(LEFT_OUT.in(locale).replace("{count}", Integer.toString(leftOut)))
                    .append('\n');
        }
        if (!sum.findings().isEmpty()) {
            new FindingTable(locale, new Palette(false), terminal.width().getAsInt()).print(sum.findings(), text);
            text.append('\n');
        }
        boolean nameless = sum.report().agency().isEmpty();
        if (nameless) {
            text.append(NAMELESS.in(locale)).append('\n');
        }
        text.append(DisplayText.clean(DONE.in(locale)
                        .replace("{count}", Integer.toString(sum.reports().size()))
                        .replace("{year}", Integer.toString(chosen.getAsInt()))
                        .replace("{output}", output.toString())))
                .append('\n');
        terminal.complain(text.toString());
        boolean wrong = sum.findings().stream().map(Finding::severity).anyMatch(Severity.ERROR::equals);
        return wrong || nameless ? Tally.ERRORS : Tally.OK;
    }

    private OptionalInt theYear(List<Reading> readings, Problems problems) {
        Locale locale = language.locale();
        Map<Integer, Integer> years = new TreeMap<>();
        readings.forEach(reading -> reading.report().year().ifPresent(found -> years.merge(found, 1, Integer::sum)));
        if (years.size() == 1) {
            return OptionalInt.of(years.keySet().iterator().next());
        }
        String counts = years.entrySet().stream()
                .map(found -> YEAR_COUNT
                        .in(locale)
                        .replace("{year}", String.valueOf(found.getKey()))
                        .replace("{count}", String.valueOf(found.getValue())))
                .collect(Collectors.joining(COMMA.in(locale)));
        problems.tell(
                output.toString(),
                (years.isEmpty() ? NO_YEAR : SEVERAL_YEARS).in(locale).replace("{years}", counts));
        return OptionalInt.empty();
    }

    /** The edition of the reports for the year if they agree, otherwise that which the year asks for. */
    private static Edition edition(List<Reading> readings, int year) {
        Set<Edition> editions = readings.stream()
                .map(Reading::report)
                .filter(report -> report.year().orElse(year) == year)
                .map(AnnualReport::edition)
                .collect(Collectors.toSet());
        Edition any = readings.get(0).report().edition();
        return editions.size() == 1
                ? editions.iterator().next()
                : Edition.of(year).orElse(any);
    }

    private Optional<Agency> parent(List<Reading> readings) {
        if (agency != null && !agency.isBlank()) {
            return Optional.of(Agency.of(agency));
        }
        return own == null ? Optional.empty() : readings.get(0).report().agency();
    }
}
