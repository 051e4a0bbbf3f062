package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML 1.0, appendix F, held against what the JDK encodes. */
class XmlDecoderTest {

    private static String decoded(byte[] document) {
        return XmlDecoder.decode(document, "x.xml").toString();
    }

    private static String read(byte[] document) throws IOException {
        StringWriter text = new StringWriter();
        XmlDecoder.reader(new ByteArrayInputStream(document), "x.xml").transferTo(text);
        return text.toString();
    }

    private static void assertDecoded(byte[] document, String text) throws IOException {
        assertThat(decoded(document)).isEqualTo(text);
        assertThat(read(document).replaceFirst("^\uFEFF", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<a/>", "<a>政府\n𠮷</a>", "<?xml version='1.0'?><a>é</a>"})
    void aByteOrderMarkOrTheFirstBytesTellUtf8AndBothKindsOfUtf16(String text) throws IOException {
        for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
            assertDecoded(('\uFEFF' + text).getBytes(charset), text);
            assertDecoded(text.getBytes(charset), text);
        }
    }

    @Test
    void aMarkAloneIsADocumentOfNothing() {
        assertThat(decoded(new byte[] {(byte) 0xFE, (byte) 0xFF})).isEmpty();
        assertThat(decoded(new byte[] {(byte) 0xFF, (byte) 0xFE})).isEmpty();
        assertThat(decoded(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0' encoding='ISO-8859-1'?>",
                "<?xml version=\"1.0\" encoding=\"iso-8859-1\" standalone=\"yes\"?>",
                "<?xml version='1.0'\tencoding\n=\r\n  \"ISO-8859-1\" ?>",
                "<?xml encoding='ISO-8859-1'?>",
                "<?xml version='1.0' xencoding='UTF-8' encoding='ISO-8859-1'?>",
            })
    void theDeclaredEncodingIsTaken(String declaration) throws IOException {
        assertDecoded((declaration + "<a>Ã©</a>").getBytes(ISO_8859_1), declaration + "<a>Ã©</a>");
    }

    @ParameterizedTest
    @CsvSource({"GB18030,政府𠮷", "gbk,政府", "Big5,政府", "Shift_JIS,政府", "us-ascii,a", "utf8,政府𠮷"})
    void otherEncodingsAreThoseOfTheJdk(String name, String text) throws IOException {
        String document = "<?xml version='1.0' encoding='" + name + "'?><a>" + text + "</a>";
        assertDecoded(document.getBytes(Charset.forName(name)), document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a encoding='ISO-8859-1'>é</a>",
                "<?xml version='1.0'?><a encoding='ISO-8859-1'>é</a>",
                "<?xml version='1.0'? encoding='ISO-8859-1'",
                "<?xml version='1.0'encoding='ISO-8859-1'?><a>é</a>",
                "<?xml version='1.0' encoding=ISO-8859-1?><a>é</a>",
                "<?xml version='1.0' encoding='ISO-8859-1?><a>é</a>",
                "<?xml version='1.0' encoding='ISO-8859-1?><a b='>é</a>",
                "<?xml version='1.0' encoding?><a>é</a>",
                "<?xml version='1.0' encoding=?><a>é</a>",
                "<?xml version='1.0' encoding='UTF-16'?><a>é</a>",
                "<?xml version='1.0' encoding='UTF-16LE'?><a>é</a>",
            })
    void whatDeclaresNoOtherEncodingIsUtf8(String document) throws IOException {
        assertDecoded(document.getBytes(UTF_8), document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8859_1", "0", "9", "x-no-such", "UTF 8", "政"})
    void whatIsNoNameOfAnEncodingIsRefused(String name) {
        byte[] document = ("<?xml version='1.0' encoding='" + name + "'?><a/>").getBytes(UTF_8);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> XmlDecoder.decode(document, "x.xml"))
                .satisfies(e -> {
                    assertThat(e.reason(Locale.ENGLISH)).isEqualTo("the declared encoding is not supported");
                    assertThat(e.location()).isEqualTo(new Location("x.xml", 1, 1));
                });
        assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(() -> read(document));
    }

    private static void assertMalformed(byte[] document, int line, int column) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> XmlDecoder.decode(document, "x.xml"))
                .satisfies(e -> {
                    assertThat(e.reason(Locale.ENGLISH)).isEqualTo("the text is not in the encoding that it says");
                    assertThat(e.location()).isEqualTo(new Location("x.xml", line, column));
                });
    }

    @Test
    void whatIsMalformedIsToldWithItsPlace() {
        assertMalformed("<a>\n 政\u00FF".getBytes(ISO_8859_1), 2, 3);
        assertMalformed("\u00C3".getBytes(ISO_8859_1), 1, 1);
        assertMalformed("<?xml version='1.0' encoding='US-ASCII'?>\r\n\u00E9".getBytes(ISO_8859_1), 2, 1);
        assertMalformed("\u0000<\u0000\n\u0000\n\u00D8B\u0000x".getBytes(ISO_8859_1), 3, 1);
        byte[] half = "<a>x".getBytes(UTF_16LE);
        assertMalformed(Arrays.copyOf(half, half.length - 1), 1, 4);
    }

    @Test
    void aTextThatEndsWithinACharacterIsMalformed() {
        byte[] document = "<?xml version='1.0' encoding='GB18030'?><a>𠮷".getBytes(Charset.forName("GB18030"));
        assertMalformed(Arrays.copyOf(document, document.length - 1), 1, 44);
    }
}
