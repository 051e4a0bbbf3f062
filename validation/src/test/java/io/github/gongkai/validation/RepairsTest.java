package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.RepairKind;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is proposed for mistakes made by hand in a published report. */
class RepairsTest {

    private static final AnnualReport SUQIAN = PublishedReports.suqian2024();

    private static Cell cell(String address) {
        return Edition.REVISED_2021.cell(address).orElseThrow();
    }

    private static AnnualReport with(AnnualReport report, String address, long figure) {
        return report.with(cell(address), Figure.of(figure));
    }

    private static List<Repair> repairs(AnnualReport report) {
        return ReportValidator.standard().validate(report).repairs();
    }

    @Test
    void aWrongDigitOfAPublishedReportIsLocated() {
        Validation validation =
                ReportValidator.standard().validate(with(SUQIAN, "requests.outcomes.granted.naturalPersons", 1468));

        assertThat(validation.repairsDetermined()).isTrue();
        assertThat(validation.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.kind()).isEqualTo(RepairKind.REPLACED_DIGIT);
            assertThat(repair.changes())
                    .containsExactly(new CellChange(
                            cell("requests.outcomes.granted.naturalPersons"), Figure.of(1468), Figure.of(1408)));
            assertThat(repair.explains())
                    .containsExactly("AC02 requests.outcomes.total.naturalPersons", "AC03 requests.outcomes.granted");
            assertThat(repair.unique()).isTrue();
            assertThat(repair.share()).isEqualByComparingTo("1");
            assertThat(repair.isSafe()).isTrue();
            assertThat(repair.applyTo(validation.report())).isEqualTo(SUQIAN);
            assertThat(repair.reason(Locale.CHINESE)).isEqualTo("（一）予以公开·自然人：1468 应为 1408（疑一位数字有误）。");
        });
    }

    @Test
    void eachSlipHasItsName() {
        assertThat(kindOf("requests.received.naturalPersons", 344)).isEqualTo(RepairKind.OMITTED_DIGIT);
        assertThat(kindOf("requests.received.naturalPersons", 34450)).isEqualTo(RepairKind.ADDED_DIGIT);
        assertThat(kindOf("requests.received.naturalPersons", 4340)).isEqualTo(RepairKind.EXCHANGED_DIGITS);
        assertThat(kindOf("requests.received.naturalPersons", 344000)).isEqualTo(RepairKind.ZEROS);
        assertThat(kindOf("requests.received.naturalPersons", -3440)).isEqualTo(RepairKind.SIGN);
        assertThat(kindOf("requests.received.naturalPersons", 5)).isEqualTo(RepairKind.OTHER);
    }

    private static RepairKind kindOf(String address, long figure) {
        List<Repair> repairs = repairs(with(SUQIAN, address, figure));
        assertThat(repairs).hasSize(1);
        assertThat(repairs.get(0).applyTo(with(SUQIAN, address, figure))).isEqualTo(SUQIAN);
        return repairs.get(0).kind();
    }

    @Test
    void swappedNeighboursAreOneEvent() {
        AnnualReport inColumn = with(
                with(SUQIAN, "requests.outcomes.unavailable.notHeld.naturalPersons", 35),
                "requests.outcomes.unavailable.needsCreation.naturalPersons",
                859);
        AnnualReport inLine = with(
                with(SUQIAN, "requests.outcomes.granted.naturalPersons", 21),
                "requests.outcomes.granted.commercialEnterprises",
                1408);
        for (AnnualReport swapped : List.of(inColumn, inLine)) {
            Repair best = repairs(swapped).get(0);
            assertThat(best.kind()).isEqualTo(RepairKind.SWAPPED_CELLS);
            assertThat(best.applyTo(swapped)).isEqualTo(SUQIAN);
        }
    }

    @Test
    void aShiftedLineIsOneEvent() {
        AnnualReport shifted = SUQIAN;
        long[] line = {0, 462, 9, 0, 0, 0, 0};
        List<Cell> cells = Edition.REVISED_2021.cells(
                cell("requests.outcomes.partlyGranted.total").line());
        for (int i = 0; i < line.length; i++) {
            shifted = shifted.with(cells.get(i), Figure.of(line[i]));
        }
        Repair best = repairs(shifted).get(0);

        assertThat(best.kind()).isEqualTo(RepairKind.SHIFTED_ROW);
        assertThat(best.applyTo(shifted)).isEqualTo(SUQIAN);
        assertThat(best.reason(Locale.ENGLISH)).startsWith("Line \"(2) Partly granted\" seems shifted by one column: ");
    }

    @Test
    void aShiftedColumnIsProposedThoughTheSearchEndsBeforeIt() {
        AnnualReport shifted = SUQIAN;
        long fallen = 0;
        for (Cell cell : Edition.REVISED_2021.cells()) {
            if (cell.address().startsWith("requests.") && cell.column().key().equals("commercialEnterprises")) {
                long figure = SUQIAN.figure(cell).count();
                shifted = shifted.with(cell, Figure.of(fallen));
                fallen = figure;
            }
        }
        Validation validation = ReportValidator.standard().validate(shifted);

        assertThat(validation.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.kind()).isEqualTo(RepairKind.SHIFTED_COLUMN);
            assertThat(repair.applyTo(validation.report())).isEqualTo(SUQIAN);
            assertThat(repair.unique()).isFalse();
            assertThat(repair.reason(Locale.CHINESE)).startsWith("“商业企业”一列数字疑错开一行：");
        });
        assertThat(validation.repairsDetermined()).isFalse();
        assertThat(validation.undeterminedReason().orElseThrow().zh()).isEqualTo("改动 5 个以内单元格不能使勾稽关系全部成立");
    }

    @Test
    void aDigitMovedToTheNextCellIsOneEvent() {
        AnnualReport moved = with(
                with(SUQIAN, "requests.outcomes.unavailable.notHeld.naturalPersons", 85),
                "requests.outcomes.unavailable.notHeld.commercialEnterprises",
                933);
        Repair best = repairs(moved).get(0);

        assertThat(best.kind()).isEqualTo(RepairKind.MOVED_DIGIT);
        assertThat(best.applyTo(moved)).isEqualTo(SUQIAN);
    }

    @Test
    void twoSlipsApartAreRepairedTogether() {
        AnnualReport wrong = with(
                with(SUQIAN, "requests.outcomes.granted.naturalPersons", 1048), "requests.carriedForward.total", 152);
        Repair best = repairs(wrong).get(0);

        assertThat(best.kind()).isEqualTo(RepairKind.SEVERAL);
        assertThat(best.applyTo(wrong)).isEqualTo(SUQIAN);
        assertThat(best.unique()).isTrue();
    }

    @Test
    void theFormCannotTellWhichFigureOfADisputeLineIsWrong() {
        List<Repair> repairs = repairs(with(SUQIAN, "disputes.directLitigation.total", 52));

        assertThat(repairs).hasSizeGreaterThan(1).allSatisfy(repair -> {
            assertThat(repair.unique()).isFalse();
            assertThat(repair.isSafe()).isFalse();
            assertThat(repair.explains()).containsExactly("AC05 disputes.directLitigation");
        });
        assertThat(repairs.get(0).kind()).isEqualTo(RepairKind.EXCHANGED_DIGITS);
        assertThat(repairs.get(0).changes())
                .containsExactly(new CellChange(cell("disputes.directLitigation.total"), Figure.of(52), Figure.of(25)));
    }

    @Test
    void blankTotalsFollowFromTheOtherCells() {
        AnnualReport blank = SUQIAN;
        for (String address :
                List.of("requests.outcomes.total.total", "requests.received.total", "disputes.reconsideration.total")) {
            blank = blank.with(cell(address), Figure.blank());
        }
        Validation validation = ReportValidator.standard().validate(blank);

        assertThat(validation.isPass()).isTrue();
        assertThat(validation.repairsDetermined()).isTrue();
        assertThat(validation.repairs())
                .hasSize(3)
                .allSatisfy(repair -> {
                    assertThat(repair.kind()).isEqualTo(RepairKind.BLANK);
                    assertThat(repair.isSafe()).isTrue();
                    assertThat(repair.changes().get(0).from()).isEqualTo(Figure.blank());
                })
                .flatExtracting(Repair::changes)
                .extracting(change -> SUQIAN.figure(change.cell()).equals(change.to()))
                .containsOnly(true);
        assertThat(validation.repairs().get(2).explains()).containsExactly("AC04 disputes.reconsideration");
    }

    @Test
    void aBlankCellIsFilledAfterTheFigureThatIsWrong() {
        AnnualReport wrong = with(SUQIAN, "requests.outcomes.granted.naturalPersons", 1468)
                .with(cell("requests.outcomes.granted.total"), Figure.blank());
        List<Repair> repairs = repairs(wrong);

        assertThat(repairs).hasSize(2);
        AnnualReport repaired = wrong;
        for (Repair repair : repairs) {
            assertThat(repair.isSafe()).isTrue();
            repaired = repair.applyTo(repaired);
        }
        assertThat(repaired).isEqualTo(SUQIAN);
    }

    @Test
    void onlyBlankCellsAreFilledAndNoneByGuess() {
        Cell total = cell("disputes.reconsideration.total");
        assertThat(repairs(SUQIAN.with(total, Figure.notApplicable()))).isEmpty();
        assertThat(repairs(SUQIAN.with(total, Figure.absent()))).isEmpty();
        assertThat(repairs(SUQIAN.with(total, Figure.blank())
                        .with(cell("disputes.reconsideration.other"), Figure.blank())))
                .isEmpty();
    }

    @Test
    void aBlankCellThatWouldHaveToBeNegativeIsLeftAlone() {
        AnnualReport blank = with(SUQIAN, "disputes.reconsideration.total", 3)
                .with(cell("disputes.reconsideration.other"), Figure.blank());
        Validation validation = ReportValidator.standard().validate(blank);

        assertThat(validation.repairs()).isEmpty();
    }

    @Test
    void figuresThatCannotBeAddedUpAreNotRepaired() {
        AnnualReport huge = with(
                with(SUQIAN, "disputes.reconsideration.upheld", Long.MAX_VALUE),
                "disputes.reconsideration.other",
                Long.MAX_VALUE);
        Validation validation = ReportValidator.standard().validate(huge);

        assertThat(validation.isPass()).isFalse();
        assertThat(validation.repairs()).isEmpty();
        assertThat(validation.undeterminedReason().orElseThrow().en())
                .isEqualTo("the sums are beyond the range of exact calculation");
    }

    @Test
    void figuresAboveTenMillionAreAsExactAsSmallOnes() {
        AnnualReport large = SUQIAN;
        for (Cell cell : Edition.REVISED_2021.cells()) {
            if (cell.address().startsWith("requests.")) {
                large = large.with(cell, Figure.of(SUQIAN.figure(cell).count() * 1_000_000_000_001L));
            }
        }
        Cell cell = cell("requests.outcomes.granted.total");
        AnnualReport wrong = large.with(cell, Figure.of(large.figure(cell).count() + 1));

        assertThat(repairs(wrong))
                .singleElement()
                .satisfies(repair -> assertThat(repair.applyTo(wrong))
                        .isEqualTo(wrong.with(cell, Figure.of(1431L * 1_000_000_000_001L))));
    }

    @Test
    void manyNegativeFiguresOfOneSumCannotBeListed() {
        AnnualReport negative = SUQIAN;
        for (String result : List.of("upheld", "corrected", "pending")) {
            negative = with(negative, "disputes.directLitigation." + result, -7);
        }
        Validation validation = ReportValidator.standard().validate(negative);

        assertThat(validation.repairs()).isEmpty();
        assertThat(validation.undeterminedReason().orElseThrow().en())
                .isEqualTo("there are too many negative numbers to list what they could be");
    }
}
