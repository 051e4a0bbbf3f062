package io.github.gongkai.cli;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.validation.Ruling;
import io.github.gongkai.validation.Validation;
import io.github.gongkai.validation.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A report that was read and checked.
 *
 * @param reading how it was read
 * @param lastYear what was taken for last year's report, or why nothing was
 * @param validation what the rules say of it
 * @param ruling what the user's policy makes of that, or empty if there is none
 */
record Checked(Reading reading, LastYear.Found lastYear, Validation validation, Optional<Ruling> ruling) {

    /**
     * Returns the name of the source that was taken for last year's report.
     *
     * @return the name, or empty if there is none
     */
    Optional<String> previous() {
        return lastYear.reading().map(previous -> previous.sources().resource());
    }

    /**
     * Returns the findings that stand, with the severity that they have by the policy.
     *
     * @return the findings in the order of the rules
     */
    List<Finding> findings() {
        return ruling.map(Ruling::findings).orElseGet(validation::findings);
    }

    /**
     * Tells whether the report passes.
     *
     * @return false if the policy rejects it or, without one, if a finding is an error
     */
    boolean isPass() {
        return ruling.map(r -> r.verdict() != Verdict.REJECT).orElseGet(validation::isPass);
    }
}
