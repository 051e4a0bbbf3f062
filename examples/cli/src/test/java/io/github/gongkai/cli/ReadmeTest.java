package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the README to what it shows. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path THIS =
            Path.of("src", "test", "java", "io", "github", "gongkai", "cli", "ReadmeTest.java");

    @Test
    void theCodeCompilesAndPrintsWhatTheReadmePrints() throws IOException {
        String report = "examples/reports/heyang-2025-imbalance.txt";
        assertThat(fenced("java").get(0)).isEqualTo("Path file = Path.of(\"" + report + "\");\n" + sample());
        assertThat(fenced("text"))
                .contains(printedBySample(ROOT.resolve(report)).strip());
    }

    private static String printedBySample(Path file) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream page = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(page);
            // sample
            Reading reading = ReportDocument.read(file);
            Validation validation = ReportValidator.standard().validate(reading);
            for (Finding finding : validation.findings()) {
                System.out.println(finding.rule() + " " + finding.address() + ": " + finding.message(Locale.ENGLISH));
            }
            for (Repair repair : validation.repairs()) {
                System.out.println(repair.reason(Locale.ENGLISH));
            }
            // end
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFirstCodeStandsWithinTwentyFiveLines() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
        assertThat(lines.indexOf("```java")).isBetween(0, 24);
    }

    @Test
    void theFirstCommandPrintsWhatTheReadmePrints() throws IOException {
        Run run = Run.gongkai("check", Run.report("quyang-2021.txt"));
        String shown = run.out().replace(Run.report("quyang-2021.txt").toString(), "examples/reports/quyang-2021.txt");
        assertThat(fenced("text")).contains(shown.strip());
    }

    @Test
    void theGuideToTheCommandLineShowsWhatCheckPrints() throws IOException {
        Path report = Run.report("heyang-2025-imbalance.txt");
        String shown = Run.gongkai("check", report)
                .out()
                .replace(report.toString(), "examples/reports/heyang-2025-imbalance.txt");
        // What follows is a list that every report has.
        assertThat(Files.readString(ROOT.resolve("docs/command-line.md")))
                .contains(shown.substring(0, shown.indexOf("  Not assessed\n")).strip());
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream<Path> files = Stream.concat(
                    Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md"), Run.report("README.md")),
                    docs.filter(file -> file.toString().endsWith(".md")));
            for (Path file : files.toList()) {
                Matcher links = link.matcher(Files.readString(file));
                while (links.find()) {
                    assertThat(file.resolveSibling(links.group(1)))
                            .as("link in " + file)
                            .exists();
                }
            }
        }
    }

    @Test
    void everyModuleIsListed() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Matcher modules =
                Pattern.compile("<module>([^<]+)</module>").matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(modules.results().map(module -> module.group(1)))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(readme)
                        .containsAnyOf("| [`" + module + "/`]", "| [`" + module.replaceFirst("/[^/]*$", "") + "/`]"));
    }

    private static List<String> fenced(String language) throws IOException {
        Matcher blocks = Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        return blocks.results().map(block -> block.group(1)).toList();
    }

    private static String sample() throws IOException {
        String code = Files.readString(THIS);
        int start = code.indexOf("// sample\n") + "// sample\n".length();
        return code.substring(start, code.indexOf("// end\n")).stripIndent().strip();
    }
}
