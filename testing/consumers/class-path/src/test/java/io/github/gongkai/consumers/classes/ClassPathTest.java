package io.github.gongkai.consumers.classes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import io.github.gongkai.validation.ReportValidator;
import org.junit.jupiter.api.Test;

/** Nothing is here but what the four artifacts bring along: no data binding, no validation API, no annotations. */
class ClassPathTest {
    private static final AnnualReport REPORT = AnnualReport.builder(Edition.REVISED_2021)
            .year(2023)
            .build()
            .with(Edition.REVISED_2021.cell("requests.received.total").orElseThrow(), Figure.of(3));

    @Test
    void everythingIsInTheUnnamedModule() {
        assertThat(AnnualReport.class.getModule().isNamed()).isFalse();
        for (String absent : new String[] {
            "jakarta/validation/Validator.class",
            "com/fasterxml/jackson/databind/ObjectMapper.class",
            "org/immutables/value/Value.class",
            "org/jspecify/annotations/NullMarked.class"
        }) {
            assertThat(ClassPathTest.class.getClassLoader().getResource(absent))
                    .as(absent)
                    .isNull();
        }
    }

    @Test
    void reportsAreReadWrittenAndChecked() {
        assertThat(ReportJson.parse(ReportJson.toJson(REPORT)).report()).isEqualTo(REPORT);
        assertThat(ReportXml.parse(ReportXml.toXml(REPORT)).report()).isEqualTo(REPORT);
        assertThat(ReportDocument.parse("石桥镇2023年政府信息公开工作年度报告\n一、总体情况\n无。", "report.txt")
                        .report()
                        .year())
                .hasValue(2023);
        assertThat(ReportValidator.standard().validate(REPORT).isPass()).isFalse();
    }
}
