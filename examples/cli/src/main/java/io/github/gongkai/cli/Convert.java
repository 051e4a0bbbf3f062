package io.github.gongkai.cli;

import io.github.gongkai.documents.DocumentFormat;
import io.github.gongkai.documents.ReportWriter;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai convert}: reads a report in any supported form and writes it in another. */
@Command(
        name = "convert",
        description = {
            "Reads a report in any supported form (web page, text, Markdown, Word, Excel, PDF, JSON, XML) and writes it in another: as JSON, as XML,",
            "as a web page, as a Word file or as an Excel workbook, by the ending of OUT. All reports of a folder, a ZIP archive, NDJSON or XML",
            "with many reports are written as NDJSON or XML.",
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

    private static final Labels SEVERAL =
            new Labels("多份报告只能写为 .ndjson 或 .xml", "many reports can only be written as .ndjson or .xml");
    private static final Labels WRITTEN =
            new Labels("已将 {count} 份报告写入 {output}。", "{count} report(s) were written to {output}.");

    private static final int BUFFER = 1 << 16;

    private final Terminal terminal;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            converter = FileName.Report.class,
            description =
                    "The file to write: .json, .xml, .ndjson (each also with .gz, compressed), .html, .docx or .xlsx.")
    private Path output = Path.of("");

    @Option(
            names = "--findings",
            description = "Also shows what a check finds and proposes, on the cells concerned (not in JSON and XML).")
    private boolean findings;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of the messages (default: that of the environment).")
    private Language language;

    @Parameters(paramLabel = "IN", converter = FileName.class, description = "The report to read, or what holds many.")
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
            boolean many = Files.isDirectory(input) || Inputs.isMany(input);
            if (ending().equals(FileName.Report.LINES) || (many && ending().equals(FileName.Report.XML))) {
                return all(problems);
            }
            return Files.isDirectory(input) ? refuse(input, SEVERAL) : one();
        } catch (UnreadableDocumentException e) {
            problems.tell(e);
        } catch (UncheckedIOException e) {
            problems.tellNotWritten(output, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            problems.tellNotWritten(output, e);
        } catch (IllegalArgumentException cannotBeCarried) {
            problems.tellNotWritten(output, new IOException(cannotBeCarried));
        }
        return Tally.UNREADABLE;
    }

    private int refuse(Path file, Labels reason) {
        new Problems(terminal, language.locale()).tell(file.toString(), reason.in(language.locale()));
        return Tally.UNREADABLE;
    }

    /** The ending of the output without that of compression, in small letters. */
    private String ending() {
        String name = output.toString().toLowerCase(Locale.ROOT);
        String unpacked = isPacked() ? name.substring(0, name.length() - FileName.Report.PACKED.length()) : name;
        return unpacked.substring(unpacked.lastIndexOf('.'));
    }

    private boolean isPacked() {
        return output.toString().toLowerCase(Locale.ROOT).endsWith(FileName.Report.PACKED);
    }

    private int one() throws IOException {
        Reading reading = Source.of(input).read();
        if (isOutput(input)) {
            return refuse(output, SAME_FILE);
        }
        write(reading);
        return tell(reading);
    }

    private boolean isOutput(Path file) throws IOException {
        return Files.exists(output) && Files.exists(file) && Files.isSameFile(file, output);
    }

    private void write(Reading reading) throws IOException {
        AnnualReport report = reading.report();
        Optional<DocumentFormat> format = DocumentFormat.ofFileName(output.toString());
        if (format.isEmpty()) {
            byte[] bytes =
                    ending().equals(FileName.Report.XML) ? ReportXml.toBytes(report) : ReportJson.toBytes(report);
            try (OutputStream out = open()) {
                out.write(bytes);
            }
            return;
        }
        ReportWriter writer = ReportWriter.of(format.get()).language(language.locale());
        if (findings) {
            Validation validation = ReportValidator.standard().validate(reading);
            writer = writer.findings(validation.findings()).repairs(validation.repairs());
        }
        writer.write(report, output);
    }

    private OutputStream open() throws IOException {
        OutputStream file = Files.newOutputStream(output);
        return isPacked() ? new GZIPOutputStream(file, BUFFER) : new BufferedOutputStream(file, BUFFER);
    }

    /** Writes what can be read, one report after the other, and tells of the rest. */
    private int all(Problems problems) throws IOException {
        Set<Path> files = ReportFile.find(List.of(input));
        for (Path file : files) {
            if (isOutput(file)) {
                return refuse(output, SAME_FILE);
            }
        }
        Many many = new Many(problems);
        int threads = Runtime.getRuntime().availableProcessors();
        try (Progress progress = Progress.of(files.size(), terminal);
                Inputs inputs = new Inputs(files, progress::step);
                InOrder<Many.Read> read = new InOrder<>(inputs, Many::read, threads)) {
            Stream<AnnualReport> reports = Stream.generate(() -> many.next(read, progress))
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream);
            try (OutputStream out = open()) {
                if (ending().equals(FileName.Report.XML)) {
                    ReportXml.writeAll(reports.filter(many::fitsXml), out);
                } else {
                    for (Iterator<AnnualReport> each = reports.iterator(); each.hasNext(); ) {
                        many.writeLine(each.next(), out);
                    }
                }
            }
        }
        String told = WRITTEN.in(language.locale())
                .replace("{count}", Integer.toString(many.written()))
                .replace("{output}", output.toString());
        terminal.complain(DisplayText.clean(told) + "\n");
        return many.written() == 0 ? Tally.UNREADABLE : many.isWhole() ? Tally.OK : Tally.ERRORS;
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
