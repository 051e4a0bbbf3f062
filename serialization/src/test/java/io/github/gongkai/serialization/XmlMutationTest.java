package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gongkai.finding.UnreadableDocumentException;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class XmlMutationTest {

    private static final String FULL = ReportXml.toXml(Samples.full2021());
    private static final String ROOT = "<report xmlns=\"urn:gongkai:report:1\">";

    @Test
    void everyTruncationIsRefused() {
        byte[] document = FULL.stripTrailing().getBytes(UTF_8);
        for (int length = 0; length < document.length; length++) {
            byte[] cut = Arrays.copyOf(document, length);
            assertThatExceptionOfType(UnreadableDocumentException.class)
                    .as("%d bytes", length)
                    .isThrownBy(() -> ReportXml.read(cut, "x.xml"))
                    .satisfies(e -> assertThat(e.reason(Locale.ENGLISH)).isNotBlank());
        }
    }

    private static void read(byte[] document) {
        try {
            ReportXml.read(document, "x.xml").findings().forEach(finding -> {
                assertThat(finding.location().orElseThrow().line()).isPositive();
                assertThat(finding.message(Locale.CHINESE)).isNotBlank();
            });
        } catch (UnreadableDocumentException e) {
            assertThat(e.location().resource()).isEqualTo("x.xml");
        }
    }

    @Property(tries = 2000)
    void aByteThatChangesGivesAReadingOrTheOneException(@ForAll @IntRange(max = 6000) int at, @ForAll byte changed) {
        byte[] document = FULL.getBytes(UTF_8);
        document[at] = changed;

        read(document);
    }

    @Property(tries = 500)
    void aPieceThatIsTakenOutGivesAReadingOrTheOneException(
            @ForAll @IntRange(max = 6000) int from, @ForAll @IntRange(min = 1, max = 60) int length) {
        byte[] whole = FULL.getBytes(UTF_8);
        byte[] document = new byte[whole.length - length];
        System.arraycopy(whole, 0, document, 0, from);
        System.arraycopy(whole, from + length, document, from, document.length - from);

        read(document);
    }

    @Property(tries = 1000)
    void bytesThatAreNoDocumentEndInTheOneException(@ForAll @Size(max = 40) byte[] junk) {
        read(junk);
    }

    @Property(tries = 2000)
    void textMadeOfTheSignsOfXmlGivesAReadingOrTheOneException(
            @ForAll
                    @StringLength(max = 30)
                    @Chars({
                        '<', '>', '/', '"', '=', '&', ';', '!', '-', '[', ']', '?', ' ', '\n', ':', 'a', '#', 'x', '1'
                    })
                    String text) {
        read((ROOT + text + "</report>").getBytes(UTF_8));
    }
}
