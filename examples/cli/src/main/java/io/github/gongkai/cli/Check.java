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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai check}: reads reports, validates them, prints the findings. */
@Command(
        name = "check",
        description = {
            "Reads reports in any supported form (web page, text, Markdown, Word, Excel, PDF, JSON, XML), checks them and prints what is wrong.",
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

    private static final int MOST_THREADS = 256;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

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

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads read and check (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            converter = FileName.class,
            description = {
                "Files; folders and ZIP archives with all their text, web page, Word, Excel, PDF, JSON and XML files but README.*;",
                "NDJSON, and XML with many reports. What gzip compresses is read too."
            })
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
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(spec.commandLine(), "--threads is from 1 to " + MOST_THREADS);
        }
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
        boolean many = Stream.of(files, older).anyMatch(some -> some.size() == 1 && Inputs.isMany(first(some)));
        // With one report and one of last year it is the user who says that they belong together.
        boolean told = files.size() == 1 && older.size() == 1 && !many;
        boolean pairs = (all.size() > 1 || many) && !told;
        try (Progress progress = Progress.of(files.size() + (pairs ? all.size() : 0), terminal);
                Output output = format == Format.JSON
                        ? new JsonOutput(terminal, locale)
                        : new TextOutput(terminal, locale, tally, files.size() > 1 || many)) {
            LastYear lastYear = new LastYear();
            Set<String> olderNames = pairs ? learn(all, older, lastYear, tally, progress) : Set.of();
            Optional<Reading> given = told ? readPrevious(first(older), tally) : Optional.empty();
            Function<Reading, LastYear.Found> search = told
                    ? reading -> new LastYear.Found(given, Optional.empty())
                    : reading -> lastYear.of(reading.report(), locale);
            Set<String> known = files.stream().map(Path::toString).collect(Collectors.toCollection(HashSet::new));
            boolean taken = false;
            try (Inputs inputs = new Inputs(files, progress::step);
                    InOrder<Outcome> outcomes =
                            new InOrder<>(inputs, input -> check(input, criteria, lastYear, search), threads)) {
                while (outcomes.hasNext()) {
                    Outcome outcome = outcomes.next();
                    progress.hide();
                    if (outcome.checked() != null) {
                        tell(outcome, outcome.checked(), tally, page, output);
                        taken |= isTaken(outcome.checked().lastYear(), olderNames, known);
                    } else if (outcome.problem() != null) {
                        tally.addUnreadable();
                        String reason = outcome.problem().reason(locale);
                        page.ifPresent(p -> p.addUnreadable(outcome.source(), reason));
                        output.addUnreadable(outcome.source(), outcome.problem());
                    }
                    progress.show();
                }
            }
            progress.hide();
            if (pairs && !older.isEmpty() && !taken) {
                complain(String.valueOf(previous), NOT_TAKEN.in(locale), tally);
            }
        }
        page.ifPresent(p -> write(p, tally));
        return tally.exitCode();
    }

    private static Path first(Set<Path> files) {
        return files.iterator().next();
    }

    /**
     * What came of a report.
     *
     * @param source where it is
     * @param checked what was found, if it could be read
     * @param problem why it could not be read, otherwise
     * @param defect why what was given as last year's report was not taken, or null
     */
    private record Outcome(
            String source,
            @Nullable Checked checked,
            @Nullable UnreadableDocumentException problem,
            @Nullable Labels defect) {}

    /** Reads and checks a report; done by several threads. */
    private static Outcome check(
            Input input, Criteria criteria, LastYear lastYear, Function<Reading, LastYear.Found> search) {
        try {
            Reading reading = lastYear.read(input);
            LastYear.Found found = search.apply(reading);
            Submission.Builder builder = Submission.builder().reading(reading);
            found.reading().ifPresent(lastYears -> builder.previous(lastYears.report()));
            Submission submission = builder.build();
            Optional<Labels> defect = submission.previousDefect();
            Checked checked = criteria.check(submission, defect.isPresent() ? LastYear.Found.NONE : found);
            return new Outcome(input.name(), checked, null, defect.orElse(null));
        } catch (UnreadableDocumentException e) {
            return new Outcome(input.name(), null, e, null);
        }
    }

    private void tell(Outcome outcome, Checked checked, Tally tally, Optional<HtmlSummary> page, Output output)
            throws IOException {
        if (outcome.defect() != null) {
            complain(String.valueOf(previous), outcome.defect().in(language.locale()), tally);
        }
        tally.add(checked);
        page.ifPresent(p -> p.add(outcome.source(), checked.reading(), checked.findings(), checked.isPass()));
        output.add(outcome.source(), checked);
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

    /** Learns whose reports there are; returns the names of those among which last year's are looked for. */
    private Set<String> learn(Set<Path> files, Set<Path> older, LastYear lastYear, Tally tally, Progress progress) {
        Set<String> names = new HashSet<>();
        learn(
                older,
                met -> {
                    names.add(met.input().name());
                    if (met.reading() != null) {
                        lastYear.add(met.input(), met.reading());
                    } else if (met.problem() != null) {
                        complain(met.problem(), tally);
                    }
                },
                progress);
        Set<Path> others = new LinkedHashSet<>(files);
        others.removeAll(older);
        learn(
                others,
                met -> {
                    // Those that cannot be read are told of when they are checked; a stream may hold any number.
                    if (met.reading() != null && !met.input().streamed()) {
                        lastYear.add(met.input(), met.reading());
                    }
                },
                progress);
        return names;
    }

    private void learn(Set<Path> files, Consumer<Many.Read> learner, Progress progress) {
        try (Inputs inputs = new Inputs(files, progress::step);
                InOrder<Many.Read> met = new InOrder<>(inputs, Many::read, threads)) {
            met.forEachRemaining(learner);
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
    private boolean isTaken(LastYear.Found found, Set<String> older, Set<String> known) {
        Optional<String> source =
                found.reading().map(reading -> reading.sources().resource());
        if (source.isPresent() && known.add(source.get())) {
            new Problems(terminal, language.locale()).tell(found.reading().get());
        }
        return found.remark().isPresent() || older.contains(source.orElse(""));
    }

    private void complain(UnreadableDocumentException e, Tally tally) {
        complain(e.location().toString(), e.reason(language.locale()), tally);
    }

    private void complain(String file, String reason, Tally tally) {
        tally.addUnusable();
        new Problems(terminal, language.locale()).tell(file, reason);
    }
}
