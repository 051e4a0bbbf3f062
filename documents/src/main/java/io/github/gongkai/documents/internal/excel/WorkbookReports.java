package io.github.gongkai.documents.internal.excel;

import io.github.gongkai.documents.internal.recognition.Facts;
import io.github.gongkai.documents.internal.recognition.Recogniser;
import io.github.gongkai.documents.internal.source.Parts;
import io.github.gongkai.documents.internal.source.Piece;
import io.github.gongkai.documents.internal.source.TableRows;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The reports of a workbook: a sheet for each report, a sheet for each table, or any mixture. A report goes on over the next
 * sheets until one comes that has a section again which the report has already.
 */
public final class WorkbookReports {

    /** Lines of all sheets together, numbered through; beyond it a place could not be told. */
    private static final int MOST_LINES = 1_000_000_000;

    private final String resource;
    /** Makes the facts of a report, with what the file says about itself. */
    private final Supplier<Facts> facts;

    private final Parts parts = new Parts();
    private final List<Taken> sheets = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    /** Sheets without any section, of which it is not known yet whether they are the cover of a report. */
    private final List<Taken> waiting = new ArrayList<>();

    /** A sheet taken apart; a hidden one has no pieces. */
    private record Taken(String name, boolean visible, List<Piece> pieces, int line) {

        /** Whether the sheet can be a cover: it has words and no figures. */
        boolean isCover() {
            return pieces.stream()
                    .noneMatch(piece -> piece instanceof Piece.Rest
                            || (piece instanceof Piece.Row row
                                    && row.entries().stream().anyMatch(Piece.Entry::isFigure)));
        }

        Piece foreign() {
            return new Piece.LeftOut(ReadingProblem.FOREIGN_PART, name, line, 1);
        }
    }

    private static final class Group {
        private final List<Piece> pieces = new ArrayList<>();
        private final Set<Section> sections = EnumSet.noneOf(Section.class);
        /** What was read of the only sheet. */
        private Optional<Reading> reading = Optional.empty();

        void add(List<Piece> more) {
            pieces.addAll(more);
            reading = Optional.empty();
        }
    }

    private WorkbookReports(String resource, Supplier<Facts> facts) {
        this.resource = resource;
        this.facts = facts;
    }

    /**
     * Takes the sheets of a workbook apart.
     *
     * @param sheets the sheets
     * @param resource the name of the source
     * @param facts makes the facts of a report
     */
    public static WorkbookReports of(List<SheetContent> sheets, String resource, Supplier<Facts> facts) {
        WorkbookReports reports = new WorkbookReports(resource, facts);
        int line = 0;
        for (SheetContent sheet : sheets) {
            if (sheet.note() || line >= MOST_LINES) {
                continue;
            }
            List<Piece> pieces = sheet.visible() ? SheetPieces.of(sheet, line) : List.of();
            if (sheet.visible() ? !pieces.isEmpty() : !sheet.isEmpty()) {
                reports.parts.add(sheet.name(), line + 1);
                reports.sheets.add(new Taken(sheet.name(), sheet.visible(), pieces, line + 1));
            }
            line += sheet.lines();
        }
        return reports;
    }

    /** Reads the reports, in the order of the sheets; empty if no sheet holds any part of a report. */
    public List<Reading> read() {
        for (Taken sheet : sheets) {
            if (sheet.visible()) {
                add(sheet);
            } else {
                present().add(List.of(TableRows.hidden(sheet.name(), sheet.line(), 1)));
            }
        }
        waiting.forEach(sheet -> present().add(List.of(sheet.foreign())));
        List<Reading> readings = new ArrayList<>();
        for (Group group : groups) {
            group.reading.or(() -> read(group.pieces)).ifPresent(found -> readings.add(parts.locate(found)));
        }
        return readings;
    }

    private void add(Taken sheet) {
        Optional<Reading> reading = read(sheet.pieces());
        Set<Section> sections = sections(reading, sheet.pieces().size());
        if (sections.isEmpty()) {
            waiting.add(sheet);
            return;
        }
        Group group = present();
        if (sections.stream().anyMatch(group.sections::contains)) {
            group = new Group();
            groups.add(group);
        }
        for (Taken before : waiting) {
            if (group.sections.isEmpty() && before.isCover()) {
                group.add(before.pieces());
            } else {
                group.add(List.of(before.foreign()));
            }
        }
        waiting.clear();
        group.sections.addAll(sections);
        boolean first = group.pieces.isEmpty();
        group.add(sheet.pieces());
        group.reading = first ? reading : Optional.empty();
    }

    private Group present() {
        if (groups.isEmpty()) {
            groups.add(new Group());
        }
        return groups.get(groups.size() - 1);
    }

    private Optional<Reading> read(List<Piece> pieces) {
        return new Recogniser(resource, facts.get()).read(pieces);
    }

    /** The sections of which a sheet holds anything. */
    private static Set<Section> sections(Optional<Reading> reading, int pieces) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        reading.ifPresent(found -> {
            AnnualReport report = found.report();
            report.cells().stream()
                    .filter(cell -> !report.table(cell.section()).figures().isAbsentAt(cell.index()))
                    .forEach(cell -> sections.add(cell.section()));
            for (Section section : Section.values()) {
                if (!section.isTable()
                        && report.narrative(section)
                                // A title alone on its sheet is a section without text, not a list of contents.
                                .filter(text -> !text.blocks().isEmpty() || pieces == 1)
                                .isPresent()) {
                    sections.add(section);
                }
            }
        });
        return sections;
    }
}
