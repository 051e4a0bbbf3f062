package io.github.gongkai.benchmarks;

/** Somebody else who checks the 42 identities of a report that it was given beforehand, in the form that suits it. */
interface IdentityPeer {

    /**
     * Checks.
     *
     * @return how many identities do not hold
     */
    int broken();
}
