package io.github.gongkai.collation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.form.Unit;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The exact sum of the reports of several units for one year, with what each brought in and what is wrong with the sum.
 *
 * <p>What is added up is told by the caller: the reports of the units below, and the parent's report of its own figures as one
 * more. A report of another year or edition is never added, a unit never twice.
 *
 * <p>A sum is stated only if every report states its figure. Otherwise the sum of the others would pass for the whole: the cell
 * stays as all reports have it, blank if they differ, and a finding names the reports without a number; what the others add up
 * to is {@link #knownPart}. （六）其他处理 stands as one line as soon as one report prints it so. Texts are not added up.
 *
 * <p>Instances are immutable.
 */
public final class Aggregation {

    /** The kinds of agency of which a division has many; the others stand for their division. */
    private static final Set<AgencyKind> ONE_OF_MANY = EnumSet.of(
            AgencyKind.DEPARTMENT, AgencyKind.BRANCH, AgencyKind.VERTICAL_AGENCY, AgencyKind.AUTHORIZED_ORGANIZATION);

    private static final List<String> OFFICES = List.of("人民政府办公室", "人民政府办公厅");

    /** What a finding is about that is about a report as a whole. */
    private static final String REPORTS = "children";

    /** How many agencies a message names. */
    private static final int NAMED = 5;

    private final AnnualReport report;
    private final List<Finding> findings;
    private final List<Part> parts;

    private Aggregation(AnnualReport report, List<Finding> findings, List<Part> parts) {
        this.report = report;
        this.findings = findings;
        this.parts = parts;
    }

    /** A report that was added, without its texts. */
    private record Part(AnnualReport report, String resource, int number) {

        /** The agency or, if it is not named, the source, or which report it was, from 1. */
        String name() {
            return report.agency().map(Agency::name).orElse(resource.isEmpty() ? "#" + number : resource);
        }

        /** The name and, if there is one, the source: which of several reports of an agency is meant. */
        String title() {
            return resource.isEmpty() || report.agency().isEmpty() ? name() : name() + " [" + resource + "]";
        }
    }

    /**
     * Starts a sum.
     *
     * @param edition the edition of the form that the reports follow
     * @param year the year they report on
     * @return a builder
     */
    public static Builder builder(Edition edition, int year) {
        return new Builder(edition, year);
    }

    /**
     * Returns the sum as a report.
     *
     * @return a report of figures, with edition, year and, if given, agency; every cell is absent if nothing was added
     */
    public AnnualReport report() {
        return report;
    }

    /**
     * Returns what is wrong with the sum.
     *
     * @return problems with reports in the order in which they were added, with missing units, then those with cells in the
     *     form's order
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns the reports that were added.
     *
     * @return the reports in the order in which they were given, without their texts
     */
    public List<AnnualReport> reports() {
        return parts.stream().map(Part::report).toList();
    }

    /**
     * Returns what each report brought into a cell, numbers and others.
     *
     * @param cell a cell of the report's edition
     * @return one for each of {@link #reports()}; for a cell of （六）其他处理 as one line, the sum of the lines of a report that
     *     splits it
     * @throws IllegalArgumentException if the cell is of another edition
     */
    public List<Contribution> contributions(Cell cell) {
        if (cell.edition() != report.edition()) {
            throw new IllegalArgumentException(cell + " of " + cell.edition().id() + ", not "
                    + report.edition().id());
        }
        return parts.stream()
                .map(part -> new Contribution(part.report(), part.resource(), Sums.figure(part.report(), cell)))
                .toList();
    }

    /**
     * Returns what the numbers in a cell add up to, whether or not other reports lack one: no less than this, if no count is
     * negative.
     *
     * @param cell a cell of the report's edition
     * @return the exact sum of the stated figures, 0 if there are none
     * @throws IllegalArgumentException if the cell is of another edition
     */
    public BigDecimal knownPart(Cell cell) {
        return Sums.ofStated(
                contributions(cell).stream().map(Contribution::figure).toList());
    }

    /** Collects the reports of a sum. Not safe for use by several threads. */
    public static final class Builder {
        private final Edition edition;
        private final int year;
        private final List<Agency> expected = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Map<CreditCode, Part> byCode = new HashMap<>();
        private final Map<DivisionCode, Part> byDivision = new HashMap<>();
        /** By plain name, of which the same may stand for agencies in different places. */
        private final Map<String, List<Part>> byName = new HashMap<>();

        private @Nullable Agency agency;
        private int given;

        private Builder(Edition edition, int year) {
            this.edition = edition;
            this.year = year;
        }

        /**
         * Sets the agency whose sum it is.
         *
         * @param agency the agency that the units stand under
         * @return this builder
         */
        public Builder agency(Agency agency) {
            this.agency = agency;
            return this;
        }

        /**
         * Adds an agency of which there should be a report, so that it is told if there is none.
         *
         * @param unit a unit whose figures belong into the sum
         * @return this builder
         */
        public Builder expect(Agency unit) {
            expected.add(unit);
            return this;
        }

        /**
         * Adds a report as it was read.
         *
         * @param reading the reading; its source is named where the report is
         * @return this builder
         */
        public Builder add(Reading reading) {
            return add(reading.report(), reading.sources().resource());
        }

        /**
         * Adds a report.
         *
         * @param report a unit's report, or the parent's of its own figures
         * @return this builder
         */
        public Builder add(AnnualReport report) {
            return add(report, "");
        }

        private Builder add(AnnualReport report, String resource) {
            given++;
            Part part = new Part(withoutText(report), resource, given);
            if (isOfAnotherForm(part) || isRepeated(part)) {
                return this;
            }
            parts.add(part);
            if (report.year().isEmpty()) {
                tell(AggregationProblem.UNIDENTIFIED, part, "year", Map.of());
            }
            if (report.agency().isEmpty()) {
                tell(AggregationProblem.UNIDENTIFIED, part, "agency.name", Map.of());
            }
            report.agency().ifPresent(unit -> register(unit, part));
            return this;
        }

        private static AnnualReport withoutText(AnnualReport report) {
            return report.withOverview(Optional.empty())
                    .withProblemsAndImprovements(Optional.empty())
                    .withOtherMatters(Optional.empty());
        }

        private boolean isOfAnotherForm(Part part) {
            AnnualReport report = part.report();
            if (report.year().isPresent() && report.year().getAsInt() != year) {
                tell(
                        AggregationProblem.OTHER_YEAR,
                        part,
                        REPORTS,
                        Map.of("found", Integer.toString(report.year().getAsInt()), "year", Integer.toString(year)));
                return true;
            }
            if (report.edition() != edition) {
                tell(
                        AggregationProblem.OTHER_EDITION,
                        part,
                        REPORTS,
                        Map.of("found", report.edition().id(), "edition", edition.id()));
                return true;
            }
            return false;
        }

        private boolean isRepeated(Part part) {
            Optional<Part> first = part.report().agency().flatMap(this::find);
            if (first.isEmpty()) {
                return false;
            }
            boolean equal = Section.tables().stream()
                    .allMatch(table -> part.report()
                            .table(table)
                            .figures()
                            .equals(first.get().report().table(table).figures()));
            if (equal) {
                tell(AggregationProblem.REPEATED_REPORT, part, REPORTS, Map.of());
            } else {
                String number = "#" + first.get().number();
                String source = first.get().resource();
                tell(
                        AggregationProblem.CONFLICTING_REPORTS,
                        part,
                        REPORTS,
                        Map.of("kept", source.isEmpty() ? number : source));
            }
            return true;
        }

        /** The report of an agency, if it was added. */
        private Optional<Part> find(Agency unit) {
            Optional<Part> sameCode =
                    unit.creditCode().filter(CreditCode::isValid).map(byCode::get);
            return sameCode.or(() -> byName.getOrDefault(unit.plainName(), List.of()).stream()
                    .filter(part ->
                            part.report().agency().filter(unit::isSameAs).isPresent())
                    .findFirst());
        }

        private void register(Agency unit, Part part) {
            Optional<Part> other = office(unit)
                    .or(() -> government(unit))
                    .or(() -> division(unit).map(byDivision::get));
            other.ifPresent(o -> tell(AggregationProblem.OVERLAPPING_UNITS, part, REPORTS, Map.of("other", o.title())));
            unit.creditCode().filter(CreditCode::isValid).ifPresent(code -> byCode.put(code, part));
            division(unit).ifPresent(code -> byDivision.putIfAbsent(code, part));
            byName.computeIfAbsent(unit.plainName(), name -> new ArrayList<>()).add(part);
        }

        private Optional<Part> office(Agency government) {
            return OFFICES.stream()
                    .flatMap(office -> named(government.plainName() + office))
                    .findFirst();
        }

        private Optional<Part> government(Agency office) {
            String name = office.plainName();
            return OFFICES.stream()
                    .filter(name::endsWith)
                    .flatMap(end -> named(name.substring(0, name.length() - end.length())))
                    .findFirst();
        }

        private Stream<Part> named(String plainName) {
            return byName.getOrDefault(plainName, List.of()).stream();
        }

        private static Optional<DivisionCode> division(Agency unit) {
            return unit.divisionCode()
                    .filter(DivisionCode::isValid)
                    .filter(code -> unit.kind().filter(ONE_OF_MANY::contains).isEmpty());
        }

        private void tell(AggregationProblem problem, Part part, String address, Map<String, String> details) {
            Finding.Builder finding = Finding.builder(problem.rule())
                    .address(address)
                    .putDetails("agency", part.title())
                    .putAllDetails(details);
            if (!part.resource().isEmpty()) {
                finding.location(new Location(part.resource(), 0, 0));
            }
            findings.add(finding.build());
        }

        /**
         * Adds up.
         *
         * @return the sum; the builder can go on being used
         */
        public Aggregation build() {
            List<Finding> all = new ArrayList<>(findings);
            for (Agency unit : expected) {
                if (find(unit).isEmpty()) {
                    all.add(Finding.builder(AggregationProblem.MISSING_UNIT.rule())
                            .address(REPORTS)
                            .putDetails("agency", unit.name())
                            .build());
                }
            }
            AnnualReport.Builder sum = AnnualReport.builder(edition).year(year).agency(Optional.ofNullable(agency));
            Adder adder = new Adder(edition, List.copyOf(parts));
            for (Section table : Section.tables()) {
                sum.figures(adder.figures(table, all));
            }
            return new Aggregation(sum.build(), List.copyOf(all), List.copyOf(parts));
        }
    }

    /** Adds up the cells of reports that go together. */
    private static final class Adder {
        private final Edition edition;
        private final List<Part> parts;
        private final List<Part> collapsed;

        Adder(Edition edition, List<Part> parts) {
            this.edition = edition;
            this.parts = parts;
            this.collapsed =
                    parts.stream().filter(part -> part.report().isCollapsed()).toList();
        }

        Figures figures(Section table, List<Finding> findings) {
            Figures.Builder figures = Figures.builder(edition, table);
            Map<List<Part>, List<Cell>> gaps = new LinkedHashMap<>();
            for (Cell cell : Sums.cells(edition, !collapsed.isEmpty())) {
                if (cell.section() != table) {
                    continue;
                }
                List<Figure> all = new ArrayList<>();
                List<Part> without = new ArrayList<>();
                for (Part part : parts) {
                    Figure figure = Sums.figure(part.report(), cell);
                    all.add(figure);
                    if (!figure.isStated()) {
                        without.add(part);
                    }
                }
                if (without.isEmpty() && !parts.isEmpty()) {
                    figures.set(cell, sum(cell, all, findings));
                } else {
                    figures.set(cell, Sums.without(Sums.state(all)));
                    gaps.computeIfAbsent(without, parts -> new ArrayList<>()).add(cell);
                }
            }
            Figures sums = figures.build();
            if (!parts.isEmpty()) {
                gaps.forEach((without, cells) -> findings.add(gap(without, cells, sums)));
            }
            if (table == Section.REQUESTS && !collapsed.isEmpty()) {
                findings.add(collapsed(sums));
            }
            return sums;
        }

        private static Figure sum(Cell cell, List<Figure> figures, List<Finding> findings) {
            long amounts = figures.stream()
                    .filter(figure -> figure.decimal().signum() != 0)
                    .count();
            if (cell.unit() == Unit.UNSTATED && amounts > 1) {
                findings.add(Finding.builder(AggregationProblem.UNIT_UNSTATED.rule())
                        .addCell(cell, Figure.blank())
                        .putDetails("count", Long.toString(amounts))
                        .build());
                return Figure.blank();
            }
            BigDecimal sum = Sums.ofStated(figures);
            if (fits(cell, sum)) {
                return Figure.of(sum);
            }
            findings.add(Finding.builder(AggregationProblem.OUT_OF_RANGE.rule())
                    .addCell(cell, Figure.blank())
                    .actual(sum)
                    .build());
            return Figure.blank();
        }

        private static boolean fits(Cell cell, BigDecimal sum) {
            return cell.quantity() == Quantity.AMOUNT
                    ? Math.max(sum.precision(), sum.scale()) <= Figure.MAX_DIGITS
                    : sum.toBigInteger().bitLength() < Long.SIZE;
        }

        private static Finding gap(List<Part> without, List<Cell> cells, Figures sums) {
            Finding.Builder finding = Finding.builder(AggregationProblem.NOT_STATED.rule());
            cells.forEach(cell -> finding.addCell(cell, sums.get(cell)));
            return finding.putDetails("cellCount", Integer.toString(cells.size()))
                    .putDetails("count", Integer.toString(without.size()))
                    .putDetails("agencies", names(without))
                    .build();
        }

        private Finding collapsed(Figures sums) {
            Finding.Builder finding = Finding.builder(AggregationProblem.COLLAPSED.rule());
            edition.collapsedCells().forEach(cell -> finding.addCell(cell, sums.get(cell)));
            return finding.putDetails("count", Integer.toString(collapsed.size()))
                    .putDetails("agencies", names(collapsed))
                    .build();
        }

        private static String names(List<Part> parts) {
            String names =
                    String.join("、", parts.stream().limit(NAMED).map(Part::name).toList());
            return parts.size() > NAMED ? names + " …" : names;
        }
    }
}
