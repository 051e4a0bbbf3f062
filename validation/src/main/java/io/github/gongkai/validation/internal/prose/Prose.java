package io.github.gongkai.validation.internal.prose;

import io.github.gongkai.form.internal.Simplified;
import io.github.gongkai.report.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block as it is read: without white space, quotation marks and the titles of documents, with ASCII digits. */
final class Prose {

    /** A block without text. */
    static final Prose EMPTY = of("");

    private static final int LONGEST_TITLE = 40;
    private static final String ORDINALS = "一二三四五六七八九十0123456789";
    private static final String SENTENCE_MARKS = "。，；！？,;!?";

    private final String published;
    private final char[] chars;
    /** For each character where it stands in the block, from 0. */
    private final int[] offsets;

    private final int length;

    private Prose(String published, char[] chars, int[] offsets, int length) {
        this.published = published;
        this.chars = chars;
        this.offsets = offsets;
        this.length = length;
    }

    /**
     * Reads a block.
     *
     * @param block a heading, paragraph or picture
     * @return the text; empty for a table, whose cells are no sentences
     */
    static Prose of(Block block) {
        if (block instanceof Block.Heading heading) {
            return of(heading.text());
        }
        if (block instanceof Block.Paragraph paragraph) {
            return of(paragraph.text());
        }
        return of(block instanceof Block.Picture picture ? picture.caption() : "");
    }

    private static Prose of(String published) {
        String simplified = Simplified.of(published);
        char[] chars = new char[published.length()];
        int[] offsets = new int[published.length()];
        int length = 0;
        boolean title = false;
        for (int i = 0; i < published.length(); i++) {
            char c = plain(simplified.charAt(i));
            // A title that is never closed ends with its sentence.
            if (c == '《' || c == '》' || c == '。') {
                title = c == '《';
            }
            if (!title && !isLeftOut(c)) {
                chars[length] = c;
                offsets[length++] = i;
            }
        }
        return new Prose(published, chars, offsets, length);
    }

    private static char plain(char c) {
        if (c >= '０' && c <= '９') {
            return (char) (c - '０' + '0');
        }
        return switch (c) {
            case '（' -> '(';
            case '）' -> ')';
            case '％' -> '%';
            case '．' -> '.';
            default -> c;
        };
    }

    private static boolean isLeftOut(char c) {
        return c == '》'
                || c == '"'
                || (c >= '\u2018' && c <= '\u201d')
                || c == '\u200b'
                || c == '\ufeff'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    /**
     * Tells whether this is a title though it was published as a paragraph: short, with a number before it, and at most its last
     * sign a stop.
     *
     * @return true for （二）依申请公开。
     */
    boolean isNumberedTitle() {
        if (length == 0 || length > LONGEST_TITLE) {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            if (SENTENCE_MARKS.indexOf(chars[i]) >= 0) {
                return false;
            }
        }
        int at = chars[0] == '(' ? 1 : 0;
        int end = at;
        while (end < length && ORDINALS.indexOf(chars[end]) >= 0) {
            end++;
        }
        return end > at && end < length && (at == 1 ? ")" : "、.").indexOf(chars[end]) >= 0;
    }

    /**
     * Splits the text, in one pass.
     *
     * @param authority whose names are words too
     * @return its words and numbers in order, without a gap
     */
    List<Token> tokens(Authority authority) {
        List<Token> tokens = new ArrayList<>();
        int unknown = -1;
        int at = 0;
        while (at < length) {
            // A name that goes on from unknown text is a longer one, of somebody else.
            int name = unknown < 0 ? authority.nameAt(chars, at, length) : 0;
            Token token = name > 0 ? new Token(Word.OURSELVES, at, at + name, null) : tokenAt(at);
            int next;
            if (token == null) {
                unknown = unknown < 0 ? at : unknown;
                next = Math.max(at + 1, Numeral.endOfDigits(chars, at, length));
            } else {
                if (unknown >= 0) {
                    tokens.add(new Token(Word.UNKNOWN, unknown, at, null));
                    unknown = -1;
                }
                tokens.add(token);
                next = token.end();
            }
            at = next;
        }
        if (unknown >= 0) {
            tokens.add(new Token(Word.UNKNOWN, unknown, length, null));
        }
        return tokens;
    }

    private @Nullable Token tokenAt(int at) {
        Numeral number = Numeral.at(chars, at, length);
        if (number != null) {
            return new Token(Word.NUMBER, at, number.end(), number);
        }
        Word.Spelling spelling = Word.at(chars, at, length);
        return spelling == null
                ? null
                : new Token(spelling.word(), at, at + spelling.text().length(), null);
    }

    /**
     * Returns the block.
     *
     * @return the text as published
     */
    String published() {
        return published;
    }

    /**
     * Returns where a word stands in the block.
     *
     * @param token a word of this text
     * @return the place of its first UTF-16 unit, from 1
     */
    int offset(Token token) {
        return offsets[token.start()] + 1;
    }

    /**
     * Returns a character.
     *
     * @param at its place in what is read
     * @return the character
     */
    char charAt(int at) {
        return chars[at];
    }
}
