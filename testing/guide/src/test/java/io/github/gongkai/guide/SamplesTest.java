package io.github.gongkai.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sample in the documentation is one that was compiled and run; {@code -Dgongkai.docs=true} writes them anew. */
class SamplesTest {

    private static final Pattern SAMPLE =
            Pattern.compile("<!-- sample: ([a-z-]+) -->\n```(java)\n(.*?)```\n", Pattern.DOTALL);
    private static final List<Path> SOURCES = List.of(
            Path.of("testing/guide/src/test/java"),
            Path.of("testing/consumers/spring-boot-3/src/test/java"),
            Path.of("testing/consumers/spring-boot-4/src/main/java"),
            Path.of("examples/quickstart/src/main/java"));

    @Test
    void samplesInThePagesAreThoseThatWereRun() throws IOException {
        Map<String, String> samples = samples();
        Set<String> shown = new HashSet<>();
        for (Path page : Markdown.pages()) {
            String text = Files.readString(page);
            String wanted = SAMPLE.matcher(text).replaceAll(found -> {
                assertThat(samples).as(page.toString()).containsKey(found.group(1));
                shown.add(found.group(1));
                return Matcher.quoteReplacement(block(found, samples));
            });
            if (Boolean.getBoolean("gongkai.docs")) {
                Files.writeString(page, wanted);
            } else {
                assertThat(text).as(page.toString()).isEqualTo(wanted);
            }
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(samples.keySet());
    }

    private static String block(MatchResult found, Map<String, String> samples) {
        return "<!-- sample: " + found.group(1) + " -->\n```java\n" + samples.getOrDefault(found.group(1), "")
                + "```\n";
    }

    private static Map<String, String> samples() throws IOException {
        Map<String, String> samples = new TreeMap<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    collect(Files.readAllLines(file), samples);
                }
            }
        }
        return samples;
    }

    private static void collect(List<String> lines, Map<String, String> samples) {
        List<String> code = new ArrayList<>();
        String name = "";
        for (String line : lines) {
            String mark = line.strip();
            if (mark.startsWith("// sample: ")) {
                name = mark.substring("// sample: ".length());
                code.clear();
            } else if (mark.equals("// end") && !name.isEmpty()) {
                assertThat(samples).doesNotContainKey(name);
                samples.put(name, String.join("\n", code).stripIndent() + "\n");
                name = "";
            } else {
                code.add(line);
            }
        }
        assertThat(name).as("a sample without end").isEmpty();
    }
}
