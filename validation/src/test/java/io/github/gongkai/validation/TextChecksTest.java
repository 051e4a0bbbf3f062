package io.github.gongkai.validation;

import static io.github.gongkai.validation.Example.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of our own about figures that were published, lawful ones and wrong ones. */
class TextChecksTest {

    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Hans-Hant");

    /** Of 2025: 713 received, 36 brought forward, 718 handled, 31 carried forward. */
    private static AnnualReport county() {
        return PublishedReports.shuyang2025().withAgency(Agency.of("某县人民政府"));
    }

    private static AnnualReport department() {
        return PublishedReports.shuyang2025().withAgency(Agency.of("某市甲县审计局"));
    }

    private static AnnualReport city() {
        return PublishedReports.suqian2024().withAgency(Agency.of("某市人民政府"));
    }

    private static AnnualReport subdistrict() {
        return Example.zeros(Edition.REVISED_2021, 2024).withAgency(Agency.of("甲县乙街道办事处"));
    }

    private static AnnualReport says(AnnualReport report, String paragraph) {
        return report.withOverview(
                Narrative.of(List.of(new Block.Heading("（二）依申请公开", 2), new Block.Paragraph(paragraph))));
    }

    private static List<Finding> onText(Validation validation) {
        return validation.findings().stream()
                .filter(f -> f.rule().id().startsWith("TT") || f.rule().id().matches("XS0[1-8]|XS13"))
                .toList();
    }

    /** What is found in a sentence, and in the same in traditional characters as ICU makes them. */
    private static List<Finding> findings(AnnualReport report, String paragraph) {
        List<Finding> findings = onText(ReportValidator.standard().validate(says(report, paragraph)));
        assertThat(ids(onText(ReportValidator.standard().validate(says(report, traditional(paragraph))))))
                .as("in traditional characters")
                .isEqualTo(ids(findings));
        return findings;
    }

    private static String traditional(String simplified) {
        return TRADITIONAL.transliterate(simplified);
    }

    private static String ids(List<Finding> findings) {
        return String.join(" ", findings.stream().map(f -> f.rule().id()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全县共受理政府信息公开申请749件，其中自然人741件，法人或其他组织8件；共办理718件，结转下一年31件。",
                "全年新收申请713件，上年结转36件；答复718件，结转至2026年31件。",
                "收到申请749件（其中上年结转36件，本年新收713件）。",
                "全县答复申请559件，另结转下年度31件。",
                "全县收到申请七百一十三件。全县收到申请７１３件。收到申请0.07万件。收到申请七百余件。",
                "办结申请718件，予以公开294件、部分公开101件、不予公开32件、无法提供113件、不予处理19件、其他处理159件。",
                "办结申请718件。其中，公开及部分公开395件，占55.01%；不予公开32件，占4.46%。",
                "全县发生政府信息公开行政复议61件、行政诉讼13件。",
                "全县发生政府信息公开行政复议46件、行政诉讼12件。",
                "政府信息公开行政复议、行政诉讼案件共74件。",
                "依申请公开引发行政复议61件，其中维持27件、纠正10件、尚未审结15件。",
                "政府信息公开行政诉讼3件，均获维持。",
                "全县答复申请575件。全县答复申请699件。全县答复申请540件。",
                "全县答复申请682件。",
                "办结申请718件，予以公开395件。",
                "收到申请713件，其中自然人710件。",
                "收到申请749件，其中法人或其他组织8件。",
                "政府信息公开行政诉讼10件。",
                "政府信息公开行政诉讼9件。",
                "政府信息公开行政诉讼13件，其中维持11件、尚未审结1件。",
                "政府信息公开行政诉讼10件，其中维持8件。",
                "政府信息公开行政复议、行政诉讼案件共74件，其中维持38件，纠正10件，尚未审结16件。",
                "全县收到政府信息公开申请600件，收到政府信息公开申请113件。",
                "全县制发行政规范性文件6件，废止1件，现行有效32件。",
                "截至12月31日，全县收到政府信息公开申请713件，按时办结率100%。"
            })
    void everyLawfulReadingIsAccepted(String paragraph) {
        assertThat(findings(county(), paragraph)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县政府办公室代表县政府受理政府信息公开申请17件，予以公开8件，结转下年2件。",
                "县自然资源局收到申请150件，予以公开40件。",
                "各乡镇共收到政府信息公开申请90件。",
                "县政府制定规范性文件4件，现行有效规范性文件20件。"
            })
    void figuresOfOthersAreNotCompared(String paragraph) {
        assertThat(findings(county(), paragraph)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年，全县共收到政府信息公开申请600件，办结590件。",
                "去年全年，共收到政府信息公开申请600件。",
                "全县收到申请713件，比上年增加14件。",
                "自2019年以来，全县收到政府信息公开申请6000件，予以公开3000件。",
                "全县累计收到政府信息公开申请6000件。",
                "上半年收到申请300件，下半年收到申请400件。",
                "截至10月底，全县共收到政府信息公开申请600件。",
                "因2023年政府信息公开申请引发行政复议1件、行政诉讼2件。",
                "2026年，力争全县收到申请不超过500件，办结率100%。"
            })
    void figuresOfAnotherTimeAreNotCompared(String paragraph) {
        assertThat(findings(county(), paragraph)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通过网络收到政府信息公开申请500件，当面收到申请13件。",
                "全县收到申请713件，其中县公安局收到200件。",
                "针对征地拆迁的申请，全年共收到30件，其中予以公开20件。",
                "全年办理涉及征地的申请30件。其中予以公开20件、部分公开10件。",
                "因涉及国家秘密不予公开2件，因属于行政查询事项不予公开9件。",
                "收到1件政府信息公开申请转送县公安局办理。",
                "全县政府信息公开行政诉讼一审5件。",
                "不予公开32件，其中因商业秘密不予公开2件。"
            })
    void partsOfTheWholeAreNotCompared(String paragraph) {
        assertThat(findings(county(), paragraph)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全县受理行政复议案件500件，行政诉讼案件200件。",
                "收到网民留言248条，办结230条。收到人大建议35件，办结35件。",
                "做好依申请公开，受理12345热线，办结300件，办结率100%。",
                "受理困难救助申请900件，办结890件。",
                "全年公开解读规范性文件5件，主动公开规范性文件8件。",
                "按照《2019年要点（收到申请5件）》，未收到收费申请，未发生行政复议败诉案件。",
                "每收到一件申请，都一起研究。"
            })
    void figuresOfOtherMattersAreNotCompared(String paragraph) {
        assertThat(findings(county(), paragraph)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TT01, 794, 749, 全县共受理政府信息公开申请794件，其中自然人申请741件。",
        "TT01, 731, 713, 全县收到政府信息公开申请七百三十一件。",
        "TT02, 63, 36, 全县收到政府信息公开申请713件，上年结转63件。",
        "TT03, 781, 718, 全县收到政府信息公开申请713件；答复781件。",
        "TT04, 13, 31, 全县收到政府信息公开申请713件，结转下年13件。",
        "TT05, 249, 294, 办结申请718件，予以公开249件。",
        "TT05, 110, 101, 办结申请718件，部分公开110件。",
        "TT06, 23, 32, 办结申请718件，不予公开23件。",
        "TT07, 111, 113, 办结申请718件，无法提供111件。",
        "TT08, 12, 19, 办结申请718件，不予处理12件。",
        "TT09, 143, 159, 办结申请718件，其他处理143件。",
        "TT10, 714, 710, 全县收到政府信息公开申请713件，自然人申请714件。",
        "TT11, 64, 61, 全县发生政府信息公开行政复议64件。",
        "TT11, 77, 74, 政府信息公开行政复议、行政诉讼案件共77件。",
        "TT12, 14, 13, 全县发生政府信息公开行政诉讼14件。",
        "TT13, 47, 38, 政府信息公开行政复议61件，其中维持47件。",
        "TT13, 61, 36, 政府信息公开行政复议61件，均获维持。",
        "TT13, 9, 8, 政府信息公开行政诉讼13件，其中维持9件。",
        "TT13, 5, 1, 政府信息公开行政诉讼13件，其中尚未审结5件。",
        "TT13, 4, 0, 政府信息公开行政诉讼13件，其中纠正4件。",
        "TT14, 3, 0, 全县现行有效政府规章3件。",
        "TT14, 9, 6, 全县制发规范性文件9件。",
        "TT14, 4, 1, 全县废止规范性文件4件。",
        "TT14, 23, 32, 全县现行有效规范性文件23件。",
        "TT15, 41.46, 4.46, 办结申请718件，不予公开32件，占41.46%。",
        "TT17, 740, 713, 全县收到申请713件，其中自然人申请705件，法人或其他组织申请35件。",
        "TT18, 0, 713, 全县未收到政府信息公开申请。",
        "TT19, 0, 74, 全年没有发生因政府信息公开被申请行政复议、提起行政诉讼的情况。",
        "TT22, 3000, 749, 全县收到政府信息公开申请3000余件。"
    })
    void whatNoReadingGivesIsFoundWithTheNearest(String rule, String said, String nearest, String paragraph) {
        assertThat(findings(county(), paragraph))
                .filteredOn(f -> f.rule().id().equals(rule))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.actual()).hasValue(new BigDecimal(said));
                    assertThat(found.expected()).hasValue(new BigDecimal(nearest));
                    assertThat(found.message(Locale.CHINESE)).contains("原文：" + paragraph.replaceAll("。$", ""));
                });
    }

    @ParameterizedTest
    @CsvSource({"requests.received.total, 731, TT01", "requests.broughtForward.total, 63, TT02"})
    void aWrongTotalOfTheTableIsFoundByTheText(String address, String wrong, String rule) {
        AnnualReport report = Example.with(county(), address, Figure.of(new BigDecimal(wrong)));
        for (String sentence : List.of(
                "全县新收申请713件，上年结转36件。",
                "全县新收申请713件、上年结转36件。",
                "全年新收申请713件，上年结转36件，办结718件，结转下年31件。",
                "全县新收政府信息公开申请713件，上年结转36件。")) {
            assertThat(ids(findings(report, sentence))).as(sentence).isEqualTo(rule);
            assertThat(ids(onText(ReportValidator.standard().validate(report.withOverview(text(sentence))))))
                    .as("without a heading: " + sentence)
                    .isEqualTo(rule);
            assertThat(ids(onText(
                            ReportValidator.standard().validate(report.withOverview(text("（二）依申请公开。", sentence))))))
                    .as("under a paragraph that is a heading: " + sentence)
                    .isEqualTo(rule);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全县新收申请900件。",
                "全县新收救助申请900件，上年结转20件。",
                "全县新收行政复议申请900件，上年结转20件。",
                "做好行政复议工作。全县新收申请900件，上年结转20件。",
                "全县收到申请900件，上年结转20件。"
            })
    void newRequestsAreThoseForInformationOnlyByTheFormsOwnLines(String paragraph) {
        assertThat(ids(onText(ReportValidator.standard().validate(county().withOverview(text(paragraph))))))
                .isEmpty();
        AnnualReport titled = county().withOverview(Narrative.of(
                List.of(new Block.Heading("（三）社会救助", 2), new Block.Paragraph("全县新收申请900件，上年结转20件。"))));
        assertThat(ids(onText(ReportValidator.standard().validate(titled)))).isEmpty();
    }

    @Test
    void concludedCasesOnlyAreNoMismatch() {
        // 134 = 170 - 36 and 57 = 25 + 52 - 7 - 13.
        assertThat(findings(city(), "全市本年备案的依申请公开领域行政复议134件，行政诉讼57件。")).isEmpty();
        assertThat(ids(findings(city(), "全市本年备案的依申请公开领域行政复议143件，行政诉讼75件。"))).isEqualTo("TT11 TT12");
    }

    @Test
    void theSeventeenRequestsOfADistrictsOfficeAreNoMismatch() {
        AnnualReport district = PublishedReports.hongze2024().withAgency(Agency.of("某市丙区人民政府"));

        assertThat(findings(district, "区政府办代区政府收到信息公开申请17件。")).isEmpty();
        assertThat(findings(district, "区政府办公室代表区政府收到信息公开申请17件。")).isEmpty();
        assertThat(ids(findings(district, "全区收到信息公开申请17件。"))).isEqualTo("TT01");
        assertThat(findings(district, "全区收到信息公开申请95件，其他处理0件。")).isEmpty();
        assertThat(ids(findings(district, "全区收到信息公开申请95件，其他处理4件。"))).isEqualTo("TT09");
    }

    @Test
    void naturalPersonsOnlyAreCaughtThoughTotalsAreBlank() {
        AnnualReport office = PublishedReports.shanghai2019().withAgency(Agency.of("某市人民政府办公厅"));
        List<Finding> findings = findings(
                office,
                "市政府办公厅代表市政府受理信息公开申请859件，答复805件（含上年结转18件，另有72件结转下年度）。"
                        + "公开或部分公开258件，占33.9%；不予公开35件，占4.34%；因不掌握等原因无法提供265件，占32.9%；"
                        + "不予处理158件，占19.6%；其他处理0件。信息公开类行政复议7件，诉讼9件，均获维持。");

        assertThat(findings)
                .extracting(f -> f.rule().id() + " " + f.actual().orElseThrow() + " "
                        + f.expected().orElseThrow())
                .containsExactly(
                        "TT05 258 275", "TT07 265 337", "TT13 9 8", "TT13 7 5", "TT15 33.9 32.05", "TT17 716 805");
        assertThat(findings.get(0).message(Locale.CHINESE))
                .contains("最接近的口径（予以公开与部分公开）为至少 275 件", "只与“（一）予以公开·自然人”一格相同");
        assertThat(findings.get(1).message(Locale.ENGLISH)).contains("is at least 337");
    }

    @Test
    void growthIsThatAgainstLastYear() {
        // 3646 to 3607 is 1.08 per cent, 3525 to 3511 is 0.40.
        AnnualReport previous = PublishedReports.suqian2023().withAgency(Agency.of("某市人民政府"));
        for (String lawful : List.of("收办信息公开申请3646件，同比增长1.08%。", "信息公开申请量同比上升0.4%。", "网络申请同比增长30%。")) {
            assertThat(growth(previous, lawful)).isEmpty();
        }
        assertThat(growth(previous, "收办信息公开申请3646件，同比增长1.05%。")).singleElement().satisfies(found -> {
            assertThat(found.rule().id()).isEqualTo("TT16");
            assertThat(found.expected()).hasValue(new BigDecimal("1.0812"));
        });
        assertThat(ids(growth(previous, "信息公开申请量同比下降0.4%。"))).isEqualTo("TT16");
    }

    private static List<Finding> growth(AnnualReport previous, String paragraph) {
        return onText(ReportValidator.standard()
                .validate(Submission.builder()
                        .report(says(city(), paragraph))
                        .previous(previous)
                        .build()));
    }

    @Test
    void aDepartmentIsItselfByAnyOfItsNamesAndNotThePlace() {
        for (String name : List.of("", "我局", "本机关", "甲县审计局", "县审计局", "审计局2025年")) {
            assertThat(findings(department(), name + "收到政府信息公开申请713件。")).isEmpty();
            assertThat(ids(findings(department(), name + "收到政府信息公开申请731件。"))).isEqualTo("TT01");
        }
        for (String name : List.of("全县", "我县", "乙县审计局", "县公安局", "某市乙县审计局", "各科室", "县政府办")) {
            assertThat(findings(department(), name + "收到政府信息公开申请731件。")).isEmpty();
        }
    }

    @Test
    void aReportOfNobodyKnowsWhomIsComparedInTheFirstPersonOnly() {
        AnnualReport unnamed = PublishedReports.shuyang2025();

        assertThat(ids(findings(unnamed, "我局收到政府信息公开申请731件。"))).isEqualTo("TT01");
        assertThat(findings(unnamed, "全县收到政府信息公开申请731件。")).isEmpty();
    }

    @Test
    void whatIsToldRightlyOnceIsNotWrongElsewhere() {
        assertThat(findings(county(), "全县收到政府信息公开申请713件。专项工作中收到政府信息公开申请20件。")).isEmpty();
    }

    @Test
    void aPartOfAWrongWholeIsNotJudged() {
        assertThat(ids(findings(county(), "全县收到政府信息公开申请731件，予以公开294件，部分公开110件。")))
                .isEqualTo("TT01");
    }

    @Test
    void nothingToldWhereThereIsNothingIsRight() {
        assertThat(findings(subdistrict(), "乙街道未收到政府信息公开申请，未发生行政复议、行政诉讼。")).isEmpty();
        assertThat(findings(subdistrict(), "收到政府信息公开申请0件。行政复议0件，行政诉讼0件。")).isEmpty();
        assertThat(ids(findings(subdistrict(), "甲县乙街道收到政府信息公开申请7件，予以公开3件。"))).isEqualTo("TT18");
    }

    @Test
    void aLostCaseIsInTheTable() {
        assertThat(ids(findings(subdistrict(), "因政府信息公开引发行政诉讼1件，败诉1件。"))).isEqualTo("XS13 TT12");
        assertThat(ids(findings(county(), "因政府信息公开引发行政诉讼13件，败诉1件。"))).isEmpty();
    }

    @Test
    void allAnsweredMeansNoneCarriedForward() {
        assertThat(findings(county(), "依申请公开办结率100%。")).singleElement().satisfies(found -> {
            assertThat(found.rule().id()).isEqualTo("TT20");
            assertThat(found.severity()).isEqualTo(Severity.NOTICE);
            assertThat(found.actual()).hasValue(BigDecimal.valueOf(31));
        });
        assertThat(findings(county(), "依申请公开按期办结率100%，答复率95.9%。")).isEmpty();
        assertThat(findings(subdistrict(), "依申请公开办结率百分之百，答复率100%。")).isEmpty();
    }

    @Test
    void aBlankCellIsNotZero() {
        AnnualReport blank = Example.with(county(), "requests.carriedForward.total", Figure.blank());
        for (String applicant : List.of("naturalPersons", "commercialEnterprises", "legalServiceInstitutions")) {
            blank = Example.with(blank, "requests.carriedForward." + applicant, Figure.blank());
        }
        Validation validation = ReportValidator.standard().validate(says(blank, "全县收到申请713件，结转下年99件。"));

        assertThat(onText(validation)).isEmpty();
        assertThat(validation.notAssessed())
                .filteredOn(note -> note.rule().id().equals("TT04"))
                .singleElement()
                .satisfies(note -> assertThat(note.reason(Locale.CHINESE)).contains("结转下年度继续办理·总计（空白）"));
    }

    @Test
    void aFindingHasItsPlaceInTheText() {
        AnnualReport report = county().withOtherMatters(text("无其他事项。", "全县收到政府信息公开申请　７３１　件。"));

        assertThat(onText(ReportValidator.standard().validate(report)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.address()).isEqualTo("otherMatters");
                    assertThat(found.details()).containsEntry("block", "2").containsEntry("offset", "14");
                    assertThat(found.cells().get(0).cell().address()).isEqualTo("requests.received.total");
                });
    }

    @Test
    void tablesAndTitlesInTheTextAreNotRead() {
        Narrative narrative = Narrative.of(List.of(
                new Block.Table(List.of(List.of("收到政府信息公开申请", "5件"))), new Block.Picture("全县收到政府信息公开申请731件", "1.png")));

        assertThat(ids(onText(ReportValidator.standard().validate(county().withOverview(narrative)))))
                .isEqualTo("TT01");
    }

    @Test
    void withoutTextNothingIsAssessed() {
        Validation validation = ReportValidator.standard().validate(county().withOverview(Optional.empty()));

        assertThat(validation.notAssessed())
                .extracting(note -> note.rule().id())
                .contains("TT01", "TT21", "XS05", "XS13");
    }

    /** What a section has to tell of, and who speaks in it, is told in traditional characters as well. */
    @Test
    void aLawfulReportInTraditionalCharactersIsLawful() {
        Example lawful = Example.lawful()
                .with(report -> report.withOverview(traditional(report.overview()))
                        .withProblemsAndImprovements(traditional(report.problemsAndImprovements()))
                        .withOtherMatters(traditional(report.otherMatters())));
        assertThat(lawful.agency(agency -> agency.withName(traditional(agency.name())))
                        .validate()
                        .findings())
                .isEmpty();
    }

    private static Optional<Narrative> traditional(Optional<Narrative> section) {
        return section.map(narrative -> Narrative.of(narrative.blocks().stream()
                .map(block -> new Block.Paragraph(traditional(((Block.Paragraph) block).text())))
                .toList()));
    }
}
