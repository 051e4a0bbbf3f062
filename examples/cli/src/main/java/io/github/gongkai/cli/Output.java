package io.github.gongkai.cli;

import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.Closeable;
import java.io.IOException;

/** What {@code check} says of one report after the other; closing ends the document and leaves the stream open. */
interface Output extends Closeable {

    /**
     * Tells what came of a report.
     *
     * @param source where it is
     * @param checked the report, and what the rules say of it
     * @throws IOException if it cannot be written
     */
    void add(String source, Checked checked) throws IOException;

    /**
     * Tells that an input is no report.
     *
     * @param source where it is
     * @param problem why, and at which place
     * @throws IOException if it cannot be written
     */
    void addUnreadable(String source, UnreadableDocumentException problem) throws IOException;
}
