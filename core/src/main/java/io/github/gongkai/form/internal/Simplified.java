package io.github.gongkai.form.internal;

import java.util.Map;

/**
 * The words of the form, and those by which texts of reports are understood, in the characters in which the form is published, for
 * reports in traditional ones. Each traditional character has one simplified form; no other character is changed, and none is
 * added or taken away.
 */
public final class Simplified {

    /**
     * Traditional characters and the simplified ones, in pairs: all that stand in a word of the catalogue, of the readers or of the rules.
     * Those that are left out, such as 著, are also written in simplified texts.
     */
    private static final String PAIRS = "並并佈布佔占併并來来侷局係系俱具個个們们備备傢家傳传僅仅價价億亿內内兩两別别則则劃划動动務务區区卻却參参員员問问單单噹当"
            + "嚮向國国圍围團团埰采執执堅坚報报場场夠够學学實实審审寫写將将專专對对導导層层屬属帶带幣币庫库廢废廳厅廻回張张強强彆别後后"
            + "徑径從从復复徵征徹彻態态慣惯應应戶户捨舍捲卷採采搆构據据敗败數数斷断於于昇升時时曆历曏向書书會会條条業业構构標标樣样機机"
            + "檔档檢检檯台欄栏權权欵款歷历歸归氾泛汎泛決决沒没況况減减測测準准滯滞滿满漲涨為为無无爭争爲为獲获現现產产産产畢毕異异當当"
            + "發发監监眞真眾众瞭了硏研確确碼码祕秘種种稱称穩稳穫获窮穷箇个範范簽签籤签糰团糾纠約约納纳級级組组結结絡络給给統统經经綫线"
            + "維维網网線线編编緻致縣县總总績绩織织繞绕繫系繳缴繼继續续纍累罰罚羣群義义職职臺台與与舉举菓果萬万蘇苏處处號号衆众補补製制"
            + "複复覈核見见規规訂订計计訓训託托記记訟讼訪访設设許许訴诉註注評评詞词詢询試试該该認认語语誤误說说説说調调請请識识議议護护"
            + "變变負负貫贯責责費费資资質质賬账購购跤交跼局踰逾車车較较轉转辦办迴回這这進进過过達达適适遺遗還还郵邮鄉乡醫医針针銜衔錄录"
            + "錯错録录錶表鍵键鎮镇長长門门閉闭開开間间関关閱阅閲阅關关陞升隊队際际隻只電电頁页項项順顺領领題题額额類类颱台餘余館馆驗验"
            + "體体髮发麵面點点黨党齊齐齣出";

    /** Words of Taiwan and those of the form, which are as long. */
    private static final Map<String, String> WORDS = Map.of("資訊", "信息", "檔案", "文件");

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';

    /** By traditional character, counted from the first Chinese one; 0 for all others. */
    private static final char[] BY_TRADITIONAL = byTraditional();

    private Simplified() {}

    /**
     * Tells whether a character is none of the traditional ones.
     *
     * @param c the character
     * @return whether it stays as it is
     */
    public static boolean is(char c) {
        return c < FIRST || c > LAST || BY_TRADITIONAL[c - FIRST] == 0;
    }

    /**
     * Returns a character, or the simplified one if it is a traditional one.
     *
     * @param c the character
     * @return the simplified one
     */
    public static char of(char c) {
        return is(c) ? c : BY_TRADITIONAL[c - FIRST];
    }

    /**
     * Returns a text of the same length, in which the traditional characters are simplified, and words that programs put in for Taiwan are
     * those of the form.
     *
     * @param text the text
     * @return the same text if there is nothing to change
     */
    public static String of(String text) {
        int same = 0;
        while (same < text.length() && is(text.charAt(same))) {
            same++;
        }
        if (same == text.length()) {
            return text;
        }
        String worded = text;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            worded = worded.replace(word.getKey(), word.getValue());
        }
        StringBuilder simplified = new StringBuilder(worded);
        for (int i = same; i < text.length(); i++) {
            simplified.setCharAt(i, of(worded.charAt(i)));
        }
        return simplified.toString();
    }

    private static char[] byTraditional() {
        char[] simplified = new char[LAST - FIRST + 1];
        for (int i = 0; i < PAIRS.length(); i += 2) {
            simplified[PAIRS.charAt(i) - FIRST] = PAIRS.charAt(i + 1);
        }
        return simplified;
    }
}
