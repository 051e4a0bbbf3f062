package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the rules say of one report: what is wrong, and what could not be told.
 *
 * <p>Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Validation permits ImmutableValidation {

    /** For the generated class. */
    Validation() {}

    /**
     * Returns what was checked.
     *
     * @return the report, unchanged
     */
    public abstract AnnualReport report();

    /**
     * Returns which rules apply to the report: those of the validator but those of other editions of the form.
     *
     * @return the rules in the order of the catalogue; each was checked unless {@link #notAssessed()} says otherwise
     */
    public abstract List<Rule> rules();

    /**
     * Returns what is wrong.
     *
     * @return the problems met in reading, in the order of the source, then broken rules in the order of the catalogue and,
     *     within a rule, of the form
     */
    public abstract List<Finding> findings();

    /**
     * Returns which rules could not be checked, and where.
     *
     * @return the notes in the order of the catalogue and, within a rule, of the form
     */
    public abstract List<NotAssessed> notAssessed();

    /**
     * Returns how many identities the report has.
     *
     * @return 42 for a report of 2021-30 that follows the form, 40 for one of 2019-60 or with （六）其他处理 as one line
     */
    public abstract int identities();

    /**
     * Returns how many identities hold; the others failed or could not be checked.
     *
     * @return a number up to {@link #identities()}
     */
    public abstract int identitiesHeld();

    /**
     * Returns what would make identities hold that fail or lack a number. Never applied unless {@linkplain Repair#applyTo asked
     * for}.
     *
     * <p>Table three, and each line of table four, is repaired by itself: a repair makes every identity of its table or line
     * hold, and all smallest changes that do so are listed, with single events such as two cells swapped that explain more
     * cells. Proposals for blank cells come after the others.
     *
     * @return the proposals in the form's order and, for one table or line, the likeliest first; none for a report whose
     *     identities hold
     */
    public abstract List<Repair> repairs();

    /**
     * Returns why some repairs could not be told.
     *
     * @return the reason in both languages, or empty if {@link #repairs()} lists all smallest changes
     */
    public abstract Optional<Labels> undeterminedReason();

    /**
     * Tells whether {@link #repairs()} lists all smallest changes.
     *
     * @return false if there is an {@link #undeterminedReason()}
     */
    public boolean repairsDetermined() {
        return undeterminedReason().isEmpty();
    }

    /**
     * Tells whether nothing is certainly wrong. A report of which something could not be checked may pass: see
     * {@link #notAssessed()}.
     *
     * @return true if no finding is an {@link Severity#ERROR}
     */
    public boolean isPass() {
        return findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
