package io.github.gongkai.serialization;

import java.nio.charset.StandardCharsets;

/** What XML 1.0 says of single characters, and the declarations at its beginning that nearly every document has. */
final class XmlSyntax {

    private static final byte[] DECLARATION = ascii("<?xml");
    /** What a declaration may go on with, in these quotes or the other ones. */
    private static final byte[][] DECLARATIONS = {
        ascii(" version='1.0'?>"),
        ascii(" version='1.0' encoding='UTF-8'?>"),
        ascii(" version='1.0' encoding='utf-8'?>"),
        ascii(" version='1.0' encoding='UTF-8' standalone='yes'?>"),
        ascii(" version='1.0' encoding='UTF-8' standalone='no'?>"),
    };
    /** Where the first quote stands in them. */
    private static final int QUOTE = " version=".length();

    private XmlSyntax() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Returns where a declaration ends.
     *
     * @return where it should begin if there is none; negative if it is another than those that say XML 1.0 in UTF-8
     */
    static int endOfDeclaration(byte[] document, int from) {
        if (!isNext(document, from, DECLARATION, '\'')) {
            return from;
        }
        int begin = from + DECLARATION.length;
        if (begin + QUOTE < document.length) {
            for (byte[] declaration : DECLARATIONS) {
                if (isNext(document, begin, declaration, document[begin + QUOTE])) {
                    return begin + declaration.length;
                }
            }
        }
        return -1;
    }

    /** Whether something comes next, with quotes all of one kind. */
    private static boolean isNext(byte[] document, int begin, byte[] wanted, int quote) {
        if (begin + wanted.length > document.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (document[begin + i] != (wanted[i] == '\'' && quote == '"' ? quote : wanted[i])) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a character is white space (section 2.3). */
    static boolean isWhite(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /**
     * Returns the character that a reference stands for, of those that need no declaration (sections 4.1 and 4.6).
     *
     * @param reference what stands between ampersand and semicolon
     * @return the character; negative if it is none that XML has
     */
    static int character(String reference) {
        return switch (reference) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(reference);
        };
    }

    private static int numbered(String reference) {
        int radix = reference.startsWith("#x") ? 16 : 10;
        int begin = radix == 16 ? 2 : 1;
        if (!reference.startsWith("#") || reference.length() == begin) {
            return -1;
        }
        int character = 0;
        for (int i = begin; i < reference.length(); i++) {
            int digit = Character.digit(reference.charAt(i), radix);
            if (digit < 0 || character > Character.MAX_CODE_POINT) {
                return -1;
            }
            character = radix * character + digit;
        }
        return isCharacter(character) ? character : -1;
    }

    /** Whether XML has a character (section 2.2). */
    private static boolean isCharacter(int c) {
        return isWhite(c)
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || Character.isSupplementaryCodePoint(c);
    }
}
