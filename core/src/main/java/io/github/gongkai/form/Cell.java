package io.github.gongkai.form;

/**
 * One cell of one edition of the form.
 *
 * <p>Cells are made by the catalogue only, one object for each cell of an edition, so that identity is equality. Get them
 * from {@link Edition#cells()} or {@link Edition#cell(String)}. Instances are immutable.
 */
public final class Cell {

    private final Edition edition;
    private final Section section;
    private final Line line;
    private final Column column;
    private final int ordinal;
    private final int index;
    private final boolean collapsed;
    private final String address;

    Cell(Edition edition, Line line, Column column, int ordinal, int index, boolean collapsed) {
        this.edition = edition;
        this.section = line.section();
        this.line = line;
        this.column = column;
        this.ordinal = ordinal;
        this.index = index;
        this.collapsed = collapsed;
        this.address = section.key() + '.' + line.key() + '.' + column.key();
    }

    /**
     * Returns the address, stable and the same everywhere: JSON path, finding, spreadsheet, command line.
     *
     * @return {@code section.line.column}
     */
    public String address() {
        return address;
    }

    /**
     * Returns the edition of the form that the cell belongs to.
     *
     * @return the edition
     */
    public Edition edition() {
        return edition;
    }

    /**
     * Returns the table that the cell stands in.
     *
     * @return one of the three sections that are tables
     */
    public Section section() {
        return section;
    }

    /**
     * Returns the line that the cell stands in.
     *
     * @return the line
     */
    public Line line() {
        return line;
    }

    /**
     * Returns the column that the cell stands in.
     *
     * @return the column
     */
    public Column column() {
        return column;
    }

    /**
     * Returns the place of the cell in its edition, dense from 0; collapsed cells come after all others.
     *
     * @return 0 … 197 in 2019-60, 0 … 199 in 2021-30, 200 … 206 for its collapsed cells
     */
    public int ordinal() {
        return ordinal;
    }

    /**
     * Returns the place of the cell in its table, dense from 0; collapsed cells come after all others of the table.
     *
     * @return the place in the table
     */
    public int index() {
        return index;
    }

    /**
     * Tells whether the form does not have this cell but published reports do, see {@link Edition#collapsedCells()}.
     *
     * @return true for a cell of a collapsed line
     */
    public boolean isCollapsed() {
        return collapsed;
    }

    /**
     * Returns what the cell counts in.
     *
     * @return the unit of its figure
     */
    public Unit unit() {
        return column.unit();
    }

    /**
     * Returns which numbers the cell takes.
     *
     * @return the kind of its figure
     */
    public Quantity quantity() {
        return column.quantity();
    }

    /**
     * Returns a name for people: label of the line and header of the column.
     *
     * @return the name in both languages
     */
    public Labels label() {
        Labels row = line.label(edition);
        Labels header = column.label(edition);
        return new Labels(row.zh() + "·" + header.zh(), row.en() + ", " + header.en());
    }

    /**
     * Returns the address.
     *
     * @return {@link #address()}
     */
    @Override
    public String toString() {
        return address;
    }
}
