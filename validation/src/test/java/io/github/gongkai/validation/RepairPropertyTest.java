package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Repair;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of all repairs. */
class RepairPropertyTest {

    private static final List<String> IDENTITIES = List.of("AC01", "AC02", "AC03", "AC04", "AC05", "AC06");

    private static Validation validate(AnnualReport report) {
        return ReportValidator.standard().validate(report);
    }

    /** A consistent report with some cells of one block given other figures, negative ones included. */
    private record Wrong(AnnualReport truth, AnnualReport report, Block block, Set<Cell> changed) {
        static Wrong of(long seed, int count) {
            Faults faults = new Faults(seed);
            Random random = faults.random();
            AnnualReport truth = faults.report();
            List<Block> blocks = Block.of(truth);
            Block block = blocks.get(Math.max(0, random.nextInt(8) - 4));
            AnnualReport wrong = truth;
            Set<Cell> changed = new HashSet<>();
            while (changed.size() < count) {
                Cell cell = block.cells().get(random.nextInt(block.cells().size()));
                int figure = random.nextInt(random.nextBoolean() ? 30 : 5000) - (random.nextInt(9) == 0 ? 20 : 0);
                if (truth.figure(cell).count() != figure && changed.add(cell)) {
                    wrong = wrong.with(cell, Figure.of(figure));
                }
            }
            return new Wrong(truth, wrong, block, changed);
        }

        Figures figures() {
            return Faults.figures(report, block);
        }
    }

    @Property
    void aReportWhoseIdentitiesHoldHasNoRepairs(@ForAll long seed) {
        Validation validation = validate(new Faults(seed).report());

        assertThat(validation.identitiesHeld()).isEqualTo(validation.identities());
        assertThat(validation.repairs()).isSameAs(List.of());
        assertThat(validation.repairsDetermined()).isTrue();
    }

    /** The identities that do not hold; other rules may have more to say of a faulty report. */
    private static List<String> broken(Validation validation) {
        return validation.findings().stream()
                .filter(finding -> IDENTITIES.contains(finding.rule().id()))
                .map(finding -> finding.rule() + " " + finding.address())
                .toList();
    }

    @Property(tries = 600)
    void everyProposedRepairMakesEveryIdentityHold(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
        Wrong wrong = Wrong.of(seed, count);
        Validation before = validate(wrong.report());
        for (Repair repair : before.repairs()) {
            AnnualReport repaired = repair.applyTo(wrong.report());
            Validation after = validate(repaired);

            assertThat(broken(after)).as("%s", repair).isEmpty();
            assertThat(repair.explains()).containsExactlyElementsOf(broken(before));
            assertThat(repair.changes())
                    .allSatisfy(change -> assertThat(change.to().count()).isNotNegative());
        }
    }

    @Property(tries = 600)
    void theTruthIsAmongTheSmallestSetsUnlessThereIsASmallerOne(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
        Wrong wrong = Wrong.of(seed, count);
        Imbalance imbalance = Imbalance.of(wrong.block(), wrong.figures());
        Localisation.Result located = Localisation.of(imbalance);
        if (imbalance.equations().violated() == 0 || located.gap().isPresent()) {
            // Wrong figures that hide each other; or three negative ones that share a sum of table four.
            assertThat(count).isGreaterThan(1);
            assertThat(wrong.block().table()).isEqualTo(Section.DISPUTES);
            return;
        }
        int smallest = located.sets().get(0).size();

        assertThat(smallest).isLessThanOrEqualTo(count);
        if (smallest == count) {
            assertThat(located.sets())
                    .anySatisfy(set -> assertThat(cells(wrong.block(), set)).isEqualTo(wrong.changed()));
        }
    }

    private static Set<Cell> cells(Block block, Changes set) {
        Set<Cell> cells = new HashSet<>();
        for (int i = 0; i < set.size(); i++) {
            cells.add(block.cells().get(set.cell(i)));
        }
        return cells;
    }

    @Property
    void theOrderOfCellsAndIdentitiesDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
        Wrong wrong = Wrong.of(seed, count);
        List<Cell> cells = new ArrayList<>(wrong.block().cells());
        List<Identity> identities = new ArrayList<>(wrong.block().identities());
        Collections.shuffle(cells, new Random(seed));
        Collections.shuffle(identities, new Random(seed));
        Block shuffled = new Block(identities, cells);

        assertThat(sets(shuffled, wrong.figures())).isEqualTo(sets(wrong.block(), wrong.figures()));
    }

    private static Set<Set<Cell>> sets(Block block, Figures figures) {
        Set<Set<Cell>> sets = new HashSet<>();
        for (Changes set : Localisation.of(Imbalance.of(block, figures)).sets()) {
            assertThat(sets.add(cells(block, set))).isTrue();
        }
        return sets;
    }

    @Property
    void aCellThatMustNotChangeDoesNotAndAHeavyOneIsAvoided(@ForAll long seed) {
        Wrong wrong = Wrong.of(seed, 1);
        Imbalance imbalance = Imbalance.of(wrong.block(), wrong.figures());
        int place = wrong.block().cells().indexOf(wrong.changed().iterator().next());
        int[] weights = new int[wrong.block().cells().size()];
        java.util.Arrays.fill(weights, 1);
        for (int weight : new int[] {0, 4, 2}) {
            weights[place] = weight;
            for (Changes set : Localisation.of(imbalance, weights).sets()) {
                boolean changed = cells(wrong.block(), set).containsAll(wrong.changed());
                if (weight == 0) {
                    assertThat(changed).isFalse();
                }
                if (weight == 2 && wrong.block().table() == Section.REQUESTS) {
                    assertThat(cells(wrong.block(), set)).isEqualTo(wrong.changed());
                }
            }
        }
    }

    @Property
    void sharesAreThoseOfAWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
        Wrong wrong = Wrong.of(seed, count);
        List<Repair> repairs = validate(wrong.report()).repairs();
        double sum = repairs.stream()
                .mapToDouble(repair -> repair.share().doubleValue())
                .sum();
        if (!repairs.isEmpty()) {
            assertThat(sum).isBetween(1 - repairs.size() * 0.00005 - 1e-9, 1 + repairs.size() * 0.00005 + 1e-9);
        }
        for (int i = 1; i < repairs.size(); i++) {
            assertThat(repairs.get(i).share())
                    .isLessThanOrEqualTo(repairs.get(i - 1).share());
        }
    }

    @Property(tries = 100)
    void blankTotalsAreFilledAsTheReportHadThem(@ForAll long seed) {
        Faults faults = new Faults(seed);
        AnnualReport truth = faults.report();
        AnnualReport blank = truth;
        for (Block block : Block.of(truth)) {
            for (int i = 0; i < block.cells().size(); i++) {
                if (block.isTotal(i) && faults.random().nextInt(4) == 0) {
                    blank = blank.with(block.cells().get(i), Figure.blank());
                }
            }
        }
        for (Repair repair : validate(blank).repairs()) {
            assertThat(repair.changes())
                    .singleElement()
                    .satisfies(change -> assertThat(truth.figure(change.cell())).isEqualTo(change.to()));
            blank = repair.applyTo(blank);
        }
        assertThat(blank).isEqualTo(truth);
    }
}
