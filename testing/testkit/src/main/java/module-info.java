/** Generators of reports and of faults in them, for tests. */
module io.github.gongkai.testkit {
    requires transitive io.github.gongkai.core;
    requires transitive net.jqwik.api;
    requires static org.jspecify;
}
