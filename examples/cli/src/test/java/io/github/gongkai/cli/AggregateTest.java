package io.github.gongkai.cli;

import static io.github.gongkai.cli.Run.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.serialization.ReportJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregateTest {

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void nameTheOutput() {
        out = folder.resolve("sum.json");
    }

    private AnnualReport written() throws IOException {
        return ReportJson.read(out).report();
    }

    private static Figure figure(AnnualReport report, String address) {
        Cell cell = report.edition().cell(address).orElseThrow();
        return report.figure(cell);
    }

    @Test
    void theReportsOfAYearAreAddedUpExactly() throws IOException {
        Run run = Run.gongkai(
                "aggregate", report("heyang-2025.md"), report("yunlan-2025.html"), "-o", out, "--agency", "云澜地区");
        assertThat(run).isEqualTo(new Run(0, "", "2 report(s) for 2025 were added up in " + out + ".\n"));
        AnnualReport sum = written();
        AnnualReport city = ReportFile.read(report("yunlan-2025.html")).report();
        AnnualReport county = ReportFile.read(report("heyang-2025.md")).report();
        assertThat(sum.agency()).contains(Agency.of("云澜地区"));
        assertThat(sum.year()).hasValue(2025);
        assertThat(sum.cells())
                .hasSize(200)
                .allSatisfy(cell -> assertThat(sum.figure(cell).decimal())
                        .isEqualByComparingTo(city.figure(cell)
                                .decimal()
                                .add(county.figure(cell).decimal())));
        // 11398889 licences of the city and 517645 of the county.
        assertThat(figure(sum, "proactiveDisclosure.licences.decisions")).isEqualTo(Figure.of(11_916_534));
        assertThat(figure(sum, "proactiveDisclosure.charges.amount").decimal())
                .isGreaterThan(new BigDecimal("4068.208"));
    }

    @Test
    void theSumOfSoundReportsHasNoBrokenIdentity() {
        Run.gongkai("aggregate", report("heyang-2025.md"), report("yunlan-2025.html"), "-o", out, "--agency=地区");
        assertThat(Run.gongkai("check", out).out()).contains("all 42 identities hold");
    }

    @Test
    void theParentsOwnFiguresAreAddedAndItsNameTaken() throws IOException {
        Run run = Run.gongkai("aggregate", "--own", report("yunlan-2025.html"), report("heyang-2025.md"), "-o", out);
        assertThat(run.exit()).isZero();
        assertThat(written().agency().map(Agency::name)).contains("云澜市人民政府");
        assertThat(figure(written(), "proactiveDisclosure.licences.decisions")).isEqualTo(Figure.of(11_916_534));
    }

    @Test
    void aSumThatNamesNoAgencyIsToldOf() {
        Run run = Run.inChinese("aggregate", report("heyang-2025.md"), "-o", out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("汇总没有写明机关").contains("已将 1 份 2025 年度报告汇总写入 " + out);
        assertThat(out).exists();
    }

    @Test
    void whichYearIsMeantHasToBeSaidIfTheReportsDiffer() {
        Run run = Run.gongkai("aggregate", report("heyang-2025.md"), report("quyang-2021.txt"), "-o", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("gongkai: " + out
                        + ": the reports are for several years (2021: 1, 2025: 1); choose one with --year\n");
        assertThat(out).doesNotExist();

        Run chosen = Run.gongkai(
                "aggregate",
                "--year=2021",
                "--agency=市",
                report("heyang-2025.md"),
                report("quyang-2021.txt"),
                "-o",
                out);
        assertThat(chosen.exit()).isZero();
        assertThat(chosen.err())
                .contains("1 report(s) for other years were left out, as asked with --year.")
                .contains("1 report(s) for 2021 were added up");
    }

    @Test
    void withoutAnyYearOneHasToBeGiven() throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(file, Files.readString(report("pingluo-2023.json")).replace("  \"year\": 2023,\n", ""));
        Run run = Run.gongkai("aggregate", file, "-o", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no report states its year; give it with --year");
        Run told = Run.gongkai("aggregate", "--year=2023", "--agency=市", file, "-o", out);
        assertThat(told.exit()).isZero();
        assertThat(told.err()).contains("AG13").contains("RD17");
    }

    @Test
    void aSumWithAGapIsLeftBlankAndTheReportIsNamed() throws IOException {
        Path gap = folder.resolve("gap.json");
        Files.writeString(
                gap,
                Files.readString(report("pingluo-2023.json"))
                        .replace("2023", "2024")
                        .replace("平洛市", "平原市")
                        .replaceFirst("\"issued\": [0-9]+", "\"issued\": \"/\""));
        Run run = Run.gongkai("aggregate", "--agency=省", gap, report("pingluo-2024-pdf.txt"), "-o", out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("AG14").contains("平原市人民政府");
        assertThat(figure(written(), "proactiveDisclosure.administrativeRules.issued"))
                .isEqualTo(Figure.blank());
    }

    @Test
    void aUnitGivenTwiceIsCountedOnceAndBothFilesAreNamed() {
        Path page = report("pingluo-2023-word.html");
        Path json = report("pingluo-2023.json");
        Run run = Run.gongkai("aggregate", "--agency=省", page, json, "-o", out);
        assertThat(run.exit()).isZero();
        assertThat(run.err().replaceAll("\\s+", ""))
                .contains("AG09")
                .contains("平洛市人民政府[" + json + "]")
                .contains("1report(s)for2023");
    }

    @Test
    void unitsThatAreMissingAreNamed() throws IOException {
        Path units = folder.resolve("units.lst");
        Files.writeString(units, "\uFEFF禾阳县\n\n 泽安区 \r\n云澜市人民政府\n");
        Run run = Run.gongkai(
                "aggregate",
                "--agency=地区",
                "--units",
                units,
                report("heyang-2025.md"),
                report("yunlan-2025.html"),
                "-o",
                out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).containsOnlyOnce("AG12").contains("There is no report of \"泽安区\".");
    }

    @Test
    void aListOfUnitsThatCannotBeReadIsTold() throws IOException {
        Path missing = folder.resolve("missing.lst");
        Run run = Run.gongkai("aggregate", "--units", missing, report("heyang-2025.md"), "-o", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("gongkai: " + missing + ": the list of units cannot be read");
        Path gbk = folder.resolve("gbk.lst");
        Files.write(gbk, new byte[] {(byte) 0xBA, (byte) 0xCC});
        assertThat(Run.inChinese("aggregate", "--units", gbk, report("heyang-2025.md"), "-o", out)
                        .err())
                .isEqualTo("gongkai: " + gbk + ": 无法读取单位名单（不是 UTF-8 文本）\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void nothingIsWrittenIfAReportCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.txt"), "The quick brown fox.\n", StandardCharsets.UTF_8);
        Run run = Run.gongkai("aggregate", "--agency=市", broken, report("heyang-2025.md"), "-o", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("gongkai: " + broken + ": ")
                .endsWith("gongkai: " + out + ": not written, since a report cannot be read\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatWasMetInReadingIsTold() {
        Run run = Run.gongkai("aggregate", "--agency=市", report("boling-office-2022-cut.txt"), "-o", out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("RD01").contains("20 of 200 cells read").contains("AG14");
    }

    @Test
    void noInputIsEverOverwritten() throws IOException {
        Path file = Files.copy(report("pingluo-2023.json"), folder.resolve("a.json"));
        byte[] before = Files.readAllBytes(file);
        Run run = Run.gongkai("aggregate", folder, "-o", file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("gongkai: " + file + ": is one of the inputs; not written\n");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        Path nowhere = folder.resolve("no").resolve("such.json");
        Run run = Run.gongkai("aggregate", report("heyang-2025.md"), "-o", nowhere);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("gongkai: " + nowhere + ": cannot be written (");
        assertThat(Run.gongkai("aggregate", report("heyang-2025.md")).err()).contains("--output");
        assertThat(Run.gongkai("aggregate", report("heyang-2025.md"), "-o", "sum.doc")
                        .err())
                .contains("only .json can be written");
    }

    @Test
    void theEditionOfTheReportsIsThatOfTheSum() throws IOException {
        Run run = Run.gongkai("aggregate", "--agency=市", report("cangpu-office-2019.html"), "-o", out);
        assertThat(run.err()).contains("1 report(s) for 2019");
        assertThat(written().edition().id()).isEqualTo("2019-60");
    }

    @Test
    void ofTwoEditionsInOneYearTheYearsIsAdded() throws IOException {
        Path old = folder.resolve("old.json");
        Path html = report("cangpu-office-2019.html");
        assertThat(Run.gongkai("convert", html, "-o", old).exit()).isZero();
        Files.writeString(old, Files.readString(old).replace("\"year\": 2019", "\"year\": 2025"));
        Run run = Run.gongkai("aggregate", "--agency=市", old, report("heyang-2025.md"), "-o", out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("AG08").contains("1 report(s) for 2025");
    }
}
