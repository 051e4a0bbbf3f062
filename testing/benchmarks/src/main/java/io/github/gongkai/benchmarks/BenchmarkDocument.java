package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Makes {@code docs/benchmarks.md}, with its pictures, of what {@link BenchmarkRun} left. No figure of the page is written by
 * hand.
 *
 * <p>{@code java -cp testing/benchmarks/target/benchmarks.jar io.github.gongkai.benchmarks.BenchmarkDocument results docs}
 */
final class BenchmarkDocument {

    /** What JMH measured. */
    static final String JMH = "jmh.json";

    /** Machine, day and command. */
    static final String RUN = "run.json";

    /** What {@link ColdStart} measured. */
    static final String COLD_START = "cold-start.json";

    /** What {@link ReportFootprint} measured. */
    static final String FOOTPRINT = "footprint.json";

    /** What {@link Scale} measured. */
    static final String SCALE = "scale.json";

    private static final List<Peer> PEERS = List.of(
            new Peer(
                    "Hibernate Validator",
                    "hibernate-validator",
                    "a constraint on each figure and one for each identity; factory and"
                            + " validator kept; messages without expressions."),
            new Peer(
                    "Drools",
                    "drools",
                    "rules in DRL, one for each identity, compiled to the executable model; one stateless session,"
                            + " kept; the report is one fact, a plain object with an array."),
            new Peer(
                    "CEL",
                    "cel",
                    "a program for each identity, parsed and type-checked beforehand; a resolver looks the figures up."),
            new Peer(
                    "ph-schematron",
                    "schematron",
                    "the schema compiled to XSLT once and kept, an assertion for each identity; the report"
                            + " as the bytes of its XML form."),
            new Peer(
                    "Choco",
                    "choco",
                    "a change and a flag for each cell, a sum for each identity, sizes tried from the smallest up; told"
                            + " what follows by itself and where to look first. For all sets the search goes on from the first and"
                            + " ends before a larger size; of the ways tried, posting the size and Choco's own search for all"
                            + " optimal solutions among them, the fastest."),
            new Peer(
                    "ojAlgo",
                    "ojalgo",
                    "a mixed integer program, two bounded numbers and a flag for each cell, the sum of the flags made"
                            + " smallest."),
            new Peer(
                    "Jackson",
                    "jackson",
                    "one mapper or factory, kept; databind with records, with types of Immutables, and with records and every"
                            + " feature that refuses instead of guessing (*strict*); XmlMapper with"
                            + " the Woodstox that comes with it."),
            new Peer("fastjson2", "fastjson2", "its static methods with the same records."),
            new Peer(
                    "JAXB",
                    "jaxb",
                    "one context, kept; an unmarshaller or marshaller for each document; annotated fields."),
            new Peer("jsoup", "jsoup", "`Jsoup.parse` of the bytes with their encoding named."),
            new Peer(
                    "Apache POI",
                    "poi",
                    "the constructor of `XWPFDocument`, `XSSFWorkbook`, `HSSFWorkbook` on the bytes."),
            new Peer(
                    "PDFBox",
                    "pdfbox",
                    "`Loader.loadPDF` and one `PDFTextStripper` for each document, with its defaults."),
            new Peer("JMH", "jmh", "which measures, see the command."));

    private BenchmarkDocument() {}

    /**
     * A library that we are measured against.
     *
     * @param name its name
     * @param key the key of its version
     * @param configured how it is set up
     */
    private record Peer(String name, String key, String configured) {}

    /**
     * Writes the page.
     *
     * @param arguments the folder of the results and that of the page
     * @throws IOException if something cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path docs = Path.of(arguments[1]);
        Path pictures = Files.createDirectories(docs.resolve("benchmarks"));
        Results results = new Results();
        results.add(from.resolve(JMH));
        results.add(from.resolve(COLD_START));
        results.add(from.resolve(FOOTPRINT));
        JsonNode scale = tree(from.resolve(SCALE));
        String page = page(results, settings(from.resolve(JMH)), tree(from.resolve(RUN)))
                + (scale.isMissingNode()
                        ? "## Scale\n\nNot run.\n\n"
                        : Scale.section(scale, (name, svg) -> Files.writeString(pictures.resolve(name), svg)))
                + peers();
        Files.writeString(docs.resolve("benchmarks.md"), page.stripTrailing() + "\n");
    }

    private static JsonNode tree(Path file) throws IOException {
        return Files.exists(file) ? JsonMapper.builder().build().readTree(file.toFile()) : MissingNode.getInstance();
    }

    private static JsonNode settings(Path jmh) throws IOException {
        return tree(jmh).path(0);
    }

    /**
     * The page up to the tables.
     *
     * @param results what was measured
     * @param jmh an entry of JMH's results, for its settings
     * @param run machine, day and command
     */
    static String page(Results results, JsonNode jmh, JsonNode run) throws IOException {
        StringBuilder page = new StringBuilder(
                "# Benchmarks\n\nThis page is generated. To make it again, on a machine that does nothing"
                        + " else:\n\n```shell\nmvn -q -DskipTests package -pl testing/benchmarks -am\n"
                        + run.path("command").asText("(command not recorded)") + "\n```\n\n");
        page.append("| | |\n|---|---|\n");
        row(page, "Day", run.path("day").asText());
        row(
                page,
                "Processor",
                run.path("processor").asText() + ", " + run.path("cores").asText() + " cores");
        row(page, "Memory", Measured.digits(run.path("memory").asDouble() / (1 << 30), 3) + " GB");
        row(page, "System", run.path("system").asText());
        row(
                page,
                "JVM",
                jmh.path("vmName").asText() + " " + jmh.path("vmVersion").asText());
        row(
                page,
                "JMH",
                jmh.path("forks").asText() + " fork, "
                        + jmh.path("warmupIterations").asText() + " rounds of "
                        + jmh.path("warmupTime").asText() + " to warm up, "
                        + jmh.path("measurementIterations").asText() + " of "
                        + jmh.path("measurementTime").asText() + " measured");
        row(
                page,
                "Load of the machine",
                "before " + run.path("loadBefore").asText() + ", after "
                        + run.path("loadAfter").asText());
        row(page, "Gongkai", versions().getProperty("gongkai"));
        page.append(
                "\n**What counts are the ratios**, both sides of which were measured in the same run; times are of this machine. ±"
                        + " is the error that JMH gives (99.9 %), carried into the ratios. Medians and p99 come without. Runs as short as these"
                        + " have wide errors, and a fork more may move a ratio by some percent: where a goal lies within the error, the line"
                        + " says so. Bytes are what one operation allocates.\n\n");
        if (run.path("loadBefore").asDouble() > run.path("cores").asDouble() / 2) {
            page.append(
                    "**The machine was not quiet**: others used its cores too. Look at the ratios as a first sight of them.\n\n");
        }
        page.append(summary(results));
        Question.all().forEach(question -> page.append(question.section(results)));
        return page.toString();
    }

    private static void row(StringBuilder page, String what, String value) {
        page.append("| " + what + " | " + value + " |\n");
    }

    private static String summary(Results results) {
        int met = 0;
        int measured = 0;
        StringBuilder not = new StringBuilder();
        for (Question question : Question.all()) {
            for (Comparison line : question.comparisons()) {
                Optional<Measured> ratio = line.ratio(results);
                Optional<Boolean> good = ratio.flatMap(line.goal()::isMet);
                if (good.isPresent()) {
                    measured++;
                    if (good.get()) {
                        met++;
                    } else {
                        not.append("- " + question.title() + ": " + line.what() + " against " + line.peer() + ", "
                                + ratio.get() + ", goal " + line.goal() + "\n");
                    }
                }
            }
        }
        String first = "**" + met + " of " + measured + " goals that were measured are met.**";
        return first + (not.isEmpty() ? "\n\n" : " Not met:\n\n" + not + "\n");
    }

    private static String peers() throws IOException {
        Properties versions = versions();
        StringBuilder page = new StringBuilder("""
                ## How the others are set up

                Why these: [decision](decisions/peers-of-the-benchmarks.md).

                | Who | Version | How |
                |---|---|---|
                """);
        for (Peer peer : PEERS) {
            page.append(
                    "| " + peer.name() + " | " + versions.getProperty(peer.key()) + " | " + peer.configured() + " |\n");
        }
        return page.toString();
    }

    private static Properties versions() throws IOException {
        Properties versions = new Properties();
        try (InputStream resource = BenchmarkDocument.class.getResourceAsStream("versions.properties")) {
            if (resource == null) {
                throw new IllegalStateException("no versions.properties");
            }
            versions.load(resource);
        }
        return versions;
    }
}
