package io.github.gongkai.benchmarks;

/** The fact of {@link DroolsPeer}: figures by their ordinal in the form, and what the rules found. Public for the rules. */
public final class DroolsFigures {
    private final long[] figures;
    private int broken;

    DroolsFigures(long[] figures) {
        this.figures = figures;
    }

    /**
     * Returns a figure.
     *
     * @param ordinal the ordinal of its cell
     * @return the figure
     */
    public long at(int ordinal) {
        return figures[ordinal];
    }

    /** Says that an identity does not hold. */
    public void fail() {
        broken++;
    }

    /** Forgets what was found, and returns how much it was. */
    int broken() {
        int found = broken;
        broken = 0;
        return found;
    }
}
