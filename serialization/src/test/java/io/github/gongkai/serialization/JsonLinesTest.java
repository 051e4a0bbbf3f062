package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines are found whatever pieces they come in. */
class JsonLinesTest {

    private static final String LINE = ManyReportsTest.line(Samples.full2021()).stripTrailing();
    private static final int LENGTH = LINE.getBytes(UTF_8).length;

    private final List<UnreadableDocumentException> unreadable = new ArrayList<>();

    private List<Reading> read(InputStream lines, ReadOptions options) {
        return ReportJson.readAll(lines, "x.ndjson", options, unreadable::add).toList();
    }

    private List<Reading> read(String lines, ReadOptions options) {
        return read(new ByteArrayInputStream(lines.getBytes(UTF_8)), options);
    }

    private List<String> refused() {
        return unreadable.stream()
                .map(e -> e.location() + " " + e.reason(Locale.ENGLISH))
                .toList();
    }

    /** Gives bytes in pieces of some length, and between them nothing. */
    private static InputStream inPieces(String text, int length) {
        byte[] bytes = text.getBytes(UTF_8);
        Iterator<Integer> begins =
                IntStream.iterate(0, i -> i < bytes.length, i -> i + length).iterator();
        return new InputStream() {
            private boolean pause;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] target, int offset, int room) {
                pause = !pause;
                if (pause) {
                    return 0;
                }
                if (!begins.hasNext()) {
                    return -1;
                }
                int begin = begins.next();
                int count = Math.min(length, bytes.length - begin);
                System.arraycopy(bytes, begin, target, offset, count);
                return count;
            }
        };
    }

    @Test
    void linesOfExactlyTheLimitAreReadInWhateverPiecesTheyCome() {
        ReadOptions options = ReadOptions.strict().withMaxSize(LENGTH);
        String lines = LINE + '\n' + LINE.replace("2023,", "2022,") + "\r\n" + LINE.replace("2023,", "2021,");

        for (int length : new int[] {1_000, LENGTH - 1, LENGTH, LENGTH + 1, LENGTH + LENGTH / 2, 3 * LENGTH}) {
            assertThat(read(inPieces(lines, length), options))
                    .as("%d bytes", length)
                    .extracting(reading -> reading.report().year().orElseThrow())
                    .containsExactly(2023, 2022, 2021);
        }
        assertThat(refused()).isEmpty();
    }

    @Test
    void aLineOfOneByteMoreIsToldWithItsNumberInWhateverPiecesItComes() {
        ReadOptions options = ReadOptions.strict().withMaxSize(LENGTH);
        String lines = LINE + '\n' + LINE + " \n" + LINE;

        for (int length : new int[] {1_000, LENGTH + 1, 3 * LENGTH}) {
            unreadable.clear();
            assertThat(read(inPieces(lines, length), options))
                    .as("%d bytes", length)
                    .hasSize(2);
            assertThat(refused()).containsExactly("x.ndjson:2:1 the document is beyond the limit of size");
        }
    }

    @Test
    void blankLinesArePassedOverAtTheBeginningToo() {
        assertThat(read("\n\r\n \t\n" + LINE + "\n\n", ReadOptions.strict()))
                .extracting(Reading::report)
                .containsExactly(Samples.full2021());
        assertThat(refused()).isEmpty();
    }

    @Test
    void aLineEndsBeforeItsCarriageReturn() {
        assertThat(read("{\"year\": \r\n{\"year\": \n{\"year\": \r", ReadOptions.strict()))
                .isEmpty();
        assertThat(refused())
                .containsExactly(
                        "x.ndjson:1:10 the JSON ends before it is complete",
                        "x.ndjson:2:10 the JSON ends before it is complete",
                        "x.ndjson:3:10 the JSON ends before it is complete");
    }

    @Test
    void noMoreRoomIsTakenThanLinesNeed() throws IOException {
        int[] most = new int[1];
        InputStream lines =
                new ByteArrayInputStream((" ".repeat(999) + '\n').repeat(1_000).getBytes(UTF_8)) {
                    @Override
                    public synchronized int read(byte[] target, int offset, int length) {
                        most[0] = Math.max(most[0], target.length);
                        return super.read(target, offset, length);
                    }
                };
        try (lines) {
            assertThat(read(lines, ReadOptions.strict())).isEmpty();
        }

        assertThat(most[0]).isBetween(1_000, 100_000);
    }
}
