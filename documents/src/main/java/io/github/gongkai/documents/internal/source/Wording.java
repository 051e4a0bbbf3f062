package io.github.gongkai.documents.internal.source;

import io.github.gongkai.form.internal.Simplified;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What remains of a published text when everything that varies between publications is taken off. */
public final class Wording {

    /** Stands in a cell that is not in the source: no figure and no placeholder for one, so that nobody takes it for 0. */
    public static final String ABSENT = "缺";

    /**
     * Radicals that PDF fonts put in place of characters and that NFKC leaves alone, or folds to the traditional form: each
     * pair is a radical and the character meant.
     */
    private static final String RADICALS = "⺁厂⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟戶户";

    private static final char RADICALS_BEGIN = '\u2e80';
    private static final char RADICALS_END = '\u2fdf';

    private static final Map<Character, Character> BY_RADICAL = radicals();

    /** Four of the numerals are radicals too, and PDF fonts print those: ⼆、 for 二、. */
    private static final String NUMERALS = "一二三四五六七八九十⼀⼆⼋⼗";

    private static final String NUMERAL = "[" + NUMERALS + "]{1,3}";

    private static final String DIGITS = "[0-9０-９]{1,2}";

    /** 一、 （一） (1) 1. 2、 and the like. A Chinese numeral needs brackets or a separator: 三类 is no ordinal. */
    private static final Pattern ORDINAL = Pattern.compile("\\s*(?:[(（]\\s*(" + NUMERAL + "|" + DIGITS
            + ")\\s*[)）]\\s*[、.．]?|(" + NUMERAL + ")\\s*[、.．,，]|(" + DIGITS + ")\\s*[.．、,，)）])\\s*");

    /** Vowels with their tone. */
    private static final String PINYIN = "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ";

    /** As zhuang. */
    private static final int LONGEST_SYLLABLE = 6;

    private Wording() {}

    /**
     * The letters, digits and Chinese characters of a text, compatibility forms folded and those of the form's words simplified,
     * everything else taken out, pinyin too.
     */
    public static String key(String printed) {
        String text = Simplified.of(printed);
        int same = 0;
        while (same < text.length() && isWordCharacter(text.charAt(same))) {
            same++;
        }
        // Most words of the form are their own key.
        return same == text.length() ? text : key(text, same);
    }

    private static String key(String text, int same) {
        StringBuilder key = new StringBuilder(text.length()).append(text, 0, same);
        for (int i = same; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWordCharacter(c)) {
                key.append(c);
            } else if (halfWidth(c) == '(') {
                i = Math.max(i, pastPinyin(text, i) - 1);
            } else if (c >= RADICALS_BEGIN) {
                int from = key.length();
                fold(c, key);
                for (int j = key.length() - 1; j >= from; j--) {
                    if (!isWordCharacter(key.charAt(j))) {
                        key.deleteCharAt(j);
                    }
                }
            }
        }
        return key.toString();
    }

    /** Appends a character without its width, or the character that a radical stands for. */
    private static void fold(char c, StringBuilder folded) {
        if (isFullWidth(c)) {
            folded.append(halfWidth(c));
        } else if (c < RADICALS_BEGIN || (c > RADICALS_END && !(c >= '\uf900' && c <= '\uffef'))) {
            folded.append(c);
        } else {
            Character meant = BY_RADICAL.get(c);
            String plain =
                    meant != null ? meant.toString() : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            for (int i = 0; i < plain.length(); i++) {
                folded.append(Simplified.of(plain.charAt(i)));
            }
        }
    }

    private static boolean isFullWidth(char c) {
        return c >= '\uff01' && c <= '\uff5e';
    }

    /** A letter, digit or mark without its width. */
    static char halfWidth(char c) {
        return isFullWidth(c) ? (char) (c - '\uff01' + '!') : c;
    }

    private static boolean isWordCharacter(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isHan(c);
    }

    /** Whether a character is Chinese, radicals and the rarer blocks aside. */
    public static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** What the ordinal at the head of a text matches, or null if there is none; most first characters tell. */
    private static @Nullable Matcher ordinalOf(String text) {
        if (text.isEmpty() || !canBeginOrdinal(text.charAt(0))) {
            return null;
        }
        Matcher matcher = ORDINAL.matcher(text);
        return matcher.lookingAt() ? matcher : null;
    }

    private static boolean canBeginOrdinal(char c) {
        char first = halfWidth(c);
        return first == '(' || (first >= '0' && first <= '9') || first <= ' ' || isNumeral(first);
    }

    /** Whether a character is a Chinese numeral, or the radical that PDF fonts print for it. */
    public static boolean isNumeral(char c) {
        return NUMERALS.indexOf(c) >= 0;
    }

    /** A text without the ordinal at its head. */
    public static String withoutOrdinal(String text) {
        Matcher matcher = ordinalOf(text);
        return matcher == null ? text : text.substring(matcher.end());
    }

    /** A text without the note in brackets that ends it, such as 规章（含修改）; the text itself if it is nothing else. */
    public static String withoutNote(String text) {
        String stripped = strip(text);
        if (stripped.isEmpty() || halfWidth(stripped.charAt(stripped.length() - 1)) != ')') {
            return text;
        }
        int open = 1;
        while (open < stripped.length() && halfWidth(stripped.charAt(open)) != '(') {
            open++;
        }
        return open < stripped.length() ? stripped.substring(0, open) : text;
    }

    /** The ordinal at the head of a text, 七 or 3 for instance; empty if there is none. */
    public static String ordinal(String text) {
        Matcher matcher = ordinalOf(text);
        if (matcher == null) {
            return "";
        }
        for (int group = 1; group <= 3; group++) {
            String ordinal = matcher.group(group);
            if (ordinal != null) {
                return key(ordinal);
            }
        }
        return "";
    }

    /** Tells whether a text begins with an ordinal in brackets, as sub-headings do and section titles do not. */
    public static boolean hasBracketedOrdinal(String text) {
        Matcher matcher = ordinalOf(text);
        return matcher != null && matcher.group(1) != null;
    }

    /**
     * Full-width letters, digits and marks folded to half width, white space at both ends taken off. Unicode's compatibility
     * folding goes too far for figures: it makes 31 of 3 with a footnote mark, 3①.
     */
    static String halfWidth(String text) {
        String stripped = strip(text);
        StringBuilder folded = null;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (isFullWidth(c)) {
                folded = folded == null ? new StringBuilder(stripped) : folded;
                folded.setCharAt(i, halfWidth(c));
            }
        }
        return folded == null ? stripped : folded.toString();
    }

    /** Width folded, radicals replaced, white space and pinyin taken out; punctuation stays. */
    public static String tight(String text) {
        StringBuilder tight = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int past = pastPinyin(text, i);
            if (past == i && !isSpace(text.charAt(i))) {
                fold(text.charAt(i), tight);
            }
            i = Math.max(past, i + 1);
        }
        return tight.toString();
    }

    /**
     * The index after how a Chinese character is read aloud, in brackets behind it as in 數(shù), as pages have it that are made for being
     * read aloud, in some copies twice; the same index if there is nothing of the kind.
     */
    private static int pastPinyin(String text, int open) {
        int past = open;
        int next = open > 0 && isHan(text.charAt(open - 1)) ? pastSyllable(text, open) : open;
        while (next > past) {
            past = next;
            next = pastSyllable(text, past);
        }
        return past;
    }

    /** The index after a syllable in brackets, or the same if there is none. */
    private static int pastSyllable(String text, int open) {
        if (open == text.length() || halfWidth(text.charAt(open)) != '(') {
            return open;
        }
        int close = open + 1;
        while (close < text.length() && isPinyin(text.charAt(close))) {
            close++;
        }
        int letters = close - open - 1;
        boolean closed = close < text.length() && halfWidth(text.charAt(close)) == ')';
        return closed && letters > 0 && letters <= LONGEST_SYLLABLE ? close + 1 : open;
    }

    private static boolean isPinyin(char c) {
        return (c >= 'a' && c <= 'z') || PINYIN.indexOf(c) >= 0;
    }

    /** Takes white space, no-break and zero-width characters off both ends. */
    public static String strip(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\ufeff'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u2060';
    }

    private static Map<Character, Character> radicals() {
        Map<Character, Character> map = new HashMap<>();
        for (int i = 0; i < RADICALS.length(); i += 2) {
            map.put(RADICALS.charAt(i), RADICALS.charAt(i + 1));
        }
        return Map.copyOf(map);
    }
}
