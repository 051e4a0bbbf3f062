/** Reports, findings and rule files as JSON and XML. */
module io.github.gongkai.serialization {
    requires transitive io.github.gongkai.core;
    requires transitive io.github.gongkai.validation;
    requires com.fasterxml.jackson.core;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
}
