package io.github.gongkai.cli;

import static io.github.gongkai.cli.Run.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    private Path folder;

    @Test
    void aCleanReportPassesAndTellsWhatWasNotThereToCheckItWith() {
        Run run = Run.gongkai("check", report("quyang-2021.txt"));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo("PASS  " + report("quyang-2021.txt") + "\n"
                        + "  曲阳街道 · 2021 · edition 2021-30 · 200 of 200 cells read · all 42 identities hold\n"
                        + "  26 not assessed\n"
                        + "\n"
                        + "  Not assessed\n"
                        + "  missing: last year's report (XY01–XY10, XY13, XS09, XS15, TT16)\n"
                        + "  missing: the day of publication (TM01–TM04)\n"
                        + "  missing: the unified social credit code (TM09, TM10)\n"
                        + "  missing: the division code (TM11)\n"
                        + "  missing: the subordinate reports (AG01–AG05)\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theSameInChinese() {
        Run run = Run.gongkai("check", "--lang", "zh", report("quyang-2021.txt"));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo("通过  " + report("quyang-2021.txt") + "\n"
                        + "  曲阳街道 · 2021 年度 · 2021-30 格式 · 读到 200/200 个单元格 · 42 项勾稽关系全部成立\n"
                        + "  26 项未能核对\n"
                        + "\n"
                        + "  未能核对\n"
                        + "  缺少上一年度报告（XY01–XY10、XY13、XS09、XS15、TT16）\n"
                        + "  缺少发布日期（TM01–TM04）\n"
                        + "  缺少统一社会信用代码（TM09、TM10）\n"
                        + "  缺少行政区划代码（TM11）\n"
                        + "  缺少下级报告（AG01–AG05）\n");
    }

    @Test
    void theEnvironmentChoosesTheLanguageUnlessLangDoes() {
        assertThat(Run.inChinese("check", report("quyang-2021.txt")).out()).startsWith("通过");
        assertThat(Run.inChinese("check", "--lang=en", report("quyang-2021.txt"))
                        .out())
                .startsWith("PASS");
    }

    @Test
    void oneWrongCellBreaksItsRowAndItsColumn() {
        Run run = Run.gongkai("check", report("heyang-2025-imbalance.txt"));
        assertThat(run.exit()).isEqualTo(1);
        // 209 + 1 + 3 = 213, not 294; 718 outcomes of natural persons' 710 lose 290 − 209 = 81.
        assertThat(run.out())
                .contains("FAIL")
                .contains("40 of 42 identities hold")
                .containsPattern("error +AC02 +requests\\.outcomes\\.total\\. +46:\\d+ ")
                .containsPattern("error +AC03 +requests\\.outcomes\\.granted +25:\\d+ ")
                .contains("629")
                .contains("710")
                .contains("213")
                .contains("294");
    }

    @Test
    void everyLineOfTheTableFitsTheWindow() {
        Run run = Run.inChinese("check", report("heyang-2025-imbalance.txt"), report("boling-office-2022-cut.txt"));
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(100));
        assertThat(run.out()).contains("级别").contains("错误").contains("未能核对");
    }

    @Test
    void coloursArePaintedOnlyWhereTheyAreSeen() {
        assertThat(Run.gongkai("check", report("heyang-2025-imbalance.txt")).out())
                .doesNotContain("\u001b");
        assertThat(Run.inColour("check", report("heyang-2025-imbalance.txt")).out())
                .contains("\u001b[1;31mFAIL\u001b[0m")
                .contains("\u001b[31merror\u001b[0m");
        assertThat(Run.inColour("check", report("quyang-2021.txt")).out()).contains("\u001b[1;32mPASS\u001b[0m");
    }

    @Test
    void severalReportsAreSummedUp() {
        Run run = Run.gongkai(
                "check", report("quyang-2021.txt"), report("heyang-2025-imbalance.txt"), folder.resolve("nothing.txt"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .endsWith("\n\n3 reports: 1 pass, 1 fail, 1 unreadable · 2 errors · 0 warnings · 0 notices\n");
    }

    @Test
    void aFileNamedTwiceIsReadOnce() {
        Run run = Run.gongkai("check", report("quyang-2021.txt"), report("quyang-2021.txt"));
        assertThat(run.out()).containsOnlyOnce("PASS").doesNotContain("reports:");
    }

    @Test
    void aFolderIsReadInOrderWithItsFoldersButWithoutWhatIsNoReport() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("b"));
        Files.copy(report("quyang-2021.txt"), folder.resolve("c.TXT"));
        Files.copy(report("heyang-2025.md"), inner.resolve("a.md"));
        Files.copy(report("yunlan-2025.html"), folder.resolve("a.htm"));
        Files.writeString(folder.resolve("README.md"), "no report");
        Files.writeString(folder.resolve("picture.png"), "no report");
        Files.writeString(folder.resolve(".hidden.txt"), "no report");
        Run run = Run.gongkai("check", folder);
        assertThat(run.out().lines().filter(line -> line.contains(folder.toString())))
                .extracting(line -> line.substring(line.indexOf(folder.toString())))
                .containsExactly(
                        folder.resolve("a.htm").toString(),
                        inner.resolve("a.md").toString(),
                        folder.resolve("c.TXT").toString());
    }

    @Test
    void anEmptyNameIsNotTheCurrentFolder() {
        Run run = Run.gongkai("check", "");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("the name of a file is empty");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aNameThatNoFileCanHaveIsAUsageError() {
        Run run = Run.gongkai("check", "a\0b");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no such name").doesNotContain("Exception");
    }

    @Test
    void anRtfFileIsToldForWhatItIs() throws IOException {
        Path rtf = Files.writeString(folder.resolve("r.doc"), "{\\rtf1\\ansi }");
        Run run = Run.gongkai("check", rtf);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("an RTF file; save it as .docx");
    }

    @Test
    void aFolderWithoutReportsIsUnreadable() {
        Run run = Run.gongkai("check", folder);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .isEqualTo(
                        "UNREADABLE  " + folder + "\n"
                                + "  no reports in this folder (.txt .md .html .htm .json .xml .ndjson .docx .xlsx .doc .xls .pdf .zip)\n");
    }

    @Test
    void contentTellsTheFormNotTheName() throws IOException {
        Path page = Files.copy(report("yunlan-2025.html"), folder.resolve("page.txt"));
        Path json = Files.copy(report("pingluo-2023.json"), folder.resolve("report.dat"));
        Path marked = folder.resolve("marked.txt");
        Files.writeString(marked, "\uFEFF \n" + Files.readString(report("pingluo-2023.json")));
        for (Path file : List.of(page, json, marked)) {
            Run run = Run.gongkai("check", file);
            assertThat(run.out()).startsWith("PASS").contains("200 of 200 cells read");
            assertThat(run.exit()).isZero();
        }
    }

    @Test
    void whatIsNoReportIsUnreadableWithAReason() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path binary = folder.resolve("binary.html");
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        Files.write(binary, noise);
        Path prose = Files.writeString(folder.resolve("prose.txt"), "The quick brown fox.\n");
        Path brokenJson = Files.writeString(folder.resolve("broken.json"), "{\"format\": ");
        for (Path file : List.of(empty, binary, prose, brokenJson, folder.resolve("missing.txt"))) {
            for (String language : List.of("zh", "en")) {
                Run run = Run.gongkai("check", "--lang", language, file);
                assertThat(run.exit()).isEqualTo(2);
                assertThat(run.out()).contains(file.toString()).hasLineCount(2);
                assertThat(run.out() + run.err()).doesNotContain("Exception").doesNotContain("\tat ");
            }
        }
        assertThat(Run.gongkai("check", folder.resolve("missing.txt")).out()).contains("no such file");
    }

    @Test
    void aFileThatMayNotBeReadIsUnreadable() throws IOException {
        Path secret = Files.copy(report("quyang-2021.txt"), folder.resolve("secret.txt"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(secret), "root may read everything");
        assertThat(Run.gongkai("check", secret).out()).contains("permission denied");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedUnread() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            // Takes no room on the disk: nothing is written.
            file.setLength(8L << 30);
        }
        Run run = Run.gongkai("check", huge);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("larger than 64 MiB; not read");
    }

    @Test
    void aSourceWithoutEndIsRefusedAtTheLimit() {
        Path zeros = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(zeros));
        Run run = Run.gongkai("check", zeros);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("larger than 64 MiB; not read");
    }

    @Test
    @Timeout(180)
    void noiseIsToldFromReportsInNoTime() throws IOException {
        Random random = new Random(20210926);
        StringBuilder chinese = new StringBuilder();
        StringBuilder numbers = new StringBuilder();
        while (chinese.length() < 4_000_000) {
            chinese.append((char) (0x4E00 + random.nextInt(0x5000))).append(random.nextInt(50) == 0 ? "\n" : "");
        }
        while (numbers.length() < 4_000_000) {
            numbers.append(random.nextInt(100)).append(random.nextBoolean() ? " |\n" : " ");
        }
        String tags = "<table><tr><td>".repeat(200_000);
        String braces = "{\"requests\":".repeat(200_000);
        for (CharSequence noise : List.of(chinese, numbers, tags, braces)) {
            Run run = Run.gongkai("check", Files.writeString(folder.resolve("noise.txt"), noise));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).startsWith("UNREADABLE").doesNotContain("Exception");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void aNumberOfThirtyDigitsIsAFindingAndNotANumber() throws IOException {
        String digits = "123456789012345678901234567890";
        Path file = folder.resolve("long.txt");
        Files.writeString(
                file, Files.readString(report("heyang-2025-imbalance.txt")).replace("| 209 |", "| " + digits + " |"));
        Run run = Run.gongkai("check", file);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("RD04").contains("199 of 200 cells read").doesNotContain("Exception");
        assertThat(run.out().replaceAll("\\s+", "")).contains(digits);
    }

    @Test
    void jsonIsOneDocumentThatSaysTheSame() throws IOException {
        Path missing = folder.resolve("missing.txt");
        Run run = Run.gongkai(
                "check",
                "--format",
                "json",
                report("quyang-2021.txt"),
                report("heyang-2025-imbalance.txt"),
                report("cangpu-office-2019.html"),
                missing);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        Map<String, Object> document = Json.object(run.out());
        List<Map<String, Object>> reports = Json.objects(document, "reports");
        assertThat(reports).extracting(r -> r.get("status")).containsExactly("pass", "fail", "pass", "unreadable");
        assertThat(reports)
                .extracting(r -> r.get("source"))
                .containsExactly(
                        report("quyang-2021.txt").toString(),
                        report("heyang-2025-imbalance.txt").toString(),
                        report("cangpu-office-2019.html").toString(),
                        missing.toString());
        assertThat(reports.get(0)).containsEntry("edition", "2021-30").containsEntry("year", 2021L);

        List<Map<String, Object>> findings = Json.objects(reports.get(1), "findings");
        assertThat(findings).extracting(f -> f.get("rule")).containsExactly("AC02", "AC03");
        assertThat(findings.get(1))
                .containsEntry("severity", "error")
                .containsEntry("expected", 213L)
                .containsEntry("actual", 294L);
        assertThat(Json.object(findings.get(1), "location")).containsEntry("line", 25L);
        assertThat(Json.objects(findings.get(1), "cells"))
                .contains(Map.of("cell", "requests.outcomes.granted.naturalPersons", "value", 209L));
        assertThat(Json.objects(reports.get(2), "notAssessed"))
                .filteredOn(note -> note.get("rule").toString().compareTo("AC06") <= 0
                        && !note.get("rule").toString().startsWith("AG"))
                .hasSize(38)
                .allSatisfy(note -> assertThat(note.get("reason").toString()).isNotBlank());
    }

    @Test
    void jsonIsUtf8WithMessagesInTheAskedLanguage() throws IOException {
        Run run = Run.gongkai("check", "--format=json", "--lang=zh", report("heyang-2025-imbalance.txt"));
        Map<String, Object> report =
                Json.objects(Json.object(run.out()), "reports").get(0);
        assertThat(report.toString()).contains("禾阳县人民政府");
        assertThat(Json.objects(report, "findings").get(1).get("message").toString())
                .contains("予以公开");
    }

    @Test
    void namesFromAReportCannotPaintTheTerminal() throws IOException {
        Path file = folder.resolve("painted.json");
        Files.writeString(
                file,
                Files.readString(report("pingluo-2023.json"))
                        .replace("\"name\": \"平洛市人民政府\"", "\"name\": \"平洛\\u001b[2J市人民政府\""),
                StandardCharsets.UTF_8);
        Run run = Run.gongkai("check", file);
        assertThat(run.out()).doesNotContain("\u001b").contains("平洛\uFFFD[2J市人民政府");
    }

    @Test
    void formatsAndLanguagesThatAreNotThereAreUsageErrors() {
        Run format = Run.gongkai("check", "--format=xml", report("quyang-2021.txt"));
        assertThat(format.exit()).isEqualTo(2);
        assertThat(format.err()).contains("--format").contains("TEXT, JSON").contains("xml");
        Run language = Run.gongkai("check", "--lang=fr", report("quyang-2021.txt"));
        assertThat(language.exit()).isEqualTo(2);
        assertThat(language.err()).contains("--lang").contains("ZH, EN").contains("fr");
        assertThat(Run.gongkai("check").exit()).isEqualTo(2);
    }

    @Test
    void whatTheWrongCellShouldSayIsProposedWithWhatSpeaksForIt() {
        assertThat(Run.gongkai("check", report("heyang-2025-imbalance.txt")).out())
                .contains("""
                          Proposed corrections (nothing was changed)
                          (1) Granted, Natural persons: 209 should be 290 (two digits seem exchanged).
                            safe · the only smallest change · likelihood 100.00 % · settles AC02 requests.outcomes.total.
                            naturalPersons, AC03 requests.outcomes.granted
                        """);
        assertThat(Run.inChinese("check", report("heyang-2025-imbalance.txt")).out())
                .contains("""
                          更正建议（报告未作改动）
                          （一）予以公开·自然人：209 应为 290（疑相邻两位数字颠倒）。
                            可靠 · 改动最少的唯一方案 · 可能性 100.00% · 可解决\
                        """.stripTrailing());
        assertThat(Run.inColour("check", report("heyang-2025-imbalance.txt")).out())
                .contains("\u001b[1;32m(1) Granted, Natural persons: 209 should be 290");
    }

    @Test
    void whereTheFormCannotTellWhichCellIsWrongAFewOfTheProposalsAreShown() throws IOException {
        // Results of reconsideration 27 + 10 + 9 + 15 = 61: any of the five may be the wrong one.
        Path file = folder.resolve("disputes.md");
        Files.writeString(
                file,
                Files.readString(report("heyang-2025.md"))
                        .replace("| 27 | 10 | 9 | 15 | 61 |", "| 27 | 10 | 9 | 15 | 64 |"));
        Run run = Run.gongkai("check", file);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("64 should be 61")
                .contains("others are possible")
                .contains("2 more, see --format json")
                .doesNotContain("safe");
    }

    @Test
    void lastYearsReportIsTakenAsGiven() {
        Path previous = report("pingluo-2023.json");
        Run run = Run.gongkai("check", "--previous", previous, report("pingluo-2024-pdf.txt"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("last year's report " + previous).doesNotContain("missing: last year's report");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void anImbalanceBetweenYearsIsFoundWithLastYearsReport() throws IOException {
        Path previous = folder.resolve("2023.json");
        // 宿迁 carried 121 forward.
        Files.writeString(
                previous,
                Files.readString(report("pingluo-2023.json"))
                        .replaceFirst("(\"carriedForward\": \\{[^}]*\"total\": )121", "$1112"));
        Run run = Run.gongkai("check", "--previous", previous, report("pingluo-2024-pdf.txt"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("XY01").contains("112").contains("121");
    }

    @Test
    void aReportThatIsNotLastYearsIsRefusedAndTheRestIsChecked() {
        Path other = report("heyang-2025.md");
        Run run = Run.gongkai("check", "--previous", other, report("pingluo-2024-pdf.txt"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("gongkai: " + other + ": the report given as last year's is for 2025 instead of 2023\n");
        assertThat(run.out())
                .contains("all 42 identities hold")
                .contains("the report given as last year's is for 2025 instead of 2023 (XY01")
                .doesNotContain("last year's report " + other);
    }

    @Test
    void lastYearsReportOfAnotherAgencyIsRefused() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(other, Files.readString(report("pingluo-2023.json")).replace("平洛市人民政府\"", "平原市人民政府\""));
        Run run = Run.inChinese("check", "--previous", other, report("pingluo-2024-pdf.txt"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("gongkai: " + other + ": 所给上一年度报告属于另一机关（平原市人民政府）\n");
    }

    @Test
    void lastYearsReportThatCannotBeReadIsTold() {
        Path missing = folder.resolve("missing.txt");
        for (Object[] reports : new Object[][] {
            {"check", "--previous", missing, report("pingluo-2024-pdf.txt")},
            {"check", "--previous", missing, report("pingluo-2024-pdf.txt"), report("quyang-2021.txt")}
        }) {
            Run run = Run.gongkai(reports);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("gongkai: " + missing + ": no such file\n");
            assertThat(run.out()).contains("平洛市人民政府 · 2024");
        }
    }

    @Test
    void whatWasMetInReadingLastYearsReportIsTold() throws IOException {
        Path previous = folder.resolve("2023.json");
        Files.writeString(
                previous, Files.readString(report("pingluo-2023.json")).replace("\"issued\": 2,", "\"issued\": 2.5,"));
        Run run = Run.gongkai("check", "--previous", previous, report("pingluo-2024-pdf.txt"));
        assertThat(run.err()).startsWith(previous + "\n").contains("RD03").contains("2.5");
    }

    @Test
    void amongSeveralReportsLastYearsIsFoundByAgencyAndYear() {
        Run run = Run.gongkai(
                "check", report("pingluo-2024-pdf.txt"), report("pingluo-2023.json"), report("quyang-2021.txt"));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsOnlyOnce("last year's report " + report("pingluo-2023.json"))
                .contains("TT16): 2 reports");
        Run json = Run.gongkai("check", "--format=json", report("pingluo-2024-pdf.txt"), report("pingluo-2023.json"));
        assertThat(json.err())
                .isEqualTo("gongkai: " + report("pingluo-2024-pdf.txt") + ": compared with last year's report "
                        + report("pingluo-2023.json") + "\n");
    }

    @Test
    void theCreditCodeFindsLastYearsReportOfARenamedAgency() throws IOException {
        Path older = folder.resolve("2023.json");
        Path newer = folder.resolve("2024.json");
        String code = "\"creditCode\": \"11341702486344515H\"";
        String document = Files.readString(report("pingluo-2023.json"));
        Files.writeString(older, document.replace("\"name\": \"平洛市人民政府\"", "\"name\": \"甲局\", " + code));
        Files.writeString(
                newer,
                document.replace("\"name\": \"平洛市人民政府\"", "\"name\": \"乙局\", " + code)
                        .replace("\"year\": 2023", "\"year\": 2024"));
        Run run = Run.gongkai("check", folder);
        assertThat(run.out()).containsOnlyOnce("last year's report " + older);
        // All figures are those of the year before.
        assertThat(run.out()).contains("XY05");
    }

    @Test
    void lastYearsReportIsLookedForInAFolder() throws IOException {
        Files.copy(report("pingluo-2023.json"), folder.resolve("a.json"));
        Files.copy(report("quyang-2021.txt"), folder.resolve("b.txt"));
        Run run = Run.gongkai("check", "--previous", folder, report("pingluo-2024-pdf.txt"));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("last year's report " + folder.resolve("a.json"))
                .doesNotContain("b.txt");
        assertThat(run.err()).isEmpty();
        Run none = Run.gongkai("check", "--previous", folder, report("heyang-2025.md"));
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo("gongkai: " + folder + ": no last year's report of any of the reports to be checked\n");
    }

    @Test
    void ofTwoDifferentReportsForLastYearNoneIsTaken() throws IOException {
        Path one = Files.copy(report("pingluo-2023.json"), folder.resolve("a.json"));
        Path other = folder.resolve("b.json");
        Files.writeString(
                other, Files.readString(report("pingluo-2023.json")).replace("\"issued\": 109,", "\"issued\": 110,"));
        Run run = Run.gongkai("check", "--previous", folder, report("pingluo-2024-pdf.txt"));
        assertThat(run.exit()).isZero();
        assertThat(run.out().replace("\n  ", " "))
                .contains(one + ", " + other + " are all last year's report, with different figures; none was taken")
                .contains("missing: last year's report");
        assertThat(run.err()).isEmpty();
        Files.copy(report("pingluo-2023.json"), other, StandardCopyOption.REPLACE_EXISTING);
        assertThat(Run.gongkai("check", "--previous", folder, report("pingluo-2024-pdf.txt"))
                        .out())
                .contains("last year's report " + one);
    }

    @Test
    void aReportWithoutYearOrAgencyHasNoLastYear() throws IOException {
        Path nameless = folder.resolve("nameless.txt");
        Files.writeString(
                nameless,
                Files.readString(report("heyang-2025-imbalance.txt"))
                        .replace("禾阳县人民政府2025年政府信息公开工作年度报告\n", "")
                        .replaceAll("县政府", "机关"));
        Run run = Run.gongkai("check", nameless, report("heyang-2025.md"));
        assertThat(run.out()).contains("year unknown").contains("(XY01");
    }

    @Test
    void whatCannotBeAssessedForWantOfNumbersStandsAtItsReport() {
        Run run = Run.gongkai("check", report("cangpu-office-2019.html"), report("quyang-2021.txt"));
        assertThat(run.out())
                .contains("  14 cells blank (AC01 × 5)\n  114 cells blank (AC02 × 7)\n")
                .contains("  2 cells blank (AC04, AC05)\n")
                .containsOnlyOnce("missing: last year's report (XY01–XY11, XY13, XS09, XS15, TT16): 2 reports")
                .contains("missing: the day of publication (TM01–TM04): 1 report\n");
    }

    @Test
    void theAnswerOfASitesServerThatHoldsThePageAsJsonIsReadAsThatPage(@TempDir Path folder) throws IOException {
        String page = Files.readString(report("yunlan-2025.html"))
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
        Path answer = Files.writeString(
                folder.resolve("answer.json"), "{\"code\": 0, \"data\": {\"content\": \"" + page + "\"}}");
        assertThat(Run.gongkai("check", answer).out())
                .isEqualTo(Run.gongkai("check", report("yunlan-2025.html"))
                        .out()
                        .replace(report("yunlan-2025.html").toString(), answer.toString()));
    }
}
