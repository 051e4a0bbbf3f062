package io.github.gongkai.serialization;

import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads a text section of XML. What is wrong is told; a block of which a part is missing or wrong is left out. */
final class XmlNarrative {

    private static final Keys NOTHING = Keys.of();
    private static final Keys HEADING = Keys.of(Wire.LEVEL);
    private static final Keys PICTURE = Keys.of(Wire.CAPTION, Wire.ADDRESS);

    private final XmlCursor cursor;
    private final Problems problems;

    XmlNarrative(XmlCursor cursor) {
        this.cursor = cursor;
        this.problems = cursor.problems;
    }

    /** Takes the element of a text section; empty if it is none. */
    Optional<Narrative> read() throws IOException {
        if (!enter(null)) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; cursor.nextElement(); i++) {
            Block block = block(Wire.BLOCKS + '[' + i + ']');
            if (block != null) {
                blocks.add(block);
            }
        }
        return Optional.of(Narrative.of(blocks));
    }

    /** Enters an element that has no attributes. */
    private boolean enter(@Nullable String part) throws IOException {
        boolean entered = part == null ? cursor.open(NOTHING) : cursor.open(NOTHING, part);
        if (entered && cursor.nextAttribute() != Cursor.END) {
            throw new IllegalStateException("an attribute without a name");
        }
        return entered;
    }

    private @Nullable Block block(String part) throws IOException {
        switch (cursor.element()) {
            case Wire.HEADING -> {
                return heading(part);
            }
            case Wire.PARAGRAPH -> {
                enter(part + '.' + Wire.PARAGRAPH);
                return new Block.Paragraph(cursor.content());
            }
            case Wire.TABLE -> {
                return table(part + '.' + Wire.TABLE);
            }
            case Wire.PICTURE -> {
                return picture(part + '.' + Wire.PICTURE);
            }
            default -> {
                cursor.unknown();
                return null;
            }
        }
    }

    private @Nullable Block heading(String part) throws IOException {
        long place = cursor.place();
        cursor.open(HEADING, part);
        boolean stated = false;
        OptionalInt level = OptionalInt.empty();
        while (cursor.nextAttribute() != Cursor.END) {
            stated = true;
            level = cursor.integer(Wire.TOP_LEVEL, Wire.LOWEST_LEVEL);
        }
        if (!stated) {
            problems.missing(cursor.address() + '.' + Wire.LEVEL, place);
        }
        String text = cursor.content();
        return level.isEmpty() ? null : new Block.Heading(text, level.getAsInt());
    }

    private @Nullable Block table(String part) throws IOException {
        int before = problems.count();
        List<List<String>> rows = new ArrayList<>();
        enter(part);
        while (cursor.nextElement()) {
            if (!cursor.element().equals(Wire.ROW)) {
                cursor.unknown();
                continue;
            }
            List<String> row = new ArrayList<>();
            enter("[" + rows.size() + ']');
            while (cursor.nextElement()) {
                if (cursor.element().equals(Wire.CELL)) {
                    enter("[" + row.size() + ']');
                    row.add(cursor.content());
                } else {
                    cursor.unknown();
                }
            }
            rows.add(row);
        }
        return problems.count() == before ? new Block.Table(rows) : null;
    }

    /** Caption and address of a picture; either may be left out if it is empty. */
    private Block picture(String part) throws IOException {
        String caption = "";
        String address = "";
        cursor.open(PICTURE, part);
        for (int index = cursor.next(); index != Cursor.END; index = cursor.next()) {
            String text = Objects.requireNonNullElse(cursor.string(), "");
            if (PICTURE.name(index).equals(Wire.CAPTION)) {
                caption = text;
            } else {
                address = text;
            }
        }
        return new Block.Picture(caption, address);
    }
}
