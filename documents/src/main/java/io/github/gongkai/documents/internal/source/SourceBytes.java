package io.github.gongkai.documents.internal.source;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a source, told by content: which encoding, or that they are no text at all. */
public final class SourceBytes {

    public static final Labels NO_REPORT = new Labels("未找到年度报告的任何部分", "no part of an annual report was found");

    private static final Labels EMPTY = new Labels("文件为空", "the file is empty");
    private static final Labels RTF = new Labels("RTF 文件，请另存为 .docx", "an RTF file; save it as .docx");
    private static final Labels BINARY = new Labels("不是文本文件", "not a text file");

    /** One control character in so many bytes is still text. */
    private static final int MAX_CONTROLS = 100;

    private static final int LOOKED_AT = 8192;

    private static final int PDF_BEGINS_WITHIN = 1024;

    private SourceBytes() {}

    /**
     * Decodes a source: by byte order mark, else UTF-8 if it is valid, else GB18030 if it is valid. What a page declares is not
     * asked: pages declare gb2312 and hold UTF-8, and the reverse.
     */
    public static String decode(byte[] bytes, String resource) {
        if (startsWith(bytes, "{\\rtf")) {
            throw unreadable(resource, RTF);
        }
        if (startsWith(bytes, "\u00ef\u00bb\u00bf")) {
            return text(bytes, 3, StandardCharsets.UTF_8, resource);
        }
        if (startsWith(bytes, "\u00ff\u00fe")) {
            return text(bytes, 2, StandardCharsets.UTF_16LE, resource);
        }
        if (startsWith(bytes, "\u00fe\u00ff")) {
            return text(bytes, 2, StandardCharsets.UTF_16BE, resource);
        }
        if (isBinary(bytes)) {
            throw unreadable(resource, BINARY);
        }
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        if (lenient.indexOf('\ufffd') < 0) {
            return checked(lenient, resource);
        }
        try {
            return checked(decodeStrictly(bytes, 0, StandardCharsets.UTF_8), resource);
        } catch (CharacterCodingException e) {
            return text(bytes, 0, Charset.forName("GB18030"), resource);
        }
    }

    /** Tells whether bytes are a PDF; a few may stand before it. */
    public static boolean isPdf(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, PDF_BEGINS_WITHIN); i++) {
            if (startsWith(bytes, i, "%PDF-")) {
                return true;
            }
        }
        return false;
    }

    /** Control characters are left behind by editors, one here and there; what is no text has them from the beginning. */
    private static boolean isBinary(byte[] bytes) {
        int looked = Math.min(bytes.length, LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            byte b = bytes[i];
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0b) {
                controls++;
            }
        }
        return controls > 1 + looked / MAX_CONTROLS;
    }

    private static String text(byte[] bytes, int from, Charset charset, String resource) {
        try {
            return checked(decodeStrictly(bytes, from, charset), resource);
        } catch (CharacterCodingException e) {
            throw unreadable(resource, BINARY);
        }
    }

    private static String decodeStrictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        // A source that is cut within a character keeps all before it.
        for (int cut = 0; ; cut++) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from - cut))
                        .toString();
            } catch (CharacterCodingException e) {
                if (cut == 3 || bytes.length - from - cut == 0) {
                    throw e;
                }
            }
        }
    }

    private static String checked(String text, String resource) {
        if (Wording.isBlank(text)) {
            throw unreadable(resource, EMPTY);
        }
        if (text.indexOf('\0') >= 0) {
            throw unreadable(resource, BINARY);
        }
        return text;
    }

    public static UnreadableDocumentException unreadable(String resource, Labels reason) {
        return new UnreadableDocumentException(new Location(resource, 0, 0), reason);
    }

    /** Whether bytes begin so, a character a byte. */
    public static boolean startsWith(byte[] bytes, String head) {
        return startsWith(bytes, 0, head);
    }

    private static boolean startsWith(byte[] bytes, int from, String head) {
        if (bytes.length - from < head.length()) {
            return false;
        }
        for (int i = 0; i < head.length(); i++) {
            if ((bytes[from + i] & 0xff) != head.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
