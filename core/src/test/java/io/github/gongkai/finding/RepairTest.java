package io.github.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final Cell UPHELD = cell("disputes.reconsideration.upheld");
    private static final Cell TOTAL = cell("disputes.reconsideration.total");
    private static final CellChange CHANGE = new CellChange(TOTAL, Figure.of(31), Figure.of(13));

    private static final CellChange CHANGE_OF_UPHELD = new CellChange(UPHELD, Figure.of(13), Figure.of(31));

    private static final AnnualReport REPORT = AnnualReport.builder(Edition.REVISED_2021)
            .figures(Figures.builder(Edition.REVISED_2021, Section.DISPUTES)
                    .set(UPHELD, Figure.of(13))
                    .set(TOTAL, Figure.of(31))
                    .build())
            .build();

    private static Cell cell(String address) {
        return Edition.REVISED_2021.cell(address).orElseThrow();
    }

    private static Repair repair(RepairKind kind, boolean unique, String share, CellChange... changes) {
        return Repair.builder(kind)
                .addChanges(changes)
                .addExplains("AC04 disputes.reconsideration")
                .unique(unique)
                .share(new BigDecimal(share))
                .build();
    }

    @Test
    void aRepairIsAppliedOnlyToWhatItWasProposedFor() {
        Repair repair = repair(RepairKind.EXCHANGED_DIGITS, true, "1.0000", CHANGE);

        AnnualReport repaired = repair.applyTo(REPORT);
        assertThat(repaired.figure(TOTAL)).isEqualTo(Figure.of(13));
        assertThat(repaired.figure(UPHELD)).isEqualTo(Figure.of(13));
        assertThat(REPORT.figure(TOTAL)).isEqualTo(Figure.of(31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair.applyTo(repaired))
                .withMessage("disputes.reconsideration.total: 31 -> 13, but the report says 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        repair.applyTo(AnnualReport.builder(Edition.TRIAL_2019).build()));
    }

    @Test
    void onlyALikelyRepairWithoutEqualIsSafe() {
        assertThat(repair(RepairKind.OTHER, true, "0.9500", CHANGE).isSafe()).isTrue();
        assertThat(repair(RepairKind.OTHER, true, "0.9499", CHANGE).isSafe()).isFalse();
        assertThat(repair(RepairKind.OTHER, false, "1.0000", CHANGE).isSafe()).isFalse();
    }

    @Test
    void aRepairThatSomethingContradictsIsNotSafeAndSaysSo() {
        Repair repair = Repair.builder(RepairKind.EXCHANGED_DIGITS)
                .addChanges(CHANGE)
                .unique(true)
                .share(BigDecimal.ONE)
                .addConfirmations(
                        new Labels("文中为 13 件", "the text says 13"), new Labels("上年为 13 件", "last year says 13"))
                .addContradictions(new Labels("附表为 31 件", "the annex says 31"))
                .build();

        assertThat(repair.isSafe()).isFalse();
        assertThat(repair.reason(Locale.CHINESE))
                .isEqualTo("行政复议·总计：31 应为 13（疑相邻两位数字颠倒）。可佐证：文中为 13 件；上年为 13 件。与此不符：附表为 31 件。");
        assertThat(repair.reason(Locale.ENGLISH))
                .endsWith("(two digits seem exchanged). Confirmed: the text says 13; last year says 13."
                        + " Contradicted: the annex says 31.");
    }

    @Test
    void severalChangesThatNoUsualSlipExplainsAreNotSafe() {
        CellChange other = new CellChange(UPHELD, Figure.of(13), Figure.of(31));
        assertThat(repair(RepairKind.OTHER, true, "1.0000", CHANGE, other).isSafe())
                .isFalse();
        assertThat(repair(RepairKind.SEVERAL, true, "1.0000", CHANGE, other).isSafe())
                .isTrue();
    }

    @Test
    void theReasonNamesCellAndFiguresInTheAskedLanguage() {
        Repair repair = repair(RepairKind.EXCHANGED_DIGITS, true, "1.0000", CHANGE);

        assertThat(repair.reason(Locale.CHINA)).isEqualTo("行政复议·总计：31 应为 13（疑相邻两位数字颠倒）。");
        assertThat(repair.reason(Locale.FRANCE))
                .isEqualTo("Administrative reconsideration, Total: 31 should be 13 (two digits seem exchanged).");
    }

    @Test
    void theReasonOfSeveralChangesNamesThemAll() {
        CellChange blank = new CellChange(UPHELD, Figure.of(13), Figure.of(31));

        assertThat(repair(RepairKind.SWAPPED_CELLS, false, "0.9000", blank, CHANGE)
                        .reason(Locale.ENGLISH))
                .isEqualTo("Two cells seem swapped: Administrative reconsideration, Upheld: 13 should be 31;"
                        + " Administrative reconsideration, Total: 31 should be 13.");
        assertThat(repair(RepairKind.SHIFTED_ROW, false, "0.9000", blank, CHANGE)
                        .reason(Locale.CHINESE))
                .isEqualTo("“行政复议”一行数字疑错开一列：行政复议·结果维持：13 应为 31；行政复议·总计：31 应为 13。");
    }

    @Test
    void theReasonOfABlankCellSaysWhatFollows() {
        CellChange blank = new CellChange(TOTAL, Figure.blank(), Figure.of(13));

        assertThat(repair(RepairKind.BLANK, true, "1.0000", blank).reason(Locale.CHINESE))
                .isEqualTo("行政复议·总计空白，由其他单元格可得 13。");
        assertThat(repair(RepairKind.BLANK, true, "1.0000", blank).reason(Locale.ENGLISH))
                .isEqualTo("Administrative reconsideration, Total is blank; by the other cells it is 13.");
    }

    @Test
    void aBlankThatIsChangedWithOthersIsNamedInTheAskedLanguage() {
        Repair repair = repair(
                RepairKind.SEVERAL,
                true,
                "1.0000",
                new CellChange(TOTAL, Figure.blank(), Figure.of(13)),
                CHANGE_OF_UPHELD);

        assertThat(repair.reason(Locale.CHINESE)).contains("行政复议·总计：空白 应为 13");
        assertThat(repair.reason(Locale.ENGLISH)).contains("Total: blank should be 13");
    }

    @Test
    void noTextHasAPlaceholderLeft() {
        for (RepairKind kind : RepairKind.values()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(repair(kind, true, "1.0000", CHANGE).reason(locale))
                        .doesNotContain("{", "}")
                        .contains("13");
            }
        }
    }

    @Test
    void aRepairThatChangesNothingOrACellTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CellChange(TOTAL, Figure.of(3), Figure.of(3)));
        assertThatIllegalStateException().isThrownBy(() -> repair(RepairKind.OTHER, true, "1.0000"));
        assertThatIllegalStateException().isThrownBy(() -> repair(RepairKind.OTHER, true, "1.0000", CHANGE, CHANGE));
    }

    @Test
    void aShareIsPartOfAWhole() {
        assertThatIllegalStateException().isThrownBy(() -> repair(RepairKind.OTHER, true, "1.0001", CHANGE));
        assertThatIllegalStateException().isThrownBy(() -> repair(RepairKind.OTHER, true, "-0.0001", CHANGE));
    }
}
