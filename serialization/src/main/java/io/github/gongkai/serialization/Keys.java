package io.github.gongkai.serialization;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The names that the members of an object may have, in the order in which they are written: a reader looks for the next one
 * first. At most 64, so that those taken are bits.
 */
final class Keys {

    private static final byte[] UNKNOWN = {};

    private final String[] names;
    private final byte[][] quoted;
    private final byte[][] laidOut;
    private final byte[][] attributes;
    private final int indent;
    private final boolean placed;

    Keys(List<String> names) {
        this(names, false, 0);
    }

    /** Makes names of members that stand so many levels deep, if it is JSON. */
    Keys(List<String> names, int level) {
        this(names, false, level);
    }

    private Keys(List<String> names, boolean placed, int level) {
        this.placed = placed;
        this.indent = 2 * level + 2;
        if (names.size() > Long.SIZE) {
            throw new IllegalArgumentException(names.size() + " names");
        }
        this.names = names.toArray(new String[0]);
        this.quoted = new byte[this.names.length][];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = ('"' + this.names[i] + '"').getBytes(StandardCharsets.US_ASCII);
        }
        this.attributes = new byte[quoted.length][];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = (' ' + this.names[i] + "=\"").getBytes(StandardCharsets.US_ASCII);
        }
        this.laidOut = new byte[level == 0 ? 0 : quoted.length][];
        for (int i = 0; i < laidOut.length; i++) {
            DocumentBuffer out = new DocumentBuffer(indent + quoted[i].length + 2);
            out.raw(',');
            out.key(level, this.names[i]);
            laidOut[i] = out.toBytes();
        }
    }

    static Keys of(String... names) {
        return new Keys(List.of(names));
    }

    /** Returns names whose places must be known even where nothing is wrong with them. */
    static Keys placed(String... names) {
        return new Keys(List.of(names), true, 0);
    }

    boolean isPlaced() {
        return placed;
    }

    int size() {
        return names.length;
    }

    String name(int index) {
        return names[index];
    }

    /** Returns a name as it stands in JSON. */
    byte[] quoted(int index) {
        return quoted[index];
    }

    /**
     * Returns what stands between the value before and that of a member, where JSON is laid out as we write it, and so do all that
     * indent by two: comma, end of the line, name, colon.
     *
     * @return nothing if the level is not known
     */
    byte[] laidOut(int index) {
        return laidOut.length == 0 ? UNKNOWN : laidOut[index];
    }

    /** Returns how much of that stands before the name's quote. */
    int indent() {
        return indent;
    }

    /** Returns what stands before the value of a member that is an attribute in XML, as nearly all write it: blank, name, sign, quote. */
    byte[] attribute(int index) {
        return attributes[index];
    }

    /** Returns the index of a name; -1 if there is no such name. */
    int find(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
