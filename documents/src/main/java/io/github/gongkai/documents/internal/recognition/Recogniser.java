package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.DisclosureBlock;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the pieces of a source into a report. One pass over the pieces finds sections, rows and texts; then the edition is
 * told from what was found, and {@link Placement} fills the cells. One instance goes with one source.
 */
public final class Recogniser {

    private static final int DISPUTE_CELLS = DisputeLine.values().length * DisputeResult.values().length;
    private static final Pattern SPACE = Pattern.compile("[\\s　]+");
    private static final int LONGEST_LABEL = 45;
    /** Many times the rows of a report, and of the tables that may stand around it; a source that goes on is none. */
    private static final int MOST_ROWS = 1000;

    private static final String SENTENCE_MARKS = "。；？！;?!";
    /** Paragraphs of section one that may name agency, year or period. */
    private static final int TELLING_PARAGRAPHS = 6;

    private final String resource;
    private final Facts facts;
    private final LineFinder finder = new LineFinder();
    private final List<Finding> findings = new ArrayList<>();
    private final List<FoundRow> rows = new ArrayList<>();
    private final Map<Section, NarrativeText> narratives = new EnumMap<>(Section.class);
    /** The editions that texts gave away, one by one. */
    private final List<Edition> votes = new ArrayList<>();

    private @Nullable Section section;
    private boolean anything;
    private final DisclosureHeaders disclosureHeaders = new DisclosureHeaders();
    private final TableHeaders tableHeaders = new TableHeaders();
    /** Whether the source fills up rows that merged cells have made shorter with empty cells at their end. */
    private boolean filled;

    private final Set<DisputeLine> groups = new LinkedHashSet<>();
    private @Nullable FoundRow blankDisputes;
    /** How many rows of table two have how many columns, those that fill up included. */
    private final Map<Integer, Integer> widths = new HashMap<>();
    /** Lines that were met with nothing but filled-up cells, as the last of them. */
    private final Map<Line, FoundRow> blankLines = new LinkedHashMap<>();

    private @Nullable Line blankLine;
    private int paragraphs;

    public Recogniser(String resource, Facts facts) {
        this.resource = resource;
        this.facts = facts;
    }

    /** What the pieces say, or empty if nothing in them belongs to a report. */
    public Optional<Reading> read(List<Piece> pieces) {
        Piece end = null;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Rest || rows.size() > MOST_ROWS || findings.size() > MOST_ROWS) {
                findings.add(problem(ReadingProblem.TOO_MUCH, piece.line(), piece.column())
                        .build());
                break;
            }
            if (piece instanceof Piece.LeftOut left) {
                findings.add(problem(left.problem(), left.line(), left.column())
                        .putDetails("text", left.text())
                        .build());
                continue;
            }
            if (piece instanceof Piece.Text text) {
                text(text);
            } else if (piece instanceof Piece.Row row) {
                row(row);
            } else if (piece instanceof Piece.Marked marked) {
                marked(marked);
            }
            end = piece;
        }
        if (!anything || end == null) {
            return Optional.empty();
        }
        if (blankDisputes != null && rows.stream().noneMatch(row -> row.lines().get(0) instanceof DisputeLine)) {
            rows.add(blankDisputes);
        }
        return Optional.of(report(end));
    }

    private Reading report(Piece end) {
        AnnualReport.Builder report = AnnualReport.builder(Edition.REVISED_2021);
        Facts.Known known = facts.addTo(report);
        Edition edition = edition(known);
        report.edition(edition);
        blankLines.forEach((line, row) -> {
            if (!edition.cells(line).isEmpty()) {
                rows.add(row);
            }
        });
        narratives.forEach((where, text) -> report.narrative(where, text.build()));
        if (!known.agency()) {
            findings.add(problem(ReadingProblem.NO_AGENCY, 0, 0)
                    .address("agency.name")
                    .build());
        }
        if (known.year().isEmpty()) {
            findings.add(problem(ReadingProblem.NO_YEAR, 0, 0).address("year").build());
        }
        return new Placement(resource, edition, width(), findings).place(rows, report, end, cutWithin(end));
    }

    /** As many columns as most rows of table two have, the wider ones if two are as many; 0 if there are none. */
    private int width() {
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** What to say if the table that the source ends in turns out to be incomplete. */
    private @Nullable Finding cutWithin(Piece end) {
        Section last = section;
        if (last == null || !last.isTable()) {
            return null;
        }
        String text = "";
        if (end instanceof Piece.Text words) {
            text = words.text();
        } else if (end instanceof Piece.Row row) {
            text = row.entries().get(row.entries().size() - 1).text();
        }
        return problem(ReadingProblem.CUT_SHORT, end.line(), end.column())
                .address(last.key())
                .putDetails("label", Wording.isBlank(text) ? last.title().zh() : Wording.strip(text))
                .build();
    }

    private Edition edition(Facts.Known known) {
        int best = 0;
        Edition told = null;
        for (Edition edition : Edition.values()) {
            int count = Collections.frequency(votes, edition);
            if (count > best) {
                best = count;
                told = edition;
            } else if (count == best) {
                told = null;
            }
        }
        Optional<Edition> byYear =
                known.year().isPresent() ? Edition.of(known.year().getAsInt()) : Optional.empty();
        Optional<Edition> stated = facts.edition().or(() -> byYear);
        if (told == null && stated.isEmpty()) {
            findings.add(problem(ReadingProblem.NO_EDITION, 0, 0)
                    .address("edition")
                    .putDetails("edition", Edition.REVISED_2021.id())
                    .build());
        }
        return told != null ? told : stated.orElse(Edition.REVISED_2021);
    }

    private void text(Piece.Text text) {
        Optional<Section> heading = Headings.of(text.text());
        if (heading.isPresent()) {
            open(heading.get());
            return;
        }
        String key = "";
        if (section == null || section.isTable()) {
            key = Wording.key(text.text());
            openTable(key);
        }
        Section current = section;
        if (current == null) {
            facts.preamble(text.text());
        } else if (current.isTable()) {
            tableText(current, text, key);
        } else if (text.inReport()) {
            if (current == Section.OVERVIEW && paragraphs++ < TELLING_PARAGRAPHS) {
                facts.sentence(text.text());
            }
            narrative(current).text(text.text());
        }
    }

    private void marked(Piece.Marked marked) {
        Section current = section;
        if (current != null && !current.isTable()) {
            narrative(current).block(marked.block());
        } else if (marked.block() instanceof Block.Paragraph paragraph) {
            text(new Piece.Text(paragraph.text(), marked.line(), marked.column(), true));
        }
    }

    /** A text that stands in one table only opens it, title or not. */
    private void openTable(String key) {
        Optional<Section> opened = FormWords.opens(key);
        if (opened.isPresent() && opened.get() != section) {
            open(opened.get());
        }
    }

    private void open(Section opened) {
        anything = true;
        section = opened;
        if (opened.isTable()) {
            startTable();
        } else if (narratives.containsKey(opened)) {
            // The contents list names the sections before they come.
            if (narrative(opened).isEmpty()) {
                narratives.remove(opened);
            }
            narrative(opened);
        } else {
            narrative(opened);
        }
    }

    private void startTable() {
        disclosureHeaders.clear();
        tableHeaders.clear();
        filled = false;
        groups.clear();
    }

    private NarrativeText narrative(Section where) {
        return narratives.computeIfAbsent(where, s -> new NarrativeText());
    }

    /** A text in a table section: a title or label of the table, or something that the model has no place for. */
    private void tableText(Section table, Piece.Text text, String key) {
        vote(table, key);
        boolean block = block(key);
        boolean group = group(table, text.text(), key);
        if (!block && !group && text.inReport() && isProse(text.text(), key)) {
            leftover(text.text(), text.line(), text.column());
        }
    }

    /** Whether a text says something of its own: it has a sentence's marks, or a comma and a number, or is long. */
    private static boolean isProse(String text, String key) {
        boolean marks = false;
        boolean comma = false;
        boolean number = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks |= SENTENCE_MARKS.indexOf(c) >= 0;
            comma |= c == '，' || c == ',';
            number |= c >= '0' && c <= '9';
        }
        return (marks || (comma && number) || text.length() > LONGEST_LABEL)
                && !FormWords.isPrintedPart(key)
                && !FormWords.isPrinted(Wording.key(Wording.withoutNote(text)));
    }

    private void leftover(String text, int line, int column) {
        Section table = section;
        findings.add(problem(ReadingProblem.TEXT_AT_TABLE, line, column)
                .address(table == null ? "report" : table.key())
                .putDetails("text", Wording.strip(text))
                .build());
    }

    private boolean block(String key) {
        Optional<DisclosureBlock> block = FormWords.block(key);
        if (block.isPresent()) {
            disclosureHeaders.clear();
        }
        return block.isPresent();
    }

    private boolean group(Section table, String text, String key) {
        if (table != Section.DISPUTES) {
            return false;
        }
        LineFinder.Found found = finder.inCell(table, text, key);
        if (found != null && !found.changed()) {
            groups.add((DisputeLine) found.line());
            return true;
        }
        return false;
    }

    private void vote(Section table, String key) {
        if (table != Section.DISPUTES) {
            FormWords.tells(key).ifPresent(votes::add);
        }
    }

    private void row(Piece.Row row) {
        List<Piece.Entry> words = words(row.entries());
        if (words.size() == 1 && !hasFigure(row.entries())) {
            Piece.Entry only = words.get(0);
            Optional<Section> heading = FormWords.isPrinted(only.key()) ? Optional.empty() : Headings.of(only.text());
            if (heading.isPresent()) {
                open(heading.get());
                return;
            }
        }
        for (Piece.Entry word : words) {
            openTable(word.key());
        }
        if (section == null && FormWords.areRequests(row.entries())) {
            open(Section.REQUESTS);
        }
        Section table = section;
        if (table == null) {
            words.forEach(entry -> facts.preamble(entry.text()));
        } else if (!table.isTable()) {
            narrative(table).row(row.entries());
        } else {
            for (Piece.Entry word : words) {
                vote(table, word.key());
            }
            filled |= row.entries().get(row.entries().size() - 1).padding();
            if (table == Section.PROACTIVE_DISCLOSURE) {
                widths.merge(cells(row.entries()), 1, Integer::sum);
            }
            if (table == Section.DISPUTES) {
                disputes(row, words);
            } else if (row.loose()) {
                looseRow(table, row, words);
            } else {
                cellRow(table, row, words);
            }
        }
    }

    private static boolean hasFigure(List<Piece.Entry> entries) {
        for (Piece.Entry entry : entries) {
            if (entry.isFigure()) {
                return true;
            }
        }
        return false;
    }

    private static List<Piece.Entry> words(List<Piece.Entry> entries) {
        List<Piece.Entry> words = new ArrayList<>();
        for (Piece.Entry entry : entries) {
            if (entry.isWords()) {
                words.add(entry);
            }
        }
        return words;
    }

    /** A row whose cells are marked: the last cell that labels a line, and what comes after it. */
    private void cellRow(Section table, Piece.Row row, List<Piece.Entry> words) {
        List<Piece.Entry> entries = row.entries();
        LineFinder.Found found = null;
        int label = -1;
        for (int i = 0; i < entries.size() && !entries.get(i).isFigure(); i++) {
            Piece.Entry entry = entries.get(i);
            LineFinder.Found here = entry.isBlank() ? null : finder.inCell(table, entry.text(), entry.key());
            if (here != null) {
                found = here;
                label = i;
            }
        }
        if (found == null) {
            header(table, row, words);
            return;
        }
        // Where rows cannot be told apart, the headers stand before the first label.
        headers(table, words(entries.subList(0, label)));
        List<Piece.Entry> values = List.copyOf(entries.subList(label + 1, entries.size()));
        if (!isLabelOnly(values)) {
            add(table, List.of(found.line()), found.changed(), entries.get(label), values, row);
        } else if (!values.isEmpty() && areLabels(entries.subList(0, label))) {
            List<Piece.Entry> blanks = blanks(values);
            if (!blanks.isEmpty()) {
                List<Line> lines = List.of(found.line());
                blankLine = found.line();
                blankLines.put(blankLine, found(table, lines, found.changed(), entries.get(label), blanks, row));
                passed(lines);
            }
        }
    }

    private static boolean areLabels(List<Piece.Entry> entries) {
        return entries.stream().allMatch(entry -> entry.isBlank() || FormWords.isLabel(entry.key()));
    }

    /** The cells that padding fills up, each by itself; empty if there is anything else. */
    private static List<Piece.Entry> blanks(List<Piece.Entry> values) {
        List<Piece.Entry> blanks = new ArrayList<>();
        for (Piece.Entry value : values) {
            if (!value.padding()) {
                return List.of();
            }
            for (int i = 0; i < value.span(); i++) {
                blanks.add(Piece.Entry.of("", value.line(), value.column()));
            }
        }
        return blanks;
    }

    /** Whether a label has no cells of its own: it ends its row, or heads a column, with words of the form after it. */
    private static boolean isLabelOnly(List<Piece.Entry> values) {
        boolean printed = false;
        boolean words = false;
        for (Piece.Entry value : values) {
            if (!value.padding() && !value.isWords()) {
                return false;
            }
            words |= value.isWords();
            printed |= value.isWords() && FormWords.isPrinted(value.key());
        }
        return printed || !words;
    }

    private void looseRow(Section table, Piece.Row row, List<Piece.Entry> words) {
        List<Piece.Entry> values =
                row.entries().stream().filter(Piece.Entry::isFigure).toList();
        StringBuilder label = new StringBuilder();
        for (Piece.Entry entry : words) {
            label.append(entry.text());
            if (isProse(entry.text(), entry.key())) {
                leftover(entry.text(), entry.line(), entry.column());
            }
            headerWords(table, entry);
        }
        if (values.isEmpty()) {
            return;
        }
        LineFinder.Found found = words.isEmpty() ? null : finder.atEnd(table, label.toString());
        if (found == null) {
            unknown(words.isEmpty() ? "" : words.get(words.size() - 1).text(), row);
            return;
        }
        add(table, List.of(found.line()), found.changed(), words.get(words.size() - 1), values, row);
    }

    /** Headers that stand on one line without cells, from left to right. */
    private void headerWords(Section table, Piece.Entry line) {
        List<Piece.Entry> words = new ArrayList<>();
        for (String word : SPACE.split(line.text(), -1)) {
            words.add(Piece.Entry.of(word, line.line(), line.column()));
        }
        if (table == Section.PROACTIVE_DISCLOSURE && !block(line.key())) {
            headers(table, words);
        } else if (table == Section.REQUESTS) {
            tableHeaders.row(table, words);
        }
    }

    /** Titles and headers of a table that come before the figures they are for. */
    private void headers(Section table, List<Piece.Entry> words) {
        if (table == Section.REQUESTS) {
            tableHeaders.row(table, words);
            return;
        }
        for (Piece.Entry word : words) {
            String key = word.key();
            Optional<DisclosureColumn> header = block(key) ? Optional.empty() : FormWords.disclosureColumn(key);
            header.ifPresent(column -> disclosureHeaders.add(column, word));
        }
    }

    private void add(
            Section table,
            List<Line> lines,
            boolean changed,
            Piece.Entry label,
            List<Piece.Entry> values,
            Piece.Row row) {
        rows.add(found(table, lines, changed, label, values, row));
        lines.forEach(blankLines::remove);
        passed(lines);
    }

    private void passed(List<Line> lines) {
        lines.forEach(finder::passed);
        disclosureHeaders.figures();
        tableHeaders.figures();
    }

    private FoundRow found(
            Section table,
            List<Line> lines,
            boolean changed,
            Piece.Entry label,
            List<Piece.Entry> values,
            Piece.Row row) {
        boolean disclosure = table == Section.PROACTIVE_DISCLOSURE;
        GridColumns grid = table == Section.REQUESTS
                ? tableHeaders.grid(row.width())
                : disclosure ? disclosureHeaders.grid() : GridColumns.NONE;
        boolean shifted = table == Section.REQUESTS && isShifted(grid, values);
        boolean ordered =
                disclosure ? disclosureHeaders.areInOrder(row.loose()) : tableHeaders.areInOrder() && !shifted;
        return new FoundRow(
                lines,
                Wording.strip(label.text()),
                changed,
                label,
                values,
                disclosure ? disclosureHeaders.order() : List.of(),
                shifted ? GridColumns.NONE : grid,
                ordered,
                filled ? labels(row.entries().subList(0, row.entries().indexOf(label) + 1)) + cells(values) : 0,
                row.loose());
    }

    /**
     * Whether a figure stands in a column that no header is over, as where a number is broken over two cells and pushes the
     * others aside: then the columns of the grid say nothing about this row.
     */
    private boolean isShifted(GridColumns grid, List<Piece.Entry> values) {
        for (Piece.Entry value : values) {
            int place = value.gridColumn();
            if (!grid.isEmpty()
                    && value.isFigure()
                    && place >= 0
                    && grid.over(place) == null
                    && !tableHeaders.isHeaded(place)) {
                return true;
            }
        }
        return false;
    }

    /** How many of the last words before the figures are labels of the row, and not headers of the rows before it. */
    private static int labels(List<Piece.Entry> words) {
        int labels = 0;
        while (labels < words.size()
                && words.get(words.size() - 1 - labels).isWords()
                && (labels == 0
                        || FormWords.isLabel(
                                words.get(words.size() - 1 - labels).key()))) {
            labels++;
        }
        return labels;
    }

    private static int cells(List<Piece.Entry> values) {
        return values.stream().mapToInt(Piece.Entry::span).sum();
    }

    /** A row without a line's label: titles and headers, or a line that the form does not have. */
    private void header(Section table, Piece.Row row, List<Piece.Entry> words) {
        headers(table, words);
        boolean figures = row.entries().stream().anyMatch(entry -> entry.isFigure() && !entry.isPlaceholder());
        if (figures) {
            // Figures without a label may be those of the line before, whose cells are not blank then.
            blankLines.remove(blankLine);
            unknown(words.isEmpty() ? "" : words.get(0).text(), row);
            return;
        }
        for (Piece.Entry entry : row.entries()) {
            if (isProse(entry.text(), entry.key())) {
                leftover(entry.text(), entry.line(), entry.column());
            }
        }
    }

    private void unknown(String label, Piece.Row row) {
        List<Piece.Entry> figures =
                row.entries().stream().filter(Piece.Entry::isFigure).toList();
        Section table = section;
        findings.add(problem(ReadingProblem.UNKNOWN_LINE, row.line(), row.column())
                .address(table == null ? "report" : table.key())
                .putDetails("label", Wording.strip(label))
                .putDetails("text", Piece.shown(figures))
                .build());
    }

    /** Table four has no line labels: all fifteen figures in a row, or five under the title of their group. */
    private void disputes(Piece.Row row, List<Piece.Entry> words) {
        for (Piece.Entry entry : words) {
            if (!group(Section.DISPUTES, entry.text(), entry.key()) && row.loose()) {
                looseGroups(entry.text());
            }
        }
        tableHeaders.row(Section.DISPUTES, row.loose() ? List.of() : words);
        List<Piece.Entry> values = disputeValues(row);
        boolean figures = hasFigure(values);
        int cells = 0;
        for (Piece.Entry value : values) {
            cells += value.padding() ? 0 : 1;
        }
        if (!figures && cells < DISPUTE_CELLS) {
            return;
        }
        List<Line> lines =
                groups.size() == 1 && cells < DISPUTE_CELLS ? List.copyOf(groups) : List.of(DisputeLine.values());
        if (figures) {
            add(Section.DISPUTES, lines, false, values.get(0), values, row);
            groups.clear();
        } else {
            // Blank throughout: it does not matter which blank is which, and a row with figures goes before it.
            List<Piece.Entry> blanks = values.stream()
                    .filter(value -> !value.padding())
                    .limit(DISPUTE_CELLS)
                    .toList();
            blankDisputes = found(Section.DISPUTES, lines, false, blanks.get(0), blanks, row);
        }
    }

    /** What comes after the titles and headers of table four; other words stand in a figure's place. */
    private static List<Piece.Entry> disputeValues(Piece.Row row) {
        List<Piece.Entry> entries = row.entries();
        int from = 0;
        for (int i = 0; i < entries.size() && !entries.get(i).isFigure(); i++) {
            Piece.Entry entry = entries.get(i);
            if (entry.isWords() && (row.loose() || FormWords.isPieceOfPrinted(entry.key()))) {
                from = i + 1;
            }
        }
        while (from < entries.size() && entries.get(from).padding()) {
            from++;
        }
        return entries.subList(from, entries.size());
    }

    private void looseGroups(String text) {
        for (String word : SPACE.split(text, -1)) {
            group(Section.DISPUTES, word, Wording.key(word));
        }
    }

    private Finding.Builder problem(ReadingProblem problem, int line, int column) {
        return Finding.builder(problem.rule()).location(new Location(resource, line, column));
    }
}
