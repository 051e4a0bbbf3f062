package io.github.gongkai.testkit;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sums printed on the form, written down by address and apart from the generators. */
final class Sums {
    private Sums() {}

    /** Every sum of the form whose cells all state a number, and that does not hold. */
    static List<String> broken(AnnualReport report) {
        List<String> broken = new ArrayList<>();
        for (String column : columns(report.edition())) {
            check(
                    report,
                    broken,
                    List.of("requests.received." + column, "requests.broughtForward." + column),
                    List.of("requests.outcomes.total." + column, "requests.carriedForward." + column));
            check(
                    report,
                    broken,
                    addresses(
                            report,
                            a -> a.startsWith("requests.outcomes.")
                                    && a.endsWith("." + column)
                                    && !a.startsWith("requests.outcomes.total.")),
                    List.of("requests.outcomes.total." + column));
        }
        for (String line : lines(report.edition())) {
            check(
                    report,
                    broken,
                    addresses(report, a -> line(a).equals(line) && !a.endsWith(".total")),
                    List.of(line + ".total"));
        }
        return broken;
    }

    static long count(AnnualReport report, String address) {
        return report.figure(report.edition().cell(address).orElseThrow()).count();
    }

    private static void check(AnnualReport report, List<String> broken, List<String> parts, List<String> totals) {
        boolean stated = Stream.concat(parts.stream(), totals.stream())
                .allMatch(a ->
                        report.figure(report.edition().cell(a).orElseThrow()).isStated());
        if (stated
                && parts.stream().mapToLong(a -> count(report, a)).sum()
                        != totals.stream().mapToLong(a -> count(report, a)).sum()) {
            broken.add(String.join(" + ", totals));
        }
    }

    private static Set<String> columns(Edition edition) {
        Set<String> columns = new LinkedHashSet<>();
        for (Cell cell : edition.cells()) {
            if (cell.address().startsWith("requests.")) {
                columns.add(cell.column().key());
            }
        }
        return columns;
    }

    private static Set<String> lines(Edition edition) {
        Set<String> lines = new LinkedHashSet<>();
        for (Cell cell : edition.cells()) {
            if (!cell.address().startsWith("proactiveDisclosure.")) {
                lines.add(line(cell.address()));
            }
        }
        return lines;
    }

    private static List<String> addresses(AnnualReport report, Predicate<String> chosen) {
        return report.edition().cells().stream()
                .map(Cell::address)
                .filter(chosen)
                .toList();
    }

    private static String line(String address) {
        return address.substring(0, address.lastIndexOf('.'));
    }

    static AnnualReport withZerosStated(AnnualReport report) {
        AnnualReport stated = report;
        for (Cell cell : report.edition().cells()) {
            if (!report.figure(cell).isStated()) {
                stated = stated.with(cell, Figure.of(0));
            }
        }
        return stated;
    }
}
