/**
 * Reports as JSON and XML; check results, local rules and policies as JSON.
 *
 * <p>Needs jackson-core at run time, and Jackson's data binding only for what is in the package {@code jackson}.
 */
module io.github.gongkai.serialization {
    requires transitive io.github.gongkai.core;
    requires transitive io.github.gongkai.validation;
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires static com.fasterxml.jackson.databind;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.gongkai.serialization;
    exports io.github.gongkai.serialization.jackson;
}
