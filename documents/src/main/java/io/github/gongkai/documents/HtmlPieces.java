package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Takes a web page apart, Word's among them: every innermost table row by row, all other text block by block. */
final class HtmlPieces {

    /** Columns that a cell may claim to cover; pages that claim more are broken. */
    private static final int WIDEST = 100;

    private final Facts facts;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable TextNode textStart;

    private HtmlPieces(Facts facts) {
        this.facts = facts;
    }

    /** Whether a text is a page: a tag of HTML stands in it before anything that cannot be one. */
    static boolean isHtml(String source) {
        int from = 0;
        int checked = 0;
        while (checked++ < 200) {
            int tag = source.indexOf('<', from);
            if (tag < 0) {
                return false;
            }
            for (String name :
                    List.of("!doctype", "html", "head", "body", "div", "p", "table", "tr", "td", "span", "meta")) {
                int end = tag + 1 + name.length();
                if (source.regionMatches(true, tag + 1, name, 0, name.length())
                        && end < source.length()
                        && !Character.isLetterOrDigit(source.charAt(end))) {
                    return true;
                }
            }
            from = tag + 1;
        }
        return false;
    }

    static List<Piece> of(String source, Facts facts) {
        Document document = Jsoup.parse(source, Parser.htmlParser().setTrackPosition(true));
        HtmlPieces html = new HtmlPieces(facts);
        html.metadata(document);
        html.walk(document.body());
        html.endText();
        if (endsInCell(source)) {
            html.openLast();
        }
        return html.pieces;
    }

    /** Whether the source ends before its last cell is closed, so that the cell may go on. */
    private static boolean endsInCell(String source) {
        for (int tag = source.lastIndexOf('<'); tag >= 0; tag = source.lastIndexOf('<', tag - 1)) {
            if (startsTag(source, tag, "td") || startsTag(source, tag, "th")) {
                return true;
            }
            if (startsTag(source, tag, "/td")
                    || startsTag(source, tag, "/th")
                    || startsTag(source, tag, "/tr")
                    || startsTag(source, tag, "/table")) {
                return false;
            }
        }
        return false;
    }

    private static boolean startsTag(String source, int tag, String name) {
        int end = tag + 1 + name.length();
        return source.regionMatches(true, tag + 1, name, 0, name.length())
                && (end == source.length() || !Character.isLetterOrDigit(source.charAt(end)));
    }

    private void openLast() {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof Piece.Row row) {
            List<Piece.Entry> entries = new ArrayList<>(row.entries());
            int end = entries.size() - 1;
            entries.set(end, entries.get(end).asOpen());
            pieces.set(last, new Piece.Row(entries, row.width(), row.loose()));
        }
    }

    private void metadata(Document document) {
        for (Element meta : document.head().getElementsByTag("meta")) {
            if (meta.attr("name").equalsIgnoreCase("ArticleTitle")) {
                facts.pageTitle(meta.attr("content"));
            } else if (meta.attr("name").equalsIgnoreCase("PubDate")) {
                facts.pageDate(meta.attr("content"));
            }
        }
        String title = document.title();
        if (document.head().select("meta[name=ArticleTitle]").isEmpty()) {
            facts.pageTitle(title);
        }
    }

    /** Depth first; jsoup's filter does not recurse, so pages may nest as deep as they like. */
    private void walk(Element root) {
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                return enter(node) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                leave(node);
                return FilterResult.CONTINUE;
            }
        });
    }

    private boolean enter(Node node) {
        if (node instanceof TextNode words) {
            if (textStart == null && !words.isBlank()) {
                textStart = words;
            }
            text.append(words.getWholeText());
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        switch (element.normalName()) {
            case "script", "style", "noscript", "template", "select" -> {
                return false;
            }
            case "table" -> {
                endText();
                if (element.selectFirst("table table") == null) {
                    table(element);
                    return false;
                }
                return true;
            }
            default -> {
                if (element.isBlock() || element.normalName().equals("br")) {
                    endText();
                }
                return true;
            }
        }
    }

    private void leave(Node node) {
        if (node instanceof Element element && element.isBlock()) {
            endText();
        }
    }

    private void endText() {
        TextNode start = textStart;
        if (start != null) {
            Range.Position at = start.sourceRange().start();
            pieces.add(new Piece.Text(Wording.strip(text.toString()), at.lineNumber(), at.columnNumber(), true));
        }
        text.setLength(0);
        textStart = null;
    }

    private void table(Element table) {
        List<Element> rows = table.select("tr");
        // For each column of the grid how many further rows are covered by a cell above.
        List<Integer> covered = new ArrayList<>();
        List<List<Piece.Entry>> found = new ArrayList<>();
        int width = 0;
        for (int r = 0; r < rows.size(); r++) {
            List<Piece.Entry> entries = new ArrayList<>();
            int column = 0;
            for (Element cell : rows.get(r).children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                    continue;
                }
                column = nextFree(covered, column);
                int columns = span(cell.attr("colspan"));
                cover(covered, column, columns, Math.min(span(cell.attr("rowspan")), rows.size() - r));
                entries.add(entry(cell, column, columns));
                column += columns;
            }
            width = Math.max(width, column);
            for (int c = 0; c < covered.size(); c++) {
                covered.set(c, Math.max(0, covered.get(c) - 1));
            }
            if (!entries.isEmpty()) {
                found.add(entries);
            }
        }
        for (List<Piece.Entry> entries : found) {
            pieces.add(new Piece.Row(entries, width, false));
        }
    }

    private static int nextFree(List<Integer> covered, int from) {
        int column = from;
        while (column < covered.size() && covered.get(column) > 0) {
            column++;
        }
        return column;
    }

    private static void cover(List<Integer> covered, int column, int columns, int rows) {
        for (int c = column; c < column + columns; c++) {
            while (covered.size() <= c) {
                covered.add(0);
            }
            covered.set(c, rows);
        }
    }

    private static int span(String attribute) {
        try {
            return Math.max(1, Math.min(WIDEST, Integer.parseInt(attribute.trim())));
        } catch (NumberFormatException e) {
            // Absent or nonsense: browsers take it for 1.
            return 1;
        }
    }

    private static Piece.Entry entry(Element cell, int column, int columns) {
        TextNode first = firstText(cell);
        Range.Position at = (first == null ? cell.sourceRange() : first.sourceRange()).start();
        String words = first == null ? "" : cellText(cell);
        return new Piece.Entry(words, at.lineNumber(), at.columnNumber(), column, columns, false, false);
    }

    private static @Nullable TextNode firstText(Element cell) {
        for (TextNode words : textNodes(cell)) {
            if (!Wording.isBlank(words.getWholeText())) {
                return words;
            }
        }
        return null;
    }

    /** Inline pieces run on; paragraphs and breaks are kept apart by a space, so that no two numbers become one. */
    private static String cellText(Element cell) {
        return Wording.strip(
                cell.childNodeSize() == 1 && cell.childNode(0) instanceof TextNode only
                        ? only.getWholeText()
                        : cell.text());
    }

    private static List<TextNode> textNodes(Element cell) {
        List<TextNode> nodes = new ArrayList<>();
        cell.nodeStream(TextNode.class).forEach(nodes::add);
        return nodes;
    }
}
