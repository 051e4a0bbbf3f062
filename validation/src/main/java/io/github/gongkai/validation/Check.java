package io.github.gongkai.validation;

import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Edition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** One rule of the catalogue with the way to check it. Stateless; each stands once in {@link Catalogue}. */
interface Check {

    /** Every edition of the form. */
    Set<Edition> ANY_EDITION = Set.of(Edition.values());

    /**
     * Returns what is checked.
     *
     * @return the rule
     */
    Rule rule();

    /**
     * Returns the rule as a comparison over addresses; {@code c} stands for every column, {@code '} for last year's report.
     *
     * @return the formula, empty if the rule is not about figures
     */
    String formula();

    /**
     * Returns which editions the rule applies to; for a report of another it is neither checked nor noted.
     *
     * @return the editions
     */
    Set<Edition> editions();

    /**
     * Returns what has to be known besides the tables; without it the rule is not assessed.
     *
     * @return the inputs, in the order in which they are asked for
     */
    List<Input> inputs();

    /**
     * Checks a report that has the {@linkplain #inputs() inputs}.
     *
     * @param context the report, and where to say what is wrong
     */
    void run(Context context);

    /**
     * Returns the note that an input is not there, the same for all reports.
     *
     * @param input one of the {@linkplain #inputs() inputs}
     * @return the note
     */
    default NotAssessed lacking(Input input) {
        return NotAssessed.because(rule(), input.address(), input.missing());
    }

    /**
     * Returns a check.
     *
     * @param rule what is checked
     * @param formula the comparison, or empty
     * @param editions which editions the rule applies to
     * @param inputs what has to be known besides the tables
     * @param body what looks at the report
     * @return the check
     */
    static Check of(Rule rule, String formula, Set<Edition> editions, List<Input> inputs, Consumer<Context> body) {
        Map<Input, NotAssessed> lacking = new EnumMap<>(Input.class);
        for (Input input : inputs) {
            lacking.put(input, NotAssessed.because(rule, input.address(), input.missing()));
        }
        return new Plain(rule, formula, editions, inputs, lacking, body);
    }

    /** A check put together from its parts. */
    record Plain(
            Rule rule,
            String formula,
            Set<Edition> editions,
            List<Input> inputs,
            Map<Input, NotAssessed> notes,
            Consumer<Context> body)
            implements Check {
        @Override
        public void run(Context context) {
            body.accept(context);
        }

        @Override
        public NotAssessed lacking(Input input) {
            return Objects.requireNonNull(notes.get(input));
        }
    }
}
