package io.github.gongkai.report;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The agency that a report is about. Only the name is always known. Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Agency implements WithAgency permits ImmutableAgency {

    private static final String GOVERNMENT = "人民政府";
    private static final int IGNORED = -1;
    /** The block of usual 汉字. */
    private static final char FIRST_HAN = '\u4e00';

    private static final char LAST_HAN = '\u9fff';

    /** For the generated class. */
    Agency() {}

    /**
     * Returns an agency of which only the name is known.
     *
     * @param name the name as published
     * @return the agency
     * @throws IllegalArgumentException if the name is blank
     */
    public static Agency of(String name) {
        return builder().name(name).build();
    }

    /**
     * Starts an agency.
     *
     * @return a builder; {@code name} must be set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the name as published.
     *
     * @return the name, not blank
     */
    public abstract String name();

    /**
     * Returns the 统一社会信用代码.
     *
     * @return the code, right or wrong, or empty if not known
     */
    public abstract Optional<CreditCode> creditCode();

    /**
     * Returns the 行政区划代码.
     *
     * @return the code, or empty if not known
     */
    public abstract Optional<DivisionCode> divisionCode();

    /**
     * Returns the level.
     *
     * @return the level, or empty if not known
     */
    public abstract Optional<AgencyLevel> level();

    /**
     * Returns the kind.
     *
     * @return the kind, or empty if not known
     */
    public abstract Optional<AgencyKind> kind();

    /**
     * Returns the name as it is held against other names: without white space and without 人民政府 at its end, digits in
     * ASCII. 某市 and 某市人民政府 are the same, 某市人民政府办公室 is another.
     *
     * @return the plain name, not empty
     */
    public String plainName() {
        String name = name();
        if (isOfHanOnly(name)) {
            int end = name.length() - GOVERNMENT.length();
            return end > 0 && name.endsWith(GOVERNMENT) ? name.substring(0, end) : name;
        }
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            int c = plain(name.codePointAt(i));
            if (c != IGNORED) {
                plain.appendCodePoint(c);
            }
        }
        int end = plain.length() - GOVERNMENT.length();
        if (end > 0 && plain.indexOf(GOVERNMENT, end) == end) {
            plain.setLength(end);
        }
        // A name of nothing but invisible characters is still a name.
        return plain.length() == 0 ? name : plain.toString();
    }

    /** Whether there is nothing to leave out or replace: the usual name. */
    private static boolean isOfHanOnly(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < FIRST_HAN || name.charAt(i) > LAST_HAN) {
                return false;
            }
        }
        return true;
    }

    private static int plain(int codePoint) {
        if (codePoint >= '０' && codePoint <= '９') {
            return codePoint - '０' + '0';
        }
        boolean invisible = Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
        return invisible ? IGNORED : codePoint;
    }

    /**
     * Tells whether two agencies are one and the same: by their credit codes if both have a valid one, otherwise by their
     * {@linkplain #plainName() names}, unless they have division codes of different places.
     *
     * @param other an agency
     * @return true if nothing tells them apart
     */
    public boolean isSameAs(Agency other) {
        Optional<CreditCode> mine = creditCode().filter(CreditCode::isValid);
        Optional<CreditCode> theirs = other.creditCode().filter(CreditCode::isValid);
        if (mine.isPresent() && theirs.isPresent()) {
            return mine.equals(theirs);
        }
        return (name().equals(other.name()) || plainName().equals(other.plainName())) && !isElsewhere(other);
    }

    private boolean isElsewhere(Agency other) {
        Optional<DivisionCode> mine = divisionCode().filter(DivisionCode::isValid);
        Optional<DivisionCode> theirs = other.divisionCode().filter(DivisionCode::isValid);
        return mine.isPresent()
                && theirs.isPresent()
                && !mine.get().isWithin(theirs.get())
                && !theirs.get().isWithin(mine.get());
    }

    /** Refuses a blank name. */
    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("blank agency name");
        }
    }

    /** Collects the facts about an agency; {@code build()} throws {@link IllegalStateException} if the name is missing. */
    public static final class Builder extends ImmutableAgency.Builder {
        Builder() {}
    }
}
