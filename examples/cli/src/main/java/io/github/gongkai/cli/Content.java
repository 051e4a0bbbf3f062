package io.github.gongkai.cli;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a source holds, told by how it begins; its name is asked only where that does not tell. */
enum Content {
    /** A report in one of the forms in which they are published. */
    DOCUMENT,
    /** A report as JSON. */
    JSON,
    /** Reports as JSON, one a line. */
    JSON_LINES,
    /** A report as XML. */
    XML,
    /** Reports as XML. */
    XML_REPORTS,
    /** A ZIP file; of another kind if it is a Word file or a workbook. */
    ZIP,
    /** Something compressed. */
    GZIP;

    /** So much is looked at: the first line of a source that may hold reports line by line. */
    private static final int MOST = 1 << 20;

    private static final int FIRST = 4096;

    /** White space, the zeros of UTF-16, and the bytes of byte order marks. */
    private static final String BEFORE = " \t\r\n\0\u00EF\u00BB\u00BF\u00FE\u00FF";

    /** The name of the root element, after a declaration, instructions and comments. */
    private static final Pattern ROOT =
            Pattern.compile("\\A(?:\\s|<\\?.*?\\?>|<!--.*?-->)*+<(?:[^\\s<>/:]+:)?(reports?)[\\s/>]", Pattern.DOTALL);

    private static final Pattern PAGE =
            Pattern.compile("(?:<|\\\\u003c)(?:table|tbody|tr|td|p|div|span)\\b", Pattern.CASE_INSENSITIVE);

    /** Whether it holds any number of reports, to be read one after the other. */
    boolean isStream() {
        return this == JSON_LINES || this == XML_REPORTS;
    }

    /**
     * Looks at how a source begins.
     *
     * @param in the source, which supports marks, and is where it was afterwards
     * @param name its name
     * @return what it holds
     * @throws IOException if it cannot be read
     */
    static Content of(InputStream in, String name) throws IOException {
        in.mark(MOST);
        byte[] head = in.readNBytes(FIRST);
        boolean object = first(head) == '{';
        if (object && indexOf(head, '\n', indexOf(head, '{', 0)) < 0 && head.length == FIRST) {
            byte[] more = in.readNBytes(MOST - FIRST);
            byte[] both = new byte[head.length + more.length];
            System.arraycopy(head, 0, both, 0, head.length);
            System.arraycopy(more, 0, both, head.length, more.length);
            head = both;
        }
        in.reset();
        return of(head, name);
    }

    private static Content of(byte[] head, String name) {
        if (head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return GZIP;
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5)) {
            return ZIP;
        }
        if (isLines(name)) {
            return JSON_LINES;
        }
        int first = first(head);
        if (first == '{') {
            return holdsPage(head) ? DOCUMENT : json(head);
        }
        return first == '<' ? markup(head) : DOCUMENT;
    }

    private static boolean isLines(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String bare = small.endsWith(".gz") ? small.substring(0, small.length() - 3) : small;
        return bare.endsWith(".ndjson") || bare.endsWith(".jsonl");
    }

    /** Whether JSON is no report of ours but the answer of a site's server, with the page as one of its texts. */
    private static boolean holdsPage(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return !text.contains("gongkai-report") && PAGE.matcher(text).find();
    }

    /** RTF begins with a brace too, but a backslash follows there. Lines are told by a whole object on the first of several. */
    private static Content json(byte[] head) {
        int brace = indexOf(head, '{', 0);
        if (brace + 1 < head.length && head[brace + 1] == '\\') {
            return DOCUMENT;
        }
        int end = indexOf(head, '\n', brace);
        if (end < 0 || !isObject(head, brace, end)) {
            return JSON;
        }
        for (int i = end; i < head.length; i++) {
            if (" \t\r\n".indexOf(head[i]) < 0) {
                return JSON_LINES;
            }
        }
        return JSON;
    }

    private static boolean isObject(byte[] bytes, int from, int to) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (quoted) {
                i += b == '\\' ? 1 : 0;
                quoted = b != '"';
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{') {
                depth++;
            } else if (b == '}') {
                depth--;
            }
        }
        return depth == 0 && !quoted;
    }

    private static Content markup(byte[] head) {
        // Whatever the encoding, what has to be seen is ASCII.
        String text =
                new String(head, StandardCharsets.ISO_8859_1).replaceAll("[\0\u00EF\u00BB\u00BF\u00FE\u00FF]", "");
        Matcher root = ROOT.matcher(text);
        if (!root.find()) {
            return DOCUMENT;
        }
        return root.group(1).equals("reports") ? XML_REPORTS : XML;
    }

    private static int first(byte[] bytes) {
        for (byte b : bytes) {
            if (BEFORE.indexOf(b & 0xFF) < 0) {
                return b;
            }
        }
        return -1;
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Reads the one report that a source of this kind holds.
     *
     * @param bytes the source
     * @param name its name
     * @return what was made of it
     * @throws UnreadableDocumentException if it is no report
     */
    Reading read(byte[] bytes, String name) {
        return switch (this) {
            case JSON -> ReportJson.read(bytes, name);
            case XML -> ReportXml.read(bytes, name);
            default -> ReportDocument.read(bytes, name);
        };
    }
}
