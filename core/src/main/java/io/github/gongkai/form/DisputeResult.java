package io.github.gongkai.form;

import java.util.List;

/**
 * The columns of table four: how reconsideration and litigation cases ended; all in 件.
 *
 * <p>The form does not define the results; what is said here is the usual reading.
 */
public enum DisputeResult implements Column {
    /** 结果维持: the agency's act was upheld. */
    UPHELD("upheld", "结果维持", "Upheld"),
    /** 结果纠正: the act was revoked, changed, or found unlawful. */
    CORRECTED("corrected", "结果纠正", "Corrected"),
    /** 其他结果: dismissed on procedure, withdrawn, settled. */
    OTHER("other", "其他结果", "Other result"),
    /** 尚未审结: pending on 31 December. */
    PENDING("pending", "尚未审结", "Pending"),
    /** 总计: the sum of the four. */
    TOTAL("total", "总计", "Total", "合计");

    private final String key;
    private final Labels label;
    private final List<String> variants;

    DisputeResult(String key, String zh, String en, String... variants) {
        this.key = key;
        this.label = new Labels(zh, en);
        this.variants = List.of(variants);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Labels label(Edition edition) {
        return label;
    }

    @Override
    public List<String> variants() {
        return variants;
    }

    @Override
    public Unit unit() {
        return Unit.PIECES;
    }

    @Override
    public Quantity quantity() {
        return Quantity.COUNT;
    }
}
