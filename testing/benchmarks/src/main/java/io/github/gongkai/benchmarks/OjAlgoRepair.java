package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The smallest number of figures to change, found by ojAlgo's mixed integer solver, as R's errorlocate poses it: for each cell a
 * whole number to add and one to take away, both at most so large, and a binary variable that is 1 if there is one of either;
 * the sum of the binaries is made smallest.
 */
final class OjAlgoRepair {

    /** Changes of these reports stay below it. A larger one makes the solver slower and less exact. */
    private static final long MOST = 20_000;

    /** Some reports with four wrong figures would take it many minutes; what it spends beyond this time is forgiven. */
    private static final long PATIENCE = 10_000;

    private OjAlgoRepair() {}

    /** What may happen to a figure. */
    private record Change(Variable up, Variable down) {}

    /**
     * Solves.
     *
     * @param report a report of which an identity fails
     * @return how many figures have to change; 0 if it gave up after ten seconds
     * @throws IllegalStateException if there is no answer
     */
    static int smallest(AnnualReport report) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Cell, Change> changes = new HashMap<>();
        for (Sum sum : Sum.of(report.edition())) {
            Expression expression = model.newExpression(
                    "sum" + sum.totals().get(0).ordinal() + "/" + sum.parts().size());
            expression.level(-sum.residual(report));
            for (Cell cell : sum.cells()) {
                Change change = changes.computeIfAbsent(
                        cell, c -> change(model, c, report.figure(c).count()));
                expression.set(change.up, sum.sign(cell));
                expression.set(change.down, -sum.sign(cell));
            }
        }
        model.options.time_abort = PATIENCE;
        long begin = System.nanoTime();
        Optimisation.Result result = model.minimise();
        boolean answered = result.getState().isFeasible();
        if (!answered && System.nanoTime() - begin > TimeUnit.MILLISECONDS.toNanos(PATIENCE)) {
            return 0;
        }
        if (!answered) {
            throw new IllegalStateException("no answer: " + result.getState());
        }
        return Math.toIntExact(Math.round(result.getValue()));
    }

    private static Change change(ExpressionsBasedModel model, Cell cell, long figure) {
        Variable up =
                model.newVariable("up" + cell.ordinal()).integer(true).lower(0).upper(MOST);
        Variable down = model.newVariable("down" + cell.ordinal())
                .integer(true)
                .lower(0)
                .upper(figure);
        Variable changed =
                model.newVariable("changed" + cell.ordinal()).binary().weight(1);
        Expression bound = model.newExpression("bound" + cell.ordinal()).upper(0);
        bound.set(up, 1);
        bound.set(down, 1);
        bound.set(changed, -MOST);
        return new Change(up, down);
    }
}
