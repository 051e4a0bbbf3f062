package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Narrative;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks XML by the JDK's streaming parser. An element is an object; its members are its attributes, which are single values, and
 * then the elements in it.
 */
final class XmlCursor extends Cursor {

    private static final Labels EMPTY = new Labels("文件为空", "the document is empty");
    private static final Labels NO_XML = new Labels("不是合法、完整的 XML", "not XML, or not complete");
    private static final Labels NOT_1_0 = new Labels("不是 XML 1.0", "not XML 1.0");
    static final Labels DOCUMENT_TYPE = new Labels("不接受文档类型声明（DTD）", "a document type declaration is not accepted");

    private static final Keys NOTHING = Keys.of();
    private static final int NO_ATTRIBUTE = -1;
    /** Digits that are within the range of long, whatever they are. */
    private static final int SURELY_LONG = 18;

    private final XmlRoot root;
    private final String resource;
    private final ReadOptions options;
    private final XMLStreamReader parser;
    private final TagScanner tags;
    private final XmlPlaces places;
    /** Where the report begins in the text, and in its source. */
    private final int from;

    private final long first;
    private String namespace = "";

    /** The elements that were entered and not left: their members, which are taken, which is likely next, how many attributes are left. */
    private Keys[] open = new Keys[8];

    private String[] parts = new String[8];
    private long[] taken = new long[8];
    private int[] likely = new int[8];
    private int[] attributesLeft = new int[8];
    private int depth = -1;
    /** How many elements are open, whoever passes over them. */
    private int levels;
    /** The attribute that is the current value; none if it is an element that was not entered. */
    private int attribute = NO_ATTRIBUTE;
    /** The text of the current value, if it has been looked at. */
    private @Nullable String value;

    private @Nullable String name;

    private long count;

    XmlCursor(char[] document, int length, XmlRoot root, String resource, ReadOptions options, Problems problems) {
        this(document, length, 0, Place.of(1, 1), root, resource, options, problems);
    }

    /** Returns a cursor before a document that stands alone, to be read strictly. */
    static XmlCursor of(byte[] document, String resource, XmlRoot root, Problems problems) {
        CharBuffer text = XmlDecoder.decode(document, resource);
        return new XmlCursor(text.array(), text.limit(), root, resource, ReadOptions.strict(), problems);
    }

    /** Walks a report that comes after the start tag of {@code <reports>}, if that is of any length, and has the given place. */
    XmlCursor(
            char[] document,
            int length,
            int from,
            long place,
            XmlRoot root,
            String resource,
            ReadOptions options,
            Problems problems) {
        super(problems);
        this.root = root;
        this.resource = resource;
        this.options = options;
        this.tags = new TagScanner(document, length);
        this.from = from;
        this.first = place;
        this.places = new XmlPlaces(document, from, place);
        this.levels = from > 0 ? -1 : 0;
        if (length == 0) {
            throw unreadable(EMPTY, place);
        }
        try {
            this.parser = XmlParsers.of(document, length);
        } catch (XMLStreamException e) {
            throw noXml(e);
        }
    }

    /** Refuses a start tag that is not that of {@code <reports>}. */
    static void requireReports(String tag, String resource, ReadOptions options, long place) {
        String name = tag.substring(1).split("[\\s>]", 2)[0];
        String document = tag + "</" + name + '>';
        XmlCursor cursor = new XmlCursor(
                document.toCharArray(),
                document.length(),
                0,
                place,
                XmlRoot.REPORTS,
                resource,
                options,
                new Problems(resource));
        cursor.root();
        String namespace = Objects.requireNonNullElse(cursor.parser.getNamespaceURI(), "");
        boolean known = namespace.startsWith(Wire.NAMESPACE) || (options.isLenient() && namespace.isEmpty());
        if (!cursor.parser.getLocalName().equals(Wire.REPORTS) || !known) {
            throw cursor.unreadable(XmlRoot.REPORTS.missing(), place);
        }
    }

    private void root() {
        int event = advance();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = advance();
        }
    }

    @Override
    void begin() {
        String version = parser.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw unreadable(NOT_1_0, first);
        }
        root();
        if (from > 0) {
            root();
        }
        String uri = Objects.requireNonNullElse(parser.getNamespaceURI(), "");
        boolean later = root.isLater(uri);
        boolean loose = options.isLenient() && uri.isEmpty();
        if (!parser.getLocalName().equals(root.name()) || !(uri.equals(root.known()) || later || loose)) {
            throw unreadable(root.missing(), place());
        }
        namespace = uri;
        if (later) {
            problems.laterFormat(uri, root.known(), place());
        } else if (loose) {
            problems.missing(Wire.FORMAT, place());
        }
    }

    @Override
    void end() {
        int event = advance();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = advance();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            parser.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    boolean tellsFormat() {
        return true;
    }

    /** What tells the edition are attributes of the root, which come first. */
    @Override
    @Nullable
    Cursor again() {
        return null;
    }

    @Override
    long place() {
        return places.of(attribute == NO_ATTRIBUTE ? tags.tag() : tags.value(attribute));
    }

    @Override
    long keyPlace() {
        return places.of(attribute == NO_ATTRIBUTE ? tags.tag() : tags.name(attribute));
    }

    @Override
    String address() {
        StringBuilder address = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            append(address, parts[i]);
        }
        if (name != null) {
            append(address, name.startsWith("[") ? name : Texts.address("", name));
        }
        return address.toString();
    }

    private static void append(StringBuilder address, String part) {
        if (address.length() > 0 && !part.startsWith("[")) {
            address.append('.');
        }
        address.append(part);
    }

    @Override
    String literal() {
        return attribute == NO_ATTRIBUTE && value == null ? group() : Texts.printable(text());
    }

    @Override
    String group() {
        return "<…>";
    }

    @Override
    boolean open(Keys names) throws IOException {
        return open(names, name == null ? "" : name);
    }

    /** Enters an element under another name than its own. */
    boolean open(Keys names, String part) throws IOException {
        if (attribute != NO_ATTRIBUTE) {
            wrongKind("element");
            return false;
        }
        if (++depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
            parts = Arrays.copyOf(parts, 2 * depth);
            taken = Arrays.copyOf(taken, 2 * depth);
            likely = Arrays.copyOf(likely, 2 * depth);
            attributesLeft = Arrays.copyOf(attributesLeft, 2 * depth);
        }
        open[depth] = names;
        parts[depth] = part;
        taken[depth] = 0;
        likely[depth] = 0;
        attributesLeft[depth] = parser.getAttributeCount();
        name = null;
        return true;
    }

    @Override
    int next() {
        int index = nextAttribute();
        while (index == END && nextElement()) {
            index = member(parser.getLocalName(), Objects.requireNonNullElse(parser.getNamespaceURI(), ""), namespace);
        }
        return index;
    }

    /** Goes to the next attribute of the element that was entered last; {@link #END} if there are no more, the element stays. */
    int nextAttribute() {
        if (attributesLeft[depth] > 0) {
            int guess = likely[depth];
            int at = parser.getAttributeCount() - attributesLeft[depth];
            if (isDue(at, guess)) {
                // The parser need not be asked.
                attributesLeft[depth]--;
                attribute = at;
                value = null;
                name = open[depth].name(guess);
                return take(guess);
            }
        }
        while (advanceAttribute()) {
            int index = member(parser.getAttributeLocalName(attribute), attributeNamespace(), "");
            if (index != END) {
                return index;
            }
        }
        return END;
    }

    /** Whether an attribute is the member with an index, which was not there yet. */
    private boolean isDue(int at, int index) {
        Keys names = open[depth];
        return index < names.size() && !isTaken(index) && tags.isNamed(at, names.name(index));
    }

    private boolean advanceAttribute() {
        value = null;
        while (attributesLeft[depth] > 0) {
            attribute = parser.getAttributeCount() - attributesLeft[depth]--;
            // Where a schema may be found says nothing of the report; it is not looked for.
            boolean hint = attributeNamespace().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                    && parser.getAttributeLocalName(attribute)
                            .toLowerCase(Locale.ROOT)
                            .endsWith("schemalocation");
            if (!hint) {
                return true;
            }
        }
        attribute = NO_ATTRIBUTE;
        name = null;
        return false;
    }

    private String attributeNamespace() {
        return Objects.requireNonNullElse(parser.getAttributeNamespace(attribute), "");
    }

    @Override
    boolean openObject() throws IOException {
        return open(NOTHING, name == null ? "" : name);
    }

    @Override
    @Nullable
    String nextKey() {
        if (advanceAttribute()) {
            String uri = attributeNamespace();
            String local = parser.getAttributeLocalName(attribute);
            name = uri.isEmpty() ? local : '{' + uri + '}' + local;
        } else if (nextElement()) {
            name = element();
        }
        return name;
    }

    @Override
    boolean openList() throws IOException {
        boolean entered = openObject();
        if (entered && nextAttribute() != END) {
            throw new IllegalStateException("an attribute without a name");
        }
        return entered;
    }

    @Override
    boolean nextItem(String wanted) {
        while (nextElement()) {
            if (element().equals(wanted)) {
                name = "[" + likely[depth]++ + ']';
                return true;
            }
            unknown();
        }
        return false;
    }

    /** Goes to the next element within the one that was entered last; false if there are no more, that one is left then. */
    boolean nextElement() {
        value = null;
        attribute = NO_ATTRIBUTE;
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    name = parser.getLocalName();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    name = null;
                    depth--;
                    return false;
                }
                default -> {
                    if (parser.isCharacters() && !parser.isWhiteSpace()) {
                        name = null;
                        problems.badValue(address(), Texts.printable(parser.getText()), strayPlace());
                    }
                }
            }
        }
    }

    /** Returns the name of the element that is the current value; one of another namespace has none that the format knows. */
    String element() {
        String uri = Objects.requireNonNullElse(parser.getNamespaceURI(), "");
        return uri.equals(namespace) ? parser.getLocalName() : '{' + uri + '}' + parser.getLocalName();
    }

    private long strayPlace() {
        return places.of(tags.content());
    }

    /** The index of the member with a name; {@link #END}, and the member passed over, if there is none or it stood before. */
    private int member(String local, String uri, String wanted) {
        name = local;
        Keys names = open[depth];
        int guess = likely[depth];
        boolean mine = uri.equals(wanted);
        int index = !mine ? END : guess < names.size() && names.name(guess).equals(local) ? guess : names.find(local);
        if (index < 0) {
            if (!mine) {
                name = '{' + uri + '}' + local;
            }
            unknown();
            return END;
        }
        if (isTaken(index)) {
            problems.repeated(address(), literal(), keyPlace());
            skip();
            return END;
        }
        return take(index);
    }

    private boolean isTaken(int index) {
        return (taken[depth] & (1L << index)) != 0;
    }

    private int take(int index) {
        taken[depth] |= 1L << index;
        likely[depth] = index + 1;
        return index;
    }

    /** Passes over the current value, which the format does not have. */
    void unknown() {
        problems.unknownKey(address(), keyPlace());
        skip();
    }

    @Override
    void skip() {
        value = null;
        if (attribute != NO_ATTRIBUTE || name == null) {
            return;
        }
        for (int nested = 1; nested > 0; ) {
            int event = advance();
            nested += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** Takes the text of the element that was entered last, whose attributes have been taken, and leaves it. */
    String content() {
        StringBuilder content = new StringBuilder();
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    name = parser.getLocalName();
                    unknown();
                    name = null;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return content.toString();
                }
                default -> {
                    if (parser.isCharacters()) {
                        content.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
                        requireText(content.length());
                    }
                }
            }
        }
    }

    @Override
    @Nullable
    String string() throws IOException {
        if (attribute == NO_ATTRIBUTE) {
            wrongKind("attribute");
            return null;
        }
        return text();
    }

    @Override
    OptionalInt integer(int least, int most) throws IOException {
        if (attribute == NO_ATTRIBUTE) {
            wrongKind("attribute");
            return OptionalInt.empty();
        }
        Kind kind = kind();
        if (kind == Kind.COUNT || (kind == Kind.NUMBER && text().equals("-0"))) {
            long number = kind == Kind.COUNT ? count : 0;
            if (number >= least && number <= most) {
                return OptionalInt.of((int) number);
            }
        }
        badValue();
        return OptionalInt.empty();
    }

    @Override
    Optional<BigDecimal> decimal() throws IOException {
        Kind kind = kind();
        if (kind != Kind.COUNT && kind != Kind.NUMBER) {
            wrongKind("number");
            return Optional.empty();
        }
        return decimal(text());
    }

    @Override
    boolean truth() throws IOException {
        boolean truth = attribute != NO_ATTRIBUTE && text().equals("true");
        if (!truth && (attribute == NO_ATTRIBUTE || !text().equals("false"))) {
            wrongKind("boolean");
        }
        return truth;
    }

    @Override
    Kind kind() throws IOException {
        if (attribute != NO_ATTRIBUTE) {
            count = tags.count(attribute, SURELY_LONG);
            if (count >= 0) {
                requireText(tags.length(attribute));
                return Kind.COUNT;
            }
            return kindOf(text());
        }
        if (!options.isLenient() || parser.getAttributeCount() > 0) {
            return Kind.OTHER;
        }
        // A column that is written as an element.
        open(NOTHING);
        value = content();
        return Kind.TEXT;
    }

    private Kind kindOf(String text) {
        if (text.isEmpty()) {
            return Kind.BLANK;
        }
        int digits = text.charAt(0) == '-' ? 1 : 0;
        int length = text.length();
        if (length == digits) {
            return Kind.TEXT;
        }
        long number = 0;
        for (int i = digits; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                boolean decimal =
                        i > digits && digit == '.' - '0' && !leadingZeros(text, digits, i) && isDigits(text, i + 1);
                return decimal ? Kind.NUMBER : text.equals("/") ? Kind.NOT_APPLICABLE : Kind.TEXT;
            }
            number = i < SURELY_LONG ? number * 10 + digit : number;
        }
        if (leadingZeros(text, digits, length)) {
            return Kind.TEXT;
        }
        boolean negative = digits == 1;
        if (length > SURELY_LONG || (negative && number == 0)) {
            return Kind.NUMBER;
        }
        count = negative ? -number : number;
        return Kind.COUNT;
    }

    private static boolean leadingZeros(String text, int from, int to) {
        return to > from + 1 && text.charAt(from) == '0';
    }

    private static boolean isDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < text.length();
    }

    @Override
    long count() {
        return count;
    }

    @Override
    String text() {
        if (value == null) {
            value = Objects.requireNonNullElse(parser.getAttributeValue(attribute), "");
            requireText(value.length());
        }
        return value;
    }

    private void requireText(int length) {
        if (length > options.maxText()) {
            throw unreadable(tooLarge(), place());
        }
    }

    @Override
    Optional<Narrative> narrative() throws IOException {
        return new XmlNarrative(this).read();
    }

    private int advance() {
        int event;
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
                if (++levels > options.maxDepth()) {
                    throw unreadable(tooLarge(), places.of(tags.tag()));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                tags.end();
                levels--;
            }
            case XMLStreamConstants.DTD -> throw unreadable(DOCUMENT_TYPE, places.of(tags.content()));
            case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable(NO_XML, strayPlace());
            default -> {
                // Text, comments and instructions are looked at by who is interested.
            }
        }
        return event;
    }

    private Labels tooLarge() {
        return new Labels(
                "XML 超出读取上限：嵌套 " + options.maxDepth() + " 层，文字 " + options.maxText() + " 字符",
                "the XML is beyond the limits of reading: " + options.maxDepth() + " levels, " + options.maxText()
                        + " characters of a text");
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

    private UnreadableDocumentException unreadable(Labels reason, long place) {
        return new UnreadableDocumentException(new Location(resource, Place.line(place), Place.column(place)), reason);
    }
}
