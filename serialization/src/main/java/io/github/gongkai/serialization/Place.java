package io.github.gongkai.serialization;

import java.util.Comparator;

/**
 * A position in the document being read.
 *
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 */
record Place(int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
