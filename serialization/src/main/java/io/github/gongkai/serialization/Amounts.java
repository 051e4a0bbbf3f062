package io.github.gongkai.serialization;

import java.math.BigDecimal;
import java.util.Optional;

/** Amounts of money on the wire: exact decimals in plain notation. */
final class Amounts {

    /** Most digits of an amount, before and after the point together; the nation's budget in fen has 16. */
    static final int MAX_DIGITS = 30;

    private Amounts() {}

    /**
     * Returns the amount that a JSON number states, with its decimals as written; what an exponent multiplies is written out.
     *
     * @param number a JSON number
     * @return the amount, or empty if it has too many digits
     */
    static Optional<BigDecimal> parse(String number) {
        BigDecimal amount;
        try {
            amount = new BigDecimal(number);
        } catch (NumberFormatException beyondAnyExponent) {
            return Optional.empty();
        }
        if (!fits(amount)) {
            return Optional.empty();
        }
        return Optional.of(amount.scale() < 0 ? amount.setScale(0) : amount);
    }

    /** Tells whether an amount has no more digits than the format allows. */
    static boolean fits(BigDecimal amount) {
        long decimals = amount.scale();
        long whole = Math.max(0, amount.precision() - decimals);
        return whole + Math.max(0, decimals) <= MAX_DIGITS;
    }
}
