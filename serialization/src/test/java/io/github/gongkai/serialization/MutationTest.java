package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Samples.FULL_2021;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MutationTest {

    private static final byte[] DOCUMENT = FULL_2021.getBytes(UTF_8);

    /** Whatever comes of it, it is a reading or the one exception. */
    private static void read(byte[] document) {
        try {
            Reading reading = ReportJson.read(document, "x.json");
            reading.findings().forEach(finding -> {
                assertThat(finding.location().orElseThrow().line()).isPositive();
                assertThat(finding.message(Locale.CHINESE)).isNotBlank();
            });
        } catch (UnreadableDocumentException e) {
            assertThat(e.location().resource()).isEqualTo("x.json");
            assertThat(e.location().line()).isPositive();
        }
    }

    @Property(tries = 2000)
    void aByteThatChangesGivesAReadingOrTheOneException(@ForAll @IntRange(max = 9000) int at, @ForAll byte changed) {
        byte[] document = DOCUMENT.clone();
        document[at] = changed;

        read(document);
    }

    @Property(tries = 1000)
    void bytesThatAreNoDocumentEndInTheOneException(@ForAll @Size(max = 40) byte[] junk) {
        read(junk);
    }

    @Property(tries = 1000)
    void textMadeOfTheSignsOfJsonGivesAReadingOrTheOneException(
            @ForAll
                    @StringLength(max = 30)
                    @Chars({'{', '}', '[', ']', '"', ':', ',', '1', '-', '.', 'e', ' ', '\n', '\\', 'n', 'u', 'l'})
                    String text) {
        read(("{" + text).getBytes(UTF_8));
    }

    @Property(tries = 500)
    void aPieceThatIsTakenOutIsToldOrChangesTheReport(
            @ForAll @IntRange(max = 9000) int from, @ForAll @IntRange(min = 1, max = 60) int length) {
        byte[] document = new byte[DOCUMENT.length - length];
        System.arraycopy(DOCUMENT, 0, document, 0, from);
        System.arraycopy(DOCUMENT, from + length, document, from, document.length - from);

        read(document);
    }

    @Test
    void everyTruncationIsRefusedAndCutWithinACharacterIsNoUtf8() {
        byte[] document = FULL_2021.stripTrailing().getBytes(UTF_8);
        List<Integer> accepted = new ArrayList<>();
        int notUtf8 = 0;
        for (int length = 0; length < document.length; length++) {
            try {
                ReportJson.read(Arrays.copyOf(document, length), "x.json");
                accepted.add(length);
            } catch (UnreadableDocumentException e) {
                if (e.location().line() == 0) {
                    accepted.add(length);
                }
                if (e.reason(Locale.ENGLISH).contains("UTF-8")) {
                    notUtf8++;
                }
            }
        }
        assertThat(accepted)
                .as("lengths that were read, or refused without a place")
                .isEmpty();
        // Every byte within a character but its first.
        int expected = 0;
        for (byte b : document) {
            if ((b & 0xC0) == 0x80) {
                expected++;
            }
        }
        assertThat(notUtf8).isEqualTo(expected);
    }
}
