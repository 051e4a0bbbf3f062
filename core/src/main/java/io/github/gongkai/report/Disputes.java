package io.github.gongkai.report;

import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Section;
import org.immutables.value.Value;

/**
 * Table four, 政府信息公开行政复议、行政诉讼情况: 15 cells in both editions; all figures in 件.
 *
 * <p>Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Disputes extends ReportTable permits ImmutableDisputes {

    /** For the generated class. */
    Disputes() {}

    /**
     * Returns the table with the given figures.
     *
     * @param figures figures of {@link Section#DISPUTES}
     * @return the table
     * @throws IllegalArgumentException if the figures are of another table
     */
    public static Disputes of(Figures figures) {
        return ImmutableDisputes.builder().figures(figures).build();
    }

    /**
     * Returns the figure where a line and a column meet.
     *
     * @param line the line
     * @param column the column
     * @return the figure; absent if the edition has no such cell
     */
    public Figure get(DisputeLine line, DisputeResult column) {
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
    public Disputes with(DisputeLine line, DisputeResult column, Figure figure) {
        return of(figures().with(require(line, column), figure));
    }

    /** Refuses the figures of another table. */
    @Value.Check
    void check() {
        requireTable(Section.DISPUTES);
    }
}
