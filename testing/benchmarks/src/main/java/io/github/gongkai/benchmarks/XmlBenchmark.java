package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading and writing a report of 200 cells as XML: the library against the JDK's and Woodstox' parsers going over the same bytes, and
 * against Jackson's XmlMapper with {@link BoundReport} and JAXB with {@link JaxbReport}.
 *
 * <p>Goals: reading at most 1.6 times the bare scan, twice as fast as XmlMapper, and ten times as fast as JAXB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class XmlBenchmark {

    private static final int TOTAL = 3525;
    private static final XMLInputFactory JDK = XMLInputFactory.newDefaultFactory();
    private static final XmlMapper MAPPER = XmlMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final XmlMapper INDENTING =
            XmlMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final XMLInputFactory WOODSTOX = MAPPER.getFactory().getXMLInputFactory();

    private static final JAXBContext JAXB = jaxb();

    /** Sentences in section one; XmlMapper passes over them in reading. */
    @Param({"0", "80"})
    private int sentences;

    private AnnualReport report = Suqian2024.withText(0);
    private byte[] document = {};
    private @Nullable BoundReport bound;
    private @Nullable JaxbReport beans;

    private static JAXBContext jaxb() {
        try {
            return JAXBContext.newInstance(JaxbReport.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the document, and sure that all sides read it. */
    @Setup
    public void allReadIt() throws IOException, JAXBException {
        report = Suqian2024.withText(sentences);
        document = ReportXml.toBytes(report);
        BoundReport records = bind();
        // What it writes has the text too.
        bound = JsonMapper.builder().build().readValue(ReportJson.toBytes(report), BoundReport.class);
        JaxbReport read = bindByJaxb();
        beans = read;
        if (!read().findings().isEmpty()
                || !read().report().equals(report)
                || records.requests().received().total() != TOTAL
                || read.requests == null
                || read.requests.received == null
                || read.requests.received.total != TOTAL) {
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

    /**
     * Reads with JAXB, its context reused.
     *
     * @return the figures
     */
    @Benchmark
    public JaxbReport bindByJaxb() throws JAXBException {
        return (JaxbReport) JAXB.createUnmarshaller().unmarshal(new ByteArrayInputStream(document));
    }

    /**
     * Writes with Jackson's XmlMapper, the text in elements of its own making, indented.
     *
     * @return the document
     */
    @Benchmark
    public byte[] writeBound() throws IOException {
        return INDENTING.writeValueAsBytes(bound);
    }

    /**
     * Writes with JAXB, its context reused, indented.
     *
     * @return the document
     */
    @Benchmark
    public byte[] writeByJaxb() throws JAXBException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Marshaller marshaller = JAXB.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
        marshaller.marshal(beans, target);
        return target.toByteArray();
    }
}
