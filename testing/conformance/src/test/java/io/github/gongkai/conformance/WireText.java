package io.github.gongkai.conformance;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A report in {@code gongkai-report/1}, written by hand so that nothing of the library's writers has a part in it. */
final class WireText {

    private static final List<String> AGENCY = List.of("name", "creditCode", "divisionCode", "level", "kind");
    private static final List<String> REPORT = List.of("title", "publishedOn");

    private WireText() {}

    static String json(Draft draft) {
        List<String> members = new ArrayList<>();
        members.add("  \"format\": \"gongkai-report/1\"");
        members.add("  \"edition\": \"" + draft.edition.id() + '"');
        if (draft.facts.containsKey("year")) {
            members.add("  \"year\": " + draft.facts.get("year"));
        }
        members.add("  \"agency\": {" + facts(draft, AGENCY, ", ") + "}");
        String facts = facts(draft, REPORT, ",\n  ");
        if (!facts.isEmpty()) {
            members.add("  " + facts);
        }
        for (Section section : Section.values()) {
            if (section.isTable()) {
                members.add("  \"" + section.key() + "\": {\n" + lines(draft, section) + "\n  }");
            } else if (draft.texts.containsKey(section.key())) {
                members.add("  \"" + section.key() + "\": {\"blocks\": ["
                        + draft.texts.getOrDefault(section.key(), List.of()).stream()
                                .map(text -> "{\"paragraph\": \"" + text + "\"}")
                                .collect(Collectors.joining(", "))
                        + "]}");
            }
        }
        return "{\n" + String.join(",\n", members) + "\n}\n";
    }

    private static String facts(Draft draft, List<String> keys, String separator) {
        return keys.stream()
                .filter(draft.facts::containsKey)
                .map(key -> '"' + key + "\": \"" + draft.facts.get(key) + '"')
                .collect(Collectors.joining(separator));
    }

    private static String lines(Draft draft, Section section) {
        StringBuilder out = new StringBuilder();
        List<String> open = List.of();
        String separator = "";
        for (Line line : draft.edition.lines(section)) {
            List<Cell> cells = draft.edition.cells(line).stream()
                    .filter(cell -> !Draft.ABSENT.equals(draft.cells.get(cell.address())))
                    .toList();
            String[] path = line.key().split("\\.");
            List<String> parents = List.of(path).subList(0, path.length - 1);
            int same = 0;
            while (same < Math.min(open.size(), parents.size())
                    && open.get(same).equals(parents.get(same))) {
                same++;
            }
            for (int i = open.size(); i > same; i--) {
                out.append('\n').append("  ".repeat(i + 1)).append('}');
                separator = ",\n";
            }
            for (int i = same; i < parents.size(); i++) {
                out.append(separator)
                        .append("  ".repeat(i + 2))
                        .append('"')
                        .append(parents.get(i))
                        .append("\": {\n");
                separator = "";
            }
            out.append(separator)
                    .append("  ".repeat(parents.size() + 2))
                    .append('"')
                    .append(path[path.length - 1])
                    .append("\": {")
                    .append(cells.stream()
                            .map(cell -> '"' + cell.column().key() + "\": " + value(draft, cell))
                            .collect(Collectors.joining(", ")))
                    .append('}');
            separator = ",\n";
            open = parents;
        }
        for (int i = open.size(); i > 0; i--) {
            out.append('\n').append("  ".repeat(i + 1)).append('}');
        }
        return out.toString();
    }

    private static String value(Draft draft, Cell cell) {
        String shown = draft.shown(cell);
        if (draft.printed.containsKey(cell.address())) {
            return shown;
        }
        return switch (shown) {
            case "" -> "null";
            case "/" -> "\"/\"";
            default -> shown;
        };
    }

    static String xml(Draft draft) {
        StringBuilder out = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report xmlns=\"urn:gongkai:report:1\" edition=\"")
                .append(draft.edition.id())
                .append('"');
        draft.facts.forEach((key, value) -> {
            if (key.equals("year") || REPORT.contains(key)) {
                out.append(' ').append(key).append("=\"").append(value).append('"');
            }
        });
        out.append(">\n  <agency");
        AGENCY.stream()
                .filter(draft.facts::containsKey)
                .forEach(key -> out.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(draft.facts.get(key))
                        .append('"'));
        out.append("/>\n");
        for (Section section : Section.values()) {
            if (section.isTable()) {
                out.append("  <").append(section.key()).append(">\n");
                elements(draft, section, out);
                out.append("  </").append(section.key()).append(">\n");
            } else if (draft.texts.containsKey(section.key())) {
                out.append("  <").append(section.key()).append(">\n");
                draft.texts
                        .getOrDefault(section.key(), List.of())
                        .forEach(text ->
                                out.append("    <paragraph>").append(text).append("</paragraph>\n"));
                out.append("  </").append(section.key()).append(">\n");
            }
        }
        return out.append("</report>\n").toString();
    }

    private static void elements(Draft draft, Section section, StringBuilder out) {
        List<String> open = List.of();
        for (Line line : draft.edition.lines(section)) {
            String[] path = line.key().split("\\.");
            List<String> parents = List.of(path).subList(0, path.length - 1);
            int same = 0;
            while (same < Math.min(open.size(), parents.size())
                    && open.get(same).equals(parents.get(same))) {
                same++;
            }
            close(open, same, out);
            for (int i = same; i < parents.size(); i++) {
                out.append("  ".repeat(i + 2))
                        .append('<')
                        .append(parents.get(i))
                        .append(">\n");
            }
            out.append("  ".repeat(parents.size() + 2)).append('<').append(path[path.length - 1]);
            for (Cell cell : draft.edition.cells(line)) {
                if (!Draft.ABSENT.equals(draft.cells.get(cell.address()))) {
                    out.append(' ')
                            .append(cell.column().key())
                            .append("=\"")
                            .append(draft.shown(cell))
                            .append('"');
                }
            }
            out.append("/>\n");
            open = parents;
        }
        close(open, 0, out);
    }

    private static void close(List<String> open, int same, StringBuilder out) {
        for (int i = open.size(); i > same; i--) {
            out.append("  ".repeat(i + 1)).append("</").append(open.get(i - 1)).append(">\n");
        }
    }

    /** The same document on one line, as NDJSON has it. */
    static String line(Draft draft) {
        return json(draft).lines().map(String::strip).collect(Collectors.joining()) + '\n';
    }
}
