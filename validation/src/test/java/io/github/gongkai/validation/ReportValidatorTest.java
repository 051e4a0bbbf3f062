package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportValidatorTest {

    private static final ReportValidator VALIDATOR = ReportValidator.standard();
    private static final AnnualReport SUQIAN = PublishedReports.suqian2024();

    @Test
    void theStandardValidatorIsShared() {
        assertThat(ReportValidator.standard()).isSameAs(VALIDATOR);
    }

    @Test
    void rulesAreThoseOfTheCatalogueInItsOrder() {
        assertThat(VALIDATOR.rules())
                .extracting(Rule::id)
                .containsExactly(("AC01 AC02 AC03 AC04 AC05 AC06 AC07 AC08 AC09 AC10 AC11 AC13"
                                + " XY01 XY02 XY03 XY04 XY05 XY06 XY07 XY08 XY09 XY10 XY11 XY12 XY13"
                                + " XS01 XS02 XS04 XS05 XS06 XS07 XS08 XS09 XS10 XS11 XS13 XS14 XS15"
                                + " TT01 TT02 TT03 TT04 TT05 TT06 TT07 TT08 TT09 TT10 TT11 TT12 TT13"
                                + " TT14 TT15 TT16 TT17 TT18 TT19 TT20 TT21 TT22"
                                + " ST01 ST04 ST05 ST06 ST07 ST09 ST10 ST11 ST13 ST16"
                                + " TM01 TM02 TM03 TM04 TM05 TM06 TM07 TM09 TM10 TM11"
                                + " AG01 AG02 AG03 AG04 AG05")
                        .split(" "));
    }

    @Test
    void aLineThatIsPrintedBothWaysIsToldOfAndHeldAgainstItsParts() {
        // Of 宿迁 2024, 其他处理: 77 + 38 + 354 = 469 in all.
        assertThat(printedTwice(469)).satisfies(found -> {
            assertThat(found.address()).isEqualTo("requests.outcomes.otherHandling");
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
            assertThat(found.message(Locale.CHINESE)).contains("又印了一行；");
            assertThat(found.cells()).hasSize(28);
        });
        assertThat(printedTwice(470).message(Locale.CHINESE)).contains("又印了一行，且与各行之和不符；");
        assertThat(printedTwice(470).message(Locale.ENGLISH)).contains("besides, and it is not their sum.");
    }

    private static Finding printedTwice(long whole) {
        AnnualReport report = with(SUQIAN, "requests.outcomes.otherHandling.total", whole);
        assertThat(report.isCollapsed()).isFalse();
        return ReportValidator.standard().validate(report).findings().stream()
                .filter(found -> found.rule().id().equals("ST04"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBrokenSumIsFoundWithItsFiguresAndTheTotalFirst() {
        Validation validation = VALIDATOR.validate(with(SUQIAN, "requests.outcomes.granted.total", 1432));

        assertThat(validation.findings()).extracting(f -> f.rule().id()).containsExactly("AC02", "AC03", "AC13");
        Finding finding = validation.findings().get(1);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.address()).isEqualTo("requests.outcomes.granted");
        assertThat(finding.cells())
                .extracting(CellFigure::toString)
                .containsExactly(
                        "requests.outcomes.granted.total=1432",
                        "requests.outcomes.granted.naturalPersons=1408",
                        "requests.outcomes.granted.commercialEnterprises=21",
                        "requests.outcomes.granted.researchInstitutions=0",
                        "requests.outcomes.granted.publicWelfareOrganizations=0",
                        "requests.outcomes.granted.legalServiceInstitutions=2",
                        "requests.outcomes.granted.otherOrganizations=0");
        assertThat(finding.expected()).hasValue(new BigDecimal(1431));
        assertThat(finding.actual()).hasValue(new BigDecimal(1432));
        assertThat(finding.difference()).hasValue(BigDecimal.ONE);
        assertThat(finding.location()).isEmpty();
    }

    @Test
    void theBalanceExpectsTheFirstTwoItemsAndFindsTheOtherTwo() {
        // 一 3525 + 二 121 = 3646 against 三（七） 3521 + 四 126
        Finding finding = VALIDATOR
                .validate(with(SUQIAN, "requests.carriedForward.total", 126))
                .findings()
                .get(0);

        assertThat(finding.rule().id()).isEqualTo("AC01");
        assertThat(finding.address()).isEqualTo("requests.*.total");
        assertThat(finding.expected()).hasValue(new BigDecimal(3646));
        assertThat(finding.actual()).hasValue(new BigDecimal(3647));
        assertThat(finding.cells().get(0)).hasToString("requests.outcomes.total.total=3521");
    }

    @Test
    void sumsBeyondLongAreExact() {
        // As longs, MAX + MAX is -2: a wrapped sum would find nothing wrong here.
        Validation validation = VALIDATOR.validate(reconsideration(Long.MAX_VALUE, Long.MAX_VALUE, 0, 0, -2));

        assertThat(validation.findings()).extracting(f -> f.rule().id()).containsExactly("AC04", "AC07");
        assertThat(validation.findings()).first().satisfies(finding -> {
            assertThat(finding.expected()).hasValue(new BigDecimal("18446744073709551614"));
            assertThat(finding.actual()).hasValue(new BigDecimal("-2"));
            assertThat(finding.difference()).hasValue(new BigDecimal("-18446744073709551616"));
            assertThat(finding.message(Locale.ENGLISH)).contains("18446744073709551614");
        });
    }

    @Test
    void aSumThatWrapsToItsTotalDoesNotHold() {
        // As longs, MAX + MAX + 2 is 0.
        assertThat(VALIDATOR
                        .validate(reconsideration(Long.MAX_VALUE, Long.MAX_VALUE, 2, 0, 0))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).hasValue(new BigDecimal("18446744073709551616")));
    }

    @Test
    void aBlankIsNotTakenForTheNumberThatWouldBalance() {
        // 结果维持 of -1 would make 81 of 18 + 28 + 36, 四 of -1 would make 3646 of 3647.
        AnnualReport report = reconsideration(0, 18, 28, 36, 81);
        report = with(report, "requests.outcomes.total.total", 3647);
        for (String blank : List.of("disputes.reconsideration.upheld", "requests.carriedForward.total")) {
            report = report.with(Edition.REVISED_2021.cell(blank).orElseThrow(), Figure.blank());
        }

        assertThat(Shape.unknown(VALIDATOR.validate(report)))
                .extracting(NotAssessed::address)
                .containsExactly("requests.*.total", "requests.carriedForward", "disputes.reconsideration");
    }

    @Test
    void aSumThatOnlyPassesThroughTheRangeOfLongHolds() {
        Validation validation = VALIDATOR.validate(reconsideration(Long.MAX_VALUE, 1, -1, 0, Long.MAX_VALUE));

        assertThat(validation.findings()).extracting(f -> f.rule().id()).containsExactly("AC07");
        assertThat(validation.identitiesHeld()).isEqualTo(42);
    }

    @Test
    void bothSidesOfTheBalanceMayBeBeyondLong() {
        AnnualReport report = SUQIAN;
        for (String line : List.of("received", "broughtForward")) {
            report = with(report, "requests." + line + ".total", Long.MAX_VALUE);
        }
        for (String line : List.of("outcomes.total", "carriedForward")) {
            report = with(report, "requests." + line + ".total", -1);
        }

        assertThat(VALIDATOR.validate(report).findings())
                .filteredOn(f -> f.rule().id().equals("AC01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.expected()).hasValue(new BigDecimal("18446744073709551614"));
                    assertThat(finding.actual()).hasValue(new BigDecimal("-2"));
                });
    }

    @Test
    void findingsOfAReadingCarryThePlaceOfTheirFirstCell() {
        AnnualReport report = with(
                with(SUQIAN, "disputes.reconsideration.total", 171), "requests.carriedForward.naturalPersons", 119);
        SourceMap.Builder sources = SourceMap.builder("report.html");
        for (Cell cell : report.cells()) {
            sources.put(cell, 100 + cell.ordinal(), 7, report.figure(cell).toString());
        }
        Validation validation = VALIDATOR.validate(Reading.of(report, List.of(), sources.build()));

        assertThat(validation.findings())
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.location())
                        .hasValue(new Location(
                                "report.html",
                                100 + finding.cells().get(0).cell().ordinal(),
                                7)));
        assertThat(validation.findings())
                .extracting(f -> f.cells().get(0).cell().address())
                .containsExactly(
                        "requests.outcomes.total.naturalPersons",
                        "requests.carriedForward.total",
                        "disputes.reconsideration.total");
    }

    @Test
    void aCellWithoutPlaceGivesTheSourceAsAWhole() {
        AnnualReport report = with(SUQIAN, "disputes.reconsideration.total", 171);
        Reading reading =
                Reading.of(report, List.of(), SourceMap.builder("report.html").build());

        assertThat(VALIDATOR.validate(reading).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.location()).hasValue(new Location("report.html", 0, 0)));
    }

    @Test
    void problemsOfTheReadingComeFirst() {
        Finding problem = Finding.builder(ReadingProblem.NO_AGENCY.rule())
                .address("agency.name")
                .build();
        AnnualReport report = with(SUQIAN, "disputes.reconsideration.total", 171);

        assertThat(VALIDATOR
                        .validate(Reading.of(report, List.of(problem), SourceMap.empty()))
                        .findings())
                .extracting(f -> f.rule().id())
                .containsExactly("RD08", "AC04");
    }

    @Test
    void aWarningOfTheReadingPassesAndAnErrorDoesNot() {
        Finding warning = Finding.builder(ReadingProblem.NO_AGENCY.rule())
                .address("agency.name")
                .build();
        Finding error =
                Finding.builder(ReadingProblem.MISSING.rule()).address("title").build();

        Validation warned = VALIDATOR.validate(Reading.of(SUQIAN, List.of(warning), SourceMap.empty()));
        assertThat(warned.findings()).containsExactly(warning);
        assertThat(warned.isPass()).isTrue();
        assertThat(warned.identitiesHeld()).isEqualTo(42);
        assertThat(VALIDATOR
                        .validate(Reading.of(SUQIAN, List.of(warning, error), SourceMap.empty()))
                        .isPass())
                .isFalse();
    }

    @Test
    void tablesOfTheTrialFormInAReportFor2023AreAWarning() {
        AnnualReport report = PublishedReports.shanghai2019().withYear(2023);
        Validation validation = VALIDATOR.validate(
                Reading.of(report, List.of(), SourceMap.builder("2023.html").build()));

        assertThat(validation.findings()).extracting(f -> f.rule().id()).containsExactly("ST05", "ST06");
        assertThat(validation.findings()).first().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.address()).isEqualTo("edition");
            assertThat(finding.location()).hasValue(new Location("2023.html", 0, 0));
            assertThat(finding.message(Locale.CHINESE))
                    .isEqualTo("2023 年度报告应采用国办公开办函〔2021〕30号的格式，表格实为国办公开办函〔2019〕60号的格式。");
            assertThat(finding.message(Locale.ENGLISH))
                    .isEqualTo("A report for 2023 must follow form 2021-30, but its tables follow form 2019-60.");
        });
        assertThat(validation.isPass()).isTrue();
    }

    @Test
    void tablesOfTheRevisedFormInAReportFor2020AreAWarning() {
        assertThat(VALIDATOR.validate(SUQIAN.withYear(2020)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("ST05"));
    }

    @Test
    void theFormOfTheYearIsNoFinding() {
        assertThat(VALIDATOR.validate(SUQIAN.withYear(2021)).findings()).isEmpty();
        assertThat(VALIDATOR
                        .validate(PublishedReports.shanghai2019().withYear(2020))
                        .findings())
                .extracting(f -> f.rule().id())
                .containsExactly("ST06");
    }

    @Test
    void withoutYearTheFormIsNotAssessed() {
        AnnualReport report = AnnualReport.builder(Edition.REVISED_2021)
                .figures(SUQIAN.proactiveDisclosure().figures())
                .figures(SUQIAN.requests().figures())
                .figures(SUQIAN.disputes().figures())
                .build();
        Validation validation = VALIDATOR.validate(report);

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.identitiesHeld()).isEqualTo(42);
        assertThat(notes(validation, "ST05")).singleElement().satisfies(note -> {
            assertThat(note.address()).isEqualTo("edition");
            assertThat(note.cells()).isEmpty();
            assertThat(note.reason(Locale.SIMPLIFIED_CHINESE)).isEqualTo("报告年度未知");
            assertThat(note.reason(Locale.ENGLISH)).isEqualTo("the report year is not known");
        });
    }

    @Test
    void beforeTheFirstNationalFormTheFormIsNotAssessed() {
        assertThat(notes(VALIDATOR.validate(SUQIAN.withYear(2018)), "ST05"))
                .singleElement()
                .satisfies(note ->
                        assertThat(note.reason(Locale.ENGLISH)).isEqualTo("there was no national form for 2018"));
    }

    @Test
    void anEmptyReportLacksThreeTablesAndIsNotAssessedOtherwise() {
        Validation validation =
                VALIDATOR.validate(AnnualReport.builder(Edition.REVISED_2021).build());

        assertThat(validation.findings())
                .extracting(f -> f.rule().id() + " " + f.address())
                .containsExactly("ST04 proactiveDisclosure", "ST04 requests", "ST04 disputes");
        assertThat(validation.identities()).isEqualTo(42);
        assertThat(validation.identitiesHeld()).isZero();
        assertThat(Shape.unknown(validation)).hasSize(42);
        assertThat(notes(validation, "ST05")).hasSize(1);
        assertThat(validation.isPass()).isFalse();
    }

    @Test
    void equalReportsGiveEqualResults() {
        assertThat(VALIDATOR.validate(with(PublishedReports.suqian2024(), "disputes.reconsideration.total", 171)))
                .isEqualTo(VALIDATOR.validate(with(SUQIAN, "disputes.reconsideration.total", 171)))
                .isNotEqualTo(VALIDATOR.validate(SUQIAN));
    }

    private static List<NotAssessed> notes(Validation validation, String rule) {
        return validation.notAssessed().stream()
                .filter(note -> note.rule().id().equals(rule))
                .toList();
    }

    private static AnnualReport reconsideration(long upheld, long corrected, long other, long pending, long total) {
        AnnualReport report = with(SUQIAN, "disputes.reconsideration.upheld", upheld);
        report = with(report, "disputes.reconsideration.corrected", corrected);
        report = with(report, "disputes.reconsideration.other", other);
        report = with(report, "disputes.reconsideration.pending", pending);
        return with(report, "disputes.reconsideration.total", total);
    }

    private static AnnualReport with(AnnualReport report, String address, long figure) {
        return report.with(report.edition().cell(address).orElseThrow(), Figure.of(figure));
    }
}
