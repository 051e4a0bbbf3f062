package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.ReportValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and writes policies as JSON, format {@code gongkai-policy/1}; the guide to it is {@code docs/policy.md}.
 *
 * <p>The document is an object of {@code format} and, each if there is anything to say:
 *
 * <ul>
 *   <li>{@code rules}, an array: {@code rule}, its id, {@code severity} ({@code error}, {@code warning}, {@code notice} or {@code
 *       off}) and the justification;
 *   <li>{@code suppressions}, an array: what the suppressed finding says, by the keys of {@link ResultJson} ({@code rule}, {@code
 *       address}, {@code cells}, {@code expected}, {@code actual}, {@code details}), {@code agency} and {@code year} of the report, and
 *       the justification;
 *   <li>{@code verdict}: {@code reject} and {@code acceptWithRemarks}, each by severity the number of findings from which on that is
 *       the verdict.
 * </ul>
 *
 * <p>A justification is {@code reason} and, if recorded, {@code by} and {@code on} (a day).
 *
 * <p>Reading is strict: all that is wrong is told at once, each with its address and with line and column, and of a document with
 * a problem nothing is used. What was written is read back as an equal policy.
 *
 * <p>The limits of a document are those of {@link ReadOptions#strict()}, and of keys and numbers those of {@link ReportJson}.
 *
 * <p>All methods are safe for use by several threads.
 */
public final class PolicyJson {

    private PolicyJson() {}

    /**
     * Reads a file.
     *
     * @param file the file, whose name is that of the source in problems
     * @param validator what the policy will judge by, made with the local rules that it speaks of
     * @return the policy, or all that is wrong with the file
     * @throws IOException if the file cannot be opened or read
     * @throws UnreadableDocumentException if the file is no JSON object in UTF-8, or beyond a limit
     */
    public static Loaded<Policy> read(Path file, ReportValidator validator) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), validator);
        }
    }

    /**
     * Reads a document from bytes.
     *
     * @param document the document
     * @param resource the name of the source in problems, may be empty
     * @param validator what the policy will judge by, made with the local rules that it speaks of
     * @return the policy, or all that is wrong with the document
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8, or beyond a limit
     */
    public static Loaded<Policy> read(byte[] document, String resource, ReportValidator validator) {
        Source.requireSize(document.length, resource, ReadOptions.strict());
        try {
            return PolicyReader.read(document, resource, validator);
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
    }

    /**
     * Reads a document from a stream, to its end; the stream is not closed.
     *
     * @param document the document
     * @param resource the name of the source in problems, may be empty
     * @param validator what the policy will judge by, made with the local rules that it speaks of
     * @return the policy, or all that is wrong with the document
     * @throws IOException if the stream cannot be read
     * @throws UnreadableDocumentException if the document is no JSON object in UTF-8, or beyond a limit
     */
    public static Loaded<Policy> read(InputStream document, String resource, ReportValidator validator)
            throws IOException {
        return PolicyReader.read(Source.utf8(document, resource, ReadOptions.strict()), resource, validator);
    }

    /**
     * Reads a document from a string; the source has no name in problems.
     *
     * @param document the document
     * @param validator what the policy will judge by, made with the local rules that it speaks of
     * @return the policy, or all that is wrong with the document
     * @throws UnreadableDocumentException if the document is no JSON object, holds half a surrogate pair, or is beyond a limit
     */
    public static Loaded<Policy> parse(String document, ReportValidator validator) {
        return read(Source.utf8(document, ""), "", validator);
    }

    /**
     * Writes the policy to a file, replacing what is there; ends with a new line.
     *
     * @param policy the policy
     * @param file the file
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a text holds half a surrogate pair; nothing is written then
     */
    public static void write(Policy policy, Path file) throws IOException {
        Files.write(file, (toJson(policy) + '\n').getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the policy as a string, without a new line at its end.
     *
     * @param policy the policy
     * @return the document
     * @throws IllegalArgumentException if a text holds half a surrogate pair
     */
    public static String toJson(Policy policy) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = JsonEmitter.to(json)) {
            PolicyWriter.write(policy, new JsonEmitter(out));
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
        return json.toString();
    }
}
