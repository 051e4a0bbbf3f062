package io.github.gongkai.validation;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is checked together: a report and, if they are at hand, last year's report and the reports of the units below.
 *
 * <p>Instances are immutable.
 */
public final class Submission {

    private final Reading reading;
    private final @Nullable AnnualReport previous;
    private final List<AnnualReport> children;

    private Submission(Reading reading, @Nullable AnnualReport previous, List<AnnualReport> children) {
        this.reading = reading;
        this.previous = previous;
        this.children = children;
    }

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
    public Reading reading() {
        return reading;
    }

    /**
     * Returns the report that is checked.
     *
     * @return the report of the reading
     */
    public AnnualReport report() {
        return reading.report();
    }

    /**
     * Returns the report of the same agency for the year before, with which figures are compared.
     *
     * @return last year's report, or empty if it is not at hand
     */
    public Optional<AnnualReport> previous() {
        return Optional.ofNullable(previous);
    }

    /**
     * Returns why the report given as last year's cannot be used: it is for another year or of another agency.
     *
     * @return the reason in both languages, or empty if it can be used or none was given
     */
    public Optional<Labels> previousDefect() {
        return previous().flatMap(given -> Predecessor.defect(report(), given));
    }

    /**
     * Returns the reports of the same year from the units whose figures the report includes.
     *
     * @return the subordinate reports, in the order they were given; empty if they are not at hand
     */
    public List<AnnualReport> children() {
        return children;
    }

    /** Collects a submission. Not safe for use by several threads. */
    public static final class Builder {
        private @Nullable Reading reading;
        private @Nullable AnnualReport previous;
        private final List<AnnualReport> children = new ArrayList<>();

        private Builder() {}

        /**
         * Sets the report as it was read.
         *
         * @param reading the reading
         * @return this builder
         */
        public Builder reading(Reading reading) {
            this.reading = reading;
            return this;
        }

        /**
         * Sets the report, if it was not read from a source.
         *
         * @param report the report
         * @return this builder
         */
        public Builder report(AnnualReport report) {
            return reading(Reading.of(report, List.of(), SourceMap.empty()));
        }

        /**
         * Sets last year's report.
         *
         * @param previous the report of the same agency for the year before
         * @return this builder
         */
        public Builder previous(AnnualReport previous) {
            this.previous = previous;
            return this;
        }

        /**
         * Adds the report of a unit below.
         *
         * @param child the report
         * @return this builder
         */
        public Builder addChild(AnnualReport child) {
            children.add(child);
            return this;
        }

        /**
         * Makes the submission.
         *
         * @return the submission
         * @throws IllegalStateException if there is no report
         */
        public Submission build() {
            if (reading == null) {
                throw new IllegalStateException("no report");
            }
            return new Submission(reading, previous, List.copyOf(children));
        }
    }
}
