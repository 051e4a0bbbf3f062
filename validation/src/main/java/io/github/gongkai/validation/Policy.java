package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How an office judges by the rules: which of them matter more or less to it or not at all, which findings it lets pass, and
 * from how many findings on a report is rejected. Each departure from the rules has its reason.
 *
 * <p>A policy never changes what a validator finds; it is {@linkplain #applyTo applied} to that. Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Policy permits ImmutablePolicy {

    private static final Map<Severity, Integer> ONE_ERROR = Map.of(Severity.ERROR, 1);
    private static final Map<Severity, Integer> ONE_WARNING = Map.of(Severity.WARNING, 1);

    /** For the generated class. */
    Policy() {}

    /**
     * Returns the policy without departures: a report is rejected for an error, accepted with remarks for a warning.
     *
     * @return the policy
     */
    public static Policy standard() {
        return ImmutablePolicy.of(List.of(), List.of(), ONE_ERROR, ONE_WARNING);
    }

    /**
     * Starts a policy.
     *
     * @param validator what it will judge by: a policy may speak of its rules, of every rule of the catalogue, and of the
     *     problems met in reading
     * @return a builder
     */
    public static Builder builder(ReportValidator validator) {
        return new Builder(validator);
    }

    /**
     * Returns what it says of rules.
     *
     * @return the overrides, at most one for a rule
     */
    public abstract List<RuleOverride> overrides();

    /**
     * Returns which findings it lets pass.
     *
     * @return the suppressions
     */
    public abstract List<Suppression> suppressions();

    /**
     * Returns from how many findings on a report is rejected.
     *
     * @return by severity, the least number; a severity that is not there never rejects
     */
    public abstract Map<Severity, Integer> rejectFrom();

    /**
     * Returns from how many findings on a report is accepted with remarks only.
     *
     * @return by severity, the least number; a severity that is not there never asks for remarks
     */
    public abstract Map<Severity, Integer> remarksFrom();

    /**
     * Judges what the rules say of a report.
     *
     * @param validation the result of a validator
     * @return which findings stand, and the verdict
     */
    public Ruling applyTo(Validation validation) {
        AnnualReport report = validation.report();
        List<Suppression> granted = suppressions().stream()
                .filter(suppression -> suppression.isFor(report))
                .toList();
        List<RuledFinding> all = validation.findings().stream()
                .map(finding -> rule(finding, granted))
                .toList();
        List<Lapse> lapsed = granted.stream()
                .flatMap(suppression -> lapse(suppression, all).stream())
                .toList();
        List<Suppression> unused = granted.stream()
                .filter(suppression -> suppression.agency().isPresent() && wasChecked(suppression.rule(), validation))
                .filter(suppression -> all.stream().noneMatch(ruled -> suppression.concerns(ruled.finding())))
                .toList();
        return ImmutableRuling.of(validation, this, all, lapsed, unused, verdict(all));
    }

    private RuledFinding rule(Finding finding, List<Suppression> granted) {
        Optional<RuleOverride> override = override(finding.rule().id());
        Optional<Suppression> suppression =
                granted.stream().filter(candidate -> candidate.covers(finding)).findFirst();
        Optional<Severity> severity = suppression.isPresent()
                ? Optional.empty()
                : override.isPresent() ? override.get().severity() : Optional.of(finding.severity());
        return new RuledFinding(finding, severity, override, suppression);
    }

    /** Whether a rule would have told, had there been something to tell. */
    private static boolean wasChecked(String id, Validation validation) {
        return validation.rules().stream().map(Rule::id).anyMatch(id::equals)
                && validation.notAssessed().stream()
                        .map(note -> note.rule().id())
                        .noneMatch(id::equals);
    }

    /** A suppression lapsed if what it was granted for is not found any more, but the like of it is and stands. */
    private static Optional<Lapse> lapse(Suppression suppression, List<RuledFinding> all) {
        if (all.stream().anyMatch(ruled -> suppression.covers(ruled.finding()))) {
            return Optional.empty();
        }
        return all.stream()
                .filter(RuledFinding::stands)
                .map(RuledFinding::finding)
                .filter(suppression::concerns)
                .findFirst()
                .map(finding -> new Lapse(suppression, finding));
    }

    private Verdict verdict(List<RuledFinding> all) {
        return isReached(rejectFrom(), all)
                ? Verdict.REJECT
                : isReached(remarksFrom(), all) ? Verdict.ACCEPT_WITH_REMARKS : Verdict.ACCEPT;
    }

    private static boolean isReached(Map<Severity, Integer> thresholds, List<RuledFinding> all) {
        return thresholds.entrySet().stream()
                .anyMatch(threshold -> all.stream()
                                .filter(ruled -> ruled.severity()
                                        .filter(threshold.getKey()::equals)
                                        .isPresent())
                                .count()
                        >= threshold.getValue());
    }

    /** Whether a rule is switched off. */
    boolean isOff(String rule) {
        return override(rule).filter(found -> found.severity().isEmpty()).isPresent();
    }

    private Optional<RuleOverride> override(String rule) {
        return overrides().stream().filter(found -> found.rule().equals(rule)).findFirst();
    }

    /** Collects a policy. Not safe for use by several threads. */
    public static final class Builder {
        private final Set<String> known = new HashSet<>();
        private final List<RuleOverride> overrides = new ArrayList<>();
        private final List<Suppression> suppressions = new ArrayList<>();
        private Map<Severity, Integer> rejectFrom = ONE_ERROR;
        private Map<Severity, Integer> remarksFrom = ONE_WARNING;

        private Builder(ReportValidator validator) {
            for (List<Rule> rules : List.of(Catalogue.RULES, validator.rules())) {
                rules.forEach(rule -> known.add(rule.id()));
            }
            for (ReadingProblem problem : ReadingProblem.values()) {
                known.add(problem.rule().id());
            }
        }

        /**
         * Adds what is said of a rule.
         *
         * @param override the severity of its findings, or that it is switched off
         * @return this builder
         */
        public Builder add(RuleOverride override) {
            overrides.add(override);
            return this;
        }

        /**
         * Adds a finding that is let pass.
         *
         * @param suppression the suppression
         * @return this builder
         */
        public Builder add(Suppression suppression) {
            suppressions.add(suppression);
            return this;
        }

        /**
         * Sets from how many findings on a report is rejected; without a call, from one error on.
         *
         * @param thresholds by severity, the least number, from 1
         * @return this builder
         */
        public Builder rejectFrom(Map<Severity, Integer> thresholds) {
            this.rejectFrom = inOrder(thresholds);
            return this;
        }

        /**
         * Sets from how many findings on a report is accepted with remarks only; without a call, from one warning on.
         *
         * @param thresholds by severity, the least number, from 1
         * @return this builder
         */
        public Builder remarksFrom(Map<Severity, Integer> thresholds) {
            this.remarksFrom = inOrder(thresholds);
            return this;
        }

        private static Map<Severity, Integer> inOrder(Map<Severity, Integer> thresholds) {
            Map<Severity, Integer> ordered = new EnumMap<>(Severity.class);
            ordered.putAll(thresholds);
            return ordered;
        }

        /**
         * Returns all that is wrong with the policy so far: unknown rules and cells, entries that contradict each other, and
         * thresholds below 1.
         *
         * @return the mistakes, by the keys of the JSON form: {@code rules[1].rule}, {@code suppressions[0].cells},
         *     {@code verdict.reject.error}; empty if it can be built
         */
        public List<Mistake> mistakes() {
            List<Mistake> mistakes = new ArrayList<>();
            Map<String, RuleOverride> first = new HashMap<>();
            for (int i = 0; i < overrides.size(); i++) {
                RuleOverride override = overrides.get(i);
                String part = "rules[" + i + "].rule";
                requireKnown(part, override.rule(), mistakes);
                RuleOverride earlier = first.putIfAbsent(override.rule(), override);
                if (earlier != null) {
                    mistakes.add(new Mistake(part, contradiction(earlier, override)));
                }
            }
            Map<List<Object>, Suppression> granted = new HashMap<>();
            for (int i = 0; i < suppressions.size(); i++) {
                review("suppressions[" + i + ']', suppressions.get(i), granted, mistakes);
            }
            review(Verdict.REJECT, rejectFrom, mistakes);
            review(Verdict.ACCEPT_WITH_REMARKS, remarksFrom, mistakes);
            return List.copyOf(mistakes);
        }

        private void requireKnown(String part, String rule, List<Mistake> mistakes) {
            if (!known.contains(rule)) {
                mistakes.add(new Mistake(part, new Labels("没有规则“" + rule + "”", "there is no rule \"" + rule + "\"")));
            }
        }

        private static Labels contradiction(RuleOverride one, RuleOverride other) {
            return new Labels(
                    "规则 " + one.rule() + " 有两项规定：" + text(one, "关闭") + "；" + text(other, "关闭"),
                    "two entries for rule " + one.rule() + ": " + text(one, "off") + "; " + text(other, "off"));
        }

        private static Labels twice(Suppression one, Suppression other) {
            String reasons = " (" + one.justification().reason() + "); ("
                    + other.justification().reason() + ')';
            return new Labels(
                    "同一问题豁免了两次：" + one.rule() + " " + one.address() + reasons,
                    "the same finding is suppressed twice: " + one.rule() + " " + one.address() + reasons);
        }

        /** An entry as people find it again. */
        private static String text(RuleOverride override, String off) {
            return override.severity().map(Severity::key).orElse(off) + " ("
                    + override.justification().reason() + ')';
        }

        private void review(
                String part, Suppression suppression, Map<List<Object>, Suppression> first, List<Mistake> mistakes) {
            requireKnown(part + ".rule", suppression.rule(), mistakes);
            Suppression earlier = first.putIfAbsent(suppression.subject(), suppression);
            if (earlier != null) {
                mistakes.add(new Mistake(part, twice(earlier, suppression)));
            }
            if (suppression.isBlanket()) {
                mistakes.add(
                        new Mistake(
                                part,
                                new Labels(
                                        "没有说明是哪份报告、哪些数据；对所有报告不适用的规则应关闭",
                                        "it names neither a report nor figures; to let a rule pass everywhere, switch it off")));
            }
            for (String cell : suppression.cells().keySet()) {
                if (Arrays.stream(Edition.values())
                        .allMatch(edition -> edition.cell(cell).isEmpty())) {
                    mistakes.add(new Mistake(
                            part + ".cells", new Labels("任何格式都没有“" + cell + "”", "no form has \"" + cell + "\"")));
                }
            }
        }

        private static void review(Verdict verdict, Map<Severity, Integer> thresholds, List<Mistake> mistakes) {
            thresholds.forEach((severity, threshold) -> {
                if (threshold < 1) {
                    mistakes.add(new Mistake(
                            "verdict." + verdict.key() + '.' + severity.key(),
                            new Labels("应不小于 1，实为 " + threshold, "it should be at least 1 but is " + threshold)));
                }
            });
        }

        /**
         * Makes the policy.
         *
         * @return the policy
         * @throws IllegalArgumentException if it has {@link #mistakes()}; all are named
         */
        public Policy build() {
            List<Mistake> mistakes = mistakes();
            if (!mistakes.isEmpty()) {
                throw Mistake.refusal("policy", mistakes);
            }
            return ImmutablePolicy.of(overrides, suppressions, rejectFrom, remarksFrom);
        }
    }
}
