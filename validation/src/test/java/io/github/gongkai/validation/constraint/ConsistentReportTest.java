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

    private static final AnnualReport LAWFUL =
            io.github.gongkai.validation.Example.lawful().report();
    private static final AnnualReport BEFORE =
            io.github.gongkai.validation.Example.lawful().previous();
    /** 3525 requests were received. */
    private static final AnnualReport WRONG =
            LAWFUL.with(LAWFUL.edition().cell("requests.received.total").orElseThrow(), Figure.of(3535));

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
        Set<ConstraintViolation<Upload>> violations = CHINESE.validate(new Upload(report));
        assertThat(violations).extracting(ConsistentReportTest::finding).containsExactlyInAnyOrderElementsOf(errors);
        assertThat(violations).allSatisfy(violation -> {
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

    @Example
    void elementsOfContainersAreChecked() {
        Elements elements = new Elements(List.of(LAWFUL, WRONG), Optional.of(WRONG));
        assertThat(CHINESE.validate(elements))
                .extracting(violation -> violation.getPropertyPath().toString())
                .anyMatch(path -> path.startsWith("reports[1]"))
                .anyMatch(path -> path.startsWith("last"))
                .allMatch(path -> path.startsWith("reports[1]") || path.startsWith("last"));
    }

    @Example
    void parametersAndReturnValuesAreChecked() throws NoSuchMethodException {
        Method hand = Desk.class.getDeclaredMethod("hand", AnnualReport.class);
        Method take = Desk.class.getDeclaredMethod("take");
        Desk desk = new Desk();
        var executables = CHINESE.forExecutables();
        assertThat(executables.validateParameters(desk, hand, new Object[] {LAWFUL}))
                .isEmpty();
        assertThat(executables.validateParameters(desk, hand, new Object[] {WRONG}))
                .isNotEmpty();
        assertThat(executables.validateReturnValue(desk, take, LAWFUL)).isEmpty();
        assertThat(executables.validateReturnValue(desk, take, WRONG))
                .isNotEmpty()
                .allSatisfy(violation ->
                        assertThat(violation.getPropertyPath().toString()).startsWith("take.<return value>.<"));
    }

    @Example
    void aTypeThatHoldsAReportIsChecked() {
        assertThat(CHINESE.validate(new Whole(WRONG)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.getPropertyPath())
                        .hasToString("<" + finding(violation).address() + ">"));
    }

    @Example
    void lastYearsReportCounts() {
        // 118 were carried forward.
        AnnualReport previous = BEFORE.with(
                BEFORE.edition().cell("requests.carriedForward.naturalPersons").orElseThrow(), Figure.of(181));
        assertThat(CHINESE.validate(new Submitted(submission(LAWFUL, previous))))
                .extracting(violation -> finding(violation).rule().id())
                .contains("XY01");
        assertThat(CHINESE.validate(new Submitted(submission(LAWFUL, BEFORE)))).isEmpty();
    }

    private static Submission submission(AnnualReport report, AnnualReport previous) {
        return Submission.builder().report(report).previous(previous).build();
    }

    @Example
    void groupsTellSeveritiesApart() {
        AnnualReport blank = LAWFUL.with(
                LAWFUL.edition()
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

    @Example
    void theEditionCanBeAnErrorOrOfNoMatter() {
        AnnualReport late =
                io.github.gongkai.validation.Example.trial().report().withYear(2023);
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
