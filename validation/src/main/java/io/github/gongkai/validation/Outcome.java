package io.github.gongkai.validation;

/** What came of one rule for one report. */
public enum Outcome {
    /** It was checked and had nothing to say. */
    PASSED,
    /** It found something that stands. */
    FAILED,
    /** It could not be checked, at least not everywhere, and found nothing where it was. */
    NOT_ASSESSED,
    /** All that it found was suppressed, or it is switched off; the policy says why. */
    SUPPRESSED
}
