package io.github.gongkai.validation;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.validation.internal.prose.Mention;
import io.github.gongkai.validation.internal.prose.Narrated;
import io.github.gongkai.validation.internal.prose.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the text of a report and last year's report say of figures that may be wrong: each statement holds of the figures as they
 * stand, or would hold of others.
 */
final class Evidence {

    /** No text, no report of last year. */
    static final Evidence NONE = new Evidence(List.of());

    /**
     * How much likelier figures are that a statement holds of: statements are right 19 times of 20, and figures that are not what
     * was meant agree with one once in 20.
     */
    private static final double WEIGHT = 19;

    private static final Labels IN_TEXT =
            new Labels("文中“{matter}”为 {number} 件", "the text gives {number} for {matter}");
    private static final Labels LAST_YEAR =
            new Labels("上一年度报告“{cell}”为 {number} 件", "last year's report gives {number} for {cell}");

    /**
     * Something that a text or report says.
     *
     * @param said what it says
     * @param number the number it gives
     * @param readings what the number may be; all their cells have a number
     */
    private record Statement(Labels said, BigDecimal number, List<Tally> readings) {

        /** Whether a reading is right if some cells are changed. */
        boolean holds(Block block, Changes changes, Figures figures) {
            for (Tally reading : readings) {
                BigDecimal changed = BigDecimal.ZERO;
                for (int i = 0; i < changes.size(); i++) {
                    Cell cell = block.cells().get(changes.cell(i));
                    int times = reading.times(cell);
                    if (times != 0) {
                        BigDecimal change = BigDecimal.valueOf(changes.figure(i))
                                .subtract(figures.get(cell).decimal());
                        changed = changed.add(change.multiply(BigDecimal.valueOf(times)));
                    }
                }
                BigDecimal meant = number.subtract(changed);
                if (reading.fits(meant, meant)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What is said of a change.
     *
     * @param confirming what holds only if the change is made
     * @param contradicting what holds only if it is not
     */
    record Opinion(List<Labels> confirming, List<Labels> contradicting) {

        /** Nothing is said. */
        static final Opinion NONE = new Opinion(List.of(), List.of());

        /**
         * Returns how much likelier the change is for it.
         *
         * @return a factor, 1 if nothing is said
         */
        double weight() {
            return Math.pow(WEIGHT, confirming.size() - (double) contradicting.size());
        }
    }

    private final List<Statement> statements;

    private Evidence(List<Statement> statements) {
        this.statements = statements;
    }

    /**
     * Collects what is said of a report.
     *
     * @param context the report with its text and what it is held against
     * @return the statements that can be held against its figures
     */
    static Evidence of(Context context) {
        List<Statement> statements = new ArrayList<>();
        Set<Object> known = new HashSet<>();
        for (Narrated.Claim claim : context.hasText() ? context.narrated().claims() : List.<Narrated.Claim>of()) {
            Mention mention = claim.mention();
            // The same said twice is said once.
            boolean isNew = mention.isExact()
                    && claim.tallies().stream().allMatch(Tally::isExact)
                    && known.add(List.of(mention.matters(), mention.number().stripTrailingZeros()));
            if (isNew) {
                Labels matter = Told.names(mention);
                statements.add(new Statement(
                        said(IN_TEXT, matter, "{matter}", mention.number()), mention.number(), claim.tallies()));
            }
        }
        context.predecessor().ifPresent(previous -> addCarriedForward(statements, context.report(), previous));
        return statements.isEmpty() ? NONE : new Evidence(List.copyOf(statements));
    }

    private static void addCarriedForward(List<Statement> statements, AnnualReport report, AnnualReport previous) {
        for (Applicant applicant : Applicant.values()) {
            Cell before = previous.edition()
                    .cell(RequestLine.CARRIED_FORWARD, applicant)
                    .orElseThrow();
            Cell now = report.edition()
                    .cell(RequestLine.BROUGHT_FORWARD, applicant)
                    .orElseThrow();
            Figure figure = previous.figure(before);
            if (figure.isStated() && report.figure(now).isStated()) {
                statements.add(new Statement(
                        said(LAST_YEAR, before.label(), "{cell}", figure.decimal()),
                        figure.decimal(),
                        List.of(Tally.of(report, now.label(), List.of(now), List.of()))));
            }
        }
    }

    private static Labels said(Labels template, Labels name, String place, BigDecimal number) {
        String plain = number.toPlainString();
        return new Labels(
                template.zh().replace(place, name.zh()).replace("{number}", plain),
                template.en().replace(place, name.en()).replace("{number}", plain));
    }

    /**
     * Holds a change against what is said.
     *
     * @param block the block
     * @param changes the change
     * @param figures the figures of its table
     * @return the statements that hold only with the change, or only without
     */
    Opinion of(Block block, Changes changes, Figures figures) {
        if (statements.isEmpty()) {
            return Opinion.NONE;
        }
        List<Labels> confirming = new ArrayList<>(0);
        List<Labels> contradicting = new ArrayList<>(0);
        for (Statement statement : statements) {
            boolean before = statement.holds(block, Changes.NONE, figures);
            boolean after = statement.holds(block, changes, figures);
            if (before != after) {
                (after ? confirming : contradicting).add(statement.said);
            }
        }
        return new Opinion(confirming, contradicting);
    }
}
