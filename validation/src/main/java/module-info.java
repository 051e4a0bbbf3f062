/**
 * The rules of the annual report on government information disclosure.
 *
 * <p>{@link io.github.gongkai.validation.ReportValidator} is the way in. The package {@code constraint} holds
 * Jakarta Validation constraints; only who uses them needs that API.
 */
module io.github.gongkai.validation {
    requires transitive io.github.gongkai.core;
    requires static jakarta.validation;
    requires static org.hibernate.validator;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.gongkai.validation;
    exports io.github.gongkai.validation.constraint;
}
