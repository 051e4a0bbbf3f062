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
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.RequestLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Class AC: what the figures of one report have to satisfy by arithmetic alone. */
final class ArithmeticChecks {

    /** 0.01 元 is 0.000001 万元. */
    private static final int DECIMALS_OF_FEN = 6;

    private static final List<DisclosureLine> DOCUMENTS =
            List.of(DisclosureLine.ADMINISTRATIVE_RULES, DisclosureLine.NORMATIVE_DOCUMENTS);

    private static final Labels MEANING =
            new Labels("数量的含义（" + Rules.FORM + "）", "The meaning of a quantity (the form, " + Rules.FORM + ")");

    private static final Rule COUNT = Rules.rule(
            "AC07",
            Severity.ERROR,
            new Labels("数量为不小于 0 的整数", "A count is a whole number not below 0"),
            MEANING,
            new Labels("{cell}填报 {actual} {unit}，数量不应为负。", "{cell} says {actual}; a count is never negative."));

    private static final Rule AMOUNT = Rules.rule(
            "AC08",
            Severity.ERROR,
            new Labels("金额不小于 0", "An amount is not below 0"),
            MEANING,
            new Labels("{cell}填报 {actual}，金额不应为负。", "{cell} says {actual}; an amount is never negative."));

    private static final Rule STOCK = Rules.rule(
            "AC09",
            Severity.WARNING,
            new Labels(
                    "现行有效件数不小于本年制发件数减去本年废止件数",
                    "Documents in force are no fewer than those issued minus those repealed this year"),
            new Labels(
                    "各列名称的含义，格式未明文规定；年内失效或次年施行的文件可为例外",
                    "The meaning of the columns, not printed on the form; documents that lapsed within the year or take effect in the"
                            + " next may be an exception"),
            new Labels(
                    "{line}：现行有效 {actual} {unit}，少于本年制发减去本年废止的 {expected} {unit}，等于上年末件数为负。",
                    "{line}: {actual} in force, fewer than the {expected} issued minus repealed; last year's stock would be negative."));

    private static final Rule FEN = Rules.rule(
            "AC10",
            Severity.WARNING,
            new Labels(
                    "收费金额以万元计，小数不超过 6 位（0.01 元）",
                    "The amount charged, in 10 000 yuan, has at most 6 decimals (0.01 yuan)"),
            new Labels(
                    "格式注明的单位（" + Edition.REVISED_2021.document() + "）",
                    "The unit printed on the form, " + Edition.REVISED_2021.document()),
            new Labels(
                    "{cell}填报 {actual} {unit}，精确到 0.01 元以下。", "{cell} says {actual}, which is finer than 0.01 yuan."));

    private static final Rule CARRIED = Rules.rule(
            "AC11",
            Severity.ERROR,
            new Labels(
                    "申请情况表每一列：第四项不大于第一项加第二项之和",
                    "Requests, every column: item 4 is no more than items 1 and 2 together"),
            new Labels(
                    "由勾稽关系和办理结果不为负推出（" + Rules.FORM + "）",
                    "Follows from the balance printed on the form and outcomes that are not negative (" + Rules.FORM
                            + ")"),
            new Labels(
                    "{cell}：结转 {actual} {unit}，多于新收与上年结转之和 {expected} {unit}。",
                    "{cell}: {actual} carried forward, more than the {expected} received and brought forward."));

    private static final Rule TOTAL_COLUMN = Rules.rule(
            "AC13",
            Severity.NOTICE,
            new Labels(
                    "各申请人列均成立而仅总计列不成立时，问题在某行的总计",
                    "If a balance holds for every kind of applicant and fails for the total only, the total of some line is wrong"),
            new Labels("由 AC01、AC02、AC03 推出", "Follows from AC01, AC02 and AC03"),
            new Labels(
                    "各类申请人的列均成立，仅总计列不成立，应核对以下行的总计：{cells}",
                    "It holds for every kind of applicant and fails for the total only; look at the totals of these lines: {cells}"));

    /** The checks in the order of the catalogue. */
    static final List<Check> CHECKS = List.of(
            identities(
                    Rules.BALANCE,
                    sum(RequestLine.RECEIVED, RequestLine.BROUGHT_FORWARD) + " = "
                            + sum(RequestLine.OUTCOMES_TOTAL, RequestLine.CARRIED_FORWARD)),
            identities(Rules.OUTCOMES, "Σ outcomes.c = " + Rules.address(RequestLine.OUTCOMES_TOTAL) + ".c"),
            identities(
                    Rules.APPLICANTS,
                    "Σ " + Applicant.NATURAL_PERSONS.key() + " … " + Applicant.OTHER_ORGANIZATIONS.key() + " = "
                            + Applicant.TOTAL.key()),
            results(DisputeLine.RECONSIDERATION),
            results(DisputeLine.DIRECT_LITIGATION),
            results(DisputeLine.LITIGATION_AFTER_RECONSIDERATION),
            Check.of(COUNT, "figure ≥ 0", Check.ANY_EDITION, List.of(), c -> notNegative(c, COUNT, Quantity.COUNT)),
            Check.of(AMOUNT, "amount ≥ 0", Check.ANY_EDITION, List.of(), c -> notNegative(c, AMOUNT, Quantity.AMOUNT)),
            Check.of(
                    STOCK,
                    DisclosureColumn.IN_FORCE.key() + " ≥ " + DisclosureColumn.ISSUED.key() + " − "
                            + DisclosureColumn.REPEALED.key(),
                    Set.of(Edition.REVISED_2021),
                    List.of(),
                    ArithmeticChecks::stock),
            Check.of(FEN, "", Set.of(Edition.REVISED_2021), List.of(), ArithmeticChecks::fen),
            Check.of(
                    CARRIED,
                    Rules.address(RequestLine.CARRIED_FORWARD) + ".c ≤ "
                            + sum(RequestLine.RECEIVED, RequestLine.BROUGHT_FORWARD),
                    Check.ANY_EDITION,
                    List.of(),
                    ArithmeticChecks::carried),
            Check.of(TOTAL_COLUMN, "", Check.ANY_EDITION, List.of(), ArithmeticChecks::totalColumn));

    private ArithmeticChecks() {}

    private static Check results(DisputeLine line) {
        return identities(
                Rules.results(line),
                Arrays.stream(DisputeResult.values())
                                .filter(result -> result != DisputeResult.TOTAL)
                                .map(DisputeResult::key)
                                .collect(Collectors.joining(" + "))
                        + " = " + DisputeResult.TOTAL.key());
    }

    private static Check identities(Rule rule, String formula) {
        return Check.of(rule, formula, Check.ANY_EDITION, List.of(), context -> identities(context, rule));
    }

    private static String sum(Line... lines) {
        return Arrays.stream(lines).map(line -> Rules.address(line) + ".c").collect(Collectors.joining(" + "));
    }

    private static void identities(Context context, Rule rule) {
        for (Identity identity : context.failed()) {
            if (identity.rule() == rule) {
                Finding.Builder finding = Finding.builder(rule).address(identity.address());
                for (Cell cell : identity.cells()) {
                    finding.addCells(context.figureOf(cell));
                }
                context.add(finding.expected(context.sum(identity.parts()))
                        .actual(context.sum(identity.totals()))
                        .build());
            }
        }
        for (Identity identity : context.unknown()) {
            if (identity.rule() == rule) {
                context.add(NotAssessed.withoutNumber(
                        rule,
                        identity.address(),
                        figures(context, identity.cells()).stream()
                                .filter(cell -> !cell.figure().isStated())
                                .toList()));
            }
        }
    }

    private static List<CellFigure> figures(Context context, List<Cell> cells) {
        List<CellFigure> figures = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            figures.add(context.figureOf(cell));
        }
        return figures;
    }

    private static void notNegative(Context context, Rule rule, Quantity quantity) {
        for (Cell cell : context.irregular()) {
            CellFigure figure = context.figureOf(cell);
            if (cell.quantity() == quantity
                    && figure.figure().isStated()
                    && figure.figure().decimal().signum() < 0) {
                context.add(Finding.builder(rule)
                        .addCells(figure)
                        .actual(figure.figure().decimal())
                        .build());
            }
        }
    }

    private static void stock(Context context) {
        List<CellFigure> gaps = new ArrayList<>(0);
        for (DisclosureLine line : DOCUMENTS) {
            long left = context.countOrNegative(line, DisclosureColumn.IN_FORCE);
            long made = context.countOrNegative(line, DisclosureColumn.ISSUED);
            long gone = context.countOrNegative(line, DisclosureColumn.REPEALED);
            if (left >= 0 && made >= 0 && gone >= 0 && left >= made - gone) {
                continue;
            }
            CellFigure inForce = context.at(line, DisclosureColumn.IN_FORCE);
            CellFigure issued = context.at(line, DisclosureColumn.ISSUED);
            CellFigure repealed = context.at(line, DisclosureColumn.REPEALED);
            List<CellFigure> cells = List.of(inForce, issued, repealed);
            if (Context.areStated(cells, gaps)) {
                BigDecimal expected =
                        issued.figure().decimal().subtract(repealed.figure().decimal());
                if (inForce.figure().decimal().compareTo(expected) < 0) {
                    context.add(Finding.builder(STOCK)
                            .cells(cells)
                            .expected(expected)
                            .actual(inForce.figure().decimal())
                            .build());
                }
            }
        }
        context.addGaps(STOCK, gaps);
    }

    private static void fen(Context context) {
        for (Cell cell : context.irregular()) {
            CellFigure figure = context.figureOf(cell);
            if (cell.column() == DisclosureColumn.CHARGED_AMOUNT
                    && figure.figure().isStated()
                    && figure.figure().decimal().stripTrailingZeros().scale() > DECIMALS_OF_FEN) {
                context.add(Finding.builder(FEN)
                        .addCells(figure)
                        .actual(figure.figure().decimal())
                        .build());
            }
        }
    }

    private static void carried(Context context) {
        Edition edition = context.report().edition();
        List<Cell> received = edition.cells(RequestLine.RECEIVED);
        List<Cell> brought = edition.cells(RequestLine.BROUGHT_FORWARD);
        List<Cell> carried = edition.cells(RequestLine.CARRIED_FORWARD);
        List<CellFigure> gaps = List.of();
        for (int i = 0; i < carried.size(); i++) {
            long in = context.countOrNegative(received.get(i));
            long over = context.countOrNegative(brought.get(i));
            long out = context.countOrNegative(carried.get(i));
            if (in >= 0 && over >= 0 && out >= 0 && (in + over < 0 || out <= in + over)) {
                continue;
            }
            List<CellFigure> cells = figures(context, List.of(carried.get(i), received.get(i), brought.get(i)));
            gaps = gaps.isEmpty() ? new ArrayList<>() : gaps;
            if (Context.areStated(cells, gaps)) {
                BigDecimal expected = context.sum(List.of(received.get(i), brought.get(i)));
                BigDecimal actual = cells.get(0).figure().decimal();
                if (actual.compareTo(expected) > 0) {
                    context.add(Finding.builder(CARRIED)
                            .cells(cells)
                            .expected(expected)
                            .actual(actual)
                            .build());
                }
            }
        }
        context.addGaps(CARRIED, gaps);
    }

    private static void totalColumn(Context context) {
        for (Identity identity : context.failed()) {
            Rule rule = identity.rule();
            boolean ofColumn = rule == Rules.BALANCE || rule == Rules.OUTCOMES;
            if (ofColumn
                    && identity.totals().get(0).column() == Applicant.TOTAL
                    && context.failed().stream().filter(i -> i.rule() == rule).count() == 1
                    && context.unknown().stream().noneMatch(i -> i.rule() == rule)) {
                List<Cell> totals = context.failed().stream()
                        .filter(i -> i.rule() == Rules.APPLICANTS)
                        .map(i -> i.totals().get(0))
                        .filter(identity.cells()::contains)
                        .toList();
                context.add(Finding.builder(TOTAL_COLUMN)
                        .address(identity.address())
                        .cells(figures(context, totals))
                        .build());
            }
        }
    }
}
