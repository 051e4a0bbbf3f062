package io.github.gongkai.benchmarks;

/**
 * Names one quantity among the results.
 *
 * @param benchmark class and method, {@code "JsonBenchmark.read"}
 * @param parameters {@code "sentences=80"}, empty if it has none
 * @param statistic what of its measurements
 */
record Key(String benchmark, String parameters, Statistic statistic) {

    /** What of many measurements is looked at. */
    enum Statistic {
        MEAN,
        MEDIAN,
        P99,
        /** Bytes allocated for each operation, which only {@code -prof gc} measures. */
        ALLOCATED
    }

    static Key of(String benchmark) {
        return new Key(benchmark, "", Statistic.MEAN);
    }

    static Key of(String benchmark, String parameters) {
        return new Key(benchmark, parameters, Statistic.MEAN);
    }

    Key with(Statistic other) {
        return new Key(benchmark, parameters, other);
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? benchmark : benchmark + " (" + parameters + ")";
    }
}
