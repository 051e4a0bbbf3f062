package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRuleTest {

    private static final AnnualReport REPORT = PublishedReports.suqian2024();
    private static final AnnualReport PREVIOUS = PublishedReports.suqian2023();

    /** A rule of which only the comparison matters. */
    static LocalRule.Builder rule(LinearComparison comparison) {
        return LocalRule.builder()
                .id("local-1")
                .severity(Severity.WARNING)
                .statement(new Labels("应成立", "it holds"))
                .basis(new Labels("本地要求", "local practice"))
                .comparison(comparison)
                .message(new Labels("左 {left} 右 {right}", "left {left} right {right}"));
    }

    private static LocalRule rule(Term left, Relation relation, Term right) {
        return rule(LinearComparison.of(left, relation, right)).build();
    }

    private static Validation validate(LocalRule rule, AnnualReport report) {
        return ReportValidator.standard().with(List.of(rule)).validate(report);
    }

    private static Validation validate(LocalRule rule, AnnualReport report, AnnualReport previous) {
        return ReportValidator.standard()
                .with(List.of(rule))
                .validate(Submission.builder().report(report).previous(previous).build());
    }

    private static List<Finding> findings(Validation validation) {
        return validation.findings().stream()
                .filter(finding -> finding.rule().id().equals("local-1"))
                .toList();
    }

    private static List<String> notes(Validation validation) {
        return validation.notAssessed().stream()
                .filter(note -> note.rule().id().equals("local-1"))
                .map(note -> note.address() + ": " + note.reason(Locale.ENGLISH))
                .toList();
    }

    /** The sum of an address, as a finding tells it. */
    private static String sum(String address, AnnualReport report) {
        Finding finding = findings(validate(rule(Term.of(address), Relation.EQUAL, Term.of(-1)), report))
                .get(0);
        return finding.actual().orElseThrow().toPlainString();
    }

    private static List<String> cells(String address, AnnualReport report) {
        Finding finding = findings(validate(rule(Term.of(address), Relation.EQUAL, Term.of(-1)), report))
                .get(0);
        return finding.cells().stream().map(cell -> cell.cell().address()).toList();
    }

    // What a comparison says

    @ParameterizedTest
    @CsvSource({
        "5, =, 7, 2, true",
        "5, =, 7, 1, false",
        "7, =, 5, 1, false",
        "5, =, 5, 0, true",
        "5, ≠, 7, 1, true",
        "5, ≠, 7, 2, false",
        "5, ≠, 5, 0, false",
        "7, ≤, 5, 2, true",
        "8, ≤, 5, 2, false",
        "1, ≤, 5, 0, true",
        "5, ≤, 5, 0, true",
        "3, ≥, 5, 2, true",
        "2, ≥, 5, 2, false",
        "9, ≥, 5, 0, true",
        "5, ≥, 5, 0, true",
        "6, <, 5, 2, true",
        "7, <, 5, 2, false",
        "5, <, 5, 0, false",
        "4, <, 5, 0, true",
        "4, >, 5, 2, true",
        "3, >, 5, 2, false",
        "5, >, 5, 0, false",
        "6, >, 5, 0, true"
    })
    void aToleranceWidensWhatCountsAsEqual(long left, String sign, long right, BigDecimal tolerance, boolean holds) {
        AnnualReport report = Example.with(
                Example.with(REPORT, "disputes.reconsideration.upheld", Figure.of(left)),
                "disputes.reconsideration.corrected",
                Figure.of(right));
        LocalRule rule = rule(new LinearComparison(
                        List.of(Term.of("disputes.reconsideration.upheld")),
                        Relation.withSign(sign).orElseThrow(),
                        List.of(Term.of("disputes.reconsideration.corrected")),
                        tolerance))
                .build();

        assertThat(findings(validate(rule, report)).isEmpty()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"=, EQUAL", "≠, NOT_EQUAL", "!=, NOT_EQUAL", "<=, AT_MOST", "≥, AT_LEAST", "<, LESS", ">, MORE"})
    void aRelationHasASignAndASpellingInAscii(String sign, Relation relation) {
        assertThat(Relation.withSign(sign)).contains(relation);
        assertThat(Relation.withSign(relation.sign())).contains(relation);
    }

    @Test
    void noOtherSignMeansARelation() {
        assertThat(Relation.withSign("==")).isEmpty();
    }

    @Test
    void aFindingTellsBothSidesEverySumAndEveryCell() {
        // 2024: 3525 received, 1431 granted and 471 partly; 2023: 3511 received.
        LocalRule rule = rule(new LinearComparison(
                        List.of(
                                Term.of("requests.outcomes.granted.total"),
                                Term.of("requests.outcomes.partlyGranted.total")),
                        Relation.AT_LEAST,
                        List.of(
                                new Term(new BigDecimal("0.6"), Optional.of("requests.received.total")),
                                Term.times(-1, "previous:requests.received.total"),
                                Term.of(3500)),
                        new BigDecimal("0.5")))
                .message(new Labels(
                        "{line}等 {left} 件，应不少于 {right} 件（上年 {previous:requests.received.total} 件，差 {difference}）",
                        "{left} of {requests.received.total}; {right}; {previous}; {cell}; {unit}; {cells}"))
                .build();

        assertThat(findings(validate(rule, REPORT, PREVIOUS))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.address()).isEqualTo("requests.outcomes.granted.total");
            assertThat(finding.cells())
                    .extracting(CellFigure::toString)
                    .containsExactly(
                            "requests.outcomes.granted.total=1431",
                            "requests.outcomes.partlyGranted.total=471",
                            "requests.received.total=3525");
            assertThat(finding.actual()).contains(new BigDecimal("1902"));
            assertThat(finding.expected()).contains(new BigDecimal("2104.0"));
            assertThat(finding.message(Locale.CHINESE)).isEqualTo("（一）予以公开等 1902 件，应不少于 2104.0 件（上年 3511 件，差 -202.0）");
            assertThat(finding.message(Locale.ENGLISH))
                    .isEqualTo("1902 of 3525; 2104.0; requests.received.total=3511; (1) Granted, Total; pieces;"
                            + " requests.outcomes.granted.total=1431, requests.outcomes.partlyGranted.total=471,"
                            + " requests.received.total=3525");
        });
    }

    @Test
    void aCellThatIsAskedForTwiceCountsTwiceAndIsNamedOnce() {
        LocalRule rule = rule(new LinearComparison(
                        List.of(Term.of("disputes.reconsideration.*"), Term.of("disputes.reconsideration.upheld")),
                        Relation.EQUAL,
                        List.of(Term.of("disputes.reconsideration.total")),
                        BigDecimal.ZERO))
                .build();

        assertThat(findings(validate(rule, REPORT))).singleElement().satisfies(finding -> {
            // 88 + 18 + 28 + 36 and 88 again.
            assertThat(finding.actual()).contains(BigDecimal.valueOf(258));
            assertThat(finding.cells()).hasSize(5).doesNotHaveDuplicates();
        });
    }

    @Test
    void sumsBeyondTheRangeOfLongAreExact() {
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        AnnualReport report = Example.with(
                Example.with(REPORT, "disputes.reconsideration.upheld", Figure.of(Long.MAX_VALUE)),
                "disputes.reconsideration.corrected",
                Figure.of(Long.MAX_VALUE));
        LocalRule rule = rule(Term.times(Long.MAX_VALUE, "disputes.reconsideration.*"), Relation.EQUAL, Term.of(0));

        // 88 and 18 replaced: 28 + 36 remain.
        BigInteger sum = most.add(most).add(BigInteger.valueOf(64)).multiply(most);
        assertThat(findings(validate(rule, report)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.actual()).contains(new BigDecimal(sum)));
    }

    @Property(tries = 100)
    void theSidesAreWhatAddingUpByHandGives(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 199) Integer> left,
            @ForAll @IntRange(min = -9, max = 9) int coefficient,
            @ForAll int constant) {
        int factor = coefficient == 0 ? 1 : coefficient;
        List<Cell> cells = Edition.REVISED_2021.cells();
        List<Term> terms = new ArrayList<>();
        BigDecimal byHand = BigDecimal.ZERO;
        for (int ordinal : left) {
            terms.add(Term.times(factor, cells.get(ordinal).address()));
            byHand = byHand.add(REPORT.figure(cells.get(ordinal)).decimal().multiply(BigDecimal.valueOf(factor)));
        }
        LocalRule rule = rule(new LinearComparison(terms, Relation.EQUAL, List.of(Term.of(constant)), BigDecimal.ZERO))
                .editions(Set.of(Edition.REVISED_2021))
                .build();

        List<Finding> findings = findings(validate(rule, REPORT));
        if (byHand.compareTo(BigDecimal.valueOf(constant)) == 0) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).actual().orElseThrow()).isEqualByComparingTo(byHand);
            assertThat(findings.get(0).expected().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(constant));
        }
    }

    // Wildcards

    @ParameterizedTest
    @CsvSource({
        // All outcomes add up to the total, and so do all applicants, line by line.
        "requests.outcomes.*.total, 21, 3521",
        "requests.outcomes.*.*, 126, 3521",
        "requests.outcomes.*, 126, 3521",
        "requests.received.*, 6, 3525",
        "requests.outcomes.refused.*.total, 8, 92",
        "requests.outcomes.refused.*.naturalPersons, 8, 88",
        "requests.outcomes.refused.*.*, 48, 92",
        "requests.outcomes.total.*, 6, 3521",
        "requests.*.total, 24, 7292",
        "disputes.*.total, 3, 247",
        "disputes.reconsideration.*, 4, 170",
        "*.reconsideration.pending, 1, 36",
        "requests.outcomes.granted.total, 1, 1431"
    })
    void aWildcardStandsForOneOrMoreNamesThatAreNotTotal(String address, int cells, String sum) {
        assertThat(cells(address, REPORT)).hasSize(cells);
        assertThat(sum(address, REPORT)).isEqualTo(sum);
    }

    @Test
    void noWildcardStandsForATotal() {
        assertThat(cells("requests.outcomes.*.total", REPORT))
                .doesNotContain("requests.outcomes.total.total")
                .contains("requests.outcomes.granted.total", "requests.outcomes.refused.stateSecrets.total");
        assertThat(cells("requests.received.*", REPORT)).doesNotContain("requests.received.total");
    }

    @Test
    void inAReportWithOneLineForOtherHandlingAWildcardStandsForThatLine() {
        AnnualReport report = collapsed();
        assertThat(report.isCollapsed()).isTrue();

        assertThat(cells("requests.outcomes.*.total", report))
                .hasSize(19)
                .contains("requests.outcomes.otherHandling.total");
        assertThat(sum("requests.outcomes.*.total", report)).isEqualTo("3521");
    }

    @Test
    void whatIsAskedOfTheLinesOfOtherHandlingIsNotAssessedInSuchAReport() {
        LocalRule rule = rule(LinearComparison.of(
                        Term.of("requests.outcomes.otherHandling.*.total"), Relation.AT_LEAST, Term.of(0)))
                .editions(Set.of(Edition.REVISED_2021))
                .build();

        assertThat(notes(validate(rule, collapsed())))
                .singleElement()
                .asString()
                .startsWith("requests.outcomes.otherHandling.notCorrected.total: no number in ")
                .contains("not in the source");
    }

    /** 宿迁 2024 with （六）其他处理 printed as one line. */
    private static AnnualReport collapsed() {
        Figures.Builder figures = Figures.builder(Edition.REVISED_2021, Section.REQUESTS);
        for (Cell cell : Edition.REVISED_2021.cells(Section.REQUESTS)) {
            if (!cell.line().key().startsWith("outcomes.otherHandling.")) {
                figures.set(cell, REPORT.figure(cell));
            }
        }
        for (Cell cell : Edition.REVISED_2021.collapsedCells()) {
            long sum = Edition.REVISED_2021.cells(Section.REQUESTS).stream()
                    .filter(part ->
                            part.line().key().startsWith("outcomes.otherHandling.") && part.column() == cell.column())
                    .mapToLong(part -> REPORT.figure(part).count())
                    .sum();
            figures.set(cell, Figure.of(sum));
        }
        return AnnualReport.builder(Edition.REVISED_2021)
                .year(2024)
                .figures(REPORT.proactiveDisclosure().figures())
                .figures(figures.build())
                .figures(REPORT.disputes().figures())
                .build();
    }

    // What cannot be told

    @Test
    void aCellWithoutANumberMakesTheRuleNotAssessed() {
        AnnualReport blank = Example.with(REPORT, "disputes.reconsideration.other", Figure.blank());
        LocalRule rule = rule(Term.of("disputes.reconsideration.*"), Relation.EQUAL, Term.of(-1));
        Validation validation = validate(rule, blank);

        assertThat(findings(validation)).isEmpty();
        assertThat(notes(validation))
                .containsExactly("disputes.reconsideration.other: no number in"
                        + " Administrative reconsideration, Other result (blank)");
    }

    @Test
    void aRuleOnLastYearsReportNeedsIt() {
        LocalRule rule =
                rule(Term.of("requests.received.total"), Relation.EQUAL, Term.of("previous:requests.received.total"));

        assertThat(notes(validate(rule, REPORT))).containsExactly("previous: missing: last year's report");
        assertThat(notes(validate(rule, REPORT.withAgency(Agency.of("甲市")), PREVIOUS.withAgency(Agency.of("乙市")))))
                .singleElement()
                .asString()
                .contains("of another agency");
        assertThat(findings(validate(rule, REPORT, PREVIOUS))).hasSize(1);
    }

    @Test
    void gapsOfThisYearAreToldBeforeThoseOfLastYear() {
        LocalRule rule =
                rule(Term.of("requests.received.total"), Relation.EQUAL, Term.of("previous:requests.received.total"));
        AnnualReport blank = Example.with(REPORT, "requests.received.total", Figure.blank());
        AnnualReport blankBefore = Example.with(PREVIOUS, "requests.received.total", Figure.notApplicable());

        assertThat(notes(validate(rule, REPORT, blankBefore)))
                .containsExactly("requests.received.total: no number in last year's report in"
                        + " 1. Requests received this year, Total (not applicable)");
        assertThat(notes(validate(rule, blank, blankBefore)))
                .containsExactly("requests.received.total: no number in 1. Requests received this year, Total (blank)");
    }

    @Test
    void whatLastYearsFormDoesNotHaveIsNotAssessed() {
        LocalRule rule = rule(
                Term.of("requests.received.total"),
                Relation.AT_LEAST,
                Term.of("previous:proactiveDisclosure.normativeDocuments.inForce"));
        AnnualReport trial = Example.zeros(Edition.TRIAL_2019, 2020);

        assertThat(notes(validate(rule, REPORT.withYear(2021), trial)))
                .containsExactly(
                        "previous:proactiveDisclosure.normativeDocuments.inForce: the form of last year's report"
                                + " (2019-60) has no previous:proactiveDisclosure.normativeDocuments.inForce");
    }

    @Test
    void lastYearsReportMayFollowTheOtherEdition() {
        AnnualReport trial =
                Example.with(Example.zeros(Edition.TRIAL_2019, 2020), "requests.carriedForward.total", Figure.of(7));
        LocalRule rule = rule(
                Term.of("requests.broughtForward.total"),
                Relation.EQUAL,
                Term.of("previous:requests.carriedForward.total"));

        assertThat(findings(validate(rule, REPORT.withYear(2021), trial)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).contains(BigDecimal.valueOf(7)));
    }

    @Test
    void aRuleOfAnotherEditionSaysNothing() {
        LocalRule rule = rule(LinearComparison.of(Term.of("requests.received.total"), Relation.EQUAL, Term.of(-1)))
                .editions(Set.of(Edition.TRIAL_2019))
                .build();
        Validation validation = validate(rule, REPORT);

        assertThat(findings(validation)).isEmpty();
        assertThat(notes(validation)).isEmpty();
        assertThat(validation.rules()).extracting(Rule::id).doesNotContain("local-1");
    }

    // Conditions

    private static LocalRule conditional() {
        return rule(LinearComparison.of(Term.of("requests.carriedForward.total"), Relation.EQUAL, Term.of(0)))
                .condition(LinearComparison.of(
                        Term.of("disputes.reconsideration.pending"),
                        Relation.MORE,
                        Term.of("previous:disputes.reconsideration.pending")))
                .build();
    }

    @Test
    void aRuleWhoseConditionDoesNotHoldHasNothingToSay() {
        // 36 pending after 26; then 26 after 26.
        AnnualReport asMany = Example.with(REPORT, "disputes.reconsideration.pending", Figure.of(26));
        AnnualReport asManyAndBlank = Example.with(asMany, "requests.carriedForward.total", Figure.blank());

        assertThat(findings(validate(conditional(), REPORT, PREVIOUS))).hasSize(1);
        assertThat(findings(validate(conditional(), asMany, PREVIOUS))).isEmpty();
        assertThat(notes(validate(conditional(), asManyAndBlank, PREVIOUS))).isEmpty();
    }

    @Test
    void aFindingNamesTheFiguresOfItsConditionToo() {
        assertThat(findings(validate(conditional(), REPORT, PREVIOUS)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cells())
                            .extracting(CellFigure::toString)
                            .containsExactly(
                                    "requests.carriedForward.total=125", "disputes.reconsideration.pending=36");
                    assertThat(finding.details())
                            .containsEntry("previous", "disputes.reconsideration.pending=26")
                            .containsEntry("previous:disputes.reconsideration.pending", "26")
                            .containsEntry("requests.carriedForward.total", "125");
                });
    }

    @Test
    void whetherARuleAppliesCannotBeToldFromABlank() {
        AnnualReport blank = Example.with(REPORT, "disputes.reconsideration.pending", Figure.blank());

        assertThat(notes(validate(conditional(), blank, PREVIOUS)))
                .containsExactly("disputes.reconsideration.pending: no number in"
                        + " Administrative reconsideration, Pending (blank)");
    }

    // Beside the catalogue

    @Test
    void localRulesComeAfterTheCatalogue() {
        LocalRule first = rule(Term.of("requests.received.total"), Relation.EQUAL, Term.of(0));
        LocalRule second = rule(LinearComparison.of(Term.of("requests.received.total"), Relation.LESS, Term.of(0)))
                .id("本地-2")
                .build();
        ReportValidator validator =
                ReportValidator.standard().with(List.of(first)).with(List.of(second));

        assertThat(validator.rules())
                .hasSize(ReportValidator.standard().rules().size() + 2)
                .extracting(Rule::id)
                .endsWith("local-1", "本地-2");
        assertThat(validator.validate(REPORT).findings())
                .extracting(finding -> finding.rule().id())
                .endsWith("local-1", "本地-2");
        assertThat(ReportValidator.standard().validate(REPORT).rules())
                .extracting(Rule::id)
                .doesNotContain("local-1");
    }

    @Test
    void noTwoRulesHaveTheSameId() {
        LocalRule rule = rule(Term.of("requests.received.total"), Relation.EQUAL, Term.of(0));
        ReportValidator validator = ReportValidator.standard().with(List.of(rule));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> validator.with(List.of(rule)))
                .withMessage("two rules with the id local-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportValidator.standard().with(List.of(rule, rule)));
    }

    @Test
    void theFormulaIsThatOfTheRule() {
        LocalRule rule = rule(new LinearComparison(
                        List.of(Term.of("requests.received.*"), Term.times(-2, "disputes.*.total")),
                        Relation.AT_MOST,
                        List.of(Term.of(100), Term.of("previous:requests.received.*")),
                        new BigDecimal("5")))
                .build();

        assertThat(rule.comparison())
                .hasToString("requests.received.* + -2 × disputes.*.total ≤ 100 + previous:requests.received.* (± 5)");
        assertThat(new LocalCheck(rule).formula()).isEqualTo(rule.comparison().toString());
        assertThat(new LocalCheck(conditional()).formula())
                .isEqualTo("requests.carriedForward.total = 0, if disputes.reconsideration.pending >"
                        + " previous:disputes.reconsideration.pending");
    }

    @Test
    void exponentsAreWrittenOutAndNumbersAreBounded() {
        assertThat(new Term(new BigDecimal("1e3"), Optional.empty()).coefficient())
                .isEqualTo(new BigDecimal("1000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(new BigDecimal("1e999999999"), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LinearComparison(List.of(), Relation.EQUAL, List.of(), new BigDecimal("1e-999999999")));
    }
}
