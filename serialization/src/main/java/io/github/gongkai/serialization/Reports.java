package io.github.gongkai.serialization;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the reports of one source one after the other; holds one at a time. */
abstract class Reports extends Spliterators.AbstractSpliterator<Reading> {

    final InputStream in;
    final String resource;
    final ReadOptions options;
    /** Is told of what is no report. */
    final Consumer<UnreadableDocumentException> unreadable;
    /** Whether nothing is left. */
    boolean done;

    Reports(InputStream in, String resource, ReadOptions options, Consumer<UnreadableDocumentException> unreadable) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.in = in;
        this.resource = resource;
        this.options = options;
        this.unreadable = unreadable;
    }

    Stream<Reading> stream() {
        return StreamSupport.stream(this, false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Reading> action) {
        try {
            while (!done) {
                Reading reading = step();
                if (reading != null) {
                    action.accept(reading);
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what comes next; returns the report if it is one, and sets {@link #done} if there is nothing. */
    abstract @Nullable Reading step() throws IOException;

    /** Reads what was found to be a report, or tells that it is none. */
    final @Nullable Reading read(Report report) throws IOException {
        try {
            return report.read();
        } catch (UnreadableDocumentException e) {
            unreadable.accept(e);
            return null;
        }
    }

    /** A report that has been found in the source. */
    @FunctionalInterface
    interface Report {
        /** Reads it. */
        Reading read() throws IOException;
    }
}
