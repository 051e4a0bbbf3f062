package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gongkai.finding.RepairKind;
import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happened to a line or column is told from its figures alone, and undoing it gives back what was there. */
class MishapTest {

    private static final AnnualReport REPORT = report();
    private static final List<String> APPLICANTS = List.of(
            "naturalPersons",
            "commercialEnterprises",
            "researchInstitutions",
            "publicWelfareOrganizations",
            "legalServiceInstitutions",
            "otherOrganizations",
            "total");
    private static final String GRANTED = "requests.outcomes.granted.";
    private static final String REFUSED = "requests.outcomes.refused.";

    /** Three digits everywhere, so that nothing is like anything else by chance. */
    private static AnnualReport report() {
        Random random = new Random(7);
        return Shape.REVISED.consistentReport(() -> 100 + random.nextInt(900));
    }

    private static long figure(AnnualReport report, String address) {
        return report.figure(Shape.REVISED.cell(address)).count();
    }

    private static AnnualReport with(AnnualReport report, String address, long figure) {
        return report.with(Shape.REVISED.cell(address), Figure.of(figure));
    }

    private static AnnualReport swapped(AnnualReport report, String one, String other) {
        return with(with(report, one, figure(report, other)), other, figure(report, one));
    }

    /** Puts figures into cells. */
    private static AnnualReport printed(List<String> cells, List<Long> figures) {
        AnnualReport report = REPORT;
        for (int i = 0; i < cells.size(); i++) {
            report = with(report, cells.get(i), figures.get(i));
        }
        return report;
    }

    private static List<Long> figures(List<String> cells) {
        return cells.stream().map(cell -> figure(REPORT, cell)).toList();
    }

    private static List<String> line() {
        return APPLICANTS.stream().map(applicant -> GRANTED + applicant).toList();
    }

    /** Some cells of a column that stand one below the other. */
    private static List<String> column() {
        return Stream.of(
                        "stateSecrets",
                        "prohibitedByLaw",
                        "securityAndStability",
                        "thirdPartyRights",
                        "internalAffairs")
                .map(line -> REFUSED + line + ".naturalPersons")
                .toList();
    }

    private static List<Mishap> mishaps(AnnualReport wrong) {
        List<Mishap> mishaps = new ArrayList<>();
        for (io.github.gongkai.validation.Block block : io.github.gongkai.validation.Block.of(wrong)) {
            Imbalance imbalance = Imbalance.of(block, Faults.figures(wrong, block));
            if (imbalance.equations().violated() != 0) {
                mishaps.addAll(Mishap.in(imbalance));
            }
        }
        return mishaps;
    }

    private static AnnualReport undone(AnnualReport wrong, Mishap mishap) {
        List<Cell> cells = io.github.gongkai.validation.Block.of(wrong).get(0).cells();
        AnnualReport report = wrong;
        for (int i = 0; i < mishap.changes().size(); i++) {
            report = report.with(
                    cells.get(mishap.changes().cell(i)),
                    Figure.of(mishap.changes().figure(i)));
        }
        return report;
    }

    private static void isFound(AnnualReport wrong, RepairKind kind, double likelihood) {
        assertThat(mishaps(wrong)).singleElement().satisfies(mishap -> {
            assertThat(mishap.kind()).isEqualTo(kind);
            assertThat(mishap.likelihood()).isCloseTo(likelihood, within(1e-12));
            assertThat(mishap.changes().isExact()).isTrue();
            assertThat(undone(wrong, mishap)).isEqualTo(REPORT);
        });
    }

    @Test
    void neighboursAreSwappedMoreOftenThanCellsApart() {
        String secrets = REFUSED + "stateSecrets.naturalPersons";
        isFound(swapped(REPORT, line().get(1), line().get(2)), RepairKind.SWAPPED_CELLS, 0.10 / 300);
        isFound(swapped(REPORT, line().get(5), line().get(6)), RepairKind.SWAPPED_CELLS, 0.10 / 300);
        isFound(swapped(REPORT, line().get(0), line().get(2)), RepairKind.SWAPPED_CELLS, 0.01 / 3000);
        isFound(swapped(REPORT, secrets, column().get(1)), RepairKind.SWAPPED_CELLS, 0.10 / 300);
        isFound(swapped(REPORT, secrets, column().get(2)), RepairKind.SWAPPED_CELLS, 0.01 / 3000);
    }

    @Test
    void swappingBackIsLikelierWhereItPutsTheLargerFigureOnTheCommonerLine() {
        // 宿迁 2024: 13 enquiries, 897 times nothing held, most of them by natural persons; totals follow from their
        // parts.
        AnnualReport report = PublishedReports.suqian2024();
        String enquiries = REFUSED + "enquiryMatters.";
        String notHeld = "requests.outcomes.unavailable.notHeld.";
        AnnualReport parts = swapped(report, enquiries + "naturalPersons", notHeld + "naturalPersons");
        AnnualReport totals = swapped(report, enquiries + "total", notHeld + "total");

        assertThat(mishaps(parts))
                .singleElement()
                .satisfies(mishap -> assertThat(mishap.likelihood()).isCloseTo(9 * 0.10 / 300, within(1e-12)));
        assertThat(mishaps(totals))
                .singleElement()
                .satisfies(mishap -> assertThat(mishap.likelihood()).isCloseTo(0.10 / 300, within(1e-12)));
    }

    @Test
    void inALineWithoutSumsAcrossOnlyNeighboursAreTried() {
        AnnualReport wrong = swapped(REPORT, "disputes.reconsideration.pending", "disputes.reconsideration.total");

        assertThat(mishaps(wrong)).singleElement().satisfies(mishap -> {
            assertThat(mishap.kind()).isEqualTo(RepairKind.SWAPPED_CELLS);
            assertThat(mishap.changes().size()).isEqualTo(2);
            assertThat(mishap.changes().cell(0)).isEqualTo(3);
            assertThat(mishap.changes().cell(1)).isEqualTo(4);
            assertThat(mishap.changes().figure(0)).isEqualTo(figure(REPORT, "disputes.reconsideration.pending"));
            assertThat(mishap.changes().figure(1)).isEqualTo(figure(REPORT, "disputes.reconsideration.total"));
        });
        assertThat(mishaps(swapped(REPORT, "disputes.reconsideration.other", "disputes.reconsideration.total")))
                .isEmpty();
    }

    @Test
    void aLineOrColumnSlipsByOnePlace() {
        for (boolean isLine : new boolean[] {true, false}) {
            List<String> cells = isLine ? line() : column();
            RepairKind kind = isLine ? RepairKind.SHIFTED_ROW : RepairKind.SHIFTED_COLUMN;
            List<Long> meant = figures(cells);
            int last = cells.size() - 1;
            for (long left : new long[] {0, meant.get(last)}) {
                List<Long> later = new ArrayList<>(meant.subList(0, last));
                later.add(0, left);
                isFound(printed(cells, later), kind, 0.05 / 300);
            }
            for (long left : new long[] {0, meant.get(0)}) {
                List<Long> earlier = new ArrayList<>(meant.subList(1, last + 1));
                earlier.add(left);
                isFound(printed(cells, earlier), kind, 0.05 / 300);
            }
        }
    }

    @Test
    void threeFiguresInTheMiddleSlipAsWell() {
        List<String> cells = line().subList(2, 5);
        List<Long> meant = figures(cells);

        isFound(printed(cells, List.of(0L, meant.get(0), meant.get(1))), RepairKind.SHIFTED_ROW, 0.05 / 300);
    }

    @Test
    void otherNumbersInALineAreNoSlip() {
        List<String> cells = line();
        List<Long> meant = figures(cells);
        List<Long> another = new ArrayList<>(meant.subList(0, 6));
        another.add(0, 77L);
        List<Long> broken = new ArrayList<>(meant.subList(0, 6));
        broken.add(0, 0L);
        broken.set(3, 78L);
        List<Long> first = new ArrayList<>(meant.subList(1, 7));
        first.add(77L);

        assertThat(mishaps(printed(cells, another))).isEmpty();
        assertThat(mishaps(printed(cells, broken))).isEmpty();
        assertThat(mishaps(printed(cells, first))).isEmpty();
        assertThat(mishaps(printed(cells.subList(0, 2), List.of(meant.get(0) + 3, meant.get(1) - 3))))
                .isEmpty();
    }

    @Test
    void aDigitMovesIntoTheNextCellOfALine() {
        List<String> cells = line().subList(1, 3);
        String one = Long.toString(figures(cells).get(0));
        String other = Long.toString(figures(cells).get(1));
        isFound(
                printed(cells, List.of(Long.parseLong(one.substring(0, 2)), Long.parseLong(one.substring(2) + other))),
                RepairKind.MOVED_DIGIT,
                0.02 / 300);

        List<String> below = column().subList(0, 2);
        String upper = Long.toString(figures(below).get(0));
        String lower = Long.toString(figures(below).get(1));
        assertThat(mishaps(printed(
                        below,
                        List.of(Long.parseLong(upper.substring(0, 2)), Long.parseLong(upper.substring(2) + lower)))))
                .isEmpty();

        List<String> apart = List.of(line().get(1), line().get(3));
        String far = Long.toString(figures(apart).get(1));
        assertThat(mishaps(printed(
                        apart, List.of(Long.parseLong(one.substring(0, 2)), Long.parseLong(one.substring(2) + far)))))
                .isEmpty();
    }

    @Test
    void whatLeavesSomethingElseWrongIsNoMishap() {
        AnnualReport wrong =
                swapped(REPORT, "requests.received.naturalPersons", "requests.received.commercialEnterprises");
        isFound(wrong, RepairKind.SWAPPED_CELLS, 0.10 / 300);

        String outcome = GRANTED + "otherOrganizations";
        assertThat(mishaps(with(wrong, outcome, figure(REPORT, outcome) + 5))).isEmpty();
    }

    @Test
    void oneWrongFigureIsNoMishap() {
        assertThat(mishaps(with(REPORT, GRANTED + "total", figure(REPORT, GRANTED + "total") + 5)))
                .isEmpty();
        assertThat(mishaps(with(REPORT, column().get(0), 0))).isEmpty();
    }
}
