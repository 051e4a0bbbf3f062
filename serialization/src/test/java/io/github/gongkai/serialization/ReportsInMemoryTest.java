package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsInMemoryTest {

    @Test
    void manyReportsAreReadInTheMemoryOfOne() {
        byte[] line = ManyReportsTest.line(Samples.full2021()).getBytes(UTF_8);
        InputStream text = ManyReportsTest.repeated(new String(line, UTF_8), 20_000);

        List<UnreadableDocumentException> unreadable = new ArrayList<>();
        assertThat(ReportJson.readAll(text, "", ReadOptions.strict(), unreadable::add)
                        .filter(reading -> reading.findings().isEmpty())
                        .count())
                .isEqualTo(20_000);
        assertThat(unreadable).isEmpty();
    }
}
