package io.github.gongkai.validation.internal.prose;

import io.github.gongkai.form.internal.Simplified;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.util.List;
import java.util.Optional;

/** Published text as rules look at it: no white space, ASCII digits, simplified characters, one line a block. */
public final class PlainText {

    private PlainText() {}

    /**
     * Returns the text of a section; a picture counts with its caption.
     *
     * @param narrative the section
     * @return the text, empty if there is none
     */
    public static String of(Optional<Narrative> narrative) {
        if (narrative.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Block block : narrative.get().blocks()) {
            if (block instanceof Block.Heading heading) {
                append(heading.text(), text);
            } else if (block instanceof Block.Paragraph paragraph) {
                append(paragraph.text(), text);
            } else if (block instanceof Block.Picture picture) {
                append(picture.caption(), text);
            } else if (block instanceof Block.Table table) {
                for (List<String> row : table.rows()) {
                    row.forEach(cell -> append(cell, text));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Returns a text without white space, with ASCII digits and simplified characters.
     *
     * @param published the text as published
     * @return the text
     */
    public static String of(String published) {
        StringBuilder text = new StringBuilder(published.length());
        append(published, text);
        return text.toString();
    }

    /**
     * Returns the first of some words that a text has. Much faster than a pattern over the same words.
     *
     * @param text the text
     * @param words the words, the most usual first
     * @return the word, or empty if the text has none of them
     */
    public static Optional<String> firstOf(String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.contains(words.get(i))) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    private static void append(String published, StringBuilder to) {
        String simplified = Simplified.of(published);
        for (int i = 0; i < simplified.length(); i++) {
            char c = simplified.charAt(i);
            if (c >= '０' && c <= '９') {
                to.append((char) (c - '０' + '0'));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u200b' && c != '\ufeff') {
                to.append(c);
            }
        }
    }
}
