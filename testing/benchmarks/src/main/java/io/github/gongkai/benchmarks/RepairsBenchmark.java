package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding the wrong figures of a report: the library, which checks the identities, lists all smallest changes and ranks them,
 * against two solvers, see {@link ChocoRepair} and {@link OjAlgoRepair}. Choco is asked for all smallest changes and, by itself,
 * for the size of one; ojAlgo, which would have to be asked again for each, for the size of one only.
 *
 * <p>The goals are, of the medians for 1, 2 and 3 wrong figures, a ratio of 150 to Choco listing all and 500 to ojAlgo, and a p99
 * for 4 wrong figures of at most 60 times our own median for 1. Reports take turns, the same for all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RepairsBenchmark {

    private static final int REPORTS = 256;

    /** How many figures of each report are wrong. */
    @Param({"1", "2", "3", "4"})
    public int wrong;

    private List<AnnualReport> reports = List.of();
    private int next;

    /** Makes the reports. */
    @Setup(Level.Trial)
    public void makeReports() {
        reports = FaultyReports.of(REPORTS, wrong);
    }

    private AnnualReport next() {
        next = (next + 1) % REPORTS;
        return reports.get(next);
    }

    /**
     * Finds, ranks and lists all changes.
     *
     * @return the result
     */
    @Benchmark
    public Validation repairs() {
        return ReportValidator.balance().validate(next());
    }

    /**
     * Lists all smallest changes.
     *
     * @return the changes
     */
    @Benchmark
    public List<Map<Cell, Figure>> choco() {
        return ChocoRepair.all(next());
    }

    /**
     * Finds the size of one change.
     *
     * @return the size
     */
    @Benchmark
    public int chocoSize() {
        return ChocoRepair.smallest(next());
    }

    /**
     * Finds the size of one change.
     *
     * @return the size
     */
    @Benchmark
    public int ojAlgoSize() {
        return OjAlgoRepair.smallest(next());
    }
}
