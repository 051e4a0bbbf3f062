package io.github.gongkai.finding;

import java.util.Objects;

/**
 * A place in a source.
 *
 * @param resource the name of the source: a path or an address, may be empty
 * @param line the line, from 1; 0 if the source has no lines or the line is not known
 * @param column the column in UTF-16 units, from 1; 0 if not known
 */
public record Location(String resource, int line, int column) {

    /**
     * Creates a place.
     *
     * @param resource the name of the source: a path or an address, may be empty
     * @param line the line, from 1; 0 if the source has no lines or the line is not known
     * @param column the column in UTF-16 units, from 1; 0 if not known
     * @throws IllegalArgumentException if line or column is negative
     * @throws NullPointerException if the resource is null
     */
    public Location {
        Objects.requireNonNull(resource, "resource");
        requireNotNegative(line, column);
    }

    static void requireNotNegative(int line, int column) {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("negative position " + line + ":" + column);
        }
    }

    /**
     * Returns the place as editors understand it.
     *
     * @return {@code resource:line:column}, without the parts that are not known
     */
    @Override
    public String toString() {
        String position = line == 0 ? "" : column == 0 ? Integer.toString(line) : line + ":" + column;
        return resource.isEmpty() ? position : position.isEmpty() ? resource : resource + ":" + position;
    }
}
