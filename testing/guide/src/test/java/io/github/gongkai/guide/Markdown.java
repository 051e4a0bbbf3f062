package io.github.gongkai.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, as far as tests look at it. */
record Markdown(Path file, List<String> lines) {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "suite", "node_modules");

    /** A block of code: its language and its lines. */
    record Fence(String language, String code) {}

    static Markdown of(Path file) throws IOException {
        return new Markdown(file, Files.readAllLines(file));
    }

    /** All pages of the repository. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("."))) {
            return files.map(Path::normalize)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.iterate(file, path -> path != null, Path::getParent)
                            .map(path -> path.getFileName().toString())
                            .noneMatch(NOT_OURS::contains))
                    .filter(file -> !file.startsWith(Path.of("examples/reports")) || file.endsWith("README.md"))
                    .toList();
        }
    }

    /** The lines outside of code. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code) {
                prose.add(line);
            }
        }
        return prose;
    }

    List<Fence> fences() {
        List<Fence> fences = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        String language = null;
        for (String line : lines) {
            if (language == null && line.startsWith("```")) {
                language = line.substring(3).strip();
                code.setLength(0);
            } else if (language != null && line.equals("```")) {
                fences.add(new Fence(language, code.toString()));
                language = null;
            } else {
                code.append(line).append('\n');
            }
        }
        return fences;
    }

    List<String> headings() {
        return prose().stream().filter(line -> line.matches("#{1,6} .*")).toList();
    }

    /** The anchors that GitHub gives to headings. */
    List<String> anchors() {
        return headings().stream()
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> Pattern.compile("[^\\p{L}\\p{N}\\p{M} _-]")
                        .matcher(line)
                        .replaceAll(""))
                .map(line -> line.replace(' ', '-'))
                .toList();
    }

    /** The targets of its links. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        Pattern link = Pattern.compile("\\]\\(([^)\\s]+)\\)");
        prose().forEach(line -> link.matcher(line.replaceAll("`[^`]*`(?!\\])", ""))
                .results()
                .forEach(found -> links.add(found.group(1))));
        return links;
    }
}
