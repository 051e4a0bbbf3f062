package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableKeysTest {

    @ParameterizedTest
    @EnumSource(Edition.class)
    void leadToTheCellsOfEachEditionInItsOrder(Edition edition) {
        List<Cell> reached = new ArrayList<>();
        for (Section table : Section.tables()) {
            collect(TableKeys.of(table), edition, reached);
        }

        assertThat(reached).filteredOn(cell -> !cell.isCollapsed()).isEqualTo(edition.cells());
        assertThat(reached).filteredOn(Cell::isCollapsed).isEqualTo(edition.collapsedCells());
    }

    private static void collect(TableKeys keys, Edition edition, List<Cell> reached) {
        Cell cell = keys.cell(edition);
        if (cell != null) {
            assertThat(keys.address()).isEqualTo(cell.address());
            assertThat(keys.children()).as("a cell has no keys under it").noneMatch(child -> child.isIn(edition));
            reached.add(cell);
        }
        keys.children().forEach(child -> collect(child, edition, reached));
    }
}
