package io.github.gongkai.conformance;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import java.util.List;

/** The reports that the cases start from. Nothing is wrong with any of them. Figures of 2025 are a county's; sentences are ours. */
final class Drafts {

    static final String HEYANG = "禾阳县人民政府";

    private static final String OVERVIEW_2025 =
            "本报告的统计期限为2025年1月1日至2025年12月31日。全县收到政府信息公开申请713件，上年结转36件，办结718件，结转下年度31件。"
                    + "主动公开行政规范性文件和预算决算；政府信息管理实行逐件登记；公开平台由县政府网站统一建设；县政府办公室负责监督保障，"
                    + "完成了对各乡镇的工作考核和社会评议，没有需要责任追究的情形。";

    /** Table two, three and four of the county for 2025, line by line in the order of the form. */
    private static final String FIGURES_2025 = """
        0 0 0
        6 1 32
        517645
        693957
        2154
        4068.208
        705 3 0 0 5 0 713
        36 0 0 0 0 0 36
        290 1 0 0 3 0 294
        99 0 0 0 2 0 101
        0 0 0 0 0 0 0
        0 0 0 0 0 0 0
        2 0 0 0 0 0 2
        2 0 0 0 0 0 2
        13 0 0 0 0 0 13
        2 0 0 0 0 0 2
        4 0 0 0 0 0 4
        9 0 0 0 0 0 9
        111 0 0 0 0 0 111
        2 0 0 0 0 0 2
        0 0 0 0 0 0 0
        12 0 0 0 0 0 12
        6 1 0 0 0 0 7
        0 0 0 0 0 0 0
        0 0 0 0 0 0 0
        0 0 0 0 0 0 0
        9 0 0 0 0 0 9
        7 0 0 0 0 0 7
        142 1 0 0 0 0 143
        710 3 0 0 5 0 718
        31 0 0 0 0 0 31
        27 10 9 15 61
        3 0 0 0 3
        8 0 1 1 10
        """;

    /** A department's report in the trial form for 2020; other handling is one line there. */
    private static final String FIGURES_2020 = """
        0 0 0
        4 4 57
        12 -3 1408
        5 0 236
        31 2 94
        6 0 11
        3 -1
        17 251.36
        21 4 0 1 2 0 28
        3 0 0 0 0 0 3
        11 2 0 1 1 0 15
        2 0 0 0 0 0 2
        0 0 0 0 0 0 0
        1 0 0 0 0 0 1
        0 0 0 0 0 0 0
        0 1 0 0 0 0 1
        0 0 0 0 0 0 0
        1 0 0 0 0 0 1
        0 0 0 0 0 0 0
        1 0 0 0 0 0 1
        3 1 0 0 0 0 4
        0 0 0 0 1 0 1
        0 0 0 0 0 0 0
        2 0 0 0 0 0 2
        0 0 0 0 0 0 0
        0 0 0 0 0 0 0
        0 0 0 0 0 0 0
        0 0 0 0 0 0 0
        1 0 0 0 0 0 1
        22 4 0 1 2 0 29
        2 0 0 0 0 0 2
        1 0 0 1 2
        0 0 0 0 0
        1 0 1 0 2
        """;

    private Drafts() {}

    /** 禾阳县 2025, in the form in force. */
    static Draft county() {
        Draft draft = government(2025);
        fill(draft, FIGURES_2025);
        draft.texts.put(Section.OVERVIEW.key(), List.of(OVERVIEW_2025));
        draft.texts.put(Section.PROBLEMS_AND_IMPROVEMENTS.key(), List.of("个别乡镇把依申请公开当作信访转办。今年起由县里统一登记、统一编号，乡镇只负责拟稿。"));
        draft.texts.put(Section.OTHER_MATTERS.key(), List.of("向申请人发出收费通知后逾期未缴的7件，未实际收取信息处理费。"));
        return draft;
    }

    /** The year before: 36 requests came in, all were carried forward. */
    static Draft countyBefore() {
        Draft draft = government(2024);
        fill(draft, "0 ".repeat(200));
        draft.texts.put(Section.OVERVIEW.key(), List.of("主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作均已开展，考核、评议、责任追究情况已另行公布。"));
        draft.texts.put(Section.PROBLEMS_AND_IMPROVEMENTS.key(), List.of("登记台账分散在各科室。明年起并入一套台账。"));
        draft.texts.put(Section.OTHER_MATTERS.key(), List.of("本年度没有收取信息处理费。"));
        return draft.with("proactiveDisclosure.normativeDocuments.inForce", "27")
                .with("proactiveDisclosure.licences.decisions", "498213")
                .with("proactiveDisclosure.penalties.decisions", "701102")
                .with("proactiveDisclosure.coerciveMeasures.decisions", "2301")
                .with("proactiveDisclosure.charges.amount", "3907.5")
                .with("requests.received.naturalPersons", "36")
                .with("requests.received.total", "36")
                .with("requests.carriedForward.naturalPersons", "36")
                .with("requests.carriedForward.total", "36");
    }

    /** A township of the county, where nothing happened. */
    static Draft township() {
        Draft draft = government(2025);
        draft.facts.clear();
        draft.facts.put("year", "2025");
        draft.facts.put("name", "禾阳县清溪乡人民政府");
        draft.facts.put("title", "禾阳县清溪乡人民政府2025年政府信息公开工作年度报告");
        fill(draft, "0 ".repeat(200));
        return draft;
    }

    /** A department's report for 2020 in the trial form. */
    static Draft trial() {
        Draft draft = new Draft(Edition.TRIAL_2019);
        draft.facts.put("year", "2020");
        draft.facts.put("name", "临川市交通运输局");
        draft.facts.put("title", "临川市交通运输局2020年政府信息公开工作年度报告");
        fill(draft, FIGURES_2020);
        draft.texts.put(Section.OVERVIEW.key(), List.of("本局全年更新目录四次，答复申请均在法定期限内。"));
        draft.texts.put(Section.PROBLEMS_AND_IMPROVEMENTS.key(), List.of("部分政策只有文件没有解读。下一年与文件同步编写问答。"));
        draft.texts.put(Section.OTHER_MATTERS.key(), List.of("无其他需要报告的事项。"));
        return draft;
    }

    /** The year before the trial report: it carried three requests forward. */
    static Draft trialBefore() {
        Draft draft = trial();
        draft.facts.put("year", "2019");
        draft.facts.put("title", "临川市交通运输局2019年政府信息公开工作年度报告");
        fill(draft, "0 ".repeat(198));
        return draft;
    }

    private static Draft government(int year) {
        Draft draft = new Draft(Edition.REVISED_2021);
        draft.facts.put("year", Integer.toString(year));
        draft.facts.put("name", HEYANG);
        draft.facts.put("title", HEYANG + year + "年政府信息公开工作年度报告");
        return draft;
    }

    /** All that a clerk could state besides: the codes, the kind, and the day of publication. */
    static Draft filed(Draft draft) {
        return draft.fact("kind", "government")
                .fact("level", "county")
                .fact("creditCode", "11341702486344515H")
                .fact("divisionCode", "341702")
                .fact("publishedOn", (Integer.parseInt(draft.facts.getOrDefault("year", "")) + 1) + "-03-20");
    }

    private static void fill(Draft draft, String figures) {
        String[] tokens = figures.trim().split("\\s+", -1);
        List<Cell> cells = draft.edition.cells();
        for (int i = 0; i < cells.size(); i++) {
            draft.cells.put(cells.get(i).address(), tokens[i]);
        }
        if (tokens.length != cells.size()) {
            throw new IllegalStateException(tokens.length + " figures for " + cells.size() + " cells");
        }
    }
}
