package io.github.gongkai.serialization;

import java.util.List;

/** The names of {@code gongkai-report/1} that are not the form's: those of sections, lines and columns are in the catalogue. */
final class Wire {

    /** What every version of the format begins with. */
    static final String FORMAT_NAME = "gongkai-report/";
    /** The version that is written and read. */
    static final int FORMAT_VERSION = 1;

    /** What the namespace of every version of the format begins with in XML. */
    static final String NAMESPACE = "urn:gongkai:report:";
    /** The root element of a report in XML. */
    static final String REPORT = "report";

    /** The root element of many reports in XML. */
    static final String REPORTS = "reports";

    static final String FORMAT = "format";
    static final String EDITION = "edition";
    static final String YEAR = "year";
    static final String TITLE = "title";
    static final String PUBLISHED_ON = "publishedOn";
    static final String SOURCE = "source";

    static final String AGENCY = "agency";
    static final String NAME = "name";
    static final String CREDIT_CODE = "creditCode";
    static final String DIVISION_CODE = "divisionCode";
    static final String AGENCY_LEVEL = "level";
    static final String AGENCY_KIND = "kind";

    static final String BLOCKS = "blocks";
    static final String HEADING = "heading";
    static final String LEVEL = "level";
    static final String PARAGRAPH = "paragraph";
    static final String TABLE = "table";
    static final String ROW = "row";
    static final String CELL = "cell";
    static final String PICTURE = "figure";
    static final String CAPTION = "caption";
    static final String ADDRESS = "address";
    /** The keys that say what a block is. */
    static final List<String> BLOCK_KINDS = List.of(HEADING, PARAGRAPH, TABLE, PICTURE);

    /** Level of a heading right under the section's title. */
    static final int TOP_LEVEL = 2;
    /** Level of the lowest heading. */
    static final int LOWEST_LEVEL = 6;

    private Wire() {}

    /** Tells whether a text is the number of a version that did not exist when this was written; all formats are in their first. */
    static boolean isLaterVersion(String version) {
        if (version.isEmpty() || version.startsWith("0") || version.equals("1")) {
            return false;
        }
        for (int i = 0; i < version.length(); i++) {
            if (version.charAt(i) < '0' || version.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
