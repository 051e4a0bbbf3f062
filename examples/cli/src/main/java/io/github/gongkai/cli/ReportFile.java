package io.github.gongkai.cli;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.serialization.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the files that hold reports, and reads them, whatever form they are in. */
final class ReportFile {

    /** How files are called that hold a report; only asked of files that were found in a folder. */
    private static final List<String> ENDINGS =
            List.of(".txt", ".md", ".html", ".htm", ".json", ".docx", ".xlsx", ".doc", ".xls", ".pdf");

    /** No report comes near this; reading takes several times as much memory. */
    static final int LIMIT_MIB = 64;

    private static final int LIMIT = LIMIT_MIB << 20;

    /** White space, the zeros of UTF-16, and the bytes of byte order marks. */
    private static final String BEFORE_JSON = " \t\r\n\0\u00EF\u00BB\u00BF\u00FE\u00FF";

    private static final Labels TOO_LARGE =
            new Labels("文件超过 " + LIMIT_MIB + " MiB，不予读取", "larger than " + LIMIT_MIB + " MiB; not read");
    private static final Labels TOO_DEEP =
            new Labels("内容过大或嵌套过深，可用内存不足以读取", "too large or too deeply nested for the memory at hand");
    private static final Labels NO_REPORTS = new Labels(
            "文件夹中没有报告（" + String.join(" ", ENDINGS) + "）",
            "no reports in this folder (" + String.join(" ", ENDINGS) + ")");
    private static final Labels NOT_FOUND = new Labels("没有这个文件", "no such file");
    private static final Labels DENIED = new Labels("没有读取权限", "permission denied");

    private ReportFile() {}

    /**
     * Returns the files that are meant by the arguments of a command: files as they are, folders with all that they hold.
     *
     * @param arguments files and folders
     * @return each file once, in the order of the arguments, those of a folder sorted; a folder without reports stands for
     *     itself, and reading it tells so
     */
    static Set<Path> find(List<Path> arguments) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path argument : arguments) {
            List<Path> found = Files.isDirectory(argument) ? walk(argument) : List.of(argument);
            files.addAll(found.isEmpty() ? List.of(argument) : found);
        }
        return files;
    }

    private static List<Path> walk(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (looksLikeReport(file) && !Files.isDirectory(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // Reading it fails again and tells why.
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException folderVanished) {
            found.add(folder);
        }
        Collections.sort(found);
        return found;
    }

    private static boolean looksLikeReport(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith)
                && !name.startsWith("readme.")
                && !name.startsWith(".")
                && !name.startsWith("~$");
    }

    /**
     * Reads a report.
     *
     * @param file a file
     * @return what was made of it
     * @throws UnreadableDocumentException if the file cannot be read or is no report
     */
    static Reading read(Path file) {
        String name = file.toString();
        try {
            byte[] bytes = bytes(file);
            return isJson(bytes) ? ReportJson.read(bytes, name) : ReportDocument.read(bytes, name);
        } catch (IOException e) {
            throw unreadable(name, reason(file, e));
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw unreadable(name, TOO_DEEP);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        // Without opening it: a file of many gigabytes costs nothing.
        if (Files.isRegularFile(file) && Files.size(file) > LIMIT) {
            throw unreadable(file.toString(), TOO_LARGE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw unreadable(file.toString(), TOO_LARGE);
            }
            return bytes;
        }
    }

    /**
     * A JSON document begins with a brace, whatever the file is called, after a byte order mark and white space. So does RTF,
     * but a backslash follows there.
     */
    private static boolean isJson(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (BEFORE_JSON.indexOf(bytes[i] & 0xFF) < 0) {
                return bytes[i] == '{' && (i + 1 == bytes.length || bytes[i + 1] != '\\');
            }
        }
        return false;
    }

    private static Labels reason(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return NO_REPORTS;
        }
        if (e instanceof NoSuchFileException) {
            return NOT_FOUND;
        }
        if (e instanceof AccessDeniedException) {
            return DENIED;
        }
        return new Labels("读取失败：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }

    private static UnreadableDocumentException unreadable(String name, Labels reason) {
        return new UnreadableDocumentException(new Location(name, 0, 0), reason);
    }
}
