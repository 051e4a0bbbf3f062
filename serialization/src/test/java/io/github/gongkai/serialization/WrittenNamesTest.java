package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every name of a table has its bytes at its own place. */
class WrittenNamesTest {

    /** Not those of the writers, which are made once for all tests. */
    private final WrittenNames names = new WrittenNames() {
        @Override
        void write(FormKeys name, int level, DocumentBuffer out) {
            out.raw(level + " " + name.address());
        }
    };

    private static List<String> texts(byte[][] written) {
        return Arrays.stream(written).map(bytes -> new String(bytes, UTF_8)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aCellHasItsAddressWithAsManyNamesAboveAsThereAreDots(Edition edition) {
        List<String> written = texts(names.ofCells(edition));

        assertThat(written)
                .hasSize(edition.cells().size() + edition.collapsedCells().size());
        for (Cell cell : Stream.of(edition.cells(), edition.collapsedCells())
                .flatMap(List::stream)
                .toList()) {
            long dots = cell.address().chars().filter(sign -> sign == '.').count();
            assertThat(written.get(cell.ordinal())).isEqualTo((dots + 1) + " " + cell.address());
        }
        assertThat(names.ofCells(edition)).isSameAs(names.ofCells(edition));
    }

    @ParameterizedTest
    @EnumSource
    void aGroupHasWhatStandsBeforeTheDotsOfItsCells(Edition edition) {
        List<String> written = texts(names.ofGroups(edition));

        assertThat(written)
                .doesNotHaveDuplicates()
                .contains("1 requests", "2 requests.received", "3 requests.outcomes.granted", "1 disputes")
                .allSatisfy(group -> assertThat(edition.cells())
                        .extracting(Cell::address)
                        .anyMatch(address -> address.startsWith(group.substring(2) + '.')));
        assertThat(names.ofGroups(edition)).isSameAs(names.ofGroups(edition));
    }
}
