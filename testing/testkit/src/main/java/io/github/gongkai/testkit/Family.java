package io.github.gongkai.testkit;

import io.github.gongkai.report.AnnualReport;
import java.util.List;

/**
 * The report of an agency and those of the units below it, of one year and edition. The children's are
 * {@link Condition#COMPLETE}; the parent's figures are their sums, blank where there is none: the form of 2019 does not
 * state the unit of what was purchased.
 *
 * @param parent the report that adds up the children's
 * @param children one report or more, of different units
 */
public record Family(AnnualReport parent, List<AnnualReport> children) {
    /**
     * Copies the list.
     *
     * @param parent the report that adds up the children's
     * @param children one report or more, of different units
     */
    public Family {
        children = List.copyOf(children);
    }
}
