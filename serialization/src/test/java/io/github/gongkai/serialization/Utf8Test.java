package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** The edges of Unicode's table 3-7, between characters of three bytes, before the end, and with more behind the end. */
    @Test
    void whateverThreeBytesAreTheyAreTakenForWhatTheJdkTakesThemFor() {
        byte[] full = "全".getBytes(UTF_8);
        int[] firsts = {
            0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5,
            0xFF
        };
        for (int first : firsts) {
            for (int second : new int[] {'"', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF}) {
                for (int third : new int[] {'a', 0x7F, 0x80, 0xBF, 0xC0}) {
                    byte[] three = {(byte) first, (byte) second, (byte) third};
                    assertUtf8(joined(three), 3);
                    assertUtf8(joined(three, full), 3);
                    assertUtf8(joined(three, full), 5);
                    assertUtf8(joined(three, full, full), 9);
                    assertUtf8(joined(full, three), 6);
                    assertUtf8(joined(three, new byte[] {(byte) 0x80}, full), 7);
                    assertUtf8(joined(full, three, full, full), 12);
                }
            }
        }
    }

    /** The end may be anywhere in a longer text, and what follows it is not looked at. */
    @Test
    void whatFollowsTheEndIsNotLookedAt() {
        byte[] bytes = "2021年度é𠮷报告abcdefgh全年，共1234567890件".getBytes(UTF_8);
        for (int to = 0; to <= bytes.length; to++) {
            assertUtf8(bytes, to);
        }
    }

    private static void assertUtf8(byte[] bytes, int to) {
        CharBuffer wanted = CharBuffer.allocate(to);
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, to);
        UTF_8.newDecoder().decode(rest, wanted, false);
        int end = rest.position();
        String text = wanted.flip().toString();

        assertThat(Utf8.end(bytes, 0, to)).isEqualTo(end);
        assertThat(Utf8.excess(bytes, 0, end)).isEqualTo(end - text.length());
        DecodedText decoded = new DecodedText();
        assertThat(decoded.decode(bytes, 0, to, new boolean[0x80])).isEqualTo(end == to ? end : ~end);
        assertThat(decoded.toString()).isEqualTo(text);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** Eight bytes are looked at together: each of them may be the one, and all others may be nearly so. */
    @Test
    void wherePlainTextEndsIsFoundAtEveryOfEightBytes() {
        for (int end = 0; end <= 0xFF; end++) {
            boolean ends = end < ' ' || end == '"' || end == '\\' || end >= 0x80;
            for (byte around : new byte[] {' ', '!', '#', '[', ']', '~', 0x7F}) {
                for (int at = 0; at < 12; at++) {
                    byte[] bytes = new byte[12];
                    Arrays.fill(bytes, around);
                    bytes[at] = (byte) end;
                    assertThat(Utf8.endOfPlain(bytes, 0, 12)).isEqualTo(ends ? at : 12);
                    assertThat(Utf8.endOfPlain(bytes, 0, at)).isEqualTo(at);
                }
            }
        }
    }

    @Test
    void aMarkIsThreeBytesWithinTheText() {
        byte[] marked = {'a', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        assertThat(Utf8.hasMark(marked, 1, 4)).isTrue();
        assertThat(Utf8.hasMark(marked, 1, 3)).as("cut off").isFalse();
        assertThat(Utf8.hasMark(marked, 0, 4)).as("not at the beginning").isFalse();
        assertThat(Utf8.hasMark(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBE}, 0, 3))
                .isFalse();
        assertThat(Utf8.hasMark(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBF}, 0, 3))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "全年|x, 1, 3",
        "全年\\n|x, 2, 1",
        "全年\\n件|x, 2, 2",
        "\\r|\\n, 1, 2",
        "a\\r\\n|b, 2, 1",
        "a\\rb|, 2, 2",
        "a\\r|, 2, 1",
        "a\\n\\n𠮷|, 3, 3",
        "a\\r\\r𠮷é|, 3, 4",
    })
    void aPlaceIsCountedInLinesOfEveryKindAndUnitsOfUtf16(String text, int line, int column) {
        String spelt = text.replace("\\n", "\n").replace("\\r", "\r");
        byte[] before = ("abc\n" + spelt.substring(0, spelt.indexOf('|'))).getBytes(UTF_8);
        byte[] whole = ("abc\n" + spelt.replace("|", "")).getBytes(UTF_8);
        assertThat(Utf8.place(whole, 4, before.length)).isEqualTo(Place.of(line, column));
    }
}
