package io.github.gongkai.validation;

import static io.github.gongkai.validation.Example.lawful;
import static io.github.gongkai.validation.Example.text;
import static io.github.gongkai.validation.Example.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import io.github.gongkai.validation.internal.prose.PlainText;
import io.github.gongkai.validation.internal.prose.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule kept and broken. */
class CatalogueTest {

    /** One way of breaking a rule. */
    record Fault(String rule, Severity severity, String how, Example broken) {
        Fault(String rule, String how, Example broken) {
            this(rule, severityOf(rule), how, broken);
        }

        List<Finding> findings() {
            return CatalogueTest.findings(broken.validate(), rule);
        }

        @Override
        public String toString() {
            return rule + " " + how;
        }
    }

    private static final String LICENCES = "proactiveDisclosure.licences.decisions";
    private static final String CHARGES = "proactiveDisclosure.charges.amount";
    private static final String RULES_IN_FORCE = "proactiveDisclosure.administrativeRules.inForce";
    private static final String DOCUMENTS_IN_FORCE = "proactiveDisclosure.normativeDocuments.inForce";

    static Stream<Fault> faults() {
        return Stream.of(
                        arithmetic(),
                        crossYear(),
                        fees(),
                        crossSection(),
                        figuresInText(),
                        structure(),
                        time(),
                        aggregation())
                .flatMap(List::stream);
    }

    private static List<Fault> arithmetic() {
        return List.of(
                new Fault(
                        "AC01",
                        "one received more",
                        lawful().with("requests.received.naturalPersons", "3441")
                                .with("requests.received.total", "3526")),
                new Fault(
                        "AC02",
                        "one granted more",
                        lawful().with("requests.outcomes.granted.naturalPersons", "1409")
                                .with("requests.outcomes.granted.total", "1432")),
                new Fault("AC03", "a wrong total", lawful().with("requests.outcomes.granted.total", "1432")),
                new Fault("AC04", "a wrong total", lawful().with("disputes.reconsideration.total", "171")),
                new Fault("AC05", "a wrong total", lawful().with("disputes.directLitigation.total", "26")),
                new Fault(
                        "AC06", "a wrong total", lawful().with("disputes.litigationAfterReconsideration.total", "53")),
                new Fault("AC07", "a negative count", lawful().with(LICENCES, "-1")),
                new Fault("AC08", "a negative amount", lawful().with(CHARGES, "-0.5")),
                new Fault(
                        "AC09",
                        "one in force of two issued",
                        lawful().with("proactiveDisclosure.administrativeRules.issued", "2")
                                .with("proactiveDisclosure.administrativeRules.repealed", "0")
                                .with(RULES_IN_FORCE, "1")),
                new Fault("AC10", "a tenth of a 分", lawful().with(CHARGES, "72701.2578001")),
                new Fault(
                        "AC11",
                        "more carried on than there was",
                        lawful().with("requests.carriedForward.total", "3647")),
                new Fault(
                        "AC13", "only the total of a line is wrong", lawful().with("requests.received.total", "3526")));
    }

    private static List<Fault> crossYear() {
        return List.of(
                new Fault(
                        "XY01",
                        "three carried over become two",
                        lawful().before("requests.carriedForward.commercialEnterprises", "2")),
                new Fault(
                        "XY01",
                        Severity.WARNING,
                        "after a reorganization",
                        lawful().before("requests.carriedForward.commercialEnterprises", "2")
                                .with(r -> r.withOtherMatters(text("因机构改革，部分职责已移交。")))),
                new Fault("XY02", "12 is not 10 + 2 - 1", lawful().before(RULES_IN_FORCE, "10")),
                new Fault("XY03", "420 is not 600 + 50 - 227", lawful().before(DOCUMENTS_IN_FORCE, "600")),
                new Fault(
                        "XY04",
                        "a clean-up is mentioned",
                        lawful().before(DOCUMENTS_IN_FORCE, "600")
                                .with(r -> r.withOtherMatters(text("开展了行政规范性文件清理。")))),
                new Fault("XY05", "all figures are last year's", lawful().before(CatalogueTest::figuresOf2024)),
                new Fault(
                        "XY06",
                        "the same text but for the year",
                        lawful().with(CatalogueTest::longText).before(CatalogueTest::longText)),
                new Fault(
                        "XY07",
                        "the same problem again",
                        lawful().with(r -> r.withProblemsAndImprovements(text("一是部分单位公开的时效还有待进一步提高。二是人手较少。下一步加强培训。")))
                                .before(r ->
                                        r.withProblemsAndImprovements(text("解读形式单一；一是部分单位公开的时效还有待进一步提高。下一步丰富解读。")))),
                new Fault(
                        "XY08",
                        "no reconsideration after 26 pending",
                        lawful().with("disputes.reconsideration.total", "0")),
                new Fault("XY09", "a tenth of the licences", lawful().with(LICENCES, "180858")),
                new Fault("XY09", Severity.NOTICE, "no licences any more", lawful().with(LICENCES, "0")),
                new Fault("XY10", "yuan for 10 000 yuan", lawful().with(CHARGES, "592372449")),
                new Fault("XY10", "10 000 yuan for yuan", lawful().with(CHARGES, "5.9237")),
                new Fault(
                        "XY11",
                        "8 is not 7 + 2",
                        trial().with("proactiveDisclosure.licences.itemsLastYear", "8")
                                .before("proactiveDisclosure.licences.itemsLastYear", "7")
                                .before("proactiveDisclosure.licences.change", "2")),
                new Fault(
                        "XY12",
                        "one of two",
                        trial().with("proactiveDisclosure.normativeDocuments.newlyDisclosed", "2")
                                .with("proactiveDisclosure.normativeDocuments.totalDisclosed", "1")),
                new Fault("XY13", "the edition has changed", acrossEditions()));
    }

    private static List<Fault> fees() {
        return List.of(
                new Fault("XS01", "12 000 yuan of none", says("本年收取信息处理费1.2万元。").with(CHARGES, "0")),
                new Fault(
                        "XS01",
                        Severity.NOTICE,
                        "380 yuan of none",
                        says("本年收取信息处理费380元。").with(CHARGES, "0")),
                new Fault("XS02", "charges are denied", says("本年度没有行政事业性收费。")),
                new Fault("XS04", "38 unpaid without a notice", says("本年发出收费通知0件。")),
                new Fault("XS05", "five yuan", says("本年收取信息处理费2235元。")),
                new Fault("XS06", "30 yuan by piece", says("本年按件收取信息处理费2230元。")),
                new Fault("XS07", "a fee of no case", says("本年收取信息处理费0件2230元。")),
                new Fault("XS08", "10 000 yuan for yuan", says("本年收取信息处理费80000万元。")));
    }

    private static List<Fault> figuresInText() {
        return List.of(
                new Fault("TT01", "neither 3525 nor 3646", says("收到信息公开申请3535件。")),
                new Fault("TT02", "not 121", says("收到信息公开申请3525件，上年结转112件。")),
                new Fault("TT03", "not 3521", says("收到信息公开申请3525件，办结3251件。")),
                new Fault("TT04", "not 125", says("收到信息公开申请3525件，结转下年152件。")),
                new Fault("TT05", "not 1431", says("收到信息公开申请3525件，予以公开1413件。")),
                new Fault("TT06", "not 92", says("收到信息公开申请3525件，不予公开29件。")),
                new Fault("TT07", "one item of three", says("收到信息公开申请3525件，无法提供897件。")),
                new Fault("TT08", "not 117", says("收到信息公开申请3525件，不予处理171件。")),
                new Fault("TT09", "not 469", says("收到信息公开申请3525件，其他处理496件。")),
                new Fault("TT10", "neither 3440 nor 3558", says("收到信息公开申请3525件，其中自然人3404件。")),
                new Fault("TT11", "neither 170 nor 134", says("信息公开类行政复议143件。")),
                new Fault("TT12", "neither 77 nor 57", says("信息公开类行政诉讼75件。")),
                new Fault("TT13", "not 88", says("信息公开类行政复议170件，维持89件。")),
                new Fault("TT13", "82 were not upheld", says("信息公开类行政复议170件，均获维持。")),
                new Fault("TT14", "not 420", says("全市现行有效规范性文件402件。")),
                new Fault("TT15", "4 of 100 and not 40", says("收到信息公开申请3525件，不予公开92件，占26.1%。")),
                new Fault("TT16", "1.08 per cent", says("收到信息公开申请3646件，同比增长1.05%。")),
                new Fault("TT17", "nine too many", says("收到信息公开申请3525件，其中自然人3440件，法人或其他组织94件。")),
                new Fault("TT18", "none of 3525", says("全市未收到信息公开申请。")),
                new Fault("TT19", "none of 247", says("全市未发生信息公开行政复议、行政诉讼。")),
                new Fault("TT20", "all but 125", says("依申请公开办结率100%。")),
                new Fault("TT21", "parts of 2330", says("本年收取信息处理费2230元，其中甲局420元、乙局1910元。")),
                new Fault("TT22", "far more than 3646", says("收到信息公开申请5000余件。")));
    }

    private static Example says(String sentence) {
        return lawful().with(r -> r.withOtherMatters(text(sentence)));
    }

    private static List<Fault> crossSection() {
        UnaryOperator<Example> quiet = example -> new Example(
                Example.zeros(Edition.REVISED_2021, 2024), Example.zeros(Edition.REVISED_2021, 2023), List.of());
        Example none = quiet.apply(lawful());
        return List.of(
                new Fault("XS09", "a dispute about nothing", none.with("disputes.directLitigation.total", "1")),
                new Fault(
                        "XS10",
                        "rules of a town",
                        lawful().agency(a -> a.withName("某县甲镇人民政府")
                                .withKind(Optional.empty())
                                .withLevel(Optional.empty())
                                .withDivisionCode(Optional.empty()))),
                new Fault("XS10", "rules of a department", lawful().agency(a -> a.withKind(AgencyKind.DEPARTMENT))),
                new Fault("XS11", "a city without rules", lawful().with(RULES_IN_FORCE, "0")),
                new Fault(
                        "XS13",
                        "a suit that was lost",
                        none.with(r -> r.withOtherMatters(text("因信息公开引发行政诉讼1件，败诉1件。")))),
                new Fault("XS14", "none", lawful().with(r -> r.withProblemsAndImprovements(text("无。")))),
                new Fault("XS15", "a direct suit over a refusal", none.with("disputes.directLitigation.total", "1")));
    }

    private static List<Fault> structure() {
        return List.of(
                new Fault("ST01", "no section six", lawful().with(r -> r.withOtherMatters(Optional.empty()))),
                new Fault("ST04", "a cell is missing", lawful().with(LICENCES, Figure.absent())),
                new Fault(
                        "ST04",
                        Severity.WARNING,
                        "other handling in one line",
                        lawful().with(r -> PublishedReports.hongze2024().withAgency(r.agency()))),
                new Fault(
                        "ST04",
                        Severity.WARNING,
                        "other handling in one line besides its three",
                        lawful().with("requests.outcomes.otherHandling.total", "469")),
                new Fault("ST05", "the form of 2019 for 2023", trial().with(r -> r.withYear(2023))),
                new Fault("ST06", "a blank cell", lawful().with(LICENCES, Figure.blank())),
                new Fault("ST07", "no number of licences", lawful().with(LICENCES, Figure.notApplicable())),
                new Fault(
                        "ST07",
                        Severity.NOTICE,
                        "no number of rules",
                        lawful().with(RULES_IN_FORCE, Figure.notApplicable())),
                new Fault("ST09", "only a preamble", lawful().with(r -> r.withOverview(text("现将有关情况报告如下。")))),
                new Fault(
                        "ST10",
                        "nothing on accountability",
                        lawful().with(r -> r.withOverview(text("主动公开若干条，依申请公开若干件，目录更新，网站改版。")))),
                new Fault(
                        "ST10",
                        Severity.NOTICE,
                        "a town without accountability",
                        lawful().agency(a -> a.withLevel(AgencyLevel.TOWNSHIP))
                                .with(r -> r.withOverview(text("主动公开若干条，依申请公开若干件，目录更新，网站改版。")))),
                new Fault("ST11", "placeholders", lawful().with(r -> r.withOtherMatters(text("收取信息处理费XX元。")))),
                new Fault("ST11", "an instruction", lawful().with(r -> r.withOtherMatters(text("该部分以表格形式报告。")))),
                new Fault(
                        "ST13",
                        "about no one",
                        lawful().with(r -> r.withOverview(text("各地积极推进信息公开，部分地区还开发了移动应用，方便群众查阅。".repeat(8))))),
                new Fault("ST16", "five parts announced", lawful().with(r -> r.withOverview(text("本报告由五部分组成。")))));
    }

    private static List<Fault> time() {
        UnaryOperator<AnnualReport> march = r -> r.withPublishedOn(LocalDate.of(2025, 3, 1));
        UnaryOperator<AnnualReport> april = r -> r.withPublishedOn(LocalDate.of(2025, 4, 1));
        UnaryOperator<Agency> town = a -> a.withLevel(AgencyLevel.TOWNSHIP);
        return List.of(
                new Fault(
                        "TM01",
                        "a department in March",
                        lawful().agency(a -> a.withKind(AgencyKind.DEPARTMENT)).with(march)),
                new Fault("TM02", "a government in April", lawful().with(april)),
                new Fault(
                        "TM03",
                        Severity.NOTICE,
                        "a town in March",
                        lawful().agency(town).with(march)),
                new Fault("TM03", "a town in April", lawful().agency(town).with(april)),
                new Fault(
                        "TM04",
                        "published on New Year's Eve",
                        lawful().with(r -> r.withPublishedOn(LocalDate.of(2024, 12, 31)))),
                new Fault("TM05", "last year's period", period("2023年1月1日至12月31日")),
                new Fault("TM05", Severity.WARNING, "eleven months", period("2024年2月1日起至2024年12月31日")),
                new Fault("TM05", "a day that does not exist", period("2024年1月1日至12月32日")),
                new Fault(
                        "TM06",
                        "another year in the title",
                        lawful().with(r -> r.withTitle("某市人民政府2022年政府信息公开工作年度报告"))),
                new Fault(
                        "TM07",
                        "text of another year",
                        lawful().with(r -> r.withOverview(text("现将某市人民政府2021年度政府信息公开工作年度报告公布如下。")))),
                new Fault("TM09", "17 characters", code("1134170248634451H")),
                new Fault("TM09", "a letter that is not used", code("11341702486344515I")),
                new Fault("TM09", "a wrong check character", code("11341702486344515J")),
                new Fault(
                        "TM10",
                        "registered elsewhere",
                        lawful().agency(a -> a.withDivisionCode(DivisionCode.of("341881")))),
                new Fault("TM11", "five digits", lawful().agency(a -> a.withDivisionCode(DivisionCode.of("34170")))),
                new Fault(
                        "TM11",
                        Severity.WARNING,
                        "the number of a 街道 for a 镇",
                        lawful().agency(a -> a.withName("甲镇").withDivisionCode(DivisionCode.of("341702001")))));
    }

    private static List<Fault> aggregation() {
        AnnualReport county = lawful().children().get(0);
        AnnualReport half = Example.with(county, LICENCES, Figure.of(800_000));
        return List.of(
                new Fault(
                        "AG01",
                        "two halves are more than the whole",
                        lawful().children(half, half.withAgency(Agency.of("乙县人民政府")))),
                new Fault(
                        "AG01",
                        Severity.NOTICE,
                        "suits of two defendants",
                        lawful().children(
                                        Example.with(county, "disputes.directLitigation.total", Figure.of(20)),
                                        Example.with(county, "disputes.directLitigation.total", Figure.of(20)))),
                new Fault("AG02", "a county with more than its city", lawful().child(LICENCES, "1573180")),
                new Fault("AG03", "last year's report of a county", lawful().children(county.withYear(2023))),
                new Fault(
                        "AG03",
                        "the other form",
                        lawful().children(trial().report().withYear(2024))),
                new Fault("AG04", "the same county twice", lawful().children(county, county)),
                new Fault(
                        "AG04",
                        "a government and its office",
                        lawful().children(county, county.withAgency(Agency.of("甲县人民政府办公室")))),
                new Fault("AG05", "rules of a county", lawful().child(RULES_IN_FORCE, "1")));
    }

    private static Severity severityOf(String rule) {
        return ReportValidator.standard().rules().stream()
                .filter(r -> r.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    private static AnnualReport figuresOf2024(AnnualReport previous) {
        AnnualReport figures = PublishedReports.suqian2024();
        return previous.withProactiveDisclosure(figures.proactiveDisclosure())
                .withRequests(figures.requests())
                .withDisputes(figures.disputes());
    }

    private static AnnualReport longText(AnnualReport report) {
        return report.withOverview(text(("全年发布信息" + report.year().orElseThrow() + "条，全部按期更新到门户网站。").repeat(10)));
    }

    private static Example period(String period) {
        return lawful().with(r -> r.withOverview(text("所列数据的统计期限自" + period + "止。")));
    }

    private static Example code(String code) {
        return lawful().agency(a -> a.withCreditCode(CreditCode.of(code)));
    }

    private static Example acrossEditions() {
        return new Example(
                PublishedReports.suqian2024().withYear(2021), Example.zeros(Edition.TRIAL_2019, 2020), List.of());
    }

    private static List<Finding> findings(Validation validation, String rule) {
        return validation.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    private static Optional<NotAssessed> note(Validation validation, String rule) {
        List<NotAssessed> notes = validation.notAssessed().stream()
                .filter(note -> note.rule().id().equals(rule))
                .toList();
        assertThat(notes).hasSizeLessThan(2);
        return notes.stream().findFirst();
    }

    @Test
    void aCompleteAndLawfulSubmissionHasNothingToSay() {
        for (Example example : List.of(lawful(), lawful().before(r -> r.withPublishedOn(LocalDate.of(2024, 1, 1))))) {
            assertThat(example.validate().findings()).isEmpty();
            assertThat(example.validate().notAssessed()).isEmpty();
        }
    }

    @Test
    void rulesOfTheTrialFormAreKeptByAReportInIt() {
        Validation validation = trial().validate();

        assertThat(validation.findings()).isEmpty();
        assertThat(note(validation, "XY11")).isEmpty();
        assertThat(note(validation, "XY12")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aBrokenRuleIsFound(Fault fault) {
        assertThat(fault.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(fault.severity()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void itsMessagesAreCompleteInBothLanguages(Fault fault) {
        assertThat(fault.findings()).allSatisfy(finding -> {
            assertThat(finding.message(Locale.CHINESE)).doesNotContain("{", "}").containsPattern("[\\u4e00-\\u9fff]");
            assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{", "}").containsPattern("[a-z]{3}");
            assertThat(finding.address()).isNotBlank();
        });
    }

    @Test
    void everyRuleIsBrokenBySomeFault() {
        assertThat(faults().map(Fault::rule).distinct())
                .containsExactlyElementsOf(ReportValidator.standard().rules().stream()
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void everyRuleIsDescribedInBothLanguages() {
        assertThat(Catalogue.CHECKS).allSatisfy(check -> {
            assertThat(check.rule().statement().zh()).containsPattern("[\\u4e00-\\u9fff]");
            assertThat(check.rule().basis().zh()).isNotBlank();
            assertThat(check.rule().statement().en()).doesNotContainPattern("[\\u4e00-\\u9fff]");
            assertThat(check.editions()).isNotEmpty();
        });
    }

    @Test
    void aReportAloneIsNotComparedAndSaysWhy() {
        Validation validation = ReportValidator.standard().validate(lawful().report());

        assertThat(validation.findings()).isEmpty();
        assertThat(note(validation, "XY01"))
                .hasValueSatisfying(
                        note -> assertThat(note.reason(Locale.CHINESE)).isEqualTo("缺少上一年度报告"));
        assertThat(note(validation, "AG01"))
                .hasValueSatisfying(
                        note -> assertThat(note.reason(Locale.ENGLISH)).isEqualTo("missing: the subordinate reports"));
        assertThat(validation.notAssessed()).extracting(note -> note.address()).containsOnly("previous", "children");
    }

    @Test
    void figuresWithoutTextsOrAgencyAreNotAssessedOnWhatTheyLack() {
        Validation validation = ReportValidator.standard().validate(PublishedReports.suqian2024());

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.notAssessed())
                .extracting(note -> note.rule().id() + " " + note.address())
                .contains(
                        "XS10 agency.level",
                        "XS14 problemsAndImprovements",
                        "ST01 report",
                        "ST09 overview",
                        "ST13 agency",
                        "TM01 publishedOn",
                        "TM06 title",
                        "TM09 agency.creditCode",
                        "TM11 agency.divisionCode");
    }

    @Test
    void anotherYearsReportIsNotComparedAsLastYears() {
        Validation validation = lawful().before(r -> r.withYear(2022)).validate();

        assertThat(validation.findings()).isEmpty();
        assertThat(note(validation, "XY01")).hasValueSatisfying(note -> {
            assertThat(note.reason(Locale.CHINESE)).isEqualTo("所给上一年度报告为 2022 年度，应为 2023 年度");
            assertThat(note.reason(Locale.ENGLISH))
                    .isEqualTo("the report given as last year's is for 2022 instead of 2023");
        });
    }

    @Test
    void anotherAgencysReportIsNotComparedAsLastYears() {
        Example example =
                lawful().before(r -> r.withAgency(Agency.of("某市人民政府办公室"))).before("requests.carriedForward.total", "7");

        assertThat(example.validate().findings()).isEmpty();
        assertThat(note(example.validate(), "XY01"))
                .hasValueSatisfying(
                        note -> assertThat(note.reason(Locale.ENGLISH)).contains("某市人民政府办公室"));
    }

    @Test
    void aCityAndItsGovernmentAreOneAgency() {
        Example example = lawful().before(r -> r.withAgency(Agency.of("某市")));

        assertThat(example.validate().notAssessed()).isEmpty();
    }

    @Test
    void acrossTheChangeOfEditionOnlyWhatCanBeComparedIs() {
        Validation validation = acrossEditions()
                .before(LICENCES, "157317")
                .before("requests.carriedForward.naturalPersons", "118")
                .before("requests.carriedForward.commercialEnterprises", "3")
                .before("requests.carriedForward.total", "120")
                .validate();

        assertThat(findings(validation, "XY01"))
                .extracting(f -> f.address())
                .containsExactly("requests.broughtForward.total");
        // 1573179 is 10.00002 times 157317; penalties and coercive measures were none.
        assertThat(findings(validation, "XY09"))
                .extracting(f -> f.address() + " " + f.severity().key())
                .containsExactly(
                        LICENCES + " warning",
                        "proactiveDisclosure.penalties.decisions notice",
                        "proactiveDisclosure.coerciveMeasures.decisions notice");
        assertThat(findings(validation, "XY13")).hasSize(1);
        for (String rule : List.of("XY02", "XY03", "XY10")) {
            assertThat(note(validation, rule))
                    .hasValueSatisfying(
                            note -> assertThat(note.reason(Locale.CHINESE)).isEqualTo("缺少采用同一格式的上一年度报告"));
        }
    }

    @Test
    void aYearWithoutNumberIsNotedOnceForARule() {
        Example now = lawful();
        Example before = lawful();
        for (Applicant applicant : Applicant.values()) {
            now = now.with("requests.broughtForward." + applicant.key(), Figure.blank());
            before = before.before(
                    r -> Example.with(r, "requests.carriedForward." + applicant.key(), Figure.notApplicable()));
        }

        assertThat(note(now.validate(), "XY01"))
                .hasValueSatisfying(note -> assertThat(note.cells()).hasSize(7));
        assertThat(note(before.validate(), "XY01"))
                .hasValueSatisfying(
                        note -> assertThat(note.reason(Locale.CHINESE)).startsWith("上一年度报告的以下单元格没有数字："));
        assertThat(findings(before.validate(), "XY01")).isEmpty();
    }

    @Test
    void comparisonsWithoutNumberAreNotAssessed() {
        Example blank = lawful().with(RULES_IN_FORCE, Figure.blank())
                .with("disputes.directLitigation.total", Figure.blank())
                .with("requests.outcomes.unavailable.notHeld.total", Figure.blank())
                .with("requests.carriedForward.total", Figure.notApplicable());
        Validation validation = blank.validate();

        assertThat(validation.notAssessed())
                .extracting(note -> note.rule().id())
                .contains("AC09", "AC11", "XY02", "XY08", "XS09", "XS15")
                .doesNotContain("XY03");
    }

    @Test
    void aTypicalTownWithNothingButZerosIsLeftInPeace() {
        AnnualReport town = Example.zeros(Edition.REVISED_2021, 2021)
                .withAgency(Agency.of("甲街道"))
                .withOverview(text("我街道主动公开信息若干条，未收到申请，更新目录，在网站和公众号发布，接受监督。"))
                .withProblemsAndImprovements(text("主动公开意识有待增强，今后加强学习。"))
                .withOtherMatters(text("无。"));

        assertThat(ReportValidator.standard().validate(town).findings()).isEmpty();
    }

    @Test
    void unchangedFewFiguresAreNoCopy() {
        Example example = trial();
        for (String cell : List.of("requests.received.naturalPersons", "requests.outcomes.granted.naturalPersons")) {
            example = example.with(cell, "1").before(cell, "1");
        }

        assertThat(findings(example.validate(), "XY05")).isEmpty();
    }

    @Test
    void ruleMakingPowerIsToldByLevelAndKind() {
        assertThat(mayMakeRules(AgencyLevel.CENTRAL, AgencyKind.DEPARTMENT)).hasValue(true);
        assertThat(mayMakeRules(AgencyLevel.PROVINCE, AgencyKind.GOVERNMENT)).hasValue(true);
        assertThat(mayMakeRules(AgencyLevel.PREFECTURE, AgencyKind.GOVERNMENT_OFFICE))
                .isEmpty();
        assertThat(mayMakeRules(AgencyLevel.COUNTY, AgencyKind.GOVERNMENT)).hasValue(false);
        assertThat(Standing.of(Agency.of("甲自治区人民政府")).mayMakeRules()).isEmpty();
        assertThat(Standing.of(Agency.of("甲市人民政府")).mayMakeRules()).isEmpty();
        assertThat(Standing.of(Agency.of("甲市乙区人民政府")).mayMakeRules()).hasValue(false);
        assertThat(Standing.of(Agency.of("甲局")).mayMakeRules()).isEmpty();
        assertThat(Standing.of(Agency.of("甲县人民政府办公室")).kind()).hasValue(AgencyKind.GOVERNMENT_OFFICE);
        assertThat(Standing.of(Agency.of("甲苏木人民政府")).isTownship()).isTrue();
    }

    private static Optional<Boolean> mayMakeRules(AgencyLevel level, AgencyKind kind) {
        return Standing.of(Agency.builder().name("甲").level(level).kind(kind).build())
                .mayMakeRules();
    }

    @Test
    void aProblemToldInAPictureIsNotJudged() {
        Narrative picture = Narrative.of(List.of(new Block.Picture("", "1.png")));

        assertThat(lawful().with(r -> r.withProblemsAndImprovements(picture))
                        .validate()
                        .findings())
                .isEmpty();
    }

    @Test
    void whatAReaderSaidIsNotSaidAgain() {
        AnnualReport cut =
                Example.with(lawful().report(), LICENCES, Figure.absent()).withOtherMatters(Optional.empty());
        Cell cell = Edition.REVISED_2021.cell(LICENCES).orElseThrow();
        Finding missing = Finding.builder(ReadingProblem.MISSING_CELLS.rule())
                .addCell(cell, Figure.absent())
                .putDetails("count", "1")
                .build();
        Validation validation =
                ReportValidator.standard().validate(Reading.of(cut, List.of(missing), SourceMap.empty()));

        assertThat(validation.findings()).containsExactly(missing);
        assertThat(note(validation, "ST01"))
                .hasValueSatisfying(
                        note -> assertThat(note.reason(Locale.CHINESE)).isEqualTo("来源不完整"));
    }

    @Test
    void aLineThatAReaderCouldNotPlaceIsNotMissingFromTheForm() {
        AnnualReport unplaced = Example.with(lawful().report(), LICENCES, Figure.absent());
        Finding problem = Finding.builder(ReadingProblem.UNPLACEABLE.rule())
                .address("proactiveDisclosure.licences")
                .build();

        assertThat(ReportValidator.standard()
                        .validate(Reading.of(unplaced, List.of(problem), SourceMap.empty()))
                        .findings())
                .containsExactly(problem);
    }

    @Test
    void improvementsMayBeToldOfInAnyWords() {
        Example example = lawful().with(r -> r.withProblemsAndImprovements(text("有的乡镇把申请转给信访办。今年起由县里统一登记、统一编号。")));

        assertThat(example.validate().findings()).isEmpty();
    }

    @Test
    void anInstructionThatAReaderFoundAtATableIsLeftOver() {
        Finding beside = Finding.builder(ReadingProblem.TEXT_AT_TABLE.rule())
                .address("requests")
                .putDetails("text", "该部分以表格形式报告。表格如下:")
                .build();
        Finding harmless = beside.withDetails(Map.of("text", "本年收到申请八件。"));
        Reading reading = Reading.of(lawful().report(), List.of(beside, harmless), SourceMap.empty());

        assertThat(findings(ReportValidator.standard().validate(reading), "ST11"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.address()).isEqualTo("requests"));
    }

    @Test
    void aSubmissionNeedsAReport() {
        assertThatIllegalStateException().isThrownBy(() -> Submission.builder().build());
    }

    @Test
    void whyAReportIsNotLastYearsIsToldBeforeAnythingIsChecked() {
        AnnualReport report = lawful().report();
        int year = report.year().getAsInt();
        AnnualReport older = report.withYear(year - 2);
        AnnualReport other = report.withYear(year - 1).withAgency(Agency.of("某镇人民政府"));

        assertThat(Submission.builder()
                        .report(report)
                        .previous(older)
                        .build()
                        .previousDefect()
                        .map(defect -> defect.in(Locale.ENGLISH)))
                .contains("the report given as last year's is for " + (year - 2) + " instead of " + (year - 1));
        assertThat(Submission.builder()
                        .report(report)
                        .previous(other)
                        .build()
                        .previousDefect()
                        .map(defect -> defect.in(Locale.CHINESE)))
                .contains("所给上一年度报告属于另一机关（某镇人民政府）");
        assertThat(Submission.builder()
                        .report(report)
                        .previous(report.withYear(year - 1))
                        .build()
                        .previousDefect())
                .isEmpty();
        assertThat(Submission.builder().report(report).build().previousDefect()).isEmpty();
    }

    @Test
    void theRulesOfAnEditionAreThoseThatItsReportsAreCheckedFor() {
        ReportValidator validator = ReportValidator.standard();
        List<Rule> trial = validator.rules(Edition.TRIAL_2019);
        List<Rule> revised = validator.rules(Edition.REVISED_2021);
        assertThat(trial).extracting(Rule::id).contains("AC01", "XY11").doesNotContain("XY02", "AC09");
        assertThat(revised)
                .extracting(Rule::id)
                .contains("AC01", "XY02", "AC09")
                .doesNotContain("XY11");
        assertThat(validator.rules())
                .allSatisfy(rule -> assertThat(trial.contains(rule) || revised.contains(rule))
                        .isTrue());
        assertThat(ReportValidator.balance().rules())
                .extracting(Rule::id)
                .containsExactly("AC01", "AC02", "AC03", "AC04", "AC05", "AC06", "ST05");
    }

    @Test
    void aCellIsHeldAgainstTheChildrenOfItsYearOnly() {
        AnnualReport other = Example.with(lawful().children().get(0), LICENCES, Figure.of(9_999_999))
                .withYear(2023);

        assertThat(lawful().children(other).validate().findings())
                .extracting(f -> f.rule().id())
                .containsExactly("AG03");
    }

    @Test
    void aTableInASectionIsReadAsText() {
        Narrative table = Narrative.of(List.of(
                new Block.Heading("（一）问题", 2), new Block.Table(List.of(List.of("问题", "改进措施"), List.of("解读不够", "加强")))));

        assertThat(PlainText.of(Optional.of(table))).contains("（一）问题", "改进措施");
        assertThat(PlainText.of("２０２４ 年　第\u00a01 期")).isEqualTo("2024年第1期");
    }
}
