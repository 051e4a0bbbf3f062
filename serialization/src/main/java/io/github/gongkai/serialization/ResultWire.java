package io.github.gongkai.serialization;

import java.util.List;

/** The names of {@code gongkai-result/1} that its reader and its writers share. */
final class ResultWire {

    /** What every version of the format begins with. */
    static final String FORMAT_NAME = "gongkai-result/";
    /** What the namespace of every version of the format begins with in XML. */
    static final String NAMESPACE = "urn:gongkai:result:";
    /** The version that is written and read. */
    static final int FORMAT_VERSION = 1;

    /** The root element in XML. */
    static final String RESULTS = "results";

    static final String SUPPRESSED = "suppressed";
    /** What a policy can do to a finding. */
    static final List<String> EFFECTS = List.of(SUPPRESSED, PolicyWire.OFF, PolicyWire.SEVERITY);

    private ResultWire() {}
}
