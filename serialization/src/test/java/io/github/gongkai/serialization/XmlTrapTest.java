package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.at;
import static io.github.gongkai.serialization.Documents.problems;
import static io.github.gongkai.serialization.Documents.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mappers let pass in XML, each with the problem that it is here and its exact place. */
class XmlTrapTest {

    private static final String FULL = ReportXml.toXml(Samples.full2021());
    private static final Cell RECEIVED_TOTAL =
            Edition.REVISED_2021.cell("requests.received.total").orElseThrow();
    private static final Cell AMOUNT =
            Edition.REVISED_2021.cell("proactiveDisclosure.charges.amount").orElseThrow();

    /** The sample with another value in the cell requests.received.total, which is 17. */
    private static String withCount(String value) {
        return replace(FULL, "total=\"17\"", "total=\"" + value + '"');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    1.9|RD03
                    12.0|RD03
                    1e3|RD02
                    ' 3'|RD02
                    '3 '|RD02
                    +3|RD02
                    03|RD02
                    1,234|RD02
                    -|RD02
                    —|RD02
                    ／|RD02
                    null|RD02
                    true|RD02
                    ３|RD02
                    9223372036854775808|RD04
                    -9223372036854775809|RD04
                    """)
    void aCountIsDigitsAndNothingElse(String value, String rule) {
        String document = withCount(value);
        Reading reading = ReportXml.parse(document);

        assertThat(problems(reading))
                .containsExactly(rule + " requests.received.total @" + at(document, "<received", "total=\"", 7));
        assertThat(reading.report()).isEqualTo(Samples.full2021().with(RECEIVED_TOTAL, Figure.absent()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void aCountMayBeAnyLong(long count) {
        Reading reading = ReportXml.parse(withCount(Long.toString(count)));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report().figure(RECEIVED_TOTAL)).isEqualTo(Figure.of(count));
        assertThat(reading.sources().of(RECEIVED_TOTAL).orElseThrow().text()).isEqualTo(Long.toString(count));
    }

    @Test
    void nothingIsBlankAndASlashIsNotApplicableAndNeitherIsZero() {
        assertThat(ReportXml.parse(withCount("")).report().figure(RECEIVED_TOTAL))
                .isEqualTo(Figure.blank());
        assertThat(ReportXml.parse(withCount("/")).report().figure(RECEIVED_TOTAL))
                .isEqualTo(Figure.notApplicable());
        assertThat(ReportXml.parse(withCount("&#x2F;")).report().figure(RECEIVED_TOTAL))
                .isEqualTo(Figure.notApplicable());
    }

    @Test
    void anAmountKeepsItsDecimalsAndHasNoExponent() {
        assertThat(ReportXml.parse(replace(FULL, "72701.2570", "1.50")).report().figure(AMOUNT))
                .hasToString("1.50");
        assertThat(problems(ReportXml.parse(replace(FULL, "72701.2570", "7.27e4"))))
                .containsExactly("RD02 " + AMOUNT + " @" + at(FULL, "72701.2570"));
        assertThat(problems(ReportXml.parse(replace(FULL, "72701.2570", "9".repeat(31)))))
                .containsExactly("RD04 " + AMOUNT + " @" + at(FULL, "72701.2570"));
    }

    @Test
    void anElementThatStandsTwiceIsToldAndTheFirstKept() {
        String document = replace(FULL, "  <disputes>", "  <requests><received total=\"1\"/></requests>\n  <disputes>");
        Reading reading = ReportXml.parse(document);

        assertThat(problems(reading)).containsExactly("RD05 requests @" + at(document, "<requests><received"));
        assertThat(reading.report()).isEqualTo(Samples.full2021());
    }

    @Test
    void linesMayComeInAnyOrderButEachOnce() {
        int from = FULL.indexOf("    <received");
        int to = FULL.indexOf("    <outcomes>");
        String moved = FULL.substring(0, from)
                + FULL.substring(to).replace("    <carriedForward", FULL.substring(from, to) + "    <carriedForward");

        assertThat(ReportXml.parse(moved).findings()).isEmpty();
        assertThat(ReportXml.parse(moved).report()).isEqualTo(Samples.full2021());
    }

    @Test
    void aMisspeltElementIsToldAndItsCellsAreMissing() {
        String document = replace(FULL, "<received ", "<recieved ");

        assertThat(problems(ReportXml.parse(document)))
                .containsExactly(
                        "RD01 requests.received @" + at(document, "<requests>"),
                        "RD16 requests.recieved @" + at(document, "<recieved"));
    }

    @Test
    void unknownAttributesAndElementsAreToldAtEveryLevelWithWhateverTheyHold() {
        String document = replace(FULL, "<agency ", "<agency legal=\"1\" ")
                .replace("<heading level=\"2\">", "<heading level=\"2\" id=\"h\">")
                .replace("<licences ", "<licences xml:lang=\"zh\" ")
                .replace("  <disputes>", "  <note a=\"1\"><b>text<!-- c --></b></note>\n  <disputes>")
                .replace("<paragraph>未收取", "<paragraph>未<b>x</b>收取")
                .replace("<figure ", "<figure width=\"3\" ");
        Reading reading = ReportXml.parse(document);

        assertThat(problems(reading))
                .containsExactlyInAnyOrder(
                        "RD16 agency.legal @" + at(document, "legal="),
                        "RD16 overview.blocks[0].id @" + at(document, "id=\"h"),
                        "RD16 overview.blocks[3].figure.width @" + at(document, "width="),
                        "RD16 proactiveDisclosure.licences[\"{http://www.w3.org/XML/1998/namespace}lang\"] @"
                                + at(document, "xml:lang"),
                        "RD16 note @" + at(document, "<note"),
                        "RD16 otherMatters.blocks[0].paragraph.b @" + at(document, "<b>x"));
        assertThat(reading.report()).isEqualTo(Samples.full2021());
    }

    @Test
    void elementsOfAnotherNamespaceAreNotTheForms() {
        String document = replace(FULL, "<charges ", "<x:charges xmlns:x=\"urn:x\" ");

        assertThat(problems(ReportXml.parse(document)))
                .containsExactlyInAnyOrder(
                        "RD01 proactiveDisclosure.charges.amount @" + at(document, "<proactiveDisclosure"),
                        "RD16 proactiveDisclosure[\"{urn:x}charges\"] @" + at(document, "<x:charges"));
    }

    @Test
    void aPrefixIsAsGoodAsNone() {
        String document = FULL.replace("<", "<g:")
                .replace("<g:/", "</g:")
                .replace("<g:?", "<?")
                .replace("xmlns=", "xmlns:g=");

        assertThat(ReportXml.parse(document).findings()).isEmpty();
        assertThat(ReportXml.parse(document).report()).isEqualTo(Samples.full2021());
    }

    @Test
    void anAttributeThatIsAnElementAndAnElementThatIsAnAttributeAreNotTaken() {
        String document = replace(
                        FULL, "/>\n  </proactiveDisclosure>", "><amount>1</amount></charges>\n  </proactiveDisclosure>")
                .replace(" amount=\"72701.2570\"", "")
                .replace("year=\"2023\"", "disputes=\"3\"");
        int from = document.indexOf("  <disputes>");
        int to = document.indexOf("</disputes>") + "</disputes>\n".length();
        document = document.substring(0, from) + document.substring(to);

        assertThat(problems(ReportXml.parse(document)))
                .contains(
                        "RD10 disputes @" + at(document, "disputes=\"", "3"),
                        "RD10 proactiveDisclosure.charges.amount @" + at(document, "<amount>"),
                        "RD17 year @2:1");
    }

    @Test
    void textWhereThereShouldBeNoneIsTold() {
        String document = replace(FULL, "    <licences", "    注：<!-- c -->不含\n    <licences")
                .replace("  <disputes>", "  <![CDATA[x]]>\n  <disputes>");

        assertThat(problems(ReportXml.parse(document)))
                .contains("RD18 proactiveDisclosure @" + at(document, "注："))
                .contains("RD18  @" + at(document, "<![CDATA["));
    }

    @Test
    void commentsInstructionsAndPlacesOfSchemasSayNothing() {
        String document = replace(
                        FULL,
                        "xmlns=\"urn:gongkai:report:1\"",
                        "xmlns=\"urn:gongkai:report:1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:schemaLocation=\"urn:gongkai:report:1 http://127.0.0.1:1/report.xsd\"")
                .replace("<requests>", "<?php echo 1 ?><requests><!-- <received total=\"1\"/> -->");
        Reading reading = ReportXml.parse(document);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report()).isEqualTo(Samples.full2021());
    }

    @Test
    void whiteSpaceAndCharactersOfTextsAreKept() {
        String text = " \n\ta\r\nb & <c> \"d\" 'e' ]]> \u0085\u2028 \uD842\uDFB7 ";
        var report = Samples.full2021()
                .withTitle(text)
                .withOverview(Narrative.of(List.of(
                        new Block.Paragraph(text),
                        new Block.Table(List.of(List.of(text, ""), List.of())),
                        new Block.Picture(text, text))));

        assertThat(ReportXml.parse(ReportXml.toXml(report)).report()).isEqualTo(report);
    }

    @Test
    void aLaterNamespaceIsSaidToBeOne() {
        Reading reading = ReportXml.parse(replace(FULL, "urn:gongkai:report:1", "urn:gongkai:report:2"));

        assertThat(problems(reading)).containsExactly("RD19 format @2:1");
        assertThat(reading.report()).isEqualTo(Samples.full2021());
    }

    @Test
    void anUnknownEditionIsToldByTheYear() {
        String document = replace(FULL, "\"2021-30\"", "\"2021-03\"");
        Reading reading = ReportXml.parse(document);

        assertThat(problems(reading)).containsExactly("RD18 edition @" + at(document, "2021-03"));
        assertThat(reading.report()).isEqualTo(Samples.full2021());
    }

    @Test
    void whatIsMandatoryIsMissedByName() {
        assertThat(problems(ReportXml.parse("<report xmlns=\"urn:gongkai:report:1\"/>")))
                .containsExactlyInAnyOrder(
                        "RD17 edition @1:1",
                        "RD17 year @1:1",
                        "RD17 agency.name @1:1",
                        "RD11 edition @1:1",
                        "RD01 proactiveDisclosure @1:1",
                        "RD01 requests @1:1",
                        "RD01 disputes @1:1");
    }

    @Test
    void theLenientModeReadsWhatPeopleWouldAndSaysSo() {
        String document =
                withCount(" １,７00 ").replace("<received ", "<received ").replace("xmlns=\"urn:gongkai:report:1\" ", "");
        Reading reading = ReportXml.parse(document, ReadOptions.lenient());

        assertThat(problems(reading))
                .containsExactly(
                        "RD17 format @2:1",
                        "RD14 requests.received.total @" + at(document, "<received", "total=\"", 7));
        assertThat(reading.report().figure(RECEIVED_TOTAL)).isEqualTo(Figure.of(1700));
        assertThat(reading.findings().get(1).message(Locale.ENGLISH)).contains("read as 1700");
    }

    @Test
    void theLenientModeTakesColumnsThatAreElements() {
        String document = replace(FULL, " total=\"17\"/>", "><total> 17 </total></received>");
        Reading reading = ReportXml.parse(document, ReadOptions.lenient());

        assertThat(problems(reading)).containsExactly("RD14 requests.received.total @" + at(document, "<total>"));
        assertThat(reading.report()).isEqualTo(Samples.full2021());
        assertThat(problems(ReportXml.parse(document)))
                .containsExactlyInAnyOrder("RD10 requests.received.total @" + at(document, "<total>"));
    }
}
