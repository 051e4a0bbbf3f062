package io.github.gongkai.form;

import java.util.List;

/** A column of one of the three tables: the last part of a cell's address. */
public sealed interface Column permits DisclosureColumn, Applicant, DisputeResult {

    /**
     * Returns the column's part of an address.
     *
     * @return a name such as {@code total}
     */
    String key();

    /**
     * Returns the header as the edition prints it.
     *
     * @param edition the edition of the form
     * @return the label in both languages
     */
    Labels label(Edition edition);

    /**
     * Returns other headers under which published reports print this column, in any edition.
     *
     * @return labels in Chinese
     */
    List<String> variants();

    /**
     * Returns what the column counts in.
     *
     * @return the unit of its figures
     */
    Unit unit();

    /**
     * Returns which numbers the column takes.
     *
     * @return the kind of its figures
     */
    Quantity quantity();
}
