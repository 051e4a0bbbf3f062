package io.github.gongkai.validation;

import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import java.util.Optional;

/** Whether a report is that of the same agency for the year before. */
final class Predecessor {

    private Predecessor() {}

    /**
     * Tells why a report cannot be taken for last year's. What either report does not say is taken to agree.
     *
     * @param report the report
     * @param previous the report given as last year's
     * @return the reason, or empty if it can
     */
    static Optional<Labels> defect(AnnualReport report, AnnualReport previous) {
        if (report.year().isPresent()
                && previous.year().isPresent()
                && previous.year().getAsInt() != report.year().getAsInt() - 1) {
            int wanted = report.year().getAsInt() - 1;
            int found = previous.year().getAsInt();
            return Optional.of(new Labels(
                    "所给上一年度报告为 " + found + " 年度，应为 " + wanted + " 年度",
                    "the report given as last year's is for " + found + " instead of " + wanted));
        }
        if (report.agency().isPresent()
                && previous.agency().isPresent()
                && !report.agency().get().isSameAs(previous.agency().get())) {
            String found = previous.agency().get().name();
            return Optional.of(new Labels(
                    "所给上一年度报告属于另一机关（" + found + "）",
                    "the report given as last year's is of another agency (" + found + ")"));
        }
        return Optional.empty();
    }
}
