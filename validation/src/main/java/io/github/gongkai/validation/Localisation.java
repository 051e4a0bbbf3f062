package io.github.gongkai.validation;

import io.github.gongkai.form.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exact search for the smallest sets of cells whose change makes all identities of a block hold with no number below 0:
 * all of them, or a reason why they could not be told. Used once, by one thread.
 *
 * <p>Eliminate and branch: an equation that does not hold and is free of the cells already chosen needs one more of its cells,
 * so each is tried; trying one, it is eliminated from the other equations, and those tried before are left out, so that no set
 * comes twice. If a chosen figure had to fall below 0, its own equation, free of the other chosen cells, is one more that needs
 * a cell. Sizes are tried from the smallest up. The last cell is not tried but read off: it is in every equation that does not
 * hold and in none that does.
 */
final class Localisation {

    /** The largest weight of a set, which is its number of cells unless cells weigh more than 1. */
    static final int LARGEST = 5;

    /** How many sets are begun before the search is given up. */
    static final int NODES = 20_000;

    private static final Labels TOO_MANY = new Labels(
            "改动 " + LARGEST + " 个以内单元格不能使勾稽关系全部成立",
            "no change of up to " + LARGEST + " cells makes the identities hold");
    private static final Labels TOO_LONG =
            new Labels("可能的改动过多，已停止查找", "there are too many possible changes; the search was stopped");
    private static final Labels BEYOND =
            new Labels("数字之和超出可精确计算的范围", "the sums are beyond the range of exact calculation");
    private static final Labels LOOSE =
            new Labels("负数过多，改法不能穷举", "there are too many negative numbers to list what they could be");

    private final Imbalance imbalance;
    /** What a change of each cell costs; 0 for a cell that must not change; null if every change costs 1. */
    private final int @Nullable [] weights;

    private final int cells;
    /** The equations free of the cells chosen so far. */
    private final Equations equations;

    private final int words;
    /** The cells left out, as bits, by how many are chosen. */
    private final long[] excluded;
    /** The cells chosen so far, and the equation that each was eliminated with, or -1. */
    private final int[] chosen = new int[LARGEST];

    private final int[] pivots = new int[LARGEST];
    /** The equations that the pivot was added to, and those it was taken from. */
    private final long[] added = new long[LARGEST];

    private final long[] taken = new long[LARGEST];
    /** Room for {@link #atLeast}. */
    private final long[] used;

    private final List<Changes> found = new ArrayList<>();
    private int nodes;
    private @Nullable Labels gap;

    /**
     * What was found.
     *
     * @param sets all smallest sets with their new figures, in the order of the cells; empty if there is a gap, or nothing to
     *     change
     * @param gap why they could not be told
     */
    record Result(List<Changes> sets, Optional<Labels> gap) {}

    private Localisation(Imbalance imbalance, int @Nullable [] weights) {
        this.imbalance = imbalance;
        this.weights = weights;
        this.cells = imbalance.block().size();
        this.equations = new Equations(imbalance.equations());
        this.words = equations.words();
        this.excluded = new long[words * (LARGEST + 1)];
        this.used = new long[words];
    }

    /**
     * Searches with every cell free to change and none less likely than another.
     *
     * @param imbalance the figures
     * @return the smallest sets
     */
    static Result of(Imbalance imbalance) {
        return search(imbalance, null);
    }

    /**
     * Searches.
     *
     * @param imbalance the figures
     * @param weights what a change of each cell costs, from 1 up; 0 for a cell that must not change
     * @return the sets of the smallest weight
     */
    static Result of(Imbalance imbalance, int[] weights) {
        return search(imbalance, weights);
    }

    private static Result search(Imbalance imbalance, int @Nullable [] weights) {
        return imbalance.equations().violated() == 0
                ? new Result(List.of(), Optional.empty())
                : new Localisation(imbalance, weights).search();
    }

    /** The answer where not even the residuals could be told. */
    static Result beyond() {
        return gap(BEYOND);
    }

    private static Result gap(Labels reason) {
        return new Result(List.of(), Optional.of(reason));
    }

    private Result search() {
        try {
            for (int budget = 1; budget <= LARGEST && found.isEmpty() && gap == null; budget++) {
                start(budget);
            }
        } catch (ArithmeticException e) {
            return gap(BEYOND);
        }
        if (gap != null) {
            return gap(gap);
        }
        if (found.isEmpty()) {
            return gap(TOO_MANY);
        }
        Collections.sort(found);
        return new Result(List.copyOf(found), Optional.empty());
    }

    private void start(int budget) {
        for (int word = 0; word < words; word++) {
            excluded[word] = imbalance.unstated(word);
        }
        for (int cell = 0; cell < cells && weights != null; cell++) {
            if (weights[cell] == 0) {
                exclude(0, cell);
            }
        }
        if (imbalance.hasNegative()) {
            startWithNegative(0, 0, budget);
        } else {
            search(0, budget);
        }
    }

    private int weight(int cell) {
        return weights == null ? 1 : weights[cell];
    }

    /** A negative number is wrong by itself. */
    private void startWithNegative(int depth, int from, int remaining) {
        int cell = from;
        while (cell < cells
                && (imbalance.figure(cell) >= 0 || imbalance.equations().rowsWith(cell) == 0)) {
            cell++;
        }
        if (cell == cells) {
            search(depth, remaining);
        } else if (weight(cell) > 0 && weight(cell) <= remaining && choose(depth, cell)) {
            startWithNegative(depth + 1, cell + 1, remaining - weight(cell));
            undo(depth);
        }
    }

    private void search(int depth, int remaining) {
        if (gap != null) {
            return;
        }
        if (++nodes > NODES) {
            gap = TOO_LONG;
            return;
        }
        long violated = equations.violated();
        if (violated == 0) {
            leaf(depth, remaining);
        } else if (remaining == 1) {
            last(depth, violated);
        } else if (remaining > 1 && atLeast(depth, violated) <= remaining) {
            int row = fewestCells(depth, violated);
            for (int word = 0; word < words; word++) {
                for (long left = candidates(depth, row, word); left != 0; left &= left - 1) {
                    branch(depth, word * Equations.WORD + Long.numberOfTrailingZeros(left), remaining);
                }
            }
        }
    }

    private void branch(int depth, int cell, int remaining) {
        int left = remaining - weight(cell);
        if (left >= 0 && (left != 1 || mayBeLastButOne(depth, cell)) && choose(depth, cell)) {
            search(depth + 1, left);
            undo(depth);
        }
        exclude(depth, cell);
    }

    /**
     * Whether there is one more cell that could do the rest: in every equation that does not hold and is free of this one, and in
     * no other that is free of it. Asked because choosing costs more.
     */
    private boolean mayBeLastButOne(int depth, int cell) {
        long free = ~equations.rowsWith(cell);
        long violated = equations.violated() & free;
        if (violated == 0) {
            return true;
        }
        for (int word = 0; word < words; word++) {
            for (long left = inAll(depth, violated, word); left != 0; left &= left - 1) {
                int other = word * Equations.WORD + Long.numberOfTrailingZeros(left);
                if ((equations.rowsWith(other) & free) == violated) {
                    return true;
                }
            }
        }
        nodes++;
        return false;
    }

    /** Which of 64 cells are in all of some equations and not left out. */
    private long inAll(int depth, long rows, int word) {
        long cells = ~excluded[depth * words + word];
        for (long left = rows; left != 0; left &= left - 1) {
            cells &= equations.cells(Long.numberOfTrailingZeros(left), word);
        }
        return cells;
    }

    /** Which of 64 cells are in an equation and not left out. */
    private long candidates(int depth, int row, int word) {
        return equations.cells(row, word) & ~excluded[depth * words + word];
    }

    /** How many more cells it takes: violated equations without a common cell need one each. */
    private int atLeast(int depth, long violated) {
        Arrays.fill(used, 0);
        int count = 0;
        for (long left = violated; left != 0; left &= left - 1) {
            int row = Long.numberOfTrailingZeros(left);
            boolean apart = true;
            for (int word = 0; word < words; word++) {
                apart &= (candidates(depth, row, word) & used[word]) == 0;
            }
            if (apart) {
                count++;
                for (int word = 0; word < words; word++) {
                    used[word] |= candidates(depth, row, word);
                }
            }
        }
        return count;
    }

    private int fewestCells(int depth, long violated) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (long left = violated; left != 0; left &= left - 1) {
            int row = Long.numberOfTrailingZeros(left);
            int count = 0;
            for (int word = 0; word < words; word++) {
                count += Long.bitCount(candidates(depth, row, word));
            }
            if (count < fewest) {
                fewest = count;
                best = row;
            }
        }
        return best;
    }

    /** Chooses a cell and eliminates it; false if that leaves more than one figure open, which is noted as a gap. */
    private boolean choose(int depth, int cell) {
        int pivot = equations.shortestWith(cell);
        for (int d = 0; d < depth && pivot < 0; d++) {
            if (pivots[d] < 0) {
                gap = LOOSE;
                return false;
            }
        }
        chosen[depth] = cell;
        pivots[depth] = pivot;
        if (pivot >= 0) {
            added[depth] = equations.unlike(cell, pivot);
            taken[depth] = equations.like(cell, pivot);
            equations.eliminate(cell, pivot);
        }
        System.arraycopy(excluded, depth * words, excluded, (depth + 1) * words, words);
        exclude(depth + 1, cell);
        return true;
    }

    /** Takes back the last choice. */
    private void undo(int depth) {
        int pivot = pivots[depth];
        if (pivot >= 0) {
            equations.combine(pivot, taken[depth], added[depth]);
            equations.setLive(pivot, true);
        }
    }

    private void exclude(int depth, int cell) {
        excluded[depth * words + cell / Equations.WORD] |= 1L << cell;
    }

    /** One more cell of weight 1 has to do: in every equation that does not hold and in no other, and by the same change. */
    private void last(int depth, long violated) {
        for (int word = 0; word < words; word++) {
            for (long left = inAll(depth, violated, word); left != 0; left &= left - 1) {
                int cell = word * Equations.WORD + Long.numberOfTrailingZeros(left);
                if (weight(cell) == 1 && equations.rowsWith(cell) == violated && isMultiple(cell, violated)) {
                    chosen[depth] = cell;
                    pivots[depth] = Long.numberOfTrailingZeros(violated);
                    leaf(depth + 1, 0);
                }
            }
        }
    }

    private boolean isMultiple(int cell, long violated) {
        int first = Long.numberOfTrailingZeros(violated);
        long change = times(equations.residual(first), equations.coefficient(first, cell));
        for (long left = violated; left != 0; left &= left - 1) {
            int row = Long.numberOfTrailingZeros(left);
            if (times(equations.residual(row), equations.coefficient(row, cell)) != change) {
                return false;
            }
        }
        return true;
    }

    /** All equations hold if the chosen cells change as they must: are all numbers lawful? */
    private void leaf(int depth, int remaining) {
        Change[] changes = new Change[depth];
        boolean open = false;
        for (int d = depth - 1; d >= 0; d--) {
            open |= pivots[d] < 0;
            changes[d] = pivots[d] < 0 ? new Change(0, 1) : change(pivots[d], chosen[d], changes, d + 1);
        }
        long from = Long.MIN_VALUE;
        long to = Long.MAX_VALUE;
        List<Integer> determined = imbalance.determined();
        for (int i = 0; i < depth + determined.size(); i++) {
            Change change = i < depth
                    ? changes[i]
                    : change(imbalance.determining(i - depth), determined.get(i - depth), changes, 0);
            long figure = Math.addExact(i < depth ? imbalance.figure(chosen[i]) : 0, change.base());
            if (change.slope() > 0) {
                from = Math.max(from, -Math.floorDiv(figure, change.slope()));
            } else if (change.slope() < 0) {
                to = Math.min(to, Math.floorDiv(figure, -change.slope()));
            } else if (figure < 0) {
                relieve(depth, remaining, i);
                return;
            }
        }
        if (!open) {
            add(changes, 0, true);
        } else if (from <= to) {
            boolean least = to == Long.MAX_VALUE || distance(changes, from) <= distance(changes, to);
            add(changes, least ? from : to, from == to);
        } else if (remaining > 0) {
            gap = LOOSE;
        }
    }

    /** Solves the equation that a cell was eliminated with; of the other chosen cells it has only later ones. */
    private Change change(int row, int cell, Change[] changes, int first) {
        long base = equations.residual(row);
        long slope = 0;
        for (int d = first; d < changes.length; d++) {
            int coefficient = equations.coefficient(row, chosen[d]);
            if (coefficient != 0) {
                base = Math.addExact(base, times(changes[d].base(), coefficient));
                slope = Math.addExact(slope, times(changes[d].slope(), coefficient));
            }
        }
        int own = -equations.coefficient(row, cell);
        return new Change(times(base, own), times(slope, own));
    }

    private static long times(long number, int coefficient) {
        return Math.multiplyExact(number, coefficient);
    }

    private static long distance(Change[] changes, long open) {
        long distance = 0;
        for (Change change : changes) {
            distance = Math.addExact(distance, Math.abs(change.at(open)));
        }
        return distance;
    }

    private void add(Change[] changes, long open, boolean exact) {
        int[] cells = new int[changes.length];
        long[] figures = new long[changes.length];
        for (int d = 0; d < cells.length; d++) {
            cells[d] = chosen[d];
            figures[d] = Math.addExact(imbalance.figure(cells[d]), changes[d].at(open));
        }
        found.add(new Changes(cells, figures, exact));
    }

    /** A number would fall below 0: one more cell of the equation that says so has to change. */
    private void relieve(int depth, int remaining, int bound) {
        if (remaining == 0) {
            return;
        }
        boolean isChosen = bound < depth;
        int row = isChosen ? pivots[bound] : imbalance.determining(bound - depth);
        int cell = isChosen ? chosen[bound] : imbalance.determined().get(bound - depth);
        Equations freed = new Equations(equations);
        for (int d = isChosen ? bound + 1 : 0; d < depth; d++) {
            if (pivots[d] >= 0) {
                freed.eliminateIn(row, chosen[d], pivots[d]);
            }
        }
        int own = freed.coefficient(row, cell);
        for (int word = 0; word < words; word++) {
            for (long left = freed.cells(row, word) & ~excluded[depth * words + word]; left != 0; left &= left - 1) {
                int other = word * Equations.WORD + Long.numberOfTrailingZeros(left);
                // A cell that would have to fall helps only if it can.
                if (freed.coefficient(row, other) != own || imbalance.figure(other) > 0) {
                    branch(depth, other, remaining);
                }
            }
        }
    }

    /**
     * What a chosen cell changes by.
     *
     * @param base the change while the open figure stays as it is
     * @param slope what is added for each unit that the open figure, if there is one, changes by
     */
    private record Change(long base, long slope) {
        long at(long open) {
            return Math.addExact(base, Math.multiplyExact(slope, open));
        }
    }
}
