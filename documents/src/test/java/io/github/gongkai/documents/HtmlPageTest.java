package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static boolean isTold(String source) {
        return HtmlPage.untracked(source) != null;
    }

    /** Every piece with its place, and every cell of a row with its own. */
    private static List<String> pieces(HtmlPage page) {
        List<String> shown = new ArrayList<>();
        for (Piece piece : HtmlPieces.of(page, new Facts())) {
            if (piece instanceof Piece.Row row) {
                row.entries()
                        .forEach(entry -> shown.add(
                                entry.line() + ":" + entry.column() + " " + entry.text() + " " + entry.open()));
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
                .containsExactly("Text[text=甲, line=2, column=4, inReport=true]", "3:9 一 false", "5:2 2 false");
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
                .containsExactly("1:16 一 false", "2:2  false");
    }
}
