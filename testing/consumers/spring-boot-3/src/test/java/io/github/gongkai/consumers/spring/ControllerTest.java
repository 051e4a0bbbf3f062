package io.github.gongkai.consumers.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.validation.constraint.ConsistentReport;
import io.github.gongkai.validation.constraint.CreditCode;
import io.github.gongkai.validation.constraint.ReportHolder;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = {ControllerTest.Application.class, ReportsInJson.class})
class ControllerTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Converter<String, AnnualReport> reports() {
            return new FromJson();
        }

        @Bean
        Desk desk() {
            return new Desk();
        }

        @Bean
        Filings filings() {
            return new Filings();
        }
    }

    static final class FromJson implements Converter<String, AnnualReport> {
        @Override
        public AnnualReport convert(String json) {
            return ReportJson.parse(json).report();
        }
    }

    record Upload(@ConsistentReport AnnualReport report, @CreditCode String code) {}

    /** What {@link ConsistentReport} could have been: a property node for each part of the address. */
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = NodeForEachPart.class)
    @interface ByNodes {
        String message() default "wrong";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static final class NodeForEachPart implements ConstraintValidator<ByNodes, AnnualReport> {
        @Override
        public boolean isValid(AnnualReport report, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("wrong")
                    .addPropertyNode("requests")
                    .addPropertyNode("received")
                    .addPropertyNode("total")
                    .addConstraintViolation();
            return false;
        }
    }

    @ConsistentReport
    record Holder(AnnualReport report) implements ReportHolder {}

    record UploadByNodes(@ByNodes AnnualReport report) {}

    @RestController
    static class Desk {
        @PostMapping("/uploads")
        String upload(@Valid Upload upload) {
            return "taken";
        }

        @PostMapping("/errors")
        String errors(@Valid Upload upload, BindingResult errors) {
            return errors.getFieldErrors().stream()
                    .map(error -> error.getField() + " | "
                            + error.unwrap(ConstraintViolation.class).getPropertyPath() + " | "
                            + error.getDefaultMessage())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }

        @PostMapping("/holders")
        String holder(@Valid Holder holder) {
            return "taken";
        }

        @PostMapping("/nodes")
        String nodes(@Valid UploadByNodes upload, BindingResult errors) {
            return errors.getFieldErrors().stream().map(FieldError::getField).collect(Collectors.joining("\n"));
        }

        @PostMapping("/reports")
        String report(@RequestParam("report") @ConsistentReport AnnualReport report) {
            return "taken";
        }
    }

    // sample: spring-controller
    record Filing(@CreditCode String creditCode, @ConsistentReport AnnualReport report) {}

    @RestController
    static class Filings {
        @PostMapping("/filings")
        String file(@RequestBody @Valid Filing filing) {
            return "taken";
        }

        @ExceptionHandler
        ProblemDetail refused(MethodArgumentNotValidException refusal) {
            ProblemDetail problem = ProblemDetail.forStatus(422);
            problem.setProperty(
                    "findings",
                    refusal.getFieldErrors().stream()
                            .map(Filings::finding)
                            .filter(Objects::nonNull)
                            .map(finding -> finding.rule() + " " + finding.address())
                            .toList());
            return problem;
        }

        private static Finding finding(FieldError error) {
            HibernateConstraintViolation<?> violation = error.unwrap(HibernateConstraintViolation.class);
            return violation.getDynamicPayload(Finding.class);
        }
    }
    // end

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void start() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private static AnnualReport zeros() {
        AnnualReport.Builder report = AnnualReport.builder(Edition.REVISED_2021)
                .year(2023)
                .agency(Agency.of("石桥镇人民政府"));
        for (Section table : Section.tables()) {
            report.figures(Figures.builder(Edition.REVISED_2021, table).rest(Figure.of(0)).build());
        }
        return report.build();
    }

    private static AnnualReport wrong() {
        return zeros().with(
                Edition.REVISED_2021.cell("disputes.reconsideration.upheld").orElseThrow(), Figure.of(7));
    }

    private MockHttpServletResponse answer(String path, AnnualReport report, Locale locale) throws Exception {
        MockHttpServletRequestBuilder request = post(path)
                .locale(locale)
                .param("report", ReportJson.toJson(report))
                .param("code", "11341702486344515H");
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    @Test
    void aConsistentReportIsTaken() throws Exception {
        assertThat(answer("/uploads", zeros(), Locale.CHINA).getContentAsString()).isEqualTo("taken");
        assertThat(answer("/reports", zeros(), Locale.CHINA).getContentAsString()).isEqualTo("taken");
    }

    @Test
    void aReportThatDoesNotBalanceIsABadRequest() throws Exception {
        assertThat(answer("/uploads", wrong(), Locale.CHINA).getStatus()).isEqualTo(400);
        assertThat(answer("/reports", wrong(), Locale.CHINA).getStatus()).isEqualTo(400);
        assertThat(answer("/holders", wrong(), Locale.CHINA).getStatus()).isEqualTo(400);
    }

    @Test
    void theControllerSeesFieldCellAndMessageInTheLanguageOfTheRequest() throws Exception {
        assertThat(answer("/errors", wrong(), Locale.ENGLISH).getContentAsString())
                .startsWith("report | report.<disputes.reconsideration")
                .contains("econsideration")
                .doesNotContain("{");
        assertThat(answer("/errors", wrong(), Locale.CHINA).getContentAsString()).contains("行政复议");
    }

    /** Why the path of our violations ends in one element: docs/decisions/path-of-a-violation.md. */
    @Test
    void aPropertyNodeForEachPartOfTheAddressWouldNameAFieldThatNoFormHas() throws Exception {
        assertThat(answer("/nodes", wrong(), Locale.CHINA).getContentAsString())
                .isEqualTo("report.requests.received.total");
    }

    private MockHttpServletResponse file(String report) throws Exception {
        return mvc.perform(post("/filings")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"creditCode\": \"11341702486344515H\", \"report\": " + report + "}"))
                .andReturn()
                .getResponse();
    }

    @Test
    void aReportInTheBodyOfARequestIsTakenOrAnsweredWithItsFindings() throws Exception {
        assertThat(file(ReportJson.toJson(zeros())).getContentAsString()).isEqualTo("taken");

        MockHttpServletResponse refused = file(ReportJson.toJson(wrong()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("\"AC04 disputes.reconsideration");
    }

    /** Data binding alone takes 0.5 for 0, a string for a number, and the last of two equal keys. */
    @Test
    void aReportThatIsNoneIsABadRequest() throws Exception {
        String json = ReportJson.toJson(zeros());
        assertThat(file(json.replaceFirst("\"pending\": 0", "\"pending\": 0.5")).getStatus())
                .isEqualTo(400);
        assertThat(file(json.replaceFirst("\"pending\": 0", "\"pending\": \"0\"")).getStatus())
                .isEqualTo(400);
        assertThat(file(json.replaceFirst("\"pending\": 0", "\"pending\": 0, \"pending\": 0"))
                        .getStatus())
                .isEqualTo(400);
    }
}
