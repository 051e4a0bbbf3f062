package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a policy makes of what the rules say of a report: the verdict, and which findings stand.
 *
 * <p>Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Ruling permits ImmutableRuling {

    /** For the generated class. */
    Ruling() {}

    /**
     * Returns what the rules say, which the policy leaves as it is.
     *
     * @return the result of the validator
     */
    public abstract Validation validation();

    /**
     * Returns what was applied.
     *
     * @return the policy
     */
    public abstract Policy policy();

    /**
     * Returns every finding of the validation with what the policy makes of it.
     *
     * @return the findings in the order of the validation
     */
    public abstract List<RuledFinding> all();

    /**
     * Returns which suppressions of this report do not hold any more.
     *
     * @return the lapsed suppressions in the order of the policy; the findings stand
     */
    public abstract List<Lapse> lapsed();

    /**
     * Returns which suppressions of this agency's report no longer let anything pass: the rule was checked, and neither the finding
     * nor one like it is there. They can be taken out of the policy.
     *
     * @return the suppressions in the order of the policy; not those for any agency, nor those of a rule that could not be checked
     *     everywhere, nor those of problems met in reading
     */
    public abstract List<Suppression> unused();

    /**
     * Returns what is to become of the report.
     *
     * @return the verdict, computed from the findings that stand
     */
    public abstract Verdict verdict();

    /**
     * Returns the findings that stand, with their severities by the policy.
     *
     * @return the findings in the order of the validation
     */
    public List<Finding> findings() {
        return all().stream()
                .flatMap(ruled -> ruled.severity().map(ruled.finding()::withSeverity).stream())
                .toList();
    }

    /**
     * Returns the findings that do not stand, each with the reason.
     *
     * @return suppressed findings and those of rules that are switched off, in the order of the validation
     */
    public List<RuledFinding> suppressed() {
        return all().stream().filter(ruled -> !ruled.stands()).toList();
    }

    /**
     * Returns what could not be told by the rules that are not switched off.
     *
     * @return the notes in the order of the validation
     */
    public List<NotAssessed> notAssessed() {
        return validation().notAssessed().stream()
                .filter(note -> !policy().isOff(note.rule().id()))
                .toList();
    }

    /**
     * Returns what came of each rule that applies to the report.
     *
     * @return the outcome by the rule's id, in the order of {@link Validation#rules()}
     */
    public Map<String, Outcome> outcomes() {
        Set<String> failed =
                ids(findings().stream().map(finding -> finding.rule().id()));
        Set<String> suppressed =
                ids(suppressed().stream().map(ruled -> ruled.finding().rule().id()));
        Set<String> open = ids(notAssessed().stream().map(note -> note.rule().id()));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        validation().rules().forEach(rule -> {
            String id = rule.id();
            boolean dismissed = suppressed.contains(id) || policy().isOff(id);
            outcomes.put(
                    id,
                    failed.contains(id)
                            ? Outcome.FAILED
                            : dismissed
                                    ? Outcome.SUPPRESSED
                                    : open.contains(id) ? Outcome.NOT_ASSESSED : Outcome.PASSED);
        });
        return outcomes;
    }

    /**
     * Returns how many findings stand.
     *
     * @param severity their severity by the policy
     * @return a number
     */
    public int count(Severity severity) {
        return (int) all().stream()
                .filter(ruled -> ruled.severity().filter(severity::equals).isPresent())
                .count();
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toSet());
    }
}
