package io.github.gongkai.serialization;

import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Writes and reads what was found in reports as XML, {@code gongkai-result/1}, namespace {@code urn:gongkai:result:1}: an element
 * {@code results} of what {@link ResultDocument} says. An object is an element, a single value an attribute, and a list an element
 * that holds one for each object, named as in {@code docs/result-format.md}. A value of a cell is a number, nothing for blank, or
 * {@code /} for not applicable.
 *
 * <p>A text that holds a character which XML 1.0 has not, such as a name of a file with a vertical tab, is refused with an {@link
 * IllegalArgumentException}; the document can be gone on with.
 */
public final class ResultXml extends ResultDocument {

    private ResultXml(Emitter out, Locale locale) throws IOException {
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
    public static ResultXml open(OutputStream target, Locale locale) throws IOException {
        return new ResultXml(
                new XmlEmitter(target, ResultWire.RESULTS, ResultWire.NAMESPACE + ResultWire.FORMAT_VERSION), locale);
    }

    /**
     * Reads a document back, strictly and as a whole.
     *
     * @param document the document, up to 50 million bytes
     * @param resource the name of the source in problems, may be empty
     * @return what it says, or all that is wrong with it: what is missing, unknown, twice, of another kind or of no meaning, each with
     *     address, line and column
     * @throws UnreadableDocumentException if the document is no XML 1.0 with the root element of a result, or beyond a limit
     */
    public static Loaded<Results> read(byte[] document, String resource) {
        Source.requireSize(document.length, resource, ReadOptions.strict());
        Problems problems = new Problems(resource);
        try {
            return ResultReader.read(XmlCursor.of(document, resource, XmlRoot.RESULTS, problems), problems);
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
     * @throws UnreadableDocumentException if the document is no XML 1.0 with the root element of a result, or beyond a limit
     */
    public static Loaded<Results> read(InputStream document, String resource) throws IOException {
        return read(Source.bytes(document, resource, ReadOptions.strict()), resource);
    }

    /**
     * Returns the XML Schema (XSD 1.0) of the format.
     *
     * @return the schema, declared to be in UTF-8
     */
    public static String schema() {
        return ReportSchemas.text("result-" + ResultWire.FORMAT_VERSION + ".xsd");
    }
}
