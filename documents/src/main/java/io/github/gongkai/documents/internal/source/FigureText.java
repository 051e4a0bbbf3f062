package io.github.gongkai.documents.internal.source;

import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Unit;
import io.github.gongkai.form.internal.Simplified;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a printed cell says: a figure, and what is odd about how it says it.
 *
 * @param figure the figure; absent if the text is none
 * @param problem what is odd, or null
 * @param foreignUnit whether a unit is printed that is not the cell's own
 */
public record FigureText(Figure figure, @Nullable ReadingProblem problem, boolean foreignUnit) {

    private static final Set<String> PLACEHOLDERS =
            Set.of("/", "\\", "-", "--", "---", "—", "——", "–", "−", "―", "─", "不适用", "N/A", "n/a", "NA");

    private static final Set<String> UNITS = Set.of("万元", "元", "件", "项", "个", "条", "宗", "次", "份", "起");

    private static final String UNIT = "(" + String.join("|", UNITS) + ")";

    private static final String FIRST_CHARACTERS =
            PLACEHOLDERS.stream().map(text -> text.substring(0, 1)).collect(Collectors.joining()) + "+-−增减";

    private static final Pattern NUMBER =
            Pattern.compile("([+\\-−]|增加|减少|增|减)?\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(?:" + UNIT + "|[(]"
                    + UNIT + "[)])?\\s*([(\\[].{1,60}[)\\]])?");

    /** Tells whether a text is a number, possibly with sign, unit or note, or a placeholder for one; false if blank. */
    public static boolean looksLikeFigure(String text) {
        if (isDigits(text)) {
            return true;
        }
        String stripped = Wording.strip(text);
        // Most texts are labels: their first character tells.
        if (stripped.isEmpty() || !canBegin(Simplified.of(Wording.halfWidth(stripped.charAt(0))))) {
            return false;
        }
        String printed = plain(stripped);
        return PLACEHOLDERS.contains(printed) || NUMBER.matcher(printed).matches();
    }

    private static boolean canBegin(char c) {
        return (c >= '0' && c <= '9') || FIRST_CHARACTERS.indexOf(c) >= 0;
    }

    private static String plain(String text) {
        return Simplified.of(Wording.halfWidth(text));
    }

    /** Tells whether a text is what figures are counted in. */
    public static boolean isUnit(String text) {
        return UNITS.contains(Simplified.of(text));
    }

    /** Tells whether a text stands for a figure that does not apply. */
    static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.contains(plain(text));
    }

    /** Reads the text of a cell. */
    public static FigureText read(String text, Cell cell) {
        if (isDigits(text) && text.length() <= 18) {
            return new FigureText(Figure.of(Long.parseLong(text)), null, false);
        }
        String printed = plain(text);
        if (printed.isEmpty()) {
            return new FigureText(Figure.blank(), null, false);
        }
        if (PLACEHOLDERS.contains(printed)) {
            return new FigureText(Figure.notApplicable(), null, false);
        }
        Matcher matcher = NUMBER.matcher(printed);
        if (!matcher.matches()) {
            return new FigureText(Figure.absent(), ReadingProblem.NOT_A_NUMBER, false);
        }
        String sign = Optional.ofNullable(matcher.group(1)).orElse("");
        String whole = matcher.group(2).replace(",", "");
        String decimals = Optional.ofNullable(matcher.group(3)).orElse("");
        if (whole.length() + decimals.replace(".", "").length() > Figure.MAX_DIGITS) {
            return new FigureText(Figure.absent(), ReadingProblem.OUT_OF_RANGE, false);
        }
        boolean negative = !sign.isEmpty() && !sign.equals("+") && !sign.startsWith("增");
        Figure figure = Figure.of(new BigDecimal((negative ? "-" : "") + whole + decimals));
        if (!figure.isCount() && cell.quantity() != Quantity.AMOUNT) {
            ReadingProblem problem =
                    decimals.isEmpty() ? ReadingProblem.OUT_OF_RANGE : ReadingProblem.NOT_A_WHOLE_NUMBER;
            return new FigureText(Figure.absent(), problem, false);
        }
        String unit = Optional.ofNullable(matcher.group(4))
                .or(() -> Optional.ofNullable(matcher.group(5)))
                .orElse("");
        boolean note = !unit.isEmpty() || matcher.group(6) != null || sign.startsWith("增") || sign.startsWith("减");
        return new FigureText(figure, note ? ReadingProblem.NOTE_IN_CELL : null, isForeign(unit, cell.unit()));
    }

    private static boolean isForeign(String unit, Unit own) {
        boolean money = unit.endsWith("元");
        return switch (own) {
            case TEN_THOUSAND_YUAN ->
                !unit.isEmpty() && !unit.equals(own.label().zh());
            case UNSTATED -> !unit.isEmpty() && !money;
            case PIECES, ITEMS -> money;
        };
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
