package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
            "Reads reports in any supported form (text, Markdown, HTML, JSON), checks them and prints what is wrong.",
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

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            converter = FileName.class,
            description = "Files, or folders with all their .txt .md .html .htm .json files but README.*")
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
        Tally tally = new Tally();
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
                    Checked checked = check(reading, found, tally);
                    progress.hide();
                    taken |= isTaken(checked.lastYear(), older, known);
                    output.add(checked);
                } catch (UnreadableDocumentException e) {
                    tally.addUnreadable();
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
        return tally.exitCode();
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

    private Checked check(Reading reading, LastYear.Found found, Tally tally) {
        Submission.Builder builder = Submission.builder().reading(reading);
        found.reading().ifPresent(lastYears -> builder.previous(lastYears.report()));
        Submission submission = builder.build();
        Validation validation = ReportValidator.standard().validate(submission);
        tally.add(validation);
        Optional<Labels> defect = submission.previousDefect();
        if (defect.isPresent()) {
            complain(String.valueOf(previous), defect.get().in(language.locale()), tally);
            return new Checked(reading, LastYear.Found.NONE, validation);
        }
        return new Checked(reading, found, validation);
    }

    private void complain(UnreadableDocumentException e, Tally tally) {
        complain(e.location().toString(), e.reason(language.locale()), tally);
    }

    private void complain(String file, String reason, Tally tally) {
        tally.addUnusable();
        new Problems(terminal, language.locale()).tell(file, reason);
    }
}
