package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.Validation;
import java.time.LocalDate;
import java.util.List;
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
 * nothing but the report, and with last year's report and that of a unit below. The goal is a ratio of at most 15, for reports
 * that nothing is wrong with, as the identities are measured too; what findings cost is shown besides.
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

    private final Submission clean = Submission.builder()
            .report(report)
            .previous(lastYears())
            .addChild(half())
            .build();

    private final Submission broken = Submission.builder()
            .report(report)
            .previous(Suqian2024.report().withYear(2023))
            .addChild(Suqian2024.report())
            .build();

    /** The same figures, but for those that this year's are carried on from. */
    private AnnualReport lastYears() {
        AnnualReport previous = report.withYear(2023);
        for (Cell cell : report.edition().cells(RequestLine.CARRIED_FORWARD)) {
            previous = previous.with(cell, report.figure(cell(RequestLine.BROUGHT_FORWARD, cell.column())));
        }
        for (Line line : List.of(DisclosureLine.ADMINISTRATIVE_RULES, DisclosureLine.NORMATIVE_DOCUMENTS)) {
            previous = previous.with(
                    cell(line, DisclosureColumn.IN_FORCE),
                    Figure.of(count(line, DisclosureColumn.IN_FORCE)
                            - count(line, DisclosureColumn.ISSUED)
                            + count(line, DisclosureColumn.REPEALED)));
        }
        return previous;
    }

    /** A unit with half of every count. */
    private AnnualReport half() {
        AnnualReport child = Suqian2024.report().withAgency(Agency.of("某县人民政府"));
        for (Cell cell : child.edition().cells()) {
            Figure figure = child.figure(cell);
            boolean own = cell.line() == DisclosureLine.ADMINISTRATIVE_RULES;
            if (cell.quantity() == Quantity.COUNT) {
                child = child.with(cell, Figure.of(own ? 0 : figure.count() / 2));
            }
        }
        return child;
    }

    private Cell cell(Line line, Column column) {
        return report.edition().cell(line, column).orElseThrow();
    }

    private long count(Line line, Column column) {
        return report.figure(cell(line, column)).count();
    }

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
     * Checks all that can be told with last year's report and one of a unit below, which agree with this one.
     *
     * @return the result
     */
    @Benchmark
    public Validation catalogueWithOtherReports() {
        return ReportValidator.standard().validate(clean);
    }

    /**
     * Checks the same with reports that do not agree: most of the time goes into the findings.
     *
     * @return the result
     */
    @Benchmark
    public Validation catalogueWithFindings() {
        return ReportValidator.standard().validate(broken);
    }
}
