package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.validation.internal.prose.Matter;
import io.github.gongkai.validation.internal.prose.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules on 信息处理费 as the text tells of it (国办函〔2020〕109号, in force since 2021). */
final class FeeChecks {

    private static final List<Input> TEXT = List.of(Input.TEXT);
    private static final Set<Edition> REVISED = Set.of(Edition.REVISED_2021);

    /** 万元 in 元. */
    private static final BigDecimal UNIT = BigDecimal.valueOf(10_000);
    /** Half of 万元: what an amount in whole 万元 may hide. */
    private static final BigDecimal HALF = BigDecimal.valueOf(5_000);

    private static final BigDecimal STEP = BigDecimal.TEN;
    private static final BigDecimal STEP_BY_PIECE = BigDecimal.valueOf(100);

    private static final Labels SCHEDULE = new Labels(
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条、第五条",
            "The rules on the information fee (国办函〔2020〕109号), Articles 4 and 5");
    private static final Labels INCLUDED = new Labels(
            "信息处理费属于行政事业性收费；推断：应计入收费金额",
            "The information fee is an administrative charge; an inference: it is in the amount charged");

    private static final Rule DENIED_CHARGES = Rules.rule(
            "XS02",
            Severity.WARNING,
            new Labels(
                    "文中称没有行政事业性收费的，收费金额为 0",
                    "If the text says that there were no administrative charges, the amount charged is 0"),
            new Labels(
                    "条例第五十条；同一报告的文字与表格应一致。第六部分为空或只写“无”的，不作判断：收费多与信息处理费无关",
                    "Regulations, Article 50; text and tables of a report agree. A section six that is empty or says just"
                            + " \"none\" is not judged: most charges are no information fees"),
            new Labels(
                    "文中称没有行政事业性收费，而{cell}为 {actual} 万元。原文：{sentence}",
                    "The text says that there were no administrative charges, but {cell} is {actual} (10 000 yuan). The text:"
                            + " {sentence}"));

    private static final Rule FEE_WITHOUT_CHARGES = Rules.rule(
            "XS01",
            Severity.WARNING,
            new Labels(
                    "文中收取了信息处理费的，行政事业性收费金额不为 0（不足 5000 元、四舍五入后为 0 的为提示）",
                    "If an information fee was collected, the amount charged is not 0 (a notice below 5000 yuan, which may round to 0)"),
            INCLUDED,
            new Labels(
                    "文中收取信息处理费 {actual} 元，而{cell}为 0。原文：{sentence}",
                    "The text says that {actual} yuan were collected, but {cell} is 0. The text: {sentence}"));

    private static final Rule UNPAID_WITHOUT_NOTICE = Rules.rule(
            "XS04",
            Severity.NOTICE,
            new Labels(
                    "有逾期未缴费而不再处理的申请的，文中收费通知不应为 0",
                    "If requests ended because the fee was not paid, notices of a fee were sent"),
            new Labels(
                    "条例第四十二条；推断：通知也可能在上年发出", "Regulations, Article 42; an inference: the notice may be of last year"),
            new Labels(
                    "{cell}为 {actual} 件，而文中没有发出收费通知。原文：{sentence}",
                    "{cell} is {actual}, but the text says that no notice was sent. The text: {sentence}"));

    private static final Rule ODD_AMOUNT = Rules.rule(
            "XS05",
            Severity.WARNING,
            new Labels("信息处理费应为 10 元的整数倍（2021 年起）", "An information fee is a multiple of 10 yuan (since 2021)"),
            SCHEDULE,
            new Labels(
                    "文中信息处理费 {actual} 元不是 10 元的整数倍。原文：{sentence}",
                    "{actual} yuan is no multiple of 10. The text: {sentence}"));

    private static final Rule ODD_AMOUNT_BY_PIECE = Rules.rule(
            "XS06",
            Severity.WARNING,
            new Labels("按件计收的信息处理费应为 100 元的整数倍（2021 年起）", "A fee by piece is a multiple of 100 yuan (since 2021)"),
            SCHEDULE,
            new Labels(
                    "文中按件计收 {actual} 元，不是 100 元的整数倍。原文：{sentence}",
                    "{actual} yuan by piece is no multiple of 100. The text: {sentence}"));

    private static final Rule FEE_WITHOUT_CASE = Rules.rule(
            "XS07",
            Severity.WARNING,
            new Labels("文中收费金额大于 0 的，收费件数不为 0", "If a fee is told of, it is of one case at least"),
            new Labels("同一语句应一致", "A sentence agrees with itself"),
            new Labels(
                    "文中信息处理费 {actual} 元，件数却为 0。原文：{sentence}",
                    "The text tells of {actual} yuan and of 0 cases. The text: {sentence}"));

    private static final Rule FEE_ABOVE_CHARGES = Rules.rule(
            "XS08",
            Severity.WARNING,
            new Labels(
                    "文中信息处理费不超过行政事业性收费金额（超过的，可能误用元、万元）",
                    "The information fee is within the amount charged (if not, perhaps yuan for 10 000 yuan or the reverse)"),
            INCLUDED,
            new Labels(
                    "文中信息处理费 {actual} 元，大于{cell}（{expected} 元），请核对单位。原文：{sentence}",
                    "The text says {actual} yuan, more than {cell} ({expected} yuan); check the units. The text: {sentence}"));

    private static final Rule FEE_PARTS = Rules.rule(
            "TT21",
            Severity.WARNING,
            new Labels("文中分列的信息处理费之和不超过总额", "The parts of the information fee add up to no more than the whole"),
            new Labels("同一语句应一致", "A sentence agrees with itself"),
            new Labels(
                    "文中信息处理费分列各项合计 {actual} 元，总额为 {expected} 元，差额 {difference} 元。原文：{sentence}",
                    "The parts add up to {actual} yuan, the whole is {expected}; difference {difference}. The text: {sentence}"));

    /** TT21, which stands among those of its class. */
    static final Check PARTS_IN_TEXT = Check.of(FEE_PARTS, "", Check.ANY_EDITION, TEXT, FeeChecks::parts);

    /** The checks in the order of the catalogue. */
    static final List<Check> CHECKS = List.of(
            Check.of(FEE_WITHOUT_CHARGES, "", REVISED, TEXT, FeeChecks::feeWithoutCharges),
            Check.of(DENIED_CHARGES, "", REVISED, TEXT, FeeChecks::deniedCharges),
            Check.of(UNPAID_WITHOUT_NOTICE, "", REVISED, TEXT, FeeChecks::unpaidWithoutNotice),
            Check.of(ODD_AMOUNT, "", REVISED, TEXT, FeeChecks::oddAmount),
            Check.of(ODD_AMOUNT_BY_PIECE, "", REVISED, TEXT, FeeChecks::oddAmountByPiece),
            Check.of(FEE_WITHOUT_CASE, "", Check.ANY_EDITION, TEXT, FeeChecks::feeWithoutCase),
            Check.of(FEE_ABOVE_CHARGES, "", REVISED, TEXT, FeeChecks::feeAboveCharges));

    private FeeChecks() {}

    /** Whether a fee was collected by the agency in the report year, and how much exactly. */
    private static boolean isCollected(Mention mention) {
        return mention.isAbout(Matter.FEE)
                && mention.isOurs()
                && mention.isExact()
                && mention.number().signum() > 0;
    }

    private static boolean isAmount(Mention mention) {
        return (mention.isAbout(Matter.FEE) || mention.isAbout(Matter.FEE_ASKED))
                && mention.isOurs()
                && mention.isExact();
    }

    private static void deniedCharges(Context context) {
        CellFigure charges = context.at(DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT);
        if (!charges.figure().isStated() || charges.figure().decimal().signum() <= 0) {
            return;
        }
        for (Mention mention : context.narrated().mentions()) {
            if (mention.isAbout(Matter.NO_CHARGES) && mention.isOurs()) {
                context.add(Told.finding(DENIED_CHARGES, mention)
                        .addCells(charges)
                        .actual(charges.figure().decimal())
                        .build());
            }
        }
    }

    private static void feeWithoutCharges(Context context) {
        CellFigure charges = context.at(DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT);
        if (!charges.figure().isStated() || charges.figure().decimal().signum() != 0) {
            return;
        }
        for (Mention mention : context.narrated().mentions()) {
            if (isCollected(mention)) {
                context.add(Told.finding(FEE_WITHOUT_CHARGES, mention)
                        .severity(mention.number().compareTo(HALF) < 0 ? Severity.NOTICE : Severity.WARNING)
                        .addCells(charges)
                        .actual(mention.number())
                        .build());
                return;
            }
        }
    }

    private static void unpaidWithoutNotice(Context context) {
        CellFigure unpaid = context.at(RequestLine.FEE_UNPAID, Applicant.TOTAL);
        if (!unpaid.figure().isStated() || unpaid.figure().decimal().signum() <= 0) {
            return;
        }
        for (Mention mention : context.narrated().mentions()) {
            if (mention.isAbout(Matter.FEE_NOTICES)
                    && mention.isOurs()
                    && mention.number().signum() == 0) {
                context.add(Told.finding(UNPAID_WITHOUT_NOTICE, mention)
                        .addCells(unpaid)
                        .actual(unpaid.figure().decimal())
                        .build());
                return;
            }
        }
    }

    private static boolean isMultiple(BigDecimal amount, BigDecimal step) {
        return amount.remainder(step).signum() == 0;
    }

    private static void oddAmount(Context context) {
        for (Mention mention : context.narrated().mentions()) {
            if (isAmount(mention) && !isMultiple(mention.number(), STEP)) {
                context.add(Told.finding(ODD_AMOUNT, mention)
                        .actual(mention.number())
                        .build());
            }
        }
    }

    private static void oddAmountByPiece(Context context) {
        for (Mention mention : context.narrated().mentions()) {
            if (mention.isAbout(Matter.FEE_BY_PIECE)
                    && isAmount(mention)
                    && isMultiple(mention.number(), STEP)
                    && !isMultiple(mention.number(), STEP_BY_PIECE)) {
                context.add(Told.finding(ODD_AMOUNT_BY_PIECE, mention)
                        .actual(mention.number())
                        .build());
            }
        }
    }

    private static void feeWithoutCase(Context context) {
        List<Mention> mentions = context.narrated().mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Mention cases = mentions.get(i);
            if ((cases.isAbout(Matter.FEE_CASES) || cases.isAbout(Matter.FEE_NOTICES))
                    && cases.isOurs()
                    && cases.number().signum() == 0
                    && i + 1 < mentions.size()) {
                // The amount that follows; a fee collected later in the sentence may be one of last year's.
                Mention amount = mentions.get(i + 1);
                boolean same = cases.isAbout(Matter.FEE_NOTICES) == amount.isAbout(Matter.FEE_ASKED);
                if (same
                        && isAmount(amount)
                        && amount.sentence() == cases.sentence()
                        && amount.number().signum() > 0) {
                    context.add(Told.finding(FEE_WITHOUT_CASE, amount)
                            .actual(amount.number())
                            .build());
                }
            }
        }
    }

    private static void feeAboveCharges(Context context) {
        CellFigure charges = context.at(DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT);
        if (!charges.figure().isStated() || charges.figure().decimal().signum() <= 0) {
            return;
        }
        BigDecimal charged = charges.figure().decimal().multiply(UNIT);
        for (Mention mention : context.narrated().mentions()) {
            if (isCollected(mention) && mention.number().compareTo(charged.add(HALF)) > 0) {
                context.add(Told.finding(FEE_ABOVE_CHARGES, mention)
                        .addCells(charges)
                        .actual(mention.number())
                        .expected(charged.stripTrailingZeros().max(charged))
                        .build());
            }
        }
    }

    private static void parts(Context context) {
        Mention whole = null;
        BigDecimal sum = BigDecimal.ZERO;
        for (Mention mention : context.narrated().mentions()) {
            if (isAmount(mention)) {
                parts(context, whole, sum);
                whole = mention;
                sum = BigDecimal.ZERO;
            } else if (whole != null && mention.isAbout(Matter.FEE_PART) && whole.equals(mention.of())) {
                sum = sum.add(mention.isExact() ? mention.number() : BigDecimal.ZERO);
            }
        }
        parts(context, whole, sum);
    }

    private static void parts(Context context, @Nullable Mention whole, BigDecimal sum) {
        if (whole != null && sum.compareTo(whole.number()) > 0) {
            context.add(Told.finding(FEE_PARTS, whole)
                    .actual(sum)
                    .expected(whole.number())
                    .build());
        }
    }
}
