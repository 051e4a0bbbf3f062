package io.github.gongkai.serialization;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name of a table as it stands on the wire, with the names under it: the addresses of an edition's cells, split at their dots.
 * In the form's order; the columns of a collapsed line come before the lines that it stands for.
 */
final class FormKeys {

    private static final Map<Edition, Form> FORMS = forms();

    private final String name;
    private final String address;
    private final @Nullable FormKeys parent;
    private final @Nullable Cell cell;
    private final List<FormKeys> children;
    private final FormKeys[] byIndex;
    private final Keys keys;
    private final int number;
    private final int level;
    private final byte[] jsonKey;
    private final byte[] compactKey;
    private final byte[] xmlStart;
    private final byte[] xmlEnd;

    /** The tables of an edition. */
    private static final class Form {
        private final Map<Section, FormKeys> tables = new EnumMap<>(Section.class);
        private final FormKeys[] ofCells;
        private int size;

        private Form(Edition edition) {
            ofCells = new FormKeys
                    [edition.cells().size() + edition.collapsedCells().size()];
            for (Section table : Section.tables()) {
                Stem stem = new Stem();
                Stream.concat(edition.cells(table).stream(), edition.collapsedCells().stream())
                        .filter(cell -> cell.section() == table)
                        .forEach(cell -> stem.add(
                                cell, cell.line().key() + '.' + cell.column().key()));
                tables.put(table, new FormKeys(table.key(), table.key(), null, stem, this));
            }
        }
    }

    /** Names before their order is settled. */
    private static final class Stem {
        private final Map<String, Stem> children = new LinkedHashMap<>();
        private @Nullable Cell cell;

        void add(Cell leaf, String path) {
            int dot = path.indexOf('.');
            Stem child = children.computeIfAbsent(dot < 0 ? path : path.substring(0, dot), k -> new Stem());
            if (dot < 0) {
                child.cell = leaf;
            } else {
                child.add(leaf, path.substring(dot + 1));
            }
        }
    }

    private FormKeys(String name, String address, @Nullable FormKeys parent, Stem stem, Form form) {
        this.name = name;
        this.address = address;
        this.parent = parent;
        this.cell = stem.cell;
        this.level = parent == null ? 1 : parent.level + 1;
        this.jsonKey = DocumentBuffer.key(level, name);
        this.compactKey = DocumentBuffer.compactKey(name);
        this.xmlStart = cell == null ? DocumentBuffer.startTag(level, name) : DocumentBuffer.attribute(name);
        this.xmlEnd = DocumentBuffer.endTag(level, name);
        if (cell == null) {
            this.number = form.size++;
        } else {
            this.number = -1;
            form.ofCells[cell.ordinal()] = this;
        }
        List<FormKeys> cells = new ArrayList<>();
        List<FormKeys> groups = new ArrayList<>();
        stem.children.forEach((key, child) ->
                (child.cell == null ? groups : cells).add(new FormKeys(key, address + '.' + key, this, child, form)));
        this.children = Stream.concat(cells.stream(), groups.stream()).toList();
        this.byIndex = children.toArray(FormKeys[]::new);
        this.keys = new Keys(children.stream().map(FormKeys::name).toList());
    }

    private static Map<Edition, Form> forms() {
        Map<Edition, Form> forms = new EnumMap<>(Edition.class);
        for (Edition edition : Edition.values()) {
            forms.put(edition, new Form(edition));
        }
        return forms;
    }

    /** Returns the names of one of the three tables. */
    static FormKeys of(Edition edition, Section table) {
        return Objects.requireNonNull(form(edition).tables.get(table), table.key());
    }

    /** Returns the name that a cell stands under. */
    static FormKeys of(Cell cell) {
        return form(cell.edition()).ofCells[cell.ordinal()];
    }

    /** Returns how many names of an edition have others under them. */
    static int groups(Edition edition) {
        return form(edition).size;
    }

    private static Form form(Edition edition) {
        return Objects.requireNonNull(FORMS.get(edition));
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    /** Returns the name above; null for a table. */
    @Nullable
    FormKeys parent() {
        return parent;
    }

    /** Returns the names under this one; empty for a cell. */
    List<FormKeys> children() {
        return children;
    }

    /** Returns one of the names under this one. */
    FormKeys child(int index) {
        return byIndex[index];
    }

    /** Returns the names under this one, for looking them up; an index is that of {@link #children()}. */
    Keys keys() {
        return keys;
    }

    /** Returns the cell that the name stands for; null if it has names under it. */
    @Nullable
    Cell cell() {
        return cell;
    }

    /** Returns how the name stands in JSON, see {@link DocumentBuffer#key}. */
    byte[] jsonKey() {
        return jsonKey;
    }

    /** Returns how the name stands in JSON on one line. */
    byte[] compactKey() {
        return compactKey;
    }

    /** Returns how the name begins in XML: the start tag of an element, or for a cell an attribute. */
    byte[] xmlStart() {
        return xmlStart;
    }

    /** Returns how an element ends in XML. */
    byte[] xmlEnd() {
        return xmlEnd;
    }

    /** Returns a number from 0 to {@link #groups} for a name that has others under it; -1 for a cell. */
    int number() {
        return number;
    }
}
