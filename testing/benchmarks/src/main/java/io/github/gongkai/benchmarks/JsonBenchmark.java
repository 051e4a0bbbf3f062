package io.github.gongkai.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONWriter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading and writing a report of 200 cells as JSON, without text and with 10 KB of it: the library against jackson-core going over
 * the tokens of the same bytes, Jackson's data binding with {@link BoundReport},
 * with types of Immutables, and with the guarantees of the format as far as it can give them ({@link StrictReport}), and fastjson2.
 *
 * <p>Goals: reading at most 1.6 times the bare scan, and twice as fast as data binding; writing twice as fast as data binding.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonMapper INDENTING =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonMapper STRICT =
            StrictReport.strict(JsonMapper.builder()).build();

    private static final ObjectWriter LINE = MAPPER.writer().withRootValueSeparator("\n");
    private static final int LINES = 100;

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 21);

    /** Sentences in section one. */
    @Param({"0", "80"})
    private int sentences;

    private AnnualReport report = Suqian2024.withText(0);
    private byte[] document = {};
    private @Nullable BoundReport bound;
    private ValueReport.@Nullable Report values;

    /** Makes the document, and sure that all sides read it. */
    @Setup
    public void allReadIt() throws IOException {
        report = Suqian2024.withText(sentences);
        document = ReportJson.toBytes(report);
        BoundReport read = bind();
        bound = read;
        ValueReport.Report alike = bindValues();
        values = alike;
        if (!read().findings().isEmpty()
                || !read().report().equals(report)
                || read.requests().received().total()
                        != bindByFastjson().requests().received().total()
                || read.requests().received().total()
                        != alike.requests().received().total()
                || read.requests().received().total()
                        != bindStrictly().requests().received().total().count()) {
            throw new IllegalStateException("not read alike: " + read().findings());
        }
    }

    /**
     * Goes over the tokens.
     *
     * @return how many there are
     */
    @Benchmark
    public int scan() throws IOException {
        int tokens = 0;
        try (JsonParser parser = FACTORY.createParser(document)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /**
     * Reads with the library: report, problems, and the place of every cell.
     *
     * @return the reading
     */
    @Benchmark
    public Reading read() {
        return ReportJson.read(document, "");
    }

    /**
     * Reads with Jackson's data binding.
     *
     * @return the figures
     */
    @Benchmark
    public BoundReport bind() throws IOException {
        return MAPPER.readValue(document, BoundReport.class);
    }

    /**
     * Reads with Jackson's data binding into types of Immutables.
     *
     * @return the figures
     */
    @Benchmark
    public ValueReport.Report bindValues() throws IOException {
        return MAPPER.readValue(document, ValueReport.Report.class);
    }

    /**
     * Reads with Jackson's data binding, as strictly as it can, and with four states of a figure.
     *
     * @return the figures
     */
    @Benchmark
    public StrictReport bindStrictly() throws IOException {
        return STRICT.readValue(document, StrictReport.class);
    }

    /**
     * Reads with fastjson2.
     *
     * @return the figures
     */
    @Benchmark
    public BoundReport bindByFastjson() {
        return JSON.parseObject(document, BoundReport.class);
    }

    /**
     * Writes with the library, indented.
     *
     * @return the document
     */
    @Benchmark
    public byte[] write() {
        return ReportJson.toBytes(report);
    }

    /**
     * Writes with Jackson's data binding, indented.
     *
     * @return the document
     */
    @Benchmark
    public byte[] writeBound() throws IOException {
        return INDENTING.writeValueAsBytes(bound);
    }

    /**
     * Writes types of Immutables with Jackson's data binding, indented.
     *
     * @return the document
     */
    @Benchmark
    public byte[] writeValues() throws IOException {
        return INDENTING.writeValueAsBytes(values);
    }

    /**
     * Writes with fastjson2, indented.
     *
     * @return the document
     */
    @Benchmark
    public byte[] writeBoundByFastjson() {
        return JSON.toJSONBytes(bound, JSONWriter.Feature.PrettyFormat);
    }

    /**
     * Writes reports in a row with the library, each on one line.
     *
     * @return how many bytes
     */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public int writeLines() throws IOException {
        lines.reset();
        ReportJson.writeAll(Collections.nCopies(LINES, report).stream(), lines);
        return lines.size();
    }

    /**
     * Writes types of Immutables in a row with Jackson's data binding, each on one line.
     *
     * @return how many bytes
     */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public int writeLinesOfValues() throws IOException {
        lines.reset();
        try (SequenceWriter writer = LINE.writeValues(lines)) {
            for (int i = 0; i < LINES; i++) {
                writer.write(values);
            }
        }
        return lines.size();
    }

    /**
     * Writes reports in a row with fastjson2, each on one line.
     *
     * @return how many bytes
     */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public int writeLinesByFastjson() {
        lines.reset();
        for (int i = 0; i < LINES; i++) {
            JSON.writeTo(lines, bound);
            lines.write('\n');
        }
        return lines.size();
    }
}
