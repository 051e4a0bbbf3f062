package io.github.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeTest {

    private static final List<Block> BLOCKS = List.of(
            new Block.Heading("（一）主动公开", 2),
            new Block.Paragraph("全年公开信息若干条。"),
            new Block.Table(List.of(List.of("类别", "数量"), List.of("规章", "0", "无"))),
            new Block.Picture("图1", "tu1.png"));

    @Test
    void blocksStayInTheirOrder() {
        assertThat(Narrative.of(BLOCKS).blocks()).isEqualTo(BLOCKS).isUnmodifiable();
        assertThat(Narrative.of(BLOCKS)).isEqualTo(Narrative.of(new ArrayList<>(BLOCKS)));
        assertThat(Narrative.of(BLOCKS)).isNotEqualTo(Narrative.of(BLOCKS.subList(0, 3)));
    }

    @Test
    void aSectionWhoseTitleStandsAloneHasNoBlocks() {
        assertThat(Narrative.of(List.of()).blocks()).isEmpty();
    }

    @Test
    void aNarrativeDoesNotFollowTheListItWasMadeOf() {
        List<Block> blocks = new ArrayList<>(BLOCKS);
        Narrative narrative = Narrative.of(blocks);
        blocks.clear();
        assertThat(narrative.blocks()).isEqualTo(BLOCKS);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void headingsWithinASectionAreOfLevelTwoToSix(int level) {
        assertThat(new Block.Heading("小标题", level).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 7, Integer.MAX_VALUE})
    void otherLevelsAreRefused(int level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Heading("小标题", level))
                .withMessage("heading level " + level);
    }

    @Test
    void aTableDoesNotFollowTheRowsItWasMadeOf() {
        List<String> row = new ArrayList<>(List.of("类别", "数量"));
        List<List<String>> rows = new ArrayList<>(List.of(row));
        Block.Table table = new Block.Table(rows);
        row.set(0, "改");
        rows.clear();
        assertThat(table.rows()).containsExactly(List.of("类别", "数量")).isUnmodifiable();
        assertThat(table.rows().get(0)).isUnmodifiable();
    }

    @Test
    void aBlockWithoutItsTextIsRefusedWhereItIsMade() {
        assertThatNullPointerException().isThrownBy(() -> new Block.Heading(null, 2));
        assertThatNullPointerException().isThrownBy(() -> new Block.Paragraph(null));
        assertThatNullPointerException().isThrownBy(() -> new Block.Picture(null, ""));
        assertThatNullPointerException().isThrownBy(() -> new Block.Picture("", null));
        assertThatNullPointerException().isThrownBy(() -> new Block.Table(null));
        assertThatNullPointerException().isThrownBy(() -> new Block.Table(List.of(Arrays.asList("类别", null))));
    }
}
