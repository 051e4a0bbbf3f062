package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWriterTest {

    @TempDir
    private Path folder;

    private static ReportWriter writer(DocumentFormat format) {
        return ReportWriter.of(format).findings(Checked.FINDINGS).repairs(Checked.REPAIRS);
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void theSameReportGivesTheSameBytes(DocumentFormat format) {
        assertThat(writer(format).toBytes(Checked.REPORT))
                .isEqualTo(writer(format).toBytes(Checked.REPORT));
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentFormat.class,
            names = {"DOCX", "XLSX"})
    void nothingInAnArchiveTellsWhenItWasMade(DocumentFormat format) throws IOException {
        byte[] bytes = writer(format).toBytes(Checked.REPORT);
        int parts = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(parts > 0 || entry.getName().equals("[Content_Types].xml"))
                        .isTrue();
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(part).as(entry.getName()).doesNotContain("dcterms:created", "dcterms:modified", "w:date=");
                parts++;
            }
        }
        assertThat(parts).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void bytesStreamAndFileAreTheSame(DocumentFormat format) throws IOException {
        ReportWriter writer = writer(format);
        byte[] bytes = writer.toBytes(Checked.REPORT);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        writer.write(Checked.REPORT, stream);
        Path file = folder.resolve("r" + format.ending());
        writer.write(Checked.REPORT, file);
        assertThat(stream.toByteArray()).isEqualTo(bytes);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aWriterNeverChanges() {
        ReportWriter writer = ReportWriter.of(DocumentFormat.HTML);
        byte[] before = writer.toBytes(Checked.REPORT);
        assertThat(writer.language(Locale.ENGLISH).toBytes(Checked.REPORT)).isNotEqualTo(before);
        assertThat(writer.findings(Checked.FINDINGS).toBytes(Checked.REPORT)).isNotEqualTo(before);
        assertThat(writer.repairs(Checked.REPAIRS).toBytes(Checked.REPORT)).isNotEqualTo(before);
        assertThat(writer.toBytes(Checked.REPORT)).isEqualTo(before);
    }

    @Test
    void thereIsNoWriterForNothing() {
        assertThatNullPointerException().isThrownBy(() -> ReportWriter.of(null));
        assertThatNullPointerException()
                .isThrownBy(() -> ReportWriter.of(DocumentFormat.HTML).language(null));
    }

    @ParameterizedTest
    @CsvSource({
        "a.html,HTML,text/html",
        "A.B.DOCX,DOCX,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "年报.Xlsx,XLSX,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void theEndingTellsTheFormat(String name, DocumentFormat format, String mediaType) {
        assertThat(DocumentFormat.ofFileName(name)).contains(format);
        assertThat(format.mediaType()).isEqualTo(mediaType);
        assertThat(name.toLowerCase(Locale.ROOT)).endsWith(format.ending());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "html", "a.htm", "a.doc", "a.xls", "a.html.bak"})
    void otherEndingsTellNone(String name) {
        assertThat(DocumentFormat.ofFileName(name)).isEmpty();
    }
}
