package io.github.gongkai.validation;

import io.github.gongkai.finding.RepairKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event that leaves several figures of a line or column wrong.
 *
 * @param kind what happened
 * @param changes what undoes it
 * @param likelihood how likely it is in a report that has something wrong
 */
record Mishap(RepairKind kind, Changes changes, double likelihood) {

    /** Of so many faulty reports one has two given neighbours swapped, and so on: shares of faults over places. */
    private static final double SWAPPED_NEIGHBOURS = 0.10 / 300;

    private static final double SWAPPED_CELLS = 0.01 / 3000;
    private static final double SHIFTED = 0.05 / 300;
    private static final double MOVED_DIGIT = 0.02 / 300;

    /**
     * Finds what may have happened.
     *
     * @param imbalance figures of which every cell is stated
     * @return the mishaps that make every identity hold if undone
     */
    static List<Mishap> in(Imbalance imbalance) {
        List<Mishap> mishaps = new ArrayList<>(0);
        long violated = imbalance.identities().violated();
        for (Block.Lane lane : imbalance.block().lanes()) {
            if (!lane.mayExplain(violated)) {
                continue;
            }
            if (!lane.crossing().isEmpty()) {
                addIfAny(mishaps, imbalance, lane, crossed(imbalance, lane));
            } else if (lane.isLine()) {
                for (int i = 1; i < lane.cells().size(); i++) {
                    long[] figures = figures(imbalance, lane);
                    long first = figures[i - 1];
                    figures[i - 1] = figures[i];
                    figures[i] = first;
                    addIfAny(mishaps, imbalance, lane, figures);
                }
            }
        }
        return mishaps;
    }

    private static long[] figures(Imbalance imbalance, Block.Lane lane) {
        long[] figures = new long[lane.cells().size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = imbalance.figure(lane.cells().get(i));
        }
        return figures;
    }

    /** If nothing but this line or column is wrong, the identities that cross it tell every figure. */
    private static long[] crossed(Imbalance imbalance, Block.Lane lane) {
        Equations identities = imbalance.identities();
        long[] meant = figures(imbalance, lane);
        for (int i = 0; i < meant.length; i++) {
            int row = lane.crossing().get(i);
            meant[i] = Math.subtractExact(
                    meant[i],
                    Math.multiplyExact(
                            identities.residual(row),
                            identities.coefficient(row, lane.cells().get(i))));
        }
        return meant;
    }

    private static void addIfAny(List<Mishap> mishaps, Imbalance imbalance, Block.Lane lane, long[] meant) {
        long[] printed = figures(imbalance, lane);
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < meant.length; i++) {
            if (meant[i] < 0) {
                return;
            }
            if (meant[i] != printed[i]) {
                changed.add(i);
            }
        }
        if (changed.size() < 2) {
            return;
        }
        Mishap mishap = of(imbalance.block(), lane, printed, meant, changed);
        if (mishap != null && holds(imbalance, mishap.changes())) {
            mishaps.add(mishap);
        }
    }

    private static @Nullable Mishap of(
            Block block, Block.Lane lane, long[] printed, long[] meant, List<Integer> changed) {
        int first = changed.get(0);
        int last = changed.get(changed.size() - 1);
        RepairKind kind;
        double likelihood;
        if (changed.size() == 2 && printed[first] == meant[last] && printed[last] == meant[first]) {
            kind = RepairKind.SWAPPED_CELLS;
            likelihood = (last == first + 1 ? SWAPPED_NEIGHBOURS : SWAPPED_CELLS)
                    * plausibility(block, lane.cells().get(first), lane.cells().get(last), meant[first], meant[last]);
        } else if (changed.size() == 2
                && last == first + 1
                && lane.isLine()
                && digits(printed, first).equals(digits(meant, first))) {
            kind = RepairKind.MOVED_DIGIT;
            likelihood = MOVED_DIGIT;
        } else if (isShifted(printed, meant, first, last)) {
            kind = lane.isLine() ? RepairKind.SHIFTED_ROW : RepairKind.SHIFTED_COLUMN;
            likelihood = SHIFTED;
        } else {
            return null;
        }
        int[] cells = changed.stream().mapToInt(lane.cells()::get).toArray();
        long[] figures = changed.stream().mapToLong(i -> meant[i]).toArray();
        return new Mishap(kind, new Changes(cells, figures, true), likelihood);
    }

    /** Totals are what their parts make them; figures that are swapped back may be more or less like what such lines say. */
    private static double plausibility(Block block, int first, int last, long firstMeant, long lastMeant) {
        return block.isTotal(first) || block.isTotal(last)
                ? 1
                : Frequency.odds(
                        firstMeant,
                        lastMeant,
                        block.cells().get(first).line(),
                        block.cells().get(last).line());
    }

    private static String digits(long[] figures, int first) {
        return Long.toString(figures[first]) + figures[first + 1];
    }

    /** Each figure but one stands one place off; the place left over holds 0 or the one that fell off the other end. */
    private static boolean isShifted(long[] printed, long[] meant, int first, int last) {
        boolean later = printed[first] == 0 || printed[first] == meant[last];
        boolean earlier = printed[last] == 0 || printed[last] == meant[first];
        for (int i = first; i < last; i++) {
            later &= printed[i + 1] == meant[i];
            earlier &= printed[i] == meant[i + 1];
        }
        return later || earlier;
    }

    private static boolean holds(Imbalance imbalance, Changes changes) {
        Equations identities = imbalance.identities();
        for (int row = 0; row < identities.size(); row++) {
            long residual = identities.residual(row);
            for (int i = 0; i < changes.size(); i++) {
                int cell = changes.cell(i);
                long change = Math.subtractExact(changes.figure(i), imbalance.figure(cell));
                residual = Math.addExact(residual, Math.multiplyExact(change, identities.coefficient(row, cell)));
            }
            if (residual != 0) {
                return false;
            }
        }
        return true;
    }
}
