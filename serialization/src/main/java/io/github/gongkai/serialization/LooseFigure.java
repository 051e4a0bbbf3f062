package io.github.gongkai.serialization;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes figures of texts as people write them, for the lenient mode. */
final class LooseFigure {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?[0-9]{1,3}([,，][0-9]{3})+(\\.[0-9]+)?");
    /** How published reports write that a cell does not apply. */
    private static final Set<String> NOT_APPLICABLE = Set.of("/", "／", "-", "－", "—", "——", "不适用");
    /** Longer than any number that fits, leading zeros included. */
    private static final int LONGEST = 100;

    private LooseFigure() {}

    /**
     * Returns the figure that people would read: with blanks around, full-width digits, signs of thousands, a plus, decimals that
     * are all 0 where a count stands.
     *
     * @return the figure; null if there is none, or the cell cannot hold it
     */
    static @Nullable Figure of(Cell cell, String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String narrow = narrow(text.strip());
        if (narrow.isEmpty()) {
            return Figure.blank();
        }
        if (NOT_APPLICABLE.contains(narrow)) {
            return Figure.notApplicable();
        }
        String plain = GROUPED.matcher(narrow).matches() ? narrow.replaceAll("[,，]", "") : narrow;
        if (!NUMBER.matcher(plain).matches()) {
            return null;
        }
        if (cell.quantity() == Quantity.AMOUNT) {
            return TableReader.fitting(cell, plain);
        }
        try {
            return Figure.of(new BigDecimal(plain).longValueExact());
        } catch (ArithmeticException | NumberFormatException noCount) {
            return null;
        }
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            narrow.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '．' ? '.' : c);
        }
        return narrow.toString();
    }
}
