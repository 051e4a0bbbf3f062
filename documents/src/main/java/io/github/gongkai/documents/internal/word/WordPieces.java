package io.github.gongkai.documents.internal.word;

import io.github.gongkai.documents.internal.ooxml.PartXml;
import io.github.gongkai.documents.internal.source.FigureText;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.RunText;
import io.github.gongkai.documents.internal.source.TableRows;
import io.github.gongkai.report.Block;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/**
 * Takes a Word document (.docx) apart: every innermost table row by row, all other text paragraph by paragraph, as it is
 * printed with all tracked changes accepted. The line of a place is the number of the paragraph or row, the column that of
 * the cell.
 *
 * <p>The document is read element by element, not as an object model: content controls, text boxes, smart tags and insertions
 * may stand around any text, row or cell, and a model that has no place for one of them loses what is in it.
 */
public final class WordPieces {

    /** Paragraphs and rows that are looked at; no report comes near. */
    private static final int MOST_LINES = 50_000;

    private static final int LONGEST_NOTE = 50;
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String MATHS = "/math";

    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final PackagePart main;
    private @Nullable WordNumbering numbering;
    private final Map<String, Map<String, String>> notes = new HashMap<>();
    private int line;

    /** Whether characters are text that is printed; all others are white space between elements. */
    private boolean inText;

    private boolean runApart;
    private boolean runHidden;

    private WordPieces(PackagePart main) {
        this.main = main;
    }

    private static final class Paragraph {
        private final int line;
        private final List<RunText> lines = new ArrayList<>(List.of(new RunText()));
        private final RunText hidden = new RunText();
        private final List<String> notes = new ArrayList<>();
        /** All that is printed, white space as it stands. */
        private final StringBuilder exact = new StringBuilder();

        private String style = "";
        private String ordinal = "";
        private String picture = "";

        private Paragraph(int line) {
            this.line = line;
        }

        private RunText text() {
            return lines.get(lines.size() - 1);
        }
    }

    private static final class Table {
        private final TableRows rows = new TableRows();
        /** The paragraphs and tables of its cells in their order, for a table that lays out the page. */
        private final List<Piece> flow = new ArrayList<>();

        private final List<Piece> hidden = new ArrayList<>();
        private final List<Piece> notes = new ArrayList<>();
        private boolean holdsTable;
        /** Whether it is a table of a text section in a document of ours. */
        private boolean marked;

        private int line;
        /** Rows and cells that have begun and not ended; nonsense may stand them in one another without a table. */
        private int openRows;

        private int openCells;
        private int cells;
        private int columnsAfter;
        private boolean rowHidden;
        private boolean rowDeleted;
        private @Nullable Cell cell;
    }

    private static final class Cell {
        private final RunText text = new RunText();
        private final List<String> notes = new ArrayList<>();
        private int columns = 1;
        private TableRows.Merge merge = TableRows.Merge.NONE;
        private boolean deleted;
        private String picture = "";

        /** The text with its footnote if it is a figure; a cell that shows something else than text gives its name. */
        private String shown() {
            String words = text.toString();
            if (words.isEmpty()) {
                return picture;
            }
            if (notes.isEmpty() || !FigureText.looksLikeFigure(words)) {
                return words;
            }
            String note = String.join("；", notes);
            notes.clear();
            return words + " [" + (note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) + "…" : note) + "]";
        }
    }

    public static List<Piece> of(PackagePart main) throws IOException, XMLStreamException {
        WordPieces word = new WordPieces(main);
        try (InputStream in = main.getInputStream()) {
            PartXml.read(in, word::walk);
        }
        return word.pieces;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext() && line <= MOST_LINES) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text(reader.getText());
                    }
                }
                default -> {
                    // Comments and processing instructions.
                }
            }
        }
        if (line > MOST_LINES) {
            while (!tables.isEmpty()) {
                endTable();
            }
            pieces.add(new Piece.Rest(line, 1));
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        switch (WordXml.name(reader)) {
            case "p" -> paragraphs.push(new Paragraph(tables.isEmpty() ? ++line : line));
            case "pPr" -> paragraphProperties(reader);
            case "r" -> {
                runApart = false;
                runHidden = false;
            }
            case "rPr" -> properties(reader, () -> runProperty(reader));
            case "t" -> inText = true;
            case "tab", "ptab" -> text(" ");
            case "br", "cr" -> lineBreak();
            case "noBreakHyphen" -> text("-");
            case "sym" -> text(symbol(reader));
            case "footnoteReference" -> note(reader, "footnotes");
            case "endnoteReference" -> note(reader, "endnotes");
            case "drawing", "pict", "object" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.element().picture = "<" + reader.getLocalName() + ">";
                }
            }
            case "tbl" -> tables.push(new Table());
            case "tblPr" -> properties(reader, () -> tableProperty(reader));
            case "tr" -> startRow();
            case "trPr" -> properties(reader, () -> rowProperty(reader));
            case "tc" -> startCell();
            case "tcPr" -> properties(reader, () -> cellProperty(reader));
            // What is not printed: deleted text, instructions of fields, pronunciations, layout.
            case "del", "moveFrom", "instrText", "delText", "rt", "tblPrEx", "tblGrid", "sectPr", "sdtPr" ->
                PartXml.skip(reader);
            case "" -> foreign(reader);
            default -> {
                // What only stands around other things.
            }
        }
    }

    private void foreign(XMLStreamReader reader) throws XMLStreamException {
        String namespace = String.valueOf(reader.getNamespaceURI());
        if (reader.getLocalName().equals("Fallback") && namespace.equals(COMPATIBILITY)) {
            // The same again for old programs.
            PartXml.skip(reader);
        } else if (reader.getLocalName().equals("t") && namespace.endsWith(MATHS)) {
            runApart = true;
            runHidden = false;
            inText = true;
        }
    }

    private void end(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "t" -> inText = false;
            case "p" -> {
                if (WordXml.isWords(reader.getNamespaceURI()) && !paragraphs.isEmpty()) {
                    endParagraph(paragraphs.pop());
                }
            }
            case "tc" -> {
                if (WordXml.isWords(reader.getNamespaceURI())) {
                    endCell();
                }
            }
            case "tr" -> {
                if (WordXml.isWords(reader.getNamespaceURI())) {
                    endRow();
                }
            }
            case "tbl" -> {
                if (WordXml.isWords(reader.getNamespaceURI())) {
                    endTable();
                }
            }
            default -> {
                // What only stands around other things.
            }
        }
    }

    // ---- properties ----

    /** What is done with one property, on whose element the reader stands. */
    private interface Property {
        void take() throws XMLStreamException;
    }

    /** Goes through the properties of the present element, and through those that stand in groups. */
    private static void properties(XMLStreamReader reader, Property property) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                // What it was before a tracked change; what the mark at the end of a paragraph looks like.
                if (name.endsWith("Change") || name.equals("rPr") || name.equals("sectPr")) {
                    PartXml.skip(reader);
                } else {
                    property.take();
                    depth++;
                }
            }
        }
    }

    private void paragraphProperties(XMLStreamReader reader) throws XMLStreamException {
        String[] list = new String[2];
        int[] level = {-1};
        properties(reader, () -> {
            switch (WordXml.name(reader)) {
                case "pStyle" -> list[0] = WordXml.value(reader);
                case "numId" -> list[1] = WordXml.value(reader);
                case "ilvl" -> level[0] = WordXml.number(reader, "val", 0);
                default -> {
                    // How it looks.
                }
            }
        });
        if (!paragraphs.isEmpty() && list[0] != null) {
            paragraphs.element().style = list[0];
        }
        if (!paragraphs.isEmpty() && (list[0] != null || list[1] != null)) {
            paragraphs.element().ordinal = numbering().next(list[1], level[0], list[0]);
        }
    }

    private void runProperty(XMLStreamReader reader) {
        switch (WordXml.name(reader)) {
            case "vanish" -> runHidden = WordXml.isOn(reader);
            case "strike", "dstrike" -> runApart |= WordXml.isOn(reader);
            case "vertAlign" -> runApart |= !WordXml.value(reader).equals("baseline");
            default -> {
                // How it looks.
            }
        }
    }

    private void tableProperty(XMLStreamReader reader) {
        Table table = tables.peek();
        if (table != null && WordXml.name(reader).equals("tblStyle")) {
            table.marked = WordXml.value(reader).equals(WordReport.TEXT_TABLE);
        }
    }

    private void rowProperty(XMLStreamReader reader) {
        Table table = tables.peek();
        if (table == null) {
            return;
        }
        switch (WordXml.name(reader)) {
            case "gridBefore" -> table.rows.skip(WordXml.number(reader, "val", 0));
            case "gridAfter" -> table.columnsAfter = WordXml.number(reader, "val", 0);
            case "hidden" -> table.rowHidden = WordXml.isOn(reader);
            case "del" -> table.rowDeleted = true;
            default -> {
                // How it looks.
            }
        }
    }

    private void cellProperty(XMLStreamReader reader) {
        Table table = tables.peek();
        Cell cell = table == null ? null : table.cell;
        if (cell == null) {
            return;
        }
        switch (WordXml.name(reader)) {
            case "gridSpan" -> cell.columns = Math.max(1, WordXml.number(reader, "val", 1));
            case "vMerge" -> {
                if (!WordXml.value(reader).equals("restart")) {
                    cell.merge = TableRows.Merge.FROM_ABOVE;
                }
            }
            case "hMerge" -> {
                if (!WordXml.value(reader).equals("restart")) {
                    cell.merge = TableRows.Merge.FROM_LEFT;
                }
            }
            case "cellDel" -> cell.deleted = true;
            default -> {
                // How it looks.
            }
        }
    }

    // ---- text ----

    private void text(String words) {
        if (paragraphs.isEmpty()) {
            return;
        }
        Paragraph paragraph = paragraphs.element();
        paragraph.exact.append(runHidden ? "" : words);
        if (runHidden) {
            paragraph.hidden.add(words);
        } else if (runApart) {
            paragraph.text().addApart(words);
        } else {
            paragraph.text().add(words);
        }
    }

    private void lineBreak() {
        if (!paragraphs.isEmpty()) {
            paragraphs.element().lines.add(new RunText());
            paragraphs.element().exact.append('\n');
        }
    }

    private static String symbol(XMLStreamReader reader) {
        try {
            return String.valueOf((char) Integer.parseInt(WordXml.attribute(reader, "char", ""), 16));
        } catch (NumberFormatException e) {
            return "\ufffd";
        }
    }

    private void note(XMLStreamReader reader, String where) throws XMLStreamException {
        Map<String, String> known = notes.get(where);
        if (known == null) {
            known = notes(where);
            notes.put(where, known);
        }
        if (!paragraphs.isEmpty()) {
            // The mark stands between what comes before and after it.
            paragraphs.element().text().breakOff();
            paragraphs.element().notes.add("注：" + known.getOrDefault(WordXml.attribute(reader, "id", ""), ""));
        }
    }

    private Map<String, String> notes(String where) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        part(where, reader -> {
            String id = "";
            RunText text = new RunText();
            while (PartXml.nextStart(reader)) {
                switch (WordXml.name(reader)) {
                    case "footnote", "endnote" -> {
                        texts.put(id, text.toString());
                        id = WordXml.attribute(reader, "id", "");
                        text = new RunText();
                    }
                    case "p" -> text.addParagraph("");
                    case "t" -> text.add(reader.getElementText());
                    default -> {
                        // How it looks.
                    }
                }
            }
            texts.put(id, text.toString());
        });
        return texts;
    }

    private WordNumbering numbering() throws XMLStreamException {
        WordNumbering known = numbering;
        if (known == null) {
            WordNumbering read = new WordNumbering();
            if (part("numbering", reader -> read.numbers(reader))) {
                part("styles", reader -> read.styles(reader));
            }
            numbering = read;
            known = read;
        }
        return known;
    }

    /** Reads another part of the package; what a relationship points to outside is never opened. */
    private boolean part(String kind, PartXml.Reader what) throws XMLStreamException {
        try {
            for (PackageRelationship relationship : main.getRelationships()) {
                if (relationship.getTargetMode() == TargetMode.INTERNAL
                        && relationship.getRelationshipType().endsWith("/" + kind)) {
                    try (InputStream in = main.getRelatedPart(relationship).getInputStream()) {
                        PartXml.read(in, what);
                        return true;
                    }
                }
            }
            return false;
        } catch (InvalidFormatException | IOException e) {
            throw new XMLStreamException(e);
        }
    }

    // ---- blocks ----

    private void endParagraph(Paragraph paragraph) {
        RunText first = paragraph.lines.get(0);
        if (!paragraph.ordinal.isEmpty() && !first.isBlank()) {
            RunText whole = new RunText();
            whole.add(paragraph.ordinal);
            whole.add(first.toString());
            paragraph.lines.set(0, whole);
        }
        Table table = tables.peek();
        Cell cell = table == null ? null : table.cell;
        int column = table == null ? 1 : table.cells;
        List<Piece> flow = table == null ? pieces : table.flow;
        Optional<Block> block = table == null
                ? WordStyle.withId(paragraph.style).flatMap(style -> style.block(paragraph.exact.toString()))
                : Optional.empty();
        if (block.isPresent()) {
            pieces.add(new Piece.Marked(block.get(), paragraph.line, column));
            return;
        }
        if (!paragraph.hidden.isBlank()) {
            (table == null ? pieces : table.hidden)
                    .add(TableRows.hidden(paragraph.hidden.toString(), paragraph.line, column));
        }
        for (RunText text : paragraph.lines) {
            if (!text.isBlank()) {
                flow.add(new Piece.Text(text.toString(), paragraph.line, column, true));
                if (cell != null) {
                    cell.text.addParagraph(text.toString());
                }
            }
        }
        if (cell == null) {
            paragraph.notes.forEach(note -> flow.add(new Piece.Text(note, paragraph.line, column, true)));
        } else {
            cell.notes.addAll(paragraph.notes);
            cell.picture = paragraph.picture.isEmpty() ? cell.picture : paragraph.picture;
        }
    }

    private void startRow() {
        Table table = tables.peek();
        if (table != null && table.openRows++ == 0) {
            table.line = ++line;
            table.cells = 0;
            table.columnsAfter = 0;
            table.rowHidden = false;
            table.rowDeleted = false;
        }
    }

    private void startCell() {
        Table table = tables.peek();
        if (table != null && table.openCells++ == 0) {
            table.cells++;
            table.cell = new Cell();
        }
    }

    private void endCell() {
        Table table = tables.peek();
        Cell cell = table == null ? null : table.cell;
        if (table == null || cell == null || --table.openCells > 0) {
            return;
        }
        table.cell = null;
        String shown = cell.shown();
        if (table.rowHidden && !shown.isEmpty()) {
            table.hidden.add(TableRows.hidden(shown, table.line, table.cells));
        } else if (!table.rowHidden && !table.rowDeleted && !cell.deleted) {
            table.rows.cell(shown, table.line, table.cells, cell.columns, cell.merge);
            for (String note : cell.notes) {
                table.notes.add(new Piece.Text(note, table.line, table.cells, true));
            }
        }
    }

    private void endRow() {
        Table table = tables.peek();
        if (table != null && --table.openRows == 0 && !table.rowHidden && !table.rowDeleted) {
            table.rows.skip(table.columnsAfter);
            table.rows.endRow();
        }
    }

    private void endTable() {
        if (tables.isEmpty()) {
            return;
        }
        Table table = tables.pop();
        List<Piece> found = new ArrayList<>(table.hidden);
        // A table with a table in it lays out the page.
        found.addAll(table.holdsTable ? table.flow : table.marked ? marked(table) : table.rows.pieces());
        found.addAll(table.notes);
        Table around = tables.peek();
        if (around == null) {
            pieces.addAll(found);
        } else {
            around.holdsTable = true;
            around.flow.addAll(found);
        }
    }

    private static List<Piece> marked(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (Piece piece : table.rows.pieces()) {
            if (piece instanceof Piece.Row row) {
                rows.add(row.entries().stream().map(Piece.Entry::text).toList());
            }
        }
        return List.of(new Piece.Marked(new Block.Table(rows), table.line, 1));
    }
}
