package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search held against trying out every figure in every few of the cells that may change. */
class LocalisationTest {

    /** No figure of these tests, nor any that would be right, comes near it. */
    private static final int MOST = 200;

    private static final int SIZE = 3;

    /** Table three. */
    private static final Block BLOCK =
            Block.of(Shape.REVISED.consistentReport(() -> 0)).get(0);
    /** Of each equation and cell 1 for a total, -1 for a part, 0 for any other. */
    private static final int[][] SIGNS = signs();
    /** Of each equation the places of its cells. */
    private static final int[][] MEMBERS = Arrays.stream(SIGNS)
            .map(equation -> IntStream.range(0, equation.length)
                    .filter(place -> equation[place] != 0)
                    .toArray())
            .toArray(int[][]::new);

    private static final List<String> LINES = List.of(
            "requests.received.",
            "requests.broughtForward.",
            "requests.outcomes.granted.",
            "requests.outcomes.partlyGranted.",
            "requests.outcomes.total.",
            "requests.carriedForward.");
    private static final List<String> COLUMNS = List.of("naturalPersons", "commercialEnterprises", "total");

    private static int[][] signs() {
        List<String> cells = BLOCK.cells().stream().map(Cell::address).toList();
        return Shape.REVISED.equations().stream()
                .filter(equation -> cells.contains(equation.totals().get(0)))
                .map(equation -> cells.stream()
                        .mapToInt(cell -> equation.totals().contains(cell)
                                ? 1
                                : equation.parts().contains(cell) ? -1 : 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** A question for both. */
    private record Asked(Question question, Imbalance imbalance) {}

    /** What trying out found in some cells. */
    private record Found(List<long[]> figures) {}

    /** Figures in the cells of a block, of which some may change at a price and one may hold no number. */
    private static final class Question {
        final long[] figures;
        final int[] weights;
        /** The cell without a number, or -1. */
        int blank;

        Question(AnnualReport report, int[] weights) {
            this.weights = weights;
            figures = new long[BLOCK.size()];
            int without = -1;
            for (int i = 0; i < figures.length; i++) {
                Figure figure = report.figure(BLOCK.cells().get(i));
                if (figure.isStated()) {
                    figures[i] = figure.decimal().longValueExact();
                } else {
                    without = i;
                }
            }
            blank = without;
        }

        private long difference(int equation) {
            long difference = 0;
            for (int place : MEMBERS[equation]) {
                difference += SIGNS[equation][place] * figures[place];
            }
            return difference;
        }

        private boolean touches(int equation, int place) {
            return place >= 0 && SIGNS[equation][place] != 0;
        }

        /** Whether all equations hold and no number is below 0, nor one that the cell without a number could have. */
        private boolean holds() {
            for (long figure : figures) {
                if (figure < 0) {
                    return false;
                }
            }
            Long missing = null;
            for (int equation = 0; equation < SIGNS.length; equation++) {
                long difference = difference(equation);
                if (!touches(equation, blank)) {
                    if (difference != 0) {
                        return false;
                    }
                    continue;
                }
                long value = -difference * SIGNS[equation][blank];
                if (value < 0 || (missing != null && missing != value)) {
                    return false;
                }
                missing = value;
            }
            return true;
        }

        /** All figures in some cells, none as it is printed, with which all holds. */
        Found tryOut(int[] set) {
            int without = blank;
            // What is missing is told by an equation that no cell of the set is in.
            for (int equation = 0; equation < SIGNS.length; equation++) {
                if (touches(equation, blank) && !touchesAny(equation, set, 0)) {
                    figures[blank] = -difference(equation) * SIGNS[equation][blank];
                    blank = -1;
                }
            }
            List<long[]> found = new ArrayList<>();
            boolean may = true;
            for (int equation = 0; equation < SIGNS.length; equation++) {
                may &= touches(equation, blank) || difference(equation) == 0 || touchesAny(equation, set, 0);
            }
            if (may) {
                tryOut(set, 0, found);
            }
            if (without >= 0) {
                figures[without] = 0;
            }
            blank = without;
            return new Found(found);
        }

        private boolean touchesAny(int equation, int[] set, int from) {
            for (int i = from; i < set.length; i++) {
                if (touches(equation, set[i])) {
                    return true;
                }
            }
            return false;
        }

        private void tryOut(int[] set, int from, List<long[]> found) {
            if (from == set.length) {
                if (holds()) {
                    found.add(Arrays.stream(set)
                            .mapToLong(place -> figures[place])
                            .toArray());
                }
                return;
            }
            int closed = closedBy(set, from);
            if (closed < 0) {
                for (int figure = 0; figure <= MOST; figure++) {
                    tryOut(set, from, figure, found);
                }
            } else {
                long right = figures[set[from]] - difference(closed) * SIGNS[closed][set[from]];
                tryOut(set, from, right, found);
            }
        }

        private void tryOut(int[] set, int at, long figure, List<long[]> found) {
            long before = figures[set[at]];
            if (figure >= 0 && figure != before) {
                figures[set[at]] = figure;
                tryOut(set, at + 1, found);
                figures[set[at]] = before;
            }
        }

        /** An equation that has a cell and none that is yet to be tried, so that only one figure will do; -1 if there is none. */
        private int closedBy(int[] set, int at) {
            for (int equation = 0; equation < SIGNS.length; equation++) {
                if (touches(equation, set[at]) && !touches(equation, blank) && !touchesAny(equation, set, at + 1)) {
                    return equation;
                }
            }
            return -1;
        }

        /** The sets of the smallest weight, up to {@link #SIZE}, with all that would do in them. */
        Map<List<Integer>, Found> smallest() {
            int[] free = IntStream.range(0, weights.length)
                    .filter(i -> weights[i] > 0)
                    .toArray();
            for (int weight = 1; weight <= SIZE; weight++) {
                Map<List<Integer>, Found> sets = new HashMap<>();
                for (int[] set : sets(free, weight, 0)) {
                    Found found = tryOut(set);
                    if (!found.figures().isEmpty()) {
                        sets.put(Arrays.stream(set).boxed().toList(), found);
                    }
                }
                if (!sets.isEmpty()) {
                    return sets;
                }
            }
            return Map.of();
        }

        private List<int[]> sets(int[] free, int weight, int from) {
            if (weight == 0) {
                return List.of(new int[0]);
            }
            List<int[]> sets = new ArrayList<>();
            for (int i = from; i < free.length; i++) {
                int cell = free[i];
                if (weights[cell] <= weight) {
                    for (int[] rest : sets(free, weight - weights[cell], i + 1)) {
                        int[] set = new int[rest.length + 1];
                        set[0] = cell;
                        System.arraycopy(rest, 0, set, 1, rest.length);
                        sets.add(set);
                    }
                }
            }
            return sets;
        }
    }

    private static List<Integer> cells(Changes set) {
        return IntStream.range(0, set.size()).mapToObj(set::cell).toList();
    }

    private static long distance(List<Integer> cells, long[] figures, Question question) {
        long distance = 0;
        for (int i = 0; i < figures.length; i++) {
            distance += Math.abs(figures[i] - question.figures[cells.get(i)]);
        }
        return distance;
    }

    private static void isWhatTryingOutFinds(Question question, Localisation.Result located, String what) {
        Map<List<Integer>, Found> expected = question.smallest();
        if (located.gap().isPresent()) {
            assertThat(expected).as(what).isEmpty();
            return;
        }
        int weight = cells(located.sets().get(0)).stream()
                .mapToInt(cell -> question.weights[cell])
                .sum();
        if (weight > SIZE) {
            assertThat(expected).as(what).isEmpty();
            return;
        }
        assertThat(located.sets().stream().map(LocalisationTest::cells).collect(Collectors.toSet()))
                .as(what)
                .isEqualTo(expected.keySet());
        assertThat(located.sets()).as(what).hasSize(expected.size());
        List<Integer> before = List.of();
        for (Changes set : located.sets()) {
            List<Integer> cells = cells(set);
            List<long[]> lawful = expected.get(cells).figures();
            long[] figures =
                    IntStream.range(0, set.size()).mapToLong(set::figure).toArray();
            assertThat(lawful).as(what).anyMatch(one -> Arrays.equals(one, figures));
            assertThat(set.isExact()).as(what).isEqualTo(lawful.size() == 1);
            assertThat(lawful)
                    .as(what)
                    .noneMatch(one -> distance(cells, one, question) < distance(cells, figures, question));
            assertThat(compare(before, cells)).as(what).isNegative();
            before = cells;
        }
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        return Arrays.compare(
                one.stream().mapToInt(i -> i).toArray(),
                other.stream().mapToInt(i -> i).toArray());
    }

    /** A report with few requests, some figures wrong, and the cells that may change. */
    private static Asked asked(Random random, boolean weighted, boolean negative, boolean blank) {
        AnnualReport report = Shape.REVISED.consistentReport(() -> random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0);
        List<String> addresses = LINES.stream()
                .flatMap(line -> COLUMNS.stream().map(column -> line + column))
                .toList();
        int wrong = 1 + random.nextInt(3);
        AnnualReport printed = report;
        for (int i = 0; i < wrong; i++) {
            Cell cell = Shape.REVISED.cell(addresses.get(random.nextInt(addresses.size())));
            printed = printed.with(cell, Figure.of(random.nextInt(9) - (negative ? 3 : 0)));
        }
        if (blank) {
            printed = printed.with(Shape.REVISED.cell(addresses.get(random.nextInt(addresses.size()))), Figure.blank());
        }
        int[] weights = new int[BLOCK.cells().size()];
        Set<String> free = new HashSet<>(addresses);
        for (int i = 0; i < weights.length; i++) {
            if (free.contains(BLOCK.cells().get(i).address())
                    && printed.figure(BLOCK.cells().get(i)).isStated()) {
                weights[i] = weighted ? random.nextInt(3) : 1;
            }
        }
        return new Asked(new Question(printed, weights), Imbalance.of(BLOCK, Faults.figures(printed, BLOCK)));
    }

    private static void tryOut(long seed, int reports, boolean weighted, boolean negative, boolean blank) {
        Random random = new Random(seed);
        int told = 0;
        for (int i = 0; i < reports; i++) {
            Asked asked = asked(random, weighted, negative, blank);
            if (asked.imbalance().equations().violated() != 0) {
                Localisation.Result located = Localisation.of(asked.imbalance(), asked.question().weights);
                isWhatTryingOutFinds(asked.question(), located, "report " + i + ": " + located);
                told += located.gap().isEmpty() ? 1 : 0;
            }
        }
        assertThat(told).isGreaterThan(reports / 4);
    }

    @Test
    void ofStatedFigures() {
        tryOut(1, 60, false, false, false);
    }

    @Test
    void ofCellsThatAreNotAllAsLikely() {
        tryOut(2, 60, true, false, false);
    }

    @Test
    void ofNegativeFigures() {
        tryOut(3, 60, false, true, false);
        tryOut(4, 40, true, true, false);
    }

    @Test
    void ofACellWithoutANumber() {
        tryOut(5, 80, false, false, true);
        tryOut(6, 40, true, true, true);
    }

    @Test
    void whatWouldFallBelowZeroNeedsAnotherFigureThatCanFall() {
        // 3 and 2 and twice 0 for a total of 1 that is sure: neither 3 nor 2 alone can be less by 4.
        AnnualReport report = Shape.REVISED.consistentReport(() -> 0);
        report = Example.with(report, "disputes.reconsideration.upheld", Figure.of(3));
        report = Example.with(report, "disputes.reconsideration.corrected", Figure.of(2));
        report = Example.with(report, "disputes.reconsideration.total", Figure.of(1));
        Block line = Block.of(report).get(1);
        Imbalance imbalance = Imbalance.of(line, Faults.figures(report, line));
        Localisation.Result located = Localisation.of(imbalance, new int[] {1, 1, 1, 1, 0});

        assertThat(located.gap()).isEmpty();
        assertThat(located.sets()).singleElement().satisfies(set -> {
            assertThat(cells(set)).containsExactly(0, 1);
            assertThat(set.figure(0) + set.figure(1)).isEqualTo(1);
            assertThat(set.isExact()).as("0 and 1, or 1 and 0").isFalse();
        });
        assertThat(Localisation.of(imbalance, new int[] {3, 3, 1, 1, 0}).gap())
                .as("more than five together")
                .isPresent();
    }

    @Test
    void sixFiguresThatHaveNothingToDoWithEachOtherAreTooMany() {
        AnnualReport report = Shape.REVISED.consistentReport(() -> 50);
        List<String> lines = List.of(
                "granted", "partlyGranted", "refused.stateSecrets", "unavailable.notHeld", "notProcessed.repeated");
        List<String> columns = List.of(
                "naturalPersons",
                "commercialEnterprises",
                "researchInstitutions",
                "publicWelfareOrganizations",
                "legalServiceInstitutions");
        for (int i = 0; i < lines.size(); i++) {
            report = Example.with(
                    report, "requests.outcomes." + lines.get(i) + "." + columns.get(i), Figure.of(53 + 10 * i));
        }
        Localisation.Result five = Localisation.of(Imbalance.of(BLOCK, Faults.figures(report, BLOCK)));
        AnnualReport more =
                Example.with(report, "requests.outcomes.refused.internalAffairs.otherOrganizations", Figure.of(41));
        Localisation.Result six = Localisation.of(Imbalance.of(BLOCK, Faults.figures(more, BLOCK)));

        assertThat(five.gap()).isEmpty();
        assertThat(five.sets()).allMatch(set -> set.size() == 5);
        assertThat(six.sets()).isEmpty();
        assertThat(six.gap().orElseThrow().zh()).contains("5 个以内");
    }
}
