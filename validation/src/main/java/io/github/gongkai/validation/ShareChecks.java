package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.validation.internal.prose.Matter;
import io.github.gongkai.validation.internal.prose.Mention;
import io.github.gongkai.validation.internal.prose.Narrated;
import io.github.gongkai.validation.internal.prose.Narrated.Claim;
import io.github.gongkai.validation.internal.prose.Tallies;
import io.github.gongkai.validation.internal.prose.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shares, growth and parts that the text tells of (TT15, TT16, TT17, TT20): its numbers held against one another, and against the
 * sums of the tables that they may be taken of.
 */
final class ShareChecks {

    private static final List<Input> TEXT = List.of(Input.TEXT);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** What a share may be off by, in points. */
    private static final BigDecimal SHARE_TOLERANCE = new BigDecimal("0.05");

    /** Decimals of a whole that is told by its share: enough not to miss it. */
    private static final int ROUNDED = 6;

    private static final Rule SHARES = Rules.rule(
            "TT15",
            Severity.WARNING,
            new Labels(
                    "文中所占百分比以办理结果总计、新收或新收加上年结转为基数（误差不超过 0.05 个百分点或末位一个单位）",
                    "A share in the text is one of all outcomes or of the requests received, with or without those brought"
                            + " forward (to 0.05 points or one unit of the last place)"),
            Told.BASIS,
            new Labels(
                    "文中{matter}占 {actual}%，按表应约为 {expected}%（{base}）。原文：{sentence}",
                    "The text says {actual} per cent ({matterEn}); by the tables it is about {expected} ({base}). The text:"
                            + " {sentence}"));
    private static final Rule GROWTH = Rules.rule(
            "TT16",
            Severity.WARNING,
            new Labels(
                    "文中申请数的同比增减等于与上一年度报告相比的结果（误差不超过末位一个单位）",
                    "The growth of requests in the text is that against last year's report (to one unit of the last place)"),
            Told.BASIS,
            new Labels(
                    "文中申请数同比 {actual}%，按两年的表应约为 {expected}%（{base}）。原文：{sentence}",
                    "The text says that requests grew by {actual} per cent; by the two tables it is about {expected}"
                            + " ({base}). The text: {sentence}"));
    private static final Rule PARTS = Rules.rule(
            "TT17",
            Severity.WARNING,
            new Labels(
                    "文中按申请人或按办理结果分列的件数，合计等于文中的总数；未列全的，不超过总数",
                    "The requests told by applicant or outcome add up to the whole in the text, or, if some are left out, to no more"),
            Told.BASIS,
            new Labels(
                    "文中分列各项合计 {actual} 件，文中总数为 {expected} 件，差额 {difference} 件。原文：{sentence}",
                    "The parts told in the text add up to {actual}, the whole is {expected}; difference {difference}. The text:"
                            + " {sentence}"));
    private static final Rule ALL_HANDLED = Rules.rule(
            "TT20",
            Severity.NOTICE,
            new Labels(
                    "文中称办结率、答复率为 100% 的，没有结转下年的申请",
                    "If the text says that all requests were answered, none is carried forward"),
            new Labels(
                    "条例第五十条；未到期的申请不计入时，两者可以并存",
                    "Regulations, Article 50; both can be if requests not yet due are left out"),
            new Labels(
                    "文中办结率、答复率为 100%，而{cell}为 {actual} 件。原文：{sentence}",
                    "The text says that all were answered, but {cell} is {actual}. The text: {sentence}"));
    /** TT15. */
    static final Check SHARES_OF_WHOLE = Check.of(SHARES, "", Check.ANY_EDITION, TEXT, ShareChecks::shares);

    /** TT16. */
    static final Check GROWTH_OF_REQUESTS =
            Check.of(GROWTH, "", Check.ANY_EDITION, List.of(Input.TEXT, Input.PREVIOUS), ShareChecks::growth);

    /** TT17. */
    static final Check SUMS_OF_PARTS = Check.of(PARTS, "", Check.ANY_EDITION, TEXT, ShareChecks::parts);

    /** TT20. */
    static final Check ALL_ANSWERED = Check.of(ALL_HANDLED, "", Check.ANY_EDITION, TEXT, ShareChecks::allHandled);

    private ShareChecks() {}

    private static void shares(Context context) {
        Narrated narrated = context.narrated();
        for (Mention mention : narrated.mentions()) {
            Mention part = mention.of();
            if (mention.isAbout(Matter.SHARE) && part != null && mention.isOurs() && part.isExact()) {
                boolean named = part.isWithin(Matter.OUTCOMES) || part.isWithin(Matter.APPLICANTS);
                Optional<Claim> claim = narrated.claim(part);
                if (named && claim.isPresent()) {
                    share(context, mention, claim.get());
                }
            }
        }
    }

    private static void share(Context context, Mention mention, Claim part) {
        List<Tally> bases = context.narrated().bases();
        if (!bases.stream().allMatch(Tally::isExact)) {
            return;
        }
        NavigableSet<BigDecimal> wholes = new TreeSet<>();
        bases.forEach(base -> wholes.add(leastOf(base)));
        BigDecimal number = part.mention().number();
        boolean right = Stream.of(number, leastOf(part.nearest()))
                .anyMatch(n -> isShare(mention.number(), n, wholes)
                        || isShare(mention.number(), n, context.narrated().numbers(mention.group())));
        BigDecimal whole = leastOf(bases.get(0));
        if (!right && whole.signum() > 0) {
            context.add(Told.finding(SHARES, mention)
                    .cells(bases.get(0).cells())
                    .actual(mention.number())
                    .expected(number.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP))
                    .putDetails("base", number.toPlainString() + "/" + whole.toPlainString())
                    .putDetails("matter", Told.names(part.mention()).zh())
                    .putDetails("matterEn", Told.names(part.mention()).en())
                    .build());
        }
    }

    private static BigDecimal leastOf(Tally tally) {
        return tally.least() == null ? BigDecimal.ZERO : tally.least();
    }

    /** Whether a number is a share of one of some wholes: it lies between that share a bit less and a bit more. */
    private static boolean isShare(BigDecimal share, BigDecimal number, NavigableSet<BigDecimal> wholes) {
        BigDecimal tolerance = lastPlace(share).max(SHARE_TOLERANCE);
        BigDecimal part = number.multiply(HUNDRED);
        BigDecimal least = part.divide(share.add(tolerance), ROUNDED, RoundingMode.DOWN);
        if (share.compareTo(tolerance) <= 0) {
            return true;
        }
        BigDecimal most = part.divide(share.subtract(tolerance), ROUNDED, RoundingMode.UP);
        BigDecimal found = wholes.ceiling(least);
        return found != null && found.compareTo(most) <= 0;
    }

    private static BigDecimal lastPlace(BigDecimal printed) {
        return BigDecimal.ONE.scaleByPowerOfTen(-printed.scale());
    }

    private static void growth(Context context) {
        List<Tally> now = context.narrated().bases();
        List<Tally> before = new Tallies(context.previous()).bases();
        for (Mention mention : context.narrated().mentions()) {
            if (mention.isAbout(Matter.GROWTH) && mention.isOurs()) {
                // The first base is of outcomes, not of requests.
                growth(context, mention, now.subList(1, now.size()), before.subList(1, before.size()));
            }
        }
    }

    private static void growth(Context context, Mention mention, List<Tally> now, List<Tally> before) {
        BigDecimal nearest = null;
        String base = "";
        List<CellFigure> cells = List.of();
        for (int i = 0; i < now.size(); i++) {
            BigDecimal current = now.get(i).least();
            BigDecimal last = before.get(i).least();
            boolean known = now.get(i).isExact() && before.get(i).isExact();
            if (!known || current == null || last == null || last.signum() <= 0) {
                return;
            }
            BigDecimal growth = current.subtract(last)
                    .multiply(HUNDRED)
                    .divide(last, mention.number().scale() + 2, RoundingMode.HALF_UP);
            BigDecimal off = growth.subtract(mention.number()).abs();
            if (off.compareTo(lastPlace(mention.number())) <= 0) {
                return;
            }
            if (nearest == null
                    || off.compareTo(nearest.subtract(mention.number()).abs()) < 0) {
                nearest = growth;
                base = current.toPlainString() + "/" + last.toPlainString();
                cells = now.get(i).cells();
            }
        }
        if (nearest != null) {
            context.add(Told.finding(GROWTH, mention)
                    .cells(cells)
                    .actual(mention.number())
                    .expected(nearest)
                    .putDetails("base", base)
                    .build());
        }
    }

    private static void parts(Context context) {
        List<Mention> mentions = context.narrated().mentions();
        Wholes wholes = new Wholes();
        int from = 0;
        while (from < mentions.size()) {
            int to = from;
            while (to < mentions.size()
                    && mentions.get(to).sentence() == mentions.get(from).sentence()) {
                wholes.add(mentions.get(to));
                to++;
            }
            parts(context, mentions.subList(from, to), wholes, Matter.APPLICANTS);
            parts(context, mentions.subList(from, to), wholes, Matter.OUTCOMES);
            from = to;
        }
    }

    /** What the parts of a sentence may be parts of. */
    private static final class Wholes {
        private final NavigableSet<BigDecimal> numbers = new TreeSet<>();
        private int group = -1;
        private boolean vague;
        private BigDecimal largest = BigDecimal.ZERO;
        private @Nullable BigDecimal announced;

        void add(Mention mention) {
            if (mention.group() != group) {
                group = mention.group();
                numbers.clear();
                vague = false;
                largest = BigDecimal.ZERO;
                announced = null;
            }
            boolean whole = mention.isWithin(Matter.WHOLES);
            if (whole || mention.matters().isEmpty()) {
                numbers.add(mention.number());
                largest = largest.max(mention.number());
                announced = whole ? mention.number() : announced;
                vague |= !mention.isExact();
            }
        }
    }

    private static void parts(Context context, List<Mention> sentence, Wholes wholes, Set<Matter> kinds) {
        BigDecimal sum = BigDecimal.ZERO;
        EnumSet<Matter> told = EnumSet.noneOf(Matter.class);
        Mention first = null;
        for (Mention mention : sentence) {
            if (mention.isWithin(kinds)) {
                boolean again = mention.matters().stream().anyMatch(told::contains);
                if (again || !mention.isExact()) {
                    return;
                }
                told.addAll(mention.matters());
                sum = sum.add(mention.number());
                first = first == null ? mention : first;
            }
        }
        if (first == null
                || told.size() < 2
                || wholes.vague
                || wholes.announced == null
                || wholes.numbers.contains(sum)) {
            return;
        }
        BigDecimal total = sum;
        boolean wrong = told.containsAll(kinds) || sum.compareTo(wholes.largest) > 0;
        // Right by the table, wrong in the whole: that is TT01 or TT03.
        if (wrong && context.narrated().bases().stream().noneMatch(base -> base.fits(total, total))) {
            context.add(Told.finding(PARTS, first)
                    .actual(sum)
                    .expected(wholes.announced)
                    .build());
        }
    }

    private static void allHandled(Context context) {
        CellFigure open = context.at(RequestLine.CARRIED_FORWARD, Applicant.TOTAL);
        for (Mention mention : context.narrated().mentions()) {
            boolean all = mention.isAbout(Matter.RATE) && mention.number().compareTo(HUNDRED) == 0;
            if (all
                    && mention.isOurs()
                    && open.figure().isStated()
                    && open.figure().decimal().signum() > 0) {
                context.add(Told.finding(ALL_HANDLED, mention)
                        .addCells(open)
                        .actual(open.figure().decimal())
                        .build());
            }
        }
    }
}
