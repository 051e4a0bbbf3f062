package io.github.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels, articles, units and quantities, held against the blank forms typed in here. */
class CatalogueTextsTest {

    private static final List<String> REQUESTS_BEFORE_OTHER_HANDLING =
            """
            一、本年新收政府信息公开申请数量 | 条例第二十七条至第二十九条 | 27 to 29
            二、上年结转政府信息公开申请数量 | 条例第五十条（二） | 50 (2)
            （一）予以公开 | 条例第三十六条（一）（二） | 36 (1)(2)
            （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 条例第三十七条 | 37
            1.属于国家秘密 | 条例第十四条 | 14
            2.其他法律行政法规禁止公开 | 条例第十四条 | 14
            3.危及“三安全一稳定” | 条例第十四条 | 14
            4.保护第三方合法权益 | 条例第十五条、第三十二条 | 15 and 32
            5.属于三类内部事务信息 | 条例第十六条第一款 | 16, paragraph 1
            6.属于四类过程性信息 | 条例第十六条第二款 | 16, paragraph 2
            7.属于行政执法案卷 | 条例第十六条第二款 | 16, paragraph 2
            8.属于行政查询事项 | 条例第三十六条（七） | 36 (7)
            1.本机关不掌握相关政府信息 | 条例第三十六条（四）（五） | 36 (4)(5)
            2.没有现成信息需要另行制作 | 条例第三十八条 | 38
            3.补正后申请内容仍不明确 | 条例第三十条 | 30
            1.信访举报投诉类申请 | 条例第三十九条第一款 | 39, paragraph 1
            2.重复申请 | 条例第三十六条（六） | 36 (6)
            3.要求提供公开出版物 | 条例第三十九条第二款 | 39, paragraph 2
            4.无正当理由大量反复申请 | 条例第三十五条 | 35
            5.要求行政机关确认或重新出具已获取信息 | 条例第二条、第三十八条 | 2 and 38
            """.lines().toList();

    private static final List<String> OTHER_HANDLING_2021 = """
            1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 条例第三十条 | 30
            2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 条例第四十二条 | 42
            3.其他 | 条例第五十条（二） | 50 (2)
            """.lines().toList();

    private static final List<String> REQUESTS_AFTER_OTHER_HANDLING =
            """
            （七）总计 | 条例第五十条（二） | 50 (2)
            四、结转下年度继续办理 | 条例第五十条（二） | 50 (2)
            """.lines().toList();

    @Test
    void linesOfTableThreeOf2021HaveTheFormsLabelsAndTheArticlesTheyRestOn() {
        assertThat(texts(Edition.REVISED_2021, Section.REQUESTS))
                .containsExactlyElementsOf(
                        joined(REQUESTS_BEFORE_OTHER_HANDLING, OTHER_HANDLING_2021, REQUESTS_AFTER_OTHER_HANDLING));
    }

    @Test
    void linesOfTableThreeOf2019HaveTheFormsLabelsAndTheArticlesTheyRestOn() {
        assertThat(texts(Edition.TRIAL_2019, Section.REQUESTS))
                .containsExactlyElementsOf(joined(
                        REQUESTS_BEFORE_OTHER_HANDLING,
                        List.of("（六）其他处理 | 条例第五十条（二） | 50 (2)"),
                        REQUESTS_AFTER_OTHER_HANDLING));
    }

    @Test
    void linesOfTableTwoRestOnTheItemsOfArticle20() {
        assertThat(texts(Edition.REVISED_2021, Section.PROACTIVE_DISCLOSURE))
                .containsExactly(
                        "规章 | 条例第二十条（一） | 20 (1)",
                        "行政规范性文件 | 条例第二十条（一） | 20 (1)",
                        "行政许可 | 条例第二十条（五） | 20 (5)",
                        "行政处罚 | 条例第二十条（六） | 20 (6)",
                        "行政强制 | 条例第二十条（六） | 20 (6)",
                        "行政事业性收费 | 条例第二十条（八） | 20 (8)");
        assertThat(texts(Edition.TRIAL_2019, Section.PROACTIVE_DISCLOSURE))
                .containsExactly(
                        "规章 | 条例第二十条（一） | 20 (1)",
                        "规范性文件 | 条例第二十条（一） | 20 (1)",
                        "行政许可 | 条例第二十条（五） | 20 (5)",
                        "其他对外管理服务事项 | 条例第二十条（五） | 20 (5)",
                        "行政处罚 | 条例第二十条（六） | 20 (6)",
                        "行政强制 | 条例第二十条（六） | 20 (6)",
                        "行政事业性收费 | 条例第二十条（八） | 20 (8)",
                        "政府集中采购 | 条例第二十条（九） | 20 (9)");
    }

    @ParameterizedTest
    @EnumSource
    void groupsOfTableFourRestOnArticle50Item3(Edition edition) {
        assertThat(texts(edition, Section.DISPUTES))
                .containsExactly(
                        "行政复议 | 条例第五十条（三） | 50 (3)", "未经复议直接起诉 | 条例第五十条（三） | 50 (3)", "复议后起诉 | 条例第五十条（三） | 50 (3)");
    }

    @Test
    void columnsOfTableTwoOf2021CountInPiecesAndMoneyInTenThousandYuan() {
        assertThat(columns(Edition.REVISED_2021, Section.PROACTIVE_DISCLOSURE))
                .containsExactly(
                        "administrativeRules: 本年制发件数 件 COUNT, 本年废止件数 件 COUNT, 现行有效件数 件 COUNT",
                        "normativeDocuments: 本年制发件数 件 COUNT, 本年废止件数 件 COUNT, 现行有效件数 件 COUNT",
                        "licences: 本年处理决定数量 件 COUNT",
                        "penalties: 本年处理决定数量 件 COUNT",
                        "coerciveMeasures: 本年处理决定数量 件 COUNT",
                        "charges: 本年收费金额（单位：万元） 万元 AMOUNT");
    }

    @Test
    void columnsOfTableTwoOf2019HaveASignedChangeAndAnAmountWithoutUnit() {
        assertThat(columns(Edition.TRIAL_2019, Section.PROACTIVE_DISCLOSURE))
                .containsExactly(
                        "administrativeRules: 本年新制作数量 件 COUNT, 本年新公开数量 件 COUNT, 对外公开总数量 件 COUNT",
                        "normativeDocuments: 本年新制作数量 件 COUNT, 本年新公开数量 件 COUNT, 对外公开总数量 件 COUNT",
                        "licences: 上一年项目数量 项 COUNT, 本年增/减 项 CHANGE, 处理决定数量 件 COUNT",
                        "otherServices: 上一年项目数量 项 COUNT, 本年增/减 项 CHANGE, 处理决定数量 件 COUNT",
                        "penalties: 上一年项目数量 项 COUNT, 本年增/减 项 CHANGE, 处理决定数量 件 COUNT",
                        "coerciveMeasures: 上一年项目数量 项 COUNT, 本年增/减 项 CHANGE, 处理决定数量 件 COUNT",
                        "charges: 上一年项目数量 项 COUNT, 本年增/减 项 CHANGE",
                        "procurement: 采购项目数量 项 COUNT, 采购总金额 （未注明单位） AMOUNT");
    }

    @ParameterizedTest
    @EnumSource
    void columnsOfTableThreeAreTheSixKindsOfApplicantAndTheirTotal(Edition edition) {
        assertThat(columns(edition, Section.REQUESTS))
                .allSatisfy(row -> assertThat(row)
                        .endsWith(": 自然人 件 COUNT, 商业企业 件 COUNT, 科研机构 件 COUNT, 社会公益组织 件 COUNT,"
                                + " 法律服务机构 件 COUNT, 其他 件 COUNT, 总计 件 COUNT"));
    }

    @ParameterizedTest
    @EnumSource
    void columnsOfTableFourAreTheFourResultsAndTheirTotal(Edition edition) {
        assertThat(columns(edition, Section.DISPUTES))
                .allSatisfy(row -> assertThat(row)
                        .endsWith(": 结果维持 件 COUNT, 结果纠正 件 COUNT, 其他结果 件 COUNT, 尚未审结 件 COUNT, 总计 件 COUNT"));
    }

    @Test
    void theUnsplitLineOfOtherHandlingIsLabelledAsIn2019() {
        for (Cell cell : Edition.REVISED_2021.collapsedCells()) {
            assertThat(cell.line().label(Edition.REVISED_2021).zh()).isEqualTo("（六）其他处理");
            assertThat(cell.unit()).isEqualTo(Unit.PIECES);
            assertThat(cell.quantity()).isEqualTo(Quantity.COUNT);
        }
    }

    @Test
    void aCellIsNamedByItsLineAndItsColumn() {
        Cell granted = Edition.REVISED_2021
                .cell("requests.outcomes.granted.naturalPersons")
                .orElseThrow();
        assertThat(granted.label()).isEqualTo(new Labels("（一）予以公开·自然人", "(1) Granted, Natural persons"));
        Cell documents = Edition.TRIAL_2019
                .cell("proactiveDisclosure.normativeDocuments.newlyMade")
                .orElseThrow();
        assertThat(documents.label()).isEqualTo(new Labels("规范性文件·本年新制作数量", "Normative documents, Made this year"));
        assertThat(Edition.TRIAL_2019
                        .cell("proactiveDisclosure.licences.decisions")
                        .orElseThrow()
                        .label()
                        .zh())
                .isEqualTo("行政许可·处理决定数量");
    }

    @Test
    void blocksOfTableTwoAreTheItemsOfArticle20ThatAnEditionAsksAbout() {
        assertThat(List.of(DisclosureBlock.values()))
                .extracting(block -> block.title().zh())
                .containsExactly("第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项", "第二十条第（九）项");
        assertThat(DisclosureBlock.PROCUREMENT.columns(Edition.REVISED_2021)).isEmpty();
        assertThat(DisclosureBlock.PROCUREMENT.lines(Edition.REVISED_2021)).isEmpty();
        assertThat(DisclosureBlock.PROCUREMENT.title().en()).isEqualTo("Article 20 (9)");
        assertThat(DisclosureBlock.LICENSING.lines(Edition.REVISED_2021)).containsExactly(DisclosureLine.LICENCES);
        assertThat(DisclosureBlock.LICENSING.lines(Edition.TRIAL_2019))
                .containsExactly(DisclosureLine.LICENCES, DisclosureLine.OTHER_SERVICES);
    }

    @Test
    void itemsOfTableThreeBelongToTheFourGroupsOfTheForm() {
        assertThat(List.of(RequestGroup.values()))
                .extracting(group -> group.label().zh())
                .containsExactly("（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理");
        assertThat(itemNumbers(RequestGroup.REFUSED, Edition.REVISED_2021))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(itemNumbers(RequestGroup.UNAVAILABLE, Edition.REVISED_2021)).containsExactly("1", "2", "3");
        assertThat(itemNumbers(RequestGroup.NOT_PROCESSED, Edition.REVISED_2021))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(itemNumbers(RequestGroup.OTHER_HANDLING, Edition.REVISED_2021))
                .containsExactly("1", "2", "3");
        assertThat(RequestGroup.OTHER_HANDLING.lines(Edition.TRIAL_2019)).containsExactly(RequestLine.OTHER_HANDLING);
        assertThat(RequestLine.RECEIVED.group()).isEmpty();
        assertThat(RequestLine.OUTCOMES_TOTAL.group()).isEmpty();
    }

    @Test
    void outcomesAreTheLinesThatItemSevenAddsUp() {
        assertThat(RequestLine.outcomes(Edition.REVISED_2021))
                .hasSize(21)
                .startsWith(RequestLine.GRANTED, RequestLine.PARTLY_GRANTED, RequestLine.STATE_SECRETS)
                .endsWith(RequestLine.NOT_CORRECTED, RequestLine.FEE_UNPAID, RequestLine.OTHERS)
                .doesNotContain(RequestLine.OTHER_HANDLING);
        assertThat(RequestLine.outcomes(Edition.TRIAL_2019))
                .hasSize(19)
                .startsWith(RequestLine.GRANTED)
                .endsWith(RequestLine.RECONFIRMATION, RequestLine.OTHER_HANDLING);
        assertThat(RequestLine.RECEIVED.isOutcome()).isFalse();
        assertThat(RequestLine.BROUGHT_FORWARD.isOutcome()).isFalse();
        assertThat(RequestLine.OUTCOMES_TOTAL.isOutcome()).isFalse();
        assertThat(RequestLine.CARRIED_FORWARD.isOutcome()).isFalse();
    }

    @Test
    void onlyOtherHandlingIn2021IsALineThatReportsPrintUnsplit() {
        for (RequestLine line : RequestLine.values()) {
            assertThat(line.isCollapsedIn(Edition.TRIAL_2019)).isFalse();
            assertThat(line.isCollapsedIn(Edition.REVISED_2021)).isEqualTo(line == RequestLine.OTHER_HANDLING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextOfTheCatalogueIsThereInBothLanguages(Edition edition) {
        Stream<Labels> texts = edition.cells().stream()
                .flatMap(cell -> Stream.of(
                        cell.line().label(edition),
                        cell.line().basis(),
                        cell.column().label(edition),
                        cell.unit().label()));
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.zh()).isNotBlank().containsPattern("\\p{IsHan}");
            assertThat(text.en()).isNotBlank().matches("\\p{ASCII}+");
        });
    }

    /** A reader matches labels within a table, and items within their group: there nothing may be called alike. */
    @ParameterizedTest
    @EnumSource
    void noTwoLinesThatAReaderHasToTellApartShareALabelOrVariant(Edition edition) {
        for (Section table : Section.tables()) {
            Map<String, Line> seen = new HashMap<>();
            for (Line line : edition.lines(table)) {
                String within = line instanceof RequestLine request
                        ? request.group().map(RequestGroup::name).orElse("")
                        : "";
                List<String> names = new ArrayList<>(line.variants());
                names.add(line.label(edition).zh());
                for (String name : names) {
                    assertThat(seen.getOrDefault(within + name, line)).as(name).isSameAs(line);
                    seen.put(within + name, line);
                }
            }
        }
    }

    @Test
    void variantsMetInPublishedReportsAreKnown() {
        assertThat(DisclosureLine.NORMATIVE_DOCUMENTS.variants()).contains("规范性文件");
        assertThat(RequestLine.CARRIED_FORWARD.variants()).contains("结转下一年度继续办理", "结转下一年继续办理");
        assertThat(DisputeLine.RECONSIDERATION.variants()).isEmpty();
        assertThat(Applicant.TOTAL.variants()).contains("合计");
        assertThat(DisputeResult.TOTAL.variants()).contains("合计");
        assertThat(DisclosureColumn.DECISIONS.variants()).contains("处理决定数量");
        assertThat(RequestGroup.OTHER_HANDLING.variants()).contains("其他");
    }

    @Test
    void unitsAreNamedInBothLanguages() {
        assertThat(Unit.PIECES.label()).isEqualTo(new Labels("件", "pieces"));
        assertThat(Unit.ITEMS.label()).isEqualTo(new Labels("项", "items"));
        assertThat(Unit.TEN_THOUSAND_YUAN.label()).isEqualTo(new Labels("万元", "10 000 yuan"));
        assertThat(Unit.UNSTATED.label().in(Locale.CHINESE)).isEqualTo("（未注明单位）");
    }

    private static List<String> texts(Edition edition, Section table) {
        return edition.lines(table).stream()
                .map(line -> line.label(edition).zh() + " | " + line.basis().zh() + " | "
                        + line.basis().en().replace("Regulations, Article ", ""))
                .toList();
    }

    private static List<String> columns(Edition edition, Section table) {
        List<String> rows = new ArrayList<>();
        for (Line line : edition.lines(table)) {
            List<String> row = new ArrayList<>();
            for (Cell cell : edition.cells(line)) {
                row.add(cell.column().label(edition).zh() + " "
                        + cell.unit().label().zh() + " " + cell.quantity());
            }
            rows.add(line.key() + ": " + String.join(", ", row));
        }
        return rows;
    }

    private static List<String> itemNumbers(RequestGroup group, Edition edition) {
        return group.lines(edition).stream()
                .map(line -> line.label(edition).zh())
                .map(label -> label.substring(0, label.indexOf('.')))
                .toList();
    }

    private static List<String> joined(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }
}
