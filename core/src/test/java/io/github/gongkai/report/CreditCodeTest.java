package io.github.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.report.CreditCode.Defect;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 32100-2015 and GB 11714, held against worked examples and a small calculation of the test's own. */
class CreditCodeTest {

    /** The 31 characters of GB 32100, as printed in the standard. */
    private static final List<String> ALPHABET = List.of(
            "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L",
            "M", "N", "P", "Q", "R", "T", "U", "W", "X", "Y");

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /**
     * Codes printed on government pages (宁国市商务局, 武威), and organisation codes from old index numbers (国务院办公厅, 泰州,
     * 安庆) put into a code of division 100000, worked out by hand: sums 1223, 1507, 519, 466 and 427.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11341702486344515H",
                "12620600MB0523338C",
                "111000000000143498",
                "11100000014416330Y",
                "111000000031109267"
            })
    void workedExamplesAreRight(String code) {
        assertThat(CreditCode.of(code).defect()).isEmpty();
        assertThat(CreditCode.of(code).isValid()).isTrue();
    }

    /** The sums are those of the worked examples; so the test's own calculation can be trusted below. */
    @ParameterizedTest
    @CsvSource({
        "11341702486344515, 1223, H",
        "12620600MB0523338, 1507, C",
        "11100000000014349, 519, 8",
        "11100000014416330, 466, Y",
        "11100000003110926, 427, 7"
    })
    void theTestsOwnCalculationAgreesWithTheWorkedExamples(String code, int sum, String check) {
        assertThat(sum(code)).isEqualTo(sum);
        assertThat(checkCharacter(code)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({
        "48634451, 226, 5",
        "MB052333, 245, 8",
        "00001434, 57, 9",
        "01441633, 154, 0",
        "00311092, 82, 6",
        "03521000, 91, 8",
        "00000006, 12, X"
    })
    void theTestsOwnOrganizationCheckAgreesWithTheWorkedExamples(String organization, int sum, String check) {
        assertThat(organizationSum(organization)).isEqualTo(sum);
        assertThat(organizationCheck(organization)).isEqualTo(check);
    }

    /** A rest of 1 makes the organisation's check X (00000006: 12 mod 11), a rest of 0 makes it 0 (01441633: 154). */
    @Test
    void theOrganizationCheckMayBeXOrZero() {
        assertThat(CreditCode.of(completed("1110000000000006")).text()).startsWith("1110000000000006X");
        assertThat(CreditCode.of(completed("1110000000000006")).defect()).isEmpty();
        assertThat(CreditCode.of(completed("1110000001441633")).text()).startsWith("11100000014416330");
        assertThat(CreditCode.of(completed("1110000001441633")).defect()).isEmpty();
    }

    /** 035210000 looks like an organisation code but would need 8 at its end. */
    @Test
    void anOrganizationCodeWithAWrongCheckIsFoundInsideARightCode() {
        assertThat(CreditCode.of("11100000035210000L").defect()).contains(Defect.ORGANIZATION_CHECK_CHARACTER);
        assertThat(CreditCode.of("11100000035210008D").defect()).isEmpty();
    }

    /** 0142768-8 has only seven characters before the hyphen, and a hyphen is no character of a code. */
    @Test
    void aHyphenIsNoCharacterOfACode() {
        assertThat(CreditCode.of("111000000142768-80").defect()).contains(Defect.CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "11341702486344515", "11341702486344515H0", "035210000", "0142768-8"})
    void aCodeHas18Characters(String code) {
        assertThat(CreditCode.of(code).defect()).contains(Defect.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "S", "V", "Z", "h", "a", " ", "-", "０", "Ａ", "中", "\u0000"})
    void charactersOutsideTheAlphabetAreFoundAtEveryPlace(String character) {
        for (int i = 0; i < 18; i++) {
            String code = replaced("11341702486344515H", i, character);
            assertThat(CreditCode.of(code).defect()).as(code).contains(Defect.CHARACTER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11341702486344515H", "12620600MB0523338C"})
    void everySubstitutionOfOneCharacterOfARealCodeIsFound(String code) {
        for (int i = 0; i < 18; i++) {
            for (String character : ALPHABET) {
                String changed = replaced(code, i, character);
                if (!changed.equals(code)) {
                    assertThat(CreditCode.of(changed).defect()).as(changed).contains(Defect.CHECK_CHARACTER);
                }
            }
        }
    }

    @Property
    void everyCodeCompletedByTheStandardsRuleIsRight(@ForAll("codes") String code) {
        assertThat(CreditCode.of(code).defect()).as(code).isEmpty();
    }

    @Property
    void everySubstitutionOfOneCharacterIsFound(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 30) int other) {
        String changed = replaced(code, place, ALPHABET.get(other));
        Assume.that(!changed.equals(code));
        assertThat(CreditCode.of(changed).defect()).as(changed).contains(Defect.CHECK_CHARACTER);
    }

    @Property
    void everyExchangeOfTwoCharactersIsFoundUnlessTheyAreTheFirstAndTheLast(
            @ForAll("codes") String code, @ForAll @IntRange(max = 17) int one, @ForAll @IntRange(max = 17) int two) {
        String changed = exchanged(code, one, two);
        Assume.that(!changed.equals(code) && Math.abs(one - two) != 17);
        assertThat(CreditCode.of(changed).defect()).as(changed).contains(Defect.CHECK_CHARACTER);
    }

    /** The weights are the powers of 3 modulo 31; 3 to the 30th is 1, but so are the weights of places 1 and 18. */
    @Property
    void theExchangeOfTheFirstAndTheLastCharacterCannotBeFound(@ForAll("codes") String code) {
        assertThat(CreditCode.of(exchanged(code, 0, 17)).defect()).isEmpty();
    }

    @Test
    void anExchangeOfTheFirstAndTheLastCharacterOfARealCodeCannotBeFound() {
        assertThat(CreditCode.of("H13417024863445151").defect()).isEmpty();
    }

    @Property
    void anyTextIsKeptAsItIsAndNeverBreaksTheCheck(@ForAll String text) {
        Assume.that(!text.isBlank());
        CreditCode code = CreditCode.of(text);
        assertThat(code.text()).isEqualTo(text);
        assertThat(code).hasToString(text).isEqualTo(CreditCode.of(text)).hasSameHashCodeAs(CreditCode.of(text));
        assertThat(code.isValid()).isEqualTo(code.defect().isEmpty());
        if (code.registrationDivision().isPresent()) {
            assertThat(text.substring(2, 8)).matches("[0-9]{6}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\t"})
    void aBlankTextIsNoCode(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditCode.of(text))
                .withMessage("blank credit code");
    }

    @Test
    void codesAreEqualIfTheirTextsAre() {
        assertThat(CreditCode.of("11341702486344515H"))
                .isEqualTo(CreditCode.of("11341702486344515H"))
                .isNotEqualTo(CreditCode.of("11341702486344515h"))
                .isNotEqualTo("11341702486344515H");
        assertThat(CreditCode.of("11341702486344515H").hashCode())
                .isNotEqualTo(CreditCode.of("12620600MB0523338C").hashCode());
    }

    /** 宁国 is 341881, the code says 341702: the registering office's division is a fact of its own. */
    @Test
    void theRegisteringDivisionStandsInPlacesThreeToEight() {
        assertThat(CreditCode.of("11341702486344515H").registrationDivision()).contains(DivisionCode.of("341702"));
        assertThat(CreditCode.of("12620600MB0523338C").registrationDivision()).contains(DivisionCode.of("620600"));
        assertThat(CreditCode.of("11341702").registrationDivision()).contains(DivisionCode.of("341702"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1134170",
                "11A41702486344515H",
                "11041702486344515H",
                "11      486344515H",
                "11\u3000\u3000\u3000\u3000\u3000\u3000486344515H",
                "1"
            })
    void placesThatAreNoDivisionCodeNameNoDivision(String code) {
        assertThat(CreditCode.of(code).registrationDivision()).isEmpty();
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(ALPHABET).list().ofSize(16).map(characters -> completed(String.join("", characters)));
    }

    private static String completed(String sixteen) {
        String seventeen = sixteen + organizationCheck(sixteen.substring(8));
        return seventeen + checkCharacter(seventeen);
    }

    private static int sum(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(seventeen.substring(i, i + 1)) * WEIGHTS[i];
        }
        return sum;
    }

    private static String checkCharacter(String seventeen) {
        return ALPHABET.get((31 - sum(seventeen) % 31) % 31);
    }

    private static int organizationSum(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(eight.charAt(i)) * ORGANIZATION_WEIGHTS[i];
        }
        return sum;
    }

    private static String organizationCheck(String eight) {
        return switch (11 - organizationSum(eight) % 11) {
            case 11 -> "0";
            case 10 -> "X";
            case 9 -> "9";
            case 8 -> "8";
            case 7 -> "7";
            case 6 -> "6";
            case 5 -> "5";
            case 4 -> "4";
            case 3 -> "3";
            case 2 -> "2";
            default -> "1";
        };
    }

    private static String replaced(String code, int place, String character) {
        return code.substring(0, place) + character + code.substring(place + 1);
    }

    private static String exchanged(String code, int one, int two) {
        String first = code.substring(one, one + 1);
        String second = code.substring(two, two + 1);
        return replaced(replaced(code, one, second), two, first);
    }
}
