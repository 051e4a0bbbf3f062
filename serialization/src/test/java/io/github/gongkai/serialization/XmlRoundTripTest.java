package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(AnyXmlReport.class)
@Domain(DomainContext.Global.class)
class XmlRoundTripTest {

    @Property
    void whatIsWrittenIsReadBackAsTheSameReport(@ForAll AnnualReport report) {

        assertThat(ReportXml.read(ReportXml.toBytes(report), "").report()).isEqualTo(report);
        assertThat(ReportXml.parse(ReportXml.toXml(report)).report()).isEqualTo(report);
    }

    @Property(tries = 100)
    void fromJsonToXmlAndBackGivesTheSameBytes(@ForAll AnnualReport report) {
        byte[] json = ReportJson.toBytes(report);
        byte[] xml = ReportXml.toBytes(ReportJson.read(json, "").report());

        assertThat(ReportJson.toBytes(ReportXml.read(xml, "").report())).isEqualTo(json);
        assertThat(ReportXml.toBytes(ReportXml.read(xml, "").report())).isEqualTo(xml);
    }

    @Property(tries = 100)
    void bothFormatsTellOfTheSameProblems(@ForAll AnnualReport report) {
        Reading json = ReportJson.parse(ReportJson.toJson(report));
        Reading xml = ReportXml.parse(ReportXml.toXml(report));

        assertThat(problems(xml)).containsExactlyInAnyOrderElementsOf(problems(json));
    }

    @Property(tries = 50)
    void theRawTextOfACellStandsWhereItsSourceSays(@ForAll AnnualReport report) {
        String document = ReportXml.toXml(report);
        String[] lines = document.split("\n", -1);
        Reading reading = ReportXml.parse(document);

        for (Cell cell : report.cells()) {
            if (report.figure(cell).equals(Figure.absent())) {
                assertThat(reading.sources().of(cell)).isEmpty();
            } else {
                CellSource source = reading.sources().of(cell).orElseThrow();
                String line = lines[source.location().line() - 1];
                assertThat(line.substring(source.location().column() - 1)).startsWith(source.text() + '"');
                assertThat(line.substring(0, source.location().column() - 1))
                        .endsWith(' ' + cell.column().key() + "=\"");
            }
        }
    }

    @Test
    void theSamplesHaveNoProblems() {
        for (AnnualReport report : List.of(Samples.full2021(), Samples.full2019(), Samples.collapsed())) {
            Reading reading = ReportXml.parse(ReportXml.toXml(report));

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.report()).isEqualTo(report);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
    void aDocumentInTheEncodingThatItDeclaresIsRead(String encoding) {
        AnnualReport report = Samples.full2021().withOverview(Samples.full2021().otherMatters());
        String document = ReportXml.toXml(report).replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + '"');
        String marked = encoding.startsWith("UTF-16") && encoding.length() > 6 ? "\uFEFF" + document : document;

        assertThat(ReportXml.read(marked.getBytes(Charset.forName(encoding)), "")
                        .report())
                .isEqualTo(report);
    }

    private static List<String> problems(Reading reading) {
        return reading.findings().stream()
                .map(finding -> finding.rule().id() + ' ' + finding.address())
                .toList();
    }
}
