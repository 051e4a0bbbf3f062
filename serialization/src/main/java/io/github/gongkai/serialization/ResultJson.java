package io.github.gongkai.serialization;

import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Writes and reads what was found in reports as JSON, {@code gongkai-result/1}: an object of {@code format} and what {@link
 * ResultDocument} says. A value of a cell is a number, {@code null} for blank, or {@code "/"} for not applicable.
 */
public final class ResultJson extends ResultDocument {

    private ResultJson(Emitter out, Locale locale) throws IOException {
        super(out, locale);
    }

    /**
     * Begins a document.
     *
     * @param target where to write, in UTF-8; stays open
     * @param locale the language of the messages: Chinese if it is {@code zh}, English otherwise
     * @return the document, to be closed
     * @throws IOException if the target cannot be written
     */
    public static ResultJson open(OutputStream target, Locale locale) throws IOException {
        JsonEmitter out = JsonEmitter.to(target);
        out.begin(ResultWire.RESULTS);
        out.text(Wire.FORMAT, ResultWire.FORMAT_NAME + ResultWire.FORMAT_VERSION);
        return new ResultJson(out, locale);
    }

    /**
     * Reads a document back, strictly and as a whole.
     *
     * @param document the document, up to 50 million bytes
     * @param resource the name of the source in problems, may be empty
     * @return what it says, or all that is wrong with it: what is missing, unknown, twice, of another kind or of no meaning, each with
     *     address, line and column
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8, or beyond a limit
     */
    public static Loaded<Results> read(byte[] document, String resource) {
        Source.requireSize(document.length, resource, ReadOptions.strict());
        Problems problems = new Problems(resource);
        try {
            return ResultReader.read(JsonCursor.of(document, resource, problems), problems);
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
    }

    /**
     * Reads a document back, strictly and as a whole, from a stream, to its end; the stream is not closed.
     *
     * @param document the document, up to 50 million bytes
     * @param resource the name of the source in problems, may be empty
     * @return what it says, or all that is wrong with it: what is missing, unknown, twice, of another kind or of no meaning, each with
     *     address, line and column
     * @throws IOException if the stream cannot be read
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8, or beyond a limit
     */
    public static Loaded<Results> read(InputStream document, String resource) throws IOException {
        return read(Source.utf8(document, resource, ReadOptions.strict()), resource);
    }

    /**
     * Returns the JSON Schema (2020-12) of the format.
     *
     * @return the schema
     */
    public static String schema() {
        return ReportSchemas.text("result-" + ResultWire.FORMAT_VERSION + ".schema.json");
    }
}
