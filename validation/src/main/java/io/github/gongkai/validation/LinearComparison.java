package io.github.gongkai.validation;

import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two sums of figures held against each other, exactly: no figure is rounded and no sum overflows.
 *
 * @param left the summands of the left side, at least one
 * @param relation how the sides must stand to each other
 * @param right the summands of the right side, at least one
 * @param tolerance by how much the sides may miss, not negative, in the unit of the figures
 */
public record LinearComparison(List<Term> left, Relation relation, List<Term> right, BigDecimal tolerance) {

    /**
     * Creates a comparison; whether it makes sense is looked at by the rule.
     *
     * @param left the summands of the left side
     * @param relation how the sides must stand to each other
     * @param right the summands of the right side
     * @param tolerance by how much the sides may miss; an exponent is written out
     * @throws IllegalArgumentException if the tolerance has more than {@link Figure#MAX_DIGITS} digits
     */
    public LinearComparison {
        left = List.copyOf(left);
        right = List.copyOf(right);
        tolerance = Figure.of(tolerance).decimal();
    }

    /**
     * Returns a comparison of two summands without tolerance.
     *
     * @param left the left side
     * @param relation how the sides must stand to each other
     * @param right the right side
     * @return the comparison
     */
    public static LinearComparison of(Term left, Relation relation, Term right) {
        return new LinearComparison(List.of(left), relation, List.of(right), BigDecimal.ZERO);
    }

    /** The summands of both sides. */
    Stream<Term> terms() {
        return Stream.concat(left.stream(), right.stream());
    }

    /**
     * Returns the comparison as a formula.
     *
     * @return a text such as {@code requests.received.total ≤ 3 × previous:requests.received.total + 100 (± 5)}
     */
    @Override
    public String toString() {
        String miss = tolerance.signum() == 0 ? "" : " (± " + tolerance.toPlainString() + ")";
        return sum(left) + ' ' + relation.sign() + ' ' + sum(right) + miss;
    }

    private static String sum(List<Term> terms) {
        return terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
    }
}
