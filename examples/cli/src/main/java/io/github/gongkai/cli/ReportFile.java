package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the files that hold reports. */
final class ReportFile {

    /** How files are called that hold a report; only asked of files that were found in a folder. */
    private static final List<String> ENDINGS = List.of(
            ".txt", ".md", ".html", ".htm", ".json", ".xml", ".ndjson", ".docx", ".xlsx", ".doc", ".xls", ".pdf",
            ".zip");

    /** What any of them may be compressed by. */
    private static final String PACKED = ".gz";

    /** Why a folder is no report. */
    static final Labels NO_REPORTS = new Labels(
            "文件夹中没有报告（" + String.join(" ", ENDINGS) + "）",
            "no reports in this folder (" + String.join(" ", ENDINGS) + ")");

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

    /**
     * Reads the one report that a file holds.
     *
     * @param file a file
     * @return what was made of it
     * @throws UnreadableDocumentException if the file cannot be read, is no report, or holds several
     */
    static Reading read(Path file) {
        return Source.of(file).read();
    }

    private static boolean looksLikeReport(Path file) {
        return looksLikeReport(String.valueOf(file.getFileName()));
    }

    /**
     * Tells whether a file among others is taken for a report.
     *
     * @param fileName its name without folders
     * @return false for other endings, and for what explains or hides
     */
    static boolean looksLikeReport(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String unpacked = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
        return ENDINGS.stream().anyMatch(unpacked::endsWith)
                && !name.startsWith("readme.")
                && !name.startsWith(".")
                && !name.startsWith("~$");
    }
}
