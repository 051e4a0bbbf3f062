package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One report on its way through the rules, when there is something to tell of it. Used once, by one thread. */
final class Examination {

    private static final String EDITION = "edition";

    private final AnnualReport report;
    private final SourceMap sources;
    private final List<Finding> findings;
    private final List<NotAssessed> notAssessed = new ArrayList<>();

    /**
     * Starts an examination.
     *
     * @param report the report
     * @param problems what was met in reading it
     * @param sources where its figures were read
     */
    Examination(AnnualReport report, List<Finding> problems, SourceMap sources) {
        this.report = report;
        this.sources = sources;
        this.findings = new ArrayList<>(problems);
    }

    /**
     * Checks everything.
     *
     * @param tables the identities that the report has
     * @return what the rules say of the report
     */
    Validation of(List<CompiledIdentities> tables) {
        int identities = 0;
        int notHeld = 0;
        for (CompiledIdentities table : tables) {
            Figures figures = report.table(table.table()).figures();
            int size = table.identities().size();
            identities += size;
            for (int i = table.nextSuspect(0, figures); i < size; i = table.nextSuspect(i + 1, figures)) {
                if (!holds(table.identities().get(i), figures)) {
                    notHeld++;
                }
            }
        }
        checkEdition();
        Repairs repairs = notHeld == 0 ? Repairs.NONE : Repairs.of(report);
        return ImmutableValidation.of(
                report, findings, notAssessed, identities, identities - notHeld, repairs.proposals(), repairs.gap());
    }

    private boolean holds(Identity identity, Figures figures) {
        List<CellFigure> cells = identity.figures(figures);
        List<CellFigure> withoutNumber =
                cells.stream().filter(cell -> !cell.figure().isStated()).toList();
        if (!withoutNumber.isEmpty()) {
            notAssessed.add(NotAssessed.withoutNumber(identity, withoutNumber));
            return false;
        }
        int totals = identity.totals().size();
        BigDecimal actual = sum(cells.subList(0, totals));
        BigDecimal expected = sum(cells.subList(totals, cells.size()));
        if (actual.compareTo(expected) == 0) {
            return true;
        }
        findings.add(Finding.builder(identity.rule())
                .address(identity.address())
                .cells(cells)
                .expected(expected)
                .actual(actual)
                .location(sources.of(cells.get(0).cell())
                        .map(CellSource::location)
                        .or(this::source))
                .build());
        return false;
    }

    /** Exact, also beyond the range of {@code long}. */
    private static BigDecimal sum(List<CellFigure> cells) {
        return cells.stream().map(cell -> cell.figure().decimal()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The source as a whole, for what has no place in it. */
    private Optional<Location> source() {
        return sources.resource().isEmpty() ? Optional.empty() : Optional.of(new Location(sources.resource(), 0, 0));
    }

    private void checkEdition() {
        if (report.year().isEmpty()) {
            notAssessed.add(NotAssessed.because(
                    Rules.EDITION_OF_YEAR, EDITION, new Labels("报告年度未知", "the report year is not known")));
            return;
        }
        int year = report.year().getAsInt();
        Optional<Edition> required = Edition.of(year);
        if (required.isEmpty()) {
            notAssessed.add(NotAssessed.because(
                    Rules.EDITION_OF_YEAR,
                    EDITION,
                    new Labels(year + " 年度尚无全国统一格式", "there was no national form for " + year)));
            return;
        }
        if (required.get() != report.edition()) {
            findings.add(Finding.builder(Rules.EDITION_OF_YEAR)
                    .address(EDITION)
                    .putDetails("year", Integer.toString(year))
                    .putDetails("edition", report.edition().id())
                    .putDetails("document", report.edition().document())
                    .putDetails("requiredEdition", required.get().id())
                    .putDetails("requiredDocument", required.get().document())
                    .location(source())
                    .build());
        }
    }

    /**
     * Tells, without allocating anything, whether the tables follow the edition that the report year asks for.
     *
     * @param report the report
     * @return false also if that cannot be told
     */
    static boolean followsFormOfYear(AnnualReport report) {
        return report.year().isPresent()
                && Edition.of(report.year().getAsInt())
                        .filter(report.edition()::equals)
                        .isPresent();
    }
}
