package io.github.gongkai.documents;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports in which every cell holds a figure of its own, so that a figure in the wrong place is seen. */
final class Samples {

    static final AnnualReport REVISED = numbered(Edition.REVISED_2021);
    static final AnnualReport TRIAL = numbered(Edition.TRIAL_2019);

    private Samples() {}

    /** The figure of the cell with ordinal n is 1000 + n, with two decimals where an amount stands. */
    static AnnualReport numbered(Edition edition) {
        AnnualReport.Builder report = AnnualReport.builder(edition).year(edition.firstYear());
        for (Section table : Section.tables()) {
            Figures.Builder figures = Figures.builder(edition, table);
            for (Cell cell : edition.cells(table)) {
                long number = 1000L + cell.ordinal();
                figures.set(
                        cell,
                        cell.quantity() == Quantity.AMOUNT
                                ? Figure.of(new BigDecimal(number + ".25"))
                                : Figure.of(number));
            }
            report.figures(figures.build());
        }
        return report.build();
    }

    static Reading read(String source) {
        return ReportDocument.parse(source, "r");
    }

    /** Cells that hold another figure than the report has, absent ones left aside. */
    static Map<String, String> wrong(Reading reading, AnnualReport report) {
        Map<String, String> wrong = new TreeMap<>();
        for (Cell cell : reading.report().cells()) {
            Figure read = reading.report().figure(cell);
            Figure printed =
                    report.edition().cell(cell.address()).map(report::figure).orElse(Figure.absent());
            if (read.state() != Figure.State.ABSENT && !read.equals(printed)) {
                wrong.put(cell.address(), printed + " read as " + read);
            }
        }
        return wrong;
    }

    /** Addresses of the cells that were not read. */
    static List<String> absent(Reading reading) {
        List<String> absent = new ArrayList<>();
        for (Cell cell : reading.report().cells()) {
            if (reading.report().figure(cell).state() == Figure.State.ABSENT) {
                absent.add(cell.address());
            }
        }
        return absent;
    }

    static List<String> addresses(Edition edition, Line line) {
        return edition.cells(line).stream().map(Cell::address).toList();
    }

    static List<String> addresses(Edition edition, Section table) {
        return edition.cells(table).stream().map(Cell::address).toList();
    }

    /** The ids of the problems met, in order, such as RD05. */
    static List<String> ids(Reading reading) {
        return reading.findings().stream().map(finding -> finding.rule().id()).toList();
    }

    static List<Finding> of(Reading reading, ReadingProblem problem) {
        return reading.findings().stream()
                .filter(finding -> finding.rule().equals(problem.rule()))
                .toList();
    }

    static String figure(AnnualReport report, String address) {
        return Rendering.text(report.figure(report.edition().cell(address).orElseThrow()));
    }
}
