package io.github.gongkai.finding;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For each cell that was read: where, and the raw text; held compactly by {@link Cell#ordinal()}. Instances are immutable.
 */
public final class SourceMap {

    /** The place of a cell that was not read. */
    private static final long NOWHERE = -1;

    private static final SourceMap EMPTY = new SourceMap("", null, new long[0], null, null, null);

    private final String resource;
    /** The edition of the cells; null if none was read. */
    private final @Nullable Edition edition;
    /** By ordinal: the line in the upper half, the column in the lower. */
    private final long[] places;
    /** By ordinal: the raw text; null where it is the digits of the report's figure. Null while all are. */
    private final @Nullable String @Nullable [] texts;

    /** By ordinal: the part of the source, such as a page; null where it is the source itself. Null while all are. */
    private final @Nullable String @Nullable [] parts;

    private final @Nullable AnnualReport report;

    private SourceMap(
            String resource,
            @Nullable Edition edition,
            long[] places,
            @Nullable String @Nullable [] texts,
            @Nullable String @Nullable [] parts,
            @Nullable AnnualReport report) {
        this.resource = resource;
        this.edition = edition;
        this.places = places;
        this.texts = texts;
        this.parts = parts;
        this.report = report;
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
        if (cell.edition() != edition || places[cell.ordinal()] == NOWHERE) {
            return Optional.empty();
        }
        long place = places[cell.ordinal()];
        return Optional.of(new CellSource(new Location(part(cell), (int) (place >>> 32), (int) place), text(cell)));
    }

    private String part(Cell cell) {
        String part = parts == null ? null : parts[cell.ordinal()];
        return part == null ? resource : part;
    }

    private String text(Cell cell) {
        String text = texts == null ? null : texts[cell.ordinal()];
        return text == null
                ? Long.toString(
                        Objects.requireNonNull(report, "report").figure(cell).count())
                : text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceMap that
                && resource.equals(that.resource)
                && edition == that.edition
                && Arrays.equals(places, that.places)
                && sameTexts(that);
    }

    private boolean sameTexts(SourceMap that) {
        return edition == null
                || allCells(edition)
                        .filter(cell -> places[cell.ordinal()] != NOWHERE)
                        .allMatch(cell ->
                                text(cell).equals(that.text(cell)) && part(cell).equals(that.part(cell)));
    }

    private static Stream<Cell> allCells(Edition edition) {
        return Stream.concat(edition.cells().stream(), edition.collapsedCells().stream());
    }

    @Override
    public int hashCode() {
        return 31 * resource.hashCode() + Arrays.hashCode(places);
    }

    /**
     * Returns name and size, for diagnostics.
     *
     * @return a text such as {@code report.html: 200 cells}
     */
    @Override
    public String toString() {
        return resource + ": " + Arrays.stream(places).filter(p -> p != NOWHERE).count() + " cells";
    }

    /** Collects places. Not safe for use by several threads. */
    public static final class Builder {
        private final String resource;
        private @Nullable Edition edition;
        private long[] places = new long[0];
        private @Nullable String @Nullable [] texts;
        private @Nullable String @Nullable [] parts;
        /** Whether a map that was built holds the arrays. */
        private boolean shared;
        /** Whether there may be a place without a text. */
        private boolean counts;

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
         * @throws IllegalArgumentException if line or column is negative, or the cell is of another edition than one before
         */
        public Builder put(Cell cell, int line, int column, String text) {
            place(cell, line, column);
            if (texts == null) {
                texts = new String[places.length];
            }
            texts[cell.ordinal()] = text;
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
         * @throws IllegalArgumentException if the cell is of another edition than one before
         */
        public Builder put(Cell cell, Location location, String text) {
            put(cell, location.line(), location.column(), text);
            if (parts == null && !location.resource().equals(resource)) {
                parts = new String[places.length];
            }
            if (parts != null) {
                parts[cell.ordinal()] = location.resource();
            }
            return this;
        }

        /**
         * Sets where a whole number was read that the source writes as the library does, so that its text need not be kept: an
         * optional minus and digits, the first of which is no 0 unless it is the only one.
         *
         * @param cell the cell
         * @param line the line, from 1; 0 if not known
         * @param column the column, from 1; 0 if not known
         * @return this builder, to be ended with {@link #build(AnnualReport)}
         * @throws IllegalArgumentException if line or column is negative, or the cell is of another edition than one before
         */
        public Builder putCount(Cell cell, int line, int column) {
            place(cell, line, column);
            if (texts != null) {
                texts[cell.ordinal()] = null;
            }
            counts = true;
            return this;
        }

        private void place(Cell cell, int line, int column) {
            Location.requireNotNegative(line, column);
            if (edition != cell.edition()) {
                begin(cell);
            }
            if (shared) {
                places = places.clone();
                texts = texts == null ? null : texts.clone();
                parts = parts == null ? null : parts.clone();
                shared = false;
            }
            int ordinal = cell.ordinal();
            if (parts != null) {
                parts[ordinal] = null;
            }
            places[ordinal] = ((long) line << 32) | column;
        }

        private void begin(Cell cell) {
            if (edition != null) {
                throw new IllegalArgumentException(
                        cell + " of " + cell.edition().id() + " among cells of " + edition.id());
            }
            edition = cell.edition();
            places = new long[edition.cells().size() + edition.collapsedCells().size()];
            Arrays.fill(places, NOWHERE);
        }

        /**
         * Tells whether a place has been set.
         *
         * @param cell the cell
         * @return true if the cell was read
         */
        public boolean has(Cell cell) {
            return edition == cell.edition() && places[cell.ordinal()] != NOWHERE;
        }

        /**
         * Returns the map; the builder can go on being used.
         *
         * @return the map
         * @throws IllegalStateException if {@link #putCount} was used, which needs the report
         */
        public SourceMap build() {
            if (counts) {
                throw new IllegalStateException("the texts of counts are those of a report, which is not given");
            }
            return map(null);
        }

        /**
         * Returns the map of a report; the builder can go on being used.
         *
         * @param report the report that was read, with a whole number in every cell given to {@link #putCount}; in a cell in which
         *     it has none, {@link SourceMap#of} throws {@link IllegalStateException}
         * @return the map
         */
        public SourceMap build(AnnualReport report) {
            return map(report);
        }

        private SourceMap map(@Nullable AnnualReport report) {
            shared = true;
            return new SourceMap(resource, edition, places, texts, parts, report);
        }
    }
}
