package io.github.gongkai.documents.internal.excel;

import io.github.gongkai.documents.internal.source.RunText;
import io.github.gongkai.documents.internal.source.Wording;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook's cells: a number with its exact value, never as its format rounds it; what a format shows otherwise
 * is told behind it. One instance goes with one workbook.
 */
final class CellTexts {

    /** A double tells no more digits apart; what has more was not written by a spreadsheet program. */
    private static final int DIGITS_OF_A_DOUBLE = 17;

    private final boolean from1904;
    private @Nullable DataFormatter formatter;

    /**
     * Texts of a workbook.
     *
     * @param from1904 whether it counts days from 1904
     */
    CellTexts(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * Characters of a text that look the same.
     *
     * @param text the characters
     * @param apart whether they are raised, lowered or struck out, and so belong to no number
     */
    record Run(String text, boolean apart) {}

    /** The text of runs; those that stand apart do not become digits of a number. */
    static String of(List<Run> runs) {
        if (runs.size() == 1) {
            return runs.get(0).text();
        }
        RunText joined = new RunText();
        for (Run run : runs) {
            if (run.apart()) {
                joined.addApart(run.text());
            } else {
                joined.add(run.text());
            }
        }
        return joined.toString();
    }

    static String of(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /**
     * The text of a number.
     *
     * @param value the number
     * @param raw its digits as the workbook has them, if it has any
     * @param format how it is shown
     */
    String of(double value, @Nullable String raw, NumberFormat format) {
        if (format.date() && DateUtil.isValidExcelDate(value)) {
            return date(value);
        }
        String plain = plain(value, raw);
        if (format.plain() || !Double.isFinite(value)) {
            return plain;
        }
        DataFormatter known = formatter;
        if (known == null) {
            known = new DataFormatter(Locale.ROOT);
            formatter = known;
        }
        String display = Wording.strip(known.formatRawCellContents(value, format.index(), format.code()));
        return shown(plain, display.replace(",", ""));
    }

    private String date(double value) {
        LocalDateTime date = DateUtil.getLocalDateTime(value, from1904);
        if (date == null) {
            return Double.toString(value);
        }
        LocalTime time = date.toLocalTime();
        return date.toLocalDate() + (time.equals(LocalTime.MIDNIGHT) ? "" : " " + time);
    }

    /** The shortest decimal number that is this double, or the digits as written if they are more than a double holds. */
    private static String plain(double value, @Nullable String raw) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal exact = decimal(raw);
        BigDecimal shortest = BigDecimal.valueOf(value);
        boolean more = exact != null && exact.stripTrailingZeros().precision() > DIGITS_OF_A_DOUBLE;
        return (more && exact != null ? exact : shortest.stripTrailingZeros()).toPlainString();
    }

    /** Of a number that its format shows as another, both; with a unit, as shown. */
    private static String shown(String plain, String display) {
        boolean digits = display.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            // The form's own way to print 0, such as - in accounting.
            return plain;
        }
        BigDecimal number = decimal(display);
        if (number != null && number.compareTo(new BigDecimal(plain)) == 0) {
            return plain;
        }
        String rest = display.startsWith(plain) ? display.substring(plain.length()) : "0";
        return rest.chars().anyMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '%')
                ? plain + " [" + display + "]"
                : display;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        if (text == null || text.length() > 400) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            // The plain digits of 1e400 would be no text of a cell.
            return Math.abs((long) number.scale()) > 400 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
