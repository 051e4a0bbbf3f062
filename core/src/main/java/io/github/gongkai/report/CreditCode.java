package io.github.gongkai.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A 统一社会信用代码 (GB 32100-2015), 18 characters, as printed; it knows whether it is a right one.
 *
 * <p>A wrong code is kept as it is, so that it can be reported: see {@link #defect()}. Instances are immutable.
 */
public final class CreditCode {

    /** What can be wrong with a code, in the order in which it is looked for. */
    public enum Defect {
        /** Not 18 characters long. */
        LENGTH,
        /** A character outside the alphabet of GB 32100: digits, and capital letters without I, O, S, V and Z. */
        CHARACTER,
        /** The last character does not follow from the other 17. */
        CHECK_CHARACTER,
        /** Character 17 does not follow from characters 9 to 16 (组织机构代码, GB 11714). */
        ORGANIZATION_CHECK_CHARACTER
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int ORGANIZATION_START = 8;
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final String text;

    private CreditCode(String text) {
        this.text = text;
    }

    /**
     * Returns the code with the given text, right or wrong.
     *
     * @param text the code as printed
     * @return the code
     * @throws IllegalArgumentException if the text is blank
     */
    public static CreditCode of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank credit code");
        }
        return new CreditCode(text);
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
     * Tells whether the code is right in every respect.
     *
     * @return true if there is no {@link #defect()}
     */
    public boolean isValid() {
        return defect().isEmpty();
    }

    /**
     * Returns the first thing that is wrong.
     *
     * @return the defect, or empty for a right code
     */
    public Optional<Defect> defect() {
        if (text.length() != LENGTH) {
            return Optional.of(Defect.LENGTH);
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return Optional.of(Defect.CHARACTER);
            }
        }
        if (text.charAt(LENGTH - 1) != checkCharacter(text)) {
            return Optional.of(Defect.CHECK_CHARACTER);
        }
        String organization = text.substring(ORGANIZATION_START, ORGANIZATION_START + ORGANIZATION_WEIGHTS.length);
        if (text.charAt(LENGTH - 2) != organizationCheckCharacter(organization)) {
            return Optional.of(Defect.ORGANIZATION_CHECK_CHARACTER);
        }
        return Optional.empty();
    }

    /**
     * Returns the code of the division whose office registered the agency; it may differ from where the agency sits.
     *
     * @return characters 3 to 8, or empty if they are no well-formed code of six digits
     */
    public Optional<DivisionCode> registrationDivision() {
        String division = text.length() < ORGANIZATION_START ? "" : text.substring(2, ORGANIZATION_START);
        return division.isBlank()
                ? Optional.empty()
                : Optional.of(DivisionCode.of(division)).filter(DivisionCode::isValid);
    }

    /** Weights 3^i mod 31, values by place in the alphabet, complement to a multiple of 31. */
    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static char organizationCheckCharacter(String organization) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
            sum += Character.digit(organization.charAt(i), 36) * ORGANIZATION_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CreditCode that && text.equals(that.text);
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
