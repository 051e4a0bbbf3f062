package io.github.gongkai.validation;

import io.github.gongkai.form.Labels;

/** What a rule needs to know besides the tables of the report. */
enum Input {
    /** Last year's report of the same agency. */
    PREVIOUS("previous", "上一年度报告", "last year's report"),
    /** Last year's report in the same edition of the form. */
    SAME_FORM("previous", "采用同一格式的上一年度报告", "last year's report in the same form"),
    /** The reports of the units below. */
    CHILDREN("children", "下级报告", "the subordinate reports"),
    /** The report year. */
    YEAR("year", "报告年度", "the report year"),
    /** The title as published. */
    TITLE("title", "报告标题", "the title of the report"),
    /** The day of publication. */
    PUBLISHED_ON("publishedOn", "发布日期", "the day of publication"),
    /** The agency. */
    AGENCY("agency", "报告机关", "the agency"),
    /** The kind of agency, said or to be seen from the name. */
    KIND("agency.kind", "机关类型", "the kind of agency"),
    /** Whether the agency may make 规章, to be seen from its level and kind. */
    RULE_MAKING(
            "agency.level", "机关层级和类型（据以判断有无规章制定权）", "whether the agency has rule-making power, by its level and kind"),
    /** The 统一社会信用代码. */
    CREDIT_CODE("agency.creditCode", "统一社会信用代码", "the unified social credit code"),
    /** The 行政区划代码. */
    DIVISION_CODE("agency.divisionCode", "行政区划代码", "the division code"),
    /** The text of section one, if only its title. */
    OVERVIEW("overview", "第一部分的文字", "the text of section one"),
    /** The text of section five, if only its title. */
    PROBLEMS("problemsAndImprovements", "第五部分的文字", "the text of section five"),
    /** The text of any section. */
    TEXT("report", "文字部分", "the text sections");

    private final String address;
    private final Labels label;
    private final Labels missing;

    Input(String address, String zh, String en) {
        this.address = address;
        this.label = new Labels(zh, en);
        this.missing = new Labels("缺少" + zh, "missing: " + en);
    }

    /**
     * Returns where the input would stand.
     *
     * @return an address such as {@code agency.kind}
     */
    String address() {
        return address;
    }

    /**
     * Returns what the input is called.
     *
     * @return the name in both languages
     */
    Labels label() {
        return label;
    }

    /**
     * Returns the reason for not checking what needs it.
     *
     * @return the reason in both languages
     */
    Labels missing() {
        return missing;
    }
}
