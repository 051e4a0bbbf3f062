package io.github.gongkai.report;

import java.util.List;

/** A piece of a text section, as published. */
public sealed interface Block {

    /**
     * A heading within a section.
     *
     * @param text the text, its ordinal included
     * @param level 2 for the first level under the section's title, up to 6
     */
    record Heading(String text, int level) implements Block {
        /**
         * Creates a heading.
         *
         * @param text the text, its ordinal included
         * @param level 2 for the first level under the section's title, up to 6
         * @throws IllegalArgumentException if the level is not 2 to 6
         */
        public Heading {
            if (level < 2 || level > 6) {
                throw new IllegalArgumentException("heading level " + level);
            }
        }
    }

    /**
     * A paragraph.
     *
     * @param text the text
     */
    record Paragraph(String text) implements Block {}

    /**
     * A table that is not one of the form's.
     *
     * @param rows the texts of its cells, row by row
     */
    record Table(List<List<String>> rows) implements Block {
        /**
         * Creates a table; the rows are copied.
         *
         * @param rows the texts of its cells, row by row
         */
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A picture.
     *
     * @param caption the text under it, may be empty
     * @param address where it is published, may be empty
     */
    record Picture(String caption, String address) implements Block {}
}
