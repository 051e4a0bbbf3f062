package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisclosureBlock;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that the form prints, of all editions, by {@link Wording#key}: what a text of a source can turn out to be. */
public final class FormWords {

    private static final Map<String, Section> OPENING = opening();
    private static final Map<String, DisclosureBlock> BLOCKS = blocks();
    private static final Map<String, Applicant> APPLICANTS = columns(List.of(Applicant.values()));
    private static final Map<String, DisclosureColumn> DISCLOSURE_COLUMNS = columns(List.of(DisclosureColumn.values()));
    private static final Set<String> PRINTED = printedKeys(false);
    private static final Set<String> LABELS = printedKeys(true);
    /** Shorter words would be found in other texts. */
    private static final int TELLING_PART = 4;

    private static final Map<String, Edition> TELLING = telling();
    private static final Map<String, Edition> PRINTED_TELLING = printedTelling();

    /** Labels of the lines of table three, without their ordinals; 其他 and 总计, which are headers too, are left out. */
    private static final Set<String> REQUEST_LABELS = requestLabels();

    private static final int APPLICANT_COLUMNS = Applicant.values().length;

    private FormWords() {}

    /** The table that a text stands in for certain, wherever it is met. */
    public static Optional<Section> opens(String key) {
        return Optional.ofNullable(OPENING.get(key));
    }

    /**
     * Whether cells are a row of table three: the label of a line and a figure for each column. That tells the table where neither its
     * title nor its headers were met, as on a page of a report that begins within it.
     */
    public static boolean areRequests(List<Piece.Entry> cells) {
        return cells.stream().filter(Piece.Entry::isFigure).count() == APPLICANT_COLUMNS
                && cells.stream()
                        .anyMatch(cell -> cell.isWords()
                                && REQUEST_LABELS.contains(Wording.key(Wording.withoutOrdinal(cell.text()))));
    }

    /** The block of table two that a text is the title of. */
    static Optional<DisclosureBlock> block(String key) {
        return Optional.ofNullable(BLOCKS.get(key));
    }

    /** The column of table three that a text is the header of. */
    static Optional<Applicant> applicant(String key) {
        return Optional.ofNullable(APPLICANTS.get(key));
    }

    /** The column of table two that a text is the header of. */
    static Optional<DisclosureColumn> disclosureColumn(String key) {
        DisclosureColumn exact = DISCLOSURE_COLUMNS.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        String best = "";
        for (String header : DISCLOSURE_COLUMNS.keySet()) {
            if (header.length() >= TELLING_PART && header.length() > best.length() && key.startsWith(header)) {
                best = header;
            }
        }
        return Optional.ofNullable(DISCLOSURE_COLUMNS.get(best));
    }

    /** Whether the form prints this text somewhere in its tables. */
    static boolean isPrinted(String key) {
        return PRINTED.contains(key);
    }

    /** Whether the form prints this text beside figures, as the label of a line or of several. */
    static boolean isLabel(String key) {
        return LABELS.contains(key);
    }

    /** Whether a text is one that the form prints, or a piece of one that has been broken up. */
    static boolean isPrintedPart(String key) {
        return isPrinted(key) || (key.length() >= TELLING_PART && isPieceOfPrinted(key));
    }

    /** Whether the form prints a text that this could be a piece of, however short. */
    static boolean isPieceOfPrinted(String key) {
        if (isPrinted(key)) {
            return true;
        }
        for (String printed : PRINTED) {
            if (printed.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** The edition that a text of table two or three gives away: a header or label that no other edition has. */
    static Optional<Edition> tells(String key) {
        Edition exact = TELLING.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        // Nearly all texts in a table are printed in it, and say no more than they did before.
        return PRINTED.contains(key) ? Optional.ofNullable(PRINTED_TELLING.get(key)) : tellsInPart(key);
    }

    private static Optional<Edition> tellsInPart(String key) {
        Edition told = null;
        for (Map.Entry<String, Edition> word : TELLING.entrySet()) {
            if (told != word.getValue() && key.contains(word.getKey())) {
                if (told != null) {
                    return Optional.empty();
                }
                told = word.getValue();
            }
        }
        return Optional.ofNullable(told);
    }

    private static Map<String, Edition> printedTelling() {
        Map<String, Edition> telling = new HashMap<>();
        PRINTED.forEach(key -> tellsInPart(key).ifPresent(edition -> telling.put(key, edition)));
        return Map.copyOf(telling);
    }

    private static Map<String, Section> opening() {
        Map<String, Section> opening = new HashMap<>();
        for (DisclosureBlock block : DisclosureBlock.values()) {
            opening.put(Wording.key(block.title().zh()), Section.PROACTIVE_DISCLOSURE);
        }
        for (Edition edition : Edition.values()) {
            opening.put(Wording.key(RequestLine.RECEIVED.label(edition).zh()), Section.REQUESTS);
            // The first row of table three, the note and the header over all applicants, stands nowhere else.
            for (GridCell first : edition.layout(Section.REQUESTS).rows().get(0)) {
                first.text().ifPresent(text -> opening.put(Wording.key(text.zh()), Section.REQUESTS));
            }
            for (DisputeLine line : DisputeLine.values()) {
                if (line != DisputeLine.RECONSIDERATION) {
                    opening.put(Wording.key(line.label(edition).zh()), Section.DISPUTES);
                }
            }
        }
        return Map.copyOf(opening);
    }

    private static Set<String> requestLabels() {
        Set<String> labels = new HashSet<>();
        for (Edition edition : Edition.values()) {
            for (Line line : edition.lines(Section.REQUESTS)) {
                String label =
                        Wording.key(Wording.withoutOrdinal(line.label(edition).zh()));
                if (label.length() >= TELLING_PART) {
                    labels.add(label);
                }
            }
        }
        return Set.copyOf(labels);
    }

    private static Map<String, DisclosureBlock> blocks() {
        Map<String, DisclosureBlock> blocks = new HashMap<>();
        for (DisclosureBlock block : DisclosureBlock.values()) {
            blocks.put(Wording.key(block.title().zh()), block);
        }
        return Map.copyOf(blocks);
    }

    private static <C extends Column> Map<String, C> columns(List<C> columns) {
        Map<String, C> byKey = new HashMap<>();
        for (C column : columns) {
            for (Edition edition : Edition.values()) {
                byKey.put(Wording.key(column.label(edition).zh()), column);
            }
            for (String variant : column.variants()) {
                byKey.put(Wording.key(variant), column);
            }
        }
        return Map.copyOf(byKey);
    }

    /** All texts that the form prints in a table, in any edition. */
    static Set<String> printed(Section table) {
        return printed(table, false);
    }

    private static Set<String> printed(Section table, boolean besideFigures) {
        Set<String> printed = new HashSet<>();
        for (Edition edition : Edition.values()) {
            for (List<GridCell> row : edition.layout(table).rows()) {
                if (!besideFigures || row.stream().anyMatch(cell -> cell.cell().isPresent())) {
                    row.forEach(cell -> cell.text().ifPresent(text -> printed.add(text.zh())));
                }
            }
        }
        return printed;
    }

    private static Set<String> printedKeys(boolean besideFigures) {
        Set<String> keys = new HashSet<>();
        for (Section table : Section.tables()) {
            printed(table, besideFigures).forEach(text -> keys.add(Wording.key(text)));
        }
        return Set.copyOf(keys);
    }

    /** Words of tables two and three that stand in one edition only. */
    private static Map<String, Edition> telling() {
        Map<String, Set<Edition>> where = new HashMap<>();
        for (Edition edition : Edition.values()) {
            for (DisclosureBlock block : DisclosureBlock.values()) {
                for (DisclosureColumn column : block.columns(edition)) {
                    words(column.label(edition).zh(), column.variants()).forEach(word -> add(where, word, edition));
                }
            }
            for (Section table : List.of(Section.PROACTIVE_DISCLOSURE, Section.REQUESTS)) {
                for (Line line : edition.lines(table)) {
                    words(Wording.withoutOrdinal(line.label(edition).zh()), line.variants())
                            .forEach(word -> add(where, word, edition));
                }
            }
        }
        Map<String, Edition> telling = new HashMap<>();
        where.forEach((word, editions) -> {
            // 规范性文件 is printed for 行政规范性文件 in either edition, 其他处理 as one line too.
            if (editions.size() == 1 && word.length() >= TELLING_PART && !isShared(word)) {
                telling.put(word, editions.iterator().next());
            }
        });
        return Map.copyOf(telling);
    }

    private static boolean isShared(String word) {
        return word.equals(Wording.key(Wording.withoutOrdinal(
                RequestLine.OTHER_HANDLING.label(Edition.TRIAL_2019).zh())));
    }

    private static List<String> words(String label, List<String> variants) {
        List<String> words = new ArrayList<>();
        words.add(Wording.key(label));
        variants.forEach(variant -> words.add(Wording.key(variant)));
        return words;
    }

    private static void add(Map<String, Set<Edition>> where, String word, Edition edition) {
        where.computeIfAbsent(word, w -> EnumSet.noneOf(Edition.class)).add(edition);
    }
}
