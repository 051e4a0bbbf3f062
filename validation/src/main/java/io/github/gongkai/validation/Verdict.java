package io.github.gongkai.validation;

/** What is to become of a report, from best to worst. */
public enum Verdict {
    /** 通过: the report is accepted. */
    ACCEPT("accept"),
    /** 附意见通过: the report is accepted, and its agency is told what was found. */
    ACCEPT_WITH_REMARKS("acceptWithRemarks"),
    /** 退回: the report goes back to its agency. */
    REJECT("reject");

    private final String key;

    Verdict(String key) {
        this.key = key;
    }

    /**
     * Returns the name on the wire.
     *
     * @return {@code accept}, {@code acceptWithRemarks} or {@code reject}
     */
    public String key() {
        return key;
    }
}
