package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import io.github.gongkai.validation.ReportValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cold start: from the first class loaded to the first result, in a JVM of its own each time, all in turn: the library and
 * Hibernate Validator (its factory and a first validation, see {@link BeanValidationPeer}), of which the goal is a third; the
 * library reading a first document and the bare parsers going over it, of which the goal is 1.5.
 *
 * <p>{@code java -cp testing/benchmarks/target/benchmarks.jar io.github.gongkai.benchmarks.ColdStart [rounds [file]]}
 */
public final class ColdStart {

    private static final String ROUNDS = "15";
    private static final String CATALOGUE = "catalogue";
    private static final String BALANCE = "balance";
    private static final String PEER = "hibernateValidator";
    private static final String JSON = "json";
    private static final String JSON_SCAN = "jsonScan";
    private static final String XML = "xml";
    private static final String XML_SCAN = "xmlScan";
    private static final List<String> ALL = List.of(CATALOGUE, BALANCE, PEER, JSON, JSON_SCAN, XML, XML_SCAN);

    private ColdStart() {}

    /**
     * Starts JVMs and prints the medians, or, in one of these, does the work.
     *
     * @param arguments the number of rounds and the file for the results; or whom to start, and the document
     * @throws IOException if a JVM cannot be started, or a file not be read or written
     * @throws InterruptedException if somebody interrupts
     * @throws XMLStreamException never, the document is well-formed
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, XMLStreamException {
        String first = arguments.length == 0 ? ROUNDS : arguments[0];
        if (List.of(CATALOGUE, BALANCE, PEER).contains(first)) {
            System.out.println(validate(first));
        } else if (ALL.contains(first)) {
            System.out.println(read(first, Files.readAllBytes(Path.of(arguments[1]))));
        } else {
            Map<String, Measured> medians = compare(Integer.parseInt(first));
            medians.forEach((who, median) -> System.out.printf(Locale.ROOT, "%s %s%n", who, median));
            if (arguments.length > 1) {
                Results.write(medians, Path.of(arguments[1]));
            }
        }
    }

    /** The report is the same for all and made before. */
    private static long validate(String who) {
        AnnualReport report = Suqian2024.report();
        FieldByField bean = new FieldByField(report);
        long begin = System.nanoTime();
        int found;
        if (who.equals(PEER)) {
            found = BeanValidationPeer.factory().getValidator().validate(bean).size();
        } else {
            ReportValidator validator = who.equals(CATALOGUE) ? ReportValidator.standard() : ReportValidator.balance();
            found = validator.validate(report).isPass() ? 0 : 1;
        }
        long end = System.nanoTime();
        if (found != 0) {
            throw new IllegalStateException("not a clean report");
        }
        return end - begin;
    }

    /** Nothing but the bytes is there before. */
    private static long read(String who, byte[] document) throws IOException, XMLStreamException {
        long begin = System.nanoTime();
        int found = switch (who) {
            case JSON -> ReportJson.read(document, "").cellsRead();
            case XML -> ReportXml.read(document, "").cellsRead();
            case JSON_SCAN -> jsonTokens(document);
            default -> xmlEvents(document);
        };
        long end = System.nanoTime();
        if (found < 200) {
            throw new IllegalStateException("not read whole");
        }
        return end - begin;
    }

    private static int jsonTokens(byte[] document) throws IOException {
        int tokens = 0;
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static int xmlEvents(byte[] document) throws XMLStreamException {
        int events = 0;
        XMLStreamReader reader =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(document));
        while (reader.hasNext()) {
            events += reader.next() == XMLStreamConstants.START_ELEMENT ? 1 + reader.getAttributeCount() : 1;
        }
        return events;
    }

    private static Map<String, Measured> compare(int rounds) throws IOException, InterruptedException {
        Path json = Files.write(Files.createTempFile("report", ".json"), ReportJson.toBytes(Suqian2024.withText(0)));
        Path xml = Files.write(Files.createTempFile("report", ".xml"), ReportXml.toBytes(Suqian2024.withText(0)));
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            for (String who : ALL) {
                Path document = who.startsWith(XML) ? xml : json;
                times.computeIfAbsent(who, none -> new ArrayList<>()).add(fork(who, document));
            }
        }
        Files.delete(json);
        Files.delete(xml);
        Map<String, Measured> medians = new LinkedHashMap<>();
        times.forEach((who, nanoseconds) -> medians.put("ColdStart." + who, median(nanoseconds)));
        return medians;
    }

    private static long fork(String who, Path document) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        who,
                        document.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(who + " failed");
        }
        // A library may print a complaint of its own before.
        return Long.parseLong(printed.lines().reduce("", (before, line) -> line).strip());
    }

    /** The median, and half the distance of the quartiles for its error. */
    private static Measured median(List<Long> nanoseconds) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        int count = sorted.size();
        double spread = (sorted.get(count * 3 / 4) - sorted.get(count / 4)) / 2.0;
        return new Measured(sorted.get(count / 2) / 1e6, spread / 1e6, "ms");
    }
}
