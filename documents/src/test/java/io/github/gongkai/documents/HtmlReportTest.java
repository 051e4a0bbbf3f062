package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final ReportWriter WRITER = ReportWriter.of(DocumentFormat.HTML);

    private final Document plain = page(WRITER, Checked.REPORT);
    private final Document checked = page(WRITER.findings(Checked.FINDINGS).repairs(Checked.REPAIRS), Checked.REPORT);

    private static Document page(ReportWriter writer, AnnualReport report) {
        return Jsoup.parse(text(writer, report));
    }

    private static String text(ReportWriter writer, AnnualReport report) {
        return new String(writer.toBytes(report), StandardCharsets.UTF_8);
    }

    private Element at(Document page, Cell cell) {
        return page.getElementById(cell.address());
    }

    /** Rows, columns and merged cells of the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号. */
    @Test
    void theTablesAreThoseOfTheForm() {
        assertThat(plain.select("table.form")).hasSize(3);
        assertThat(plain.select("#proactiveDisclosure tr")).hasSize(14);
        assertThat(plain.select("#requests tr")).hasSize(28);
        assertThat(plain.select("#disputes tr")).hasSize(4);
        assertThat(plain.select("table.form td[headers]")).hasSize(200);
        assertThat(plain.select("#requests thead tr")).hasSize(3);
        assertThat(plain.selectFirst("#requests th:contains(三、本年度办理结果)").attr("rowspan"))
                .isEqualTo("22");
        assertThat(plain.selectFirst("#requests th:contains(申请人情况)").attr("colspan"))
                .isEqualTo("7");
        assertThat(plain.selectFirst("#disputes th:contains(行政诉讼)").attr("colspan"))
                .isEqualTo("10");

        Document trial = page(WRITER, Samples.TRIAL);
        assertThat(trial.select("table.form td[headers]")).hasSize(198);
        assertThat(trial.selectFirst("#requests th:contains(三、本年度办理结果)").attr("rowspan"))
                .isEqualTo("20");
    }

    @Test
    void everyFigureNamesItsHeaders() {
        assertThat(headers(plain, "requests.outcomes.refused.stateSecrets.otherOrganizations"))
                .containsExactly("三、本年度办理结果", "（三）不予公开", "1.属于国家秘密", "申请人情况", "法人或其他组织", "其他");
        assertThat(headers(plain, "proactiveDisclosure.penalties.decisions"))
                .containsExactly("行政处罚", "第二十条第（六）项", "本年处理决定数量");
        assertThat(headers(plain, "disputes.directLitigation.corrected")).containsExactly("行政诉讼", "未经复议直接起诉", "结果纠正");
        assertThat(headers(page(WRITER, Samples.TRIAL), "proactiveDisclosure.charges.change"))
                .containsExactly("行政事业性收费", "第二十条第（八）项", "本年增/减");
    }

    private static List<String> headers(Document page, String address) {
        return Arrays.stream(page.getElementById(address).attr("headers").split(" "))
                .map(id -> page.getElementById(id).text())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void everyIdIsUniqueAndEveryReferenceResolves(Edition edition) {
        Document page = page(
                WRITER.language(Locale.ENGLISH)
                        .findings(edition == Edition.REVISED_2021 ? Checked.FINDINGS : List.of()),
                edition == Edition.REVISED_2021 ? Checked.REPORT : Samples.TRIAL);
        Set<String> ids = new HashSet<>();
        page.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        page.select("[headers]")
                .forEach(cell ->
                        assertThat(ids).containsAll(List.of(cell.attr("headers").split(" "))));
        page.select("a[href^=#]")
                .forEach(link -> assertThat(ids).contains(link.attr("href").substring(1)));
        page.select("th")
                .forEach(header -> assertThat(header.attr("scope")).isIn("col", "colgroup", "row", "rowgroup"));
        page.select("table.form")
                .forEach(
                        table -> assertThat(table.selectFirst("caption").text()).isNotBlank());
    }

    @Test
    void theFourStatesOfACellStayApart() {
        assertThat(at(plain, Checked.BLANK).wholeText()).isEmpty();
        assertThat(at(plain, Checked.NOT_APPLICABLE).wholeText()).isEqualTo("/");
        assertThat(at(plain, Checked.ABSENT).wholeText()).isEqualTo("缺");
        assertThat(at(plain, Checked.ABSENT).className()).contains("absent");
        assertThat(at(plain, Checked.cell("disputes.reconsideration.total")).wholeText())
                .isEqualTo("0");
        assertThat(at(plain, Checked.AMOUNT).wholeText()).isEqualTo("72701.2570");
        assertThat(plain.select("#proactiveDisclosure .legend").text()).contains("并非 0");
        assertThat(plain.select("#disputes .legend")).isEmpty();
    }

    @Test
    void whatIsPublishedSaysNothingOfAnyCheck() {
        assertThat(plain.select(".summary, .remarks, .refs, .proposal")).isEmpty();
    }

    @Test
    void aFindingIsShownAtItsCellAndListed() {
        Element cell = at(checked, Checked.TOTAL);
        assertThat(cell.className()).contains("error");
        assertThat(cell.ownText()).isEqualTo("51");
        Element link = cell.selectFirst("a");
        assertThat(link.attr("href")).isEqualTo("#finding-1");
        assertThat(link.attr("aria-label")).isEqualTo("第 1 项：错误");
        Element listed = checked.getElementById("finding-1");
        assertThat(listed.text()).contains("错误", "RD14", "51<件>");
        assertThat(listed.selectFirst("a").attr("href")).isEqualTo("#" + Checked.TOTAL.address());
        assertThat(checked.getElementById("finding-2").selectFirst("a").attr("href"))
                .isEqualTo("#disputes");
        assertThat(checked.selectFirst(".summary").text()).contains("发现错误", "错误 1 处，警告 0 处，提示 1 处", "有 199 个");
    }

    @Test
    void aProposalStandsBesideTheFigureWhichStays() {
        assertThat(at(checked, Checked.TOTAL).selectFirst(".proposal").text()).isEqualTo("→ 15");
        assertThat(checked.getElementById("proposals").text()).contains("51 应为 15", "99%");
        assertThat(ReportDocument.parse(checked.outerHtml(), "r").report()).isEqualTo(Checked.REPORT);
    }

    @Test
    void aCheckThatFoundNothingSaysSo() {
        Document page = page(WRITER.findings(List.of()), Checked.REPORT);
        assertThat(page.selectFirst(".summary").text()).contains("未发现错误");
        assertThat(page.getElementById("findings")).isNull();
    }

    @Test
    void anEnglishPageTranslatesTheFormsWordsBesideThem() {
        Document page = page(WRITER.language(Locale.ENGLISH).findings(Checked.FINDINGS), Checked.REPORT);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst("#requests h2").text())
                .isEqualTo("三、收到和处理政府信息公开申请情况 Requests for information received and handled");
        assertThat(page.selectFirst("#requests th:contains(1.属于国家秘密) .gloss").text())
                .isEqualTo("1. State secrets");
        assertThat(page.getElementById("finding-1").text())
                .contains("Error", "Basis: Reading of the source")
                .doesNotContain("错误");
        assertThat(plain.select(".gloss")).isEmpty();
    }

    @Test
    void thePageStatesItsFactsAsGovernmentSitesDo() {
        assertThat(plain.select("meta[name=ArticleTitle]").attr("content")).isEqualTo("临江市统计局2023年政府信息公开工作年度报告");
        assertThat(plain.select("meta[name=PubDate]").attr("content")).isEqualTo("2024-01-20");
        assertThat(plain.select("meta[name=ContentSource]").attr("content")).isEqualTo("临江市统计局");
        assertThat(plain.selectFirst("h1").text()).isEqualTo("临江市统计局2023年政府信息公开工作年度报告");
        assertThat(plain.selectFirst(".published").text()).isEqualTo("发布日期：2024-01-20");
        assertThat(plain.charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aReportWithoutATitleIsHeadedByWhatIsKnown() {
        AnnualReport untitled = Checked.REPORT.withTitle(Optional.empty());
        assertThat(page(WRITER, untitled).selectFirst("h1").text()).isEqualTo("临江市统计局2023年政府信息公开工作年度报告");
    }

    @Test
    void aSectionThatTheReportDoesNotHaveIsSaidToBeMissing() {
        assertThat(plain.selectFirst("#otherMatters").text()).isEqualTo("六、其他需要报告的事项 来源中没有本部分。");
    }

    @Test
    void thePageFetchesNothingAndRunsNothing() {
        String source = text(WRITER.findings(Checked.FINDINGS), Checked.REPORT);
        assertThat(checked.select("script, link, iframe, object, embed, img[src^=http]"))
                .isEmpty();
        assertThat(source).doesNotContain("url(").doesNotContain("@import");
        assertThat(checked.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") || href.equals("https://www.example.gov.cn/a.png"));
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @Domain(AnyReport.class)
    void whateverAReportHoldsThePageIsWellFormedAndHoldsNoMarkupOfIt(@ForAll AnnualReport report) throws Exception {
        String source = text(WRITER.language(Locale.ENGLISH).findings(Checked.FINDINGS), report);
        org.w3c.dom.Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(source.substring(source.indexOf('\n')))));
        assertThat(xml.getElementsByTagName("script").getLength()).isZero();
        Document page = Jsoup.parse(source);
        assertThat(page.select("script, [onmouseover], a[href^=javascript]")).isEmpty();
        assertThat(page.select("section[id]").eachAttr("id"))
                .startsWith(Arrays.stream(Section.values()).map(Section::key).toArray(String[]::new));
    }

    /** A source may hold what no page can; the text of a finding quotes it. */
    @Test
    void whatNoPageCanCarryOfAMessageIsShownAsReplaced() {
        Finding note = Finding.builder(ReadingProblem.TEXT_AT_TABLE.rule())
                .address(Section.DISPUTES.key())
                .putDetails("text", "甲\u0000乙\ud800丙\uffff丁\ud83d\ude00")
                .build();

        assertThat(page(WRITER.findings(List.of(note)), Checked.REPORT).text())
                .contains("甲\ufffd乙\ufffd丙\ufffd丁\ud83d\ude00");
    }
}
