package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a value of XML is taken for, whoever takes the document apart. */
class XmlCursorTest {

    private static final Keys A = Keys.of("a");

    private final Problems problems = new Problems("x.xml");

    /** A cursor at the first member of a report, by each way through XML. */
    private List<XmlCursor> cursors(String members, ReadOptions options) throws IOException {
        String document = document(members);
        List<XmlTokens> tokens = List.of(
                new PlainXml(document.getBytes(UTF_8), "x.xml"),
                new ParsedXml(document.toCharArray(), document.length(), "x.xml"));
        List<XmlCursor> cursors = tokens.stream()
                .map(each -> new XmlCursor(each, XmlRoot.REPORT, options, problems))
                .toList();
        for (XmlCursor cursor : cursors) {
            cursor.begin();
            cursor.open(A);
            assertThat(cursor.next()).isZero();
        }
        return cursors;
    }

    private static String document(String members) {
        return "<report xmlns=\"urn:gongkai:report:1\"" + members + "</report>";
    }

    private List<XmlCursor> attribute(String value) throws IOException {
        return cursors(" a=\"" + value + "\">", ReadOptions.strict());
    }

    private List<XmlCursor> element(String element) throws IOException {
        return cursors(">" + element, ReadOptions.strict());
    }

    /** The problem of every cursor. */
    private String problem() {
        List<String> all = problems.inOrder().stream().map(Documents::brief).toList();
        assertThat(all).hasSize(2);
        assertThat(all.get(0)).isEqualTo(all.get(1));
        return all.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0,COUNT",
                "7,COUNT",
                "9,COUNT",
                "10,COUNT",
                "-1,COUNT",
                "-12,COUNT",
                "123456789012345678,COUNT",
                "-12345678901234567,COUNT",
                "-0,NUMBER",
                "1234567890123456789012,NUMBER",
                "-1234567890123456789012,NUMBER",
                "0.0,NUMBER",
                "-0.5,NUMBER",
                "1.50,NUMBER",
                "1.09,NUMBER",
                "'',BLANK",
                "/,NOT_APPLICABLE",
                "-,TEXT",
                "--1,TEXT",
                "+1,TEXT",
                "01,TEXT",
                "-01,TEXT",
                "00,TEXT",
                "00.5,TEXT",
                ".5,TEXT",
                "-.5,TEXT",
                "1.,TEXT",
                "1.5.,TEXT",
                "1./,TEXT",
                "1.:,TEXT",
                "1:,TEXT",
                "1/,TEXT",
                "//,TEXT",
                "-/,TEXT",
                " 1,TEXT",
                "1 ,TEXT",
                "1e3,TEXT",
                "一,TEXT",
                "１,TEXT",
            })
    void anAttributeIsACountANumberBlankNotApplicableOrAText(String value, Cursor.Kind kind) throws IOException {
        for (XmlCursor cursor : attribute(value)) {
            assertThat(cursor.kind()).isEqualTo(kind);
            assertThat(cursor.text()).isEqualTo(value);
            assertThat(cursor.next()).isEqualTo(Cursor.END);
        }
        assertThat(problems.count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,7",
        "10,10",
        "-1,-1",
        "-90,-90",
        "123456789012345678,123456789012345678",
        "-12345678901234567,-12345678901234567",
        "&#48;,0",
        "1&#50;,12",
        "-&#x37;,-7"
    })
    void aCountIsItsNumber(String value, long count) throws IOException {
        for (XmlCursor cursor : attribute(value)) {
            assertThat(cursor.kind()).isEqualTo(Cursor.Kind.COUNT);
            assertThat(cursor.count()).isEqualTo(count);
        }
    }

    @ParameterizedTest
    @CsvSource({"-5,-5", "5,5", "0,0", "-0,0"})
    void aWholeNumberMayBeAtItsBounds(String value, int number) throws IOException {
        for (XmlCursor cursor : attribute(value)) {
            assertThat(cursor.integer(-5, 5)).isEqualTo(OptionalInt.of(number));
        }
        assertThat(problems.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-6", "6", "1.0", "x", "", "-0.0", "4294967296"})
    void noOtherIsAWholeNumberWithinThem(String value) throws IOException {
        for (XmlCursor cursor : attribute(value)) {
            assertThat(cursor.integer(-5, 5)).isEmpty();
        }
        assertThat(problem()).isEqualTo("RD18 a @x.xml:1:41");
    }

    @Test
    void decimalsAreKept() throws IOException {
        for (XmlCursor cursor : attribute("-1.50")) {
            assertThat(cursor.decimal()).contains(new BigDecimal("-1.50"));
        }
        for (XmlCursor cursor : attribute("7")) {
            assertThat(cursor.decimal()).contains(new BigDecimal("7"));
        }
        assertThat(problems.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "x", "1,5"})
    void whatIsNoNumberIsOfAnotherKind(String value) throws IOException {
        for (XmlCursor cursor : attribute(value)) {
            assertThat(cursor.decimal()).isEmpty();
        }
        assertThat(problem()).isEqualTo("RD10 a @x.xml:1:41");
    }

    @Test
    void trueAndFalseAreTruths() throws IOException {
        for (XmlCursor cursor : attribute("true")) {
            assertThat(cursor.truth()).isTrue();
        }
        for (XmlCursor cursor : attribute("false")) {
            assertThat(cursor.truth()).isFalse();
        }
        assertThat(problems.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "True", "1", "yes"})
    void nothingElseIsATruth(String value) throws IOException {
        for (XmlCursor cursor : attribute(value)) {
            assertThat(cursor.truth()).isFalse();
        }
        assertThat(problem()).isEqualTo("RD10 a @x.xml:1:41");
    }

    @Test
    void anElementIsNoSingleValueWhateverItHolds() throws IOException {
        for (String value : new String[] {"true", "1", "", "<b/>"}) {
            for (XmlCursor cursor : element("<a>" + value + "</a>")) {
                assertThat(cursor.truth()).isFalse();
                assertThat(cursor.next()).isEqualTo(Cursor.END);
            }
            for (XmlCursor cursor : element("<a>" + value + "</a>")) {
                assertThat(cursor.string()).isNull();
                assertThat(cursor.next()).isEqualTo(Cursor.END);
            }
            for (XmlCursor cursor : element("<a>" + value + "</a>")) {
                assertThat(cursor.integer(0, 9)).isEmpty();
                assertThat(cursor.next()).isEqualTo(Cursor.END);
            }
            for (XmlCursor cursor : element("<a>" + value + "</a>")) {
                assertThat(cursor.decimal()).isEmpty();
                assertThat(cursor.next()).isEqualTo(Cursor.END);
            }
        }
        assertThat(problems.inOrder())
                .hasSize(4 * 4 * 2)
                .allSatisfy(problem -> assertThat(Documents.brief(problem)).isEqualTo("RD10 a @x.xml:1:38"))
                .allSatisfy(
                        problem -> assertThat(problem.message(Locale.ENGLISH)).contains("<…>"));
    }

    @Test
    void anAttributeIsNoObjectAndNoList() throws IOException {
        for (XmlCursor cursor : attribute("1")) {
            assertThat(cursor.open(A)).isFalse();
            assertThat(cursor.next()).isEqualTo(Cursor.END);
        }
        assertThat(problem()).isEqualTo("RD10 a @x.xml:1:41");
        for (XmlCursor cursor : attribute("1")) {
            assertThat(cursor.openObject()).isFalse();
            assertThat(cursor.next()).isEqualTo(Cursor.END);
        }
        for (XmlCursor cursor : attribute("1")) {
            assertThat(cursor.openList()).isFalse();
            assertThat(cursor.next()).isEqualTo(Cursor.END);
        }
        for (XmlCursor cursor : attribute("1")) {
            assertThat(cursor.narrative()).isEmpty();
            assertThat(cursor.next()).isEqualTo(Cursor.END);
        }
        assertThat(problems.count()).isEqualTo(8);
    }

    @Test
    void aListHasItemsOfOneNameAndTheOthersAreTold() throws IOException {
        String list = "<a n=\"1\"><x/><y><x/></y><x b=\"2\"/></a>";
        for (XmlCursor cursor : element(list)) {
            assertThat(cursor.openList()).isTrue();
            assertThat(cursor.nextItem("x")).isTrue();
            assertThat(cursor.address()).isEqualTo("a[0]");
            assertThat(cursor.openObject()).isTrue();
            assertThat(cursor.nextKey()).isNull();
            assertThat(cursor.nextItem("x")).isTrue();
            assertThat(cursor.address()).isEqualTo("a[1]");
            assertThat(cursor.openObject()).isTrue();
            assertThat(cursor.nextKey()).isEqualTo("b");
            assertThat(cursor.address()).isEqualTo("a[1].b");
            assertThat(cursor.string()).isEqualTo("2");
            assertThat(cursor.nextKey()).isNull();
            assertThat(cursor.nextItem("x")).isFalse();
            assertThat(cursor.next()).isEqualTo(Cursor.END);
        }
        String document = document(">" + list);
        assertThat(problems.inOrder().stream().map(Documents::brief).distinct())
                .containsExactly("RD16 a.n @x.xml:" + at(document, "n=\"1"), "RD16 a.y @x.xml:" + at(document, "<y>"));
    }

    @Test
    void elementsAreEnteredHoweverDeepTheyStand() throws IOException {
        for (XmlCursor cursor : element("<a>".repeat(60) + "</a>".repeat(60))) {
            String address = "a";
            for (int i = 1; i < 60; i++) {
                assertThat(cursor.openObject()).isTrue();
                assertThat(cursor.nextKey()).isEqualTo("a");
                address += ".a";
                assertThat(cursor.address()).isEqualTo(address);
            }
            assertThat(cursor.openObject()).isTrue();
            for (int i = 0; i < 60; i++) {
                assertThat(cursor.nextKey()).isNull();
            }
            assertThat(cursor.next()).isEqualTo(Cursor.END);
            cursor.end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcde", "12345", "1234.", "政府公开信"})
    void anAttributeMayBeAsLongAsTheLimit(String value) throws IOException {
        ReadOptions options = ReadOptions.strict().withMaxText(5);
        for (XmlCursor cursor : cursors(" a=\"" + value + "\">", options)) {
            cursor.kind();
            assertThat(cursor.string()).isEqualTo(value);
        }
        for (XmlCursor cursor : cursors(" a=\"" + value + "6\">", options)) {
            assertThatExceptionOfType(UnreadableDocumentException.class)
                    .isThrownBy(cursor::kind)
                    .satisfies(e -> assertThat(e.reason(Locale.ENGLISH)).contains("5 characters of a text"));
        }
        for (XmlCursor cursor : cursors(" a=\"" + value + "6\">", options)) {
            assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(cursor::string);
        }
    }

    @Test
    void theTextOfAnElementComesTogetherUpToTheLimit() throws IOException {
        String pieces = "a&lt;<![CDATA[c]]><!-- -->d<?x?>e";
        assertThat(content(pieces)).isEqualTo("a<cde");
        for (String more : new String[] {"f", "<![CDATA[f]]>", " "}) {
            assertThatExceptionOfType(UnreadableDocumentException.class)
                    .isThrownBy(() -> content(pieces + more))
                    .satisfies(e -> assertThat(e.reason(Locale.ENGLISH)).contains("5 characters of a text"));
        }
        assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(() -> content("abcdef"));
    }

    private String content(String text) throws IOException {
        String document = document("><a>" + text + "</a>");
        XmlCursor cursor = new XmlCursor(
                new ParsedXml(document.toCharArray(), document.length(), "x.xml"),
                XmlRoot.REPORT,
                ReadOptions.strict().withMaxText(5),
                problems);
        cursor.begin();
        cursor.open(A);
        cursor.next();
        cursor.openObject();
        return cursor.content();
    }
}
