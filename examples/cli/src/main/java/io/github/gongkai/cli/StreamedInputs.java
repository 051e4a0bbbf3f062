package io.github.gongkai.cli;

import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.serialization.ReadOptions;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The reports of a source that holds any number of them, each read when it is asked for. */
final class StreamedInputs implements Iterator<Input> {

    /** What has so many records in a row that are none holds no reports; they are kept until a report comes. */
    private static final int MOST_BAD = 10_000;

    private static final Labels NO_STREAM = new Labels(
            "连续 " + MOST_BAD + " 条都不是报告，不再读取", MOST_BAD + " records in a row are no reports; the rest is not read");

    private final Source source;
    private final Iterator<Reading> readings;
    private final Deque<Input> next = new ArrayDeque<>();
    private boolean ended;

    /**
     * Begins to read.
     *
     * @param source the source
     * @param opened its bytes, to be closed by the caller when all has been read
     */
    StreamedInputs(Source source, Source.Opened opened) {
        this.source = source;
        this.readings = readings(opened).iterator();
    }

    private Stream<Reading> readings(Source.Opened opened) {
        InputStream in = opened.in();
        ReadOptions options = ReadOptions.strict();
        Consumer<UnreadableDocumentException> bad = this::bad;
        return opened.content() == Content.JSON_LINES
                ? ReportJson.readAll(in, source.name(), options, bad)
                : ReportXml.readAll(in, source.name(), options, bad);
    }

    private void bad(UnreadableDocumentException problem) {
        next.add(Input.of(name(problem.location().line()), problem));
        if (next.size() == MOST_BAD) {
            throw new UnreadableDocumentException(problem.location(), NO_STREAM);
        }
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            advance();
        }
        return !next.isEmpty();
    }

    private void advance() {
        try {
            if (readings.hasNext()) {
                Reading reading = readings.next();
                next.add(Input.of(name(line(reading)), reading));
            } else {
                ended = true;
            }
        } catch (UncheckedIOException e) {
            ended = true;
            next.add(Input.of(source.name(), source.unreadable(Objects.requireNonNull(e.getCause()))));
        } catch (UnreadableDocumentException e) {
            ended = true;
            next.add(Input.of(source.name(), e));
        }
    }

    private String name(int line) {
        return line == 0 ? source.name() : source.name() + ":" + line;
    }

    /** The line of the first figure, or of the first thing that is missing: in NDJSON that of the report. */
    private static int line(Reading reading) {
        Stream<Integer> cells = reading.report().cells().stream()
                .map(reading.sources()::of)
                .flatMap(Optional::stream)
                .map(CellSource::location)
                .map(Location::line)
                .limit(1);
        Stream<Integer> problems = reading.findings().stream()
                .map(Finding::location)
                .flatMap(Optional::stream)
                .map(Location::line);
        return Stream.concat(cells, problems).min(Integer::compare).orElse(0);
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return next.remove();
    }
}
