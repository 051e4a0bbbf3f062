package io.github.gongkai.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8, refuses what is not, and knows where that stands. */
final class Utf8Reader extends Reader {

    /** Thrown at the first byte that is no UTF-8, when all before it has been handed out. */
    static final class NotUtf8Exception extends CharacterCodingException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        private NotUtf8Exception(int line, int column) {
            this.line = line;
            this.column = column;
        }

        /** Returns the place of the byte. */
        Place place() {
            return new Place(line, column);
        }
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private final CharBuffer chars = CharBuffer.allocate(8192).flip();
    private boolean ended;

    /** The place of the next character to be decoded. */
    private int line = 1;

    private int column = 1;
    private char last;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            chars.clear();
            CoderResult result = decoder.decode(bytes, chars, ended);
            chars.flip();
            if (chars.hasRemaining()) {
                count();
            } else if (result.isError()) {
                throw new NotUtf8Exception(line, column);
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    /** Lines end as they do for Jackson: with a line feed, a carriage return, or both. A byte order mark has no place. */
    private void count() {
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\n' && last == '\r') {
                column = 1;
            } else if (c == '\n' || c == '\r') {
                line++;
                column = 1;
            } else if (c != BYTE_ORDER_MARK || line > 1 || column > 1) {
                column++;
            }
            last = c;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
