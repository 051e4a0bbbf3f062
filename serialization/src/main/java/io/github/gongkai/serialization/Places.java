package io.github.gongkai.serialization;

import io.github.gongkai.validation.Mistake;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes objects and arrays of any make, and remembers where each value stands, for what can be found wrong with it only later.
 *
 * <p>A method that takes a value finds it as the cursor's current one.
 */
final class Places {

    /** Stands for a text that could not be read, in what is not handed out. */
    static final String UNREAD = "?";

    /** Reads one member of an object. */
    @FunctionalInterface
    interface Members {
        /**
         * Takes the value of a member, which is the current one.
         *
         * @param key the member's key
         * @return false, and the value left alone, if there is no such key
         */
        boolean take(String key) throws IOException;
    }

    /** Reads one element of an array. */
    @FunctionalInterface
    interface Elements {
        /** Takes an element, which is the current value. */
        void take() throws IOException;
    }

    private final Cursor cursor;
    private final Problems problems;
    /** By address; see {@link Place}. */
    private final Map<String, Long> places = new HashMap<>();

    Places(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** Remembers where the current value stands. */
    void put() {
        places.put(cursor.address(), cursor.place());
    }

    /**
     * Takes an object of which some members have to be there. A key that stands twice is a problem, its second value is passed
     * over; so is a key that is not known.
     *
     * @return false if the value is no object, which is a problem
     */
    boolean object(List<String> required, Members members) throws IOException {
        put();
        String at = cursor.address();
        long place = cursor.place();
        if (!cursor.openObject()) {
            return false;
        }
        Set<String> taken = new HashSet<>();
        for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
            if (taken.contains(key)) {
                problems.repeated(cursor.address(), cursor.literal(), cursor.keyPlace());
                cursor.skip();
            } else if (member(key, members)) {
                taken.add(key);
            }
        }
        for (String key : required) {
            if (!taken.contains(key)) {
                problems.missing(Texts.address(at, key), place);
            }
        }
        return true;
    }

    private boolean member(String key, Members members) throws IOException {
        long place = cursor.keyPlace();
        put();
        boolean known = members.take(key);
        if (!known) {
            problems.unknownKey(cursor.address(), place);
            cursor.skip();
        }
        return known;
    }

    /**
     * Takes a list element by element.
     *
     * @param name what the elements are
     * @return false if the value is no list, which is a problem
     */
    boolean list(String name, Elements elements) throws IOException {
        if (!cursor.openList()) {
            return false;
        }
        while (cursor.nextItem(name)) {
            elements.take();
        }
        return true;
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
    private long placeOf(String address) {
        return Texts.upwards(address).stream()
                .filter(places::containsKey)
                .findFirst()
                .map(places::get)
                .orElseThrow();
    }
}
