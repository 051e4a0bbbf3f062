package io.github.gongkai.finding;

import io.github.gongkai.form.Labels;

/** The mistake that a {@link Repair} undoes, as far as the figures tell. */
public enum RepairKind {
    /** One digit was typed for another: 47 for 41. */
    REPLACED_DIGIT("{change}（疑一位数字有误）。", "{change} (one digit seems wrong)."),
    /** A digit was left out: 14 for 124. */
    OMITTED_DIGIT("{change}（疑漏一位数字）。", "{change} (a digit seems left out)."),
    /** A digit is too many: 1124 for 124. */
    ADDED_DIGIT("{change}（疑多一位数字）。", "{change} (there seems to be a digit too many)."),
    /** Two neighbouring digits were exchanged: 142 for 124. */
    EXCHANGED_DIGITS("{change}（疑相邻两位数字颠倒）。", "{change} (two digits seem exchanged)."),
    /** Zeros at the end were dropped or added: 12 for 1200. */
    ZEROS("{change}（疑末尾的零有多有少）。", "{change} (zeros at the end seem dropped or added)."),
    /** A number that cannot be negative is: -5 for 5. */
    SIGN("{change}（疑多一负号）。", "{change} (there seems to be a sign too many)."),
    /** The figures of two cells of one line or column stand in each other's place. */
    SWAPPED_CELLS("疑两格数字互换：{changes}。", "Two cells seem swapped: {changes}."),
    /** Figures of one line stand one column too far left or right. */
    SHIFTED_ROW("“{line}”一行数字疑错开一列：{changes}。", "Line \"{line}\" seems shifted by one column: {changes}."),
    /** Figures of one column stand one line too high or low. */
    SHIFTED_COLUMN("“{column}”一列数字疑错开一行：{changes}。", "Column \"{column}\" seems shifted by one line: {changes}."),
    /** Digits at the border of two cells stand in the wrong one: 1 and 23 for 12 and 3. */
    MOVED_DIGIT("相邻两格之间疑有数字错位：{changes}。", "Digits seem to stand in the cell next to theirs: {changes}."),
    /** A cell was not filled in, though its figure follows from others. */
    BLANK("{cell}空白，由其他单元格可得 {to}。", "{cell} is blank; by the other cells it is {to}."),
    /** Several cells are wrong, each by a usual slip. */
    SEVERAL("疑多处有误：{changes}。", "Several figures seem wrong: {changes}."),
    /** No usual slip explains the figure, or one of several. */
    OTHER("{changes}（由其他单元格推得）。", "{changes} (by the other cells).");

    private final Labels reason;

    RepairKind(String zh, String en) {
        this.reason = new Labels(zh, en);
    }

    /**
     * Returns the template of {@link Repair#reason}.
     *
     * @return the template in both languages
     */
    Labels reason() {
        return reason;
    }
}
