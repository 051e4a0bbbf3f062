package io.github.gongkai.validation;

import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private final boolean complete;
    private final boolean negative;
    /** The residual of each identity, 0 for a cell without a number. */
    private final Equations identities;

    private final Equations equations;
    /** Cells without a number that follow from others, and the equations that they follow from. */
    private final List<Integer> determined;

    private final List<Integer> determining;

    private Imbalance(Block block, long[] figures, long[] unstated, long[] residuals) {
        this.block = block;
        this.figures = figures;
        this.unstated = unstated;
        this.identities = new Equations(block.equations(), residuals);
        long signs = 0;
        for (long figure : figures) {
            signs |= figure;
        }
        this.negative = signs < 0;
        long gaps = 0;
        for (long word : unstated) {
            gaps |= word;
        }
        this.complete = gaps == 0;
        if (complete) {
            this.equations = identities;
            this.determined = List.of();
            this.determining = List.of();
        } else {
            this.equations = new Equations(identities);
            this.determined = new ArrayList<>();
            this.determining = new ArrayList<>();
            eliminateUnstated();
        }
    }

    /**
     * Puts figures into equations.
     *
     * @param block the block
     * @param table the figures of its table
     * @return what does not add up
     */
    static Imbalance of(Block block, Figures table) {
        int size = block.size();
        long[] figures = new long[size];
        long[] unstated = new long[Equations.words(size)];
        for (int cell = 0; cell < size; cell++) {
            int index = block.index(cell);
            if (table.isCountAt(index)) {
                figures[cell] = table.countAt(index);
            } else {
                unstated[cell / Equations.WORD] |= 1L << cell;
            }
        }
        return new Imbalance(block, figures, unstated, block.residuals(figures));
    }

    /**
     * Says of a block no more than that one figure is too high by 1 and none is 0.
     *
     * @param block the block
     * @param wrong the number of the cell
     * @return what does not add up
     */
    static Imbalance ofOneWrong(Block block, int wrong) {
        long[] figures = new long[block.size()];
        Arrays.fill(figures, 1);
        long[] residuals = new long[block.identities().size()];
        for (int row = 0; row < residuals.length; row++) {
            residuals[row] = block.equations().coefficient(row, wrong);
        }
        return new Imbalance(block, figures, new long[Equations.words(figures.length)], residuals);
    }

    private void eliminateUnstated() {
        boolean found = true;
        while (found) {
            found = false;
            for (int row = 0; row < equations.size(); row++) {
                if (equations.isLive(row) && countUnstated(equations, row) == 1) {
                    int cell = onlyUnstated(row);
                    determined.add(cell);
                    determining.add(row);
                    // An equation that no longer counts stays as it is.
                    equations.eliminate(cell, row);
                    found = true;
                }
            }
        }
        for (int row = 0; row < equations.size(); row++) {
            if (countUnstated(equations, row) > 0) {
                equations.setLive(row, false);
            }
        }
    }

    private int countUnstated(Equations equations, int row) {
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

    /** Returns which of 64 cells hold no number. */
    long unstated(int word) {
        return unstated[word];
    }

    /** Tells whether every cell holds a number. */
    boolean isComplete() {
        return complete;
    }

    /** Tells whether a number is below 0. */
    boolean hasNegative() {
        return negative;
    }

    /** Tells whether every cell holds a number and every identity holds. */
    boolean isNone() {
        return complete && identities.violated() == 0;
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

    /**
     * Returns the equation of {@link #equations()} between a cell without a number and stated cells.
     *
     * @param place the place of the cell in {@link #determined()}
     * @return the number of an equation that no longer counts
     */
    int determining(int place) {
        return determining.get(place);
    }

    /**
     * Returns what a cell without a number has to say.
     *
     * @param place its place in {@link #determined()}
     * @param changes what else is changed
     * @return the number, maybe negative
     */
    long value(int place, Changes changes) {
        int row = determining.get(place);
        long residual = equations.residual(row);
        for (int i = 0; i < changes.size(); i++) {
            long change = Math.subtractExact(changes.figure(i), figures[changes.cell(i)]);
            residual = Math.addExact(residual, Math.multiplyExact(change, equations.coefficient(row, changes.cell(i))));
        }
        return Math.multiplyExact(residual, -equations.coefficient(row, determined.get(place)));
    }

    /** Returns rule and address of the identities of stated cells that do not hold. */
    List<String> failed() {
        List<String> failed = new ArrayList<>();
        for (long left = identities.violated(); left != 0; left &= left - 1) {
            int row = Long.numberOfTrailingZeros(left);
            if (complete || countUnstated(identities, row) == 0) {
                failed.add(block.name(row));
            }
        }
        return failed;
    }

    /** Returns rule and address of the identities that a cell without a number keeps from being checked, and no other that stays open. */
    List<String> gapsAt(int cell) {
        List<String> gaps = new ArrayList<>();
        for (int row = 0; row < identities.size(); row++) {
            if (identities.coefficient(row, cell) != 0 && isBound(row)) {
                gaps.add(block.name(row));
            }
        }
        return gaps;
    }

    /** Whether each cell of an identity is stated or follows from others. */
    private boolean isBound(int row) {
        for (int cell = 0; cell < figures.length; cell++) {
            if (identities.coefficient(row, cell) != 0 && !isStated(cell) && !determined.contains(cell)) {
                return false;
            }
        }
        return true;
    }
}
