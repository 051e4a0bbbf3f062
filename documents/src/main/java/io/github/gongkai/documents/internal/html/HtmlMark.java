package io.github.gongkai.documents.internal.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a page of ours says about its own elements, so that it is read back as it was written. */
enum HtmlMark {
    /** Not part of the report: a translation, a finding, a proposal. */
    NOTE,
    /** The blocks of a text section, see {@link HtmlBlocks}. */
    BLOCKS;

    /** The attribute that carries the mark. */
    static final String ATTRIBUTE = "data-gongkai";

    /** Whether an element carries any mark. */
    static boolean isOn(Element element) {
        return element.attributesSize() > 0 && element.hasAttr(ATTRIBUTE);
    }

    /** Whether an element carries this mark. */
    boolean is(Element element) {
        return element.attr(ATTRIBUTE).equals(value());
    }

    /** The value of the attribute. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
