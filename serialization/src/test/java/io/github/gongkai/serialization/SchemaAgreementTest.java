package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What a schema takes the strict reader finds no error in, and the reverse, by two validators that are not ours. */
@Domain(AnyXmlReport.class)
@Domain(DomainContext.Global.class)
class SchemaAgreementTest {

    private static final int CHANGES = 500;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Map<Edition, JsonSchema> JSON = new EnumMap<>(Edition.class);
    private static final Map<Edition, Schema> XML = new EnumMap<>(Edition.class);

    static {
        JsonSchemaFactory json = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaFactory xml = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        for (Edition edition : Edition.values()) {
            JSON.put(edition, json.getSchema(ReportSchemas.json(edition)));
            try {
                XML.put(edition, xml.newSchema(new StreamSource(new StringReader(ReportSchemas.xml(edition)))));
            } catch (SAXException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    static Stream<AnnualReport> samples() {
        return Stream.of(Samples.full2021(), Samples.full2019(), Samples.collapsed());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSamplesAreValid(AnnualReport report) throws JsonProcessingException {
        assertThat(JSON.get(report.edition()).validate(MAPPER.readTree(ReportJson.toJson(report))))
                .isEmpty();
        assertThat(complaint(report.edition(), ReportXml.toXml(report))).isEmpty();
    }

    @Property(tries = 200)
    void whatIsWrittenIsValidIfAndOnlyIfNothingIsMissing(@ForAll AnnualReport report) throws JsonProcessingException {
        String json = ReportJson.toJson(report);
        assertThat(JSON.get(report.edition()).validate(MAPPER.readTree(json)).isEmpty())
                .as(json)
                .isEqualTo(isClean(ReportJson.parse(json)));
        String xml = ReportXml.toXml(report);
        // A collapsed line that is not complete is what XSD 1.0 cannot tell.
        boolean collapsed = report.isCollapsed();
        if (!collapsed) {
            assertThat(complaint(report.edition(), xml).isEmpty()).as(xml).isEqualTo(isClean(ReportXml.parse(xml)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nearlyValidJsonIsJudgedAlike(AnnualReport report) throws JsonProcessingException {
        Random random = new Random(report.year().getAsInt());
        int rejected = 0;
        for (int i = 0; i < CHANGES; i++) {
            JsonNode document = MAPPER.readTree(ReportJson.toJson(report));
            change(document, random);
            String json = MAPPER.writeValueAsString(document);
            boolean valid = JSON.get(report.edition()).validate(document).isEmpty();
            assertThat(valid).as(json).isEqualTo(isClean(ReportJson.parse(json)));
            rejected += valid ? 0 : 1;
        }
        assertThat(rejected).isBetween(CHANGES / 2, CHANGES - 1);
    }

    /** Changes one member or element, wherever it is. */
    private static void change(JsonNode document, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(document, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode[] values = {
            MAPPER.getNodeFactory().nullNode(),
            MAPPER.getNodeFactory().numberNode(7),
            MAPPER.getNodeFactory().numberNode(-1),
            MAPPER.getNodeFactory().numberNode(1.5),
            MAPPER.getNodeFactory().numberNode(new java.math.BigInteger("9223372036854775808")),
            MAPPER.getNodeFactory().textNode("/"),
            MAPPER.getNodeFactory().textNode("12"),
            MAPPER.getNodeFactory().textNode(""),
            MAPPER.getNodeFactory().booleanNode(true),
            MAPPER.createArrayNode(),
            MAPPER.createObjectNode()
        };
        JsonNode value = values[random.nextInt(values.length)];
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "s", object.remove(name));
                case 2 -> object.set("level", value);
                default -> object.set(name, value);
            }
        } else if (container instanceof ArrayNode array) {
            array.add(value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
                collect(children.next(), containers);
            }
        }
    }

    private static final Pattern ATTRIBUTE = Pattern.compile(" [a-zA-Z]+=\"[^\"]*\"");
    private static final Pattern ELEMENT = Pattern.compile("\n *<[^>]*/>");
    private static final Pattern NAME = Pattern.compile("(?<=<)[a-zA-Z]+(?= [^>]*/>)");
    private static final String[] VALUES = {
        "",
        "/",
        "0",
        "-1",
        "-0",
        "12",
        "1.5",
        " 3",
        "+3",
        "007",
        "1e3",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "x",
        "2147483648"
    };

    @ParameterizedTest
    @MethodSource("samples")
    void nearlyValidXmlIsJudgedAlike(AnnualReport report) {
        Random random = new Random(report.year().getAsInt());
        String whole = ReportXml.toXml(report);
        // What XSD 1.0 cannot tell is whether a collapsed line is complete, or the lines that it stands for.
        int skip = whole.indexOf("<otherHandling");
        int skipTo = whole.indexOf('\n', whole.contains("</otherHandling>") ? whole.indexOf("</otherHandling>") : skip);
        int rejected = 0;
        for (int i = 0; i < CHANGES; i++) {
            Pattern kind = new Pattern[] {ATTRIBUTE, ATTRIBUTE, ELEMENT, NAME}[random.nextInt(4)];
            List<int[]> places = new ArrayList<>();
            for (Matcher matcher = kind.matcher(whole); matcher.find(); ) {
                if (report.edition() == Edition.TRIAL_2019 || matcher.end() < skip || matcher.start() > skipTo) {
                    places.add(new int[] {matcher.start(), matcher.end()});
                }
            }
            int[] place = places.get(random.nextInt(places.size()));
            String piece = whole.substring(place[0], place[1]);
            String changed = kind == NAME
                    ? piece + "s"
                    : switch (random.nextInt(kind == ATTRIBUTE ? 5 : 3)) {
                        case 0 -> "";
                        case 1 -> kind == ATTRIBUTE ? piece.replaceFirst("=", "s=") : piece + piece;
                        case 2 ->
                            kind == ATTRIBUTE
                                    ? piece
                                    : piece.replace("/>", "><total/></x>").replaceFirst("<\\w+", "<x");
                        default -> piece.replaceFirst("\"[^\"]*\"", '"' + VALUES[random.nextInt(VALUES.length)] + '"');
                    };
            String xml = whole.substring(0, place[0]) + changed + whole.substring(place[1]);
            boolean valid = complaint(report.edition(), xml).isEmpty();
            assertThat(valid).as(changed + " in " + xml).isEqualTo(isCleanXml(xml));
            rejected += valid ? 0 : 1;
        }
        assertThat(rejected).isBetween(CHANGES / 2, CHANGES - 1);
    }

    private static boolean isCleanXml(String xml) {
        try {
            return isClean(ReportXml.parse(xml));
        } catch (UnreadableDocumentException e) {
            return false;
        }
    }

    private static boolean isClean(Reading reading) {
        return reading.findings().stream().noneMatch(finding -> finding.rule().severity() == Severity.ERROR);
    }

    private static String complaint(Edition edition, String xml) {
        try {
            XML.get(edition).newValidator().validate(new StreamSource(new StringReader(xml)));
            return "";
        } catch (SAXException e) {
            return e.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
