package io.github.gongkai.fuzz;

/** What the targets have in common. */
final class Targets {

    /** How long each is fuzzed unless the profile says otherwise. */
    static final String DURATION = "60s";

    private Targets() {}
}
