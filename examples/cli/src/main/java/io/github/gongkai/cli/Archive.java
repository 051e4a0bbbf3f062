package io.github.gongkai.cli;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files in a ZIP archive that look like reports. Nothing is unpacked to disk, so that the names of entries are nothing but names;
 * what is unpacked into memory is bounded by what the archive declares, and that by the size of the archive.
 */
final class Archive implements Iterator<Source>, Closeable {

    /** What every Word file and workbook holds. */
    static final String PACKAGE = "[Content_Types].xml";

    /** More than the reports of a year in the whole country. */
    private static final int MOST_ENTRIES = 200_000;
    /** Above what reports ever shrink to. */
    private static final int MOST_SHRUNK = 100;

    private static final long SHRUNK_FROM = 64L << 20;

    private static final Labels BOMB = new Labels(
            "压缩文件展开后过大（超过 " + MOST_ENTRIES + " 个文件，或超过其大小的 " + MOST_SHRUNK + " 倍），不予读取",
            "unpacks to more than " + MOST_ENTRIES + " files or " + MOST_SHRUNK + " times its size; not read");
    private static final Labels TWICE =
            new Labels("压缩文件中另有同名文件，不予读取", "the archive holds another file of this name; not read");
    private static final Labels EMPTY = new Labels("压缩文件中没有报告", "no reports in this archive");

    private final Source source;
    private final Path file;
    private final Charset names;
    private final ZipFile zip;
    private final Iterator<? extends ZipEntry> entries;
    /** The names that stand more than once: which of them is meant cannot be told. */
    private final Set<String> twice = new HashSet<>();

    /**
     * Opens an archive.
     *
     * @param source what the archive is
     * @param file its file
     * @throws IOException if it cannot be opened
     * @throws UnreadableDocumentException if it unpacks to too much, or has no entry that looks like a report
     */
    Archive(Source source, Path file) throws IOException {
        this.source = source;
        this.file = file;
        this.names = names(file);
        this.zip = new ZipFile(file.toFile(), names);
        List<? extends ZipEntry> all = Collections.list(zip.entries());
        long unpacked = 0;
        Set<String> met = new HashSet<>();
        for (ZipEntry entry : all) {
            unpacked += Math.max(0, entry.getSize());
            if (!met.add(entry.getName())) {
                twice.add(entry.getName());
            }
        }
        if (all.size() > MOST_ENTRIES || unpacked > Math.max(SHRUNK_FROM, MOST_SHRUNK * Files.size(file))) {
            zip.close();
            throw source.unreadable(BOMB);
        }
        this.entries = all.stream().filter(Archive::looksLikeReport).iterator();
        if (!entries.hasNext()) {
            zip.close();
            throw source.unreadable(EMPTY);
        }
    }

    /**
     * Tells whether a ZIP file is an archive of others.
     *
     * @param file the file
     * @return false for a Word file, a workbook, and what cannot be opened
     */
    static boolean is(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), names(file))) {
            return zip.getEntry(PACKAGE) == null;
        } catch (IOException damaged) {
            return false;
        }
    }

    /** Names are in UTF-8, or in what Chinese systems used to write. */
    private static Charset names(Path file) throws IOException {
        try {
            new ZipFile(file.toFile(), StandardCharsets.UTF_8).close();
            return StandardCharsets.UTF_8;
        } catch (ZipException otherNames) {
            return Charset.forName("GB18030");
        }
    }

    private static boolean looksLikeReport(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return !entry.isDirectory()
                && !name.toUpperCase(Locale.ROOT).startsWith("__MACOSX/")
                && ReportFile.looksLikeReport(name.substring(name.lastIndexOf('/') + 1));
    }

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public Source next() {
        ZipEntry entry = entries.next();
        String name = source.name() + "!/" + entry.getName();
        return new Source(name, Math.max(0, entry.getSize()), null, () -> open(entry, name));
    }

    /** Opens an entry for itself, so that any thread can; while the archive is open this costs next to nothing. */
    private InputStream open(ZipEntry entry, String name) throws IOException {
        if (twice.contains(entry.getName())) {
            throw new UnreadableDocumentException(new Location(name, 0, 0), TWICE);
        }
        ZipFile own = new ZipFile(file.toFile(), names);
        try {
            return new Entry(own.getInputStream(entry), own, entry.getSize());
        } catch (IOException | RuntimeException e) {
            own.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The bytes of an entry, no more than it declares. */
    private static final class Entry extends FilterInputStream {
        private final ZipFile zip;
        private long left;

        Entry(InputStream in, ZipFile zip, long size) {
            super(in);
            this.zip = zip;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            take(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            take(Math.max(0, count));
            return count;
        }

        private void take(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new ZipException("an entry is larger than it says");
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
