package io.github.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualReportTest {

    private static final Edition EDITION = Edition.REVISED_2021;

    @ParameterizedTest
    @EnumSource
    void aReportOfNothingHasEveryCellAndNoFigure(Edition edition) {
        AnnualReport report = AnnualReport.builder(edition).build();
        assertThat(report.edition()).isEqualTo(edition);
        assertThat(report.year()).isEmpty();
        assertThat(report.agency()).isEmpty();
        assertThat(report.title()).isEmpty();
        assertThat(report.publishedOn()).isEmpty();
        assertThat(report.source()).isEmpty();
        assertThat(report.cells()).isEqualTo(edition.cells());
        assertThat(report.cells())
                .allSatisfy(cell -> assertThat(report.figure(cell)).isEqualTo(Figure.absent()));
        for (Section section : Section.values()) {
            if (section.isTable()) {
                assertThat(report.table(section).edition()).isEqualTo(edition);
                assertThat(report.table(section).figures().table()).isEqualTo(section);
            } else {
                assertThat(report.narrative(section)).isEmpty();
            }
        }
    }

    @Test
    void aReportHoldsWhatItsSourceSays() {
        Narrative text = Narrative.of(List.of(new Block.Paragraph("本年度未收取信息处理费。")));
        AnnualReport report = AnnualReport.builder(EDITION)
                .year(2024)
                .agency(Agency.of("某市人民政府"))
                .title("某市2024年政府信息公开工作年度报告")
                .publishedOn(LocalDate.of(2025, 3, 20))
                .source("https://example.org/2024.html")
                .overview(text)
                .problemsAndImprovements(text)
                .otherMatters(text)
                .build();
        assertThat(report.year()).hasValue(2024);
        assertThat(report.agency()).map(Agency::name).contains("某市人民政府");
        assertThat(report.title()).contains("某市2024年政府信息公开工作年度报告");
        assertThat(report.publishedOn()).contains(LocalDate.of(2025, 3, 20));
        assertThat(report.source()).contains("https://example.org/2024.html");
        assertThat(report.overview()).contains(text);
        assertThat(report.problemsAndImprovements()).contains(text);
        assertThat(report.otherMatters()).contains(text);
    }

    @Test
    void textSectionsAreSetAndGotBySection() {
        for (Section section : List.of(Section.OVERVIEW, Section.PROBLEMS_AND_IMPROVEMENTS, Section.OTHER_MATTERS)) {
            Narrative text =
                    Narrative.of(List.of(new Block.Paragraph(section.title().zh())));
            AnnualReport report =
                    AnnualReport.builder(EDITION).narrative(section, text).build();
            assertThat(report.narrative(section)).contains(text);
            for (Section other : List.of(Section.OVERVIEW, Section.PROBLEMS_AND_IMPROVEMENTS, Section.OTHER_MATTERS)) {
                assertThat(report.narrative(other).isPresent()).isEqualTo(other == section);
            }
        }
    }

    @Test
    void tablesAreNoTextAndTextsAreNoTable() {
        AnnualReport report = AnnualReport.builder(EDITION).build();
        Narrative text = Narrative.of(List.of());
        for (Section section : Section.values()) {
            if (section.isTable()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> report.narrative(section))
                        .withMessage(section.key() + " is a table");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> AnnualReport.builder(EDITION).narrative(section, text))
                        .withMessage(section.key() + " is a table");
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> report.table(section))
                        .withMessage(section.key() + " is not a table");
            }
        }
    }

    @Test
    void figuresGoToTheirTable() {
        Figures rules = figures(Section.PROACTIVE_DISCLOSURE, 1);
        Figures requests = figures(Section.REQUESTS, 2);
        Figures disputes = figures(Section.DISPUTES, 3);
        AnnualReport report = AnnualReport.builder(EDITION)
                .figures(rules)
                .figures(requests)
                .figures(disputes)
                .build();
        assertThat(report.proactiveDisclosure().figures()).isEqualTo(rules);
        assertThat(report.requests().figures()).isEqualTo(requests);
        assertThat(report.disputes().figures()).isEqualTo(disputes);
        assertThat(report.table(Section.PROACTIVE_DISCLOSURE)).isEqualTo(ProactiveDisclosure.of(rules));
        assertThat(report.table(Section.REQUESTS)).isEqualTo(Requests.of(requests));
        assertThat(report.table(Section.DISPUTES)).isEqualTo(Disputes.of(disputes));
        assertThat(report.figure(cell("requests.carriedForward.total"))).isEqualTo(Figure.of(2));
    }

    @Test
    void aTableOfAnotherEditionIsRefused() {
        for (Section table : Section.tables()) {
            AnnualReport.Builder builder = AnnualReport.builder(EDITION)
                    .figures(Figures.builder(Edition.TRIAL_2019, table).build());
            assertThatIllegalArgumentException()
                    .isThrownBy(builder::build)
                    .withMessageContaining(table.key())
                    .withMessageContaining("2019-60")
                    .withMessageContaining("2021-30");
        }
    }

    @Test
    void theEditionNeedNotBeTheOneThatTheYearAsksFor() {
        assertThat(AnnualReport.builder(Edition.TRIAL_2019).year(2023).build().edition())
                .isEqualTo(Edition.TRIAL_2019);
    }

    @Test
    void aFigureOfAnotherEditionIsRefused() {
        AnnualReport report = AnnualReport.builder(EDITION).build();
        Cell foreign = Edition.TRIAL_2019.cell("requests.received.total").orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> report.figure(foreign));
        assertThatIllegalArgumentException().isThrownBy(() -> report.with(foreign, Figure.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> report.with(cell("requests.received.total"), Figure.of(new java.math.BigDecimal("0.5"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proactiveDisclosure.administrativeRules.issued",
                "proactiveDisclosure.charges.amount",
                "requests.received.naturalPersons",
                "requests.outcomes.otherHandling.total",
                "disputes.litigationAfterReconsideration.total"
            })
    void oneFigureIsChangedInACopyAndNothingElse(String address) {
        AnnualReport before = AnnualReport.builder(EDITION)
                .year(2024)
                .agency(Agency.of("某局"))
                .figures(figures(Section.REQUESTS, 0))
                .build();
        AnnualReport after = before.with(cell(address), Figure.of(7));
        assertThat(after.figure(cell(address))).isEqualTo(Figure.of(7));
        assertThat(before.figure(cell(address))).isNotEqualTo(Figure.of(7));
        assertThat(after.with(cell(address), before.figure(cell(address))))
                .isEqualTo(before)
                .hasSameHashCodeAs(before);
        assertThat(after).isNotEqualTo(before);
        assertThat(EDITION.cells())
                .filteredOn(cell -> !after.figure(cell).equals(before.figure(cell)))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(after.year()).hasValue(2024);
        assertThat(after.agency()).isEqualTo(before.agency());
    }

    @Test
    void aReportThatFollowsTheFormIsNotCollapsed() {
        AnnualReport report = report(figures(Section.REQUESTS, 0));
        assertThat(report.isCollapsed()).isFalse();
        assertThat(report.cells()).isEqualTo(EDITION.cells());
    }

    @Test
    void aReportThatPrintsOtherHandlingAsOneLineIsCollapsed() {
        AnnualReport report = report(collapsed(Figure.of(0)));
        assertThat(report.isCollapsed()).isTrue();
        assertThat(report.cells()).hasSize(200 - 3 * 7 + 7);
        assertThat(report.cells()).extracting(Cell::address).doesNotHaveDuplicates();
        List<String> around = report.cells().stream()
                .map(Cell::address)
                .dropWhile(address -> !address.equals("requests.outcomes.notProcessed.reconfirmation.total"))
                .limit(9)
                .toList();
        assertThat(around)
                .containsExactly(
                        "requests.outcomes.notProcessed.reconfirmation.total",
                        "requests.outcomes.otherHandling.naturalPersons",
                        "requests.outcomes.otherHandling.commercialEnterprises",
                        "requests.outcomes.otherHandling.researchInstitutions",
                        "requests.outcomes.otherHandling.publicWelfareOrganizations",
                        "requests.outcomes.otherHandling.legalServiceInstitutions",
                        "requests.outcomes.otherHandling.otherOrganizations",
                        "requests.outcomes.otherHandling.total",
                        "requests.outcomes.total.naturalPersons");
    }

    @Test
    void aBlankUnsplitLineIsAPrintedLineToo() {
        assertThat(report(collapsed(Figure.blank())).isCollapsed()).isTrue();
        assertThat(report(collapsed(Figure.notApplicable())).isCollapsed()).isTrue();
        assertThat(report(collapsed(Figure.absent())).isCollapsed()).isFalse();
    }

    @Test
    void oneFigureOfTheUnsplitLineIsEnough() {
        for (Cell cell : EDITION.collapsedCells()) {
            AnnualReport report = AnnualReport.builder(EDITION).build().with(cell, Figure.of(0));
            assertThat(report.isCollapsed()).as(cell.address()).isTrue();
        }
    }

    /** Printed both ways: the lines of the form count, the report is one of 200 cells. */
    @Test
    void oneFigureOfAnyOfTheThreeItemsMakesItAReportOfTheForm() {
        AnnualReport both = report(collapsed(Figure.of(0)));
        for (RequestLine item : List.of(RequestLine.NOT_CORRECTED, RequestLine.FEE_UNPAID, RequestLine.OTHERS)) {
            for (Cell cell : EDITION.cells(item)) {
                for (Figure figure : List.of(Figure.of(0), Figure.blank(), Figure.notApplicable())) {
                    AnnualReport report = both.with(cell, figure);
                    assertThat(report.isCollapsed()).as(cell.address()).isFalse();
                    assertThat(report.cells()).isEqualTo(EDITION.cells());
                }
            }
        }
    }

    @Test
    void theLineOf2019IsTheFormsOwn() {
        AnnualReport report = AnnualReport.builder(Edition.TRIAL_2019)
                .figures(Figures.builder(Edition.TRIAL_2019, Section.REQUESTS)
                        .rest(Figure.of(0))
                        .build())
                .build();
        assertThat(report.isCollapsed()).isFalse();
        assertThat(report.cells()).isEqualTo(Edition.TRIAL_2019.cells());
    }

    @Test
    void theCellsOfAReportCannotBeChanged() {
        assertThat(report(collapsed(Figure.of(0))).cells()).isUnmodifiable();
    }

    @Test
    void tablesAnswerByLineAndColumn() {
        ProactiveDisclosure rules = ProactiveDisclosure.of(figures(Section.PROACTIVE_DISCLOSURE, 4));
        Requests requests = Requests.of(figures(Section.REQUESTS, 5));
        Disputes disputes = Disputes.of(figures(Section.DISPUTES, 6));
        assertThat(rules.get(DisclosureLine.LICENCES, DisclosureColumn.DECISIONS))
                .isEqualTo(Figure.of(4));
        assertThat(requests.get(RequestLine.GRANTED, Applicant.TOTAL)).isEqualTo(Figure.of(5));
        assertThat(disputes.get(DisputeLine.RECONSIDERATION, DisputeResult.UPHELD))
                .isEqualTo(Figure.of(6));
    }

    @Test
    void whatTheEditionDoesNotHaveIsAbsentFromATable() {
        ProactiveDisclosure rules = ProactiveDisclosure.of(figures(Section.PROACTIVE_DISCLOSURE, 4));
        assertThat(rules.get(DisclosureLine.PROCUREMENT, DisclosureColumn.PURCHASE_AMOUNT))
                .isEqualTo(Figure.absent());
        assertThat(rules.get(DisclosureLine.LICENCES, DisclosureColumn.CHANGE)).isEqualTo(Figure.absent());
    }

    @Test
    void aTableIsChangedInACopy() {
        ProactiveDisclosure rules = ProactiveDisclosure.of(figures(Section.PROACTIVE_DISCLOSURE, 4));
        assertThat(rules.with(DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT, Figure.blank())
                        .get(DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT))
                .isEqualTo(Figure.blank());
        assertThat(rules.get(DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT))
                .isEqualTo(Figure.of(4));
        assertThat(Requests.of(figures(Section.REQUESTS, 5))
                        .with(RequestLine.OTHERS, Applicant.TOTAL, Figure.of(1))
                        .get(RequestLine.OTHERS, Applicant.TOTAL))
                .isEqualTo(Figure.of(1));
        assertThat(Disputes.of(figures(Section.DISPUTES, 6))
                        .with(DisputeLine.DIRECT_LITIGATION, DisputeResult.PENDING, Figure.of(2))
                        .get(DisputeLine.DIRECT_LITIGATION, DisputeResult.PENDING))
                .isEqualTo(Figure.of(2));
    }

    @Test
    void aTableRefusesACellThatItsEditionDoesNotHave() {
        ProactiveDisclosure rules = ProactiveDisclosure.of(figures(Section.PROACTIVE_DISCLOSURE, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.with(DisclosureLine.PROCUREMENT, DisclosureColumn.PURCHASES, Figure.of(1)))
                .withMessage("2021-30 has no cell procurement.items");
    }

    @Test
    void aTableRefusesTheFiguresOfAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProactiveDisclosure.of(figures(Section.REQUESTS, 0)))
                .withMessage("figures of requests for proactiveDisclosure");
        assertThatIllegalArgumentException().isThrownBy(() -> Requests.of(figures(Section.DISPUTES, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> Disputes.of(figures(Section.REQUESTS, 0)));
    }

    @Test
    void aReportWithoutAnEditionCannotBeBuilt() {
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> AnnualReport.builder(null));
    }

    private static AnnualReport report(Figures requests) {
        return AnnualReport.builder(EDITION).figures(requests).build();
    }

    /** Table three as some reports print it: everything but the three items of （六）, and （六） as a line. */
    private static Figures collapsed(Figure otherHandling) {
        Figures.Builder figures = Figures.builder(EDITION, Section.REQUESTS).rest(Figure.of(0));
        for (RequestLine item : List.of(RequestLine.NOT_CORRECTED, RequestLine.FEE_UNPAID, RequestLine.OTHERS)) {
            EDITION.cells(item).forEach(cell -> figures.set(cell, Figure.absent()));
        }
        EDITION.collapsedCells().forEach(cell -> figures.set(cell, otherHandling));
        return figures.build();
    }

    private static Figures figures(Section table, long count) {
        return Figures.builder(EDITION, table).rest(Figure.of(count)).build();
    }

    private static Cell cell(String address) {
        return EDITION.cell(address).orElseThrow();
    }
}
