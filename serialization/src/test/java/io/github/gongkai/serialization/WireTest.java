package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @ParameterizedTest
    @ValueSource(strings = {"2", "9", "10", "20", "99", "12345678901234567890"})
    void aWholeNumberBeyondOneIsALaterVersion(String version) {
        assertThat(Wire.isLaterVersion(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "1", "01", "02", "-2", "2/", "2:", "/2", ":2", "1.1", "2.0", "2 ", "2a", "v2", "２"})
    void anythingElseIsNone(String version) {
        assertThat(Wire.isLaterVersion(version)).isFalse();
    }
}
