package io.github.gongkai.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReadOptions;
import io.github.gongkai.serialization.ReportXml;
import java.io.ByteArrayInputStream;

class ReportXmlFuzzTest {

    @FuzzTest(maxDuration = Targets.DURATION)
    void whatIsReadIsWrittenAndReadAgainAsItIs(byte[] document) {
        for (ReadOptions options : new ReadOptions[] {ReadOptions.strict(), ReadOptions.lenient()}) {
            Reading reading = Watch.read(() -> ReportXml.read(document, "fuzz", options));
            if (reading != null) {
                AnnualReport report = reading.report();
                byte[] written = ReportXml.toBytes(report);
                assertThat(ReportXml.read(written, "").report()).isEqualTo(report);
                assertThat(ReportXml.toBytes(ReportXml.read(written, "").report()))
                        .isEqualTo(written);
            }
        }
        ReportXml.readAll(new ByteArrayInputStream(document), "fuzz", ReadOptions.strict(), unreadable -> {})
                .forEach(reading -> Watch.told(reading.findings()));
    }
}
