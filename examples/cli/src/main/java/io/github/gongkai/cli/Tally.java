package io.github.gongkai.cli;

import io.github.gongkai.finding.Severity;
import java.util.EnumMap;
import java.util.Map;

/** What came of all reports of a run. */
final class Tally {

    /** No error was found. */
    static final int OK = 0;
    /** At least one report has an error. */
    static final int ERRORS = 1;
    /** At least one input could not be read, or the command was not understood. */
    static final int UNREADABLE = 2;

    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int passed;
    private int failed;
    private int unreadable;
    private boolean unusable;

    void add(Checked checked) {
        if (checked.isPass()) {
            passed++;
        } else {
            failed++;
        }
        checked.findings().forEach(finding -> findings.merge(finding.severity(), 1, Integer::sum));
    }

    void addUnreadable() {
        unreadable++;
    }

    /** Tells that something given could not be used, though it is no report to be checked. */
    void addUnusable() {
        unusable = true;
    }

    int reports() {
        return passed + failed + unreadable;
    }

    int passed() {
        return passed;
    }

    int failed() {
        return failed;
    }

    int unreadable() {
        return unreadable;
    }

    int findings(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    /**
     * Returns how the run ends.
     *
     * @return the worst of what happened
     */
    int exitCode() {
        return unreadable > 0 || unusable ? UNREADABLE : failed > 0 ? ERRORS : OK;
    }
}
