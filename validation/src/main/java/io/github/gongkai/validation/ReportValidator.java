package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import java.util.Optional;

/**
 * Checks reports against the rules.
 *
 * <p>Checking never changes a report. Instances are immutable and safe to share between threads.
 */
public final class ReportValidator {

    private static final ReportValidator STANDARD = new ReportValidator();

    private ReportValidator() {}

    /**
     * Returns the validator with the rules of the catalogue.
     *
     * @return the one instance
     */
    public static ReportValidator standard() {
        return STANDARD;
    }

    /**
     * Returns the rules that are checked.
     *
     * @return the rules in the order of the catalogue, which is that of the findings
     */
    public List<Rule> rules() {
        return Rules.ALL;
    }

    /**
     * Checks a report.
     *
     * @param report the report, complete or not
     * @return what the rules say of it; its findings have no location
     */
    public Validation validate(AnnualReport report) {
        return validate(report, List.of(), SourceMap.empty());
    }

    /**
     * Checks what a reader made of a source.
     *
     * @param reading the reading
     * @return the problems met in reading and what the rules say of the report; a finding about cells carries the place where
     *     its first cell was read
     */
    public Validation validate(Reading reading) {
        return validate(reading.report(), reading.findings(), reading.sources());
    }

    private static Validation validate(AnnualReport report, List<Finding> problems, SourceMap sources) {
        List<CompiledIdentities> tables = CompiledIdentities.of(report);
        int identities = 0;
        boolean suspect = !Examination.followsFormOfYear(report);
        for (int i = 0; i < tables.size(); i++) {
            CompiledIdentities table = tables.get(i);
            int size = table.identities().size();
            identities += size;
            suspect |= table.nextSuspect(0, report.table(table.table()).figures()) < size;
        }
        // The usual report has nothing to tell of: the way that allocates is taken only if there is.
        return suspect
                ? new Examination(report, problems, sources).of(tables)
                : ImmutableValidation.of(
                        report, problems, List.of(), identities, identities, List.of(), Optional.empty());
    }
}
