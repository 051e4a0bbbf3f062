package io.github.gongkai.form;

import java.util.List;

/** The three groups of table four; the form prints them side by side, in an address each is a line. */
public enum DisputeLine implements Line {
    /** 行政复议. */
    RECONSIDERATION("reconsideration", "行政复议", "Administrative reconsideration"),
    /** 行政诉讼: 未经复议直接起诉. */
    DIRECT_LITIGATION("directLitigation", "未经复议直接起诉", "Litigation without prior reconsideration"),
    /** 行政诉讼: 复议后起诉. */
    LITIGATION_AFTER_RECONSIDERATION("litigationAfterReconsideration", "复议后起诉", "Litigation after reconsideration");

    /** The header over the two litigation groups. */
    static final Labels LITIGATION = new Labels("行政诉讼", "Administrative litigation");

    private static final Labels BASIS = new Labels("条例第五十条（三）", "Regulations, Article 50 (3)");

    private final String key;
    private final Labels label;

    DisputeLine(String key, String zh, String en) {
        this.key = key;
        this.label = new Labels(zh, en);
    }

    @Override
    public Section section() {
        return Section.DISPUTES;
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
        return List.of();
    }

    @Override
    public Labels basis() {
        return BASIS;
    }
}
