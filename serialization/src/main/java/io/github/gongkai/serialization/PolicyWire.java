package io.github.gongkai.serialization;

/** The names of {@code gongkai-policy/1}; those of a finding are the same as in a result. */
final class PolicyWire {

    /** What every version of the format begins with. */
    static final String FORMAT_NAME = "gongkai-policy/";
    /** The version that is written and read. */
    static final int FORMAT_VERSION = 1;

    static final String RULES = "rules";
    static final String SUPPRESSIONS = "suppressions";
    static final String VERDICT = "verdict";

    static final String RULE = "rule";
    static final String SEVERITY = "severity";
    /** In place of a severity: the rule is switched off. */
    static final String OFF = "off";

    static final String REASON = "reason";
    static final String BY = "by";
    static final String ON = "on";

    static final String AGENCY = "agency";
    static final String YEAR = "year";
    static final String ADDRESS = "address";
    static final String CELLS = "cells";
    static final String CELL = "cell";
    static final String VALUE = "value";
    static final String EXPECTED = "expected";
    static final String ACTUAL = "actual";
    static final String DETAILS = "details";

    private PolicyWire() {}
}
