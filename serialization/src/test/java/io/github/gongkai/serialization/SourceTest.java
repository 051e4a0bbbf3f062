package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.validation.ReportValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** No more of a source is taken than is needed to tell that it is too much, or no text. */
class SourceTest {

    private static final ReadOptions A_THOUSAND = ReadOptions.strict().withMaxSize(1_000);

    /** Gives the same byte, one at a time, and nothing at all every other time; fails if more are taken than there are. */
    private static InputStream bytes(int value, int count, boolean ends) {
        return new InputStream() {
            private int given;
            private boolean pause;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                pause = !pause;
                if (pause) {
                    return 0;
                }
                if (given == count) {
                    assertThat(ends).as("asked for more").isTrue();
                    return -1;
                }
                given++;
                target[offset] = (byte) value;
                return 1;
            }
        };
    }

    /** The same of characters. */
    private static Reader characters(int count, boolean ends) {
        InputStream bytes = bytes('a', count, ends);
        return new Reader() {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                byte[] one = new byte[1];
                int given = bytes.read(one, 0, 1);
                target[offset] = (char) one[0];
                return given;
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    private static String refused(ThrowingCallable reading) {
        UnreadableDocumentException e = catchThrowableOfType(UnreadableDocumentException.class, reading);
        return e.location() + " " + e.reason(Locale.ENGLISH);
    }

    @Test
    void aSourceThatHasNothingToGiveForAMomentIsReadToItsEnd() throws IOException {
        byte[] wanted = new byte[1_000];
        Arrays.fill(wanted, (byte) 'a');

        assertThat(Source.utf8(bytes('a', 1_000, true), "x", A_THOUSAND)).isEqualTo(wanted);
        assertThat(Source.text(characters(1_000, true), "x", A_THOUSAND)).isEqualTo("a".repeat(1_000));
    }

    @Test
    void aSourceBeyondTheLimitIsRefusedAsSoonAsItIs() {
        String reason = "x the document is beyond the limit of size";

        assertThat(refused(() -> Source.bytes(bytes('a', 1_001, false), "x", A_THOUSAND)))
                .isEqualTo(reason);
        assertThat(refused(() -> Source.text(characters(1_001, false), "x", A_THOUSAND)))
                .isEqualTo(reason);
    }

    @Test
    void whatIsNoUtf8IsRefusedAsSoonAsTheLongestCharacterWouldBeThere() {
        assertThat(refused(() -> Source.utf8(bytes(0xFF, 4, false), "x", A_THOUSAND)))
                .isEqualTo("x:1:1 the text is not encoded as UTF-8");
    }

    @Test
    void halfAPairHasItsPlace() {
        assertThat(refused(() -> Source.utf8("a\n政\uD842b", "x"))).isEqualTo("x:2:2 the text is not encoded as UTF-8");
        assertThat(Source.utf8("政\uD842\uDFB7", "x")).isEqualTo("政\uD842\uDFB7".getBytes(UTF_8));
    }

    @Test
    void noDocumentIsLargerThanFiftyMillionBytes() {
        byte[] document = new byte[50_000_001];
        String reason = " the document is beyond the limit of size";

        assertThat(refused(() -> ReportJson.read(document, ""))).endsWith(reason);
        assertThat(refused(() -> RulesJson.read(document, ""))).endsWith(reason);
        assertThat(refused(() -> ResultJson.read(document, ""))).endsWith(reason);
        assertThat(refused(() -> PolicyJson.read(document, "", ReportValidator.standard())))
                .endsWith(reason);
    }
}
