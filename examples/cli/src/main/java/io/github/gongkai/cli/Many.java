package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many reports on their way from one form to another: what is wrong with one is told, and the next is taken. */
final class Many {

    private final Problems problems;
    private String source = "";
    private int written;
    private boolean whole = true;

    Many(Problems problems) {
        this.problems = problems;
    }

    /**
     * A report that was read, or why it was not.
     *
     * @param input where it is
     * @param reading what was read, or null
     * @param problem why it was not, or null
     */
    record Read(
            Input input,
            @Nullable Reading reading,
            @Nullable UnreadableDocumentException problem) {}

    /**
     * Reads a report; any thread may ask.
     *
     * @param input where it is
     * @return what came of it
     */
    static Read read(Input input) {
        try {
            return new Read(input, input.read(), null);
        } catch (UnreadableDocumentException e) {
            return new Read(input, null, e);
        }
    }

    /**
     * Takes the next report, and tells what was met on the way.
     *
     * @param reads what was read
     * @param progress stands aside
     * @return the report, or empty if there are no more
     */
    Optional<AnnualReport> next(Iterator<Read> reads, Progress progress) {
        while (reads.hasNext()) {
            Read read = reads.next();
            source = read.input().name();
            progress.hide();
            if (read.problem() != null) {
                whole = false;
                problems.tell(read.problem());
            } else if (read.reading() != null) {
                whole &= problems.tell(source, read.reading());
                written++;
                progress.show();
                return Optional.of(read.reading().report());
            }
            progress.show();
        }
        return Optional.empty();
    }

    /** Tells whether XML can carry a report; if not, says so. */
    boolean fitsXml(AnnualReport report) {
        try {
            return ReportXml.toBytes(report).length > 0;
        } catch (IllegalArgumentException e) {
            leaveOut(e);
            return false;
        }
    }

    /** Writes a report on a line of its own, or says why it cannot be. */
    void writeLine(AnnualReport report, OutputStream out) throws IOException {
        try {
            ReportJson.writeAll(Stream.of(report), out);
        } catch (IllegalArgumentException e) {
            leaveOut(e);
        }
    }

    private void leaveOut(IllegalArgumentException e) {
        whole = false;
        written--;
        problems.tell(source, String.valueOf(e.getMessage()));
    }

    int written() {
        return written;
    }

    /** Whether all of every report was read and written. */
    boolean isWhole() {
        return whole;
    }
}
