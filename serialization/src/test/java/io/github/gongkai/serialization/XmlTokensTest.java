package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.serialization.XmlTokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way through XML and the parser's tell the same tokens at the same places, which are counted by hand here. */
class XmlTokensTest {

    private static PlainXml plain(String document) {
        return new PlainXml(document.getBytes(UTF_8), "x.xml");
    }

    private static ParsedXml parsed(String document) {
        return new ParsedXml(document.toCharArray(), document.length(), "x.xml");
    }

    private static String at(long place) {
        return Place.line(place) + ":" + Place.column(place);
    }

    /** All tokens: elements with their attributes, and texts, each as one. */
    private static List<String> tokens(XmlTokens tokens) {
        List<String> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Token token = tokens.next(); token != Token.DOCUMENT_END; token = tokens.next()) {
            if (token == Token.TEXT) {
                text.append(tokens.text());
            } else if (text.length() > 0) {
                all.add("text " + text);
                text.setLength(0);
            }
            if (token == Token.START) {
                String place = at(tokens.place());
                all.add("<" + tokens.name() + " @" + place);
                while (tokens.hasAttributes()) {
                    assertThat(tokens.nextAttribute()).isTrue();
                    all.add(attribute(tokens));
                }
                assertThat(tokens.nextAttribute()).isFalse();
                assertThat(at(tokens.place())).isEqualTo(place);
            } else if (token == Token.END) {
                all.add(">");
            }
        }
        return all;
    }

    private static String attribute(XmlTokens tokens) {
        return tokens.attributeName() + " @" + at(tokens.namePlace()) + " = " + tokens.value() + " @"
                + at(tokens.valuePlace());
    }

    private static void assertTokens(String document, String... wanted) {
        assertThat(tokens(parsed(document))).containsExactly(wanted);
        assertThat(tokens(plain(document))).containsExactly(wanted);
    }

    @Test
    void everythingHasItsPlace() {
        assertTokens(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <A xmlns="urn:a" b="1" Z_c-d.9 = '政' e='"'
                  f="&lt;" g='2'>
                  <h i='a "政" b' j=''
                \tk='3'/>政<l/>
                  <m n='4'/><o></o >
                </A>
                """,
                "<A @2:1",
                "b @2:18 = 1 @2:21",
                "Z_c-d.9 @2:24 = 政 @2:35",
                "e @2:38 = \" @2:41",
                "f @3:3 = < @3:6",
                "g @3:12 = 2 @3:15",
                "text \n  ",
                "<h @4:3",
                "i @4:6 = a \"政\" b @4:9",
                "j @4:18 =  @4:21",
                "k @5:2 = 3 @5:5",
                ">",
                "text 政",
                "<l @5:10",
                ">",
                "text \n  ",
                "<m @6:3",
                "n @6:6 = 4 @6:9",
                ">",
                "<o @6:13",
                ">",
                "text \n",
                ">");
    }

    @Test
    void placesGoOnAfterTextsOfSeveralLines() {
        assertTokens(
                "<a>𠮷\n &gt;\n政]>]]&amp;>\n\n\t<b c='1'/> d\n<e/></a>",
                "<a @1:1",
                "text 𠮷\n >\n政]>]]&>\n\n\t",
                "<b @5:2",
                "c @5:5 = 1 @5:8",
                ">",
                "text  d\n",
                "<e @6:1",
                ">",
                ">");
    }

    /** Goes to the first attribute of an element that is the only one. */
    private static List<XmlTokens> withAttribute(String attribute) {
        List<XmlTokens> both = List.of(plain("<a " + attribute + "/>"), parsed("<a " + attribute + "/>"));
        both.forEach(tokens -> {
            assertThat(tokens.next()).isEqualTo(Token.START);
            assertThat(tokens.nextAttribute()).isTrue();
        });
        return both;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "9", "10", "90", "2023", "123456789012345678"})
    void digitsAreACount(String digits) {
        for (XmlTokens tokens : withAttribute("b='" + digits + "'")) {
            assertThat(tokens.length()).isEqualTo(digits.length());
            assertThat(tokens.count(18)).isEqualTo(Long.parseLong(digits));
            assertThat(tokens.count(digits.length())).isEqualTo(Long.parseLong(digits));
            assertThat(tokens.count(digits.length() - 1)).isNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "01", "-1", "+1", "1.0", " 1", "1 ", "/", ":", "1/", "1:", "1a", "１", "&#49;", "1&#49;"
            })
    void nothingElseIsACount(String value) {
        for (XmlTokens tokens : withAttribute("b='" + value + "'")) {
            assertThat(tokens.count(18)).isNegative();
        }
        for (XmlTokens tokens : withAttribute("b=\"" + value + "\"")) {
            assertThat(tokens.count(18)).isNegative();
        }
    }

    @Test
    void theLengthOfAValueIsThatInTheDocument() {
        for (XmlTokens tokens : withAttribute("b='&#x41;&lt;c'")) {
            assertThat(tokens.value()).isEqualTo("A<c");
            assertThat(tokens.length()).isEqualTo("&#x41;&lt;c".length());
        }
    }

    @Test
    void anAttributeThatIsWrittenAsUsualIsKnownByItsName() {
        Keys names = Keys.of("made", "madeIn", "inForce");
        String document = "<a made=\"1\" madeIn=\"&lt;\"\n inForce='政'/>";
        for (XmlTokens tokens : List.of(plain(document), parsed(document))) {
            tokens.next();
            assertThat(tokens.nextAttribute(names, 1)).isFalse();
            assertThat(tokens.nextAttribute(names, 0)).isTrue();
            assertThat(attribute(tokens)).isEqualTo("made @1:4 = 1 @1:10");
            assertThat(tokens.count(18)).isEqualTo(1);
            assertThat(tokens.nextAttribute(names, 0)).isFalse();
            assertThat(tokens.nextAttribute(names, 1)).isTrue();
            assertThat(attribute(tokens)).isEqualTo("madeIn @1:13 = < @1:21");
            assertThat(tokens.nextAttribute(names, 0)).isFalse();
            assertThat(tokens.nextAttribute()).isTrue();
            assertThat(attribute(tokens)).isEqualTo("inForce @2:2 = 政 @2:11");
            assertThat(tokens.nextAttribute(names, 2)).isFalse();
            assertThat(tokens.nextAttribute()).isFalse();
            assertThat(tokens.nextAttribute(names, 2)).isFalse();
            assertThat(tokens.hasAttributes()).isFalse();
        }
    }

    @Test
    void anElementIsKnownByItsName() {
        Keys names = Keys.of("made", "madeIn", "mad", "nade", "madf");
        for (XmlTokens tokens : List.of(plain("<made/>"), parsed("<made/>"))) {
            tokens.next();
            assertThat(tokens.isNamed(names, 0)).isTrue();
            for (int other = 1; other < names.size(); other++) {
                assertThat(tokens.isNamed(names, other)).as(names.name(other)).isFalse();
            }
        }
    }

    @Test
    void aNamespaceIsThatOfTheElement() {
        for (String root : new String[] {"<a xmlns='urn:a'/>", "<a b='' xmlns = \"urn:a\"/>"}) {
            for (XmlTokens tokens : List.of(plain(root), parsed(root))) {
                tokens.next();
                assertThat(tokens.namespace()).isEqualTo("urn:a");
            }
        }
        for (XmlTokens tokens : withAttribute("b=''")) {
            assertThat(tokens.namespace()).isEmpty();
            assertThat(tokens.attributeNamespace()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"' ',true", "'\n\t ',true", "a,false", "' \n a',false", "'&#x4E2D;',false"})
    void blankIsWhiteSpaceOnly(String text, boolean blank) {
        String document = "<a>" + text + "</a>";
        for (XmlTokens tokens : List.of(plain(document), parsed(document))) {
            tokens.next();
            assertThat(tokens.next()).isEqualTo(Token.TEXT);
            assertThat(tokens.isBlank()).isEqualTo(blank);
        }
    }

    private static boolean isDeclined(byte[] document) {
        try {
            tokens(new PlainXml(document, "x.xml"));
            return false;
        } catch (PlainXml.NotPlainException e) {
            return true;
        }
    }

    /** Whatever is cut off is told by the parser, with its place. */
    @Test
    void aDocumentThatIsCutOffAnywhereIsDeclined() {
        byte[] document = """
                <?xml version="1.0"?>
                <A xmlns="urn:a" b='1'
                  c="&#x10FFFF;政">
                  政府<d e='\t'/>&amp; ]]
                  <f> </f>
                </A >""".replace("\t", "").getBytes(UTF_8);
        assertThat(isDeclined(document)).isFalse();
        for (int length = 0; length < document.length; length++) {
            assertThat(isDeclined(Arrays.copyOf(document, length)))
                    .as("%d bytes", length)
                    .isTrue();
        }
    }

    /** What others set limits to as well is theirs to judge. */
    @Test
    void namesAttributesAndElementsAreTakenUpToAHundred() {
        String name = "n".repeat(100);
        assertTokens("<" + name + "/>", "<" + name + " @1:1", ">");
        assertThat(isDeclined(("<" + name + "n/>").getBytes(UTF_8))).isTrue();
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertThat(tokens(plain("<a" + attributes + "/>"))).hasSize(102);
        assertThat(isDeclined(("<a" + attributes + " b=''/>").getBytes(UTF_8))).isTrue();
        assertThat(tokens(plain("<a>".repeat(100) + "</a>".repeat(100)))).hasSize(200);
        assertThat(isDeclined(("<a>".repeat(101) + "</a>".repeat(101)).getBytes(UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"&#x10FFFF;,1114111", "&#1114111;,1114111", "&#x1F600;,128512", "&lt;,60", "&#9;,9"})
    void referencesToCharactersAreTaken(String reference, int character) {
        String text = Character.toString(character);
        assertTokens("<a b='" + reference + "'/>", "<a @1:1", "b @1:4 = " + text + " @1:7", ">");
        assertTokens("<a>." + reference + "</a>", "<a @1:1", "text ." + text, ">");
    }

    @Test
    void aReportWithinOthersHasItsPlacesInTheSource() {
        String root = "<r a='政'>";
        String document = root + "<b c='1'\n d='政'/>\n<e/></r>";
        PlainXml plain = new PlainXml(document.getBytes(UTF_8), root.getBytes(UTF_8).length, Place.of(7, 23), "x.xml");
        ParsedXml parsed =
                new ParsedXml(document.toCharArray(), document.length(), root.length(), Place.of(7, 23), "x.xml");
        for (XmlTokens tokens : List.of(plain, parsed)) {
            tokens.next();
            assertThat(tokens.nextAttribute()).isTrue();
            assertThat(tokens.next()).isEqualTo(Token.START);
            assertThat(at(tokens.place())).isEqualTo("7:23");
            assertThat(tokens.nextAttribute()).isTrue();
            assertThat(attribute(tokens)).isEqualTo("c @7:26 = 1 @7:29");
            assertThat(tokens.nextAttribute()).isTrue();
            assertThat(attribute(tokens)).isEqualTo("d @8:2 = 政 @8:5");
            assertThat(tokens.next()).isEqualTo(Token.END);
            assertThat(tokens.next()).isEqualTo(Token.TEXT);
            assertThat(tokens.next()).isEqualTo(Token.START);
            assertThat(at(tokens.place())).isEqualTo("9:1");
        }
    }
}
