package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.form.Column;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of the form stands over which column of a source's grid. Instances are immutable. */
final class GridColumns {

    /** Of a source that has no grid, or whose grid says nothing. */
    static final GridColumns NONE = new GridColumns(Map.of());

    private final @Nullable Column[] columns;

    /**
     * The columns of a grid.
     *
     * @param byPlace the columns of the form by those of the grid, from 0
     */
    GridColumns(Map<Integer, ? extends Column> byPlace) {
        columns = new @Nullable Column[byPlace.isEmpty() ? 0 : Collections.max(byPlace.keySet()) + 1];
        byPlace.forEach((place, column) -> columns[place] = column);
    }

    boolean isEmpty() {
        return columns.length == 0;
    }

    /** The last column of the grid that one of the form stands over; -1 if there is none. */
    int last() {
        return columns.length - 1;
    }

    /** The column of the form over one of the grid, or null; there is none over -1, where the source has no grid. */
    @Nullable
    Column over(int place) {
        return place < 0 || place >= columns.length ? null : columns[place];
    }
}
