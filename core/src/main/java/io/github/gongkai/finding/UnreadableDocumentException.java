package io.github.gongkai.finding;

import io.github.gongkai.form.Labels;
import java.util.Locale;

/**
 * Thrown by every reader for input that is no document at all: empty, binary, not JSON, or without any part of a report.
 *
 * <p>Bad data in a document is never thrown; it is a {@link Finding}.
 */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The source and, if known, the position in it. */
    private final Location location;
    /** Why it cannot be read. */
    private final Labels reason;

    /**
     * Creates the exception.
     *
     * @param location the source and, if known, the position in it
     * @param reason why it cannot be read
     */
    public UnreadableDocumentException(Location location, Labels reason) {
        super(message(location.toString(), reason.en()));
        this.location = location;
        this.reason = reason;
    }

    /**
     * Returns the source and, if known, the position in it.
     *
     * @return the place
     */
    public Location location() {
        return location;
    }

    /**
     * Returns the reason in the asked language, without the place.
     *
     * @param locale Chinese if its language is {@code zh}, English otherwise
     * @return the reason
     */
    public String reason(Locale locale) {
        return reason.in(locale);
    }

    private static String message(String place, String reason) {
        return place.isEmpty() ? reason : place + ": " + reason;
    }
}
