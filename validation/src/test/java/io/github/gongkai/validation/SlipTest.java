package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gongkai.finding.RepairKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Typing errors with the probability that the survey of Scholtus 2009 gives them, spread by hand over where each can happen. Of
 * any pair there is a thousandth more for a number from nowhere, less the further off it is.
 */
class SlipTest {

    private static final double ANY = 0.001;

    @ParameterizedTest
    @CsvSource({
        // 0.74 over the places and the nine other digits
        "25, 24, REPLACED_DIGIT, 0.0411111111",
        "7, 5, REPLACED_DIGIT, 0.0822222222",
        "10, 20, REPLACED_DIGIT, 0.0411111111",
        "20, 10, REPLACED_DIGIT, 0.0411111111",
        "9234, 1234, REPLACED_DIGIT, 0.0205555556",
        // 0.10 over the digits of what was meant, for each that may have been left out
        "2, 24, OMITTED_DIGIT, 0.05",
        "4, 24, OMITTED_DIGIT, 0.05",
        "13, 123, OMITTED_DIGIT, 0.0333333333",
        "22, 222, OMITTED_DIGIT, 0.1",
        "2222, 22222, OMITTED_DIGIT, 0.1",
        "5, 1005, OMITTED_DIGIT, 0.025",
        // 0.07 over the places between digits and the ten digits
        "24, 2, ADDED_DIGIT, 0.0035",
        "224, 24, ADDED_DIGIT, 0.0046666667",
        "99, 9, ADDED_DIGIT, 0.007",
        "1523, 123, ADDED_DIGIT, 0.00175",
        // 0.09 over the pairs of neighbours
        "13, 31, EXCHANGED_DIGITS, 0.09",
        "102, 120, EXCHANGED_DIGITS, 0.045",
        "210, 120, EXCHANGED_DIGITS, 0.045",
        "1324, 1234, EXCHANGED_DIGITS, 0.03",
        "-5, 5, SIGN, 0.5",
        "500, 5, ZEROS, 0.02",
        "7, 70000, ZEROS, 0.02",
        // zeros, or a 0 added
        "50, 5, ZEROS, 0.0235",
        // zeros, or either 0 added
        "500, 50, ZEROS, 0.0246666667",
        // zeros, or the 0 left out
        "1, 10, OMITTED_DIGIT, 0.07",
        // 0 for nothing, or for another digit
        "0, 7, REPLACED_DIGIT, 0.0922222222",
        // 0 for nothing, or 7 left out
        "0, 70, OMITTED_DIGIT, 0.06",
        // 0 for nothing, or 1 left out
        "0, 100, OMITTED_DIGIT, 0.0433333333",
        "0, 713, OTHER, 0.01",
        "-5, 6, OTHER, 0",
        "-5, 51, OTHER, 0",
        "31, 713, OTHER, 0",
        "321, 123, OTHER, 0",
        "12, 12345, OTHER, 0",
        "50, 7, OTHER, 0",
        "501, 5, OTHER, 0",
        "5, 10, OTHER, 0",
        "10, 5, OTHER, 0",
        "31, 102, OTHER, 0"
    })
    void typingErrorsAreAsLikelyAsTheSurveySays(long printed, long meant, RepairKind kind, double likelihood) {
        Slip slip = Slip.between(printed, meant);

        assertThat(slip.kind()).isEqualTo(kind);
        assertThat(slip.likelihood()).isCloseTo(likelihood + ANY / (1 + Math.abs(printed - meant)), within(1e-9));
    }
}
