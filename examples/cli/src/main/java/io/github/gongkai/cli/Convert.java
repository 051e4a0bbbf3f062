package io.github.gongkai.cli;

import io.github.gongkai.documents.DocumentFormat;
import io.github.gongkai.documents.ReportWriter;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai convert}: reads a report in any supported form and writes it in another. */
@Command(
        name = "convert",
        description = {
            "Reads a report in any supported form (web page, text, Markdown, Word, Excel, PDF, JSON) and writes it in another: as JSON, as a web page,",
            "as a Word file or as an Excel workbook, by the ending of OUT.",
            "What the source does not hold is left out, which is told on standard error.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the whole report was written",
            "1:written, but part of it is missing from the source or could not be read",
            "2:the input could not be read, the output not be written, or the command not be understood"
        })
final class Convert implements Callable<Integer> {

    private static final Labels LEFT_OUT =
            new Labels("{count} 个单元格未写入 {output}。", "{count} cells are left out of {output}.");
    private static final Labels SAME_FILE = new Labels("输出与输入是同一文件，未写入", "is the input itself; not written");

    private final Terminal terminal;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            converter = FileName.Report.class,
            description = "The file to write: .json, .html, .docx or .xlsx.")
    private Path output = Path.of("");

    @Option(
            names = "--findings",
            description = "Also shows what a check finds and proposes, on the cells concerned (not in JSON).")
    private boolean findings;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of the messages (default: that of the environment).")
    private Language language;

    @Parameters(paramLabel = "IN", converter = FileName.class, description = "The report to read.")
    private Path input = Path.of("");

    /**
     * Creates the command.
     *
     * @param terminal where it writes
     */
    Convert(Terminal terminal) {
        this.terminal = terminal;
        this.language = terminal.language();
    }

    @Override
    public Integer call() {
        Problems problems = new Problems(terminal, language.locale());
        try {
            Reading reading = ReportFile.read(input);
            if (Files.exists(output) && Files.isSameFile(input, output)) {
                problems.tell(output.toString(), SAME_FILE.in(language.locale()));
                return Tally.UNREADABLE;
            }
            write(reading);
            return tell(reading);
        } catch (UnreadableDocumentException e) {
            problems.tell(e);
        } catch (IOException e) {
            problems.tellNotWritten(output, e);
        }
        return Tally.UNREADABLE;
    }

    private void write(Reading reading) throws IOException {
        Optional<DocumentFormat> format = DocumentFormat.ofFileName(output.toString());
        if (format.isEmpty()) {
            ReportJson.write(reading.report(), output);
            return;
        }
        ReportWriter writer = ReportWriter.of(format.get()).language(language.locale());
        if (findings) {
            Validation validation = ReportValidator.standard().validate(reading);
            writer = writer.findings(validation.findings()).repairs(validation.repairs());
        }
        writer.write(reading.report(), output);
    }

    private int tell(Reading reading) {
        int missing = reading.report().cells().size() - reading.cellsRead();
        if (missing == 0 && reading.findings().isEmpty()) {
            return Tally.OK;
        }
        Locale locale = language.locale();
        StringBuilder text = new StringBuilder(new TextOutput(terminal, locale, new Tally(), false).problems(reading));
        if (missing > 0) {
            text.append('\n')
                    .append(DisplayText.clean(LEFT_OUT.in(locale)
                            .replace("{count}", Integer.toString(missing))
                            .replace("{output}", output.toString())))
                    .append('\n');
        }
        terminal.complain(text.toString());
        boolean wrong = reading.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return missing > 0 || wrong ? Tally.ERRORS : Tally.OK;
    }
}
