package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reports within a {@code <reports>} element one by one; holds one at a time. They are cut out by their tags before they are
 * parsed: a parser that meets one that is not well-formed cannot go on to the next.
 */
final class XmlReports extends Reports {

    private static final int CHUNK = 16_384;
    private static final int NONE = -1;
    private static final Labels CUT_SHORT = new Labels("XML 不完整，文件在此中断", "the XML ends before it is complete");
    private static final Labels STRAY = new Labels("报告之外的内容，未读取", "content that is no report, not read");

    private @Nullable Reader reader;
    /** The start tag of the root on one line; null until it has been met. */
    private @Nullable String root;

    private char[] text = new char[CHUNK];
    /** What is looked at: from where, which is the given place, up to where, and how far it is filled. */
    private int begin;

    private int position;
    private int end;
    private int line = 1;
    private int column = 1;
    private char last;

    XmlReports(InputStream in, String resource, ReadOptions options, Consumer<UnreadableDocumentException> unreadable) {
        super(in, resource, options, unreadable);
    }

    @Override
    @Nullable
    Reading step() throws IOException {
        try {
            return piece();
        } catch (CharacterCodingException e) {
            stop(XmlDecoder.MALFORMED);
        } catch (UnreadableDocumentException e) {
            done = true;
            unreadable.accept(e);
        }
        return null;
    }

    /** Takes what comes next; returns the report if it is one. */
    private @Nullable Reading piece() throws IOException {
        drop();
        int c = peek(0);
        if (c == NONE) {
            stop(CUT_SHORT);
        } else if (c != '<') {
            text();
        } else if (peek(1) == '?') {
            past("?>");
        } else if (peek(1) == '!') {
            if (!starts("<!--")) {
                stop(ParsedXml.DOCUMENT_TYPE);
            } else {
                past("-->");
            }
        } else if (peek(1) == '/') {
            done = past(">");
        } else if (root == null) {
            root();
        } else {
            return report(root);
        }
        return null;
    }

    private void stop(Labels reason) {
        done = true;
        tell(reason);
    }

    private void tell(Labels reason) {
        unreadable.accept(new UnreadableDocumentException(new Location(resource, line, column), reason));
    }

    private void text() throws IOException {
        while ((peek(0) != NONE && peek(0) <= ' ') || peek(0) == '\uFEFF') {
            position++;
            drop();
        }
        if (peek(0) != NONE && peek(0) != '<') {
            tell(STRAY);
            while (peek(0) != NONE && peek(0) != '<') {
                position++;
                drop();
            }
        }
    }

    private void root() throws IOException {
        boolean closed = tag();
        String tag =
                new String(text, begin, position - begin).replace('\n', ' ').replace('\r', ' ');
        String opened = closed ? tag.substring(0, tag.length() - 2) + '>' : tag;
        // Throws for another root than this one.
        XmlCursor.requireReports(opened, resource, options, Place.of(line, column));
        root = opened;
        done = closed;
    }

    private @Nullable Reading report(String opened) throws IOException {
        int length = 0;
        while (isName(peek(1 + length))) {
            length++;
        }
        String own = new String(text, position + 1, length);
        boolean whole = tag();
        while (!whole) {
            whole = endOf(own);
            if (position - begin > options.maxSize()) {
                tell(Source.TOO_LARGE);
                while (!endOf(own)) {
                    drop();
                }
                return null;
            }
        }
        return read(() -> ReportXml.read(opened, text, begin, position, Place.of(line, column), resource, options));
    }

    /** Goes past a piece of a report: true if it is its end, or the beginning of another, or there is no more. */
    private boolean endOf(String name) throws IOException {
        if (peek(0) == NONE) {
            return true;
        }
        if (peek(0) != '<') {
            position++;
        } else if (starts("<!--")) {
            past("-->");
        } else if (starts("<![CDATA[")) {
            past("]]>");
        } else if (starts("<?")) {
            past("?>");
        } else if (starts("</" + name) && !isName(peek(2 + name.length()))) {
            past(">");
            return true;
        } else if (starts("<" + name) && !isName(peek(1 + name.length()))) {
            return true;
        } else {
            tag();
        }
        return false;
    }

    private static boolean isName(int c) {
        return c > ' ' && c != '>' && c != '/';
    }

    /** Goes past a tag; whether it is an element of its own. A bracket that opens another cannot be within one. */
    private boolean tag() throws IOException {
        int quote = NONE;
        for (position++; peek(0) != NONE && peek(0) != '<'; position++) {
            int c = peek(0);
            if (quote != NONE) {
                quote = c == quote ? NONE : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                position++;
                return text[position - 2] == '/';
            }
        }
        return false;
    }

    /** Goes past a mark; to the end, and false, if there is none. */
    private boolean past(String mark) throws IOException {
        while (!starts(mark)) {
            if (peek(0) == NONE) {
                return false;
            }
            position++;
        }
        position += mark.length();
        return true;
    }

    private boolean starts(String what) throws IOException {
        for (int i = 0; i < what.length(); i++) {
            if (peek(i) != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Looks no more at what has been passed. */
    private void drop() {
        for (; begin < position; begin++) {
            char c = text[begin];
            if (c == '\n' && last == '\r') {
                column = 1;
            } else if (c == '\n' || c == '\r') {
                line++;
                column = 1;
            } else if (c != '\uFEFF' || line > 1 || column > 1) {
                column++;
            }
            last = c;
        }
    }

    private int peek(int ahead) throws IOException {
        while (position + ahead >= end) {
            if (begin > 0) {
                System.arraycopy(text, begin, text, 0, end - begin);
                position -= begin;
                end -= begin;
                begin = 0;
            }
            if (end == text.length) {
                text = Arrays.copyOf(text, 2 * end);
            }
            if (reader == null) {
                reader = XmlDecoder.reader(in, resource);
            }
            int count = reader.read(text, end, text.length - end);
            if (count < 0) {
                return NONE;
            }
            end += count;
        }
        return text[position + ahead];
    }
}
