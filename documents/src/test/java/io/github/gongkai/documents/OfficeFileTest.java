package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.SheetFiles.bytes;
import static io.github.gongkai.documents.SheetFiles.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gongkai.documents.SheetFiles.Format;
import io.github.gongkai.documents.SheetFiles.Layout;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, why, and that nothing but a refusal ever comes of damage. */
class OfficeFileTest {

    private static final byte[] DOCX = WordFiles.docx(REVISED);
    private static final byte[] XLSX = SheetFiles.sheetForEachReport(Format.XLSX, Layout.PLAIN, REVISED);
    private static final byte[] XLS = SheetFiles.sheetForEachReport(Format.XLS, Layout.PLAIN, REVISED);
    private static final String DAMAGED = "Word 或 Excel 文件已损坏";
    private static final String MACROS = "文件含有宏，不予读取；请另存为不含宏的文件";
    private static final String BOMB = "文件解压后过大，不像一份报告";
    private static final String ENCRYPTED = "文件已加密，请先解除密码";
    private static final String NO_REPORT = "未找到年度报告的任何部分";
    private static final String OTHER = "不是 Word 或 Excel 文件，而是其他办公软件文件";

    // ---- refused ----

    @Test
    void anArchiveIsNotTakenForADocument() {
        assertThat(reason(WordFiles.zip(Map.of("report.txt", "一、总体情况")))).isEqualTo("压缩文件，不是 Word 或 Excel 文件");
        assertThat(reason(WordFiles.zip(Map.of()))).isEqualTo("压缩文件，不是 Word 或 Excel 文件");
        assertThat(thrown(WordFiles.zip(Map.of("a", "b"))).reason(Locale.ENGLISH))
                .isEqualTo("an archive, which is not a Word or Excel file");
    }

    @Test
    void otherOfficeDocumentsAreNamed() {
        String presentation = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        assertThat(reason(rewritten(DOCX, "[Content_Types].xml", text -> text.replace(word, presentation))))
                .isEqualTo(OTHER);
        assertThat(reason(rewritten(DOCX, "_rels/.rels", text -> WordFiles.relationships(""))))
                .isEqualTo(OTHER);
        assertThat(reason(rewritten(
                        XLSX,
                        "[Content_Types].xml",
                        text -> text.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.binary.macroEnabled.main"))))
                .isEqualTo("二进制工作簿（.xlsb），请另存为 .xlsx");
    }

    @Test
    void aPackageThatPointsOutsideIsNotFollowed() {
        // The main document is said to be somewhere else.
        byte[] outside = rewritten(
                DOCX,
                "_rels/.rels",
                text -> text.replace(
                        "Target=\"word/document.xml\"", "Target=\"http://127.0.0.1:9/a.xml\" TargetMode=\"External\""));
        assertThat(reason(outside)).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"word/vbaProject.bin", "xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "word/vbaData.xml"})
    void macrosAreRefused(String part) {
        byte[] bytes = with(DOCX, part, "x");
        if (part.endsWith("vbaData.xml")) {
            // What Word keeps beside the macros is not the macros.
            assertThat(ReportDocument.read(bytes, "r").cellsRead()).isEqualTo(200);
        } else {
            assertThat(reason(bytes)).isEqualTo(MACROS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Macros", "_VBA_PROJECT_CUR"})
    void macrosOfOldFilesAreRefused(String storage) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(XLS))) {
            files.getRoot().createDirectory(storage);
            assertThat(reason(bytes(files))).isEqualTo(MACROS);
        }
    }

    @Test
    void encryptedFilesAreRefused() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("1");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(XLSX);
            }
            assertThat(reason(bytes(files))).isEqualTo(ENCRYPTED);
        }
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            Workbook book = Format.XLS.book();
            report(book.createSheet("报告"), REVISED, Layout.PLAIN);
            byte[] locked = SheetFiles.bytes(book);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(reason(locked)).isEqualTo(ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        // The first entry's flag says that a password is needed.
        byte[] zip = DOCX.clone();
        zip[6] |= 1;
        assertThat(reason(zip)).isEqualTo(ENCRYPTED);
    }

    @Test
    void anOldFileThatIsNeitherWordNorExcelIsNamed() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[9]), "PowerPoint Document");
            assertThat(reason(bytes(files))).isEqualTo(OTHER);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void valuesFromOtherFilesAreRefused(Format format) {
        Workbook book = format.book();
        var sheet = book.createSheet("报告");
        report(sheet, REVISED, Layout.PLAIN);
        if (format == Format.XLS) {
            Workbook other = format.book();
            other.createSheet("Sheet1");
            book.linkExternalWorkbook("other.xls", other);
        }
        SheetFiles.find(sheet, "1010").setCellFormula(format == Format.XLS ? "[other.xls]Sheet1!A1" : "[1]Sheet1!A1");
        assertThat(reason(SheetFiles.bytes(book))).isEqualTo("工作簿的数值取自其他文件，不予读取；请粘贴为数值后另存");
    }

    @Test
    void aFormulaOverATableOfTheSameWorkbookIsNotTakenForOneFromOutside() {
        Workbook book = Format.XLSX.book();
        var sheet = book.createSheet("报告");
        report(sheet, REVISED, Layout.PLAIN);
        XSSFCell cell = (XSSFCell) SheetFiles.find(sheet, "1010");
        cell.getCTCell().addNewF().setStringValue("SUM(表1[2021])+报告!A1");
        assertThat(ReportDocument.read(SheetFiles.bytes(book), "r").cellsRead()).isEqualTo(200);
    }

    @Test
    void whatUnpacksToFarTooMuchIsRefused() {
        String zeros = "0".repeat(1 << 20);
        assertThat(reason(with(DOCX, "word/media/a.bin", zeros))).isEqualTo(BOMB);
        // Not shrunk very much, but more than can be parsed.
        assertThat(reason(with(DOCX, "word/more.xml", noise(34 << 20)))).isEqualTo(BOMB);
        byte[] typed = rewritten(
                DOCX,
                "[Content_Types].xml",
                text -> text.replace("</Types>", "<Default Extension=\"png\" ContentType=\"image/png\"/></Types>"));
        assertThat(ReportDocument.read(with(typed, "word/media/b.png", noise(34 << 20)), "r")
                        .cellsRead())
                .isEqualTo(200);
    }

    private static String noise(int length) {
        Random random = new Random(3);
        char[] noise = new char[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (char) ('a' + random.nextInt(2));
        }
        return String.valueOf(noise);
    }

    @Test
    void strictDocumentsAreReadAndStrictWorkbooksAreNamed() {
        UnaryOperator<String> strict = text -> text.replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main");
        byte[] word = rewritten(rewritten(DOCX, "_rels/.rels", strict), "word/document.xml", strict);
        assertThat(ReportDocument.read(word, "r").cellsRead()).isEqualTo(200);
        assertThat(reason(rewritten(XLSX, "_rels/.rels", strict))).startsWith("“严格 Open XML”工作簿");
    }

    @Test
    void entitiesAreNotFollowed() {
        for (byte[] bytes : List.of(
                rewritten(DOCX, "word/document.xml", OfficeFileTest::withEntity),
                rewritten(XLSX, "xl/workbook.xml", OfficeFileTest::withEntity))) {
            assertThat(reason(bytes)).isEqualTo(DAMAGED);
        }
    }

    private static String withEntity(String xml) {
        String declared = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        String bare = xml.startsWith("<?xml") ? xml.substring(xml.indexOf("?>") + 2) : xml;
        return declared + bare.replaceFirst("1010|<sheets>", "&e;$0");
    }

    @Test
    void documentsWithoutAReportAreNamed() {
        assertThat(reason(WordFiles.docx(WordFiles.paragraph("关于放假的通知"), Map.of())))
                .isEqualTo(NO_REPORT);
        Workbook book = Format.XLSX.book();
        book.createSheet("a").createRow(0).createCell(0).setCellValue(3);
        assertThat(reason(SheetFiles.bytes(book))).isEqualTo(NO_REPORT);
        Workbook empty = Format.XLS.book();
        empty.createSheet("a");
        assertThat(reason(SheetFiles.bytes(empty))).isEqualTo(NO_REPORT);
    }

    @Test
    void theExceptionNamesTheFile() {
        assertThat(thrown(Arrays.copyOf(DOCX, 200))).hasMessage("r: a damaged Word or Excel file");
    }

    // ---- damaged ----

    @Provide
    Arbitrary<byte[]> documents() throws IOException {
        return Arbitraries.of(DOCX, XLSX, XLS, OldWordDocumentsTest.bytes("revised.doc"));
    }

    /** The sheet's record of its size, made one of a kind that no program writes. */
    @Test
    void aRecordOfNoKnownKindIsDamage() {
        byte[] wrong = XLS.clone();
        int kind = new String(wrong, StandardCharsets.ISO_8859_1).indexOf("\0\2\16\0") + 1;
        assertThat(kind).isPositive();
        wrong[kind] |= (byte) 0x80;
        assertThat(reason(wrong)).isEqualTo(DAMAGED);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aFileThatIsCutOffIsReadOrRefused(
            @ForAll("documents") byte[] document, @ForAll @IntRange(max = 999) int permille) {
        readOrRefused(Arrays.copyOf(document, (int) ((long) document.length * permille / 1000)));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aFileWithBytesThatAreWrongIsReadOrRefused(
            @ForAll("documents") byte[] document, @ForAll @IntRange(min = 1, max = 30) int errors, @ForAll long seed) {
        byte[] wrong = document.clone();
        Random random = new Random(seed);
        for (int i = 0; i < errors; i++) {
            wrong[4 + random.nextInt(wrong.length - 4)] = (byte) random.nextInt(256);
        }
        readOrRefused(wrong);
    }

    /** In the text of the parts, so that the archive itself is whole. */
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void aPartWithCharactersThatAreWrongIsReadOrRefused(
            @ForAll boolean word, @ForAll @IntRange(min = 1, max = 5) int errors, @ForAll long seed) {
        Random random = new Random(seed);
        List<String> parts = word
                ? List.of("word/document.xml", "[Content_Types].xml", "_rels/.rels")
                : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml");
        String part = parts.get(random.nextInt(parts.size()));
        readOrRefused(rewritten(word ? DOCX : XLSX, part, text -> {
            StringBuilder wrong = new StringBuilder(text);
            for (int i = 0; i < errors && !wrong.isEmpty(); i++) {
                int at = random.nextInt(wrong.length());
                if (random.nextBoolean()) {
                    wrong.setCharAt(at, "<>/\"0a规 ".charAt(random.nextInt(8)));
                } else {
                    int to = Math.min(wrong.length(), at + random.nextInt(200));
                    wrong.delete(at, to);
                }
            }
            return wrong.toString();
        }));
    }

    @Property(tries = 100)
    void anyBytesAfterASignatureAreRefused(@ForAll byte[] bytes, @ForAll boolean zip) {
        byte[] head = zip ? new byte[] {'P', 'K', 3, 4} : new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
        byte[] whole = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        thrown(whole);
    }

    private static void readOrRefused(byte[] bytes) {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            try {
                List<Reading> readings = ReportDocument.readAll(bytes, "r");
                assertThat(readings).isNotEmpty();
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason(Locale.CHINESE)).isNotBlank();
            }
        });
    }

    // ----

    private static UnreadableDocumentException thrown(byte[] bytes) {
        UnreadableDocumentException thrown =
                catchThrowableOfType(UnreadableDocumentException.class, () -> ReportDocument.read(bytes, "r"));
        assertThat(thrown).isNotNull();
        assertThat(thrown.location().resource()).isEqualTo("r");
        return thrown;
    }

    private static String reason(byte[] bytes) {
        return thrown(bytes).reason(Locale.CHINESE);
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    private static byte[] with(byte[] archive, String part, String content) {
        Map<String, byte[]> parts = parts(archive);
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return archive(parts);
    }

    private static byte[] rewritten(byte[] archive, String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(archive);
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        parts.put(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return archive(parts);
    }

    private static Map<String, byte[]> parts(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), ((InputStream) zip).readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] archive(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
