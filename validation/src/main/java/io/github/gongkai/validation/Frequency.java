package io.github.gongkai.validation;

import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestLine;
import java.util.EnumSet;
import java.util.Set;

/**
 * How often an outcome is given, as an order of magnitude. It is in the nature of the reasons: information is given, or is not held,
 * every day; a request for a state secret or for a book in print is an exception.
 *
 * <p>In five published reports of cities and counties, 2023 to 2025, neighbouring lines that differ in it have different totals 47
 * times, and 46 times the commoner line has the larger one.
 */
enum Frequency {
    RARE,
    USUAL,
    COMMON;

    private static final Set<RequestLine> COMMON_LINES =
            EnumSet.of(RequestLine.GRANTED, RequestLine.PARTLY_GRANTED, RequestLine.NOT_HELD, RequestLine.OTHERS);

    private static final Set<RequestLine> RARE_LINES = EnumSet.of(
            RequestLine.STATE_SECRETS,
            RequestLine.PROHIBITED_BY_LAW,
            RequestLine.SECURITY_AND_STABILITY,
            RequestLine.STILL_UNCLEAR,
            RequestLine.PUBLICATIONS,
            RequestLine.RECONFIRMATION);

    /** How many times as likely it is, of two figures on two lines, that the larger one is on the commoner line. */
    private static final double ODDS = 9;

    /**
     * Returns the frequency of what a line counts.
     *
     * @param line a line of the form
     * @return usual if no more is known
     */
    static Frequency of(Line line) {
        if (line instanceof RequestLine outcome) {
            if (COMMON_LINES.contains(outcome)) {
                return COMMON;
            }
            if (RARE_LINES.contains(outcome)) {
                return RARE;
            }
        }
        return USUAL;
    }

    /**
     * Holds two figures against the same two in each other's place.
     *
     * @param one the figure on one line
     * @param other the figure on another line
     * @param oneLine the one line
     * @param otherLine the other line
     * @return how many times as likely they are as they stand, 1 if nothing is known
     */
    static double odds(long one, long other, Line oneLine, Line otherLine) {
        int order = of(oneLine).compareTo(of(otherLine)) * Long.compare(one, other);
        return order == 0 ? 1 : order > 0 ? ODDS : 1 / ODDS;
    }
}
