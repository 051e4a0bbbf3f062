package io.github.gongkai.cli;

import io.github.gongkai.finding.UnreadableDocumentException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All reports of files, archives and streams, one after the other; what is in an archive or a stream is met only when it is due. */
final class Inputs implements Iterator<Input>, Closeable {

    private final Iterator<Path> files;
    private final Runnable begun;
    private Iterator<Input> inputs = Collections.emptyIterator();
    private Iterator<Source> entries = Collections.emptyIterator();
    /** What has to be closed when the reports of a stream, or of an archive, are through. */
    private Closeable stream = () -> {};

    private Closeable archive = () -> {};

    /**
     * Begins with the first file.
     *
     * @param files files, as {@link ReportFile#find} gives them
     * @param begun is told when a file is begun
     */
    Inputs(Collection<Path> files, Runnable begun) {
        this.files = files.iterator();
        this.begun = begun;
    }

    /**
     * Tells whether a file may hold any number of reports.
     *
     * @param file a file
     * @return true for an archive and a stream of reports
     */
    static boolean isMany(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Source.Opened opened = Source.of(file).open()) {
            return opened.content().isStream()
                    || (opened.content() == Content.ZIP && !opened.packed() && Archive.is(file));
        } catch (IOException | UnreadableDocumentException toldWhenItIsRead) {
            return false;
        }
    }

    @Override
    public boolean hasNext() {
        while (!inputs.hasNext()) {
            close(stream);
            stream = () -> {};
            if (entries.hasNext()) {
                inputs = inputs(entries.next());
            } else {
                close(archive);
                archive = () -> {};
                if (!files.hasNext()) {
                    return false;
                }
                begun.run();
                inputs = inputs(Source.of(files.next()));
            }
        }
        return true;
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return inputs.next();
    }

    private Iterator<Input> inputs(Source source) {
        try {
            return open(source);
        } catch (IOException e) {
            return one(Input.of(source.name(), source.unreadable(e)));
        } catch (UnreadableDocumentException e) {
            return one(Input.of(source.name(), e));
        }
    }

    private Iterator<Input> open(Source source) throws IOException {
        Path file = source.file();
        Source.Opened opened = source.open();
        if (opened.content().isStream()) {
            stream = opened::close;
            return new StreamedInputs(source, opened);
        }
        try (opened) {
            if (file != null && opened.content() == Content.ZIP && !opened.packed() && Archive.is(file)) {
                Archive opening = new Archive(source, file);
                archive = opening;
                entries = opening;
                return Collections.emptyIterator();
            }
            if (source.isLasting()) {
                return one(new Input(source.name(), source.size(), false, source::read));
            }
            // A pipe is read once.
            byte[] bytes = source.bytes(opened.in());
            Content content = opened.content();
            return one(new Input(source.name(), bytes.length, true, () -> content.read(bytes, source.name())));
        }
    }

    private static Iterator<Input> one(Input input) {
        return List.of(input).iterator();
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException alreadyRead) {
            return;
        }
    }

    @Override
    public void close() {
        close(stream);
        close(archive);
    }
}
