package io.github.gongkai.documents.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gongkai.finding.UnreadableDocumentException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceBytesTest {

    private static final String TEXT = "一、总体情况\r\n\t本年收到申请3件。\f";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Property
    void chineseTextComesBackFromEveryEncoding(
            @ForAll @StringLength(min = 4, max = 40) @CharRange(from = '一', to = '龥') String text) {
        String source = "规章 " + text;
        assertThat(decode(source.getBytes(StandardCharsets.UTF_8))).isEqualTo(source);
        assertThat(decode(("\ufeff" + source).getBytes(StandardCharsets.UTF_8))).isEqualTo(source);
        assertThat(decode(("\ufeff" + source).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(source);
        assertThat(decode(("\ufeff" + source).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(source);
        // 规章 in GB18030 is no valid UTF-8, so nothing after it can make it look so.
        assertThat(decode(source.getBytes(GB18030))).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,1", "UTF-8,2", "GB18030,1"})
    void textCutWithinACharacterKeepsAllBeforeIt(String charset, int cut) {
        byte[] bytes = "行政规范性文件".getBytes(Charset.forName(charset));
        assertThat(decode(Arrays.copyOf(bytes, bytes.length - cut))).isEqualTo("行政规范性文");
    }

    @Test
    void textInUtf16CutWithinACharacterKeepsAllBeforeIt() {
        byte[] bytes = "\ufeff规章".getBytes(StandardCharsets.UTF_16LE);
        assertThat(decode(Arrays.copyOf(bytes, bytes.length - 1))).isEqualTo("规");
    }

    @Test
    void whatThePageDeclaresIsNotAsked() {
        String page = "<meta charset=gb2312><p>规章</p>";
        assertThat(decode(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(page);
        String other = "<meta charset=utf-8><p>规章</p>";
        assertThat(decode(other.getBytes(GB18030))).isEqualTo(other);
    }

    @Test
    void controlCharactersOfTextAreText() {
        assertThat(decode(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    /** Word and old editors leave such characters in pages. */
    @ParameterizedTest
    @ValueSource(chars = {'\u0001', '\u0007', '\u0008', '\u001a', '\u001f'})
    void aStrayControlCharacterDoesNotMakeAPageBinary(char stray) {
        String page = "行政规范性文件，".repeat(20) + stray;
        assertThat(decode(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"'{\\rtf1',RTF 文件，请另存为 .docx,'an RTF file; save it as .docx'"})
    void otherKindsOfFileAreNamed(String signature, String zh, String en) {
        byte[] bytes = (signature + "规章".repeat(9)).getBytes(StandardCharsets.ISO_8859_1);
        assertReason(bytes, zh, en);
    }

    @Test
    void binaryInputIsRefused() {
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        assertReason(noise, "不是文本文件", "not a text file");
        assertReason("a\u0000b".getBytes(StandardCharsets.US_ASCII), "不是文本文件", "not a text file");
        // Neither valid UTF-8 nor valid GB18030, within the text and not at its end.
        assertReason(new byte[] {'a', (byte) 0xff, (byte) 0xff, 'b', 'c', 'd', 'e'}, "不是文本文件", "not a text file");
        // Lone surrogates in UTF-16.
        assertReason(
                new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xdc, 0, (byte) 0xdc, 0, (byte) 0xdc, 0, 0, 65, 0, 65},
                "不是文本文件",
                "not a text file");
    }

    @Test
    void anEmptyOrBlankFileIsSaidToBeEmpty() {
        assertReason(new byte[0], "文件为空", "the file is empty");
        assertReason(" \r\n\t\u3000".getBytes(StandardCharsets.UTF_8), "文件为空", "the file is empty");
        assertReason("\ufeff".getBytes(StandardCharsets.UTF_8), "文件为空", "the file is empty");
        assertReason("\ufeff".getBytes(StandardCharsets.UTF_16BE), "文件为空", "the file is empty");
        assertReason("\u3000\u3000".getBytes(GB18030), "文件为空", "the file is empty");
    }

    @Test
    void theExceptionNamesTheFile() {
        assertThatThrownBy(() -> SourceBytes.decode(new byte[0], "2021.txt"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("2021.txt: the file is empty");
    }

    @Property
    void bytesAreDecodedOrRefusedAndNothingElse(@ForAll byte[] bytes) {
        try {
            assertThat(decode(bytes)).isNotBlank();
        } catch (UnreadableDocumentException e) {
            assertThat(e.reason(Locale.ENGLISH)).isNotEmpty();
        }
    }

    private static String decode(byte[] bytes) {
        return SourceBytes.decode(bytes, "r");
    }

    private static void assertReason(byte[] bytes, String zh, String en) {
        UnreadableDocumentException thrown =
                catchThrowableOfType(UnreadableDocumentException.class, () -> decode(bytes));
        assertThat(thrown.reason(Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(thrown.reason(Locale.ENGLISH)).isEqualTo(en);
        assertThat(thrown.reason(Locale.FRENCH)).isEqualTo(en);
        assertThat(thrown.location().resource()).isEqualTo("r");
    }
}
