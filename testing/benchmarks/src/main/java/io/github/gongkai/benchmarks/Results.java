package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What JMH measured, as it writes it with {@code -rf json}, and what other programs wrote in the same shape. */
final class Results {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String PER_OPERATION = "/op";

    private final List<JsonNode> entries = new ArrayList<>();

    /** Takes in the results of one run; what was measured before by another run is kept beside. */
    void add(JsonNode run) {
        run.forEach(entries::add);
    }

    /** Takes in a file, if it is there. */
    void add(Path file) throws IOException {
        if (Files.exists(file)) {
            add(MAPPER.readTree(file.toFile()));
        }
    }

    /** What a key names, if it was measured. */
    Optional<Measured> find(Key key) {
        return entries.stream()
                .filter(entry -> entry.path("benchmark").asText().endsWith("." + key.benchmark()))
                .filter(entry -> parameters(entry).equals(key.parameters()))
                .findFirst()
                .flatMap(entry -> measured(entry, key.statistic()));
    }

    private static String parameters(JsonNode entry) {
        Map<String, String> parameters = new TreeMap<>();
        entry.path("params")
                .properties()
                .forEach(each -> parameters.put(each.getKey(), each.getValue().asText()));
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(","));
    }

    private static Optional<Measured> measured(JsonNode entry, Key.Statistic statistic) {
        JsonNode time = entry.path("primaryMetric");
        return switch (statistic) {
            case MEAN -> score(time);
            case MEDIAN -> percentile(time, "50.0");
            case P99 -> percentile(time, "99.0");
            case ALLOCATED -> score(entry.path("secondaryMetrics").path("gc.alloc.rate.norm"));
        };
    }

    private static Optional<Measured> score(JsonNode metric) {
        JsonNode error = metric.path("scoreError");
        return number(metric.path("score"))
                .map(score -> new Measured(score, error.isNumber() ? error.doubleValue() : Double.NaN, unit(metric)));
    }

    private static Optional<Measured> percentile(JsonNode metric, String percentile) {
        return number(metric.path("scorePercentiles").path(percentile))
                .map(score -> new Measured(score, Double.NaN, unit(metric)));
    }

    /** JMH writes what is no number as text. */
    private static Optional<Double> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
    }

    private static String unit(JsonNode metric) {
        String unit = metric.path("scoreUnit").asText();
        String plain = unit.endsWith(PER_OPERATION) ? unit.substring(0, unit.length() - PER_OPERATION.length()) : unit;
        return plain.equals("us") ? "µs" : plain;
    }

    /**
     * Writes quantities in the shape of JMH's results.
     *
     * @param measured the quantities by class and method
     * @param file where to
     * @throws IOException if it cannot be written
     */
    static void write(Map<String, Measured> measured, Path file) throws IOException {
        ArrayNode entries = MAPPER.createArrayNode();
        measured.forEach((name, quantity) -> {
            ObjectNode entry = entries.addObject().put("benchmark", Results.class.getPackageName() + "." + name);
            entry.putObject("primaryMetric")
                    .put("score", quantity.value())
                    .put("scoreError", quantity.error())
                    .put("scoreUnit", quantity.unit());
        });
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), entries);
    }
}
