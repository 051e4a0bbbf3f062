package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenDocumentTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(Samples.FULL_2021, Samples.full2021()),
                Arguments.of(Samples.FULL_2019, Samples.full2019()),
                Arguments.of(Samples.COLLAPSED, Samples.collapsed()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isReadAsTheReportThatItStates(String document, AnnualReport report) {
        Reading reading = ReportJson.parse(document);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report()).isEqualTo(report);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isWhatIsWritten(String document, AnnualReport report) {
        assertThat(new String(ReportJson.toBytes(report), StandardCharsets.UTF_8))
                .isEqualTo(document);
    }

    @Test
    void countsEveryCellAsRead() {
        assertThat(ReportJson.parse(Samples.FULL_2021).cellsRead()).isEqualTo(200);
        assertThat(ReportJson.parse(Samples.FULL_2019).cellsRead()).isEqualTo(198);
        // 21 cells of three lines stand in one line of 7.
        assertThat(ReportJson.parse(Samples.COLLAPSED).cellsRead()).isEqualTo(186);
    }

    @Test
    void everyWayInAndOutGivesTheSame(@TempDir Path folder) throws IOException {
        AnnualReport report = Samples.full2021();
        byte[] bytes = Samples.FULL_2021.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("年报.json");

        ReportJson.write(report, file);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ReportJson.write(report, stream);
        StringWriter writer = new StringWriter();
        ReportJson.write(report, writer);

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(stream.toByteArray()).isEqualTo(bytes);
        assertThat(writer).hasToString(Samples.FULL_2021);
        assertThat(ReportJson.toJson(report) + "\n").isEqualTo(Samples.FULL_2021);

        Reading fromFile = ReportJson.read(file);
        assertThat(fromFile.report()).isEqualTo(report);
        assertThat(fromFile.sources().resource()).isEqualTo(file.toString());
        Reading reading = ReportJson.read(bytes, "a");
        assertThat(reading.report()).isEqualTo(report);
        assertThat(ReportJson.read(new ByteArrayInputStream(bytes), "a", ReadOptions.strict()))
                .isEqualTo(reading);
        assertThat(ReportJson.read(new StringReader(Samples.FULL_2021), "a", ReadOptions.strict()))
                .isEqualTo(reading);
        assertThat(ReportJson.parse(Samples.FULL_2021).report()).isEqualTo(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar-EG", "zh-CN", "en", "hi-IN-u-nu-deva"})
    void hasTheSameBytesUnderEveryDefaultLocaleAndTimeZone(String tag) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String xml = ReportXml.toXml(Samples.full2021());
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(ReportJson.toJson(Samples.full2021()) + "\n").isEqualTo(Samples.FULL_2021);
            assertThat(ReportJson.parse(Samples.FULL_2021).report()).isEqualTo(Samples.full2021());
            assertThat(ReportXml.toXml(Samples.full2021())).isEqualTo(xml);
            assertThat(ReportXml.parse(xml).report()).isEqualTo(Samples.full2021());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aReportOfNothingIsItsEdition() {
        assertThat(ReportJson.toJson(AnnualReport.builder(Edition.REVISED_2021).build()))
                .isEqualTo("{\n  \"format\": \"gongkai-report/1\",\n  \"edition\": \"2021-30\"\n}");
    }
}
