package io.github.gongkai.documents.internal.source;

import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Cell;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages or sheets of a source. Pieces are numbered through from the first part to the last, so that their order is plain;
 * for the user each part counts its own lines.
 */
public final class Parts {

    /** The name of each part by its first line. */
    private final NavigableMap<Integer, String> byFirstLine = new TreeMap<>();

    /**
     * Adds a part after those added before.
     *
     * @param name what is set behind the name of the source, such as {@code page=2}
     * @param firstLine the line, numbered through, that is the first of the part
     */
    public void add(String name, int firstLine) {
        byFirstLine.put(firstLine, name);
    }

    /** The reading with every place told by its part. */
    public Reading locate(Reading reading) {
        String resource = reading.sources().resource();
        NavigableMap<Integer, String> named = new TreeMap<>();
        byFirstLine.forEach((line, name) -> named.put(line, resource + "#" + name));
        List<Finding> findings = reading.findings().stream()
                .map(finding -> finding.withLocation(finding.location().map(place -> locate(place, named))))
                .toList();
        SourceMap.Builder sources = SourceMap.builder(resource);
        for (Cell cell : reading.report().cells()) {
            Optional<CellSource> source = reading.sources().of(cell);
            if (source.isPresent()) {
                sources.put(
                        cell,
                        locate(source.get().location(), named),
                        source.get().text());
            }
        }
        return Reading.of(reading.report(), findings, sources.build());
    }

    private static Location locate(Location through, NavigableMap<Integer, String> named) {
        Map.Entry<Integer, String> part = named.floorEntry(through.line());
        return part == null
                ? through
                : new Location(part.getValue(), through.line() - part.getKey() + 1, through.column());
    }
}
