package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.report.Narrative;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The figures that 宿迁 published for 2024, a city with its districts: every identity holds. */
final class Suqian2024 {

    /** Table two, line by line. */
    private static final String[][] PROACTIVE_DISCLOSURE = {
        {"2", "1", "12"}, {"50", "227", "420"}, {"1573179"}, {"2676474"}, {"29351"}, {"72701.2578"}
    };

    /** Table three, line by line. */
    private static final long[][] REQUESTS = {
        {3440, 75, 0, 1, 6, 3, 3525},
        {118, 3, 0, 0, 0, 0, 121},
        {1408, 21, 0, 0, 2, 0, 1431},
        {462, 9, 0, 0, 0, 0, 471},
        {2, 0, 0, 0, 0, 0, 2},
        {1, 0, 0, 0, 0, 0, 1},
        {4, 0, 0, 0, 0, 0, 4},
        {16, 1, 0, 0, 0, 0, 17},
        {21, 0, 0, 0, 0, 0, 21},
        {10, 1, 0, 0, 0, 0, 11},
        {21, 2, 0, 0, 0, 0, 23},
        {13, 0, 0, 0, 0, 0, 13},
        {859, 33, 0, 0, 3, 2, 897},
        {35, 1, 0, 0, 0, 0, 36},
        {8, 0, 0, 0, 0, 0, 8},
        {86, 1, 0, 0, 0, 0, 87},
        {26, 1, 0, 0, 0, 0, 27},
        {0, 0, 0, 0, 0, 0, 0},
        {3, 0, 0, 0, 0, 0, 3},
        {0, 0, 0, 0, 0, 0, 0},
        {75, 1, 0, 1, 0, 0, 77},
        {38, 0, 0, 0, 0, 0, 38},
        {352, 2, 0, 0, 0, 0, 354},
        {3440, 73, 0, 1, 5, 2, 3521},
        {118, 5, 0, 0, 1, 1, 125}
    };

    /** Table four, group by group. */
    private static final long[][] DISPUTES = {
        {88, 18, 28, 36, 170},
        {7, 0, 11, 7, 25},
        {33, 0, 6, 13, 52}
    };

    private static final String SENTENCE = "全年主动公开政府信息若干条，依申请公开均按期答复，未发生因信息公开被纠正的情形。";
    private static final int PARAGRAPHS = 10;

    private Suqian2024() {}

    /** The report, with its tables and its year only. */
    static AnnualReport report() {
        Edition edition = Edition.REVISED_2021;
        Figures.Builder disclosure = Figures.builder(edition, Section.PROACTIVE_DISCLOSURE);
        List<Line> lines = edition.lines(Section.PROACTIVE_DISCLOSURE);
        for (int i = 0; i < PROACTIVE_DISCLOSURE.length; i++) {
            for (int j = 0; j < PROACTIVE_DISCLOSURE[i].length; j++) {
                disclosure.set(
                        edition.cells(lines.get(i)).get(j), Figure.of(new BigDecimal(PROACTIVE_DISCLOSURE[i][j])));
            }
        }
        return AnnualReport.builder(edition)
                .year(2024)
                .figures(disclosure.build())
                .figures(table(edition, Section.REQUESTS, REQUESTS))
                .figures(table(edition, Section.DISPUTES, DISPUTES))
                .build();
    }

    /**
     * The report with its agency, and with text in section one.
     *
     * @param sentences how many of 40 characters, a multiple of ten
     */
    static AnnualReport withText(int sentences) {
        AnnualReport report = report().withAgency(Agency.of("宿迁市人民政府"));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < sentences; i += sentences / PARAGRAPHS) {
            blocks.add(new Block.Heading("（一）主动公开", 2));
            blocks.add(new Block.Paragraph(SENTENCE.repeat(sentences / PARAGRAPHS)));
        }
        return blocks.isEmpty() ? report : report.withOverview(Narrative.of(blocks));
    }

    /** The report with a word in the sections that close every report. */
    static AnnualReport closed(AnnualReport report) {
        Narrative word = Narrative.of(List.of(new Block.Paragraph("公开的主动性有待加强，下一步将完善机制，加强培训。")));
        return report.withProblemsAndImprovements(word).withOtherMatters(word);
    }

    /**
     * Reports of units with multiples of these figures, for which every identity holds too.
     *
     * @param count how many
     * @param sentences as for {@link #withText}
     */
    static List<AnnualReport> units(int count, int sentences) {
        List<AnnualReport> units = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            BigDecimal times = BigDecimal.valueOf(i);
            AnnualReport report = withText(sentences).withAgency(Agency.of("宿迁市第" + i + "示例局"));
            for (Cell cell : report.edition().cells()) {
                report = report.with(
                        cell, Figure.of(report.figure(cell).decimal().multiply(times)));
            }
            units.add(report);
        }
        return units;
    }

    private static Figures table(Edition edition, Section table, long[][] rows) {
        Figures.Builder figures = Figures.builder(edition, table);
        List<Line> lines = edition.lines(table);
        for (int i = 0; i < rows.length; i++) {
            figures.row(lines.get(i), rows[i]);
        }
        return figures.build();
    }
}
