package io.github.gongkai.validation.constraint;

import io.github.gongkai.report.AnnualReport;
import org.jspecify.annotations.Nullable;

/**
 * A type of a user's own that holds a report, so that {@link ConsistentReport} can stand on the type. A record with a
 * component {@code report} only has to say {@code implements ReportHolder}.
 */
public interface ReportHolder {
    /**
     * Returns the report.
     *
     * @return the report; null if there is none, which is valid
     */
    @Nullable
    AnnualReport report();
}
