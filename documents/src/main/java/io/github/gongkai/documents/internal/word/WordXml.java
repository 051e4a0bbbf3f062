package io.github.gongkai.documents.internal.word;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What Word's elements and attributes say, in the namespaces of both kinds of Open XML. */
final class WordXml {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private WordXml() {}

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
}
