package io.github.gongkai.conformance;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case under construction: a document, and by hand what it must give. */
final class Case {

    final String id;
    final String shows;
    final Map<String, byte[]> files = new LinkedHashMap<>();
    /** What the index says of the case, in its order. */
    final Map<String, Object> entry = new LinkedHashMap<>();

    final List<Draft> reports = new ArrayList<>();
    private final List<Map<String, Object>> expected = new ArrayList<>();
    private final Map<String, Object> others = new LinkedHashMap<>();
    private byte[] input = new byte[0];
    private String form = "";

    private Case(String id, String shows) {
        this.id = id;
        this.shows = shows;
    }

    static Case of(String id, String shows) {
        return new Case(id, shows);
    }

    /** The document, in one of the forms of the index, and the report that it holds. */
    Case document(String form, String ending, byte[] bytes, Draft report) {
        file(form, ending, bytes);
        return report(report);
    }

    /** A document that is not named after its form. */
    Case file(String form, String ending, byte[] bytes) {
        this.form = form;
        this.input = bytes;
        entry.put("form", form);
        entry.put("input", add(ending, bytes));
        return this;
    }

    private String add(String ending, byte[] bytes) {
        String path = "documents/" + id + ending;
        files.put(path, bytes);
        return path;
    }

    Case text(TextLayout layout, Draft draft) {
        return text(layout.of(draft), draft);
    }

    Case text(String text, Draft draft) {
        return document("text", ".txt", utf8(text), draft);
    }

    Case markdown(Draft draft) {
        return document("markdown", ".md", utf8(TextLayout.MARKDOWN.of(draft)), draft);
    }

    Case html(Draft draft) {
        return html(WebPage.of(draft), draft);
    }

    Case html(String page, Draft draft) {
        return html(page, StandardCharsets.UTF_8, draft);
    }

    Case html(String page, Charset encoding, Draft draft) {
        return document("html", ".html", page.getBytes(encoding), draft);
    }

    Case json(Draft draft) {
        return json(WireText.json(draft), draft);
    }

    Case json(String json, Draft draft) {
        return document("json", ".json", utf8(json), draft);
    }

    Case xml(Draft draft) {
        return xml(WireText.xml(draft), draft);
    }

    Case xml(String xml, Draft draft) {
        return document("xml", ".xml", utf8(xml), draft);
    }

    Case word(byte[] file, Draft draft) {
        return document("docx", ".docx", file, draft);
    }

    Case workbook(List<OfficeFile.Sheet> sheets, Draft draft) {
        return document("xlsx", ".xlsx", OfficeFile.workbook(sheets), draft);
    }

    Case pdf(byte[] file, Draft draft) {
        return document("pdf", ".pdf", file, draft);
    }

    /** Adds a report that the document holds, as it must be read; what follows is expected of it. */
    Case report(Draft draft) {
        reports.add(draft);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("edition", draft.edition.id());
        report.put("year", draft.facts.containsKey("year") ? Integer.valueOf(draft.facts.get("year")) : null);
        report.put("agency", draft.facts.get("name"));
        report.put("problems", new ArrayList<>());
        report.put("findings", new ArrayList<>());
        expected.add(report);
        return this;
    }

    Case previous(Draft draft) {
        entry.put("previous", add(".previous.json", utf8(WireText.json(draft))));
        return this;
    }

    Case child(Draft... drafts) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < drafts.length; i++) {
            paths.add(add(".child" + (i + 1) + ".json", utf8(WireText.json(drafts[i]))));
        }
        entry.put("children", paths);
        return this;
    }

    /** A cell is read otherwise than the draft states it. */
    Case reads(String address, String value) {
        Draft last = reports.remove(reports.size() - 1);
        reports.add(last.with(address, value));
        return this;
    }

    /** A fact is read otherwise than the draft states it; empty for not at all. */
    Case readsFact(String key, @Nullable String value) {
        last().put(key, key.equals("year") && value != null ? Integer.valueOf(value) : value);
        return this;
    }

    Case problem(String rule, String at) {
        return put("problems", rule, at);
    }

    /** A problem at the place of a text that stands once in the document; what is before a bar only helps to find it. */
    Case problemAt(String rule, String at, String text) {
        put("problems", rule, at);
        List<Map<String, Object>> problems = list("problems");
        problems.get(problems.size() - 1).putAll(place(text));
        return this;
    }

    /**
     * A finding, and the cells that it names; without cells they are not compared, since they depend on how a text is read.
     *
     * @param rule the rule, and after a space how much its breach weighs here if that is not as the catalogue has it
     */
    Case finding(String rule, String at, String... cells) {
        return put("findings", rule, at, cells);
    }

    private Case put(String kind, String rule, String at, String... cells) {
        String[] weighed = rule.split(" ", -1);
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("rule", weighed[0]);
        finding.put("severity", weighed.length > 1 ? weighed[1] : Severities.of(rule));
        finding.put("at", at);
        if (cells.length > 0) {
            finding.put("cells", List.of(cells));
        }
        list(kind).add(finding);
        return this;
    }

    /** The only smallest correction: address, what it says, what it should say, and so on. */
    Case repair(String... changes) {
        return repair(true, changes);
    }

    /** One of several smallest corrections. */
    Case oneRepair(String... changes) {
        return repair(false, changes);
    }

    private Case repair(boolean unique, String... changes) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < changes.length; i += 3) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("cell", changes[i]);
            change.put("from", value(changes[i + 1]));
            change.put("to", value(changes[i + 2]));
            all.add(change);
        }
        Map<String, Object> repair = new LinkedHashMap<>();
        repair.put("changes", all);
        repair.put("unique", unique);
        list("repairs").add(repair);
        return this;
    }

    Case noRepair() {
        list("repairs");
        return this;
    }

    /** The document is none, or one of several is none. */
    Case unreadable() {
        expected.add(Map.of("outcome", "unreadable"));
        return this;
    }

    private Map<String, Object> last() {
        return expected.get(expected.size() - 1);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String key) {
        return (List<Map<String, Object>>) last().computeIfAbsent(key, k -> new ArrayList<>());
    }

    private Map<String, Integer> place(String text) {
        if (form.matches("docx|xlsx|pdf")) {
            throw new IllegalStateException(id + ": no lines in " + form);
        }
        String document = new String(input, StandardCharsets.UTF_8);
        String before = text.contains("¦") ? text.substring(0, text.indexOf('¦')) : "";
        String whole = text.replace("¦", "");
        int at = document.indexOf(whole);
        if (at < 0 || document.indexOf(whole, at + 1) >= 0) {
            throw new IllegalStateException(id + ": not once in the document: " + text);
        }
        at += before.length();
        Map<String, Integer> place = new LinkedHashMap<>();
        place.put(
                "line",
                (int) document.substring(0, at).chars().filter(c -> c == '\n').count() + 1);
        place.put("column", at - document.lastIndexOf('\n', at - 1));
        return place;
    }

    /** The entry of the index; {@code figures} knows the shared figures by name. */
    Map<String, Object> entry(Map<String, Draft> figures) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", id);
        all.put("shows", shows);
        all.putAll(entry);
        all.putAll(others);
        int next = 0;
        List<Map<String, Object>> complete = new ArrayList<>();
        for (Map<String, Object> report : expected) {
            Map<String, Object> whole = new LinkedHashMap<>();
            if (!report.containsKey("outcome")) {
                Draft draft = reports.get(next++);
                whole.put("outcome", "read");
                for (String key : List.of("edition", "year", "agency")) {
                    whole.put(key, report.get(key));
                }
                nearest(draft, figures, whole);
            }
            report.forEach(whole::putIfAbsent);
            complete.add(whole);
        }
        all.put("expected", complete);
        return all;
    }

    private static void nearest(Draft draft, Map<String, Draft> figures, Map<String, Object> whole) {
        String best = "";
        Map<String, Object> fewest = Map.of();
        for (Map.Entry<String, Draft> shared : figures.entrySet()) {
            if (shared.getValue().edition == draft.edition) {
                Map<String, Object> differences = differences(shared.getValue(), draft);
                if (best.isEmpty() || differences.size() < fewest.size()) {
                    best = shared.getKey();
                    fewest = differences;
                }
            }
        }
        whole.put("figures", "figures/" + best + ".json");
        whole.put("except", fewest);
    }

    private static Map<String, Object> differences(Draft shared, Draft draft) {
        Map<String, Object> differences = new LinkedHashMap<>();
        for (String address : shared.cells.keySet()) {
            if (!draft.cells.containsKey(address)) {
                differences.put(address, Draft.ABSENT);
            }
        }
        draft.cells.forEach((address, value) -> {
            if (!value.equals(shared.cells.getOrDefault(address, Draft.ABSENT))) {
                differences.put(address, value(value));
            }
        });
        return differences;
    }

    static @Nullable Object value(String value) {
        return switch (value) {
            case Draft.BLANK -> null;
            case "/", Draft.ABSENT -> value;
            default -> new BigDecimal(value);
        };
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The addresses of a column of table three from the first outcome to their total, in the order of the form. */
    static String[] outcomes(Edition edition, String column) {
        return edition.cells().stream()
                .map(Cell::address)
                .filter(a -> a.startsWith("requests.outcomes.") && a.endsWith('.' + column))
                .toArray(String[]::new);
    }

    /** The addresses of a line. */
    static String[] line(Edition edition, String line) {
        return edition.cells().stream()
                .map(Cell::address)
                .filter(a -> a.startsWith(line + '.')
                        && a.substring(line.length() + 1).indexOf('.') < 0)
                .toArray(String[]::new);
    }

    /** The four addresses that the balance printed on the form joins in a column. */
    static String[] balance(String column) {
        return new String[] {
            "requests.received." + column,
            "requests.broughtForward." + column,
            "requests.outcomes.total." + column,
            "requests.carriedForward." + column
        };
    }
}
