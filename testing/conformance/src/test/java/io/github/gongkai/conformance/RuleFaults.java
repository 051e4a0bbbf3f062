package io.github.gongkai.conformance;

import static io.github.gongkai.form.Section.OTHER_MATTERS;
import static io.github.gongkai.form.Section.OVERVIEW;
import static io.github.gongkai.form.Section.PROBLEMS_AND_IMPROVEMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Every rule with the least change that breaks it, and what else that change breaks. */
final class RuleFaults {

    private static final String LICENCES = "proactiveDisclosure.licences.decisions";
    private static final String CHARGES = "proactiveDisclosure.charges.amount";
    private static final String DOCUMENTS = "proactiveDisclosure.normativeDocuments.";
    private static final String RULES = "proactiveDisclosure.administrativeRules.";
    private static final String RECEIVED = "收到政府信息公开申请713件，";

    /** A section one that is held against no figure: what the text tells rightly once is not held against it elsewhere. */
    private static final String WITHOUT_FIGURES = "全县主动公开、依申请公开、政府信息管理、平台建设和监督保障均已开展，考核、评议、责任追究情况已公布。";

    private final List<Case> cases = new ArrayList<>();

    static List<Case> cases() {
        RuleFaults recipes = new RuleFaults();
        recipes.arithmetic();
        recipes.crossYear();
        recipes.trialYears();
        recipes.crossSection();
        recipes.fees();
        recipes.requestsInText();
        recipes.otherFiguresInText();
        recipes.lawfulText();
        recipes.structure();
        recipes.time();
        recipes.codes();
        recipes.aggregation();
        return recipes.cases;
    }

    private Case add(Case aCase) {
        cases.add(aCase);
        return aCase;
    }

    /** The county with everything that rules look at, last year's report, and a township's. */
    private Case filed(String id, String shows, Draft draft, Draft previous) {
        return add(Case.of("rule-" + id, shows)
                .json(Drafts.filed(draft))
                .previous(Drafts.filed(previous))
                .child(Drafts.township()));
    }

    private Case changed(String id, String shows, UnaryOperator<Draft> change) {
        return filed(id, shows, change.apply(Drafts.county()), Drafts.countyBefore());
    }

    private Case before(String id, String shows, UnaryOperator<Draft> change) {
        return filed(id, shows, Drafts.county(), change.apply(Drafts.countyBefore()));
    }

    /** The county, of which section six says something. */
    private Case says(String id, String shows, String sentence) {
        return add(Case.of("rule-" + id, shows)
                .json(Drafts.county().text(OVERVIEW, WITHOUT_FIGURES).text(OTHER_MATTERS, sentence)));
    }

    private void arithmetic() {
        changed("none", "A report with everything that rules look at: nothing is found.", draft -> draft);
        changed(
                        "ac09",
                        "Fewer documents in force than issued minus repealed.",
                        draft -> draft.with(DOCUMENTS + "inForce", "4"))
                .finding(
                        "AC09",
                        DOCUMENTS + "inForce",
                        DOCUMENTS + "inForce",
                        DOCUMENTS + "issued",
                        DOCUMENTS + "repealed")
                .finding("XY03", DOCUMENTS + "inForce");
    }

    private void crossYear() {
        String carried = "requests.carriedForward.";
        String brought = "requests.broughtForward.";
        before(
                        "xy01",
                        "Brought forward is not what last year carried forward, in each column that differs.",
                        draft -> draft.with("requests.received.naturalPersons", "35")
                                .with("requests.received.total", "35")
                                .with(carried + "naturalPersons", "35")
                                .with(carried + "total", "35"))
                .finding("XY01", brought + "naturalPersons")
                .finding("XY01", brought + "total");
        changed(
                        "xy02",
                        "Administrative rules in force do not roll forward; a county has none to begin with.",
                        draft -> draft.with(RULES + "inForce", "1"))
                .finding("XY02", RULES + "inForce")
                .finding("XS10", RULES + "inForce");
        before(
                        "xy03",
                        "Normative documents in force: 32 is not 30 + 6 - 1.",
                        draft -> draft.with(DOCUMENTS + "inForce", "30"))
                .finding("XY03", DOCUMENTS + "inForce");
        filed(
                        "xy04",
                        "The same after a clean-up that the text mentions is only pointed out.",
                        Drafts.county().text(OTHER_MATTERS, "本年开展了行政规范性文件清理。"),
                        Drafts.countyBefore().with(DOCUMENTS + "inForce", "30"))
                .finding("XY04", DOCUMENTS + "inForce");
        Draft twin = Drafts.county();
        twin.facts.put("year", "2024");
        twin.facts.put("title", "禾阳县人民政府2024年政府信息公开工作年度报告");
        twin = twin.text(OVERVIEW, "主动公开、依申请公开、政府信息管理、平台建设和监督保障均已开展，考核、评议、责任追究已公布。")
                .text(PROBLEMS_AND_IMPROVEMENTS, "登记台账分散在各科室。明年起并入一套台账。");
        filed(
                        "xy05",
                        "All figures are last year's, which also breaks what should follow from them.",
                        Drafts.county(),
                        twin)
                .finding("XY05", "report")
                .finding("XY01", brought + "naturalPersons")
                .finding("XY01", brought + "total")
                .finding("XY03", DOCUMENTS + "inForce");
        String words = "禾阳县政府办公室牵头梳理了全县公开事项，逐项标注依据和时限。各乡镇明确了专人，按月报送更新情况。网站栏目重新归并，检索入口放在首页。"
                + "依申请公开统一编号登记，答复前由法制机构审核。年底组织了一次抽查，结果通报到单位。主动公开和监督保障工作按期完成，考核、评议、责任追究情况已公布。";
        filed(
                        "xy06",
                        "Section one repeats last year's text.",
                        Drafts.county().text(OVERVIEW, words),
                        Drafts.countyBefore().text(OVERVIEW, words))
                .finding("XY06", "overview");
        filed(
                        "xy07",
                        "A problem of section five is told word for word as last year, beside others.",
                        Drafts.county().text(PROBLEMS_AND_IMPROVEMENTS, "各乡镇公开惠农补贴和征地补偿信息的及时性还不够。下一步由专人每月核对一次目录。"),
                        Drafts.countyBefore().text(PROBLEMS_AND_IMPROVEMENTS, "各乡镇公开惠农补贴和征地补偿信息的及时性还不够。明年把台账并入一套。"))
                .finding("XY07", "problemsAndImprovements");
        String after = "disputes.litigationAfterReconsideration.";
        filed(
                        "xy08",
                        "Suits that were pending last year have vanished.",
                        Drafts.county()
                                .with(after + "upheld", "0")
                                .with(after + "other", "0")
                                .with(after + "pending", "0")
                                .with(after + "total", "0"),
                        Drafts.countyBefore().with(after + "pending", "2").with(after + "total", "2"))
                .finding("XY08", after + "total");
        before("xy09", "More than ten times the licences of last year.", draft -> draft.with(LICENCES, "49821"))
                .finding("XY09", LICENCES);
        before(
                        "xy10",
                        "About a ten-thousandth of last year's amount, perhaps 元 for 万元 then; it is also less than a"
                                + " tenth.",
                        draft -> draft.with(CHARGES, "39075000"))
                .finding("XY09", CHARGES)
                .finding("XY10", CHARGES);
        Draft trial = Drafts.trial();
        trial.facts.put("name", Drafts.HEYANG);
        trial.facts.put("title", "禾阳县人民政府2020年政府信息公开工作年度报告");
        trial = trial.with("requests.carriedForward.naturalPersons", "36").with("requests.carriedForward.total", "36");
        Draft next = Drafts.county()
                .fact("year", "2021")
                .fact("title", "禾阳县人民政府2021年政府信息公开工作年度报告")
                .text(OVERVIEW, "主动公开、依申请公开、政府信息管理、平台建设和监督保障均已开展，考核、评议、责任追究已公布。");
        add(Case.of("rule-xy13", "Across the editions only what both have is compared.")
                        .json(next)
                        .previous(trial))
                .finding("XY13", "edition")
                .finding("XY09", LICENCES);
    }

    private void trialYears() {
        String items = "proactiveDisclosure.licences.itemsLastYear";
        Draft before = Drafts.trialBefore()
                .with("proactiveDisclosure.normativeDocuments.totalDisclosed", "53")
                .with("proactiveDisclosure.licences.itemsLastYear", "11")
                .with("proactiveDisclosure.otherServices.itemsLastYear", "5")
                .with("proactiveDisclosure.penalties.itemsLastYear", "31")
                .with("proactiveDisclosure.coerciveMeasures.itemsLastYear", "6")
                .with("proactiveDisclosure.charges.itemsLastYear", "3")
                .with("requests.received.naturalPersons", "3")
                .with("requests.received.total", "3")
                .with("requests.carriedForward.naturalPersons", "3")
                .with("requests.carriedForward.total", "3");
        add(Case.of("rule-xy11", "Trial form: items last year are not those of last year's report plus its change.")
                        .json(Drafts.trial())
                        .previous(before))
                .finding("XY11", items)
                .finding("XY09 notice", "proactiveDisclosure.licences.decisions")
                .finding("XY09 notice", "proactiveDisclosure.otherServices.decisions");
        add(Case.of("rule-xy12", "Trial form: fewer documents disclosed in total than this year.")
                        .json(Drafts.trial().with("proactiveDisclosure.normativeDocuments.totalDisclosed", "3")))
                .finding("XY12", "proactiveDisclosure.normativeDocuments.totalDisclosed");
        add(Case.of("rule-st05", "Tables of the trial form in a report for 2023.")
                        .json(Drafts.trial().fact("year", "2023").fact("title", "")))
                .finding("ST05", "edition");
    }

    private void crossSection() {
        Draft quiet = Drafts.township();
        Draft earlier = Drafts.township().fact("year", "2024").fact("title", "");
        String direct = "disputes.directLitigation.";
        Draft sued = quiet.with(direct + "upheld", "1").with(direct + "total", "1");
        add(Case.of("rule-xs09", "A suit, but no request in either year and nothing pending.")
                        .json(sued)
                        .previous(earlier))
                .finding("XS09", "disputes")
                .finding("XS15", direct + "total");
        changed(
                        "xs10",
                        "A county's government makes no administrative rules.",
                        draft -> draft.with(RULES + "issued", "1").with(RULES + "repealed", "1"))
                .finding("XS10", RULES + "issued")
                .finding("XS10", RULES + "repealed");
        add(Case.of("rule-xs11", "The government of a prefecture without any rules in force.")
                        .json(Drafts.county()
                                .fact("name", "禾阳市人民政府")
                                .fact("title", "禾阳市人民政府2025年政府信息公开工作年度报告")
                                .fact("kind", "government")
                                .fact("level", "prefecture")))
                .finding("XS11", RULES + "inForce");
        add(Case.of("rule-xs13", "The text tells of a suit that was lost, and the table of none.")
                        .json(quiet.text(OTHER_MATTERS, "因政府信息公开引发行政诉讼1件，败诉1件。")))
                .finding("XS13", "otherMatters")
                .finding("TT12", "otherMatters")
                .finding("ST01", "overview")
                .finding("ST01", "problemsAndImprovements");
        changed("xs14", "Section five says 无.", draft -> draft.text(PROBLEMS_AND_IMPROVEMENTS, "无。"))
                .finding("XS14", "problemsAndImprovements");
    }

    private void fees() {
        says("xs02", "There are charges, and section six denies them.", "本年度没有行政事业性收费。")
                .finding("XS02", "otherMatters");
        Draft none = Drafts.county().with(CHARGES, "0");
        add(Case.of("rule-xs01", "A fee of 12 000 元 was collected, and no charges stand in the table.")
                        .json(none.text(OTHER_MATTERS, "本年收取信息处理费1.2万元。")))
                .finding("XS01", "otherMatters");
        add(Case.of("rule-xs01-small", "A fee of 380 元 may have been rounded to no charges: a notice.")
                        .json(none.text(OTHER_MATTERS, "本年收取信息处理费380元。")))
                .finding("XS01 notice", "otherMatters");
        says("xs04", "Requests ended for want of a fee, and no notice of a fee was sent.", "本年发出收费通知0件。")
                .finding("XS04", "otherMatters");
        says("xs05", "A fee that the schedule cannot give.", "本年收取信息处理费2235元。").finding("XS05", "otherMatters");
        says("xs06", "A fee by piece that is no multiple of 100 元.", "本年按件收取信息处理费2230元。")
                .finding("XS06", "otherMatters");
        says("xs07", "A fee of no case.", "本年收取信息处理费0件2230元。").finding("XS07", "otherMatters");
        says("xs08", "A fee larger than all charges: perhaps 元 for 万元.", "本年收取信息处理费80000万元。")
                .finding("XS08", "otherMatters");
        says("tt21", "The parts of a fee are more than the whole.", "本年收取信息处理费2230元，其中甲局420元、乙局1910元。")
                .finding("TT21", "otherMatters");
    }

    private void requestsInText() {
        told("tt01", "Requests received: neither 713 nor 713 + 36.", "收到政府信息公开申请731件。");
        told("tt02", "Requests brought forward.", RECEIVED + "上年结转63件。");
        told("tt03", "Requests answered.", RECEIVED + "办结781件。");
        told("tt04", "Requests carried forward.", RECEIVED + "结转下年13件。");
        told("tt05", "Requests granted.", RECEIVED + "予以公开249件。");
        told("tt06", "Requests refused: 32 in eight lines.", RECEIVED + "不予公开23件。");
        told("tt07", "Requests for what is unavailable: one line of three.", RECEIVED + "无法提供111件。");
        told("tt08", "Requests not processed: 19.", RECEIVED + "不予处理91件。");
        told("tt09", "Requests handled otherwise: one line of three.", RECEIVED + "其他处理143件。");
        told("tt10", "Requests of natural persons.", RECEIVED + "其中自然人750件。");
        told("tt15", "A share: 32 of 718 are 4.46 and not 44.6 per cent.", RECEIVED + "不予公开32件，占44.6%。");
        told(
                        "tt17",
                        "The applicants told add up to more than the whole; the organizations are not the table's 8"
                                + " either.",
                        RECEIVED + "其中自然人申请705件，法人或其他组织申请35件。")
                .finding("TT10", "otherMatters");
        told("tt18", "No request, says the text.", "全县未收到政府信息公开申请。");
        told("tt20", "All were answered, says the text, and 31 are carried forward.", "依申请公开办结率100%。");
        told("tt22", "Far more than 749, says the text roughly.", "收到政府信息公开申请3000余件。");
        Draft growth = Drafts.county().text(OVERVIEW, WITHOUT_FIGURES).text(OTHER_MATTERS, "收到政府信息公开申请713件，同比下降3%。");
        add(Case.of("rule-tt16", "Growth against last year: from 36 to 713 is no fall.")
                        .json(growth)
                        .previous(Drafts.countyBefore()))
                .finding("TT16", "otherMatters");
    }

    private void otherFiguresInText() {
        told("tt11", "Reconsiderations: neither all 61 nor the 46 concluded.", "信息公开类行政复议16件。");
        told("tt12", "Suits: neither 13 nor 3 nor 10, nor those concluded.", "信息公开类行政诉讼31件。");
        told("tt13", "Results of reconsiderations.", "信息公开类行政复议61件，维持72件。");
        told("tt14", "Normative documents in force.", "全县现行有效行政规范性文件23件。");
        told("tt19", "No disputes, says the text.", "全县未发生信息公开行政复议、行政诉讼。");
    }

    private Case told(String rule, String shows, String sentence) {
        return says(rule, shows, sentence).finding(rule.toUpperCase(Locale.ROOT), "otherMatters");
    }

    private void lawfulText() {
        says(
                "text-with-brought-forward",
                "Requests received may include those brought forward.",
                "全县共收到政府信息公开申请749件，办结718件。");
        says("text-concluded", "Disputes may be those concluded only: 61 - 15 and 13 - 1.", "信息公开类行政复议46件、行政诉讼12件。");
        says("text-of-a-part", "Figures of one office are not the county's.", "县自然资源局收到政府信息公开申请150件，予以公开40件。");
        says("text-last-year", "Figures of another year are not this report's.", "2024年，全县共收到政府信息公开申请36件。");
        says("text-chinese-numeral", "Chinese numerals in the text are numbers.", "全县收到政府信息公开申请七百一十三件。");
        says("text-chinese-numeral-wrong", "A wrong number in Chinese numerals is found.", "全县收到政府信息公开申请七百三十一件。")
                .finding("TT01", "otherMatters");
        says("text-rough", "A rough number near the right one is right.", "全县收到政府信息公开申请七百余件。");
        says("text-half-year", "Figures of part of the year are not the year's.", "上半年收到政府信息公开申请300件。");
    }

    private void structure() {
        changed("st01", "A section is missing.", draft -> draft.without(OTHER_MATTERS))
                .finding("ST01", "otherMatters");
        changed("st09", "Section one is only a preamble.", draft -> draft.text(OVERVIEW, "现将有关情况报告如下。"))
                .finding("ST09", "overview")
                .finding("ST10", "overview");
        changed(
                        "st10",
                        "A government's report says nothing of assessment, public review and accountability.",
                        draft -> draft.text(OVERVIEW, "主动公开若干条，依申请公开若干件，目录更新，网站改版，监督保障到位。"))
                .finding("ST10", "overview");
        changed("st11", "A placeholder is left in.", draft -> draft.text(OTHER_MATTERS, "收取信息处理费XX元。"))
                .finding("ST11", "otherMatters");
        changed(
                        "st11-instruction",
                        "A sentence of the form's instructions is left in.",
                        draft -> draft.text(OTHER_MATTERS, "该部分以表格形式报告。"))
                .finding("ST11", "otherMatters");
        changed(
                        "st13",
                        "A text about nobody in particular.",
                        draft -> draft.text(OVERVIEW, "各地积极推进信息公开，部分地区还开发了移动应用，方便群众查阅。".repeat(8)))
                .finding("ST13", "overview")
                .finding("ST09", "overview")
                .finding("ST10", "overview");
        changed(
                        "st16",
                        "Five parts are announced, and six are there.",
                        draft -> draft.text(OVERVIEW, "本报告由五部分组成。主动公开、依申请公开、信息管理、平台建设、监督保障均已开展，考核、评议、责任追究已公布。"))
                .finding("ST16", "overview");
        Draft one = Drafts.county();
        for (String line : List.of("notCorrected", "feeUnpaid", "others")) {
            for (String address : Case.line(one.edition, "requests.outcomes.otherHandling." + line)) {
                one.cells.remove(address);
            }
        }
        one.cells.put("requests.outcomes.otherHandling.naturalPersons", "158");
        one.cells.put("requests.outcomes.otherHandling.commercialEnterprises", "1");
        for (String column : List.of(
                "researchInstitutions",
                "publicWelfareOrganizations",
                "legalServiceInstitutions",
                "otherOrganizations")) {
            one.cells.put("requests.outcomes.otherHandling." + column, "0");
        }
        one.cells.put("requests.outcomes.otherHandling.total", "159");
        String split = WireText.json(Drafts.county());
        int from = split.indexOf("      \"otherHandling\": {");
        int to = split.indexOf("      \"total\": {\"naturalPersons\": 710");
        add(Case.of(
                                "rule-st04-collapsed",
                                "Other handling in one line, which the form splits in three: read as it stands, never"
                                        + " split.")
                        .json(
                                split.substring(0, from)
                                        + "      \"otherHandling\": {\"naturalPersons\": 158,"
                                        + " \"commercialEnterprises\": 1, \"researchInstitutions\": 0,"
                                        + " \"publicWelfareOrganizations\": 0, \"legalServiceInstitutions\": 0,"
                                        + " \"otherOrganizations\": 0, \"total\": 159},\n"
                                        + split.substring(to),
                                one))
                .finding("ST04 warning", "requests.outcomes.otherHandling");
    }

    private void time() {
        coded(
                        "tm01",
                        "A department publishes after 31 January.",
                        Drafts.filed(named(Drafts.county(), "禾阳县审计局")).fact("kind", "department"))
                .finding("TM01", "publishedOn");
        dated("tm02", "A government publishes after 31 March.", "2026-04-01").finding("TM02", "publishedOn");
        dated("tm02-last-day", "31 March is still in time.", "2026-03-31");
        dated("tm04", "A report is published before its year is over.", "2025-12-30")
                .finding("TM04", "publishedOn");
        changed("tm05", "The figures are of another year's period.", draft -> period(draft, "2024年1月1日至2024年12月31日"))
                .finding("TM05", "overview");
        changed("tm05-days", "The period is eleven months: a warning.", draft -> period(draft, "2025年2月1日至2025年12月31日"))
                .finding("TM05 warning", "overview");
        changed("tm06", "Another year in the title.", draft -> draft.fact("title", "禾阳县人民政府2023年政府信息公开工作年度报告"))
                .finding("TM06", "title");
        changed(
                        "tm07",
                        "A text that says it reports on another year.",
                        draft -> draft.text(
                                OVERVIEW,
                                "现将禾阳县人民政府2022年度政府信息公开工作年度报告公布如下。" + "主动公开、依申请公开、信息管理、平台建设、监督保障均已开展，考核、评议、责任追究已公布。"))
                .finding("TM07", "overview");
    }

    private static Draft period(Draft draft, String period) {
        return draft.text(OVERVIEW, "本报告的统计期限为" + period + "。主动公开、依申请公开、信息管理、平台建设、监督保障均已开展，考核、评议、责任追究已公布。");
    }

    private Case dated(String id, String shows, String day) {
        return add(Case.of("rule-" + id, shows)
                .json(Drafts.filed(Drafts.county()).fact("publishedOn", day))
                .previous(Drafts.filed(Drafts.countyBefore())));
    }

    private void codes() {
        Draft town = Drafts.filed(Drafts.township()).fact("level", "township");
        coded(
                        "tm03",
                        "A township publishes after 31 January: a notice, since the regulations do not name it.",
                        town.fact("divisionCode", ""))
                .finding("TM03 notice", "publishedOn");
        coded(
                        "tm03-april",
                        "A township publishes after 31 March: a warning.",
                        town.fact("divisionCode", "").fact("publishedOn", "2026-04-01"))
                .finding("TM03", "publishedOn");
        coded(
                        "tm09",
                        "A unified social credit code with a wrong check character.",
                        Drafts.filed(Drafts.county()).fact("creditCode", "11341702486344515J"))
                .finding("TM09", "agency.creditCode");
        coded(
                        "tm09-letter",
                        "A letter that credit codes do not use.",
                        Drafts.filed(Drafts.county()).fact("creditCode", "11341702486344515I"))
                .finding("TM09", "agency.creditCode");
        coded(
                        "tm10",
                        "The credit code was issued in another division.",
                        Drafts.filed(Drafts.county()).fact("divisionCode", "341881"))
                .finding("TM10", "agency.creditCode");
        coded(
                        "tm11",
                        "A division code of five digits.",
                        Drafts.filed(Drafts.county()).fact("divisionCode", "34170"))
                .finding("TM11", "agency.divisionCode");
        coded(
                        "tm11-kind",
                        "The number of a 街道 for a 乡: a warning.",
                        town.fact("divisionCode", "341702001").fact("publishedOn", "2026-01-20"))
                .finding("TM11 warning", "agency.divisionCode");
    }

    private Case coded(String id, String shows, Draft draft) {
        return add(Case.of("rule-" + id, shows).json(draft));
    }

    private void aggregation() {
        Draft county = Drafts.county();
        Draft half = Drafts.township().with(LICENCES, "300000");
        Draft other = named(half, "禾阳县石桥乡人民政府");
        children("ag01", "Two townships together have more licences than the county.", county, half, other)
                .finding("AG01", LICENCES);
        Draft more = Drafts.township().with(LICENCES, "517646");
        children(
                        "ag02",
                        "One township has more licences than its county; that is told of the township and not of the"
                                + " sum again.",
                        county,
                        more)
                .finding("AG02", LICENCES);
        children(
                        "ag03",
                        "A township's report of another year is not added up.",
                        county,
                        Drafts.township().fact("year", "2024").fact("title", ""))
                .finding("AG03", "children");
        children("ag04", "A township twice.", county, Drafts.township(), Drafts.township())
                .finding("AG04", "children");
        children(
                        "ag05",
                        "A township with administrative rules, which it cannot make; rules are no figures that add up.",
                        county,
                        Drafts.township().with(RULES + "inForce", "1"))
                .finding("AG05", "proactiveDisclosure.administrativeRules");
    }

    private static Draft named(Draft draft, String name) {
        return draft.fact("name", name).fact("title", name + "2025年政府信息公开工作年度报告");
    }

    private Case children(String id, String shows, Draft county, Draft... children) {
        return add(Case.of("rule-" + id, shows).json(county).child(children));
    }
}
