package io.github.gongkai.validation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a policy departs from the rules: no departure goes without a reason.
 *
 * @param reason the reason, in the language of who gave it, not blank
 * @param by who decided it, or empty if not recorded
 * @param on when it was decided, or empty if not recorded
 */
public record Justification(String reason, Optional<String> by, Optional<LocalDate> on) {

    /**
     * Creates a justification.
     *
     * @param reason the reason
     * @param by who decided it
     * @param on when it was decided
     * @throws IllegalArgumentException if the reason is blank
     */
    public Justification {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("blank reason");
        }
    }

    /**
     * Returns a justification of which no more is recorded than the reason.
     *
     * @param reason the reason
     * @return the justification
     * @throws IllegalArgumentException if the reason is blank
     */
    public static Justification of(String reason) {
        return new Justification(reason, Optional.empty(), Optional.empty());
    }
}
