package io.github.gongkai.documents.internal.pdf;

import io.github.gongkai.documents.internal.pdf.PdfScan.RuleLine;
import io.github.gongkai.documents.internal.source.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The grid that rules draw on a page: every region that they close in is a cell, however many columns and rows of the grid it
 * covers.
 */
final class RuledTable {

    /** Rules that are no further apart are one, drawn in pieces. */
    private static final double NEAR = 2.5;

    /** Rules that are no further apart are one, drawn by each of two cells: no row or column is so thin. */
    private static final double THIN = 5;

    /** More rules than any report has on a page; a drawing, not a table. */
    private static final int MOST_RULES = 5000;

    /**
     * A cell.
     *
     * @param row its topmost row, from 0
     * @param column its leftmost column, from 0
     * @param rows how many rows it covers
     * @param columns how many columns it covers
     */
    record Region(int row, int column, int rows, int columns) {}

    private final List<RuleLine> rules;
    /** The vertical rules from left to right. */
    private final double[] xs;
    /** The horizontal rules from top to bottom. */
    private final double[] ys;

    private RuledTable(List<RuleLine> rules, double[] xs) {
        this.rules = rules;
        this.xs = xs;
        this.ys = positions(rules, true);
    }

    /** The tables of a page from top to bottom. */
    static List<RuledTable> of(List<RuleLine> drawn) {
        if (drawn.size() > MOST_RULES) {
            return List.of();
        }
        List<RuleLine> rules = joined(drawn);
        List<RuledTable> tables = new ArrayList<>();
        for (List<RuleLine> connected : connected(rules)) {
            List<RuleLine> closed = closedAtSides(connected);
            RuledTable table = new RuledTable(closed, positions(closed, false));
            // A frame around a text or a page is no table.
            if (table.columns() > 1 && table.columns() <= Grid.WIDEST && table.rows() > 0) {
                tables.add(table);
            }
        }
        tables.sort(Comparator.comparingDouble(RuledTable::top));
        return tables;
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    /** Whether another table has the same left and right edge, as the rest of a table on the next page does. */
    boolean isAsWideAs(RuledTable other) {
        return Math.abs(xs[0] - other.xs[0]) <= THIN
                && Math.abs(xs[xs.length - 1] - other.xs[other.xs.length - 1]) <= THIN;
    }

    /** This table on the columns of both: what a page break has parted has to be counted by the same grid. */
    RuledTable onColumnsOf(RuledTable other) {
        List<RuleLine> verticals = new ArrayList<>();
        for (double x : xs) {
            verticals.add(new RuleLine(false, x, 0, 0));
        }
        for (double x : other.xs) {
            verticals.add(new RuleLine(false, x, 0, 0));
        }
        double[] both = positions(verticals, false);
        return both.length > Grid.WIDEST ? this : new RuledTable(rules, both);
    }

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    /** Where the middle of a row is. */
    double middle(int row) {
        return (ys[row] + ys[row + 1]) / 2;
    }

    /** The cells, each at its place: {@code cells()[row][column]} is the cell that covers the place. */
    Region[][] regions() {
        int rows = rows();
        int columns = columns();
        Region[][] regions = new Region[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (regions[row][column] == null) {
                    place(regions, row, column);
                }
            }
        }
        return regions;
    }

    private void place(Region[][] regions, int row, int column) {
        int right = column + 1;
        while (right < columns() && regions[row][right] == null && !isRuled(false, xs[right], middle(row))) {
            right++;
        }
        int bottom = row + 1;
        while (bottom < rows() && !isRuledBetween(bottom, column, right)) {
            bottom++;
        }
        Region region = new Region(row, column, bottom - row, right - column);
        for (int r = row; r < bottom; r++) {
            for (int c = column; c < right; c++) {
                if (regions[r][c] == null) {
                    regions[r][c] = region;
                }
            }
        }
    }

    /** Whether any part of the edge under a cell is ruled. */
    private boolean isRuledBetween(int row, int from, int to) {
        for (int column = from; column < to; column++) {
            if (isRuled(true, ys[row], (xs[column] + xs[column + 1]) / 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRuled(boolean horizontal, double at, double across) {
        for (RuleLine rule : rules) {
            if (rule.horizontal() == horizontal
                    && Math.abs(rule.at() - at) <= THIN
                    && rule.from() <= across
                    && across <= rule.to()) {
                return true;
            }
        }
        return false;
    }

    /** The column of a point, or -1 if it lies beside the table. */
    int column(double x) {
        return place(xs, x);
    }

    /** The row of a point, or -1 if it lies above or below the table. */
    int row(double y) {
        return place(ys, y);
    }

    private static int place(double[] lines, double at) {
        for (int i = 0; i + 1 < lines.length; i++) {
            if (at >= lines[i] && at < lines[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /** Pieces of one rule put together: pages draw a rule for each cell. */
    private static List<RuleLine> joined(List<RuleLine> drawn) {
        List<RuleLine> sorted = new ArrayList<>(drawn);
        sorted.sort(RuledTable::order);
        // Rules at nearly the same height are brought to the same, then pieces are joined from left to right.
        List<RuleLine> level = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < sorted.size(); i++) {
            RuleLine rule = sorted.get(i);
            boolean near = i > 0
                    && sorted.get(i - 1).horizontal() == rule.horizontal()
                    && rule.at() - sorted.get(i - 1).at() <= NEAR / 2
                    && rule.at() - at <= NEAR;
            at = near ? at : rule.at();
            level.add(new RuleLine(rule.horizontal(), at, rule.from(), rule.to()));
        }
        level.sort(RuledTable::order);
        List<RuleLine> joined = new ArrayList<>();
        for (RuleLine rule : level) {
            RuleLine last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.horizontal() == rule.horizontal()
                    && last.at() == rule.at()
                    && rule.from() - last.to() <= NEAR) {
                joined.set(
                        joined.size() - 1,
                        new RuleLine(last.horizontal(), last.at(), last.from(), Math.max(last.to(), rule.to())));
            } else {
                joined.add(rule);
            }
        }
        return joined;
    }

    private static int order(RuleLine one, RuleLine other) {
        if (one.horizontal() != other.horizontal()) {
            return one.horizontal() ? 1 : -1;
        }
        int at = Double.compare(one.at(), other.at());
        return at == 0 ? Double.compare(one.from(), other.from()) : at;
    }

    /** Groups of rules that touch each other. */
    private static List<List<RuleLine>> connected(List<RuleLine> rules) {
        int[] group = new int[rules.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                if (rules.get(i).horizontal() != rules.get(j).horizontal() && touch(rules.get(i), rules.get(j))) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        TreeMap<Integer, List<RuleLine>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), g -> new ArrayList<>()).add(rules.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] group, int of) {
        int root = of;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static boolean touch(RuleLine one, RuleLine other) {
        return one.from() - NEAR <= other.at()
                && other.at() <= one.to() + NEAR
                && other.from() - NEAR <= one.at()
                && one.at() <= other.to() + NEAR;
    }

    /** Tables are published without their outer rules: where the others reach further, the table does. */
    private static List<RuleLine> closedAtSides(List<RuleLine> rules) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (RuleLine rule : rules) {
            int along = rule.horizontal() ? 0 : 1;
            box[along] = Math.min(box[along], rule.from());
            box[along + 2] = Math.max(box[along + 2], rule.to());
            box[1 - along] = Math.min(box[1 - along], rule.at());
            box[3 - along] = Math.max(box[3 - along], rule.at());
        }
        List<RuleLine> closed = new ArrayList<>(rules);
        closed.add(new RuleLine(false, box[0], box[1], box[3]));
        closed.add(new RuleLine(false, box[2], box[1], box[3]));
        closed.add(new RuleLine(true, box[1], box[0], box[2]));
        closed.add(new RuleLine(true, box[3], box[0], box[2]));
        return closed;
    }

    /** Where rules of one direction stand, in order, near ones taken for one. */
    private static double[] positions(List<RuleLine> rules, boolean horizontal) {
        double[] sorted = rules.stream()
                .filter(rule -> rule.horizontal() == horizontal)
                .mapToDouble(RuleLine::at)
                .sorted()
                .toArray();
        double[] distinct = new double[sorted.length];
        int count = 0;
        for (double at : sorted) {
            if (count == 0 || at - distinct[count - 1] > THIN) {
                distinct[count++] = at;
            }
        }
        return Arrays.copyOf(distinct, count);
    }
}
