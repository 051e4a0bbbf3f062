package io.github.gongkai.serialization;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The names that the members of an object may have, in the order in which they are written: a reader looks for the next one
 * first. At most 64, so that those taken are bits.
 */
final class Keys {

    private final String[] names;
    private final byte[][] quoted;
    private final boolean placed;

    Keys(List<String> names) {
        this(names, false);
    }

    private Keys(List<String> names, boolean placed) {
        this.placed = placed;
        if (names.size() > Long.SIZE) {
            throw new IllegalArgumentException(names.size() + " names");
        }
        this.names = names.toArray(new String[0]);
        this.quoted = new byte[this.names.length][];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = ('"' + this.names[i] + '"').getBytes(StandardCharsets.US_ASCII);
        }
    }

    static Keys of(String... names) {
        return new Keys(List.of(names));
    }

    /** Returns names whose places must be known even where nothing is wrong with them. */
    static Keys placed(String... names) {
        return new Keys(List.of(names), true);
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
