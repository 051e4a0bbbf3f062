package io.github.gongkai.benchmarks;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReadOptions;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whether twice the cores do twice the work: what a thread takes for a report, read and checked by one validator that all share,
 * while it is alone and while every other core does the same. Where threads are not in each other's way it takes the same time.
 * What jsoup takes for the same pages shows what the machine and the collector leave of that.
 * Everything is compiled before, since the compiler takes a core for itself.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ThreadsBenchmark {

    private static final int AGENCIES = 64;
    private static final int SENTENCES = 40;
    private static final int WARM = 10_000;

    /** What all threads share. */
    @State(Scope.Benchmark)
    public static class Documents {

        private final ReportValidator validator = ReportValidator.standard();
        private final List<AnnualReport> reports = Suqian2024.units(AGENCIES, SENTENCES).stream()
                .map(Suqian2024::closed)
                .toList();
        private final List<byte[]> pages = reports.stream()
                .map(report -> HtmlReadBenchmark.page(report).getBytes(StandardCharsets.UTF_8))
                .toList();
        private final List<byte[]> objects =
                reports.stream().map(ReportJson::toBytes).toList();

        /** Makes sure that every document is read whole, and that what reads it is compiled. */
        @Setup
        public void everyCellIsRead() {
            Turn turn = new Turn();
            for (int i = 0; i < WARM; i++) {
                page(this, turn);
                json(this, turn);
            }
            if (!reports.stream().allMatch(report -> validator.validate(report).isPass())) {
                throw new IllegalStateException("a report with an error");
            }
            if (!pages.stream()
                    .allMatch(page -> ReportDocument.read(page, "page.html").cellsRead() == 200)) {
                throw new IllegalStateException("a page that is not read whole");
            }
        }
    }

    /** Where a thread is. */
    @State(Scope.Thread)
    public static class Turn {
        private int at;

        private byte[] next(List<byte[]> documents) {
            at = (at + 1) % documents.size();
            return documents.get(at);
        }
    }

    /**
     * Reads and checks a web page.
     *
     * @param documents the pages
     * @param turn whose turn it is
     * @return the result
     */
    @Benchmark
    @Threads(1)
    public Validation pageByOneThread(Documents documents, Turn turn) {
        return page(documents, turn);
    }

    /**
     * Reads and checks a web page, as every core does.
     *
     * @param documents the pages
     * @param turn whose turn it is
     * @return the result
     */
    @Benchmark
    @Threads(Threads.MAX)
    public Validation pageByAllThreads(Documents documents, Turn turn) {
        return page(documents, turn);
    }

    private static Validation page(Documents documents, Turn turn) {
        return documents.validator.validate(ReportDocument.read(turn.next(documents.pages), "page.html"));
    }

    /**
     * Reads and checks a report in JSON.
     *
     * @param documents the reports
     * @param turn whose turn it is
     * @return the result
     */
    @Benchmark
    @Threads(1)
    public Validation jsonByOneThread(Documents documents, Turn turn) {
        return json(documents, turn);
    }

    /**
     * Reads and checks a report in JSON, as every core does.
     *
     * @param documents the reports
     * @param turn whose turn it is
     * @return the result
     */
    @Benchmark
    @Threads(Threads.MAX)
    public Validation jsonByAllThreads(Documents documents, Turn turn) {
        return json(documents, turn);
    }

    private static Validation json(Documents documents, Turn turn) {
        return documents.validator.validate(
                ReportJson.read(turn.next(documents.objects), "report.json", ReadOptions.strict()));
    }

    /**
     * Parses a page with jsoup and does nothing with it.
     *
     * @param documents the pages
     * @param turn whose turn it is
     * @return the document
     * @throws IOException never, the page is in memory
     */
    @Benchmark
    @Threads(1)
    public Document jsoupByOneThread(Documents documents, Turn turn) throws IOException {
        return jsoup(documents, turn);
    }

    /**
     * Parses a page with jsoup and does nothing with it, as every core does.
     *
     * @param documents the pages
     * @param turn whose turn it is
     * @return the document
     * @throws IOException never, the page is in memory
     */
    @Benchmark
    @Threads(Threads.MAX)
    public Document jsoupByAllThreads(Documents documents, Turn turn) throws IOException {
        return jsoup(documents, turn);
    }

    private static Document jsoup(Documents documents, Turn turn) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(turn.next(documents.pages)), "UTF-8", "");
    }
}
