package io.github.gongkai.report;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one table of a report, held compactly by {@link Cell#index()}: nine bytes a cell.
 *
 * <p>Instances are immutable; {@link #with} copies.
 */
public final class Figures {

    private static final byte ABSENT = 0;
    private static final byte BLANK = 1;
    private static final byte NOT_APPLICABLE = 2;
    private static final byte COUNT = 3;
    private static final byte DECIMAL = 4;

    /** What {@link #counts} holds where no count stands, see {@link #countOrNegativeAt}. */
    private static final long NO_COUNT = -1;

    private final Edition edition;
    private final Section table;
    private final byte[] states;
    private final long[] counts;
    /** Numbers that are no count; null while the table has none. */
    private final BigDecimal @Nullable [] decimals;

    private Figures(Edition edition, Section table, byte[] states, long[] counts, BigDecimal @Nullable [] decimals) {
        this.edition = edition;
        this.table = table;
        this.states = states;
        this.counts = counts;
        this.decimals = decimals;
    }

    /**
     * Starts a table in which every cell is absent.
     *
     * @param edition the edition of the form
     * @param table one of the three sections that are tables
     * @return a builder
     * @throws IllegalArgumentException if the section is text
     */
    public static Builder builder(Edition edition, Section table) {
        return new Builder(edition, table);
    }

    /**
     * Returns the edition of the form.
     *
     * @return the edition
     */
    public Edition edition() {
        return edition;
    }

    /**
     * Returns the table that the figures belong to.
     *
     * @return one of the three sections that are tables
     */
    public Section table() {
        return table;
    }

    /**
     * Returns the figure of a cell.
     *
     * @param cell a cell of this edition and table
     * @return the figure
     * @throws IllegalArgumentException if the cell is of another edition or table
     */
    public Figure get(Cell cell) {
        requireMine(cell, edition, table);
        int i = cell.index();
        return switch (states[i]) {
            case BLANK -> Figure.blank();
            case NOT_APPLICABLE -> Figure.notApplicable();
            case COUNT -> Figure.of(counts[i]);
            case DECIMAL -> Figure.of(Objects.requireNonNull(decimals)[i]);
            default -> Figure.absent();
        };
    }

    /**
     * Tells whether a cell is not in the source, without making a {@link Figure} of it.
     *
     * @param index the {@link Cell#index()} of a cell of this table
     * @return true for an absent cell
     * @throws IndexOutOfBoundsException if the table has no such cell
     */
    public boolean isAbsentAt(int index) {
        return states[index] == ABSENT;
    }

    /**
     * Tells whether a cell holds a whole number, without making a {@link Figure} of it.
     *
     * @param index the {@link Cell#index()} of a cell of this table
     * @return true if {@link #countAt} can be called
     * @throws IndexOutOfBoundsException if the table has no such cell
     */
    public boolean isCountAt(int index) {
        return states[index] == COUNT;
    }

    /**
     * Returns the whole number in a cell, without making a {@link Figure} of it.
     *
     * @param index the {@link Cell#index()} of a cell of this table
     * @return the number
     * @throws IllegalStateException if the cell holds no whole number
     * @throws IndexOutOfBoundsException if the table has no such cell
     */
    public long countAt(int index) {
        if (states[index] != COUNT) {
            throw new IllegalStateException("no count at " + index);
        }
        return counts[index];
    }

    /**
     * Returns the whole number in a cell if there is a lawful one: the fast way to add up cells, one look for each.
     *
     * @param index the {@link Cell#index()} of a cell of this table
     * @return the number, or a negative number if the cell holds a negative number, a decimal or none
     * @throws IndexOutOfBoundsException if the table has no such cell
     */
    public long countOrNegativeAt(int index) {
        return counts[index];
    }

    /**
     * Returns these figures with one changed.
     *
     * @param cell a cell of this edition and table
     * @param figure the new figure
     * @return a copy
     * @throws IllegalArgumentException if the cell is of another edition or table, or takes no such number
     */
    public Figures with(Cell cell, Figure figure) {
        Builder copy = new Builder(this);
        return copy.set(cell, figure).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figures that
                && edition == that.edition
                && table == that.table
                && Arrays.equals(states, that.states)
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(decimals, that.decimals);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(states) + Arrays.hashCode(counts)) + Arrays.hashCode(decimals);
    }

    /**
     * Returns all figures by address, for diagnostics; absent ones are left out.
     *
     * @return a text such as {@code {disputes.reconsideration.upheld=0, …}}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (List<Cell> cells : List.of(edition.cells(table), collapsed(edition, table))) {
            for (Cell cell : cells) {
                if (states[cell.index()] != ABSENT) {
                    text.append(text.length() == 1 ? "" : ", ")
                            .append(cell)
                            .append('=')
                            .append(get(cell));
                }
            }
        }
        return text.append('}').toString();
    }

    private static List<Cell> collapsed(Edition edition, Section table) {
        return edition.collapsedCells().stream()
                .filter(cell -> cell.section() == table)
                .toList();
    }

    private static void requireMine(Cell cell, Edition edition, Section table) {
        if (cell.edition() != edition || cell.section() != table) {
            throw new IllegalArgumentException(
                    cell + " of " + cell.edition().id() + " is no cell of " + table.key() + " of " + edition.id());
        }
    }

    /** Collects the figures of one table. Not safe for use by several threads. */
    public static final class Builder {
        private final Edition edition;
        private final Section table;
        private byte[] states;
        private long[] counts;
        private BigDecimal @Nullable [] decimals;
        /** Whether figures that were built hold the arrays. */
        private boolean shared;

        private Builder(Edition edition, Section table) {
            if (!table.isTable()) {
                throw new IllegalArgumentException(table.key() + " is not a table");
            }
            this.edition = edition;
            this.table = table;
            int size = edition.cells(table).size();
            for (Cell cell : edition.collapsedCells()) {
                if (cell.section() == table) {
                    size++;
                }
            }
            this.states = new byte[size];
            this.counts = new long[size];
            Arrays.fill(counts, NO_COUNT);
        }

        private Builder(Figures source) {
            this.edition = source.edition;
            this.table = source.table;
            this.states = source.states;
            this.counts = source.counts;
            this.decimals = source.decimals;
            this.shared = true;
        }

        /**
         * Sets the figure of a cell.
         *
         * @param cell a cell of this edition and table
         * @param figure the figure
         * @return this builder
         * @throws IllegalArgumentException if the cell is of another edition or table, or if the figure has decimals, or is
         *     beyond the range of {@code long}, where a count stands
         */
        public Builder set(Cell cell, Figure figure) {
            requireMine(cell, edition, table);
            int i = cell.index();
            unshare();
            counts[i] = NO_COUNT;
            if (decimals != null) {
                decimals[i] = null;
            }
            switch (figure.state()) {
                case ABSENT -> states[i] = ABSENT;
                case BLANK -> states[i] = BLANK;
                case NOT_APPLICABLE -> states[i] = NOT_APPLICABLE;
                case STATED -> setNumber(cell, figure);
            }
            return this;
        }

        /**
         * Sets a whole number, without making a {@link Figure} of it.
         *
         * @param cell a cell of this edition and table
         * @param count the number
         * @return this builder
         * @throws IllegalArgumentException if the cell is of another edition or table
         */
        public Builder set(Cell cell, long count) {
            requireMine(cell, edition, table);
            int i = cell.index();
            unshare();
            if (decimals != null) {
                decimals[i] = null;
            }
            states[i] = COUNT;
            counts[i] = count;
            return this;
        }

        /** What was built does not change any more. */
        private void unshare() {
            if (shared) {
                states = states.clone();
                counts = counts.clone();
                decimals = decimals == null ? null : decimals.clone();
                shared = false;
            }
        }

        private void setNumber(Cell cell, Figure figure) {
            int i = cell.index();
            if (figure.isCount()) {
                states[i] = COUNT;
                counts[i] = figure.count();
                return;
            }
            if (cell.quantity() != Quantity.AMOUNT) {
                throw new IllegalArgumentException(
                        cell + " takes whole numbers within the range of long, not " + figure);
            }
            if (decimals == null) {
                decimals = new BigDecimal[states.length];
            }
            states[i] = DECIMAL;
            decimals[i] = figure.decimal();
        }

        /**
         * Sets the figure where a line and a column meet.
         *
         * @param line a line of this table
         * @param column a column of the line
         * @param figure the figure
         * @return this builder
         * @throws IllegalArgumentException if the edition has no such cell, or the cell takes no such number
         */
        public Builder set(Line line, Column column, Figure figure) {
            return set(
                    edition.cell(line, column)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    edition.id() + " has no cell " + line.key() + "." + column.key())),
                    figure);
        }

        /**
         * Sets a whole line.
         *
         * @param line a line of this table
         * @param counts its figures from left to right, one for each column
         * @return this builder
         * @throws IllegalArgumentException if the line has another number of columns
         */
        public Builder row(Line line, long... counts) {
            List<Cell> cells = edition.cells(line);
            if (cells.size() != counts.length) {
                throw new IllegalArgumentException(
                        line.key() + " of " + edition.id() + " has " + cells.size() + " columns, not " + counts.length);
            }
            for (int i = 0; i < counts.length; i++) {
                set(cells.get(i), Figure.of(counts[i]));
            }
            return this;
        }

        /**
         * Sets every cell of the form that is still absent; collapsed cells stay absent.
         *
         * @param figure the figure for all of them
         * @return this builder
         */
        public Builder rest(Figure figure) {
            for (Cell cell : edition.cells(table)) {
                if (states[cell.index()] == ABSENT) {
                    set(cell, figure);
                }
            }
            return this;
        }

        /**
         * Returns the figures; the builder can go on being used.
         *
         * @return the figures
         */
        public Figures build() {
            if (decimals != null && Arrays.equals(decimals, new BigDecimal[decimals.length])) {
                decimals = null;
            }
            shared = true;
            return new Figures(edition, table, states, counts, decimals);
        }
    }
}
