package io.github.gongkai.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.validation.ReportValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The suite in the repository is what the recipes give; with {@code -Dgongkai.docs=true} it is written anew. */
class SuiteDocumentsTest {

    static final Path SUITE = Path.of("suite");

    @Test
    void theFilesAreThoseOfTheRecipes() throws IOException {
        Map<String, byte[]> files = Suite.files();
        if (Boolean.getBoolean("gongkai.docs")) {
            write(files);
        }
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] kept = Files.readAllBytes(SUITE.resolve(file.getKey()));
            if (file.getKey().endsWith(".json")) {
                assertThat(new String(kept, StandardCharsets.UTF_8))
                        .as(file.getKey())
                        .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
            } else {
                assertThat(kept).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void everyCaseShowsSomethingOfItsOwn() {
        List<Case> cases = Suite.cases();

        assertThat(cases.size()).isGreaterThanOrEqualTo(150);
        assertThat(cases)
                .extracting(aCase -> aCase.id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9-]+"));
        assertThat(cases).extracting(aCase -> aCase.shows).doesNotHaveDuplicates();
    }

    @Test
    void thePageCountsTheCases() throws IOException {
        List<Case> cases = Suite.cases();
        long json = cases.stream()
                .filter(aCase -> "json".equals(aCase.entry.get("form")))
                .count();

        assertThat(Files.readString(Path.of("README.md")))
                .contains(" " + cases.size() + " cases;", "the " + json + " cases of form `json`");
    }

    @Test
    void everyRuleIsBrokenBySomeCase() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (JsonNode entry : new ObjectMapper()
                .readTree(SUITE.resolve("index.json").toFile())
                .get("cases")) {
            entry.findValuesAsText("rule").forEach(broken::add);
        }

        assertThat(ReportValidator.standard().rules()).extracting(Rule::id).allMatch(broken::contains);
    }

    private static void write(Map<String, byte[]> files) throws IOException {
        for (String path : kept()) {
            if (!files.containsKey(path)) {
                Files.delete(SUITE.resolve(path));
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = SUITE.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
    }

    /** All but what is kept by hand. */
    private static List<String> kept() throws IOException {
        try (Stream<Path> paths = Files.walk(SUITE)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> SUITE.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("expected-failures.json") && !path.equals(".gitattributes"))
                    .toList();
        }
    }
}
