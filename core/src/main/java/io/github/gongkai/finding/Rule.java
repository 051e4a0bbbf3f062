package io.github.gongkai.finding;

import io.github.gongkai.form.Labels;
import org.immutables.value.Value;

/**
 * What can be wrong, described: a rule of the catalogue (AC01 …) or a problem that a reader can meet (RD01 …).
 *
 * <p>An id is never reused or renamed. Message templates hold placeholders in braces, see {@link Finding#message}. Two rules
 * are equal if id and severity are; the texts take no part. Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Rule permits ImmutableRule {

    /** For the generated class. */
    Rule() {}

    /**
     * Starts a rule.
     *
     * @return a builder; all parts must be set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the id.
     *
     * @return class and number, such as {@code AC01}
     */
    public abstract String id();

    /**
     * Returns how much a finding of this rule matters unless the finding says otherwise.
     *
     * @return the severity
     */
    public abstract Severity severity();

    /**
     * Returns what the rule demands, in one sentence.
     *
     * @return the statement in both languages
     */
    @Value.Auxiliary
    public abstract Labels statement();

    /**
     * Returns what the rule rests on: an article, the form, or plain meaning.
     *
     * @return the basis in both languages
     */
    @Value.Auxiliary
    public abstract Labels basis();

    /**
     * Returns the template of the message.
     *
     * @return the template in both languages
     */
    @Value.Auxiliary
    public abstract Labels message();

    /**
     * Returns the id.
     *
     * @return {@link #id()}
     */
    @Override
    public String toString() {
        return id();
    }

    /** Collects the parts of a rule; {@code build()} throws {@link IllegalStateException} if one is missing. */
    public static final class Builder extends ImmutableRule.Builder {
        Builder() {}
    }
}
