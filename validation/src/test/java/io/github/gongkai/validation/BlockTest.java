package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockTest {

    private static List<Block> blocks(Shape shape) {
        return Block.of(IdentityTest.identities(shape));
    }

    private static List<String> addresses(Block block) {
        return block.cells().stream().map(Cell::address).toList();
    }

    private static List<String> addresses(Block block, Block.Lane lane) {
        return lane.cells().stream().map(addresses(block)::get).toList();
    }

    private static long bits(IntStream places) {
        return places.mapToLong(place -> 1L << place).reduce(0, (one, other) -> one | other);
    }

    private static Block.Lane lane(Block block, String first) {
        return block.lanes().stream()
                .filter(lane -> addresses(block, lane).get(0).equals(first)
                        && lane.isLine() == !first.startsWith("requests.received."))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void tableThreeIsABlockAndEachLineOfTableFourAnother(Shape shape) {
        assertThat(blocks(shape))
                .extracting(Block::table)
                .extracting(table -> table.key())
                .containsExactly("requests", "disputes", "disputes", "disputes");
        assertThat(blocks(shape))
                .extracting(block -> block.identities().size())
                .containsExactly(shape.identities - 3, 1, 1, 1);
        assertThat(blocks(shape).stream().flatMap(block -> addresses(block).stream()))
                .containsExactlyInAnyOrderElementsOf(shape.cells());
    }

    @ParameterizedTest
    @EnumSource
    void theResidualOfAnIdentityIsItsTotalsMinusItsParts(Shape shape) {
        for (Block block : blocks(shape)) {
            List<String> cells = addresses(block);
            List<Shape.Equation> equations = shape.equations().stream()
                    .filter(equation -> cells.contains(equation.totals().get(0)))
                    .toList();
            for (int row = 0; row < equations.size(); row++) {
                Shape.Equation equation = equations.get(row);
                assertThat(block.name(row)).isEqualTo(equation.rule() + " " + equation.address());
            }
            for (int cell = 0; cell < block.size(); cell++) {
                long[] figures = new long[block.size()];
                figures[cell] = 5;
                String address = cells.get(cell);

                assertThat(block.residuals(figures))
                        .containsExactly(equations.stream()
                                .mapToLong(equation -> equation.totals().contains(address)
                                        ? 5
                                        : equation.parts().contains(address) ? -5 : 0)
                                .toArray());
                assertThat(block.isTotal(cell))
                        .as(address)
                        .isEqualTo(equations.stream()
                                .anyMatch(equation -> equation.totals().equals(List.of(address))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLanesOfTableThreeAreItsLinesAndThenItsColumns(Shape shape) {
        Block requests = blocks(shape).get(0);
        List<List<String>> expected = new ArrayList<>();
        shape.equations().stream()
                .filter(equation -> equation.rule().equals("AC03"))
                .forEach(line -> {
                    List<String> cells = new ArrayList<>(line.parts());
                    cells.addAll(line.totals());
                    expected.add(cells);
                });
        int lines = expected.size();
        for (int column = 0; column < 7; column++) {
            int place = column;
            expected.add(expected.subList(0, lines).stream()
                    .map(cells -> cells.get(place))
                    .toList());
        }

        assertThat(requests.lanes())
                .extracting(lane -> addresses(requests, lane))
                .containsExactlyElementsOf(expected);
        assertThat(requests.lanes())
                .extracting(Block.Lane::isLine)
                .containsExactlyElementsOf(IntStream.range(0, lines + 7)
                        .mapToObj(place -> place < lines)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aLineOfTableFourIsTheOnlyLaneOfItsBlock(Shape shape) {
        for (Block dispute : blocks(shape).subList(1, 4)) {
            assertThat(dispute.lanes()).singleElement().satisfies(lane -> {
                assertThat(lane.isLine()).isTrue();
                assertThat(addresses(dispute, lane)).isEqualTo(addresses(dispute));
                assertThat(lane.crossing()).isEmpty();
                assertThat(lane.identities()).isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void identitiesThatCrossALaneHaveOneCellOfItEach(Shape shape) {
        Block requests = blocks(shape).get(0);
        List<Shape.Equation> equations = shape.equations().subList(0, shape.identities - 3);
        for (Block.Lane lane : requests.lanes()) {
            List<String> cells = addresses(requests, lane);

            assertThat(lane.identities())
                    .isEqualTo(bits(IntStream.range(0, equations.size())
                            .filter(row -> cells.stream().anyMatch(equations.get(row)::contains))));
            assertThat(lane.crossing()).hasSameSizeAs(cells);
            assertThat(lane.crossed()).isEqualTo(bits(lane.crossing().stream().mapToInt(row -> row)));
            for (int i = 0; i < cells.size(); i++) {
                Shape.Equation equation = equations.get(lane.crossing().get(i));
                assertThat(cells).filteredOn(equation::contains).containsExactly(cells.get(i));
            }
        }
    }

    @Test
    void mistakesInALaneExplainWhatFailsInItIfMoreThanOneIdentityCrossesIt() {
        Block requests = blocks(Shape.REVISED).get(0);
        Block.Lane line = lane(requests, "requests.outcomes.granted.naturalPersons");
        List<Shape.Equation> equations = Shape.REVISED.equations();
        long own = bits(IntStream.range(0, 39)
                .filter(row -> equations.get(row).address().equals("requests.outcomes.granted")));
        long first = 1L << line.crossing().get(0);
        long second = 1L << line.crossing().get(1);
        long elsewhere = bits(IntStream.range(0, 39)
                .filter(row -> equations.get(row).address().equals("requests.outcomes.partlyGranted")));

        assertThat(line.mayExplain(first | second)).isTrue();
        assertThat(line.mayExplain(first | second | own)).isTrue();
        assertThat(line.mayExplain(first | own))
                .as("one wrong figure is enough")
                .isFalse();
        assertThat(line.mayExplain(own)).isFalse();
        assertThat(line.mayExplain(first | second | elsewhere)).isFalse();
        assertThat(blocks(Shape.REVISED).get(1).lanes().get(0).mayExplain(1)).isTrue();
    }
}
