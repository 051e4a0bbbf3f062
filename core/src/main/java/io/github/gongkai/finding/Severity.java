package io.github.gongkai.finding;

/** How much a finding matters, by what follows from it. */
public enum Severity {
    /** A figure or part of the report is certainly wrong or missing: the report should not be accepted as it is. */
    ERROR("error"),
    /** Something is probably wrong: a person should look at it before the report is accepted. */
    WARNING("warning"),
    /** Worth knowing; nothing need be done. */
    NOTICE("notice");

    private final String key;

    Severity(String key) {
        this.key = key;
    }

    /**
     * Returns the name on the wire.
     *
     * @return {@code error}, {@code warning} or {@code notice}
     */
    public String key() {
        return key;
    }
}
