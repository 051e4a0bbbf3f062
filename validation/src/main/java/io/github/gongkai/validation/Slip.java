package io.github.gongkai.validation;

import io.github.gongkai.finding.RepairKind;

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
        for (RepairKind way : RepairKind.values()) {
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
        int length = length(meant);
        return switch (way) {
            case REPLACED_DIGIT -> isReplaced(printed, meant) ? REPLACED / (length * (DIGITS - 1.0)) : 0;
            case OMITTED_DIGIT -> OMITTED * leavingOut(meant, printed) / length;
            case EXCHANGED_DIGITS -> isExchanged(printed, meant) ? EXCHANGED / (length - 1) : 0;
            case ADDED_DIGIT -> ADDED * leavingOut(printed, meant) / ((length + 1) * (double) DIGITS);
            case ZEROS -> differByZeros(printed, meant) ? ZEROS : 0;
            default -> 0;
        };
    }

    private static int length(long number) {
        return Long.toString(number).length();
    }

    private static boolean isReplaced(long one, long other) {
        String a = Long.toString(one);
        String b = Long.toString(other);
        int different = 0;
        for (int i = 0; i < a.length() && a.length() == b.length(); i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }

    private static boolean isExchanged(long one, long other) {
        if (length(one) != length(other)) {
            return false;
        }
        for (long power = 1; power <= one / DIGITS; power *= DIGITS) {
            long low = one / power % DIGITS;
            long high = one / power / DIGITS % DIGITS;
            if (low != high && one + (high - low) * power + (low - high) * power * DIGITS == other) {
                return true;
            }
        }
        return false;
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
        return one != other && small > 0 && small == large;
    }
}
