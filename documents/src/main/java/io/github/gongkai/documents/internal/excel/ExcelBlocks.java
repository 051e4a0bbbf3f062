package io.github.gongkai.documents.internal.excel;

import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.report.Block;
import java.util.List;
import java.util.Optional;

/**
 * What a workbook of ours says about its own rows and sheets, so that it is read back as it was written. A row of a text section
 * says what it is by the number format of its cells: text, and a space as wide as a letter that stands for the kind. Excel keeps
 * it and shows nothing of it.
 */
final class ExcelBlocks {

    /** The defined name of a sheet that is no part of the report. */
    static final String NOTE = "gongkai.note";

    private static final String MARK = "@_";
    private static final char PARAGRAPH = 'p';
    private static final char TABLE = 't';
    private static final char PICTURE = 'f';

    private ExcelBlocks() {}

    /** The number format of the cells of a block. */
    static String format(Block block) {
        if (block instanceof Block.Heading heading) {
            return MARK + heading.level();
        }
        return MARK + (block instanceof Block.Table ? TABLE : block instanceof Block.Picture ? PICTURE : PARAGRAPH);
    }

    /** The block that a row says it is, a table of one row for a row of a table; empty for any other row. */
    static Optional<Block> read(SheetContent.Row row) {
        if (row.cells().isEmpty()) {
            return Optional.empty();
        }
        SheetContent.Cell first = row.cells().firstEntry().getValue();
        String format = first.format().code();
        if (format.length() != MARK.length() + 1 || !format.startsWith(MARK)) {
            return Optional.empty();
        }
        char kind = format.charAt(MARK.length());
        String text = first.text();
        return switch (kind) {
            case PARAGRAPH -> Optional.of(new Block.Paragraph(text));
            case PICTURE -> Optional.of(Printed.picture(text));
            case TABLE ->
                Optional.of(new Block.Table(List.of(row.cells().values().stream()
                        .map(SheetContent.Cell::text)
                        .toList())));
            case '2', '3', '4', '5', '6' -> Optional.of(new Block.Heading(text, kind - '0'));
            default -> Optional.empty();
        };
    }
}
