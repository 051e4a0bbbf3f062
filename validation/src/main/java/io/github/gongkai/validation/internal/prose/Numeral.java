package io.github.gongkai.validation.internal.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as texts write it: {@code 3,525件}, {@code 三百二十一件}, {@code 1.2万余件}, {@code 33.9%}, {@code 2024年}. Full-width digits
 * are those of {@link PlainText}.
 *
 * @param value the number, 万 and 亿 multiplied out; of money in 元
 * @param kind what it counts
 * @param place what it may be off by: the worth of its last digit if it is not exact, else 0
 * @param multiplied whether it is written with 万 or 亿
 * @param end where the text goes on
 */
record Numeral(BigDecimal value, Kind kind, BigDecimal place, boolean multiplied, int end) {

    /** What a number counts. */
    enum Kind {
        /** Nothing is said. */
        BARE,
        /** 件, of requests and cases also 宗 and 起. */
        PIECES,
        /** 元. */
        YUAN,
        /** Per cent. */
        PERCENT,
        /** 年. */
        YEAR,
        /** 月. */
        MONTH,
        /** 月底. */
        MONTH_END,
        /** 日. */
        DAY,
        /** Something that the form does not count. */
        OTHER
    }

    /** Longer ones are no figures of a report. */
    private static final int MOST_DIGITS = 18;

    private static final int GROUP = 3;
    private static final int YEAR_DIGITS = 4;
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String HAN = "零〇一二两三四五六七八九十廿卅百千";
    private static final int TEN = 10;

    /**
     * Returns the number that begins at a place.
     *
     * @param chars a text without white space
     * @param from where it begins
     * @param to the end of the text
     * @return the number, or null if none begins there; Chinese numerals are one only if a unit follows
     */
    static @Nullable Numeral at(char[] chars, int from, int to) {
        char first = chars[from];
        if (isDigit(first)) {
            return arabic(chars, from, to);
        }
        return HAN.indexOf(first) >= 0 ? han(chars, from, to) : null;
    }

    /**
     * Returns where the numerals end that begin at a place, so that no part of them is tried again.
     *
     * @param chars a text
     * @param from the place
     * @param to the end of the text
     * @return the place of the first character that is no numeral; the given place if the first is none
     */
    static int endOfDigits(char[] chars, int from, int to) {
        int end = from;
        while (end < to && (isDigit(chars[end]) || HAN.indexOf(chars[end]) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digitsAt(char[] chars, int from, int to) {
        int end = from;
        while (end < to && isDigit(chars[end])) {
            end++;
        }
        return end - from;
    }

    private static @Nullable Numeral arabic(char[] chars, int from, int to) {
        int end = from + digitsAt(chars, from, to);
        StringBuilder digits = new StringBuilder();
        digits.append(chars, from, end - from);
        if (end - from <= GROUP) {
            while (end + GROUP < to && isSeparator(chars[end]) && digitsAt(chars, end + 1, to) == GROUP) {
                digits.append(chars, end + 1, GROUP);
                end += GROUP + 1;
            }
        }
        int decimals = 0;
        if (end + 1 < to && chars[end] == '.' && isDigit(chars[end + 1])) {
            decimals = digitsAt(chars, end + 1, to);
            digits.append(chars, end, decimals + 1);
            end += decimals + 1;
        }
        if (digits.length() > MOST_DIGITS) {
            return null;
        }
        BigDecimal number = decimals == 0
                ? BigDecimal.valueOf(Long.parseLong(digits.toString()))
                : new BigDecimal(digits.toString());
        return withUnit(chars, number, end, to);
    }

    /** Commas of both widths between groups of three digits. */
    private static boolean isSeparator(char c) {
        return c == ',' || c == '，';
    }

    private static @Nullable Numeral han(char[] chars, int from, int to) {
        int end = from;
        while (end < to && HAN.indexOf(chars[end]) >= 0) {
            end++;
        }
        if (end - from > MOST_DIGITS) {
            return null;
        }
        long number = hanValue(chars, from, end);
        if (number < 0) {
            return null;
        }
        Numeral numeral = withUnit(chars, BigDecimal.valueOf(number), end, to);
        boolean together = end - from == 1 && chars[from] == '一' && numeral.end == end + 1 && chars[end] == '起';
        return numeral.kind == Kind.BARE || numeral.kind == Kind.OTHER || together ? null : numeral;
    }

    /** The value of numerals below 万, or of four digits read one by one, as years are; negative if they make no number. */
    private static long hanValue(char[] chars, int from, int end) {
        long sum = 0;
        long digit = -1;
        boolean units = false;
        long oneByOne = 0;
        for (int i = from; i < end; i++) {
            char c = chars[i];
            int unit = c == '十' ? TEN : c == '百' ? TEN * TEN : c == '千' ? TEN * TEN * TEN : 0;
            int value = c == '零' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
            if (unit > 0) {
                sum += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
                units = true;
            } else if (c == '廿' || c == '卅') {
                sum += c == '廿' ? 2L * TEN : 3L * TEN;
                units = true;
            } else {
                digit = value;
                oneByOne = oneByOne * TEN + value;
            }
        }
        if (units) {
            return sum + Math.max(0, digit);
        }
        return end - from == 1 || end - from == YEAR_DIGITS ? oneByOne : -1;
    }

    private static Numeral withUnit(char[] chars, BigDecimal number, int from, int to) {
        int at = from;
        boolean about = false;
        if (at < to && isMore(chars[at])) {
            about = true;
            at++;
        }
        BigDecimal factor = BigDecimal.ONE;
        if (at < to && (chars[at] == '万' || chars[at] == '亿')) {
            factor = chars[at] == '万' ? WAN : YI;
            at++;
            if (at < to && isMore(chars[at])) {
                about = true;
                at++;
            }
        }
        boolean multiplied = factor.signum() > 0 && factor.compareTo(BigDecimal.ONE) != 0;
        int unit = at;
        Kind kind = Kind.BARE;
        if (at < to) {
            kind = kindOf(chars, at, to, number, from);
            unit = at + lengthOf(kind, chars, at, to);
        }
        if (unit + 1 < to
                && ((chars[unit] == '左' && chars[unit + 1] == '右')
                        || (chars[unit] == '以' && isBound(chars[unit + 1])))) {
            about = true;
            unit += 2;
        }
        BigDecimal place = BigDecimal.ZERO;
        // Money in 万元 is exact, a count in 万 is not.
        if (about || (multiplied && kind != Kind.YUAN)) {
            place = placeOf(number).multiply(factor);
        }
        return new Numeral(
                number.multiply(factor), kind, place, multiplied, kind == Kind.BARE && !multiplied ? from : unit);
    }

    private static boolean isMore(char c) {
        return c == '余' || c == '多';
    }

    private static boolean isBound(char c) {
        return c == '上' || c == '下';
    }

    /**
     * Returns the worth of the last digit that is not 0: 100 of 3500, 0.1 of 1.5.
     *
     * @param number a number
     * @return a power of ten
     */
    static BigDecimal placeOf(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ONE;
        }
        return BigDecimal.ONE.scaleByPowerOfTen(-number.stripTrailingZeros().scale());
    }

    private static Kind kindOf(char[] chars, int at, int to, BigDecimal number, int endOfDigits) {
        char next = at + 1 < to ? chars[at + 1] : ' ';
        return switch (chars[at]) {
            case '件' -> next == '次' ? Kind.OTHER : Kind.PIECES;
            case '宗', '起' -> Kind.PIECES;
            case '元' -> Kind.YUAN;
            case '%' -> Kind.PERCENT;
            case '年' -> isYear(number) && at == endOfDigits ? Kind.YEAR : Kind.OTHER;
            case '月' -> next == '底' || next == '末' ? Kind.MONTH_END : Kind.MONTH;
            case '日' -> Kind.DAY;
            case '号',
                    '条',
                    '页',
                    '次',
                    '人',
                    '个',
                    '项',
                    '期',
                    '篇',
                    '场',
                    '名',
                    '天',
                    '小',
                    '份',
                    '种',
                    '例',
                    '部',
                    '类',
                    '倍',
                    '家',
                    '是',
                    '方',
                    '级' -> Kind.OTHER;
            default -> Kind.BARE;
        };
    }

    private static boolean isYear(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(1990)) >= 0 && number.compareTo(BigDecimal.valueOf(2100)) < 0;
    }

    private static int lengthOf(Kind kind, char[] chars, int at, int to) {
        return switch (kind) {
            case BARE -> 0;
            case MONTH_END -> 2;
            case YEAR -> at + 1 < to && chars[at + 1] == '度' ? 2 : 1;
            default -> 1;
        };
    }

    /**
     * Tells whether the text gives the number for exact.
     *
     * @return false with 余, 多, 左右, and for counts in 万
     */
    boolean isExact() {
        return place.signum() == 0;
    }

    /**
     * Returns this number as one that is not exact.
     *
     * @return the number, with the worth of its last digit as {@link #place()}
     */
    Numeral about() {
        return isExact() ? new Numeral(value, kind, placeOf(value), multiplied, end) : this;
    }
}
