/** Generators of reports and of faults in them, for tests. */
module io.github.gongkai.testkit {
    requires transitive io.github.gongkai.core;
    requires transitive net.jqwik.api;
    requires static org.jspecify;

    exports io.github.gongkai.testkit;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.gongkai.testkit.GongkaiArbitraries;
}
