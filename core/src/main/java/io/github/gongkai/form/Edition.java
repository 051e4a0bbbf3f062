package io.github.gongkai.form;

import java.util.List;
import java.util.Optional;

/**
 * An edition of the form, as issued by the office for government information disclosure of the State Council's General
 * Office (国务院办公厅政府信息与政务公开办公室).
 *
 * <p>An edition knows its cells, in the form's order. Constants are in the order in which the editions were issued.
 */
public enum Edition {
    /** 国办公开办函〔2019〕60号 (试行): reports of 2019 and 2020, 198 cells. */
    TRIAL_2019("2019-60", "国办公开办函〔2019〕60号", 2019),
    /** 国办公开办函〔2021〕30号 of 2021-09-26: reports of 2021 and later, 200 cells. */
    REVISED_2021("2021-30", "国办公开办函〔2021〕30号", 2021);

    private final String id;
    private final String document;
    private final int firstYear;
    /** This edition as {@link #of(int)} returns it, so that asking allocates nothing. */
    private final Optional<Edition> itself = Optional.of(this);

    Edition(String id, String document, int firstYear) {
        this.id = id;
        this.document = document;
        this.firstYear = firstYear;
    }

    /**
     * Returns the edition that a report of the given year must follow.
     *
     * @param reportYear the year reported on, not the year of publication
     * @return the edition, or empty for years before 2019, which had no national form
     */
    public static Optional<Edition> of(int reportYear) {
        Optional<Edition> found = Optional.empty();
        for (Edition edition : values()) {
            if (reportYear >= edition.firstYear) {
                found = edition.itself;
            }
        }
        return found;
    }

    /**
     * Returns the edition with the given id.
     *
     * @param id an id as on the wire, such as {@code 2021-30}
     * @return the edition, or empty if no edition has this id
     */
    public static Optional<Edition> withId(String id) {
        for (Edition edition : values()) {
            if (edition.id.equals(id)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the id on the wire.
     *
     * @return year and number of the document, such as {@code 2021-30}
     */
    public String id() {
        return id;
    }

    /**
     * Returns the number of the document that issued this edition.
     *
     * @return the number in Chinese, such as {@code 国办公开办函〔2021〕30号}
     */
    public String document() {
        return document;
    }

    /**
     * Returns the first report year of this edition.
     *
     * @return the year reported on
     */
    public int firstYear() {
        return firstYear;
    }

    /**
     * Returns the cells of the form in the form's order; a cell's place in this list is its {@link Cell#ordinal()}.
     *
     * @return 198 cells for 2019-60, 200 for 2021-30
     */
    public List<Cell> cells() {
        return Catalogue.of(this).cells();
    }

    /**
     * Returns the cells of one table in the form's order.
     *
     * @param table one of the three sections that are tables
     * @return the cells; empty for a section that is text
     */
    public List<Cell> cells(Section table) {
        return Catalogue.of(this).cells(table);
    }

    /**
     * Returns the cells that the form does not have but published reports print: a line that this edition splits, printed
     * as one (（六）其他处理 in 2021-30). They have addresses and are read and written; a report that follows the form leaves
     * them absent. Their ordinals follow those of {@link #cells()}.
     *
     * @return seven cells for 2021-30, none for 2019-60
     */
    public List<Cell> collapsedCells() {
        return Catalogue.of(this).collapsedCells();
    }

    /**
     * Returns the lines of one table in the form's order, without collapsed ones.
     *
     * @param table one of the three sections that are tables
     * @return the lines; empty for a section that is text
     */
    public List<Line> lines(Section table) {
        return Catalogue.of(this).lines(table);
    }

    /**
     * Returns the cell with the given address, collapsed ones included.
     *
     * @param address {@code section.line.column}, such as {@code requests.outcomes.granted.total}
     * @return the cell, or empty if this edition has no such cell
     */
    public Optional<Cell> cell(String address) {
        return Catalogue.of(this).cell(address);
    }

    /**
     * Returns the cell where a line and a column meet, collapsed ones included.
     *
     * @param line a line of the form
     * @param column a column of the same table
     * @return the cell, or empty if this edition has no such cell
     */
    public Optional<Cell> cell(Line line, Column column) {
        return Catalogue.of(this).cell(line, column);
    }

    /**
     * Returns the cells of one line, from left to right, those of a collapsed line included.
     *
     * @param line a line of the form
     * @return its cells; empty if this edition does not have the line
     */
    public List<Cell> cells(Line line) {
        return Catalogue.of(this).cells(line);
    }

    /**
     * Returns how a table is printed: rows, merged cells, header texts.
     *
     * @param table one of the three sections that are tables
     * @return the layout
     * @throws IllegalArgumentException if the section is text
     */
    public TableLayout layout(Section table) {
        return TableLayout.of(this, table);
    }
}
