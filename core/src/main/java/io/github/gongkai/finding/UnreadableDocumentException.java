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

    // Plain fields, so that nothing is lost when the exception travels.
    /** The name of the source. */
    private final String resource;
    /** The line, or 0. */
    private final int line;
    /** The column, or 0. */
    private final int column;
    /** Why it cannot be read, in Chinese. */
    private final String zh;
    /** Why it cannot be read, in English. */
    private final String en;

    /**
     * Creates the exception.
     *
     * @param location the source and, if known, the position in it
     * @param reason why it cannot be read
     */
    public UnreadableDocumentException(Location location, Labels reason) {
        super(message(location.toString(), reason.en()));
        this.resource = location.resource();
        this.line = location.line();
        this.column = location.column();
        this.zh = reason.zh();
        this.en = reason.en();
    }

    /**
     * Returns the source and, if known, the position in it.
     *
     * @return the place
     */
    public Location location() {
        return new Location(resource, line, column);
    }

    /**
     * Returns the reason in the asked language, without the place.
     *
     * @param locale Chinese if its language is {@code zh}, English otherwise
     * @return the reason
     */
    public String reason(Locale locale) {
        return new Labels(zh, en).in(locale);
    }

    private static String message(String place, String reason) {
        return place.isEmpty() ? reason : place + ": " + reason;
    }
}
