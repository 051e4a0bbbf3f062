/** Reports as fields of a user's own types, by Jackson 3's data binding; the digit in the name is Jackson's. */
@SuppressWarnings("module")
module io.github.gongkai.jackson3 {
    requires transitive io.github.gongkai.serialization;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports io.github.gongkai.jackson3;
}
