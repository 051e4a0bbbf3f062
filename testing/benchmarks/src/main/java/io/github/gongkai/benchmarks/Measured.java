package io.github.gongkai.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * A quantity that was measured.
 *
 * @param value how much
 * @param error half the width of the interval that it lies in, {@code NaN} if that is not known
 * @param unit what it is counted in, without "per operation"
 */
record Measured(double value, double error, String unit) {

    private static final int DIGITS = 3;

    /** This less another quantity of the same unit; the errors are independent. */
    Measured minus(Measured other) {
        sameUnit(other);
        return new Measured(value - other.value, Math.hypot(error, other.error), unit);
    }

    /** How many times another quantity of the same unit this is; the errors are independent. */
    Measured over(Measured other) {
        sameUnit(other);
        double ratio = value / other.value;
        return new Measured(ratio, ratio * Math.hypot(error / value, other.error / other.value), "");
    }

    private void sameUnit(Measured other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException(unit + " against " + other.unit);
        }
    }

    /** Three digits and, if it is known, the error to two. */
    @Override
    public String toString() {
        String text = digits(value, DIGITS);
        if (!Double.isNaN(error)) {
            text += " ± " + digits(error, DIGITS - 1);
        }
        return unit.isEmpty() ? text : text + " " + unit;
    }

    /** A number in plain notation with so many significant digits, whole numbers whole. */
    static String digits(double number, int digits) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "?";
        }
        if (Math.abs(number) >= Math.pow(10, digits - 1)) {
            return String.format(Locale.ROOT, "%,d", Math.round(number)).replace(',', ' ');
        }
        return new BigDecimal(number)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }
}
