package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.validation.internal.prose.Narrated;
import io.github.gongkai.validation.internal.prose.PlainText;
import io.github.gongkai.validation.internal.prose.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One report on its way through the checks, with what it is held against; collects what they say. Used once, by one thread.
 */
final class Context {

    private static final long NO_COUNT = -1;

    private final AnnualReport report;
    private final @Nullable AnnualReport previous;
    private final List<AnnualReport> reportsBelow;
    private final List<Finding> problems;
    private final SourceMap sources;
    /** Filled only if a report has something to tell of. */
    private @Nullable List<Finding> findings;

    private final List<NotAssessed> notes = new ArrayList<>();
    private final List<Identity> failed;
    private final List<Identity> unknown;
    private final int identities;
    private @Nullable List<Cell> irregular;
    private @Nullable Map<Section, String> texts;
    private @Nullable String allText;
    private @Nullable Narrated narrated;
    private @Nullable Evidence evidence;
    private @Nullable Standing standing;
    private @Nullable Children children;
    private final Optional<Labels> previousDefect;
    /** The inputs that were looked for. */
    private final Set<Input> asked = EnumSet.noneOf(Input.class);
    /** Those of them that are there. */
    private final Set<Input> there = EnumSet.noneOf(Input.class);

    /**
     * Starts with the identities, which most of the checks of a report are about.
     *
     * @param report the report
     * @param previous last year's report, null if it is not at hand
     * @param reportsBelow the reports of the units below
     * @param problems what was met in reading the report
     * @param sources where its figures were read
     */
    Context(
            AnnualReport report,
            @Nullable AnnualReport previous,
            List<AnnualReport> reportsBelow,
            List<Finding> problems,
            SourceMap sources) {
        this.report = report;
        this.previous = previous;
        this.reportsBelow = reportsBelow;
        this.problems = problems;
        this.sources = sources;
        this.previousDefect =
                previous == null ? Optional.of(Input.PREVIOUS.missing()) : Predecessor.defect(report, previous);
        List<Identity> broken = null;
        List<Identity> gaps = null;
        int count = 0;
        List<CompiledIdentities> tables = CompiledIdentities.of(report);
        for (int t = 0; t < tables.size(); t++) {
            CompiledIdentities table = tables.get(t);
            Figures figures = report.table(table.table()).figures();
            int size = table.identities().size();
            count += size;
            // The usual report has no suspect: the way that allocates is taken only if there is one.
            for (int i = table.nextSuspect(0, figures); i < size; i = table.nextSuspect(i + 1, figures)) {
                Identity identity = table.identities().get(i);
                if (!areStated(identity, figures)) {
                    gaps = gaps == null ? new ArrayList<>() : gaps;
                    gaps.add(identity);
                } else if (sum(identity.totals()).compareTo(sum(identity.parts())) != 0) {
                    broken = broken == null ? new ArrayList<>() : broken;
                    broken.add(identity);
                }
            }
        }
        this.failed = broken == null ? List.of() : broken;
        this.unknown = gaps == null ? List.of() : gaps;
        this.identities = count;
    }

    /**
     * Returns what the checks said.
     *
     * @param rules the rules that apply to the report
     * @return the result
     */
    Validation result(List<Rule> rules) {
        List<Finding> all = problems;
        if (findings != null) {
            all = new ArrayList<>(problems);
            all.addAll(findings);
        }
        int held = identities - failed.size() - unknown.size();
        Repairs repairs = Repairs.NONE;
        if (held < identities) {
            List<Identity> suspects = new ArrayList<>(failed);
            suspects.addAll(unknown);
            repairs = Repairs.of(report, suspects, this::evidence);
        }
        return ImmutableValidation.of(report, rules, all, notes, identities, held, repairs.proposals(), repairs.gap());
    }

    /**
     * Runs a check if its inputs are there, and notes which is missing otherwise.
     *
     * @param check a check for the edition of the report
     */
    void examine(Check check) {
        List<Input> inputs = check.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            if (!isThere(input)) {
                notes.add(
                        input == Input.PREVIOUS && previous != null
                                ? NotAssessed.because(check.rule(), input.address(), previousDefect.orElseThrow())
                                : check.lacking(input));
                return;
            }
        }
        check.run(this);
    }

    /** Whether an input is there; found out once for all checks. */
    private boolean isThere(Input input) {
        if (asked.add(input) && find(input)) {
            there.add(input);
        }
        return there.contains(input);
    }

    private boolean find(Input input) {
        return switch (input) {
            case PREVIOUS -> previousDefect.isEmpty();
            case SAME_FORM -> previous != null && previous.edition() == report.edition();
            case CHILDREN -> !reportsBelow.isEmpty();
            case YEAR -> report.year().isPresent();
            case TITLE -> report.title().isPresent();
            case PUBLISHED_ON -> report.publishedOn().isPresent();
            case AGENCY -> report.agency().isPresent();
            case KIND -> standing().kind().isPresent();
            case RULE_MAKING -> standing().mayMakeRules().isPresent();
            case CREDIT_CODE -> report.agency().flatMap(Agency::creditCode).isPresent();
            case DIVISION_CODE -> report.agency().flatMap(Agency::divisionCode).isPresent();
            case OVERVIEW -> report.overview().isPresent();
            case PROBLEMS -> report.problemsAndImprovements().isPresent();
            case TEXT -> hasText();
        };
    }

    /**
     * Returns the report.
     *
     * @return the report
     */
    AnnualReport report() {
        return report;
    }

    /**
     * Returns last year's report.
     *
     * @return the report
     * @throws IllegalStateException if the check did not ask for {@link Input#PREVIOUS}
     */
    AnnualReport previous() {
        if (previous == null) {
            throw new IllegalStateException("no previous report");
        }
        return previous;
    }

    /**
     * Returns last year's report if it can be taken for that.
     *
     * @return the report, or empty if it is not at hand or is of another agency or year
     */
    Optional<AnnualReport> predecessor() {
        return previousDefect.isPresent() ? Optional.empty() : Optional.ofNullable(previous);
    }

    /**
     * Returns the reports of the units below.
     *
     * @return the reports
     */
    List<AnnualReport> reportsBelow() {
        return reportsBelow;
    }

    /**
     * Returns the reports of the units below, as far as they can be added up.
     *
     * @return the reports, held against this one
     */
    Children children() {
        if (children == null) {
            children = new Children(report, reportsBelow);
        }
        return children;
    }

    /**
     * Returns what was met in reading the report.
     *
     * @return the problems
     */
    List<Finding> problems() {
        return problems;
    }

    /**
     * Returns the identities of the report that do not hold.
     *
     * @return the identities in the order of the catalogue
     */
    List<Identity> failed() {
        return failed;
    }

    /**
     * Returns the identities of the report that lack a number.
     *
     * @return the identities in the order of the catalogue
     */
    List<Identity> unknown() {
        return unknown;
    }

    /**
     * Returns the cells that hold anything but a whole number from 0 up; in the usual report one amount.
     *
     * @return the cells in the form's order
     */
    List<Cell> irregular() {
        if (irregular == null) {
            irregular = new ArrayList<>();
            for (Section table : Section.tables()) {
                if (report.isCollapsed() && table == Section.REQUESTS) {
                    addIrregularOfCollapsed(irregular);
                } else {
                    addIrregular(
                            irregular,
                            report.edition().cells(table),
                            report.table(table).figures());
                }
            }
        }
        return irregular;
    }

    /** The cells of a table stand in the order of their places in its figures. */
    private static void addIrregular(List<Cell> irregular, List<Cell> cells, Figures figures) {
        for (int i = 0; i < cells.size(); i++) {
            if (figures.countOrNegativeAt(i) < 0) {
                irregular.add(cells.get(i));
            }
        }
    }

    private void addIrregularOfCollapsed(List<Cell> irregular) {
        for (Cell cell : report.cells()) {
            if (cell.section() == Section.REQUESTS && countOrNegative(cell) < 0) {
                irregular.add(cell);
            }
        }
    }

    private Figures figures(Cell cell) {
        return report.table(cell.section()).figures();
    }

    /**
     * Returns the whole number in a cell if there is a lawful one, without allocating.
     *
     * @param cell a cell of the report's edition
     * @return the number, or a negative number
     */
    long countOrNegative(Cell cell) {
        return figures(cell).countOrNegativeAt(cell.index());
    }

    /**
     * Returns the whole number of a line and column if there is a lawful one.
     *
     * @param line a line of the report's edition
     * @param column a column of the line
     * @return the number, or a negative number
     */
    long countOrNegative(Line line, Column column) {
        return countOrNegative(report, line, column);
    }

    /**
     * Returns last year's whole number of a line and column if there is a lawful one.
     *
     * @param line a line
     * @param column a column of the line
     * @return the number, or a negative number, also if last year's edition does not have the cell
     */
    long countOrNegativeBefore(Line line, Column column) {
        return countOrNegative(previous(), line, column);
    }

    private static long countOrNegative(AnnualReport report, Line line, Column column) {
        List<Cell> cells = report.edition().cells(line);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.column() == column) {
                return report.table(cell.section()).figures().countOrNegativeAt(cell.index());
            }
        }
        return NO_COUNT;
    }

    /**
     * Returns the figure of a line and column.
     *
     * @param line a line of the report's edition
     * @param column a column of the line
     * @return the cell with its figure
     */
    CellFigure at(Line line, Column column) {
        return figureOf(report.edition().cell(line, column).orElseThrow());
    }

    /**
     * Returns the figure of a cell.
     *
     * @param cell a cell of the report's edition
     * @return the cell with its figure
     */
    CellFigure figureOf(Cell cell) {
        return new CellFigure(cell, report.figure(cell));
    }

    /**
     * Returns last year's figure of a line and column.
     *
     * @param line a line
     * @param column a column of the line
     * @return the figure; absent if last year's edition does not have the cell
     */
    Figure before(Line line, Column column) {
        return previous().edition().cell(line, column).map(previous()::figure).orElse(Figure.absent());
    }

    /** Where an identity has a cell, stated figures are counts. */
    private static boolean areStated(Identity identity, Figures figures) {
        List<Cell> cells = identity.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (!figures.isCountAt(cells.get(i).index())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds up stated counts of one table of the report.
     *
     * @param cells their cells
     * @return the sum, exact also beyond the range of {@code long}
     */
    BigDecimal sum(List<Cell> cells) {
        Figures figures = figures(cells.get(0));
        long sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            long count = figures.countAt(cells.get(i).index());
            long more = sum + count;
            if (((sum ^ more) & (count ^ more)) < 0) {
                return cells.stream()
                        .map(cell -> report.figure(cell).decimal())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            }
            sum = more;
        }
        return BigDecimal.valueOf(sum);
    }

    /**
     * Tells whether the report has any text section.
     *
     * @return false for a report of figures only
     */
    boolean hasText() {
        return report.overview().isPresent()
                || report.problemsAndImprovements().isPresent()
                || report.otherMatters().isPresent();
    }

    /**
     * Returns the text of a section as rules look at it, see {@link PlainText}.
     *
     * @param section section one, five or six
     * @return the text, empty if there is none
     */
    String text(Section section) {
        if (texts == null) {
            texts = new EnumMap<>(Section.class);
        }
        return texts.computeIfAbsent(section, s -> PlainText.of(report.narrative(s)));
    }

    /**
     * Returns the texts of all sections, one after the other.
     *
     * @return the text, empty if there is none
     */
    String text() {
        if (allText == null) {
            allText = hasText()
                    ? text(Section.OVERVIEW)
                            + '\n'
                            + text(Section.PROBLEMS_AND_IMPROVEMENTS)
                            + '\n'
                            + text(Section.OTHER_MATTERS)
                    : "";
        }
        return allText;
    }

    /**
     * Returns the figures that the text sections tell of.
     *
     * @return the figures, held against the tables
     */
    Narrated narrated() {
        if (narrated == null) {
            narrated = new Narrated(report);
        }
        return narrated;
    }

    private Evidence evidence() {
        if (evidence == null) {
            evidence = Evidence.of(this);
        }
        return evidence;
    }

    /**
     * Returns what is known of the agency.
     *
     * @return the standing; nothing is known if the agency is not
     */
    Standing standing() {
        if (standing == null) {
            standing = report.agency().map(Standing::of).orElse(new Standing(Optional.empty(), Optional.empty()));
        }
        return standing;
    }

    /**
     * Says that something is wrong.
     *
     * @param finding the finding; it is given the place where its first cell was read
     */
    void add(Finding finding) {
        if (findings == null) {
            findings = new ArrayList<>();
        }
        Optional<Location> place = (finding.cells().isEmpty()
                        ? Optional.<CellSource>empty()
                        : sources.of(finding.cells().get(0).cell()))
                .map(CellSource::location)
                .or(this::source);
        findings.add(place.isPresent() ? finding.withLocation(place) : finding);
    }

    /**
     * Tells whether all cells have a number, and keeps those that have none.
     *
     * @param cells the cells that a comparison needs
     * @param gaps where to add cells without a number that are not yet there
     * @return true if the comparison can be made
     */
    static boolean areStated(List<CellFigure> cells, List<CellFigure> gaps) {
        boolean stated = true;
        for (CellFigure cell : cells) {
            if (!cell.figure().isStated()) {
                stated = false;
                if (!gaps.contains(cell)) {
                    gaps.add(cell);
                }
            }
        }
        return stated;
    }

    /**
     * Says that a rule could not be checked everywhere, if so.
     *
     * @param rule the rule
     * @param gaps the cells without a number that it needs
     */
    void addGaps(Rule rule, List<CellFigure> gaps) {
        if (!gaps.isEmpty()) {
            notes.add(NotAssessed.withoutNumber(rule, gaps.get(0).cell().address(), gaps));
        }
    }

    /**
     * Says that a rule could not be checked.
     *
     * @param note the note
     */
    void add(NotAssessed note) {
        notes.add(note);
    }

    /** The source as a whole, for what has no place in it. */
    private Optional<Location> source() {
        return sources.resource().isEmpty() ? Optional.empty() : Optional.of(new Location(sources.resource(), 0, 0));
    }
}
