package io.github.gongkai.documents.internal.ooxml;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/** The parts of an Open XML package as streams of elements: nothing of them is kept in memory. */
public final class PartXml {

    private PartXml() {}

    /** What is done with a part. */
    public interface Reader {
        void read(XMLStreamReader reader) throws XMLStreamException;
    }

    /** Reads a part; declarations of types and entities are not followed. */
    public static void read(InputStream part, Reader what) throws XMLStreamException {
        XMLStreamReader reader = XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
        try {
            what.read(reader);
        } finally {
            reader.close();
        }
    }

    /** Goes on to the next element that begins; false if there is none. */
    public static boolean nextStart(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Leaves out the present element with all in it. */
    public static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
