package io.github.gongkai.collation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What two reports say in one cell.
 *
 * @param cell the cell, of the later report's form; of the earlier one's if only that has it
 * @param before what the earlier report says; absent if its form does not have the cell
 * @param after what the later report says; absent if its form does not have the cell
 * @param outcome what came of the comparison
 */
public record CellComparison(Cell cell, Figure before, Figure after, Outcome outcome) {

    /** What can come of holding two figures against each other. */
    public enum Outcome {
        /** The same number, if perhaps with other zeros at its end, or the same way of not stating one. */
        SAME,
        /** Two different numbers. */
        CHANGED,
        /** One states a number and the other does not, or neither does but in another way. */
        STATE_CHANGED,
        /** Only the earlier report's form has the cell. */
        ONLY_BEFORE,
        /** Only the later report's form has the cell. */
        ONLY_AFTER
    }

    static CellComparison of(Cell cell, Figure before, Figure after) {
        Outcome outcome;
        if (before.state() != after.state()) {
            outcome = Outcome.STATE_CHANGED;
        } else if (before.isStated() && before.decimal().compareTo(after.decimal()) != 0) {
            outcome = Outcome.CHANGED;
        } else {
            outcome = Outcome.SAME;
        }
        return new CellComparison(cell, before, after, outcome);
    }

    /**
     * Returns how much more the later report states, exactly.
     *
     * @return the difference, 0 if the numbers are the same; empty unless both state a number
     */
    public Optional<BigDecimal> difference() {
        return before.isStated() && after.isStated()
                ? Optional.of(after.decimal().subtract(before.decimal()))
                : Optional.empty();
    }
}
