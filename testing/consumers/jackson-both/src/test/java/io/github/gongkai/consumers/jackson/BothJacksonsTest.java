package io.github.gongkai.consumers.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.serialization.ReportJson;
import org.junit.jupiter.api.Test;

/** What an application does that has Jackson 2 from one framework and Jackson 3 from another. */
class BothJacksonsTest {

    /** What a system sends about a report. */
    record Submission(String sender, AnnualReport report) {}

    private final Submission submission = new Submission("某局", report());

    private static AnnualReport report() {
        AnnualReport.Builder report =
                AnnualReport.builder(Edition.REVISED_2021).year(2024).agency(Agency.of("某镇人民政府"));
        for (Section table : Section.tables()) {
            Figures.Builder figures = Figures.builder(Edition.REVISED_2021, table);
            Edition.REVISED_2021.cells().stream()
                    .filter(cell -> cell.section() == table)
                    .forEach(cell -> figures.set(cell, Figure.of(cell.ordinal())));
            report.figures(figures.build());
        }
        return report.build();
    }

    @Test
    void whatOneWritesTheOtherReads() throws JsonProcessingException {
        var two = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new io.github.gongkai.serialization.jackson.GongkaiModule())
                .build();
        var three = tools.jackson.databind.json.JsonMapper.builder()
                .addModule(new io.github.gongkai.jackson3.GongkaiModule())
                .build();
        assertThat(three.readValue(two.writeValueAsString(submission), Submission.class))
                .isEqualTo(submission);
        assertThat(two.readValue(three.writeValueAsString(submission), Submission.class))
                .isEqualTo(submission);
        assertThat(ReportJson.parse(three.writeValueAsString(submission.report()))
                        .report())
                .isEqualTo(submission.report());
    }

    @Test
    void whatOneWritesAsXmlTheOtherReads() throws JsonProcessingException {
        var two = com.fasterxml.jackson.dataformat.xml.XmlMapper.builder()
                .addModule(new io.github.gongkai.serialization.jackson.GongkaiModule())
                .build();
        var three = tools.jackson.dataformat.xml.XmlMapper.builder()
                .addModule(new io.github.gongkai.jackson3.GongkaiModule())
                .build();
        assertThat(three.readValue(two.writeValueAsString(submission), Submission.class))
                .isEqualTo(submission);
        assertThat(two.readValue(three.writeValueAsString(submission), Submission.class))
                .isEqualTo(submission);
    }
}
