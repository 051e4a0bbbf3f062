package io.github.gongkai.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReadOptions;
import io.github.gongkai.serialization.ReportJson;

class ReportJsonFuzzTest {

    @FuzzTest(maxDuration = Targets.DURATION)
    void whatIsReadIsWrittenAndReadAgainAsItIs(byte[] document) {
        for (ReadOptions options : new ReadOptions[] {ReadOptions.strict(), ReadOptions.lenient()}) {
            Reading reading = Watch.read(() -> ReportJson.read(document, "fuzz", options));
            if (reading != null) {
                AnnualReport report = reading.report();
                byte[] written = ReportJson.toBytes(report);
                assertThat(ReportJson.read(written, "").report()).isEqualTo(report);
                assertThat(ReportJson.toBytes(ReportJson.read(written, "").report()))
                        .isEqualTo(written);
            }
        }
    }
}
