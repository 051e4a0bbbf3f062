package io.github.gongkai.serialization;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes apart the XML that nearly every program writes: UTF-8, tags with names of ASCII in the one namespace of the root, attributes,
 * text, and references to characters. It is five times as fast as a parser, and declines with {@link NotPlainException} whatever it
 * does not know, be it XML or not: {@link ParsedXml} is to take such a document, from its beginning.
 */
final class PlainXml extends XmlTokens {

    /** Says that a document is not for {@link PlainXml}, which says nothing about the document. */
    static final class NotPlainException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotPlainException() {
            super("not plain", null, false, false);
        }
    }

    /** What is met at the end; no byte of UTF-8. */
    private static final int NO_BYTE = -1;
    /** What others set limits to as well, so that none of theirs can be met. */
    private static final int MAX_NAME = 100;

    private static final int MAX_ATTRIBUTES = 100;
    private static final int MAX_DEPTH = 100;
    /** Digits of a reference to a character. */
    private static final int MAX_REFERENCE = 8;

    private static final byte[] NAMESPACE = ascii("xmlns");
    private static final byte[] XML = ascii("xml");
    /** Of what else may be declared, some names of the W3C must not. */
    private static final String KNOWN = "urn:";

    /** What names consist of, by number in ASCII. */
    private static final boolean[] NAME = nameSigns();
    /** Where a text ends, or something is to be done, and where the value of an attribute does. */
    private static final boolean[] TEXT_STOPS = DecodedText.stops("<&>");

    private static final boolean[] VALUE_STOPS = DecodedText.stops("<&\"'");

    private final byte[] document;
    private final int to;
    private int position;
    /** Whether an element has; if none is open, it was the root. */
    private boolean ended;

    /** The line, where it begins, by how much its columns are more than the distance from there, and whether it has more than ASCII. */
    private int line;

    private int lineBegin;
    private int lineShift;
    private boolean lineIsWide;

    /** The start tag that was met last: where it begins and its name ends, and the same of its line. */
    private int tag;

    private int tagNameEnd;
    private int tagLine;
    private int tagLineBegin;
    private int tagLineShift;
    private boolean tagClosesItself;

    /** Whether the tag goes on with attributes, or its end; and how many there were. */
    private boolean tagIsOpen;

    private int attributes;

    /** The attribute that was met last: where its name begins and ends, its value begins and ends, and what that is. */
    private int nameBegin;

    private int nameEnd;
    private int valueBegin;
    private int valueEnd;
    /** Whether the value is as it stands in the document, not in the text, and if so, whether it has digits only: their number. */
    private boolean valueIsRaw;

    private boolean valueIsNumber;
    private long number;

    private String namespace = "";

    /** The elements that are open: where their names begin, and end. */
    private int[] openNames = new int[8];

    private int[] openNameEnds = new int[8];
    private int depth = -1;

    private final DecodedText text = new DecodedText();
    /** The text that is the current token, if it is white space only. */
    private boolean blank;

    private int textBegin;

    PlainXml(byte[] document, String resource) {
        this(document, 0, Place.of(1, 1), resource);
        lineBegin = Utf8.hasMark(document, 0, to) ? Utf8.MARK : 0;
        position = XmlSyntax.endOfDeclaration(document, lineBegin);
        if (position < 0) {
            throw new NotPlainException();
        }
    }

    /** Takes apart a document of which what stands from an index on has the given place in the source; nothing before is asked for. */
    PlainXml(byte[] document, int from, long place, String resource) {
        super(resource);
        this.document = document;
        this.to = document.length;
        this.line = Place.line(place);
        this.lineBegin = from;
        this.lineShift = Place.column(place) - 1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean[] nameSigns() {
        boolean[] name = new boolean[0x80];
        Arrays.fill(name, 'a', 'z' + 1, true);
        Arrays.fill(name, 'A', 'Z' + 1, true);
        Arrays.fill(name, '0', '9' + 1, true);
        name['-'] = true;
        name['.'] = true;
        name['_'] = true;
        return name;
    }

    @Override
    Token next() {
        while (tagIsOpen) {
            nextAttribute();
        }
        return tagClosesItself ? leave() : depth < 0 ? around() : within();
    }

    /** What comes before the root, or after it. */
    private Token around() {
        skipWhite();
        if (ended) {
            if (position < to) {
                throw new NotPlainException();
            }
            return Token.DOCUMENT_END;
        }
        if (at(position) != '<') {
            throw new NotPlainException();
        }
        return start();
    }

    private Token within() {
        if (at(position) != '<') {
            return someText();
        }
        return at(position + 1) == '/' ? end() : start();
    }

    private Token start() {
        tag = position;
        tagLine = line;
        tagLineBegin = lineBegin;
        tagLineShift = lineShift;
        position = pastName(tag + 1);
        if (isReserved(tag + 1)) {
            throw new NotPlainException();
        }
        tagNameEnd = position;
        if (++depth == MAX_DEPTH) {
            throw new NotPlainException();
        }
        if (depth == openNames.length) {
            openNames = Arrays.copyOf(openNames, 2 * depth);
            openNameEnds = Arrays.copyOf(openNameEnds, 2 * depth);
        }
        openNames[depth] = tag + 1;
        openNameEnds[depth] = tagNameEnd;
        tagIsOpen = true;
        attributes = 0;
        if (depth == 0) {
            findNamespace();
        }
        return Token.START;
    }

    /** The root's namespace is asked for before its attributes are. */
    private void findNamespace() {
        while (hasAttributes()) {
            takeName();
            takeValue();
            if (isReserved(nameBegin)) {
                declareNamespace();
            }
        }
        position = tagNameEnd;
        line = tagLine;
        lineBegin = tagLineBegin;
        lineShift = tagLineShift;
        attributes = 0;
    }

    private Token end() {
        int begin = openNames[depth];
        int length = openNameEnds[depth] - begin;
        int from = position + 2;
        if (from + length > to || !Arrays.equals(document, from, from + length, document, begin, begin + length)) {
            throw new NotPlainException();
        }
        position = from + length;
        skipWhite();
        require('>');
        return leave();
    }

    private Token leave() {
        tagClosesItself = false;
        ended = true;
        depth--;
        return Token.END;
    }

    private void require(char sign) {
        if (at(position) != sign) {
            throw new NotPlainException();
        }
        position++;
    }

    /** Returns where a name ends; digits, hyphens and points do not begin one. */
    private int pastName(int begin) {
        int i = begin;
        int c = at(i);
        if (c < 'A') {
            throw new NotPlainException();
        }
        while (c >= 0 && NAME[c]) {
            c = at(++i);
        }
        if (i == begin || i - begin > MAX_NAME) {
            throw new NotPlainException();
        }
        return i;
    }

    @Override
    boolean hasAttributes() {
        if (!tagIsOpen) {
            return false;
        }
        int before = position;
        skipWhite();
        int c = at(position);
        if (c == '>' || c == '/') {
            return false;
        }
        if (position == before && !XmlSyntax.isWhite(at(position - 1))) {
            throw new NotPlainException();
        }
        return true;
    }

    @Override
    boolean nextAttribute() {
        while (hasAttributes()) {
            takeName();
            requireNew();
            takeValue();
            if (!isReserved(nameBegin)) {
                return true;
            }
            if (depth > 0) {
                throw new NotPlainException();
            }
        }
        if (tagIsOpen) {
            tagIsOpen = false;
            tagClosesItself = at(position) == '/';
            position += tagClosesItself ? 1 : 0;
            require('>');
        }
        return false;
    }

    @Override
    boolean nextAttribute(Keys names, int index) {
        byte[] written = names.attribute(index);
        if (!tagIsOpen || !starts(position, written)) {
            return false;
        }
        nameBegin = position + 1;
        position += written.length - 1;
        nameEnd = position - 1;
        count();
        takeQuoted('"');
        return true;
    }

    private void count() {
        if (++attributes > MAX_ATTRIBUTES) {
            throw new NotPlainException();
        }
    }

    private void takeName() {
        count();
        nameBegin = position;
        nameEnd = pastName(position);
        position = nameEnd;
    }

    /** Declines if the tag has an attribute before with the name of the current one. */
    private void requireNew() {
        int i = pastWhite(tagNameEnd);
        while (i < nameBegin) {
            int end = pastName(i);
            if (Arrays.equals(document, i, end, document, nameBegin, nameEnd)) {
                throw new NotPlainException();
            }
            i = end;
            while (document[i] != '"' && document[i] != '\'') {
                i++;
            }
            byte quote = document[i++];
            while (document[i] != quote) {
                i++;
            }
            i = pastWhite(i + 1);
        }
    }

    private int pastWhite(int from) {
        int i = from;
        while (XmlSyntax.isWhite(at(i))) {
            i++;
        }
        return i;
    }

    /** Takes the value of the attribute whose name ends here. */
    private void takeValue() {
        skipWhite();
        require('=');
        skipWhite();
        int quote = at(position);
        if (quote != '"' && quote != '\'') {
            throw new NotPlainException();
        }
        takeQuoted(quote);
    }

    private void takeQuoted(int quote) {
        valueBegin = position + 1;
        int i = valueBegin;
        int c = at(i);
        number = 0;
        while (c >= '0' && c <= '9') {
            number = 10 * number + (c - '0');
            c = at(++i);
        }
        valueIsNumber = c == quote;
        while (c >= ' ' && c != quote && c != '<' && c != '&') {
            c = at(++i);
        }
        valueIsRaw = c == quote;
        if (!valueIsRaw) {
            i = decodeValue(quote);
            lineIsWide = true;
        }
        valueEnd = i;
        position = i + 1;
    }

    /** Decodes a value; returns where it ends. */
    private int decodeValue(int quote) {
        text.clear();
        int i = decode(valueBegin, VALUE_STOPS);
        while (at(i) != quote) {
            int c = at(i);
            if (c == '&') {
                i = reference(i);
            } else if (c == '"' || c == '\'') {
                text.add((char) c);
                i++;
            } else {
                throw new NotPlainException();
            }
            i = decode(i, VALUE_STOPS);
        }
        requireCharacters();
        return i;
    }

    private int decode(int from, boolean[] stops) {
        int end = text.decode(document, from, to, stops);
        if (end < 0) {
            throw new NotPlainException();
        }
        return end;
    }

    private void requireCharacters() {
        if (text.holdsNoCharacter()) {
            throw new NotPlainException();
        }
    }

    /** Whether a name begins as those that XML keeps for itself. */
    private boolean isReserved(int begin) {
        return document[begin] == 'x' && starts(begin, XML);
    }

    /** Takes the current attribute as the namespace of all elements. */
    private void declareNamespace() {
        boolean known = namespace.isEmpty()
                && nameEnd - nameBegin == NAMESPACE.length
                && starts(nameBegin, NAMESPACE)
                && value().startsWith(KNOWN);
        if (!known) {
            throw new NotPlainException();
        }
        namespace = value();
    }

    /** Takes text up to the next tag. */
    private Token someText() {
        textBegin = position;
        skipWhite();
        blank = at(position) == '<';
        if (blank) {
            return Token.TEXT;
        }
        text.clear();
        for (int i = textBegin; i < position; i++) {
            text.add(white(i));
        }
        int i = decode(position, TEXT_STOPS);
        while (at(i) != '<') {
            i = decode(pastStop(i), TEXT_STOPS);
        }
        requireCharacters();
        lineIsWide = true;
        position = i;
        return Token.TEXT;
    }

    /** Takes what stands within a text but not for itself; returns where it ends. */
    private int pastStop(int i) {
        int c = at(i);
        if (c == '&') {
            return reference(i);
        }
        if (c == '>' && !(document[i - 1] == ']' && document[i - 2] == ']')) {
            text.add('>');
        } else if (c == '\n' || c == '\t') {
            text.add((char) c);
            if (c == '\n') {
                newLine(i);
            }
        } else {
            throw new NotPlainException();
        }
        return i + 1;
    }

    /** Returns white space as a parser tells it. */
    private char white(int index) {
        if (document[index] == '\r') {
            throw new NotPlainException();
        }
        return (char) document[index];
    }

    private void skipWhite() {
        int i = position;
        while (true) {
            // Nearly all of it are blanks at the beginning of a line.
            while (i < to && document[i] == ' ') {
                i++;
            }
            int c = at(i);
            if (c == '\n') {
                newLine(i);
            } else if (c == '\r' && at(i + 1) != '\n') {
                // Ends of lines like this are known to confuse parsers as well.
                throw new NotPlainException();
            } else if (c != '\t' && c != '\r') {
                break;
            }
            i++;
        }
        position = i;
    }

    private void newLine(int end) {
        line++;
        lineBegin = end + 1;
        lineShift = 0;
        lineIsWide = false;
    }

    private int at(int index) {
        return index < to ? document[index] : NO_BYTE;
    }

    private boolean starts(int at, byte[] what) {
        return at + what.length <= to && Arrays.equals(document, at, at + what.length, what, 0, what.length);
    }

    private String ascii(int begin, int end) {
        return new String(document, begin, end - begin, StandardCharsets.ISO_8859_1);
    }

    /** Takes a reference to a character, which is put down; returns where it ends. */
    private int reference(int ampersand) {
        int end = ampersand + 1;
        while (end < to && document[end] != ';' && end - ampersand <= MAX_REFERENCE) {
            end++;
        }
        if (at(end) != ';') {
            throw new NotPlainException();
        }
        int character = XmlSyntax.character(ascii(ampersand + 1, end));
        if (character < 0) {
            throw new NotPlainException();
        }
        text.addCharacter(character);
        return end + 1;
    }

    @Override
    long place() {
        return place(tag);
    }

    private long place(int index) {
        if (line == tagLine && !lineIsWide) {
            return Place.of(line, index - lineBegin + 1 + lineShift);
        }
        long place = Place.down(Utf8.place(document, tagLineBegin, index), tagLine - 1);
        return Place.line(place) == tagLine ? place + tagLineShift : place;
    }

    @Override
    String name() {
        return ascii(tag + 1, tagNameEnd);
    }

    @Override
    String namespace() {
        return namespace;
    }

    @Override
    boolean isNamed(Keys names, int index) {
        byte[] quoted = names.quoted(index);
        return tagNameEnd - tag == quoted.length - 1
                && Arrays.equals(document, tag + 1, tagNameEnd, quoted, 1, quoted.length - 1);
    }

    @Override
    String attributeName() {
        return ascii(nameBegin, nameEnd);
    }

    @Override
    String attributeNamespace() {
        return "";
    }

    @Override
    String value() {
        return valueIsRaw ? ascii(valueBegin, valueEnd) : text.toString();
    }

    @Override
    long namePlace() {
        return place(nameBegin);
    }

    @Override
    long valuePlace() {
        return place(valueBegin);
    }

    @Override
    int length() {
        return valueEnd - valueBegin;
    }

    @Override
    long count(int digits) {
        int length = length();
        boolean plain = valueIsNumber && length > 0 && length <= digits && (length == 1 || document[valueBegin] != '0');
        return plain ? number : -1;
    }

    @Override
    boolean isBlank() {
        return blank;
    }

    @Override
    String text() {
        if (!blank) {
            return text.toString();
        }
        for (int i = textBegin; i < position; i++) {
            white(i);
        }
        return ascii(textBegin, position);
    }

    /** A text that stands where there should be none is for the parser to tell of, piece by piece. */
    @Override
    long textPlace() {
        throw new NotPlainException();
    }
}
