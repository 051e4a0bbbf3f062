package io.github.gongkai.documents.internal.text;

import io.github.gongkai.documents.internal.recognition.FormWords;
import io.github.gongkai.documents.internal.recognition.Headings;
import io.github.gongkai.documents.internal.source.FigureText;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.form.Section;
import io.github.gongkai.form.internal.Simplified;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes plain text apart. Sections are told first, then for each table section how its cells are marked: by bars, by tabs, by
 * a line each, or not at all, as in text from a PDF.
 */
public final class TextPieces {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–―－ ]+\\d{1,4}[-—–―－ ]+|[-—–―－] +\\d{1,4}|第?\\s*\\d{1,3}\\s*页(?:[,，/\\s]*共?\\s*\\d{1,3}\\s*页)?|\\d{1,3}/\\d{1,3}");
    private static final Pattern RULE = Pattern.compile("[|\\s:+\\-=]*-{2,}[|\\s:+\\-=]*");
    private static final Pattern SPLIT_ORDINAL = Pattern.compile("(?<!\\d)(\\d{1,2})\\s+(?=[.．、])");
    private static final Pattern BAR = Pattern.compile("|", Pattern.LITERAL);
    /** Characters and lines of a source that are looked at: many times what the longest report has. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private static final int MOST_LINES = 50_000;
    private static final int LONGEST_PAGE_NUMBER = 40;
    private static final int FEW = 3;
    /** Lines of text that the cells of one row can have. */
    private static final int LONGEST_ROW = 60;
    /** Text from a PDF is broken at the page's width; a line at least so long goes on unless its sentence ends. */
    private static final int BROKEN_LINE = 18;

    private record TextLine(String text, int number) {
        boolean isBlank() {
            return Wording.isBlank(text);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final boolean unterminated;

    private TextPieces(boolean unterminated) {
        this.unterminated = unterminated;
    }

    public static List<Piece> of(String source) {
        String looked = source.substring(0, Math.min(source.length(), MOST_CHARACTERS));
        List<TextLine> lines = lines(looked);
        boolean all = looked.length() == source.length() && lines.size() <= MOST_LINES;
        TextPieces text = new TextPieces(!looked.isEmpty() && !looked.endsWith("\n") && !looked.endsWith("|"));
        text.sections(all ? lines : lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        if (!all) {
            text.pieces.add(new Piece.Rest(Math.min(lines.size(), MOST_LINES) + 1, 1));
        }
        return text.pieces;
    }

    private static List<TextLine> lines(String source) {
        List<TextLine> lines = new ArrayList<>();
        int number = 1;
        for (String line : (Iterable<String>) source.lines().limit(MOST_LINES + 1)::iterator) {
            String bars = line.indexOf('｜') >= 0 || line.indexOf('│') >= 0
                    ? line.replace('｜', '|').replace('│', '|')
                    : line;
            lines.add(new TextLine(bars, number++));
        }
        return source.indexOf('\t') >= 0 && source.indexOf('"') >= 0 ? joined(lines) : lines;
    }

    /** Spreadsheet programs set a cell of several lines between quotes: its lines belong to one row. */
    private static List<TextLine> joined(List<TextLine> lines) {
        List<TextLine> joined = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            TextLine first = lines.get(next);
            StringBuilder row = new StringBuilder(first.text());
            int end = next + 1;
            boolean open = isOpen(row);
            while (open && end < lines.size() && end - next < LONGEST_ROW) {
                row.append(lines.get(end++).text());
                open = isOpen(row);
            }
            boolean whole = !open && row.indexOf("\t") >= 0;
            joined.add(whole ? new TextLine(row.toString(), first.number()) : first);
            next = whole ? end : next + 1;
        }
        return joined;
    }

    /** Whether a quote at the beginning of a cell has no other half yet. */
    private static boolean isOpen(CharSequence row) {
        boolean open = false;
        for (int i = 0; i < row.length(); i++) {
            boolean begins = i == 0 || row.charAt(i - 1) == '\t';
            if (row.charAt(i) == '"' && (open || begins)) {
                open = !open;
            }
        }
        return open;
    }

    private void sections(List<TextLine> lines) {
        List<TextLine> part = new ArrayList<>();
        Section section = null;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.text().length() < LONGEST_PAGE_NUMBER
                    && PAGE_NUMBER.matcher(Wording.strip(line.text())).matches()) {
                continue;
            }
            Optional<Section> heading = Headings.of(line.text());
            boolean table = section != null && section.isTable();
            Optional<Section> opened =
                    heading.isPresent() || line.text().length() > 80 ? heading : opened(line.text(), section);
            if (opened.isPresent() && (heading.isPresent() || opened.get() != section)) {
                List<TextLine> next = new ArrayList<>();
                if (heading.isEmpty() && !part.isEmpty() && isLoneBar(part.get(part.size() - 1))) {
                    // The bar that the table's first row begins with.
                    next.add(part.remove(part.size() - 1));
                }
                part(part, table, false);
                part = next;
                section = opened.get();
                if (heading.isPresent()) {
                    text(line);
                    continue;
                }
            }
            part.add(line);
        }
        part(part, section != null && section.isTable(), true);
    }

    /** A table that begins without its section's title. */
    private static Optional<Section> opened(String line, @Nullable Section section) {
        if (section != null && !section.isTable()) {
            return Optional.empty();
        }
        Optional<Section> opened = FormWords.opens(Wording.key(firstCell(line)))
                .filter(table -> section == null || table.compareTo(section) > 0);
        return opened.isEmpty() && section == null && isWithinRequests(line) ? Optional.of(Section.REQUESTS) : opened;
    }

    /** Whether a line is a row of table three: a page of a report may begin within it. */
    private static boolean isWithinRequests(String line) {
        TextLine row = new TextLine(line, 1);
        if (line.indexOf('|') >= 0) {
            return FormWords.areRequests(separated(row, false, '|'));
        }
        return FormWords.areRequests(line.indexOf('\t') >= 0 ? separated(row, false, '\t') : looseCells(row));
    }

    private static String firstCell(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '|' || Wording.isSpace(line.charAt(from)))) {
            from++;
        }
        int to = from;
        while (to < line.length() && line.charAt(to) != '|' && line.charAt(to) != '\t') {
            to++;
        }
        return line.substring(from, to);
    }

    private void part(List<TextLine> lines, boolean table, boolean last) {
        if (!table) {
            narrative(lines);
            return;
        }
        int bars = 0;
        int tabs = 0;
        int others = 0;
        boolean several = false;
        boolean run = false;
        for (TextLine line : lines) {
            if (line.text().indexOf('|') >= 0) {
                bars++;
                several |= texts(line.text()) > 1;
            } else if (Wording.strip(line.text()).indexOf('\t') >= 0) {
                tabs++;
            } else {
                others += line.isBlank() ? 0 : 1;
                run |= figuresAtEnd(line.text()) > (isFigure(line.text()) ? 1 : 0);
            }
        }
        // The end of a table may be all that a page has of it.
        int few = others == 0 ? 1 : FEW;
        if (bars >= few) {
            if (several) {
                barRows(lines, last);
            } else {
                barCells(lines, last);
            }
        } else if (tabs >= few) {
            tabRows(lines, last);
        } else if (run) {
            loose(lines, last);
        } else {
            cellLines(lines, last);
        }
    }

    private void text(TextLine line) {
        if (!line.isBlank() && !RULE.matcher(line.text()).matches()) {
            pieces.add(new Piece.Text(Wording.strip(line.text()), line.number(), start(line.text()) + 1, true));
        }
    }

    private void narrative(List<TextLine> lines) {
        StringBuilder paragraph = new StringBuilder();
        TextLine first = null;
        for (TextLine line : lines) {
            String text = Wording.strip(line.text());
            if (line.text().indexOf('|') >= 0 && texts(line.text()) > 1) {
                flush(paragraph, first);
                first = null;
                if (!RULE.matcher(line.text()).matches()) {
                    pieces.add(new Piece.Row(cells(line, true), 0, false));
                }
                continue;
            }
            if (first == null) {
                first = line;
            }
            paragraph.append(text);
            if (text.length() < BROKEN_LINE || endsAlone(text)) {
                flush(paragraph, first);
                first = null;
            }
        }
        flush(paragraph, first);
    }

    /** Whether a line ends a paragraph for what it says: a sentence ends in it, or it is a title. */
    private static boolean endsAlone(String text) {
        String end = Simplified.of(text.substring(Math.max(0, text.length() - 2)));
        return "。！？；：:;".indexOf(text.charAt(text.length() - 1)) >= 0 || end.equals("报告") || end.equals("年报");
    }

    private void flush(StringBuilder paragraph, @Nullable TextLine first) {
        if (first != null && !paragraph.isEmpty()) {
            text(new TextLine(" ".repeat(start(first.text())) + paragraph, first.number()));
        }
        paragraph.setLength(0);
    }

    // ---- rows of bars: a | b | c ----

    private void barRows(List<TextLine> lines, boolean last) {
        boolean border = true;
        boolean ruled = false;
        for (TextLine line : lines) {
            boolean bar = line.text().indexOf('|') >= 0;
            border &= !bar || Wording.strip(line.text()).startsWith("|");
            ruled |= bar && RULE.matcher(line.text()).matches();
        }
        int from = pieces.size();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.text().indexOf('|') < 0) {
                text(line);
            } else if (!RULE.matcher(line.text()).matches()) {
                List<Piece.Entry> entries = ruled ? separated(line, border, '|') : cells(line, border);
                if (!entries.isEmpty()) {
                    add(entries, false, last && i == lines.size() - 1);
                }
            }
        }
        grid(from, last);
    }

    /**
     * Where rows are not filled up at their end, merged cells are repeated empty: then in the rows that are as wide as most a
     * cell's place tells its column.
     */
    private void grid(int from, boolean last) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (Piece piece : pieces.subList(from, pieces.size())) {
            if (piece instanceof Piece.Row row) {
                if (row.entries().stream().anyMatch(Piece.Entry::padding)) {
                    return;
                }
                widths.merge(row.entries().size(), 1, Integer::sum);
            }
        }
        if (widths.isEmpty()) {
            return;
        }
        int width =
                Collections.max(widths.entrySet(), Map.Entry.comparingByValue()).getKey();
        for (int i = from; i < pieces.size(); i++) {
            // The last row of a source may be cut.
            boolean end = last && i == pieces.size() - 1;
            if (pieces.get(i) instanceof Piece.Row row
                    && (row.entries().size() == width || (end && row.entries().size() < width))) {
                List<Piece.Entry> placed = new ArrayList<>();
                for (Piece.Entry entry : row.entries()) {
                    placed.add(entry.atGridColumn(placed.size()));
                }
                pieces.set(i, new Piece.Row(placed, width, row.loose()));
            }
        }
    }

    /** The cells of a line in which every mark separates two cells, as in Markdown. */
    private static List<Piece.Entry> separated(TextLine line, boolean border, char mark) {
        List<Piece.Entry> entries = new ArrayList<>();
        String text = line.text();
        int from = border ? text.indexOf(mark) + 1 : 0;
        while (from <= text.length()) {
            int bar = text.indexOf(mark, from);
            int end = bar < 0 ? text.length() : bar;
            String cell = text.substring(from, end);
            if (bar >= 0 || !border || !Wording.isBlank(cell)) {
                entries.add(Piece.Entry.of(unquoted(Wording.strip(cell)), line.number(), from + 1 + start(cell)));
            }
            from = end + 1;
        }
        return entries;
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }

    private static List<Piece.Entry> cells(TextLine line, boolean border) {
        List<Piece.Entry> entries = new ArrayList<>();
        String text = line.text();
        int from = start(text);
        if (border && from < text.length() && text.charAt(from) == '|') {
            from++;
        }
        bars(text, from, line.number(), entries);
        int bar = text.lastIndexOf('|');
        if (!Wording.isBlank(text.substring(bar + 1))) {
            String tail = text.substring(bar + 1);
            entries.add(Piece.Entry.of(Wording.strip(tail), line.number(), bar + 2 + start(tail)));
        }
        return entries;
    }

    /** The cells of a line up to its last bar. Bars without space between them fill up a row after its last cell. */
    private static void bars(String text, int begin, int number, List<Piece.Entry> entries) {
        int from = begin;
        while (true) {
            int bar = text.indexOf('|', from);
            if (bar < 0) {
                return;
            }
            int end = bar;
            while (end + 1 < text.length() && text.charAt(end + 1) == '|') {
                end++;
            }
            String cell = text.substring(from, bar);
            int column = from + 1 + start(cell);
            int run = end - bar + 1;
            if (!Wording.isBlank(cell)) {
                entries.add(Piece.Entry.of(Wording.strip(cell), number, column));
                run--;
            } else if (run == 1) {
                entries.add(Piece.Entry.of("", number, bar + 1));
                run = 0;
            }
            if (run > 0) {
                entries.add(Piece.Entry.padding(run, number, bar + 1));
            }
            from = end + 1;
        }
    }

    // ---- one cell a line, closed by a bar on the same line or the next ----

    private void barCells(List<TextLine> lines, boolean last) {
        List<Piece.Entry> flow = new ArrayList<>();
        List<TextLine> pending = new ArrayList<>();
        boolean rowStart = false;
        for (TextLine line : lines) {
            int bar = line.text().indexOf('|');
            if (bar < 0) {
                if (!line.isBlank()) {
                    pending.add(line);
                }
                continue;
            }
            boolean lone = isLoneBar(line);
            if (flow.isEmpty() && lone && (pending.isEmpty() || isProse(pending))) {
                rowStart = true;
            }
            if (isProse(pending) && lone && rowStart) {
                pending.forEach(this::text);
                pending.clear();
            }
            String head = line.text().substring(0, bar);
            if (!pending.isEmpty()) {
                StringBuilder text = new StringBuilder();
                pending.forEach(p -> appendLine(text, Wording.strip(p.text())));
                appendLine(text, Wording.strip(head));
                TextLine first = pending.get(0);
                flow.add(Piece.Entry.of(text.toString(), first.number(), start(first.text()) + 1));
                pending.clear();
                int from = bar + 1;
                bars(line.text(), from, line.number(), flow);
            } else {
                bars(line.text(), 0, line.number(), flow);
            }
            String tail = line.text().substring(line.text().lastIndexOf('|') + 1);
            if (!Wording.isBlank(tail)) {
                pending.add(new TextLine(" ".repeat(line.text().lastIndexOf('|') + 1) + tail, line.number()));
            }
        }
        rows(flow, rowStart, last && pending.isEmpty());
        for (TextLine line : pending) {
            if (last && line.equals(pending.get(pending.size() - 1)) && isFigure(line.text())) {
                appendOpen(Piece.Entry.of(Wording.strip(line.text()), line.number(), start(line.text()) + 1));
            } else {
                text(line);
            }
        }
    }

    private static boolean isLoneBar(TextLine line) {
        return Wording.strip(line.text()).equals("|");
    }

    /** Chinese runs on from line to line; two numbers never become one. */
    public static void appendLine(StringBuilder text, String line) {
        boolean numbers = !text.isEmpty()
                && !line.isEmpty()
                && text.charAt(text.length() - 1) < '\u2e80'
                && line.charAt(0) < '\u2e80';
        text.append(numbers ? " " : "").append(line);
    }

    private static boolean isProse(List<TextLine> lines) {
        return lines.stream()
                .anyMatch(line -> line.text().indexOf('。') >= 0 || line.text().length() > 40);
    }

    /** Cuts a flow of cells into rows: words after figures, blanks or padding begin a new one. */
    private void rows(List<Piece.Entry> flow, boolean rowStart, boolean last) {
        List<Piece.Entry> row = new ArrayList<>();
        boolean values = false;
        boolean starts = rowStart;
        for (int i = 0; i < flow.size(); i++) {
            Piece.Entry entry = flow.get(i);
            boolean opens = isLoneBarAfterPadding(entry, row);
            // No label stands before a blank: this bar begins a row, and so do those after padding from here on.
            starts |= opens && i + 1 < flow.size() && flow.get(i + 1).isWords();
            if (entry.isWords() && values) {
                endRow(row, starts, false);
                row = new ArrayList<>();
                values = false;
            } else if (starts && opens) {
                endRow(row, false, false);
                row = new ArrayList<>();
                values = false;
                continue;
            }
            row.add(entry);
            values |= !entry.isWords();
        }
        endRow(row, false, last);
    }

    /** Padding ends a row: where rows begin with a bar, a lone bar after it is that of the next row. */
    private static boolean isLoneBarAfterPadding(Piece.Entry entry, List<Piece.Entry> row) {
        return entry.isBlank()
                && !entry.padding()
                && !row.isEmpty()
                && row.get(row.size() - 1).padding();
    }

    private void endRow(List<Piece.Entry> row, boolean rowStart, boolean last) {
        if (rowStart && !row.isEmpty()) {
            Piece.Entry end = row.get(row.size() - 1);
            if (end.isBlank() && !end.padding()) {
                row.remove(row.size() - 1);
            }
        }
        if (!row.isEmpty()) {
            add(row, false, last);
        }
    }

    private void add(List<Piece.Entry> entries, boolean loose, boolean atEnd) {
        if (atEnd && unterminated) {
            int end = entries.size() - 1;
            entries.set(end, entries.get(end).asOpen());
        }
        pieces.add(new Piece.Row(entries, 0, loose));
    }

    private void appendOpen(Piece.Entry entry) {
        int end = pieces.size() - 1;
        if (end >= 0 && pieces.get(end) instanceof Piece.Row row) {
            List<Piece.Entry> entries = new ArrayList<>(row.entries());
            entries.add(unterminated ? entry.asOpen() : entry);
            pieces.set(end, new Piece.Row(entries, row.width(), row.loose()));
        }
    }

    // ---- tabs ----

    private void tabRows(List<TextLine> lines, boolean last) {
        int begin = pieces.size();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.text().indexOf('\t') < 0) {
                text(line);
                continue;
            }
            List<Piece.Entry> entries = separated(line, false, '\t');
            add(entries, false, last && i == lines.size() - 1);
        }
        grid(begin, last);
    }

    // ---- one cell a line, no marks ----

    /** Blank lines beyond the usual number between two cells are blank cells. */
    private void cellLines(List<TextLine> lines, boolean last) {
        int usual = usualGap(lines);
        List<Piece.Entry> flow = new ArrayList<>();
        boolean blanks = false;
        int gap = 0;
        for (TextLine line : lines) {
            if (line.isBlank()) {
                gap++;
                continue;
            }
            // Where the cells of a row leave blank lines, those at its end count too: else a row whose blanks leave two
            // lines each could look whole.
            boolean figure = isFigure(line.text());
            if (figure ? !flow.isEmpty() : blanks) {
                for (int i = usual; i < gap; i++) {
                    flow.add(Piece.Entry.of("", line.number() - gap + i, 1));
                    blanks = true;
                }
            }
            blanks &= figure;
            flow.add(Piece.Entry.of(Wording.strip(line.text()), line.number(), start(line.text()) + 1));
            gap = 0;
        }
        rows(flow, false, last);
    }

    private static int usualGap(List<TextLine> lines) {
        int[] counts = new int[8];
        int gap = 0;
        boolean started = false;
        for (TextLine line : lines) {
            if (line.isBlank()) {
                gap++;
            } else {
                if (started && gap < counts.length) {
                    counts[gap]++;
                }
                started = true;
                gap = 0;
            }
        }
        int usual = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[usual]) {
                usual = i;
            }
        }
        return usual;
    }

    // ---- no marks at all ----

    private void loose(List<TextLine> lines, boolean last) {
        List<Piece.Entry> row = new ArrayList<>();
        boolean figures = false;
        boolean shared = false;
        for (TextLine line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String joined = SPLIT_ORDINAL.matcher(line.text()).replaceAll("$1");
            List<Piece.Entry> cells = looseCells(new TextLine(joined, line.number()));
            int count = figuresAtEnd(joined);
            int labels = cells.size() - count;
            // Where the figures of a row share a line, with each other or with the label, one alone on the next may be
            // the page's.
            boolean alone = labels == 0 && count == 1 && shared;
            if (figures && (labels > 0 || alone)) {
                add(row, true, false);
                row = new ArrayList<>();
                figures = false;
            }
            shared = count > 1 || (labels > 0 && count > 0);
            row.addAll(cells);
            figures |= count > 0;
        }
        if (!row.isEmpty()) {
            add(row, true, last);
        }
    }

    /** The label at the head of a line as one cell, if there is one, and each of the figures that end it. */
    private static List<Piece.Entry> looseCells(TextLine line) {
        List<Piece.Entry> words = words(line);
        int labels = words.size() - figuresAtEnd(words);
        List<Piece.Entry> cells = new ArrayList<>();
        if (labels > 0) {
            Piece.Entry first = words.get(0);
            Piece.Entry last = words.get(labels - 1);
            int end = last.column() - 1 + last.text().length();
            cells.add(Piece.Entry.of(line.text().substring(first.column() - 1, end), line.number(), first.column()));
        }
        cells.addAll(words.subList(labels, words.size()));
        return cells;
    }

    private static List<Piece.Entry> words(TextLine line) {
        List<Piece.Entry> words = new ArrayList<>();
        String text = line.text();
        int from = 0;
        while (from < text.length()) {
            while (from < text.length() && Wording.isSpace(text.charAt(from))) {
                from++;
            }
            int end = from;
            while (end < text.length() && !Wording.isSpace(text.charAt(end))) {
                end++;
            }
            if (end > from) {
                words.add(word(words, text, from, end, line.number()));
            }
            from = end;
        }
        return words;
    }

    /** The next word of a line; a unit that stands apart belongs to the figure before it, which is taken off the words. */
    private static Piece.Entry word(List<Piece.Entry> words, String text, int from, int end, int line) {
        String word = text.substring(from, end);
        int last = words.size() - 1;
        if (last >= 0 && FigureText.isUnit(word) && words.get(last).isFigure()) {
            int column = words.remove(last).column();
            return Piece.Entry.of(text.substring(column - 1, end), line, column);
        }
        return Piece.Entry.of(word, line, from + 1);
    }

    private static int figuresAtEnd(String text) {
        return figuresAtEnd(words(new TextLine(text, 1)));
    }

    private static int figuresAtEnd(List<Piece.Entry> words) {
        int count = 0;
        while (count < words.size() && words.get(words.size() - 1 - count).isFigure()) {
            count++;
        }
        return count;
    }

    private static boolean isFigure(String text) {
        return !Wording.isBlank(text) && FigureText.looksLikeFigure(Wording.strip(text));
    }

    /** How many texts stand between the bars of a line. */
    private static int texts(String line) {
        int texts = 0;
        for (String cell : BAR.split(line, -1)) {
            texts += Wording.isBlank(cell) ? 0 : 1;
        }
        return texts;
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && Wording.isSpace(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
