package io.github.gongkai.validation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Figures of published reports: table two, three and four, line by line in the form's order; {@code _} is a blank cell. */
public final class PublishedReports {

    private PublishedReports() {}

    /** 宿迁市 2023: a city with its districts. */
    public static AnnualReport suqian2023() {
        return report(Edition.REVISED_2021, 2023, false, """
                2 0 11
                109 489 597
                1808595
                2822652
                20163
                59237.2449
                3402 99 0 4 5 1 3511
                91 3 0 0 2 0 96
                1175 12 0 3 1 0 1191
                319 7 0 0 2 0 328
                0 0 0 0 0 0 0
                27 0 0 0 0 0 27
                6 0 0 0 0 0 6
                38 0 0 0 0 0 38
                20 0 0 0 0 0 20
                9 0 0 0 0 0 9
                21 0 0 0 0 0 21
                20 1 0 0 0 0 21
                968 74 0 1 3 1 1047
                26 2 0 0 0 0 28
                3 0 0 0 0 0 3
                305 0 0 0 0 0 305
                39 0 0 0 0 0 39
                0 0 0 0 0 0 0
                58 0 0 0 0 0 58
                4 0 0 0 0 0 4
                40 0 0 0 0 0 40
                10 0 0 0 0 0 10
                287 3 0 0 1 0 291
                3375 99 0 4 7 1 3486
                118 3 0 0 0 0 121
                309 17 88 26 440
                1 1 16 6 24
                13 0 67 9 89
                """);
    }

    /** 宿迁市 2024. */
    public static AnnualReport suqian2024() {
        return report(Edition.REVISED_2021, 2024, false, """
                2 1 12
                50 227 420
                1573179
                2676474
                29351
                72701.2578
                3440 75 0 1 6 3 3525
                118 3 0 0 0 0 121
                1408 21 0 0 2 0 1431
                462 9 0 0 0 0 471
                2 0 0 0 0 0 2
                1 0 0 0 0 0 1
                4 0 0 0 0 0 4
                16 1 0 0 0 0 17
                21 0 0 0 0 0 21
                10 1 0 0 0 0 11
                21 2 0 0 0 0 23
                13 0 0 0 0 0 13
                859 33 0 0 3 2 897
                35 1 0 0 0 0 36
                8 0 0 0 0 0 8
                86 1 0 0 0 0 87
                26 1 0 0 0 0 27
                0 0 0 0 0 0 0
                3 0 0 0 0 0 3
                0 0 0 0 0 0 0
                75 1 0 1 0 0 77
                38 0 0 0 0 0 38
                352 2 0 0 0 0 354
                3440 73 0 1 5 2 3521
                118 5 0 0 1 1 125
                88 18 28 36 170
                7 0 11 7 25
                33 0 6 13 52
                """);
    }

    /** A large city 2025. */
    static AnnualReport largeCity2025() {
        return report(Edition.REVISED_2021, 2025, false, """
                3 5 74
                564 984 4185
                11398889
                6937489
                166105
                316441
                13612 252 0 45 128 32 14069
                535 6 0 1 18 0 560
                5345 129 0 41 19 14 5548
                2120 39 0 1 6 2 2168
                13 0 0 0 0 0 13
                30 0 0 0 0 0 30
                11 0 0 0 0 0 11
                49 2 0 0 0 0 51
                103 1 0 0 0 0 104
                84 1 0 0 0 0 85
                282 4 0 0 0 0 286
                147 0 0 0 1 2 150
                3075 50 0 0 89 8 3222
                177 3 0 0 0 0 180
                19 0 0 0 0 0 19
                199 1 0 0 3 0 203
                147 1 0 0 0 0 148
                0 0 0 0 0 0 0
                100 1 0 0 0 0 101
                5 0 0 0 0 0 5
                315 3 0 0 0 0 318
                202 0 0 1 0 0 203
                941 17 0 1 3 3 965
                13364 252 0 44 121 29 13810
                783 6 0 2 25 3 819
                376 97 196 121 790
                16 1 12 27 56
                74 1 30 51 156
                """);
    }

    /** 沭阳县 2025: a county. */
    public static AnnualReport shuyang2025() {
        return report(Edition.REVISED_2021, 2025, false, """
                0 0 0
                6 1 32
                517645
                693957
                2154
                4068.208
                705 3 0 0 5 0 713
                36 0 0 0 0 0 36
                290 1 0 0 3 0 294
                99 0 0 0 2 0 101
                0 0 0 0 0 0 0
                0 0 0 0 0 0 0
                2 0 0 0 0 0 2
                2 0 0 0 0 0 2
                13 0 0 0 0 0 13
                2 0 0 0 0 0 2
                4 0 0 0 0 0 4
                9 0 0 0 0 0 9
                111 0 0 0 0 0 111
                2 0 0 0 0 0 2
                0 0 0 0 0 0 0
                12 0 0 0 0 0 12
                6 1 0 0 0 0 7
                0 0 0 0 0 0 0
                0 0 0 0 0 0 0
                0 0 0 0 0 0 0
                9 0 0 0 0 0 9
                7 0 0 0 0 0 7
                142 1 0 0 0 0 143
                710 3 0 0 5 0 718
                31 0 0 0 0 0 31
                27 10 9 15 61
                3 0 0 0 3
                8 0 1 1 10
                """);
    }

    /** 洪泽区 2024: （六）其他处理 is printed as one line. */
    public static AnnualReport hongze2024() {
        return report(Edition.REVISED_2021, 2024, true, """
                0 0 0
                3 0 8
                9487
                2776
                84
                7545
                95 0 0 0 0 0 95
                0 0 0 0 0 0 0
                50 0 0 0 0 0 50
                9 0 0 0 0 0 9
                0 0 0 0 0 0 0
                0 0 0 0 0 0 0
                1 0 0 0 0 0 1
                0 0 0 0 0 0 0
                0 0 0 0 0 0 0
                1 0 0 0 0 0 1
                1 0 0 0 0 0 1
                0 0 0 0 0 0 0
                31 0 0 0 0 0 31
                1 0 0 0 0 0 1
                0 0 0 0 0 0 0
                1 0 0 0 0 0 1
                0 0 0 0 0 0 0
                0 0 0 0 0 0 0
                0 0 0 0 0 0 0
                0 0 0 0 0 0 0
                0 0 0 0 0 0 0
                95 0 0 0 0 0 95
                0 0 0 0 0 0 0
                1 1 0 0 2
                1 0 0 0 1
                2 0 1 0 3
                """);
    }

    /** 上海市政府办公厅 2019: zeros, and most totals of lines, are left blank. */
    public static AnnualReport shanghai2019() {
        return report(Edition.TRIAL_2019, 2019, false, """
                13 13 524
                60 60 368
                0 0 0
                0 0 0
                0 0 0
                0 0 0
                0 0
                6 251000
                821 35 _ _ 2 1 859
                18 _ _ _ _ _ 18
                258 12 _ _ 1 1 _
                3 _ _ _ _ _ _
                14 _ _ _ _ _ _
                _ _ _ _ _ _ _
                _ _ _ _ _ _ _
                _ _ _ _ _ _ _
                5 _ _ _ _ _ _
                3 1 _ _ _ _ _
                _ _ _ _ _ _ _
                10 2 _ _ _ _ _
                252 12 _ _ 1 _ _
                44 3 _ _ _ _ _
                25 _ _ _ _ _ _
                148 1 _ _ _ _ _
                5 4 _ _ _ _ _
                _ _ _ _ _ _ _
                _ _ _ _ _ _ _
                _ _ _ _ _ _ _
                _ _ _ _ _ _ _
                767 35 _ _ 2 1 805
                72 _ _ _ _ _ 72
                5 _ _ 2 7
                8 _ _ 1 9
                _ _ _ _ _
                """);
    }

    private static AnnualReport report(Edition edition, int year, boolean collapsed, String figures) {
        Iterator<String> tokens = List.of(figures.strip().split("\\s+")).iterator();
        AnnualReport.Builder report = AnnualReport.builder(edition).year(year);
        for (Section table : Section.tables()) {
            Figures.Builder filled = Figures.builder(edition, table);
            for (Cell cell : printedCells(edition, table, collapsed)) {
                String token = tokens.next();
                filled.set(cell, token.equals("_") ? Figure.blank() : Figure.of(new BigDecimal(token)));
            }
            report.figures(filled.build());
        }
        if (tokens.hasNext()) {
            throw new IllegalStateException("more figures than cells: " + tokens.next());
        }
        return report.build();
    }

    private static List<Cell> printedCells(Edition edition, Section table, boolean collapsed) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : edition.cells(table)) {
            boolean split = cell.address().startsWith("requests.outcomes.otherHandling.");
            if (!(collapsed && split)) {
                cells.add(cell);
            } else if (cell.address().equals("requests.outcomes.otherHandling.notCorrected.total")) {
                cells.addAll(edition.collapsedCells());
            }
        }
        return cells;
    }
}
