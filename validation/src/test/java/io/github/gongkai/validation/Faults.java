package io.github.gongkai.validation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Mistakes as people make them, put into reports that are right, the same ones whenever asked for with the same seed. */
final class Faults {

    private static final List<AnnualReport> PUBLISHED = List.of(
            PublishedReports.suqian2023(),
            PublishedReports.suqian2024(),
            PublishedReports.largeCity2025(),
            PublishedReports.shuyang2025());

    private static final List<Shape> SHAPES = List.of(Shape.values());

    private final Random random;

    Faults(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** A report whose identities hold: one of four that were published, or one made up with many zeros. */
    AnnualReport report() {
        int kind = random.nextInt(8);
        return kind < PUBLISHED.size() ? PUBLISHED.get(kind) : generated(SHAPES.get(kind % SHAPES.size()));
    }

    AnnualReport generated(Shape shape) {
        return shape.consistentReport(this::number);
    }

    private long number() {
        int kind = random.nextInt(10);
        if (kind < 5) {
            return 0;
        }
        return random.nextInt(kind < 8 ? 20 : kind < 9 ? 300 : 3000);
    }

    /** All cells that stand in an identity. */
    static List<Cell> cells(AnnualReport report) {
        return Block.of(report).stream()
                .flatMap(block -> block.cells().stream())
                .toList();
    }

    Cell cell(AnnualReport report) {
        List<Cell> cells = cells(report);
        return cells.get(random.nextInt(cells.size()));
    }

    /** The report with typing errors in some cells. */
    AnnualReport typed(AnnualReport report, int count) {
        List<Cell> cells = new ArrayList<>();
        while (cells.size() < count) {
            Cell cell = cell(report);
            if (!cells.contains(cell)) {
                cells.add(cell);
            }
        }
        AnnualReport wrong = report;
        for (Cell cell : cells) {
            wrong = wrong.with(cell, Figure.of(mistyped(report.figure(cell).count())));
        }
        return wrong;
    }

    /** The mix of Scholtus 2009, of what the number allows. */
    private long mistyped(long number) {
        while (true) {
            StringBuilder digits = new StringBuilder(Long.toString(number));
            int place = random.nextInt(digits.length());
            char digit = (char) ('0' + random.nextInt(10));
            int kind = random.nextInt(100);
            if (kind < 74) {
                digits.setCharAt(place, digit);
            } else if (kind < 84) {
                digits.deleteCharAt(place);
            } else if (kind < 93) {
                int next = Math.min(place + 1, digits.length() - 1);
                char first = digits.charAt(place);
                digits.setCharAt(place, digits.charAt(next));
                digits.setCharAt(next, first);
            } else {
                digits.insert(random.nextInt(digits.length() + 1), digit);
            }
            if (digits.length() > 0 && Long.parseLong(digits.toString()) != number) {
                return Long.parseLong(digits.toString());
            }
        }
    }

    /** The report with two neighbouring cells of table three swapped that say different things. */
    AnnualReport swapped(AnnualReport report) {
        while (true) {
            Block.Lane lane = lane(report, random.nextInt(2) == 0);
            int first = random.nextInt(lane.cells().size() - 1);
            List<Cell> cells = cells(report, lane);
            Figure one = report.figure(cells.get(first));
            Figure other = report.figure(cells.get(first + 1));
            if (!one.equals(other)) {
                return report.with(cells.get(first), other).with(cells.get(first + 1), one);
            }
        }
    }

    /** The report with a line of table three shifted by one column, 0 in the place left over and one figure lost. */
    AnnualReport shifted(AnnualReport report) {
        while (true) {
            List<Cell> cells = cells(report, lane(report, true));
            int by = random.nextInt(2) == 0 ? 1 : -1;
            AnnualReport wrong = report;
            for (int i = 0; i < cells.size(); i++) {
                int from = i - by;
                wrong = wrong.with(
                        cells.get(i), from < 0 || from >= cells.size() ? Figure.of(0) : report.figure(cells.get(from)));
            }
            if (!wrong.equals(report)) {
                return wrong;
            }
        }
    }

    private Block.Lane lane(AnnualReport report, boolean line) {
        List<Block.Lane> lanes = Block.of(report).get(0).lanes().stream()
                .filter(lane -> lane.isLine() == line)
                .toList();
        return lanes.get(random.nextInt(lanes.size()));
    }

    private static List<Cell> cells(AnnualReport report, Block.Lane lane) {
        return lane.cells().stream().map(Block.of(report).get(0).cells()::get).toList();
    }

    /** The figures of the table of a block. */
    static Figures figures(AnnualReport report, Block block) {
        return report.table(block.table()).figures();
    }
}
