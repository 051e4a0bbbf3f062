package io.github.gongkai.documents.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.internal.recognition.Facts;
import io.github.gongkai.documents.internal.source.Piece;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Places told by the tags of the source are those that jsoup tracks, or are not told at all. */
class HtmlPageTest {

    private static final String TABLE = "<table>\n<tr><td>一</td>\n<td>\n 2</td></tr></table>";
    /** Attributes that say how cells lie or whether they are shown, among others that do not. */
    private static final String STYLED_TABLE = "<table width=9 border=\"1\"><tr class='a' valign=top>"
            + "<td nowrap COLSPAN = \"2\" style='width:9px' rowspan=1>三</td></tr>"
            + "<tr style=\"x\"><td width=1/2><p align=center>4<span lang=EN style=\"display: none\">5</span></p></td>"
            + "<td><div id=a hidden class=b>6</div><span style='color:red'>7</span></td></tr></table>";

    private static final String SPANS = "<table><tr><td rowspan=2>八</td><td colspan=1 rowspan='1' colspan=3>9</td>"
            + "<td colspan=212>10</td><td rowspan=2 rowspan=\"1\">11</td></tr><tr><td colspan=\"1\">12</td></tr></table>";

    private static boolean isTold(String source) {
        return HtmlPage.untracked(source) != null;
    }

    /** Every piece with its place, and every cell of a row with its own. */
    private static List<String> pieces(HtmlPage page) {
        List<String> shown = new ArrayList<>();
        for (Piece piece : HtmlPieces.of(page, new Facts())) {
            if (piece instanceof Piece.Row row) {
                row.entries()
                        .forEach(entry -> shown.add(entry.line() + ":" + entry.column() + " " + entry.text() + " "
                                + entry.open() + " in column " + entry.gridColumn() + " of " + entry.span()));
            } else {
                shown.add(piece.toString());
            }
        }
        return shown;
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                12,
                                Arbitraries.of(
                                        TABLE,
                                        STYLED_TABLE,
                                        SPANS,
                                        "<p>三、收到",
                                        "</p>",
                                        "<div class=\"a>b\" title='<td>'>",
                                        "</div>",
                                        "\n",
                                        " 7 ",
                                        "&nbsp;8",
                                        "a&lt;b",
                                        "<br/>")),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        "<!-- <td>3 -->",
                                        "<!DOCTYPE html>",
                                        "<script>if (a < b) { document.write('<td>4'); }</script>",
                                        "<style>td > p { }</style>",
                                        "<style><!-- td > p { } --></style>",
                                        "<script><!-- <script>'八'</script> --></script>",
                                        "<!-- 九 --!> 十 -->",
                                        "<!--> 十一 -->",
                                        "<!-- 十四>-->",
                                        "<svg><style>十二</style></svg>",
                                        "<math><style><td>十三</style></math>",
                                        "<p x='a>b' =y / z>",
                                        "<p style=\"none",
                                        "<span style=none>",
                                        "<td colspan=2colspan=3>",
                                        "<div\u3000x=\"1\">",
                                        "<title>标题 <b></title>",
                                        "<iframe src=x>五</iframe>",
                                        "<o:p></o:p>",
                                        "<![if !mso]>",
                                        "<?xml:namespace prefix=o />",
                                        "<td>",
                                        "</td>",
                                        "<TH rowspan=2>",
                                        "<tr>",
                                        "</tr>",
                                        "<table border=1>",
                                        "</table>",
                                        "<",
                                        "< 9",
                                        "</ x>",
                                        "<td width=\"50%\"\">",
                                        "<a href=x?a=\"b>",
                                        "<noscript>6</noscript>",
                                        "<template><td>1</template>",
                                        "<svg><title>图</title></svg>",
                                        "<select><option>1</select>",
                                        "</body>",
                                        "</html>\r\n",
                                        "<textarea>\n<td>")))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void placesAreThoseThatJsoupTracks(@ForAll("pages") String source) {
        Statistics.label("told")
                .collect(isTold(source))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        if (isTold(source)) {
            assertThat(pieces(HtmlPage.untracked(source))).isEqualTo(pieces(HtmlPage.tracked(source)));
        }
    }

    @Test
    void theTagsOfAProperPageTellItsPlaces() {
        assertThat(isTold("<!DOCTYPE html><html><head><title>年报</title><style>td > p {}</style></head><body>" + TABLE
                        + "<!-- <td> --><script>\"<td>\"</script><p title='>'>五、&nbsp;存在 a < b</p>" + TABLE
                        + "</body></html>"))
                .isTrue();
        assertThat(pieces(HtmlPage.untracked("<body>\n<p>甲</p>" + TABLE)))
                .containsExactly(
                        "Text[text=甲, line=2, column=4, inReport=true]",
                        "3:9 一 false in column 0 of 1",
                        "5:2 2 false in column 1 of 1");
    }

    @Test
    void whatNobodyAsksForIsNotParsed() throws IOException {
        String scripted =
                "<p class=a>甲</p><script>'<td>'</script><style><!-- p {} --></style><!--[if mso]> 乙 <![endif]-->";
        assertThat(lean(scripted + STYLED_TABLE))
                .isEqualTo("<p>甲</p><script></script><style></style><!----><table><tr>"
                        + "<td COLSPAN = \"2\">三</td></tr>"
                        + "<tr><td><p>4<span style=\"display: none\">5</span></p></td>"
                        + "<td><div hidden>6</div><span>7</span></td></tr></table>");
    }

    @Test
    void aSpanOfOneIsWhatACellHasAnyway() throws IOException {
        assertThat(lean(SPANS))
                .isEqualTo("<table><tr><td rowspan=2>八</td><td>9</td><td colspan=212>10</td>"
                        + "<td rowspan=2>11</td></tr><tr><td>12</td></tr></table>");
    }

    @Test
    void whatMayNotBeWhatItLooksLikeIsParsed() throws IOException {
        for (String odd : List.of(
                "<script><!-- <script>'八'</script> --></script>",
                "<svg class=a><style>十二</style></svg><p class=b>",
                "<a class=a href=x>",
                "<p =a>",
                "<!-- 十三")) {
            assertThat(lean(odd)).isEqualTo(odd);
        }
    }

    private static String lean(String source) throws IOException {
        StringWriter lean = new StringWriter();
        new TagScan(source).lean().transferTo(lean);
        return lean.toString();
    }

    @Test
    void tagsInTheWrongPlaceTellNothing() {
        assertThat(isTold("<p>甲</p><td>1</td>")).isFalse();
        assertThat(isTold("<table><tr><td>1</td>乙</tr></table>")).isFalse();
        assertThat(isTold("<table><tr><td>1</td></tr>")).isFalse();
        assertThat(isTold(TABLE + "</table>")).isFalse();
    }

    @Test
    void aCellWithoutTextIsWhereItsTagIs() {
        assertThat(pieces(HtmlPage.of("<table><tr><td>一</td>\n <td></td></tr></table>")))
                .containsExactly("1:16 一 false in column 0 of 1", "2:2  false in column 1 of 1");
    }
}
