package io.github.gongkai.report;

import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.Section;
import org.immutables.value.Value;

/**
 * Table two, 主动公开政府信息情况: 10 cells in 2021-30, 22 in 2019-60.
 *
 * <p>Instances are immutable.
 */
@Value.Immutable
public abstract sealed class ProactiveDisclosure extends ReportTable permits ImmutableProactiveDisclosure {

    /** For the generated class. */
    ProactiveDisclosure() {}

    /**
     * Returns the table with the given figures.
     *
     * @param figures figures of {@link Section#PROACTIVE_DISCLOSURE}
     * @return the table
     * @throws IllegalArgumentException if the figures are of another table
     */
    public static ProactiveDisclosure of(Figures figures) {
        return ImmutableProactiveDisclosure.builder().figures(figures).build();
    }

    /**
     * Returns the figure where a line and a column meet.
     *
     * @param line the line
     * @param column the column
     * @return the figure; absent if the edition has no such cell
     */
    public Figure get(DisclosureLine line, DisclosureColumn column) {
        return find(line, column);
    }

    /**
     * Returns this table with one figure changed.
     *
     * @param line the line
     * @param column the column
     * @param figure the new figure
     * @return a copy
     * @throws IllegalArgumentException if the edition has no such cell, or the cell takes no such number
     */
    public ProactiveDisclosure with(DisclosureLine line, DisclosureColumn column, Figure figure) {
        return of(figures().with(require(line, column), figure));
    }

    /** Refuses the figures of another table. */
    @Value.Check
    void check() {
        requireTable(Section.PROACTIVE_DISCLOSURE);
    }
}
