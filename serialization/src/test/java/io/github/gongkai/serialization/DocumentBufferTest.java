package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentBufferTest {

    private final DocumentBuffer out = new DocumentBuffer();

    /** What is written into a buffer that has next to no room to begin with, and must make it. */
    private static String inNoRoom(Consumer<DocumentBuffer> writing) {
        DocumentBuffer out = new DocumentBuffer(1);
        writing.accept(out);
        return out.toString();
    }

    private String json(String text) {
        out.cut(0);
        assertThat(out.json(text)).as(text).isTrue();
        return out.toString();
    }

    private boolean isCarriedByXml(int unit) {
        out.cut(0);
        return out.xml(Character.toString(unit), false);
    }

    @Test
    void roomIsMadeAsItIsNeeded() {
        byte[] prepared = ",\"a\": ".getBytes(UTF_8);

        assertThat(inNoRoom(out -> out.raw("<report"))).isEqualTo("<report");
        assertThat(inNoRoom(out -> out.raw(prepared))).isEqualTo(",\"a\": ");
        assertThat(inNoRoom(out -> out.raw(prepared, 1))).isEqualTo("\"a\": ");
        assertThat(inNoRoom(out -> IntStream.range(0, 9).forEach(i -> out.raw('{'))))
                .isEqualTo("{{{{{{{{{");
        assertThat(inNoRoom(out -> out.newLine(3))).isEqualTo("\n      ");
        assertThat(inNoRoom(out -> out.number(1_234_567))).isEqualTo("1234567");
        assertThat(inNoRoom(out -> out.count(prepared, 1, 17))).isEqualTo("\"a\": 17");
        assertThat(inNoRoom(out -> out.json("政府信息公开"))).isEqualTo("\"政府信息公开\"");
        assertThat(inNoRoom(out -> out.json("\u0001"))).isEqualTo("\"\\u0001\"");
        assertThat(inNoRoom(out -> out.xml("a < 政府", false))).isEqualTo("a &lt; 政府");
    }

    @Test
    void whatWasWrittenIsAllThereIs() throws IOException {
        out.key(1, "year");
        out.number(2024);
        out.raw("cut");
        out.cut(out.size() - 3);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        out.writeTo(target);

        assertThat(target.toString(UTF_8)).isEqualTo("\n  \"year\": 2024").isEqualTo(out.toString());
        assertThat(out.toBytes()).isEqualTo(target.toByteArray());
        assertThat(out.size()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, 1_000_000_007, Long.MAX_VALUE, -1, -10, Long.MIN_VALUE})
    void aNumberIsWrittenInDigits(long number) {
        out.number(number);

        assertThat(out.toString()).isEqualTo(Long.toString(number));
    }

    @Test
    void allOfUnicodeIsWrittenInJsonAsTheJdkEncodesIt() {
        StringBuilder beyondAscii = new StringBuilder();
        for (int point = 0x7F; point <= Character.MAX_CODE_POINT; point++) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                beyondAscii.appendCodePoint(point);
            }
        }

        assertThat(json(beyondAscii.toString()).equals("\"" + beyondAscii + '"'))
                .isTrue();
    }

    @Test
    void quotesBackslashesAndControlCharactersAreEscapedInJson() {
        assertThat(json("a\"b\\c")).isEqualTo("\"a\\\"b\\\\c\"");
        assertThat(json("\b\t\n\f\r")).isEqualTo("\"\\b\\t\\n\\f\\r\"");
        assertThat(json("\u0000\u000B\u001F")).isEqualTo("\"\\u0000\\u000B\\u001F\"");
        assertThat(json(" !#/[]~\u007F")).isEqualTo("\" !#/[]~\u007F\"");
    }

    @Test
    void halfAPairIsWrittenNowhere() {
        for (char half = Character.MIN_SURROGATE; half <= Character.MAX_SURROGATE; half++) {
            assertThat(out.json("a" + half)).isFalse();
            assertThat(out.json(half + "政")).isFalse();
            assertThat(isCarriedByXml(half)).isFalse();
        }
    }

    /** Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF] */
    @Test
    void whatXmlCarriesIsWhatItsGrammarSays() {
        for (int unit = 0; unit <= 0xFFFF; unit++) {
            boolean carried = unit == 0x9
                    || unit == 0xA
                    || unit == 0xD
                    || (unit >= 0x20 && unit <= 0xD7FF)
                    || (unit >= 0xE000 && unit <= 0xFFFD);
            assertThat(isCarriedByXml(unit)).as("%04x", unit).isEqualTo(carried);
        }
        assertThat(isCarriedByXml(0x10000)).isTrue();
        assertThat(isCarriedByXml(0x10FFFF)).isTrue();
    }

    @Test
    void whatIsMarkupOrEndsALineIsWrittenInXmlByNameOrNumber() {
        out.xml("<a b=\"c\">&\r\u0085\u2028\t\n\u007F\u07FF\u0800", false);
        out.raw('|');
        out.xml("<\"'>&\r\u0085\u2028\t\n", true);

        assertThat(out.toString())
                .isEqualTo("&lt;a b=\"c\"&gt;&amp;&#xD;&#x85;&#x2028;\t\n\u007F\u07FF\u0800"
                        + "|&lt;&quot;'&gt;&amp;&#xD;&#x85;&#x2028;&#x9;&#xA;");
    }

    @Test
    void aLongTextIsWrittenWholeWhereverItsPairsStand() {
        for (int before = 250; before < 260; before++) {
            String text = "a".repeat(before) + "\uD842\uDFB7政";
            assertThat(json(text)).isEqualTo('"' + text + '"');
        }
    }
}
