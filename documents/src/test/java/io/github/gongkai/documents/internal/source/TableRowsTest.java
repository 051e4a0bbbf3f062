package io.github.gongkai.documents.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.internal.source.TableRows.Merge;
import io.github.gongkai.finding.ReadingProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TableRowsTest {

    private final TableRows table = new TableRows();

    @Test
    void cellsStandInTheColumnsThatThoseBeforeThemLeave() {
        table.cell("甲", 1, 1, 2, Merge.NONE);
        table.cell("乙", 1, 2, 1, Merge.NONE);
        table.endRow();

        assertThat(shown()).containsExactly("3 wide: 甲 at 1:1 in 0 over 2, 乙 at 1:2 in 2 over 1");
    }

    @Test
    void aMergedCellIsThereOnceAndTheWordsUnderItAreTold() {
        table.cell("甲", 1, 1, 1, Merge.NONE);
        table.cell("", 1, 2, 1, Merge.FROM_LEFT);
        table.cell("乙", 1, 3, 1, Merge.NONE);
        table.endRow();
        table.cell("丙", 2, 1, 2, Merge.FROM_ABOVE);
        table.cell("丁", 2, 2, 1, Merge.NONE);
        table.endRow();

        assertThat(shown())
                .containsExactly(
                        "hidden: 丙 at 2:1",
                        "3 wide: 甲 at 1:1 in 0 over 2, 乙 at 1:3 in 2 over 1",
                        "3 wide: 丁 at 2:2 in 2 over 1");
    }

    @Test
    void aFirstCellWithNothingToItsLeftIsACellOfItsOwn() {
        table.cell("甲", 1, 1, 1, Merge.FROM_LEFT);
        table.endRow();

        assertThat(shown()).containsExactly("1 wide: 甲 at 1:1 in 0 over 1");
    }

    @Test
    void columnsThatARowLeavesOutAreCounted() {
        table.cell("甲", 1, 1, 1, Merge.NONE);
        table.cell("乙", 1, 2, 1, Merge.NONE);
        table.endRow();
        table.skip(0);
        table.skip(1);
        table.cell("丙", 2, 1, 1, Merge.NONE);
        table.endRow();

        assertThat(shown()).contains("2 wide: 丙 at 2:1 in 1 over 1");
    }

    @Test
    void aRowOfAnotherWidthHasNoColumns() {
        for (int row = 1; row <= 2; row++) {
            table.cell("甲", row, 1, 1, Merge.NONE);
            table.cell("乙", row, 2, 1, Merge.NONE);
            table.endRow();
        }
        table.cell("丙", 3, 1, 1, Merge.NONE);
        table.endRow();

        assertThat(shown()).hasSize(3).contains("0 wide: 丙 at 3:1 in -1 over 1");
    }

    @Test
    void aRowWithoutCellsIsNone() {
        table.cell("", 1, 1, 1, Merge.FROM_ABOVE);
        table.endRow();

        assertThat(table.pieces()).isEmpty();
    }

    @Test
    void aLongTextIsToldAsFarAsAMessageHoldsIt() {
        assertThat(TableRows.hidden("公".repeat(60), 1, 2))
                .isEqualTo(new Piece.LeftOut(ReadingProblem.HIDDEN, "公".repeat(60), 1, 2));
        assertThat(TableRows.hidden("公".repeat(61), 1, 2))
                .isEqualTo(new Piece.LeftOut(ReadingProblem.HIDDEN, "公".repeat(60) + "…", 1, 2));
    }

    private List<String> shown() {
        return table.pieces().stream().map(TableRowsTest::shown).toList();
    }

    private static String shown(Piece piece) {
        if (piece instanceof Piece.LeftOut left) {
            return "hidden: " + left.text() + " at " + left.line() + ":" + left.column();
        }
        Piece.Row row = (Piece.Row) piece;
        return row.width() + " wide: "
                + row.entries().stream()
                        .map(entry -> entry.text() + " at " + entry.line() + ":" + entry.column() + " in "
                                + entry.gridColumn() + " over " + entry.span())
                        .collect(Collectors.joining(", "));
    }
}
