package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
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

    /** The forms in which findings are printed. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
        try (Progress progress = Progress.of(files.size(), terminal);
                Output output = format == Format.JSON
                        ? new JsonOutput(terminal, locale)
                        : new TextOutput(terminal, locale, tally)) {
            for (Path file : files) {
                check(file, output, tally, progress);
            }
            progress.hide();
        }
        return tally.exitCode();
    }

    private static void check(Path file, Output output, Tally tally, Progress progress) throws IOException {
        try {
            Reading reading = ReportFile.read(file);
            Validation validation = ReportValidator.balance().validate(reading);
            tally.add(validation);
            progress.hide();
            output.add(reading, validation);
        } catch (UnreadableDocumentException e) {
            tally.addUnreadable();
            progress.hide();
            output.addUnreadable(e);
        }
        progress.step();
    }
}
