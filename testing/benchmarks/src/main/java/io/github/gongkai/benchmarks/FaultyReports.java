package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** 宿迁 2024 with wrong figures, always the same ones: a digit was typed for another, and an identity fails. */
final class FaultyReports {

    private static final long SEED = 20241231;

    private FaultyReports() {}

    /**
     * Makes reports with wrong figures.
     *
     * @param count how many reports
     * @param wrong how many figures of each are wrong
     * @return the reports
     */
    static List<AnnualReport> of(int count, int wrong) {
        AnnualReport report = Suqian2024.report();
        List<Sum> sums = Sum.of(report.edition());
        List<Cell> cells =
                sums.stream().flatMap(sum -> sum.cells().stream()).distinct().toList();
        Random random = new Random(SEED + wrong);
        List<AnnualReport> reports = new ArrayList<>();
        while (reports.size() < count) {
            AnnualReport faulty = report;
            int changed = 0;
            while (changed < wrong) {
                Cell cell = cells.get(random.nextInt(cells.size()));
                if (faulty.figure(cell).equals(report.figure(cell))) {
                    long figure = mistyped(report.figure(cell).count(), random);
                    faulty = faulty.with(cell, Figure.of(figure));
                    changed++;
                }
            }
            AnnualReport made = faulty;
            if (sums.stream().anyMatch(sum -> sum.residual(made) != 0)) {
                reports.add(made);
            }
        }
        return reports;
    }

    private static long mistyped(long figure, Random random) {
        char[] digits = Long.toString(figure).toCharArray();
        int place = random.nextInt(digits.length);
        digits[place] = (char) ('0' + (digits[place] - '0' + 1 + random.nextInt(9)) % 10);
        return Long.parseLong(new String(digits));
    }
}
