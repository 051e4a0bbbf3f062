package io.github.gongkai.form;

import java.util.List;

/**
 * A line of one of the three tables: the part of a cell's address between section and column.
 *
 * <p>A line is the same constant in every edition that has it; what an edition changes is the label and the columns.
 */
public sealed interface Line permits DisclosureLine, RequestLine, DisputeLine {

    /**
     * Returns the table that the line belongs to.
     *
     * @return one of the three sections that are tables
     */
    Section section();

    /**
     * Returns the line's part of an address.
     *
     * @return a name such as {@code outcomes.refused.stateSecrets}
     */
    String key();

    /**
     * Returns the label as the edition prints it, item number included.
     *
     * @param edition the edition of the form
     * @return the label in both languages
     */
    Labels label(Edition edition);

    /**
     * Returns other labels under which published reports print this line, in any edition.
     *
     * @return labels in Chinese, without item number
     */
    List<String> variants();

    /**
     * Returns the article of the 条例 (2019) that the line rests on.
     *
     * @return the article in both languages
     */
    Labels basis();
}
