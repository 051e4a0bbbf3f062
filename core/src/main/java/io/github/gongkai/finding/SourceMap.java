package io.github.gongkai.finding;

import io.github.gongkai.form.Cell;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For each cell that was read: where, and the raw text. Instances are immutable. */
public final class SourceMap {

    private static final SourceMap EMPTY = new SourceMap("", Map.of());

    private final String resource;
    private final Map<Cell, Entry> entries;

    /** A place; nearly always the resource is the map's own. */
    private record Entry(String resource, int line, int column, String text) {
        Entry {
            Location.requireNotNegative(line, column);
        }
    }

    private SourceMap(String resource, Map<Cell, Entry> entries) {
        this.resource = resource;
        this.entries = entries;
    }

    /**
     * Returns the map of a report that was not read from a source.
     *
     * @return an empty map
     */
    public static SourceMap empty() {
        return EMPTY;
    }

    /**
     * Starts a map.
     *
     * @param resource the name of the source
     * @return a builder
     */
    public static Builder builder(String resource) {
        return new Builder(resource);
    }

    /**
     * Returns the name of the source.
     *
     * @return the name, may be empty
     */
    public String resource() {
        return resource;
    }

    /**
     * Returns where a figure was read.
     *
     * @param cell the cell
     * @return place and raw text, or empty if the cell was not read from the source
     */
    public Optional<CellSource> of(Cell cell) {
        Entry entry = entries.get(cell);
        return entry == null
                ? Optional.empty()
                : Optional.of(
                        new CellSource(new Location(entry.resource(), entry.line(), entry.column()), entry.text()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceMap that && resource.equals(that.resource) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return 31 * resource.hashCode() + entries.hashCode();
    }

    /**
     * Returns name and size, for diagnostics.
     *
     * @return a text such as {@code report.html: 200 cells}
     */
    @Override
    public String toString() {
        return resource + ": " + entries.size() + " cells";
    }

    /** Collects places. Not safe for use by several threads. */
    public static final class Builder {
        private final String resource;
        private final Map<Cell, Entry> entries = new HashMap<>();

        private Builder(String resource) {
            this.resource = resource;
        }

        /**
         * Sets where a cell was read; a later call for the same cell replaces the earlier.
         *
         * @param cell the cell
         * @param line the line, from 1; 0 if not known
         * @param column the column, from 1; 0 if not known
         * @param text the raw text of the cell
         * @return this builder
         * @throws IllegalArgumentException if line or column is negative
         */
        public Builder put(Cell cell, int line, int column, String text) {
            entries.put(cell, new Entry(resource, line, column, text));
            return this;
        }

        /**
         * Sets where a cell was read, in a source with parts such as pages or sheets; a later call for the same cell replaces
         * the earlier.
         *
         * @param cell the cell
         * @param location the place, whose resource names the part
         * @param text the raw text of the cell
         * @return this builder
         */
        public Builder put(Cell cell, Location location, String text) {
            entries.put(cell, new Entry(location.resource(), location.line(), location.column(), text));
            return this;
        }

        /**
         * Returns the map; the builder can go on being used.
         *
         * @return the map
         */
        public SourceMap build() {
            return new SourceMap(resource, Map.copyOf(entries));
        }
    }
}
