package io.github.gongkai.documents;

import io.github.gongkai.documents.internal.html.EscapedPage;
import io.github.gongkai.documents.internal.html.HtmlPage;
import io.github.gongkai.documents.internal.html.HtmlPieces;
import io.github.gongkai.documents.internal.office.OfficeFile;
import io.github.gongkai.documents.internal.pdf.PdfPieces;
import io.github.gongkai.documents.internal.recognition.Facts;
import io.github.gongkai.documents.internal.recognition.Recogniser;
import io.github.gongkai.documents.internal.source.Parts;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.SourceBytes;
import io.github.gongkai.documents.internal.text.TextPieces;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads reports from the documents in which they are published: web pages (Word's among them), Word documents and Excel
 * workbooks (.docx and .xlsx, .doc and .xls), PDFs with a text layer, Markdown, and text taken from pages, PDFs and
 * spreadsheets, in both editions of the form. The kind of document is told by its content.
 *
 * <p>Cells are told by the form's labels and by their place in the form, never by a line number. A figure whose column is not
 * certain is not placed but reported with its position; nothing is guessed. Encodings: UTF-8, UTF-16 with a byte order mark,
 * GB18030. All methods are thread-safe.
 */
public final class ReportDocument {

    /** Documents beyond this size are refused; published reports with their pictures stay far below. */
    private static final int MAX_BYTES = 64 << 20;

    private static final Labels TOO_LARGE = new Labels("文件超过 64 MiB", "the file is larger than 64 MiB");

    private ReportDocument() {}

    /**
     * Reads a file. Of a workbook with several reports it reads the first, and says so by a problem; {@link #readAll(Path)}
     * reads them all.
     *
     * @param file a document
     * @return the report, the problems met, and where each figure stood
     * @throws UnreadableDocumentException if the file is empty, damaged, encrypted, of no kind that is known, larger than
     *     64 MiB, or holds macros, values from other files, or no part of a report
     * @throws IOException if the file cannot be read
     */
    public static Reading read(Path file) throws IOException {
        return read(bytes(file), file.toString());
    }

    /**
     * Reads a document that is in memory. Of a workbook with several reports it reads the first, and says so by a problem;
     * {@link #readAll(byte[], String)} reads them all.
     *
     * @param bytes the document
     * @param resource its name, for locations
     * @return the report, the problems met, and where each figure stood
     * @throws UnreadableDocumentException if the document is empty, damaged, encrypted, of no kind that is known, larger than
     *     64 MiB, or holds macros, values from other files, or no part of a report
     */
    public static Reading read(byte[] bytes, String resource) {
        List<Reading> readings = readAll(bytes, resource);
        Reading first = readings.get(0);
        if (readings.size() == 1) {
            return first;
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.builder(ReadingProblem.MORE_REPORTS.rule())
                .location(new Location(resource, 0, 0))
                .putDetails("count", Integer.toString(readings.size()))
                .build());
        findings.addAll(first.findings());
        return Reading.of(first.report(), findings, first.sources());
    }

    /**
     * Reads all reports of a file: a workbook may hold several, every other kind of document holds one.
     *
     * @param file a document
     * @return the reading of each report, in the order of the document; at least one
     * @throws UnreadableDocumentException as for {@link #read(Path)}
     * @throws IOException if the file cannot be read
     */
    public static List<Reading> readAll(Path file) throws IOException {
        return readAll(bytes(file), file.toString());
    }

    /**
     * Reads all reports of a document that is in memory: a workbook may hold several, every other kind of document holds one.
     *
     * @param bytes the document
     * @param resource its name, for locations
     * @return the reading of each report, in the order of the document; at least one
     * @throws UnreadableDocumentException as for {@link #read(byte[], String)}
     */
    public static List<Reading> readAll(byte[] bytes, String resource) {
        if (bytes.length > MAX_BYTES) {
            throw SourceBytes.unreadable(resource, TOO_LARGE);
        }
        if (OfficeFile.isOffice(bytes)) {
            return OfficeFile.read(bytes, resource);
        }
        if (SourceBytes.isPdf(bytes)) {
            Parts pages = new Parts();
            return List.of(pages.locate(recognise(PdfPieces.of(bytes, resource, pages), resource, new Facts())));
        }
        return List.of(parse(SourceBytes.decode(bytes, resource), resource));
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw SourceBytes.unreadable(file.toString(), TOO_LARGE);
        }
        return Files.readAllBytes(file);
    }

    /**
     * Reads a document that is already text.
     *
     * @param text the document
     * @param resource its name, for locations
     * @return the report, the problems met, and where each figure stood
     * @throws UnreadableDocumentException if the text holds no part of a report
     */
    public static Reading parse(String text, String resource) {
        Optional<Reading> escaped = EscapedPage.in(text).flatMap(page -> readEscaped(page, text, resource));
        Optional<Reading> plain = readPlain(text, resource);
        // A page has escaped fragments also beside the report: a menu, an advertisement.
        return escaped.filter(reading -> plain.isEmpty()
                        || reading.cellsRead() >= Math.max(1, plain.get().cellsRead()))
                .or(() -> plain)
                .orElseThrow(() -> SourceBytes.unreadable(resource, SourceBytes.NO_REPORT));
    }

    private static Optional<Reading> readEscaped(EscapedPage page, String source, String resource) {
        Facts facts = new Facts();
        facts.pageTitle(page.title());
        return new Recogniser(resource, facts).read(HtmlPieces.of(HtmlPage.of(page, source), facts));
    }

    private static Optional<Reading> readPlain(String text, String resource) {
        // The form cannot be told without a Chinese character; large noise should not be parsed to find that out.
        if (text.chars().noneMatch(c -> c >= 0x2e80)) {
            return Optional.empty();
        }
        Facts facts = new Facts();
        List<Piece> pieces = HtmlPieces.isHtml(text) ? HtmlPieces.of(text, facts) : TextPieces.of(text);
        return new Recogniser(resource, facts).read(pieces);
    }

    private static Reading recognise(List<Piece> pieces, String resource, Facts facts) {
        return new Recogniser(resource, facts)
                .read(pieces)
                .orElseThrow(() -> SourceBytes.unreadable(resource, SourceBytes.NO_REPORT));
    }
}
