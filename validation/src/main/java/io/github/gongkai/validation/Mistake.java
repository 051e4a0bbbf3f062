package io.github.gongkai.validation;

import io.github.gongkai.form.Labels;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with a local rule or a policy as it was put together.
 *
 * @param part what is wrong, by the keys of its JSON form, such as {@code comparison.left[1]}
 * @param reason why it cannot be carried out, in both languages, without a full stop
 */
public record Mistake(String part, Labels reason) {

    /**
     * Returns the exception for who put something together that has mistakes.
     *
     * @param what what was put together
     * @param mistakes all that is wrong with it
     * @return the exception, naming every mistake in English
     */
    static IllegalArgumentException refusal(String what, List<Mistake> mistakes) {
        return new IllegalArgumentException(mistakes.stream()
                .map(mistake -> mistake.part + ": " + mistake.reason.en())
                .collect(Collectors.joining("; ", what + ": ", "")));
    }
}
