package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Agency;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.RuleOverride;
import io.github.gongkai.validation.Ruling;
import io.github.gongkai.validation.Suppression;
import io.github.gongkai.validation.Validation;
import io.github.gongkai.validation.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code gongkai-result/1}: written, described, validated by others and read back. */
class ResultFormatTest {

    private static final ReportValidator VALIDATOR = ReportValidator.standard();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(ResultJson.schema());
    private static final Path DOCS = Path.of("..", "docs");

    private static final Reading READING = ReportJson.parse(Samples.COLLAPSED
            .replaceAll("\": \\d+(\\.\\d+)?(,?)\n", "\": 0$2\n")
            .replace("\"year\": 0", "\"year\": 2022")
            .replace(
                    "\"reconsideration\": {\n      \"upheld\": 0,\n      \"corrected\": 0,",
                    "\"reconsideration\": {\n      \"upheld\": 7,\n      \"corrected\": 2,")
            .replace(
                    "\"directLitigation\": {\n      \"upheld\": 0,\n      \"corrected\": 0,\n      \"other\": 0,",
                    "\"directLitigation\": {\n      \"upheld\": null,\n      \"corrected\": \"/\","));

    private static final Validation VALIDATION = VALIDATOR.validate(READING);

    private static final Justification REASON =
            new Justification("约定", Optional.of("某甲"), Optional.of(LocalDate.of(2026, 1, 2)));

    /** Every kind of thing that a document can hold. */
    static void fill(ResultDocument result) throws IOException {
        try (result) {
            result.add("all.ndjson:7", READING, VALIDATION);
            result.add(READING, ruling());
            result.addUnreadable(
                    "a.json",
                    new UnreadableDocumentException(new Location("a.json", 3, 14), new Labels("坏", "broken")));
        }
    }

    static String document() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        fill(ResultJson.open(target, Locale.ENGLISH));
        return target.toString(UTF_8);
    }

    private static Ruling ruling() {
        Finding first = VALIDATION.findings().get(0);
        String other = VALIDATION.findings().stream()
                .map(finding -> finding.rule().id())
                .filter(id -> !id.equals(first.rule().id()))
                .findFirst()
                .orElseThrow();
        return Policy.builder(VALIDATOR)
                .add(new RuleOverride(other, Optional.of(Severity.NOTICE), REASON))
                .add(Suppression.of(READING.report(), first, REASON))
                .add(new Suppression(
                        "AC01",
                        READING.report().agency().map(Agency::name),
                        READING.report().year(),
                        "requests.received.total",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        REASON))
                .build()
                .applyTo(VALIDATION);
    }

    private static Loaded<Results> read(String document) throws IOException {
        return ResultJson.read(new ByteArrayInputStream(document.getBytes(UTF_8)), "r.json");
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Results results = read(document()).orElseThrow();

        Results.Result plain = results.reports().get(0);
        assertThat(plain.source()).isEqualTo("all.ndjson:7");
        assertThat(plain.status()).isEqualTo(Results.Status.FAIL);
        assertThat(plain.edition()).contains(READING.report().edition());
        assertThat(plain.year()).hasValue(2022);
        assertThat(plain.agency()).isEqualTo(READING.report().agency());
        assertThat(plain.cellsRead()).isEqualTo(READING.cellsRead());
        assertThat(plain.identitiesHeld()).isEqualTo(VALIDATION.identitiesHeld());
        assertThat(plain.identities()).isEqualTo(VALIDATION.identities());
        assertThat(plain.findings()).hasSameSizeAs(VALIDATION.findings());
        for (int i = 0; i < plain.findings().size(); i++) {
            Results.Stated stated = plain.findings().get(i);
            Finding finding = VALIDATION.findings().get(i);
            assertThat(stated.rule()).isEqualTo(finding.rule().id());
            assertThat(stated.severity()).isEqualTo(finding.severity());
            assertThat(stated.address()).isEqualTo(finding.address());
            assertThat(stated.cells()).isEqualTo(cells(finding.cells()));
            assertThat(stated.expected()).isEqualTo(finding.expected());
            assertThat(stated.actual()).isEqualTo(finding.actual());
            assertThat(stated.message()).isEqualTo(finding.message(Locale.ENGLISH));
            assertThat(stated.basis()).isEqualTo(finding.rule().basis().en());
            assertThat(stated.location().map(Location::line))
                    .isEqualTo(finding.location().map(Location::line));
        }
        assertThat(plain.notAssessed())
                .extracting(Results.Unassessed::reason)
                .isEqualTo(VALIDATION.notAssessed().stream()
                        .map(note -> note.reason(Locale.ENGLISH))
                        .toList());
        assertThat(plain.repairs()).hasSameSizeAs(VALIDATION.repairs());
        assertThat(plain.undetermined())
                .isEqualTo(VALIDATION.undeterminedReason().map(Labels::en));

        Results.Result ruled = results.reports().get(1);
        assertThat(ruled.verdict()).contains(ruling().verdict());
        assertThat(ruled.findings().get(0).policy())
                .contains(new Results.Decision("suppressed", Optional.empty(), REASON));
        assertThat(ruled.findings())
                .extracting(Results.Stated::policy)
                .contains(Optional.of(new Results.Decision("severity", Optional.of(Severity.NOTICE), REASON)));

        assertThat(ruling().unused()).isNotEmpty();
        assertThat(ruled.unused()).containsExactly(new Results.Unused("AC01", "requests.received.total", REASON));

        Results.Result unreadable = results.reports().get(2);
        assertThat(unreadable.status()).isEqualTo(Results.Status.UNREADABLE);
        assertThat(unreadable.message()).contains("broken");
        assertThat(unreadable.location()).contains(new Location("", 3, 14));
        assertThat(results.summary().reports()).isEqualTo(3);
        assertThat(results.summary().unreadable()).isEqualTo(1);
        assertThat(results.summary().verdicts())
                .containsEntry(ruling().verdict(), 1)
                .containsOnlyKeys(Verdict.values());
    }

    private static List<Results.CellValue> cells(List<CellFigure> cells) {
        return cells.stream()
                .map(cell -> new Results.CellValue(cell.cell().address(), cell.figure()))
                .toList();
    }

    @Test
    void whatWasWrittenIsValidByTheSchema() throws IOException {
        assertThat(SCHEMA.validate(new ObjectMapper().readTree(document()))).isEmpty();
    }

    @Test
    void whatIsWrongWithADocumentIsToldAtOnceWithItsPlaces() throws IOException {
        String wrong = document()
                .replaceFirst("\"source\"", "\"sauce\"")
                .replaceFirst("\"unique\": (true|false)", "\"unique\": 1")
                .replace("\"reports\": 3,", "\"reports\": -3,")
                .replaceFirst("\"severity\": \"error\"", "\"severity\": \"awful\"");
        Loaded<Results> loaded = read(wrong);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems())
                .extracting(Finding::address)
                .contains(
                        "reports[0].sauce", "reports[0].source", "reports[0].findings[0].severity", "summary.reports");
        assertThat(loaded.problems())
                .allSatisfy(problem ->
                        assertThat(problem.location().orElseThrow().line()).isPositive());
        assertThat(SCHEMA.validate(new ObjectMapper().readTree(wrong))).isNotEmpty();
    }

    @Test
    void whatEitherRefusesTheOtherRefuses() throws IOException {
        List<String> documents = new ArrayList<>();
        String document = document();
        Map.of(
                        "\"status\": \"fail\"", "\"status\": \"unreadable\"",
                        "\"status\": \"unreadable\"", "\"status\": \"pass\"",
                        "\"message\": \"broken\",", "",
                        "\"format\": \"gongkai-result/1\",", "",
                        "gongkai-result/1", "gongkai-result/2",
                        "\"line\": 3,", "",
                        "\"verdict\": \"", "\"verdict\": \"x",
                        "\"effect\": \"suppressed\"", "\"effect\": \"gone\"",
                        "\"effect\": \"suppressed\",", "",
                        "\"edition\": \"2021-30\"", "\"edition\": \"2031-1\"")
                .forEach((from, to) -> documents.add(document.replace(from, to)));
        for (String changed : documents) {
            assertThat(changed).isNotEqualTo(document);
            assertThat(read(changed).problems()).as(changed).isNotEmpty();
            assertThat(SCHEMA.validate(new ObjectMapper().readTree(changed)))
                    .as(changed)
                    .isNotEmpty();
        }
    }

    @Test
    void theDocumentationNamesEveryField() throws IOException {
        String wanted = documentation();
        Path file = DOCS.resolve("result-format.md");
        if (Boolean.getBoolean("gongkai.docs")) {
            Files.writeString(file, wanted);
        }
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(wanted);
        assertThat(DOCS.resolve("schemas").resolve("result-1.schema.json"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo(ResultJson.schema());
    }

    private static String documentation() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(ResultJson.schema());
        StringBuilder text = new StringBuilder("""
                # The format of results

                `gongkai check --format json` and `ResultJson` write `gongkai-result/1`, one JSON document in UTF-8; `ResultJson.read` reads it back
                as `Results`, strictly, with all problems and their places. The [schema](schemas/result-1.schema.json) is also in the jar
                (`ResultJson.schema()`), and this page is written from it. Fields without a mark are left out where they have nothing to say.
                Messages, reasons and bases are in the language that was asked for; nothing else depends on it.

                **XML.** `ResultXml` writes and reads the same as an element `results` of the namespace `urn:gongkai:result:1`, which stands for
                `format`; its [schema](schemas/result-1.xsd) is written from the other one (`ResultXml.schema()`). What has a table of its own below
                is an element, a list an element that holds one for each of its objects, named as their table, and all else an attribute: numbers,
                `true` and `false`, and texts as they are, a figure as in a report, blank being an empty attribute.

                ```xml
                <results xmlns="urn:gongkai:result:1">
                  <reports>
                    <result source="2025.json" status="fail" edition="2021-30" year="2025" cellsRead="200" …>
                      <agency name="…"/>
                      <findings>
                        <finding rule="AC01" severity="error" address="requests" message="…" basis="…">
                          <cells>
                            <cell cell="requests.received.total" value="3"/>
                          </cells>
                          <location line="12" column="5"/>
                        </finding>
                      </findings>
                      …
                    </result>
                  </reports>
                  <summary reports="1" passed="0" failed="1" unreadable="0" errors="1" warnings="0" notices="0"/>
                </results>
                ```

                **Compatibility.** Within version 1 no field changes its meaning or goes away. All fields are there since 0.1.0. A reader
                refuses fields that it does not know; those that are to come bring a new version.
                """);
        table("the document", schema, text);
        schema.get("$defs").properties().forEach(entry -> table(entry.getKey(), entry.getValue(), text));
        return text.toString();
    }

    private static void table(String name, JsonNode object, StringBuilder to) {
        to.append("\n## ").append(name).append('\n');
        to.append('\n').append(object.get("title").asText()).append(". ");
        to.append(object.get("description").asText()).append("\n\n");
        to.append("| field | always | is | means |\n|---|---|---|---|\n");
        List<String> required = new ArrayList<>();
        object.get("required").forEach(each -> required.add(each.asText()));
        object.get("properties")
                .properties()
                .forEach(field -> to.append("| `")
                        .append(field.getKey())
                        .append("` | ")
                        .append(required.contains(field.getKey()) ? "×" : "")
                        .append(" | ")
                        .append(kind(field.getValue()))
                        .append(" | ")
                        .append(field.getValue().get("description").asText())
                        .append(" |\n"));
    }

    private static String kind(JsonNode value) {
        if (value.has("$ref")) {
            return link(value);
        }
        if (value.has("items")) {
            return "list of " + link(value.get("items"));
        }
        if (value.has("const")) {
            return "`" + value.get("const").asText() + "`";
        }
        if (value.has("enum")) {
            List<String> words = new ArrayList<>();
            value.get("enum").forEach(word -> words.add("`" + word.asText() + "`"));
            return String.join(", ", words);
        }
        return value.has("oneOf") ? "figure" : value.get("type").asText();
    }

    private static String link(JsonNode value) {
        String name = value.get("$ref").asText().replace("#/$defs/", "");
        return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
    }
}
