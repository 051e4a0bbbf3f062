package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;

/**
 * The smallest sets of figures to change, found by Choco: for each cell a change and whether there is one, for each identity a
 * sum, and the count of changes tried from the smallest up. It is told what follows by itself (an identity that fails needs a
 * changed cell, one that holds not just one) and to look first at the cells of the most failing identities, without which it
 * takes minutes.
 */
final class ChocoRepair {

    /** Figures and changes of these reports stay far below it. */
    private static final int MOST = 100_000;

    private static final int LARGEST = 5;

    private final Model model = new Model();
    private final Map<Cell, IntVar> changes = new LinkedHashMap<>();
    private final AnnualReport report;
    private final IntVar count;

    private ChocoRepair(AnnualReport report) {
        this.report = report;
        Map<Cell, BoolVar> changed = new LinkedHashMap<>();
        Map<Cell, Integer> failing = new LinkedHashMap<>();
        for (Sum sum : Sum.of(report.edition())) {
            for (Cell cell : sum.cells()) {
                if (!changes.containsKey(cell)) {
                    IntVar change =
                            model.intVar(-Math.toIntExact(report.figure(cell).count()), MOST, true);
                    BoolVar is = model.boolVar();
                    model.reifyXneC(change, 0, is);
                    changes.put(cell, change);
                    changed.put(cell, is);
                    failing.put(cell, 0);
                }
            }
            long residual = sum.residual(report);
            IntVar[] terms = sum.cells().stream().map(changes::get).toArray(IntVar[]::new);
            int[] signs = sum.cells().stream().mapToInt(sum::sign).toArray();
            BoolVar[] members = sum.cells().stream().map(changed::get).toArray(BoolVar[]::new);
            model.scalar(terms, signs, "=", Math.toIntExact(-residual)).post();
            model.sum(members, residual == 0 ? "!=" : ">=", 1).post();
            if (residual != 0) {
                sum.cells().forEach(cell -> failing.merge(cell, 1, Integer::sum));
            }
        }
        count = model.intVar(1, LARGEST);
        model.sum(changed.values().toArray(BoolVar[]::new), "=", count).post();
        List<Cell> order = new ArrayList<>(changes.keySet());
        order.sort(Comparator.comparing((Cell cell) -> -failing.getOrDefault(cell, 0)));
        model.getSolver()
                .setSearch(
                        Search.inputOrderLBSearch(count),
                        Search.inputOrderUBSearch(
                                order.stream().map(changed::get).toArray(BoolVar[]::new)),
                        Search.inputOrderLBSearch(
                                order.stream().map(changes::get).toArray(IntVar[]::new)));
    }

    /**
     * Finds one.
     *
     * @param report a report of which an identity fails
     * @return how many figures have to change
     * @throws IllegalStateException if there is no answer
     */
    static int smallest(AnnualReport report) {
        return new ChocoRepair(report).first();
    }

    /**
     * Finds all.
     *
     * @param report a report of which an identity fails
     * @return all smallest changes: of each cell that changes what it should say
     * @throws IllegalStateException if there is no answer
     */
    static List<Map<Cell, Figure>> all(AnnualReport report) {
        return new ChocoRepair(report).every();
    }

    private int first() {
        if (!model.getSolver().solve()) {
            throw new IllegalStateException("no answer");
        }
        return count.getValue();
    }

    /** The first is of the smallest size; the search goes on from there and ends before it tries a larger one. */
    private List<Map<Cell, Figure>> every() {
        int smallest = first();
        List<Map<Cell, Figure>> every = new ArrayList<>();
        model.getSolver().limitSearch(() -> count.isInstantiated() && count.getValue() > smallest);
        do {
            every.add(meant());
        } while (model.getSolver().solve() && count.getValue() == smallest);
        return every;
    }

    private Map<Cell, Figure> meant() {
        Map<Cell, Figure> meant = new LinkedHashMap<>();
        changes.forEach((cell, change) -> {
            if (change.getValue() != 0) {
                meant.put(cell, Figure.of(report.figure(cell).count() + change.getValue()));
            }
        });
        return meant;
    }
}
