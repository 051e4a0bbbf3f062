package io.github.gongkai.documents.internal.html;

import io.github.gongkai.documents.internal.print.Markup;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/** The blocks of a text section on a page: how they are written, and how they are read back exactly. */
final class HtmlBlocks {

    private static final String ADDRESS = "data-address";
    private static final int LOWEST_TAG = 6;

    private HtmlBlocks() {}

    static void write(Narrative text, Markup out) {
        out.open("div", HtmlMark.ATTRIBUTE, HtmlMark.BLOCKS.value(), "class", "text");
        for (Block block : text.blocks()) {
            out.newLine();
            if (block instanceof Block.Heading heading) {
                heading(heading, out);
            } else if (block instanceof Block.Paragraph paragraph) {
                out.element("p", paragraph.text());
            } else if (block instanceof Block.Table table) {
                table(table, out);
            } else if (block instanceof Block.Picture picture) {
                picture(picture, out);
            }
        }
        out.newLine().close("div").newLine();
    }

    /** A section's title is h2, so that its first level of headings is h3; there is no h7. */
    private static void heading(Block.Heading heading, Markup out) {
        int tag = heading.level() + 1;
        if (tag <= LOWEST_TAG) {
            out.element("h" + tag, heading.text());
        } else {
            out.element("p", heading.text(), "role", "heading", "aria-level", Integer.toString(tag));
        }
    }

    private static void table(Block.Table table, Markup out) {
        out.open("div", "class", "scroll", "tabindex", "0").open("table").open("tbody");
        for (List<String> row : table.rows()) {
            out.open("tr");
            row.forEach(cell -> out.element("td", cell));
            out.close("tr");
        }
        out.close("tbody").close("table").close("div");
    }

    /** A page fetches nothing from elsewhere: a picture is shown if the address holds it, and linked to otherwise. */
    private static void picture(Block.Picture picture, Markup out) {
        String address = picture.address();
        String scheme = address.strip().toLowerCase(Locale.ROOT);
        out.open("figure", ADDRESS, address);
        if (scheme.matches("(?s)data:image/(?:png|jpeg|gif|webp);base64,.*")) {
            out.empty("img", "src", address, "alt", "");
        } else if (scheme.startsWith("https://") || scheme.startsWith("http://")) {
            out.element("a", address, "href", address);
        } else {
            out.element("span", address);
        }
        out.element("figcaption", picture.caption()).close("figure");
    }

    /** Takes every child for the block that it was written from; what somebody has added since is a paragraph. */
    static void read(Element container, List<Piece> pieces) {
        for (Node child : container.childNodes()) {
            Block block = child instanceof Element element
                    ? block(element)
                    : child instanceof TextNode text && !text.isBlank()
                            ? new Block.Paragraph(Wording.strip(text.getWholeText()))
                            : null;
            if (block != null) {
                Range.Position at = child.sourceRange().start();
                pieces.add(new Piece.Marked(block, at.lineNumber(), at.columnNumber()));
            }
        }
    }

    private static Block block(Element element) {
        String name = element.normalName();
        if (name.equals("figure")) {
            Element caption = element.selectFirst("figcaption");
            return new Block.Picture(caption == null ? "" : caption.wholeText(), element.attr(ADDRESS));
        }
        Element table = element.selectFirst("table");
        if (table != null) {
            return new Block.Table(table.select("tr").stream()
                    .map(row -> row.children().stream().map(Element::wholeText).toList())
                    .toList());
        }
        int level = level(element);
        return level == 0 ? new Block.Paragraph(element.wholeText()) : new Block.Heading(element.wholeText(), level);
    }

    private static int level(Element element) {
        String tag = element.attr("role").equals("heading")
                ? element.attr("aria-level")
                : element.normalName().replaceFirst("^h(?=[3-6]$)", "");
        return tag.matches("[3-7]") ? Integer.parseInt(tag) - 1 : 0;
    }
}
