package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.collation.Comparison;
import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No byte of a document can be changed without a trace: there is a problem, no document any more, or one other fact. That 0 says −0 is
 * seen by its raw text.
 */
class ByteChangeTest {

    /** One for each kind of byte that documents are made of, and what belongs into none. */
    private static final byte[] CHANGES = {
        '0', '7', '-', '.', 'e', 'x', ' ', '\n', '"', '\\', '/', '<', '&', '}', 0, (byte) 0xE4
    };

    @Test
    void noByteOfJsonCanBeChangedWithoutATrace() {
        leavesATrace(ReportJson.toBytes(Samples.collapsed()), 0, document -> ReportJson.read(document, ""));
    }

    @Test
    void noByteOfXmlCanBeChangedWithoutATrace() {
        byte[] xml = ReportXml.toBytes(Samples.collapsed());
        // Of the declaration an instruction can become, which says nothing.
        leavesATrace(xml, new String(xml, UTF_8).indexOf("<report"), document -> ReportXml.read(document, ""));
    }

    private static void leavesATrace(byte[] document, int from, Function<byte[], Reading> reader) {
        Reading original = reader.apply(document);
        for (int at = from; at < document.length; at++) {
            byte before = document[at];
            for (byte change : CHANGES) {
                if (change == before || (isSpace(change) && isSpace(before))) {
                    continue;
                }
                document[at] = change;
                try {
                    Reading reading = reader.apply(document);
                    if (reading.findings().isEmpty()) {
                        assertThat(differences(original, reading))
                                .as("%s instead of %s in: %s", (char) change, (char) before, around(document, at))
                                .isEqualTo(1);
                    }
                } catch (UnreadableDocumentException traced) {
                    assertThat(traced.location().line()).isNotNegative();
                }
            }
            document[at] = before;
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n';
    }

    private static long differences(Reading one, Reading other) {
        Comparison comparison = Comparison.of(one.report(), other.report());
        long facts = comparison.facts().stream()
                .filter(fact -> Section.withKey(fact.address()).isEmpty())
                .count();
        long texts = Stream.of(Section.values())
                .filter(section -> !section.isTable())
                .filter(section ->
                        !one.report().narrative(section).equals(other.report().narrative(section)))
                .count();
        long cells = one.report().cells().stream()
                .filter(cell -> !text(one, cell).equals(text(other, cell)))
                .count();
        return facts + texts + cells;
    }

    private static Optional<String> text(Reading reading, Cell cell) {
        return reading.sources().of(cell).map(CellSource::text);
    }

    private static String around(byte[] document, int at) {
        int from = Math.max(0, at - 20);
        return new String(document, from, Math.min(document.length, at + 20) - from, UTF_8);
    }
}
