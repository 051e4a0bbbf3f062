package io.github.gongkai.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.collation.Aggregation;
import io.github.gongkai.collation.CellComparison;
import io.github.gongkai.collation.Comparison;
import io.github.gongkai.documents.DocumentFormat;
import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.documents.ReportWriter;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.serialization.ReadOptions;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.ReportXml;
import io.github.gongkai.serialization.RulesJson;
import io.github.gongkai.serialization.jackson.GongkaiModule;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.NotAssessed;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of the guide; what stands between a sample's marks is printed there. */
class GuideSamplesTest {

    private static final Path IMBALANCE = Path.of("examples/reports/heyang-2025-imbalance.txt");
    private static final Path CORRECT = Path.of("examples/reports/heyang-2025.md");

    @TempDir
    Path folder;

    @Test
    void aDocumentIsReadWithItsProblemsAndPlaces() throws IOException {
        // sample: read
        Reading reading = ReportDocument.read(Path.of("examples/reports/heyang-2025-imbalance.txt"));
        AnnualReport report = reading.report();
        Figure granted = report.requests().get(RequestLine.GRANTED, Applicant.NATURAL_PERSONS);
        long requests = granted.count(); // 209
        // end
        // sample: read-places
        Cell cell = report.edition()
                .cell("requests.outcomes.granted.naturalPersons")
                .orElseThrow();
        report.figure(cell); // the same figure by its address
        reading.sources().of(cell).orElseThrow().location(); // line 25, column 23
        reading.findings(); // problems met in reading: none here
        // end

        assertThat(requests).isEqualTo(209);
        assertThat(report.figure(cell)).isEqualTo(granted);
        assertThat(reading.sources().of(cell).orElseThrow().location()).hasToString(IMBALANCE + ":25:23");
        assertThat(reading.findings()).isEmpty();
        assertThat(report.agency().map(Agency::name)).hasValue("禾阳县人民政府");
    }

    @Test
    void aCellHasFourStates() {
        List<String> told = new ArrayList<>();
        for (Figure figure : List.of(Figure.of(0), Figure.blank(), Figure.notApplicable(), Figure.absent())) {
            // sample: states
            String text = switch (figure.state()) {
                case STATED -> figure.decimal().toPlainString();
                case BLANK -> "printed, not filled in";
                case NOT_APPLICABLE -> "/";
                case ABSENT -> "not in the source";
            };
            // end
            told.add(text);
        }
        assertThat(told).containsExactly("0", "printed, not filled in", "/", "not in the source");
    }

    @Test
    void whatIsNoReportIsAnException() throws IOException {
        Path notice = Files.writeString(folder.resolve("notice.txt"), "关于召开防汛工作会议的通知");
        List<String> told = new ArrayList<>();
        // sample: unreadable
        try {
            ReportDocument.read(notice);
        } catch (UnreadableDocumentException e) {
            told.add(e.reason(Locale.ENGLISH)); // no part of an annual report was found
        }
        // end
        assertThat(told).containsExactly("no part of an annual report was found");
    }

    @Test
    void aReportIsChecked() throws IOException {
        Reading reading = ReportDocument.read(IMBALANCE);
        List<String> told = new ArrayList<>();
        // sample: check
        Validation validation = ReportValidator.standard().validate(reading);
        for (Finding finding : validation.findings()) {
            if (finding.severity() == Severity.ERROR) {
                told.add(finding.rule().id() + " " + finding.message(Locale.CHINESE));
            }
        }
        boolean pass = validation.isPass(); // false: there are errors
        // end
        assertThat(told)
                .containsExactly(
                        "AC02 （七）总计·自然人：各项办理结果之和为 629 件，填报 710 件，差额 81 件。",
                        "AC03 （一）予以公开·总计：各类申请人之和为 213 件，填报 294 件，差额 81 件。");
        assertThat(pass).isFalse();
    }

    @Test
    void whatCouldNotBeCheckedSaysWhy() throws IOException {
        Validation validation = ReportValidator.standard().validate(ReportDocument.read(CORRECT));
        List<String> told = new ArrayList<>();
        // sample: not-assessed
        for (NotAssessed note : validation.notAssessed()) {
            told.add(note.rule().id() + " " + note.reason(Locale.ENGLISH));
        }
        // end
        assertThat(validation.findings()).isEmpty();
        assertThat(told).anyMatch(text -> text.startsWith("XY01 "));
    }

    @Test
    void lastYearsReportAndThoseOfUnitsAreCheckedToo() throws IOException {
        AnnualReport lastYear =
                ReportJson.read(Path.of("examples/reports/pingluo-2023.json")).report();
        Reading reading = ReportDocument.read(Path.of("examples/reports/pingluo-2024-pdf.txt"));
        AnnualReport county = AnnualReport.builder(Edition.REVISED_2021)
                .year(2024)
                .agency(Agency.of("平洛市甲县人民政府"))
                .build();
        // sample: submission
        Submission submission = Submission.builder()
                .reading(reading)
                .previous(lastYear)
                .addChild(county)
                .build();
        Validation validation = ReportValidator.standard().validate(submission);
        // end
        List<String> rules = Stream.concat(
                        validation.findings().stream().map(Finding::rule),
                        validation.notAssessed().stream().map(NotAssessed::rule))
                .map(Rule::id)
                .toList();
        assertThat(rules).doesNotContain("XY01", "XY03", "AG03");
    }

    @Test
    void correctionsAreProposedAndAppliedOnlyOnRequest() throws IOException {
        Validation validation = ReportValidator.standard().validate(ReportDocument.read(IMBALANCE));
        List<String> told = new ArrayList<>();
        // sample: repair
        AnnualReport corrected = validation.report();
        for (Repair repair : validation.repairs()) {
            told.add(repair.reason(Locale.ENGLISH));
            if (repair.isSafe()) {
                corrected = repair.applyTo(corrected);
            }
        }
        // end
        assertThat(told).singleElement().asString().startsWith("(1) Granted, Natural persons: 209 should be 290");
        assertThat(corrected.requests().get(RequestLine.GRANTED, Applicant.NATURAL_PERSONS))
                .isEqualTo(Figure.of(290));
        assertThat(ReportValidator.standard().validate(corrected).findings()).isEmpty();
    }

    @Test
    void aReportIsWrittenInEveryForm() throws IOException {
        Reading reading = ReportDocument.read(IMBALANCE);
        Validation validation = ReportValidator.standard().validate(reading);
        // sample: write
        ReportJson.write(reading.report(), folder.resolve("2025.json"));
        ReportXml.write(reading.report(), folder.resolve("2025.xml"));
        ReportWriter.of(DocumentFormat.DOCX).write(reading.report(), folder.resolve("2025.docx"));
        ReportWriter.of(DocumentFormat.XLSX).write(reading.report(), folder.resolve("2025.xlsx"));
        ReportWriter.of(DocumentFormat.HTML)
                .findings(validation.findings())
                .repairs(validation.repairs())
                .write(reading.report(), folder.resolve("2025.html"));
        // end
        assertThat(ReportJson.read(folder.resolve("2025.json")).report()).isEqualTo(reading.report());
        assertThat(ReportXml.read(folder.resolve("2025.xml")).report()).isEqualTo(reading.report());
        for (String ending : List.of(".docx", ".xlsx", ".html")) {
            assertThat(ReportDocument.read(folder.resolve("2025" + ending)).report())
                    .isEqualTo(reading.report());
        }
    }

    @Test
    void manyReportsStandInOneFile() throws IOException {
        AnnualReport report = ReportDocument.read(CORRECT).report();
        Path many = folder.resolve("many.ndjson");
        Files.writeString(many, oneLine(report) + "{broken\n" + oneLine(report));
        List<String> broken = new ArrayList<>();
        List<AnnualReport> read = new ArrayList<>();
        // sample: lines
        try (InputStream in = Files.newInputStream(many);
                Stream<Reading> readings = ReportJson.readAll(
                        in,
                        "many.ndjson",
                        ReadOptions.strict(),
                        bad -> broken.add(bad.location().toString()))) {
            readings.forEach(reading -> read.add(reading.report()));
        }
        // end
        assertThat(read).containsExactly(report, report);
        assertThat(broken).singleElement().asString().startsWith("many.ndjson:2:");
    }

    private static String oneLine(AnnualReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.writeAll(Stream.of(report), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void reportsAreAddedUp() throws IOException {
        AnnualReport one = ReportDocument.read(CORRECT).report();
        AnnualReport other = one.withAgency(Agency.of("柳阳县人民政府"));
        // sample: aggregate
        Aggregation sum = Aggregation.builder(Edition.REVISED_2021, 2025)
                .agency(Agency.of("禾阳市人民政府"))
                .expect(Agency.of("禾阳县人民政府"))
                .expect(Agency.of("柳阳县人民政府"))
                .expect(Agency.of("松阳县人民政府"))
                .add(one)
                .add(other)
                .build();
        AnnualReport total = sum.report();
        sum.findings(); // AG12: the report of 松阳县 is missing
        // end
        assertThat(total.requests().get(RequestLine.RECEIVED, Applicant.TOTAL)).isEqualTo(Figure.of(2 * 713));
        assertThat(sum.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("AG12");
            assertThat(finding.message(Locale.CHINESE)).contains("松阳县");
        });
    }

    @Test
    void twoReportsAreCompared() throws IOException {
        AnnualReport before = ReportDocument.read(IMBALANCE).report();
        AnnualReport after = ReportDocument.read(CORRECT).report();
        List<String> told = new ArrayList<>();
        // sample: compare
        for (CellComparison change : Comparison.of(before, after).changes()) {
            told.add(change.cell().address() + ": " + change.before() + " → " + change.after());
        }
        // end
        assertThat(told).containsExactly("requests.outcomes.granted.naturalPersons: 209 → 290");
    }

    @Test
    void anOfficeAddsARuleOfItsOwn() throws IOException {
        Reading reading = ReportDocument.read(CORRECT);
        // sample: local-rule
        List<LocalRule> rules = RulesJson.parse("""
                {
                  "format": "gongkai-rules/1",
                  "rules": [{
                    "id": "county-fees",
                    "severity": "warning",
                    "editions": ["2021-30"],
                    "statement": {"zh": "收费不超过 4000 万元", "en": "No more than 40 million yuan are charged"},
                    "basis": {"zh": "县财政局通知", "en": "a notice of the county's bureau of finance"},
                    "comparison": {"left": ["proactiveDisclosure.charges.amount"], "relation": "≤", "right": [4000]},
                    "message": {"zh": "收费 {left} 万元", "en": "{left} charged"}
                  }]
                }
                """).orElseThrow();
        Validation validation = ReportValidator.standard().with(rules).validate(reading);
        // end
        assertThat(validation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("county-fees");
            assertThat(finding.message(Locale.CHINESE)).isEqualTo("收费 4068.208 万元");
        });
    }

    // sample: mapper-type
    record Filing(String receipt, AnnualReport report) {}
    // end

    @Test
    void aMapperCarriesReports() throws IOException {
        AnnualReport report = ReportDocument.read(CORRECT).report();
        // sample: mapper
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new GongkaiModule()).build();
        String json = mapper.writeValueAsString(new Filing("2026-0117", report));
        Filing filing = mapper.readValue(json, Filing.class);
        // end
        assertThat(filing.report()).isEqualTo(report);
    }

    @Test
    void aReportIsBuiltFromFigures() {
        // sample: build
        Edition edition = Edition.REVISED_2021;
        Figures.Builder disputes = Figures.builder(edition, Section.DISPUTES);
        edition.cells(Section.DISPUTES).forEach(cell -> disputes.set(cell, Figure.of(0)));
        AnnualReport report = AnnualReport.builder(edition)
                .year(2025)
                .agency(Agency.of("禾阳县清溪乡人民政府"))
                .figures(disputes.build())
                .build();
        Cell charges = edition.cell("proactiveDisclosure.charges.amount").orElseThrow();
        AnnualReport charged = report.with(charges, Figure.of(new BigDecimal("12.35")));
        // end
        assertThat(charged.figure(charges).decimal()).isEqualByComparingTo("12.35");
        assertThat(report.figure(charges)).isEqualTo(Figure.absent());
    }
}
