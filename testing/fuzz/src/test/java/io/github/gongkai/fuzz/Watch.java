package io.github.gongkai.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What holds of every reader, whatever it is given. */
final class Watch {

    /** For 100 KB; what the fuzzer makes up is smaller. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Watch() {}

    /**
     * Reads, and lets nothing pass but what is documented.
     *
     * @param reader the reader
     * @return what was read, or null if it is no document
     */
    static Reading read(Supplier<Reading> reader) {
        Duration begun = processorTime();
        Reading reading = null;
        try {
            reading = reader.get();
        } catch (UnreadableDocumentException e) {
            assertThat(e.reason(Locale.CHINESE)).isNotBlank();
            assertThat(e.reason(Locale.ENGLISH)).isNotBlank();
        }
        assertThat(processorTime().minus(begun)).isLessThan(SECOND.multipliedBy(5));
        if (reading != null) {
            told(reading.findings());
            assertThat(reading.cellsRead())
                    .isLessThanOrEqualTo(reading.report().cells().size());
            reading.report().cells().forEach(reading.sources()::of);
        }
        return reading;
    }

    /** Not the time of day: the first read loads and instruments hundreds of classes, and the machine may have other work. */
    private static Duration processorTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** Every problem can be told in both languages, and where it is. */
    static void told(List<Finding> findings) {
        for (Finding finding : findings) {
            assertThat(finding.message(Locale.CHINESE)).isNotBlank();
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank();
            assertThat(finding.location().map(Location::line).orElse(0)).isNotNegative();
        }
    }
}
