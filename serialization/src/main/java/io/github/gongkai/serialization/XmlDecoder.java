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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes XML as its byte order mark or its declaration says (XML 1.0, appendix F), so that places can be counted in it. */
final class XmlDecoder {

    /** What declares an encoding stands within so many bytes. */
    private static final int DECLARATION = 200;

    private static final Pattern ENCODING =
            Pattern.compile("\\A<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*([\"'])([A-Za-z][A-Za-z0-9._-]*)\\1");
    private static final Labels UNKNOWN = new Labels("不支持所声明的文字编码", "the declared encoding is not supported");
    static final Labels MALFORMED = new Labels("文字与其编码不符", "the text is not in the encoding that it says");

    private XmlDecoder() {}

    /** Returns the text without its byte order mark. */
    static CharBuffer decode(byte[] document, String resource) {
        Charset charset = charset(document, resource);
        int mark = markLength(document);
        if (charset.equals(StandardCharsets.UTF_8) && Utf8.end(document, mark, document.length) == document.length) {
            // Much faster than a decoder, which also tells where a text is malformed.
            char[] text = new char[document.length - mark];
            return CharBuffer.wrap(text, 0, Utf8.decode(document, mark, document.length, text));
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
        Matcher declared = ENCODING.matcher(begin);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(declared.group(2));
            // What could be read so far as ASCII cannot be UTF-16, whatever it says.
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableDocumentException(new Location(resource, 1, 1), UNKNOWN);
        }
    }
}
