package io.github.gongkai.validation.internal.prose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A clause of a sentence: its words and numbers. One object serves for all clauses of a text, one after the other. */
final class Clause {

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    private final List<Token> tokens = new ArrayList<>();
    private final Set<Word> words = EnumSet.noneOf(Word.class);
    private final List<Token> pieces = new ArrayList<>(2);
    private final List<Token> sums = new ArrayList<>(2);
    private final List<Token> percents = new ArrayList<>(2);
    private boolean months;
    private boolean yearsEnd;

    /** Starts anew. */
    void clear() {
        tokens.clear();
        words.clear();
        pieces.clear();
        sums.clear();
        percents.clear();
        months = false;
        yearsEnd = false;
    }

    /**
     * Adds a word or number.
     *
     * @param token the word
     */
    void add(Token token) {
        tokens.add(token);
    }

    /**
     * Returns the words and numbers.
     *
     * @return the words in their order
     */
    List<Token> tokens() {
        return tokens;
    }

    /**
     * Returns the first word.
     *
     * @return the word; there is one in a clause
     */
    Token first() {
        return tokens.get(0);
    }

    /**
     * Notes that a word counts for what the clause says.
     *
     * @param i which word
     */
    void note(int i) {
        Token token = tokens.get(i);
        words.add(token.word());
        Numeral number = token.number();
        if (number == null) {
            return;
        }
        switch (number.kind()) {
            case PIECES -> pieces.add(token);
            case YUAN -> sums.add(token);
            case PERCENT -> percents.add(token);
            case BARE -> {
                // Without a unit it counts if nothing follows.
                if (i == tokens.size() - 1) {
                    pieces.add(token);
                } else {
                    words.add(Word.UNKNOWN);
                }
            }
            case MONTH, MONTH_END -> {
                months = true;
                boolean day = i + 1 < tokens.size() && isDay(tokens.get(i + 1));
                yearsEnd |= isNumber(number, LAST_MONTH) && (day || number.kind() == Numeral.Kind.MONTH_END);
            }
            case YEAR, DAY -> {}
            case OTHER -> words.add(Word.UNKNOWN);
        }
    }

    private static boolean isDay(Token token) {
        return token.number() != null && token.isNumber(Numeral.Kind.DAY) && isNumber(token.number(), LAST_DAY);
    }

    private static boolean isNumber(Numeral number, int wanted) {
        return number.value().intValue() == wanted;
    }

    /**
     * Tells whether the clause is of a part of a year: it names a month, and not that the year ends.
     *
     * @return false for 1月1日至12月31日
     */
    boolean isOfMonths() {
        return months && !yearsEnd;
    }

    /**
     * Returns the numbers of 件, and a last one without a unit.
     *
     * @return the numbers
     */
    List<Token> pieces() {
        return pieces;
    }

    /**
     * Returns the numbers of 元.
     *
     * @return the numbers
     */
    List<Token> sums() {
        return sums;
    }

    /**
     * Returns the numbers of per cent.
     *
     * @return the numbers
     */
    List<Token> percents() {
        return percents;
    }

    /**
     * Tells whether there is a figure.
     *
     * @return whether there is any of the three kinds
     */
    boolean counts() {
        return !pieces.isEmpty() || !sums.isEmpty() || !percents.isEmpty();
    }

    /**
     * Returns the words that count.
     *
     * @return the words, each once
     */
    Set<Word> words() {
        return words;
    }

    /**
     * Tells whether there is a word.
     *
     * @param word the word
     * @return whether it is there
     */
    boolean has(Word word) {
        return words.contains(word);
    }

    /**
     * Tells whether there is one of some words.
     *
     * @param some the words
     * @return whether one is there
     */
    boolean hasAny(Set<Word> some) {
        return countOf(some) > 0;
    }

    /**
     * Returns how many of some words there are.
     *
     * @param some the words
     * @return how many of them
     */
    int countOf(Set<Word> some) {
        int count = 0;
        for (Word word : some) {
            count += words.contains(word) ? 1 : 0;
        }
        return count;
    }

    /**
     * Tells whether there are no other words.
     *
     * @param allowed the words
     * @return false if there is another
     */
    boolean isWithin(Set<Word> allowed) {
        return allowed.containsAll(words);
    }

    /**
     * Returns the number of a word, not exact if 约 stands before it.
     *
     * @param token a number of this clause
     * @return the number
     * @throws IllegalArgumentException if it is none
     */
    Numeral numeral(Token token) {
        Numeral number = token.number();
        if (number == null) {
            throw new IllegalArgumentException("no number: " + token);
        }
        int i = tokens.indexOf(token);
        return i > 0 && tokens.get(i - 1).word() == Word.ABOUT ? number.about() : number;
    }
}
