package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The way to check a local rule, its addresses resolved. */
final class LocalCheck implements Check {

    /** The detail with the value of the left side. */
    static final String LEFT = "left";
    /** The detail with the value of the right side. */
    static final String RIGHT = "right";
    /** The detail with the figures of last year's report. */
    static final String PREVIOUS = "previous";

    /** A comparison with the cells of its terms. */
    private record Compiled(LinearComparison comparison, List<Summand> left, List<Summand> right) {

        static Compiled of(LinearComparison comparison) {
            return new Compiled(comparison, summands(comparison.left()), summands(comparison.right()));
        }

        private static List<Summand> summands(List<Term> terms) {
            return terms.stream().map(term -> new Summand(term, term.cells())).toList();
        }
    }

    /** A term with its cells. */
    private record Summand(Term term, Optional<CellPattern> cells) {}

    private final Rule rule;
    private final String formula;
    private final Set<Edition> editions;
    private final List<Input> inputs;
    private final Optional<Compiled> condition;
    private final Compiled comparison;

    LocalCheck(LocalRule local) {
        this.rule = local.rule();
        this.formula = local.comparison()
                + local.condition().map(when -> ", if " + when).orElse("");
        this.editions = local.editions();
        this.inputs = local.needsPrevious() ? List.of(Input.PREVIOUS) : List.of();
        this.condition = local.condition().map(Compiled::of);
        this.comparison = Compiled.of(local.comparison());
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public Set<Edition> editions() {
        return editions;
    }

    @Override
    public List<Input> inputs() {
        return inputs;
    }

    @Override
    public void run(Context context) {
        Optional<Sides> when = condition.map(compiled -> new Sides(context, compiled));
        if (when.isPresent() && (when.get().hasGap(rule) || !when.get().hold())) {
            return;
        }
        Sides sides = new Sides(context, comparison);
        if (!sides.hasGap(rule) && !sides.hold()) {
            context.add(sides.finding(rule, when));
        }
    }

    /** The two sides of a comparison in one report. */
    private static final class Sides {
        private final Context context;
        private final Compiled compiled;
        private final Set<CellFigure> cells = new LinkedHashSet<>();
        private final Set<CellFigure> cellsBefore = new LinkedHashSet<>();
        private final List<CellFigure> gaps = new ArrayList<>(0);
        private final List<CellFigure> gapsBefore = new ArrayList<>(0);
        private final Map<String, BigDecimal> sums = new TreeMap<>();
        private Optional<String> unknownBefore = Optional.empty();
        private final BigDecimal left;
        private final BigDecimal right;

        Sides(Context context, Compiled compiled) {
            this.context = context;
            this.compiled = compiled;
            this.left = sum(compiled.left());
            this.right = sum(compiled.right());
        }

        /** Of a side with a gap the value means nothing. */
        private BigDecimal sum(List<Summand> side) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Summand summand : side) {
                Term term = summand.term();
                BigDecimal value = summand.cells().isEmpty()
                        ? BigDecimal.ONE
                        : figures(term, summand.cells().get());
                term.address().ifPresent(address -> sums.put(address, value));
                sum = sum.add(term.coefficient().multiply(value));
            }
            return sum;
        }

        private BigDecimal figures(Term term, CellPattern pattern) {
            AnnualReport report = term.isPrevious() ? context.previous() : context.report();
            List<Cell> found = pattern.in(report);
            if (found.isEmpty()) {
                unknownBefore = unknownBefore.or(term::address);
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (Cell cell : found) {
                CellFigure figure = new CellFigure(cell, report.figure(cell));
                (term.isPrevious() ? cellsBefore : cells).add(figure);
                if (Context.areStated(List.of(figure), term.isPrevious() ? gapsBefore : gaps)) {
                    sum = sum.add(figure.figure().decimal());
                }
            }
            return sum;
        }

        /** Whether the comparison cannot be made; that is noted once, gaps of this year before those of last year. */
        boolean hasGap(Rule rule) {
            if (!gaps.isEmpty()) {
                context.addGaps(rule, gaps);
            } else if (unknownBefore.isPresent()) {
                String address = unknownBefore.get();
                String edition = context.previous().edition().id();
                context.add(NotAssessed.because(
                        rule,
                        address,
                        new Labels(
                                "上一年度报告的格式（" + edition + "）没有 " + address,
                                "the form of last year's report (" + edition + ") has no " + address)));
            } else if (!gapsBefore.isEmpty()) {
                context.add(NotAssessed.withoutNumberLastYear(
                        rule, gapsBefore.get(0).cell().address(), gapsBefore));
            } else {
                return false;
            }
            return true;
        }

        boolean hold() {
            LinearComparison comparison = compiled.comparison();
            return comparison.relation().holds(left.subtract(right), comparison.tolerance());
        }

        /** Tells of this comparison, and of all figures that it and the condition rest on. */
        Finding finding(Rule rule, Optional<Sides> condition) {
            condition.ifPresent(when -> {
                cells.addAll(when.cells);
                cellsBefore.addAll(when.cellsBefore);
                sums.putAll(when.sums);
            });
            Finding.Builder finding = Finding.builder(rule)
                    .addAllCells(cells)
                    .actual(left)
                    .expected(right)
                    .putDetails(LEFT, left.toPlainString())
                    .putDetails(RIGHT, right.toPlainString());
            sums.forEach((address, sum) -> finding.putDetails(address, sum.toPlainString()));
            if (!cellsBefore.isEmpty()) {
                finding.putDetails(
                        PREVIOUS, cellsBefore.stream().map(CellFigure::toString).collect(Collectors.joining(", ")));
            }
            return finding.build();
        }
    }
}
