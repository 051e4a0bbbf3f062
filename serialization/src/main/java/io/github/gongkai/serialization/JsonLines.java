package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads reports line by line; holds one line at a time. */
final class JsonLines extends Reports {

    private static final int CHUNK = 65_536;

    private byte[] bytes = new byte[CHUNK];
    /** What has been read and not been taken, and up to where no end of a line is in it. */
    private int begin;

    private int searched;
    private int end;
    private boolean ended;
    private int line;
    /** Whether the line is beyond the limit, so that what comes of it is passed over. */
    private boolean tooLong;

    JsonLines(InputStream in, String resource, ReadOptions options, Consumer<UnreadableDocumentException> unreadable) {
        super(in, resource, options, unreadable);
    }

    @Override
    @Nullable
    Reading step() throws IOException {
        if (!findLine()) {
            done = true;
            return null;
        }
        int from = begin;
        int to = searched;
        begin = searched = Math.min(end, to + 1);
        line++;
        // Jackson takes a carriage return for the end of a line.
        int last = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        if (tooLong || last - from > options.maxSize()) {
            tooLong = false;
            unreadable.accept(new UnreadableDocumentException(new Location(resource, line, 1), Source.TOO_LARGE));
            return null;
        }
        return isBlank(from, to) ? null : read(() -> ReportJson.read(bytes, from, last, line, resource, options));
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Goes to the end of the next line, which the last one need not have; false if there is none. */
    private boolean findLine() throws IOException {
        while (true) {
            while (searched < end) {
                if (bytes[searched] == '\n') {
                    return true;
                }
                searched++;
            }
            if (ended) {
                return begin < end || tooLong;
            }
            // A carriage return may stand at its end.
            if (end - begin > options.maxSize() + 1) {
                tooLong = true;
                begin = end;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        if (begin > 0) {
            System.arraycopy(bytes, begin, bytes, 0, end - begin);
            end -= begin;
            searched -= begin;
            begin = 0;
        }
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * end);
        }
        int count = in.read(bytes, end, bytes.length - end);
        if (count < 0) {
            ended = true;
        } else {
            end += count;
        }
    }
}
