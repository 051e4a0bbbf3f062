package io.github.gongkai.documents;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generated reports that fill in every cell of the form. */
final class PrintedReports {

    private PrintedReports() {}

    /** Reports of both editions of which every count is one of these. */
    static Arbitrary<AnnualReport> of(Arbitrary<Figure> counts) {
        Arbitrary<Figure> amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999"))
                .ofScale(4)
                .map(Figure::of);
        return Arbitraries.of(Edition.class)
                .flatMap(edition -> counts.list()
                        .ofSize(edition.cells().size())
                        .flatMap(figures -> amounts.map(amount -> report(edition, figures, amount))));
    }

    private static AnnualReport report(Edition edition, List<Figure> figures, Figure amount) {
        AnnualReport.Builder report = AnnualReport.builder(edition).year(edition.firstYear());
        for (Section table : Section.tables()) {
            Figures.Builder builder = Figures.builder(edition, table);
            for (Cell cell : edition.cells(table)) {
                builder.set(cell, cell.quantity() == Quantity.AMOUNT ? amount : figures.get(cell.ordinal()));
            }
            report.figures(builder.build());
        }
        return report.build();
    }
}
