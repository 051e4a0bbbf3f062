package io.github.gongkai.cli;

import io.github.gongkai.documents.HtmlSummary;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.validation.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai check}: reads reports, validates them, prints the findings. */
@Command(
        name = "check",
        description = {
            "Reads reports in any supported form (web page, text, Markdown, Word, Excel, PDF, JSON), checks them and prints what is wrong.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no error was found",
            "1:at least one report has an error",
            "2:an input could not be read, or the command was not understood"
        })
final class Check implements Callable<Integer> {

    private static final Labels NOT_TAKEN =
            new Labels("其中没有所查报告的上一年度报告", "no last year's report of any of the reports to be checked");

    private final Terminal terminal;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How findings are printed (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of the messages (default: that of the environment).")
    private Language language;

    @Option(
            names = "--previous",
            paramLabel = "PATH",
            converter = FileName.class,
            description = {
                "Last year's report, or a folder in which it is looked for by agency and year.",
                "Among several reports to be checked it is looked for without being asked."
            })
    private @Nullable Path previous;

    @Option(
            names = "--local-rules",
            paramLabel = "FILE",
            converter = FileName.class,
            description = "Rules of your own, as JSON, that are checked too.")
    private @Nullable Path localRules;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            converter = FileName.class,
            description = {
                "A policy, as JSON: what findings matter how much, which are set aside, and when a report is rejected.",
                "With a policy, exit code 1 means that a report is rejected."
            })
    private @Nullable Path policy;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            converter = FileName.class,
            description = "Also writes one page about all reports, for reading in a browser.")
    private @Nullable Path summary;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            converter = FileName.class,
            description =
                    "Files, or folders with all their text, web page, Word, Excel, PDF and JSON files but README.*")
    private List<Path> paths = List.of();

    /**
     * Creates the command.
     *
     * @param terminal where it writes
     */
    Check(Terminal terminal) {
        this.terminal = terminal;
        this.language = terminal.language();
    }

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        Optional<Criteria> loaded = Criteria.load(localRules, policy, terminal, locale);
        if (loaded.isEmpty()) {
            return Tally.UNREADABLE;
        }
        Criteria criteria = loaded.get();
        Tally tally = new Tally();
        // Kept only if asked for: a folder may hold a hundred thousand reports.
        Optional<HtmlSummary> page = Optional.ofNullable(summary).map(asked -> HtmlSummary.in(locale));
        Set<Path> files = ReportFile.find(paths);
        Set<Path> older = previous == null ? Set.of() : ReportFile.find(List.of(previous));
        Set<Path> all = new LinkedHashSet<>(older);
        all.addAll(files);
        // With one report and one of last year it is the user who says that they belong together.
        boolean told = files.size() == 1 && older.size() == 1;
        boolean pairs = all.size() > 1 && !told;
        try (Progress progress = Progress.of(files.size() + (pairs ? all.size() : 0), terminal);
                Output output = format == Format.JSON
                        ? new JsonOutput(terminal, locale)
                        : new TextOutput(terminal, locale, tally, files.size() > 1)) {
            LastYear lastYear = new LastYear();
            if (pairs) {
                learn(all, older, lastYear, tally, progress);
            }
            Optional<Reading> given = told ? readPrevious(older.iterator().next(), tally) : Optional.empty();
            Set<String> known = files.stream().map(Path::toString).collect(Collectors.toCollection(HashSet::new));
            boolean taken = false;
            for (Path file : files) {
                try {
                    Reading reading = ReportFile.read(file);
                    LastYear.Found found =
                            told ? new LastYear.Found(given, Optional.empty()) : lastYear.of(reading.report(), locale);
                    Checked checked = check(criteria, reading, found, tally);
                    page.ifPresent(p -> p.add(file.toString(), reading, checked.findings(), checked.isPass()));
                    progress.hide();
                    taken |= isTaken(checked.lastYear(), older, known);
                    output.add(checked);
                } catch (UnreadableDocumentException e) {
                    tally.addUnreadable();
                    page.ifPresent(p -> p.addUnreadable(file.toString(), e.reason(locale)));
                    progress.hide();
                    output.addUnreadable(e);
                }
                progress.step();
            }
            progress.hide();
            if (pairs && !older.isEmpty() && !taken) {
                complain(String.valueOf(previous), NOT_TAKEN.in(locale), tally);
            }
        }
        page.ifPresent(p -> write(p, tally));
        return tally.exitCode();
    }

    private void write(HtmlSummary page, Tally tally) {
        Path target = Objects.requireNonNull(summary);
        try {
            page.write(target);
        } catch (IOException e) {
            tally.addUnusable();
            new Problems(terminal, language.locale()).tellNotWritten(target, e);
        }
    }

    private void learn(Set<Path> files, Set<Path> older, LastYear lastYear, Tally tally, Progress progress) {
        for (Path file : files) {
            try {
                lastYear.add(file, ReportFile.read(file).report());
            } catch (UnreadableDocumentException e) {
                // Those to be checked are told of when they are.
                if (older.contains(file)) {
                    complain(e, tally);
                }
            }
            progress.step();
        }
    }

    private Optional<Reading> readPrevious(Path file, Tally tally) {
        try {
            return Optional.of(ReportFile.read(file));
        } catch (UnreadableDocumentException e) {
            complain(e, tally);
            return Optional.empty();
        }
    }

    /** Whether something was made of what --previous says; what was met in reading it is told, once. */
    private boolean isTaken(LastYear.Found found, Set<Path> older, Set<String> known) {
        Optional<String> source =
                found.reading().map(reading -> reading.sources().resource());
        if (source.isPresent() && known.add(source.get())) {
            new Problems(terminal, language.locale()).tell(found.reading().get());
        }
        return found.remark().isPresent()
                || older.stream().map(Path::toString).anyMatch(file -> file.equals(source.orElse("")));
    }

    private Checked check(Criteria criteria, Reading reading, LastYear.Found found, Tally tally) {
        Submission.Builder builder = Submission.builder().reading(reading);
        found.reading().ifPresent(lastYears -> builder.previous(lastYears.report()));
        Submission submission = builder.build();
        Optional<Labels> defect = submission.previousDefect();
        if (defect.isPresent()) {
            complain(String.valueOf(previous), defect.get().in(language.locale()), tally);
        }
        Checked checked = criteria.check(submission, defect.isPresent() ? LastYear.Found.NONE : found);
        tally.add(checked);
        return checked;
    }

    private void complain(UnreadableDocumentException e, Tally tally) {
        complain(e.location().toString(), e.reason(language.locale()), tally);
    }

    private void complain(String file, String reason, Tally tally) {
        tally.addUnusable();
        new Problems(terminal, language.locale()).tell(file, reason);
    }
}
