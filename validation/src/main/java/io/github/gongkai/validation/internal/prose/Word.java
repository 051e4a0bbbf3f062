package io.github.gongkai.validation.internal.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words by which the text of a report tells its figures. What is not among them makes a clause unfit for comparison, so
 * that a word left out costs a finding, never a false one.
 */
enum Word {
    /** A number with its unit; found by {@link Numeral}. */
    NUMBER,
    /** Anything that is no word. */
    UNKNOWN,

    /** The end of a clause. */
    BREAK("，", ",", "；", ";", "：", ":", "【", "】", "〔", "〕", "[", "]"),
    /** The end of a clause if it has a number, else no more than 和. */
    ENUMERATION("、"),
    /** The end of a sentence. */
    STOP("。", "！", "？", "!", "?"),
    /** The beginning of what stands in brackets. */
    OPENING("("),
    /** The end of what stands in brackets. */
    CLOSING(")"),

    /** Says nothing. */
    FILLER(
            "共", "共计", "总共", "合计", "总计", "一共", "共有", "计", "了", "为", "的", "是", "有", "已", "已经", "均", "全部", "全年", "年内",
            "年度", "数", "数量", "总数", "总量", "件数", "量", "达", "达到", "信息", "政府信息", "政务信息", "书面", "有效", "件", "案件", "情况", "自",
            "至", "到", "截至", "起", "止", "底", "末", "依法", "依规", "也", "另", "另有", "还", "还有", "又", "继续", "来自", "社会公众", "继续办理",
            "完成", "新", "为止", "则", "其", "申请人", "公众", "群众", "总", "领域", "类", "方面", "进行", "作出", "作", "予以", "比例", "比重",
            "人民币", "全年度", "报告期内", "统计期内"),
    /** Begins a clause that tells where or by whose order. */
    PREPOSITION("在", "根据", "依据", "依照", "按照", "按", "对", "向", "对照", "结合", "围绕", "坚持", "贯彻", "落实"),
    /** Joins. */
    AND("和", "及", "与", "或", "或者", "以及", "并", "且"),
    /** What follows is in the number before. */
    INCLUDING("含", "包含", "包括"),
    /** What follows is a part of the number before. */
    AMONG("其中", "其中有"),
    /** And others. */
    ET_CETERA("等"),
    /** Narrows what is counted. */
    RESTRICTION(
            "针对", "网上", "网络", "在线", "线上", "当面", "现场", "信函", "邮寄", "书信", "信件", "电子邮件", "邮件", "邮箱", "传真", "窗口", "转办",
            "转交", "移交", "移送", "一审", "二审", "再审"),
    /** Narrows requests; disputes are always about something. */
    CONCERNING("涉及", "关于", "有关"),

    /** The report year. */
    THIS_YEAR("今年", "本年", "本年度", "当年"),
    /** The year before. */
    LAST_YEAR("上年", "上年度", "上一年", "上一年度", "去年", "上年同期", "去年同期", "往年", "同期"),
    /** The year after. */
    NEXT_YEAR("下年", "下年度", "下一年", "下一年度", "次年", "明年", "下年继续", "下一年继续"),
    /** Another time than one year. */
    PERIOD("累计", "历年", "以来", "上半年", "下半年", "季度", "上旬", "中旬", "下旬", "近年", "近年来", "年来", "月份"),
    /** Compares. */
    COMPARED("同比", "较", "比", "相比", "相较"),
    /** More than before. */
    UP("增长", "上升", "增加", "提高", "上涨", "升高", "增幅"),
    /** Fewer than before. */
    DOWN("下降", "减少", "回落", "降低", "下滑", "降幅"),
    /** The share of a whole. */
    SHARE("占", "占比", "约占"),
    /** Not exactly. */
    ABOUT("约", "近", "大约", "将近", "超过", "超", "逾", "接近", "至少", "不到", "突破"),

    /** The agency in the first person. */
    OURSELVES(
            "我局", "我委", "我厅", "我办", "我院", "我处", "我站", "我所", "我队", "我中心", "我部", "我署", "我会", "我分局", "我支队", "我大队", "我机关",
            "我单位", "我馆", "我校", "我台", "我行", "本局", "本委", "本厅", "本办", "本院", "本处", "本部门", "本中心", "本机关", "本单位", "全局", "全委",
            "全厅"),
    /** The place that the agency governs. */
    OUR_PLACE(
            "我省", "我市", "我区", "我县", "我旗", "我州", "我盟", "本省", "本市", "本区", "本县", "全省", "全市", "全区", "全县", "全旗", "全州", "全盟",
            "全域", "我街道", "我镇", "我乡", "我街", "我苏木", "本街道", "本镇", "本乡", "全镇", "全乡", "全街道", "全街", "我办事处"),
    /** Those below, one and all. */
    UNITS(
            "各级", "各级行政机关", "各行政机关", "行政机关", "各部门", "各单位", "各职能部门", "职能部门", "部门", "单位", "各镇街", "镇街", "各乡镇", "乡镇", "各县区",
            "县区", "各区县", "区县", "各区", "各县", "各地", "各地区", "各镇", "各乡", "各街道", "街镇", "各街镇", "市直", "区直", "县直", "省直", "直属"),
    /** The end of an agency's name. */
    AGENCY(
            "局", "委", "厅", "委员会", "管委会", "办公室", "办公厅", "政府办公室", "政府办公厅", "政府办", "街道办", "街办", "街道办事处", "办事处", "街道", "镇",
            "乡", "政府", "人民政府", "中心", "法院", "检察院", "支队", "大队", "分局", "本级", "科室", "处室", "公司", "学院", "医院", "队", "站"),
    /** Words that only look like the end of a name. */
    NO_AGENCY(
            "布局",
            "格局",
            "大局",
            "局面",
            "结局",
            "开局",
            "局部",
            "全局性",
            "委托",
            "委派",
            "党委",
            "市委",
            "区委",
            "县委",
            "省委",
            "乡村",
            "城乡",
            "城镇",
            "政府信息公开工作",
            "政府网站",
            "政府门户",
            "政府公报",
            "政府文件",
            "政府工作",
            "中心工作",
            "工作中心",
            "团队",
            "队伍",
            "网站",
            "站点",
            "车站"),
    /** On behalf of the agency that follows. */
    REPRESENTING("代表"),

    /** A request, in so many words. */
    REQUEST_FOR_INFORMATION(
            "政府信息公开申请",
            "政务信息公开申请",
            "信息公开申请",
            "政府信息依申请公开申请",
            "政府信息依申请公开",
            "信息依申请公开",
            "政府信息公开依申请",
            "依申请公开政府信息",
            "依申请公开信息",
            "依申请公开申请",
            "依申请公开事项",
            "依申请公开件",
            "依申请公开",
            "依申请",
            "公开申请",
            "申请公开政府信息",
            "申请政府信息公开",
            "政府信息申请",
            "公开政府信息申请",
            "公开政府信息的申请",
            "信息公开的申请",
            "政府信息公开的申请"),
    /** A request of some kind. */
    REQUEST("申请", "申请件", "申请数", "申请数量", "申请量", "申请总量", "申请总数", "申请公开", "申请书"),
    /** Disclosure as such. */
    PUBLICITY("信息公开", "政府信息公开", "政务公开", "政府信息公开类", "信息公开类", "政府信息公开工作", "信息公开工作"),
    /** Disclosed. */
    DISCLOSED("公开"),
    /** Came in. */
    RECEIVED("收到", "新收", "新收到", "接收", "接到", "收办", "受理", "新受理", "新增"),
    /** Ended. */
    HANDLED("答复", "办结", "回复", "办毕", "办理完毕", "予以答复", "作出答复", "答复办结", "办理结果"),
    /** Came in or ended. */
    DEALT_WITH("办理", "处理"),
    /** Stayed open over the year's end. */
    CARRIED("结转", "结转至", "结转到", "顺延", "顺延至", "顺延到", "转入", "转至", "跨年"),

    /** 予以公开. */
    GRANTED("予以公开", "同意公开", "全部公开", "全部予以公开", "决定公开", "准予公开"),
    /** 部分公开. */
    PARTLY_GRANTED("部分公开", "予以部分公开", "部分予以公开", "同意部分公开"),
    /** 予以公开 and 部分公开 together. */
    GRANTED_OR_PARTLY(
            "公开及部分公开",
            "公开或部分公开",
            "公开和部分公开",
            "公开、部分公开",
            "公开或者部分公开",
            "公开与部分公开",
            "予以公开及部分公开",
            "予以公开或部分公开",
            "予以公开和部分公开",
            "予以公开与部分公开",
            "予以公开或者部分公开",
            "同意公开及部分公开",
            "同意公开或部分公开",
            "同意公开和部分公开"),
    /** 不予公开. */
    REFUSED("不予公开", "不予以公开", "不同意公开"),
    /** 无法提供. */
    UNAVAILABLE("无法提供"),
    /** 不予处理. */
    NOT_PROCESSED("不予处理"),
    /** 其他处理. */
    OTHER_HANDLING("其他处理"),
    /** The reasons of outcomes: part of one. */
    REASON("因", "由于", "属于", "不掌握", "本机关不掌握", "不存在", "原因"),

    /** 自然人. */
    NATURAL_PERSONS("自然人", "公民个人"),
    /** 法人或其他组织. */
    ORGANIZATIONS("法人或其他组织", "法人和其他组织", "法人及其他组织", "法人与其他组织", "法人或者其他组织", "法人、其他组织", "法人或组织"),
    /** Whoever may ask. */
    ANYONE("公民、法人或其他组织", "公民、法人和其他组织", "公民、法人或者其他组织", "公民法人和其他组织", "公民、法人及其他组织"),

    /** 行政复议. */
    RECONSIDERATION("行政复议", "复议", "申请行政复议", "被申请行政复议", "申请复议", "被申请复议", "提起行政复议", "被提起行政复议"),
    /** 行政诉讼. */
    LITIGATION("行政诉讼", "诉讼", "提起行政诉讼", "被提起行政诉讼", "提起诉讼", "被提起诉讼"),
    /** Reconsideration and litigation in one word. */
    BOTH_DISPUTES("复议诉讼", "行政复议诉讼", "复议和诉讼", "复议及诉讼"),
    /** 结果维持. */
    UPHELD("维持", "结果维持", "予以维持", "被维持", "维持原决定"),
    /** That all of them were upheld. */
    ALL_UPHELD("均获维持", "均维持", "均被维持", "均予以维持", "全部维持", "全部获维持", "均为维持", "均维持结果", "均为结果维持", "全部予以维持"),
    /** 结果纠正. */
    CORRECTED("纠正", "结果纠正", "被纠正", "纠错", "被纠错"),
    /** Lost in court: no result of the form, which has 纠正. */
    LOST("败诉"),
    /** 尚未审结. */
    PENDING("尚未审结", "未审结", "正在审理", "审理中", "尚在审理"),

    /** 规章. */
    ADMINISTRATIVE_RULES("规章", "政府规章", "市政府规章"),
    /** 行政规范性文件. */
    NORMATIVE_DOCUMENTS("行政规范性文件", "规范性文件"),
    /** 制发. */
    ISSUED("制发", "制定", "印发", "出台", "新制发", "新制定", "制定出台", "制定印发", "制定发布", "本年制发", "新出台"),
    /** 废止. */
    REPEALED("废止", "清理废止", "宣布废止", "本年废止"),
    /** 现行有效. */
    IN_FORCE("现行有效", "现行有效文件"),

    /** Not. */
    NOT("未", "没有", "未曾", "无", "未有", "没", "从未"),
    /** Came about, of disputes. */
    OCCURRED("发生", "产生", "出现", "引发", "引起", "导致", "提起", "存在", "被", "备案", "被申请", "发出", "下发"),
    /** What came about, in general. */
    OCCURRENCE("现象", "问题", "事件", "行为", "情形"),
    /** In time. */
    IN_TIME(
            "按时", "按期", "及时", "法定期限", "法定期限内", "在法定期限内", "规定期限", "规定期限内", "期限内", "规定时限内", "在规定时限内", "时限内", "法定时限内",
            "在法定时限内", "到期", "应答复", "应办结"),
    /** The share of requests that were ended. */
    RATE("办结率", "答复率", "办复率"),

    /** Administrative charges of any kind. */
    CHARGES("行政事业性收费", "行政事业性收费项目", "行政事业性收费事项"),
    /** 信息处理费. */
    FEE("信息处理费", "信息公开处理费", "信息公开信息处理费", "政府信息公开信息处理费", "政府信息公开处理费", "信息公开费", "处理费"),
    /** A notice of a fee. */
    FEE_NOTICE("收费通知", "收费通知书", "缴费通知", "缴费通知书", "发出收费通知", "发出缴费通知", "发出收费通知书", "下发收费通知"),
    /** Collected. */
    COLLECTED("收取", "收费", "征收", "实收", "实际收取", "收入", "缴纳", "实际收取的", "收缴"),
    /** How much. */
    AMOUNT("金额", "总金额", "费用", "总额", "收费金额", "收取金额"),
    /** 按件计收. */
    BY_PIECE("按件", "按件计收", "按件收费"),
    /** 按量计收. */
    BY_QUANTITY("按量", "按量计收", "按量收费", "按页");

    /** How many lists the words are spread over, by the low bits of their first character. */
    private static final int LISTS = 512;

    private static final List<List<Spelling>> BY_FIRST = byFirst();

    private final List<String> spellings;

    Word(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /**
     * One way of writing a word.
     *
     * @param word the word
     * @param text how it is written
     */
    record Spelling(Word word, String text) {}

    private static List<List<Spelling>> byFirst() {
        List<List<Spelling>> lists = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            lists.add(new ArrayList<>(2));
        }
        for (Word word : values()) {
            for (String text : word.spellings) {
                lists.get(text.charAt(0) % LISTS).add(new Spelling(word, text));
            }
        }
        lists.forEach(list -> list.sort(
                Comparator.comparingInt((Spelling s) -> s.text().length()).reversed()));
        return lists.stream().map(List::copyOf).toList();
    }

    /**
     * Returns the longest word that begins at a place, without allocating.
     *
     * @param chars a text
     * @param from the place
     * @param to the end of the text
     * @return the word as it is written there, or null if none begins there
     */
    static @Nullable Spelling at(char[] chars, int from, int to) {
        List<Spelling> list = BY_FIRST.get(chars[from] % LISTS);
        for (int i = 0; i < list.size(); i++) {
            Spelling spelling = list.get(i);
            if (isAt(spelling.text(), chars, from, to)) {
                return spelling;
            }
        }
        return null;
    }

    /**
     * Tells whether a text goes on with some letters.
     *
     * @param letters the letters
     * @param chars the text
     * @param from where it goes on
     * @param to the end of the text
     * @return whether it does
     */
    static boolean isAt(String letters, char[] chars, int from, int to) {
        int length = letters.length();
        if (length > to - from) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (chars[from + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
