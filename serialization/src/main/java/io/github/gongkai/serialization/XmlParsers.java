package io.github.gongkai.serialization;

import java.io.CharArrayReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one class that makes parsers of XML: the JDK's, without document types, external entities or anything else that is fetched. */
final class XmlParsers {

    /** No lambda, whose first use takes as long as the first document. */
    private static final XMLResolver NOTHING_FETCHED = new XMLResolver() {
        @Override
        public Object resolveEntity(String publicId, String systemId, String base, String namespace)
                throws XMLStreamException {
            throw new XMLStreamException("nothing is fetched: " + systemId);
        }
    };

    private XmlParsers() {}

    /**
     * Returns a parser of decoded text.
     *
     * <p>Every parser has a factory of its own: the JDK's keeps the parser that it made last, and with it a document.
     */
    static XMLStreamReader of(char[] document, int length) throws XMLStreamException {
        // Not newFactory(), which takes whatever the class path or a system property offers.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver(NOTHING_FETCHED);
        return factory.createXMLStreamReader(new CharArrayReader(document, 0, length));
    }
}
