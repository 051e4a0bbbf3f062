package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs all benchmarks, each kind in a JVM of its own, and makes the page of them.
 *
 * <p>{@code java -cp testing/benchmarks/target/benchmarks.jar io.github.gongkai.benchmarks.BenchmarkRun results docs [options of
 * JMH]}
 */
final class BenchmarkRun {

    private static final String JAR = "testing/benchmarks/target/benchmarks.jar";
    private static final String COLD_STARTS = "9";

    private BenchmarkRun() {}

    /**
     * Measures, and writes the page.
     *
     * @param arguments the folder of the results, that of the page, and what JMH is to be told
     * @throws IOException if something cannot be read, written or started
     * @throws InterruptedException if somebody interrupts
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path results = Files.createDirectories(Path.of(arguments[0]));
        ObjectNode run = JsonMapper.builder().build().createObjectNode();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        run.put("command", "java -cp " + JAR + " " + BenchmarkRun.class.getName() + " " + String.join(" ", arguments));
        run.put("day", LocalDate.now(ZoneOffset.UTC).toString());
        run.put("processor", processor());
        run.put("cores", system.getAvailableProcessors());
        run.put("memory", system.getTotalMemorySize());
        run.put("system", system.getName() + " " + system.getVersion() + ", " + system.getArch());
        run.put("loadBefore", system.getSystemLoadAverage());

        List<String> jmh = new ArrayList<>(List.of("org.openjdk.jmh.Main", "-rf", "json", "-rff"));
        jmh.add(results.resolve(BenchmarkDocument.JMH).toString());
        jmh.addAll(Arrays.asList(arguments).subList(2, arguments.length));
        java(jmh);
        java(List.of(
                ColdStart.class.getName(),
                COLD_STARTS,
                results.resolve(BenchmarkDocument.COLD_START).toString()));
        java(List.of(
                ReportFootprint.class.getName(),
                results.resolve(BenchmarkDocument.FOOTPRINT).toString()));
        java(List.of(
                Scale.class.getName(), results.resolve(BenchmarkDocument.SCALE).toString()));
        run.put("loadAfter", system.getSystemLoadAverage());
        JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValue(results.resolve(BenchmarkDocument.RUN).toFile(), run);
        BenchmarkDocument.main(new String[] {arguments[0], arguments[1]});
    }

    /** Linux tells what the processor is; elsewhere its kind is all there is. */
    private static String processor() throws IOException {
        Path about = Path.of("/proc/cpuinfo");
        List<String> lines = Files.exists(about) ? Files.readAllLines(about) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static void java(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (arguments.get(0).equals(Scale.class.getName())) {
            command.add("-Xmx64m");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(arguments);
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(arguments.get(0) + " failed");
        }
    }
}
