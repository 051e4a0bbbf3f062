package io.github.gongkai.validation;

import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an office makes for its own reports: a linear comparison over the figures of this and last year's report.
 *
 * <p>It runs beside the catalogue in a validator {@linkplain ReportValidator#with made with it}. Where a cell that it needs
 * is blank, not applicable or absent it is not assessed; where its condition does not hold it has nothing to say. Its
 * findings name the cells of this year's report, the left side as {@code actual}, the right side as {@code expected}, and in
 * their details the value of every sum and every figure of last year's.
 *
 * <p>The message may hold, in braces, any address that the rule mentions (its sum is printed), {@code left}, {@code right},
 * {@code difference} (left minus right), {@code cells} (all with their figures), {@code previous} (those of last year's
 * report, if the rule mentions any), and of the first cell {@code cell}, {@code line}, {@code column} and {@code unit}.
 *
 * <p>Instances are immutable.
 */
@Value.Immutable
public abstract sealed class LocalRule permits ImmutableLocalRule {

    /** For the generated class. */
    LocalRule() {}

    /**
     * Starts a rule.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the id.
     *
     * @return up to 40 letters, digits, {@code -} and {@code _}; never two capital letters with digits, which are the library's
     */
    public abstract String id();

    /**
     * Returns how much it matters.
     *
     * @return the severity
     */
    public abstract Severity severity();

    /**
     * Returns which editions of the form it is for; for a report of another it is neither checked nor noted.
     *
     * @return at least one edition
     */
    public abstract Set<Edition> editions();

    /**
     * Returns what it demands, in one sentence.
     *
     * @return the statement in both languages
     */
    public abstract Labels statement();

    /**
     * Returns what it rests on.
     *
     * @return the basis in both languages
     */
    public abstract Labels basis();

    /**
     * Returns when it applies.
     *
     * @return a comparison without which the rule has nothing to say, or empty if it always applies
     */
    public abstract Optional<LinearComparison> condition();

    /**
     * Returns what has to hold.
     *
     * @return the comparison
     */
    public abstract LinearComparison comparison();

    /**
     * Returns the template of the message for a report in which it does not hold.
     *
     * @return the template in both languages
     */
    public abstract Labels message();

    /**
     * Returns the rule as findings carry it.
     *
     * @return id, severity and texts
     */
    public Rule rule() {
        return Rules.rule(id(), severity(), statement(), basis(), message());
    }

    /** Whether it needs last year's report. */
    boolean needsPrevious() {
        return Stream.concat(condition().stream(), Stream.of(comparison()))
                .flatMap(LinearComparison::terms)
                .anyMatch(Term::isPrevious);
    }

    /** Collects the parts of a rule. Not safe for use by several threads. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable Severity severity;
        private Set<Edition> editions = EnumSet.allOf(Edition.class);
        private @Nullable Labels statement;
        private @Nullable Labels basis;
        private @Nullable LinearComparison condition;
        private @Nullable LinearComparison comparison;
        private @Nullable Labels message;

        private Builder() {}

        /**
         * Sets the id.
         *
         * @param id the id
         * @return this builder
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets how much it matters.
         *
         * @param severity the severity
         * @return this builder
         */
        public Builder severity(Severity severity) {
            this.severity = severity;
            return this;
        }

        /**
         * Sets which editions of the form it is for; without a call, all.
         *
         * @param editions the editions
         * @return this builder
         */
        public Builder editions(Set<Edition> editions) {
            this.editions = Set.copyOf(editions);
            return this;
        }

        /**
         * Sets what it demands.
         *
         * @param statement one sentence
         * @return this builder
         */
        public Builder statement(Labels statement) {
            this.statement = statement;
            return this;
        }

        /**
         * Sets what it rests on.
         *
         * @param basis the basis
         * @return this builder
         */
        public Builder basis(Labels basis) {
            this.basis = basis;
            return this;
        }

        /**
         * Sets when it applies; without a call, always.
         *
         * @param condition the condition
         * @return this builder
         */
        public Builder condition(LinearComparison condition) {
            this.condition = condition;
            return this;
        }

        /**
         * Sets what has to hold.
         *
         * @param comparison the comparison
         * @return this builder
         */
        public Builder comparison(LinearComparison comparison) {
            this.comparison = comparison;
            return this;
        }

        /**
         * Sets the template of the message.
         *
         * @param message the template
         * @return this builder
         */
        public Builder message(Labels message) {
            this.message = message;
            return this;
        }

        /**
         * Returns all that is wrong with the rule so far.
         *
         * @return the mistakes in the order of the parts; empty if it can be built
         */
        public List<Mistake> mistakes() {
            LocalRuleReview review = new LocalRuleReview(editions);
            review.id(id);
            review.present("severity", severity);
            review.editions();
            review.present("statement", statement);
            review.present("basis", basis);
            if (condition != null) {
                review.comparison("condition", condition);
            }
            if (review.present("comparison", comparison) && comparison != null) {
                review.comparison("comparison", comparison);
                review.comparesThisYear(comparison);
            }
            if (review.present("message", message) && message != null && comparison != null) {
                review.message(message);
            }
            return review.mistakes();
        }

        /**
         * Makes the rule.
         *
         * @return the rule
         * @throws IllegalArgumentException if it has {@link #mistakes()}; all are named
         */
        public LocalRule build() {
            List<Mistake> mistakes = mistakes();
            if (id == null
                    || severity == null
                    || statement == null
                    || basis == null
                    || comparison == null
                    || message == null
                    || !mistakes.isEmpty()) {
                throw Mistake.refusal(id == null ? "local rule" : "local rule " + id, mistakes);
            }
            return ImmutableLocalRule.of(
                    id, severity, editions, statement, basis, Optional.ofNullable(condition), comparison, message);
        }
    }
}
