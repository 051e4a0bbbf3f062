package io.github.gongkai.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.serialization.ReadOptions;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the suite as anybody would: from its files alone. */
class ConformanceTest {

    private static final Path SUITE = Path.of("suite");
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** A report that was read, or none. */
    private record Read(Optional<Reading> reading) {}

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        Set<String> failures = new HashSet<>();
        json("expected-failures.json").forEach(id -> failures.add(id.textValue()));
        JsonNode cases = json("index.json").get("cases");
        assertThat(cases).extracting(entry -> entry.get("id").textValue()).containsAll(failures);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(entry -> dynamicTest(entry.get("id").textValue(), () -> {
                    if (failures.contains(entry.get("id").textValue())) {
                        assertThat(fails(entry))
                                .as("passes and is expected to fail")
                                .isTrue();
                    } else {
                        run(entry);
                    }
                }));
    }

    private static boolean fails(JsonNode entry) throws IOException {
        try {
            run(entry);
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    private static void run(JsonNode entry) throws IOException {
        List<Read> reports = read(entry.get("form").textValue(), bytes(entry.get("input")));
        JsonNode expected = entry.get("expected");
        assertThat(reports).hasSameSizeAs(expected);
        for (int i = 0; i < reports.size(); i++) {
            if (expected.get(i).get("outcome").textValue().equals("unreadable")) {
                assertThat(reports.get(i).reading()).as("report %d", i).isEmpty();
            } else {
                assertThat(reports.get(i).reading()).as("report %d", i).isPresent();
                compare(entry, expected.get(i), reports.get(i).reading().orElseThrow());
            }
        }
    }

    private static List<Read> read(String form, byte[] document) throws IOException {
        List<Read> reports = new ArrayList<>();
        if (form.equals("ndjson")) {
            ReportJson.readAll(
                            new ByteArrayInputStream(document),
                            "",
                            ReadOptions.strict(),
                            none -> reports.add(new Read(Optional.empty())))
                    .forEach(reading -> reports.add(new Read(Optional.of(reading))));
            return reports;
        }
        try {
            List<Reading> readings = switch (form) {
                case "json" -> List.of(ReportJson.read(document, ""));
                case "xml" -> List.of(ReportXml.read(document, ""));
                default -> ReportDocument.readAll(document, "");
            };
            readings.forEach(reading -> reports.add(new Read(Optional.of(reading))));
        } catch (UnreadableDocumentException e) {
            reports.add(new Read(Optional.empty()));
        }
        return reports;
    }

    private static void compare(JsonNode entry, JsonNode expected, Reading reading) throws IOException {
        AnnualReport report = reading.report();
        assertThat(report.edition().id())
                .as("edition")
                .isEqualTo(expected.get("edition").textValue());
        assertThat(report.year().isPresent() ? Integer.toString(report.year().getAsInt()) : "null")
                .as("year")
                .isEqualTo(expected.get("year").asText());
        assertThat(report.agency().map(agency -> agency.name()).orElse("null"))
                .as("agency")
                .isEqualTo(expected.get("agency").asText());
        assertThat(cells(report)).as("cells").isEqualTo(cells(expected));
        assertThat(reading.findings().stream().map(found -> told(found, expected.get("problems"))))
                .as("problems")
                .containsExactlyInAnyOrderElementsOf(told(expected.get("problems")));

        Validation validation = ReportValidator.standard().validate(submission(entry, reading));
        List<Finding> findings = validation.findings().stream()
                .filter(found -> !found.rule().id().startsWith("RD"))
                .toList();
        assertThat(findings.stream().map(found -> told(found, expected.get("findings"))))
                .as("findings")
                .containsExactlyInAnyOrderElementsOf(told(expected.get("findings")));
        if (expected.has("repairs")) {
            assertThat(smallest(validation.repairs()).map(ConformanceTest::told))
                    .as("repairs")
                    .containsExactlyInAnyOrderElementsOf(repairs(expected.get("repairs")));
        }
    }

    private static Submission submission(JsonNode entry, Reading reading) throws IOException {
        Submission.Builder submission = Submission.builder().reading(reading);
        if (entry.has("previous")) {
            submission.previous(
                    ReportJson.read(bytes(entry.get("previous")), "").report());
        }
        for (JsonNode child : entry.path("children")) {
            submission.addChild(ReportJson.read(bytes(child), "").report());
        }
        return submission.build();
    }

    /** A finding as far as the suite speaks of it: the cells, and the place, only if it names them for this rule. */
    private static String told(Finding found, JsonNode expected) {
        String text = found.rule().id() + ' ' + found.severity().key() + " at " + found.address();
        Optional<JsonNode> like = StreamSupport.stream(expected.spliterator(), false)
                .filter(one -> one.get("rule").textValue().equals(found.rule().id())
                        && one.get("at").textValue().equals(found.address()))
                .findFirst();
        if (like.filter(one -> one.has("cells")).isPresent()) {
            Set<String> cells = new TreeSet<>();
            found.cells().forEach(cell -> cells.add(cell.cell().address()));
            text += ' ' + cells.toString();
        }
        if (like.filter(one -> one.has("line")).isPresent()) {
            text += found.location()
                    .map(place -> " line " + place.line() + " column " + place.column())
                    .orElse(" nowhere");
        }
        return text;
    }

    private static List<String> told(JsonNode expected) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : expected) {
            String text = one.get("rule").textValue() + ' '
                    + one.get("severity").textValue() + " at " + one.get("at").textValue();
            if (one.has("cells")) {
                Set<String> cells = new TreeSet<>();
                one.get("cells").forEach(cell -> cells.add(cell.textValue()));
                text += ' ' + cells.toString();
            }
            if (one.has("line")) {
                text += " line " + one.get("line") + " column " + one.get("column");
            }
            texts.add(text);
        }
        return texts;
    }

    /** The suite asks for the smallest corrections only; a system may propose others beside them. */
    private static Stream<Repair> smallest(List<Repair> repairs) {
        return repairs.stream()
                .filter(repair -> repairs.stream()
                        .noneMatch(other -> other.explains().equals(repair.explains())
                                && other.changes().size() < repair.changes().size()));
    }

    private static String told(Repair repair) {
        Set<String> changes = new TreeSet<>();
        for (CellChange change : repair.changes()) {
            changes.add(change.cell().address() + ' ' + value(change.from()) + " → " + value(change.to()));
        }
        return changes + (repair.unique() ? " only" : "");
    }

    private static List<String> repairs(JsonNode expected) {
        List<String> texts = new ArrayList<>();
        for (JsonNode repair : expected) {
            Set<String> changes = new TreeSet<>();
            for (JsonNode change : repair.get("changes")) {
                changes.add(change.get("cell").textValue() + ' ' + value(change.get("from")) + " → "
                        + value(change.get("to")));
            }
            texts.add(changes + (repair.get("unique").booleanValue() ? " only" : ""));
        }
        return texts;
    }

    private static Map<String, String> cells(AnnualReport report) {
        Map<String, String> cells = new TreeMap<>();
        for (Cell cell : report.cells()) {
            String value = value(report.figure(cell));
            if (!value.equals("absent")) {
                cells.put(cell.address(), value);
            }
        }
        return cells;
    }

    private static Map<String, String> cells(JsonNode expected) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        for (JsonNode source : List.of(json(expected.get("figures").textValue()), expected.get("except"))) {
            source.properties().forEach(cell -> cells.put(cell.getKey(), value(cell.getValue())));
        }
        cells.values().removeIf("absent"::equals);
        return cells;
    }

    private static String value(Figure figure) {
        return switch (figure.state()) {
            case STATED -> plain(figure.decimal());
            case BLANK -> "blank";
            case NOT_APPLICABLE -> "/";
            case ABSENT -> "absent";
        };
    }

    private static String value(JsonNode value) {
        return value.isNull() ? "blank" : value.isNumber() ? plain(value.decimalValue()) : value.textValue();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static JsonNode json(String path) throws IOException {
        return MAPPER.readTree(SUITE.resolve(path).toFile());
    }

    private static byte[] bytes(JsonNode path) throws IOException {
        return Files.readAllBytes(SUITE.resolve(path.textValue()));
    }
}
