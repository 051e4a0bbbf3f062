package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.report.AnnualReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way through XML is held against the JDK's parser: what it does not decline, it takes for the same, to the last place. */
class PlainXmlTest {

    static final String ROOT = "<report xmlns=\"urn:gongkai:report:1\" edition=\"2021-30\" year=\"2021\">";

    private static Reading read(XmlTokens tokens, boolean enclosed, ReadOptions options) {
        try {
            Problems problems = new Problems("x.xml");
            return ReportReader.read(
                    new XmlCursor(tokens, enclosed, XmlRoot.REPORT, options, problems), "x.xml", options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if it is to be read by the parser, which alone refuses a document. */
    private static Optional<Reading> quickly(byte[] document, ReadOptions options) {
        try {
            return Optional.of(read(new PlainXml(document, "x.xml"), false, options));
        } catch (PlainXml.NotPlainException | UnreadableDocumentException e) {
            return Optional.empty();
        }
    }

    /** A reading, or why there is none. */
    private static Object byTheParser(byte[] document, ReadOptions options) {
        try {
            CharBuffer text = XmlDecoder.decode(document, "x.xml");
            return read(new ParsedXml(text.array(), text.limit(), "x.xml"), false, options);
        } catch (UnreadableDocumentException e) {
            return e.location() + " " + e.reason(Locale.ENGLISH);
        }
    }

    static void assertReadAlikeOrDeclined(byte[] document) {
        for (ReadOptions options : new ReadOptions[] {ReadOptions.strict(), ReadOptions.lenient()}) {
            quickly(document, options)
                    .ifPresent(quick -> assertThat(quick)
                            .as(() -> new String(document, UTF_8))
                            .isEqualTo(byTheParser(document, options)));
        }
    }

    private static void assertReadAlike(String document) {
        byte[] bytes = document.getBytes(UTF_8);
        assertThat(quickly(bytes, ReadOptions.lenient()).map(Object.class::cast))
                .as(document)
                .contains(byTheParser(bytes, ReadOptions.lenient()));
    }

    @Property
    @Domain(AnyXmlReport.class)
    void whatIsWrittenIsNotDeclined(@ForAll AnnualReport report) {
        assertReadAlike(ReportXml.toXml(report));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<report/>",
                "\uFEFF" + ROOT + "</report>",
                "<?xml version='1.0'?>\n" + ROOT + "</report>\n\n",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n" + ROOT + "\r\n  </report  >\r\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + ROOT + "</report>",
                "<report\n  edition = '2021-30'\n\tyear='2021'\r\n  xmlns='urn:gongkai:report:1' ></report>",
                "<report xmlns='urn:gongkai:report:2' title='&#x653f;&#24220;&amp;&lt;&gt;&quot;&apos;\"𠮷' year='2o21'/>",
                ROOT + "<overview><paragraph> &lt;一&gt;\n\t二]]&gt; ]> </paragraph><x y='政' z=''/></overview></report>",
                ROOT + "<overview><heading level='2'>𠮷&#x20BB7;</heading></overview><overview/></report>",
            })
    void plainXmlIsNotDeclined(String document) {
        assertReadAlike(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "report",
                "<report",
                "<report>",
                "<report></reports>",
                "<report></repor>",
                "<report/><report/>",
                "<report/>.",
                "<!DOCTYPE report><report/>",
                "<!-- --><report/>",
                "<?x?><report/>",
                "<?xml version='1.1'?><report/>",
                "<?xml version='1.0\"?><report/>",
                "<?xml version='1.0' encoding='GB18030'?><report/>",
                "<g:report xmlns:g='urn:gongkai:report:1'/>",
                "<report xmlns='http://www.w3.org/2000/xmlns/'/>",
                "<report xmlns='urn:a' xmlns='urn:a'/>",
                "<report xml:lang='zh'/>",
                "<report year='1' year='2'/>",
                "<report year='1' title='2' year='2'/>",
                "<report year='1'title='2'/>",
                "<report year=1/>",
                "<report year/>",
                "<report year='<'/>",
                "<report year='a\tb'/>",
                "<report year='a\nb'/>",
                "<report year='\u0001'/>",
                "<report year='政\uFFFE'/>",
                "<report year='&x;'/>",
                "<report year='&#0;'/>",
                "<report year='&#xD800;'/>",
                "<report year='&#xFFFF;'/>",
                "<report year='&#x110000;'/>",
                "<report year='&#+65;'/>",
                "<report year='&#65'/>",
                "<report year='&amp'/>",
                "<report -a='1'/>",
                "<report 年='1'/>",
                "<报告/>",
                "<xmlreport/>",
                "<report/>\r",
                "<report\rx='1'/>",
                "<report>a]]>b</report>",
                "<report>a</report>",
                "<report><overview xmlns='urn:gongkai:report:1'/></report>",
                "<report><overview><paragraph>一\r\n二</paragraph></overview></report>",
                "<report><overview><paragraph> \r\n </paragraph></overview></report>",
                "<report><overview><paragraph>\uFFFF</paragraph></overview></report>",
                "<report><overview><paragraph>一<![CDATA[二]]></paragraph></overview></report>",
                "<report><overview><paragraph>&#1;</paragraph></overview></report>",
            })
    void whateverElseIsXmlOrNotIsDeclined(String document) {
        String declared = document.replace("<report", "<report edition='2021-30'")
                .replace("<report edition='2021-30's", "<reports");
        assertThat(quickly(document.getBytes(UTF_8), ReadOptions.lenient()))
                .as(document)
                .isEmpty();
        assertThat(quickly(declared.getBytes(UTF_8), ReadOptions.lenient()))
                .as(declared)
                .isEmpty();
    }

    @Test
    void whatIsNoUtf8IsDeclined() {
        byte[] document = (ROOT + "<overview><paragraph>政府</paragraph></overview></report>").getBytes(UTF_8);
        assertThat(quickly(document, ReadOptions.strict())).isPresent();
        int at = new String(document, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("paragraph>") + 10;
        document[at + 2] = 'x';
        assertThat(quickly(document, ReadOptions.strict())).isEmpty();
    }

    @Test
    void whatIsNestedTooDeeplyIsNotReadAnyFurther() {
        String deep = ROOT + "<x>".repeat(99) + "</x>".repeat(99) + "</report>";
        assertReadAlike(deep);
        String deeper = ROOT + "<x>".repeat(100) + "</x>".repeat(100) + "</report>";
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ReportXml.parse(deeper))
                .satisfies(e -> assertThat(e.reason(Locale.ENGLISH)).contains("100 levels"));
    }

    @Test
    void whatHasManyAttributesIsLeftToTheParser() {
        StringBuilder many = new StringBuilder(ROOT.replace(">", ""));
        for (int i = 0; i < 101; i++) {
            many.append(" a").append(i).append("='1'");
        }
        byte[] document = many.append("/>").toString().getBytes(UTF_8);
        assertThat(quickly(document, ReadOptions.strict())).isEmpty();
        assertThat(ReportXml.read(document, "x.xml").findings()).hasSizeGreaterThan(101);
    }

    @Property
    @Domain(AnyXmlReport.class)
    void aReportWithinOthersHasThePlacesOfTheWhole(@ForAll AnnualReport report) {
        String xml = ReportXml.toXml(report);
        String element = xml.substring(xml.indexOf("<report")).replace(" xmlns=\"urn:gongkai:report:1\"", "");
        String root = "<reports xmlns='urn:gongkai:report:1' a='政'>";
        String document = root + element + "</reports>";
        long place = Place.of(7, 23);
        PlainXml plain = new PlainXml(document.getBytes(UTF_8), root.getBytes(UTF_8).length, place, "x.xml");
        ParsedXml parsed = new ParsedXml(document.toCharArray(), document.length(), root.length(), place, "x.xml");

        assertThat(read(plain, true, ReadOptions.strict())).isEqualTo(read(parsed, true, ReadOptions.strict()));
    }
}
