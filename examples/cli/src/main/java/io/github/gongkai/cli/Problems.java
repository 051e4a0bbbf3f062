package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Tells on standard error what was met in reading the inputs of a command whose result is something else. */
final class Problems {

    private static final Labels NOT_WRITTEN = new Labels("无法写入（{reason}）", "cannot be written ({reason})");

    private final Terminal terminal;
    private final Locale locale;

    Problems(Terminal terminal, Locale locale) {
        this.terminal = terminal;
        this.locale = locale;
    }

    /**
     * Tells what was met in reading a report, if anything was.
     *
     * @param reading how it was read
     * @return whether all of it was read without an error
     */
    boolean tell(Reading reading) {
        return tell(reading.sources().resource(), reading);
    }

    /**
     * Tells what was met in reading a report, if anything was.
     *
     * @param source where the report is
     * @param reading how it was read
     * @return whether all of it was read without an error
     */
    boolean tell(String source, Reading reading) {
        boolean whole = reading.cellsRead() == reading.report().cells().size();
        if (!whole || !reading.findings().isEmpty()) {
            terminal.complain(DisplayText.clean(source) + "\n"
                    + new TextOutput(terminal, locale, new Tally(), false).problems(reading)
                    + "\n");
        }
        return whole && reading.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * Tells that an input is no report.
     *
     * @param problem which input, and why
     */
    void tell(UnreadableDocumentException problem) {
        tell(problem.location().toString(), problem.reason(locale));
    }

    /**
     * Tells what is wrong with a file.
     *
     * @param file its name
     * @param reason what is wrong
     */
    void tell(String file, String reason) {
        terminal.complain("gongkai: " + DisplayText.clean(file + ": " + reason) + "\n");
    }

    /**
     * Tells that a file could not be written.
     *
     * @param file the file
     * @param problem why not
     */
    void tellNotWritten(Path file, IOException problem) {
        tell(file.toString(), NOT_WRITTEN.in(locale).replace("{reason}", String.valueOf(problem.getMessage())));
    }
}
