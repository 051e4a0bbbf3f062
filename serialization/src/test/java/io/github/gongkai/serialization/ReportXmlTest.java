package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is the same whatever it is handed over as, and so are the limits. */
class ReportXmlTest {

    private static final String FULL = ReportXml.toXml(Samples.full2021());

    @Test
    void bytesCharactersAndStringsAreReadAlike() throws IOException {
        byte[] bytes = FULL.getBytes(UTF_8);
        ReadOptions options = ReadOptions.strict();
        for (String mark : new String[] {"", "\uFEFF"}) {
            byte[] marked = (mark + FULL).getBytes(UTF_8);
            Reading reading = ReportXml.read(bytes, "x.xml", options);
            assertThat(ReportXml.read(marked, "x.xml")).isEqualTo(reading);
            assertThat(ReportXml.read(new ByteArrayInputStream(marked), "x.xml", options))
                    .isEqualTo(reading);
            assertThat(ReportXml.read(new StringReader(mark + FULL), "x.xml", options))
                    .isEqualTo(reading);
            String commented = (mark + FULL).replace("</report>", "<!-- --></report>");
            assertThat(ReportXml.read(new StringReader(commented), "x.xml", options))
                    .isEqualTo(reading);
        }
    }

    @Test
    void theLimitOfSizeIsInBytesOrCharactersAsTheDocumentIs() throws IOException {
        byte[] bytes = FULL.getBytes(UTF_8);
        ReadOptions enough = ReadOptions.strict().withMaxSize(bytes.length);
        ReadOptions less = ReadOptions.strict().withMaxSize(bytes.length - 1);
        assertThat(ReportXml.read(bytes, "x.xml", enough).findings()).isEmpty();
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ReportXml.read(bytes, "x.xml", less))
                .satisfies(ReportXmlTest::isTooLarge);
        assertThat(ReportXml.read(new ByteArrayInputStream(bytes), "x.xml", enough)
                        .findings())
                .isEmpty();
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ReportXml.read(new ByteArrayInputStream(bytes), "x.xml", less))
                .satisfies(ReportXmlTest::isTooLarge);
        assertThat(ReportXml.parse(FULL, ReadOptions.strict().withMaxSize(FULL.length()))
                        .findings())
                .isEmpty();
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ReportXml.parse(FULL, ReadOptions.strict().withMaxSize(FULL.length() - 1)))
                .satisfies(ReportXmlTest::isTooLarge);
    }

    private static void isTooLarge(UnreadableDocumentException e) {
        assertThat(e.reason(Locale.ENGLISH)).isEqualTo("the document is beyond the limit of size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD842", "\uDFB7", "\uDFB7\uD842", "a\uD842b"})
    void halfACharacterIsNoXmlAndIsNotReplaced(String half) {
        String document = FULL.replace("title=\"", "title=\"" + half);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ReportXml.parse(document))
                .satisfies(e -> assertThat(e.reason(Locale.ENGLISH)).isEqualTo("not XML, or not complete"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u000Bb", "\u0000", "\uFFFE", "a\uD842", "\u001F"})
    void noBlockWithWhatXmlCannotCarryIsWritten(String text) {
        for (Block block : List.of(
                new Block.Heading(text, 2),
                new Block.Paragraph(text),
                new Block.Table(List.of(List.of("", text))),
                new Block.Picture(text, ""),
                new Block.Picture("", text))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReportXml.toXml(Samples.full2021().withOverview(Narrative.of(List.of(block)))))
                    .withMessageContaining("XML 1.0 cannot carry");
        }
    }
}
