package io.github.gongkai.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
 * The floor under every other figure: as many exact additions as a form has cells, without any of our code.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExactSumBenchmark {
    private final long[] cells = LongStream.range(0, 200).toArray();

    /**
     * Adds up all cells.
     *
     * @return the sum, so that the additions cannot be optimised away
     */
    @Benchmark
    public long sum() {
        long sum = 0;
        for (long cell : cells) {
            sum = Math.addExact(sum, cell);
        }
        return sum;
    }
}
