package io.github.gongkai.collation;

import static io.github.gongkai.collation.AggregationTest.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.collation.CellComparison.Outcome;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.report.Narrative;
import io.github.gongkai.report.Requests;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Edition FORM = Edition.REVISED_2021;
    private static final Cell LICENCES = cell("proactiveDisclosure.licences.decisions");
    private static final Cell CHARGES = cell("proactiveDisclosure.charges.amount");
    private static final Cell RULES = cell("proactiveDisclosure.administrativeRules.inForce");
    private static final AnnualReport OLD = report(FORM, 2023, "云澜市", 8);

    private static Cell cell(String address) {
        return FORM.cell(address).orElseThrow();
    }

    @Test
    void equalReportsHaveNoChanges() {
        Comparison comparison = Comparison.of(OLD, OLD);
        assertThat(comparison.before()).isSameAs(OLD);
        assertThat(comparison.after()).isSameAs(OLD);
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.facts()).isEmpty();
        assertThat(comparison.cells())
                .hasSize(200)
                .extracting(CellComparison::cell)
                .isEqualTo(FORM.cells());
        assertThat(comparison.count(Outcome.SAME)).isEqualTo(200);
    }

    @Test
    void aChangedNumberHasItsDifference() {
        AnnualReport corrected = OLD.with(LICENCES, Figure.of(5)).with(CHARGES, Figure.of(new BigDecimal("8.25")));
        Comparison comparison = Comparison.of(OLD, corrected);
        assertThat(comparison.changes())
                .containsExactly(
                        new CellComparison(LICENCES, Figure.of(8), Figure.of(5), Outcome.CHANGED),
                        new CellComparison(CHARGES, Figure.of(8), Figure.of(new BigDecimal("8.25")), Outcome.CHANGED));
        assertThat(comparison.changes().get(0).difference()).contains(new BigDecimal("-3"));
        assertThat(comparison.changes().get(1).difference()).contains(new BigDecimal("0.25"));
    }

    @Test
    void differencesDoNotOverflow() {
        Comparison comparison = Comparison.of(
                OLD.with(LICENCES, Figure.of(Long.MIN_VALUE)), OLD.with(LICENCES, Figure.of(Long.MAX_VALUE)));
        assertThat(comparison.changes().get(0).difference()).contains(new BigDecimal("18446744073709551615"));
    }

    @Test
    void zerosAtTheEndOfADecimalAreNoChange() {
        Comparison comparison = Comparison.of(
                OLD.with(CHARGES, Figure.of(new BigDecimal("1.5"))),
                OLD.with(CHARGES, Figure.of(new BigDecimal("1.50"))));
        assertThat(comparison.changes()).isEmpty();
    }

    @Test
    void blankNotApplicableAndZeroAreThreeStates() {
        AnnualReport blank = OLD.with(RULES, Figure.blank());
        AnnualReport zero = OLD.with(RULES, Figure.of(0));
        AnnualReport none = OLD.with(RULES, Figure.notApplicable());
        for (Comparison comparison :
                List.of(Comparison.of(blank, zero), Comparison.of(zero, none), Comparison.of(none, blank))) {
            assertThat(comparison.changes()).singleElement().satisfies(change -> {
                assertThat(change.outcome()).isEqualTo(Outcome.STATE_CHANGED);
                assertThat(change.difference()).isEmpty();
            });
        }
        assertThat(Comparison.of(none, none).changes()).isEmpty();
    }

    @Test
    void acrossEditionsOnlyWhatMeansTheSameIsCompared() {
        Comparison comparison = Comparison.of(report(Edition.TRIAL_2019, 2020, "云澜市", 2), report(FORM, 2021, "云澜市", 2));

        // Decisions 3, requests 23 lines of 7 with （六） as one, disputes 15.
        assertThat(comparison.cells())
                .filteredOn(cell -> cell.outcome() == Outcome.SAME || cell.outcome() == Outcome.CHANGED)
                .hasSize(3 + 23 * 7 + 15);
        assertThat(comparison.changes())
                .hasSize(7)
                .allSatisfy(change -> assertThat(change.cell().isCollapsed()).isTrue())
                .allSatisfy(change -> assertThat(change.difference()).contains(new BigDecimal("4")));
        assertThat(comparison.cells())
                .filteredOn(cell -> cell.outcome() == Outcome.ONLY_AFTER)
                .extracting(cell -> cell.cell().address())
                .contains("proactiveDisclosure.charges.amount")
                .hasSize(6 + 1);
        assertThat(comparison.cells())
                .filteredOn(cell -> cell.outcome() == Outcome.ONLY_BEFORE)
                .extracting(cell -> cell.cell().address())
                .contains("proactiveDisclosure.procurement.amount", "proactiveDisclosure.licences.change")
                .hasSize(22 - 3);
        assertThat(comparison.facts())
                .containsExactly(
                        new FactComparison("edition", Optional.of("2019-60"), Optional.of("2021-30")),
                        new FactComparison("year", Optional.of("2020"), Optional.of("2021")));
    }

    @Test
    void twoReportsInTheFormOf2019AreComparedInAllTheirCells() {
        AnnualReport report = report(Edition.TRIAL_2019, 2019, "云澜市", 2);
        assertThat(Comparison.of(report, report).count(Outcome.SAME)).isEqualTo(198);
    }

    @Test
    void aLineSplitIsComparedWithTheLineInOne() {
        Figures.Builder requests = Figures.builder(FORM, Section.REQUESTS);
        for (Cell cell : FORM.cells(Section.REQUESTS)) {
            boolean other = RequestGroup.OTHER_HANDLING.lines(FORM).contains(cell.line());
            requests.set(cell, other ? Figure.absent() : Figure.of(8));
        }
        FORM.collapsedCells().forEach(cell -> requests.set(cell, Figure.of(24)));
        AnnualReport collapsed = OLD.withRequests(Requests.of(requests.build()));
        assertThat(Comparison.of(OLD, collapsed).changes()).isEmpty();
        assertThat(Comparison.of(collapsed, OLD).changes()).isEmpty();
        Cell other = cell("requests.outcomes.otherHandling.others.total");
        assertThat(Comparison.of(collapsed, OLD.with(other, Figure.blank())).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo(Figure.blank()));
    }

    @Test
    void factsThatDifferAreTold() {
        AnnualReport bare = AnnualReport.builder(FORM).build();
        AnnualReport full = bare.withYear(2024)
                .withAgency(Agency.builder()
                        .name("宁国市商务局")
                        .creditCode(CreditCode.of("11341702486344515H"))
                        .divisionCode(DivisionCode.of("341881"))
                        .level(AgencyLevel.COUNTY)
                        .kind(AgencyKind.DEPARTMENT)
                        .build())
                .withTitle("年度报告")
                .withPublishedOn(LocalDate.of(2025, 1, 31))
                .withSource("https://example.org/")
                .withOtherMatters(Narrative.of(List.of(
                        new Block.Heading("（一）收费", 2),
                        new Block.Paragraph("未收取信息处理费。"),
                        new Block.Table(List.of(List.of("甲", "1"), List.of("乙", "2"))),
                        new Block.Picture("图1", "a.png"))));
        assertThat(Comparison.of(bare, full).facts())
                .extracting(fact -> fact.address() + ": " + fact.before().orElse("-") + " > "
                        + fact.after().orElse("-"))
                .containsExactly(
                        "year: - > 2024",
                        "agency.name: - > 宁国市商务局",
                        "agency.creditCode: - > 11341702486344515H",
                        "agency.divisionCode: - > 341881",
                        "agency.level: - > county",
                        "agency.kind: - > department",
                        "title: - > 年度报告",
                        "publishedOn: - > 2025-01-31",
                        "source: - > https://example.org/",
                        "otherMatters: - > （一）收费\n未收取信息处理费。\n甲 | 1\n乙 | 2\n图1 a.png");
    }
}
