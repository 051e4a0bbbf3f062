package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.junit.jupiter.api.Test;

/** The search held against a constraint solver, which knows nothing of elimination: docs/decisions/choco-as-test-oracle.md. */
class LocalisationOracleTest {

    /** Figures and changes in these tests stay far below it. */
    private static final int MOST = 200_000;

    /** The same question for the solver: changed cells, each by how much, so that all hold and none is below 0. */
    private static final class Question {
        final Model model = new Model();
        final BoolVar[] changed;
        final IntVar count;

        Question(Block block, Figures figures, int largest) {
            int size = block.cells().size();
            changed = model.boolVarArray(size);
            IntVar[] changes = new IntVar[size];
            for (int i = 0; i < size; i++) {
                int figure =
                        Math.toIntExact(figures.countAt(block.cells().get(i).index()));
                changes[i] = model.intVar(-figure, MOST, true);
                model.reifyXneC(changes[i], 0, changed[i]);
            }
            int[] failing = new int[size];
            for (Identity identity : block.identities()) {
                List<IntVar> terms = new ArrayList<>();
                List<Integer> signs = new ArrayList<>();
                List<BoolVar> members = new ArrayList<>();
                long residual = 0;
                for (int i = 0; i < size; i++) {
                    int sign = identity.totals().contains(block.cells().get(i))
                            ? 1
                            : identity.parts().contains(block.cells().get(i)) ? -1 : 0;
                    if (sign != 0) {
                        members.add(changed[i]);
                        terms.add(changes[i]);
                        signs.add(sign);
                        residual += sign * figures.countAt(block.cells().get(i).index());
                    }
                }
                model.scalar(
                                terms.toArray(IntVar[]::new),
                                signs.stream().mapToInt(Integer::intValue).toArray(),
                                "=",
                                Math.toIntExact(-residual))
                        .post();
                for (int i = 0; i < size; i++) {
                    failing[i] += residual != 0 && members.contains(changed[i]) ? 1 : 0;
                }
                // Implied, but without it the solver takes minutes: a sum that fails needs a change, one that holds not
                // just one.
                model.sum(members.toArray(BoolVar[]::new), residual == 0 ? "!=" : ">=", 1)
                        .post();
            }
            count = model.intVar(1, largest);
            model.sum(changed, "=", count).post();
            BoolVar[] inMostFailing = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> -failing[i]))
                    .map(i -> changed[i])
                    .toArray(BoolVar[]::new);
            model.getSolver()
                    .setSearch(
                            Search.inputOrderLBSearch(count),
                            Search.inputOrderUBSearch(inMostFailing),
                            Search.inputOrderLBSearch(changes));
        }

        /** The smallest set that the solver finds, counts being tried from the smallest up. */
        int smallest() {
            assertThat(model.getSolver().solve()).isTrue();
            return count.getValue();
        }

        /** All sets of the smallest size, each forbidden once it was found. */
        Set<Set<Integer>> sets(int size) {
            Set<Set<Integer>> sets = new HashSet<>();
            while (count.getValue() == size) {
                Set<Integer> set = new HashSet<>();
                List<BoolVar> members = new ArrayList<>();
                for (int i = 0; i < changed.length; i++) {
                    if (changed[i].getValue() == 1) {
                        set.add(i);
                        members.add(changed[i]);
                    }
                }
                assertThat(sets.add(set)).isTrue();
                model.getSolver().reset();
                model.sum(members.toArray(BoolVar[]::new), "<", size).post();
                model.arithm(count, "<=", size).post();
                if (!model.getSolver().solve()) {
                    break;
                }
            }
            return sets;
        }
    }

    /** A report with one to three figures of a block replaced by others, and whether it is noticed at all. */
    private static AnnualReport wrong(Faults faults, Block block, AnnualReport report, int count) {
        AnnualReport wrong = report;
        for (int i = 0; i < count; i++) {
            int place = faults.random().nextInt(block.cells().size());
            long figure = faults.random().nextInt(faults.random().nextBoolean() ? 10 : 1000);
            wrong = wrong.with(block.cells().get(place), Figure.of(figure));
        }
        return wrong;
    }

    private static void compare(long seed, int instances, boolean all) {
        Faults faults = new Faults(seed);
        int compared = 0;
        while (compared < instances) {
            AnnualReport report = faults.generated(compared % 2 == 0 ? Shape.REVISED : Shape.COLLAPSED);
            // Nine times out of ten table three, where there is more to go wrong.
            Block block = Block.of(report).get(compared % 10 == 0 ? 1 : 0);
            AnnualReport wrong = wrong(faults, block, report, 1 + compared % 3);
            Figures figures = Faults.figures(wrong, block);
            Imbalance imbalance = Imbalance.of(block, figures);
            if (imbalance.equations().violated() == 0) {
                continue;
            }
            Localisation.Result located = Localisation.of(imbalance);
            assertThat(located.gap()).isEmpty();
            int size = located.sets().get(0).size();
            Question question = new Question(block, figures, 3);
            assertThat(question.smallest()).as("%d: %s", compared, located).isEqualTo(size);
            assertThat(located.sets()).allMatch(set -> set.size() == size);
            if (all) {
                assertThat(question.sets(size))
                        .as("%d: %s", compared, located)
                        .containsExactlyInAnyOrderElementsOf(located.sets().stream()
                                .map(LocalisationOracleTest::cells)
                                .toList());
            }
            compared++;
        }
    }

    private static Set<Integer> cells(Changes set) {
        return IntStream.range(0, set.size()).mapToObj(set::cell).collect(Collectors.toSet());
    }

    @Test
    void theSmallestSizeIsThatOfTheSolver() {
        compare(11, 800, false);
    }

    @Test
    void theSetsOfTheSmallestSizeAreThoseOfTheSolver() {
        compare(12, 240, true);
    }
}
