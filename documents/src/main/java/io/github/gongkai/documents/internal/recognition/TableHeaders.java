package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers that a source has over the figures of table three or four, and what they say about the columns. Where a source
 * has no grid, a figure is told by its place in the row; that holds only if the headers stand in the form's order. One
 * instance goes with one source.
 */
final class TableHeaders {

    /**
     * The headers of one table of the form.
     *
     * @param byKey the header that a text means, by the text's key
     * @param merged the order of the form, row by row
     * @param flat the order of a table without merged headers
     */
    private record Form(Map<String, String> byKey, List<String> merged, List<String> flat) {}

    private static final List<Applicant> APPLICANTS = List.of(Applicant.values());

    private static final Form REQUESTS = requests();
    private static final Form DISPUTES = disputes();

    private static final int FORMS_WIDTH =
            Edition.REVISED_2021.layout(Section.REQUESTS).columns();

    private static final GridColumns FORMS_GRID = formsGrid();

    /** 总计 and 其他 also label lines: a row with one such word alone is no row of headers. */
    private static final int SEVERAL = 2;

    private final List<String> met = new ArrayList<>();
    private final Map<Integer, Applicant> grid = new HashMap<>();
    /** The columns of the source's grid that have a header of their own, whether the form knows it or not. */
    private final BitSet headed = new BitSet();
    /** The last header met in each column of the source's grid. */
    private final Map<Integer, String> above = new HashMap<>();
    /** Whether there is a header that the form does not have, such as 小计. */
    private boolean unknown;
    /** Whether figures came after the headers. */
    private boolean passed;

    private boolean inOrder = true;
    private GridColumns told = GridColumns.NONE;
    private boolean formsGrid = true;

    /** Forgets all headers: another table begins. */
    void clear() {
        met.clear();
        grid.clear();
        headed.clear();
        above.clear();
        unknown = false;
        passed = false;
        inOrder = true;
        told = GridColumns.NONE;
        formsGrid = true;
    }

    /** Takes in the words of a row; a row that holds no headers changes nothing. Headers after figures begin anew. */
    void row(Section table, List<Piece.Entry> words) {
        Form form = form(table);
        int headers = 0;
        for (Piece.Entry word : words) {
            headers += form.byKey().containsKey(word.key()) ? 1 : 0;
        }
        if (headers == 0 || (table == Section.REQUESTS && headers < SEVERAL)) {
            return;
        }
        if (passed) {
            clear();
        } else if (inOrder && !met.isEmpty() && met.get(0).equals(first(form, words))) {
            // A page break has parted the headers from the figures: they are printed again, and counted once.
            met.clear();
            above.clear();
        }
        for (Piece.Entry word : words) {
            boolean inGrid = word.gridColumn() >= 0;
            if (inGrid) {
                headed.set(word.gridColumn());
            }
            String header = form.byKey().get(word.key());
            if (header == null) {
                unknown = unknown || !FormWords.isPieceOfPrinted(word.key());
                continue;
            }
            if (inGrid && header.equals(above.put(word.gridColumn(), header))) {
                // A merged header that is written again in every row it covers.
                continue;
            }
            met.add(header);
            if (inGrid) {
                FormWords.applicant(header).ifPresent(applicant -> grid.put(word.gridColumn(), applicant));
            }
        }
        conclude(form);
    }

    /** The first header of a row; empty if it has none. */
    private static String first(Form form, List<Piece.Entry> words) {
        for (Piece.Entry word : words) {
            String header = form.byKey().get(word.key());
            if (header != null) {
                return header;
            }
        }
        return "";
    }

    private void conclude(Form form) {
        if (grid.size() == APPLICANTS.size() && grid.values().containsAll(APPLICANTS)) {
            told = new GridColumns(grid);
            inOrder = APPLICANTS.equals(List.copyOf(new TreeMap<>(grid).values()));
        } else {
            told = GridColumns.NONE;
            inOrder = isPartOf(form.merged()) || isPartOf(form.flat());
        }
        formsGrid = !unknown && isPartOfFormsGrid();
    }

    private boolean isPartOfFormsGrid() {
        for (Map.Entry<Integer, Applicant> header : grid.entrySet()) {
            if (FORMS_GRID.over(header.getKey()) != header.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** Says that figures came after the headers. */
    void figures() {
        passed = true;
    }

    /** Whether nothing speaks against the form's order of columns: the headers, as far as they were met, stand in it. */
    boolean areInOrder() {
        return inOrder;
    }

    /**
     * The columns of table three by column of the source's grid: as the headers say, else as the form has them if the grid is
     * as wide as the form's and no header says otherwise; empty if they cannot be told.
     */
    GridColumns grid(int width) {
        return !told.isEmpty() || width != FORMS_WIDTH || !formsGrid ? told : FORMS_GRID;
    }

    /** Whether a column of the source's grid has a header of its own; one that only covers it from the left is none. */
    boolean isHeaded(int column) {
        return headed.get(column);
    }

    private boolean isPartOf(List<String> order) {
        Iterator<String> rest = order.iterator();
        for (String header : met) {
            boolean found = false;
            while (!found && rest.hasNext()) {
                found = rest.next().equals(header);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static GridColumns formsGrid() {
        Map<Integer, Applicant> grid = new HashMap<>();
        for (Applicant applicant : APPLICANTS) {
            grid.put(FORMS_WIDTH - APPLICANTS.size() + grid.size(), applicant);
        }
        return new GridColumns(grid);
    }

    private static Form form(Section table) {
        return table == Section.REQUESTS ? REQUESTS : DISPUTES;
    }

    private static Form requests() {
        Map<String, String> byKey = byKey(APPLICANTS);
        List<String> merged =
                printed(Section.REQUESTS).stream().filter(byKey::containsKey).toList();
        List<String> flat = APPLICANTS.stream().map(TableHeaders::key).toList();
        return new Form(byKey, merged, flat);
    }

    /** In table four the titles of the groups count too: whose figures come first depends on them. */
    private static Form disputes() {
        Map<String, String> byKey = byKey(List.of(DisputeResult.values()));
        List<String> merged = printed(Section.DISPUTES);
        List<String> flat = new ArrayList<>(merged);
        flat.removeIf(byKey::containsKey);
        merged.stream().filter(byKey::containsKey).forEach(flat::add);
        merged.forEach(header -> byKey.putIfAbsent(header, header));
        return new Form(byKey, merged, flat);
    }

    private static Map<String, String> byKey(List<? extends Column> columns) {
        Map<String, String> byKey = new HashMap<>();
        for (Column column : columns) {
            byKey.put(key(column), key(column));
            column.variants().forEach(variant -> byKey.put(Wording.key(variant), key(column)));
        }
        return byKey;
    }

    private static String key(Column column) {
        return Wording.key(column.label(Edition.REVISED_2021).zh());
    }

    /** The keys of the texts above the first figure of a table, in the form's order. */
    private static List<String> printed(Section table) {
        List<String> printed = new ArrayList<>();
        for (List<GridCell> row : Edition.REVISED_2021.layout(table).rows()) {
            if (row.stream().anyMatch(cell -> cell.cell().isPresent())) {
                return printed;
            }
            row.forEach(cell -> cell.text().ifPresent(text -> printed.add(Wording.key(text.zh()))));
        }
        return printed;
    }
}
