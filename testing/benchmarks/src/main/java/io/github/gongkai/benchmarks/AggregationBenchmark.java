package io.github.gongkai.benchmarks;

import io.github.gongkai.collation.Aggregation;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.report.AnnualReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
 * Adding up the reports of 100 units: the library, which looks for units that are there twice or overlap and for cells without a
 * number, against a loop over the figures of the same reports, all as {@link BigDecimal}, and one over plain numbers that were
 * taken out of them beforehand. Neither loop would notice anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AggregationBenchmark {

    private static final int UNITS = 100;
    private static final Edition FORM = Edition.REVISED_2021;

    private final List<AnnualReport> reports = Suqian2024.units(UNITS, 0);
    private final List<Cell> counts = FORM.cells().stream()
            .filter(cell -> cell.quantity() == Quantity.COUNT)
            .toList();
    private final List<Cell> amounts = FORM.cells().stream()
            .filter(cell -> cell.quantity() == Quantity.AMOUNT)
            .toList();
    private final List<long[]> countsOfUnits = new ArrayList<>();
    private final List<BigDecimal[]> amountsOfUnits = new ArrayList<>();

    /** Takes the numbers out of the reports, and makes sure that all sides have the same sums. */
    @Setup
    public void allSumsAreTheSame() {
        for (AnnualReport report : reports) {
            countsOfUnits.add(counts.stream()
                    .mapToLong(cell -> report.figure(cell).count())
                    .toArray());
            amountsOfUnits.add(
                    amounts.stream().map(cell -> report.figure(cell).decimal()).toArray(BigDecimal[]::new));
        }
        Aggregation sum = aggregate();
        BigDecimal[] figures = addFigures();
        Numbers numbers = addNumbers();
        for (int i = 0; i < figures.length; i++) {
            if (sum.report().figure(FORM.cells().get(i)).decimal().compareTo(figures[i]) != 0) {
                throw new IllegalStateException("another sum of " + FORM.cells().get(i));
            }
        }
        if (!sum.findings().isEmpty()
                || numbers.counts[0] != sum.report().figure(counts.get(0)).count()
                || numbers.amounts[0].compareTo(
                                sum.report().figure(amounts.get(0)).decimal())
                        != 0) {
            throw new IllegalStateException("not added up alike: " + sum.findings());
        }
    }

    /**
     * Adds up with the library.
     *
     * @return the sum with what is wrong with it
     */
    @Benchmark
    public Aggregation aggregate() {
        Aggregation.Builder sum = Aggregation.builder(FORM, 2024);
        reports.forEach(sum::add);
        return sum.build();
    }

    /**
     * Adds up the figures of the reports.
     *
     * @return a sum for each cell
     */
    @Benchmark
    public BigDecimal[] addFigures() {
        List<Cell> cells = FORM.cells();
        BigDecimal[] sums = new BigDecimal[cells.size()];
        for (int i = 0; i < sums.length; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (AnnualReport report : reports) {
                sum = sum.add(report.figure(cells.get(i)).decimal());
            }
            sums[i] = sum;
        }
        return sums;
    }

    /**
     * Adds up nothing but numbers, exactly.
     *
     * @return a sum for each count and each amount
     */
    @Benchmark
    public Numbers addNumbers() {
        long[] sums = new long[counts.size()];
        for (long[] unit : countsOfUnits) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], unit[i]);
            }
        }
        BigDecimal[] money = amounts.stream().map(cell -> BigDecimal.ZERO).toArray(BigDecimal[]::new);
        for (BigDecimal[] unit : amountsOfUnits) {
            for (int i = 0; i < money.length; i++) {
                money[i] = money[i].add(unit[i]);
            }
        }
        return new Numbers(sums, money);
    }

    /** What {@link #addNumbers} finds. */
    public static final class Numbers {
        private final long[] counts;
        private final BigDecimal[] amounts;

        private Numbers(long[] counts, BigDecimal[] amounts) {
            this.counts = counts;
            this.amounts = amounts;
        }
    }
}
