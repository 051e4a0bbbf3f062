package io.github.gongkai.validation.internal.prose;

import org.jspecify.annotations.Nullable;

/**
 * A word or number of a text.
 *
 * @param word the word, {@link Word#UNKNOWN} for a run of what is none
 * @param start where it begins in the {@link Prose}
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
}
