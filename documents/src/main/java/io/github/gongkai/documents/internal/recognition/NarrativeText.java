package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the blocks of one text section. */
final class NarrativeText {

    /** Kinds of ordinal that head a sub-heading; the kind met first in a section is its first level. */
    private static final List<Pattern> ORDINALS = List.of(
            Pattern.compile("^[(（][一二三四五六七八九十]{1,3}[)）].*"),
            Pattern.compile("^[(（]\\d{1,2}[)）].*"),
            Pattern.compile("^\\d{1,2}[.．、].*"),
            Pattern.compile("^[一二三四五六七八九十]{1,3}[、.．].*"));

    private static final int LONGEST_HEADING = 40;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Pattern> levels = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    void text(String text) {
        closeTable();
        String shown = Wording.strip(text);
        if (shown.length() <= LONGEST_HEADING && shown.indexOf('。') < 0) {
            for (Pattern ordinal : ORDINALS) {
                if (ordinal.matcher(shown).matches()) {
                    if (!levels.contains(ordinal)) {
                        levels.add(ordinal);
                    }
                    blocks.add(new Block.Heading(shown, 2 + levels.indexOf(ordinal)));
                    return;
                }
            }
        }
        blocks.add(new Block.Paragraph(shown));
    }

    /** Adds a block that is known as what it is. */
    void block(Block block) {
        closeTable();
        blocks.add(block);
    }

    void row(List<Piece.Entry> entries) {
        rows.add(entries.stream().map(entry -> Wording.strip(entry.text())).toList());
    }

    boolean isEmpty() {
        return blocks.isEmpty() && rows.isEmpty();
    }

    Narrative build() {
        closeTable();
        return Narrative.of(blocks);
    }

    private void closeTable() {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(rows));
            rows.clear();
        }
    }
}
