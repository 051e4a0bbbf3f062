package io.github.gongkai.serialization;

import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads a text section of JSON. What is wrong is told; a block of which a part is missing or wrong is left out. */
final class JsonNarrative {

    private static final Keys SECTION = Keys.of(Wire.BLOCKS);
    private static final Keys BLOCK = Keys.placed(Wire.HEADING, Wire.LEVEL, Wire.PARAGRAPH, Wire.TABLE, Wire.PICTURE);
    private static final Keys PICTURE = Keys.of(Wire.CAPTION, Wire.ADDRESS);

    private final JsonCursor cursor;
    private final Problems problems;

    JsonNarrative(JsonCursor cursor) {
        this.cursor = cursor;
        this.problems = cursor.problems;
    }

    /** Takes the value of a text section's key; empty if it does not even hold a list of blocks. */
    Optional<Narrative> read() throws IOException {
        long place = cursor.place();
        String address = cursor.address();
        if (!cursor.open(SECTION)) {
            return Optional.empty();
        }
        boolean stated = false;
        List<Block> blocks = null;
        while (cursor.next() != Cursor.END) {
            stated = true;
            if (cursor.openList()) {
                blocks = new ArrayList<>();
                while (cursor.nextElement()) {
                    Block block = block();
                    if (block != null) {
                        blocks.add(block);
                    }
                }
            }
        }
        if (!stated) {
            problems.missing(address + '.' + Wire.BLOCKS, place);
        }
        return blocks == null ? Optional.empty() : Optional.of(Narrative.of(blocks));
    }

    /** A block has one member that says what it is, and a heading its level, in any order. */
    private @Nullable Block block() throws IOException {
        long place = cursor.place();
        if (!cursor.open(BLOCK)) {
            return null;
        }
        String kind = null;
        String heading = null;
        Block block = null;
        OptionalInt level = OptionalInt.empty();
        long levelPlace = Place.NONE;
        for (int index = cursor.next(); index != Cursor.END; index = cursor.next()) {
            String key = BLOCK.name(index);
            if (key.equals(Wire.LEVEL)) {
                levelPlace = cursor.keyPlace();
                level = cursor.integer(Wire.TOP_LEVEL, Wire.LOWEST_LEVEL);
            } else if (kind != null) {
                // A second kind in the same block has no place there.
                problems.unknownKey(cursor.address(), cursor.keyPlace());
                cursor.skip();
            } else {
                kind = key;
                switch (key) {
                    case Wire.HEADING -> heading = cursor.string();
                    case Wire.PARAGRAPH -> {
                        String text = cursor.string();
                        block = text == null ? null : new Block.Paragraph(text);
                    }
                    case Wire.TABLE -> block = table();
                    default -> block = picture();
                }
            }
        }
        if (kind == null) {
            problems.wrongKind(cursor.address(), String.join("|", Wire.BLOCK_KINDS), "{…}", place);
        } else if (kind.equals(Wire.HEADING)) {
            if (levelPlace == Place.NONE) {
                problems.missing(cursor.address() + '.' + Wire.LEVEL, place);
            }
            return heading == null || level.isEmpty() ? null : new Block.Heading(heading, level.getAsInt());
        } else if (levelPlace != Place.NONE) {
            problems.unknownKey(cursor.address() + '.' + Wire.LEVEL, levelPlace);
        }
        return block;
    }

    /** A table that is not one of the form's: rows of texts. With a text that is none it could only be guessed at. */
    private @Nullable Block table() throws IOException {
        int before = problems.count();
        List<List<String>> rows = new ArrayList<>();
        if (cursor.openList()) {
            while (cursor.nextElement()) {
                rows.add(row());
            }
        }
        return problems.count() == before ? new Block.Table(rows) : null;
    }

    private List<String> row() throws IOException {
        List<String> row = new ArrayList<>();
        if (cursor.openList()) {
            while (cursor.nextElement()) {
                String text = cursor.string();
                if (text != null) {
                    row.add(text);
                }
            }
        }
        return row;
    }

    /** Caption and address of a picture; either may be left out if it is empty. */
    private @Nullable Block picture() throws IOException {
        if (!cursor.open(PICTURE)) {
            return null;
        }
        String caption = "";
        String address = "";
        for (int index = cursor.next(); index != Cursor.END; index = cursor.next()) {
            if (PICTURE.name(index).equals(Wire.CAPTION)) {
                caption = cursor.string();
            } else {
                address = cursor.string();
            }
        }
        return caption == null || address == null ? null : new Block.Picture(caption, address);
    }
}
