/**
 * Reports, check results, local rules and policies as JSON.
 *
 * <p>Needs jackson-core at run time, and nothing of Jackson's data binding.
 */
module io.github.gongkai.serialization {
    requires transitive io.github.gongkai.core;
    requires transitive io.github.gongkai.validation;
    requires com.fasterxml.jackson.core;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.gongkai.serialization;
}
