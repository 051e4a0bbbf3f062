package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.replace;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

    private static final String FULL = ReportXml.toXml(Samples.full2021());
    private static final String ROOT = "<report xmlns=\"urn:gongkai:report:1\">";

    private static String refused(byte[] document) {
        UnreadableDocumentException e =
                catchThrowableOfType(UnreadableDocumentException.class, () -> ReportXml.read(document, "x.xml"));
        assertThat(e).isNotNull();
        return e.reason(Locale.ENGLISH);
    }

    private static String refused(String document) {
        return refused(document.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    ''                                            | the document is empty
                    ' '                                           | not XML, or not complete
                    {}                                            | not XML, or not complete
                    <report/>                                     | the root element is not {urn:gongkai:report:1}report
                    <report xmlns="urn:gongkai:report:0"/>        | the root element is not {urn:gongkai:report:1}report
                    <report xmlns="urn:gongkai:report"/>          | the root element is not {urn:gongkai:report:1}report
                    <Report xmlns="urn:gongkai:report:1"/>        | the root element is not {urn:gongkai:report:1}report
                    <reports xmlns="urn:gongkai:report:1"/>       | the root element is not {urn:gongkai:report:1}report
                    <report xmlns="urn:gongkai:report:1">         | not XML, or not complete
                    <report xmlns="urn:gongkai:report:1"/><a/>    | not XML, or not complete
                    <report xmlns="urn:gongkai:report:1"/>x       | not XML, or not complete
                    <report xmlns="urn:gongkai:report:1" a="1" a="2"/> | not XML, or not complete
                    <report xmlns="urn:gongkai:report:1" a="&x;"/> | not XML, or not complete
                    <report xmlns="urn:gongkai:report:1">&x;</report> | not XML, or not complete
                    <report xmlns="urn:gongkai:report:1">&#0;</report> | not XML, or not complete
                    <x:report/>                                   | not XML, or not complete
                    """)
    void whatIsNoReportInXmlIsRefused(String document, String reason) {
        assertThat(refused(document)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "Z1", "a1", "z1", "Latin-77"})
    void anEncodingThatNobodyKnowsIsNamedSo(String name) {
        assertThat(refused("<?xml version=\"1.0\" encoding=\"" + name + "\"?><report/>"))
                .isEqualTo("the declared encoding is not supported");
        assertThat(refused("<?xml version='1.0'\tencoding\r\n = '" + name + "'?><report/>"))
                .isEqualTo("the declared encoding is not supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@1", "[1", "`1", "{1", "8859_1", ""})
    void whatBeginsWithoutALetterIsNoNameOfAnEncoding(String name) {
        assertThat(refused("<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + ROOT + "</report>"))
                .isEqualTo("the declared encoding is not supported");
    }

    @Test
    void aDeclarationThatIsCutShortIsLeftToTheParser() {
        assertThat(refused("<?xml version=\"1.0\" encoding=\"GB18030?>" + ROOT + "</report>"))
                .isEqualTo("not XML, or not complete");
        assertThat(refused("<?xml version=\"1.0\" encoding=GB18030?>" + ROOT + "</report>"))
                .isEqualTo("not XML, or not complete");
    }

    @Test
    void xmlOfAnotherVersionIsRefused() {
        assertThat(refused(replace(FULL, "version=\"1.0\"", "version=\"1.1\""))).isEqualTo("not XML 1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE report>",
                "<!DOCTYPE report SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE report [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE report [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>",
                "<!DOCTYPE report [<!ATTLIST report year CDATA \"2023\">]>"
            })
    void aDocumentTypeIsRefusedWhateverItSays(String type) {
        assertThat(refused(type + ROOT + "&b;&x;</report>")).isEqualTo("a document type declaration is not accepted");
        assertThat(refused(type + ROOT + "</report>")).isEqualTo("a document type declaration is not accepted");
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(50);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String included = ROOT + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret.toUri()
                    + "\"/></report>";
            String located =
                    "<report xmlns=\"urn:gongkai:report:1\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\""
                            + " i:schemaLocation=\"urn:gongkai:report:1 " + address + "\"/>";
            String typed = "<!DOCTYPE report SYSTEM \"" + address + "\">" + ROOT + "</report>";

            assertThat(ReportXml.parse(included).toString()).doesNotContain("secret,");
            assertThat(ReportXml.parse(located).findings()).isNotEmpty();
            refused(typed);
            assertThatExceptionOfType(IOException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void deepNestingIsRefusedWithoutOverflow() {
        for (String before : new String[] {ROOT, ROOT + "<requests>", ROOT + "<overview><paragraph>"}) {
            assertThat(refused(before + "<a>".repeat(100_000))).startsWith("the XML is beyond the limits");
        }
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ReportXml.parse(FULL, ReadOptions.strict().withMaxDepth(4)));
        assertThat(ReportXml.parse(FULL, ReadOptions.strict().withMaxDepth(5)).findings())
                .isEmpty();
    }

    @Test
    void manyAttributesTextsAndElementsTakeLinearTime() {
        StringBuilder attributes = new StringBuilder("<report xmlns=\"urn:gongkai:report:1\"");
        for (int i = 0; i < 9_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertThat(ReportXml.parse(attributes + "/>").findings()).hasSizeGreaterThan(9_000);
        assertThat(ReportXml.parse(ROOT + "<x>" + "<a b=\"1\"/>".repeat(300_000) + "</x></report>")
                        .findings())
                .isNotEmpty();
        assertThat(ReportXml.parse(ROOT + "<!-- -->".repeat(300_000) + "</report>")
                        .findings())
                .isNotEmpty();
    }

    @Test
    void limitsMayBeLower() {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ReportXml.parse(FULL, ReadOptions.strict().withMaxSize(1000)));
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ReportXml.parse(FULL, ReadOptions.strict().withMaxText(10)));
    }

    @Test
    void bytesThatAreNotInTheDeclaredEncodingAreRefused() {
        assertThat(refused(FULL.getBytes(Charset.forName("GB18030"))))
                .isEqualTo("the text is not in the encoding that it says");
        assertThat(refused(replace(FULL, "UTF-8", "x-no-such"))).isEqualTo("the declared encoding is not supported");
        byte[] cesu = (ROOT + "</report>").getBytes(UTF_8);
        cesu[cesu.length - 1] = (byte) 0xED;
        assertThat(refused(cesu)).isEqualTo("the text is not in the encoding that it says");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u000Bb", "\u0000", "\uFFFE", "a\uD842", "\u001F"})
    void whatXmlCannotCarryIsNotWrittenAtAll(String text) {
        AnnualReport report = Samples.full2021().withTitle(text);
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ReportXml.write(report, target))
                .withMessageContaining("title");
        assertThat(target.size()).isZero();
    }
}
