package io.github.gongkai.serialization;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that the members of an object may have, in the order in which they are written: a reader looks for the next one
 * first. At most 64, so that those taken are bits.
 */
final class Keys {

    private final List<String> names;
    private final SerializedString[] quoted;
    private final Map<String, Integer> indexes = new HashMap<>();

    private final boolean placed;

    Keys(List<String> names) {
        this(names, false);
    }

    private Keys(List<String> names, boolean placed) {
        this.placed = placed;
        if (names.size() > Long.SIZE) {
            throw new IllegalArgumentException(names.size() + " names");
        }
        this.names = List.copyOf(names);
        this.quoted = names.stream().map(SerializedString::new).toArray(SerializedString[]::new);
        for (String name : names) {
            indexes.put(name, indexes.size());
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
        return quoted.length;
    }

    String name(int index) {
        return names.get(index);
    }

    /** Returns a name as it stands in JSON, ready to be compared with bytes. */
    SerializedString quoted(int index) {
        return quoted[index];
    }

    /** Returns the index of a name; -1 if there is no such name. */
    int find(String name) {
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }
}
