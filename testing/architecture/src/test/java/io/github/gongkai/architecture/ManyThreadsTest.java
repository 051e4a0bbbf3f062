package io.github.gongkai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import io.github.gongkai.testkit.Condition;
import io.github.gongkai.testkit.Reports;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import javax.management.ObjectName;
import net.jqwik.api.Example;

/**
 * One validator and one codec for all threads: the results are those of a single thread, and nothing is kept. A moment in
 * the build; by hand {@code -Dgongkai.load.seconds=60 -Dgongkai.load.reports=100000}.
 */
class ManyThreadsTest {
    private static final int THREADS = 8;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("gongkai.load.seconds", 2));
    private static final int REPORTS = Integer.getInteger("gongkai.load.reports", 3000);

    private static final List<AnnualReport> SAMPLE = sample();

    record Result(String json, String xml, Validation validation) {}

    @Example
    void eightThreadsGetTheResultsOfOne() throws Exception {
        List<Result> alone = SAMPLE.stream().map(ManyThreadsTest::result).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int start = i * SAMPLE.size() / THREADS;
                tasks.add(() -> {
                    long end = System.nanoTime() + TIME.toNanos();
                    int done = 0;
                    while (done < SAMPLE.size() || System.nanoTime() < end) {
                        int place = (start + done) % SAMPLE.size();
                        assertThat(result(SAMPLE.get(place))).isEqualTo(alone.get(place));
                        done++;
                    }
                    return done;
                });
            }
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isGreaterThanOrEqualTo(SAMPLE.size());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Example
    void nothingIsKeptOfReportsThatAreDone() throws Exception {
        work(SAMPLE.size());
        Map<String, Long> before = instances();
        work(REPORTS);
        Map<String, Long> after = instances();
        assertThat(before).as("classes of ours in the histogram").isNotEmpty();
        Map<String, Long> grown = new TreeMap<>(after);
        // Ten a class are let pass: what the last report left on the stack.
        Predicate<Map.Entry<String, Long>> steady =
                type -> type.getValue() <= before.getOrDefault(type.getKey(), 0L) + 10;
        grown.entrySet().removeIf(steady);
        assertThat(grown).isEmpty();
    }

    private static void work(int reports) {
        for (int i = 0; i < reports; i++) {
            assertThat(result(SAMPLE.get(i % SAMPLE.size())).json()).isNotEmpty();
        }
    }

    private static Result result(AnnualReport report) {
        String json = ReportJson.toJson(report);
        String xml = ReportXml.toXml(report);
        Reading fromJson = ReportJson.parse(json);
        assertThat(fromJson.report()).isEqualTo(ReportXml.parse(xml).report());
        return new Result(json, xml, ReportValidator.standard().validate(fromJson));
    }

    private static List<AnnualReport> sample() {
        Reports reports = Reports.all();
        List<AnnualReport> sample = new ArrayList<>();
        reports.in(Condition.CONSISTENT).sampleStream().limit(20).forEach(sample::add);
        reports.in(Condition.FAULTY).sampleStream().limit(20).forEach(sample::add);
        return List.copyOf(sample);
    }

    /** How many live objects there are of each class of ours, by the JVM's own histogram after a full collection. */
    private static Map<String, Long> instances() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> instances = new TreeMap<>();
        for (String line : histogram.lines().toList()) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length >= 4 && columns[3].startsWith("io.github.gongkai.") && !columns[3].contains("testkit")) {
                instances.put(columns[3], Long.parseLong(columns[1]));
            }
        }
        return instances;
    }
}
