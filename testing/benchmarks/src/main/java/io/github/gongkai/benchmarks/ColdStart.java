package io.github.gongkai.benchmarks;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.validation.ReportValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cold start: from the first class loaded to the first result, in a JVM of its own each time, the library and Hibernate Validator
 * (its factory and a first validation, see {@link BeanValidationPeer}) in turn. The goal is a third.
 *
 * <p>{@code java -cp testing/benchmarks/target/benchmarks.jar io.github.gongkai.benchmarks.ColdStart [rounds]}
 */
public final class ColdStart {

    private static final int ROUNDS = 15;
    private static final String OURS = "ours";
    private static final String BALANCE = "balance";
    private static final String PEER = "hibernate-validator";

    private ColdStart() {}

    /**
     * Starts JVMs and prints the medians, or, in one of these, does the work.
     *
     * @param arguments the number of rounds, or whom to start
     * @throws IOException if a JVM cannot be started
     * @throws InterruptedException if somebody interrupts
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String first = arguments.length == 0 ? Integer.toString(ROUNDS) : arguments[0];
        switch (first) {
            case OURS, BALANCE, PEER -> System.out.println(start(first));
            default -> compare(Integer.parseInt(first));
        }
    }

    /** The report is the same for both and made before. */
    private static long start(String who) {
        AnnualReport report = Suqian2024.report();
        FieldByField bean = new FieldByField(report);
        long begin = System.nanoTime();
        int found;
        if (who.equals(PEER)) {
            found = BeanValidationPeer.factory().getValidator().validate(bean).size();
        } else {
            ReportValidator validator = who.equals(OURS) ? ReportValidator.standard() : ReportValidator.balance();
            found = validator.validate(report).isPass() ? 0 : 1;
        }
        long end = System.nanoTime();
        if (found != 0) {
            throw new IllegalStateException("not a clean report");
        }
        return end - begin;
    }

    private static void compare(int rounds) throws IOException, InterruptedException {
        List<Long> catalogue = new ArrayList<>();
        List<Long> balance = new ArrayList<>();
        List<Long> peer = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            catalogue.add(fork(OURS));
            balance.add(fork(BALANCE));
            peer.add(fork(PEER));
        }
        System.out.printf(
                Locale.ROOT,
                "whole catalogue %.1f ms, identities %.1f ms, Hibernate Validator %.1f ms; ratios %.2f and %.2f%n",
                median(catalogue),
                median(balance),
                median(peer),
                median(catalogue) / median(peer),
                median(balance) / median(peer));
    }

    private static long fork(String who) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        who)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(who + " failed");
        }
        return Long.parseLong(printed.strip());
    }

    private static double median(List<Long> nanoseconds) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }
}
