package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** What a parser of XML is told, whether or not a document comes so far as to need it. */
class XmlParsersTest {

    @Test
    void aParserKnowsNamespacesAndNoDocumentTypes() throws XMLStreamException {
        XMLStreamReader reader = XmlParsers.of("<a>&lt;b</a>??".toCharArray(), 12);

        Map.of(
                        XMLInputFactory.SUPPORT_DTD, false,
                        XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false,
                        XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true,
                        XMLInputFactory.IS_NAMESPACE_AWARE, true,
                        XMLInputFactory.IS_COALESCING, false)
                .forEach((property, value) ->
                        assertThat(reader.getProperty(property)).as(property).isEqualTo(value));
        reader.nextTag();
        assertThat(reader.getElementText()).isEqualTo("<b");
        reader.next();
        assertThat(reader.hasNext()).isFalse();
    }
}
