package io.github.gongkai.serialization;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a format writes before each value of the tables, or after them, by their names: put together once for each edition. */
abstract class WrittenNames {

    /** More bytes than belong to any name. */
    private static final int LONGEST = 128;

    private final Map<Edition, byte[][]> ofCells = new ConcurrentHashMap<>();
    private final Map<Edition, byte[][]> ofGroups = new ConcurrentHashMap<>();

    /**
     * Writes what belongs to a name.
     *
     * @param level how many names are above it
     */
    abstract void write(FormKeys name, int level, DocumentBuffer out);

    /** Returns what belongs to the names of cells, by {@link Cell#ordinal()}. */
    final byte[][] ofCells(Edition edition) {
        byte[][] written = ofCells.get(edition);
        return written == null ? make(edition, ofCells) : written;
    }

    /** Returns what belongs to the other names, by {@link FormKeys#number()}. */
    final byte[][] ofGroups(Edition edition) {
        byte[][] written = ofGroups.get(edition);
        return written == null ? make(edition, ofGroups) : written;
    }

    private byte[][] make(Edition edition, Map<Edition, byte[][]> wanted) {
        byte[][] cells =
                new byte[edition.cells().size() + edition.collapsedCells().size()][];
        byte[][] groups = new byte[FormKeys.groups(edition)][];
        for (Section table : Section.tables()) {
            make(FormKeys.of(edition, table), 1, cells, groups);
        }
        ofCells.put(edition, cells);
        ofGroups.put(edition, groups);
        return wanted == ofCells ? cells : groups;
    }

    private void make(FormKeys name, int level, byte[][] cells, byte[][] groups) {
        DocumentBuffer out = new DocumentBuffer(LONGEST);
        write(name, level, out);
        Cell cell = name.cell();
        if (cell == null) {
            groups[name.number()] = out.toBytes();
        } else {
            cells[cell.ordinal()] = out.toBytes();
        }
        for (FormKeys child : name.children()) {
            make(child, level + 1, cells, groups);
        }
    }
}
