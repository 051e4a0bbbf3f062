package io.github.gongkai.benchmarks;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Checking the 42 identities of a report that has nothing wrong: the library against loops written for this one form over
 * arrays that hold nothing but numbers.
 *
 * <p>The goal is a ratio of at most 3, and with {@code -prof gc} no byte but the result.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IdentitiesBenchmark {
    private static final int COLUMNS = 7;
    private static final int TOTAL_COLUMN = 6;
    private static final int FIRST_OUTCOME = 2;
    private static final int TOTAL_LINE = 23;
    private static final int LINES = 25;
    private static final int RESULTS = 5;

    private final AnnualReport report = Suqian2024.report();
    private final long[] requests = Suqian2024.requests();
    private final long[] disputes = Suqian2024.disputes();

    /** Makes sure that both sides agree on the report. */
    @Setup
    public void bothFindNothing() {
        Validation validation = validate();
        if (validation.identitiesHeld() != 42 || !validation.isPass() || handWritten() != 0) {
            throw new IllegalStateException("not a clean report: " + validation.findings());
        }
    }

    /**
     * Checks the report with the library.
     *
     * @return the result
     */
    @Benchmark
    public Validation validate() {
        return ReportValidator.balance().validate(report);
    }

    /**
     * Checks the same figures by loops made for them, exactly, without states, rules or result.
     *
     * @return how many identities fail
     */
    @Benchmark
    public int handWritten() {
        int broken = 0;
        for (int line = 0; line < LINES; line++) {
            long sum = 0;
            for (int column = 0; column < TOTAL_COLUMN; column++) {
                sum = Math.addExact(sum, requests[line * COLUMNS + column]);
            }
            if (sum != requests[line * COLUMNS + TOTAL_COLUMN]) {
                broken++;
            }
        }
        for (int column = 0; column < COLUMNS; column++) {
            long sum = 0;
            for (int line = FIRST_OUTCOME; line < TOTAL_LINE; line++) {
                sum = Math.addExact(sum, requests[line * COLUMNS + column]);
            }
            long total = requests[TOTAL_LINE * COLUMNS + column];
            if (sum != total) {
                broken++;
            }
            long open = Math.addExact(requests[column], requests[COLUMNS + column]);
            if (open != Math.addExact(total, requests[(TOTAL_LINE + 1) * COLUMNS + column])) {
                broken++;
            }
        }
        for (int group = 0; group < disputes.length; group += RESULTS) {
            long sum = 0;
            for (int result = 0; result < RESULTS - 1; result++) {
                sum = Math.addExact(sum, disputes[group + result]);
            }
            if (sum != disputes[group + RESULTS - 1]) {
                broken++;
            }
        }
        return broken;
    }
}
