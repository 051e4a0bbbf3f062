package io.github.gongkai.consumers.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import io.github.gongkai.serialization.jackson.GongkaiModule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What an application does that has a Jackson 2 of its own. */
class Jackson2Test {

    /** What a system sends about a report. */
    record Submission(String sender, AnnualReport report) {}

    private static AnnualReport report() {
        AnnualReport.Builder report =
                AnnualReport.builder(Edition.REVISED_2021).year(2024).agency(Agency.of("某镇人民政府"));
        for (Section table : Section.tables()) {
            Figures.Builder figures = Figures.builder(Edition.REVISED_2021, table);
            Edition.REVISED_2021.cells().stream()
                    .filter(cell -> cell.section() == table)
                    .forEach(cell -> figures.set(
                            cell,
                            cell.quantity() == Quantity.AMOUNT
                                    ? Figure.of(new BigDecimal("1234567890123.50"))
                                    : Figure.of(cell.ordinal())));
            report.figures(figures.build());
        }
        return report.build();
    }

    @Test
    void aReportIsReadAndWrittenWithoutDataBinding() {
        AnnualReport report = report();
        assertThat(ReportJson.parse(ReportJson.toJson(report)).report()).isEqualTo(report);
        assertThat(ReportXml.parse(ReportXml.toXml(report)).report()).isEqualTo(report);
    }

    @Test
    void limitsHoldWhateverTheVersion() {
        for (String hostile : new String[] {
            "{\"a\":".repeat(5_000), "{\"" + "k".repeat(10_000) + "\":1}", "{\"year\":" + "1".repeat(10_000) + "}"
        }) {
            assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(() -> ReportJson.parse(hostile));
        }
    }

    @Test
    void aReportIsAFieldOfAJsonObject() throws JsonProcessingException {
        holds(JsonMapper.builder().addModule(module()).build());
    }

    @Test
    void aReportIsAFieldOfAnXmlElement() throws JsonProcessingException {
        holds(XmlMapper.builder().addModule(module()).build());
    }

    private static GongkaiModule module() {
        return new GongkaiModule();
    }

    private static void holds(ObjectMapper mapper) throws JsonProcessingException {
        Submission submission = new Submission("某局", report());
        String written = mapper.writeValueAsString(submission);
        assertThat(mapper.readValue(written, Submission.class)).isEqualTo(submission);
        assertThat(written).contains("1234567890123.50");

        // What is no whole number is no count, for an application's mapper too.
        String wrong = written.replaceFirst("total(\\W+)(\\d+)", "total$1$2.9");
        assertThat(wrong).isNotEqualTo(written);
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> mapper.readValue(wrong, Submission.class))
                .withMessageContaining("RD03");
        assertThat(mapper.readValue(mapper.writeValueAsString(report()), Reading.class)
                        .findings())
                .isEmpty();
    }
}
