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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Checking the 42 identities of a report that has nothing wrong: the library, which gives a result with all that held, against
 * loops written for this one form and against general engines, each as its documentation advises: {@link HandWritten}, {@link
 * BeanValidationPeer}, {@link DroolsPeer}, {@link CelPeer}, {@link SchematronPeer}. {@code PeersTest} shows that all find the same.
 *
 * <p>The goals are at most 2.5 times the loops and, with {@code -prof gc}, no byte but the result; Drools 5 times ours,
 * Hibernate Validator 25, CEL 200, Schematron 10 000. Measured in one process by the time of one thread's processor, median of
 * 31 rounds after all peers have run once: the loops 0.6 times ours (0.35 µs, 48 bytes), Drools 6, Hibernate Validator 26, CEL
 * 235, Schematron 990 (870 by the fastest rounds). That goal is not met, and cannot be: Saxon takes 0.3 ms for this document and
 * 42 assertions with plain paths, so that even the loops, which do nothing but add, would be no more than 1 650 times as fast. A
 * schema with a slower way to its figures would reach it, and prove nothing. From the same bytes of XML the library takes 0.075
 * ms, a quarter to a fifth of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IdentitiesBenchmark {
    private final AnnualReport report = Suqian2024.report();
    private final IdentityPeer handWritten = new HandWritten(report);
    private final IdentityPeer beanValidation = new BeanValidationPeer(report);
    private final IdentityPeer drools = new DroolsPeer(report);
    private final IdentityPeer cel = new CelPeer(report);
    private final IdentityPeer schematron = new SchematronPeer(report);

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
     * Checks the same figures by loops made for them.
     *
     * @return how many identities fail
     */
    @Benchmark
    public int handWritten() {
        return handWritten.broken();
    }

    /**
     * Checks the same figures with Hibernate Validator.
     *
     * @return how many identities fail
     */
    @Benchmark
    public int beanValidation() {
        return beanValidation.broken();
    }

    /**
     * Checks the same figures with Drools.
     *
     * @return how many identities fail
     */
    @Benchmark
    public int drools() {
        return drools.broken();
    }

    /**
     * Checks the same figures with CEL.
     *
     * @return how many identities fail
     */
    @Benchmark
    public int cel() {
        return cel.broken();
    }

    /**
     * Checks the report's XML form with Schematron.
     *
     * @return how many identities fail
     */
    @Benchmark
    public int schematron() {
        return schematron.broken();
    }
}
