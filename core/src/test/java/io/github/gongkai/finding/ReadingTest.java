package io.github.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader hands back: report, problems, and where each figure stood. */
class ReadingTest {

    private static final Edition EDITION = Edition.REVISED_2021;
    private static final Cell TOTAL = cell("disputes.reconsideration.total");

    @Test
    void aReadingHoldsWhatTheReaderMade() {
        AnnualReport report = AnnualReport.builder(EDITION).year(2024).build();
        Finding first = Finding.builder(ReadingProblem.NO_AGENCY.rule()).build();
        Finding second = Finding.builder(ReadingProblem.MISSING_CELLS.rule()).build();
        SourceMap sources = SourceMap.builder("a.html").put(TOTAL, 3, 7, "12").build();
        List<Finding> findings = new ArrayList<>(List.of(first, second));
        Reading reading = Reading.of(report, findings, sources);
        findings.clear();
        assertThat(reading.report()).isSameAs(report);
        assertThat(reading.findings()).containsExactly(first, second).isUnmodifiable();
        assertThat(reading.sources()).isSameAs(sources);
        assertThat(reading).isEqualTo(Reading.of(report, List.of(first, second), sources));
        assertThat(reading).isNotEqualTo(Reading.of(report, List.of(first), sources));
    }

    @Test
    void cellsReadAreThoseThatAreNotAbsent() {
        Figures row = Figures.builder(EDITION, Section.DISPUTES)
                .row(DisputeLine.RECONSIDERATION, 0, 0, 0, 0, 0)
                .build();
        AnnualReport report = AnnualReport.builder(EDITION)
                .figures(row.with(TOTAL, Figure.blank())
                        .with(cell("disputes.reconsideration.upheld"), Figure.notApplicable()))
                .build();
        assertThat(read(report)).isEqualTo(5);
        assertThat(read(AnnualReport.builder(EDITION).build())).isZero();
        assertThat(read(full(EDITION))).isEqualTo(200);
        assertThat(read(full(Edition.TRIAL_2019))).isEqualTo(198);
    }

    @Test
    void cellsReadOfACollapsedReportCountTheUnsplitLine() {
        AnnualReport report = full(EDITION);
        for (Cell cell : EDITION.cells()) {
            if (cell.address().startsWith("requests.outcomes.otherHandling.")) {
                report = report.with(cell, Figure.absent());
            }
        }
        for (Cell cell : EDITION.collapsedCells()) {
            report = report.with(cell, Figure.of(0));
        }
        assertThat(read(report)).isEqualTo(200 - 21 + 7);
    }

    @Test
    void aSourceMapTellsWhereAFigureStoodAndWhatStoodThere() {
        Cell upheld = cell("disputes.reconsideration.upheld");
        SourceMap sources = SourceMap.builder("a.html")
                .put(TOTAL, 3, 7, " 12件")
                .put(upheld, 0, 0, "")
                .build();
        assertThat(sources.resource()).isEqualTo("a.html");
        assertThat(sources.of(TOTAL)).contains(new CellSource(new Location("a.html", 3, 7), " 12件"));
        assertThat(sources.of(upheld)).contains(new CellSource(new Location("a.html", 0, 0), ""));
        assertThat(sources.of(cell("requests.received.total"))).isEmpty();
        assertThat(sources.of(Edition.TRIAL_2019
                        .cell("disputes.reconsideration.total")
                        .orElseThrow()))
                .isEmpty();
        assertThat(sources).hasToString("a.html: 2 cells");
    }

    @Test
    void theLastPlaceOfACellCounts() {
        SourceMap sources = SourceMap.builder("a.html")
                .put(TOTAL, 3, 7, "12")
                .put(TOTAL, 4, 1, "13")
                .build();
        assertThat(sources.of(TOTAL)).contains(new CellSource(new Location("a.html", 4, 1), "13"));
        assertThat(sources).hasToString("a.html: 1 cells");
    }

    @Test
    void aReportThatWasNotReadHasNoSources() {
        assertThat(SourceMap.empty().of(TOTAL)).isEmpty();
        assertThat(SourceMap.empty().resource()).isEmpty();
        assertThat(SourceMap.empty())
                .isEqualTo(SourceMap.builder("").build())
                .hasSameHashCodeAs(SourceMap.builder("").build());
    }

    @Test
    void sourceMapsAreEqualIfTheyTellTheSame() {
        SourceMap map = SourceMap.builder("a.html").put(TOTAL, 3, 7, "12").build();
        assertThat(map)
                .isEqualTo(SourceMap.builder("a.html").put(TOTAL, 3, 7, "12").build())
                .hasSameHashCodeAs(
                        SourceMap.builder("a.html").put(TOTAL, 3, 7, "12").build())
                .isNotEqualTo(SourceMap.builder("b.html").put(TOTAL, 3, 7, "12").build())
                .isNotEqualTo(SourceMap.builder("a.html").put(TOTAL, 3, 8, "12").build())
                .isNotEqualTo(SourceMap.builder("a.html").put(TOTAL, 2, 7, "12").build())
                .isNotEqualTo(SourceMap.builder("a.html").put(TOTAL, 3, 7, "13").build())
                .isNotEqualTo("a.html: 1 cells");
        assertThat(map.hashCode())
                .isNotEqualTo(SourceMap.builder("b.html")
                        .put(TOTAL, 3, 7, "12")
                        .build()
                        .hashCode())
                .isNotEqualTo(SourceMap.builder("a.html").build().hashCode());
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
        SourceMap.Builder builder = SourceMap.builder("a.html").put(TOTAL, 3, 7, "12");
        SourceMap map = builder.build();
        builder.put(TOTAL, 9, 9, "99").put(cell("requests.received.total"), 1, 1, "1");
        assertThat(map.of(TOTAL)).contains(new CellSource(new Location("a.html", 3, 7), "12"));
        assertThat(map).hasToString("a.html: 1 cells");
        assertThat(builder.build()).hasToString("a.html: 2 cells");
    }

    @Test
    void aNegativePositionIsRefusedWhereItIsPut() {
        SourceMap.Builder builder = SourceMap.builder("a.html");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.put(TOTAL, -1, 0, "12"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.put(TOTAL, 0, -1, "12"));
    }

    @Test
    void theTextOfACountThatIsWrittenAsTheLibraryDoesIsTakenFromTheReport() {
        Cell received = cell("requests.received.total");
        AnnualReport report = AnnualReport.builder(EDITION)
                .build()
                .with(TOTAL, Figure.of(-12))
                .with(received, Figure.of(7));
        SourceMap sources = SourceMap.builder("a.json")
                .put(received, 2, 1, "007")
                .putCount(TOTAL, 3, 7)
                .build(report);
        assertThat(sources.of(TOTAL)).contains(new CellSource(new Location("a.json", 3, 7), "-12"));
        assertThat(sources.of(received)).contains(new CellSource(new Location("a.json", 2, 1), "007"));
        assertThat(sources)
                .isEqualTo(SourceMap.builder("a.json")
                        .put(TOTAL, 3, 7, "-12")
                        .put(received, 2, 1, "007")
                        .build());
    }

    @Test
    void aCellMayStandInAPartOfTheSource() {
        SourceMap.Builder builder = SourceMap.builder("a.pdf").put(TOTAL, new Location("a.pdf", 3, 7), "12");
        SourceMap whole = builder.build();
        SourceMap page =
                builder.put(TOTAL, new Location("a.pdf#page=2", 3, 7), "12").build();
        assertThat(page.of(TOTAL)).contains(new CellSource(new Location("a.pdf#page=2", 3, 7), "12"));
        assertThat(page).isNotEqualTo(whole);
        assertThat(builder.put(TOTAL, 3, 7, "12").build()).isEqualTo(whole);
    }

    @Test
    void aCountWithoutATextNeedsTheReport() {
        SourceMap.Builder builder = SourceMap.builder("a.json").putCount(TOTAL, 3, 7);
        assertThatIllegalStateException().isThrownBy(builder::build);
        SourceMap empty = builder.build(AnnualReport.builder(EDITION).build());
        assertThatIllegalStateException().isThrownBy(() -> empty.of(TOTAL));
    }

    @Test
    void aMapHoldsTheCellsOfOneEdition() {
        SourceMap.Builder builder = SourceMap.builder("a.json").put(TOTAL, 3, 7, "12");
        Cell other = Edition.TRIAL_2019.cells().get(0);
        assertThat(builder.has(TOTAL)).isTrue();
        assertThat(builder.has(other)).isFalse();
        assertThat(builder.has(cell("requests.received.total"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.put(other, 1, 1, "0"));
    }

    private static int read(AnnualReport report) {
        return Reading.of(report, List.of(), SourceMap.empty()).cellsRead();
    }

    private static AnnualReport full(Edition edition) {
        AnnualReport.Builder report = AnnualReport.builder(edition);
        for (Section table : Section.tables()) {
            report.figures(Figures.builder(edition, table).rest(Figure.of(0)).build());
        }
        return report.build();
    }

    private static Cell cell(String address) {
        return EDITION.cell(address).orElseThrow();
    }
}
