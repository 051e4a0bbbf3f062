package io.github.gongkai.validation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well the identities guard each cell. */
final class Protection {

    private Protection() {}

    /**
     * Returns for each cell the size of the smallest change with it that no identity notices.
     *
     * @param edition an edition of the form
     * @return by cell in the form's order: 0 where no identity has the cell; 2 where a change of one more cell hides that of
     *     this one, so that a wrong figure is noticed but not told from others; 4 or more where it takes three more at least, so
     *     that a single wrong figure is located
     */
    static Map<Cell, Integer> of(Edition edition) {
        Map<Cell, Integer> sizes = new LinkedHashMap<>();
        edition.cells().forEach(cell -> sizes.put(cell, 0));
        for (Block block : Block.of(Identity.of(edition))) {
            for (int cell = 0; cell < block.cells().size(); cell++) {
                sizes.put(block.cells().get(cell), smallestInvisible(block, cell));
            }
        }
        return sizes;
    }

    /** If only the others may change, what makes good for a change of the cell hides it. */
    private static int smallestInvisible(Block block, int cell) {
        int[] weights = new int[block.cells().size()];
        Arrays.fill(weights, 1);
        weights[cell] = 0;
        Imbalance oneMore = Imbalance.ofOneWrong(block, cell);
        List<Changes> hiding = Localisation.of(oneMore, weights).sets();
        return 1 + hiding.get(0).size();
    }
}
