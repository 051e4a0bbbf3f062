package io.github.gongkai.finding;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A proposal: which cells of a report may be wrong, and what they should say for the identities to hold.
 *
 * <p>A published report is its agency's to correct. Nothing in the library applies a repair unless it is asked to, with
 * {@link #applyTo}. Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Repair permits ImmutableRepair {

    /** The {@link #share()} from which on a proposal without equal is {@linkplain #isSafe() safe}. */
    private static final BigDecimal SAFE = new BigDecimal("0.95");

    private static final Labels CHANGE = new Labels("{cell}：{from} 应为 {to}", "{cell}: {from} should be {to}");
    private static final Labels SEPARATOR = new Labels("；", "; ");
    private static final Labels CONFIRMED = new Labels("可佐证：{said}。", " Confirmed: {said}.");
    private static final Labels CONTRADICTED = new Labels("与此不符：{said}。", " Contradicted: {said}.");

    /** For the generated class. */
    Repair() {}

    /**
     * Starts a repair.
     *
     * @param kind the mistake that it undoes
     * @return a builder
     */
    public static Builder builder(RepairKind kind) {
        return new Builder().kind(kind);
    }

    /**
     * Returns the mistake that it undoes.
     *
     * @return the kind
     */
    public abstract RepairKind kind();

    /**
     * Returns what would be changed.
     *
     * @return at least one change, no two of the same cell, in the form's order
     */
    public abstract List<CellChange> changes();

    /**
     * Returns the identities that do not hold, or cannot be checked, and would hold.
     *
     * @return rule and address of each, such as {@code AC03 requests.outcomes.granted}, in the order of the findings
     */
    public abstract List<String> explains();

    /**
     * Tells whether it is the only one of its size: no other change of as few cells, or fewer, makes the same identities hold.
     *
     * @return false if there are others, or if that could not be told
     */
    public abstract boolean unique();

    /**
     * Returns how likely it is among all proposals for the same identities, by the mistakes that people make, by what is
     * confirmed and by what is contradicted.
     *
     * @return a share from 0 to 1, with four decimals
     */
    public abstract BigDecimal share();

    /**
     * Returns what agrees with the report only if it is changed so: a figure in its text, or in last year's report.
     *
     * @return each statement in both languages, without a full stop
     */
    public abstract List<Labels> confirmations();

    /**
     * Returns what agrees with the report only if it is not changed so.
     *
     * @return each statement in both languages, without a full stop
     */
    public abstract List<Labels> contradictions();

    /**
     * Tells whether it may be taken for right: {@linkplain #unique() unique}, at least 95 % of all {@linkplain #share()
     * likelihood}, {@linkplain #contradictions() contradicted} by nothing, and, if it changes several cells, each by a usual slip
     * or all by one event.
     *
     * @return false for a guess
     */
    public boolean isSafe() {
        return unique()
                && share().compareTo(SAFE) >= 0
                && contradictions().isEmpty()
                && (changes().size() == 1 || kind() != RepairKind.OTHER);
    }

    /**
     * Returns what seems to be wrong, what it should say, and what speaks for and against it; the JVM's default locale is never
     * looked at.
     *
     * @param locale Chinese if its language is {@code zh}, English otherwise
     * @return the reason, naming every change
     */
    public String reason(Locale locale) {
        CellChange first = changes().get(0);
        Cell cell = first.cell();
        String all = changes().stream()
                .map(change -> text(change, locale))
                .collect(Collectors.joining(SEPARATOR.in(locale)));
        return kind().reason()
                        .in(locale)
                        .replace("{line}", cell.line().label(cell.edition()).in(locale))
                        .replace("{column}", cell.column().label(cell.edition()).in(locale))
                        .replace("{cell}", cell.label().in(locale))
                        .replace("{to}", first.to().in(locale))
                        .replace("{change}", text(first, locale))
                        .replace("{changes}", all)
                + said(CONFIRMED, confirmations(), locale)
                + said(CONTRADICTED, contradictions(), locale);
    }

    private static String said(Labels template, List<Labels> statements, Locale locale) {
        return statements.isEmpty()
                ? ""
                : template.in(locale)
                        .replace(
                                "{said}",
                                statements.stream()
                                        .map(statement -> statement.in(locale))
                                        .collect(Collectors.joining(SEPARATOR.in(locale))));
    }

    /**
     * Returns a report with the changes made.
     *
     * @param report the report that the repair was proposed for
     * @return a copy
     * @throws IllegalArgumentException if the report is of another edition, or does not say what is to be changed
     */
    public AnnualReport applyTo(AnnualReport report) {
        AnnualReport repaired = report;
        for (CellChange change : changes()) {
            Figure figure = report.figure(change.cell());
            if (!figure.equals(change.from())) {
                throw new IllegalArgumentException(change + ", but the report says " + figure);
            }
            repaired = repaired.with(change.cell(), change.to());
        }
        return repaired;
    }

    /** Refuses repairs that are none. */
    @Value.Check
    void check() {
        if (changes().isEmpty() || isOneCellChangedTwice()) {
            throw new IllegalStateException("no change, or two of one cell: " + changes());
        }
        if (share().signum() < 0 || share().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalStateException("no share: " + share());
        }
    }

    private boolean isOneCellChangedTwice() {
        for (int i = 1; i < changes().size(); i++) {
            for (int j = 0; j < i; j++) {
                if (changes().get(i).cell() == changes().get(j).cell()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(CellChange change, Locale locale) {
        return CHANGE.in(locale)
                .replace("{cell}", change.cell().label().in(locale))
                .replace("{from}", change.from().in(locale))
                .replace("{to}", change.to().in(locale));
    }

    /** Collects a repair; {@code build()} throws {@link IllegalStateException} if a part is missing or makes no sense. */
    public static final class Builder extends ImmutableRepair.Builder {
        Builder() {}
    }
}
