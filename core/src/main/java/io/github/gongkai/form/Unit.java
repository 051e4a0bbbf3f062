package io.github.gongkai.form;

/** What a figure of the form counts in. */
public enum Unit {
    /** 件: one document, one decision, one request or one case. */
    PIECES(new Labels("件", "pieces")),
    /** 项: one item of a published list of powers, services, charges or purchases (2019-60 only). */
    ITEMS(new Labels("项", "items")),
    /** 万元: ten thousand yuan. */
    TEN_THOUSAND_YUAN(new Labels("万元", "10 000 yuan")),
    /** No unit on the form: 采购总金额 of 2019-60, published in 元 and in 万元 alike. */
    UNSTATED(new Labels("（未注明单位）", "(unit not stated)"));

    private final Labels label;

    Unit(Labels label) {
        this.label = label;
    }

    /**
     * Returns the unit's name.
     *
     * @return the name in both languages
     */
    public Labels label() {
        return label;
    }
}
