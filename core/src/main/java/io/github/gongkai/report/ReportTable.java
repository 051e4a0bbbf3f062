package io.github.gongkai.report;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Section;

/** What the three tables of a report have in common. */
public abstract sealed class ReportTable permits ProactiveDisclosure, Requests, Disputes {

    /** For the three tables. */
    ReportTable() {}

    /**
     * Returns the figures by cell.
     *
     * @return the figures
     */
    public abstract Figures figures();

    /**
     * Returns the edition of the form.
     *
     * @return the edition
     */
    public final Edition edition() {
        return figures().edition();
    }

    final Figure find(Line line, Column column) {
        return edition().cell(line, column).map(figures()::get).orElse(Figure.absent());
    }

    final Cell require(Line line, Column column) {
        return edition()
                .cell(line, column)
                .orElseThrow(() -> new IllegalArgumentException(
                        edition().id() + " has no cell " + line.key() + "." + column.key()));
    }

    final void requireTable(Section table) {
        if (figures().table() != table) {
            throw new IllegalArgumentException("figures of " + figures().table().key() + " for " + table.key());
        }
    }
}
