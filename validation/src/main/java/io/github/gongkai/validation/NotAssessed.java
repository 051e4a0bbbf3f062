package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A rule that could not be checked at one place, and why: neither passed nor failed.
 *
 * <p>Nothing takes a blank, {@code /} or absent cell for 0, so a sum with such a cell says nothing. Instances are immutable.
 */
@Value.Immutable
public abstract sealed class NotAssessed permits ImmutableNotAssessed {

    private static final Labels NAME = new Labels("{cell}（{state}）", "{cell} ({state})");
    private static final Labels SEPARATOR = new Labels("、", "; ");
    private static final Labels MORE = new Labels("，另有 {count} 个单元格", "; and {count} more");

    /** How many cells a reason names; all are in {@link #cells()}. */
    private static final int NAMED = 3;

    /** For the generated class. */
    NotAssessed() {}

    /**
     * Returns the note that a rule lacks numbers of this year.
     *
     * @param rule the rule
     * @param address what it is about
     * @param cells cells without a number, at least one
     * @return the note
     */
    static NotAssessed withoutNumber(Rule rule, String address, List<CellFigure> cells) {
        return ImmutableNotAssessed.of(rule, address, cells, new Labels("以下单元格没有数字：", "no number in "));
    }

    /**
     * Returns the note that a rule lacks numbers of last year.
     *
     * @param rule the rule
     * @param address what it is about
     * @param cells cells of last year's report without a number, at least one
     * @return the note
     */
    static NotAssessed withoutNumberLastYear(Rule rule, String address, List<CellFigure> cells) {
        return ImmutableNotAssessed.of(
                rule, address, cells, new Labels("上一年度报告的以下单元格没有数字：", "no number in last year's report in "));
    }

    /**
     * Returns the note that a rule about no cell cannot be checked.
     *
     * @param rule the rule
     * @param address what it is about
     * @param cause why it cannot be checked
     * @return the note
     */
    static NotAssessed because(Rule rule, String address, Labels cause) {
        return ImmutableNotAssessed.of(rule, address, List.of(), cause);
    }

    /**
     * Returns what could not be checked.
     *
     * @return the rule
     */
    public abstract Rule rule();

    /**
     * Returns where it could not be checked.
     *
     * @return the {@link Identity#address()}, or the fact that the rule is about such as {@code edition}
     */
    public abstract String address();

    /**
     * Returns the cells without a number, because of which the rule could not be checked.
     *
     * @return blank, not applicable and absent cells; empty if the rule is not about cells
     */
    public abstract List<CellFigure> cells();

    /**
     * Returns the reason, or what goes before the names of the cells.
     *
     * @return the text in both languages
     */
    abstract Labels cause();

    /**
     * Returns why the rule could not be checked; the JVM's default locale is never looked at.
     *
     * @param locale Chinese if its language is {@code zh}, English otherwise
     * @return the reason, naming the first cells and how they stand
     */
    public String reason(Locale locale) {
        String named = cells().stream()
                .limit(NAMED)
                .map(cell -> NAME.in(locale)
                        .replace("{cell}", cell.cell().label().in(locale))
                        .replace("{state}", state(cell.figure()).in(locale)))
                .collect(Collectors.joining(SEPARATOR.in(locale)));
        int more = cells().size() - NAMED;
        return cause().in(locale)
                + named
                + (more > 0 ? MORE.in(locale).replace("{count}", Integer.toString(more)) : "");
    }

    private static Labels state(Figure figure) {
        return switch (figure.state()) {
            case BLANK -> new Labels("空白", "blank");
            case NOT_APPLICABLE -> new Labels("不适用", "not applicable");
            case ABSENT -> new Labels("来源中没有", "not in the source");
            case STATED -> throw new IllegalArgumentException("stated: " + figure);
        };
    }
}
