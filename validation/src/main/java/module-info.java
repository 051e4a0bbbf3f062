/**
 * The rules of the annual report on government information disclosure.
 *
 * <p>{@link io.github.gongkai.validation.ReportValidator} is the way in.
 */
module io.github.gongkai.validation {
    requires transitive io.github.gongkai.core;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.gongkai.validation;
}
