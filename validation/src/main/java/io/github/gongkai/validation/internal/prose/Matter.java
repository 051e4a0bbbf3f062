package io.github.gongkai.validation.internal.prose;

import io.github.gongkai.form.Labels;
import java.util.EnumSet;
import java.util.Set;

/** What a figure in the text is about. */
public enum Matter {
    /** Requests that came in. */
    RECEIVED("收到的申请", "requests received"),
    /** Requests that were answered or ended otherwise. */
    HANDLED("办理的申请", "requests handled"),
    /** Requests from the year before. */
    BROUGHT_FORWARD("上年结转的申请", "requests brought forward"),
    /** Requests left to the year after. */
    CARRIED_FORWARD("结转下年的申请", "requests carried forward"),
    /** 予以公开. */
    GRANTED("予以公开", "requests granted"),
    /** 部分公开. */
    PARTLY_GRANTED("部分公开", "requests partly granted"),
    /** 不予公开. */
    REFUSED("不予公开", "requests refused"),
    /** 无法提供. */
    UNAVAILABLE("无法提供", "requests for what is unavailable"),
    /** 不予处理. */
    NOT_PROCESSED("不予处理", "requests not processed"),
    /** 其他处理. */
    OTHER_HANDLING("其他处理", "requests handled otherwise"),
    /** Requests of 自然人. */
    NATURAL_PERSONS("自然人的申请", "requests of natural persons"),
    /** Requests of 法人或其他组织. */
    ORGANIZATIONS("法人或其他组织的申请", "requests of organizations"),
    /** 行政复议. */
    RECONSIDERATION("行政复议", "reconsiderations"),
    /** 行政诉讼. */
    LITIGATION("行政诉讼", "suits"),
    /** 结果维持, of disputes. */
    UPHELD("结果维持的", "upheld"),
    /** 结果纠正, of disputes. */
    CORRECTED("结果纠正的", "corrected"),
    /** 尚未审结, of disputes. */
    PENDING("尚未审结的", "pending"),
    /** 败诉, of disputes. */
    LOST("败诉的", "lost"),
    /** All disputes were upheld; goes with the number of disputes. */
    ALL_UPHELD("全部维持的", "all upheld"),
    /** That there was no 行政复议. */
    NO_RECONSIDERATION("没有行政复议", "no reconsideration"),
    /** That there was no 行政诉讼. */
    NO_LITIGATION("没有行政诉讼", "no suit"),
    /** 规章 制发. */
    RULES_ISSUED("制发规章", "administrative rules issued"),
    /** 规章 废止. */
    RULES_REPEALED("废止规章", "administrative rules repealed"),
    /** 规章 现行有效. */
    RULES_IN_FORCE("现行有效规章", "administrative rules in force"),
    /** 规范性文件 制发. */
    DOCUMENTS_ISSUED("制发规范性文件", "normative documents issued"),
    /** 规范性文件 废止. */
    DOCUMENTS_REPEALED("废止规范性文件", "normative documents repealed"),
    /** 规范性文件 现行有效. */
    DOCUMENTS_IN_FORCE("现行有效规范性文件", "normative documents in force"),
    /** That nothing was charged, of 行政事业性收费. */
    NO_CHARGES("没有行政事业性收费", "no administrative charge"),
    /** The share of the mention before, in per cent. */
    SHARE("占比", "share"),
    /** Growth against last year, in per cent. */
    GROWTH("同比", "growth"),
    /** 办结率, 答复率, in per cent. */
    RATE("办结率", "share handled"),
    /** 信息处理费 that was collected, in 元. */
    FEE("信息处理费", "information fee"),
    /** 信息处理费 that was asked for, in 元. */
    FEE_ASKED("通知收取的信息处理费", "information fee asked for"),
    /** A part of a fee named before, in 元. */
    FEE_PART("分项信息处理费", "part of the information fee"),
    /** Goes with a fee that is charged 按件. */
    FEE_BY_PIECE("按件计收", "charged by piece"),
    /** Cases with a fee. */
    FEE_CASES("收取信息处理费的件数", "cases with an information fee"),
    /** Notices of a fee. */
    FEE_NOTICES("收费通知", "notices of an information fee");

    /** The wholes that others are parts of. */
    public static final Set<Matter> WHOLES = EnumSet.of(RECEIVED, HANDLED);

    /** One of these is what becomes of each request. */
    public static final Set<Matter> OUTCOMES =
            EnumSet.of(GRANTED, PARTLY_GRANTED, REFUSED, UNAVAILABLE, NOT_PROCESSED, OTHER_HANDLING);

    /** Who asks. */
    public static final Set<Matter> APPLICANTS = EnumSet.of(NATURAL_PERSONS, ORGANIZATIONS);

    /** 行政复议, 行政诉讼. */
    public static final Set<Matter> DISPUTES = EnumSet.of(RECONSIDERATION, LITIGATION);

    /** That there were none. */
    public static final Set<Matter> NO_DISPUTES = EnumSet.of(NO_RECONSIDERATION, NO_LITIGATION);

    /** What becomes of disputes. */
    public static final Set<Matter> RESULTS = EnumSet.of(UPHELD, CORRECTED, PENDING, LOST);

    /** 规章, 规范性文件. */
    public static final Set<Matter> DOCUMENTS = EnumSet.range(RULES_ISSUED, DOCUMENTS_IN_FORCE);

    /** What is told in per cent. */
    static final Set<Matter> PER_CENT = EnumSet.of(SHARE, GROWTH, RATE);

    private final Labels label;

    Matter(String zh, String en) {
        this.label = new Labels(zh, en);
    }

    /**
     * Returns a name for messages.
     *
     * @return the name in both languages
     */
    public Labels label() {
        return label;
    }
}
