package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Narrative;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Walks JSON in UTF-8 by Jackson's parser. */
final class JsonCursor extends Cursor {

    /** Longest key, in UTF-16 units. */
    static final int MAX_KEY = 1_000;
    /** Longest number, in characters. */
    static final int MAX_NUMBER = 1_000;
    /** A number of so many characters is within the range of long. */
    private static final int SURELY_LONG = 18;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Keys made to collide cost some speed then, and no exception.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ReadOptions.MAX_DEPTH)
                    .maxStringLength(ReadOptions.MAX_TEXT)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    private static final Labels EMPTY = new Labels("文件为空", "the document is empty");
    private static final Labels NO_OBJECT = new Labels("不是 JSON 对象", "not a JSON object");
    private static final Labels TRAILING = new Labels("JSON 对象之后还有内容", "something follows the JSON object");
    private static final Labels NO_JSON = new Labels("不是合法的 JSON", "not JSON");
    private static final Labels CUT_SHORT = new Labels("JSON 不完整，文件在此中断", "the JSON ends before it is complete");

    private final byte[] document;
    private final int from;
    private final int to;
    private final int lineBase;
    private final String resource;
    private final ReadOptions options;
    private final JsonParser parser;
    private JsonToken token = JsonToken.NOT_AVAILABLE;
    /** The parser, if it tells places without making an object of each; where its counts begin is learnt from the first. */
    private @Nullable ParserBase unboxed;

    private long offsetBase;
    private int columnBase;

    /** The objects that were entered and not left: the names of their members, which are taken, and which is likely next. */
    private Keys[] open = new Keys[8];

    private long[] taken = new long[8];
    private int[] likely = new int[8];
    private int depth = -1;
    private long keyPlace;
    /** How many objects and arrays are open, whoever passes over them. */
    private int levels;

    /** The line whose bytes were counted last, up to which index, and how many more they are than UTF-16 units. */
    private int countedLine;

    private int counted;
    private int excess;
    /** Bytes known to be units, so that nothing has to be counted. */
    private int asciiFrom;

    private int asciiTo = -1;

    /** Room for the units of a text. */
    private char[] units = new char[256];

    JsonCursor(
            byte[] document, int from, int to, int firstLine, String resource, ReadOptions options, Problems problems)
            throws IOException {
        super(problems);
        this.document = document;
        this.from = Utf8.hasMark(document, from, to) ? from + 3 : from;
        this.to = to;
        this.lineBase = firstLine - 1;
        this.resource = resource;
        this.options = options;
        requireUtf8();
        this.parser = FACTORY.createParser(document, this.from, to - this.from);
    }

    /** Returns a cursor before a document that stands alone, to be read strictly. */
    static JsonCursor of(byte[] document, String resource, Problems problems) throws IOException {
        return new JsonCursor(document, 0, document.length, 1, resource, ReadOptions.strict(), problems);
    }

    private void requireUtf8() {
        int end = Utf8.end(document, from, to);
        if (end < to) {
            throw unreadable(Source.NO_UTF8, Place.down(Utf8.place(document, from, end), lineBase));
        }
        if (Utf8.hasMark(document, from, to)) {
            throw unreadable(NO_JSON, Place.of(lineBase + 1, 1));
        }
        // Jackson takes them for a sign of UTF-16 or UTF-32.
        for (int i = from; i < Math.min(to, from + 4); i++) {
            if (document[i] == 0) {
                throw unreadable(NO_JSON, Place.down(Utf8.place(document, from, i), lineBase));
            }
        }
    }

    @Override
    @Nullable
    Cursor again() throws IOException {
        JsonCursor again = new JsonCursor(document, from, to, lineBase + 1, resource, options, new Problems(resource));
        again.begin();
        return again;
    }

    @Override
    void begin() throws IOException {
        if (!advance()) {
            throw unreadable(EMPTY, place(parser.currentLocation()));
        }
        if (token != JsonToken.START_OBJECT) {
            throw unreadable(NO_OBJECT, place());
        }
        if (parser instanceof ParserBase base) {
            JsonLocation location = base.currentTokenLocation();
            offsetBase = base.getTokenCharacterOffset() - location.getByteOffset();
            columnBase = base.getTokenColumnNr() - location.getColumnNr();
            unboxed = base;
        }
    }

    @Override
    void end() throws IOException {
        if (advance()) {
            throw unreadable(TRAILING, place());
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    @Override
    long place() {
        ParserBase base = unboxed;
        return base == null || token == JsonToken.FIELD_NAME
                ? place(parser.currentTokenLocation())
                : place(
                        base.getTokenLineNr(),
                        base.getTokenColumnNr() - columnBase,
                        base.getTokenCharacterOffset() - offsetBase);
    }

    private long place(JsonLocation location) {
        return place(location.getLineNr(), location.getColumnNr(), location.getByteOffset());
    }

    /** Jackson counts bytes. */
    private long place(int line, int byteColumn, long offset) {
        int column = byteColumn;
        int index = from + (int) offset;
        // An error may be told within a character.
        while (index < to && index > from && (document[index] & 0xC0) == 0x80) {
            index--;
            column--;
        }
        int begin = index - column + 1;
        if (begin >= asciiFrom && index <= asciiTo) {
            return Place.of(lineBase + line, column);
        }
        if (line != countedLine || index < counted) {
            countedLine = line;
            counted = begin;
            excess = 0;
        }
        excess += Utf8.excess(document, counted, index);
        counted = index;
        if (index > asciiTo) {
            asciiFrom = index;
            asciiTo = Utf8.endOfAscii(document, index, to);
        }
        return Place.of(lineBase + line, column - excess);
    }

    /** Returns the kind of the current value. */
    JsonToken token() {
        return token;
    }

    @Override
    long keyPlace() {
        return keyPlace;
    }

    @Override
    String address() {
        return address(parser.getParsingContext());
    }

    private static String address(JsonStreamContext context) {
        JsonStreamContext around = context.getParent();
        if (around == null) {
            return "";
        }
        String address = address(around);
        if (context.inArray()) {
            return context.hasCurrentIndex() ? address + '[' + context.getCurrentIndex() + ']' : address;
        }
        String key = context.getCurrentName();
        return key == null ? address : Texts.address(address, key);
    }

    @Override
    String literal() throws IOException {
        return switch (token) {
            case START_OBJECT -> group();
            case START_ARRAY -> "[…]";
            case VALUE_STRING -> Texts.quoted(text());
            default -> Texts.cut(text());
        };
    }

    @Override
    String group() {
        return "{…}";
    }

    @Override
    void skip() throws IOException {
        int nested = 0;
        do {
            if (token.isStructStart()) {
                nested++;
            } else if (token.isStructEnd()) {
                nested--;
            }
        } while (nested > 0 && advance());
    }

    @Override
    boolean open(Keys names) throws IOException {
        if (!openObject()) {
            return false;
        }
        if (++depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
            taken = Arrays.copyOf(taken, 2 * depth);
            likely = Arrays.copyOf(likely, 2 * depth);
        }
        open[depth] = names;
        taken[depth] = 0;
        likely[depth] = 0;
        return true;
    }

    @Override
    int next() throws IOException {
        Keys names = open[depth];
        while (true) {
            int index = likely[depth];
            if (!advance(names, index)) {
                if (token == JsonToken.END_OBJECT) {
                    depth--;
                    return END;
                }
                String key = key();
                index = names.find(key);
                if (index < 0) {
                    problems.unknownKey(address(), place());
                    advance();
                    skip();
                    continue;
                }
            }
            long bit = 1L << index;
            if ((taken[depth] & bit) != 0) {
                long place = place();
                advance();
                problems.repeated(address(), literal(), place);
                skip();
            } else {
                taken[depth] |= bit;
                likely[depth] = index + 1;
                if (names.isPlaced()) {
                    keyPlace = place();
                }
                advance();
                return index;
            }
        }
    }

    /** Goes to the next token; tells whether it is the key with the given index. */
    private boolean advance(Keys names, int index) throws IOException {
        if (index == names.size()) {
            advance();
            return false;
        }
        try {
            boolean met = parser.nextFieldName(names.quoted(index));
            enter(met ? JsonToken.FIELD_NAME : parser.currentToken());
            return met;
        } catch (JsonProcessingException e) {
            throw noJson(e);
        }
    }

    @Override
    boolean openObject() throws IOException {
        if (token != JsonToken.START_OBJECT) {
            wrongKind("object");
            return false;
        }
        return true;
    }

    @Override
    @Nullable
    String nextKey() throws IOException {
        advance();
        if (token == JsonToken.END_OBJECT) {
            return null;
        }
        String key = key();
        keyPlace = place();
        advance();
        return key;
    }

    private String key() throws IOException {
        String key = text();
        // Not left to Jackson, which knows this limit since 2.16 only.
        if (key.length() > MAX_KEY) {
            throw unreadable(tooLarge(), place());
        }
        return key;
    }

    @Override
    boolean openList() throws IOException {
        if (token != JsonToken.START_ARRAY) {
            wrongKind("array");
            return false;
        }
        return true;
    }

    @Override
    boolean nextItem(String name) throws IOException {
        return nextElement();
    }

    /** Goes to the next element of an array; false if there are no more. */
    boolean nextElement() throws IOException {
        return advance() && token != JsonToken.END_ARRAY;
    }

    @Override
    @Nullable
    String string() throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            wrongKind("string");
            return null;
        }
        String plain = plain();
        if (plain != null) {
            return plain;
        }
        String text = text();
        if (!Texts.isUnicode(text)) {
            badValue();
            return null;
        }
        return text;
    }

    /**
     * Takes a text that has no escapes from the document, which is known to be UTF-8: faster than by Jackson, which looks at every
     * byte once more when it goes on, and then refuses what may not stand in a text.
     */
    private @Nullable String plain() {
        if (unboxed == null) {
            return null;
        }
        int quote = from + (int) (unboxed.getTokenCharacterOffset() - offsetBase);
        int end = Utf8.endOfPlain(document, quote + 1, to);
        if (end == to || document[end] != '"') {
            return null;
        }
        if (units.length < end - quote - 1) {
            units = new char[end - quote - 1];
        }
        String text = new String(units, 0, Utf8.decode(document, quote + 1, end, units));
        if (text.length() > options.maxText()) {
            throw unreadable(tooLarge(), place());
        }
        return text;
    }

    @Override
    OptionalInt integer(int least, int most) throws IOException {
        if (token != JsonToken.VALUE_NUMBER_INT) {
            wrongKind("integer");
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException beyondInt) {
            // A problem like any other number out of bounds.
        }
        badValue();
        return OptionalInt.empty();
    }

    @Override
    Optional<BigDecimal> decimal() throws IOException {
        if (!token.isNumeric()) {
            wrongKind("number");
            return Optional.empty();
        }
        return decimal(text());
    }

    @Override
    boolean truth() throws IOException {
        if (!token.isBoolean()) {
            wrongKind("boolean");
            return false;
        }
        return token == JsonToken.VALUE_TRUE;
    }

    @Override
    Kind kind() throws IOException {
        return switch (token) {
            case VALUE_NUMBER_INT -> {
                int length = parser.getTextLength();
                boolean count = length <= SURELY_LONG && (length != 2 || parser.getLongValue() != 0);
                yield count ? Kind.COUNT : Kind.NUMBER;
            }
            case VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_NULL -> Kind.BLANK;
            case VALUE_STRING -> text().equals("/") ? Kind.NOT_APPLICABLE : Kind.TEXT;
            default -> Kind.OTHER;
        };
    }

    @Override
    long count() throws IOException {
        return parser.getLongValue();
    }

    @Override
    String text() throws IOException {
        try {
            String text = parser.getText();
            if (text.length() > options.maxText()) {
                throw unreadable(tooLarge(), place());
            }
            return text;
        } catch (JsonProcessingException e) {
            throw noJson(e);
        }
    }

    @Override
    Optional<Narrative> narrative() throws IOException {
        return new JsonNarrative(this).read();
    }

    /** Goes to the next token; false if there is none. */
    private boolean advance() throws IOException {
        try {
            JsonToken next = parser.nextToken();
            enter(next == null ? JsonToken.NOT_AVAILABLE : next);
            return next != null;
        } catch (JsonProcessingException e) {
            throw noJson(e);
        }
    }

    private void enter(JsonToken next) {
        token = next;
        if (next.isStructStart()) {
            if (++levels > options.maxDepth()) {
                throw unreadable(tooLarge(), place());
            }
        } else if (next.isStructEnd()) {
            levels--;
        }
    }

    private Labels tooLarge() {
        return new Labels(
                "JSON 超出读取上限：嵌套 " + options.maxDepth() + " 层，键 " + MAX_KEY + " 字符，数字 " + MAX_NUMBER + " 字符，文字 "
                        + options.maxText() + " 字符",
                "the JSON is beyond the limits of reading: " + options.maxDepth() + " levels, " + MAX_KEY
                        + " characters of a key, " + MAX_NUMBER + " of a number, " + options.maxText() + " of a text");
    }

    private UnreadableDocumentException noJson(JsonProcessingException e) {
        Labels reason = e instanceof JsonEOFException
                ? CUT_SHORT
                : e instanceof StreamConstraintsException ? tooLarge() : NO_JSON;
        JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        UnreadableDocumentException unreadable = unreadable(reason, place(location));
        unreadable.initCause(e);
        return unreadable;
    }

    private UnreadableDocumentException unreadable(Labels reason, long place) {
        return new UnreadableDocumentException(new Location(resource, Place.line(place), Place.column(place)), reason);
    }
}
