package io.github.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresTest {

    private static final Edition EDITION = Edition.REVISED_2021;

    @ParameterizedTest
    @EnumSource
    void aNewTableIsAbsentFromEndToEnd(Edition edition) {
        for (Section table : Section.tables()) {
            Figures figures = Figures.builder(edition, table).build();
            assertThat(figures.edition()).isEqualTo(edition);
            assertThat(figures.table()).isEqualTo(table);
            for (Cell cell : edition.cells(table)) {
                assertThat(figures.get(cell)).isEqualTo(Figure.absent());
                assertThat(figures.isAbsentAt(cell.index())).isTrue();
                assertThat(figures.isCountAt(cell.index())).isFalse();
            }
            assertThat(figures).hasToString("{}");
        }
    }

    @Test
    void aTextSectionHasNoFigures() {
        for (Section text : List.of(Section.OVERVIEW, Section.PROBLEMS_AND_IMPROVEMENTS, Section.OTHER_MATTERS)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Figures.builder(EDITION, text))
                    .withMessage(text.key() + " is not a table");
        }
    }

    @Test
    void everyStateOfACellComesOutAsItWasPutIn() {
        Cell upheld = cell("disputes.reconsideration.upheld");
        for (Figure figure : List.of(
                Figure.of(0),
                Figure.of(7),
                Figure.of(-7),
                Figure.of(Long.MAX_VALUE),
                Figure.of(Long.MIN_VALUE),
                Figure.blank(),
                Figure.notApplicable(),
                Figure.absent())) {
            Figures figures = Figures.builder(EDITION, Section.DISPUTES)
                    .set(upheld, figure)
                    .build();
            assertThat(figures.get(upheld)).isEqualTo(figure);
            assertThat(figures.isAbsentAt(upheld.index())).isEqualTo(figure.state() == Figure.State.ABSENT);
            assertThat(figures.isCountAt(upheld.index())).isEqualTo(figure.isStated());
            if (figure.isStated()) {
                assertThat(figures.countAt(upheld.index())).isEqualTo(figure.count());
            } else {
                assertThatIllegalStateException()
                        .isThrownBy(() -> figures.countAt(upheld.index()))
                        .withMessageContaining("0");
            }
        }
    }

    @Test
    void anAmountKeepsItsDecimals() {
        Cell amount = cell("proactiveDisclosure.charges.amount");
        Figures figures = Figures.builder(EDITION, Section.PROACTIVE_DISCLOSURE)
                .set(amount, Figure.of(new BigDecimal("72701.2578")))
                .build();
        assertThat(figures.get(amount)).hasToString("72701.2578");
        assertThat(figures.isCountAt(amount.index())).isFalse();
        assertThat(figures.isAbsentAt(amount.index())).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> figures.countAt(amount.index()));
    }

    @Test
    void anAmountMayBeAWholeNumberAndOneBeyondLong() {
        Cell amount = cell("proactiveDisclosure.charges.amount");
        Figures whole = Figures.builder(EDITION, Section.PROACTIVE_DISCLOSURE)
                .set(amount, Figure.of(316441))
                .build();
        assertThat(whole.countAt(amount.index())).isEqualTo(316441);
        Figure huge = Figure.of(new BigDecimal("9223372036854775808"));
        assertThat(whole.with(amount, huge).get(amount)).isEqualTo(huge);
    }

    @Test
    void aCountTakesNoDecimalsAndNothingBeyondLong() {
        Cell granted = cell("requests.outcomes.granted.total");
        for (String number : List.of("1.5", "1.0", "9223372036854775808")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Figures.builder(EDITION, Section.REQUESTS).set(granted, Figure.of(new BigDecimal(number))))
                    .withMessageContaining("requests.outcomes.granted.total")
                    .withMessageContaining(number);
        }
    }

    @Test
    void aChangeOf2019IsWholeAndMayBeNegative() {
        Edition trial = Edition.TRIAL_2019;
        Figures.Builder figures = Figures.builder(trial, Section.PROACTIVE_DISCLOSURE);
        figures.set(DisclosureLine.LICENCES, DisclosureColumn.CHANGE, Figure.of(-4));
        assertThat(figures.build()).hasToString("{proactiveDisclosure.licences.change=-4}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.set(
                        DisclosureLine.LICENCES, DisclosureColumn.CHANGE, Figure.of(new BigDecimal("-4.5"))));
    }

    @Test
    void aCellOfAnotherEditionOrTableIsRefused() {
        Figures figures = Figures.builder(EDITION, Section.DISPUTES).build();
        Cell otherEdition =
                Edition.TRIAL_2019.cell("disputes.reconsideration.upheld").orElseThrow();
        Cell otherTable = cell("requests.received.total");
        for (Cell foreign : List.of(otherEdition, otherTable)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> figures.get(foreign))
                    .withMessageContaining(foreign.address())
                    .withMessageContaining("2021-30");
            assertThatIllegalArgumentException().isThrownBy(() -> figures.with(foreign, Figure.of(1)));
        }
    }

    @Test
    void aCellThatTheEditionDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.builder(EDITION, Section.PROACTIVE_DISCLOSURE)
                        .set(DisclosureLine.PROCUREMENT, DisclosureColumn.PURCHASES, Figure.of(1)))
                .withMessage("2021-30 has no cell procurement.items");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.builder(EDITION, Section.REQUESTS)
                        .set(DisputeLine.RECONSIDERATION, DisputeResult.TOTAL, Figure.of(1)));
    }

    @Test
    void aRowIsSetFromLeftToRight() {
        Figures figures = Figures.builder(EDITION, Section.DISPUTES)
                .row(DisputeLine.RECONSIDERATION, 97, 5, 32, 36, 170)
                .build();
        assertThat(figures)
                .hasToString("{disputes.reconsideration.upheld=97, disputes.reconsideration.corrected=5,"
                        + " disputes.reconsideration.other=32, disputes.reconsideration.pending=36,"
                        + " disputes.reconsideration.total=170}");
    }

    @Test
    void aRowOfAnotherLengthIsRefusedAndChangesNothing() {
        Figures.Builder figures = Figures.builder(EDITION, Section.REQUESTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.row(RequestLine.RECEIVED, 1, 2, 3, 4, 5, 6))
                .withMessage("received of 2021-30 has 7 columns, not 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.row(RequestLine.RECEIVED, 1, 2, 3, 4, 5, 6, 7, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> figures.row(RequestLine.RECEIVED));
        assertThat(figures.build()).hasToString("{}");
    }

    @Test
    void aRowOfAnotherTableOrEditionIsRefused() {
        Figures.Builder figures = Figures.builder(EDITION, Section.REQUESTS);
        assertThatIllegalArgumentException().isThrownBy(() -> figures.row(DisputeLine.RECONSIDERATION, 0, 0, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.builder(Edition.TRIAL_2019, Section.REQUESTS)
                        .row(RequestLine.FEE_UNPAID, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void theUnsplitLineCanBeSetAsARow() {
        Figures figures = Figures.builder(EDITION, Section.REQUESTS)
                .row(RequestLine.OTHER_HANDLING, 1, 2, 3, 4, 5, 6, 21)
                .build();
        assertThat(figures.get(cell("requests.outcomes.otherHandling.legalServiceInstitutions")))
                .isEqualTo(Figure.of(5));
        assertThat(figures.countAt(181)).isEqualTo(21);
        assertThat(figures.toString())
                .startsWith("{requests.outcomes.otherHandling.naturalPersons=1, ")
                .endsWith(", requests.outcomes.otherHandling.total=21}");
    }

    @Test
    void theRestIsTheFormsCellsThatWereNotSet() {
        Figures figures = Figures.builder(EDITION, Section.REQUESTS)
                .row(RequestLine.RECEIVED, 1, 0, 0, 0, 0, 0, 1)
                .set(RequestLine.GRANTED, Applicant.TOTAL, Figure.blank())
                .rest(Figure.of(0))
                .build();
        assertThat(figures.get(cell("requests.received.naturalPersons"))).isEqualTo(Figure.of(1));
        assertThat(figures.get(cell("requests.outcomes.granted.total"))).isEqualTo(Figure.blank());
        assertThat(EDITION.cells(Section.REQUESTS))
                .filteredOn(cell -> figures.get(cell).equals(Figure.of(0)))
                .hasSize(175 - 3);
        assertThat(EDITION.collapsedCells())
                .allSatisfy(cell -> assertThat(figures.get(cell)).isEqualTo(Figure.absent()));
    }

    @Test
    void changingOneFigureLeavesTheOriginalAsItWas() {
        Cell total = cell("disputes.directLitigation.total");
        Figures before =
                Figures.builder(EDITION, Section.DISPUTES).rest(Figure.of(0)).build();
        Figures after = before.with(total, Figure.of(5));
        assertThat(before.get(total)).isEqualTo(Figure.of(0));
        assertThat(after.get(total)).isEqualTo(Figure.of(5));
        assertThat(EDITION.cells(Section.DISPUTES))
                .filteredOn(cell -> !after.get(cell).equals(before.get(cell)))
                .containsExactly(total);
        assertThat(after.with(total, Figure.of(0))).isEqualTo(before);
    }

    @Test
    void changingAnAmountLeavesTheOriginalAsItWas() {
        Cell amount = cell("proactiveDisclosure.charges.amount");
        Figures before = Figures.builder(EDITION, Section.PROACTIVE_DISCLOSURE)
                .set(amount, Figure.of(new BigDecimal("0.5")))
                .build();
        Figures after = before.with(amount, Figure.of(new BigDecimal("0.25")));
        assertThat(before.get(amount)).hasToString("0.5");
        assertThat(after.get(amount)).hasToString("0.25");
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
        Cell amount = cell("proactiveDisclosure.charges.amount");
        Cell licences = cell("proactiveDisclosure.licences.decisions");
        Figures.Builder builder = Figures.builder(EDITION, Section.PROACTIVE_DISCLOSURE)
                .set(amount, Figure.of(new BigDecimal("0.5")))
                .set(licences, Figure.of(3));
        Figures built = builder.build();
        builder.set(amount, Figure.of(new BigDecimal("0.25"))).set(licences, Figure.blank());
        assertThat(built.get(amount)).hasToString("0.5");
        assertThat(built.get(licences)).isEqualTo(Figure.of(3));
    }

    @Test
    void aDecimalThatWasTakenBackLeavesNoTrace() {
        Cell amount = cell("proactiveDisclosure.charges.amount");
        Figures plain = Figures.builder(EDITION, Section.PROACTIVE_DISCLOSURE)
                .set(amount, Figure.of(2))
                .build();
        Figures changed = plain.with(amount, Figure.of(new BigDecimal("2.5"))).with(amount, Figure.of(2));
        assertThat(changed).isEqualTo(plain).hasSameHashCodeAs(plain);
        Figures blank = changed.with(amount, Figure.of(new BigDecimal("2.5"))).with(amount, Figure.blank());
        assertThat(blank.get(amount)).isEqualTo(Figure.blank());
        assertThat(blank).isEqualTo(plain.with(amount, Figure.blank()));
    }

    @Test
    void equalFiguresAreThoseOfTheSameEditionAndTable() {
        Figures trial = Figures.builder(Edition.TRIAL_2019, Section.DISPUTES).build();
        Figures revised = Figures.builder(EDITION, Section.DISPUTES).build();
        assertThat(trial).isNotEqualTo(revised);
        assertThat(revised)
                .isEqualTo(Figures.builder(EDITION, Section.DISPUTES).build())
                .isNotEqualTo(Figures.builder(EDITION, Section.REQUESTS).build())
                .isNotEqualTo(Figures.builder(EDITION, Section.DISPUTES)
                        .rest(Figure.blank())
                        .build())
                .isNotEqualTo("{}");
        assertThat(Figures.builder(EDITION, Section.DISPUTES).rest(Figure.of(1)).build())
                .isNotEqualTo(Figures.builder(EDITION, Section.DISPUTES)
                        .rest(Figure.of(2))
                        .build());
        Cell amount = cell("proactiveDisclosure.charges.amount");
        Figures half = Figures.builder(EDITION, Section.PROACTIVE_DISCLOSURE)
                .set(amount, Figure.of(new BigDecimal("0.5")))
                .build();
        assertThat(half).isNotEqualTo(half.with(amount, Figure.of(new BigDecimal("0.50"))));
    }

    @Test
    void hashCodesTellTablesOfDifferentFiguresApart() {
        Figures zeros =
                Figures.builder(EDITION, Section.DISPUTES).rest(Figure.of(0)).build();
        Cell amount = cell("proactiveDisclosure.charges.amount");
        Figures none = Figures.builder(EDITION, Section.PROACTIVE_DISCLOSURE).build();
        assertThat(Stream.of(
                                zeros,
                                zeros.with(cell("disputes.reconsideration.upheld"), Figure.of(1)),
                                zeros.with(cell("disputes.reconsideration.upheld"), Figure.blank()),
                                none,
                                none.with(amount, Figure.of(new BigDecimal("0.5"))),
                                none.with(amount, Figure.of(new BigDecimal("0.50"))))
                        .map(Figures::hashCode))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPlaceBeyondTheTableIsRefused() {
        Figures figures = Figures.builder(EDITION, Section.DISPUTES).build();
        for (int index : new int[] {-1, 15, 200}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> figures.isAbsentAt(index));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> figures.isCountAt(index));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> figures.countAt(index));
        }
    }

    /** Whatever is set in whatever order, the table holds what a map would hold. */
    @Property
    void aTableHoldsTheLastFigureOfEveryCell(@ForAll("changes") List<Map.Entry<Cell, Figure>> changes) {
        Section table = Section.PROACTIVE_DISCLOSURE;
        Figures.Builder builder = Figures.builder(Edition.TRIAL_2019, table);
        Figures copied = builder.build();
        Map<Cell, Figure> model = new HashMap<>();
        for (Map.Entry<Cell, Figure> change : changes) {
            builder.set(change.getKey(), change.getValue());
            copied = copied.with(change.getKey(), change.getValue());
            model.put(change.getKey(), change.getValue());
        }
        Figures built = builder.build();
        assertThat(built).isEqualTo(copied).hasSameHashCodeAs(copied).hasToString(copied.toString());
        for (Cell cell : Edition.TRIAL_2019.cells(table)) {
            assertThat(built.get(cell)).isEqualTo(model.getOrDefault(cell, Figure.absent()));
        }
    }

    @Provide
    Arbitrary<List<Map.Entry<Cell, Figure>>> changes() {
        Arbitrary<Figure> counts = Arbitraries.longs().map(Figure::of);
        Arbitrary<Figure> silent = Arbitraries.of(Figure.blank(), Figure.notApplicable(), Figure.absent());
        Arbitrary<Figure> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E9"), new BigDecimal("1E9"))
                .ofScale(6)
                .map(Figure::of);
        Arbitrary<Cell> cells = Arbitraries.of(Edition.TRIAL_2019.cells(Section.PROACTIVE_DISCLOSURE));
        return cells.flatMap(cell -> Combinators.combine(
                                Arbitraries.just(cell),
                                cell.quantity() == Quantity.AMOUNT
                                        ? Arbitraries.oneOf(counts, silent, amounts)
                                        : Arbitraries.oneOf(counts, silent))
                        .as(Map::entry))
                .list()
                .ofMaxSize(60);
    }

    private static Cell cell(String address) {
        return EDITION.cell(address).orElseThrow();
    }
}
