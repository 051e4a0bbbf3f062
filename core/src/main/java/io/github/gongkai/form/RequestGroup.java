package io.github.gongkai.form;

import java.util.List;

/** The outcomes of table three that the form breaks down into items. */
public enum RequestGroup {
    /** （三）不予公开. */
    REFUSED("（三）不予公开", "(3) Refused"),
    /** （四）无法提供. */
    UNAVAILABLE("（四）无法提供", "(4) Unavailable"),
    /** （五）不予处理. */
    NOT_PROCESSED("（五）不予处理", "(5) Not processed"),
    /** （六）其他处理; broken down since 2021-30. */
    OTHER_HANDLING("（六）其他处理", "(6) Other handling", "其他");

    /** The label over all outcomes. */
    static final Labels OUTCOMES = new Labels("三、本年度办理结果", "3. Outcomes this year");

    private final Labels label;
    private final List<String> variants;

    RequestGroup(String zh, String en, String... variants) {
        this.label = new Labels(zh, en);
        this.variants = List.of(variants);
    }

    /**
     * Returns the label as on the form, ordinal included.
     *
     * @return the label in both languages
     */
    public Labels label() {
        return label;
    }

    /**
     * Returns other labels under which published reports print this group.
     *
     * @return labels in Chinese, without ordinal
     */
    public List<String> variants() {
        return variants;
    }

    /**
     * Returns the items of this group.
     *
     * @param edition the edition of the form
     * @return the lines from top to bottom; for 其他处理 in 2019-60 the one line that stands for the group
     */
    public List<RequestLine> lines(Edition edition) {
        return List.of(RequestLine.values()).stream()
                .filter(line -> line.group().filter(this::equals).isPresent() && line.isIn(edition))
                .toList();
    }
}
