package io.github.gongkai.serialization.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.serialization.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GongkaiModuleTest {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new GongkaiModule()).build();
    private byte[] document = {};
    private AnnualReport report = AnnualReport.builder(Edition.REVISED_2021).build();

    /** What a system sends about a report; public, since data binding sees into a module only where that exports something. */
    public record Submission(String sender, AnnualReport report) {}

    @BeforeEach
    void readTheSample() throws IOException {
        try (InputStream in = ReportJson.class.getResourceAsStream("report-2021-30.json")) {
            document = in.readAllBytes();
            report = ReportJson.read(document, "").report();
        }
    }

    @Test
    void aReportIsAFieldLikeAnyOther() throws JsonProcessingException {
        String json = mapper.writeValueAsString(new Submission("某局", report));

        assertThat(mapper.readValue(json, Submission.class)).isEqualTo(new Submission("某局", report));
        assertThat(json).contains("\"report\":{\"format\":\"gongkai-report/1\"").contains("\"amount\":72701.2570}");
    }

    @Test
    void aReportIsTheRootToo() throws IOException {
        assertThat(mapper.readValue(document, AnnualReport.class)).isEqualTo(report);
        assertThat(mapper.readTree(mapper.writeValueAsString(report))
                        .get("year")
                        .intValue())
                .isEqualTo(2023);
    }

    @Test
    void aReportGoesThroughTreesAndMaps() throws JsonProcessingException {
        JsonNode tree = mapper.valueToTree(report);

        assertThat(tree.at("/requests/received/total").longValue()).isEqualTo(17);
        assertThat(mapper.convertValue(report, new TypeReference<Map<String, Object>>() {}))
                .containsEntry("edition", "2021-30");
    }

    @Test
    void anErrorInAReportFailsWithItsRule() {
        String json = new String(document, StandardCharsets.UTF_8).replace("\"total\": 17\n", "\"total\": 1.7\n");

        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> mapper.readValue(json, AnnualReport.class))
                .withMessageContaining("1 problem(s)")
                .withMessageContaining("RD03");
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> mapper.readValue("[]", AnnualReport.class));
    }

    @Test
    void aReadingTakesTheReportWithItsProblems() throws JsonProcessingException {
        String json = new String(document, StandardCharsets.UTF_8)
                .replace("\"total\": 17\n", "\"total\": 17, \"total\": 18\n");
        Reading reading = mapper.readValue(json, Reading.class);

        assertThat(reading.report()).isEqualTo(report);
        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("RD05"));
    }

    @Test
    void whatStandsUnderUnknownKeysIsToldWhateverItIs() throws JsonProcessingException {
        String json = new String(document, StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"a\": true, \"b\": null, \"c\": [false, {\"d\": 1.5}], \"e\": \"f\",");
        Reading reading = mapper.readValue(json, Reading.class);

        assertThat(reading.report()).isEqualTo(report);
        assertThat(reading.findings())
                .extracting(finding -> finding.rule().id() + ' ' + finding.address())
                .containsExactly("RD16 a", "RD16 b", "RD16 c", "RD16 e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "2023.0", "\"2023\""})
    void whatStandsInTheWrongPlaceIsQuotedAsItStands(String year) throws JsonProcessingException {
        String json = new String(document, StandardCharsets.UTF_8).replace("\"year\": 2023", "\"year\": " + year);

        assertThat(mapper.readValue(json, Reading.class).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message(Locale.ENGLISH))
                        .isEqualTo("year should be integer but is " + year + '.'));
    }

    @Test
    void figuresAreWrittenAsWhatTheyAre() throws JsonProcessingException {
        AnnualReport written = report.with(cell("requests.received.total"), Figure.blank())
                .with(cell("requests.received.naturalPersons"), Figure.notApplicable())
                .with(cell("proactiveDisclosure.charges.amount"), Figure.of(new BigDecimal("12345678901234567890")));
        JsonNode tree = mapper.readTree(mapper.writeValueAsString(written));

        assertThat(tree.at("/requests/received/total").isNull()).isTrue();
        assertThat(tree.at("/requests/received/naturalPersons").textValue()).isEqualTo("/");
        assertThat(tree.at("/proactiveDisclosure/charges/amount").bigIntegerValue())
                .isEqualTo("12345678901234567890");
        assertThat(mapper.convertValue(written, AnnualReport.class)).isEqualTo(written);
    }

    private static Cell cell(String address) {
        return Edition.REVISED_2021.cell(address).orElseThrow();
    }

    @Test
    void aReportIsWrittenByAGeneratorThatNoMapperMade() throws IOException {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
            mapper.writeValue(out, report);
        }

        assertThat(mapper.readValue(json.toString(), AnnualReport.class)).isEqualTo(report);
    }

    /** What a system sends that does not say what. */
    public record Parcel(Object content) {}

    @Test
    void noTypeStandsBesideAReport() throws JsonProcessingException {
        JsonMapper typing = JsonMapper.builder()
                .addModule(new GongkaiModule())
                .activateDefaultTyping(LaissezFaireSubTypeValidator.instance)
                .build();

        assertThat(typing.writeValueAsString(new Parcel(report)))
                .startsWith("{\"content\":{\"format\":\"gongkai-report/1\",\"edition\":\"2021-30\",");
    }

    @Test
    void anObjectWhoseOnlyMemberHasNoNameIsItsText() throws JsonProcessingException {
        String text = mapper.writeValueAsString(ReportJson.toJson(report));

        assertThat(mapper.readValue("{\"\": " + text + '}', AnnualReport.class)).isEqualTo(report);
        assertThat(problems("{\"\": " + text + ", \"a\": 1}")).contains("RD16 [\"\"]", "RD16 a");
        assertThat(problems("{\"a\": " + text + '}')).contains("RD16 a");
        assertThat(problems("{\"\": 1}")).contains("RD16 [\"\"]");
    }

    private List<String> problems(String json) throws JsonProcessingException {
        return mapper.readValue(json, Reading.class).findings().stream()
                .map(finding -> finding.rule().id() + ' ' + finding.address())
                .toList();
    }

    @Test
    void whatIsNoReportAtAllFailsAsAMismatch() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> mapper.readValue("\"[]\"", Reading.class))
                .withMessageContaining("not a JSON object");
    }

    @Test
    void aTextThatHoldsTheObjectIsReadAsWell() throws JsonProcessingException {
        String text = mapper.writeValueAsString(ReportJson.toJson(report));

        assertThat(mapper.readValue(text, AnnualReport.class)).isEqualTo(report);
    }
}
