package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.Samples.read;
import static io.github.gongkai.documents.Samples.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Cell;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that sites keep in a literal of JSON or of a script. */
class EscapedPagesTest {

    private static final String PAGE = Rendering.HTML.of(REVISED).replace("<td>", "<td class=\"c\" title='a b'>");

    /** JSON as most write it: quotes and line ends escaped. */
    private static String json(String page) {
        return page.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** JSON that is safe to stand in a page: no bracket and nothing but ASCII is left. */
    private static String ascii(String page) {
        StringBuilder escaped = new StringBuilder();
        json(page).chars().forEach(c -> {
            if (c == '<' || c == '>' || c > 0x7e) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    private static void assertEveryFigureIsReadFromItsPlace(String source) {
        Reading reading = read(source);

        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(reading.cellsRead()).isEqualTo(200);
        String[] lines = source.split("\n", -1);
        for (Cell cell : REVISED.cells()) {
            Location place = reading.sources().of(cell).orElseThrow().location();
            assertThat(lines[place.line() - 1].substring(place.column() - 1))
                    .startsWith(REVISED.figure(cell).toString());
        }
    }

    @Test
    void quotesAndLineEndsOfJsonAreTakenOff() {
        assertEveryFigureIsReadFromItsPlace("{\"id\": 7,\n \"content\": \"" + json(PAGE) + "\",\n \"next\": \"<p>\"}");
    }

    @Test
    void slashesMayBeEscapedToo() {
        assertEveryFigureIsReadFromItsPlace("{\"content\":\"" + json(PAGE).replace("/", "\\/") + "\"}");
    }

    @Test
    void bracketsAndChineseMayBeEscapedToo() {
        assertEveryFigureIsReadFromItsPlace("[{\"body\" : \"" + ascii(PAGE) + "\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "`"})
    void aScriptMayHoldThePageInOtherQuotes(String quote) {
        String literal = PAGE.replace(quote, "\\" + quote)
                .replace("</", "<\\/")
                .replace("\n", quote.equals("`") ? "\n" : "\\\n");
        assertEveryFigureIsReadFromItsPlace(
                "<html><head><script src=\"a.js\"></script></head><body>\n<p class=\"x\">首页</p>"
                        + "<script>\nvar id = \"3\", html = " + quote + literal + quote
                        + ";\nshow('#zoom', html);</script></body></html>");
    }

    @Test
    void theTitleBesideThePageNamesAgencyAndYear() {
        Reading reading = read("{\"title\":\"示例\\u5e02财政局2023年政府信息公开工作年度报告\",\"content\":\""
                + json("<div class=\"t\">" + PAGE.substring(PAGE.indexOf("<table")) + "</div>") + "\"}");

        assertThat(reading.report().agency().orElseThrow().name()).isEqualTo("示例市财政局");
        assertThat(reading.report().year()).hasValue(2023);
    }

    @Test
    void anEscapedFragmentBesideTheReportIsNotTakenForIt() {
        String source = "<html><body><script>var menu = \"<p class=\\\"m\\\">二、主动公开政府信息情况<\\/p>\";</script>" + PAGE
                + "</body></html>";
        Reading reading = read(source);

        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(reading.cellsRead()).isEqualTo(200);
    }
}
