package io.github.gongkai.cli;

import static io.github.gongkai.cli.Run.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

    @TempDir
    private Path folder;

    @Test
    void aCorrectionIsToldFromItsOriginalCellByCell() throws IOException {
        Path wrong = report("heyang-2025-imbalance.txt");
        Path right = folder.resolve("corrected.txt");
        Files.writeString(right, Files.readString(wrong).replace("| 209 |", "| 290 |"));
        Run run = Run.gongkai("compare", wrong, right);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(wrong + " → " + right + "\n"
                        + "  199 cells equal, 1 changed, 0 stated in another way\n\n"
                        + "  LINE, COLUMN                             OLD  NEW  DIFFERENCE\n"
                        + "  (1) Granted (requests.outcomes.granted)\n"
                        + "    Natural persons                        209  290         +81\n");
    }

    @Test
    void aYearIsComparedWithTheYearBefore() {
        Run run = Run.inChinese("compare", report("pingluo-2023.json"), report("pingluo-2024-pdf.txt"));
        assertThat(run.exit()).isZero();
        // 宿迁 2023 and 2024.
        assertThat(run.out())
                .containsPattern("行政许可 \\(proactiveDisclosure\\.licences\\)\n +本年处理决定数量 +1808595 +1573179 +-235416\n")
                .containsPattern("本年收费金额（单位：万元） +59237\\.2449 +72701\\.2578 +\\+13464\\.0129\n")
                .contains("  year: 2023 → 2024\n")
                .contains("  publishedOn: 2024-03-28 → 无\n")
                .containsPattern("  overview: 文字不同（[0-9]+ 字，原 [0-9]+ 字）\n")
                .doesNotContain("同一机关");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void acrossEditionsItIsSaidWhatWasNotCompared() {
        Run run = Run.gongkai("compare", report("cangpu-office-2019.html"), report("heyang-2025.md"));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("editions differ: 19 cells only in the first and 7 only in the second, not compared")
                .contains("the reports are not of the same agency")
                .contains("edition: 2019-60 → 2021-30")
                .containsPattern("Research institutions +blank +0\n");
        // A unit in a cell of the first is a notice of reading.
        assertThat(run.err()).contains("RD14").contains("251000元");
    }

    @Test
    void jsonHasEveryCell() throws IOException {
        Run run =
                Run.gongkai("compare", "--format=json", report("heyang-2025-imbalance.txt"), report("heyang-2025.md"));
        Map<String, Object> document = Json.object(run.out());
        assertThat(Json.objects(document, "cells"))
                .hasSize(200)
                .contains(Map.of(
                        "cell",
                        "requests.outcomes.granted.naturalPersons",
                        "outcome",
                        "changed",
                        "before",
                        209L,
                        "after",
                        290L,
                        "difference",
                        81L));
        assertThat(Json.object(document, "summary"))
                .containsEntry("changed", 1L)
                .containsEntry("same", 199L);
        assertThat(Json.object(document, "before"))
                .containsEntry("source", report("heyang-2025-imbalance.txt").toString());
    }

    @Test
    void whatIsMissingFromAReportIsToldAndNoZero() {
        Run run = Run.gongkai("compare", report("boling-office-2022-cut.txt"), report("heyang-2025.md"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("not in the source +718\n")
                .containsPattern(" +none → [0-9]+ characters|none → ");
        assertThat(run.err()).contains("RD01").contains("20 of 200 cells read");
    }

    @Test
    void bothInputsThatCannotBeReadAreNamed() {
        Path one = folder.resolve("one.txt");
        Path other = folder.resolve("other.txt");
        Run run = Run.gongkai("compare", one, other);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("gongkai: " + one + ": no such file\ngongkai: " + other + ": no such file\n");
    }

    @Test
    void twoReportsAreNeededAndNoMore() {
        assertThat(Run.gongkai("compare", report("heyang-2025.md")).exit()).isEqualTo(2);
        assertThat(Run.gongkai("compare", "a", "b", "c").exit()).isEqualTo(2);
    }

    @Test
    void namesFromAReportCannotPaintTheTerminal() throws IOException {
        Path file = folder.resolve("painted.json");
        Files.writeString(
                file,
                Files.readString(report("pingluo-2023.json"))
                        .replace("\"name\": \"平洛市人民政府\"", "\"name\": \"平洛\\u001b[2J市人民政府\""));
        Run run = Run.gongkai("compare", report("pingluo-2023.json"), file);
        assertThat(run.out()).doesNotContain("\u001b").contains("平洛\uFFFD[2J市人民政府");
    }
}
