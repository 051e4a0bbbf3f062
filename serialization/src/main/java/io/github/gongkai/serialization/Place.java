package io.github.gongkai.serialization;

/** A position in the document being read, in one {@code long} that sorts as positions do: line above, column below. */
final class Place {

    /** Not known. */
    static final long NONE = 0;

    private Place() {}

    static long of(int line, int column) {
        return (long) line << 32 | column;
    }

    /** Returns a place so many lines further down. */
    static long down(long place, int lines) {
        return place + ((long) lines << 32);
    }

    /** Returns the line, from 1. */
    static int line(long place) {
        return (int) (place >>> 32);
    }

    /** Returns the column in UTF-16 units, from 1. */
    static int column(long place) {
        return (int) place;
    }
}
