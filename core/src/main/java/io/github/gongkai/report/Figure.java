package io.github.gongkai.report;

import io.github.gongkai.form.Labels;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a report says in one cell: a number, or one of three ways of not saying one.
 *
 * <p>The four states never turn into each other; in particular nothing makes a 0 of a blank. Two figures are equal if
 * they have the same state and, where stated, the same digits: {@code 1.50} is not equal to {@code 1.5}, though
 * {@link BigDecimal#compareTo} of their {@link #decimal()} finds them the same number. Instances are immutable.
 */
public final class Figure {

    /** How a cell stands in a report. */
    public enum State {
        /** A number is printed, 0 included. */
        STATED,
        /** The cell is printed but not filled in. */
        BLANK,
        /** The cell holds {@code /}, {@code -}, {@code —} or 不适用. */
        NOT_APPLICABLE,
        /** The cell is not in the source at all: cut short, or its line left out. */
        ABSENT
    }

    /** Most digits that a figure holds, before and after the point together; the nation's budget in 分 has 16. */
    public static final int MAX_DIGITS = 30;

    private static final Labels BLANK_LABEL = new Labels("空白", "blank");
    private static final Labels ABSENT_LABEL = new Labels("未载", "absent");

    private static final Figure BLANK = new Figure(State.BLANK, 0, null);
    private static final Figure NOT_APPLICABLE = new Figure(State.NOT_APPLICABLE, 0, null);
    private static final Figure ABSENT = new Figure(State.ABSENT, 0, null);
    private static final Figure ZERO = new Figure(State.STATED, 0, null);

    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final State state;
    private final long count;
    private final @Nullable BigDecimal amount;

    private Figure(State state, long count, @Nullable BigDecimal amount) {
        this.state = state;
        this.count = count;
        this.amount = amount;
    }

    /**
     * Returns the figure of a printed whole number.
     *
     * @param count the number
     * @return a stated figure
     */
    public static Figure of(long count) {
        return count == 0 ? ZERO : new Figure(State.STATED, count, null);
    }

    /**
     * Returns the figure of a printed decimal; its decimals are kept, an exponent is written out.
     *
     * @param number the number, exactly as printed
     * @return a stated figure; equal to {@link #of(long)} if the number has no decimals and fits
     * @throws IllegalArgumentException if the number, written without an exponent, has more than {@link #MAX_DIGITS} digits
     */
    public static Figure of(BigDecimal number) {
        long decimals = Math.max(0, number.scale());
        long whole = Math.max(0, (long) number.precision() - number.scale());
        if (whole + decimals > MAX_DIGITS) {
            // Not the number itself: written out, an exponent of nine digits takes gigabytes.
            throw new IllegalArgumentException("more than " + MAX_DIGITS + " digits: " + (whole + decimals));
        }
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        if (plain.scale() == 0) {
            BigInteger count = plain.unscaledValue();
            if (count.compareTo(LONG_MIN) >= 0 && count.compareTo(LONG_MAX) <= 0) {
                return of(count.longValue());
            }
        }
        return new Figure(State.STATED, 0, plain);
    }

    /**
     * Returns the figure of a cell that is printed but not filled in.
     *
     * @return the blank figure
     */
    public static Figure blank() {
        return BLANK;
    }

    /**
     * Returns the figure of a cell that holds {@code /}, {@code -}, {@code —} or 不适用.
     *
     * @return the figure of a cell that does not apply
     */
    public static Figure notApplicable() {
        return NOT_APPLICABLE;
    }

    /**
     * Returns the figure of a cell that is not in the source.
     *
     * @return the absent figure
     */
    public static Figure absent() {
        return ABSENT;
    }

    /**
     * Returns how the cell stands in the report.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * Tells whether a number is printed.
     *
     * @return true if the state is {@link State#STATED}
     */
    public boolean isStated() {
        return state == State.STATED;
    }

    /**
     * Tells whether a whole number that fits in a {@code long} is printed, without decimals.
     *
     * @return true if {@link #count()} can be called
     */
    public boolean isCount() {
        return state == State.STATED && amount == null;
    }

    /**
     * Returns the whole number that is printed.
     *
     * @return the number
     * @throws IllegalStateException if no number is printed, or one with decimals or beyond the range of {@code long}
     */
    public long count() {
        if (!isCount()) {
            throw new IllegalStateException("no count: " + this);
        }
        return count;
    }

    /**
     * Returns the number that is printed, with the scale it was printed in.
     *
     * @return the number
     * @throws IllegalStateException if no number is printed
     */
    public BigDecimal decimal() {
        if (state != State.STATED) {
            throw new IllegalStateException("not stated: " + state);
        }
        return amount == null ? BigDecimal.valueOf(count) : amount;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figure that
                && state == that.state
                && count == that.count
                && Objects.equals(amount, that.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, count, amount);
    }

    /**
     * Returns the number in plain digits, or the state in words; the JVM's default locale is never looked at.
     *
     * @param locale Chinese if its language is {@code zh}, English otherwise
     * @return {@code 72701.2578}, {@code /}, {@code blank} or {@code 空白}, {@code absent} or {@code 未载}
     */
    public String in(Locale locale) {
        return switch (state) {
            case STATED, NOT_APPLICABLE -> toString();
            case BLANK -> BLANK_LABEL.in(locale);
            case ABSENT -> ABSENT_LABEL.in(locale);
        };
    }

    /**
     * Returns the number in plain digits, or the state.
     *
     * @return {@code 72701.2578}, {@code blank}, {@code /} or {@code absent}
     */
    @Override
    public String toString() {
        return switch (state) {
            case STATED -> decimal().toPlainString();
            case BLANK -> BLANK_LABEL.en();
            case NOT_APPLICABLE -> "/";
            case ABSENT -> ABSENT_LABEL.en();
        };
    }
}
