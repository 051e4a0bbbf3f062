package io.github.gongkai.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages refer to is there, and the README says the same in both languages. */
class PagesTest {

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path page : Markdown.pages()) {
            for (String link : Markdown.of(page).links()) {
                if (!link.matches("[a-z]+:.*")) {
                    links++;
                    if (!leadsSomewhere(page, link)) {
                        dead.add(page + ": " + link);
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(links).isGreaterThan(50);
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (path.equals("..") || target.toString().isEmpty()) {
            return true;
        }
        return Files.exists(target)
                && (hash < 0 || Markdown.of(target).anchors().contains(link.substring(hash + 1)));
    }

    @Test
    void everyDocumentIsInTheIndex() throws IOException {
        List<String> index = Markdown.of(Path.of("docs/README.md")).links();
        for (Path page : Markdown.pages()) {
            if (page.startsWith("docs") && !page.endsWith("README.md")) {
                String link = Path.of("docs").relativize(page).toString().replace('\\', '/');
                assertThat(index).as("docs/README.md").contains(link);
            }
        }
    }

    @Test
    void theReadmeIsTheSameInBothLanguages() throws IOException {
        Markdown english = Markdown.of(Path.of("README.md"));
        Markdown chinese = Markdown.of(Path.of("README.zh-CN.md"));

        assertThat(levels(chinese)).isEqualTo(levels(english));
        assertThat(chinese.fences()).isEqualTo(english.fences());
        assertThat(chinese.links().stream()
                        .map(link -> link.replace(".zh-CN", ""))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(english.links().stream()
                        .map(link -> link.replace(".zh-CN", ""))
                        .toList());
    }

    private static List<String> levels(Markdown page) {
        return page.headings().stream()
                .map(line -> line.replaceAll("[^#].*", ""))
                .toList();
    }
}
