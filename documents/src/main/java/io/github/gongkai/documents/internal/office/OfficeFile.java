package io.github.gongkai.documents.internal.office;

import io.github.gongkai.documents.internal.excel.ExcelWorkbook;
import io.github.gongkai.documents.internal.excel.OldExcelWorkbook;
import io.github.gongkai.documents.internal.excel.SheetContent;
import io.github.gongkai.documents.internal.excel.WorkbookReports;
import io.github.gongkai.documents.internal.ooxml.PartXml;
import io.github.gongkai.documents.internal.recognition.Facts;
import io.github.gongkai.documents.internal.recognition.Recogniser;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.SourceBytes;
import io.github.gongkai.documents.internal.word.OldWordPieces;
import io.github.gongkai.documents.internal.word.WordPieces;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The files of word processors and spreadsheet programs, told by their content: .docx and .xlsx, .doc and .xls. What could
 * run, is locked, or unpacks to far more than a report is refused; nothing outside the file is ever opened.
 */
public final class OfficeFile {

    private static final Labels DAMAGED = new Labels("Word 或 Excel 文件已损坏", "a damaged Word or Excel file");
    private static final Labels ENCRYPTED = new Labels("文件已加密，请先解除密码", "an encrypted file; remove its password first");
    private static final Labels ARCHIVE =
            new Labels("压缩文件，不是 Word 或 Excel 文件", "an archive, which is not a Word or Excel file");
    private static final Labels OTHER =
            new Labels("不是 Word 或 Excel 文件，而是其他办公软件文件", "a file of another office program, neither Word nor Excel");
    private static final Labels BINARY_WORKBOOK =
            new Labels("二进制工作簿（.xlsb），请另存为 .xlsx", "a binary workbook (.xlsb); save it as .xlsx");
    private static final Labels STRICT =
            new Labels("“严格 Open XML”工作簿，请另存为普通 .xlsx", "a Strict Open XML workbook; save it as an ordinary .xlsx");
    private static final Labels MACROS =
            new Labels("文件含有宏，不予读取；请另存为不含宏的文件", "the file holds macros and is not read; save it without them");
    private static final Labels BOMB =
            new Labels("文件解压后过大，不像一份报告", "the file unpacks to far more than a report can be");
    private static final Labels OTHER_FILES = new Labels(
            "工作簿的数值取自其他文件，不予读取；请粘贴为数值后另存",
            "values of the workbook come from other files; not read: paste them as values first");
    private static final Labels TOO_OLD =
            new Labels("Office 95 或更早的文件，请另存为新格式", "a file of Office 95 or earlier; save it in a newer format");

    /** All that the file unpacks to, pictures among it. */
    private static final long MOST_UNPACKED = 256L << 20;
    /** What is parsed; in memory it takes many times as much. */
    private static final long MOST_XML = 32L << 20;
    /** Above what text and tables ever shrink to. */
    private static final int MOST_SHRUNK = 100;

    private static final long SHRUNK_FROM = 100 << 10;

    private final byte[] bytes;
    private final String resource;
    private final Map<String, String> properties = new LinkedHashMap<>();

    private OfficeFile(byte[] bytes, String resource) {
        this.bytes = bytes;
        this.resource = resource;
    }

    /** Whether a file begins as such files and all archives do. */
    public static boolean isOffice(byte[] bytes) {
        return isZip(bytes) || SourceBytes.startsWith(bytes, "\u00d0\u00cf\u0011\u00e0");
    }

    private static boolean isZip(byte[] bytes) {
        return SourceBytes.startsWith(bytes, "PK\u0003\u0004") || SourceBytes.startsWith(bytes, "PK\u0005\u0006");
    }

    /**
     * Reads the reports of a file.
     *
     * @throws UnreadableDocumentException if the file cannot be read, is refused, or holds no part of a report
     */
    public static List<Reading> read(byte[] bytes, String resource) {
        OfficeFile file = new OfficeFile(bytes, resource);
        Source source = file.take();
        List<Reading> readings = source.read();
        if (readings.isEmpty()) {
            throw file.refuse(SourceBytes.NO_REPORT);
        }
        return readings;
    }

    /** A file taken apart; nothing of POI is asked any more. */
    private interface Source {
        List<Reading> read();
    }

    /** Takes the file apart. POI tells of damage by exceptions of many kinds; they all become one. */
    private Source take() {
        try {
            return isZip(bytes) ? takePackage() : takeOld();
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw refuse(ENCRYPTED);
        } catch (OldFileFormatException e) {
            throw refuse(TOO_OLD);
        } catch (IOException
                | OpenXML4JException
                | XMLStreamException
                | RuntimeException
                | StackOverflowError
                | AssertionError e) {
            throw refuse(DAMAGED);
        }
    }

    private UnreadableDocumentException refuse(Labels reason) {
        return SourceBytes.unreadable(resource, reason);
    }

    // ---- .docx and .xlsx ----

    private Source takePackage() throws IOException, OpenXML4JException, XMLStreamException {
        inspect();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            PackagePart main = main(opened);
            takeProperties(opened);
            String type = main.getContentType();
            if (type.contains("wordprocessingml")) {
                return words(WordPieces.of(main));
            }
            if (type.contains("sheet.binary")) {
                throw refuse(BINARY_WORKBOOK);
            }
            if (!type.contains("spreadsheetml")) {
                throw refuse(OTHER);
            }
            if (opened.isStrictOoxmlFormat()) {
                throw refuse(STRICT);
            }
            return sheets(ExcelWorkbook.sheets(main));
        }
    }

    /** What the file says about itself beside the text. */
    private void takeProperties(OPCPackage opened) throws IOException, InvalidFormatException {
        try {
            for (PackageRelationship relation :
                    opened.getRelationshipsByType(PackageRelationshipTypes.CUSTOM_PROPERTIES)) {
                try (InputStream in = opened.getPart(relation).getInputStream()) {
                    PartXml.read(in, this::properties);
                }
            }
        } catch (XMLStreamException e) {
            // What a file says about itself is no part of the report; without it the text is asked.
            properties.clear();
        }
    }

    private void properties(XMLStreamReader xml) throws XMLStreamException {
        String name = "";
        while (PartXml.nextStart(xml)) {
            if (xml.getLocalName().equals("property")) {
                name = String.valueOf(xml.getAttributeValue(null, "name"));
            } else if (xml.getLocalName().equals("lpwstr")) {
                properties.put(name, xml.getElementText());
            }
        }
    }

    private Facts facts() {
        Facts facts = new Facts();
        properties.forEach(facts::property);
        return facts;
    }

    /** Looks through the archive before anything is parsed: what it holds, and what it unpacks to. */
    private void inspect() throws IOException {
        boolean typed = false;
        long unpacked = 0;
        long xml = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.contains("vbaproject") || name.contains("macrosheets/")) {
                    throw refuse(MACROS);
                }
                typed |= name.equals("[content_types].xml");
                long size = size(zip, MOST_UNPACKED - unpacked);
                unpacked += size;
                xml += name.endsWith(".xml") || name.endsWith(".rels") ? size : 0;
                if (unpacked >= MOST_UNPACKED
                        || xml > MOST_XML
                        || (size > SHRUNK_FROM && size / MOST_SHRUNK > entry.getCompressedSize())) {
                    throw refuse(BOMB);
                }
            }
        } catch (ZipException e) {
            throw refuse(String.valueOf(e.getMessage()).contains("encrypted") ? ENCRYPTED : DAMAGED);
        }
        if (!typed) {
            throw refuse(ARCHIVE);
        }
    }

    private static long size(InputStream entry, long most) throws IOException {
        byte[] buffer = new byte[1 << 13];
        long size = 0;
        for (int read = entry.read(buffer); read >= 0 && size < most; read = entry.read(buffer)) {
            size += read;
        }
        return size;
    }

    private PackagePart main(OPCPackage opened) {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relationship : opened.getRelationshipsByType(type)) {
                PackagePart part =
                        relationship.getTargetMode() == TargetMode.INTERNAL ? opened.getPart(relationship) : null;
                if (part != null) {
                    return part;
                }
            }
        }
        throw refuse(OTHER);
    }

    // ---- .doc and .xls ----

    private Source takeOld() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw refuse(ENCRYPTED);
            }
            if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw refuse(MACROS);
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                try (HWPFDocument document = new HWPFDocument(root)) {
                    return words(OldWordPieces.of(document));
                }
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return sheets(OldExcelWorkbook.sheets(root));
            }
            throw refuse(OTHER);
        }
    }

    // ---- what was taken ----

    private Source words(List<Piece> pieces) {
        return () ->
                new Recogniser(resource, facts()).read(pieces).map(List::of).orElse(List.of());
    }

    private Source sheets(List<SheetContent> sheets) {
        if (sheets.stream().anyMatch(sheet -> sheet.visible() && !sheet.note() && sheet.otherFiles())) {
            throw refuse(OTHER_FILES);
        }
        return WorkbookReports.of(sheets, resource, this::facts)::read;
    }
}
