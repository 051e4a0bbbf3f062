package io.github.gongkai.serialization;

/** The names of {@code gongkai-rules/1}. */
final class RulesWire {

    /** What every version of the format begins with. */
    static final String FORMAT_NAME = "gongkai-rules/";
    /** The version that is written and read. */
    static final int FORMAT_VERSION = 1;

    static final String RULES = "rules";
    static final String ID = "id";
    static final String SEVERITY = "severity";
    static final String EDITIONS = "editions";
    static final String STATEMENT = "statement";
    static final String BASIS = "basis";
    static final String CONDITION = "condition";
    static final String COMPARISON = "comparison";
    static final String MESSAGE = "message";

    static final String ZH = "zh";
    static final String EN = "en";

    static final String LEFT = "left";
    static final String RELATION = "relation";
    static final String RIGHT = "right";
    static final String TOLERANCE = "tolerance";

    static final String TIMES = "times";
    static final String OF = "of";

    private RulesWire() {}
}
