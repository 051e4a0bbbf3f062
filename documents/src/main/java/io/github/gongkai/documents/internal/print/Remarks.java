package io.github.gongkai.documents.internal.print;

import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a check has said of a report, by the cell that it is shown at. */
public final class Remarks {

    /**
     * What a cell should say.
     *
     * @param figure the figure
     * @param safe whether it may be taken for right, see {@link Repair#isSafe()}
     */
    public record Proposal(Figure figure, boolean safe) {

        /** The figure, with a question mark unless it may be taken for right. */
        public String shown(Locale locale) {
            return Printed.figure(figure) + (safe ? "" : QUESTION.in(locale));
        }
    }

    private static final Labels QUESTION = new Labels("？", "?");
    private static final Labels SHOULD_BE = new Labels("建议更正为 {to}", "proposed: {to}");

    private final List<Finding> findings;
    private final List<Repair> repairs;
    private final boolean checked;
    private final Map<Cell, List<Integer>> numbers = new HashMap<>();
    private final Map<Cell, Proposal> proposals = new HashMap<>();
    private final Map<Finding, Cell> places = new HashMap<>();

    /**
     * Puts remarks to their cells.
     *
     * @param report the report
     * @param findings what was found, or null if the report was not checked
     * @param repairs what is proposed, the likeliest first
     */
    public Remarks(AnnualReport report, @Nullable List<Finding> findings, List<Repair> repairs) {
        this.checked = findings != null;
        this.findings = findings == null ? List.of() : findings;
        this.repairs = repairs;
        for (int i = 0; i < this.findings.size(); i++) {
            Cell cell = place(report, this.findings.get(i));
            if (cell != null) {
                places.put(this.findings.get(i), cell);
                numbers.computeIfAbsent(cell, c -> new ArrayList<>()).add(i + 1);
            }
        }
        // The likeliest proposal for an identity is shown at its cells, the others are only listed.
        Set<String> explained = new HashSet<>();
        for (Repair repair : repairs) {
            if (explained.addAll(repair.explains())) {
                for (CellChange change : repair.changes()) {
                    proposals.putIfAbsent(change.cell(), new Proposal(change.to(), repair.isSafe()));
                }
            }
        }
    }

    /** The cell that a finding speaks of first; for an address above cells the first cell under it. */
    private static @Nullable Cell place(AnnualReport report, Finding finding) {
        if (!finding.cells().isEmpty()) {
            Cell first = finding.cells().get(0).cell();
            return first.edition() == report.edition() ? first : null;
        }
        String address = finding.address();
        return report.cells().stream()
                .filter(cell -> cell.address().equals(address) || cell.address().startsWith(address + "."))
                .filter(cell -> !address.equals(cell.section().key()))
                .findFirst()
                .orElse(null);
    }

    public boolean isChecked() {
        return checked;
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<Repair> repairs() {
        return repairs;
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The numbers, from 1, of the findings that are shown at a cell. */
    public List<Integer> numbers(Cell cell) {
        return numbers.getOrDefault(cell, List.of());
    }

    public Finding finding(int number) {
        return findings.get(number - 1);
    }

    /** The worst of the findings that are shown at a cell. */
    public Optional<Severity> severity(Cell cell) {
        return numbers(cell).stream().map(number -> finding(number).severity()).min(Severity::compareTo);
    }

    public Optional<Cell> place(Finding finding) {
        return Optional.ofNullable(places.get(finding));
    }

    /** What a finding is about, for people: a cell, a section, or else the address. */
    public String about(Finding finding, Locale locale) {
        return place(finding)
                .map(cell -> cell.label().in(locale))
                .or(() -> section(finding).map(section -> section.title().in(locale)))
                .orElse(finding.address());
    }

    /** The section that a finding is about. */
    public static Optional<Section> section(Finding finding) {
        return Section.withKey(finding.address().replaceFirst("\\..*", ""));
    }

    public Optional<Proposal> proposal(Cell cell) {
        return Optional.ofNullable(proposals.get(cell));
    }

    /** All that is said of a cell, a line for each remark; empty if nothing is. */
    public String text(Cell cell, Locale locale) {
        List<String> lines = numbers(cell).stream()
                .map(number -> Printed.severity(finding(number).severity()).in(locale) + " "
                        + finding(number).rule() + " " + finding(number).message(locale))
                .collect(Collectors.toCollection(ArrayList::new));
        proposal(cell).ifPresent(to -> lines.add(SHOULD_BE.in(locale).replace("{to}", to.shown(locale))));
        return String.join("\n", lines);
    }
}
