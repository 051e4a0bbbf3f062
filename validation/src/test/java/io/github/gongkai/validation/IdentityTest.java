package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityTest {

    @Test
    void theFormOf2021Has42Identities() {
        assertThat(Identity.of(Edition.REVISED_2021)).hasSize(42);
        assertThat(countsByRule(Identity.of(Edition.REVISED_2021))).containsExactly(7, 7, 25, 1, 1, 1);
    }

    @Test
    void theFormOf2019Has40Identities() {
        assertThat(Identity.of(Edition.TRIAL_2019)).hasSize(40);
        assertThat(countsByRule(Identity.of(Edition.TRIAL_2019))).containsExactly(7, 7, 23, 1, 1, 1);
    }

    @Test
    void otherHandlingInOneLineLeaves40IdentitiesInTheFormOf2021() {
        assertThat(Identity.ofCollapsed(Edition.REVISED_2021)).hasSize(40);
        assertThat(countsByRule(Identity.ofCollapsed(Edition.REVISED_2021))).containsExactly(7, 7, 23, 1, 1, 1);
    }

    @Test
    void theFormOf2019HasOtherHandlingInOneLineAnyway() {
        assertThat(Identity.ofCollapsed(Edition.TRIAL_2019)).isEqualTo(Identity.of(Edition.TRIAL_2019));
    }

    @ParameterizedTest
    @EnumSource
    void identitiesAreTheEquationsOfTheFormInTheOrderOfRulesAndForm(Shape shape) {
        assertThat(identities(shape))
                .extracting(i ->
                        new Shape.Equation(i.rule().id(), i.address(), addresses(i.parts()), addresses(i.totals())))
                .containsExactlyElementsOf(shape.equations());
    }

    @ParameterizedTest
    @EnumSource
    void cellsAreTheTotalsThenTheParts(Shape shape) {
        assertThat(identities(shape)).allSatisfy(identity -> {
            assertThat(identity.cells()).startsWith(identity.totals().toArray(new Cell[0]));
            assertThat(identity.cells()).endsWith(identity.parts().toArray(new Cell[0]));
            assertThat(identity.cells())
                    .hasSize(identity.totals().size() + identity.parts().size());
        });
    }

    @ParameterizedTest
    @EnumSource
    void anAddressNamesOneIdentity(Shape shape) {
        assertThat(identities(shape)).extracting(Identity::address).doesNotHaveDuplicates();
    }

    @Test
    void anIdentityPrintsAsItsEquation() {
        assertThat(Identity.of(Edition.REVISED_2021).get(39))
                .hasToString("AC04 disputes.reconsideration: disputes.reconsideration.upheld"
                        + " + disputes.reconsideration.corrected + disputes.reconsideration.other"
                        + " + disputes.reconsideration.pending = disputes.reconsideration.total");
    }

    static List<Identity> identities(Shape shape) {
        return shape == Shape.COLLAPSED ? Identity.ofCollapsed(shape.edition) : Identity.of(shape.edition);
    }

    private static List<Integer> countsByRule(List<Identity> identities) {
        return List.of("AC01", "AC02", "AC03", "AC04", "AC05", "AC06").stream()
                .map(id -> (int) identities.stream()
                        .filter(i -> i.rule().id().equals(id))
                        .count())
                .toList();
    }

    private static List<String> addresses(List<Cell> cells) {
        return cells.stream().map(Cell::address).toList();
    }
}
