package io.github.gongkai.documents.internal.ooxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs an Office Open XML document anew, so that it does not tell when it was made: POI stamps every part with the time, and the
 * core properties with the day of creation and of the last change.
 */
public final class StableZip {

    /** The first day that a zip archive can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CORE_PROPERTIES = "docProps/core.xml";
    private static final Pattern DATES = Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>");

    private StableZip() {}

    public static byte[] of(byte[] document) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        parts.computeIfPresent(CORE_PROPERTIES, (name, part) -> withoutDates(part));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            // Programs tell the kind of document by the part that comes first.
            put(out, CONTENT_TYPES, parts.getOrDefault(CONTENT_TYPES, new byte[0]));
            parts.remove(CONTENT_TYPES);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(out, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(part);
        out.closeEntry();
    }

    private static byte[] withoutDates(byte[] properties) {
        String xml = new String(properties, StandardCharsets.UTF_8);
        return DATES.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
}
