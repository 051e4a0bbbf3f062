package io.github.gongkai.documents.internal.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A parsed page, and where its texts and table cells stand in the source. To have jsoup track places makes parsing a third
 * dearer; so its page is held against the {@linkplain TagScan tags of the source}, and only where the two do not agree, because
 * tags stand in wrong places or are not closed, does jsoup parse again and track.
 */
public final class HtmlPage {

    /** The line and column, from 1, of a place in the source. */
    record Place(int line, int column) {}

    private final String source;
    private final Document document;
    /** The texts and cells of the page in their order, none if jsoup tracks. */
    private final List<Node> nodes;

    private final int[] offsets;
    private final int[] lineStarts;
    /** Where a character of the page stands in its source, whose lines are counted. */
    private final IntUnaryOperator origin;
    /** Which of the nodes was asked for last: they are asked for in order, or nearly so. */
    private int last;

    private HtmlPage(String source, Document document, List<Node> nodes, int[] offsets) {
        this(source, document, nodes, offsets, lineStarts(source), offset -> offset);
    }

    private HtmlPage(
            String source,
            Document document,
            List<Node> nodes,
            int[] offsets,
            int[] lineStarts,
            IntUnaryOperator origin) {
        this.source = source;
        this.document = document;
        this.nodes = nodes;
        this.offsets = offsets;
        this.lineStarts = lineStarts;
        this.origin = origin;
    }

    /** Parses a page. */
    public static HtmlPage of(String source) {
        HtmlPage untracked = untracked(source);
        return untracked != null ? untracked : tracked(source);
    }

    /** Parses a page that stands escaped in a source; its places are those in the source. */
    public static HtmlPage of(EscapedPage escaped, String source) {
        HtmlPage page = of(escaped.text());
        return new HtmlPage(page.source, page.document, page.nodes, page.offsets, lineStarts(source), escaped::place);
    }

    static HtmlPage tracked(String source) {
        Document document = Jsoup.parse(source, Parser.htmlParser().setTrackPosition(true));
        return new HtmlPage(source, document, List.of(), new int[0]);
    }

    /** The page without jsoup's tracking, or null if its tags alone do not tell where everything stands. */
    static @Nullable HtmlPage untracked(String source) {
        // Pages of ours have marked blocks, elements of every kind whose place is asked for.
        if (source.contains(HtmlMark.ATTRIBUTE)) {
            return null;
        }
        TagScan scan = new TagScan(source);
        if (!scan.areTablesClosed()) {
            return null;
        }
        Document document = Parser.htmlParser().parseInput(scan.lean(), "");
        List<Node> nodes = new ArrayList<>(scan.size());
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode words ? !words.isBlank() : isCell(node)) {
                        nodes.add(node);
                    }
                },
                document);
        if (nodes.size() != scan.size()) {
            return null;
        }
        int[] offsets = new int[nodes.size()];
        int reference = source.indexOf('&');
        for (int i = 0; i < offsets.length; i++) {
            int start = scan.start(i);
            offsets[i] = start;
            if (reference >= 0 && reference < start) {
                reference = source.indexOf('&', start);
            }
            boolean same = nodes.get(i) instanceof TextNode words
                    ? !scan.isCell(i) && isSame(words.getWholeText(), source, start, scan.end(i), reference)
                    : scan.isCell(i);
            if (!same) {
                return null;
            }
        }
        return new HtmlPage(source, document, nodes, offsets);
    }

    private static boolean isCell(Node node) {
        return node instanceof Element element && (element.nameIs("td") || element.nameIs("th"));
    }

    /** Whether a text of the page is that of the source: up to the first character reference, which jsoup has resolved. */
    private static boolean isSame(String text, String source, int start, int end, int reference) {
        int from = 0;
        while (isSpace(text.charAt(from))) {
            from++;
        }
        boolean literal = reference < 0 || reference >= end;
        int length = (literal ? end : reference) - start;
        return (!literal || length == text.length() - from) && source.regionMatches(start, text, from, length);
    }

    /** White space as HTML has it; jsoup calls a text blank that has nothing else. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    Document document() {
        return document;
    }

    /** Where a text has its first character that is no white space, or the tag of a cell begins. */
    Place place(Node node) {
        if (!nodes.isEmpty()) {
            return at(offsets[index(node)]);
        }
        int offset = node.sourceRange().start().pos();
        while (offset < source.length() && isSpace(source.charAt(offset))) {
            offset++;
        }
        return at(offset);
    }

    private int index(Node node) {
        for (int away = 0; away < nodes.size(); away++) {
            if (last + away < nodes.size() && nodes.get(last + away).equals(node)) {
                return last += away;
            }
            if (last - away >= 0 && nodes.get(last - away).equals(node)) {
                return last -= away;
            }
        }
        throw new IllegalArgumentException("neither a text nor a cell of the page: " + node);
    }

    private Place at(int offsetInPage) {
        int offset = origin.applyAsInt(offsetInPage);
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, offset - lineStarts[line] + 1);
    }

    /** Whether an element's end tag is in the source; one that jsoup has added ends where the source or another tag does. */
    boolean isClosed(Element element) {
        if (!nodes.isEmpty()) {
            return true;
        }
        Range end = element.endSourceRange();
        return end.isTracked() && !end.isImplicit();
    }

    private static int[] lineStarts(String source) {
        int[] starts = new int[64];
        int size = 1;
        for (int at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
            }
            starts[size++] = at + 1;
        }
        return Arrays.copyOf(starts, size);
    }
}
