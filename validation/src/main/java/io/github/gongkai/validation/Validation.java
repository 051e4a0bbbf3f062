package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
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
     * Tells whether nothing is certainly wrong. A report of which something could not be checked may pass: see
     * {@link #notAssessed()}.
     *
     * @return true if no finding is an {@link Severity#ERROR}
     */
    public boolean isPass() {
        return findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
