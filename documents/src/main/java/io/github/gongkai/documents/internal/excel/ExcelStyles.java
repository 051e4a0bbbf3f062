package io.github.gongkai.documents.internal.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once. */
final class ExcelStyles {

    /** What a cell is, and so how it looks. */
    enum Look {
        /** The title of the report. */
        TITLE("黑体", 18, false, HorizontalAlignment.CENTER, ""),
        /** The day of publication. */
        DATE("楷体", 11, false, HorizontalAlignment.CENTER, ""),
        /** The title of a section. */
        SECTION("黑体", 14, false, HorizontalAlignment.LEFT, ""),
        /** A heading within a section. */
        HEADING("楷体", 12, false, HorizontalAlignment.LEFT, ""),
        /** A paragraph. */
        TEXT("宋体", 11, false, HorizontalAlignment.LEFT, ""),
        /** A header over columns. */
        HEADER("宋体", 10, true, HorizontalAlignment.CENTER, "F2F5F9"),
        /** The label of a line, and any other text in a table. */
        LABEL("宋体", 10, true, HorizontalAlignment.LEFT, ""),
        /** A label that is set upright. */
        UPRIGHT("宋体", 10, true, HorizontalAlignment.CENTER, ""),
        /** A figure. */
        FIGURE("宋体", 10, true, HorizontalAlignment.CENTER, ""),
        /** A figure that is a formula. */
        SUM("宋体", 10, true, HorizontalAlignment.CENTER, "EAF3EA"),
        /** The mark of a cell that is not in the source. */
        ABSENT("宋体", 10, true, HorizontalAlignment.CENTER, "E1E3E6"),
        /** A figure of which a check has said something. */
        REMARKED("宋体", 10, true, HorizontalAlignment.CENTER, "FFF2CC");

        private final String font;
        private final int points;
        private final boolean bordered;
        private final HorizontalAlignment alignment;
        private final String fill;

        Look(String font, int points, boolean bordered, HorizontalAlignment alignment, String fill) {
            this.font = font;
            this.points = points;
            this.bordered = bordered;
            this.alignment = alignment;
            this.fill = fill;
        }
    }

    /** What Excel calls a cell whose content is taken as text. */
    static final String AS_TEXT = "@";

    private static final short UPRIGHT = 255;
    private static final int RADIX = 16;

    private final XSSFWorkbook workbook;
    private final Map<String, CellStyle> made = new HashMap<>();

    ExcelStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(Look look) {
        return of(look, AS_TEXT);
    }

    /** The style of a look with a format for numbers. */
    CellStyle of(Look look, String format) {
        return made.computeIfAbsent(look + format, key -> make(look, format));
    }

    private CellStyle make(Look look, String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setFontName(look.font);
        font.setFontHeightInPoints((short) look.points);
        style.setFont(font);
        style.setAlignment(look.alignment);
        style.setVerticalAlignment(look == Look.TEXT ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        if (look == Look.UPRIGHT) {
            style.setRotation(UPRIGHT);
        }
        if (look.bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
        }
        if (!look.fill.isEmpty()) {
            style.setFillForegroundColor(colour(look.fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    /** A colour as on a web page, without the number sign. */
    static XSSFColor colour(String hex) {
        byte[] rgb = new byte[hex.length() / 2];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), RADIX);
        }
        return new XSSFColor(rgb);
    }
}
