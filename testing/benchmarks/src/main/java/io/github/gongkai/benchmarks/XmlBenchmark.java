package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
 * Reading and writing a report of 200 cells as XML: the library against the JDK's and Woodstox' parsers going over the same bytes, and
 * against Jackson's XmlMapper with {@link BoundReport}.
 *
 * <p>Goals: reading at most 1.6 times the bare scan, and twice as fast as XmlMapper.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class XmlBenchmark {

    private static final XMLInputFactory JDK = XMLInputFactory.newDefaultFactory();
    private static final XmlMapper MAPPER = XmlMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final XMLInputFactory WOODSTOX = MAPPER.getFactory().getXMLInputFactory();

    private final AnnualReport report = Suqian2024.report().withAgency(Agency.of("宿迁市人民政府"));
    private final byte[] document = ReportXml.toBytes(report);

    /** Makes sure that both sides read the document. */
    @Setup
    public void bothReadIt() throws IOException {
        if (!read().findings().isEmpty()
                || !read().report().equals(report)
                || bind().requests().received().total() == 0) {
            throw new IllegalStateException("not read alike: " + read().findings());
        }
    }

    /**
     * Goes over the events of the JDK's parser.
     *
     * @return how many there are
     */
    @Benchmark
    public int scanByTheJdk() throws XMLStreamException {
        return scan(JDK);
    }

    /**
     * Goes over the events of Woodstox.
     *
     * @return how many there are
     */
    @Benchmark
    public int scanByWoodstox() throws XMLStreamException {
        return scan(WOODSTOX);
    }

    private int scan(XMLInputFactory factory) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        int events = 0;
        while (reader.hasNext()) {
            reader.next();
            events++;
        }
        return events;
    }

    /**
     * Reads with the library: report, problems, and the place of every cell.
     *
     * @return the reading
     */
    @Benchmark
    public Reading read() {
        return ReportXml.read(document, "");
    }

    /**
     * Reads with Jackson's XmlMapper.
     *
     * @return the figures
     */
    @Benchmark
    public BoundReport bind() throws IOException {
        return MAPPER.readValue(document, BoundReport.class);
    }

    /**
     * Writes with the library.
     *
     * @return the document
     */
    @Benchmark
    public byte[] write() {
        return ReportXml.toBytes(report);
    }
}
