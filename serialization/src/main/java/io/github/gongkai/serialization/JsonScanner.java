package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes JSON (RFC 8259) in UTF-8 apart, token by token, and knows where it is.
 */
final class JsonScanner {

    /** What a document consists of. */
    enum Token {
        OBJECT,
        OBJECT_END,
        LIST,
        LIST_END,
        KEY,
        TEXT,
        /** A number without point and exponent. */
        INTEGER,
        /** Any other number. */
        DECIMAL,
        TRUE,
        FALSE,
        NULL,
        /** Of the document. */
        END;

        boolean isNumber() {
            return this == INTEGER || this == DECIMAL;
        }

        boolean isTruth() {
            return this == TRUE || this == FALSE;
        }
    }

    /** Longest key, in UTF-16 units. */
    static final int MAX_KEY = 1_000;
    /** Longest number, in characters. */
    static final int MAX_NUMBER = 1_000;

    private static final Labels NO_JSON = new Labels("不是合法的 JSON", "not JSON");
    private static final Labels CUT_SHORT = new Labels("JSON 不完整，文件在此中断", "the JSON ends before it is complete");

    /** What is met at the end; no byte of UTF-8. */
    private static final int NO_BYTE = -1;
    /** By number in ASCII, what a text does not hold as it is. */
    private static final boolean[] NOT_PLAIN = DecodedText.stops("\"\\");

    /** The member of an object or list before the first. */
    private static final int NO_MEMBER = -1;

    /** Bytes of a colon and a blank. */
    private static final int COLON = 2;

    private final byte[] document;
    private final int to;
    private final int lineBase;
    private final String resource;
    private final ReadOptions options;

    /** The token: what it is, where it begins, and where what follows it does. */
    private Token token = Token.END;

    private int start;
    private int position;
    /** Whether the token is a key after which come a colon and a blank. */
    private boolean colonIsNext;
    /** Of a text that was passed: whether it has escapes, and whether it had to be decoded, into what. */
    private boolean escaped;

    private boolean decoded;
    private final DecodedText text = new DecodedText();
    /** The value of an integer of no more than 18 digits. */
    private long integer;

    /** The objects and lists that are open: which it is, and where the key of the member is, or which element it is. */
    private boolean[] isList = new boolean[8];

    private int[] members = new int[8];
    private int depth = -1;

    /** The line, where it begins, and how many more bytes than units there are in it up to an index, if that can be any. */
    private int line = 1;

    private int lineBegin;
    private boolean lineIsWide;
    private int counted;
    private int excess;

    JsonScanner(byte[] document, int from, int to, int firstLine, String resource, ReadOptions options) {
        this.document = document;
        this.to = to;
        this.lineBase = firstLine - 1;
        this.resource = resource;
        this.options = options;
        this.position = from;
        this.lineBegin = from;
    }

    /** Returns the token that was met last. */
    Token token() {
        return token;
    }

    /** Returns where it begins. */
    long place() {
        return place(start);
    }

    /** Goes to the next token. */
    Token next() {
        if (token == Token.KEY) {
            if (colonIsNext) {
                colonIsNext = false;
                position += COLON;
                skipWhite();
            } else {
                colon();
            }
            token = value();
        } else if (depth < 0) {
            skipWhite();
            token = position == to ? end() : value();
        } else if (isList[depth]) {
            token = separator(']') ? element() : close();
        } else {
            token = separator('}') ? key() : close();
        }
        return token;
    }

    /**
     * Goes to the next member of an object, or to its end.
     *
     * @return true if its key is a certain one of several, without escapes
     */
    boolean next(Keys names, int index) {
        byte[] laidOut = names.laidOut(index);
        if (laidOut.length > 0 && members[depth] != NO_MEMBER && startsWith(laidOut)) {
            newLine(position + 1);
            toKey(position + names.indent(), position + laidOut.length - COLON);
            colonIsNext = true;
            return true;
        }
        boolean member = separator('}');
        byte[] quoted = names.quoted(index);
        if (member && startsWith(quoted)) {
            toKey(position, position + quoted.length);
            return true;
        }
        token = member ? key() : close();
        return false;
    }

    private void toKey(int begin, int end) {
        members[depth] = begin;
        start = begin;
        position = end;
        decoded = false;
        token = Token.KEY;
    }

    private boolean startsWith(byte[] bytes) {
        int end = position + bytes.length;
        return end <= to && Arrays.equals(document, position, end, bytes, 0, bytes.length);
    }

    private Token key() {
        if (at(position) != '"') {
            throw wrong(position);
        }
        members[depth] = start = position;
        passText();
        return Token.KEY;
    }

    private void colon() {
        skipWhite();
        if (at(position) != ':') {
            throw wrong(position);
        }
        position++;
        skipWhite();
    }

    private Token element() {
        members[depth]++;
        return value();
    }

    /** Goes to the next member; false if there is none, but the given bracket. */
    private boolean separator(char bracket) {
        skipWhite();
        int c = at(position);
        if (c == bracket) {
            return false;
        }
        if (members[depth] != NO_MEMBER) {
            if (c != ',') {
                throw wrong(position);
            }
            position++;
            skipWhite();
        }
        return true;
    }

    private Token value() {
        start = position;
        int c = at(position);
        if (isDigit(c)) {
            return number(c);
        }
        return switch (c) {
            case '-' -> number(c);
            case '{' -> open(false);
            case '[' -> open(true);
            case '"' -> {
                passText();
                yield Token.TEXT;
            }
            case 't' -> word("true", Token.TRUE);
            case 'f' -> word("false", Token.FALSE);
            case 'n' -> word("null", Token.NULL);
            default -> throw wrong(position);
        };
    }

    private Token end() {
        start = position;
        return Token.END;
    }

    private Token open(boolean list) {
        position++;
        if (++depth == options.maxDepth()) {
            throw tooLarge();
        }
        if (depth == members.length) {
            isList = Arrays.copyOf(isList, 2 * depth);
            members = Arrays.copyOf(members, 2 * depth);
        }
        isList[depth] = list;
        members[depth] = NO_MEMBER;
        return list ? Token.LIST : Token.OBJECT;
    }

    private Token close() {
        start = position++;
        return isList[depth--] ? Token.LIST_END : Token.OBJECT_END;
    }

    private Token word(String word, Token meaning) {
        for (int i = 0; i < word.length(); i++, position++) {
            if (at(position) != word.charAt(i)) {
                throw wrong(position);
            }
        }
        return meaning;
    }

    private Token number(int first) {
        int i = position;
        int c = first;
        if (first == '-') {
            c = at(++i);
        }
        long value = 0;
        if (c == '0') {
            c = at(++i);
            if (isDigit(c)) {
                throw wrong(i);
            }
        } else {
            requireDigit(c, i);
            do {
                value = 10 * value + (c - '0');
                c = at(++i);
            } while (isDigit(c));
        }
        Token kind = Token.INTEGER;
        if (c == '.') {
            kind = Token.DECIMAL;
            i = pastDigits(i + 1);
            c = at(i);
        }
        if (c == 'e' || c == 'E') {
            kind = Token.DECIMAL;
            c = at(++i);
            i = pastDigits(c == '+' || c == '-' ? i + 1 : i);
        }
        if (i - position > MAX_NUMBER) {
            throw tooLarge();
        }
        integer = first == '-' ? -value : value;
        position = i;
        return kind;
    }

    private int pastDigits(int from) {
        int i = from;
        requireDigit(at(i), i);
        do {
            i++;
        } while (isDigit(at(i)));
        return i;
    }

    private void requireDigit(int c, int index) {
        if (!isDigit(c)) {
            throw wrong(index);
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Passes a text, and decodes it unless its bytes are its units. */
    private void passText() {
        int from = position + 1;
        int i = Utf8.endOfPlain(document, from, to);
        escaped = false;
        decoded = at(i) != '"';
        if (decoded) {
            text.clear();
            i = decode(from);
            while (at(i) == '\\') {
                escaped = true;
                i = decode(pastEscape(i));
            }
            if (at(i) != '"') {
                throw wrong(i);
            }
            if (!lineIsWide) {
                lineIsWide = true;
                counted = lineBegin;
                excess = 0;
            }
        }
        position = i + 1;
    }

    private int decode(int from) {
        int end = text.decode(document, from, to, NOT_PLAIN);
        if (end < 0) {
            throw wrong(~end);
        }
        return end;
    }

    private int pastEscape(int backslash) {
        int c = at(backslash + 1);
        if (c == 'u') {
            int unit = 0;
            for (int i = backslash + 2; i < backslash + 6; i++) {
                int digit = hex(at(i));
                if (digit < 0) {
                    throw wrong(i);
                }
                unit = unit << 4 | digit;
            }
            text.add((char) unit);
            return backslash + 6;
        }
        text.add(
                switch (c) {
                    case '"', '\\', '/' -> (char) c;
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> throw wrong(backslash + 1);
                });
        return backslash + 2;
    }

    /** The value of a hexadecimal digit; negative if it is none. */
    private static int hex(int c) {
        return c < 0 ? c : Character.digit(c, 16);
    }

    private void skipWhite() {
        if (at(position) <= ' ') {
            skipWhiteFrom(position);
        }
    }

    private void skipWhiteFrom(int from) {
        byte[] bytes = document;
        int end = to;
        int i = from;
        while (true) {
            // Nearly all of it are blanks at the beginning of a line.
            while (i < end && bytes[i] == ' ') {
                i++;
            }
            int c = at(i);
            if (c == '\n' || (c == '\r' && at(i + 1) != '\n')) {
                newLine(i);
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
        lineIsWide = false;
    }

    private int at(int index) {
        return index < to ? document[index] : NO_BYTE;
    }

    /** Returns the value of the current token, which is an integer of no more than 18 digits. */
    long integer() {
        return integer;
    }

    /** Returns how many bytes the current token has. */
    int length() {
        return position - start;
    }

    /** Returns the current token as a text: of texts and keys without quotes and escapes. */
    String text() {
        if (token != Token.TEXT && token != Token.KEY) {
            return ascii(start, position);
        }
        String text = passedText(start);
        if (text.length() > (token == Token.KEY ? MAX_KEY : options.maxText())) {
            throw tooLarge();
        }
        return text;
    }

    /** Tells whether the current token, which is a text, has escapes: without, it is as Unicode wants it, since the document is. */
    boolean isEscaped() {
        return escaped;
    }

    private String passedText(int begin) {
        return decoded ? text.toString() : ascii(begin + 1, position - 1);
    }

    private String ascii(int begin, int end) {
        return new String(document, begin, end - begin, StandardCharsets.ISO_8859_1);
    }

    /** Returns the address of the current token. */
    String address() {
        String address = "";
        for (int i = 0; i <= depth; i++) {
            int member = members[i];
            if (member != NO_MEMBER) {
                address = isList[i] ? address + '[' + member + ']' : Texts.address(address, keyAt(member));
            }
        }
        return address;
    }

    private String keyAt(int quote) {
        JsonScanner again = new JsonScanner(document, quote, to, 1, resource, options);
        again.passText();
        return again.passedText(quote);
    }

    private long place(int index) {
        if (!lineIsWide) {
            return Place.of(lineBase + line, index - lineBegin + 1);
        }
        if (index < counted) {
            counted = lineBegin;
            excess = 0;
        }
        excess += Utf8.excess(document, counted, index);
        counted = index;
        return Place.of(lineBase + line, index - lineBegin + 1 - excess);
    }

    /** What is thrown for a byte that does not belong where it stands, or for the end. */
    private UnreadableDocumentException wrong(int index) {
        int met = Math.min(index, to);
        // What precedes it in a text that was not passed may be of any characters.
        lineIsWide = true;
        counted = Integer.MAX_VALUE;
        Labels reason = met == to
                ? CUT_SHORT
                : document[met] < 0 && Utf8.end(document, met, to) == met ? Source.NO_UTF8 : NO_JSON;
        return unreadable(reason, place(met));
    }

    /** What is thrown where the current token is beyond a limit. */
    private UnreadableDocumentException tooLarge() {
        return unreadable(
                new Labels(
                        "JSON 超出读取上限：嵌套 " + options.maxDepth() + " 层，键 " + MAX_KEY + " 字符，数字 " + MAX_NUMBER + " 字符，文字 "
                                + options.maxText() + " 字符",
                        "the JSON is beyond the limits of reading: " + options.maxDepth() + " levels, " + MAX_KEY
                                + " characters of a key, " + MAX_NUMBER + " of a number, " + options.maxText()
                                + " of a text"),
                place());
    }

    private UnreadableDocumentException unreadable(Labels reason, long place) {
        return new UnreadableDocumentException(new Location(resource, Place.line(place), Place.column(place)), reason);
    }
}
