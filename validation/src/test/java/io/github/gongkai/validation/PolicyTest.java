package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final Justification BECAUSE = Justification.of("经市办研究");
    private static final ReportValidator VALIDATOR = ReportValidator.standard();

    /** 宿迁 2024 with a total of reconsideration that is one too large (AC04), one blank (ST06) and one slash (ST07). */
    private static final AnnualReport REPORT = faulty();

    private static AnnualReport faulty() {
        AnnualReport report = PublishedReports.suqian2024().withAgency(Agency.of("某市人民政府"));
        report = Example.with(report, "disputes.reconsideration.total", Figure.of(171));
        report = Example.with(report, "proactiveDisclosure.penalties.decisions", Figure.blank());
        return Example.with(report, "proactiveDisclosure.coerciveMeasures.decisions", Figure.notApplicable());
    }

    private static Finding finding(AnnualReport report, String rule) {
        return VALIDATOR.validate(report).findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Policy.Builder policy() {
        return Policy.builder(VALIDATOR);
    }

    private static Policy suppressing(AnnualReport report, String rule) {
        return policy().add(Suppression.of(report, finding(report, rule), BECAUSE))
                .build();
    }

    private static Ruling rule(Policy policy, AnnualReport report) {
        return policy.applyTo(VALIDATOR.validate(report));
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }

    // Severities and switches

    @Test
    void theStandardPolicyLetsEveryFindingStand() {
        Ruling ruling = rule(Policy.standard(), REPORT);

        assertThat(ids(ruling.findings())).containsExactly("AC04", "ST06", "ST07");
        assertThat(ruling.findings()).isEqualTo(ruling.validation().findings());
        assertThat(ruling.suppressed()).isEmpty();
        assertThat(ruling.lapsed()).isEmpty();
        assertThat(ruling.notAssessed()).isEqualTo(ruling.validation().notAssessed());
        assertThat(ruling.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(ruling.all())
                .allSatisfy(ruled -> assertThat(ruled.justification()).isEmpty());
    }

    @Test
    void anOverrideSetsTheSeverityOfEveryFindingOfARule() {
        Policy policy = policy().add(RuleOverride.severity("AC04", Severity.NOTICE, BECAUSE))
                .add(RuleOverride.severity("ST06", Severity.ERROR, BECAUSE))
                .build();
        Ruling ruling = rule(policy, REPORT);

        assertThat(ruling.findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTICE, Severity.ERROR, Severity.WARNING);
        assertThat(ruling.count(Severity.ERROR)).isEqualTo(1);
        assertThat(ruling.all().get(0).justification()).contains(BECAUSE);
        assertThat(ruling.all().get(0).finding().severity()).isEqualTo(Severity.ERROR);
        assertThat(ruling.validation()).isEqualTo(VALIDATOR.validate(REPORT));
    }

    @Test
    void aRuleOfAnotherSeverityStillTellsWhatItCouldNotAssess() {
        AnnualReport blank = Example.with(REPORT, "disputes.directLitigation.upheld", Figure.blank());

        assertThat(notAssessed(RuleOverride.severity("AC05", Severity.NOTICE, BECAUSE), blank))
                .contains("AC05");
        assertThat(notAssessed(RuleOverride.off("AC05", BECAUSE), blank))
                .isNotEmpty()
                .doesNotContain("AC05");
    }

    private static List<String> notAssessed(RuleOverride override, AnnualReport report) {
        return rule(policy().add(override).build(), report).notAssessed().stream()
                .map(note -> note.rule().id())
                .toList();
    }

    @Test
    void aRuleThatIsSwitchedOffHasItsFindingsListedWithTheReason() {
        Policy policy = policy().add(RuleOverride.off("AC04", BECAUSE))
                .add(RuleOverride.off("XY01", BECAUSE))
                .build();
        Ruling ruling = rule(policy, REPORT);

        assertThat(ids(ruling.findings())).containsExactly("ST06", "ST07");
        assertThat(ruling.suppressed()).singleElement().satisfies(ruled -> {
            assertThat(ruled.finding().rule().id()).isEqualTo("AC04");
            assertThat(ruled.stands()).isFalse();
            assertThat(ruled.justification()).contains(BECAUSE);
        });
        assertThat(ruling.validation().notAssessed())
                .anyMatch(note -> note.rule().id().equals("XY01"));
        assertThat(ruling.notAssessed()).noneMatch(note -> note.rule().id().equals("XY01"));
        assertThat(ruling.verdict()).isEqualTo(Verdict.ACCEPT_WITH_REMARKS);
    }

    @Test
    void aProblemMetInReadingIsJudgedToo() {
        Finding problem = Finding.builder(ReadingProblem.NO_AGENCY.rule())
                .address("agency.name")
                .build();
        Reading reading = Reading.of(PublishedReports.suqian2024(), List.of(problem), SourceMap.empty());
        Policy policy = policy().add(RuleOverride.off("RD08", BECAUSE)).build();

        assertThat(policy.applyTo(ReportValidator.standard().validate(reading)).verdict())
                .isEqualTo(Verdict.ACCEPT);
        assertThat(Policy.standard()
                        .applyTo(ReportValidator.standard().validate(reading))
                        .verdict())
                .isEqualTo(Verdict.ACCEPT_WITH_REMARKS);
    }

    // Suppression

    @Test
    void aSuppressedFindingDoesNotStandAndIsListedWithItsReason() {
        Justification who = new Justification("已函告更正", Optional.of("张某"), Optional.of(LocalDate.of(2025, 2, 3)));
        Suppression suppression = Suppression.of(REPORT, finding(REPORT, "AC04"), who);
        Ruling ruling = rule(policy().add(suppression).build(), REPORT);

        assertThat(ids(ruling.findings())).containsExactly("ST06", "ST07");
        assertThat(ruling.suppressed()).singleElement().satisfies(ruled -> {
            assertThat(ruled.finding()).isEqualTo(finding(REPORT, "AC04"));
            assertThat(ruled.suppression()).contains(suppression);
            assertThat(ruled.justification()).contains(who);
        });
        assertThat(ruling.lapsed()).isEmpty();
        assertThat(ruling.validation().isPass()).isFalse();
    }

    @Test
    void aLapseTellsOfABlankInTheAskedLanguage() {
        AnnualReport blank = Example.with(REPORT, "proactiveDisclosure.coerciveMeasures.decisions", Figure.blank());
        Lapse lapse = rule(suppressing(blank, "ST06"), REPORT).lapsed().get(0);

        assertThat(lapse.reason(Locale.CHINESE)).contains("coerciveMeasures.decisions 空白 → —");
        assertThat(lapse.reason(Locale.ENGLISH)).contains("coerciveMeasures.decisions blank → —");
    }

    @Test
    void aSuppressionWhoseFindingIsGoneIsUnused() {
        Suppression suppression = Suppression.of(REPORT, finding(REPORT, "AC04"), BECAUSE);
        Policy policy = policy().add(suppression).build();
        AnnualReport corrected = Example.with(REPORT, "disputes.reconsideration.total", Figure.of(170));

        Ruling ruling = rule(policy, corrected);
        assertThat(ruling.unused()).containsExactly(suppression);
        assertThat(ruling.lapsed()).isEmpty();
        assertThat(rule(policy, REPORT).unused()).as("needed").isEmpty();
        assertThat(rule(policy, Example.with(REPORT, "disputes.reconsideration.total", Figure.of(172)))
                        .unused())
                .as("lapsed")
                .isEmpty();
        assertThat(rule(policy, Example.with(REPORT, "disputes.reconsideration.total", Figure.blank()))
                        .unused())
                .as("not assessed")
                .isEmpty();
        assertThat(rule(policy, corrected.withYear(2023)).unused())
                .as("another report's")
                .isEmpty();
        assertThat(policy.applyTo(ReportValidator.standard().validate(Example.zeros(Edition.REVISED_2021, 2024)))
                        .unused())
                .as("of nobody")
                .isEmpty();
    }

    @Test
    void aSuppressionForAnyAgencyOrOfARuleThatWasNotCheckedIsNotUnused() {
        Finding blank = finding(REPORT, "ST06");
        Suppression anyAgency =
                Suppression.of(AnnualReport.builder(REPORT.edition()).year(2024).build(), blank, BECAUSE);
        Suppression own = Suppression.of(REPORT, blank, BECAUSE);
        AnnualReport corrected = Example.with(REPORT, "proactiveDisclosure.penalties.decisions", Figure.of(3));

        assertThat(rule(policy().add(anyAgency).build(), corrected).unused()).isEmpty();
        assertThat(rule(policy().add(own).build(), corrected).unused()).containsExactly(own);
        assertThat(policy().add(own)
                        .build()
                        .applyTo(ReportValidator.balance().validate(corrected))
                        .unused())
                .isEmpty();
    }

    @Property(tries = 100)
    void whicheverFigureOfTheFindingChangesItIsBack(
            @ForAll @IntRange(min = 0, max = 4) int which, @ForAll @IntRange(min = 1, max = 1000) int by) {
        Policy policy = suppressing(REPORT, "AC04");
        CellFigure changed = finding(REPORT, "AC04").cells().get(which);
        AnnualReport report =
                REPORT.with(changed.cell(), Figure.of(changed.figure().count() + by));
        Ruling ruling = rule(policy, report);

        if (VALIDATOR.validate(report).findings().stream()
                .noneMatch(f -> f.rule().id().equals("AC04"))) {
            assertThat(ruling.lapsed()).isEmpty();
            return;
        }
        assertThat(ids(ruling.findings())).contains("AC04");
        assertThat(ruling.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(ruling.lapsed())
                .singleElement()
                .satisfies(lapse -> assertThat(lapse.reason(Locale.ENGLISH))
                        .contains(changed.cell().address() + " " + changed.figure() + " → "
                                + (changed.figure().count() + by)));
    }

    @Property(tries = 100)
    void figuresOutsideTheFindingDoNotMatter(
            @ForAll @IntRange(min = 0, max = 184) int ordinal, @ForAll @IntRange(min = 0, max = 9) int figure) {
        Policy policy = suppressing(REPORT, "AC04");
        AnnualReport report = REPORT.with(REPORT.edition().cells().get(ordinal), Figure.of(figure));
        Ruling ruling = rule(policy, report);

        assertThat(ruling.suppressed()).hasSize(1);
        assertThat(ruling.lapsed()).isEmpty();
    }

    @Test
    void theFirst185CellsAreNotOfTableFour() {
        assertThat(IntStream.rangeClosed(0, 184)
                        .mapToObj(REPORT.edition().cells()::get)
                        .noneMatch(cell -> cell.address().startsWith("disputes.")))
                .isTrue();
    }

    @Test
    void aLapseSaysWhatChangedInBothLanguages() {
        Policy policy = suppressing(REPORT, "AC04");
        AnnualReport report = Example.with(REPORT, "disputes.reconsideration.total", Figure.of(180));

        assertThat(rule(policy, report).lapsed()).singleElement().satisfies(lapse -> {
            assertThat(lapse.reason(Locale.ENGLISH))
                    .isEqualTo(
                            "AC04 disputes.reconsideration: the suppression lapsed, since what it was granted for has"
                                    + " changed: disputes.reconsideration.total 171 → 180; actual 171 → 180");
            assertThat(lapse.reason(Locale.CHINESE))
                    .isEqualTo("AC04 disputes.reconsideration：所依据的数据已变化，豁免失效："
                            + "disputes.reconsideration.total 171 → 180；actual 171 → 180");
            assertThat(lapse.finding().actual()).contains(BigDecimal.valueOf(180));
        });
    }

    @Test
    void aChangeOfLastYearsFigureReopensToo() {
        Example example = Example.lawful().with("requests.broughtForward.naturalPersons", "119");
        Finding finding = example.validate().findings().stream()
                .filter(f -> f.rule().id().equals("XY01"))
                .findFirst()
                .orElseThrow();
        Policy policy =
                policy().add(Suppression.of(example.report(), finding, BECAUSE)).build();

        assertThat(ids(policy.applyTo(example.validate()).findings())).doesNotContain("XY01");
        Ruling reopened = policy.applyTo(
                example.before("requests.carriedForward.naturalPersons", "117").validate());
        assertThat(ids(reopened.findings())).contains("XY01");
        assertThat(reopened.lapsed())
                .singleElement()
                .satisfies(lapse -> assertThat(lapse.reason(Locale.ENGLISH)).endsWith("expected 118 → 117"));
    }

    @Test
    void aLocalFindingReopensIfAFigureOfLastYearChangesThoughTheSumDoesNot() {
        LocalRule local = LocalRuleTest.rule(LinearComparison.of(
                        Term.of("requests.received.total"), Relation.AT_MOST, Term.of("previous:requests.received.*")))
                .build();
        ReportValidator validator = ReportValidator.standard().with(List.of(local));
        Example example = Example.lawful();
        Validation validation = validator.validate(example.submission());
        Finding finding = validation.findings().get(0);
        Policy policy = Policy.builder(validator)
                .add(Suppression.of(example.report(), finding, BECAUSE))
                .build();
        assertThat(policy.applyTo(validation).verdict()).isEqualTo(Verdict.ACCEPT);

        // 3402 and 99 received in 2023.
        Example moved = example.before("requests.received.naturalPersons", "3401")
                .before("requests.received.commercialEnterprises", "100");
        assertThat(policy.applyTo(validator.validate(moved.submission())).lapsed())
                .hasSize(1);
    }

    @Test
    void zerosThatDoNotCountAreNoChange() {
        Finding finding = finding(REPORT, "AC04");
        Suppression exact = Suppression.of(REPORT, finding, BECAUSE);
        Suppression written = new Suppression(
                exact.rule(),
                exact.agency(),
                exact.year(),
                exact.address(),
                exact.cells(),
                Optional.of(new BigDecimal("170.0")),
                Optional.of(new BigDecimal("171.00")),
                exact.details(),
                BECAUSE);

        assertThat(rule(policy().add(written).build(), REPORT).suppressed()).hasSize(1);
    }

    @Test
    void aSuppressionThatDoesNotSayWhatWasExpectedDoesNotHold() {
        Suppression exact = Suppression.of(REPORT, finding(REPORT, "AC04"), BECAUSE);
        Suppression vague = new Suppression(
                exact.rule(),
                exact.agency(),
                exact.year(),
                exact.address(),
                exact.cells(),
                Optional.empty(),
                exact.actual(),
                exact.details(),
                BECAUSE);

        assertThat(rule(policy().add(vague).build(), REPORT).lapsed())
                .singleElement()
                .satisfies(lapse -> assertThat(lapse.reason(Locale.ENGLISH)).endsWith("changed: expected — → 170"));
    }

    @Test
    void aSuppressionHoldsForItsAgencyAndYearOnly() {
        Policy policy = suppressing(REPORT, "AC04");

        assertThat(rule(policy, REPORT.withAgency(Agency.of("某市"))).suppressed())
                .as("某市 is 某市人民政府")
                .hasSize(1);
        for (AnnualReport other : List.of(
                REPORT.withAgency(Agency.of("另一市人民政府")),
                REPORT.withYear(2025),
                REPORT.withAgency(Optional.empty()),
                REPORT.withYear(OptionalInt.empty()))) {
            assertThat(rule(policy, other).suppressed()).isEmpty();
            assertThat(rule(policy, other).lapsed()).isEmpty();
        }
    }

    @Test
    void ofAReportThatDoesNotSayWhoseItIsTheFiguresSuffice() {
        AnnualReport nameless = REPORT.withAgency(Optional.empty()).withYear(OptionalInt.empty());
        Policy policy = suppressing(nameless, "AC04");

        assertThat(rule(policy, nameless).suppressed()).hasSize(1);
        assertThat(rule(policy, REPORT).suppressed()).hasSize(1);
    }

    @Test
    void whatIsFoundNoMoreHasNotLapsed() {
        Policy policy = suppressing(REPORT, "AC04");
        AnnualReport mended = Example.with(REPORT, "disputes.reconsideration.total", Figure.of(170));

        assertThat(rule(policy, mended).lapsed()).isEmpty();
        assertThat(ids(rule(policy, mended).findings())).containsExactly("ST06", "ST07");
    }

    @Test
    void aSuppressionLapsesIfTheFindingMovesWithinItsCells() {
        AnnualReport two = Example.with(REPORT, "proactiveDisclosure.licences.decisions", Figure.blank());
        Policy policy = suppressing(two, "ST06");

        assertThat(rule(policy, REPORT).lapsed()).hasSize(1);
        assertThat(ids(rule(policy, REPORT).findings())).contains("ST06");
    }

    @Test
    void aSuppressionHasNotLapsedIfTheTextHasAnotherMistakeOfItsKind() {
        AnnualReport report = REPORT.withOverview(Example.text("全市收到政府信息公开申请12件。全市收到政府信息公开申请34件。"));
        Policy policy = suppressing(report, "TT01");

        Ruling ruling = rule(policy, report);
        assertThat(ruling.findings())
                .filteredOn(finding -> finding.rule().id().equals("TT01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.actual()).contains(BigDecimal.valueOf(34)));
        assertThat(ruling.lapsed()).isEmpty();
        assertThat(ruling.unused()).isEmpty();
    }

    // Verdict

    @ParameterizedTest
    @CsvSource({
        // errors, warnings for reject; warnings, notices for remarks; 1 error and 2 warnings are there
        "1, 0, 1, 0, REJECT",
        "2, 0, 1, 0, ACCEPT_WITH_REMARKS",
        "2, 2, 1, 0, REJECT",
        "2, 3, 2, 0, ACCEPT_WITH_REMARKS",
        "2, 3, 3, 0, ACCEPT",
        "0, 0, 0, 1, ACCEPT",
        "0, 0, 0, 0, ACCEPT"
    })
    void theVerdictIsThatOfTheThresholds(int errors, int warnings, int remarks, int notices, Verdict verdict) {
        Policy policy = policy().rejectFrom(thresholds(Severity.ERROR, errors, Severity.WARNING, warnings))
                .remarksFrom(thresholds(Severity.WARNING, remarks, Severity.NOTICE, notices))
                .build();

        assertThat(rule(policy, REPORT).verdict()).isEqualTo(verdict);
    }

    private static Map<Severity, Integer> thresholds(Severity one, int from, Severity other, int otherFrom) {
        Map<Severity, Integer> thresholds = new java.util.HashMap<>();
        if (from > 0) {
            thresholds.put(one, from);
        }
        if (otherFrom > 0) {
            thresholds.put(other, otherFrom);
        }
        return thresholds;
    }

    @Test
    void aReportWithoutFindingsIsAccepted() {
        Ruling ruling = Policy.standard().applyTo(Example.lawful().validate());

        assertThat(ruling.verdict()).isEqualTo(Verdict.ACCEPT);
        assertThat(ruling.outcomes()).doesNotContainValue(Outcome.FAILED).doesNotContainValue(Outcome.SUPPRESSED);
    }

    // Outcomes

    @Test
    void eachRuleHasOneOfFourOutcomes() {
        Policy policy = policy().add(Suppression.of(REPORT, finding(REPORT, "AC04"), BECAUSE))
                .add(RuleOverride.off("XY01", BECAUSE))
                .build();
        Map<String, Outcome> outcomes = rule(policy, REPORT).outcomes();

        assertThat(outcomes)
                .containsEntry("AC01", Outcome.PASSED)
                .containsEntry("AC04", Outcome.SUPPRESSED)
                .containsEntry("ST06", Outcome.FAILED)
                .containsEntry("XY02", Outcome.NOT_ASSESSED)
                .containsEntry("XY01", Outcome.SUPPRESSED)
                .doesNotContainKey("XY11");
        assertThat(outcomes.keySet())
                .containsExactlyElementsOf(VALIDATOR.validate(REPORT).rules().stream()
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void whatAppliesToAReportDoesNotDependOnWhatIsFound() {
        List<String> balance = List.of("AC01", "AC02", "AC03", "AC04", "AC05", "AC06", "ST05");
        for (AnnualReport report : List.of(REPORT, PublishedReports.suqian2024())) {
            assertThat(ReportValidator.balance().validate(report).rules())
                    .extracting(Rule::id)
                    .containsExactlyElementsOf(balance);
        }
    }

    // Contradictions

    private static List<String> mistakes(Policy.Builder policy) {
        return policy.mistakes().stream()
                .map(mistake -> mistake.part() + ": " + mistake.reason().en())
                .toList();
    }

    @Test
    void twoEntriesForARuleContradictEachOtherAndBothAreNamed() {
        Policy.Builder policy = policy().add(RuleOverride.severity("ST06", Severity.NOTICE, Justification.of("空白惯例")))
                .add(RuleOverride.off("ST07", BECAUSE))
                .add(RuleOverride.severity("ST06", Severity.ERROR, Justification.of("统一要求")))
                .add(RuleOverride.off("ST06", Justification.of("不适用")));

        assertThat(mistakes(policy))
                .containsExactly(
                        "rules[2].rule: two entries for rule ST06: notice (空白惯例); error (统一要求)",
                        "rules[3].rule: two entries for rule ST06: notice (空白惯例); off (不适用)");
        assertThat(policy.mistakes().get(1).reason().zh()).isEqualTo("规则 ST06 有两项规定：notice (空白惯例)；关闭 (不适用)");
        assertThatIllegalArgumentException()
                .isThrownBy(policy::build)
                .withMessageStartingWith("policy: rules[2].rule: two entries for rule ST06");
    }

    @Test
    void onlyRulesThatThereAreCanBeSpokenOf() {
        LocalRule local = LocalRuleTest.rule(
                        LinearComparison.of(Term.of("requests.received.total"), Relation.LESS, Term.of(0)))
                .build();
        Suppression unknown = new Suppression(
                "ZZ99",
                Optional.of("某市"),
                OptionalInt.empty(),
                "report",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                BECAUSE);

        assertThat(mistakes(policy().add(RuleOverride.off("local-1", BECAUSE)).add(unknown)))
                .containsExactly(
                        "rules[0].rule: there is no rule \"local-1\"",
                        "suppressions[0].rule: there is no rule \"ZZ99\"");
        assertThat(mistakes(Policy.builder(ReportValidator.standard().with(List.of(local)))
                        .add(RuleOverride.off("local-1", BECAUSE))
                        .add(RuleOverride.off("TM01", BECAUSE))
                        .add(RuleOverride.off("RD08", BECAUSE))))
                .isEmpty();
    }

    @Test
    void aSuppressionIsOfOneFinding() {
        Suppression exact = Suppression.of(REPORT, finding(REPORT, "AC04"), BECAUSE);
        Suppression again = Suppression.of(REPORT, finding(REPORT, "AC04"), Justification.of("重复"));
        Suppression blanket = new Suppression(
                "ST06",
                Optional.empty(),
                OptionalInt.empty(),
                "report",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                BECAUSE);
        Suppression unknownCell = new Suppression(
                "ST06",
                Optional.empty(),
                OptionalInt.of(2024),
                "report",
                Map.of("requests.x", Figure.of(1)),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                BECAUSE);

        assertThat(mistakes(policy().add(exact).add(again).add(blanket).add(unknownCell)))
                .containsExactly(
                        "suppressions[1]: the same finding is suppressed twice: AC04 disputes.reconsideration"
                                + " (经市办研究); (重复)",
                        "suppressions[2]: it names neither a report nor figures; to let a rule pass everywhere, switch it off",
                        "suppressions[3].cells: no form has \"requests.x\"");
    }

    @Test
    void aThresholdIsAtLeastOne() {
        assertThat(mistakes(policy().rejectFrom(Map.of(Severity.ERROR, 0))
                        .remarksFrom(Map.of(Severity.NOTICE, -1, Severity.WARNING, 1))))
                .containsExactly(
                        "verdict.reject.error: it should be at least 1 but is 0",
                        "verdict.acceptWithRemarks.notice: it should be at least 1 but is -1");
    }

    @Test
    void noDepartureGoesWithoutAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> Justification.of(" "));
    }

    @Test
    void anAgencyHasAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Suppression(
                        "ST06",
                        Optional.of(" "),
                        OptionalInt.empty(),
                        "report",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        BECAUSE));
    }

    @Test
    void keysAreThoseOfTheFormat() {
        assertThat(Verdict.values()).extracting(Verdict::key).containsExactly("accept", "acceptWithRemarks", "reject");
    }
}
