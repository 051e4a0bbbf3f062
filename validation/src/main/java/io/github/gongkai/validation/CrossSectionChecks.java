package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figures;
import io.github.gongkai.report.Narrative;
import io.github.gongkai.validation.internal.prose.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Class XS: one part of the report held against another, or against what the agency is; for fees see {@link FeeChecks}. */
final class CrossSectionChecks {

    /** The first report year in which a refusal had to go to reconsideration before court. */
    private static final int RECONSIDERATION_FIRST = 2024;

    private static final int SHORTEST_PROBLEMS = 10;

    private static final List<DisputeLine> DISPUTES = List.of(DisputeLine.values());

    private static final Map<Edition, List<Cell>> OTHER_OUTCOMES = new EnumMap<>(Edition.class);

    static {
        for (Edition edition : Edition.values()) {
            OTHER_OUTCOMES.put(edition, otherOutcomes(edition.cells()));
        }
    }

    private static final Rule DISPUTES_WITHOUT_REQUESTS = Rules.rule(
            "XS09",
            Severity.NOTICE,
            new Labels(
                    "两年均无申请、上年亦无未结案件时，不应有复议、诉讼",
                    "There are no disputes if neither year has a request and nothing was pending"),
            new Labels("推断；因主动公开等发生的争议可为例外", "An inference; disputes over other disclosure may be an exception"),
            new Labels(
                    "复议、诉讼共 {actual} 件，而本年和上年均无申请，上年亦无未结案件。",
                    "{actual} disputes, though neither year has a request and nothing was pending."));

    private static final Rule RULE_MAKING = Rules.rule(
            "XS10",
            Severity.WARNING,
            new Labels("无规章制定权的机关不应有规章", "An agency without rule-making power reports no administrative rules"),
            new Labels(
                    "《立法法》（规章由国务院部门和省、设区的市、自治州的人民政府制定）；机关层级可能由名称推断",
                    "Legislation Law: rules are made by central agencies and by governments of provinces, cities with districts and"
                            + " autonomous prefectures; the level may be taken from the agency's name"),
            new Labels(
                    "{cell}填报 {actual} {unit}，而“{agency}”没有规章制定权。",
                    "{cell} says {actual}, but \"{agency}\" has no rule-making power."));

    private static final Rule NO_RULES = Rules.rule(
            "XS11",
            Severity.NOTICE,
            new Labels(
                    "省、设区的市、自治州的人民政府通常有现行有效规章",
                    "The government of a province or prefecture usually has rules in force"),
            new Labels("推断；新获立法权的市可以没有", "An inference; a city that got the power lately may have none"),
            new Labels("{cell}为 0，请核对。", "{cell} is 0; please confirm."));

    private static final Rule EMPTY_PROBLEMS = Rules.rule(
            "XS14",
            Severity.WARNING,
            new Labels(
                    "第五部分不应为空、“无”或不足 10 个字",
                    "Section five is not empty, and no mere \"none\": it has at least 10 characters"),
            new Labels(
                    "条例第五十条（四）；“10 个字”为审核惯例",
                    "Regulations, Article 50 (4); the 10 characters are practice of reviewers"),
            new Labels("“{section}”没有实质内容。", "\"{sectionEn}\" has no substance."));

    private static final Rule DIRECT_SUIT = Rules.rule(
            "XS15",
            Severity.NOTICE,
            new Labels(
                    "2024 年起，两年办理结果只有公开和不予公开而有未经复议直接起诉的，应核对",
                    "From 2024 on, direct suits are worth a look if both years' outcomes are granted or refused only"),
            new Labels(
                    "《行政复议法》（2023 年修订）第二十三条；推断", "Administrative Reconsideration Law (2023), Article 23; an inference"),
            new Labels(
                    "{cell}填报 {actual} 件，而两年的办理结果只有公开和不予公开，对不予公开应先申请复议。",
                    "{cell} says {actual}, but both years' outcomes are granted or refused only, and a refusal goes to"
                            + " reconsideration first."));

    /** The checks in the order of the catalogue. */
    static final List<Check> CHECKS = List.of(
            Check.of(
                    DISPUTES_WITHOUT_REQUESTS,
                    "",
                    Check.ANY_EDITION,
                    List.of(Input.PREVIOUS),
                    CrossSectionChecks::disputesWithoutRequests),
            Check.of(
                    RULE_MAKING,
                    Rules.address(DisclosureLine.ADMINISTRATIVE_RULES) + ".* = 0",
                    Check.ANY_EDITION,
                    List.of(Input.RULE_MAKING),
                    CrossSectionChecks::ruleMaking),
            Check.of(
                    NO_RULES,
                    Rules.address(DisclosureLine.ADMINISTRATIVE_RULES, DisclosureColumn.IN_FORCE) + " > 0",
                    Set.of(Edition.REVISED_2021),
                    List.of(Input.RULE_MAKING),
                    CrossSectionChecks::noRules),
            TextChecks.DISPUTES_IN_TEXT,
            Check.of(EMPTY_PROBLEMS, "", Check.ANY_EDITION, List.of(Input.PROBLEMS), CrossSectionChecks::emptyProblems),
            Check.of(
                    DIRECT_SUIT,
                    "",
                    Set.of(Edition.REVISED_2021),
                    List.of(Input.YEAR, Input.PREVIOUS),
                    CrossSectionChecks::directSuit));

    private CrossSectionChecks() {}

    private static void disputesWithoutRequests(Context context) {
        if (context.countOrNegative(RequestLine.RECEIVED, Applicant.TOTAL) > 0 && areTotalsCounts(context)) {
            return;
        }
        List<CellFigure> totals = new ArrayList<>();
        List<CellFigure> quiet = new ArrayList<>();
        for (DisputeLine line : DisputeLine.values()) {
            totals.add(context.at(line, DisputeResult.TOTAL));
        }
        for (RequestLine line :
                List.of(RequestLine.RECEIVED, RequestLine.BROUGHT_FORWARD, RequestLine.OUTCOMES_TOTAL)) {
            quiet.add(context.at(line, Applicant.TOTAL));
        }
        List<CellFigure> gaps = new ArrayList<>(0);
        boolean stated =
                Context.areStated(Stream.concat(totals.stream(), quiet.stream()).toList(), gaps);
        context.addGaps(DISPUTES_WITHOUT_REQUESTS, gaps);
        if (!stated || !quiet.stream().allMatch(CrossSectionChecks::isZero)) {
            return;
        }
        List<CellFigure> before = new ArrayList<>();
        AnnualReport previous = context.previous();
        for (RequestLine line :
                List.of(RequestLine.RECEIVED, RequestLine.OUTCOMES_TOTAL, RequestLine.CARRIED_FORWARD)) {
            before.add(figure(
                    previous, previous.edition().cell(line, Applicant.TOTAL).orElseThrow()));
        }
        for (DisputeLine line : DisputeLine.values()) {
            before.add(figure(
                    previous,
                    previous.edition().cell(line, DisputeResult.PENDING).orElseThrow()));
        }
        List<CellFigure> disputes =
                totals.stream().filter(cell -> !isZero(cell)).toList();
        if (!disputes.isEmpty() && before.stream().allMatch(CrossSectionChecks::isZero)) {
            context.add(Finding.builder(DISPUTES_WITHOUT_REQUESTS)
                    .address(Section.DISPUTES.key())
                    .cells(disputes)
                    .actual(disputes.stream()
                            .map(cell -> cell.figure().decimal())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .build());
        }
    }

    /** Whether every total that the rule on disputes without requests needs is a count, told without a number made. */
    private static boolean areTotalsCounts(Context context) {
        long signs = context.countOrNegative(RequestLine.BROUGHT_FORWARD, Applicant.TOTAL)
                | context.countOrNegative(RequestLine.OUTCOMES_TOTAL, Applicant.TOTAL);
        for (DisputeLine line : DISPUTES) {
            signs |= context.countOrNegative(line, DisputeResult.TOTAL);
        }
        return signs >= 0;
    }

    private static CellFigure figure(AnnualReport report, Cell cell) {
        return new CellFigure(cell, report.figure(cell));
    }

    private static boolean isZero(CellFigure cell) {
        return cell.figure().isStated() && cell.figure().decimal().signum() == 0;
    }

    private static boolean isPositive(CellFigure cell) {
        return cell.figure().isStated() && cell.figure().decimal().signum() > 0;
    }

    private static void ruleMaking(Context context) {
        if (context.standing().mayMakeRules().orElse(true)) {
            return;
        }
        for (CellFigure cell : madeRules(context.report())) {
            context.add(Finding.builder(RULE_MAKING)
                    .addCells(cell)
                    .actual(cell.figure().decimal())
                    .putDetails(
                            "agency", context.report().agency().orElseThrow().name())
                    .build());
        }
    }

    /**
     * Returns the figures that say that an agency makes 规章. In 2019-60 that is 新制作 only: who makes none may well disclose
     * those of others.
     *
     * @param report a report
     * @return the cells of 规章 with a figure above 0
     */
    static List<CellFigure> madeRules(AnnualReport report) {
        Figures figures = report.table(Section.PROACTIVE_DISCLOSURE).figures();
        List<CellFigure> made = new ArrayList<>(0);
        for (Cell cell : report.edition().cells(DisclosureLine.ADMINISTRATIVE_RULES)) {
            // Most say 0.
            if (figures.countOrNegativeAt(cell.index()) != 0
                    && cell.column() != DisclosureColumn.NEWLY_DISCLOSED
                    && cell.column() != DisclosureColumn.TOTAL_DISCLOSED
                    && isPositive(figure(report, cell))) {
                made.add(figure(report, cell));
            }
        }
        return made;
    }

    private static void noRules(Context context) {
        Standing standing = context.standing();
        boolean government =
                standing.kind().filter(AgencyKind.GOVERNMENT::equals).isPresent();
        boolean high = standing.level()
                .filter(level -> level == AgencyLevel.PROVINCE || level == AgencyLevel.PREFECTURE)
                .isPresent();
        CellFigure inForce = context.at(DisclosureLine.ADMINISTRATIVE_RULES, DisclosureColumn.IN_FORCE);
        if (government && high && isZero(inForce)) {
            context.add(Finding.builder(NO_RULES).addCells(inForce).build());
        }
    }

    private static void emptyProblems(Context context) {
        Section section = Section.PROBLEMS_AND_IMPROVEMENTS;
        Narrative narrative = context.report().narrative(section).orElseThrow();
        boolean elsewhere = narrative.blocks().stream()
                .anyMatch(block -> block instanceof Block.Picture || block instanceof Block.Table);
        String text = context.text(section);
        boolean empty = text.chars().filter(c -> c != '\n').count() < SHORTEST_PROBLEMS;
        // What stands in a picture or table is not judged.
        if (!elsewhere && empty) {
            context.add(Finding.builder(EMPTY_PROBLEMS)
                    .address(section.key())
                    .putDetails("section", section.title().zh())
                    .putDetails("sectionEn", section.title().en())
                    .build());
        }
    }

    private static void directSuit(Context context) {
        if (context.report().year().orElseThrow() < RECONSIDERATION_FIRST) {
            return;
        }
        List<Cell> others = otherOutcomes(context.report());
        if (isUnsuspect(context, others)) {
            return;
        }
        CellFigure suits = context.at(DisputeLine.DIRECT_LITIGATION, DisputeResult.TOTAL);
        List<CellFigure> now = others.stream().map(context::figureOf).toList();
        List<CellFigure> gaps = new ArrayList<>(0);
        boolean stated =
                Context.areStated(Stream.concat(Stream.of(suits), now.stream()).toList(), gaps);
        context.addGaps(DIRECT_SUIT, gaps);
        Predicate<CellFigure> zero = CrossSectionChecks::isZero;
        if (stated
                && isPositive(suits)
                && now.stream().allMatch(zero)
                && otherOutcomes(context.previous()).stream()
                        .map(cell -> figure(context.previous(), cell))
                        .allMatch(zero)) {
            context.add(Finding.builder(DIRECT_SUIT)
                    .addCells(suits)
                    .actual(suits.figure().decimal())
                    .build());
        }
    }

    /** Whether all is counted and there is no direct suit, or an outcome that may be taken to court at once. */
    private static boolean isUnsuspect(Context context, List<Cell> others) {
        long suits = context.countOrNegative(DisputeLine.DIRECT_LITIGATION, DisputeResult.TOTAL);
        long sum = 0;
        for (int i = 0; i < others.size(); i++) {
            long count = context.countOrNegative(others.get(i));
            if (count < 0) {
                return false;
            }
            sum |= count;
        }
        return suits == 0 || (suits > 0 && sum > 0);
    }

    private static List<Cell> otherOutcomes(AnnualReport report) {
        return report.isCollapsed()
                ? otherOutcomes(report.cells())
                : OTHER_OUTCOMES.getOrDefault(report.edition(), List.of());
    }

    /** The totals of the outcomes that may be taken to court at once: unavailable, not processed, other handling. */
    private static List<Cell> otherOutcomes(List<Cell> cells) {
        List<RequestGroup> groups =
                List.of(RequestGroup.UNAVAILABLE, RequestGroup.NOT_PROCESSED, RequestGroup.OTHER_HANDLING);
        return cells.stream()
                .filter(cell -> cell.column() == Applicant.TOTAL
                        && cell.line() instanceof RequestLine line
                        && line.group().filter(groups::contains).isPresent())
                .toList();
    }
}
