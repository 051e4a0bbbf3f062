package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import java.util.function.Supplier;

/**
 * A report to come.
 *
 * @param name where it is: a file, {@code archive.zip!/entry}, or {@code reports.ndjson:line}
 * @param size how much has to be read for it, in bytes; 0 if it was read already
 * @param streamed whether it is one of any number that a stream holds, and is kept only if somebody keeps this
 * @param reader reads it, or throws {@link UnreadableDocumentException}; any thread may ask, and more than once
 */
record Input(String name, long size, boolean streamed, Supplier<Reading> reader) {

    /** Returns a report that was read already. */
    static Input of(String name, Reading reading) {
        return new Input(name, 0, true, () -> reading);
    }

    /** Returns what is no report, as is known already. */
    static Input of(String name, UnreadableDocumentException problem) {
        return new Input(name, 0, true, () -> {
            throw problem;
        });
    }

    /**
     * Reads the report.
     *
     * @return what was made of it
     * @throws UnreadableDocumentException if it cannot be read or is no report
     */
    Reading read() {
        return reader.get();
    }
}
