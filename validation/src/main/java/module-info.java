/** The statutory balance checks, which cell is wrong, and what would repair it. */
module io.github.gongkai.validation {
    requires transitive io.github.gongkai.core;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
}
