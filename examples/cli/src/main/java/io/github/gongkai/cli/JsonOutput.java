package io.github.gongkai.cli;

import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.serialization.ResultJson;
import java.io.IOException;
import java.util.Locale;

/** The findings as one JSON document, UTF-8. */
final class JsonOutput implements Output {

    private static final Labels COMPARED = new Labels("上一年度报告为 {0}", "compared with last year's report {0}");

    private final Terminal terminal;
    private final Locale locale;
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
        this.locale = locale;
        this.json = ResultJson.open(terminal.out(), locale);
    }

    @Override
    public void add(String source, Checked checked) throws IOException {
        if (checked.ruling().isPresent()) {
            json.add(source, checked.reading(), checked.ruling().get());
        } else {
            json.add(source, checked.reading(), checked.validation());
        }
        // The document has no place for it, but nothing is compared without a word.
        checked.previous().ifPresent(previous -> tell(source, fill(COMPARED, previous)));
        checked.lastYear().remark().ifPresent(remark -> tell(source, remark));
    }

    private void tell(String source, String what) {
        new Problems(terminal, locale).tell(source, what);
    }

    private String fill(Labels template, String value) {
        return template.in(locale).replace("{0}", value);
    }

    @Override
    public void addUnreadable(String source, UnreadableDocumentException problem) throws IOException {
        json.addUnreadable(source, problem);
    }

    @Override
    public void close() throws IOException {
        json.close();
        terminal.out().flush();
    }
}
