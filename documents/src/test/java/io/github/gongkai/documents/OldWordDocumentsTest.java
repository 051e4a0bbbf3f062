package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.Samples.TRIAL;
import static io.github.gongkai.documents.Samples.absent;
import static io.github.gongkai.documents.Samples.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Word's old format, written by LibreOffice from documents in which every cell has a figure of its own. */
class OldWordDocumentsTest {

    @Test
    void bothEditionsAreRead() throws IOException {
        for (AnnualReport report : List.of(REVISED, TRIAL)) {
            Reading reading = read(report == REVISED ? "revised.doc" : "trial.doc");
            assertThat(wrong(reading, report)).isEmpty();
            assertThat(absent(reading)).isEmpty();
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.report().edition()).isEqualTo(report.edition());
            assertThat(reading.report().year()).isEqualTo(report.year());
            assertThat(reading.report().overview().orElseThrow().blocks()).hasSize(1);
        }
    }

    @Test
    void aPlaceIsTheNumberOfTheRowAndOfTheCell() throws IOException {
        CellSource source = read("revised.doc")
                .sources()
                .of(Edition.REVISED_2021
                        .cell("requests.received.naturalPersons")
                        .orElseThrow())
                .orElseThrow();
        // Title, two headings and a paragraph; 14 rows of table two; a heading; three rows of headers.
        assertThat(source.location().toString()).isEqualTo("r:" + (4 + 14 + 1 + 3 + 1) + ":2");
    }

    /**
     * The document has, in the first line of table three, a deleted 5 amid the first figure, hidden 55 after the second, a
     * footnote at the third, a raised 3 in the fourth, a line break in the fifth and a field around the sixth; and a table for
     * layout around table four.
     */
    @Test
    void oddCellsAreReadAsThoseOfTheNewFormat() throws IOException {
        Reading reading = read("odd.doc");
        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(absent(reading))
                .containsExactly(
                        "requests.received.publicWelfareOrganizations", "requests.received.legalServiceInstitutions");
        assertThat(Samples.of(reading, ReadingProblem.NOT_A_NUMBER))
                .extracting(finding -> finding.details().get("text"))
                .containsExactly("101 3", "10 14");
        assertThat(Samples.of(reading, ReadingProblem.HIDDEN))
                .extracting(finding -> finding.details().get("text"))
                .containsExactly("55");
        assertThat(Samples.of(reading, ReadingProblem.NOTE_IN_CELL))
                .extracting(finding -> finding.details().get("text"))
                .containsExactly("1012 [注]");
        assertThat(reading.report().otherMatters().orElseThrow().blocks().toString())
                .contains("其中修订16件。");
        assertThat(reading.findings()).hasSize(4);
    }

    private static Reading read(String name) throws IOException {
        return ReportDocument.read(bytes(name), "r");
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = OldWordDocumentsTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
