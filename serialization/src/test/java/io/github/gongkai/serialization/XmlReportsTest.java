package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.at;
import static io.github.gongkai.serialization.Documents.problems;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports are cut out of a source, each with its place; nothing that is not read goes untold. */
class XmlReportsTest {

    private static final String ROOT = "<reports xmlns='urn:gongkai:report:1'>";
    private static final String REPORT =
            "<report xmlns='urn:gongkai:report:1' edition='2021-30' year='2023' title='/>\"'>"
                    + "<agency name='青石街道办事处'/><overview/><!-- </report> --></report>";

    private final List<String> refused = new ArrayList<>();

    private List<Reading> read(byte[] document, ReadOptions options) {
        return ReportXml.readAll(new ByteArrayInputStream(document), "x.xml", options, this::refuse)
                .toList();
    }

    private List<Reading> read(String document) {
        return read(document.getBytes(UTF_8), ReadOptions.strict());
    }

    private void refuse(UnreadableDocumentException e) {
        refused.add(e.location() + " " + e.reason(Locale.ENGLISH));
    }

    private static Optional<String> title(Reading reading) {
        return reading.report().title();
    }

    @Test
    void whatIsNoReportIsToldWhereItStands() {
        assertThat(read(ROOT + "\n  stray\n<!-- c --> 1 <?x?>" + REPORT + "2</reports> 3"))
                .hasSize(1);
        assertThat(refused)
                .containsExactly(
                        "x.xml:2:3 content that is no report, not read",
                        "x.xml:3:12 content that is no report, not read",
                        "x.xml:3:" + (19 + REPORT.length()) + " content that is no report, not read");
    }

    @Test
    void linesEndWithALineFeedACarriageReturnOrBothAndAMarkAtTheBeginningIsNoColumn() {
        assertThat(read("\uFEFF" + ROOT + "\r\n\r\n\r \uFEFFx")).isEmpty();
        assertThat(refused)
                .containsExactly(
                        "x.xml:4:3 content that is no report, not read",
                        "x.xml:4:4 the XML ends before it is complete");
        refused.clear();
        assertThat(read("\uFEFF<x/>")).isEmpty();
        assertThat(refused).singleElement().asString().startsWith("x.xml:1:1 the root element is not");
    }

    @Test
    void whatOnlyLooksLikeTheEndOfAReportIsNone() {
        String report = REPORT.replace(
                "<overview/>",
                "<overview><paragraph><![CDATA[</report>]]></paragraph></overview><reportx></reportx><?x </report>?>");
        assertThat(read(ROOT + report + REPORT + "</reports>"))
                .hasSize(2)
                .first()
                .satisfies(reading -> {
                    assertThat(title(reading)).contains("/>\"");
                    assertThat(reading.report().narrative(Section.OVERVIEW))
                            .contains(Narrative.of(List.of(new Block.Paragraph("</report>"))));
                    assertThat(problems(reading)).contains("RD16 reportx @x.xml:" + at(ROOT + report, "<reportx>"));
                });
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 16_000, 16_384, 40_000, 100_000})
    void reportsHaveTheirPlacesHoweverLongTheyAre(int length) {
        String text = "字".repeat(length);
        String report = REPORT.replace("<overview/>", "<overview><paragraph>" + text + "</paragraph></overview><no/>");
        List<Reading> readings = read(ROOT + (report + "\n").repeat(3) + "</reports>");
        assertThat(readings).hasSize(3);
        int column = report.indexOf("<no/>") + 1;
        for (int i = 0; i < 3; i++) {
            int shift = i == 0 ? ROOT.length() : 0;
            assertThat(problems(readings.get(i))).contains("RD16 no @x.xml:" + (i + 1) + ":" + (column + shift));
            assertThat(readings.get(i).report().narrative(Section.OVERVIEW))
                    .contains(Narrative.of(List.of(new Block.Paragraph(text))));
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void theLimitOfSizeIsThatOfAReport() {
        String longer = REPORT.replace("'2023'", "'2023' ");
        byte[] document = (ROOT + "\n" + REPORT + "\n " + longer + REPORT + "</reports>").getBytes(UTF_8);
        assertThat(read(document, ReadOptions.strict().withMaxSize(REPORT.length())))
                .hasSize(2);
        assertThat(refused).containsExactly("x.xml:3:2 the document is beyond the limit of size");
    }

    @Test
    void aReportBeyondTheLimitThatNeverEndsIsTold() {
        byte[] document = (ROOT + "<report>" + "<x>y</x>".repeat(1_000)).getBytes(UTF_8);
        assertThat(read(document, ReadOptions.strict().withMaxSize(1_000))).isEmpty();
        assertThat(refused)
                .containsExactly(
                        "x.xml:1:" + (ROOT.length() + 1) + " the document is beyond the limit of size",
                        "x.xml:1:" + (document.length + 1) + " the XML ends before it is complete");
    }

    @Test
    void aSourceThatIsCutOffAnywhereIsToldAndItsWholeReportsAreRead() {
        String document = "<?xml version='1.0'?>" + ROOT + "<?x?><!-- -->" + REPORT + REPORT + "</reports>";
        assertThat(read(document)).hasSize(2);
        assertThat(refused).isEmpty();
        int first = document.indexOf("</report><report") + "</report>".length();
        for (int length = 0; length < document.length(); length++) {
            refused.clear();
            assertThat(read(document.substring(0, length)))
                    .as("%d characters", length)
                    .hasSize(length < first ? 0 : length < first + REPORT.length() ? 1 : 2)
                    .allSatisfy(reading -> assertThat(title(reading)).contains("/>\""));
            assertThat(refused).as("%d characters", length).isNotEmpty();
        }
    }

    @Test
    void aSourceThatIsNotInItsEncodingIsTold() {
        assertThat(read((ROOT + "\u00FF</reports>").getBytes(ISO_8859_1), ReadOptions.strict()))
                .isEmpty();
        assertThat(refused).containsExactly("x.xml:1:1 the text is not in the encoding that it says");
    }

    @Test
    void aDocumentTypeIsToldWhereItStands() {
        assertThat(read("\n <!DOCTYPE reports>" + ROOT + REPORT + "</reports>")).isEmpty();
        assertThat(refused).containsExactly("x.xml:2:2 a document type declaration is not accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<reports xmlns='urn:gongkai:report:1'/>",
                "<reports xmlns='urn:gongkai:report:1' a='/>' />\n",
                "<g:reports\r\n\txmlns:g='urn:gongkai:report:1'></g:reports>",
            })
    void aListOfNoReportsIsOneToo(String document) {
        assertThat(read(document)).isEmpty();
        assertThat(refused).isEmpty();
    }

    @Test
    void theRootMayHaveAPrefixAndAttributesOnLinesOfTheirOwn() {
        String report = REPORT.replace("<report xmlns='urn:gongkai:report:1'", "<g:report")
                .replace("</", "</g:")
                .replace("<agency", "<g:agency")
                .replace("<overview", "<g:overview");
        assertThat(read("<g:reports\n\txmlns:g\r\n=\r'urn:gongkai:report:1' a='>'>" + report + "</g:reports>"))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(title(reading)).contains("/>\"");
                    assertThat(reading.report().agency().orElseThrow().name()).isEqualTo("青石街道办事处");
                });
        assertThat(refused).isEmpty();
    }

    @Test
    void aRootWithoutANamespaceIsReadLenientlyOnly() {
        byte[] document = ("<reports>" + REPORT + "</reports>").getBytes(UTF_8);
        assertThat(read(document, ReadOptions.lenient())).hasSize(1);
        assertThat(refused).isEmpty();
        assertThat(read(document, ReadOptions.strict())).isEmpty();
        assertThat(refused).hasSize(1);
        refused.clear();
        assertThat(read("<reports xmlns='urn:x'/>".getBytes(UTF_8), ReadOptions.lenient()))
                .isEmpty();
        assertThat(refused).hasSize(1);
    }

    @Test
    void aReportIsReadAsItIsAlone() {
        AnnualReport report =
                AnnualReport.builder(Edition.REVISED_2021).year(2023).build();
        String element = ReportXml.toXml(report).replaceFirst("<\\?.*\\?>\n", "");
        assertThat(read(ROOT + element + "</reports>"))
                .extracting(Reading::report)
                .containsExactly(report);
    }
}
