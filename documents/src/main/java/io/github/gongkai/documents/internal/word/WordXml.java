package io.github.gongkai.documents.internal.word;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** The parts of a Word package as streams of elements. */
final class WordXml {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private WordXml() {}

    /** What is done with a part. */
    interface Reader {
        void read(XMLStreamReader reader) throws XMLStreamException;
    }

    /** Reads a part; declarations of types and entities are not followed. */
    static void read(InputStream part, Reader what) throws XMLStreamException {
        XMLStreamReader reader = XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
        try {
            what.read(reader);
        } finally {
            reader.close();
        }
    }

    /** Goes on to the next element that begins; false if there is none. */
    static boolean nextStart(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** The name of the present element; empty if it is none of Word's. */
    static String name(XMLStreamReader reader) {
        return isWords(reader.getNamespaceURI()) ? reader.getLocalName() : "";
    }

    static boolean isWords(@Nullable String namespace) {
        return TRANSITIONAL.equals(namespace) || STRICT.equals(namespace);
    }

    static String attribute(XMLStreamReader reader, String name, String otherwise) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name) && isWords(reader.getAttributeNamespace(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return otherwise;
    }

    /** The attribute {@code val}; empty if it is not there. */
    static String value(XMLStreamReader reader) {
        return attribute(reader, "val", "");
    }

    /** Whether a property that is on or off is on. */
    static boolean isOn(XMLStreamReader reader) {
        return switch (value(reader)) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /** A number; nonsense counts as if it were not there. */
    static int number(XMLStreamReader reader, String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(reader, name, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Leaves out the present element with all in it. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
