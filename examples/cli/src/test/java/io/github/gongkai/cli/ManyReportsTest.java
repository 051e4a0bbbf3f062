package io.github.gongkai.cli;

import static io.github.gongkai.cli.Run.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** NDJSON, XML with many reports, ZIP archives, and what gzip compresses. */
@Timeout(300)
class ManyReportsTest {

    @TempDir
    private Path folder;

    private static AnnualReport pingluo() throws IOException {
        return ReportJson.read(report("pingluo-2023.json")).report();
    }

    private static AnnualReport pingluo(int year) throws IOException {
        AnnualReport report = pingluo();
        return report.withYear(year);
    }

    private static byte[] line(AnnualReport report) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ReportJson.writeAll(Stream.of(report), line);
        return line.toByteArray();
    }

    private Path zip(String name, Charset charset, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), charset)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static List<String> sources(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("PASS") || line.startsWith("FAIL") || line.startsWith("UNREADABLE"))
                .map(line -> line.substring(line.lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void everyReportOfAStreamIsCheckedAndNamedByItsLine() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(line(pingluo()));
        lines.write("\n{\"format\": \n".getBytes(StandardCharsets.UTF_8));
        lines.write(line(pingluo(2022)));
        Path file = Files.write(folder.resolve("all.ndjson"), lines.toByteArray());
        Run run = Run.gongkai("check", file);
        assertThat(sources(run)).startsWith("all.ndjson:1").endsWith("all.ndjson:4");
        assertThat(run.out()).contains("UNREADABLE  " + file + ":3").contains("3 reports: ");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void linesAreToldByContent() throws IOException {
        Path file = folder.resolve("all.txt");
        Files.write(
                file,
                new String(line(pingluo()), StandardCharsets.UTF_8).repeat(3).getBytes(StandardCharsets.UTF_8));
        assertThat(sources(Run.gongkai("check", file))).containsExactly("all.txt:1", "all.txt:2", "all.txt:3");
        // A report of one line is a report.
        Files.write(file, line(pingluo()));
        assertThat(sources(Run.gongkai("check", file))).containsExactly("all.txt");
    }

    @Test
    void theLineStandsInTheJsonToo() throws IOException {
        Path file = folder.resolve("all.ndjson");
        Files.write(
                file,
                (new String(line(pingluo()), StandardCharsets.UTF_8) + "{}\n[]\n").getBytes(StandardCharsets.UTF_8));
        Map<String, Object> json =
                Json.object(Run.gongkai("check", "--format=json", file).out());
        assertThat(Json.objects(json, "reports"))
                .extracting(each -> each.get("source"))
                .containsExactly(file + ":1", file + ":2", file + ":3");
    }

    @Test
    void anXmlFileIsReadAndSoAreManyReportsInOne() throws IOException {
        Path one = Files.write(folder.resolve("one.xml"), ReportXml.toBytes(pingluo()));
        assertThat(Run.gongkai("check", one).out()).startsWith("PASS").contains("200 of 200 cells read");
        Path utf16 = Files.write(
                folder.resolve("utf16.xml"),
                new String(ReportXml.toBytes(pingluo()), StandardCharsets.UTF_8)
                        .replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
                        .getBytes(StandardCharsets.UTF_16));
        assertThat(Run.gongkai("check", utf16).out()).startsWith("PASS").contains("200 of 200 cells read");
        Path many = folder.resolve("many.xml");
        try (OutputStream out = Files.newOutputStream(many)) {
            ReportXml.writeAll(Stream.of(pingluo(), pingluo(2022)), out);
        }
        Run run = Run.gongkai("check", many);
        assertThat(sources(run)).hasSize(2).allMatch(source -> source.matches("many.xml:\\d+"));
        assertThat(run.out()).contains("2 reports: ");
    }

    @Test
    void whatGzipCompressesIsReadAsItIs() throws IOException {
        Path json = Files.write(folder.resolve("r.json.gz"), gzip(Files.readAllBytes(report("pingluo-2023.json"))));
        Path page = Files.write(folder.resolve("r.html.gz"), gzip(Files.readAllBytes(report("yunlan-2025.html"))));
        Path lines = Files.write(folder.resolve("r.ndjson.gz"), gzip(line(pingluo())));
        for (Path file : List.of(json, page, lines)) {
            Run run = Run.gongkai("check", file);
            assertThat(run.out()).startsWith("PASS").contains("200 of 200 cells read");
        }
        assertThat(sources(Run.gongkai("check", folder))).containsExactly("r.html.gz", "r.json.gz", "r.ndjson.gz:1");
    }

    @Test
    void compressedInputThatIsDamagedOrCompressedTwiceIsUnreadable() throws IOException {
        byte[] packed = gzip(Files.readAllBytes(report("pingluo-2023.json")));
        Path cut = Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(packed, packed.length / 2));
        assertThat(Run.gongkai("check", cut).out()).contains("compressed, and damaged");
        Path twice = Files.write(folder.resolve("twice.json.gz"), gzip(packed));
        assertThat(Run.gongkai("check", twice).out()).contains("an archive within an archive; not read");
    }

    @Test
    void theReportsOfAnArchiveAreCheckedInTheirOrder() throws IOException {
        Path archive = zip(
                "a.dat",
                StandardCharsets.UTF_8,
                new TreeMap<>(Map.of(
                        "b/quyang.txt", Files.readAllBytes(report("quyang-2021.txt")),
                        "a.html", Files.readAllBytes(report("yunlan-2025.html")),
                        "c/README.md", "no report".getBytes(StandardCharsets.UTF_8),
                        "c/d/p.json", Files.readAllBytes(report("pingluo-2023.json")),
                        "c/e.ndjson", line(pingluo(2022)),
                        "picture.png", new byte[10])));
        Run run = Run.gongkai("check", archive);
        assertThat(run.out().lines().filter(line -> line.startsWith("PASS") || line.startsWith("FAIL")))
                .extracting(line -> line.substring(6))
                .containsExactly(
                        archive + "!/a.html",
                        archive + "!/b/quyang.txt",
                        archive + "!/c/d/p.json",
                        archive + "!/c/e.ndjson:1");
        // Its years are paired as those of a folder; those of a stream are not.
        Path years = zip(
                "years.zip",
                StandardCharsets.UTF_8,
                Map.of("2023.json", ReportJson.toBytes(pingluo()), "2022.json", ReportJson.toBytes(pingluo(2022))));
        assertThat(Run.gongkai("check", years).out()).containsOnlyOnce("last year's report " + years + "!/2022.json");
    }

    @Test
    void namesInAnArchiveMayBeInTheEncodingOfChineseSystems() throws IOException {
        Path archive = zip(
                "gbk.zip", Charset.forName("GBK"), Map.of("曲阳街道.txt", Files.readAllBytes(report("quyang-2021.txt"))));
        assertThat(Run.gongkai("check", archive).out()).startsWith("PASS").contains("!/曲阳街道.txt");
    }

    @Test
    void nothingOfAnArchiveIsWrittenToDisk() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path archive = inner.resolve("evil.zip");
        Files.move(
                zip(
                        "evil.zip",
                        StandardCharsets.UTF_8,
                        Map.of("../evil.txt", Files.readAllBytes(report("quyang-2021.txt")))),
                archive);
        assertThat(Run.gongkai("check", archive).out()).contains("PASS  " + archive + "!/../evil.txt");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(archive);
        }
    }

    @Test
    void anArchiveInAnArchiveIsRefusedAndAWordFileIsNone() throws IOException {
        Path word = folder.resolve("w.docx");
        assertThat(Run.gongkai("convert", report("quyang-2021.txt"), "-o", word).exit())
                .isZero();
        Path inner = zip("inner.zip", StandardCharsets.UTF_8, Map.of("a.json", ReportJson.toBytes(pingluo())));
        Path outer = zip(
                "outer.zip",
                StandardCharsets.UTF_8,
                new TreeMap<>(Map.of("inner.json", Files.readAllBytes(inner), "w.docx", Files.readAllBytes(word))));
        Run run = Run.gongkai("check", outer);
        assertThat(run.out())
                .contains("UNREADABLE  " + outer + "!/inner.json\n  an archive within an archive; not read")
                .contains("PASS  " + outer + "!/w.docx");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(Run.gongkai("check", word).out()).startsWith("PASS  " + word + "\n");
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        Run run = Run.gongkai("check", bomb);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("unpacks to more than 200000 files or 100 times its size; not read");
    }

    @Test
    void anEntryThatUnpacksToMoreThanItDeclaresIsRefused() throws IOException {
        Path archive = zip("a.zip", StandardCharsets.UTF_8, Map.of("r.txt", new byte[100_000]));
        byte[] bytes = Files.readAllBytes(archive);
        // The size, in the directory at the end.
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[directory + 24] = 10;
        bytes[directory + 25] = 0;
        bytes[directory + 26] = 0;
        Files.write(archive, bytes);
        assertThat(Run.gongkai("check", archive).out()).startsWith("UNREADABLE").contains("compressed, and damaged");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
    }

    @Test
    void ofTwoEntriesOfOneNameNoneIsTaken() throws IOException {
        byte[] bytes = Files.readAllBytes(zip(
                "a.zip",
                StandardCharsets.UTF_8,
                new TreeMap<>(Map.of("a.json", ReportJson.toBytes(pingluo()), "b.json", line(pingluo(2022))))));
        // The same length, so that only the names change.
        String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("b.json", "a.json");
        Path twice = Files.write(folder.resolve("twice.zip"), latin.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Run.gongkai("check", twice).out())
                .contains("the archive holds another file of this name; not read")
                .doesNotContain("PASS");
    }

    @Test
    void anArchiveWithoutReportsIsUnreadable() throws IOException {
        Path archive = zip("a.zip", StandardCharsets.UTF_8, Map.of("picture.png", new byte[10]));
        assertThat(Run.gongkai("check", archive).out()).contains("no reports in this archive");
    }

    @Test
    void resultsComeInTheOrderOfTheReportsWhateverTheNumberOfThreads() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = String.format(Locale.ROOT, "%02d", i);
            expected.add(name + (i % 3 == 0 ? ".html" : ".json"));
            Files.copy(
                    report(i % 3 == 0 ? "pingluo-2023-word.html" : "pingluo-2023.json"),
                    folder.resolve(expected.get(i)));
        }
        Run one = Run.gongkai("check", "--threads", 1, folder);
        assertThat(sources(one)).isEqualTo(expected);
        assertThat(Run.gongkai("check", "--threads", 7, folder)).isEqualTo(one);
        assertThat(Run.gongkai("check", "--threads", 0, folder).exit()).isEqualTo(2);
    }

    @Test
    void lastYearsReportsMayStandInAStream() throws IOException {
        Path previous = folder.resolve("2022.ndjson");
        Files.write(previous, line(pingluo(2022)));
        Path current = folder.resolve("2023.ndjson");
        Files.write(current, line(pingluo()));
        Run run = Run.gongkai("check", "--previous", previous, current);
        assertThat(run.out()).contains("last year's report " + previous + ":1");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aStreamOfNothingButNoiseEndsSoon() throws IOException {
        Path noise = Files.writeString(folder.resolve("noise.ndjson"), "x\n".repeat(30_000));
        Run run = Run.gongkai("check", noise);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("10000 records in a row are no reports; the rest is not read");
    }

    @Test
    void reportsAreConvertedBetweenAllFormsThatHoldMany() throws IOException {
        Path lines = folder.resolve("a.ndjson");
        Files.write(
                lines,
                (new String(line(pingluo()), StandardCharsets.UTF_8)
                                + new String(line(pingluo(2022)), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        Path xml = folder.resolve("b.xml.gz");
        Path back = folder.resolve("c.ndjson");
        assertThat(Run.gongkai("convert", lines, "-o", xml))
                .isEqualTo(new Run(0, "", "2 report(s) were written to " + xml + ".\n"));
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(xml))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("<reports ");
        }
        assertThat(Run.gongkai("convert", xml, "-o", back).exit()).isZero();
        assertThat(back).hasSameBinaryContentAs(lines);
    }

    @Test
    void oneReportIsConvertedBetweenJsonAndXmlAndBackToTheSameBytes() throws IOException {
        Path json = folder.resolve("a.json");
        Files.write(json, ReportJson.toBytes(pingluo()));
        Path xml = folder.resolve("a.xml");
        Path packed = folder.resolve("b.json.gz");
        Path back = folder.resolve("c.json");
        assertThat(Run.gongkai("convert", json, "-o", xml)).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readAllBytes(xml)).isEqualTo(ReportXml.toBytes(pingluo()));
        assertThat(Run.gongkai("convert", xml, "-o", packed).exit()).isZero();
        assertThat(Run.gongkai("convert", packed, "-o", back).exit()).isZero();
        assertThat(back).hasSameBinaryContentAs(json);
    }

    @Test
    void aFolderIsConvertedToLinesAndWhatCannotBeReadIsTold() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.copy(report("quyang-2021.txt"), reports.resolve("a.txt"));
        Files.copy(report("pingluo-2023.json"), reports.resolve("c.json"));
        Path lines = folder.resolve("all.ndjson");
        assertThat(Run.gongkai("convert", reports, "-o", lines).exit()).isZero();
        assertThat(Files.readAllLines(lines)).hasSize(2);
        Files.writeString(reports.resolve("b.txt"), "no report");
        Run run = Run.gongkai("convert", reports, "-o", lines);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains(reports.resolve("b.txt").toString()).contains("2 report(s) were written");
        assertThat(Run.gongkai("convert", reports, "-o", folder.resolve("all.json"))
                        .err())
                .contains("many reports can only be written as .ndjson or .xml");
        assertThat(Run.gongkai("convert", lines, "-o", folder.resolve("all.json"))
                        .err())
                .contains("holds several reports");
        assertThat(Run.gongkai("convert", lines, "-o", lines).err()).contains("is the input itself; not written");
    }

    @Test
    void aReportThatXmlCannotCarryIsToldAndLeftOut() throws IOException {
        Path lines = folder.resolve("a.ndjson");
        Files.write(
                lines,
                (new String(line(pingluo().withTitle("a\u000Bb")), StandardCharsets.UTF_8)
                                + new String(line(pingluo()), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        Run run = Run.gongkai("convert", lines, "-o", folder.resolve("a.xml"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains(lines + ":1")
                .contains("XML 1.0 cannot carry")
                .contains("1 report(s)");
    }

    @Test
    void anArchiveIsAddedUp() throws IOException {
        Path archive = zip(
                "a.zip",
                StandardCharsets.UTF_8,
                Map.of(
                        "a.json",
                        ReportJson.toBytes(pingluo()),
                        "b.ndjson",
                        line(pingluo().withTitle("again"))));
        Path sum = folder.resolve("sum.json");
        Run run = Run.gongkai("aggregate", "--agency", "某省", archive, "-o", sum);
        // The same unit twice counts once.
        assertThat(run.err()).contains("AG");
        assertThat(ReportJson.read(sum).report().agency().orElseThrow().name()).isEqualTo("某省");
    }

    @Test
    void compressedInputWithAWrongChecksumIsUnreadable() throws IOException {
        byte[] bytes = Files.readAllBytes(report("pingluo-2023.json"));
        byte[] packed = gzip(bytes);
        packed[packed.length - 8]++;
        Path file = Files.write(folder.resolve("r.json.gz"), packed);
        assertThat(Run.gongkai("check", file).out()).contains("compressed, and damaged");
    }
}
