package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Repair;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figures;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
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
        return count(name, faults, fault, (truth, wrong) -> alone(wrong));
    }

    /** Nothing but the tables. */
    private static Submission alone(AnnualReport wrong) {
        return Submission.builder().report(wrong).build();
    }

    /** With what most reports say in their text, and what last year's says it carried forward. */
    private static Submission withTextAndLastYear(AnnualReport truth, AnnualReport wrong) {
        AnnualReport.Builder previous =
                AnnualReport.builder(truth.edition()).year(truth.year().getAsInt() - 1);
        Figures.Builder requests = Figures.builder(truth.edition(), Section.REQUESTS);
        for (Applicant applicant : Applicant.values()) {
            requests.set(
                    cell(truth, RequestLine.CARRIED_FORWARD, applicant),
                    truth.figure(cell(truth, RequestLine.BROUGHT_FORWARD, applicant)));
        }
        return Submission.builder()
                .report(wrong.withOverview(Example.text(
                        "收到政府信息公开申请" + count(truth, RequestLine.RECEIVED) + "件，上年结转"
                                + count(truth, RequestLine.BROUGHT_FORWARD) + "件，办结"
                                + count(truth, RequestLine.OUTCOMES_TOTAL) + "件，结转下年"
                                + count(truth, RequestLine.CARRIED_FORWARD) + "件。",
                        "因政府信息公开引发行政复议" + count(truth, DisputeLine.RECONSIDERATION) + "件，行政诉讼"
                                + (count(truth, DisputeLine.DIRECT_LITIGATION)
                                        + count(truth, DisputeLine.LITIGATION_AFTER_RECONSIDERATION))
                                + "件。")))
                .previous(previous.figures(requests.build()).build())
                .build();
    }

    private static Cell cell(AnnualReport report, Line line, Column column) {
        return report.edition().cell(line, column).orElseThrow();
    }

    private static long count(AnnualReport report, RequestLine line) {
        return report.figure(cell(report, line, Applicant.TOTAL)).count();
    }

    private static long count(AnnualReport report, DisputeLine line) {
        return report.figure(cell(report, line, DisputeResult.TOTAL)).count();
    }

    private static Count count(
            String name,
            Faults faults,
            UnaryOperator<AnnualReport> fault,
            BiFunction<AnnualReport, AnnualReport, Submission> circumstances) {
        Count count = new Count(name);
        while (count.faulty < REPORTS) {
            AnnualReport truth = faults.report();
            AnnualReport wrong = fault.apply(truth);
            Validation validation = ReportValidator.standard().validate(circumstances.apply(truth, wrong));
            if (Shape.broken(validation).isEmpty()) {
                // Nothing notices it: not a matter of repairs.
                continue;
            }
            count.faulty++;
            count.undetermined += validation.repairsDetermined() ? 0 : 1;
            judge(count, truth, wrong, validation.repairs());
        }
        return count;
    }

    /** Right if the first proposals of all blocks together are. */
    private static void judge(Count count, AnnualReport truth, AnnualReport wrong, List<Repair> repairs) {
        boolean first = true;
        boolean among = true;
        boolean safe = true;
        for (Block block : Block.of(wrong)) {
            List<Repair> own = repairs.stream()
                    .filter(repair ->
                            block.cells().contains(repair.changes().get(0).cell()))
                    .toList();
            if (own.isEmpty()) {
                boolean right = agrees(wrong, truth, block);
                first &= right;
                among &= right;
            } else {
                first &= agrees(own.get(0).applyTo(wrong), truth, block);
                among &= own.stream().anyMatch(repair -> agrees(repair.applyTo(wrong), truth, block));
                safe &= own.get(0).isSafe();
            }
        }
        safe &= !repairs.isEmpty();
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
        // Table four alone cannot tell more: a prior made for these very reports is no better.
        assertThat(count.first()).as(count.toString()).isGreaterThanOrEqualTo(0.965);
        assertThat(count.safeRight()).as(count.toString()).isGreaterThanOrEqualTo(0.999);
    }

    @Test
    void oneTypingErrorIsRepairedMoreOftenWithTextAndLastYear() {
        Faults faults = new Faults(1);
        Count count = count(
                "1 typing error, text and last year",
                faults,
                report -> faults.typed(report, 1),
                RepairQualityTest::withTextAndLastYear);
        show(count);
        assertThat(count.first()).as(count.toString()).isGreaterThanOrEqualTo(0.98);
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
        assertThat(count.among()).as(count.toString()).isGreaterThanOrEqualTo(0.985);
        assertThat(count.safeRight()).as(count.toString()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void swappedNeighboursAreRepairedAtFirst() {
        Faults faults = new Faults(5);
        Count count = count("swapped neighbours", faults, faults::swapped);
        show(count);
        assertThat(count.among()).as(count.toString()).isEqualTo(1);
        assertThat(count.first()).as(count.toString()).isGreaterThanOrEqualTo(0.97);
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
