package io.github.gongkai.collation;

import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Labels;

/** What can be wrong when reports are added up; each is a {@link Rule} of class AG. */
public enum AggregationProblem {
    /** AG07: a report of another year; not added. */
    OTHER_YEAR(
            "AG07",
            Severity.ERROR,
            "只汇总同一年度的报告",
            "Only reports of one year are added up",
            "“{agency}”的报告为 {found} 年度，不是 {year} 年度，未计入。",
            "The report of \"{agency}\" is for {found}, not {year}; it was not added."),
    /** AG08: a report in another edition of the form; not added. */
    OTHER_EDITION(
            "AG08",
            Severity.ERROR,
            "只汇总同一格式的报告",
            "Only reports in one edition of the form are added up",
            "“{agency}”的报告采用 {found} 格式，不是 {edition} 格式，未计入。",
            "The report of \"{agency}\" follows edition {found}, not {edition}; it was not added."),
    /** AG09: the same figures of the same unit twice; added once. */
    REPEATED_REPORT(
            "AG09",
            Severity.WARNING,
            "同一单位的报告只提供一次",
            "A unit's report is given once",
            "“{agency}”的报告出现不止一次，数据相同，只计一次。",
            "The report of \"{agency}\" was given more than once, with the same figures; it was added once."),
    /** AG10: two reports of the same unit that differ; the first is added. */
    CONFLICTING_REPORTS(
            "AG10",
            Severity.ERROR,
            "同一单位只有一份报告",
            "A unit has one report",
            "“{agency}”有数据不同的报告，只计先提供的一份（{kept}），此份未计入。",
            "There are reports of \"{agency}\" with different figures; the first ({kept}) was added, this one was not."),
    /** AG11: two units of which one may include the other; both are added. */
    OVERLAPPING_UNITS(
            "AG11",
            Severity.WARNING,
            "各单位的数据互不包含",
            "No unit's figures include another's",
            "“{agency}”与“{other}”的数据可能重复（区划代码相同，或为政府与其办公室），均已计入。",
            "\"{agency}\" and \"{other}\" may count the same things (the same division code, or a government and its office);"
                    + " both were added."),
    /** AG12: no report of a unit that was expected. */
    MISSING_UNIT(
            "AG12",
            Severity.ERROR,
            "应报单位的报告齐全",
            "There is a report of every unit that is expected",
            "缺少“{agency}”的报告。",
            "There is no report of \"{agency}\"."),
    /** AG13: a report that does not say whose it is, or of which year; added. */
    UNIDENTIFIED(
            "AG13",
            Severity.WARNING,
            "被汇总的报告写明机关和年度",
            "Reports that are added up say whose they are and of which year",
            "“{agency}”的报告没有写明 {address}，已计入，但无法核对。",
            "The report of \"{agency}\" does not state {address}; it was added, but could not be verified."),
    /** AG14: a sum that is not known, since a report has no number there. */
    NOT_STATED(
            "AG14",
            Severity.ERROR,
            "各报告均填写数字的项目才有合计",
            "A sum is stated if every report states its figure",
            "{lines}共 {cellCount} 项没有合计：{count} 份报告没有填写数字（{agencies}）。",
            "{lines}: {cellCount} sum(s) are not stated, because {count} report(s) have no number there ({agencies})."),
    /** AG15: amounts that do not add up, since the form states no unit. */
    UNIT_UNSTATED(
            "AG15",
            Severity.WARNING,
            "只汇总单位相同的金额",
            "Only amounts in one unit are added up",
            "{cell}没有合计：格式未注明单位，{count} 份报告的金额可能以元或万元计。",
            "{cell} is not stated: the form names no unit, and the amounts of {count} reports may be in yuan or in 10 000 yuan."),
    /** AG16: a sum beyond what a cell can hold. */
    OUT_OF_RANGE(
            "AG16",
            Severity.ERROR,
            "合计在可表示范围内",
            "A sum is within range",
            "{cell}的合计 {actual} 超出范围，没有填写。",
            "The sum {actual} of {cell} is out of range; it is not stated."),
    /** AG17: a line that the form splits stands as one, since a report prints it so. */
    COLLAPSED(
            "AG17",
            Severity.NOTICE,
            "格式分列的项目分列汇总",
            "What the form splits is added up in parts",
            "{line}只有一行合计：{count} 份报告未按格式分列（{agencies}）。",
            "{line} is added up as one line, because {count} report(s) do not split it ({agencies}).");

    private final Rule rule;

    AggregationProblem(String id, Severity severity, String zh, String en, String messageZh, String messageEn) {
        this.rule = Rule.builder()
                .id(id)
                .severity(severity)
                .statement(new Labels(zh, en))
                .basis(new Labels("汇总各下级报告", "Adding up of subordinate reports"))
                .message(new Labels(messageZh, messageEn))
                .build();
    }

    /**
     * Returns the description of the problem.
     *
     * @return a rule of class AG
     */
    public Rule rule() {
        return rule;
    }
}
