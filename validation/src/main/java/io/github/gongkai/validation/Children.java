package io.github.gongkai.validation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The reports of the units below as far as they can be added up, held against the report that includes them. Made for one report. */
final class Children {

    /** The cells of each form that add up, table by table. */
    private static final Map<Edition, List<Additive>> ADDITIVE = new EnumMap<>(Edition.class);

    static {
        for (Edition edition : Edition.values()) {
            ADDITIVE.put(edition, additive(edition.cells()));
        }
    }

    private final AnnualReport report;
    private final List<AnnualReport> usable = new ArrayList<>();
    private final List<AnnualReport> unusable = new ArrayList<>();
    private final List<Cell> uncovered = new ArrayList<>(1);

    /**
     * Holds reports against the one that includes them.
     *
     * @param report the report
     * @param children those of the units below
     */
    Children(AnnualReport report, List<AnnualReport> children) {
        this.report = report;
        for (AnnualReport child : children) {
            (isUsable(child) ? usable : unusable).add(child);
        }
        List<Additive> tables = report.isCollapsed()
                ? additive(report.cells())
                : Objects.requireNonNull(ADDITIVE.get(report.edition()));
        for (int i = 0; i < tables.size(); i++) {
            cover(tables.get(i));
        }
    }

    /**
     * Cells of one table that add up.
     *
     * @param table the table
     * @param cells the cells in the form's order
     * @param indices where the figure of each stands
     */
    @SuppressWarnings("ArrayRecordComponent") // never handed out
    private record Additive(Section table, List<Cell> cells, int[] indices) {
        Additive(Section table, List<Cell> cells) {
            this(table, cells, cells.stream().mapToInt(Cell::index).toArray());
        }
    }

    private boolean isUsable(AnnualReport child) {
        boolean sameYear = report.year().isEmpty()
                || child.year().isEmpty()
                || report.year().getAsInt() == child.year().getAsInt();
        return sameYear && report.edition() == child.edition();
    }

    private static List<Additive> additive(List<Cell> cells) {
        List<Additive> tables = new ArrayList<>();
        for (Section table : Section.tables()) {
            List<Cell> ofTable = cells.stream()
                    .filter(cell -> cell.section() == table && isAdditive(cell))
                    .toList();
            tables.add(new Additive(table, ofTable));
        }
        return List.copyOf(tables);
    }

    /** Items of a published list are not added up: units below share one list. Nor are 规章, which they cannot make. */
    private static boolean isAdditive(Cell cell) {
        return cell.line() != DisclosureLine.ADMINISTRATIVE_RULES
                && cell.column() != DisclosureColumn.ITEMS_LAST_YEAR
                && cell.column() != DisclosureColumn.CHANGE;
    }

    private void cover(Additive additive) {
        Figures own = report.table(additive.table()).figures();
        int[] indices = additive.indices();
        long[] left = new long[indices.length];
        long signs = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = own.countOrNegativeAt(indices[i]);
            signs |= left[i];
        }
        // Of two numbers from 0 up the difference does not wrap; once below 0, it has been noted.
        for (int c = 0; c < usable.size(); c++) {
            Figures part = usable.get(c).table(additive.table()).figures();
            for (int i = 0; i < left.length; i++) {
                long count = part.countOrNegativeAt(indices[i]);
                left[i] -= count;
                signs |= count | left[i];
            }
        }
        // The usual report states counts, and each is at least the sum of the units'.
        if (signs < 0) {
            addUncovered(additive, own, left);
        }
    }

    private void addUncovered(Additive additive, Figures own, long[] left) {
        List<Cell> cells = additive.cells();
        for (int i = 0; i < left.length; i++) {
            left[i] = own.countOrNegativeAt(cells.get(i).index());
        }
        for (int c = 0; c < usable.size(); c++) {
            Figures part = usable.get(c).table(additive.table()).figures();
            for (int i = 0; i < left.length; i++) {
                if (left[i] >= 0) {
                    long count = part.countOrNegativeAt(cells.get(i).index());
                    boolean uncounted = count < 0 && part.get(cells.get(i)).isStated();
                    // What is no count is left to exact numbers.
                    left[i] = uncounted ? count : left[i] - Math.max(0, count);
                }
            }
        }
        for (int i = 0; i < left.length; i++) {
            if (left[i] < 0) {
                uncovered.add(cells.get(i));
            }
        }
    }

    /**
     * Returns the reports that can be added up.
     *
     * @return those of the same year and edition
     */
    List<AnnualReport> usable() {
        return usable;
    }

    /**
     * Returns the reports that cannot be added up.
     *
     * @return those of another year or edition
     */
    List<AnnualReport> unusable() {
        return unusable;
    }

    /**
     * Returns the cells whose figure is not sure to be at least the sum of the units': it is less, or no count.
     *
     * @return the cells in the form's order, none of those that do not add up
     */
    List<Cell> uncovered() {
        return uncovered;
    }
}
