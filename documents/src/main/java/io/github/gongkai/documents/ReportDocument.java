package io.github.gongkai.documents;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads reports from the documents in which they are published: web pages (Word's among them), Markdown, and text taken from
 * pages, PDFs and spreadsheets, in both editions of the form. The kind of document is told by its content.
 *
 * <p>Cells are told by the form's labels and by their place in the form, never by a line number. A figure whose column is not
 * certain is not placed but reported with its position; nothing is guessed. Encodings: UTF-8, UTF-16 with a byte order mark,
 * GB18030. All methods are thread-safe.
 */
public final class ReportDocument {

    /** Documents beyond this size are refused; published reports with their pictures stay far below. */
    private static final int MAX_BYTES = 64 << 20;

    private static final Labels TOO_LARGE = new Labels("文件超过 64 MiB", "the file is larger than 64 MiB");
    private static final Labels NO_REPORT = new Labels("未找到年度报告的任何部分", "no part of an annual report was found");

    private ReportDocument() {}

    /**
     * Reads a file.
     *
     * @param file a web page or text file
     * @return the report, the problems met, and where each figure stood
     * @throws UnreadableDocumentException if the file is empty, binary, larger than 64 MiB, or holds no part of a report
     * @throws IOException if the file cannot be read
     */
    public static Reading read(Path file) throws IOException {
        String resource = file.toString();
        if (Files.size(file) > MAX_BYTES) {
            throw SourceBytes.unreadable(resource, TOO_LARGE);
        }
        return read(Files.readAllBytes(file), resource);
    }

    /**
     * Reads a document that is in memory.
     *
     * @param bytes the document
     * @param resource its name, for locations
     * @return the report, the problems met, and where each figure stood
     * @throws UnreadableDocumentException if the document is empty, binary, larger than 64 MiB, or holds no part of a report
     */
    public static Reading read(byte[] bytes, String resource) {
        if (bytes.length > MAX_BYTES) {
            throw SourceBytes.unreadable(resource, TOO_LARGE);
        }
        if (SourceBytes.isPdf(bytes)) {
            Parts pages = new Parts();
            return pages.locate(recognise(PdfPieces.of(bytes, resource, pages), resource, new Facts()));
        }
        return read(SourceBytes.decode(bytes, resource), resource);
    }

    /**
     * Reads a document that is already text.
     *
     * @param text the document
     * @param resource its name, for locations
     * @return the report, the problems met, and where each figure stood
     * @throws UnreadableDocumentException if the text holds no part of a report
     */
    public static Reading read(String text, String resource) {
        // The form cannot be told without a Chinese character; large noise should not be parsed to find that out.
        if (text.chars().noneMatch(c -> c >= 0x2e80)) {
            throw SourceBytes.unreadable(resource, NO_REPORT);
        }
        Facts facts = new Facts();
        List<Piece> pieces = HtmlPieces.isHtml(text) ? HtmlPieces.of(text, facts) : TextPieces.of(text);
        return recognise(pieces, resource, facts);
    }

    private static Reading recognise(List<Piece> pieces, String resource, Facts facts) {
        return new Recogniser(resource, facts)
                .read(pieces)
                .orElseThrow(() -> SourceBytes.unreadable(resource, NO_REPORT));
    }
}
