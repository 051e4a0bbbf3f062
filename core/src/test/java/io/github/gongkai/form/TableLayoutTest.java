package io.github.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed tables, drawn as text: a figure is {@code #}, a merged cell is followed by its height and width. */
class TableLayoutTest {

    @Test
    void tableTwoOf2021IsPrintedAsOnTheForm() {
        assertThat(drawn(Edition.REVISED_2021, Section.PROACTIVE_DISCLOSURE)).isEqualTo("""
                第二十条第（一）项 1x4
                信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
                规章 | # | # | #
                行政规范性文件 | # | # | #
                第二十条第（五）项 1x4
                信息内容 | 本年处理决定数量 1x3
                行政许可 | # 1x3
                第二十条第（六）项 1x4
                信息内容 | 本年处理决定数量 1x3
                行政处罚 | # 1x3
                行政强制 | # 1x3
                第二十条第（八）项 1x4
                信息内容 | 本年收费金额（单位：万元） 1x3
                行政事业性收费 | # 1x3
                """);
    }

    /** The official grid is not published; ours gives what is left of five columns to the middle one of three figures. */
    @Test
    void tableTwoOf2019IsPrintedWithTheFormsLinesAndHeaders() {
        assertThat(drawn(Edition.TRIAL_2019, Section.PROACTIVE_DISCLOSURE)).isEqualTo("""
                第二十条第（一）项 1x5
                信息内容 | 本年新制作数量 | 本年新公开数量 1x2 | 对外公开总数量
                规章 | # | # 1x2 | #
                规范性文件 | # | # 1x2 | #
                第二十条第（五）项 1x5
                信息内容 | 上一年项目数量 | 本年增/减 1x2 | 处理决定数量
                行政许可 | # | # 1x2 | #
                其他对外管理服务事项 | # | # 1x2 | #
                第二十条第（六）项 1x5
                信息内容 | 上一年项目数量 | 本年增/减 1x2 | 处理决定数量
                行政处罚 | # | # 1x2 | #
                行政强制 | # | # 1x2 | #
                第二十条第（八）项 1x5
                信息内容 | 上一年项目数量 1x2 | 本年增/减 1x2
                行政事业性收费 | # 1x2 | # 1x2
                第二十条第（九）项 1x5
                信息内容 | 采购项目数量 1x2 | 采购总金额 1x2
                政府集中采购 | # 1x2 | # 1x2
                """);
    }

    private static final String TABLE_THREE_HEADER = """
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3x3 | 申请人情况 1x7
            自然人 2x1 | 法人或其他组织 1x5 | 总计 2x1
            商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他
            一、本年新收政府信息公开申请数量 1x3 | # | # | # | # | # | # | #
            二、上年结转政府信息公开申请数量 1x3 | # | # | # | # | # | # | #
            """;

    private static final String TABLE_THREE_ITEMS = """
            （二）部分公开（区分处理的，只计这一情形，不计其他情形） 1x2 | # | # | # | # | # | # | #
            （三）不予公开 8x1 | 1.属于国家秘密 | # | # | # | # | # | # | #
            2.其他法律行政法规禁止公开 | # | # | # | # | # | # | #
            3.危及“三安全一稳定” | # | # | # | # | # | # | #
            4.保护第三方合法权益 | # | # | # | # | # | # | #
            5.属于三类内部事务信息 | # | # | # | # | # | # | #
            6.属于四类过程性信息 | # | # | # | # | # | # | #
            7.属于行政执法案卷 | # | # | # | # | # | # | #
            8.属于行政查询事项 | # | # | # | # | # | # | #
            （四）无法提供 3x1 | 1.本机关不掌握相关政府信息 | # | # | # | # | # | # | #
            2.没有现成信息需要另行制作 | # | # | # | # | # | # | #
            3.补正后申请内容仍不明确 | # | # | # | # | # | # | #
            （五）不予处理 5x1 | 1.信访举报投诉类申请 | # | # | # | # | # | # | #
            2.重复申请 | # | # | # | # | # | # | #
            3.要求提供公开出版物 | # | # | # | # | # | # | #
            4.无正当理由大量反复申请 | # | # | # | # | # | # | #
            5.要求行政机关确认或重新出具已获取信息 | # | # | # | # | # | # | #
            """;

    private static final String TABLE_THREE_END = """
            （七）总计 1x2 | # | # | # | # | # | # | #
            四、结转下年度继续办理 1x3 | # | # | # | # | # | # | #
            """;

    @Test
    void tableThreeOf2021IsPrintedAsOnTheForm() {
        assertThat(drawn(Edition.REVISED_2021, Section.REQUESTS))
                .isEqualTo(TABLE_THREE_HEADER
                        + "三、本年度办理结果 22x1 | （一）予以公开 1x2 | # | # | # | # | # | # | #\n"
                        + TABLE_THREE_ITEMS
                        + """
                        （六）其他处理 3x1 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | # | # | # | # | # | # | #
                        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | # | # | # | # | # | # | #
                        3.其他 | # | # | # | # | # | # | #
                        """
                        + TABLE_THREE_END);
    }

    @Test
    void tableThreeOf2019PrintsOtherHandlingAsOneLine() {
        assertThat(drawn(Edition.TRIAL_2019, Section.REQUESTS))
                .isEqualTo(TABLE_THREE_HEADER
                        + "三、本年度办理结果 20x1 | （一）予以公开 1x2 | # | # | # | # | # | # | #\n"
                        + TABLE_THREE_ITEMS
                        + "（六）其他处理 1x2 | # | # | # | # | # | # | #\n"
                        + TABLE_THREE_END);
    }

    @ParameterizedTest
    @CsvSource({"TRIAL_2019", "REVISED_2021"})
    void tableFourIsTheSameInBothEditions(Edition edition) {
        assertThat(drawn(edition, Section.DISPUTES)).isEqualTo("""
                行政复议 1x5 | 行政诉讼 1x10
                结果维持 2x1 | 结果纠正 2x1 | 其他结果 2x1 | 尚未审结 2x1 | 总计 2x1 | 未经复议直接起诉 1x5 | 复议后起诉 1x5
                结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
                # | # | # | # | # | # | # | # | # | # | # | # | # | # | #
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "REVISED_2021, PROACTIVE_DISCLOSURE, 14, 4",
        "REVISED_2021, REQUESTS, 28, 10",
        "REVISED_2021, DISPUTES, 4, 15",
        "TRIAL_2019, PROACTIVE_DISCLOSURE, 18, 5",
        "TRIAL_2019, REQUESTS, 26, 10",
        "TRIAL_2019, DISPUTES, 4, 15"
    })
    void everyPlaceOfTheGridIsCoveredExactlyOnce(Edition edition, Section table, int rows, int columns) {
        TableLayout layout = edition.layout(table);
        assertThat(layout.rows()).hasSize(rows);
        assertThat(layout.columns()).isEqualTo(columns);
        int[][] covered = new int[rows][columns];
        for (List<GridCell> row : layout.rows()) {
            for (GridCell cell : row) {
                for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                    for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                        covered[r][c]++;
                    }
                }
            }
        }
        for (int[] row : covered) {
            assertThat(row).containsOnly(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REVISED_2021, PROACTIVE_DISCLOSURE",
        "REVISED_2021, REQUESTS",
        "REVISED_2021, DISPUTES",
        "TRIAL_2019, PROACTIVE_DISCLOSURE",
        "TRIAL_2019, REQUESTS",
        "TRIAL_2019, DISPUTES"
    })
    void everyCellIsPrintedOnceAndInTheFormsOrder(Edition edition, Section table) {
        List<String> printed = new ArrayList<>();
        int row = 0;
        for (List<GridCell> cells : edition.layout(table).rows()) {
            int column = -1;
            for (GridCell cell : cells) {
                assertThat(cell.row()).isEqualTo(row);
                assertThat(cell.column()).isGreaterThan(column);
                assertThat(cell.text().isPresent()).isNotEqualTo(cell.cell().isPresent());
                column = cell.column();
                cell.cell().ifPresent(figure -> printed.add(figure.address()));
            }
            row++;
        }
        assertThat(printed).containsExactlyElementsOf(PublishedForm.addresses(edition, table));
    }

    @Test
    void outcomesSpan22LinesIn2021WhichIs1And1And8And3And5And3And1() {
        assertThat(height(Edition.REVISED_2021, "三、本年度办理结果")).isEqualTo(1 + 1 + 8 + 3 + 5 + 3 + 1);
        assertThat(height(Edition.REVISED_2021, "（三）不予公开")).isEqualTo(8);
        assertThat(height(Edition.REVISED_2021, "（四）无法提供")).isEqualTo(3);
        assertThat(height(Edition.REVISED_2021, "（五）不予处理")).isEqualTo(5);
        assertThat(height(Edition.REVISED_2021, "（六）其他处理")).isEqualTo(3);
    }

    @Test
    void outcomesSpan20LinesIn2019WhichIs1And1And8And3And5And1And1() {
        assertThat(height(Edition.TRIAL_2019, "三、本年度办理结果")).isEqualTo(1 + 1 + 8 + 3 + 5 + 1 + 1);
        assertThat(height(Edition.TRIAL_2019, "（六）其他处理")).isEqualTo(1);
    }

    @Test
    void aPrintedCellSaysWhereItStandsAndWhatItHolds() {
        List<List<GridCell>> rows =
                Edition.REVISED_2021.layout(Section.PROACTIVE_DISCLOSURE).rows();
        assertThat(rows.get(5).get(1)).hasToString("[5,1 1x3] 本年处理决定数量");
        assertThat(rows.get(6).get(1)).hasToString("[6,1 1x3] proactiveDisclosure.licences.decisions");
    }

    @Test
    void theTextsOfTheFormAreThereInEnglishToo() {
        for (Edition edition : Edition.values()) {
            for (Section table : Section.tables()) {
                assertThat(edition.layout(table).rows().stream().flatMap(List::stream))
                        .allSatisfy(cell -> cell.text()
                                .ifPresent(text -> assertThat(text.in(Locale.ENGLISH))
                                        .isNotBlank()
                                        .matches("\\p{ASCII}+")));
            }
        }
    }

    @Test
    void aLayoutCannotBeChanged() {
        List<List<GridCell>> rows =
                Edition.REVISED_2021.layout(Section.DISPUTES).rows();
        assertThat(rows).isUnmodifiable();
        assertThat(rows.get(0)).isUnmodifiable();
    }

    private static int height(Edition edition, String text) {
        return edition.layout(Section.REQUESTS).rows().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.text().filter(t -> t.zh().equals(text)).isPresent())
                .findFirst()
                .orElseThrow()
                .rowSpan();
    }

    private static String drawn(Edition edition, Section table) {
        return edition.layout(table).rows().stream()
                .map(row -> row.stream().map(TableLayoutTest::drawn).collect(Collectors.joining(" | ")) + "\n")
                .collect(Collectors.joining());
    }

    private static String drawn(GridCell cell) {
        String content = cell.text().map(Labels::zh).orElse("#");
        boolean merged = cell.rowSpan() > 1 || cell.columnSpan() > 1;
        return merged ? content + " " + cell.rowSpan() + "x" + cell.columnSpan() : content;
    }
}
