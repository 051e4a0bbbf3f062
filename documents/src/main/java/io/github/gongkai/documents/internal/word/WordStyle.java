package io.github.gongkai.documents.internal.word;

import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.report.Block;
import java.util.Arrays;
import java.util.Optional;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The paragraph styles of a report in Word, those of official documents (党政机关公文格式, GB/T 9704—2012): title in 小标宋 of size 2, text
 * in 仿宋 of size 3 (16 points) at 28 points a line, headings in 黑体 and 楷体.
 */
enum WordStyle {
    /** The title. */
    TITLE(
            "Title",
            "title",
            "方正小标宋简体",
            44,
            "<w:spacing w:after=\"280\" w:line=\"700\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>"),
    /** The day of publication, under the title. */
    DATE("PublishedOn", "Published on", "楷体", 32, "<w:spacing w:after=\"280\"/><w:jc w:val=\"center\"/>"),
    /** The title of a section. */
    SECTION("GongkaiSection", "heading 1", "黑体", 32, Xml.HEADING + "<w:outlineLvl w:val=\"0\"/>"),
    /** A heading of level 2, the first under a section's title. */
    LEVEL_2("GongkaiHeading2", "heading 2", "楷体", 32, Xml.HEADING + "<w:outlineLvl w:val=\"1\"/>"),
    /** A heading of level 3. */
    LEVEL_3("GongkaiHeading3", "heading 3", "仿宋", 32, Xml.HEADING + "<w:outlineLvl w:val=\"2\"/>"),
    /** A heading of level 4. */
    LEVEL_4("GongkaiHeading4", "heading 4", "仿宋", 32, Xml.HEADING + "<w:outlineLvl w:val=\"3\"/>"),
    /** A heading of level 5. */
    LEVEL_5("GongkaiHeading5", "heading 5", "仿宋", 32, Xml.HEADING + "<w:outlineLvl w:val=\"4\"/>"),
    /** A heading of level 6. */
    LEVEL_6("GongkaiHeading6", "heading 6", "仿宋", 32, Xml.HEADING + "<w:outlineLvl w:val=\"5\"/>"),
    /** A paragraph. */
    TEXT("GongkaiText", "Body Text", "仿宋", 32, Xml.INDENT + "<w:jc w:val=\"both\"/>"),
    /** A picture's caption and address. */
    PICTURE("GongkaiPicture", "caption", "楷体", 28, "<w:jc w:val=\"center\"/>"),
    /** The text in a cell. */
    CELL("TableText", "Table Text", "仿宋", 18, "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>"),
    /** What keeps tables apart. */
    GAP("TableGap", "Table Gap", "仿宋", 18, "<w:spacing w:line=\"200\" w:lineRule=\"exact\"/>"),
    /** The number of the page. */
    FOOTER("Footer", "footer", "宋体", 28, "<w:jc w:val=\"center\"/>");

    /** What several styles have in common. */
    private static final class Xml {
        private static final String INDENT = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
        private static final String HEADING = "<w:keepNext/>" + INDENT;
    }

    private static final String HEAD =
            "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:docDefaults><w:rPrDefault><w:rPr>" + font("仿宋")
                    + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
                    + "<w:pPrDefault><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                    + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>";

    private final String id;
    private final String xml;

    WordStyle(String id, String name, String font, int halfPoints, String paragraph) {
        this.id = id;
        this.xml = "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + font(font)
                + (name.matches("heading [3-6]") ? "<w:b/>" : "") + "<w:sz w:val=\"" + halfPoints
                + "\"/><w:szCs w:val=\"" + halfPoints + "\"/></w:rPr></w:style>";
    }

    private static String font(String name) {
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name + "\"/>";
    }

    /** The style of a heading within a section, whose level is from 2 to 6. */
    static WordStyle heading(int level) {
        return valueOf("LEVEL_" + level);
    }

    /** The style with an id, or empty if it is none of ours. */
    static Optional<WordStyle> withId(String id) {
        return Arrays.stream(values()).filter(style -> style.id.equals(id)).findFirst();
    }

    /** The block that a paragraph of this style is, or empty if it is no part of a text section. */
    Optional<Block> block(String text) {
        return switch (this) {
            case LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5, LEVEL_6 ->
                Optional.of(new Block.Heading(text, name().charAt(name().length() - 1) - '0'));
            case TEXT -> Optional.of(new Block.Paragraph(text));
            case PICTURE -> Optional.of(Printed.picture(text));
            case TITLE, DATE, SECTION, CELL, GAP, FOOTER -> Optional.empty();
        };
    }

    /** The id by which paragraphs name the style. */
    String id() {
        return id;
    }

    static CTStyles all() {
        StringBuilder styles = new StringBuilder(HEAD);
        for (WordStyle style : values()) {
            styles.append(style.xml);
        }
        try {
            return StylesDocument.Factory.parse(styles.append("</w:styles>").toString())
                    .getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException("the styles are written above", e);
        }
    }
}
