package io.github.gongkai.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * One line of a table: what we take against what somebody else takes.
 *
 * @param what what is done
 * @param ours what we take
 * @param less what is to be taken off ours, if anything
 * @param peer whom it is measured against, for the reader
 * @param theirs what they take
 * @param goal what the ratio should be
 */
record Comparison(String what, Key ours, Optional<Key> less, String peer, Key theirs, Goal goal) {

    static Comparison of(String what, Key ours, String peer, Key theirs, Goal goal) {
        return new Comparison(what, ours, Optional.empty(), peer, theirs, goal);
    }

    /** The ratio, if all that it needs was measured. */
    Optional<Measured> ratio(Results results) {
        return ours(results).flatMap(own -> results.find(theirs).map(other -> goal.ratio(own, other)));
    }

    /** Whether the ratio was measured and is not what it should be. */
    boolean isMissed(Results results) {
        return ratio(results).flatMap(goal::isMet).filter(met -> !met).isPresent();
    }

    private Optional<Measured> ours(Results results) {
        Optional<Measured> own = results.find(ours);
        return less.isEmpty()
                ? own
                : own.flatMap(more -> results.find(less.orElseThrow()).map(more::minus));
    }

    /** The line in Markdown. */
    String line(Results results) {
        Optional<Measured> own = ours(results);
        Optional<Measured> other = results.find(theirs);
        List<String> cells = own.isPresent() && other.isPresent()
                ? List.of(
                        what,
                        shown(own.get(), ours, results),
                        peer,
                        shown(other.get(), theirs, results),
                        goal.said(own.get(), other.get()),
                        goal.toString(),
                        goal.verdict(goal.ratio(own.get(), other.get())))
                : List.of(
                        what,
                        own.map(Measured::toString).orElse("not run"),
                        peer,
                        other.map(Measured::toString).orElse("not run"),
                        "–",
                        goal.toString(),
                        "not run");
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private String shown(Measured quantity, Key key, Results results) {
        if (key.statistic() == Key.Statistic.ALLOCATED || (less.isPresent() && key.equals(ours))) {
            return quantity.toString();
        }
        return quantity
                + results.find(key.with(Key.Statistic.ALLOCATED))
                        .map(bytes -> ", " + new Measured(bytes.value(), Double.NaN, "B"))
                        .orElse("");
    }
}
