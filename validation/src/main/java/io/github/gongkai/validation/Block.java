package io.github.gongkai.validation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Identities that hang together by common cells, and these cells: table three is one block, each line of table four another.
 * What is wrong in one block has nothing to do with another.
 */
final class Block {

    private static final Map<Edition, List<Block>> OF_FORM = new EnumMap<>(Edition.class);
    private static final Map<Edition, List<Block>> OF_COLLAPSED = new EnumMap<>(Edition.class);

    static {
        for (Edition edition : Edition.values()) {
            OF_FORM.put(edition, of(Identity.of(edition)));
            OF_COLLAPSED.put(edition, of(Identity.ofCollapsed(edition)));
        }
    }

    private final List<Identity> identities;
    private final List<Cell> cells;
    private final Equations equations;
    private final BitSet totals = new BitSet();
    /** The places of the cells in the figures of the table. */
    private final int[] indices;
    /** Of each identity the numbers of its totals, and of its parts. */
    private final int[][] totalsOf;

    private final int[][] partsOf;
    private final List<String> names;
    private final List<Lane> lanes;

    /**
     * Compiles a block.
     *
     * @param identities identities that hang together
     * @param cells their cells
     */
    Block(List<Identity> identities, List<Cell> cells) {
        this.identities = List.copyOf(identities);
        this.cells = List.copyOf(cells);
        this.equations = new Equations(cells.size(), identities.size());
        Map<Cell, Integer> places = new HashMap<>();
        for (Cell cell : cells) {
            places.put(cell, places.size());
        }
        for (int row = 0; row < identities.size(); row++) {
            equations.setLive(row, true);
            for (Cell cell : identities.get(row).totals()) {
                equations.setCoefficient(row, Objects.requireNonNull(places.get(cell)), 1);
            }
            List<Cell> sides = identities.get(row).totals();
            if (sides.size() == 1) {
                totals.set(Objects.requireNonNull(places.get(sides.get(0))));
            }
            for (Cell cell : identities.get(row).parts()) {
                equations.setCoefficient(row, Objects.requireNonNull(places.get(cell)), -1);
            }
        }
        this.indices = cells.stream().mapToInt(Cell::index).toArray();
        this.totalsOf = identities.stream()
                .map(identity -> numbers(identity.totals(), places))
                .toArray(int[][]::new);
        this.partsOf = identities.stream()
                .map(identity -> numbers(identity.parts(), places))
                .toArray(int[][]::new);
        this.names = identities.stream()
                .map(identity -> identity.rule() + " " + identity.address())
                .toList();
        this.lanes = lanes(this.identities, this.cells, equations);
    }

    private static int[] numbers(List<Cell> cells, Map<Cell, Integer> places) {
        return cells.stream()
                .mapToInt(cell -> Objects.requireNonNull(places.get(cell)))
                .toArray();
    }

    /**
     * Returns the blocks of a report.
     *
     * @param report the report
     * @return four blocks in the form's order
     */
    static List<Block> of(AnnualReport report) {
        return Objects.requireNonNull((report.isCollapsed() ? OF_COLLAPSED : OF_FORM).get(report.edition()));
    }

    /**
     * Returns the blocks that identities fall into.
     *
     * @param identities the identities of a report
     * @return the blocks in the order of their first identities
     */
    static List<Block> of(List<Identity> identities) {
        List<List<Identity>> groups = new ArrayList<>();
        for (Identity identity : identities) {
            List<Identity> joined = new ArrayList<>();
            for (List<Identity> group : List.copyOf(groups)) {
                if (group.stream().anyMatch(other -> !Collections.disjoint(other.cells(), identity.cells()))) {
                    joined.addAll(group);
                    groups.remove(group);
                }
            }
            joined.add(identity);
            groups.add(joined);
        }
        return groups.stream()
                .map(group -> {
                    List<Identity> inOrder =
                            identities.stream().filter(group::contains).toList();
                    return new Block(inOrder, cells(inOrder));
                })
                .toList();
    }

    /** Every cell stands in the identity of its line, and these come in the form's order. */
    private static List<Cell> cells(List<Identity> identities) {
        List<Cell> cells = new ArrayList<>();
        for (Identity identity : identities) {
            Line line = identity.totals().get(0).line();
            if (identity.cells().stream().allMatch(cell -> cell.line() == line)) {
                cells.addAll(identity.parts());
                cells.addAll(identity.totals());
            }
        }
        return cells;
    }

    /**
     * Returns the table that the cells stand in.
     *
     * @return table three or four
     */
    Section table() {
        return cells.get(0).section();
    }

    /**
     * Returns the identities; the number of each is that of its equation.
     *
     * @return the identities in the order of the findings
     */
    List<Identity> identities() {
        return identities;
    }

    /**
     * Returns the cells; the number of each is that in the equations.
     *
     * @return the cells in the form's order
     */
    List<Cell> cells() {
        return cells;
    }

    /**
     * Returns how many cells there are.
     *
     * @return their number
     */
    int size() {
        return indices.length;
    }

    /**
     * Returns where the figure of a cell stands.
     *
     * @param cell the number of the cell
     * @return its {@link Cell#index()}
     */
    int index(int cell) {
        return indices[cell];
    }

    /**
     * Returns rule and address of an identity.
     *
     * @param identity its number
     * @return a text such as {@code AC03 requests.outcomes.granted}
     */
    String name(int identity) {
        return names.get(identity);
    }

    /**
     * Holds figures against the identities.
     *
     * @param figures the figure of each cell
     * @return of each identity the totals minus the parts
     * @throws ArithmeticException if a sum is beyond the range of {@code long}
     */
    long[] residuals(long[] figures) {
        long[] residuals = new long[totalsOf.length];
        for (int row = 0; row < residuals.length; row++) {
            // Each side by itself: the difference of two sums fits where a running one may not.
            residuals[row] = Math.subtractExact(sum(totalsOf[row], figures), sum(partsOf[row], figures));
        }
        return residuals;
    }

    private static long sum(int[] cells, long[] figures) {
        long sum = 0;
        for (int cell : cells) {
            sum = Math.addExact(sum, figures[cell]);
        }
        return sum;
    }

    /**
     * Returns the equations, without figures. Not to be changed.
     *
     * @return an equation for each identity, totals minus parts
     */
    Equations equations() {
        return equations;
    }

    /**
     * Tells whether people compute a cell from others.
     *
     * @param cell the number of the cell
     * @return true for the total of an identity
     */
    boolean isTotal(int cell) {
        return totals.get(cell);
    }

    /**
     * Returns the lines and columns.
     *
     * @return the lines, then the columns, each from its first cell to its last
     */
    List<Lane> lanes() {
        return lanes;
    }

    private static List<Lane> lanes(List<Identity> identities, List<Cell> cells, Equations equations) {
        Map<Line, List<Integer>> lines = new LinkedHashMap<>();
        Map<Column, List<Integer>> columns = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.computeIfAbsent(cells.get(i).line(), line -> new ArrayList<>())
                    .add(i);
            columns.computeIfAbsent(cells.get(i).column(), column -> new ArrayList<>())
                    .add(i);
        }
        List<Set<Cell>> members = identities.stream()
                .map(identity -> Set.copyOf(identity.cells()))
                .toList();
        List<Lane> lanes = new ArrayList<>();
        lines.values().forEach(places -> lanes.add(Lane.of(true, places, crossing(places, members, cells), equations)));
        columns.values().stream()
                .filter(places -> places.size() > 1)
                .forEach(places -> lanes.add(Lane.of(false, places, crossing(places, members, cells), equations)));
        return List.copyOf(lanes);
    }

    private static List<Integer> crossing(List<Integer> places, List<Set<Cell>> members, List<Cell> cells) {
        List<Integer> crossing = new ArrayList<>();
        for (int place : places) {
            for (int row = 0; row < members.size(); row++) {
                Set<Cell> here = members.get(row);
                if (here.contains(cells.get(place))
                        && places.stream()
                                        .map(cells::get)
                                        .filter(here::contains)
                                        .count()
                                == 1) {
                    crossing.add(row);
                    break;
                }
            }
        }
        return crossing.size() == places.size() ? crossing : List.of();
    }

    /**
     * A line or a column of a block.
     *
     * @param isLine whether it is a line
     * @param cells the numbers of its cells
     * @param crossing for each cell an identity that has it and no other cell of the line or column; empty if there is not one
     *     for each
     * @param identities the identities that have a cell of it, as bits
     * @param crossed the crossing identities, as bits
     */
    record Lane(boolean isLine, List<Integer> cells, List<Integer> crossing, long identities, long crossed) {
        Lane {
            cells = List.copyOf(cells);
            crossing = List.copyOf(crossing);
        }

        private static Lane of(boolean isLine, List<Integer> cells, List<Integer> crossing, Equations equations) {
            long identities = 0;
            for (int cell : cells) {
                identities |= equations.rowsWith(cell);
            }
            long crossed = 0;
            for (int row : crossing) {
                crossed |= 1L << row;
            }
            return new Lane(isLine, cells, crossing, identities, crossed);
        }

        /**
         * Tells whether mistakes in this line or column and nowhere else may be the reason that identities do not hold.
         *
         * @param violated these identities, as bits
         * @return false if it cannot be, or if one wrong figure is enough
         */
        boolean mayExplain(long violated) {
            return (violated & ~identities) == 0 && (crossing.isEmpty() || Long.bitCount(violated & crossed) > 1);
        }
    }
}
