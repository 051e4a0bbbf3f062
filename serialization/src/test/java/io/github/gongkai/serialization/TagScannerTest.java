package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tags and attributes stand, by counting characters. */
class TagScannerTest {

    private static final String DOCUMENT = """
            <?xml version='1.0'?>
            <!-- <no/> - -- > --><!--><no/>-->
            <g:a xmlns:g='urn:a' one="1" xmlnsx="2" xmlns ="urn:b"
               two = '"/>' three\t=\t"">
              text<![CDATA[ <no/> ]] > ]]]><?pi <no?/> ? > ?><b/>
              <c four='4'></c
              ><d
              five='5'/><e></e>
            </g:a>
            """;

    private static TagScanner scanner(String text) {
        return new TagScanner(text.toCharArray(), text.length());
    }

    private static TagScanner withAttribute(String attribute) {
        TagScanner tags = scanner("<a " + attribute + "/>");
        tags.start();
        return tags;
    }

    private static void assertAttribute(TagScanner tags, int attribute, String name, String quoted) {
        assertThat(tags.name(attribute)).isEqualTo(DOCUMENT.indexOf(' ' + name) + 1);
        assertThat(tags.value(attribute)).isEqualTo(DOCUMENT.indexOf(quoted, tags.name(attribute)) + 1);
        assertThat(tags.length(attribute)).isEqualTo(quoted.length() - 2);
        assertThat(tags.isNamed(attribute, name)).isTrue();
    }

    @Test
    void tagsAreFoundAmongCommentsSectionsAndInstructions() {
        TagScanner tags = scanner(DOCUMENT);
        tags.start();
        assertThat(tags.tag()).isEqualTo(DOCUMENT.indexOf("<g:a"));
        assertAttribute(tags, 0, "one", "\"1\"");
        assertAttribute(tags, 1, "xmlnsx", "\"2\"");
        assertAttribute(tags, 2, "two", "'\"/>'");
        assertAttribute(tags, 3, "three", "\"\"");
        assertThat(tags.content()).isEqualTo(DOCUMENT.indexOf("text"));
        tags.start();
        assertThat(tags.tag()).isEqualTo(DOCUMENT.indexOf("<b/>"));
        tags.end();
        tags.start();
        assertThat(tags.tag()).isEqualTo(DOCUMENT.indexOf("<c"));
        assertAttribute(tags, 0, "four", "'4'");
        tags.end();
        tags.start();
        assertThat(tags.tag()).isEqualTo(DOCUMENT.indexOf("<d"));
        assertAttribute(tags, 0, "five", "'5'");
        tags.end();
        tags.start();
        assertThat(tags.tag()).isEqualTo(DOCUMENT.indexOf("<e"));
        tags.end();
        tags.end();
        assertThat(tags.content()).isEqualTo(DOCUMENT.length());
    }

    @Test
    void aTagMayHaveAnyNumberOfAttributes() {
        StringBuilder document = new StringBuilder("<a");
        for (int i = 0; i < 100; i++) {
            document.append(" b").append(i).append("='").append(i).append('\'');
        }
        TagScanner tags = scanner(document + "/>");
        tags.start();
        for (int i = 0; i < 100; i++) {
            assertThat(tags.name(i)).isEqualTo(document.indexOf(" b" + i + '=') + 1);
            assertThat(tags.count(i, 2)).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    year='1'    | year  | true
                    year ='1'   | year  | true
                    year='1'    | yea   | false
                    year='1'    | years | false
                    yeat='1'    | year  | false
                    g:year='1'  | year  | false
                    year!='1'   | year  | false
                    a=''        | aaaa  | false
                    a=''        | aaaaaa | false
                    a=''        | aaaaaaaaaaaaaaaaaaaaa | false
                    """)
    void anAttributeHasTheNameThatStandsThereInWhole(String attribute, String name, boolean named) {
        assertThat(withAttribute(attribute).isNamed(0, name)).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "9", "10", "2023", "123456789012345678"})
    void digitsAreACount(String digits) {
        TagScanner tags = withAttribute("a='" + digits + "'");
        assertThat(tags.count(0, digits.length())).isEqualTo(Long.parseLong(digits));
        assertThat(tags.count(0, digits.length() - 1)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "01", "-1", "+1", "1.0", " 1", "1 ", "/", ":", "1/", "1:", "1a", "１", "&#49;"})
    void nothingElseIsACount(String value) {
        assertThat(withAttribute("a='" + value + "'").count(0, 18)).isNegative();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <a>text</a>                      | text
                    <a> \t text</a>                  | text
                    <a><!-- <x> --><?x <x> ?> text</a> | text
                    <a><!-- --> <![CDATA[text]]></a> | <![CDATA[
                    <a>&lt;</a>                      | &lt;
                    """)
    void textBeginsAfterWhiteSpaceCommentsAndInstructions(String document, String text) {
        TagScanner tags = scanner(document);
        tags.start();
        assertThat(tags.content()).isEqualTo(document.indexOf(text, document.indexOf("-->") + 1));
    }

    @Test
    void aDocumentTypeBeginsWhereItsSignDoes() {
        String document = "<?xml version='1.0'?>\n<!-- --> <!DOCTYPE a [<!ENTITY b '<c/>'>]><a/>";
        assertThat(scanner(document).content()).isEqualTo(document.indexOf("<!DOCTYPE"));
    }

    @Test
    void aTextThatIsCutOffAnywhereIsNotReadBeyondItsEnd() {
        char[] whole = DOCUMENT.toCharArray();
        for (int length = 0; length < whole.length; length++) {
            for (char[] text : new char[][] {Arrays.copyOf(whole, length), whole}) {
                TagScanner tags = new TagScanner(text, length);
                for (int i = 0; i < 6; i++) {
                    tags.start();
                    assertThat(tags.tag()).isLessThanOrEqualTo(length);
                    assertThat(tags.content()).isLessThanOrEqualTo(length);
                    tags.end();
                    assertThat(tags.content()).isLessThanOrEqualTo(length);
                }
                assertThat(tags.content()).isEqualTo(length);
            }
        }
    }
}
