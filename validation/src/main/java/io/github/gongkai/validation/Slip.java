package io.github.gongkai.validation;

import io.github.gongkai.finding.RepairKind;
import java.util.List;

/**
 * How a number may have come to stand for another, and how likely that is.
 *
 * <p>The mix of typing errors is that of a statistical office's survey (Scholtus 2009: replaced 0.74, omitted 0.10, exchanged
 * 0.09, added 0.07), spread over the places and digits where each can happen; what it does not tell is set by judgement.
 *
 * @param kind the most likely way
 * @param likelihood the probability that the number is printed if the other is meant, all ways together
 */
record Slip(RepairKind kind, double likelihood) {

    private static final double REPLACED = 0.74;
    private static final double OMITTED = 0.10;
    private static final double EXCHANGED = 0.09;
    private static final double ADDED = 0.07;
    /** Zeros at the end, as when a unit is mistaken. */
    private static final double ZEROS = 0.02;
    /** A 0 where a number was left out. */
    private static final double LEFT_OUT = 0.01;

    private static final double SIGN = 0.5;
    /** Any other number; the further off, the less likely. */
    private static final double ANY = 0.001;

    private static final int DIGITS = 10;

    /** The usual ways, the most likely of two alike first. */
    private static final List<RepairKind> WAYS = List.of(
            RepairKind.REPLACED_DIGIT,
            RepairKind.OMITTED_DIGIT,
            RepairKind.ADDED_DIGIT,
            RepairKind.EXCHANGED_DIGITS,
            RepairKind.ZEROS,
            RepairKind.SIGN);

    /**
     * Holds two numbers against each other.
     *
     * @param printed what the report says
     * @param meant what it may have meant, not negative
     * @return the most likely way from one to the other
     */
    static Slip between(long printed, long meant) {
        RepairKind kind = RepairKind.OTHER;
        double any = ANY / (1 + Math.abs((double) printed - (double) meant)) + (printed == 0 ? LEFT_OUT : 0);
        double best = any;
        double all = any;
        for (RepairKind way : WAYS) {
            double likelihood = likelihood(way, printed, meant);
            all += likelihood;
            if (likelihood > best) {
                best = likelihood;
                kind = way;
            }
        }
        return new Slip(kind, all);
    }

    private static double likelihood(RepairKind way, long printed, long meant) {
        if (way == RepairKind.SIGN) {
            return printed < 0 && meant == -printed ? SIGN : 0;
        }
        if (printed < 0) {
            return 0;
        }
        return switch (way) {
            case REPLACED_DIGIT -> isReplaced(printed, meant) ? REPLACED / (length(meant) * (DIGITS - 1.0)) : 0;
            case OMITTED_DIGIT -> printed < meant ? OMITTED * leavingOut(meant, printed) / length(meant) : 0;
            case EXCHANGED_DIGITS -> isExchanged(printed, meant) ? EXCHANGED / (length(meant) - 1) : 0;
            case ADDED_DIGIT ->
                meant < printed ? ADDED * leavingOut(printed, meant) / ((length(meant) + 1) * (double) DIGITS) : 0;
            case ZEROS -> differByZeros(printed, meant) ? ZEROS : 0;
            default -> 0;
        };
    }

    private static int length(long number) {
        int length = 1;
        for (long left = number / DIGITS; left != 0; left /= DIGITS) {
            length++;
        }
        return length;
    }

    private static boolean isReplaced(long one, long other) {
        int different = 0;
        long a = one;
        long b = other;
        // As long as both have digits: a number ends before its first one, but for 0.
        while (a >= DIGITS && b >= DIGITS) {
            different += a % DIGITS == b % DIGITS ? 0 : 1;
            a /= DIGITS;
            b /= DIGITS;
        }
        return a < DIGITS && b < DIGITS && different + (a == b ? 0 : 1) == 1;
    }

    /** The difference of two neighbouring digits exchanged is 9 times theirs, and as many zeros. */
    private static boolean isExchanged(long one, long other) {
        long power = 1;
        while (power <= one / DIGITS && one / power % DIGITS == other / power % DIGITS) {
            power *= DIGITS;
        }
        if (power > one / DIGITS) {
            return false;
        }
        long low = one / power % DIGITS;
        long high = one / power / DIGITS % DIGITS;
        return length(one) == length(other) && one + (high - low) * power + (low - high) * power * DIGITS == other;
    }

    /** In how many ways leaving out one digit of a number makes another. */
    private static int leavingOut(long longer, long shorter) {
        int ways = 0;
        for (long power = 1; power <= longer / DIGITS; power *= DIGITS) {
            ways += longer / power / DIGITS * power + longer % power == shorter ? 1 : 0;
            if (longer / power < DIGITS * DIGITS) {
                ways += longer % (power * DIGITS) == shorter ? 1 : 0;
            }
        }
        return ways;
    }

    private static boolean differByZeros(long one, long other) {
        long small = Math.min(one, other);
        long large = Math.max(one, other);
        while (small > 0 && large > small && large % DIGITS == 0) {
            large /= DIGITS;
        }
        return one != other && small == large;
    }
}
