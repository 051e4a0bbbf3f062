package io.github.gongkai.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of table three, 收到和处理政府信息公开申请情况, in the form's order.
 *
 * <p>One request has one outcome. The form's own balance, for every column: 一 + 二 = 三（七） + 四.
 */
public enum RequestLine implements Line {
    /** 一、本年新收政府信息公开申请数量: received from 1 January to 31 December. */
    RECEIVED("received", "一、本年新收政府信息公开申请数量", "1. Requests received this year", "第二十七条至第二十九条", "27 to 29", null, "本年新收"),
    /** 二、上年结转政府信息公开申请数量: equal to last year's {@link #CARRIED_FORWARD}. */
    BROUGHT_FORWARD(
            "broughtForward",
            "二、上年结转政府信息公开申请数量",
            "2. Requests brought forward from last year",
            "第五十条（二）",
            "50 (2)",
            null,
            "上年结转"),
    /** （一）予以公开. */
    GRANTED("outcomes.granted", "（一）予以公开", "(1) Granted", "第三十六条（一）（二）", "36 (1)(2)", null),
    /** （二）部分公开: counts here only, never also under a refusal. */
    PARTLY_GRANTED(
            "outcomes.partlyGranted",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            "(2) Partly granted",
            "第三十七条",
            "37",
            null,
            "部分公开"),
    /** （三）不予公开: 1.属于国家秘密. */
    STATE_SECRETS(
            "outcomes.refused.stateSecrets",
            "1.属于国家秘密",
            "1. State secrets",
            "第十四条",
            "14",
            RequestGroup.REFUSED,
            "国家秘密"),
    /** （三）不予公开: 2.其他法律行政法规禁止公开. */
    PROHIBITED_BY_LAW(
            "outcomes.refused.prohibitedByLaw",
            "2.其他法律行政法规禁止公开",
            "2. Disclosure prohibited by other laws or regulations",
            "第十四条",
            "14",
            RequestGroup.REFUSED,
            "法律行政法规禁止公开"),
    /** （三）不予公开: 3.危及“三安全一稳定”. */
    SECURITY_AND_STABILITY(
            "outcomes.refused.securityAndStability",
            "3.危及“三安全一稳定”",
            "3. Endangering security or social stability",
            "第十四条",
            "14",
            RequestGroup.REFUSED,
            "三安全一稳定"),
    /** （三）不予公开: 4.保护第三方合法权益. */
    THIRD_PARTY_RIGHTS(
            "outcomes.refused.thirdPartyRights",
            "4.保护第三方合法权益",
            "4. Rights of third parties",
            "第十五条、第三十二条",
            "15 and 32",
            RequestGroup.REFUSED,
            "第三方合法权益"),
    /** （三）不予公开: 5.属于三类内部事务信息. */
    INTERNAL_AFFAIRS(
            "outcomes.refused.internalAffairs",
            "5.属于三类内部事务信息",
            "5. Internal affairs (three kinds)",
            "第十六条第一款",
            "16, paragraph 1",
            RequestGroup.REFUSED,
            "三类内部事务信息",
            "三类内部管理信息"),
    /** （三）不予公开: 6.属于四类过程性信息. */
    PROCESS_INFORMATION(
            "outcomes.refused.processInformation",
            "6.属于四类过程性信息",
            "6. Process information (four kinds)",
            "第十六条第二款",
            "16, paragraph 2",
            RequestGroup.REFUSED,
            "四类过程性信息"),
    /** （三）不予公开: 7.属于行政执法案卷. */
    ENFORCEMENT_FILES(
            "outcomes.refused.enforcementFiles",
            "7.属于行政执法案卷",
            "7. Enforcement case files",
            "第十六条第二款",
            "16, paragraph 2",
            RequestGroup.REFUSED,
            "行政执法案卷",
            "属于行政执法案卷信息"),
    /** （三）不予公开: 8.属于行政查询事项. */
    ENQUIRY_MATTERS(
            "outcomes.refused.enquiryMatters",
            "8.属于行政查询事项",
            "8. Matters of administrative enquiry",
            "第三十六条（七）",
            "36 (7)",
            RequestGroup.REFUSED,
            "行政查询事项"),
    /** （四）无法提供: 1.本机关不掌握相关政府信息. */
    NOT_HELD(
            "outcomes.unavailable.notHeld",
            "1.本机关不掌握相关政府信息",
            "1. Information not held",
            "第三十六条（四）（五）",
            "36 (4)(5)",
            RequestGroup.UNAVAILABLE,
            "不掌握相关政府信息"),
    /** （四）无法提供: 2.没有现成信息需要另行制作. */
    NEEDS_CREATION(
            "outcomes.unavailable.needsCreation",
            "2.没有现成信息需要另行制作",
            "2. Information would have to be created",
            "第三十八条",
            "38",
            RequestGroup.UNAVAILABLE,
            "需要另行制作"),
    /** （四）无法提供: 3.补正后申请内容仍不明确. */
    STILL_UNCLEAR(
            "outcomes.unavailable.stillUnclear",
            "3.补正后申请内容仍不明确",
            "3. Still unclear after correction",
            "第三十条",
            "30",
            RequestGroup.UNAVAILABLE,
            "申请内容仍不明确"),
    /** （五）不予处理: 1.信访举报投诉类申请. */
    COMPLAINTS(
            "outcomes.notProcessed.complaints",
            "1.信访举报投诉类申请",
            "1. Petitions, reports and complaints",
            "第三十九条第一款",
            "39, paragraph 1",
            RequestGroup.NOT_PROCESSED,
            "信访举报投诉"),
    /** （五）不予处理: 2.重复申请. */
    REPEATED(
            "outcomes.notProcessed.repeated",
            "2.重复申请",
            "2. Repeated requests",
            "第三十六条（六）",
            "36 (6)",
            RequestGroup.NOT_PROCESSED),
    /** （五）不予处理: 3.要求提供公开出版物. */
    PUBLICATIONS(
            "outcomes.notProcessed.publications",
            "3.要求提供公开出版物",
            "3. Requests for publications",
            "第三十九条第二款",
            "39, paragraph 2",
            RequestGroup.NOT_PROCESSED,
            "公开出版物"),
    /** （五）不予处理: 4.无正当理由大量反复申请. */
    EXCESSIVE(
            "outcomes.notProcessed.excessive",
            "4.无正当理由大量反复申请",
            "4. Excessive requests without good reason",
            "第三十五条",
            "35",
            RequestGroup.NOT_PROCESSED,
            "大量反复申请"),
    /** （五）不予处理: 5.要求行政机关确认或重新出具已获取信息. */
    RECONFIRMATION(
            "outcomes.notProcessed.reconfirmation",
            "5.要求行政机关确认或重新出具已获取信息",
            "5. Requests to confirm or reissue information already obtained",
            "第二条、第三十八条",
            "2 and 38",
            RequestGroup.NOT_PROCESSED,
            "确认或重新出具已获取信息"),
    /** （六）其他处理 as one line: so in 2019-60; in 2021-30 a collapsed line, see {@link Edition#collapsedCells()}. */
    OTHER_HANDLING(
            "outcomes.otherHandling",
            "（六）其他处理",
            "(6) Other handling",
            "第五十条（二）",
            "50 (2)",
            RequestGroup.OTHER_HANDLING,
            "其他"),
    /** （六）其他处理: 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 (2021-30). */
    NOT_CORRECTED(
            "outcomes.otherHandling.notCorrected",
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "1. Not corrected in time",
            "第三十条",
            "30",
            RequestGroup.OTHER_HANDLING,
            "逾期不补正"),
    /** （六）其他处理: 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 (2021-30). */
    FEE_UNPAID(
            "outcomes.otherHandling.feeUnpaid",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "2. Fee not paid in time",
            "第四十二条",
            "42",
            RequestGroup.OTHER_HANDLING,
            "逾期不缴费",
            "逾期未缴费"),
    /** （六）其他处理: 3.其他, such as a request withdrawn by the applicant (2021-30). */
    OTHERS("outcomes.otherHandling.others", "3.其他", "3. Other", "第五十条（二）", "50 (2)", RequestGroup.OTHER_HANDLING),
    /** （七）总计: the sum of all outcomes. */
    OUTCOMES_TOTAL("outcomes.total", "（七）总计", "(7) Total", "第五十条（二）", "50 (2)", null, "合计"),
    /** 四、结转下年度继续办理: still open on 31 December. */
    CARRIED_FORWARD(
            "carriedForward",
            "四、结转下年度继续办理",
            "4. Carried forward to next year",
            "第五十条（二）",
            "50 (2)",
            null,
            "结转下一年度继续办理",
            "结转下一年继续办理");

    /** The note that the form prints in the corner of the table: the balance of every column. */
    static final Labels NOTE = new Labels(
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "(In every column item 1 plus item 2 equals item 3 plus item 4)");

    private final String key;
    private final Labels label;
    private final Labels basis;
    private final @Nullable RequestGroup group;
    private final List<String> variants;

    RequestLine(
            String key,
            String zh,
            String en,
            String articleZh,
            String articleEn,
            @Nullable RequestGroup group,
            String... variants) {
        this.key = key;
        this.label = new Labels(zh, en);
        this.basis = new Labels("条例" + articleZh, "Regulations, Article " + articleEn);
        this.group = group;
        this.variants = List.of(variants);
    }

    /**
     * Returns the outcomes that （七）总计 adds up.
     *
     * @param edition the edition of the form
     * @return the lines from （一）予以公开 to （六）, without the total
     */
    public static List<RequestLine> outcomes(Edition edition) {
        return List.of(values()).stream()
                .filter(line -> line.isOutcome() && line.isIn(edition))
                .toList();
    }

    @Override
    public Section section() {
        return Section.REQUESTS;
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
    public Labels basis() {
        return basis;
    }

    /**
     * Returns the group that the line is an item of.
     *
     * @return the group, or empty for a line of its own
     */
    public Optional<RequestGroup> group() {
        return Optional.ofNullable(group);
    }

    /**
     * Tells whether the line is one of the outcomes that （七）总计 adds up.
     *
     * @return true from （一）予以公开 to （六）其他处理
     */
    public boolean isOutcome() {
        return compareTo(GRANTED) >= 0 && compareTo(OUTCOMES_TOTAL) < 0;
    }

    /**
     * Tells whether the form of an edition has this line; false for a collapsed line.
     *
     * @param edition the edition of the form
     * @return whether the line is printed on the blank form
     */
    public boolean isIn(Edition edition) {
        return group != RequestGroup.OTHER_HANDLING || (this == OTHER_HANDLING) == (edition == Edition.TRIAL_2019);
    }

    /**
     * Tells whether the line is one that an edition splits but some reports print whole.
     *
     * @param edition the edition of the form
     * @return true for （六）其他处理 in 2021-30
     */
    public boolean isCollapsedIn(Edition edition) {
        return this == OTHER_HANDLING && !isIn(edition);
    }
}
