package io.github.gongkai.documents.internal.excel;

import io.github.gongkai.documents.internal.ooxml.PartXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Takes an .xlsx workbook apart, each part as a stream. Formulas are never calculated: the value that was saved with them
 * counts.
 */
public final class ExcelWorkbook {

    /** A formula that looks into another file: {@code [1]Sheet1!A1}, {@code 'C:\\a\\[b.xls]Sheet 1'!A1}. */
    private static final Pattern OTHER_FILE =
            Pattern.compile("'[^'\\[\\]]*\\[[^\\[\\]]+\\][^']*'!|\\[[^\\[\\]]+\\][\\p{L}\\p{N}_.]*!");

    /** A character that XML cannot hold, such as {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final PackagePart main;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Integer> notes = new HashSet<>();
    private final List<String> shared = new ArrayList<>();
    private final List<NumberFormat> styles = new ArrayList<>();
    private CellTexts texts = new CellTexts(false);

    /** A sheet as the workbook names it. */
    private record Entry(String name, boolean visible, String relation) {}

    private ExcelWorkbook(PackagePart main) {
        this.main = main;
    }

    /**
     * Takes a workbook apart.
     *
     * @param main its main part
     * @return its sheets
     */
    public static List<SheetContent> sheets(PackagePart main)
            throws IOException, InvalidFormatException, XMLStreamException {
        ExcelWorkbook book = new ExcelWorkbook(main);
        try (InputStream in = main.getInputStream()) {
            PartXml.read(in, book::workbook);
        }
        book.part("sharedStrings", book::strings);
        book.part("styles", book::styles);
        List<SheetContent> sheets = new ArrayList<>();
        for (Entry entry : book.entries) {
            Sheet sheet = book.new Sheet();
            PackageRelationship relation = main.getRelationship(entry.relation);
            // A sheet of another kind holds a chart.
            if (relation != null && relation.getRelationshipType().endsWith("/worksheet")) {
                book.read(relation, sheet::read);
            }
            sheets.add(sheet.content(entry, book.notes.contains(sheets.size())));
        }
        return sheets;
    }

    /** Reads the parts of a kind. */
    private void part(String kind, PartXml.Reader what) throws IOException, InvalidFormatException, XMLStreamException {
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/" + kind)) {
                read(relation, what);
            }
        }
    }

    private void read(PackageRelationship relation, PartXml.Reader what)
            throws IOException, InvalidFormatException, XMLStreamException {
        PackagePart part = relation.getTargetMode() == TargetMode.INTERNAL ? main.getRelatedPart(relation) : null;
        if (part != null) {
            try (InputStream in = part.getInputStream()) {
                PartXml.read(in, what);
            }
        }
    }

    private void workbook(XMLStreamReader xml) throws XMLStreamException {
        while (PartXml.nextStart(xml)) {
            switch (xml.getLocalName()) {
                case "workbookPr" -> texts = new CellTexts(isOn(xml, "date1904"));
                case "sheet" ->
                    entries.add(new Entry(
                            attribute(xml, "name", ""),
                            attribute(xml, "state", "visible").equals("visible"),
                            attribute(xml, "id", "")));
                case "definedName" -> {
                    if (attribute(xml, "name", "").equals(ExcelBlocks.NOTE)) {
                        notes.add(number(xml, "localSheetId", -1));
                    }
                }
                default -> {
                    // Views, protection and the like say nothing of what is written.
                }
            }
        }
    }

    private void strings(XMLStreamReader xml) throws XMLStreamException {
        while (PartXml.nextStart(xml)) {
            if (xml.getLocalName().equals("si")) {
                shared.add(text(xml));
            }
        }
    }

    /** The text of the present element, which has either one text or runs. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        List<CellTexts.Run> runs = new ArrayList<>();
        boolean apart = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "r" -> apart = false;
                    case "vertAlign" ->
                        apart |= !attribute(xml, "val", "baseline").equals("baseline");
                    case "strike" -> apart |= isOn(xml, "val", true);
                    case "t" -> {
                        runs.add(new CellTexts.Run(unescaped(xml.getElementText()), apart));
                        depth--;
                    }
                    case "rPh" -> {
                        // How the text is spoken.
                        PartXml.skip(xml);
                        depth--;
                    }
                    default -> {
                        // Fonts and colours.
                    }
                }
            }
        }
        return CellTexts.of(runs);
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(escaped -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(escaped.group(1), 16))))
                : text;
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        boolean ofCells = false;
        while (PartXml.nextStart(xml)) {
            switch (xml.getLocalName()) {
                case "numFmt" -> codes.put(number(xml, "numFmtId", -1), attribute(xml, "formatCode", "General"));
                case "cellXfs" -> ofCells = true;
                case "cellStyles", "dxfs" -> ofCells = false;
                case "xf" -> {
                    if (ofCells) {
                        int index = number(xml, "numFmtId", 0);
                        styles.add(NumberFormat.of(index, codes.get(index)));
                    }
                }
                default -> {
                    // Fonts, fills and borders.
                }
            }
        }
    }

    // ---- a sheet ----

    /** A sheet while it is read. */
    private final class Sheet {
        private final TreeMap<Integer, SheetContent.Row> rows = new TreeMap<>();
        private final List<CellRangeAddress> merged = new ArrayList<>();
        private final BitSet hiddenColumns = new BitSet();
        private double heightOfAll;
        private boolean otherFiles;

        SheetContent content(Entry entry, boolean note) {
            return new SheetContent(entry.name, entry.visible, note, otherFiles, rows, merged, hiddenColumns);
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            int next = 0;
            while (PartXml.nextStart(xml)) {
                switch (xml.getLocalName()) {
                    case "sheetFormatPr" -> heightOfAll = decimal(xml, "defaultRowHeight", 0);
                    case "col" -> {
                        if (isOn(xml, "hidden") || decimal(xml, "width", 1) == 0) {
                            int last = Math.min(number(xml, "max", 0), SheetContent.MOST_COLUMNS);
                            int first = Math.min(Math.max(1, number(xml, "min", 1)), last + 1);
                            hiddenColumns.set(first - 1, last);
                        }
                    }
                    case "row" -> {
                        int number = number(xml, "r", next + 1) - 1;
                        boolean hidden = SheetContent.isHidden(
                                isOn(xml, "hidden"), decimal(xml, "ht", heightOfAll), heightOfAll);
                        next = number + 1;
                        SheetContent.Row row = new SheetContent.Row(number, hidden);
                        rows.put(number, row);
                        cells(xml, row);
                    }
                    case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attribute(xml, "ref", "")));
                    default -> {
                        // How the sheet is viewed, printed and protected.
                    }
                }
            }
        }

        private void cells(XMLStreamReader xml, SheetContent.Row row) throws XMLStreamException {
            int next = 0;
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    int column = column(attribute(xml, "r", ""), next);
                    next = column + 1;
                    row.cells().put(column, cell(xml));
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    PartXml.skip(xml);
                }
            }
        }

        private SheetContent.Cell cell(XMLStreamReader xml) throws XMLStreamException {
            String type = attribute(xml, "t", "n");
            NumberFormat format = SheetContent.format(styles, number(xml, "s", 0));
            String value = null;
            String formula = null;
            String inline = "";
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "v" -> value = xml.getElementText();
                        case "f" -> formula = xml.getElementText();
                        case "is" -> inline = ExcelWorkbook.text(xml);
                        default -> PartXml.skip(xml);
                    }
                }
            }
            otherFiles |= formula != null && OTHER_FILE.matcher(formula).find();
            String text = value != null
                    ? text(type, value, format)
                    : formula != null && inline.isEmpty() ? "=" + formula : inline;
            return new SheetContent.Cell(text, format);
        }

        private String text(String type, String value, NumberFormat format) {
            return switch (type) {
                case "s" -> shared.get(Integer.parseInt(value.strip()));
                case "b" -> CellTexts.of(value.equals("1"));
                case "n" -> value.isEmpty() ? "" : texts.of(Double.parseDouble(value), value, format);
                default -> unescaped(value);
            };
        }
    }

    /** The column of a cell's name, from 0; the next one if it has none. */
    private static int column(String name, int next) {
        int column = 0;
        for (int i = 0; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z'; i++) {
            column = column * 26 + name.charAt(i) - 'A' + 1;
        }
        return column == 0 || column > SheetContent.MOST_COLUMNS ? next : column - 1;
    }

    // ---- attributes ----

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    private static boolean isOn(XMLStreamReader xml, String name) {
        return isOn(xml, name, false);
    }

    private static boolean isOn(XMLStreamReader xml, String name, boolean otherwise) {
        String value = attribute(xml, name, otherwise ? "1" : "0");
        return value.equals("1") || value.equals("true");
    }

    private static int number(XMLStreamReader xml, String name, int otherwise) {
        return (int) decimal(xml, name, otherwise);
    }

    private static double decimal(XMLStreamReader xml, String name, double otherwise) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : Double.parseDouble(value);
    }
}
