package io.github.gongkai.report;

import java.util.List;
import org.immutables.value.Value;

/** The text of section one, five or six, block by block, as published. Instances are immutable. */
@Value.Immutable
public abstract sealed class Narrative permits ImmutableNarrative {

    /** For the generated class. */
    Narrative() {}

    /**
     * Returns a text made of the given blocks.
     *
     * @param blocks the blocks in order; none for a section whose title stands alone
     * @return the text
     */
    public static Narrative of(List<? extends Block> blocks) {
        return ImmutableNarrative.builder().addAllBlocks(blocks).build();
    }

    /**
     * Returns the blocks in order.
     *
     * @return the blocks; empty if the section's title stands alone
     */
    public abstract List<Block> blocks();
}
