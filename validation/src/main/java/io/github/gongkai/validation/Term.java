package io.github.gongkai.validation;

import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One summand of a comparison: a number, or a number times the sum of some cells.
 *
 * <p>An address names cells. It is that of one cell, such as {@code requests.received.total}, or has {@code *} in place of
 * one or more of its names: a {@code *} stands for every way to fill it with names of the form, none of which is {@code
 * total}, so that no sum counts parts and their total together. {@code requests.outcomes.*.total} is every outcome (total
 * of the applicants), {@code requests.received.*} every kind of applicant, {@code requests.outcomes.refused.*.*} every
 * refusal. In a report that prints （六）其他处理 as one line, {@code *} stands for that line and not for the three it stands
 * for. {@code previous:} before an address means last year's report.
 *
 * @param coefficient by what the sum is multiplied, or the number itself
 * @param address the address, or empty for a number
 */
public record Term(BigDecimal coefficient, Optional<String> address) {

    /** What stands before the address of a cell of last year's report. */
    static final String PREVIOUS = "previous:";

    /**
     * Creates a summand.
     *
     * @param coefficient by what the sum is multiplied, or the number itself; an exponent is written out
     * @param address the address, or empty for a number; whether it names any cell is looked at by the rule
     * @throws IllegalArgumentException if the coefficient has more than {@link Figure#MAX_DIGITS} digits
     */
    public Term {
        coefficient = Figure.of(coefficient).decimal();
    }

    /**
     * Returns the sum of some cells.
     *
     * @param address the address
     * @return the summand
     */
    public static Term of(String address) {
        return times(1, address);
    }

    /**
     * Returns a multiple of the sum of some cells.
     *
     * @param coefficient by what it is multiplied
     * @param address the address
     * @return the summand
     */
    public static Term times(long coefficient, String address) {
        return new Term(BigDecimal.valueOf(coefficient), Optional.of(address));
    }

    /**
     * Returns a number.
     *
     * @param number the number
     * @return the summand
     */
    public static Term of(long number) {
        return new Term(BigDecimal.valueOf(number), Optional.empty());
    }

    /** Whether it is about last year's report. */
    boolean isPrevious() {
        return address.filter(text -> text.startsWith(PREVIOUS)).isPresent();
    }

    /** The cells that it is about; empty for a number. */
    Optional<CellPattern> cells() {
        return address.map(text -> CellPattern.of(isPrevious() ? text.substring(PREVIOUS.length()) : text));
    }

    /**
     * Returns number and address.
     *
     * @return a text such as {@code 2 × requests.received.total}
     */
    @Override
    public String toString() {
        return address.map(text ->
                        coefficient.compareTo(BigDecimal.ONE) == 0 ? text : coefficient.toPlainString() + " × " + text)
                .orElse(coefficient.toPlainString());
    }
}
