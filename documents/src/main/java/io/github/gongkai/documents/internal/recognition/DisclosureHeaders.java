package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.form.DisclosureColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers that a source has over the figures of a block of table two, and what they say about the columns. One instance goes
 * with one source; {@link TableHeaders} is for the other tables.
 */
final class DisclosureHeaders {

    /** Where each was met first. */
    private final Map<DisclosureColumn, Piece.Entry> first = new LinkedHashMap<>();
    /** All that were met, one that stands beside itself once: a merged header, written into every column it covers. */
    private final List<DisclosureColumn> met = new ArrayList<>();
    /** Whether figures came after them. */
    private boolean passed;

    /** Forgets all headers: another table or block begins. */
    void clear() {
        first.clear();
        met.clear();
        passed = false;
    }

    /** Takes in a header. After figures, headers begin anew. */
    void add(DisclosureColumn header, Piece.Entry entry) {
        if (passed) {
            clear();
        }
        first.putIfAbsent(header, entry);
        if (met.isEmpty() || met.get(met.size() - 1) != header) {
            met.add(header);
        }
    }

    /** Says that figures came after the headers. */
    void figures() {
        passed = true;
    }

    /** The headers in the order of the source. */
    List<DisclosureColumn> order() {
        return List.copyOf(first.keySet());
    }

    /**
     * Whether the order of the headers is that of the figures. Where cells have no marks the headers have to stand side by side on
     * one line, or in the form's order: text of a PDF has a header that is broken in two before those that are not.
     *
     * @param loose whether cells have no marks
     */
    boolean areInOrder(boolean loose) {
        List<DisclosureColumn> order = order();
        boolean told = !loose
                || first.values().stream().map(Piece.Entry::line).distinct().count() <= 1
                || order.equals(order.stream().sorted().toList());
        return told && !isOneDoubled(order);
    }

    /** Whether a header stands twice apart, without the others: which of its places is its own, nobody can tell. */
    private boolean isOneDoubled(List<DisclosureColumn> order) {
        List<DisclosureColumn> whole = new ArrayList<>();
        while (whole.size() < met.size()) {
            whole.addAll(order);
        }
        return !whole.equals(met);
    }

    /** The columns over those of the source's grid. */
    GridColumns grid() {
        Map<Integer, DisclosureColumn> grid = new HashMap<>();
        first.forEach((header, entry) -> {
            if (entry.gridColumn() >= 0) {
                grid.put(entry.gridColumn(), header);
            }
        });
        return new GridColumns(grid);
    }
}
