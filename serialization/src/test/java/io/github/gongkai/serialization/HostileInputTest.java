package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.at;
import static io.github.gongkai.serialization.Documents.problems;
import static io.github.gongkai.serialization.Documents.replace;
import static io.github.gongkai.serialization.Samples.FULL_2021;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is no document, and input made to do harm. */
@Timeout(300)
class HostileInputTest {

    private static UnreadableDocumentException refused(byte[] document) {
        return catchThrowableOfType(UnreadableDocumentException.class, () -> ReportJson.read(document, "x.json"));
    }

    private static UnreadableDocumentException refused(String document) {
        return refused(document.getBytes(UTF_8));
    }

    private static String reason(UnreadableDocumentException e) {
        return e.location() + " " + e.reason(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    ''                       | x.json:1:1 the document is empty
                    '   '                    | x.json:1:4 the document is empty
                    []                       | x.json:1:1 not a JSON object
                    ' null'                  | x.json:1:2 not a JSON object
                    "gongkai-report/1"       | x.json:1:1 not a JSON object
                    2021                     | x.json:1:1 not a JSON object
                    {} {}                    | x.json:1:4 something follows the JSON object
                    {},                      | x.json:1:3 not JSON
                    {} x                     | x.json:1:4 not JSON
                    {                        | x.json:1:2 the JSON ends before it is complete
                    {"year": 2021            | x.json:1:14 the JSON ends before it is complete
                    {"ti                     | x.json:1:5 the JSON ends before it is complete
                    {"title": "政府          | x.json:1:14 the JSON ends before it is complete
                    {"year": 2021,}          | x.json:1:15 not JSON
                    {"year": 02021}          | x.json:1:11 not JSON
                    {"year": +1}             | x.json:1:10 not JSON
                    {"year": .5}             | x.json:1:10 not JSON
                    {"year": NaN}            | x.json:1:10 not JSON
                    {"year": nul}            | x.json:1:13 not JSON
                    {"year": tru             | x.json:1:13 the JSON ends before it is complete
                    {"year": 1.}             | x.json:1:12 not JSON
                    {"year": 1e+}            | x.json:1:13 not JSON
                    {"year": -}              | x.json:1:11 not JSON
                    {"总": "政府", "府" 1}   | x.json:1:17 not JSON
                    {'year': 1}              | x.json:1:2 not JSON
                    {year: 1}                | x.json:1:2 not JSON
                    {"year" 1}               | x.json:1:9 not JSON
                    {"year": 1]              | x.json:1:11 not JSON
                    {"title": "\\x"}         | x.json:1:13 not JSON
                    {"title": "\\u12"}       | x.json:1:16 not JSON
                    /* c */ {}               | x.json:1:1 not JSON
                    <report/>                | x.json:1:1 not JSON
                    一、总体情况             | x.json:1:1 not JSON
                    """)
    void whatIsNoJsonObjectIsRefusedWithItsPlace(String document, String reason) {
        assertThat(reason(refused(document))).isEqualTo(reason);
    }

    @Test
    void theReasonIsToldInChineseToo() {
        assertThat(refused("[]").reason(Locale.CHINESE)).isEqualTo("不是 JSON 对象");
        assertThat(refused("[]")).hasMessage("x.json:1:1: not a JSON object");
    }

    @Test
    void controlCharactersAreNoJsonAnywhere() {
        assertThat(reason(refused("{\"year\": 2021\0}"))).isEqualTo("x.json:1:14 not JSON");
        assertThat(reason(refused("\0"))).isEqualTo("x.json:1:1 not JSON");
        assertThat(reason(refused("{\n\"title\": \"a\0b\"}")))
                .startsWith("x.json:2:1")
                .endsWith(" not JSON");
        assertThat(reason(refused("{\"title\": \"a\nb\"}")))
                .startsWith("x.json:1:1")
                .endsWith(" not JSON");
    }

    @Test
    void anEscapedNullIsACharacterLikeAnyOther() {
        Reading reading = ReportJson.parse(replace(FULL_2021, "未收取信息处理费。", "\\u0000"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report().otherMatters()).contains(Narrative.of(List.of(new Block.Paragraph("\0"))));
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        Reading plain = ReportJson.read(FULL_2021.getBytes(UTF_8), "x");

        assertThat(ReportJson.read(("\uFEFF" + FULL_2021).getBytes(UTF_8), "x")).isEqualTo(plain);
        assertThat(ReportJson.parse("\uFEFF" + FULL_2021).report()).isEqualTo(plain.report());
        assertThat(problems(ReportJson.parse("\uFEFF{\"x\":1}"))).contains("RD16 x @1:2");
        assertThat(reason(refused("\uFEFF"))).isEqualTo("x.json:1:1 the document is empty");
        assertThat(reason(refused("\uFEFF\uFEFF{}"))).isEqualTo("x.json:1:1 not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-16LE", "UTF-32"})
    void otherEncodingsThanUtf8AreRefused(String encoding) {
        UnreadableDocumentException e = refused(FULL_2021.getBytes(Charset.forName(encoding)));

        assertThat(e.reason(Locale.ENGLISH)).isIn("the text is not encoded as UTF-8", "not JSON");
    }

    @Test
    void theFirstByteThatIsNoUtf8IsThePlace() {
        byte[] document = FULL_2021.getBytes(UTF_8);
        String needle = "附注所在";
        byte[] marked = replace(FULL_2021, "未收取信息处理费。", "未收取" + needle).getBytes(UTF_8);
        int index = new String(marked, StandardCharsets.ISO_8859_1)
                .indexOf(new String(needle.getBytes(UTF_8), StandardCharsets.ISO_8859_1));
        marked[index] = (byte) 0xFF;

        assertThat(reason(refused(marked)))
                .isEqualTo("x.json:" + at(FULL_2021, "未收取", "信息处理费。") + " the text is not encoded as UTF-8");
        assertThat(document[0]).isEqualTo((byte) '{');
    }

    @Test
    void surrogatesEncodedAsUtf8AreRefused() {
        byte[] document = {'{', '"', (byte) 0xED, (byte) 0xA1, (byte) 0x82, '"', ':', '1', '}'};

        assertThat(reason(refused(document))).isEqualTo("x.json:1:3 the text is not encoded as UTF-8");
    }

    @Test
    void aReaderThatMeetsAWrongByteEndsTheSameWay() {
        byte[] gb = "{\"title\": \"总体情况\"}".getBytes(Charset.forName("GB18030"));

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ReportJson.read(
                        new InputStreamReader(new ByteArrayInputStream(gb), UTF_8.newDecoder()),
                        "x.json",
                        ReadOptions.strict()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "[1,[2],"})
    void deepNestingIsRefusedWithoutOverflow(String opening) {
        for (String before : new String[] {
            "{\"x\": ",
            "{\"requests\": ",
            "{\"requests\": {\"received\": {\"total\": ",
            "{\"overview\": {\"blocks\": [",
            "{\"agency\": "
        }) {
            assertThat(refused(before + opening.repeat(100_000)).reason(Locale.ENGLISH))
                    .startsWith("the JSON is beyond the limits of reading: 100 levels");
        }
    }

    @Test
    void junkUnderAnUnknownKeyIsPassedOverDownToTheDeepestLevel() {
        String document = FULL_2021.replaceFirst("\\{", "{\"x\": " + "[".repeat(99) + "]".repeat(99) + ",");

        assertThat(problems(ReportJson.parse(document))).containsExactly("RD16 x @1:2");
    }

    @Test
    void aNumberOfAThousandDigitsIsOutOfRangeAndALongerOneIsRefused() {
        Reading reading = ReportJson.parse(replace(FULL_2021, "72701.2570", "9".repeat(1000)));
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("RD04");
            assertThat(finding.message(Locale.ENGLISH)).hasSizeLessThan(200);
        });

        String document = replace(FULL_2021, "72701.2570", "9".repeat(1001));
        assertThat(refused(document).reason(Locale.ENGLISH)).startsWith("the JSON is beyond the limits");
    }

    @Test
    void aLongKeyIsRefused() {
        assertThat(refused("{\"" + "键".repeat(1001) + "\": 1}").reason(Locale.ENGLISH))
                .startsWith("the JSON is beyond the limits");
        assertThat(ReportJson.parse("{\"" + "键".repeat(1000) + "\": 1}").findings())
                .filteredOn(finding -> finding.rule().id().equals("RD16"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.address()).hasSizeLessThan(100));
    }

    @Test
    void aLongTextIsReadWhole() {
        String paragraph = "政".repeat(3_000_000);

        assertThat(ReportJson.parse(replace(FULL_2021, "未收取信息处理费。", paragraph))
                        .report()
                        .otherMatters())
                .contains(Narrative.of(List.of(new Block.Paragraph(paragraph))));
    }

    @Test
    void tenThousandProblemsAreTold() {
        StringBuilder document = new StringBuilder("{");
        // Eight more come from what such a document lacks.
        for (int i = 0; i < 9_992; i++) {
            document.append("\"x\": ").append(i).append(", ");
        }
        assertThat(ReportJson.parse(document + "\"source\": \"\"}").findings()).hasSize(10_000);
        assertThat(refused(document + "\"x\": 0}").reason(Locale.ENGLISH))
                .isEqualTo("more than 10000 problems: this is no report");
    }

    @Test
    void noiseIsRefusedAtItsFirstByteHoweverMuchItIs() throws IOException {
        Random random = new Random(7);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return random.nextInt(256);
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                target[offset] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> ReportJson.read(endless, "noise", ReadOptions.strict()))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void manySameKeysOfNoMeaningTakeLinearTime() {
        String junk = "{\"x\": [" + "{\"a\": \"b\"}, ".repeat(1_000_000) + "0]}";

        assertThat(problems(ReportJson.parse(junk))).contains("RD16 x @1:2");
    }

    @Test
    void keysOfTheSameHashDoNoHarm() {
        // "Aa" and "BB" have the same hash in Java, and so have all words made of them.
        StringBuilder document = new StringBuilder("{\"x\": {");
        for (int i = 0; i < 1 << 15; i++) {
            document.append('"');
            for (int bit = 0; bit < 15; bit++) {
                document.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            document.append("\": 0, ");
        }

        assertThat(problems(ReportJson.parse(document.append("\"\": 0}}").toString())))
                .contains("RD16 x @1:2");
    }

    @Test
    void aFileThatIsNotThereIsNoUnreadableDocument() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ReportJson.read(Path.of("no", "such", "report.json")));
    }

    @Test
    void aStreamThatFailsFailsAsItself() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ReportJson.read(broken, "x", ReadOptions.strict()))
                .withMessage("cable");
    }

    @Test
    void theSourceIsReadToItsEndAndLeftOpen() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream((FULL_2021 + " \n ").getBytes(UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThat(ReportJson.read(in, "x", ReadOptions.strict()).findings()).isEmpty();
        assertThat(in.read()).isEqualTo(-1);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void whatTheFormatCannotCarryIsNotWrittenAtAll() {
        AnnualReport halfACharacter = Samples.full2021().withTitle("a\uD842b");
        AnnualReport halfInATable =
                Samples.full2021().withOverview(Narrative.of(List.of(new Block.Table(List.of(List.of("\uDFB7"))))));
        for (AnnualReport report : List.of(halfACharacter, halfInATable)) {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> ReportJson.write(report, target));
            assertThat(target.size()).isZero();
        }
        assertThatThrownBy(() -> ReportJson.toJson(halfACharacter))
                .hasMessageContaining("title")
                .hasMessageContaining("\\ud842");
    }
}
