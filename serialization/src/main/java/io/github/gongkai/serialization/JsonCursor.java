package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Narrative;
import io.github.gongkai.serialization.JsonScanner.Token;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Walks JSON in UTF-8. */
final class JsonCursor extends Cursor {

    /** An integer of so many characters is within the range of long. */
    private static final int SURELY_LONG = 18;

    private static final Labels EMPTY = new Labels("文件为空", "the document is empty");
    private static final Labels NO_OBJECT = new Labels("不是 JSON 对象", "not a JSON object");
    private static final Labels TRAILING = new Labels("JSON 对象之后还有内容", "something follows the JSON object");

    private final byte[] document;
    private final int from;
    private final int to;
    private final int firstLine;
    private final String resource;
    private final ReadOptions options;
    private final JsonScanner tokens;

    /** The objects that were entered and not left: the names of their members, which are taken, and which is likely next. */
    private Keys[] open = new Keys[4];

    private long[] taken = new long[4];
    private int[] likely = new int[4];
    private int depth = -1;
    private long keyPlace;

    JsonCursor(
            byte[] document, int from, int to, int firstLine, String resource, ReadOptions options, Problems problems) {
        super(problems);
        this.document = document;
        this.from = Utf8.hasMark(document, from, to) ? from + Utf8.MARK : from;
        this.to = to;
        this.firstLine = firstLine;
        this.resource = resource;
        this.options = options;
        this.tokens = new JsonScanner(document, this.from, to, firstLine, resource, options);
    }

    /** Returns a cursor before a document that stands alone, to be read strictly. */
    static JsonCursor of(byte[] document, String resource, Problems problems) {
        return new JsonCursor(document, 0, document.length, 1, resource, ReadOptions.strict(), problems);
    }

    @Override
    @Nullable
    Cursor again() {
        JsonCursor again = new JsonCursor(document, from, to, firstLine, resource, options, new Problems(resource));
        again.begin();
        return again;
    }

    @Override
    void begin() {
        advance();
        if (token() != Token.OBJECT) {
            throw unreadable(token() == Token.END ? EMPTY : NO_OBJECT, place());
        }
    }

    @Override
    void end() {
        advance();
        if (token() != Token.END) {
            throw unreadable(TRAILING, place());
        }
    }

    @Override
    public void close() {
        // Nothing is held but the document.
    }

    @Override
    long place() {
        return tokens.place();
    }

    /** Returns the kind of the current value. */
    Token token() {
        return tokens.token();
    }

    @Override
    long keyPlace() {
        return keyPlace;
    }

    @Override
    String address() {
        return tokens.address();
    }

    @Override
    String literal() throws IOException {
        return switch (token()) {
            case OBJECT -> group();
            case LIST -> "[…]";
            case TEXT -> Texts.quoted(text());
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
        while (true) {
            switch (token()) {
                case OBJECT, LIST -> nested++;
                case OBJECT_END, LIST_END -> nested--;
                default -> {
                    // Passed over as it is.
                }
            }
            if (nested == 0) {
                return;
            }
            advance();
        }
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
                if (token() == Token.OBJECT_END) {
                    depth--;
                    return END;
                }
                index = names.find(text());
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
        return tokens.next(names, index);
    }

    @Override
    boolean openObject() throws IOException {
        if (token() != Token.OBJECT) {
            wrongKind("object");
            return false;
        }
        return true;
    }

    @Override
    @Nullable
    String nextKey() throws IOException {
        advance();
        if (token() == Token.OBJECT_END) {
            return null;
        }
        String key = text();
        keyPlace = place();
        advance();
        return key;
    }

    @Override
    boolean openList() throws IOException {
        if (token() != Token.LIST) {
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
        advance();
        return token() != Token.LIST_END;
    }

    @Override
    @Nullable
    String string() throws IOException {
        if (token() != Token.TEXT) {
            wrongKind("string");
            return null;
        }
        String text = text();
        if (tokens.isEscaped() && !Texts.isUnicode(text)) {
            badValue();
            return null;
        }
        return text;
    }

    @Override
    OptionalInt integer(int least, int most) throws IOException {
        if (token() != Token.INTEGER) {
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
        if (!token().isNumber()) {
            wrongKind("number");
            return Optional.empty();
        }
        return decimal(text());
    }

    @Override
    boolean truth() throws IOException {
        if (!token().isTruth()) {
            wrongKind("boolean");
            return false;
        }
        return token() == Token.TRUE;
    }

    @Override
    Kind kind() throws IOException {
        if (token() == Token.INTEGER) {
            int length = tokens.length();
            boolean minusZero = length == 2 && tokens.integer() == 0;
            return length <= SURELY_LONG && !minusZero ? Kind.COUNT : Kind.NUMBER;
        }
        return switch (token()) {
            case DECIMAL -> Kind.NUMBER;
            case NULL -> Kind.BLANK;
            case TEXT -> text().equals("/") ? Kind.NOT_APPLICABLE : Kind.TEXT;
            default -> Kind.OTHER;
        };
    }

    @Override
    long count() throws IOException {
        return tokens.integer();
    }

    @Override
    String text() {
        return tokens.text();
    }

    @Override
    Optional<Narrative> narrative() throws IOException {
        return new JsonNarrative(this).read();
    }

    private void advance() {
        tokens.next();
    }

    private UnreadableDocumentException unreadable(Labels reason, long place) {
        return new UnreadableDocumentException(new Location(resource, Place.line(place), Place.column(place)), reason);
    }
}
