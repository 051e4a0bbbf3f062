package io.github.gongkai.report;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import org.immutables.value.Value;

/**
 * Table three, 收到和处理政府信息公开申请情况: 175 cells in 2021-30, 161 in 2019-60; all figures in 件.
 *
 * <p>Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Requests extends ReportTable permits ImmutableRequests {

    /** For the generated class. */
    Requests() {}

    /**
     * Returns the table with the given figures.
     *
     * @param figures figures of {@link Section#REQUESTS}
     * @return the table
     * @throws IllegalArgumentException if the figures are of another table
     */
    public static Requests of(Figures figures) {
        return ImmutableRequests.builder().figures(figures).build();
    }

    /**
     * Returns the figure where a line and a column meet.
     *
     * @param line the line
     * @param column the column
     * @return the figure; absent if the edition has no such cell
     */
    public Figure get(RequestLine line, Applicant column) {
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
    public Requests with(RequestLine line, Applicant column, Figure figure) {
        return of(figures().with(require(line, column), figure));
    }

    /** Refuses the figures of another table. */
    @Value.Check
    void check() {
        requireTable(Section.REQUESTS);
    }
}
