package io.github.gongkai.validation;

import io.github.gongkai.finding.Severity;
import java.util.Optional;

/**
 * What a policy says of a rule.
 *
 * @param rule the id of the rule
 * @param severity the severity of all its findings, whatever they said; empty to switch it off
 * @param justification why
 */
public record RuleOverride(String rule, Optional<Severity> severity, Justification justification) {

    /**
     * Returns that all findings of a rule have another severity.
     *
     * @param rule the id of the rule
     * @param severity the severity
     * @param justification why
     * @return the override
     */
    public static RuleOverride severity(String rule, Severity severity, Justification justification) {
        return new RuleOverride(rule, Optional.of(severity), justification);
    }

    /**
     * Returns that a rule is switched off.
     *
     * @param rule the id of the rule
     * @param justification why
     * @return the override
     */
    public static RuleOverride off(String rule, Justification justification) {
        return new RuleOverride(rule, Optional.empty(), justification);
    }
}
