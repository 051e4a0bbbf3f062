package io.github.gongkai.validation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The identities of one table, compiled to places in its {@link Figures}.
 *
 * <p>Identities of a table stand together in the list of a report, so that going through table after table is going through
 * the list in its order.
 */
final class CompiledIdentities {

    private static final Map<Edition, List<CompiledIdentities>> OF_FORM = new EnumMap<>(Edition.class);
    private static final Map<Edition, List<CompiledIdentities>> OF_COLLAPSED = new EnumMap<>(Edition.class);

    static {
        for (Edition edition : Edition.values()) {
            OF_FORM.put(edition, byTable(Identity.of(edition)));
            OF_COLLAPSED.put(edition, byTable(Identity.ofCollapsed(edition)));
        }
    }

    private final Section table;
    private final List<Identity> identities;
    /** {@link Cell#index()} of the totals and then of the parts of the first identity, of the second, and so on. */
    private final int[] places;
    /** Where in {@link #places} the totals end, then where the parts end, of the first identity, of the second, and so on. */
    private final int[] ends;

    private CompiledIdentities(Section table, List<Identity> identities) {
        this.table = table;
        this.identities = identities;
        this.places = identities.stream()
                .flatMap(identity -> identity.cells().stream())
                .mapToInt(Cell::index)
                .toArray();
        this.ends = new int[2 * identities.size()];
        int end = 0;
        for (int i = 0; i < identities.size(); i++) {
            end += identities.get(i).totals().size();
            ends[2 * i] = end;
            end += identities.get(i).parts().size();
            ends[2 * i + 1] = end;
        }
    }

    /**
     * Returns the identities that a report has.
     *
     * @param report the report
     * @return the identities table by table
     */
    static List<CompiledIdentities> of(AnnualReport report) {
        return Objects.requireNonNull((report.isCollapsed() ? OF_COLLAPSED : OF_FORM).get(report.edition()));
    }

    /**
     * Returns how many identities a report has, if they are all sure to hold. Allocates nothing.
     *
     * @param report the report
     * @return their number, or 0 if one is {@linkplain #nextSuspect not sure} to hold
     */
    static int ifAllHold(AnnualReport report) {
        int count = 0;
        List<CompiledIdentities> tables = of(report);
        for (int i = 0; i < tables.size(); i++) {
            CompiledIdentities table = tables.get(i);
            int size = table.identities().size();
            if (table.nextSuspect(0, report.table(table.table()).figures()) < size) {
                return 0;
            }
            count += size;
        }
        return count;
    }

    /**
     * Returns the table that the identities are about.
     *
     * @return table three or four
     */
    Section table() {
        return table;
    }

    /**
     * Returns what is compiled.
     *
     * @return the identities of the table
     */
    List<Identity> identities() {
        return identities;
    }

    /**
     * Returns the next identity that is not sure to hold: it fails, a cell is not stated or negative, or a sum on the way is
     * beyond the range of {@code long}. Allocates nothing.
     *
     * <p>As long as all numbers are positive or 0, so is every sum unless it wrapped: one look at the signs, after the loops,
     * tells both.
     *
     * @param from the place in {@link #identities()} to start from
     * @param figures the figures of {@link #table()}
     * @return its place in {@link #identities()}, or their number if the rest is sure to hold
     */
    int nextSuspect(int from, Figures figures) {
        int place = from == 0 ? 0 : ends[2 * from - 1];
        for (int i = from; i < identities.size(); i++) {
            long signs = 0;
            long actual = 0;
            for (int end = ends[2 * i]; place < end; place++) {
                long count = figures.countOrNegativeAt(places[place]);
                actual += count;
                signs |= count | actual;
            }
            long expected = 0;
            for (int end = ends[2 * i + 1]; place < end; place++) {
                long count = figures.countOrNegativeAt(places[place]);
                expected += count;
                signs |= count | expected;
            }
            if (signs < 0 || actual != expected) {
                return i;
            }
        }
        return identities.size();
    }

    private static List<CompiledIdentities> byTable(List<Identity> identities) {
        List<CompiledIdentities> compiled = new ArrayList<>();
        for (Section table : Section.tables()) {
            List<Identity> ofTable = identities.stream()
                    .filter(identity -> identity.table() == table)
                    .toList();
            if (!ofTable.isEmpty()) {
                compiled.add(new CompiledIdentities(table, ofTable));
            }
        }
        return List.copyOf(compiled);
    }
}
