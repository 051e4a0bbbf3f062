package io.github.gongkai.finding;

import io.github.gongkai.form.Labels;

/**
 * The problems that a reader can meet, whatever the format; each is a {@link Rule} of class RD.
 */
public enum ReadingProblem {
    /** RD01: cells of the form are not in the source. */
    MISSING_CELLS(
            "RD01",
            Severity.ERROR,
            "表格各单元格应齐全",
            "Every cell of the form is in the source",
            "来源中没有下列单元格（{count} 个）：{lines}。",
            "{count} cell(s) are not in the source: {lines}."),
    /** RD02: what stands in a cell is not a number. */
    NOT_A_NUMBER(
            "RD02",
            Severity.ERROR,
            "单元格应为数字",
            "A cell holds a number",
            "“{text}”不是数字，{cell}未读取。",
            "\"{text}\" is not a number; {cell} was not read."),
    /** RD03: decimals or an exponent where a count stands. */
    NOT_A_WHOLE_NUMBER(
            "RD03",
            Severity.ERROR,
            "件数应为整数",
            "A count is a whole number",
            "“{text}”不是整数，{cell}未读取。",
            "\"{text}\" is not a whole number; {cell} was not read."),
    /** RD04: a number beyond what the cell can hold: the range of long for counts, 30 digits for amounts. */
    OUT_OF_RANGE(
            "RD04",
            Severity.ERROR,
            "数值应在可表示范围内",
            "A number is within range",
            "“{text}”超出范围，{cell}未读取。",
            "\"{text}\" is out of range; {cell} was not read."),
    /** RD05: the same cell, line or fact stands twice; the first is kept. */
    REPEATED(
            "RD05",
            Severity.ERROR,
            "同一项目只应出现一次",
            "Nothing is stated twice",
            "{address} 重复出现（“{text}”），以首次出现的为准。",
            "{address} is stated again (\"{text}\"); the first statement is kept."),
    /** RD06: a line holds another number of figures than columns, so that none can be placed. */
    UNPLACEABLE(
            "RD06",
            Severity.ERROR,
            "数字应能对应到列",
            "The figures of a line can be told apart by column",
            "“{label}”行有 {found} 个数据，格式为 {count} 列，无法确定所属列，均未读取：{text}",
            "Line \"{label}\" has {found} entries for {count} columns; which belongs to which cannot be told, none was read: {text}"),
    /** RD07: a line or key that the form does not have, holding figures. */
    UNKNOWN_LINE(
            "RD07",
            Severity.WARNING,
            "行名应为格式所列",
            "Every line is one of the form",
            "格式中没有“{label}”，其数据未读取：{text}",
            "The form has no \"{label}\"; not read: {text}"),
    /** RD08: the agency's name was not found. */
    NO_AGENCY(
            "RD08",
            Severity.WARNING,
            "应能识别报告机关",
            "The agency is named",
            "未找到报告机关名称。",
            "The name of the agency was not found."),
    /** RD09: the report year was not found. */
    NO_YEAR(
            "RD09",
            Severity.WARNING,
            "应能识别报告年度",
            "The report year is stated",
            "未找到报告年度。",
            "The report year was not found."),
    /** RD10: a value of another kind than the format asks for, such as a text where a number stands. */
    WRONG_KIND(
            "RD10",
            Severity.ERROR,
            "值的类型应符合格式",
            "A value is of the kind that the format asks for",
            "{address} 应为{wantedZh}，实为 {text}。",
            "{address} should be {wanted} but is {text}."),
    /** RD11: the edition could not be told; the newest is taken. */
    NO_EDITION(
            "RD11",
            Severity.ERROR,
            "应能识别格式版本",
            "The edition of the form can be told",
            "无法识别格式版本，按 {edition} 读取。",
            "The edition of the form cannot be told; read as {edition}."),
    /** RD12: text in a table section that is not part of the table; it is not carried over. */
    TEXT_AT_TABLE(
            "RD12",
            Severity.NOTICE,
            "表格部分只应有表格",
            "A table section holds a table only",
            "表格部分中的文字未读入报告：“{text}”",
            "Text in a table section was not read into the report: \"{text}\""),
    /** RD13: the source ends within a line. */
    CUT_SHORT(
            "RD13",
            Severity.ERROR,
            "来源应完整",
            "The source is complete",
            "来源在“{label}”处中断。",
            "The source ends within \"{label}\"."),
    /** RD14: more stands in a cell than its number: a unit, a note, a sign in words. */
    NOTE_IN_CELL(
            "RD14",
            Severity.NOTICE,
            "单元格应只填数字",
            "A cell holds its number only",
            "{cell}填写为“{text}”，读作 {figure}。",
            "{cell} says \"{text}\"; read as {figure}."),
    /** RD15: a label that is not the form's and was told by closeness and place. */
    LABEL_CHANGED(
            "RD15",
            Severity.NOTICE,
            "行名应与格式一致",
            "Labels are those of the form",
            "“{label}”按“{line}”读取。",
            "\"{label}\" was read as \"{line}\"."),
    /** RD16: a key or attribute that the format does not have. */
    UNKNOWN_KEY(
            "RD16",
            Severity.ERROR,
            "不应有格式以外的键",
            "There are no keys but those of the format",
            "格式中没有 {address}，未读取。",
            "The format has no {address}; not read."),
    /** RD17: something that the format demands is not there. */
    MISSING(
            "RD17",
            Severity.ERROR,
            "必填项应齐全",
            "What the format demands is there",
            "缺少 {address}。",
            "{address} is missing."),
    /** RD18: a text of the right kind that has no meaning there, such as an unknown edition or a date that does not exist. */
    BAD_VALUE(
            "RD18",
            Severity.ERROR,
            "值应有意义",
            "A value has a meaning",
            "{address} 的值“{text}”无效，未读取。",
            "\"{text}\" is no valid value of {address}; not read."),
    /** RD19: a version of the wire format that is later than this library; what it adds cannot have been read. */
    LATER_FORMAT(
            "RD19",
            Severity.ERROR,
            "数据格式应为本库所知的版本",
            "The version of the wire format is known",
            "数据格式为 {text}，晚于本库所知的 {known}；新增内容未读取，请升级。",
            "The format is {text}, later than {known}, which this library knows; what is new in it was not read."),
    /** RD20: far more rows or problems than a report can have; what comes after was not read. */
    TOO_MUCH(
            "RD20",
            Severity.ERROR,
            "来源应为一份报告",
            "The source is one report",
            "来源的表格行或问题过多，不像一份报告；此处以后未读取。",
            "The source has more table rows or problems than a report can have; nothing after this place was read."),
    /** RD21: rows, columns, sheets or text that the source hides; they are not read. */
    HIDDEN(
            "RD21",
            Severity.NOTICE,
            "来源不应有隐藏的内容",
            "The source hides nothing",
            "隐藏的内容未读取：“{text}”",
            "Hidden content was not read: \"{text}\""),
    /** RD22: a sheet or other part of the source that holds nothing of a report. */
    FOREIGN_PART(
            "RD22",
            Severity.NOTICE,
            "来源应只有报告内容",
            "The source holds the report only",
            "“{text}”中没有年度报告的内容，未读取。",
            "\"{text}\" holds nothing of an annual report and was not read."),
    /** RD23: the source holds more reports than the one that was asked for. */
    MORE_REPORTS(
            "RD23",
            Severity.WARNING,
            "来源应只有一份报告",
            "The source holds one report",
            "来源中有 {count} 份报告，这里只是第一份。",
            "The source holds {count} reports; this is the first of them only."),
    /** RD24: what a file of local rules or a policy says cannot be carried out, such as an address that no form has. */
    UNUSABLE(
            "RD24",
            Severity.ERROR,
            "本地规则和审核口径的内容应能执行",
            "What local rules and policies say can be carried out",
            "{address} 无法执行。",
            "{address} cannot be carried out.");

    private final Rule rule;

    ReadingProblem(String id, Severity severity, String zh, String en, String messageZh, String messageEn) {
        this.rule = Rule.builder()
                .id(id)
                .severity(severity)
                .statement(new Labels(zh, en))
                .basis(new Labels("读取来源", "Reading of the source"))
                .message(new Labels(messageZh, messageEn))
                .build();
    }

    /**
     * Returns the description of the problem.
     *
     * @return a rule of class RD
     */
    public Rule rule() {
        return rule;
    }
}
