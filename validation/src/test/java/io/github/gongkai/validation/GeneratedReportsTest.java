package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.testkit.Condition;
import io.github.gongkai.testkit.ConsecutiveYears;
import io.github.gongkai.testkit.Family;
import io.github.gongkai.testkit.Fault;
import io.github.gongkai.testkit.FaultyReport;
import io.github.gongkai.testkit.Size;
import io.github.gongkai.testkit.Traits;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the test kit draws, judged by the rules: the one knows nothing of the other. */
class GeneratedReportsTest {

    private static List<String> rules(Validation validation, Set<Severity> severities) {
        return validation.findings().stream()
                .filter(finding -> severities.contains(finding.severity()))
                .map(finding -> finding.rule().id())
                .toList();
    }

    @Property
    void aCompleteReportRaisesNoError(@ForAll @Traits(condition = Condition.COMPLETE) AnnualReport report) {
        Validation validation = ReportValidator.standard().validate(report);
        assertThat(rules(validation, Set.of(Severity.ERROR, Severity.WARNING))).isEmpty();
        assertThat(validation.identitiesHeld()).isEqualTo(validation.identities());
    }

    @Property
    void aConsistentReportRaisesNothingWorseThanBlanksAndStrokes(@ForAll AnnualReport report) {
        Validation validation = ReportValidator.standard().validate(report);
        assertThat(rules(validation, Set.of(Severity.ERROR))).isEmpty();
        assertThat(rules(validation, Set.of(Severity.WARNING))).isSubsetOf("ST06", "ST07");
    }

    @Property
    void aSecondYearFollowsTheFirst(@ForAll ConsecutiveYears years) {
        Validation validation = ReportValidator.standard()
                .validate(Submission.builder()
                        .report(years.report())
                        .previous(years.previous())
                        .build());
        assertThat(rules(validation, Set.of(Severity.ERROR))).isEmpty();
        assertThat(validation.findings())
                .extracting(finding -> finding.rule().id())
                .doesNotContain("XY02", "XY03", "XY11", "XY12");
    }

    @Property(tries = 30)
    void aParentHoldsItsChildren(@ForAll Family family) {
        Submission.Builder submission = Submission.builder().report(family.parent());
        family.children().forEach(submission::addChild);
        Validation validation = ReportValidator.standard().validate(submission.build());
        assertThat(rules(validation, Set.of(Severity.ERROR))).isEmpty();
        assertThat(validation.findings())
                .extracting(finding -> finding.rule().id())
                .doesNotContain("AG01", "AG02", "AG03", "AG04", "AG05");
    }

    @Property
    void aBrokenCarryOverIsFoundByLastYearsReportOnly(
            @ForAll @Traits(faults = Fault.BROKEN_CARRY_OVER) FaultyReport faulty) {
        assertThat(rules(ReportValidator.standard().validate(faulty.report()), Set.of(Severity.ERROR)))
                .isEmpty();
        assertThat(ReportValidator.standard()
                        .validate(Submission.builder()
                                .report(faulty.report())
                                .previous(faulty.previous())
                                .build())
                        .findings())
                .extracting(finding -> finding.rule().id())
                .contains("XY01");
    }

    @Property
    void aMistypedFigureIsFoundAndAmongTheRepairs(
            @ForAll
                    @Traits(
                            sizes = Size.PREFECTURE,
                            faults = {
                                Fault.REPLACED_DIGIT,
                                Fault.OMITTED_DIGIT,
                                Fault.ADDED_DIGIT,
                                Fault.EXCHANGED_DIGITS
                            })
                    FaultyReport faulty) {
        Validation validation = ReportValidator.standard().validate(faulty.report());
        assertThat(validation.findings()).extracting(Finding::severity).contains(Severity.ERROR);
        assertThat(validation.repairs()).extracting(Repair::changes).contains(faulty.changes());
    }
}
