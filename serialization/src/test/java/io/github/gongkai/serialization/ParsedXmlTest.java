package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.serialization.XmlTokens.Token;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a document is refused, and where. */
class ParsedXmlTest {

    private static UnreadableDocumentException refused(String document, int from, long place) {
        UnreadableDocumentException e = catchThrowableOfType(UnreadableDocumentException.class, () -> {
            ParsedXml tokens = new ParsedXml(document.toCharArray(), document.length(), from, place, "x.xml");
            for (Token token = tokens.next(); token != Token.DOCUMENT_END; ) {
                token = tokens.next();
            }
        });
        assertThat(e).as(document).isNotNull();
        return e;
    }

    private static String refused(String document) {
        UnreadableDocumentException e = refused(document, 0, Place.of(1, 1));
        return e.location() + " " + e.reason(Locale.ENGLISH);
    }

    /** Where the JDK's parser sees that a document is not well-formed. */
    private static javax.xml.stream.Location wrong(String document) {
        return catchThrowableOfType(XMLStreamException.class, () -> {
                    XMLStreamReader reader =
                            XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(document));
                    while (reader.hasNext()) {
                        reader.next();
                    }
                })
                .getLocation();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a></b>",
                "<a>\n<b c='1' c='2'/></a>",
                "<a/>\n\n x",
                "<?xml version='1.0' x?>",
                "<a>\u0001</a>"
            })
    void whatIsNotWellFormedIsToldWhereTheParserSeesIt(String document) {
        javax.xml.stream.Location wrong = wrong(document);
        assertThat(refused(document))
                .isEqualTo(
                        "x.xml:" + wrong.getLineNumber() + ":" + wrong.getColumnNumber() + " not XML, or not complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a></b>", "<a>\n<b></a>"})
    void whatIsNotWellFormedWithinOthersIsToldByItsPlaceInTheSource(String report) {
        String root = "<reports>";
        String document = root + report + "</reports>";
        javax.xml.stream.Location wrong = wrong(document);
        boolean first = wrong.getLineNumber() == 1;
        assertThat(refused(document, root.length(), Place.of(7, 23)).location())
                .isEqualTo(new Location(
                        "x.xml",
                        first ? 7 : 8,
                        first ? wrong.getColumnNumber() - root.length() + 22 : wrong.getColumnNumber()));
    }

    @Test
    void aDocumentTypeIsToldWhereItStands() {
        assertThat(refused("<!DOCTYPE a><a/>")).isEqualTo("x.xml:1:1 a document type declaration is not accepted");
        assertThat(refused("<?xml version='1.0'?>\n<!-- <a> -->\n <!DOCTYPE a [<!ENTITY b '<c/>'>]>\n<a>&b;</a>"))
                .isEqualTo("x.xml:3:2 a document type declaration is not accepted");
    }

    @Test
    void nothingAndAnotherVersionAreToldAtTheBeginning() {
        assertThat(refused("")).isEqualTo("x.xml:1:1 the document is empty");
        assertThat(refused("<?xml version='1.1'?>\n<a/>")).isEqualTo("x.xml:1:1 not XML 1.0");
    }
}
