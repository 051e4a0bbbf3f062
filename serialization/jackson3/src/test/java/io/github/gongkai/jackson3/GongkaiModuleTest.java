package io.github.gongkai.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.xml.XmlMapper;

class GongkaiModuleTest {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new GongkaiModule()).build();
    private byte[] document = {};
    private AnnualReport report = AnnualReport.builder(Edition.REVISED_2021).build();

    /** What a system sends about a report; public, since data binding sees into a module only where that exports something. */
    public record Submission(String sender, AnnualReport report) {}

    @BeforeEach
    void readTheSample() throws IOException {
        document = Files.readAllBytes(
                Path.of("../src/test/resources/io/github/gongkai/serialization/report-2021-30.json"));
        report = ReportJson.read(document, "").report();
    }

    @Test
    void aReportIsAFieldLikeAnyOther() {
        String json = mapper.writeValueAsString(new Submission("某局", report));

        assertThat(mapper.readValue(json, Submission.class)).isEqualTo(new Submission("某局", report));
        assertThat(json).contains("\"report\":{\"format\":\"gongkai-report/1\"").contains("\"amount\":72701.2570}");
    }

    @Test
    void aReportIsTheRootToo() {
        assertThat(mapper.readValue(document, AnnualReport.class)).isEqualTo(report);
        assertThat(mapper.readTree(mapper.writeValueAsString(report))
                        .get("year")
                        .intValue())
                .isEqualTo(2023);
    }

    @Test
    void aReportGoesThroughTreesAndMaps() {
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
    void aReadingTakesTheReportWithItsProblems() {
        String json = new String(document, StandardCharsets.UTF_8)
                .replace("\"total\": 17\n", "\"total\": 17, \"total\": 18\n");
        Reading reading = mapper.readValue(json, Reading.class);

        assertThat(reading.report()).isEqualTo(report);
        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("RD05"));
    }

    @Test
    void aTextThatHoldsTheObjectIsReadAsWell() {
        String text = mapper.writeValueAsString(ReportJson.toJson(report));

        assertThat(mapper.readValue(text, AnnualReport.class)).isEqualTo(report);
    }

    @Test
    void inXmlAReportIsATextThatHoldsItsJson() {
        XmlMapper xml = XmlMapper.builder().addModule(new GongkaiModule()).build();
        String element = xml.writeValueAsString(new Submission("某局", report));

        assertThat(element).contains("<report>{").contains("gongkai-report/1");
        assertThat(xml.readValue(element, Submission.class)).isEqualTo(new Submission("某局", report));
    }

    @Test
    void valuesOfEveryKindReachTheReader() {
        String json = new String(document, StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"a\": true, \"b\": false, \"c\": [1, null, {}], \"d\": {\"\": \"x\"},");
        Reading reading = mapper.readValue(json, Reading.class);

        assertThat(reading.report()).isEqualTo(report);
        assertThat(reading.findings()).extracting(Finding::address).containsExactly("a", "b", "c", "d");
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> mapper.readValue("{\"\": 1}", AnnualReport.class));
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> mapper.readValue("true", Reading.class));
    }

    @Test
    void anAmountBeyondTheRangeOfLongKeepsItsDigits() {
        String json = new String(document, StandardCharsets.UTF_8).replace("72701.2570", "123456789012345678901234");
        AnnualReport large = mapper.readValue(json, AnnualReport.class);

        assertThat(mapper.writeValueAsString(large)).contains("\"amount\":123456789012345678901234}");
        assertThat(mapper.readValue(mapper.writeValueAsString(large), AnnualReport.class))
                .isEqualTo(large);
    }
}
