package io.github.gongkai.report;

import java.util.List;
import java.util.Objects;

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
         * @throws NullPointerException if the text is null
         */
        public Heading {
            Objects.requireNonNull(text, "text");
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
    record Paragraph(String text) implements Block {
        /**
         * Creates a paragraph.
         *
         * @param text the text
         * @throws NullPointerException if the text is null
         */
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }
    }

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
         * @throws NullPointerException if a row or a text is null
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
    record Picture(String caption, String address) implements Block {
        /**
         * Creates a picture.
         *
         * @param caption the text under it, may be empty
         * @param address where it is published, may be empty
         * @throws NullPointerException if caption or address is null
         */
        public Picture {
            Objects.requireNonNull(caption, "caption");
            Objects.requireNonNull(address, "address");
        }
    }
}
