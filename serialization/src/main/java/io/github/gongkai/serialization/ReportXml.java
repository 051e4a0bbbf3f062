package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.report.AnnualReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads and writes reports as XML, format {@code gongkai-report/1}, namespace {@code urn:gongkai:report:1}.
 *
 * <p>One element is a line of the form, one attribute a column: digits, nothing (printed but blank) or {@code /} (not applicable); an
 * attribute left out means that the cell is not in the source. Facts about the report are attributes too; text sections hold
 * {@code heading}, {@code paragraph}, {@code table} and {@code figure} in order.
 *
 * <p><b>Reading</b> is strict and complete as that of {@link ReportJson}, gives the same {@link Reading}, and tells of the same
 * problems under the same addresses, each a {@link Finding} with line and column. Members are attributes and elements alike: one that
 * stands twice is RD05, one that the format or the edition does not have, or of another namespace, is RD16; an attribute that is
 * written as an element, or an element as an attribute, is RD10, and text where there should be none is RD18. A version of the
 * namespace that is later is RD19. Comments and processing instructions are passed over, and so are the places of schemas: nothing
 * is ever fetched.
 *
 * <p>The place of a figure or fact is the first character of its value, that of an unknown or repeated attribute is its name, and
 * that of an element is its start tag. Columns count UTF-16 units.
 *
 * <p>Only what is no XML 1.0 with the root element of a report at all ends in {@link UnreadableDocumentException}: not well-formed, a
 * document type declaration, another root or namespace, not in the encoding that it declares (UTF-8 if none), beyond a limit of {@link
 * ReadOptions}, or more than 10 000 problems.
 *
 * <p><b>Writing</b> gives the same bytes for the same report: UTF-8, the form's order, two spaces a level. What was written is read
 * back as an equal report.
 *
 * <p>All methods are safe for use by several threads.
 */
public final class ReportXml {

    private ReportXml() {}

    /**
     * Reads a file strictly.
     *
     * @param file the file, whose name is that of the source in findings
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws IOException if the file cannot be opened or read
     * @throws UnreadableDocumentException if the file is no XML of a report
     */
    public static Reading read(Path file) throws IOException {
        return read(file, ReadOptions.strict());
    }

    /**
     * Reads a file.
     *
     * @param file the file, whose name is that of the source in findings
     * @param options how to read
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws IOException if the file cannot be opened or read
     * @throws UnreadableDocumentException if the file is no XML of a report, or beyond a limit
     */
    public static Reading read(Path file, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), options);
        }
    }

    /**
     * Reads a document from bytes strictly.
     *
     * @param document the document
     * @param resource the name of the source in findings, may be empty
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws UnreadableDocumentException if the document is no XML of a report
     */
    public static Reading read(byte[] document, String resource) {
        return read(document, resource, ReadOptions.strict());
    }

    /**
     * Reads a document from bytes.
     *
     * @param document the document
     * @param resource the name of the source in findings, may be empty
     * @param options how to read
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws UnreadableDocumentException if the document is no XML of a report, or beyond a limit
     */
    public static Reading read(byte[] document, String resource, ReadOptions options) {
        Source.requireSize(document.length, resource, options);
        try {
            return read(new PlainXml(document, resource), false, resource, options);
        } catch (PlainXml.NotPlainException | UnreadableDocumentException e) {
            // Only the parser refuses a document.
            CharBuffer text = XmlDecoder.decode(document, resource);
            return read(new ParsedXml(text.array(), text.limit(), resource), false, resource, options);
        }
    }

    /** Reads a report that stands within {@code <reports>}, whose start tag is given. */
    static Reading read(String root, char[] text, int from, int to, long place, String resource, ReadOptions options) {
        String name = root.substring(1).split("[\\s>]", 2)[0];
        String document = root + new String(text, from, to - from) + "</" + name + '>';
        try {
            int begin = root.getBytes(UTF_8).length;
            return read(new PlainXml(bytes(document), begin, place, resource), true, resource, options);
        } catch (PlainXml.NotPlainException | UnreadableDocumentException e) {
            // Only the parser refuses a document.
            XmlTokens tokens = new ParsedXml(document.toCharArray(), document.length(), root.length(), place, resource);
            return read(tokens, true, resource, options);
        }
    }

    /** Returns a text as bytes; one with half a pair has none, and is no XML, which the parser is to tell. */
    private static byte[] bytes(String text) {
        if (Texts.halfPair(text) < text.length()) {
            throw new PlainXml.NotPlainException();
        }
        return text.getBytes(UTF_8);
    }

    private static Reading read(XmlTokens tokens, boolean enclosed, String resource, ReadOptions options) {
        try {
            Problems problems = new Problems(resource);
            return ReportReader.read(
                    new XmlCursor(tokens, enclosed, XmlRoot.REPORT, options, problems), resource, options);
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
    }

    /**
     * Reads a document from a stream, to its end; the stream is not closed.
     *
     * @param document the document
     * @param resource the name of the source in findings, may be empty
     * @param options how to read
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws IOException if the stream cannot be read
     * @throws UnreadableDocumentException if the document is no XML of a report, or beyond a limit
     */
    public static Reading read(InputStream document, String resource, ReadOptions options) throws IOException {
        byte[] bytes = Source.bytes(document, resource, options);
        return read(bytes, resource, options);
    }

    /**
     * Reads a document from characters, to their end; the reader is not closed.
     *
     * @param document the document
     * @param resource the name of the source in findings, may be empty
     * @param options how to read
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws IOException if the reader fails
     * @throws UnreadableDocumentException if the document is no XML of a report, or is beyond a limit
     */
    public static Reading read(Reader document, String resource, ReadOptions options) throws IOException {
        return read(Source.text(document, resource, options), resource, options);
    }

    /**
     * Reads a document strictly from a string; the source has no name in findings.
     *
     * @param document the document
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws UnreadableDocumentException if the document is no XML of a report
     */
    public static Reading parse(String document) {
        return parse(document, ReadOptions.strict());
    }

    /**
     * Reads a document from a string; the source has no name in findings.
     *
     * @param document the document
     * @param options how to read
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws UnreadableDocumentException if the document is no XML of a report, or is beyond a limit
     */
    public static Reading parse(String document, ReadOptions options) {
        return read(document, "", options);
    }

    private static Reading read(String document, String resource, ReadOptions options) {
        Source.requireSize(document.length(), resource, options);
        try {
            return read(new PlainXml(bytes(document), resource), false, resource, options);
        } catch (PlainXml.NotPlainException | UnreadableDocumentException e) {
            // Only the parser refuses a document.
            String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
            return read(new ParsedXml(text.toCharArray(), text.length(), resource), false, resource, options);
        }
    }

    /**
     * Reads the reports within a {@code <reports>} element one after the other and in constant memory. One that is not well-formed,
     * or no report, is told and passed over.
     *
     * @param documents the element, its text in the encoding that it declares; read as far as the stream is, and not closed
     * @param resource the name of the source in findings, whose places are those in the whole source
     * @param options how to read each report; the limit of size is that of a report
     * @param unreadable is told of each report that is none, and of a source that is no {@code <reports>} or is cut short
     * @return the readings in order; the stream throws {@link UncheckedIOException} if the source cannot be read
     */
    public static Stream<Reading> readAll(
            InputStream documents,
            String resource,
            ReadOptions options,
            Consumer<UnreadableDocumentException> unreadable) {
        return new XmlReports(documents, resource, options, unreadable).stream();
    }

    /**
     * Writes reports into a {@code <reports>} element, one after the other; the stream is not closed.
     *
     * @param reports the reports
     * @param target the stream
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the format cannot carry a report, see {@link #toXml}; those before it are written then
     */
    public static void writeAll(Stream<AnnualReport> reports, OutputStream target) throws IOException {
        XmlWriter.begin(Wire.REPORTS, Wire.NAMESPACE + Wire.FORMAT_VERSION).writeTo(target);
        DocumentBuffer xml = new DocumentBuffer();
        for (Iterator<AnnualReport> each = reports.iterator(); each.hasNext(); ) {
            xml.cut(0);
            XmlWriter.writeElement(each.next(), xml);
            xml.writeTo(target);
        }
        XmlWriter.end(Wire.REPORTS).writeTo(target);
    }

    /**
     * Writes a report to a file, replacing what is there; ends with a new line.
     *
     * @param report the report
     * @param file the file
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toXml}; nothing is written then
     */
    public static void write(AnnualReport report, Path file) throws IOException {
        Files.write(file, toBytes(report));
    }

    /**
     * Writes a report to a stream; ends with a new line, the stream is not closed.
     *
     * @param report the report
     * @param target the stream
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toXml}; nothing is written then
     */
    public static void write(AnnualReport report, OutputStream target) throws IOException {
        withNewLine(report).writeTo(target);
    }

    /**
     * Writes a report as characters; ends with a new line, the writer is not closed.
     *
     * @param report the report
     * @param target the writer
     * @throws IOException if the writer fails
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toXml}; nothing is written then
     */
    public static void write(AnnualReport report, Writer target) throws IOException {
        target.write(toXml(report) + '\n');
    }

    /**
     * Returns a report as bytes in UTF-8; ends with a new line.
     *
     * @param report the report
     * @return the document
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toXml}
     */
    public static byte[] toBytes(AnnualReport report) {
        return withNewLine(report).toBytes();
    }

    private static DocumentBuffer withNewLine(AnnualReport report) {
        DocumentBuffer xml = XmlWriter.write(report);
        xml.raw('\n');
        return xml;
    }

    /**
     * Returns a report as a string, without a new line at its end.
     *
     * @param report the report
     * @return the document
     * @throws IllegalArgumentException if the format cannot carry the report: a text holds a character that XML 1.0
     *     has not, such as a vertical tab or half a surrogate pair
     */
    public static String toXml(AnnualReport report) {
        return XmlWriter.write(report).toString();
    }
}
