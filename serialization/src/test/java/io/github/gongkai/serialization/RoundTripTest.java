package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyReport.class)
@Domain(DomainContext.Global.class)
class RoundTripTest {

    @Property
    void whatIsWrittenIsReadBackAsTheSameReport(@ForAll AnnualReport report) {
        assertThat(ReportJson.read(ReportJson.toBytes(report), "").report()).isEqualTo(report);
        assertThat(ReportJson.parse(ReportJson.toJson(report)).report()).isEqualTo(report);
    }

    @Property(tries = 50)
    void whatIsReadIsWrittenAsTheSameBytes(@ForAll AnnualReport report) {
        byte[] bytes = ReportJson.toBytes(report);

        assertThat(ReportJson.toBytes(ReportJson.read(bytes, "").report())).isEqualTo(bytes);
    }

    @Property
    void everyAbsentCellIsNamedInExactlyOneFindingAndNothingElseIsWrong(@ForAll AnnualReport report) {
        Reading reading = ReportJson.parse(ReportJson.toJson(report));

        List<Cell> absent = report.cells().stream()
                .filter(cell -> report.figure(cell).equals(Figure.absent()))
                .toList();
        assertThat(reading.findings())
                .filteredOn(finding -> finding.rule().id().equals("RD01"))
                .flatExtracting(Finding::cells)
                .extracting(CellFigure::cell)
                .containsExactlyInAnyOrderElementsOf(absent);
        assertThat(reading.findings())
                .filteredOn(finding -> !finding.rule().id().equals("RD01"))
                .extracting(finding -> finding.rule().id() + ' ' + finding.address())
                .hasSize((report.year().isPresent() ? 0 : 1) + (report.agency().isPresent() ? 0 : 1))
                .isSubsetOf("RD17 year", "RD17 agency.name");
    }

    @Property(tries = 50)
    void theRawTextOfACellStandsWhereItsSourceSays(@ForAll AnnualReport report) {
        String document = ReportJson.toJson(report);
        String[] lines = document.split("\n", -1);
        Reading reading = ReportJson.parse(document);

        for (Cell cell : report.cells()) {
            if (report.figure(cell).equals(Figure.absent())) {
                assertThat(reading.sources().of(cell)).isEmpty();
            } else {
                CellSource source = reading.sources().of(cell).orElseThrow();
                String line = lines[source.location().line() - 1];
                assertThat(line.substring(source.location().column() - 1).replaceAll(",$", ""))
                        .isEqualTo(source.text());
                assertThat(line.stripLeading()).startsWith('"' + cell.column().key() + "\": ");
            }
        }
    }

    @Property(tries = 50)
    void itDoesNotMatterInWhichPiecesTheSourceComes(
            @ForAll AnnualReport report, @ForAll @IntRange(min = 1, max = 7) int piece) throws IOException {
        String document = ReportJson.toJson(report);

        assertThat(ReportJson.read(new Trickle(document, piece), "", ReadOptions.strict()))
                .isEqualTo(ReportJson.parse(document));
    }

    /** Gives a few characters at a time. */
    private static final class Trickle extends Reader {
        private final StringReader source;
        private final int piece;

        Trickle(String text, int piece) {
            this.source = new StringReader(text);
            this.piece = piece;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return source.read(target, offset, Math.min(piece, length));
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
