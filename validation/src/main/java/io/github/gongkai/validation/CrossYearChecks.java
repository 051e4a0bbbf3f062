package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.validation.internal.prose.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Class XY: the report held against last year's of the same agency, as far as their editions can be compared. */
final class CrossYearChecks {

    private static final List<Input> PREVIOUS = List.of(Input.PREVIOUS);
    private static final List<Input> SAME_FORM = List.of(Input.PREVIOUS, Input.SAME_FORM);
    private static final Set<Edition> TRIAL = Set.of(Edition.TRIAL_2019);
    private static final Set<Edition> REVISED = Set.of(Edition.REVISED_2021);

    /** Words for a change of the units or matters that a report covers. */
    private static final List<String> SCOPE_CHANGE =
            List.of("机构改革", "机构调整", "机构撤并", "职能划转", "职责划转", "职能调整", "区划调整", "更名", "统计口径");

    private static final List<String> STOCK_CHANGE =
            Stream.concat(SCOPE_CHANGE.stream(), Stream.of("清理", "失效")).toList();

    /** From how many equal figures on chance is no explanation. */
    private static final int EQUAL_FIGURES = 5;

    private static final List<DisputeLine> DISPUTES = List.of(DisputeLine.values());

    private static final BigDecimal LARGE = BigDecimal.valueOf(100);
    private static final BigDecimal FACTOR = BigDecimal.TEN;
    private static final BigDecimal UNIT_SLIP = BigDecimal.valueOf(10_000);
    private static final BigDecimal SLIP_FROM = new BigDecimal("0.8");
    private static final BigDecimal SLIP_TO = new BigDecimal("1.2");

    private static final Rule BROUGHT_FORWARD = Rules.rule(
            "XY01",
            Severity.ERROR,
            new Labels(
                    "上年结转数等于上一年度报告的结转下年度数（提及机构改革等时为警告）",
                    "What is brought forward equals what last year's report carried forward (a warning if a reorganization is mentioned)"),
            new Labels("两行名称的含义（" + Rules.FORM + "）", "The meaning of the two lines (the form, " + Rules.FORM + ")"),
            new Labels(
                    "{cell}填报 {actual} {unit}，上一年度报告结转下年度 {expected} {unit}，差额 {difference} {unit}。",
                    "{cell} says {actual}, but last year's report carried {expected} forward; difference {difference}."));

    private static final Rule RULES_STOCK = stock("XY02", DisclosureLine.ADMINISTRATIVE_RULES);
    private static final Rule DOCUMENTS_STOCK = stock("XY03", DisclosureLine.NORMATIVE_DOCUMENTS);

    private static final Rule EXPLAINED_STOCK = Rules.rule(
            "XY04",
            Severity.NOTICE,
            new Labels(
                    "现行有效件数与上年不衔接而报告提及清理、失效、机构改革等时，代替 XY02、XY03",
                    "Takes the place of XY02 and XY03 if the report mentions a clean-up, lapse or reorganization"),
            new Labels("经验，格式未规定", "Practice; the form does not say"),
            new Labels(
                    "{line}：现行有效 {actual} {unit}，按上年推算为 {expected} {unit}；报告提及“{text}”，可能由此造成。",
                    "{line}: {actual} in force, {expected} by last year's report; the report mentions \"{text}\", which may be why."));

    private static final Rule SAME_FIGURES = Rules.rule(
            "XY05",
            Severity.WARNING,
            new Labels(
                    "各表数据不应与上一年度完全相同（不少于 5 个非零的当年数据）",
                    "The tables are not all the same as last year's (with at least 5 figures of the year that are not 0)"),
            new Labels(
                    Edition.REVISED_2021.document() + "：不得内容雷同；“5 个”为本规则所定",
                    Edition.REVISED_2021.document() + ": no duplicated content; the number 5 is this rule's own"),
            new Labels(
                    "三张表的全部数据与上一年度报告相同，其中非零的当年数据 {count} 个。",
                    "All figures are those of last year's report, {count} figures of the year that are not 0 among them."));

    private static final Rule VANISHED = Rules.rule(
            "XY08",
            Severity.NOTICE,
            new Labels("上年尚未审结的案件本年应有着落", "Cases that were pending last year show up this year"),
            new Labels("推断；案件计入哪一年度无正式规定", "An inference; no official rule says in which year a case is counted"),
            new Labels(
                    "{line}总计为 0，而上一年度报告尚未审结 {previous} {unit}。",
                    "{line}: none this year, though {previous} were pending in last year's report."));

    private static final Rule JUMP = Rules.rule(
            "XY09",
            Severity.WARNING,
            new Labels(
                    "处理决定数量、收费金额与上年相差不应超过 10 倍（两年均大于 100）；一年为 0 时仅提示",
                    "Decisions and charges change by no more than a factor of 10 (both above 100); a notice if one year has none"),
            new Labels(
                    "经验：单位或统计范围可能有误；职权划转也可造成",
                    "Practice: unit or scope may be wrong; a transfer of powers may explain it"),
            new Labels(
                    "{cell}填报 {actual} {unit}，上一年度为 {previous} {unit}。",
                    "{cell} says {actual}, but {previous} last year."));

    private static final Rule SLIP = Rules.rule(
            "XY10",
            Severity.WARNING,
            new Labels(
                    "收费金额不应约为上年的 1 万倍或万分之一",
                    "The amount charged is not about 10 000 times last year's, or a ten-thousandth"),
            new Labels(
                    "格式注明的单位为万元（" + Edition.REVISED_2021.document() + "）；“约”为正负两成",
                    "The unit printed on the form, " + Edition.REVISED_2021.document()
                            + "; about means within 20 per cent"),
            new Labels(
                    "{cell}填报 {actual} 万元，上一年度为 {previous} 万元，疑将元与万元混用。",
                    "{cell} says {actual}, {previous} last year: perhaps yuan instead of 10 000 yuan, or the reverse."));

    private static final Rule ITEMS = Rules.rule(
            "XY11",
            Severity.WARNING,
            new Labels(
                    "上一年项目数量等于上一年度报告的上一年项目数量加其本年增/减", "Items last year are last year's report's items plus its change"),
            new Labels(
                    "各列名称的含义（" + Edition.TRIAL_2019.document() + "），格式未明文规定；清单调整可为例外",
                    "The meaning of the columns (" + Edition.TRIAL_2019.document()
                            + "), not printed on the form; a revised list of items may be an exception"),
            new Labels(
                    "{cell}填报 {actual} {unit}，按上一年度报告为 {expected} {unit}，差额 {difference} {unit}。",
                    "{cell} says {actual}, but {expected} by last year's report; difference {difference}."));

    private static final Rule DISCLOSED = Rules.rule(
            "XY12",
            Severity.WARNING,
            new Labels("对外公开总数量不小于本年新公开数量", "Documents disclosed in total are no fewer than those disclosed this year"),
            new Labels(
                    "各列名称的含义（" + Edition.TRIAL_2019.document() + "），格式未明文规定",
                    "The meaning of the columns (" + Edition.TRIAL_2019.document() + "), not printed on the form"),
            new Labels(
                    "{cell}填报 {actual} {unit}，少于本年新公开数量 {expected} {unit}。",
                    "{cell} says {actual}, fewer than the {expected} disclosed this year."));

    private static final Rule COMPARABLE = Rules.rule(
            "XY13",
            Severity.NOTICE,
            new Labels(
                    "格式不同的两年只比较处理决定数量、申请情况表（其他处理按合计）和复议诉讼表",
                    "Across editions only decisions, requests (other handling as a sum) and disputes are compared"),
            new Labels("两个格式的差异（" + Rules.FORM + "）", "What differs between the editions (" + Rules.FORM + ")"),
            new Labels(
                    "上一年度报告采用{previousDocument}的格式，本年采用{document}的格式，其余数据不作比较。",
                    "Last year's report follows {previousDocument}, this one {document}; other figures are not compared."));

    /** The checks in the order of the catalogue. */
    static final List<Check> CHECKS = List.of(
            Check.of(
                    BROUGHT_FORWARD,
                    Rules.address(RequestLine.BROUGHT_FORWARD) + ".c = " + Rules.address(RequestLine.CARRIED_FORWARD)
                            + ".c'",
                    Check.ANY_EDITION,
                    PREVIOUS,
                    CrossYearChecks::broughtForward),
            Check.of(
                    RULES_STOCK,
                    stockFormula(),
                    REVISED,
                    SAME_FORM,
                    c -> stock(c, RULES_STOCK, DisclosureLine.ADMINISTRATIVE_RULES)),
            Check.of(
                    DOCUMENTS_STOCK,
                    stockFormula(),
                    REVISED,
                    SAME_FORM,
                    c -> stock(c, DOCUMENTS_STOCK, DisclosureLine.NORMATIVE_DOCUMENTS)),
            Check.of(EXPLAINED_STOCK, stockFormula(), REVISED, SAME_FORM, CrossYearChecks::explainedStock),
            Check.of(SAME_FIGURES, "", Check.ANY_EDITION, PREVIOUS, CrossYearChecks::sameFigures),
            RepetitionChecks.REPEATED_TEXT,
            RepetitionChecks.REPEATED_PROBLEM,
            Check.of(
                    VANISHED,
                    DisputeResult.PENDING.key() + "' > 0 ⇒ " + DisputeResult.TOTAL.key() + " > 0",
                    Check.ANY_EDITION,
                    PREVIOUS,
                    CrossYearChecks::vanished),
            Check.of(JUMP, "", Check.ANY_EDITION, PREVIOUS, CrossYearChecks::jump),
            Check.of(SLIP, "", REVISED, SAME_FORM, CrossYearChecks::slip),
            Check.of(
                    ITEMS,
                    DisclosureColumn.ITEMS_LAST_YEAR.key() + " = " + DisclosureColumn.ITEMS_LAST_YEAR.key() + "' + "
                            + DisclosureColumn.CHANGE.key() + "'",
                    TRIAL,
                    SAME_FORM,
                    CrossYearChecks::items),
            Check.of(
                    DISCLOSED,
                    DisclosureColumn.TOTAL_DISCLOSED.key() + " ≥ " + DisclosureColumn.NEWLY_DISCLOSED.key(),
                    TRIAL,
                    List.of(),
                    CrossYearChecks::disclosed),
            Check.of(COMPARABLE, "", Check.ANY_EDITION, PREVIOUS, CrossYearChecks::comparable));

    private CrossYearChecks() {}

    private static Rule stock(String id, DisclosureLine line) {
        Labels label = line.label(Edition.REVISED_2021);
        return Rules.rule(
                id,
                Severity.WARNING,
                new Labels(
                        label.zh() + "：现行有效件数等于上年现行有效件数加本年制发件数减本年废止件数",
                        label.en() + ": in force equals last year's in force plus issued minus repealed"),
                new Labels(
                        "各列名称的含义，格式未明文规定；失效、清理、机构调整可为例外",
                        "The meaning of the columns, not printed on the form; lapse, clean-up or reorganization may be an exception"),
                new Labels(
                        "{line}：现行有效 {actual} {unit}，上年现行有效加本年制发减本年废止为 {expected} {unit}，差额 {difference} {unit}。",
                        "{line}: {actual} in force, but last year's stock plus issued minus repealed is {expected}; difference {difference}."));
    }

    private static String stockFormula() {
        return DisclosureColumn.IN_FORCE.key() + " = " + DisclosureColumn.IN_FORCE.key() + "' + "
                + DisclosureColumn.ISSUED.key() + " − " + DisclosureColumn.REPEALED.key();
    }

    private static void broughtForward(Context context) {
        if (isBroughtForward(context)) {
            return;
        }
        Comparison comparison = new Comparison(context, BROUGHT_FORWARD);
        for (Applicant applicant : Applicant.values()) {
            CellFigure now = context.at(RequestLine.BROUGHT_FORWARD, applicant);
            if (comparison.canCompare(List.of(now), RequestLine.CARRIED_FORWARD, applicant)) {
                BigDecimal before = comparison.before(RequestLine.CARRIED_FORWARD, applicant);
                if (now.figure().decimal().compareTo(before) != 0) {
                    boolean explained =
                            PlainText.firstOf(context.text(), SCOPE_CHANGE).isPresent();
                    context.add(Finding.builder(BROUGHT_FORWARD)
                            .severity(explained ? Severity.WARNING : Severity.ERROR)
                            .addCells(now)
                            .expected(before)
                            .actual(now.figure().decimal())
                            .build());
                }
            }
        }
        comparison.addGaps();
    }

    /** Whether every column is carried on, told by counts alone: the usual case, without a number made. */
    private static boolean isBroughtForward(Context context) {
        AnnualReport previous = context.previous();
        List<Cell> brought = context.report().edition().cells(RequestLine.BROUGHT_FORWARD);
        List<Cell> carried = previous.edition().cells(RequestLine.CARRIED_FORWARD);
        Figures before = previous.requests().figures();
        for (int i = 0; i < brought.size(); i++) {
            long count = context.countOrNegative(brought.get(i));
            if (count < 0 || count != before.countOrNegativeAt(carried.get(i).index())) {
                return false;
            }
        }
        return true;
    }

    private static void stock(Context context, Rule rule, DisclosureLine line) {
        if (isCarriedOn(context, line)) {
            return;
        }
        Comparison comparison = new Comparison(context, rule);
        List<CellFigure> cells = stockCells(context, line);
        if (comparison.canCompare(cells, line, DisclosureColumn.IN_FORCE)
                && PlainText.firstOf(context.text(), STOCK_CHANGE).isEmpty()) {
            addStock(context, Finding.builder(rule), comparison, line, cells);
        }
        comparison.addGaps();
    }

    /** Whether a stock follows from last year's, told by counts alone: the usual case, without a number made. */
    private static boolean isCarriedOn(Context context, DisclosureLine line) {
        long before = context.countOrNegativeBefore(line, DisclosureColumn.IN_FORCE);
        long issued = context.countOrNegative(line, DisclosureColumn.ISSUED);
        long repealed = context.countOrNegative(line, DisclosureColumn.REPEALED);
        long inForce = context.countOrNegative(line, DisclosureColumn.IN_FORCE);
        // Two numbers from 0 up do not wrap to the same sum as two others.
        return (before | issued | repealed | inForce) >= 0 && inForce + repealed == before + issued;
    }

    private static void explainedStock(Context context) {
        Optional<String> word = PlainText.firstOf(context.text(), STOCK_CHANGE);
        if (word.isEmpty()) {
            return;
        }
        // What cannot be compared is noted by XY02 and XY03.
        Comparison comparison = new Comparison(context, EXPLAINED_STOCK);
        for (DisclosureLine line : List.of(DisclosureLine.ADMINISTRATIVE_RULES, DisclosureLine.NORMATIVE_DOCUMENTS)) {
            List<CellFigure> cells = stockCells(context, line);
            if (comparison.canCompare(cells, line, DisclosureColumn.IN_FORCE)) {
                addStock(
                        context,
                        Finding.builder(EXPLAINED_STOCK).putDetails("text", word.get()),
                        comparison,
                        line,
                        cells);
            }
        }
    }

    private static List<CellFigure> stockCells(Context context, DisclosureLine line) {
        return List.of(
                context.at(line, DisclosureColumn.IN_FORCE),
                context.at(line, DisclosureColumn.ISSUED),
                context.at(line, DisclosureColumn.REPEALED));
    }

    private static void addStock(
            Context context,
            Finding.Builder finding,
            Comparison comparison,
            DisclosureLine line,
            List<CellFigure> cells) {
        BigDecimal expected = comparison
                .before(line, DisclosureColumn.IN_FORCE)
                .add(cells.get(1).figure().decimal())
                .subtract(cells.get(2).figure().decimal());
        BigDecimal actual = cells.get(0).figure().decimal();
        if (actual.compareTo(expected) != 0) {
            context.add(finding.cells(cells).expected(expected).actual(actual).build());
        }
    }

    private static void sameFigures(Context context) {
        AnnualReport report = context.report();
        AnnualReport previous = context.previous();
        for (Section table : Section.tables()) {
            if (!report.table(table).figures().equals(previous.table(table).figures())) {
                return;
            }
        }
        List<CellFigure> ofTheYear = report.cells().stream()
                .filter(CrossYearChecks::isOfTheYear)
                .map(context::figureOf)
                .filter(cell ->
                        cell.figure().isStated() && cell.figure().decimal().signum() != 0)
                .toList();
        if (ofTheYear.size() >= EQUAL_FIGURES) {
            context.add(Finding.builder(SAME_FIGURES)
                    .address("report")
                    .cells(ofTheYear)
                    .putDetails("count", Integer.toString(ofTheYear.size()))
                    .build());
        }
    }

    /** Neither a sum of others nor a stock, which may well stay the same. */
    private static boolean isOfTheYear(Cell cell) {
        return cell.column() != Applicant.TOTAL
                && cell.column() != DisputeResult.TOTAL
                && cell.column() != DisclosureColumn.IN_FORCE
                && cell.column() != DisclosureColumn.TOTAL_DISCLOSED
                && cell.column() != DisclosureColumn.ITEMS_LAST_YEAR
                && cell.line() != RequestLine.OUTCOMES_TOTAL;
    }

    private static void vanished(Context context) {
        Comparison comparison = new Comparison(context, VANISHED);
        for (DisputeLine line : DISPUTES) {
            long all = context.countOrNegative(line, DisputeResult.TOTAL);
            long open = context.countOrNegativeBefore(line, DisputeResult.PENDING);
            if ((open == 0 && all >= 0) || (open > 0 && all > 0)) {
                continue;
            }
            CellFigure total = context.at(line, DisputeResult.TOTAL);
            if (comparison.canCompare(List.of(total), line, DisputeResult.PENDING)) {
                BigDecimal pending = comparison.before(line, DisputeResult.PENDING);
                if (pending.signum() > 0 && total.figure().decimal().signum() == 0) {
                    context.add(Finding.builder(VANISHED)
                            .addCells(total)
                            .putDetails("previous", pending.toPlainString())
                            .build());
                }
            }
        }
        comparison.addGaps();
    }

    private static void jump(Context context) {
        Comparison comparison = new Comparison(context, JUMP);
        for (Cell cell : context.report().edition().cells(Section.PROACTIVE_DISCLOSURE)) {
            boolean compared =
                    cell.column() == DisclosureColumn.DECISIONS || cell.column() == DisclosureColumn.CHARGED_AMOUNT;
            if (!compared || isSteady(context, cell) || !isInPrevious(context, cell)) {
                continue;
            }
            CellFigure now = context.figureOf(cell);
            if (comparison.canCompare(List.of(now), cell.line(), cell.column())) {
                BigDecimal actual = now.figure().decimal();
                BigDecimal before = comparison.before(cell.line(), cell.column());
                BigDecimal smaller = actual.min(before);
                BigDecimal larger = actual.max(before);
                boolean factor = smaller.compareTo(LARGE) > 0 && larger.compareTo(smaller.multiply(FACTOR)) > 0;
                boolean none = smaller.signum() == 0 && larger.compareTo(LARGE) > 0;
                if (factor || none) {
                    context.add(Finding.builder(JUMP)
                            .severity(factor ? Severity.WARNING : Severity.NOTICE)
                            .addCells(now)
                            .actual(actual)
                            .putDetails("previous", before.toPlainString())
                            .build());
                }
            }
        }
        comparison.addGaps();
    }

    /** Whether a count did not jump, told without a number made. */
    private static boolean isSteady(Context context, Cell cell) {
        long now = context.countOrNegative(cell);
        long before = context.countOrNegativeBefore(cell.line(), cell.column());
        long smaller = Math.min(now, before);
        long larger = Math.max(now, before);
        return smaller >= 0
                && (larger <= LARGE.intValue()
                        || (smaller > 0 && (smaller <= LARGE.intValue() || larger / FACTOR.intValue() < smaller)));
    }

    private static boolean isInPrevious(Context context, Cell cell) {
        return context.previous().edition().cell(cell.line(), cell.column()).isPresent();
    }

    private static void slip(Context context) {
        Comparison comparison = new Comparison(context, SLIP);
        CellFigure now = context.at(DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT);
        if (comparison.canCompare(List.of(now), DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT)) {
            BigDecimal actual = now.figure().decimal();
            BigDecimal before = comparison.before(DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT);
            Predicate<BigDecimal> positive = number -> number.signum() > 0;
            if (positive.test(actual) && positive.test(before) && (isSlip(actual, before) || isSlip(before, actual))) {
                context.add(Finding.builder(SLIP)
                        .addCells(now)
                        .actual(actual)
                        .putDetails("previous", before.toPlainString())
                        .build());
            }
        }
        comparison.addGaps();
    }

    private static boolean isSlip(BigDecimal large, BigDecimal small) {
        BigDecimal slipped = small.multiply(UNIT_SLIP);
        return large.compareTo(slipped.multiply(SLIP_FROM)) >= 0 && large.compareTo(slipped.multiply(SLIP_TO)) <= 0;
    }

    private static void items(Context context) {
        Comparison comparison = new Comparison(context, ITEMS);
        for (Cell cell : context.report().edition().cells(Section.PROACTIVE_DISCLOSURE)) {
            if (cell.column() != DisclosureColumn.ITEMS_LAST_YEAR) {
                continue;
            }
            CellFigure now = context.figureOf(cell);
            if (comparison.canCompare(List.of(now), cell.line(), DisclosureColumn.ITEMS_LAST_YEAR)
                    && comparison.canCompare(List.of(now), cell.line(), DisclosureColumn.CHANGE)) {
                BigDecimal expected = comparison
                        .before(cell.line(), DisclosureColumn.ITEMS_LAST_YEAR)
                        .add(comparison.before(cell.line(), DisclosureColumn.CHANGE));
                if (now.figure().decimal().compareTo(expected) != 0) {
                    context.add(Finding.builder(ITEMS)
                            .addCells(now)
                            .expected(expected)
                            .actual(now.figure().decimal())
                            .build());
                }
            }
        }
        comparison.addGaps();
    }

    private static void disclosed(Context context) {
        List<CellFigure> gaps = new ArrayList<>(0);
        for (DisclosureLine line : List.of(DisclosureLine.ADMINISTRATIVE_RULES, DisclosureLine.NORMATIVE_DOCUMENTS)) {
            CellFigure total = context.at(line, DisclosureColumn.TOTAL_DISCLOSED);
            CellFigure disclosed = context.at(line, DisclosureColumn.NEWLY_DISCLOSED);
            if (Context.areStated(List.of(total, disclosed), gaps)
                    && total.figure().decimal().compareTo(disclosed.figure().decimal()) < 0) {
                context.add(Finding.builder(DISCLOSED)
                        .addCells(total, disclosed)
                        .expected(disclosed.figure().decimal())
                        .actual(total.figure().decimal())
                        .build());
            }
        }
        context.addGaps(DISCLOSED, gaps);
    }

    private static void comparable(Context context) {
        Edition edition = context.report().edition();
        Edition previous = context.previous().edition();
        if (edition != previous) {
            context.add(Finding.builder(COMPARABLE)
                    .address("edition")
                    .putDetails("document", edition.document())
                    .putDetails("previousDocument", previous.document())
                    .build());
        }
    }

    /** A rule going through cells of two years, keeping those without a number. */
    private static final class Comparison {
        private final Context context;
        private final Rule rule;
        private final List<CellFigure> gaps = new ArrayList<>(0);
        private final List<CellFigure> gapsBefore = new ArrayList<>(0);

        Comparison(Context context, Rule rule) {
            this.context = context;
            this.rule = rule;
        }

        /** Whether all of this year's cells and that of last year have a number. */
        boolean canCompare(List<CellFigure> now, Line line, Column column) {
            boolean stated = Context.areStated(now, gaps);
            return context.previous()
                    .edition()
                    .cell(line, column)
                    .map(cell -> new CellFigure(cell, context.before(line, column)))
                    .filter(before -> Context.areStated(List.of(before), gapsBefore) && stated)
                    .isPresent();
        }

        BigDecimal before(Line line, Column column) {
            Figure figure = context.before(line, column);
            return figure.decimal();
        }

        /** One note at most: gaps of this year go before those of last year. */
        void addGaps() {
            if (!gaps.isEmpty()) {
                context.addGaps(rule, gaps);
            } else if (!gapsBefore.isEmpty()) {
                context.add(NotAssessed.withoutNumberLastYear(
                        rule, gapsBefore.get(0).cell().address(), gapsBefore));
            }
        }
    }
}
