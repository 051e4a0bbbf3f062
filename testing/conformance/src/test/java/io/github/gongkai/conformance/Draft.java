package io.github.gongkai.conformance;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as its clerk has it on the desk, before it becomes a document: what each cell says, and how it is printed if
 * that is not the same. Knows nothing of the library's report type, readers and rules.
 */
final class Draft {

    /** The value of a cell that is not in the document. */
    static final String ABSENT = "absent";

    /** The value of a cell that is printed and not filled in. */
    static final String BLANK = "";

    final Edition edition;
    /** By the names of the JSON form: year, name, title, publishedOn, level, kind, creditCode, divisionCode. */
    final Map<String, String> facts = new LinkedHashMap<>();
    /** By address: digits, nothing, a stroke, or {@link #ABSENT}. */
    final Map<String, String> cells = new LinkedHashMap<>();
    /** How a cell is printed, if not as its value. */
    final Map<String, String> printed = new LinkedHashMap<>();
    /** By the section's key: paragraphs. A section that is not there has no heading either. */
    final Map<String, List<String>> texts = new LinkedHashMap<>();
    /** What is printed in place of a label or title of the form. */
    final Map<String, String> wordings = new LinkedHashMap<>();

    Draft(Edition edition) {
        this.edition = edition;
    }

    Draft copy() {
        Draft copy = new Draft(edition);
        copy.facts.putAll(facts);
        copy.cells.putAll(cells);
        copy.printed.putAll(printed);
        copy.texts.putAll(texts);
        copy.wordings.putAll(wordings);
        return copy;
    }

    /** A copy in which a cell says something else. */
    Draft with(String address, String value) {
        require(address);
        Draft copy = copy();
        copy.cells.put(address, value);
        return copy;
    }

    /** A copy in which a cell says the same in another way. */
    Draft printing(String address, String text) {
        require(address);
        Draft copy = copy();
        copy.printed.put(address, text);
        return copy;
    }

    /** A copy in which a label or title of the form is printed in other words. */
    Draft wording(String form, String other) {
        Draft copy = copy();
        copy.wordings.put(form, other);
        return copy;
    }

    /** A copy with another fact; an empty value takes the fact away. */
    Draft fact(String key, String value) {
        Draft copy = copy();
        if (value.isEmpty()) {
            copy.facts.remove(key);
        } else {
            copy.facts.put(key, value);
        }
        return copy;
    }

    /** A copy in which a text section says something else. */
    Draft text(Section section, String... paragraphs) {
        Draft copy = copy();
        copy.texts.put(section.key(), List.of(paragraphs));
        return copy;
    }

    /** A copy without a text section. */
    Draft without(Section section) {
        Draft copy = copy();
        copy.texts.remove(section.key());
        return copy;
    }

    private void require(String address) {
        if (!cells.containsKey(address)) {
            throw new IllegalArgumentException("no cell " + address);
        }
    }

    /** What stands in a cell of the document. */
    String shown(Cell cell) {
        String address = cell.address();
        String value = cells.getOrDefault(address, ABSENT);
        return printed.getOrDefault(address, value.equals(ABSENT) ? "" : value);
    }

    /** What stands in the document for a text of the form. */
    String worded(String form) {
        return wordings.getOrDefault(form, form);
    }

    String heading(Section section) {
        String heading = section.numeral() + "、" + section.title().zh();
        return worded(heading);
    }

    String title() {
        return Optional.ofNullable(facts.get("title")).orElse("");
    }
}
