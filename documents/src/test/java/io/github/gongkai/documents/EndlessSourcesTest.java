package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.Samples.read;
import static io.github.gongkai.documents.Samples.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Sources that go on far beyond what a report can be: they are left, and the reading says where. */
class EndlessSourcesTest {

    private static final String ROW = "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";

    private static Finding rest(Reading reading) {
        List<Finding> left = Samples.of(reading, ReadingProblem.TOO_MUCH);
        assertThat(left).hasSize(1);
        return left.get(0);
    }

    @Test
    void aReportFollowedByCountlessLinesIsReadAndTheRestIsLeftAtTheFiftyThousandthLine() {
        String report = Rendering.BARS.of(REVISED) + "\n";
        Reading reading = read(report + "附件\n".repeat(60_000));

        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(reading.cellsRead()).isEqualTo(200);
        assertThat(rest(reading).location().orElseThrow().line()).isEqualTo(50_001);
    }

    @Test
    void aFileOfPagesWithoutEndIsLeftBelowTheLastLineOfTheFiveHundredthPage() throws IOException {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(PdfDrawing.of(REVISED))) {
            while (document.getNumberOfPages() <= 500) {
                document.addPage(new PDPage());
            }
            document.save(longer);
        }
        Reading reading = ReportDocument.read(longer.toByteArray(), "r.pdf");

        assertThat(wrong(reading, REVISED)).isEmpty();
        assertThat(reading.cellsRead()).isEqualTo(200);
        assertThat(rest(reading).location()).hasToString("Optional[r.pdf#page=500:1:1]");
    }

    @Test
    void aTableThatRepeatsItsRowsWithoutEndIsLeftAfterAThousand() {
        Reading reading = read("三、收到和处理政府信息公开申请情况\n" + ROW.repeat(3000));

        assertThat(rest(reading).location().orElseThrow().line()).isEqualTo(1 + 1001 + 1);
        assertThat(reading.cellsRead()).isEqualTo(7);
    }

    @Test
    void rowsThatTheFormDoesNotHaveAreReportedAThousandTimesAtMost() {
        Reading reading = read("三、收到和处理政府信息公开申请情况\n" + "办理天数 | 1 | 2 |\n".repeat(3000));

        assertThat(rest(reading).location().orElseThrow().line()).isEqualTo(1 + 1001 + 1);
        assertThat(Samples.of(reading, ReadingProblem.UNKNOWN_LINE)).hasSize(1001);
    }

    @Test
    void aLineOfMillionsOfFiguresIsNeitherPlacedNorHeldInMemory() {
        Reading reading = read("三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 " + "1 ".repeat(1_500_000));

        assertThat(rest(reading).severity())
                .isEqualTo(ReadingProblem.TOO_MUCH.rule().severity());
        assertThat(reading.cellsRead()).isZero();
    }
}
