package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import org.junit.jupiter.api.Test;

/** What we write, we read back: the report, all of it, whatever it holds. */
class RoundTripTest {

    /** What no reader takes for text at either end of a cell: white space of any width, and characters that have none. */
    private static final String SPACES = "[\\x00-\\x20\\xa0\\u2000-\\u200f\\u2028\\u2029\\u202f\\u2060\\u3000\\ufeff]";

    @Property(tries = 120, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @Domain(AnyReport.class)
    @Domain(Formats.class)
    @Domain(DomainContext.Global.class)
    void aReportIsReadBackAsItWasWritten(
            @ForAll AnnualReport report,
            @ForAll DocumentFormat format,
            @ForAll boolean chinese,
            @ForAll boolean checked) {
        ReportWriter writer = ReportWriter.of(format).language(chinese ? Locale.CHINESE : Locale.ENGLISH);
        if (checked) {
            writer = writer.findings(List.of(Finding.builder(ReadingProblem.NO_YEAR.rule())
                    .address("year")
                    .build()));
        }
        AnnualReport written = format == DocumentFormat.HTML ? report : carriedByOffice(report);
        Reading reading = ReportDocument.read(writer.toBytes(written), "r");
        assertThat(reading.report()).isEqualTo(written);
    }

    /**
     * Word and Excel have one kind of line break, no table without rows and no row without cells; in a table's cell white space is
     * no text.
     */
    private static AnnualReport carriedByOffice(AnnualReport report) {
        return report.withOverview(report.overview().map(RoundTripTest::carriedByOffice))
                .withProblemsAndImprovements(report.problemsAndImprovements().map(RoundTripTest::carriedByOffice))
                .withOtherMatters(report.otherMatters().map(RoundTripTest::carriedByOffice));
    }

    private static Narrative carriedByOffice(Narrative text) {
        return Narrative.of(text.blocks().stream()
                .map(RoundTripTest::carriedByOffice)
                .filter(block ->
                        !(block instanceof Block.Table table) || !table.rows().isEmpty())
                .toList());
    }

    private static Block carriedByOffice(Block block) {
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(carriedByOffice(heading.text()), heading.level());
        }
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(carriedByOffice(paragraph.text()));
        }
        if (block instanceof Block.Picture picture) {
            return new Block.Picture(
                    carriedByOffice(picture.caption()),
                    carriedByOffice(picture.address()).replace('\n', ' '));
        }
        return new Block.Table(((Block.Table) block)
                .rows().stream()
                        .filter(row -> !row.isEmpty())
                        .map(row -> row.stream()
                                .map(cell -> cell.replaceAll("^" + SPACES + "+|" + SPACES + "+$", "")
                                        .replaceAll("\\s+", " "))
                                .toList())
                        .toList());
    }

    private static String carriedByOffice(String text) {
        return text.replaceAll("\\R", "\n");
    }

    /** The formats whose readers are there. */
    static final class Formats extends DomainContextBase {
        @Provide
        Arbitrary<DocumentFormat> formats() {
            return Arbitraries.of(DocumentFormat.class);
        }
    }

    /** A figure for every cell, so that nothing is said of the source but what it says itself. */
    @Test
    void aCompleteReportIsReadBackWithoutARemark() {
        for (AnnualReport numbered : List.of(Samples.REVISED, Samples.TRIAL)) {
            AnnualReport report = numbered.withAgency(Agency.of("临江市统计局"));
            for (DocumentFormat format : DocumentFormat.values()) {
                byte[] document = ReportWriter.of(format)
                        .findings(Checked.FINDINGS)
                        .repairs(Checked.REPAIRS)
                        .toBytes(report);
                assertThat(ReportDocument.read(document, "r").findings())
                        .as(format + " " + report.edition())
                        .isEmpty();
            }
        }
    }

    /** Published reports print （六）其他处理 as one line though the form splits it. */
    @Test
    void aLineThatTheReportPrintsWholeStaysWhole() {
        AnnualReport report = collapsed();
        assertThat(report.isCollapsed()).isTrue();
        for (DocumentFormat format : DocumentFormat.values()) {
            byte[] document = ReportWriter.of(format).toBytes(report);
            assertThat(ReportDocument.read(document, "r").report()).isEqualTo(report);
        }
        byte[] page = ReportWriter.of(DocumentFormat.HTML).toBytes(report);
        assertThat(new String(page, StandardCharsets.UTF_8))
                .contains("rowspan=\"20\"")
                .doesNotContain("rowspan=\"22\"");
    }

    @Test
    void aLineStandsBesideItsPartsIfTheReportHasBoth() {
        AnnualReport report = collapsed();
        for (Cell cell : report.edition().cells()) {
            report = report.with(cell, Figure.of(cell.ordinal()));
        }
        for (DocumentFormat format : DocumentFormat.values()) {
            byte[] document = ReportWriter.of(format).toBytes(report);
            assertThat(ReportDocument.read(document, "r").report()).isEqualTo(report);
        }
        byte[] page = ReportWriter.of(DocumentFormat.HTML).toBytes(report);
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("rowspan=\"23\"");
    }

    private static AnnualReport collapsed() {
        AnnualReport report = Samples.REVISED.withAgency(Agency.of("临江市统计局"));
        for (Cell cell : report.edition().cells()) {
            boolean split = cell.line() == RequestLine.NOT_CORRECTED
                    || cell.line() == RequestLine.FEE_UNPAID
                    || cell.line() == RequestLine.OTHERS;
            report = split ? report.with(cell, Figure.absent()) : report;
        }
        for (Cell cell : report.edition().collapsedCells()) {
            report = report.with(cell, Figure.of(7));
        }
        return report;
    }

    @Test
    void cellsThatAreNotThereAreToldAsMissingAgain() {
        Cell cell =
                Edition.REVISED_2021.cell("requests.received.naturalPersons").orElseThrow();
        AnnualReport report = Samples.REVISED.with(cell, Figure.absent());
        Reading reading =
                ReportDocument.read(ReportWriter.of(DocumentFormat.HTML).toBytes(report), "r");
        assertThat(reading.report().figure(cell)).isEqualTo(Figure.absent());
        assertThat(Samples.of(reading, ReadingProblem.MISSING_CELLS))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cells())
                            .singleElement()
                            .satisfies(missing -> assertThat(missing.cell()).isEqualTo(cell));
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                });
    }

    /** Somebody takes last year's page, changes title and figures, and leaves the metadata. */
    @Test
    void aTitleThatWasChangedGoesBeforeWhatTheMetadataSay() {
        AnnualReport report = Samples.REVISED
                .withTitle("临江市统计局2023年政府信息公开工作年度报告")
                .withYear(2023)
                .withAgency(Agency.of("临江市统计局"));
        String page = new String(ReportWriter.of(DocumentFormat.HTML).toBytes(report), StandardCharsets.UTF_8);
        String heading = ">临江市统计局2023年政府信息公开工作年度报告</h1>";
        assertThat(page).contains(heading);
        AnnualReport read = ReportDocument.parse(page.replace(heading, ">青河区统计局2024年政府信息公开工作年度报告</h1>"), "r")
                .report();
        assertThat(read.year()).hasValue(2024);
        assertThat(read.agency().map(Agency::name)).contains("青河区统计局");
    }

    @Test
    void whatIsWrittenIntoAPageLaterIsRead() {
        AnnualReport report = Samples.REVISED.withOverview(Narrative.of(List.of(new Block.Paragraph("全年无事。"))));
        String page = new String(ReportWriter.of(DocumentFormat.HTML).toBytes(report), StandardCharsets.UTF_8);
        String added = page.replace("<p>全年无事。</p>", "<p>全年无事。</p><div>补记一句。</div>再记一句。");
        assertThat(ReportDocument.parse(added, "r").report().narrative(Section.OVERVIEW))
                .contains(Narrative.of(List.of(
                        new Block.Paragraph("全年无事。"), new Block.Paragraph("补记一句。"), new Block.Paragraph("再记一句。"))));
    }
}
