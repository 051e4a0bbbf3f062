package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.validation.LocalRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and writes local rules as JSON, format {@code gongkai-rules/1}; the guide to it is {@code docs/local-rules.md}.
 *
 * <p>The document is an object of {@code format} and {@code rules}, an array. A rule has {@code id}, {@code severity}
 * ({@code error}, {@code warning}, {@code notice}), {@code editions} (an array of ids; all if left out), {@code statement},
 * {@code basis} and {@code message} (each {@code zh} and {@code en}), {@code comparison} and, if it does not always apply, {@code
 * condition}. A comparison has {@code left} and {@code right}, arrays of summands, {@code relation} ({@code =}, {@code ≠} or {@code !=},
 * {@code ≤} or {@code <=}, {@code ≥} or {@code >=}, {@code <}, {@code >}) and {@code tolerance} (0 if left out). A summand is an address, a
 * number, or {@code {"times": number, "of": address}}, see {@link io.github.gongkai.validation.Term}.
 *
 * <p>Reading is strict: all that is wrong is told at once, each with its address and with line and column, and of a document with
 * a problem nothing is used. What was written is read back as equal rules.
 *
 * <p>The limits of a document are those of {@link ReadOptions#strict()}, and of keys and numbers those of {@link ReportJson}.
 *
 * <p>All methods are safe for use by several threads.
 */
public final class RulesJson {

    private RulesJson() {}

    /**
     * Reads a file.
     *
     * @param file the file, whose name is that of the source in problems
     * @return the rules, or all that is wrong with the file
     * @throws IOException if the file cannot be opened or read
     * @throws UnreadableDocumentException if the file is no JSON object in UTF-8, or beyond a limit
     */
    public static Loaded<List<LocalRule>> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * Reads a document from bytes.
     *
     * @param document the document
     * @param resource the name of the source in problems, may be empty
     * @return the rules, or all that is wrong with the document
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8, or beyond a limit
     */
    public static Loaded<List<LocalRule>> read(byte[] document, String resource) {
        Source.requireSize(document.length, resource, ReadOptions.strict());
        try {
            return RulesReader.read(document, resource);
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
    }

    /**
     * Reads a document from a stream, to its end; the stream is not closed.
     *
     * @param document the document
     * @param resource the name of the source in problems, may be empty
     * @return the rules, or all that is wrong with the document
     * @throws IOException if the stream cannot be read
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8, or beyond a limit
     */
    public static Loaded<List<LocalRule>> read(InputStream document, String resource) throws IOException {
        return RulesReader.read(Source.utf8(document, resource, ReadOptions.strict()), resource);
    }

    /**
     * Reads a document from a string; the source has no name in problems.
     *
     * @param document the document
     * @return the rules, or all that is wrong with the document
     * @throws UnreadableDocumentException if the document is no JSON object, holds half a surrogate pair, or is beyond a limit
     */
    public static Loaded<List<LocalRule>> parse(String document) {
        return read(Source.utf8(document, ""), "");
    }

    /**
     * Writes the rules to a file, replacing what is there; ends with a new line.
     *
     * @param rules the rules
     * @param file the file
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a text holds half a surrogate pair; nothing is written then
     */
    public static void write(List<LocalRule> rules, Path file) throws IOException {
        Files.write(file, (toJson(rules) + '\n').getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the rules as a string, without a new line at its end.
     *
     * @param rules the rules
     * @return the document
     * @throws IllegalArgumentException if a text holds half a surrogate pair
     */
    public static String toJson(List<LocalRule> rules) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = JsonEmitter.to(json)) {
            RulesWriter.write(rules, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
        return json.toString();
    }
}
