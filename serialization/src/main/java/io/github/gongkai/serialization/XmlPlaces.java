package io.github.gongkai.serialization;

/** Tells lines and columns of indexes in a text; going forward takes one pass, and going back begins again at the last tag. */
final class XmlPlaces {

    private final char[] text;
    private int index;
    private int line;
    private int begin;
    private int markedIndex;
    private int markedLine;
    private int markedBegin;

    XmlPlaces(char[] text) {
        this(text, 0, Place.of(1, 1));
    }

    /** Counts from an index with a given place; nothing is asked that lies before. */
    XmlPlaces(char[] text, int from, long place) {
        this.text = text;
        this.index = from;
        this.line = Place.line(place);
        this.begin = from - Place.column(place) + 1;
        mark(from);
    }

    /** Remembers an index that no later one lies before. */
    void mark(int at) {
        of(at);
        markedIndex = index;
        markedLine = line;
        markedBegin = begin;
    }

    /** Returns the place of an index; lines end with a line feed, a carriage return, or both. */
    long of(int at) {
        if (at < markedIndex) {
            return Place.of(markedLine, markedIndex - markedBegin + 1);
        }
        if (at < index) {
            index = markedIndex;
            line = markedLine;
            begin = markedBegin;
        }
        while (index < at) {
            char c = text[index++];
            if (c == '\n' || (c == '\r' && (index == text.length || text[index] != '\n'))) {
                line++;
                begin = index;
            }
        }
        return Place.of(line, at - begin + 1);
    }
}
