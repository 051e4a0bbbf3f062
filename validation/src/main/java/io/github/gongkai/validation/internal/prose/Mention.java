package io.github.gongkai.validation.internal.prose;

import io.github.gongkai.form.Section;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure in the text: what it is about, and whether it can be held against the tables.
 *
 * @param matters what it is about: several if it counts them together, or if the text leaves open which; empty if nobody
 *     knows
 * @param number the number; of growth negative for a decrease
 * @param place what the number may be off by, 0 if it is exact
 * @param isOurs whether it is about the whole agency and the whole report year, as far as the text says
 * @param sentence the ordinal of the sentence; one that goes on with 其中 counts with the one before
 * @param group the ordinal of the run of paragraphs without a heading between them
 * @param of what it is a share or part of or says more about, null if that is nothing named
 * @param spot where it stands
 */
public record Mention(
        Set<Matter> matters,
        BigDecimal number,
        BigDecimal place,
        boolean isOurs,
        int sentence,
        int group,
        @Nullable Mention of,
        Spot spot) {

    /**
     * A place in the text.
     *
     * @param section section one, five or six
     * @param block which block of the section, from 1
     * @param offset which UTF-16 unit of the block, from 1
     * @param text the block
     */
    public record Spot(Section section, int block, int offset, String text) {

        /** Sentences are quoted so far on both sides of the figure. */
        private static final int QUOTED = 60;

        /**
         * Returns the sentence, cut if it is long.
         *
         * @return the text as published, in one line
         */
        public String sentence() {
            int from = offset - 1;
            int earliest = Math.max(0, from - QUOTED);
            while (from > earliest && !isEnd(text.charAt(from - 1))) {
                from--;
            }
            int to = offset - 1;
            int latest = Math.min(text.length(), to + QUOTED);
            while (to < latest && !isEnd(text.charAt(to))) {
                to++;
            }
            boolean cutBefore = from > 0 && !isEnd(text.charAt(from - 1));
            boolean cutAfter = to < text.length() && !isEnd(text.charAt(to));
            return (cutBefore ? "…" : "") + text.substring(from, to).strip().replace('\n', ' ') + (cutAfter ? "…" : "");
        }

        private static boolean isEnd(char c) {
            return c == '。' || c == '！' || c == '？';
        }
    }

    /**
     * Tells whether it is about something.
     *
     * @param matter the something
     * @return whether that is among the matters
     */
    public boolean isAbout(Matter matter) {
        return matters.contains(matter);
    }

    /**
     * Tells whether it is about one of some matters, or several, and nothing else.
     *
     * @param some the matters
     * @return false for a figure that nobody knows what it is about
     */
    public boolean isWithin(Set<Matter> some) {
        return !matters.isEmpty() && some.containsAll(matters);
    }

    /**
     * Tells whether the text gives the number for exact.
     *
     * @return false with 约, 余, and for counts in 万
     */
    public boolean isExact() {
        return place.signum() == 0;
    }
}
