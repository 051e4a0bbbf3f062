package io.github.gongkai.validation.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.testkit.Condition;
import io.github.gongkai.testkit.ConsecutiveYears;
import io.github.gongkai.testkit.Fault;
import io.github.gongkai.testkit.FaultyReport;
import io.github.gongkai.testkit.Traits;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Submission;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.jspecify.annotations.Nullable;

class ConsistentReportTest {
    private static final Set<Locale> LOCALES = Set.of(Locale.CHINESE, Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** Of a JVM without an expression language. */
    private static final Validator CHINESE = withoutExpressions(Locale.SIMPLIFIED_CHINESE);

    private static final Validator ENGLISH = withoutExpressions(Locale.ENGLISH);
    private static final Validator WITH_EXPRESSIONS = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(
                    new ResourceBundleMessageInterpolator(LOCALES, Locale.ENGLISH, context -> Locale.ENGLISH, true))
            .buildValidatorFactory()
            .getValidator();

    private static Validator withoutExpressions(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(LOCALES, locale, context -> locale, true))
                .buildValidatorFactory()
                .getValidator();
    }

    record Upload(@ConsistentReport @Nullable AnnualReport report) {}

    record Elements(List<@ConsistentReport AnnualReport> reports, Optional<@ConsistentReport AnnualReport> last) {}

    record Read(@ConsistentReport Reading reading) {}

    record Submitted(@ConsistentReport Submission submission) {}

    record Strict(
            @ConsistentReport(edition = EditionPolicy.OF_THE_YEAR)
            AnnualReport report) {}

    record Lenient(
            @ConsistentReport(
                    edition = EditionPolicy.ANY,
                    severities = {Severity.ERROR, Severity.WARNING})
            AnnualReport report) {}

    record Grouped(
            @ConsistentReport
            @ConsistentReport(severities = Severity.WARNING, groups = Warnings.class)
            @ConsistentReport(severities = Severity.NOTICE, groups = Notices.class)
            AnnualReport report) {}

    @ConsistentReport
    record Whole(@Nullable AnnualReport report) implements ReportHolder {}

    record Misplaced(@ConsistentReport String report) {}

    static class Desk {
        void hand(@ConsistentReport @NotNull AnnualReport report) {}

        @ConsistentReport
        AnnualReport take() {
            throw new UnsupportedOperationException();
        }
    }

    @Property
    void aCompleteReportHasNoViolation(@ForAll @Traits(condition = Condition.COMPLETE) AnnualReport report) {
        assertThat(CHINESE.validate(new Upload(report))).isEmpty();
        assertThat(CHINESE.validate(new Whole(report))).isEmpty();
    }

    @Property
    void everyErrorIsAViolationWithItsFindingPathAndMessage(
            @ForAll @Traits(condition = Condition.FAULTY) AnnualReport report) {
        List<Finding> errors = ReportValidator.standard().validate(report).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertThat(CHINESE.validate(new Upload(report)))
                .extracting(ConsistentReportTest::finding)
                .containsExactlyInAnyOrderElementsOf(errors);
        assertThat(CHINESE.validate(new Upload(report))).allSatisfy(violation -> {
            Finding finding = finding(violation);
            assertThat(violation.getPropertyPath()).hasToString("report.<" + finding.address() + ">");
            assertThat(violation.getMessage()).isEqualTo(finding.message(Locale.CHINESE));
        });
        for (Validator validator : List.of(ENGLISH, WITH_EXPRESSIONS)) {
            assertThat(validator.validate(new Upload(report)))
                    .allSatisfy(violation -> assertThat(violation.getMessage())
                            .isEqualTo(finding(violation).message(Locale.ENGLISH)));
        }
    }

    @Example
    void thePathEndsAtTheCell() {
        AnnualReport report =
                AnnualReport.builder(Edition.REVISED_2021).year(2023).build();
        AnnualReport negative = report.with(
                report.edition()
                        .cell("requests.outcomes.refused.stateSecrets.total")
                        .orElseThrow(),
                Figure.of(-1));
        assertThat(CHINESE.validate(new Upload(negative)))
                .filteredOn(violation -> finding(violation).rule().id().equals("AC07"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getPropertyPath())
                        .extracting(Path.Node::getName)
                        .containsExactly("report", "<requests.outcomes.refused.stateSecrets.total>"));
    }

    /** Text of a report is data: nothing in it is a parameter, an expression or an escape. */
    @Property
    void whatAReportSaysStaysAsItIs(@ForAll @Traits(condition = Condition.ARBITRARY) AnnualReport report) {
        String hostile = "{jakarta.validation.constraints.NotNull.message} ${7*7} {findingInEnglish} \\{a\\} $x {";
        AnnualReport named = report.withYear(2023)
                .withTitle(hostile + "2019年政府信息公开工作年度报告")
                .withAgency(Agency.of(hostile))
                .withSource(hostile);
        for (Validator validator : List.of(ENGLISH, WITH_EXPRESSIONS)) {
            assertThat(validator.validate(new Upload(named)))
                    .isNotEmpty()
                    .allSatisfy(violation -> assertThat(violation.getMessage())
                            .isEqualTo(finding(violation).message(Locale.ENGLISH)));
        }
    }

    @Example
    void textOfAFindingReachesTheMessage() {
        String hostile = "{jakarta.validation.constraints.NotNull.message} ${7*7} {findingInEnglish} \\{a\\} $x {";
        Finding problem = Finding.builder(ReadingProblem.NOT_A_NUMBER.rule())
                .addCell(Edition.REVISED_2021.cell("requests.received.total").orElseThrow(), Figure.blank())
                .putDetails("text", hostile)
                .build();
        AnnualReport report =
                AnnualReport.builder(Edition.REVISED_2021).year(2023).build();
        Read read = new Read(Reading.of(report, List.of(problem), SourceMap.empty()));
        for (Validator validator : List.of(CHINESE, ENGLISH, WITH_EXPRESSIONS)) {
            assertThat(validator.validate(read))
                    .extracting(ConstraintViolation::getMessage)
                    .anySatisfy(message -> assertThat(message).contains(hostile));
        }
    }

    @Example
    void anAbsentReportIsValid() {
        assertThat(CHINESE.validate(new Upload(null))).isEmpty();
        assertThat(CHINESE.validate(new Whole(null))).isEmpty();
    }

    @Property(tries = 20)
    void elementsOfContainersAreChecked(@ForAll @Traits(faults = Fault.REPLACED_DIGIT) FaultyReport faulty) {
        Elements elements = new Elements(List.of(faulty.truth(), faulty.report()), Optional.of(faulty.report()));
        assertThat(CHINESE.validate(elements))
                .extracting(violation -> violation.getPropertyPath().toString())
                .isNotEmpty()
                .allMatch(path -> path.startsWith("reports[1]") || path.startsWith("last"));
    }

    @Property(tries = 20)
    void parametersAndReturnValuesAreChecked(@ForAll @Traits(faults = Fault.REPLACED_DIGIT) FaultyReport faulty)
            throws NoSuchMethodException {
        Method hand = Desk.class.getDeclaredMethod("hand", AnnualReport.class);
        Method take = Desk.class.getDeclaredMethod("take");
        Desk desk = new Desk();
        var executables = CHINESE.forExecutables();
        assertThat(executables.validateParameters(desk, hand, new Object[] {faulty.truth()}))
                .isEmpty();
        assertThat(executables.validateParameters(desk, hand, new Object[] {faulty.report()}))
                .isNotEmpty();
        assertThat(executables.validateReturnValue(desk, take, faulty.truth())).isEmpty();
        assertThat(executables.validateReturnValue(desk, take, faulty.report()))
                .isNotEmpty()
                .allSatisfy(violation ->
                        assertThat(violation.getPropertyPath().toString()).startsWith("take.<return value>.<"));
    }

    @Property(tries = 20)
    void aTypeThatHoldsAReportIsChecked(@ForAll @Traits(faults = Fault.REPLACED_DIGIT) FaultyReport faulty) {
        assertThat(CHINESE.validate(new Whole(faulty.report())))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.getPropertyPath())
                        .hasToString("<" + finding(violation).address() + ">"));
    }

    @Property(tries = 20)
    void lastYearsReportCounts(
            @ForAll @Traits(faults = Fault.BROKEN_CARRY_OVER) FaultyReport faulty, @ForAll ConsecutiveYears years) {
        assertThat(CHINESE.validate(new Submitted(submission(faulty.report(), faulty.previous()))))
                .extracting(violation -> finding(violation).rule().id())
                .contains("XY01");
        assertThat(CHINESE.validate(new Submitted(submission(years.report(), years.previous()))))
                .isEmpty();
    }

    private static Submission submission(AnnualReport report, AnnualReport previous) {
        return Submission.builder().report(report).previous(previous).build();
    }

    @Property(tries = 20)
    void groupsTellSeveritiesApart(@ForAll @Traits(condition = Condition.COMPLETE) AnnualReport complete) {
        AnnualReport blank = complete.with(
                complete.edition()
                        .cell("requests.outcomes.granted.otherOrganizations")
                        .orElseThrow(),
                Figure.blank());
        assertThat(CHINESE.validate(new Grouped(blank))).isEmpty();
        assertThat(CHINESE.validate(new Grouped(blank), Warnings.class))
                .extracting(violation -> finding(violation).rule().id())
                .containsExactly("ST06");
        assertThat(CHINESE.validate(new Grouped(blank), Notices.class))
                .allSatisfy(
                        violation -> assertThat(finding(violation).severity()).isEqualTo(Severity.NOTICE));
    }

    @Property(tries = 20)
    void theEditionCanBeAnErrorOrOfNoMatter(
            @ForAll @Traits(editions = Edition.TRIAL_2019, condition = Condition.COMPLETE) AnnualReport report) {
        AnnualReport late = report.withYear(2023)
                .withTitle(Optional.empty())
                .withPublishedOn(Optional.empty())
                .withOverview(Optional.empty())
                .withProblemsAndImprovements(Optional.empty())
                .withOtherMatters(Optional.empty());
        assertThat(CHINESE.validate(new Upload(late))).isEmpty();
        assertThat(CHINESE.validate(new Strict(late)))
                .extracting(violation -> finding(violation).rule().id())
                .containsExactly("ST05");
        assertThat(CHINESE.validate(new Lenient(late))).isEmpty();
    }

    @Example
    void theConstraintStandsOnReportsOnly() {
        assertThatThrownBy(() -> CHINESE.validate(new Misplaced("report"))).isInstanceOf(UnexpectedTypeException.class);
    }

    private static Finding finding(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> unwrapped = violation.unwrap(HibernateConstraintViolation.class);
        return unwrapped.getDynamicPayload(Finding.class);
    }
}
