package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Word file that we write, printed by an office program: what an agency publishes as its PDF. */
class PdfOfWordTest {

    private static final int REPORTS = 12;

    @Test
    void everyFigureOfTheWordFileIsReadFromItsPdf(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Path> office = office();
        Assumptions.assumeTrue(office.isPresent(), "skipped: no soffice (LibreOffice) on the path to print Word files");
        List<AnnualReport> reports = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of(
                office.orElseThrow().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        for (int number = 0; number < REPORTS; number++) {
            Path word = folder.resolve(number + ".docx");
            Edition edition = number % 2 == 0 ? Edition.REVISED_2021 : Edition.TRIAL_2019;
            reports.add(report(edition, new Random(number)));
            ReportWriter.of(DocumentFormat.DOCX).write(reports.get(number), word);
            command.add(word.toString());
        }
        Process printing = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = printing.waitFor(3, TimeUnit.MINUTES);
        printing.destroy();
        Assumptions.assumeTrue(
                ended && Files.exists(folder.resolve(REPORTS - 1 + ".pdf")),
                "skipped: LibreOffice does not print here: " + Files.readString(folder.resolve("log")));

        for (int number = 0; number < REPORTS; number++) {
            AnnualReport report = reports.get(number);
            Reading reading = ReportDocument.read(folder.resolve(number + ".pdf"));
            assertThat(reading.report().edition()).isEqualTo(report.edition());
            assertThat(reading.report().year()).isEqualTo(report.year());
            assertThat(reading.report().agency()).isEqualTo(report.agency());
            for (Cell cell : report.edition().cells()) {
                assertThat(reading.report().figure(cell))
                        .as(number + " " + cell.address())
                        .isEqualTo(report.figure(cell));
            }
        }
    }

    private static AnnualReport report(Edition edition, Random random) {
        AnnualReport report = Samples.numbered(edition).withAgency(Agency.of("临江市统计局"));
        for (Cell cell : edition.cells()) {
            boolean amount = cell.quantity() == Quantity.AMOUNT;
            report = switch (random.nextInt(6)) {
                case 0 -> report.with(cell, Figure.blank());
                case 1 -> report.with(cell, Figure.notApplicable());
                case 2 -> report.with(cell, Figure.of(0));
                case 3 -> amount ? report : report.with(cell, Figure.of(random.nextInt(100_000)));
                default -> report;
            };
        }
        return report;
    }

    private static Optional<Path> office() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
