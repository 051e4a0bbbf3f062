package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void namesStandInADocumentAsItIsUsuallyWritten() {
        Keys keys = new Keys(List.of("made", "inForce"), 3);

        assertThat(new String(keys.quoted(1), UTF_8)).isEqualTo("\"inForce\"");
        assertThat(new String(keys.attribute(1), UTF_8)).isEqualTo(" inForce=\"");
        assertThat(new String(keys.laidOut(1), UTF_8)).isEqualTo(",\n      \"inForce\": ");
        assertThat(new String(keys.laidOut(0), keys.indent(), 6, UTF_8)).isEqualTo("\"made\"");
        assertThat(keys.isPlaced()).isFalse();
    }

    @Test
    void namesOfNoCertainLevelAreLaidOutInNoCertainWay() {
        Keys keys = Keys.placed("made");

        assertThat(keys.laidOut(0)).isEmpty();
        assertThat(Keys.of("made", "inForce").find("inForce")).isEqualTo(1);
        assertThat(Keys.of("made").isPlaced()).isFalse();
        assertThat(keys.isPlaced()).isTrue();
        assertThat(keys.find("made")).isZero();
        assertThat(keys.find("inForce")).isNegative();
    }

    @Test
    void noMoreNamesThanBits() {
        assertThat(new Keys(Collections.nCopies(64, "a")).size()).isEqualTo(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new Keys(Collections.nCopies(65, "a")));
    }
}
