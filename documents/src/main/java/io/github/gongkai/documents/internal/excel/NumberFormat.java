package io.github.gongkai.documents.internal.excel;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How a number of a workbook is shown.
 *
 * @param index its number in the workbook
 * @param code the format
 * @param plain whether it shows numbers as they are
 * @param date whether it shows them as dates
 */
record NumberFormat(int index, String code, boolean plain, boolean date) {

    static final NumberFormat GENERAL = new NumberFormat(0, "General", true, false);

    /**
     * The format of a number.
     *
     * @param index its number in the workbook
     * @param code what the workbook says of it; null if it is one of those that all workbooks have
     */
    static NumberFormat of(int index, @Nullable String code) {
        String known = code == null ? BuiltinFormats.getBuiltinFormat(index) : code;
        if (known == null || known.equals(GENERAL.code) || known.equals("@")) {
            return known == null ? GENERAL : new NumberFormat(index, known, true, false);
        }
        return new NumberFormat(index, known, false, DateUtil.isADateFormat(index, known));
    }
}
