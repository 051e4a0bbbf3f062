package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Severity;
import java.util.Optional;

/**
 * A finding with what a policy makes of it.
 *
 * @param finding the finding as the rules gave it
 * @param severity how much it matters by the policy; empty if it is suppressed or its rule is switched off
 * @param override what the policy says of the rule, or empty
 * @param suppression the suppression that covers it, or empty
 */
public record RuledFinding(
        Finding finding,
        Optional<Severity> severity,
        Optional<RuleOverride> override,
        Optional<Suppression> suppression) {

    /**
     * Tells whether the finding stands.
     *
     * @return false if it is suppressed or its rule is switched off
     */
    public boolean stands() {
        return severity.isPresent();
    }

    /**
     * Returns why the policy departs from the rules.
     *
     * @return the justification of the suppression, or of the change to the rule; empty if the finding stands as it was given
     */
    public Optional<Justification> justification() {
        return suppression.map(Suppression::justification).or(() -> override.map(RuleOverride::justification));
    }
}
