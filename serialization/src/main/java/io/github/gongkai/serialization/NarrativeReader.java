package io.github.gongkai.serialization;

import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a text section. What is wrong is told; a block of which a part is missing or wrong is left out. */
final class NarrativeReader {

    private final JsonCursor cursor;
    private final Problems problems;

    NarrativeReader(JsonCursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** Takes the value of a text section's key; empty if it does not even hold a list of blocks. */
    Optional<Narrative> take(String address) throws IOException {
        Place place = cursor.place();
        BlockList list = new BlockList(address + '.' + Wire.BLOCKS);
        if (cursor.object(address, list) && !list.stated) {
            problems.missing(list.address, place);
        }
        return Optional.ofNullable(list.blocks).map(Narrative::of);
    }

    /** The members of a text section: its blocks. */
    private final class BlockList implements JsonCursor.Members {
        private final String address;
        private boolean stated;
        private @Nullable List<Block> blocks;

        BlockList(String address) {
            this.address = address;
        }

        @Override
        public boolean take(String key, Place place) throws IOException {
            if (!key.equals(Wire.BLOCKS)) {
                return false;
            }
            stated = true;
            List<Block> read = new ArrayList<>();
            if (cursor.array(
                    address, element -> new BlockMembers(element).read().ifPresent(read::add))) {
                blocks = read;
            }
            return true;
        }
    }

    /** The members of a block: one that says what it is, and for a heading its level, in any order. */
    private final class BlockMembers implements JsonCursor.Members {
        private final String address;
        private @Nullable String kind;
        private Optional<String> text = Optional.empty();
        private Optional<Block> block = Optional.empty();
        private Optional<Integer> level = Optional.empty();
        private @Nullable Place levelPlace;

        BlockMembers(String address) {
            this.address = address;
        }

        Optional<Block> read() throws IOException {
            Place place = cursor.place();
            if (!cursor.object(address, this)) {
                return Optional.empty();
            }
            if (kind == null) {
                problems.wrongKind(address, String.join("|", Wire.BLOCK_KINDS), "{…}", place);
            } else if (kind.equals(Wire.HEADING)) {
                if (levelPlace == null) {
                    problems.missing(address + '.' + Wire.LEVEL, place);
                }
                return text.flatMap(heading -> level.map(l -> new Block.Heading(heading, l)));
            } else if (levelPlace != null) {
                problems.unknownKey(address + '.' + Wire.LEVEL, levelPlace);
            }
            return block;
        }

        @Override
        public boolean take(String key, Place place) throws IOException {
            String at = address + '.' + key;
            if (key.equals(Wire.LEVEL)) {
                levelPlace = place;
                level = cursor.integer(at, Wire.TOP_LEVEL, Wire.LOWEST_LEVEL);
                return true;
            }
            // A second kind in the same block has no place there.
            if (!Wire.BLOCK_KINDS.contains(key) || kind != null) {
                return false;
            }
            kind = key;
            switch (key) {
                case Wire.HEADING -> text = cursor.string(at);
                case Wire.PARAGRAPH -> block = cursor.string(at).map(Block.Paragraph::new);
                case Wire.TABLE -> block = table(at);
                default -> block = picture(at);
            }
            return true;
        }
    }

    /** A table that is not one of the form's: rows of texts. With a text that is none it could only be guessed at. */
    private Optional<Block> table(String address) throws IOException {
        int before = problems.count();
        List<List<String>> rows = new ArrayList<>();
        cursor.array(address, rowAddress -> {
            List<String> row = new ArrayList<>();
            cursor.array(rowAddress, cell -> cursor.string(cell).ifPresent(row::add));
            rows.add(row);
        });
        return problems.count() == before ? Optional.of(new Block.Table(rows)) : Optional.empty();
    }

    private Optional<Block> picture(String address) throws IOException {
        PictureMembers picture = new PictureMembers(address);
        return cursor.object(address, picture)
                ? picture.caption.flatMap(c -> picture.source.map(s -> new Block.Picture(c, s)))
                : Optional.empty();
    }

    /** Caption and address of a picture; either may be left out if it is empty. */
    private final class PictureMembers implements JsonCursor.Members {
        private final String address;
        private Optional<String> caption = Optional.of("");
        private Optional<String> source = Optional.of("");

        PictureMembers(String address) {
            this.address = address;
        }

        @Override
        public boolean take(String key, Place place) throws IOException {
            switch (key) {
                case Wire.CAPTION -> caption = cursor.string(address + '.' + key);
                case Wire.ADDRESS -> source = cursor.string(address + '.' + key);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
