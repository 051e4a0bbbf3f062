package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the quick way through XML does not decline, the JDK's parser reads alike. */
class PlainXmlOracleTest {

    private static final String FULL = ReportXml.toXml(Samples.full2021());

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "<overview>",
                        "</overview>",
                        "<overview/>",
                        "<paragraph>",
                        "</paragraph>",
                        "<paragraph/>",
                        "<heading level=\"2\">",
                        "<heading level='3' >",
                        "</heading>",
                        "<disclosure>",
                        "</disclosure>",
                        "<regulations made='1' repealed=\"02\" inForce='/'/>",
                        "<regulations made='1' made='1'/>",
                        "<regulations made = '' x='&#x34;' inForce='1.5'/>",
                        "<regulations\n made='一'\n\n  repealed='二' inForce='-1'/>",
                        "<x a='1' b='2' c='3' d='政' e='\"'/>",
                        "<x y='&bad;'/>",
                        "< x/>",
                        "</ x>",
                        "<x",
                        "<!-- x -->",
                        "<?x?>",
                        "<![CDATA[x]]>",
                        "]]>",
                        "]",
                        ">",
                        "&amp;",
                        "&#65;",
                        "&#x1F600;",
                        "&",
                        "文",
                        "𠮷",
                        "a",
                        " ",
                        "\n",
                        "\r\n",
                        "\r",
                        "\t",
                        "\u0085",
                        "\uFFFF")
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 20_000)
    void whatIsPutTogetherOfPiecesIsReadAlike(@ForAll("pieces") String document) {
        PlainXmlTest.assertReadAlikeOrDeclined((PlainXmlTest.ROOT + document + "</report>").getBytes(UTF_8));
        PlainXmlTest.assertReadAlikeOrDeclined(
                (PlainXmlTest.ROOT + "\n <overview><paragraph>" + document + "</paragraph></overview>\n</report>\n")
                        .getBytes(UTF_8));
    }

    @Provide
    Arbitrary<byte[]> changed() {
        byte[] whole = FULL.getBytes(UTF_8);
        Arbitrary<String> inserts = Arbitraries.of(
                "",
                "\"",
                "'",
                "&",
                ";",
                "<",
                ">",
                "/",
                "=",
                "]]>",
                "1",
                "a",
                ":",
                "\n",
                "\r",
                "\t",
                " ",
                "政",
                "\u0001",
                "<!---->",
                " year='1'",
                " x='1'",
                "<x/>",
                "&lt;",
                "\uFFFE");
        return Combinators.combine(
                        Arbitraries.integers().between(0, whole.length - 1),
                        Arbitraries.integers().between(0, 3),
                        inserts)
                .as((at, cut, insert) -> {
                    byte[] put = insert.getBytes(UTF_8);
                    int rest = Math.min(whole.length, at + cut);
                    byte[] document = new byte[at + put.length + whole.length - rest];
                    System.arraycopy(whole, 0, document, 0, at);
                    System.arraycopy(put, 0, document, at, put.length);
                    System.arraycopy(whole, rest, document, at + put.length, whole.length - rest);
                    return document;
                });
    }

    @Property(tries = 6_000)
    void aReportWithAChangeIsReadAlike(@ForAll("changed") byte[] document) {
        PlainXmlTest.assertReadAlikeOrDeclined(document);
    }

    @Property(tries = 3_000)
    void aReportWithAnotherByteIsReadAlike(@ForAll int at, @ForAll byte changed) {
        byte[] document = FULL.getBytes(UTF_8);
        document[Math.floorMod(at, document.length)] = changed;
        PlainXmlTest.assertReadAlikeOrDeclined(document);
    }
}
