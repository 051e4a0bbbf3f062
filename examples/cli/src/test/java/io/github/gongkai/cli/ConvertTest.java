package io.github.gongkai.cli;

import static io.github.gongkai.cli.Run.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTest {

    @TempDir
    private Path folder;

    @Test
    void aCompleteReportIsWrittenWithoutAWord() throws IOException {
        Path out = folder.resolve("quyang.json");
        Run run = Run.gongkai("convert", report("quyang-2021.txt"), "-o", out);
        assertThat(run).isEqualTo(new Run(0, "", ""));
        Map<String, Object> json = Json.object(Files.readString(out));
        assertThat(json)
                .containsEntry("format", "gongkai-report/1")
                .containsEntry("edition", "2021-30")
                .containsEntry("year", 2021L);
        assertThat(Json.object(json, "agency")).containsEntry("name", "曲阳街道");
        assertThat(Json.object(json, "disputes", "reconsideration")).containsEntry("total", 0L);
    }

    @Test
    void thePageAndTheJsonOfTheSameReportHaveTheSameFigures() throws IOException {
        Path out = folder.resolve("word.json");
        assertThat(Run.gongkai("convert", report("pingluo-2023-word.html"), "-o", out)
                        .exit())
                .isZero();
        AnnualReport page = ReportJson.read(out).report();
        AnnualReport json = ReportJson.read(report("pingluo-2023.json")).report();
        assertThat(page.cells())
                .hasSize(200)
                .allSatisfy(
                        cell -> assertThat(page.figure(cell)).as(cell.address()).isEqualTo(json.figure(cell)));
        assertThat(page.year()).isEqualTo(json.year());
        assertThat(page.agency().orElseThrow().name()).isEqualTo("平洛市人民政府");
    }

    @Test
    void whatIsCutShortIsWrittenAsFarAsItGoesAndSaidSo() throws IOException {
        Path out = folder.resolve("cut.json");
        Run run = Run.gongkai("convert", report("boling-office-2022-cut.txt"), "-o", out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("20 of 200 cells read")
                .contains("RD01")
                .contains("180 cells are left out of " + out);

        Map<String, Object> json = Json.object(Files.readString(out));
        assertThat(Json.object(json, "proactiveDisclosure", "administrativeRules"))
                .containsExactly(Map.entry("issued", 0L), Map.entry("repealed", 0L), Map.entry("inForce", "null"));
        assertThat(Json.object(json, "requests", "received")).hasSize(7);
        assertThat(Json.object(json, "requests", "broughtForward"))
                .containsOnlyKeys("naturalPersons", "commercialEnterprises", "researchInstitutions");
        assertThat(Json.object(json, "requests")).doesNotContainKey("carriedForward");
    }

    @Test
    void theSameInChinese() {
        Run run = Run.inChinese("convert", report("boling-office-2022-cut.txt"), "-o", folder.resolve("cut.json"));
        assertThat(run.err()).contains("读到 20/200 个单元格").contains("180 个单元格未写入");
    }

    @Test
    void aNoticeIsToldButIsNoFailure() {
        Run run = Run.gongkai("convert", report("cangpu-office-2019.html"), "-o", folder.resolve("c.json"));
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("RD14").contains("251000元");
    }

    @Test
    void aPageThatWasWrittenIsReadAsTheSameReport() {
        Path page = folder.resolve("p.html");
        assertThat(Run.gongkai("convert", report("pingluo-2023.json"), "-o", page))
                .isEqualTo(new Run(0, "", ""));
        assertThat(ReportFile.read(page).report())
                .isEqualTo(ReportFile.read(report("pingluo-2023.json")).report());
    }

    @Test
    void wordAndExcelFilesAreWrittenByTheirEnding() throws IOException {
        for (String name : new String[] {"r.docx", "R.XLSX"}) {
            Path out = folder.resolve(name);
            assertThat(Run.gongkai("convert", report("quyang-2021.txt"), "-o", out))
                    .isEqualTo(new Run(0, "", ""));
            assertThat(Files.readAllBytes(out)).startsWith('P', 'K');
        }
    }

    @Test
    void whatACheckFindsIsShownWhereItIsAskedFor() throws IOException {
        Path page = folder.resolve("p.html");
        Run.gongkai("convert", "--findings", "--lang", "en", report("heyang-2025-imbalance.txt"), "-o", page);
        assertThat(Files.readString(page)).contains("Errors were found", "AC02", "→ 290");
        Run.gongkai("convert", report("heyang-2025-imbalance.txt"), "-o", page);
        assertThat(Files.readString(page)).doesNotContain("AC02", "→ 290");
    }

    @Test
    void otherEndingsAreUsageErrorsThatNameWhatIsSupported() {
        for (String name : new String[] {"x.txt", "x.pdf", "x.doc", "x"}) {
            Path out = folder.resolve(name);
            Run run = Run.gongkai("convert", report("quyang-2021.txt"), "-o", out);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains(
                            "only .json, .xml, .ndjson, .html, .docx, .xlsx, .json.gz, .xml.gz, .ndjson.gz can be written, not '"
                                    + out + "'");
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void withoutOutputOrInputTheUsageIsAnError() {
        assertThat(Run.gongkai("convert", report("quyang-2021.txt")).err()).contains("--output");
        assertThat(Run.gongkai("convert", "-o", "x.json").err()).contains("IN");
        assertThat(Run.gongkai("convert").exit()).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsNotWritten() throws IOException {
        Path out = folder.resolve("out.json");
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Run run = Run.gongkai("convert", empty, "-o", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("gongkai: " + empty + ": ").hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        Path out = folder.resolve("no").resolve("such").resolve("folder.json");
        Run run = Run.gongkai("convert", report("quyang-2021.txt"), "-o", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("gongkai: " + out + ": cannot be written (")
                .hasLineCount(1);
    }

    @Test
    void theInputIsNeverOverwritten() throws IOException {
        Path file = Files.copy(report("pingluo-2023.json"), folder.resolve("r.json"));
        byte[] before = Files.readAllBytes(file);
        Run run = Run.gongkai("convert", file, "-o", folder.resolve(".").resolve("r.json"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is the input itself");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
