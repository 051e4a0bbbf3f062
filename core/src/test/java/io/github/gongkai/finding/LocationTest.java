package io.github.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource({
        "a.html, 3, 7, a.html:3:7",
        "a.html, 3, 0, a.html:3",
        "a.html, 0, 0, a.html",
        "a.html, 0, 7, a.html",
        "'', 3, 7, 3:7",
        "'', 3, 0, 3",
        "'', 0, 0, ''"
    })
    void aPlaceIsPrintedAsEditorsUnderstandItWithoutWhatIsNotKnown(
            String resource, int line, int column, String printed) {
        assertThat(new Location(resource, line, column)).hasToString(printed);
    }

    @Test
    void aNegativePositionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location("a.html", -1, 7))
                .withMessage("negative position -1:7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location("a.html", 3, -2))
                .withMessage("negative position 3:-2");
    }

    @Test
    void aMissingResourceIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> new Location(null, 1, 1));
    }
}
