package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Repair;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How often the first proposal is right, on mistakes of which the truth is known. {@code -Dreports=3000 -Dshow=true} as argLine
 * measures more reports and prints the shares.
 */
class RepairQualityTest {

    private static final int REPORTS = Integer.getInteger("reports", 500);

    /** Counts over faulty reports. */
    private static final class Count {
        final String name;
        int faulty;
        int among;
        int first;
        int safe;
        int safeRight;
        int undetermined;

        Count(String name) {
            this.name = name;
        }

        double first() {
            return (double) first / faulty;
        }

        double among() {
            return (double) among / faulty;
        }

        double safe() {
            return (double) safe / faulty;
        }

        double safeRight() {
            return safe == 0 ? 1 : (double) safeRight / safe;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %d faulty, truth listed %.4f, first right %.4f, safe %.4f, of these right %.4f, undetermined %d",
                    name,
                    faulty,
                    among(),
                    first(),
                    safe(),
                    safeRight(),
                    undetermined);
        }
    }

    private static Count count(String name, Faults faults, UnaryOperator<AnnualReport> fault) {
        Count count = new Count(name);
        while (count.faulty < REPORTS) {
            AnnualReport truth = faults.report();
            AnnualReport wrong = fault.apply(truth);
            Validation validation = ReportValidator.standard().validate(wrong);
            if (validation.findings().isEmpty()) {
                // Nothing notices it: not a matter of repairs.
                continue;
            }
            count.faulty++;
            count.undetermined += validation.repairsDetermined() ? 0 : 1;
            List<Repair> repairs = validation.repairs();
            boolean blocksApart = Block.of(wrong).stream()
                            .filter(block -> !Repairs.of(block, Faults.figures(wrong, block))
                                    .proposals()
                                    .isEmpty())
                            .count()
                    > 1;
            if (blocksApart) {
                judgeByBlock(count, truth, wrong);
            } else if (!repairs.isEmpty()) {
                judge(count, truth, wrong, repairs);
            }
        }
        return count;
    }

    private static void judge(Count count, AnnualReport truth, AnnualReport wrong, List<Repair> repairs) {
        boolean right = repairs.get(0).applyTo(wrong).equals(truth);
        count.first += right ? 1 : 0;
        count.among += repairs.stream().anyMatch(r -> r.applyTo(wrong).equals(truth)) ? 1 : 0;
        if (repairs.get(0).isSafe()) {
            count.safe++;
            count.safeRight += right ? 1 : 0;
        }
    }

    /** Right if the first proposals of all blocks together are. */
    private static void judgeByBlock(Count count, AnnualReport truth, AnnualReport wrong) {
        boolean first = true;
        boolean among = true;
        boolean safe = true;
        for (Block block : Block.of(wrong)) {
            List<Repair> repairs =
                    Repairs.of(block, Faults.figures(wrong, block)).proposals();
            if (!repairs.isEmpty()) {
                first &= agrees(repairs.get(0).applyTo(wrong), truth, block);
                among &= repairs.stream().anyMatch(r -> agrees(r.applyTo(wrong), truth, block));
                safe &= repairs.get(0).isSafe();
            }
        }
        count.first += first ? 1 : 0;
        count.among += among ? 1 : 0;
        count.safe += safe ? 1 : 0;
        count.safeRight += safe && first ? 1 : 0;
    }

    private static boolean agrees(AnnualReport one, AnnualReport other, Block block) {
        return block.cells().stream().allMatch(cell -> one.figure(cell).equals(other.figure(cell)));
    }

    @Test
    void oneTypingErrorIsRepairedAtFirst() {
        Faults faults = new Faults(1);
        Count count = count("1 typing error", faults, report -> faults.typed(report, 1));
        show(count);
        assertThat(count.among()).as(count.toString()).isEqualTo(1);
        assertThat(count.first()).as(count.toString()).isGreaterThanOrEqualTo(0.96);
        assertThat(count.safeRight()).as(count.toString()).isGreaterThanOrEqualTo(0.999);
    }

    @Test
    void oneTypingErrorInTableThreeIsAlwaysRepaired() {
        Faults faults = new Faults(2);
        Count count = count("1 typing error, table three", faults, report -> {
            AnnualReport wrong = faults.typed(report, 1);
            while (!onlyIn(Section.REQUESTS, report, wrong)) {
                wrong = faults.typed(report, 1);
            }
            return wrong;
        });
        show(count);
        assertThat(count.first).as(count.toString()).isEqualTo(count.faulty);
        assertThat(count.safe).as(count.toString()).isEqualTo(count.faulty);
    }

    private static boolean onlyIn(Section table, AnnualReport one, AnnualReport other) {
        return Faults.cells(one).stream()
                .filter(cell -> !one.figure(cell).equals(other.figure(cell)))
                .map(Cell::section)
                .allMatch(table::equals);
    }

    @Test
    void twoTypingErrorsAreMostlyRepairedAtFirst() {
        Faults faults = new Faults(3);
        Count count = count("2 typing errors", faults, report -> faults.typed(report, 2));
        show(count);
        assertThat(count.among()).as(count.toString()).isGreaterThanOrEqualTo(0.995);
        assertThat(count.safeRight()).as(count.toString()).isGreaterThanOrEqualTo(0.999);
    }

    @Test
    void threeTypingErrorsAreMostlyRepairedAtFirst() {
        Faults faults = new Faults(4);
        Count count = count("3 typing errors", faults, report -> faults.typed(report, 3));
        show(count);
        assertThat(count.among()).as(count.toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(count.safeRight()).as(count.toString()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void swappedNeighboursAreRepairedAtFirst() {
        Faults faults = new Faults(5);
        Count count = count("swapped neighbours", faults, faults::swapped);
        show(count);
        assertThat(count.first()).as(count.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(count.safeRight()).as(count.toString()).isGreaterThanOrEqualTo(0.999);
    }

    @Test
    void shiftedLinesAreRepairedAtFirst() {
        Faults faults = new Faults(6);
        Count count = count("shifted lines", faults, faults::shifted);
        show(count);
        assertThat(count.first()).as(count.toString()).isGreaterThanOrEqualTo(0.95);
    }

    private static void show(Count count) {
        if (Boolean.getBoolean("show")) {
            System.out.println(count);
        }
    }
}
