package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.internal.prose.Matter;
import io.github.gongkai.validation.internal.prose.Mention;
import io.github.gongkai.validation.internal.prose.Narrated;
import io.github.gongkai.validation.internal.prose.Narrated.Claim;
import io.github.gongkai.validation.internal.prose.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Class TT: what the text says held against the tables. A figure is judged only if every word around it is known, it is about
 * the agency as a whole and the report year, and no lawful reading of the tables gives it; see {@link Narrated}.
 */
final class TextChecks {

    private static final List<Input> TEXT = List.of(Input.TEXT);

    private static final Labels MISMATCH = new Labels(
            "文中{matter} {actual} 件，与表中各种口径都不符；最接近的口径（{reading}）为{least} {expected} 件{hint}。原文：{sentence}",
            "The text says {actual} ({matterEn}), which no reading of the tables gives; the nearest ({readingEn}) is"
                    + " {leastEn}{expected}{hintEn}. The text: {sentence}");

    private static final Labels LEAST = new Labels("至少", "at least ");
    private static final Labels UPHELD_OR_OTHER = new Labels("结果维持与其他结果", "upheld and other results");
    private static final Labels HINT = new Labels("，该数只与“{cell}”一格相同", "; it only equals {cell}");

    private static final Rule RECEIVED = rule(
            "TT01",
            "文中收到的申请数等于新收，或新收加上年结转",
            "The requests received in the text are those received, with or without those brought forward");
    private static final Rule BROUGHT_FORWARD =
            rule("TT02", "文中上年结转的申请数与表格一致", "The requests brought forward in the text are those of the table");
    private static final Rule HANDLED = rule(
            "TT03",
            "文中答复、办结的申请数等于办理结果总计（可不含不予处理、其他处理、上年结转）",
            "The requests answered in the text are all outcomes, with or without those not processed, handled otherwise or"
                    + " brought forward");
    private static final Rule CARRIED_FORWARD =
            rule("TT04", "文中结转下年的申请数与表格一致", "The requests carried forward in the text are those of the table");
    private static final Rule GRANTED = rule(
            "TT05",
            "文中予以公开、部分公开的件数与表格一致",
            "The requests granted and partly granted in the text are those of the table");
    private static final Rule REFUSED =
            rule("TT06", "文中不予公开的件数等于表中各项之和", "The requests refused in the text are the sum of the table's items");
    private static final Rule UNAVAILABLE = rule(
            "TT07", "文中无法提供的件数等于表中各项之和", "The requests for what is unavailable in the text are the sum of the items");
    private static final Rule NOT_PROCESSED =
            rule("TT08", "文中不予处理的件数等于表中各项之和", "The requests not processed in the text are the sum of the items");
    private static final Rule OTHER_HANDLING =
            rule("TT09", "文中其他处理的件数等于表中各项之和", "The requests handled otherwise in the text are the sum of the items");
    private static final Rule APPLICANTS = rule(
            "TT10",
            "文中自然人、法人或其他组织的申请数与表格一致（新收、新收加上年结转或办理结果）",
            "The requests of natural persons and of organizations in the text are those of the table");
    private static final Rule RECONSIDERATION = rule(
            "TT11",
            "文中行政复议件数等于总计，可不含尚未审结",
            "The reconsiderations in the text are all of them, with or without those pending");
    private static final Rule LITIGATION = rule(
            "TT12",
            "文中行政诉讼件数等于两类诉讼之和或其中一类，可不含尚未审结",
            "The suits in the text are those of both kinds or of one, with or without those pending");
    private static final Rule RESULTS = rule(
            "TT13",
            "文中复议、诉讼的维持、纠正、尚未审结件数与表格一致；称全部维持的，没有纠正和尚未审结",
            "The results of disputes in the text are those of the table; if all were upheld, none is corrected or pending");
    private static final Rule DOCUMENTS = rule(
            "TT14",
            "文中规章、规范性文件的制发、废止、现行有效件数与表格一致",
            "The rules and normative documents issued, repealed and in force in the text are those of the table");

    private static final Rule NONE_RECEIVED = Rules.rule(
            "TT18",
            Severity.WARNING,
            new Labels(
                    "文中称没有收到申请的，表中没有新收申请，反之亦然",
                    "If the text says that no request came in, the table has none, and the reverse"),
            Told.BASIS,
            new Labels(
                    "文中收到申请 {actual} 件，表中{reading}为{least} {expected} 件。原文：{sentence}",
                    "The text tells of {actual} requests, the table of {leastEn}{expected} ({readingEn}). The text: {sentence}"));
    private static final Rule NO_DISPUTES = Rules.rule(
            "TT19",
            Severity.WARNING,
            new Labels("文中称没有行政复议、行政诉讼的，表中也没有", "If the text says that there were no disputes, the table has none"),
            Told.BASIS,
            new Labels(
                    "文中称{matter}，表中为{least} {expected} 件。原文：{sentence}",
                    "The text says {matterEn}, the table has {leastEn}{expected}. The text: {sentence}"));
    private static final Rule ABOUT = Rules.rule(
            "TT22",
            Severity.NOTICE,
            new Labels(
                    "文中的约数（约、余、多、万件）与表格相差不超过一成或末位一个单位",
                    "A number that the text gives as not exact is within a tenth, or one unit of its last place, of the tables"),
            Told.BASIS,
            MISMATCH);

    private static final Rule LOST_OR_PENDING = Rules.rule(
            "XS13",
            Severity.WARNING,
            new Labels(
                    "文中有败诉、被纠正或尚未审结的复议、诉讼的，复议诉讼表不应全为 0",
                    "If the text tells of a dispute lost, corrected or pending, the table of disputes is not all 0"),
            Told.BASIS,
            new Labels(
                    "文中有{matter}复议或诉讼 {actual} 件，而复议诉讼表总计均为 0。原文：{sentence}",
                    "The text tells of {actual} dispute(s) {matterEn}, but the table of disputes has none. The text: {sentence}"));

    /** XS13, which stands among those of its class. */
    static final Check DISPUTES_IN_TEXT =
            Check.of(LOST_OR_PENDING, "", Check.ANY_EDITION, TEXT, TextChecks::lostOrPending);

    /** The checks in the order of the catalogue, but for TT21. */
    static final List<Check> CHECKS = List.of(
            check(RECEIVED, TextChecks::isReceived),
            check(BROUGHT_FORWARD, m -> m.isAbout(Matter.BROUGHT_FORWARD)),
            check(HANDLED, m -> m.matters().equals(EnumSet.of(Matter.HANDLED))),
            check(CARRIED_FORWARD, m -> m.isAbout(Matter.CARRIED_FORWARD)),
            check(GRANTED, m -> m.isAbout(Matter.GRANTED) || m.isAbout(Matter.PARTLY_GRANTED)),
            check(REFUSED, m -> isOutcome(m, Matter.REFUSED)),
            check(UNAVAILABLE, m -> isOutcome(m, Matter.UNAVAILABLE)),
            check(NOT_PROCESSED, m -> isOutcome(m, Matter.NOT_PROCESSED)),
            check(OTHER_HANDLING, m -> isOutcome(m, Matter.OTHER_HANDLING)),
            check(APPLICANTS, m -> m.isWithin(Matter.APPLICANTS)),
            check(RECONSIDERATION, m -> m.isWithin(Matter.DISPUTES) && m.isAbout(Matter.RECONSIDERATION)),
            check(LITIGATION, m -> m.matters().equals(EnumSet.of(Matter.LITIGATION))),
            Check.of(RESULTS, "", Check.ANY_EDITION, TEXT, TextChecks::results),
            check(DOCUMENTS, Set.of(Edition.REVISED_2021), m -> m.isWithin(Matter.DOCUMENTS)),
            ShareChecks.SHARES_OF_WHOLE,
            ShareChecks.GROWTH_OF_REQUESTS,
            ShareChecks.SUMS_OF_PARTS,
            Check.of(NONE_RECEIVED, "", Check.ANY_EDITION, TEXT, TextChecks::noneReceived),
            Check.of(NO_DISPUTES, "", Check.ANY_EDITION, TEXT, TextChecks::noDisputes),
            ShareChecks.ALL_ANSWERED,
            FeeChecks.PARTS_IN_TEXT,
            Check.of(ABOUT, "", Check.ANY_EDITION, TEXT, TextChecks::about));

    private TextChecks() {}

    private static Rule rule(String id, String zh, String en) {
        return Rules.rule(id, Severity.WARNING, new Labels(zh, en), Told.BASIS, MISMATCH);
    }

    private static Check check(Rule rule, Predicate<Mention> which) {
        return check(rule, Check.ANY_EDITION, which);
    }

    private static Check check(Rule rule, Set<Edition> editions, Predicate<Mention> which) {
        return Check.of(rule, "", editions, TEXT, context -> compare(context, rule, which));
    }

    private static boolean isOutcome(Mention mention, Matter outcome) {
        return mention.isAbout(outcome)
                && mention.isWithin(Matter.OUTCOMES)
                && !mention.isAbout(Matter.GRANTED)
                && !mention.isAbout(Matter.PARTLY_GRANTED)
                // Of outcomes counted together the first names the rule.
                && mention.matters().iterator().next() == outcome;
    }

    /** Received, none of which in text or table is TT18. */
    private static boolean isReceived(Mention mention) {
        return mention.isWithin(Matter.WHOLES) && mention.isAbout(Matter.RECEIVED);
    }

    private static void compare(Context context, Rule rule, Predicate<Mention> which) {
        List<CellFigure> gaps = new ArrayList<>(0);
        for (Claim claim : context.narrated().claims()) {
            Mention mention = claim.mention();
            if (mention.isExact() && which.test(mention)) {
                if (!claim.isRight() && !(isReceived(mention) && isNone(claim))) {
                    context.add(mismatch(context, rule, claim).build());
                } else if (claim.isRight()) {
                    addGaps(claim, gaps);
                }
            }
        }
        context.addGaps(rule, gaps);
    }

    /** What is only not refuted, because a cell has no number, could not be checked. */
    private static void addGaps(Claim claim, List<CellFigure> gaps) {
        BigDecimal number = claim.mention().number();
        for (Tally tally : claim.tallies()) {
            boolean lowest = tally.least() != null && tally.least().compareTo(number) == 0;
            if (lowest || (tally.isExact() && tally.fits(number, number))) {
                return;
            }
        }
        Context.areStated(claim.nearest().cells(), gaps);
    }

    private static boolean isNone(Claim claim) {
        return claim.mention().number().signum() == 0
                || claim.tallies().stream()
                        .allMatch(tally -> tally.most() != null && tally.most().signum() == 0);
    }

    private static Finding.Builder mismatch(Context context, Rule rule, Claim claim) {
        Mention mention = claim.mention();
        Tally nearest = claim.nearest();
        BigDecimal least = nearest.least() == null ? BigDecimal.ZERO : nearest.least();
        boolean below = mention.number().compareTo(least) < 0;
        BigDecimal expected = below || nearest.most() == null ? least : nearest.most();
        Optional<CellFigure> only = onlyCell(context.report(), mention, nearest);
        return Told.finding(rule, mention)
                .cells(nearest.cells())
                .actual(mention.number())
                .expected(expected)
                .putDetails("matter", Told.names(mention).zh())
                .putDetails("matterEn", Told.names(mention).en())
                .putDetails("reading", nearest.name().zh())
                .putDetails("readingEn", nearest.name().en())
                .putDetails("least", below && !nearest.isExact() ? LEAST.zh() : "")
                .putDetails("leastEn", below && !nearest.isExact() ? LEAST.en() : "")
                .putDetails(
                        "hint",
                        only.map(cell -> hint(HINT.zh(), cell.cell().label().zh()))
                                .orElse(""))
                .putDetails(
                        "hintEn",
                        only.map(cell -> hint(HINT.en(), cell.cell().label().en()))
                                .orElse(""));
    }

    private static String hint(String template, String cell) {
        return template.replace("{cell}", cell);
    }

    /** A cell of the lines concerned that holds just that number: 自然人 only, or one item of several. */
    private static Optional<CellFigure> onlyCell(AnnualReport report, Mention mention, Tally nearest) {
        if (mention.number().signum() == 0) {
            return Optional.empty();
        }
        for (CellFigure counted : nearest.plus()) {
            for (var cell : report.edition().cells(counted.cell().line())) {
                Figure figure = report.figure(cell);
                if (figure.isStated() && figure.decimal().compareTo(mention.number()) == 0) {
                    return Optional.of(new CellFigure(cell, figure));
                }
            }
        }
        return Optional.empty();
    }

    private static void results(Context context) {
        List<CellFigure> gaps = new ArrayList<>(0);
        for (Claim claim : context.narrated().claims()) {
            Mention mention = claim.mention();
            if (mention.isWithin(Matter.RESULTS) && mention.isExact() && isOfSoundDisputes(context, mention)) {
                if (claim.isRight()) {
                    addGaps(claim, gaps);
                } else if (!hasNoDisputes(context)) {
                    context.add(mismatch(context, RESULTS, claim).build());
                }
            }
        }
        for (Mention mention : context.narrated().mentions()) {
            if (mention.isAbout(Matter.ALL_UPHELD) && mention.isOurs() && isOfSoundDisputes(context, mention)) {
                allUpheld(context, mention);
            }
        }
        context.addGaps(RESULTS, gaps);
    }

    private static boolean isOfSoundDisputes(Context context, Mention mention) {
        return mention.of() != null
                && context.narrated().claim(mention.of()).filter(Claim::isRight).isPresent();
    }

    /** Cases that the text calls upheld may stand under other results too: dismissed on procedure. */
    private static void allUpheld(Context context, Mention mention) {
        Mention disputes = mention.of();
        if (disputes == null) {
            return;
        }
        List<CellFigure> able = new ArrayList<>();
        for (DisputeLine line : DisputeLine.values()) {
            if (disputes.isAbout(line == DisputeLine.RECONSIDERATION ? Matter.RECONSIDERATION : Matter.LITIGATION)) {
                able.add(context.at(line, DisputeResult.UPHELD));
                able.add(context.at(line, DisputeResult.OTHER));
            }
        }
        // Blank cells may hold the rest, unless the line's other results are known to leave none.
        BigDecimal most = BigDecimal.ZERO;
        for (CellFigure cell : able) {
            most = most.add(cell.figure().isStated() ? cell.figure().decimal() : rest(context, cell));
        }
        if (disputes.number().compareTo(most) > 0) {
            context.add(Told.finding(RESULTS, mention)
                    .cells(able)
                    .actual(disputes.number())
                    .expected(most)
                    .putDetails("matter", Told.names(mention).zh())
                    .putDetails("matterEn", Told.names(mention).en())
                    .putDetails("reading", UPHELD_OR_OTHER.zh())
                    .putDetails("readingEn", UPHELD_OR_OTHER.en())
                    .putDetails("least", "")
                    .putDetails("leastEn", "")
                    .putDetails("hint", "")
                    .putDetails("hintEn", "")
                    .build());
        }
    }

    /** What a cell without a number can hold at most: the line's total less the other results. */
    private static BigDecimal rest(Context context, CellFigure blank) {
        DisputeLine line = (DisputeLine) blank.cell().line();
        CellFigure total = context.at(line, DisputeResult.TOTAL);
        BigDecimal rest = total.figure().isStated() ? total.figure().decimal() : BigDecimal.ZERO;
        for (DisputeResult result : DisputeResult.values()) {
            Figure figure = context.at(line, result).figure();
            if (result != DisputeResult.TOTAL && figure.isStated()) {
                rest = rest.subtract(figure.decimal());
            }
        }
        return rest;
    }

    private static boolean hasNoDisputes(Context context) {
        for (DisputeLine line : DisputeLine.values()) {
            Figure total = context.at(line, DisputeResult.TOTAL).figure();
            if (!total.isStated() || total.decimal().signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private static void lostOrPending(Context context) {
        for (Mention mention : context.narrated().mentions()) {
            boolean open = mention.isWithin(Matter.RESULTS) && !mention.isAbout(Matter.UPHELD);
            if (open && mention.isOurs() && mention.number().signum() > 0 && hasNoDisputes(context)) {
                List<CellFigure> totals = new ArrayList<>();
                for (DisputeLine line : DisputeLine.values()) {
                    totals.add(context.at(line, DisputeResult.TOTAL));
                }
                context.add(Told.finding(LOST_OR_PENDING, mention)
                        .cells(totals)
                        .actual(mention.number())
                        .expected(BigDecimal.ZERO)
                        .putDetails("matter", Told.names(mention).zh())
                        .putDetails("matterEn", Told.names(mention).en())
                        .build());
            }
        }
    }

    private static void noneReceived(Context context) {
        for (Claim claim : context.narrated().claims()) {
            if (isReceived(claim.mention()) && !claim.isRight() && isNone(claim)) {
                context.add(mismatch(context, NONE_RECEIVED, claim).build());
            }
        }
    }

    private static void noDisputes(Context context) {
        for (Claim claim : context.narrated().claims()) {
            if (claim.mention().isWithin(Matter.NO_DISPUTES) && !claim.isRight()) {
                context.add(mismatch(context, NO_DISPUTES, claim).build());
            }
        }
    }

    private static void about(Context context) {
        for (Claim claim : context.narrated().claims()) {
            if (!claim.mention().isExact()
                    && !claim.isRight()
                    && !claim.mention().isWithin(Matter.RESULTS)) {
                context.add(mismatch(context, ABOUT, claim).build());
            }
        }
    }
}
