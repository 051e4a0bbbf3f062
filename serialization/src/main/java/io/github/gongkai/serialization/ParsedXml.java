package io.github.gongkai.serialization;

import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Takes apart all that is XML 1.0, by the JDK's streaming parser. */
final class ParsedXml extends XmlTokens {

    private static final Labels EMPTY = new Labels("文件为空", "the document is empty");
    private static final Labels NO_XML = new Labels("不是合法、完整的 XML", "not XML, or not complete");
    private static final Labels NOT_1_0 = new Labels("不是 XML 1.0", "not XML 1.0");
    static final Labels DOCUMENT_TYPE = new Labels("不接受文档类型声明（DTD）", "a document type declaration is not accepted");

    private final XMLStreamReader parser;
    private final TagScanner tags;
    private final XmlPlaces places;
    /** Where what is read begins in the text, and in its source. */
    private final int from;

    private final long first;
    /** The attribute that was met last, and how many there are. */
    private int attribute;

    private int attributes;

    ParsedXml(char[] document, int length, String resource) {
        this(document, length, 0, Place.of(1, 1), resource);
    }

    /** Takes apart a document of which what stands from an index on has the given place in the source; nothing before is asked for. */
    ParsedXml(char[] document, int length, int from, long place, String resource) {
        super(resource);
        this.tags = new TagScanner(document, length);
        this.from = from;
        this.first = place;
        this.places = new XmlPlaces(document, from, place);
        if (length == 0) {
            throw unreadable(EMPTY, place);
        }
        try {
            this.parser = XmlParsers.of(document, length);
        } catch (XMLStreamException e) {
            throw noXml(e);
        }
        String version = parser.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw unreadable(NOT_1_0, first);
        }
    }

    @Override
    Token next() {
        int event;
        attribute = -1;
        attributes = 0;
        try {
            event = parser.next();
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser is known to fail with others than its own exception on what is no XML.
            throw noXml(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                tags.start();
                places.mark(tags.tag());
                attributes = parser.getAttributeCount();
                return Token.START;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                tags.end();
                return Token.END;
            }
            case XMLStreamConstants.END_DOCUMENT -> {
                return Token.DOCUMENT_END;
            }
            case XMLStreamConstants.DTD -> throw unreadable(DOCUMENT_TYPE, textPlace());
            case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable(NO_XML, textPlace());
            default -> {
                return parser.isCharacters() ? Token.TEXT : Token.OTHER;
            }
        }
    }

    @Override
    long place() {
        return places.of(tags.tag());
    }

    @Override
    String name() {
        return parser.getLocalName();
    }

    @Override
    String namespace() {
        return Objects.requireNonNullElse(parser.getNamespaceURI(), "");
    }

    @Override
    boolean isNamed(Keys names, int index) {
        return parser.getLocalName().equals(names.name(index));
    }

    @Override
    boolean nextAttribute() {
        boolean has = hasAttributes();
        attribute += has ? 1 : 0;
        return has;
    }

    @Override
    boolean nextAttribute(Keys names, int index) {
        boolean named = hasAttributes() && tags.isNamed(attribute + 1, names.name(index));
        attribute += named ? 1 : 0;
        return named;
    }

    @Override
    boolean hasAttributes() {
        return attribute + 1 < attributes;
    }

    @Override
    String attributeName() {
        return parser.getAttributeLocalName(attribute);
    }

    @Override
    String attributeNamespace() {
        return Objects.requireNonNullElse(parser.getAttributeNamespace(attribute), "");
    }

    @Override
    String value() {
        return Objects.requireNonNullElse(parser.getAttributeValue(attribute), "");
    }

    @Override
    long namePlace() {
        return places.of(tags.name(attribute));
    }

    @Override
    long valuePlace() {
        return places.of(tags.value(attribute));
    }

    @Override
    int length() {
        return tags.length(attribute);
    }

    @Override
    long count(int digits) {
        return tags.count(attribute, digits);
    }

    @Override
    boolean isBlank() {
        return parser.isWhiteSpace();
    }

    @Override
    String text() {
        return parser.getText();
    }

    @Override
    long textPlace() {
        return places.of(tags.content());
    }

    private UnreadableDocumentException noXml(Exception e) {
        long place = Place.NONE;
        if (e instanceof XMLStreamException xml && xml.getLocation() != null) {
            int line = Math.max(1, xml.getLocation().getLineNumber());
            int column = Math.max(1, xml.getLocation().getColumnNumber());
            // What precedes the report is on its first line.
            int shift = line == 1 ? Place.column(first) - 1 - from : 0;
            place = Place.of(Place.line(first) + line - 1, Math.max(1, column + shift));
        }
        UnreadableDocumentException unreadable = unreadable(NO_XML, place);
        unreadable.initCause(e);
        return unreadable;
    }
}
