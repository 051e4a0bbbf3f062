package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.validation.Shape.Equation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the form itself can tell of a wrong figure. */
class ProtectionTest {

    @ParameterizedTest
    @EnumSource(Edition.class)
    void theSmallestInvisibleChangeHasFourCellsInTableThreeAndTwoInTableFour(Edition edition) {
        Map<Cell, Integer> protection = Protection.of(edition);

        assertThat(protection.keySet()).containsExactlyElementsOf(edition.cells());
        protection.forEach((cell, size) -> assertThat(size)
                .as(cell.address())
                .isEqualTo(
                        switch (cell.section()) {
                            // A rectangle hides a change, but the total of outcomes is in two sums of its column.
                            case REQUESTS -> cell.line() == RequestLine.OUTCOMES_TOTAL ? 6 : 4;
                            case DISPUTES -> 2;
                            default -> 0;
                        }));
    }

    /** By the equations as a person writes them down: no other cell breaks the same ones by the same amounts. */
    @ParameterizedTest
    @EnumSource(Shape.class)
    void everySingleWrongCellOfTableThreeIsLocated(Shape shape) {
        Set<List<String>> signatures = new HashSet<>();
        List<String> cells = shape.cells().stream()
                .filter(cell -> cell.startsWith(Section.REQUESTS.key()))
                .toList();
        for (String cell : cells) {
            List<String> signature = shape.equations().stream()
                    .filter(equation -> equation.contains(cell))
                    .map(Equation::address)
                    .toList();
            assertThat(signature).hasSizeBetween(2, 3);
            assertThat(signatures.add(signature)).as(cell).isTrue();
        }
        assertThat(signatures).hasSize(cells.size());
    }

    @Test
    void theFormFallsIntoTableThreeAndTheLinesOfTableFour() {
        for (Edition edition : Edition.values()) {
            assertThat(Block.of(Identity.of(edition)))
                    .extracting(block -> block.identities().size())
                    .containsExactly(Identity.of(edition).size() - 3, 1, 1, 1);
        }
    }
}
