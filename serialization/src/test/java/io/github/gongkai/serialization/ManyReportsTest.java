package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.problems;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(AnyXmlReport.class)
@Domain(DomainContext.Global.class)
class ManyReportsTest {

    private final List<UnreadableDocumentException> unreadable = new ArrayList<>();

    private List<Reading> lines(String text) {
        return lines(new ByteArrayInputStream(text.getBytes(UTF_8)), ReadOptions.strict());
    }

    private List<Reading> lines(InputStream text, ReadOptions options) {
        return ReportJson.readAll(text, "x.ndjson", options, unreadable::add).toList();
    }

    private List<Reading> elements(String text) {
        return elements(new ByteArrayInputStream(text.getBytes(UTF_8)), ReadOptions.strict());
    }

    private List<Reading> elements(InputStream text, ReadOptions options) {
        return ReportXml.readAll(text, "x.xml", options, unreadable::add).toList();
    }

    private List<String> refused() {
        return unreadable.stream()
                .map(e -> e.location() + " " + e.reason(Locale.ENGLISH))
                .toList();
    }

    static String line(AnnualReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ReportJson.writeAll(Stream.of(report), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(UTF_8);
    }

    private static String element(AnnualReport report) {
        return ReportXml.toXml(report).replaceFirst("<\\?.*\\?>\n", "");
    }

    @Property(tries = 50)
    void whatIsWrittenLineByLineIsReadBack(@ForAll @Size(max = 4) List<AnnualReport> reports) {
        StringBuilder text = new StringBuilder();
        reports.forEach(report -> text.append(line(report)));

        assertThat(text.chars().filter(c -> c == '\n').count()).isEqualTo(reports.size());
        assertThat(lines(text.toString())).extracting(Reading::report).isEqualTo(reports);
        assertThat(unreadable).isEmpty();
    }

    @Test
    void manyReportsAreWrittenLineByLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.writeAll(Stream.of(Samples.full2021(), Samples.full2019()), out);

        assertThat(out.toString(UTF_8)).isEqualTo(line(Samples.full2021()) + line(Samples.full2019()));
    }

    @Property(tries = 50)
    void whatIsWrittenElementByElementIsReadBack(@ForAll @Size(max = 4) List<AnnualReport> reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportXml.writeAll(reports.stream(), out);

        assertThat(elements(out.toString(UTF_8))).extracting(Reading::report).isEqualTo(reports);
        assertThat(unreadable).isEmpty();
    }

    @Test
    void aBadLineIsToldWithItsNumberAndPassedOver() {
        String good = line(Samples.full2021());
        List<Reading> readings =
                lines(good + "{\"format\": \n\n" + good + "[]\r\n" + "\uFEFF\n" + good.stripTrailing());

        assertThat(readings)
                .extracting(Reading::report)
                .containsOnly(Samples.full2021())
                .hasSize(3);
        assertThat(refused())
                .containsExactly(
                        "x.ndjson:2:12 the JSON ends before it is complete",
                        "x.ndjson:5:1 not a JSON object",
                        "x.ndjson:6:1 the document is empty");
    }

    @Test
    void whatIsWrongInALineHasItsPlaceInTheSource() {
        String good = line(Samples.full2021());
        Reading reading =
                lines(good + good.replace("\"year\":2023", "\"year\":\"二\"")).get(1);

        assertThat(problems(reading)).containsExactly("RD10 year @x.ndjson:2:" + (good.indexOf("2023") + 1));
    }

    @Test
    void aLineBeyondTheLimitIsPassedOverWithoutKeepingIt() {
        String good = line(Samples.full2021());
        InputStream text = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(good.getBytes(UTF_8)),
                repeated("x".repeat(1000), 100_000),
                new ByteArrayInputStream(("\n" + good).getBytes(UTF_8)))));

        assertThat(lines(text, ReadOptions.strict().withMaxSize(100_000))).hasSize(2);
        assertThat(refused()).containsExactly("x.ndjson:2:1 the document is beyond the limit of size");
    }

    /** A text again and again. */
    static InputStream repeated(String text, int times) {
        byte[] bytes = text.getBytes(UTF_8);
        return new InputStream() {
            private int left = times;
            private int at;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (at == bytes.length) {
                    at = 0;
                    left--;
                }
                if (left == 0) {
                    return -1;
                }
                int count = Math.min(length, bytes.length - at);
                System.arraycopy(bytes, at, target, offset, count);
                at += count;
                return count;
            }
        };
    }

    @Test
    void aBadElementIsToldWithItsPlaceAndPassedOver() {
        String good = element(Samples.full2021());
        String document = "<?xml version=\"1.0\"?>\n<!-- <report/> -->\n<reports xmlns=\"urn:gongkai:report:1\">\n"
                + good + "\n"
                + "<report year=\"2>\n"
                + good.replace("</requests>", "")
                + "\nstray <note/>\n"
                + good + "</reports>\n";

        assertThat(elements(document))
                .extracting(Reading::report)
                .containsOnly(Samples.full2021())
                .hasSize(2);
        int lines = (int) good.lines().count();
        assertThat(refused())
                .hasSize(4)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text)
                                .startsWith("x.xml:" + (4 + lines + 1) + ":")
                                .endsWith("not XML, or not complete"),
                        text -> assertThat(text).contains("not XML, or not complete"),
                        text -> assertThat(text).endsWith("content that is no report, not read"),
                        text -> assertThat(text).contains("the root element is not"));
    }

    @Test
    void whatIsWrongInAnElementHasItsPlaceInTheSource() {
        String good = element(Samples.full2021());
        String document = "<reports\n xmlns=\"urn:gongkai:report:1\">  "
                + good.replace(" xmlns=\"urn:gongkai:report:1\"", "").replace("year=\"2023\"", "year=\"x\"")
                + "</reports>";
        Reading reading = elements(document).get(0);

        assertThat(problems(reading)).containsExactly("RD18 year @x.xml:" + Documents.at(document, "year=\"", "x"));
        assertThat(reading.report().requests()).isEqualTo(Samples.full2021().requests());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<reports/>",
                "<report xmlns=\"urn:gongkai:report:1\"/>",
                "<!DOCTYPE reports><reports/>",
                "<reports xmlns=\"urn:gongkai:report:1\">",
                "<reports xmlns=\"urn:x\"></reports>"
            })
    void whatIsNoListOfReportsIsTold(String document) {
        assertThat(elements(document)).isEmpty();
        assertThat(unreadable).hasSizeBetween(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "GB18030"})
    void elementsAreReadInTheEncodingThatTheyDeclare(String encoding) throws IOException {
        AnnualReport report = Samples.full2019();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportXml.writeAll(Stream.of(report, report), out);
        String document = out.toString(UTF_8).replace("UTF-8", encoding);

        assertThat(elements(
                        new ByteArrayInputStream(document.getBytes(Charset.forName(encoding))), ReadOptions.strict()))
                .extracting(Reading::report)
                .containsExactly(report, report);
        assertThat(unreadable).isEmpty();
    }

    @Test
    void anElementBeyondTheLimitIsPassedOver() {
        String good = element(Samples.full2019());
        String document = "<reports xmlns=\"urn:gongkai:report:1\">" + good
                + good.replace("</report>", "<x>" + "y".repeat(200_000) + "</x></report>") + good + "</reports>";
        InputStream text = new ByteArrayInputStream(document.getBytes(UTF_8));

        assertThat(elements(text, ReadOptions.strict().withMaxSize(100_000))).hasSize(2);
        assertThat(refused()).singleElement().asString().endsWith("the document is beyond the limit of size");
    }
}
