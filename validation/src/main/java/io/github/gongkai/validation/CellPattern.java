package io.github.gongkai.validation;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address that may name several cells, see {@link Term}. */
final class CellPattern {

    private static final String ANY = "*";
    private static final String TOTAL = Applicant.TOTAL.key();

    /** The names in every address, taken apart once. */
    private static final Map<Cell, List<String>> NAMES = Arrays.stream(Edition.values())
            .flatMap(edition -> Stream.concat(edition.cells().stream(), edition.collapsedCells().stream()))
            .collect(Collectors.toUnmodifiableMap(cell -> cell, cell -> names(cell.address())));

    private final List<String> names;
    private final Map<Edition, List<Cell>> byEdition = new EnumMap<>(Edition.class);

    private CellPattern(String address) {
        this.names = names(address);
        for (Edition edition : Edition.values()) {
            byEdition.put(
                    edition,
                    names.contains(ANY)
                            ? among(edition.cells())
                            : edition.cell(address).stream().toList());
        }
    }

    static CellPattern of(String address) {
        return new CellPattern(address);
    }

    /** The cells of an edition; none if the form has no such cell. */
    List<Cell> in(Edition edition) {
        return byEdition.getOrDefault(edition, List.of());
    }

    /**
     * The cells of a report. A line that it prints as one takes the place of those that the line stands for, unless nothing else
     * is asked for: then these, which are absent, say so.
     */
    List<Cell> in(AnnualReport report) {
        if (names.contains(ANY) && report.isCollapsed()) {
            List<Cell> printed = among(report.cells());
            if (!printed.isEmpty()) {
                return printed;
            }
        }
        return in(report.edition());
    }

    private List<Cell> among(List<Cell> cells) {
        List<Cell> found = new ArrayList<>();
        for (Cell cell : cells) {
            if (matches(0, NAMES.getOrDefault(cell, List.of()), 0)) {
                found.add(cell);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> names(String address) {
        return Arrays.asList(address.split("\\.", -1));
    }

    /** Whether the names of the pattern from one on fit the names of an address from another on. */
    private boolean matches(int from, List<String> address, int at) {
        if (from == names.size() || at == address.size()) {
            return from == names.size() && at == address.size();
        }
        if (!names.get(from).equals(ANY)) {
            return names.get(from).equals(address.get(at)) && matches(from + 1, address, at + 1);
        }
        return !address.get(at).equals(TOTAL) && (matches(from + 1, address, at + 1) || matches(from, address, at + 1));
    }
}
