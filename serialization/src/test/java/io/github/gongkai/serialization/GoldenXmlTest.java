package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of {@code gongkai-report/1} as XML, kept for ever: the reports of {@link Samples}, checked by eye. */
class GoldenXmlTest {

    static Stream<Arguments> documents() throws IOException {
        return Stream.of(
                Arguments.of(document("report-2021-30.xml"), Samples.full2021()),
                Arguments.of(document("report-2019-60.xml"), Samples.full2019()),
                Arguments.of(document("report-2021-30-collapsed.xml"), Samples.collapsed()));
    }

    private static byte[] document(String name) throws IOException {
        try (InputStream in = GoldenXmlTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isReadAsTheReportThatItStates(byte[] document, AnnualReport report) {
        Reading reading = ReportXml.read(document, "");

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report()).isEqualTo(report);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isWhatIsWritten(byte[] document, AnnualReport report) {
        assertThat(ReportXml.toBytes(report)).isEqualTo(document);
    }

    @Test
    void everyWayInAndOutGivesTheSame(@TempDir Path folder) throws IOException {
        AnnualReport report = Samples.full2021();
        byte[] bytes = document("report-2021-30.xml");
        String text = new String(bytes, StandardCharsets.UTF_8);
        Path file = folder.resolve("年报.xml");

        ReportXml.write(report, file);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ReportXml.write(report, stream);
        StringWriter writer = new StringWriter();
        ReportXml.write(report, writer);

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(stream.toByteArray()).isEqualTo(bytes);
        assertThat(writer).hasToString(text);
        assertThat(ReportXml.read(file).report()).isEqualTo(report);
        assertThat(ReportXml.read(new ByteArrayInputStream(bytes), "", ReadOptions.strict())
                        .report())
                .isEqualTo(report);
        assertThat(ReportXml.read(new StringReader(text), "", ReadOptions.strict())
                        .report())
                .isEqualTo(report);
    }
}
