package io.github.gongkai.documents.internal.word;

import io.github.gongkai.documents.internal.source.FigureText;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.RunText;
import io.github.gongkai.documents.internal.source.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * Takes a Word document of the old format (.doc) apart, as {@link WordPieces} does with a new one. The old format has no grid:
 * the columns are told by where the edges of the cells are.
 */
public final class OldWordPieces {

    /** Paragraphs and rows that are looked at; no report comes near. */
    private static final int MOST_LINES = 50_000;
    /** Tables within tables; what is deeper is read as text. */
    private static final int DEEPEST = 20;
    /** Edges that are not farther apart, in twentieths of a point, are meant to be one. */
    private static final int SAME_EDGE = 40;

    private static final char CELL_END = '\u0007';
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char PICTURE = '\u0001';
    private static final char NOTE = '\u0002';
    private static final char LINE_BREAK = '\u000b';
    private static final char HYPHEN = '\u001e';

    private final List<Piece> pieces = new ArrayList<>();
    private int line;

    /** Fields that were entered; of each whether its instruction has been passed and its result has begun. */
    private final List<Boolean> fields = new ArrayList<>();

    /** Whether the present cell shows a picture. */
    private boolean picture;
    /** Whether the present cell has the mark of a footnote. */
    private boolean noted;

    private OldWordPieces() {}

    public static List<Piece> of(HWPFDocument document) {
        OldWordPieces word = new OldWordPieces();
        word.blocks(document.getRange(), 0, word.pieces, 0, 1);
        word.blocks(document.getFootnoteRange(), 0, word.pieces, 0, 1);
        word.blocks(document.getEndnoteRange(), 0, word.pieces, 0, 1);
        if (word.line > MOST_LINES) {
            word.pieces.add(new Piece.Rest(word.line, 1));
        }
        return word.pieces;
    }

    /** Adds the paragraphs and tables of a range; returns whether there is a table. */
    private boolean blocks(Range range, int level, List<Piece> flow, int row, int column) {
        boolean tables = false;
        int count = range.numParagraphs();
        for (int p = 0; p < count && line <= MOST_LINES; p++) {
            Paragraph paragraph = range.getParagraph(p);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level && level < DEEPEST) {
                Table table = range.getTable(paragraph);
                tables = true;
                table(table, level + 1, flow);
                p += Math.max(1, table.numParagraphs()) - 1;
            } else {
                int place = level == 0 ? ++line : row;
                for (String text : texts(paragraph, flow, place, column)) {
                    flow.add(new Piece.Text(text, place, column, true));
                }
            }
        }
        return tables;
    }

    private void table(Table table, int level, List<Piece> flow) {
        List<Integer> edges = edges(table);
        TableRows rows = new TableRows();
        List<Piece> inCells = new ArrayList<>();
        boolean holdsTable = false;
        for (int r = 0; r < table.numRows() && line <= MOST_LINES; r++) {
            TableRow row = table.getRow(r);
            line++;
            int place = line;
            int next = 0;
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                List<Piece> content = new ArrayList<>();
                picture = false;
                noted = false;
                holdsTable |= blocks(cell, level, content, place, c + 1);
                int from = edge(edges, cell.getLeftEdge());
                int to = edge(edges, cell.getLeftEdge() + cell.getWidth());
                rows.skip(from - next);
                RunText text = new RunText();
                for (Piece piece : content) {
                    if (piece instanceof Piece.Text words) {
                        text.addParagraph(words.text());
                    } else if (piece instanceof Piece.LeftOut) {
                        flow.add(piece);
                    }
                }
                rows.cell(shown(text.toString()), place, c + 1, Math.max(1, to - from), merge(cell));
                next = Math.max(to, from + 1);
                content.removeIf(piece -> piece instanceof Piece.LeftOut);
                inCells.addAll(content);
            }
            rows.endRow();
        }
        // A table with a table in it lays out the page.
        flow.addAll(holdsTable ? inCells : rows.pieces());
    }

    /** The text of a cell, with a remark if a footnote belongs to its figure or a picture stands in its place. */
    private String shown(String text) {
        if (text.isEmpty()) {
            return picture ? "<picture>" : "";
        }
        return noted && FigureText.looksLikeFigure(text) ? text + " [注]" : text;
    }

    private static TableRows.Merge merge(TableCell cell) {
        if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
            return TableRows.Merge.FROM_ABOVE;
        }
        return cell.isMerged() && !cell.isFirstMerged() ? TableRows.Merge.FROM_LEFT : TableRows.Merge.NONE;
    }

    private static List<Integer> edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int edge(List<Integer> edges, int place) {
        int edge = 0;
        while (edge + 1 < edges.size() && edges.get(edge + 1) <= place) {
            edge++;
        }
        return edge;
    }

    /** The lines of a paragraph that are printed. */
    private List<String> texts(Paragraph paragraph, List<Piece> flow, int place, int column) {
        List<RunText> lines = new ArrayList<>(List.of(new RunText()));
        RunText hidden = new RunText();
        for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
            CharacterRun run = paragraph.getCharacterRun(r);
            if (!run.isMarkedDeleted()) {
                run(run, lines, hidden);
            }
        }
        if (!hidden.isBlank()) {
            flow.add(TableRows.hidden(hidden.toString(), place, column));
        }
        return lines.stream()
                .filter(text -> !text.isBlank())
                .map(RunText::toString)
                .toList();
    }

    private void run(CharacterRun run, List<RunText> lines, RunText hidden) {
        boolean apart = run.isStrikeThrough() || run.isDoubleStrikeThrough() || run.getSubSuperScriptIndex() != 0;
        StringBuilder words = new StringBuilder();
        String text = run.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case FIELD_BEGIN -> fields.add(false);
                case FIELD_RESULT -> {
                    if (!fields.isEmpty()) {
                        fields.set(fields.size() - 1, true);
                    }
                }
                case FIELD_END -> {
                    if (!fields.isEmpty()) {
                        fields.remove(fields.size() - 1);
                    }
                }
                default -> {
                    if (!fields.contains(false)) {
                        picture |= c == PICTURE && run.isSpecialCharacter();
                        noted |= c == NOTE && run.isSpecialCharacter();
                        words.append(shown(c));
                    }
                }
            }
        }
        String[] parts = words.toString().split(String.valueOf(LINE_BREAK), -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lines.add(new RunText());
            }
            RunText target = run.isVanished() ? hidden : lines.get(lines.size() - 1);
            if (apart) {
                target.addApart(parts[i]);
            } else {
                target.add(parts[i]);
            }
        }
    }

    private static String shown(char c) {
        return switch (c) {
            case CELL_END, PICTURE, NOTE -> "";
            case HYPHEN -> "-";
            case LINE_BREAK -> String.valueOf(LINE_BREAK);
            default -> c < ' ' ? " " : String.valueOf(c);
        };
    }
}
