package io.github.gongkai.form;

import java.util.List;
import java.util.Optional;

/**
 * The six sections of the report in their fixed order (条例 第五十条; the titles are those of the form).
 */
public enum Section {
    /** 一、总体情况: text. */
    OVERVIEW("overview", "一", new Labels("总体情况", "Overview"), false),
    /** 二、主动公开政府信息情况: table two. */
    PROACTIVE_DISCLOSURE(
            "proactiveDisclosure",
            "二",
            new Labels("主动公开政府信息情况", "Information disclosed proactively"),
            true,
            "行政机关主动公开政府信息的情况",
            "主动公开政府信息的情况",
            "主动公开情况"),
    /** 三、收到和处理政府信息公开申请情况: table three. */
    REQUESTS(
            "requests",
            "三",
            new Labels("收到和处理政府信息公开申请情况", "Requests for information received and handled"),
            true,
            "行政机关收到和处理政府信息公开申请的情况",
            "收到和处理政府信息公开申请的情况"),
    /** 四、政府信息公开行政复议、行政诉讼情况: table four. */
    DISPUTES(
            "disputes",
            "四",
            new Labels("政府信息公开行政复议、行政诉讼情况", "Administrative reconsideration and litigation"),
            true,
            "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "行政复议、行政诉讼情况"),
    /** 五、存在的主要问题及改进情况: text. */
    PROBLEMS_AND_IMPROVEMENTS(
            "problemsAndImprovements",
            "五",
            new Labels("存在的主要问题及改进情况", "Main problems and improvements"),
            false,
            "政府信息公开工作存在的主要问题及改进情况",
            "存在问题及改进情况",
            "存在的主要问题和改进情况"),
    /** 六、其他需要报告的事项: text. */
    OTHER_MATTERS("otherMatters", "六", new Labels("其他需要报告的事项", "Other matters"), false, "其他需要报告的情况");

    private static final List<Section> TABLES = List.of(PROACTIVE_DISCLOSURE, REQUESTS, DISPUTES);

    private final String key;
    private final String numeral;
    private final Labels title;
    private final boolean table;
    private final List<String> variants;

    Section(String key, String numeral, Labels title, boolean table, String... variants) {
        this.key = key;
        this.numeral = numeral;
        this.title = title;
        this.table = table;
        this.variants = List.of(variants);
    }

    /**
     * Returns the three sections that are tables, in order.
     *
     * @return sections two, three and four
     */
    public static List<Section> tables() {
        return TABLES;
    }

    /**
     * Returns the section with the given key.
     *
     * @param key a key such as {@code requests}
     * @return the section, or empty if there is none
     */
    public static Optional<Section> withKey(String key) {
        for (Section section : values()) {
            if (section.key.equals(key)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the name of the section in addresses, JSON and XML.
     *
     * @return a name such as {@code requests}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the Chinese numeral that the form prints before the title.
     *
     * @return one of 一 … 六
     */
    public String numeral() {
        return numeral;
    }

    /**
     * Returns the title as on the form, without the numeral.
     *
     * @return the title in both languages
     */
    public Labels title() {
        return title;
    }

    /**
     * Tells whether the form reports this section as a table.
     *
     * @return true for sections two, three and four
     */
    public boolean isTable() {
        return table;
    }

    /**
     * Returns other wordings of the title: that of 条例 第五十条 and those met in published reports.
     *
     * @return titles in Chinese, without the numeral
     */
    public List<String> variants() {
        return variants;
    }
}
