package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.validation.Validation;
import java.util.Optional;

/**
 * A report that was read and checked.
 *
 * @param reading how it was read
 * @param lastYear what was taken for last year's report, or why nothing was
 * @param validation what the rules say of it
 */
record Checked(Reading reading, LastYear.Found lastYear, Validation validation) {

    /**
     * Returns the name of the source that was taken for last year's report.
     *
     * @return the name, or empty if there is none
     */
    Optional<String> previous() {
        return lastYear.reading().map(previous -> previous.sources().resource());
    }
}
