package io.github.gongkai.documents;

import io.github.gongkai.documents.internal.excel.ExcelReport;
import io.github.gongkai.documents.internal.html.HtmlReport;
import io.github.gongkai.documents.internal.print.Remarks;
import io.github.gongkai.documents.internal.print.ReportText;
import io.github.gongkai.documents.internal.word.WordReport;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.report.AnnualReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes reports as the documents in which they are published or filed: a web page, a Word file, an Excel workbook, each in the
 * layout of the form of the report's edition.
 *
 * <pre>{@code
 * ReportWriter.of(DocumentFormat.HTML).findings(validation.findings()).repairs(validation.repairs()).write(report, file);
 * }</pre>
 *
 * <p>A cell keeps its state: 0 is printed as 0, a blank as an empty cell, what does not apply as {@code /}, and a cell that is not
 * in the report as 缺. No figure is changed; proposals stand beside it. The same report gives the same bytes, at any time and
 * in any place. What was written is read back by {@link ReportDocument} as an equal report; Word and Excel know one kind of line
 * break.
 *
 * <p>No text of the report is changed or cut: a report that the format cannot carry is refused. No document carries control
 * characters and halves of surrogate pairs; a cell of Excel holds 32 767 characters, beyond which a paragraph goes on in the next
 * cell. In the messages of findings these stand as U+FFFD, and what is too long ends.
 *
 * <p>Instances are immutable and safe for use by several threads.
 */
public final class ReportWriter {

    private final DocumentFormat format;
    private final Locale language;
    private final @Nullable List<Finding> findings;
    private final List<Repair> repairs;

    private ReportWriter(
            DocumentFormat format, Locale language, @Nullable List<Finding> findings, List<Repair> repairs) {
        this.format = format;
        this.language = language;
        this.findings = findings;
        this.repairs = repairs;
    }

    /**
     * Returns a writer that writes the report alone, for Chinese readers.
     *
     * @param format the kind of document
     * @return the writer
     */
    public static ReportWriter of(DocumentFormat format) {
        return new ReportWriter(Objects.requireNonNull(format, "format"), Locale.CHINESE, null, List.of());
    }

    /**
     * Returns a writer for readers of another language. The form's own words stay Chinese; a page translates them beside.
     *
     * @param language Chinese if its language is {@code zh}, English otherwise
     * @return a copy
     */
    public ReportWriter language(Locale language) {
        return new ReportWriter(format, Objects.requireNonNull(language, "language"), findings, repairs);
    }

    /**
     * Returns a writer that also shows what a check has found: on the cells concerned and, except in Word, as a list.
     *
     * @param findings what was found; an empty list says that the report was checked and nothing was found
     * @return a copy
     */
    public ReportWriter findings(List<Finding> findings) {
        return new ReportWriter(format, language, List.copyOf(findings), repairs);
    }

    /**
     * Returns a writer that also shows what is proposed; the figures stay as they are.
     *
     * @param repairs the proposals, the likeliest first
     * @return a copy
     */
    public ReportWriter repairs(List<Repair> repairs) {
        return new ReportWriter(format, language, findings, List.copyOf(repairs));
    }

    /**
     * Returns a report as a document.
     *
     * @param report the report
     * @return the bytes of the document
     * @throws IllegalArgumentException if the format cannot carry a text of the report: it holds a control character or half a
     *     surrogate pair or, for Excel, more than 32 767 characters where no second cell can take the rest; the message says where
     */
    public byte[] toBytes(AnnualReport report) {
        ReportText.requireCarried(report, format == DocumentFormat.XLSX ? ExcelReport.LONGEST : Integer.MAX_VALUE);
        Remarks remarks = new Remarks(report, findings, repairs);
        return switch (format) {
            case HTML -> HtmlReport.of(report, language, remarks).getBytes(StandardCharsets.UTF_8);
            case DOCX -> WordReport.of(report, language, remarks);
            case XLSX -> ExcelReport.of(report, language, remarks);
        };
    }

    /**
     * Writes a report to a stream, which is not closed.
     *
     * @param report the report
     * @param target the stream
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toBytes}; nothing is written then
     */
    public void write(AnnualReport report, OutputStream target) throws IOException {
        target.write(toBytes(report));
    }

    /**
     * Writes a report to a file, replacing what is there.
     *
     * @param report the report
     * @param file the file
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the format cannot carry the report, see {@link #toBytes}; nothing is written then
     */
    public void write(AnnualReport report, Path file) throws IOException {
        Files.write(file, toBytes(report));
    }
}
