package io.github.gongkai.documents.internal.excel;

import io.github.gongkai.documents.internal.source.RunText;
import io.github.gongkai.documents.internal.source.Wording;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/**
 * The text of a spreadsheet's cells: a number with its exact value, never as its format rounds it; what a format shows
 * otherwise is told behind it. Formulas are never calculated: the value that was saved with them counts. One instance goes
 * with one workbook.
 */
public final class SheetText {

    /** A formula that looks into another file: {@code [1]Sheet1!A1}, {@code 'C:\\a\\[b.xls]Sheet 1'!A1}. */
    private static final Pattern OTHER_FILE =
            Pattern.compile("'[^'\\[\\]]*\\[[^\\[\\]]+\\][^']*'!|\\[[^\\[\\]]+\\][\\p{L}\\p{N}_.]*!");

    /** A double tells no more digits apart; what has more was not written by a spreadsheet program. */
    private static final int DIGITS_OF_A_DOUBLE = 17;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Workbook book;
    private boolean otherFiles;

    public SheetText(Workbook book) {
        this.book = book;
    }

    /** Whether a value was met that comes from another file. */
    public boolean otherFiles() {
        return otherFiles;
    }

    /** The text of a cell. */
    String of(Cell cell) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            otherFiles |= looksIntoOtherFile(cell);
            if (cell instanceof XSSFCell written && written.getRawValue() == null) {
                return "=" + formula(cell);
            }
            type = cell.getCachedFormulaResultType();
        }
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> string(cell.getRichStringCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> error(cell.getErrorCellValue());
            default -> "";
        };
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
    }

    private static String formula(Cell cell) {
        if (cell instanceof XSSFCell written && written.getCTCell().getF() != null) {
            return String.valueOf(written.getCTCell().getF().getStringValue());
        }
        return cell.getCellFormula();
    }

    private static boolean looksIntoOtherFile(Cell cell) {
        return OTHER_FILE.matcher(formula(cell)).find();
    }

    // ---- numbers ----

    private String number(Cell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            return date(cell, value);
        }
        String plain = plain(cell, value);
        String format = cell.getCellStyle().getDataFormatString();
        if (format == null || format.equals("General") || format.equals("@") || !Double.isFinite(value)) {
            return plain;
        }
        String display = Wording.strip(
                formatter.formatRawCellContents(value, cell.getCellStyle().getDataFormat(), format));
        return shown(plain, display.replace(",", ""));
    }

    private static String date(Cell cell, double value) {
        LocalDateTime date = DateUtil.isValidExcelDate(value) ? cell.getLocalDateTimeCellValue() : null;
        if (date == null) {
            return Double.toString(value);
        }
        LocalTime time = date.toLocalTime();
        return date.toLocalDate() + (time.equals(LocalTime.MIDNIGHT) ? "" : " " + time);
    }

    /** The shortest decimal number that is this double, or the digits as written if they are more than a double holds. */
    private static String plain(Cell cell, double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String raw = cell instanceof XSSFCell written ? written.getRawValue() : null;
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

    // ---- text ----

    /** Text whose raised or struck characters are kept apart, so that they do not become digits of a number. */
    private String string(RichTextString text) {
        String words = text.getString();
        int runs = words == null ? 0 : text.numFormattingRuns();
        if (words == null || runs < 2) {
            return words == null ? "" : words;
        }
        RunText joined = new RunText();
        int from = 0;
        for (int run = 0; run <= runs; run++) {
            int to = run == runs ? words.length() : Math.min(words.length(), text.getIndexOfFormattingRun(run));
            if (to > from) {
                String part = words.substring(from, to);
                if (run > 0 && isApart(text, run - 1)) {
                    joined.addApart(part);
                } else {
                    joined.add(part);
                }
                from = to;
            }
        }
        return joined.toString();
    }

    private boolean isApart(RichTextString text, int run) {
        if (text instanceof XSSFRichTextString rich) {
            XSSFFont font = rich.getFontOfFormattingRun(run);
            return font != null && isApart(font);
        }
        return text instanceof HSSFRichTextString rich
                && book instanceof HSSFWorkbook old
                && isApart(old.getFontAt(rich.getFontOfFormattingRun(run)));
    }

    private static boolean isApart(Font font) {
        return font.getStrikeout() || font.getTypeOffset() != Font.SS_NONE;
    }
}
