package io.github.gongkai.testkit;

import io.github.gongkai.collation.Aggregation;
import io.github.gongkai.collation.CellComparison;
import io.github.gongkai.collation.Comparison;
import io.github.gongkai.collation.Contribution;
import io.github.gongkai.collation.FactComparison;
import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.CellSource;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.RepairKind;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.form.TableLayout;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.Disputes;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.report.Narrative;
import io.github.gongkai.report.ProactiveDisclosure;
import io.github.gongkai.report.ReportTable;
import io.github.gongkai.report.Requests;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Tells jqwik how to draw every type of the library's core, and those of this package. jqwik finds and calls it.
 *
 * <p>Reports, and what belongs to them, are as {@link Traits} say; codes are well formed three times out of four; the rest is
 * anything that the type can hold.
 */
public final class GongkaiArbitraries implements ArbitraryProvider {

    private static final Map<Class<?>, Supplier<Arbitrary<?>>> OF_TYPES = Map.ofEntries(
            Map.entry(Cell.class, GongkaiArbitraries::cells),
            Map.entry(Line.class, () -> cells().map(Cell::line)),
            Map.entry(Column.class, () -> cells().map(Cell::column)),
            Map.entry(Labels.class, GongkaiArbitraries::labels),
            Map.entry(TableLayout.class, GongkaiArbitraries::layouts),
            Map.entry(GridCell.class, () -> layouts().flatMap(GongkaiArbitraries::gridCells)),
            Map.entry(Figure.class, () -> Reports.anyFigure(Quantity.AMOUNT)),
            Map.entry(Figures.class, () -> tables().map(ReportTable::figures)),
            Map.entry(ReportTable.class, GongkaiArbitraries::tables),
            Map.entry(ProactiveDisclosure.class, () -> reports().map(AnnualReport::proactiveDisclosure)),
            Map.entry(Requests.class, () -> reports().map(AnnualReport::requests)),
            Map.entry(Disputes.class, () -> reports().map(AnnualReport::disputes)),
            Map.entry(
                    Agency.class,
                    () -> Arbitraries.of(Size.values()).flatMap(size -> Agencies.government(size.level()))),
            Map.entry(CreditCode.class, GongkaiArbitraries::creditCodes),
            Map.entry(DivisionCode.class, GongkaiArbitraries::divisionCodes),
            Map.entry(Narrative.class, () -> Texts.narrative(Texts.any())),
            Map.entry(Block.class, () -> Texts.block(Texts.any())),
            Map.entry(Block.Heading.class, () -> Texts.heading(Texts.any())),
            Map.entry(Block.Paragraph.class, () -> Texts.paragraph(Texts.any())),
            Map.entry(Block.Table.class, () -> Texts.table(Texts.any())),
            Map.entry(Block.Picture.class, () -> Texts.picture(Texts.any())),
            Map.entry(Rule.class, GongkaiArbitraries::rules),
            Map.entry(Finding.class, GongkaiArbitraries::findings),
            Map.entry(Location.class, GongkaiArbitraries::locations),
            Map.entry(CellFigure.class, GongkaiArbitraries::cellFigures),
            Map.entry(CellChange.class, () -> Reports.all().faulty().map(GongkaiArbitraries::firstChange)),
            Map.entry(
                    CellSource.class,
                    () -> Combinators.combine(locations(), Texts.any()).as(CellSource::new)),
            Map.entry(SourceMap.class, () -> readings().map(Reading::sources)),
            Map.entry(Reading.class, GongkaiArbitraries::readings),
            Map.entry(Repair.class, GongkaiArbitraries::repairs),
            Map.entry(
                    UnreadableDocumentException.class,
                    () -> Combinators.combine(locations(), labels()).as(UnreadableDocumentException::new)),
            Map.entry(Aggregation.class, GongkaiArbitraries::aggregations),
            Map.entry(
                    Contribution.class,
                    () -> Combinators.combine(aggregations(), Arbitraries.integers())
                            .as(GongkaiArbitraries::contribution)),
            Map.entry(Comparison.class, GongkaiArbitraries::comparisons),
            Map.entry(
                    CellComparison.class,
                    () -> comparisons().flatMap(comparison -> Arbitraries.of(comparison.cells()))),
            Map.entry(
                    FactComparison.class,
                    () -> Combinators.combine(
                                    Texts.any(),
                                    Texts.any().optional(),
                                    Texts.any().optional())
                            .as(FactComparison::new)));

    /** Makes the provider; jqwik does. */
    public GongkaiArbitraries() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        Class<?> type = targetType.getRawType();
        return OF_TYPES.containsKey(type)
                || type == AnnualReport.class
                || type == FaultyReport.class
                || type == ConsecutiveYears.class
                || type == Family.class;
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        Class<?> type = targetType.getRawType();
        Supplier<Arbitrary<?>> plain = OF_TYPES.get(type);
        if (plain != null) {
            return Set.of(plain.get());
        }
        Reports reports =
                targetType.findAnnotation(Traits.class).map(Reports::with).orElseGet(Reports::all);
        if (type == FaultyReport.class) {
            return Set.of(reports.faulty());
        }
        if (type == ConsecutiveYears.class) {
            return Set.of(reports.consecutiveYears());
        }
        if (type == Family.class) {
            return Set.of(reports.families());
        }
        return Set.of(reports.in(
                targetType.findAnnotation(Traits.class).map(Traits::condition).orElse(Condition.CONSISTENT)));
    }

    private static Arbitrary<AnnualReport> reports() {
        return Reports.all().consistent();
    }

    private static Arbitrary<Cell> cells() {
        return Arbitraries.of(Arrays.stream(Edition.values())
                .flatMap(edition -> edition.cells().stream())
                .toList());
    }

    private static Arbitrary<Labels> labels() {
        Arbitrary<String> notBlank = Texts.any().filter(text -> !text.isBlank());
        return Combinators.combine(notBlank, notBlank).as(Labels::new);
    }

    private static Arbitrary<TableLayout> layouts() {
        return Combinators.combine(Arbitraries.of(Edition.class), Arbitraries.of(Section.tables()))
                .as(Edition::layout);
    }

    private static Arbitrary<GridCell> gridCells(TableLayout layout) {
        return Arbitraries.of(layout.rows().stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<ReportTable> tables() {
        return Combinators.combine(reports(), Arbitraries.of(Section.tables())).as(AnnualReport::table);
    }

    private static Arbitrary<CreditCode> creditCodes() {
        return damagedNowAndThen(Codes.credit(0).map(CreditCode::text)).map(CreditCode::of);
    }

    private static Arbitrary<DivisionCode> divisionCodes() {
        return damagedNowAndThen(Arbitraries.of(AgencyLevel.class)
                        .flatMap(Codes::division)
                        .map(DivisionCode::text))
                .map(DivisionCode::of);
    }

    /** One text in four has another character near its start. */
    private static Arbitrary<String> damagedNowAndThen(Arbitrary<String> texts) {
        Arbitrary<String> damaged = Combinators.combine(
                        texts,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.chars().range('0', 'Z'))
                .as((text, place, character) -> text.substring(0, place) + character + text.substring(place + 1));
        return Arbitraries.integers().between(0, 3).flatMap(turn -> turn < 3 ? texts : damaged);
    }

    private static Arbitrary<CellFigure> cellFigures() {
        return cells().flatMap(cell -> Reports.anyFigure(cell.quantity()).map(figure -> new CellFigure(cell, figure)));
    }

    private static Arbitrary<Location> locations() {
        Arbitrary<Integer> position = Arbitraries.integers().greaterOrEqual(0);
        return Combinators.combine(Texts.any(), position, position).as(Location::new);
    }

    private static Arbitrary<Rule> rules() {
        Arbitrary<String> ids = Combinators.combine(
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(2),
                        Arbitraries.strings().numeric().ofLength(2))
                .as(String::concat);
        return Combinators.combine(ids, Arbitraries.of(Severity.class), labels(), labels(), labels())
                .as((id, severity, statement, basis, message) -> Rule.builder()
                        .id(id)
                        .severity(severity)
                        .statement(statement)
                        .basis(basis)
                        .message(message)
                        .build());
    }

    private static Arbitrary<Finding> findings() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals().ofScale(4);
        return Combinators.combine(
                        Arbitraries.oneOf(
                                rules(), Arbitraries.of(ReadingProblem.class).map(ReadingProblem::rule)),
                        Arbitraries.of(Severity.class),
                        cellFigures().list().ofMaxSize(4),
                        numbers.optional(),
                        numbers.optional(),
                        locations().optional(),
                        Arbitraries.maps(Texts.any(), Texts.any()).ofMaxSize(2))
                .as((rule, severity, cells, expected, actual, location, details) -> Finding.builder(rule)
                        .severity(severity)
                        .addAllCells(cells)
                        .expected(expected)
                        .actual(actual)
                        .location(location)
                        .putAllDetails(details)
                        .build());
    }

    private static Arbitrary<Reading> readings() {
        return Combinators.combine(reports(), findings().list().ofMaxSize(2)).as((report, findings) -> {
            SourceMap.Builder sources = SourceMap.builder("report.txt");
            for (Cell cell : report.edition().cells()) {
                sources.put(cell, cell.ordinal() + 1, 1, report.figure(cell).toString());
            }
            return Reading.of(report, findings, sources.build());
        });
    }

    private static Arbitrary<Repair> repairs() {
        return Combinators.combine(
                        Arbitraries.of(RepairKind.class),
                        Reports.all().faulty(),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 100))
                .as((kind, faulty, unique, percent) -> Repair.builder(kind)
                        .addAllChanges(faulty.changes())
                        .unique(unique)
                        .share(BigDecimal.valueOf(percent, 2))
                        .build());
    }

    private static CellChange firstChange(FaultyReport report) {
        return report.changes().get(0);
    }

    private static Arbitrary<Aggregation> aggregations() {
        return Reports.all().families().map(family -> {
            AnnualReport parent = family.parent();
            Aggregation.Builder sum =
                    Aggregation.builder(parent.edition(), parent.year().orElseThrow());
            family.children().forEach(sum::add);
            return sum.build();
        });
    }

    private static Contribution contribution(Aggregation aggregation, int place) {
        List<Cell> cells = aggregation.report().edition().cells();
        List<Contribution> contributions = aggregation.contributions(cells.get(Math.floorMod(place, cells.size())));
        return contributions.get(Math.floorMod(place, contributions.size()));
    }

    private static Arbitrary<Comparison> comparisons() {
        return Reports.all().consecutiveYears().map(years -> Comparison.of(years.previous(), years.report()));
    }
}
