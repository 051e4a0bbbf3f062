package io.github.gongkai.validation;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is checked together: a report and, if they are at hand, last year's report and the reports of the units below.
 *
 * <p>Instances are immutable.
 */
@Value.Immutable(builder = true)
public abstract sealed class Submission permits ImmutableSubmission {

    /** For the generated class. */
    Submission() {}

    /**
     * Starts a submission.
     *
     * @return a builder; the report or its reading must be set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns what was read.
     *
     * @return the reading; of a report that was not read from a source, one without findings and places
     */
    public abstract Reading reading();

    /**
     * Returns the report that is checked.
     *
     * @return the report of the reading
     */
    public AnnualReport report() {
        return reading().report();
    }

    /**
     * Returns the report of the same agency for the year before, with which figures are compared.
     *
     * @return last year's report, or empty if it is not at hand
     */
    public abstract Optional<AnnualReport> previous();

    /**
     * Returns the reports of the same year from the units whose figures the report includes.
     *
     * @return the subordinate reports, in the order they were given; empty if they are not at hand
     */
    public abstract List<AnnualReport> children();

    /** Collects a submission; {@code build()} throws {@link IllegalStateException} if there is no report. */
    public static final class Builder extends ImmutableSubmission.Builder {
        Builder() {}

        /**
         * Sets the report, if it was not read from a source.
         *
         * @param report the report
         * @return this builder
         */
        public Builder report(AnnualReport report) {
            return reading(Reading.of(report, List.of(), SourceMap.empty()));
        }
    }
}
