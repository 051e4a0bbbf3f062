package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.serialization.ResultJson;
import io.github.gongkai.validation.Validation;
import java.io.IOException;
import java.util.Locale;

/** The findings as one JSON document, UTF-8. */
final class JsonOutput implements Output {

    private final Terminal terminal;
    private final ResultJson json;

    /**
     * Starts the document.
     *
     * @param terminal where to
     * @param locale the language of the messages
     * @throws IOException if it cannot be written
     */
    JsonOutput(Terminal terminal, Locale locale) throws IOException {
        this.terminal = terminal;
        this.json = ResultJson.open(terminal.out(), locale);
    }

    @Override
    public void add(Reading reading, Validation validation) throws IOException {
        json.add(reading, validation);
    }

    @Override
    public void addUnreadable(UnreadableDocumentException problem) throws IOException {
        json.addUnreadable(problem.location().resource(), problem);
    }

    @Override
    public void close() throws IOException {
        json.close();
        terminal.out().flush();
    }
}
