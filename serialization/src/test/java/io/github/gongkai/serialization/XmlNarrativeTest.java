package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.at;
import static io.github.gongkai.serialization.Documents.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text section of XML, block by block. */
class XmlNarrativeTest {

    private static final String BEGIN =
            "<report xmlns=\"urn:gongkai:report:1\" edition=\"2021-30\" year=\"2023\"><agency name=\"政府\"/>";

    private static Reading read(String overview) {
        return ReportXml.parse(BEGIN + overview + "</report>");
    }

    private static List<String> told(String overview) {
        return problems(read(overview)).stream()
                .filter(problem -> problem.contains("overview"))
                .toList();
    }

    private static void assertBlocks(String blocks, Block... wanted) {
        assertThat(read("<overview>" + blocks + "</overview>").report().narrative(Section.OVERVIEW))
                .contains(Narrative.of(List.of(wanted)));
    }

    @Test
    void everyBlockIsReadInOrder() {
        String blocks = "<heading level=\"3\">一</heading>\n<paragraph>二</paragraph><!-- --><paragraph/>"
                + "<table><row><cell>三</cell> <cell/></row><row/></table><figure caption=\"四\" address=\"4.png\"/><figure/>";
        assertBlocks(
                blocks,
                new Block.Heading("一", 3),
                new Block.Paragraph("二"),
                new Block.Paragraph(""),
                new Block.Table(List.of(List.of("三", ""), List.of())),
                new Block.Picture("四", "4.png"),
                new Block.Picture("", ""));
        assertThat(told("<overview>" + blocks + "</overview>")).isEmpty();
    }

    @Test
    void anElementThatIsNoBlockIsToldAndPassedOver() {
        String overview = "<overview><paragraph>一</paragraph><list><paragraph>二</paragraph></list>三</overview>";
        assertThat(told(overview))
                .containsExactly(
                        "RD16 overview.list @" + at(BEGIN + overview, "<list>"),
                        "RD18 overview @" + at(BEGIN + overview, "三"));
        assertBlocks("<paragraph>一</paragraph><list><paragraph>二</paragraph></list>", new Block.Paragraph("一"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <overview x="1"/>                                                  | overview.x
                    <overview><paragraph x="1">一</paragraph></overview>                | overview.blocks[0].paragraph.x
                    <overview><paragraph/><heading level="2" x="1"/></overview>        | overview.blocks[1].x
                    <overview><figure x="1"/></overview>                               | overview.blocks[0].figure.x
                    <overview><table x="1"/></overview>                                | overview.blocks[0].table.x
                    <overview><table><row/><row x="1"/></table></overview>             | overview.blocks[0].table[1].x
                    <overview><table><row><cell/><cell x="1"/></row></table></overview> | overview.blocks[0].table[0][1].x
                    """)
    void anAttributeThatTheFormatDoesNotHaveIsToldWhereverItStands(String overview, String address) {
        assertThat(told(overview)).containsExactly("RD16 " + address + " @" + at(BEGIN + overview, "x=\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <table><x/><row/></table>                         | overview.blocks[0].table.x
                    <table><row><cell/><x>a</x></row></table>         | overview.blocks[0].table[0].x
                    <table><row><cell>一<x>二</x></cell></row></table> | overview.blocks[0].table[0][0].x
                    """)
    void aTableWithWhatTheFormatDoesNotHaveIsToldAndLeftOut(String table, String address) {
        String overview = "<overview>" + table + "</overview>";
        assertThat(told(overview)).containsExactly("RD16 " + address + " @" + at(BEGIN + overview, "<x"));
        assertBlocks(table + "<paragraph>一</paragraph>", new Block.Paragraph("一"));
    }

    @Test
    void aHeadingWithoutALevelIsToldAndLeftOut() {
        String overview = "<overview><heading>一</heading><paragraph>二</paragraph></overview>";
        assertThat(told(overview))
                .containsExactly("RD17 overview.blocks[0].level @" + at(BEGIN + overview, "<heading>"));
        assertBlocks("<heading>一</heading><paragraph>二</paragraph>", new Block.Paragraph("二"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "10", "-1", "二", "2.0"})
    void aHeadingWithALevelThatIsNoneIsToldAndLeftOut(String level) {
        String heading = "<heading level=\"" + level + "\">一</heading>";
        assertThat(told("<overview>" + heading + "</overview>"))
                .containsExactly("RD18 overview.blocks[0].level @"
                        + at(BEGIN + "<overview>" + heading, "<heading", "level=\"", 7));
        assertBlocks(heading);
    }

    @Test
    void aTextSectionIsNoAttribute() {
        String document = BEGIN.replace("><agency", " overview=\"一\"><agency") + "</report>";
        Reading reading = ReportXml.parse(document);
        assertThat(problems(reading)).contains("RD10 overview @" + at(document, "overview=\"", "一"));
        assertThat(reading.report().narrative(Section.OVERVIEW)).isEmpty();
        assertThat(reading.report().agency().orElseThrow().name()).isEqualTo("政府");
    }
}
