package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** {@code gongkai-result/1} as XML says the same as its JSON. */
class ResultXmlTest {

    private static String document() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ResultFormatTest.fill(ResultXml.open(target, Locale.ENGLISH));
        return target.toString(UTF_8);
    }

    private static Loaded<Results> read(String document) {
        return ResultXml.read(document.getBytes(UTF_8), "r.xml");
    }

    /** Compiled once for each text, since compiling takes longer than all else here. */
    private static final Map<String, Schema> COMPILED = new HashMap<>();

    private static Schema compiled(String schema) throws SAXException {
        Schema compiled = COMPILED.get(schema);
        if (compiled == null) {
            compiled = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(new StringReader(schema)));
            COMPILED.put(schema, compiled);
        }
        return compiled;
    }

    private static boolean isValid(String document) throws SAXException, IOException {
        Schema schema = compiled(ResultXml.schema());
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(document)));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    @Test
    void whatIsReadBackIsWhatIsReadBackFromJson() throws IOException {
        Results fromJson = ResultJson.read(ResultFormatTest.document().getBytes(UTF_8), "r.json")
                .orElseThrow();
        assertThat(read(document()).orElseThrow()).isEqualTo(fromJson);
        assertThat(ResultXml.read(new ByteArrayInputStream(document().getBytes(UTF_8)), "r.xml")
                        .orElseThrow())
                .isEqualTo(fromJson);
        assertThat(fromJson.reports()).hasSize(3);
    }

    @Test
    void whatWasWrittenIsValidByTheSchema() throws SAXException, IOException {
        assertThat(isValid(document())).isTrue();
    }

    @Test
    void whatIsWrongWithADocumentIsToldAtOnceWithItsPlaces() throws IOException {
        String wrong = document()
                .replaceFirst(" source=", " sauce=")
                .replaceFirst("unique=\"(true|false)\"", "unique=\"1\"")
                .replace("summary reports=\"3\"", "summary reports=\"-3\"")
                .replaceFirst("severity=\"error\"", "severity=\"awful\"")
                .replaceFirst("<findings>", "<findings><note/>")
                .replaceFirst("<cells>", "<cells>none");
        Loaded<Results> loaded = read(wrong);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems())
                .extracting(Finding::address)
                .contains(
                        "reports[0].sauce",
                        "reports[0].source",
                        "reports[0].findings.note",
                        "reports[0].findings[0].cells",
                        "reports[0].findings[0].severity",
                        "summary.reports");
        assertThat(loaded.problems())
                .allSatisfy(problem ->
                        assertThat(problem.location().orElseThrow().line()).isPositive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "severity=\"error\" | severity=\"awful\"",
                "effect=\"suppressed\" | effect=\"gone\"",
                "effect=\"suppressed\" | ''",
                "edition=\"2021-30\" | edition=\"2031-1\"",
                "line=\"3\" | ''",
                "line=\"3\" | line=\"03\"",
                "line=\"3\" | line=\"3.0\"",
                "value=\"7\" | value=\"sieben\"",
                "value=\"7\" | value=\"+7\"",
                "on=\"2026-01-02\" | on=\"2 January\"",
                "unique=\"true\" | unique=\"yes\"",
                "passed=\"[0-9]+\" | ''",
                "errors=\" | wrongs=\"",
                "</reports> | </reports><reports/>",
                "<cells> | <cells first='1'>",
                "<location | <location xmlns='urn:other'",
                "<notAssessed> | <notAssessed>?"
            })
    void whatTheSchemaRefusesIsRefused(String from, String to) throws SAXException, IOException {
        String changed = document().replaceFirst(from, to);
        assertThat(changed).isNotEqualTo(document());
        assertThat(read(changed).problems()).isNotEmpty();
        assertThat(isValid(changed)).isFalse();
    }

    @Test
    void aSourceThatXmlCannotCarryIsRefusedAndTheOthersStay() throws IOException {
        UnreadableDocumentException broken =
                new UnreadableDocumentException(new Location("b", 0, 0), new Labels("坏", "broken"));
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ResultXml result = ResultXml.open(target, Locale.ROOT)) {
            result.addUnreadable("a", broken);
            assertThatIllegalArgumentException().isThrownBy(() -> result.addUnreadable("b\u000b", broken));
            result.addUnreadable("c", broken);
        }
        Results results = read(target.toString(UTF_8)).orElseThrow();
        assertThat(results.reports()).extracting(Results.Result::source).isEqualTo(List.of("a", "c"));
        assertThat(results.summary().unreadable()).isEqualTo(2);
    }

    @Test
    void nothingFoundIsADocumentToo() throws SAXException, IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ResultXml.open(target, Locale.ENGLISH).close();
        assertThat(target.toString(UTF_8)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <results xmlns="urn:gongkai:result:1">
                  <reports>
                  </reports>
                  <summary reports="0" passed="0" failed="0" unreadable="0" errors="0" warnings="0" notices="0"/>
                </results>
                """);
        assertThat(isValid(target.toString(UTF_8))).isTrue();
        assertThat(read(target.toString(UTF_8)).orElseThrow().reports()).isEmpty();
    }

    @Test
    void aLaterVersionSaysSo() throws IOException {
        assertThat(read(document().replace("urn:gongkai:result:1", "urn:gongkai:result:2"))
                        .problems())
                .extracting(problem -> problem.rule().id())
                .containsExactly("RD19");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<results/>",
                "<report xmlns='urn:gongkai:report:1'/>",
                "<results xmlns='urn:gongkai:report:1'/>",
                "<results xmlns='urn:gongkai:result:1'>",
                "<!DOCTYPE results><results xmlns='urn:gongkai:result:1'/>"
            })
    void whatIsNoResultIsRefused(String document) {
        assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(() -> read(document));
    }

    @Test
    void anotherRootIsNamedWithTheOneThatIsWanted() {
        UnreadableDocumentException e =
                catchThrowableOfType(UnreadableDocumentException.class, () -> read("<results/>"));
        assertThat(e.reason(Locale.ENGLISH)).contains("{urn:gongkai:result:1}results");
        assertThat(e.location()).isEqualTo(new Location("r.xml", 1, 1));
    }

    @Test
    void whatIsBeyondTheLimitOfSizeIsNotLookedAt() {
        UnreadableDocumentException e = catchThrowableOfType(
                UnreadableDocumentException.class, () -> ResultXml.read(new byte[50_000_001], "r.xml"));
        assertThat(e.reason(Locale.ENGLISH)).isEqualTo("the document is beyond the limit of size");
    }
}
