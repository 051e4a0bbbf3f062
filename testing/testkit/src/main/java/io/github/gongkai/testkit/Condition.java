package io.github.gongkai.testkit;

/** How sound the reports are that are drawn. */
public enum Condition {
    /**
     * As agencies publish them when nothing is wrong: every sum of the form holds, all six sections are there, and zeros
     * are printed as 0 or, as many agencies do, left blank or printed as {@code /}.
     */
    CONSISTENT,
    /** {@link #CONSISTENT}, and every cell of the form states a number. */
    COMPLETE,
    /** {@link #COMPLETE} but for one cell, which was mistyped or left blank. */
    NEAR_VALID,
    /** With one known {@link Fault} of any kind; draw {@link FaultyReport} to learn which. */
    FAULTY,
    /** Anything the types can hold: figures in every state and of every size, facts there or not, any characters. */
    ARBITRARY
}
