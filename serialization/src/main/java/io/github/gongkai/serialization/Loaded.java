package io.github.gongkai.serialization;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was made of a file of local rules or of a policy: all of it, or what is wrong with it. A file with a problem gives
 * nothing, since a rule that is left out unnoticed would let reports pass.
 *
 * @param <T> what the file holds
 * @param value what was read, or empty if there is any problem
 * @param problems all that is wrong, in the order of the source, each with its address and with line and column
 */
public record Loaded<T>(Optional<T> value, List<Finding> problems) {

    /**
     * Creates a result.
     *
     * @param value what was read
     * @param problems all that is wrong
     * @throws IllegalArgumentException if there is both or neither
     */
    public Loaded {
        problems = List.copyOf(problems);
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException(
                    value.isPresent() ? "a value in spite of " + problems : "neither a value nor a problem");
        }
    }

    /**
     * Returns what was read, for a file that is known to be right.
     *
     * @return the value
     * @throws IllegalArgumentException if there is a problem; all are named, in English, with their places
     */
    public T orElseThrow() {
        return value.orElseThrow(() -> new IllegalArgumentException(problems.stream()
                .map(problem ->
                        problem.location().map(Location::toString).orElse("") + ": " + problem.message(Locale.ENGLISH))
                .collect(Collectors.joining("\n"))));
    }
}
