package io.github.gongkai.documents.internal.html;

import io.github.gongkai.documents.internal.recognition.Facts;
import io.github.gongkai.documents.internal.source.Grid;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Takes a web page apart, Word's among them: every innermost table row by row, all other text block by block. */
public final class HtmlPieces {

    private final Facts facts;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable TextNode textStart;
    private final HtmlPage page;

    private HtmlPieces(Facts facts, HtmlPage page) {
        this.facts = facts;
        this.page = page;
    }

    /** Whether a text is a page: a tag of HTML stands in it before anything that cannot be one. */
    public static boolean isHtml(String source) {
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

    public static List<Piece> of(String source, Facts facts) {
        return of(HtmlPage.of(source), facts);
    }

    public static List<Piece> of(HtmlPage page, Facts facts) {
        HtmlPieces html = new HtmlPieces(facts, page);
        html.metadata(page.document());
        html.walk(page.document().body());
        html.endText();
        return html.pieces;
    }

    private void metadata(Document document) {
        facts.pageTitle(document.title());
        for (Element meta : document.head().getElementsByTag("meta")) {
            if (meta.attr("name").equalsIgnoreCase("ArticleTitle")) {
                facts.pageTitle(meta.attr("content"));
            } else if (meta.attr("name").equalsIgnoreCase("PubDate")) {
                facts.pageDate(meta.attr("content"));
            } else {
                facts.property(meta.attr("name"), meta.attr("content"));
            }
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
        if (HtmlMark.isOn(element)) {
            if (HtmlMark.BLOCKS.is(element)) {
                endText();
                HtmlBlocks.read(element, pieces);
            }
            return false;
        }
        if (isNoText(element)) {
            return false;
        }
        switch (element.normalName()) {
            case "select" -> {
                return false;
            }
            case "table" -> {
                endText();
                // A table with a table in it lays out the page.
                return !table(element);
            }
            default -> {
                if (element.isBlock() || element.normalName().equals("br")) {
                    endText();
                }
                return true;
            }
        }
    }

    /** Whether nothing in an element is read; rt and rp are how a character is read aloud, written over it. */
    private static boolean isNoText(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "noscript", "template", "rt", "rp" -> true;
            default -> false;
        };
    }

    private void leave(Node node) {
        if (node instanceof Element element && element.isBlock()) {
            endText();
        }
    }

    private void endText() {
        TextNode start = textStart;
        if (start != null) {
            HtmlPage.Place at = page.place(start);
            pieces.add(new Piece.Text(Wording.strip(text), at.line(), at.column(), true));
        }
        text.setLength(0);
        textStart = null;
    }

    /** Takes in a table and returns true, or returns false if there is another in one of its cells. */
    private boolean table(Element table) {
        List<Element> rows = rows(table);
        Grid grid = new Grid();
        List<List<Piece.Entry>> found = new ArrayList<>();
        CellText text = new CellText();
        boolean columns = rows.stream().anyMatch(HtmlPieces::hasSeveralCells);
        for (int r = 0; r < rows.size(); r++) {
            List<Piece.Entry> entries = new ArrayList<>();
            for (Element cell = rows.get(r).firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
                if (cell.nameIs("td") || cell.nameIs("th")) {
                    text.read(cell, columns);
                    if (text.holdsTable) {
                        return false;
                    }
                    int span = span(cell, "colspan");
                    int column = grid.cell(span, Math.min(span(cell, "rowspan"), rows.size() - r));
                    entries.add(entry(cell, text, column, span));
                }
            }
            grid.endRow();
            found.add(entries);
        }
        add(found, grid, page.isClosed(table), rows);
        return true;
    }

    /** The rows of a table; jsoup puts them into groups as browsers do, and what else stands among them before the table. */
    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element group = table.firstElementChild(); group != null; group = group.nextElementSibling()) {
            // What stands beside the groups is a caption, or the columns' layout.
            if (group.nameIs("tbody") || group.nameIs("thead") || group.nameIs("tfoot")) {
                for (Element row = group.firstElementChild(); row != null; row = row.nextElementSibling()) {
                    if (row.nameIs("tr")) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private static boolean hasSeveralCells(Element row) {
        Element first = row.firstElementChild();
        return first != null && first.nextElementSibling() != null;
    }

    private void add(List<List<Piece.Entry>> found, Grid grid, boolean closed, List<Element> rows) {
        if (!closed) {
            openLastCell(rows, found);
        }
        int width = grid.width();
        for (int r = 0; r < found.size(); r++) {
            List<Piece.Entry> entries = found.get(r);
            if (entries.isEmpty()) {
                continue;
            }
            boolean cut = !closed && r == found.size() - 1;
            if (cut || grid.width(r) == width) {
                pieces.add(new Piece.Row(entries, width, false));
            } else {
                entries.replaceAll(entry -> entry.atGridColumn(-1));
                pieces.add(new Piece.Row(entries, 0, false));
            }
        }
    }

    /** The source ends within the table: unless the last cell is closed, its text may go on. */
    private void openLastCell(List<Element> rows, List<List<Piece.Entry>> found) {
        int last = found.size() - 1;
        if (last >= 0 && !found.get(last).isEmpty()) {
            List<Piece.Entry> entries = found.get(last);
            Element cell = rows.get(last).lastElementChild();
            if (cell != null && !page.isClosed(cell)) {
                int end = entries.size() - 1;
                entries.set(end, entries.get(end).asOpen());
            }
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        if (value.isEmpty()) {
            return 1;
        }
        try {
            return Math.max(1, Math.min(Grid.WIDEST, Integer.parseInt(value.trim())));
        } catch (NumberFormatException e) {
            // Nonsense: browsers take it for 1.
            return 1;
        }
    }

    private Piece.Entry entry(Element cell, CellText text, int column, int columns) {
        HtmlPage.Place at = page.place(text.first == null ? cell : text.first);
        return Piece.Entry.inGrid(text.toString(), at.line(), at.column(), column, columns);
    }

    /**
     * The text of a cell. Inline pieces run on, as browsers show them; what stands apart on the page, such as paragraphs and
     * footnote marks, is kept apart by a space, so that no two numbers become one.
     */
    private static final class CellText implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private @Nullable TextNode first;
        private String picture = "";
        private boolean holdsTable;
        private boolean inColumns;

        /** Reads a cell of a table that has several columns or only one. */
        void read(Element cell, boolean columns) {
            inColumns = columns;
            holdsTable = false;
            text.setLength(0);
            first = null;
            picture = "";
            cell.filter(this);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (first == null && !words.isBlank()) {
                    first = words;
                }
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (HtmlMark.isOn(element) || isNoText(element)) {
                    return FilterResult.SKIP_CHILDREN;
                }
                switch (element.normalName()) {
                    case "table" -> {
                        // A table of one cell within a cell is only there for its looks.
                        if (!inColumns || element.select("td, th").size() > 1) {
                            holdsTable = true;
                            return FilterResult.STOP;
                        }
                        space(element);
                    }
                    case "img", "input", "select", "object", "embed", "svg", "canvas", "iframe" -> {
                        if (!element.attr("type").equalsIgnoreCase("hidden")) {
                            picture = "<" + element.normalName() + ">";
                        }
                        return FilterResult.SKIP_CHILDREN;
                    }
                    default -> space(element);
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                space(element);
            }
            return FilterResult.CONTINUE;
        }

        private void space(Element element) {
            if (element.isBlock() || isApart(element)) {
                append(" ");
            }
        }

        private static boolean isApart(Element element) {
            return switch (element.normalName()) {
                case "br", "sup", "sub", "del", "s", "strike" -> true;
                default ->
                    element.attributesSize() > 0
                            && (element.attr("style").contains("none") || element.hasAttr("hidden"));
            };
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c > ' ') {
                    text.append(c);
                } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            }
        }

        /** The text; for a cell that shows something else than text, which cannot be read, the name of its tag. */
        @Override
        public String toString() {
            String words = Wording.strip(text);
            return words.isEmpty() ? picture : words;
        }
    }
}
