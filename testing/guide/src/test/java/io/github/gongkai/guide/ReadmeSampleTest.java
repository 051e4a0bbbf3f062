package io.github.gongkai.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The first sample of the README prints what the README says. */
class ReadmeSampleTest {

    @Test
    void theSamplePrintsWhatStandsBelowIt() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            sample();
        } finally {
            System.setOut(console);
        }
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            assertThat(Files.readString(Path.of(readme)))
                    .contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```\n");
        }
    }

    private static void sample() throws IOException {
        // sample: readme
        Path file = Path.of("examples/reports/heyang-2025-imbalance.txt");
        Reading reading = ReportDocument.read(file);
        Validation validation = ReportValidator.standard().validate(reading);
        for (Finding finding : validation.findings()) {
            System.out.println(finding.rule() + " " + finding.address() + ": " + finding.message(Locale.ENGLISH));
        }
        for (Repair repair : validation.repairs()) {
            System.out.println(repair.reason(Locale.ENGLISH));
        }
        // end
    }
}
