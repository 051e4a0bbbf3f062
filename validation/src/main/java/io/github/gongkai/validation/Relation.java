package io.github.gongkai.validation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the two sides of a comparison must stand to each other. A tolerance widens what counts as equal: with a tolerance of 2,
 * 5 = 7 and 7 ≤ 5 hold, 5 ≠ 7 and 8 ≤ 5 do not.
 */
public enum Relation {
    /** The sides differ by no more than the tolerance. */
    EQUAL("=", "="),
    /** The sides differ by more than the tolerance. */
    NOT_EQUAL("≠", "!="),
    /** The left side is at most the right side plus the tolerance. */
    AT_MOST("≤", "<="),
    /** The left side is at least the right side minus the tolerance. */
    AT_LEAST("≥", ">="),
    /** The left side is less than the right side plus the tolerance. */
    LESS("<", "<"),
    /** The left side is more than the right side minus the tolerance. */
    MORE(">", ">");

    private final String sign;
    private final String ascii;

    Relation(String sign, String ascii) {
        this.sign = sign;
        this.ascii = ascii;
    }

    /**
     * Returns the relation with a sign.
     *
     * @param sign the mathematical sign, or its spelling in ASCII such as {@code <=}
     * @return the relation, or empty if there is none
     */
    public static Optional<Relation> withSign(String sign) {
        for (Relation relation : values()) {
            if (relation.sign.equals(sign) || relation.ascii.equals(sign)) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the sign, which is the name on the wire.
     *
     * @return {@code =}, {@code ≠}, {@code ≤}, {@code ≥}, {@code <} or {@code >}
     */
    public String sign() {
        return sign;
    }

    /** Whether it holds for two sides of which left minus right is known. */
    boolean holds(BigDecimal difference, BigDecimal tolerance) {
        return switch (this) {
            case EQUAL -> difference.abs().compareTo(tolerance) <= 0;
            case NOT_EQUAL -> difference.abs().compareTo(tolerance) > 0;
            case AT_MOST -> difference.compareTo(tolerance) <= 0;
            case AT_LEAST -> difference.compareTo(tolerance.negate()) >= 0;
            case LESS -> difference.compareTo(tolerance) < 0;
            case MORE -> difference.compareTo(tolerance.negate()) > 0;
        };
    }
}
