package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever a report holds and however it is laid out: what is printed is what is read, or it is reported. */
class RenderedReportsTest {

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void everyLayoutThatKeepsBlanksGivesEveryFigureBack(
            @ForAll("reports") AnnualReport report, @ForAll Rendering rendering) {
        Assume.that(rendering.keepsBlanks());
        Reading reading = ReportDocument.parse(rendering.of(report), "r");
        assertThat(differences(reading.report(), report)).isEmpty();
        assertThat(reading.findings()).noneMatch(finding -> finding.severity() != Severity.NOTICE);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void everyLayoutGivesAFullReportBack(@ForAll("fullReports") AnnualReport report, @ForAll Rendering rendering) {
        Reading reading = ReportDocument.parse(rendering.of(report), "r");
        assertThat(differences(reading.report(), report)).isEmpty();
        assertThat(reading.report().edition()).isEqualTo(report.edition());
        assertThat(reading.report().year()).isEqualTo(report.year());
        assertThat(reading.findings()).noneMatch(finding -> finding.severity() != Severity.NOTICE);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void everyFigureStandsWhereTheSourceMapSays(
            @ForAll("fullReports") AnnualReport report, @ForAll Rendering rendering) {
        String source = rendering.of(report);
        Reading reading = ReportDocument.parse(source, "r");
        List<String> lines = source.lines().toList();
        for (Cell cell : report.edition().cells()) {
            CellSource at = reading.sources().of(cell).orElseThrow();
            String rest =
                    lines.get(at.location().line() - 1).substring(at.location().column() - 1);
            assertThat(rest).as(cell.address()).startsWith(Rendering.text(report.figure(cell)));
        }
    }

    /** A layout without marks loses blank cells: then no figure of the row may be placed on a guess. */
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void nothingIsEverMisplaced(@ForAll("reports") AnnualReport report, @ForAll Rendering rendering) {
        Reading reading = ReportDocument.parse(rendering.of(report), "r");
        assertPlacedRight(report, reading);
    }

    /** Cut anywhere: every figure that is there before the cut is right, and what is missing is said to be missing. */
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aReportCutAnywhereHasNoWrongFigure(
            @ForAll("reports") AnnualReport report, @ForAll Rendering rendering, @ForAll("shares") double share) {
        String source = rendering.of(report);
        String cut = source.substring(0, Math.max(60, (int) (source.length() * share)));
        Assume.that(cut.contains(Section.OVERVIEW.title().zh()));
        Reading reading = ReportDocument.parse(cut, "r");
        assertPlacedRight(report, reading);
        boolean absent = reading.cellsRead() < reading.report().cells().size();
        assertThat(reading.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
                .isEqualTo(absent);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void pagesAreReadInGb18030AsInUtf8(@ForAll("fullReports") AnnualReport report, @ForAll Rendering rendering) {
        byte[] bytes = rendering.of(report).getBytes(Charset.forName("GB18030"));
        assertThat(differences(ReportDocument.read(bytes, "r").report(), report))
                .isEmpty();
    }

    private static void assertPlacedRight(AnnualReport report, Reading reading) {
        if (reading.report().edition() != report.edition()) {
            // Cut before anything that tells the editions apart: then there is no figure either.
            assertThat(reading.cellsRead()).isZero();
            return;
        }
        for (Cell cell : report.edition().cells()) {
            Figure read = reading.report().figure(cell);
            if (read.state() != Figure.State.ABSENT) {
                // The very last number of the form is taken where the source ends in it, with a remark.
                boolean remarked = reading.findings().stream()
                        .anyMatch(finding ->
                                finding.rule().equals(ReadingProblem.CUT_SHORT.rule()) && explains(finding, cell));
                assertThat(remarked || read.equals(report.figure(cell)))
                        .as(cell.address() + "=" + read)
                        .isTrue();
            } else {
                assertThat(reading.findings()).as(cell.address()).anyMatch(finding -> explains(finding, cell));
            }
        }
    }

    private static boolean explains(Finding finding, Cell cell) {
        return finding.cells().stream().anyMatch(c -> c.cell() == cell)
                || (cell.section().key() + "." + cell.line().key()).startsWith(finding.address())
                || finding.address().equals(cell.section().key());
    }

    private static Map<String, String> differences(AnnualReport read, AnnualReport printed) {
        Map<String, String> differences = new LinkedHashMap<>();
        if (read.edition() != printed.edition()) {
            return Map.of("edition", read.edition().id());
        }
        for (Cell cell : printed.edition().cells()) {
            if (!read.figure(cell).equals(printed.figure(cell))) {
                differences.put(cell.address(), printed.figure(cell) + " read as " + read.figure(cell));
            }
        }
        return differences;
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0.02, 1.0).ofScale(4);
    }

    @Provide
    Arbitrary<AnnualReport> fullReports() {
        Arbitrary<Figure> counts = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Figure.of(0))),
                Tuple.of(4, Arbitraries.longs().between(1, 99).map(Figure::of)),
                Tuple.of(1, Arbitraries.longs().between(100, 99_999_999).map(Figure::of)));
        return PrintedReports.of(counts);
    }

    @Provide
    Arbitrary<AnnualReport> reports() {
        Arbitrary<Figure> counts = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Figure.of(0))),
                Tuple.of(4, Arbitraries.longs().between(1, 9_999).map(Figure::of)),
                Tuple.of(3, Arbitraries.just(Figure.blank())),
                Tuple.of(1, Arbitraries.just(Figure.notApplicable())));
        return PrintedReports.of(counts);
    }
}
