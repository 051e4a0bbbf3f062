package io.github.gongkai.validation;

import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The figures of a report in the equations of a block: what does not add up.
 *
 * <p>A cell without a number is eliminated by an identity in which it is the only one, again and again until there is none;
 * identities that still have such a cell do not count. What is left binds stated cells only.
 *
 * <p>Making one throws {@link ArithmeticException} if a sum is beyond the range of {@code long}.
 */
final class Imbalance {

    private final Block block;
    private final long[] figures;
    /** Cells without a number, as bits. */
    private final long[] unstated;
    /** The residual of each identity, 0 for a cell without a number. */
    private final Equations identities;

    private final Equations equations;
    /** Cells without a number that follow from others, and what they follow from. */
    private final List<Integer> determined = new ArrayList<>();

    private final Equations determining;

    private Imbalance(Block block, long[] figures, long[] unstated, long[] residuals) {
        this.block = block;
        this.figures = figures;
        this.unstated = unstated;
        Equations bound = block.equations();
        this.identities = new Equations(figures.length, bound.size());
        this.equations = new Equations(figures.length, bound.size());
        this.determining = new Equations(figures.length, bound.size());
        identities.set(bound);
        for (int row = 0; row < residuals.length; row++) {
            identities.addToResidual(row, residuals[row]);
        }
        equations.set(identities);
        eliminateUnstated();
    }

    /**
     * Puts figures into equations.
     *
     * @param block the block
     * @param table the figures of its table
     * @return what does not add up
     */
    static Imbalance of(Block block, Figures table) {
        int size = block.cells().size();
        long[] figures = new long[size];
        long[] unstated = new long[Equations.words(size)];
        for (int cell = 0; cell < size; cell++) {
            int index = block.cells().get(cell).index();
            if (table.isCountAt(index)) {
                figures[cell] = table.countAt(index);
            } else {
                unstated[cell / Equations.WORD] |= 1L << cell;
            }
        }
        return new Imbalance(block, figures, unstated, residuals(block.equations(), figures));
    }

    /**
     * Says of a block no more than that one figure is too high by 1 and none is 0.
     *
     * @param block the block
     * @param wrong the number of the cell
     * @return what does not add up
     */
    static Imbalance ofOneWrong(Block block, int wrong) {
        long[] figures = new long[block.cells().size()];
        Arrays.fill(figures, 1);
        long[] residuals = new long[block.identities().size()];
        for (int row = 0; row < residuals.length; row++) {
            residuals[row] = block.equations().coefficient(row, wrong);
        }
        return new Imbalance(block, figures, new long[Equations.words(figures.length)], residuals);
    }

    /** Totals minus parts, each summed by themselves: the difference of two sums fits where a running one may not. */
    private static long[] residuals(Equations bound, long[] figures) {
        long[] residuals = new long[bound.size()];
        for (int row = 0; row < residuals.length; row++) {
            long totals = 0;
            long parts = 0;
            for (int word = 0; word < bound.words(); word++) {
                for (long left = bound.cells(row, word); left != 0; left &= left - 1) {
                    int cell = word * Equations.WORD + Long.numberOfTrailingZeros(left);
                    if (bound.coefficient(row, cell) > 0) {
                        totals = Math.addExact(totals, figures[cell]);
                    } else {
                        parts = Math.addExact(parts, figures[cell]);
                    }
                }
            }
            residuals[row] = Math.subtractExact(totals, parts);
        }
        return residuals;
    }

    private void eliminateUnstated() {
        boolean found = true;
        while (found) {
            found = false;
            for (int row = 0; row < equations.size(); row++) {
                if (equations.isLive(row) && countUnstated(row) == 1) {
                    int cell = onlyUnstated(row);
                    determining.setRow(determined.size(), equations, row);
                    determined.add(cell);
                    equations.eliminate(cell, row, determining, determined.size() - 1);
                    found = true;
                }
            }
        }
        for (int row = 0; row < equations.size(); row++) {
            if (countUnstated(row) > 0) {
                equations.setLive(row, false);
            }
        }
    }

    private int countUnstated(int row) {
        int count = 0;
        for (int word = 0; word < unstated.length; word++) {
            count += Long.bitCount(equations.cells(row, word) & unstated[word]);
        }
        return count;
    }

    private int onlyUnstated(int row) {
        for (int word = 0; word < unstated.length; word++) {
            long here = equations.cells(row, word) & unstated[word];
            if (here != 0) {
                return word * Equations.WORD + Long.numberOfTrailingZeros(here);
            }
        }
        throw new IllegalStateException("every cell has a number");
    }

    /** Returns the block. */
    Block block() {
        return block;
    }

    /** Returns the number in a stated cell, 0 in any other. */
    long figure(int cell) {
        return figures[cell];
    }

    /** Tells whether a cell holds a number. */
    boolean isStated(int cell) {
        return (unstated[cell / Equations.WORD] >>> cell & 1) == 0;
    }

    /** Tells whether every cell holds a number. */
    boolean isComplete() {
        for (long word : unstated) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the identities with their residuals, those with a gap included. Not to be changed. */
    Equations identities() {
        return identities;
    }

    /** Returns what the identities say of the stated cells. Not to be changed. */
    Equations equations() {
        return equations;
    }

    /** Returns the cells without a number that follow from others. */
    List<Integer> determined() {
        return determined;
    }

    /** Returns for each of {@link #determined()} an equation between it and stated cells. Not to be changed. */
    Equations determining() {
        return determining;
    }

    /**
     * Returns what a cell without a number has to say.
     *
     * @param place its place in {@link #determined()}
     * @param changes what else is changed
     * @return the number, maybe negative
     */
    long value(int place, Changes changes) {
        long residual = determining.residual(place);
        for (int i = 0; i < changes.size(); i++) {
            long change = Math.subtractExact(changes.figure(i), figures[changes.cell(i)]);
            residual = Math.addExact(
                    residual, Math.multiplyExact(change, determining.coefficient(place, changes.cell(i))));
        }
        return Math.multiplyExact(residual, -determining.coefficient(place, determined.get(place)));
    }

    /** Returns rule and address of the identities of stated cells that do not hold. */
    List<String> failed() {
        return named(row -> identities.residual(row) != 0 && cellsOf(row).allMatch(this::isStated));
    }

    /** Returns rule and address of the identities that a cell without a number keeps from being checked, and no other that stays open. */
    List<String> gapsAt(int cell) {
        return named(row -> identities.coefficient(row, cell) != 0
                && cellsOf(row).allMatch(other -> isStated(other) || determined.contains(other)));
    }

    private IntStream cellsOf(int row) {
        return IntStream.range(0, figures.length).filter(cell -> identities.coefficient(row, cell) != 0);
    }

    private List<String> named(IntPredicate rows) {
        return IntStream.range(0, identities.size())
                .filter(rows)
                .mapToObj(block.identities()::get)
                .map(identity -> identity.rule() + " " + identity.address())
                .toList();
    }
}
