package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is UTF-8, and what it says, is what the JDK's decoder takes it for. */
class Utf8Test {

    /** Characters of every length, with one byte changed or the end cut off. */
    @Provide
    Arbitrary<byte[]> nearlyUtf8() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("a\"\\é全年，、\u0800\uD7FF\uE000\uFFFD")
                .ofMaxLength(24);
        Arbitrary<String> withPairs = texts.list().ofMaxSize(3).map(parts -> String.join("\uD842\uDFB7", parts));
        return withPairs.flatMap(text -> {
            byte[] bytes = text.getBytes(UTF_8);
            int length = bytes.length;
            return Arbitraries.integers()
                    .between(0, length)
                    .flatMap(at -> Arbitraries.bytes().map(value -> {
                        byte[] changed = Arrays.copyOf(bytes, value == 0 ? at : length);
                        if (at < changed.length && value % 2 != 0) {
                            changed[at] = value;
                        }
                        return changed;
                    }));
        });
    }

    @Property
    void whatIsTakenForUtf8IsWhatTheJdkTakesForIt(@ForAll("nearlyUtf8") byte[] bytes) {
        CharBuffer wanted = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        UTF_8.newDecoder().decode(rest, wanted, true);
        int end = Utf8.end(bytes, 0, bytes.length);
        assertThat(end).isEqualTo(rest.position());

        DecodedText text = new DecodedText();
        assertThat(text.decode(bytes, 0, end, new boolean[0x80])).isEqualTo(end);
        assertThat(text.toString()).isEqualTo(wanted.flip().toString());
        text.clear();
        assertThat(text.decode(bytes, 0, bytes.length, new boolean[0x80])).isEqualTo(end == bytes.length ? end : ~end);
    }

    @Property
    void aTextIsDecodedUpToWhereItIsToStop(@ForAll("nearlyUtf8") byte[] bytes) {
        boolean[] stops = new boolean[0x80];
        stops['"'] = true;
        int end = Utf8.end(bytes, 0, bytes.length);
        int wanted = 0;
        while (wanted < end && bytes[wanted] != '"') {
            wanted++;
        }
        DecodedText text = new DecodedText();
        int stopped = text.decode(bytes, 0, bytes.length, stops);
        assertThat(stopped).isEqualTo(wanted == end && end < bytes.length ? ~end : wanted);
        assertThat(text.toString()).isEqualTo(new String(bytes, 0, wanted, UTF_8));
    }

    @Property
    void aTextIsPlainUpToItsFirstQuoteBackslashControlCharacterOrCharacterBeyondAscii(
            @ForAll("nearlyUtf8") byte[] bytes) {
        int wanted = 0;
        while (wanted < bytes.length && bytes[wanted] != '"' && bytes[wanted] != '\\' && bytes[wanted] >= ' ') {
            wanted++;
        }
        assertThat(Utf8.endOfPlain(bytes, 0, bytes.length)).isEqualTo(wanted);
    }
}
