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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A name of a table as it stands on the wire, with the names under it: the addresses of an edition's cells, split at their dots.
 * In the form's order; the columns of a collapsed line come before the lines that it stands for.
 */
final class FormKeys {

    private static final Map<Edition, Form> FORMS = new ConcurrentHashMap<>();

    private final String name;
    private final @Nullable FormKeys parent;
    private final @Nullable Cell cell;
    private final FormKeys[] children;
    /** The cells that the names under this one stand for. */
    private final @Nullable Cell[] cells;

    private final Keys keys;
    private final int number;

    /** The tables of an edition. */
    private static final class Form {
        private final Map<Section, FormKeys> tables = new EnumMap<>(Section.class);
        private final FormKeys[] ofCells;
        private final List<FormKeys> groups = new ArrayList<>();

        private Form(Edition edition) {
            ofCells = new FormKeys
                    [edition.cells().size() + edition.collapsedCells().size()];
            for (Section table : Section.tables()) {
                Stem stem = new Stem();
                stem.add(table, edition.cells(table));
                stem.add(table, edition.collapsedCells());
                tables.put(table, new FormKeys(table.key(), null, 1, stem, this));
            }
        }
    }

    /** Names before their order is settled. */
    private static final class Stem {
        private final Map<String, Stem> children = new LinkedHashMap<>();
        private @Nullable Cell cell;

        void add(Section table, List<Cell> cells) {
            for (Cell leaf : cells) {
                if (leaf.section() == table) {
                    child(leaf.line().key()).child(leaf.column().key()).cell = leaf;
                }
            }
        }

        private Stem child(String path) {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            Stem child = children.get(name);
            if (child == null) {
                child = new Stem();
                children.put(name, child);
            }
            return dot < 0 ? child : child.child(path.substring(dot + 1));
        }
    }

    private FormKeys(String name, @Nullable FormKeys parent, int level, Stem stem, Form form) {
        this.name = name;
        this.parent = parent;
        this.cell = stem.cell;
        if (cell == null) {
            this.number = form.groups.size();
            form.groups.add(this);
        } else {
            this.number = -1;
            form.ofCells[cell.ordinal()] = this;
        }
        List<FormKeys> cells = new ArrayList<>();
        List<FormKeys> groups = new ArrayList<>();
        for (Map.Entry<String, Stem> entry : stem.children.entrySet()) {
            Stem child = entry.getValue();
            (child.cell == null ? groups : cells).add(new FormKeys(entry.getKey(), this, level + 1, child, form));
        }
        cells.addAll(groups);
        this.children = cells.toArray(new FormKeys[0]);
        this.cells = new Cell[children.length];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < children.length; i++) {
            names.add(children[i].name);
            this.cells[i] = children[i].cell;
        }
        this.keys = new Keys(names, level + 1);
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
        return form(edition).groups.size();
    }

    private static Form form(Edition edition) {
        Form form = FORMS.get(edition);
        if (form == null) {
            form = new Form(edition);
            FORMS.put(edition, form);
        }
        return form;
    }

    String name() {
        return name;
    }

    String address() {
        return parent == null ? name : parent.address() + '.' + name;
    }

    /** Returns the name above; null for a table. */
    @Nullable
    FormKeys parent() {
        return parent;
    }

    /** Returns the names under this one; empty for a cell. */
    List<FormKeys> children() {
        return List.of(children);
    }

    /** Returns one of the names under this one, by its index among the {@link #keys()}. */
    FormKeys child(int index) {
        return children[index];
    }

    /** Returns the cell that one of the names under this one stands for; null if it has names under it. */
    @Nullable
    Cell cell(int index) {
        return cells[index];
    }

    /** Returns the names under this one, for looking them up. */
    Keys keys() {
        return keys;
    }

    /** Returns the cell that the name stands for; null if it has names under it. */
    @Nullable
    Cell cell() {
        return cell;
    }

    /** Returns a number from 0 to {@link #groups} for a name that has others under it; -1 for a cell. */
    int number() {
        return number;
    }
}
