package io.github.gongkai.serialization;

import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Narrative;
import io.github.gongkai.serialization.XmlTokens.Token;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/**
 * Walks XML. An element is an object; its members are its attributes, which are single values, and
 * then the elements in it.
 */
final class XmlCursor extends Cursor {

    private static final Keys NOTHING = Keys.of();
    /** Digits that are within the range of long, whatever they are. */
    private static final int SURELY_LONG = 18;

    private final XmlRoot root;
    private final ReadOptions options;
    private final XmlTokens tokens;
    /** Whether the report stands within another element. */
    private final boolean enclosed;

    private String namespace = "";

    /** The elements that were entered and not left: their members, which are taken, which is likely next. */
    private Keys[] open = new Keys[8];

    private String[] parts = new String[8];
    private long[] taken = new long[8];
    private int[] likely = new int[8];
    private int depth = -1;
    /** How many elements are open, whoever passes over them. */
    private int levels;
    /** Whether the current value is an attribute, not an element that was not entered. */
    private boolean onAttribute;
    /** The text of the current value, if it has been looked at. */
    private @Nullable String value;

    private @Nullable String name;

    private long count;

    /** Walks a document that consists of an element with the given name. */
    XmlCursor(XmlTokens tokens, XmlRoot root, ReadOptions options, Problems problems) {
        this(tokens, false, root, options, problems);
    }

    /** Walks a document, or what stands within the element that it consists of. */
    XmlCursor(XmlTokens tokens, boolean enclosed, XmlRoot root, ReadOptions options, Problems problems) {
        super(problems);
        this.tokens = tokens;
        this.enclosed = enclosed;
        this.root = root;
        this.options = options;
        this.levels = enclosed ? -1 : 0;
    }

    /** Returns a cursor before a document that stands alone, to be read strictly. */
    static XmlCursor of(byte[] document, String resource, XmlRoot root, Problems problems) {
        CharBuffer text = XmlDecoder.decode(document, resource);
        return new XmlCursor(new ParsedXml(text.array(), text.limit(), resource), root, ReadOptions.strict(), problems);
    }

    /** Refuses a start tag that is not that of {@code <reports>}. */
    static void requireReports(String tag, String resource, ReadOptions options, long place) {
        String name = tag.substring(1).split("[\\s>]", 2)[0];
        String document = tag + "</" + name + '>';
        XmlTokens tokens = new ParsedXml(document.toCharArray(), document.length(), 0, place, resource);
        new XmlCursor(tokens, XmlRoot.REPORTS, options, new Problems(resource)).root();
        String namespace = tokens.namespace();
        boolean known = namespace.startsWith(Wire.NAMESPACE) || (options.isLenient() && namespace.isEmpty());
        if (!tokens.name().equals(Wire.REPORTS) || !known) {
            throw tokens.unreadable(XmlRoot.REPORTS.missing(), place);
        }
    }

    private void root() {
        Token token = advance();
        while (token != Token.START) {
            token = advance();
        }
    }

    @Override
    void begin() {
        root();
        if (enclosed) {
            root();
        }
        String uri = tokens.namespace();
        boolean later = root.isLater(uri);
        boolean loose = options.isLenient() && uri.isEmpty();
        if (!tokens.name().equals(root.name()) || !(uri.equals(root.known()) || later || loose)) {
            throw tokens.unreadable(root.missing(), place());
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
        Token token = advance();
        while (token != Token.DOCUMENT_END) {
            token = advance();
        }
    }

    @Override
    public void close() throws IOException {
        tokens.close();
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
        return onAttribute ? tokens.valuePlace() : tokens.place();
    }

    @Override
    long keyPlace() {
        return onAttribute ? tokens.namePlace() : tokens.place();
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
        return !onAttribute && value == null ? group() : Texts.printable(text());
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
        if (onAttribute) {
            wrongKind("element");
            return false;
        }
        if (++depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
            parts = Arrays.copyOf(parts, 2 * depth);
            taken = Arrays.copyOf(taken, 2 * depth);
            likely = Arrays.copyOf(likely, 2 * depth);
        }
        open[depth] = names;
        parts[depth] = part;
        taken[depth] = 0;
        likely[depth] = 0;
        name = null;
        return true;
    }

    @Override
    int next() {
        int index = nextAttribute();
        while (index == END && nextElement()) {
            index = member(elementName(), tokens.namespace(), namespace);
        }
        return index;
    }

    /** Returns the name of the element that is the current value, without its namespace. */
    private String elementName() {
        return Objects.requireNonNull(name);
    }

    /** Goes to the next attribute of the element that was entered last; {@link #END} if there are no more, the element stays. */
    int nextAttribute() {
        int guess = likely[depth];
        if (guess < open[depth].size() && !isTaken(guess) && tokens.nextAttribute(open[depth], guess)) {
            // No name has to be made.
            onAttribute = true;
            value = null;
            name = open[depth].name(guess);
            return take(guess);
        }
        while (advanceAttribute()) {
            int index = member(tokens.attributeName(), tokens.attributeNamespace(), "");
            if (index != END) {
                return index;
            }
        }
        return END;
    }

    private boolean advanceAttribute() {
        value = null;
        while (tokens.nextAttribute()) {
            // Where a schema may be found says nothing of the report; it is not looked for.
            boolean hint = tokens.attributeNamespace().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                    && tokens.attributeName().toLowerCase(Locale.ROOT).endsWith("schemalocation");
            if (!hint) {
                onAttribute = true;
                return true;
            }
        }
        onAttribute = false;
        name = null;
        return false;
    }

    @Override
    boolean openObject() throws IOException {
        return open(NOTHING, name == null ? "" : name);
    }

    @Override
    @Nullable
    String nextKey() {
        if (advanceAttribute()) {
            String uri = tokens.attributeNamespace();
            String local = tokens.attributeName();
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
        onAttribute = false;
        while (true) {
            switch (advance()) {
                case START -> {
                    Keys names = open[depth];
                    int guess = likely[depth];
                    boolean isLikely = guess < names.size() && tokens.isNamed(names, guess);
                    name = isLikely ? names.name(guess) : tokens.name();
                    return true;
                }
                case END -> {
                    name = null;
                    depth--;
                    return false;
                }
                case TEXT -> {
                    if (!tokens.isBlank()) {
                        name = null;
                        problems.badValue(address(), Texts.printable(tokens.text()), tokens.textPlace());
                    }
                }
                default -> {
                    // Says nothing.
                }
            }
        }
    }

    /** Returns the name of the element that is the current value; one of another namespace has none that the format knows. */
    String element() {
        String uri = tokens.namespace();
        return uri.equals(namespace) ? elementName() : '{' + uri + '}' + elementName();
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
        if (onAttribute || name == null) {
            return;
        }
        for (int nested = 1; nested > 0; ) {
            Token token = advance();
            nested += token == Token.START ? 1 : token == Token.END ? -1 : 0;
        }
    }

    /** Takes the text of the element that was entered last, whose attributes have been taken, and leaves it. */
    String content() {
        String content = "";
        StringBuilder more = new StringBuilder();
        while (true) {
            switch (advance()) {
                case START -> {
                    name = tokens.name();
                    unknown();
                    name = null;
                }
                case END -> {
                    depth--;
                    return more.isEmpty() ? content : more.insert(0, content).toString();
                }
                case TEXT -> {
                    if (content.isEmpty()) {
                        content = tokens.text();
                    } else {
                        more.append(tokens.text());
                    }
                    requireText(content.length() + more.length());
                }
                default -> {
                    // Says nothing.
                }
            }
        }
    }

    @Override
    @Nullable
    String string() throws IOException {
        if (!onAttribute) {
            wrongKind("attribute");
            return null;
        }
        return text();
    }

    @Override
    OptionalInt integer(int least, int most) throws IOException {
        if (!onAttribute) {
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
        boolean truth = onAttribute && text().equals("true");
        if (!truth && (!onAttribute || !text().equals("false"))) {
            wrongKind("boolean");
        }
        return truth;
    }

    @Override
    Kind kind() throws IOException {
        if (onAttribute) {
            count = tokens.count(SURELY_LONG);
            if (count >= 0) {
                requireText(tokens.length());
                return Kind.COUNT;
            }
            return kindOf(text());
        }
        if (!options.isLenient() || tokens.hasAttributes()) {
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
            value = tokens.value();
            requireText(value.length());
        }
        return value;
    }

    private void requireText(int length) {
        if (length > options.maxText()) {
            throw tokens.unreadable(tooLarge(), place());
        }
    }

    @Override
    Optional<Narrative> narrative() throws IOException {
        return new XmlNarrative(this).read();
    }

    private Token advance() {
        Token token = tokens.next();
        if (token == Token.START && ++levels > options.maxDepth()) {
            throw tokens.unreadable(tooLarge(), tokens.place());
        }
        if (token == Token.END) {
            levels--;
        }
        return token;
    }

    private Labels tooLarge() {
        return new Labels(
                "XML 超出读取上限：嵌套 " + options.maxDepth() + " 层，文字 " + options.maxText() + " 字符",
                "the XML is beyond the limits of reading: " + options.maxDepth() + " levels, " + options.maxText()
                        + " characters of a text");
    }
}
