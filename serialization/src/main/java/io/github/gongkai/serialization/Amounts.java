package io.github.gongkai.serialization;

import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/** Amounts of money on the wire: exact decimals in plain notation. */
final class Amounts {

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
    private static boolean fits(BigDecimal amount) {
        long decimals = amount.scale();
        long whole = Math.max(0, amount.precision() - decimals);
        return whole + Math.max(0, decimals) <= Figure.MAX_DIGITS;
    }
}
