package io.github.gongkai.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A 行政区划代码 as printed: 6 digits (GB/T 2260), 9 with the township (GB/T 10114), or 12 with the village (statistics).
 *
 * <p>The codes have no check digit; what can be checked is their form. A malformed code is kept as it is, so that it can be
 * reported. Instances are immutable.
 */
public final class DivisionCode {

    /** What GB/T 10114 says about a township by its number. */
    public enum TownshipKind {
        /** 街道, 001–099. */
        SUBDISTRICT,
        /** 镇, 100–199. */
        TOWN,
        /** 乡, 200–399. */
        TOWNSHIP,
        /** 政企合一单位, 400–599. */
        ENTERPRISE_UNIT
    }

    private final String text;

    private DivisionCode(String text) {
        this.text = text;
    }

    /**
     * Returns the code with the given text, well formed or not.
     *
     * @param text the code as printed
     * @return the code
     * @throws IllegalArgumentException if the text is blank
     */
    public static DivisionCode of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank division code");
        }
        return new DivisionCode(text);
    }

    /**
     * Returns the code as printed.
     *
     * @return the text given to {@link #of}
     */
    public String text() {
        return text;
    }

    /**
     * Tells whether the code is well formed: 6, 9 or 12 digits, a province from 11 to 82, and no division below a level that
     * is all zeros.
     *
     * @return false for a malformed code
     */
    public boolean isValid() {
        int length = text.length();
        if (length != 6 && length != 9 && length != 12) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        int province = number(0, 2);
        if (province < 11 || province > 82) {
            return false;
        }
        boolean county = number(4, 6) != 0;
        boolean township = length > 6 && number(6, 9) != 0;
        boolean village = length > 9 && number(9, 12) != 0;
        boolean prefecture = number(2, 4) != 0;
        // 街道 and 镇 directly under a prefecture without counties (东莞, 中山, 嘉峪关) have 00 as county.
        return (!county || prefecture) && (!township || prefecture) && (!village || township);
    }

    /**
     * Returns the level of the division.
     *
     * @return province, prefecture, county or township, or empty for a malformed code; a village has the level of its township
     */
    public Optional<AgencyLevel> level() {
        if (!isValid()) {
            return Optional.empty();
        }
        if (text.length() > 6 && number(6, 9) != 0) {
            return Optional.of(AgencyLevel.TOWNSHIP);
        }
        if (number(4, 6) != 0) {
            return Optional.of(AgencyLevel.COUNTY);
        }
        return Optional.of(number(2, 4) != 0 ? AgencyLevel.PREFECTURE : AgencyLevel.PROVINCE);
    }

    /**
     * Returns the kind of township by its number.
     *
     * @return the kind, or empty for a malformed code, one without a township, or a number that the standard leaves open
     */
    public Optional<TownshipKind> townshipKind() {
        if (level().filter(AgencyLevel.TOWNSHIP::equals).isEmpty()) {
            return Optional.empty();
        }
        return switch (number(6, 7)) {
            case 0 -> Optional.of(TownshipKind.SUBDISTRICT);
            case 1 -> Optional.of(TownshipKind.TOWN);
            case 2, 3 -> Optional.of(TownshipKind.TOWNSHIP);
            case 4, 5 -> Optional.of(TownshipKind.ENTERPRISE_UNIT);
            default -> Optional.empty();
        };
    }

    /**
     * Tells whether this division lies in another or is the same; that is, whether it begins with the other's non-zero part.
     *
     * @param other the division above
     * @return false if either code is malformed
     */
    public boolean isWithin(DivisionCode other) {
        if (!isValid() || !other.isValid()) {
            return false;
        }
        String prefix = other.significant();
        return text.startsWith(prefix);
    }

    /** The digits down to the lowest level that is not all zeros. */
    private String significant() {
        int end = 2;
        int[] levels = {4, 6, 9, 12};
        int start = 2;
        for (int level : levels) {
            if (level <= text.length() && number(start, level) != 0) {
                end = level;
            }
            start = level;
        }
        return text.substring(0, end);
    }

    private int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DivisionCode that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the code as printed.
     *
     * @return {@link #text()}
     */
    @Override
    public String toString() {
        return text;
    }
}
