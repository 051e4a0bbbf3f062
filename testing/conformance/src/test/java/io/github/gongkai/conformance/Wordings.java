package io.github.gongkai.conformance;

import io.github.gongkai.form.Section;
import java.util.ArrayList;
import java.util.List;

/** Labels and headings in the words in which they are really printed. */
final class Wordings {

    private static final String CURLY = "3.危及“三安全一稳定”";
    private static final String PROCESS = "6.属于四类过程性信息";
    private static final String CARRIED = "四、结转下年度继续办理";
    private static final String DISPUTES = "四、政府信息公开行政复议、行政诉讼情况";

    private final List<Case> cases = new ArrayList<>();

    static List<Case> cases() {
        Wordings recipes = new Wordings();
        recipes.headings();
        recipes.labels();
        recipes.titles();
        recipes.everywhere();
        return recipes.cases;
    }

    private Case wording(String id, String shows) {
        Case aCase = Case.of("wording-" + id, shows);
        cases.add(aCase);
        return aCase;
    }

    private void headings() {
        Draft county = Drafts.county();
        Draft bare = county;
        Draft dotted = county;
        Draft wide = county;
        for (Section section : Section.values()) {
            String heading = county.heading(section);
            bare = bare.wording(heading, heading.substring(2));
            dotted = dotted.wording(heading, heading.replace('、', '.'));
            wide = wide.wording(heading, heading.replace('、', '．'));
        }
        wording("no-ordinals", "Section headings without their ordinals.").html(bare);
        wording("dotted-ordinals", "一. instead of 一、 before section headings.").text(TextLayout.ROWS, dotted);
        wording("full-width-dots", "一．instead of 一、 before section headings.").text(TextLayout.ROWS, wide);
        wording("disputes-because", "The heading of section four with 因 and without the list mark.")
                .text(TextLayout.ROWS, county.wording(DISPUTES, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"));
        wording("statutory-headings", "Headings in the words of article 50 of the regulations.")
                .text(
                        TextLayout.ROWS,
                        county.wording("二、主动公开政府信息情况", "二、行政机关主动公开政府信息的情况")
                                .wording("三、收到和处理政府信息公开申请情况", "三、行政机关收到和处理政府信息公开申请的情况")
                                .wording(DISPUTES, "四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况")
                                .wording("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"));
        wording("problems-shortened", "存在问题及改进情况 for the heading of section five.")
                .text(TextLayout.ROWS, county.wording("五、存在的主要问题及改进情况", "五、存在问题及改进情况"));
        wording("wrong-ordinal", "A section with the ordinal of another is told by its words.")
                .text(TextLayout.ROWS, county.wording("二、主动公开政府信息情况", "三、主动公开政府信息情况"));
        wording("dirty-ordinal", "A stray letter before an ordinal.")
                .text(TextLayout.ROWS, county.wording("六、其他需要报告的事项", "l六、其他需要报告的事项"));
    }

    private void labels() {
        Draft county = Drafts.county();
        wording("straight-quotes", "Straight quotation marks around 三安全一稳定.")
                .text(TextLayout.ROWS, county.wording(CURLY, "3.危及\"三安全一稳定\""));
        wording("no-quotes", "No quotation marks around 三安全一稳定.")
                .text(TextLayout.ROWS, county.wording(CURLY, "3.危及三安全一稳定"));
        wording("item-comma", "An item's ordinal with 、 in place of the full stop.")
                .text(TextLayout.ROWS, county.wording(PROCESS, "6、属于四类过程性信息"));
        wording("item-full-width", "An item's ordinal with a full-width full stop and a space.")
                .text(TextLayout.ROWS, county.wording(PROCESS, "6． 属于四类过程性信息"));
        wording("item-none", "An item without its ordinal.")
                .text(TextLayout.ROWS, county.wording(PROCESS, "属于四类过程性信息"));
        wording("next-year", "结转下一年度 for 结转下年度.").text(TextLayout.ROWS, county.wording(CARRIED, "四、结转下一年度继续办理"));
        wording("half-width-brackets", "Half-width brackets around the ordinals of outcomes and articles.")
                .text(TextLayout.ROWS.of(county).replace('（', '(').replace('）', ')'), county);
        wording("normative-documents-2019", "The trial form's name of normative documents in the form in force.")
                .text(TextLayout.ROWS, county.wording("行政规范性文件", "规范性文件"));
        wording("header-note", "A note in the header of a column.").html(county.wording("现行有效件数", "现行有效件数（历史累计）"));
        wording("misprint", "A label with a doubled character is told by closeness and place, and said to be so.")
                .text(TextLayout.ROWS, county.wording(PROCESS, "6.属于四类过程性性信息"))
                .problem("RD15", "requests.outcomes.refused.processInformation");
        wording("broken-headers", "Column headers broken over two lines in their cells.")
                .html(WebPage.of(county).replace("商业企业", "商业<br>企业").replace("科研机构", "科研<br>机构"), county);
        wording("spaced-headers", "Spaces within column headers.")
                .text(TextLayout.ROWS.of(county).replace("商业企业", "商业 企业").replace("社会公益组织", "社会 公益 组织"), county);
    }

    private void titles() {
        Draft county = Drafts.county();
        title("A title with 2025年度 and without 工作.", "禾阳县人民政府2025年度政府信息公开年度报告", "report-year");
        title("A title with the year before the agency.", "2025年禾阳县人民政府政府信息公开工作年度报告", "year-first");
        title("A title with 年报.", "禾阳县人民政府2025年政府信息公开年报", "short");
        String broken = TextLayout.ROWS.of(county).replace(county.title(), "禾阳县人民政府\n2025年政府信息公开工作年度报告");
        wording("title-two-lines", "A title broken over two lines.").text(broken, county);
        Draft none = county.fact("title", "").fact("name", "").fact("year", "");
        wording("no-title", "Neither a title nor any other name of the agency and year: both are told as missing.")
                .text(TextLayout.ROWS, none.text(Section.OVERVIEW, "主动公开、依申请公开、信息管理、平台建设、监督保障均已开展。"))
                .problem("RD08", "agency.name")
                .problem("RD09", "year");
    }

    private void title(String shows, String title, String id) {
        wording("title-" + id, shows).text(TextLayout.ROWS, Drafts.county().fact("title", title));
    }

    private void everywhere() {
        Draft county = Drafts.county();
        wording("kangxi", "Kangxi radicals in place of characters, as text from PDF files has them.")
                .text(
                        TextLayout.ROWS
                                .of(county)
                                .replace('一', '⼀')
                                .replace('人', '⼈')
                                .replace('行', '⾏')
                                .replace('文', '⽂')
                                .replace('大', '⼤')
                                .replace('立', '⽴'),
                        county);
        wording("radicals", "Characters of the CJK Radicals Supplement, which NFKC leaves as they are.")
                .text(TextLayout.ROWS.of(county).replace('民', '⺠').replace('长', '⻓'), county);
        wording("ideographic-spaces", "Ideographic and no-break spaces around labels.")
                .text(TextLayout.ROWS.of(county).replace(" | ", "\u3000|\u00a0"), county);
        wording("zero-width", "Zero-width spaces within labels.")
                .text(TextLayout.ROWS.of(county).replace("本年新收", "本年\u200b新收"), county);
        String cells = TextLayout.CELLS.of(county);
        int table = cells.indexOf(DISPUTES);
        String cut = cells.substring(table)
                .replaceFirst("结果纠正 \\|\n其他结果 \\|\n尚未审结 \\|", "结果 |\n其他 |\n尚未 |")
                .replaceAll("结果维持 \\|\n结果纠正 \\|\n其他结果 \\|\n尚未审结 \\|", "结果 |\n结果 |\n其他 |\n尚未 |");
        wording(
                        "cut-labels",
                        "Labels of table four cut to their first line: 结果 stands for two columns, which only their"
                                + " place tells.")
                .text(cells.substring(0, table) + cut, county);
    }
}
