package io.github.gongkai.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.report.Narrative;
import io.github.gongkai.report.Requests;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AggregationTest {

    private static final Edition FORM = Edition.REVISED_2021;
    private static final Cell LICENCES = cell("proactiveDisclosure.licences.decisions");
    private static final Cell CHARGES = cell("proactiveDisclosure.charges.amount");
    private static final Cell RECEIVED = cell("requests.received.total");
    private static final Cell RULES = cell("proactiveDisclosure.administrativeRules.inForce");

    private static Cell cell(String address) {
        return FORM.cell(address).orElseThrow();
    }

    /** A complete report in which every figure is the same. */
    static AnnualReport report(Edition edition, int year, String agency, long figure) {
        AnnualReport.Builder report = AnnualReport.builder(edition).year(year).agency(Agency.of(agency));
        for (Section table : Section.tables()) {
            report.figures(
                    Figures.builder(edition, table).rest(Figure.of(figure)).build());
        }
        return report.build();
    }

    private static AnnualReport report(String agency, long figure) {
        return report(FORM, 2024, agency, figure);
    }

    private static Aggregation sum(AnnualReport... reports) {
        Aggregation.Builder sum = Aggregation.builder(FORM, 2024);
        Arrays.stream(reports).forEach(sum::add);
        return sum.build();
    }

    private static List<Rule> rules(Aggregation sum) {
        return sum.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void everyCellIsTheSumOfTheReportsOfItsAmountsWithAllDecimals() {
        // 宿迁 2023 and 2024, 万元.
        AnnualReport one = report("甲镇", 2).with(CHARGES, Figure.of(new BigDecimal("59237.2449")));
        AnnualReport two = report("乙镇", 40).with(CHARGES, Figure.of(new BigDecimal("72701.2578")));
        Aggregation sum = Aggregation.builder(FORM, 2024)
                .agency(Agency.of("云澜区"))
                .add(one)
                .add(two)
                .build();

        assertThat(sum.findings()).isEmpty();
        assertThat(sum.report().edition()).isEqualTo(FORM);
        assertThat(sum.report().year()).hasValue(2024);
        assertThat(sum.report().agency()).contains(Agency.of("云澜区"));
        assertThat(sum.report().cells())
                .hasSize(200)
                .filteredOn(cell -> cell != CHARGES)
                .allSatisfy(cell -> assertThat(sum.report().figure(cell)).isEqualTo(Figure.of(42)));
        assertThat(sum.report().figure(CHARGES)).isEqualTo(Figure.of(new BigDecimal("131938.5027")));
        assertThat(sum.reports()).containsExactly(one, two);
    }

    @Test
    void everySumTellsWhatEachReportBroughtIn() {
        AnnualReport one = report("甲镇", 2);
        AnnualReport two = report("乙镇", 3).with(RULES, Figure.notApplicable());
        Reading reading = Reading.of(two, List.of(), SourceMap.builder("b.json").build());
        Aggregation sum = Aggregation.builder(FORM, 2024).add(one).add(reading).build();

        assertThat(sum.contributions(RECEIVED))
                .containsExactly(
                        new Contribution(one, "", Figure.of(2)), new Contribution(two, "b.json", Figure.of(3)));
        assertThat(sum.contributions(RULES))
                .extracting(Contribution::figure)
                .containsExactly(Figure.of(2), Figure.notApplicable());
        assertThat(sum.knownPart(RULES)).isEqualByComparingTo("2");
        Cell foreign = Edition.TRIAL_2019.cells().get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> sum.contributions(foreign));
    }

    @Test
    void textsAreNeitherAddedNorKept() {
        AnnualReport talkative =
                report("甲镇", 1).withOverview(Narrative.of(List.of(new Block.Paragraph("本镇2024年主动公开信息1条。"))));
        Aggregation sum = sum(talkative);
        assertThat(sum.report().overview()).isEmpty();
        assertThat(sum.reports()).containsExactly(talkative.withOverview(Optional.empty()));
    }

    @Test
    void aSumWithAGapIsNotStatedAndTheReportsWithoutANumberAreNamed() {
        AnnualReport whole = report("甲镇", 5);
        AnnualReport blank = report("乙镇", 5).with(RECEIVED, Figure.blank());
        AnnualReport none = report("丙镇", 5).with(RULES, Figure.notApplicable());
        Aggregation sum = sum(whole, blank, none);

        assertThat(sum.report().figure(RECEIVED)).isEqualTo(Figure.blank());
        assertThat(sum.report().figure(RULES)).isEqualTo(Figure.blank());
        assertThat(sum.report().figure(LICENCES)).isEqualTo(Figure.of(15));
        assertThat(sum.knownPart(RECEIVED)).isEqualByComparingTo("10");
        assertThat(rules(sum))
                .containsExactly(AggregationProblem.NOT_STATED.rule(), AggregationProblem.NOT_STATED.rule());
        assertThat(sum.findings().get(0).message(Locale.CHINESE)).isEqualTo("规章共 1 项没有合计：1 份报告没有填写数字（丙镇）。");
        assertThat(sum.findings().get(1).message(Locale.ENGLISH))
                .isEqualTo("1. Requests received this year: 1 sum(s) are not stated,"
                        + " because 1 report(s) have no number there (乙镇).");
    }

    @Test
    void whatNoReportStatesStaysAsTheyAllHaveIt() {
        for (Figure figure : List.of(Figure.blank(), Figure.notApplicable(), Figure.absent())) {
            Aggregation sum =
                    sum(report("甲镇", 1).with(RULES, figure), report("乙镇", 1).with(RULES, figure));
            assertThat(sum.report().figure(RULES)).isEqualTo(figure);
            assertThat(rules(sum)).containsExactly(AggregationProblem.NOT_STATED.rule());
        }
        Aggregation mixed = sum(
                report("甲镇", 1).with(RULES, Figure.absent()), report("乙镇", 1).with(RULES, Figure.notApplicable()));
        assertThat(mixed.report().figure(RULES)).isEqualTo(Figure.blank());
    }

    @Test
    void aReportThatIsCutShortIsOneFindingATable() {
        AnnualReport cut = AnnualReport.builder(FORM)
                .year(2024)
                .agency(Agency.of("乙镇"))
                .figures(Figures.builder(FORM, Section.PROACTIVE_DISCLOSURE)
                        .rest(Figure.of(0))
                        .build())
                .build();
        Aggregation sum = sum(report("甲镇", 5), cut);
        assertThat(sum.findings()).extracting(finding -> finding.cells().size()).containsExactly(175, 15);
        assertThat(sum.findings().get(0).details()).containsEntry("cellCount", "175");
    }

    @Test
    void manyReportsWithoutANumberAreNotAllNamed() {
        Aggregation.Builder builder = Aggregation.builder(FORM, 2024);
        for (int i = 1; i <= 7; i++) {
            builder.add(report(i + "镇", 1).with(RULES, Figure.blank()));
        }
        assertThat(builder.build().findings().get(0).details())
                .containsEntry("count", "7")
                .containsEntry("agencies", "1镇、2镇、3镇、4镇、5镇 …");
    }

    @Test
    void anotherYearOrEditionIsNeverAdded() {
        Aggregation sum = sum(report("甲镇", 5), report(FORM, 2023, "乙镇", 7), report(Edition.TRIAL_2019, 2024, "丙镇", 9));
        assertThat(sum.report().figure(LICENCES)).isEqualTo(Figure.of(5));
        assertThat(rules(sum))
                .containsExactly(AggregationProblem.OTHER_YEAR.rule(), AggregationProblem.OTHER_EDITION.rule());
        assertThat(sum.findings().get(0).message(Locale.CHINESE)).isEqualTo("“乙镇”的报告为 2023 年度，不是 2024 年度，未计入。");
        assertThat(sum.findings().get(1).message(Locale.ENGLISH))
                .isEqualTo("The report of \"丙镇\" follows edition 2019-60, not 2021-30; it was not added.");
    }

    @Test
    void theSameReportTwiceIsAddedOnce() {
        Aggregation sum = sum(report("甲镇", 5), report("甲镇人民政府", 5));
        assertThat(sum.report().figure(LICENCES)).isEqualTo(Figure.of(5));
        assertThat(sum.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AggregationProblem.REPEATED_REPORT.rule());
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void ofTwoReportsOfOneUnitThatDifferTheFirstIsAddedAndTheOtherIsAnError() {
        Reading original = Reading.of(
                report("甲镇", 5), List.of(), SourceMap.builder("a.json").build());
        Reading corrected = Reading.of(
                report("甲镇", 6), List.of(), SourceMap.builder("b.json").build());
        Aggregation sum =
                Aggregation.builder(FORM, 2024).add(original).add(corrected).build();
        assertThat(sum.report().figure(LICENCES)).isEqualTo(Figure.of(5));
        assertThat(sum.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AggregationProblem.CONFLICTING_REPORTS.rule());
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.location()).contains(new Location("b.json", 0, 0));
            assertThat(finding.message(Locale.ENGLISH)).contains("the first (a.json) was added");
        });
        assertThat(sum(report("甲镇", 5), report("甲镇", 6)).findings().get(0).details())
                .containsEntry("kept", "#1");
    }

    @Test
    void theCreditCodeTellsThatARenamedUnitIsTheSame() {
        CreditCode code = CreditCode.of("11341702486344515H");
        AnnualReport before = report("宁国市商务局", 5).withAgency(Agency.of("宁国市商务局").withCreditCode(code));
        AnnualReport after =
                report("宁国市商务和粮食局", 6).withAgency(Agency.of("宁国市商务和粮食局").withCreditCode(code));
        assertThat(rules(sum(before, after))).containsExactly(AggregationProblem.CONFLICTING_REPORTS.rule());
    }

    @Test
    void aGovernmentAndItsOfficeMayCountTheSame() {
        AnnualReport city = report("云澜市人民政府", 5);
        AnnualReport office = report("云澜市人民政府办公室", 1);
        for (Aggregation sum : List.of(sum(city, office), sum(office, city))) {
            assertThat(rules(sum)).containsExactly(AggregationProblem.OVERLAPPING_UNITS.rule());
            assertThat(sum.report().figure(LICENCES)).isEqualTo(Figure.of(6));
        }
        assertThat(sum(report("云澜市教育局", 5), office).findings()).isEmpty();
    }

    @Test
    void theSameDivisionCodeMayStandForTheSameUnitUnlessADivisionHasManySuch() {
        DivisionCode code = DivisionCode.of("341881");
        AnnualReport one = report("甲", 1).withAgency(Agency.of("甲").withDivisionCode(code));
        AnnualReport two = report("乙", 2).withAgency(Agency.of("乙").withDivisionCode(code));
        assertThat(rules(sum(one, two))).containsExactly(AggregationProblem.OVERLAPPING_UNITS.rule());
        AnnualReport bureau = two.withAgency(two.agency().orElseThrow().withKind(AgencyKind.DEPARTMENT));
        assertThat(sum(one, bureau).findings()).isEmpty();
    }

    @Test
    void aUnitThatIsExpectedAndNotThereIsMissing() {
        Aggregation sum = Aggregation.builder(FORM, 2024)
                .expect(Agency.of("甲镇人民政府"))
                .expect(Agency.of("乙镇"))
                .add(report("甲镇", 5))
                .add(report(FORM, 2023, "乙镇", 5))
                .build();
        assertThat(rules(sum))
                .containsExactly(AggregationProblem.OTHER_YEAR.rule(), AggregationProblem.MISSING_UNIT.rule());
        assertThat(sum.findings().get(1).message(Locale.ENGLISH)).isEqualTo("There is no report of \"乙镇\".");
    }

    @Test
    void aReportWithoutYearOrAgencyIsAddedAndNamed() {
        AnnualReport nameless = AnnualReport.builder(FORM).build();
        Aggregation sum = sum(nameless);
        assertThat(sum.reports()).containsExactly(nameless);
        assertThat(sum.findings().subList(0, 2))
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly(
                        "The report of \"#1\" does not state year; it was added, but could not be verified.",
                        "The report of \"#1\" does not state agency.name; it was added, but could not be verified.");
        Reading reading =
                Reading.of(nameless, List.of(), SourceMap.builder("c.txt").build());
        assertThat(Aggregation.builder(FORM, 2024)
                        .add(reading)
                        .build()
                        .findings()
                        .get(0)
                        .details())
                .containsEntry("agency", "c.txt");
    }

    @Test
    void nothingAddedIsAReportOfNothing() {
        Aggregation sum = Aggregation.builder(FORM, 2024).build();
        assertThat(sum.findings()).isEmpty();
        assertThat(sum.report().cells())
                .allSatisfy(cell -> assertThat(sum.report().figure(cell)).isEqualTo(Figure.absent()));
    }

    @Test
    void aLineThatOneReportDoesNotSplitIsAddedUpAsOne() {
        AnnualReport split = report("甲镇", 5);
        Figures.Builder requests = Figures.builder(FORM, Section.REQUESTS);
        for (Cell cell : FORM.cells(Section.REQUESTS)) {
            boolean other = RequestGroup.OTHER_HANDLING.lines(FORM).contains(cell.line());
            requests.set(cell, other ? Figure.absent() : Figure.of(1));
        }
        FORM.collapsedCells().forEach(cell -> requests.set(cell, Figure.of(7)));
        AnnualReport collapsed = report("乙镇", 1).with(RECEIVED, Figure.of(1));
        collapsed = AnnualReport.builder(FORM)
                .year(2024)
                .agency(Agency.of("乙镇"))
                .figures(collapsed.proactiveDisclosure().figures())
                .figures(requests.build())
                .figures(collapsed.disputes().figures())
                .build();

        Aggregation sum = sum(split, collapsed);

        assertThat(sum.report().isCollapsed()).isTrue();
        assertThat(FORM.collapsedCells())
                .hasSize(7)
                .allSatisfy(cell -> assertThat(sum.report().figure(cell)).isEqualTo(Figure.of(3 * 5 + 7)));
        assertThat(sum.contributions(FORM.collapsedCells().get(0)))
                .extracting(Contribution::figure)
                .containsExactly(Figure.of(15), Figure.of(7));
        assertThat(sum.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message(Locale.CHINESE)).isEqualTo("（六）其他处理只有一行合计：1 份报告未按格式分列（乙镇）。"));
    }

    @Test
    void aSumBeyondTheRangeIsAFindingAndNoNumber() {
        AnnualReport one = report("甲镇", 1).with(LICENCES, Figure.of(Long.MAX_VALUE));
        BigDecimal wide = new BigDecimal("9".repeat(Figure.MAX_DIGITS));
        Aggregation sum = sum(
                one.with(CHARGES, Figure.of(wide)), report("乙镇", 1).with(CHARGES, Figure.of(new BigDecimal("0.1"))));
        assertThat(sum.report().figure(LICENCES)).isEqualTo(Figure.blank());
        assertThat(sum.report().figure(CHARGES)).isEqualTo(Figure.blank());
        assertThat(sum.findings())
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly(
                        "The sum 9223372036854775808 of Administrative licences, Decisions is out of range;"
                                + " it is not stated.",
                        "The sum " + "9".repeat(30)
                                + ".1 of Administrative charges, Charged this year is out of range; it is not stated.");
    }

    @Test
    void theOrderOfAddingDoesNotDecideWhatIsInRange() {
        AnnualReport up = report("甲镇", 0).with(LICENCES, Figure.of(Long.MAX_VALUE));
        AnnualReport more = report("乙镇", 0).with(LICENCES, Figure.of(5));
        AnnualReport down = report("丙镇", 0).with(LICENCES, Figure.of(-5));
        assertThat(sum(up, more, down).report().figure(LICENCES)).isEqualTo(Figure.of(Long.MAX_VALUE));
        assertThat(sum(down, more, up).report().figure(LICENCES)).isEqualTo(Figure.of(Long.MAX_VALUE));
    }

    @Test
    void amountsWithoutAUnitDoNotAddUp() {
        Cell amount = Edition.TRIAL_2019
                .cell("proactiveDisclosure.procurement.amount")
                .orElseThrow();
        AnnualReport yuan = report(Edition.TRIAL_2019, 2019, "甲镇", 0).with(amount, Figure.of(251000));
        AnnualReport wan = report(Edition.TRIAL_2019, 2019, "乙镇", 0).with(amount, Figure.of(new BigDecimal("52.15")));
        AnnualReport none = report(Edition.TRIAL_2019, 2019, "丙镇", 0);
        Aggregation both =
                Aggregation.builder(Edition.TRIAL_2019, 2019).add(yuan).add(wan).build();
        assertThat(both.report().figure(amount)).isEqualTo(Figure.blank());
        assertThat(rules(both)).containsExactly(AggregationProblem.UNIT_UNSTATED.rule());
        Aggregation one = Aggregation.builder(Edition.TRIAL_2019, 2019)
                .add(yuan)
                .add(none)
                .build();
        assertThat(one.report().figure(amount)).isEqualTo(Figure.of(251000));
        assertThat(one.findings()).isEmpty();
    }

    @Property(tries = 100)
    void sumsAreThoseOfBigIntegersInAnyOrder(@ForAll @IntRange(min = 1, max = 6) int size, @ForAll Random random) {
        List<AnnualReport> reports = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            AnnualReport report = report(i + "镇", 0);
            for (int j = 0; j < 20; j++) {
                Cell cell = FORM.cells().get(random.nextInt(200));
                report = report.with(cell, Figure.of(random.nextLong() >> random.nextInt(64)));
            }
            reports.add(report);
        }
        Aggregation sum = sum(reports.toArray(new AnnualReport[0]));
        Collections.shuffle(reports, random);
        assertThat(sum(reports.toArray(new AnnualReport[0])).report()).isEqualTo(sum.report());
        for (Cell cell : FORM.cells()) {
            BigInteger exact = BigInteger.ZERO;
            for (AnnualReport report : reports) {
                exact = exact.add(BigInteger.valueOf(report.figure(cell).count()));
            }
            boolean fits = exact.bitLength() < 64 || cell == CHARGES;
            assertThat(sum.report().figure(cell)).isEqualTo(fits ? Figure.of(new BigDecimal(exact)) : Figure.blank());
        }
    }

    @Test
    void aSumOfBalancedReportsIsBalanced() {
        // The balance of table three is linear: what holds for each report holds for their sum.
        AnnualReport one = balanced("甲镇", 3, 1);
        AnnualReport two = balanced("乙镇", 11, 4);
        Figures sum = sum(one, two).report().requests().figures();
        for (Applicant column : Applicant.values()) {
            long in = at(sum, RequestLine.RECEIVED, column) + at(sum, RequestLine.BROUGHT_FORWARD, column);
            long out = at(sum, RequestLine.OUTCOMES_TOTAL, column) + at(sum, RequestLine.CARRIED_FORWARD, column);
            assertThat(in).isEqualTo(out).isPositive();
        }
    }

    private static AnnualReport balanced(String agency, long received, long carriedForward) {
        Figures.Builder requests = Figures.builder(FORM, Section.REQUESTS);
        for (Applicant column : Applicant.values()) {
            requests.set(RequestLine.RECEIVED, column, Figure.of(received));
            requests.set(RequestLine.OUTCOMES_TOTAL, column, Figure.of(received - carriedForward));
            requests.set(RequestLine.CARRIED_FORWARD, column, Figure.of(carriedForward));
        }
        return report(agency, 0)
                .withRequests(Requests.of(requests.rest(Figure.of(0)).build()));
    }

    private static long at(Figures figures, RequestLine line, Applicant column) {
        return figures.get(FORM.cell(line, column).orElseThrow()).count();
    }

    @Test
    void everyProblemHasItsOwnIdAfterThoseOfTheCatalogue() {
        Set<String> ids = new HashSet<>();
        for (AggregationProblem problem : AggregationProblem.values()) {
            // AG01 to AG06 are rules on one report.
            assertThat(problem.rule().id()).matches("AG(0[7-9]|1\\d)");
            assertThat(ids.add(problem.rule().id())).isTrue();
        }
    }
}
