package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Labels;
import io.github.gongkai.validation.internal.prose.Mention;
import java.util.stream.Collectors;

/** How findings speak of a figure in the text. */
final class Told {

    /** The basis of most rules that hold the text against the tables. */
    static final Labels BASIS = new Labels(
            "条例第五十条；同一报告的文字与表格应一致；按固定用语判断，逐一试用各种口径",
            "Regulations, Article 50; text and tables of a report agree; judged by set phrases, every reading is tried");

    private Told() {}

    /**
     * Returns what a figure is about.
     *
     * @param mention the figure
     * @return the names of its matters
     */
    static Labels names(Mention mention) {
        return new Labels(
                mention.matters().stream().map(m -> m.label().zh()).collect(Collectors.joining("、")),
                mention.matters().stream().map(m -> m.label().en()).collect(Collectors.joining(", ")));
    }

    /**
     * Starts a finding about a figure in the text.
     *
     * @param rule the rule
     * @param mention the figure
     * @return a builder with section, block, offset and sentence
     */
    static Finding.Builder finding(Rule rule, Mention mention) {
        Mention.Spot spot = mention.spot();
        return Finding.builder(rule)
                .address(spot.section().key())
                .putDetails("block", Integer.toString(spot.block()))
                .putDetails("offset", Integer.toString(spot.offset()))
                .putDetails("sentence", spot.sentence());
    }
}
