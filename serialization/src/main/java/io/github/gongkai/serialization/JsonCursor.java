package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import java.io.Closeable;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Walks a JSON document from value to value; what does not fit is told to {@link Problems}, and what is no JSON ends in
 * {@link UnreadableDocumentException}.
 *
 * <p>A method that takes a value finds it as the current token and leaves its last token as the current one.
 */
final class JsonCursor implements Closeable {

    /** Deepest nesting; a report needs six levels. */
    static final int MAX_DEPTH = 100;
    /** Longest text, in UTF-16 units: a picture may stand in an address. */
    static final int MAX_TEXT = 20_000_000;
    /** Longest key, in UTF-16 units. */
    static final int MAX_KEY = 1_000;
    /** Longest number, in characters. */
    static final int MAX_NUMBER = 1_000;

    /** Version 2 and later; all formats are in their first. */
    private static final Pattern LATER_VERSION = Pattern.compile("[2-9]|[1-9][0-9]+");

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Reads one member of an object. */
    @FunctionalInterface
    interface Members {
        /**
         * Takes the value of a member, which is the current token.
         *
         * @param key the member's key
         * @param place where the key stands
         * @return false, and the value left alone, if there is no such key
         */
        boolean take(String key, Place place) throws IOException;
    }

    /** Reads one element of an array. */
    @FunctionalInterface
    interface Elements {
        /**
         * Takes an element, which is the current token.
         *
         * @param address the element's address
         */
        void take(String address) throws IOException;
    }

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Keys made to collide cost some speed then, and no exception.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    private static final Labels EMPTY = new Labels("文件为空", "the document is empty");
    private static final Labels NO_OBJECT = new Labels("不是 JSON 对象", "not a JSON object");
    private static final Labels TRAILING = new Labels("JSON 对象之后还有内容", "something follows the JSON object");
    private static final Labels NO_JSON = new Labels("不是合法的 JSON", "not JSON");
    private static final Labels CUT_SHORT = new Labels("JSON 不完整，文件在此中断", "the JSON ends before it is complete");
    private static final Labels NO_UTF8 = new Labels("文字编码不是 UTF-8", "the text is not encoded as UTF-8");
    private static final Labels TOO_LARGE = new Labels(
            "JSON 超出读取上限：嵌套 " + MAX_DEPTH + " 层，键 " + MAX_KEY + " 字符，数字 " + MAX_NUMBER + " 字符，文字 " + MAX_TEXT + " 字符",
            "the JSON is beyond the limits of reading: " + MAX_DEPTH + " levels, " + MAX_KEY + " characters of a key, "
                    + MAX_NUMBER + " of a number, " + MAX_TEXT + " of a text");

    private final JsonParser parser;
    private final String resource;
    private final Problems problems;
    private JsonToken token = JsonToken.NOT_AVAILABLE;

    JsonCursor(Reader source, String resource, Problems problems) throws IOException {
        this.resource = resource;
        this.problems = problems;
        this.parser = FACTORY.createParser(withoutMark(source));
    }

    /** Goes to the object that the document consists of. */
    void begin() throws IOException {
        if (!next()) {
            throw unreadable(EMPTY, parser.currentLocation());
        }
        if (token != JsonToken.START_OBJECT) {
            throw unreadable(NO_OBJECT, parser.currentTokenLocation());
        }
    }

    private Reader withoutMark(Reader source) throws IOException {
        PushbackReader reader = new PushbackReader(source);
        try {
            int first = reader.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                reader.unread(first);
            }
        } catch (CharacterCodingException e) {
            throw noUtf8(e);
        }
        return reader;
    }

    /** Makes sure that nothing follows the object that was read. */
    void end() throws IOException {
        if (next()) {
            throw unreadable(TRAILING, parser.currentTokenLocation());
        }
    }

    /** Gives back what was borrowed for reading; the source stays open. */
    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Returns the kind of the current value. */
    JsonToken token() {
        return token;
    }

    /** Returns where the current token begins. */
    Place place() {
        JsonLocation location = parser.currentTokenLocation();
        return new Place(location.getLineNr(), location.getColumnNr());
    }

    /** Returns the current value as it stands in the source, cut to a readable length. */
    String literal() throws IOException {
        return switch (token) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            case VALUE_STRING -> Texts.quoted(text());
            default -> Texts.cut(text());
        };
    }

    /** Passes over the current value, however deep. */
    void skip() throws IOException {
        int open = 0;
        do {
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
        } while (open > 0 && next());
    }

    /**
     * Takes an object member by member. A key that stands twice is a problem, its second value is passed over; so is a key that
     * the reader does not know.
     *
     * @return false if the value is no object, which is a problem too
     */
    boolean object(String address, Members members) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            wrongKind(address, "object");
            return false;
        }
        Set<String> taken = new HashSet<>();
        while (next() && token != JsonToken.END_OBJECT) {
            String key = text();
            Place place = place();
            // Not left to Jackson, which knows this limit since 2.16 only.
            if (key.length() > MAX_KEY) {
                throw unreadable(TOO_LARGE, parser.currentTokenLocation());
            }
            next();
            if (taken.contains(key)) {
                problems.repeated(Texts.address(address, key), literal(), place);
                skip();
            } else if (members.take(key, place)) {
                taken.add(key);
            } else {
                problems.unknownKey(Texts.address(address, key), place);
                skip();
            }
        }
        return true;
    }

    /**
     * Takes an array element by element.
     *
     * @return false if the value is no array, which is a problem
     */
    boolean array(String address, Elements elements) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            wrongKind(address, "array");
            return false;
        }
        for (int i = 0; next() && token != JsonToken.END_ARRAY; i++) {
            elements.take(address + '[' + i + ']');
        }
        return true;
    }

    /**
     * Takes a text.
     *
     * @return the text, or empty if the value is none, which is a problem
     */
    Optional<String> string(String address) throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            wrongKind(address, "string");
            return Optional.empty();
        }
        String text = text();
        if (!Texts.isUnicode(text)) {
            problems.badValue(address, literal(), place());
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /**
     * Takes a whole number that is no figure of the form.
     *
     * @return the number, or empty if the value is none or not within the bounds, which is a problem
     */
    Optional<Integer> integer(String address, int least, int most) throws IOException {
        if (token != JsonToken.VALUE_NUMBER_INT) {
            wrongKind(address, "integer");
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException beyondInt) {
            // A problem like any other number out of bounds.
        }
        problems.badValue(address, literal(), place());
        return Optional.empty();
    }

    /**
     * Takes a text that has a meaning.
     *
     * @param meaning what a text means, or empty if nothing
     * @return what it means, or empty if the value is no text or means nothing, which is a problem
     */
    <T> Optional<T> known(String address, Function<String, Optional<T>> meaning) throws IOException {
        Optional<String> string = string(address);
        Optional<T> value = string.flatMap(meaning);
        if (string.isPresent() && value.isEmpty()) {
            problems.badValue(address, literal(), place());
        }
        return value;
    }

    /**
     * Takes a number that is no figure of the form, with its decimals.
     *
     * @return the number, or empty if the value is none or has more digits than a figure may have, which is a problem
     */
    Optional<BigDecimal> decimal(String address) throws IOException {
        if (!token.isNumeric()) {
            wrongKind(address, "number");
            return Optional.empty();
        }
        try {
            return Optional.of(Figure.of(new BigDecimal(text())).decimal());
        } catch (IllegalArgumentException tooManyDigits) {
            problems.outOfRange(address, literal(), place());
            return Optional.empty();
        }
    }

    /**
     * Takes the name of the document's format.
     *
     * @param name what every version begins with
     * @param version the version that is known; a later one, of which more cannot be known, is a problem, and so is another name
     */
    void format(String name, int version) throws IOException {
        String wanted = name + version;
        Optional<String> format = string(Wire.FORMAT);
        if (format.isEmpty() || format.get().equals(wanted)) {
            return;
        }
        String stated = format.get();
        if (stated.startsWith(name)
                && LATER_VERSION.matcher(stated.substring(name.length())).matches()) {
            problems.laterFormat(stated, wanted, place());
        } else {
            problems.badValue(Wire.FORMAT, literal(), place());
        }
    }

    /** Passes over the current value, which is of a kind that has no business here. */
    void wrongKind(String address, String wanted) throws IOException {
        problems.wrongKind(address, wanted, literal(), place());
        skip();
    }

    private String text() throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw noJson(e);
        } catch (CharacterCodingException e) {
            throw noUtf8(e);
        }
    }

    private boolean next() throws IOException {
        try {
            JsonToken next = parser.nextToken();
            token = next == null ? JsonToken.NOT_AVAILABLE : next;
            return next != null;
        } catch (JsonProcessingException e) {
            throw noJson(e);
        } catch (CharacterCodingException e) {
            throw noUtf8(e);
        }
    }

    private UnreadableDocumentException noJson(JsonProcessingException e) {
        Labels reason = e instanceof JsonEOFException
                ? CUT_SHORT
                : e instanceof StreamConstraintsException ? TOO_LARGE : NO_JSON;
        JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        UnreadableDocumentException unreadable = unreadable(reason, location);
        unreadable.initCause(e);
        return unreadable;
    }

    /** Who decodes for us may not tell where it failed. */
    private UnreadableDocumentException noUtf8(CharacterCodingException e) {
        Place place = e instanceof Utf8Reader.NotUtf8Exception placed ? placed.place() : new Place(0, 0);
        return new UnreadableDocumentException(new Location(resource, place.line(), place.column()), NO_UTF8);
    }

    private UnreadableDocumentException unreadable(Labels reason, JsonLocation location) {
        return new UnreadableDocumentException(
                new Location(resource, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr())), reason);
    }
}
