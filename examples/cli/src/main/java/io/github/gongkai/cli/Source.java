package io.github.gongkai.cli;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that hold a report, or several: a file, or an entry of an archive.
 *
 * @param name what it is called in findings
 * @param size how many bytes, as far as is known
 * @param file the file; null for an entry
 * @param opener opens it
 */
record Source(String name, long size, @Nullable Path file, Opener opener) {

    /** No report comes near this; reading takes several times as much memory. */
    static final int LIMIT_MIB = 64;

    private static final int LIMIT = LIMIT_MIB << 20;

    /** What Word files and workbooks hold, and other archives do not. */
    private static final byte[] PACKAGE = Archive.PACKAGE.getBytes(StandardCharsets.US_ASCII);

    private static final Labels TOO_LARGE =
            new Labels("文件超过 " + LIMIT_MIB + " MiB，不予读取", "larger than " + LIMIT_MIB + " MiB; not read");
    private static final Labels TOO_DEEP =
            new Labels("内容过大或嵌套过深，可用内存不足以读取", "too large or too deeply nested for the memory at hand");
    private static final Labels NOT_FOUND = new Labels("没有这个文件", "no such file");
    private static final Labels DENIED = new Labels("没有读取权限", "permission denied");
    private static final Labels DAMAGED = new Labels("压缩文件已损坏", "compressed, and damaged");
    private static final Labels NESTED = new Labels("压缩文件中的压缩文件，不予读取", "an archive within an archive; not read");
    /** Why a source is not taken where one report is meant. */
    static final Labels SEVERAL = new Labels("含有多份报告，此处只能用一份", "holds several reports; one is needed here");

    /** How a source is opened. */
    interface Opener {
        /** Returns the bytes of the source. */
        InputStream open() throws IOException;
    }

    /**
     * Bytes as they are when nothing compresses them any more.
     *
     * @param in the bytes, from the first on
     * @param content what they are
     * @param packed whether they were compressed
     */
    record Opened(InputStream in, Content content, boolean packed) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /**
     * Returns a file as a source.
     *
     * @param file the file
     * @return the source
     */
    static Source of(Path file) {
        long size = file.toFile().length();
        return new Source(file.toString(), size, file, () -> Files.newInputStream(file));
    }

    /** Whether it can be opened a second time and gives the same. */
    boolean isLasting() {
        return file == null || Files.isRegularFile(file);
    }

    /**
     * Opens the source and looks what it is.
     *
     * @return its bytes
     * @throws IOException if it cannot be opened or read
     * @throws UnreadableDocumentException if it is compressed twice
     */
    Opened open() throws IOException {
        InputStream in = new BufferedInputStream(opener.open());
        try {
            Content content = Content.of(in, name);
            if (content != Content.GZIP) {
                return new Opened(in, content, false);
            }
            in = new BufferedInputStream(new GZIPInputStream(in, 1 << 16));
            Content unpacked = Content.of(in, name);
            if (unpacked == Content.GZIP) {
                throw unreadable(NESTED);
            }
            return new Opened(in, unpacked, true);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Reads the one report that the source holds.
     *
     * @return what was made of it
     * @throws UnreadableDocumentException if the source cannot be read, is no report, or holds several
     */
    Reading read() {
        try {
            // Without opening it: a file of many gigabytes costs nothing.
            if (isLasting() && size > LIMIT) {
                throw unreadable(TOO_LARGE);
            }
            try (Opened opened = open()) {
                return opened.content().isStream() ? only(opened) : read(opened);
            }
        } catch (IOException e) {
            throw unreadable(e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw unreadable(TOO_DEEP);
        }
    }

    private Reading read(Opened opened) throws IOException {
        byte[] bytes = bytes(opened.in());
        // A package of Word or Excel may stand in an archive; what is none may not.
        if (opened.content() == Content.ZIP && (file == null || opened.packed()) && !holds(bytes, PACKAGE)) {
            throw unreadable(NESTED);
        }
        return opened.content().read(bytes, name);
    }

    private Reading only(Opened opened) {
        Iterator<Input> inputs = new StreamedInputs(this, opened);
        Reading reading =
                inputs.hasNext() ? inputs.next().read() : opened.content().read(new byte[0], name);
        if (inputs.hasNext()) {
            throw unreadable(SEVERAL);
        }
        return reading;
    }

    /**
     * Reads the bytes of one report.
     *
     * @param in the bytes
     * @return all of them
     * @throws IOException if they cannot be read
     * @throws UnreadableDocumentException if they are too many
     */
    byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw unreadable(TOO_LARGE);
        }
        return bytes;
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int same = 0;
            while (same < wanted.length && bytes[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /** Says why the source cannot be read. */
    UnreadableDocumentException unreadable(IOException e) {
        return unreadable(reason(e));
    }

    private Labels reason(IOException e) {
        if (file != null && Files.isDirectory(file)) {
            return ReportFile.NO_REPORTS;
        }
        if (e instanceof NoSuchFileException) {
            return NOT_FOUND;
        }
        if (e instanceof AccessDeniedException) {
            return DENIED;
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return DAMAGED;
        }
        return new Labels("读取失败：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }

    /** Says why the source cannot be read. */
    UnreadableDocumentException unreadable(Labels reason) {
        return new UnreadableDocumentException(new Location(name, 0, 0), reason);
    }
}
