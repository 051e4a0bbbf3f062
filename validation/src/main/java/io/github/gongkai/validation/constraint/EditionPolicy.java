package io.github.gongkai.validation.constraint;

/** What it means that the tables follow the form of another year than the report's (rule ST05). */
public enum EditionPolicy {
    /** As severe as the rule says: a warning. */
    BY_RULE,
    /** An error. */
    OF_THE_YEAR,
    /** Nothing: any edition will do for any year. */
    ANY
}
