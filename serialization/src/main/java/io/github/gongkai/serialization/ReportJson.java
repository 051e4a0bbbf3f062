package io.github.gongkai.serialization;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads and writes reports as JSON, format {@code gongkai-report/1}, media type {@code application/vnd.gongkai.report+json}.
 *
 * <p><b>Reading</b> is strict and complete. A figure is a number, {@code null} (printed but blank) or {@code "/"} (not
 * applicable); a key left out means that the cell is not in the source. Whatever else stands in a document is a {@link
 * Finding}, all of them are told at once, each with its address and with line and column, and nothing is guessed:
 *
 * <ul>
 *   <li>A count is digits with or without a minus: {@code 12.0} and {@code 1e3} are RD03, beyond the range of {@code long} is RD04.
 *   <li>An amount keeps its decimals as written, {@code 1.50} stays 1.50; what an exponent multiplies is written out; more than
 *       30 digits are RD04.
 *   <li>A text in place of a number is RD02, any other wrong kind of value RD10.
 *   <li>A key that stands twice is RD05, the first is kept. A key that the format or the edition does not have is RD16.
 *   <li>Missing cells are RD01, one finding for a line, or for a table of which nothing is there; {@code format}, {@code
 *       edition}, {@code year} and {@code agency.name} are RD17.
 *   <li>Unknown editions, levels and kinds, days that do not exist, blank names and codes, headings of no level from 2 to 6, and
 *       texts with half a surrogate pair are RD18.
 *   <li>Without a known edition the year tells it; without a year that tells it the newest is taken, RD11.
 *   <li>A later version of the format is RD19; it is read as far as it is known.
 * </ul>
 *
 * <p>The place of a figure or other value is where it begins, that of an unknown or repeated key is the key, that of what
 * is missing is the innermost object that should hold it. Columns count UTF-16 units.
 *
 * <p>Only what is no JSON object in UTF-8 at all ends in {@link UnreadableDocumentException}: empty, cut short, something after
 * the object, nesting deeper than 100 levels, keys or numbers longer than 1 000 characters, texts longer than 20 million, or more
 * than 10 000 problems. A byte order mark is passed over. Size is bounded by the source only.
 *
 * <p><b>Writing</b> gives the same bytes for the same report, whatever the locale, the time zone and the version of Jackson: UTF-8,
 * the form's order, laid out as ECMAScript's {@code JSON.stringify(report, null, 2)}. What was written is read back as an
 * equal report.
 *
 * <p>All methods are safe for use by several threads.
 */
public final class ReportJson {

    private ReportJson() {}

    /**
     * Reads a file strictly.
     *
     * @param file the file, whose name is that of the source in findings
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws IOException if the file cannot be opened or read
     * @throws UnreadableDocumentException if the file is no JSON object in UTF-8
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
     * @throws UnreadableDocumentException if the file is no JSON object in UTF-8, or beyond a limit
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
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8
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
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8, or beyond a limit
     */
    public static Reading read(byte[] document, String resource, ReadOptions options) {
        return read(document, 0, document.length, 1, resource, options);
    }

    static Reading read(byte[] document, int from, int to, int firstLine, String resource, ReadOptions options) {
        Source.requireSize(to - from, resource, options);
        try {
            Problems problems = new Problems(resource);
            return ReportReader.read(
                    new JsonCursor(document, from, to, firstLine, resource, options, problems), resource, options);
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
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8, or beyond a limit
     */
    public static Reading read(InputStream document, String resource, ReadOptions options) throws IOException {
        byte[] bytes = Source.utf8(document, resource, options);
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
     * @throws UnreadableDocumentException if the document is no JSON object, holds half a surrogate pair, or is beyond a limit
     */
    public static Reading read(Reader document, String resource, ReadOptions options) throws IOException {
        return read(Source.utf8(Source.text(document, resource, options), resource), resource, options);
    }

    /**
     * Reads a document strictly from a string; the source has no name in findings.
     *
     * @param document the document
     * @return the report, what is wrong with the document, and where each figure stands
     * @throws UnreadableDocumentException if the document is no JSON object, or holds half a surrogate pair
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
     * @throws UnreadableDocumentException if the document is no JSON object, holds half a surrogate pair, or is beyond a limit
     */
    public static Reading parse(String document, ReadOptions options) {
        return read(Source.utf8(document, ""), "", options);
    }

    /**
     * Reads many reports, one on each line (NDJSON), one after the other and in constant memory. A line that is no JSON object is
     * told and passed over; blank lines are passed over.
     *
     * @param documents the lines, in UTF-8; read as far as the stream is, and not closed
     * @param resource the name of the source in findings, whose places are those in the whole source
     * @param options how to read each line; the limit of size is that of a line
     * @param unreadable is told of each line that is no JSON object in UTF-8, or beyond a limit
     * @return the readings in order; the stream throws {@link UncheckedIOException} if the source cannot be read
     */
    public static Stream<Reading> readAll(
            InputStream documents,
            String resource,
            ReadOptions options,
            Consumer<UnreadableDocumentException> unreadable) {
        return new JsonLines(documents, resource, options, unreadable).stream();
    }

    /**
     * Writes many reports, each on a line of its own (NDJSON); the stream is not closed.
     *
     * @param reports the reports
     * @param target the stream
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the format cannot carry a report, see {@link #toJson}; those before it are written then
     */
    public static void writeAll(Stream<AnnualReport> reports, OutputStream target) throws IOException {
        DocumentBuffer json = new DocumentBuffer();
        for (Iterator<AnnualReport> each = reports.iterator(); each.hasNext(); ) {
            json.cut(0);
            JsonWriter.writeLine(each.next(), json);
            json.raw('\n');
            json.writeTo(target);
        }
    }

    /**
     * Writes a report to a file, replacing what is there; ends with a new line.
     *
     * @param report the report
     * @param file the file
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toJson}; nothing is written then
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
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toJson}; nothing is written then
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
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toJson}; nothing is written then
     */
    public static void write(AnnualReport report, Writer target) throws IOException {
        target.write(toJson(report) + '\n');
    }

    /**
     * Returns a report as bytes in UTF-8; ends with a new line.
     *
     * @param report the report
     * @return the document
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toJson}
     */
    public static byte[] toBytes(AnnualReport report) {
        return withNewLine(report).toBytes();
    }

    private static DocumentBuffer withNewLine(AnnualReport report) {
        DocumentBuffer json = JsonWriter.write(report);
        json.raw('\n');
        return json;
    }

    /**
     * Returns a report as a string, without a new line at its end.
     *
     * @param report the report
     * @return the document
     * @throws IllegalArgumentException if the format cannot carry the report: a text holds half a surrogate pair
     */
    public static String toJson(AnnualReport report) {
        return JsonWriter.write(report).toString();
    }
}
