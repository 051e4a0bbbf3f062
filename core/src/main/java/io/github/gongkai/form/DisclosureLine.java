package io.github.gongkai.form;

import java.util.List;

/** The lines of table two, 主动公开政府信息情况. */
public enum DisclosureLine implements Line {
    /** 规章: only bodies with rule-making power can have any. */
    ADMINISTRATIVE_RULES("administrativeRules", "规章", "Administrative rules", DisclosureBlock.RULES),
    /** 行政规范性文件; 2019-60 prints 规范性文件. */
    NORMATIVE_DOCUMENTS("normativeDocuments", "行政规范性文件", "Normative documents", DisclosureBlock.RULES, "规范性文件"),
    /** 行政许可. */
    LICENCES("licences", "行政许可", "Administrative licences", DisclosureBlock.LICENSING),
    /** 其他对外管理服务事项; 2019-60 only. */
    OTHER_SERVICES("otherServices", "其他对外管理服务事项", "Other services to the public", DisclosureBlock.LICENSING),
    /** 行政处罚. */
    PENALTIES("penalties", "行政处罚", "Administrative penalties", DisclosureBlock.ENFORCEMENT),
    /** 行政强制. */
    COERCIVE_MEASURES("coerciveMeasures", "行政强制", "Administrative coercive measures", DisclosureBlock.ENFORCEMENT),
    /** 行政事业性收费. */
    CHARGES("charges", "行政事业性收费", "Administrative charges", DisclosureBlock.CHARGES),
    /** 政府集中采购; 2019-60 only. */
    PROCUREMENT("procurement", "政府集中采购", "Centralized government procurement", DisclosureBlock.PROCUREMENT);

    private final String key;
    private final Labels label;
    private final DisclosureBlock block;
    private final List<String> variants;

    DisclosureLine(String key, String zh, String en, DisclosureBlock block, String... variants) {
        this.key = key;
        this.label = new Labels(zh, en);
        this.block = block;
        this.variants = List.of(variants);
    }

    @Override
    public Section section() {
        return Section.PROACTIVE_DISCLOSURE;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Labels label(Edition edition) {
        if (this == NORMATIVE_DOCUMENTS && edition == Edition.TRIAL_2019) {
            return new Labels(variants.get(0), label.en());
        }
        return label;
    }

    @Override
    public List<String> variants() {
        return variants;
    }

    @Override
    public Labels basis() {
        return block.basis();
    }

    /**
     * Returns the block of table two that the line stands in.
     *
     * @return the block
     */
    public DisclosureBlock block() {
        return block;
    }

    /**
     * Tells whether an edition has this line.
     *
     * @param edition the edition of the form
     * @return false for 其他对外管理服务事项 and 政府集中采购 in 2021-30
     */
    public boolean isIn(Edition edition) {
        return edition == Edition.TRIAL_2019 || (this != OTHER_SERVICES && this != PROCUREMENT);
    }
}
