package io.github.gongkai.benchmarks;

import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.Validation;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole catalogue against the identities alone, on a report without text, so that the rules about text cost nothing: with
 * nothing but the report, and with last year's report and that of a unit below. The goal is a ratio of at most 15.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WholeCatalogueBenchmark {

    private final AnnualReport report = Suqian2024.report()
            .withAgency(Agency.builder()
                    .name("某市人民政府")
                    .kind(AgencyKind.GOVERNMENT)
                    .level(AgencyLevel.PREFECTURE)
                    .build())
            .withTitle("某市人民政府2024年政府信息公开工作年度报告")
            .withPublishedOn(LocalDate.of(2025, 3, 31));

    private final Submission submission = Submission.builder()
            .report(report)
            .previous(Suqian2024.report().withYear(2023))
            .addChild(Suqian2024.report())
            .build();

    /**
     * Checks the identities.
     *
     * @return the result
     */
    @Benchmark
    public Validation identities() {
        return ReportValidator.balance().validate(report);
    }

    /**
     * Checks all that the report by itself tells.
     *
     * @return the result
     */
    @Benchmark
    public Validation catalogue() {
        return ReportValidator.standard().validate(report);
    }

    /**
     * Checks all that can be told with last year's report and one of a unit below; their differences are findings.
     *
     * @return the result
     */
    @Benchmark
    public Validation catalogueWithOtherReports() {
        return ReportValidator.standard().validate(submission);
    }
}
