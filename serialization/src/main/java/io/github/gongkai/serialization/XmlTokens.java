package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.Closeable;

/**
 * Takes XML apart, tag by tag and attribute by attribute, and knows where each stands. Declarations of namespaces are no attributes.
 */
abstract class XmlTokens implements Closeable {

    /** What a document consists of. */
    enum Token {
        START,
        END,
        TEXT,
        /** What says nothing: comments and processing instructions. */
        OTHER,
        /** Of the document. */
        DOCUMENT_END
    }

    private final String resource;

    XmlTokens(String resource) {
        this.resource = resource;
    }

    /**
     * Goes to the next token.
     *
     * @throws UnreadableDocumentException if what comes next is no XML, or none that is accepted
     */
    abstract Token next();

    /** Returns where the start tag begins that was met last. */
    abstract long place();

    /** Returns the name of the element that began last, without a prefix. */
    abstract String name();

    /** Returns its namespace; nothing if it is in none. */
    abstract String namespace();

    /** Tells whether that element has one of several names as it stands in the document, without a prefix. */
    abstract boolean isNamed(Keys names, int index);

    /** Goes to the next attribute of the start tag, which is the current token; false if there are no more, or that is another token. */
    abstract boolean nextAttribute();

    /**
     * Goes to the next attribute if it is seen at once to have one of several names, which none before it had.
     *
     * @return false if it is not; it is still the next then, and may have that name in another spelling
     */
    abstract boolean nextAttribute(Keys names, int index);

    /** Tells whether there are attributes which have not been met. */
    abstract boolean hasAttributes();

    /** Returns the name of the current attribute, without a prefix. */
    abstract String attributeName();

    /** Returns the namespace of the current attribute; nothing if it is in none. */
    abstract String attributeNamespace();

    /** Returns the value of the current attribute. */
    abstract String value();

    /** Returns where the name of the current attribute begins. */
    abstract long namePlace();

    /** Returns where the value of the current attribute begins, after the quote. */
    abstract long valuePlace();

    /** Returns how long the value of the current attribute is as it stands in the document. */
    abstract int length();

    /**
     * Returns the value of the current attribute if it is nothing but digits, at most so many, and the first is no 0 unless it is the
     * only one.
     *
     * @return the number; negative if it is none of these
     */
    abstract long count(int digits);

    /** Tells whether the current token, which is a text, is white space only. */
    abstract boolean isBlank();

    /** Returns the current token, which is a text; the text of an element may come in several. */
    abstract String text();

    /** Returns where the text after the last tag begins, white space apart. */
    abstract long textPlace();

    @Override
    public void close() {
        // Nothing is held but the document.
    }

    final UnreadableDocumentException unreadable(Labels reason, long place) {
        return new UnreadableDocumentException(new Location(resource, Place.line(place), Place.column(place)), reason);
    }
}
