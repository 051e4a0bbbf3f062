package io.github.gongkai.report;

/** The level of an agency. No national code list exists; the names are those of the wire format. */
public enum AgencyLevel {
    /** 中央. */
    CENTRAL("central"),
    /** 省级. */
    PROVINCE("province"),
    /** 地（市）级. */
    PREFECTURE("prefecture"),
    /** 县级. */
    COUNTY("county"),
    /** 乡级. */
    TOWNSHIP("township");

    private final String key;

    AgencyLevel(String key) {
        this.key = key;
    }

    /**
     * Returns the name on the wire.
     *
     * @return a name such as {@code county}
     */
    public String key() {
        return key;
    }
}
