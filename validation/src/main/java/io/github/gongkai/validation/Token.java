package io.github.gongkai.validation;

import io.github.gongkai.report.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word or number of a text.
 *
 * @param word the word, {@link Word#UNKNOWN} for a run of what is none
 * @param start where it begins in the {@link Text}
 * @param end where the text goes on
 * @param number the number, null if it is none
 */
record Token(Word word, int start, int end, @Nullable Numeral number) {

    /**
     * Tells whether it is a number that counts something.
     *
     * @param kind what it counts
     * @return false for a word and for another number
     */
    boolean isNumber(Numeral.Kind kind) {
        return number != null && number.kind() == kind;
    }

    /**
     * A block as it is read: without white space, quotation marks and the titles of documents, with ASCII digits.
     *
     * @param published the block as published
     * @param chars what is read
     * @param offsets for each character where it stands in the block, from 0
     * @param length how many characters there are
     */
    record Text(String published, char[] chars, int[] offsets, int length) {

        /**
         * Reads a block.
         *
         * @param block a heading, paragraph or picture
         * @return the text; empty for a table, whose cells are no sentences
         */
        static Text of(Block block) {
            if (block instanceof Block.Heading heading) {
                return of(heading.text());
            }
            if (block instanceof Block.Paragraph paragraph) {
                return of(paragraph.text());
            }
            return of(block instanceof Block.Picture picture ? picture.caption() : "");
        }

        private static Text of(String published) {
            char[] chars = new char[published.length()];
            int[] offsets = new int[published.length()];
            int length = 0;
            boolean title = false;
            for (int i = 0; i < published.length(); i++) {
                char c = plain(published.charAt(i));
                // A title that is never closed ends with its sentence.
                if (c == '《' || c == '》' || c == '。') {
                    title = c == '《';
                }
                if (!title && !isLeftOut(c)) {
                    chars[length] = c;
                    offsets[length++] = i;
                }
            }
            return new Text(published, chars, offsets, length);
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
                    next = token.end;
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
    }
}
