package io.github.gongkai.serialization;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key of a table as it stands on the wire, with the keys under it: the addresses of the form's cells, split at their dots.
 *
 * <p>One tree serves all editions, because a document may state its edition after its tables. Every key knows which editions
 * have it. The keys of an edition come in that edition's order.
 */
final class TableKeys {

    private static final Map<Section, TableKeys> TABLES = tables();
    private static final Map<Cell, TableKeys> CELLS = cells();

    private final String key;
    private final String address;
    private final @Nullable TableKeys parent;
    private final Map<String, TableKeys> children = new LinkedHashMap<>();
    private final Map<Edition, @Nullable Cell> cells = new EnumMap<>(Edition.class);

    private TableKeys(String key, String address, @Nullable TableKeys parent) {
        this.key = key;
        this.address = address;
        this.parent = parent;
    }

    /** Returns the keys of one of the three tables. */
    static TableKeys of(Section table) {
        return Objects.requireNonNull(TABLES.get(table), table.key());
    }

    /** Returns the key that a cell stands under. */
    static TableKeys of(Cell cell) {
        return Objects.requireNonNull(CELLS.get(cell), cell.address());
    }

    private static Map<Section, TableKeys> tables() {
        Map<Section, TableKeys> tables = new EnumMap<>(Section.class);
        for (Section table : Section.tables()) {
            TableKeys root = new TableKeys(table.key(), table.key(), null);
            for (Edition edition : Edition.values()) {
                edition.cells(table).forEach(root::add);
                edition.collapsedCells().stream()
                        .filter(cell -> cell.section() == table)
                        .forEach(root::add);
            }
            tables.put(table, root);
        }
        return tables;
    }

    private static Map<Cell, TableKeys> cells() {
        Map<Cell, TableKeys> cells = new HashMap<>();
        TABLES.values().forEach(table -> table.collect(cells));
        return cells;
    }

    private void collect(Map<Cell, TableKeys> found) {
        cells.values().forEach(cell -> {
            if (cell != null) {
                found.put(cell, this);
            }
        });
        children.values().forEach(child -> child.collect(found));
    }

    private void add(Cell cell) {
        TableKeys keys = this;
        keys.cells.putIfAbsent(cell.edition(), null);
        for (String part : (cell.line().key() + '.' + cell.column().key()).split("\\.", -1)) {
            TableKeys above = keys;
            keys = above.children.computeIfAbsent(part, k -> new TableKeys(k, above.address + '.' + k, above));
            keys.cells.putIfAbsent(cell.edition(), null);
        }
        keys.cells.put(cell.edition(), cell);
    }

    String key() {
        return key;
    }

    String address() {
        return address;
    }

    /** Returns the key above; null for a table. */
    @Nullable
    TableKeys parent() {
        return parent;
    }

    Collection<TableKeys> children() {
        return Collections.unmodifiableCollection(children.values());
    }

    @Nullable
    TableKeys child(String name) {
        return children.get(name);
    }

    boolean isIn(Edition edition) {
        return cells.containsKey(edition);
    }

    /** Returns the cell that the key stands for; null if it has keys under it, or if the edition does not have it. */
    @Nullable
    Cell cell(Edition edition) {
        return cells.get(edition);
    }
}
