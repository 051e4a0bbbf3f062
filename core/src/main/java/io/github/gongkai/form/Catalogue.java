package io.github.gongkai.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The cells of one edition, numbered; lines, columns and labels are those of the enums of this package.
 *
 * <p>Made in every first use of the library, so without lambdas and streams, whose first use in a JVM takes longer than all of this.
 */
final class Catalogue {

    private static final class Holder {
        static final Map<Edition, Catalogue> BY_EDITION = new EnumMap<>(Edition.class);

        static {
            for (Edition edition : Edition.values()) {
                BY_EDITION.put(edition, new Catalogue(edition));
            }
        }
    }

    private final Edition edition;
    private final List<Cell> cells;
    private final List<Cell> collapsedCells;
    private final Map<Section, List<Cell>> bySection = new EnumMap<>(Section.class);
    private final Map<Section, List<Line>> lines = new EnumMap<>(Section.class);
    private final Map<Line, List<Cell>> byLine = new HashMap<>();
    private final Map<String, Cell> byAddress = new HashMap<>();

    private Catalogue(Edition edition) {
        this.edition = edition;
        List<Cell> all = new ArrayList<>();
        for (Section table : Section.tables()) {
            List<Cell> ofTable = new ArrayList<>();
            List<Line> linesOfTable = linesOf(table);
            for (Line line : linesOfTable) {
                List<Cell> row = new ArrayList<>();
                for (Column column : columnsOf(line)) {
                    row.add(new Cell(
                            edition, line, column, all.size() + row.size(), ofTable.size() + row.size(), false));
                }
                all.addAll(row);
                ofTable.addAll(row);
                byLine.put(line, List.copyOf(row));
            }
            bySection.put(table, List.copyOf(ofTable));
            lines.put(table, List.copyOf(linesOfTable));
        }
        this.cells = List.copyOf(all);
        List<Cell> collapsed = new ArrayList<>();
        for (RequestLine line : RequestLine.values()) {
            if (line.isCollapsedIn(edition)) {
                List<Cell> row = new ArrayList<>();
                for (Column column : columnsOf(line)) {
                    int place = collapsed.size() + row.size();
                    int index = cells(Section.REQUESTS).size() + place;
                    row.add(new Cell(edition, line, column, cells.size() + place, index, true));
                }
                collapsed.addAll(row);
                byLine.put(line, List.copyOf(row));
            }
        }
        this.collapsedCells = List.copyOf(collapsed);
        for (List<Cell> row : byLine.values()) {
            for (Cell cell : row) {
                byAddress.put(cell.address(), cell);
            }
        }
    }

    static Catalogue of(Edition edition) {
        // Every edition is in the map: the loop that fills it runs over Edition.values().
        return Objects.requireNonNull(Holder.BY_EDITION.get(edition));
    }

    private List<Line> linesOf(Section table) {
        List<Line> found = new ArrayList<>();
        switch (table) {
            case PROACTIVE_DISCLOSURE -> {
                for (DisclosureBlock block : DisclosureBlock.values()) {
                    found.addAll(block.lines(edition));
                }
            }
            case REQUESTS -> {
                for (RequestLine line : RequestLine.values()) {
                    if (line.isIn(edition)) {
                        found.add(line);
                    }
                }
            }
            case DISPUTES -> found.addAll(List.of(DisputeLine.values()));
            default -> throw new IllegalArgumentException(table.key());
        }
        return found;
    }

    private List<? extends Column> columnsOf(Line line) {
        if (line instanceof DisclosureLine disclosure) {
            return disclosure.block().columns(edition);
        }
        return line instanceof RequestLine ? List.of(Applicant.values()) : List.of(DisputeResult.values());
    }

    List<Cell> cells() {
        return cells;
    }

    List<Cell> collapsedCells() {
        return collapsedCells;
    }

    List<Cell> cells(Section table) {
        return bySection.getOrDefault(table, List.of());
    }

    List<Line> lines(Section table) {
        return lines.getOrDefault(table, List.of());
    }

    List<Cell> cells(Line line) {
        return byLine.getOrDefault(line, List.of());
    }

    Optional<Cell> cell(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    Optional<Cell> cell(Line line, Column column) {
        for (Cell cell : cells(line)) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
