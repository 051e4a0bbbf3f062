package io.github.gongkai.testkit;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** How an agency prints that there is nothing to count: in the line of rules, and in each table. */
record Zeros(Figure ofRules, List<Figure> ofTables) {

    /** Mostly 0; rules, which few agencies can make, are as often blank or {@code /}. Shrinks to 0. */
    static Arbitrary<Zeros> arbitrary() {
        Figure zero = Figure.of(0);
        Arbitrary<Figure> rules = Arbitraries.of(zero, Figure.blank(), Figure.notApplicable());
        Arbitrary<Figure> table = Arbitraries.frequency(
                Tuple.of(8, zero), Tuple.of(1, Figure.blank()), Tuple.of(1, Figure.notApplicable()));
        return Combinators.combine(rules, table.list().ofSize(Section.tables().size()))
                .as(Zeros::new);
    }

    AnnualReport printedIn(AnnualReport report) {
        AnnualReport.Builder printed = AnnualReport.builder(report.edition()).from(report);
        for (int i = 0; i < ofTables.size(); i++) {
            printed.figures(printed(report.table(Section.tables().get(i)).figures(), ofTables.get(i)));
        }
        return printed.build();
    }

    private Figures printed(Figures figures, Figure zero) {
        Figures.Builder printed = Figures.builder(figures.edition(), figures.table());
        for (Cell cell : figures.edition().cells(figures.table())) {
            Figure figure = figures.get(cell);
            boolean isZero = figure.decimal().signum() == 0;
            printed.set(cell, !isZero ? figure : cell.line() == DisclosureLine.ADMINISTRATIVE_RULES ? ofRules : zero);
        }
        return printed.build();
    }
}
