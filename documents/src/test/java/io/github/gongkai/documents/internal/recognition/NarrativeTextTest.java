package io.github.gongkai.documents.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.report.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarrativeTextTest {

    private final NarrativeText text = new NarrativeText();

    @Test
    void theKindOfOrdinalThatIsMetFirstHeadsTheFirstLevel() {
        text.text(" （一）主动公开 ");
        text.text("1.制度建设");
        text.text("（二）依申请公开");

        assertThat(text.build().blocks())
                .containsExactly(
                        new Block.Heading("（一）主动公开", 2),
                        new Block.Heading("1.制度建设", 3),
                        new Block.Heading("（二）依申请公开", 2));
    }

    @Test
    void aLineIsNoHeadingWithoutOrdinalWithAFullStopOrBeyondFortyCharacters() {
        String forty = "（一）" + "公".repeat(37);
        text.text("主动公开");
        text.text("（一）已公开。");
        text.text(forty);
        text.text(forty + "开");

        assertThat(text.build().blocks())
                .containsExactly(
                        new Block.Paragraph("主动公开"),
                        new Block.Paragraph("（一）已公开。"),
                        new Block.Heading(forty, 2),
                        new Block.Paragraph(forty + "开"));
    }

    @Test
    void rowsInARowAreATableWhereTheyStood() {
        text.row(List.of(entry("类别"), entry(" 件数 ")));
        text.row(List.of(entry("公文"), entry("12")));
        text.text("如上表。");
        text.row(List.of(entry("甲")));
        text.block(new Block.Picture("图", "a.png"));
        text.row(List.of(entry("乙")));

        assertThat(text.build().blocks())
                .containsExactly(
                        new Block.Table(List.of(List.of("类别", "件数"), List.of("公文", "12"))),
                        new Block.Paragraph("如上表。"),
                        new Block.Table(List.of(List.of("甲"))),
                        new Block.Picture("图", "a.png"),
                        new Block.Table(List.of(List.of("乙"))));
    }

    @Test
    void itIsEmptyUntilSomethingIsThere() {
        assertThat(text.isEmpty()).isTrue();

        text.row(List.of(entry("甲")));
        assertThat(text.isEmpty()).isFalse();

        NarrativeText other = new NarrativeText();
        other.text("甲");
        assertThat(other.isEmpty()).isFalse();
    }

    private static Piece.Entry entry(String text) {
        return Piece.Entry.of(text, 1, 1);
    }
}
