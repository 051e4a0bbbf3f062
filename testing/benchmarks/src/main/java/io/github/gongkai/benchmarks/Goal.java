package io.github.gongkai.benchmarks;

import java.util.Optional;

/**
 * What a ratio should be.
 *
 * @param kind which way round the ratio is
 * @param bound the last ratio that is good
 */
record Goal(Kind kind, double bound) {

    /** Which way round a ratio is. */
    enum Kind {
        /** So many times the peer's quantity, and no more. */
        AT_MOST,
        /** The peer's quantity is so many times ours, and no less. */
        AT_LEAST,
        /** There is no goal. */
        NONE
    }

    private static final Goal NO_GOAL = new Goal(Kind.NONE, 1);

    static Goal atMost(double bound) {
        return new Goal(Kind.AT_MOST, bound);
    }

    static Goal atLeast(double bound) {
        return new Goal(Kind.AT_LEAST, bound);
    }

    static Goal none() {
        return NO_GOAL;
    }

    /** The ratio in the direction of this goal; without one, in that in which it is more than 1. */
    Measured ratio(Measured ours, Measured peer) {
        return isPeerOverOurs(ours, peer) ? peer.over(ours) : ours.over(peer);
    }

    /** The ratio in words. */
    String said(Measured ours, Measured peer) {
        boolean faster = isPeerOverOurs(ours, peer);
        String what = ours.unit().equals("B") ? (faster ? "as small" : "the size") : faster ? "as fast" : "the time";
        return ratio(ours, peer) + " × " + what;
    }

    private boolean isPeerOverOurs(Measured ours, Measured peer) {
        return kind == Kind.AT_LEAST || (kind == Kind.NONE && peer.value() > ours.value());
    }

    /** Whether a ratio is good; empty without a goal. */
    Optional<Boolean> isMet(Measured ratio) {
        return switch (kind) {
            case AT_MOST -> Optional.of(ratio.value() <= bound);
            case AT_LEAST -> Optional.of(ratio.value() >= bound);
            case NONE -> Optional.empty();
        };
    }

    /** Whether a ratio is good, and whether its error leaves room for the contrary. */
    String verdict(Measured ratio) {
        boolean open = Math.abs(ratio.value() - bound) <= ratio.error();
        return isMet(ratio)
                .map(met -> (met ? "yes" : "**no**") + (open ? ", within the error" : ""))
                .orElse("–");
    }

    @Override
    public String toString() {
        return switch (kind) {
            case AT_MOST -> "≤ " + Measured.digits(bound, 3);
            case AT_LEAST -> "≥ " + Measured.digits(bound, 3);
            case NONE -> "–";
        };
    }
}
