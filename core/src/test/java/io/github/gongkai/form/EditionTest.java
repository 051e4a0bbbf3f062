package io.github.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTest {

    @Test
    void trialFormHas198Cells22And161And15() {
        Edition edition = Edition.TRIAL_2019;
        assertThat(edition.cells()).hasSize(198);
        assertThat(edition.cells(Section.PROACTIVE_DISCLOSURE)).hasSize(22);
        assertThat(edition.cells(Section.REQUESTS)).hasSize(161);
        assertThat(edition.cells(Section.DISPUTES)).hasSize(15);
        assertThat(edition.collapsedCells()).isEmpty();
    }

    @Test
    void revisedFormHas200Cells10And175And15() {
        Edition edition = Edition.REVISED_2021;
        assertThat(edition.cells()).hasSize(200);
        assertThat(edition.cells(Section.PROACTIVE_DISCLOSURE)).hasSize(10);
        assertThat(edition.cells(Section.REQUESTS)).hasSize(175);
        assertThat(edition.cells(Section.DISPUTES)).hasSize(15);
        assertThat(edition.collapsedCells()).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void addressesAreThoseOfTheFormatInItsOrder(Edition edition) {
        assertThat(edition.cells())
                .extracting(Cell::address)
                .containsExactlyElementsOf(PublishedForm.addresses(edition))
                .doesNotHaveDuplicates();
        for (Section table : Section.tables()) {
            assertThat(edition.cells(table))
                    .extracting(Cell::address)
                    .containsExactlyElementsOf(PublishedForm.addresses(edition, table));
        }
    }

    @Test
    void theRevisedFormKnowsTheUnsplitLineOfOtherHandlingBesidesItsOwnCells() {
        List<Cell> collapsed = Edition.REVISED_2021.collapsedCells();
        assertThat(collapsed).extracting(Cell::address).containsExactlyElementsOf(PublishedForm.COLLAPSED_2021);
        assertThat(collapsed).allMatch(Cell::isCollapsed);
        assertThat(Edition.REVISED_2021.cells()).noneMatch(Cell::isCollapsed).doesNotContainAnyElementsOf(collapsed);
        assertThat(Edition.TRIAL_2019.cells()).noneMatch(Cell::isCollapsed);
    }

    @ParameterizedTest
    @EnumSource
    void ordinalsAreThePlacesInTheEdition(Edition edition) {
        assertThat(edition.cells())
                .extracting(Cell::ordinal)
                .containsExactlyElementsOf(
                        IntStream.range(0, edition.cells().size()).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void indexesAreThePlacesInTheTable(Edition edition) {
        for (Section table : Section.tables()) {
            assertThat(edition.cells(table))
                    .extracting(Cell::index)
                    .containsExactlyElementsOf(
                            IntStream.range(0, edition.cells(table).size())
                                    .boxed()
                                    .toList());
        }
    }

    @Test
    void collapsedCellsAreNumberedAfterAllOthers() {
        List<Cell> collapsed = Edition.REVISED_2021.collapsedCells();
        assertThat(collapsed).extracting(Cell::ordinal).containsExactly(200, 201, 202, 203, 204, 205, 206);
        assertThat(collapsed).extracting(Cell::index).containsExactly(175, 176, 177, 178, 179, 180, 181);
    }

    @ParameterizedTest
    @EnumSource
    void everyAddressFindsItsCellAndPrintsBack(Edition edition) {
        for (String address : PublishedForm.addresses(edition)) {
            assertThat(edition.cell(address)).get().satisfies(cell -> {
                assertThat(cell.address()).isEqualTo(address);
                assertThat(cell).hasToString(address);
                assertThat(cell.edition()).isSameAs(edition);
                assertThat(cell.section().key()).isEqualTo(address.substring(0, address.indexOf('.')));
                assertThat(cell.column().key()).isEqualTo(address.substring(address.lastIndexOf('.') + 1));
                assertThat(cell.line().key())
                        .isEqualTo(address.substring(address.indexOf('.') + 1, address.lastIndexOf('.')));
            });
        }
        for (Cell cell : edition.cells()) {
            assertThat(edition.cell(cell.address())).containsSame(cell);
            assertThat(edition.cell(cell.line(), cell.column())).containsSame(cell);
            assertThat(edition.cells(cell.section()).get(cell.index())).isSameAs(cell);
            assertThat(edition.cells().get(cell.ordinal())).isSameAs(cell);
        }
    }

    @Test
    void collapsedCellsAreFoundByAddressAndByLine() {
        Edition edition = Edition.REVISED_2021;
        for (String address : PublishedForm.COLLAPSED_2021) {
            assertThat(edition.cell(address)).get().hasToString(address);
        }
        assertThat(edition.cell(RequestLine.OTHER_HANDLING, Applicant.TOTAL))
                .containsSame(edition.collapsedCells().get(6));
        assertThat(edition.cells(RequestLine.OTHER_HANDLING)).isEqualTo(edition.collapsedCells());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "requests",
                "requests.received",
                "received.total",
                "requests.received.total.",
                ".requests.received.total",
                "requests..received.total",
                "Requests.received.total",
                "requests.received.Total",
                " requests.received.total",
                "requests.received.upheld",
                "requests.total",
                "disputes.received.total",
                "overview.received.total"
            })
    void whatIsNotExactlyAnAddressFindsNoCell(String text) {
        for (Edition edition : Edition.values()) {
            assertThat(edition.cell(text)).isEmpty();
        }
    }

    @Property
    void aCellIsFoundUnderNoOtherTextThanItsAddress(
            @ForAll Edition edition, @ForAll int which, @ForAll int where, @ForAll char changed) {
        List<String> addresses = PublishedForm.addresses(edition);
        String address = addresses.get(Math.floorMod(which, addresses.size()));
        StringBuilder text = new StringBuilder(address);
        text.setCharAt(Math.floorMod(where, address.length()), changed);
        assertThat(edition.cell(text.toString()).map(Cell::address).orElse(text.toString()))
                .isEqualTo(text.toString());
    }

    @Test
    void cellsOfOneEditionAreNotThoseOfTheOther() {
        Cell trial = Edition.TRIAL_2019.cell("disputes.reconsideration.total").orElseThrow();
        Cell revised =
                Edition.REVISED_2021.cell("disputes.reconsideration.total").orElseThrow();
        assertThat(trial).isNotEqualTo(revised);
        assertThat(trial.ordinal()).isEqualTo(22 + 161 + 4);
        assertThat(revised.ordinal()).isEqualTo(10 + 175 + 4);
        assertThat(new HashSet<>(Edition.TRIAL_2019.cells())).doesNotContainAnyElementsOf(Edition.REVISED_2021.cells());
    }

    @Test
    void anEditionHasNoCellWhereLineAndColumnDoNotMeet() {
        for (Edition edition : Edition.values()) {
            assertThat(edition.cell(RequestLine.RECEIVED, DisputeResult.TOTAL)).isEmpty();
            assertThat(edition.cell(DisputeLine.RECONSIDERATION, Applicant.TOTAL))
                    .isEmpty();
            assertThat(edition.cell(DisclosureLine.CHARGES, DisclosureColumn.DECISIONS))
                    .isEmpty();
        }
        assertThat(Edition.REVISED_2021.cell(DisclosureLine.PROCUREMENT, DisclosureColumn.PURCHASES))
                .isEmpty();
        assertThat(Edition.TRIAL_2019.cell(RequestLine.FEE_UNPAID, Applicant.TOTAL))
                .isEmpty();
        assertThat(Edition.TRIAL_2019.cell(DisclosureLine.CHARGES, DisclosureColumn.CHARGED_AMOUNT))
                .isEmpty();
    }

    @Test
    void aLineThatAnEditionDoesNotHaveHasNoCells() {
        assertThat(Edition.REVISED_2021.cells(DisclosureLine.OTHER_SERVICES)).isEmpty();
        assertThat(Edition.REVISED_2021.cells(DisclosureLine.PROCUREMENT)).isEmpty();
        assertThat(Edition.TRIAL_2019.cells(RequestLine.NOT_CORRECTED)).isEmpty();
        assertThat(Edition.TRIAL_2019.cells(RequestLine.FEE_UNPAID)).isEmpty();
        assertThat(Edition.TRIAL_2019.cells(RequestLine.OTHERS)).isEmpty();
    }

    @Test
    void theThreeTablesHaveTheFormsNumberOfLines() {
        assertThat(Edition.TRIAL_2019.lines(Section.PROACTIVE_DISCLOSURE)).hasSize(8);
        assertThat(Edition.TRIAL_2019.lines(Section.REQUESTS)).hasSize(23);
        assertThat(Edition.TRIAL_2019.lines(Section.DISPUTES)).hasSize(3);
        assertThat(Edition.REVISED_2021.lines(Section.PROACTIVE_DISCLOSURE)).hasSize(6);
        assertThat(Edition.REVISED_2021.lines(Section.REQUESTS)).hasSize(25);
        assertThat(Edition.REVISED_2021.lines(Section.DISPUTES)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void linesAreThoseOfTheCellsInTheirOrder(Edition edition) {
        for (Section table : Section.tables()) {
            assertThat(edition.lines(table)).allMatch(line -> line.section() == table);
            assertThat(edition.lines(table).stream().flatMap(line -> edition.cells(line).stream()))
                    .containsExactlyElementsOf(edition.cells(table));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextSectionHasNoCellsNoLinesAndNoLayout(Edition edition) {
        for (Section text : List.of(Section.OVERVIEW, Section.PROBLEMS_AND_IMPROVEMENTS, Section.OTHER_MATTERS)) {
            assertThat(edition.cells(text)).isEmpty();
            assertThat(edition.lines(text)).isEmpty();
            assertThatThrownBy(() -> edition.layout(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(text.key());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListsOfAnEditionCannotBeChanged(Edition edition) {
        Line line = DisputeLine.RECONSIDERATION;
        for (List<?> list : List.of(
                edition.cells(),
                edition.cells(Section.REQUESTS),
                edition.cells(line),
                edition.lines(Section.DISPUTES),
                edition.collapsedCells())) {
            assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2019, TRIAL_2019",
        "2020, TRIAL_2019",
        "2021, REVISED_2021",
        "2022, REVISED_2021",
        "2025, REVISED_2021",
        "2147483647, REVISED_2021"
    })
    void theReportYearAsksForAnEdition(int year, Edition edition) {
        assertThat(Edition.of(year)).contains(edition);
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2008, 0, -1, Integer.MIN_VALUE})
    void yearsBefore2019HadNoNationalForm(int year) {
        assertThat(Edition.of(year)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TRIAL_2019, 2019-60, 国办公开办函〔2019〕60号, 2019", "REVISED_2021, 2021-30, 国办公开办函〔2021〕30号, 2021"})
    void anEditionIsNamedByItsDocument(Edition edition, String id, String document, int firstYear) {
        assertThat(edition.id()).isEqualTo(id);
        assertThat(edition.document()).isEqualTo(document);
        assertThat(edition.firstYear()).isEqualTo(firstYear);
        assertThat(Edition.withId(id)).contains(edition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021", "2021-30 ", "2021-31", "2019-6", "REVISED_2021", "２０２１-30"})
    void noOtherIdNamesAnEdition(String id) {
        assertThat(Edition.withId(id)).isEmpty();
    }
}
