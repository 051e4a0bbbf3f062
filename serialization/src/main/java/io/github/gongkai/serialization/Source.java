package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a document in whole, within the limit of size. */
final class Source {

    private static final int CHUNK = 16_384;

    static final Labels TOO_LARGE = new Labels("文件超出读取上限", "the document is beyond the limit of size");
    static final Labels NO_UTF8 = new Labels("文字编码不是 UTF-8", "the text is not encoded as UTF-8");

    private Source() {}

    /** Reads a stream to its end. */
    static byte[] bytes(InputStream in, String resource, ReadOptions options) throws IOException {
        return bytes(in, resource, options, false);
    }

    /** Reads a stream of UTF-8 to its end; what is none is refused as soon as it is met, however much may follow. */
    static byte[] utf8(InputStream in, String resource, ReadOptions options) throws IOException {
        return bytes(in, resource, options, true);
    }

    private static byte[] bytes(InputStream in, String resource, ReadOptions options, boolean utf8) throws IOException {
        byte[] bytes = new byte[CHUNK];
        int size = 0;
        int checked = 0;
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes, size, bytes.length - size)) {
            size += count;
            requireSize(size, resource, options);
            if (utf8) {
                checked = Utf8.end(bytes, checked, size);
                if (size - checked >= Utf8.LONGEST) {
                    throw noUtf8(bytes, checked, resource);
                }
            }
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    private static UnreadableDocumentException noUtf8(byte[] bytes, int index, String resource) {
        long place = Utf8.place(bytes, 0, index);
        return new UnreadableDocumentException(new Location(resource, Place.line(place), Place.column(place)), NO_UTF8);
    }

    /** Reads characters to their end. */
    static String text(Reader reader, String resource, ReadOptions options) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] chunk = new char[CHUNK];
        try {
            for (int count = reader.read(chunk); count >= 0; count = reader.read(chunk)) {
                text.append(chunk, 0, count);
                requireSize(text.length(), resource, options);
            }
        } catch (CharacterCodingException e) {
            // Who decodes for us does not tell where it failed.
            throw new UnreadableDocumentException(new Location(resource, 0, 0), NO_UTF8);
        }
        return text.toString();
    }

    /** Returns a text as bytes; refuses one with half a surrogate pair, which no bytes can stand for. */
    static byte[] utf8(String text, String resource) {
        int half = Texts.halfPair(text);
        if (half < text.length()) {
            byte[] before = text.substring(0, half).getBytes(StandardCharsets.UTF_8);
            throw noUtf8(before, before.length, resource);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Refuses a document that is larger than the options allow. */
    static void requireSize(int size, String resource, ReadOptions options) {
        if (size > options.maxSize()) {
            throw new UnreadableDocumentException(new Location(resource, 0, 0), TOO_LARGE);
        }
    }
}
