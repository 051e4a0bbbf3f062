/** Reports as fields of a user's own types, by Jackson 3's data binding. */
@SuppressWarnings("module") // The name says for which major version of Jackson it is.
module io.github.gongkai.jackson3 {
    requires transitive io.github.gongkai.serialization;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports io.github.gongkai.jackson3;
}
