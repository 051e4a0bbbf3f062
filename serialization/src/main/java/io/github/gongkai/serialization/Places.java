package io.github.gongkai.serialization;

import io.github.gongkai.validation.Mistake;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes objects, and remembers where each value stands, for what can be found wrong with it only later. */
final class Places {

    /** Reads one member of an object. */
    @FunctionalInterface
    interface Members {
        /**
         * Takes the value of a member, which is the current token.
         *
         * @param key the member's key
         * @param address the member's address
         * @return false, and the value left alone, if there is no such key
         */
        boolean take(String key, String address) throws IOException;
    }

    private final JsonCursor cursor;
    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();

    Places(JsonCursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** Remembers where the current value stands. */
    void put(String address) {
        places.put(address, cursor.place());
    }

    /**
     * Takes an object of which some members have to be there.
     *
     * @return false if the value is no object, which is a problem
     */
    boolean object(String at, List<String> required, Members members) throws IOException {
        Place place = cursor.place();
        places.put(at, place);
        Set<String> keys = new HashSet<>();
        boolean object = cursor.object(at, (key, keyPlace) -> {
            String address = Texts.address(at, key);
            put(address);
            keys.add(key);
            return members.take(key, address);
        });
        if (object) {
            for (String key : required) {
                if (!keys.contains(key)) {
                    problems.missing(Texts.address(at, key), place);
                }
            }
        }
        return object;
    }

    /**
     * Tells of mistakes where they stand, but of none where something is wrong already of which it may be a consequence.
     *
     * @param parent what stands before the part of a mistake in an address
     */
    void unusable(String parent, List<Mistake> mistakes) {
        mistakes.stream()
                .filter(mistake -> !problems.tellOf(parent + mistake.part()))
                .toList()
                .forEach(mistake ->
                        problems.unusable(parent + mistake.part(), mistake.reason(), placeOf(parent + mistake.part())));
    }

    /** Where a value stands or, if it does not, the innermost in which it should. */
    private Place placeOf(String address) {
        return Texts.upwards(address).stream()
                .filter(places::containsKey)
                .findFirst()
                .map(places::get)
                .orElseThrow();
    }
}
