package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    static Stream<Arguments> reportsThatNoDocumentCarries() {
        AnnualReport report = Samples.REVISED;
        String half = "甲\ud83d乙";
        return Stream.of(
                arguments(report.withTitle("甲\u0000"), "title holds U+0000"),
                arguments(report.withAgency(Agency.of("甲\u001b[2J")), "agency.name holds U+001B"),
                arguments(report.withSource("甲\uffff"), "source holds U+FFFF"),
                arguments(overview(report, new Block.Paragraph(half)), "overview holds U+D83D"),
                arguments(overview(report, new Block.Heading("\udc00", 2)), "overview holds U+DC00"),
                arguments(overview(report, new Block.Picture("\u0008", "")), "overview holds U+0008"),
                arguments(overview(report, new Block.Picture("", "\u0007")), "overview holds U+0007"),
                arguments(overview(report, new Block.Table(List.of(List.of("", half)))), "overview holds U+D83D"),
                arguments(
                        report.withOtherMatters(Narrative.of(List.of(new Block.Paragraph("\u000c")))),
                        "otherMatters holds U+000C"));
    }

    private static AnnualReport overview(AnnualReport report, Block block) {
        return report.withOverview(Narrative.of(List.of(new Block.Paragraph("一。"), block)));
    }

    @ParameterizedTest
    @MethodSource("reportsThatNoDocumentCarries")
    void aTextThatNoDocumentCarriesIsRefusedAndNothingIsWritten(AnnualReport report, String message) {
        for (DocumentFormat format : DocumentFormat.values()) {
            Path file = folder.resolve("report." + format);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReportWriter.of(format).write(report, file))
                    .withMessageContaining(message);
            assertThat(file).doesNotExist();
        }
    }

    /** Of many different characters, as a text is: one that repeats itself is taken for a bomb. */
    private static String characters(int count) {
        return new Random(count)
                .ints(count, '一', '龥')
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private static AnnualReport cell(String text) {
        return overview(Samples.REVISED, new Block.Table(List.of(List.of("甲", text))));
    }

    /** Excel's own limit; a page and a Word file have none. */
    @Test
    void aTextThatNoCellOfExcelHoldsIsRefusedByExcelOnly() {
        AnnualReport longest = cell(characters(32_767));
        AnnualReport longer = cell(characters(32_768));

        assertThat(ReportDocument.read(ReportWriter.of(DocumentFormat.XLSX).toBytes(longest), "r")
                        .report()
                        .overview())
                .isEqualTo(longest.overview());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportWriter.of(DocumentFormat.XLSX).toBytes(longer))
                .withMessage("overview holds a text of 32768 characters, where this format carries 32767");
        for (DocumentFormat other : List.of(DocumentFormat.DOCX, DocumentFormat.HTML)) {
            assertThat(ReportDocument.read(ReportWriter.of(other).toBytes(longer), "r")
                            .report()
                            .overview())
                    .isEqualTo(longer.overview());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32_765, 32_766, 32_767, 32_768, 65_533})
    void aParagraphOfAnyLengthGoesOnInTheNextCellAndNoCharacterIsCutInTwo(int before) {
        String text = characters(before) + "\ud83d\ude00" + characters(9);
        AnnualReport report = Samples.REVISED.withOverview(Narrative.of(List.of(new Block.Paragraph(text))));

        List<Block> read = ReportDocument.read(
                        ReportWriter.of(DocumentFormat.XLSX).toBytes(report), "r")
                .report()
                .overview()
                .orElseThrow()
                .blocks();

        assertThat(read.stream().map(block -> ((Block.Paragraph) block).text()).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
