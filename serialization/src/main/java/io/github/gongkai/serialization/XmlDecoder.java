package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Decodes XML as its byte order mark or its declaration says (XML 1.0, appendix F), so that places can be counted in it. */
final class XmlDecoder {

    /** What declares an encoding stands within so many bytes. */
    private static final int DECLARATION = 200;

    private static final boolean[] NO_STOP = new boolean[0x80];
    private static final String NAME = "encoding";
    private static final String USUAL = "UTF-8";
    private static final Labels UNKNOWN = new Labels("不支持所声明的文字编码", "the declared encoding is not supported");
    static final Labels MALFORMED = new Labels("文字与其编码不符", "the text is not in the encoding that it says");

    private XmlDecoder() {}

    /** Returns the text without its byte order mark. */
    static CharBuffer decode(byte[] document, String resource) {
        Charset charset = charset(document, resource);
        int mark = markLength(document);
        if (charset.equals(StandardCharsets.UTF_8)) {
            // Much faster than a decoder, which also tells where a text is malformed.
            DecodedText text = new DecodedText(document.length - mark);
            if (text.decode(document, mark, document.length, NO_STOP) >= 0) {
                return CharBuffer.wrap(text.units(), 0, text.length());
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(document, mark, document.length - mark);
        CharBuffer chars = CharBuffer.allocate((int)
                Math.ceil(bytes.remaining() * (double) charset.newDecoder().maxCharsPerByte()));
        // A decoder reports what is malformed unless it is told otherwise.
        var decoder = charset.newDecoder();
        CoderResult result = decoder.decode(bytes, chars, true);
        if (result.isUnderflow()) {
            result = decoder.flush(chars);
        }
        chars.flip();
        if (result.isError()) {
            long place = new XmlPlaces(chars.array()).of(chars.limit());
            throw new UnreadableDocumentException(
                    new Location(resource, Place.line(place), Place.column(place)), MALFORMED);
        }
        return chars;
    }

    /** Returns a reader of a document that is not read in whole; its byte order mark is read as a character. */
    static Reader reader(InputStream in, String resource) throws IOException {
        byte[] begin = in.readNBytes(DECLARATION);
        Charset charset = charset(begin, resource);
        return new InputStreamReader(
                new SequenceInputStream(new ByteArrayInputStream(begin), in), charset.newDecoder());
    }

    private static int markLength(byte[] document) {
        if (Utf8.hasMark(document, 0, document.length)) {
            return 3;
        }
        return starts(document, 0xFE, 0xFF) || starts(document, 0xFF, 0xFE) ? 2 : 0;
    }

    private static boolean starts(byte[] document, int first, int second) {
        return document.length >= 2 && document[0] == (byte) first && document[1] == (byte) second;
    }

    private static Charset charset(byte[] document, String resource) {
        if (starts(document, 0xFE, 0xFF) || starts(document, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(document, 0xFF, 0xFE) || starts(document, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (markLength(document) > 0) {
            return StandardCharsets.UTF_8;
        }
        String begin = new String(document, 0, Math.min(document.length, DECLARATION), StandardCharsets.ISO_8859_1);
        String declared = declared(begin);
        // The parser, given characters, does not look at the name; Java also knows names that begin with a digit, which
        // XML has not.
        if (declared.isEmpty() || Character.isDigit(declared.charAt(0))) {
            throw unknown(resource);
        }
        try {
            Charset charset = Charset.forName(declared);
            // What could be read so far as ASCII cannot be UTF-16, whatever it says.
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw unknown(resource);
        }
    }

    private static UnreadableDocumentException unknown(String resource) {
        return new UnreadableDocumentException(new Location(resource, 1, 1), UNKNOWN);
    }

    /** Returns the name that a document declares, or the usual one if it declares none, or not as it should, which the parser tells. */
    private static String declared(String begin) {
        int end = begin.indexOf('>');
        if (!begin.startsWith("<?xml") || end < 0) {
            return USUAL;
        }
        int name = begin.indexOf(NAME);
        while (name >= 0 && !isBlank(begin.charAt(name - 1))) {
            name = begin.indexOf(NAME, name + 1);
        }
        if (name < 0 || name > end) {
            return USUAL;
        }
        int equals = pastBlanks(begin, name + NAME.length());
        int quote = begin.charAt(equals) == '=' ? pastBlanks(begin, equals + 1) : equals;
        char mark = begin.charAt(quote);
        int close = mark == '"' || mark == '\'' ? begin.indexOf(mark, quote + 1) : -1;
        return close < 0 || close > end ? USUAL : begin.substring(quote + 1, close);
    }

    private static int pastBlanks(String text, int from) {
        int i = from;
        while (isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
