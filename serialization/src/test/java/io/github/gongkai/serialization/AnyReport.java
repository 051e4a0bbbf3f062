package io.github.gongkai.serialization;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Quantity;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Reports of both editions with figures in all four states, and texts of any characters. */
class AnyReport extends DomainContextBase {

    private static final Section[] TEXTS = {Section.OVERVIEW, Section.PROBLEMS_AND_IMPROVEMENTS, Section.OTHER_MATTERS};

    private final IntPredicate characters;

    AnyReport() {
        this(any -> true);
    }

    /** Reports whose texts have the given characters only. */
    AnyReport(IntPredicate characters) {
        this.characters = characters;
    }

    @Provide
    Arbitrary<AnnualReport> reports() {
        return Arbitraries.of(Edition.class).flatMap(this::reports);
    }

    private Arbitrary<AnnualReport> reports(Edition edition) {
        List<Cell> cells = new ArrayList<>(edition.cells());
        cells.addAll(edition.collapsedCells());
        Arbitrary<List<Figure>> counts = counts().list().ofSize(cells.size());
        Arbitrary<List<Figure>> amounts = amounts().list().ofSize(2);
        Arbitrary<List<Optional<Narrative>>> texts =
                narrative().optional().list().ofSize(TEXTS.length);
        Arbitrary<AnnualReport> facts = Combinators.combine(
                        Arbitraries.integers().optional(),
                        agency().optional(),
                        text().optional(),
                        Arbitraries.longs()
                                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                                .map(LocalDate::ofEpochDay)
                                .optional(),
                        text().optional())
                .as((year, agency, title, day, source) -> {
                    AnnualReport.Builder report = AnnualReport.builder(edition)
                            .agency(agency)
                            .title(title)
                            .publishedOn(day)
                            .source(source);
                    year.ifPresent(report::year);
                    return report.build();
                });
        // Whole lines and tables that are absent are rare among independent cells: they are taken out.
        Arbitrary<Integer> gap = Arbitraries.integers().between(0, cells.size());
        return Combinators.combine(facts, counts, amounts, texts, gap, gap)
                .as((report, ofCounts, ofAmounts, narratives, from, to) -> {
                    AnnualReport filled = report;
                    int amount = 0;
                    for (int i = 0; i < cells.size(); i++) {
                        if (i < from || i >= to) {
                            Cell cell = cells.get(i);
                            filled = filled.with(
                                    cell,
                                    cell.quantity() == Quantity.AMOUNT ? ofAmounts.get(amount++) : ofCounts.get(i));
                        }
                    }
                    for (int i = 0; i < TEXTS.length; i++) {
                        if (narratives.get(i).isPresent()) {
                            filled =
                                    withText(filled, TEXTS[i], narratives.get(i).get());
                        }
                    }
                    return filled;
                });
    }

    private static AnnualReport withText(AnnualReport report, Section section, Narrative text) {
        return switch (section) {
            case OVERVIEW -> report.withOverview(text);
            case OTHER_MATTERS -> report.withOtherMatters(text);
            default -> report.withProblemsAndImprovements(text);
        };
    }

    private static Arbitrary<Figure> counts() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().map(Figure::of)),
                Tuple.of(6, Arbitraries.longs().between(0, 100).map(Figure::of)),
                Tuple.of(1, Arbitraries.of(Figure.blank(), Figure.notApplicable(), Figure.absent())));
    }

    private static Arbitrary<Figure> amounts() {
        BigInteger most = BigInteger.TEN.pow(30).subtract(BigInteger.ONE);
        Arbitrary<Figure> decimals = Combinators.combine(
                        Arbitraries.bigIntegers().between(most.negate(), most),
                        Arbitraries.integers().between(0, 30))
                .as((digits, scale) -> Figure.of(new BigDecimal(digits, scale)));
        return Arbitraries.frequencyOf(
                Tuple.of(4, decimals),
                Tuple.of(1, Arbitraries.longs().map(Figure::of)),
                Tuple.of(1, Arbitraries.of(Figure.blank(), Figure.notApplicable(), Figure.absent())));
    }

    private Arbitrary<Agency> agency() {
        Arbitrary<String> notBlank = text().filter(text -> !text.isBlank());
        return Combinators.combine(
                        notBlank,
                        notBlank.map(CreditCode::of).optional(),
                        notBlank.map(DivisionCode::of).optional(),
                        Arbitraries.of(AgencyLevel.class).optional(),
                        Arbitraries.of(AgencyKind.class).optional())
                .as((name, credit, division, level, kind) -> Agency.builder()
                        .name(name)
                        .creditCode(credit)
                        .divisionCode(division)
                        .level(level)
                        .kind(kind)
                        .build());
    }

    private Arbitrary<Narrative> narrative() {
        Arbitrary<Block> heading = Combinators.combine(
                        text(), Arbitraries.integers().between(2, 6))
                .as(Block.Heading::new);
        Arbitrary<Block> paragraph = text().map(Block.Paragraph::new);
        Arbitrary<Block> table = text().list().ofMaxSize(3).list().ofMaxSize(3).map(Block.Table::new);
        Arbitrary<Block> picture = Combinators.combine(text(), text()).as(Block.Picture::new);
        return Arbitraries.oneOf(heading, paragraph, table, picture)
                .list()
                .ofMaxSize(4)
                .map(Narrative::of);
    }

    /** Any Unicode text: control characters, quotes, line separators, noncharacters and both planes included. */
    Arbitrary<String> text() {
        Arbitrary<Integer> odd = Arbitraries.of(
                0, 1, 8, 9, 10, 13, 0x1F, 0x22, 0x2F, 0x5C, 0x7F, 0x85, 0xA0, 0x2028, 0x2029, 0x3000, 0xFEFF, 0xFFFE,
                0xFFFF, 0x1F600, 0x20BB7, 0x10FFFF);
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 0x10FFFF).filter(c -> c < 0xD800 || c > 0xDFFF);
        Arbitrary<Integer> chinese = Arbitraries.integers().between(0x4E00, 0x9FFF);
        return Arbitraries.oneOf(odd, any, chinese)
                .filter(characters::test)
                .list()
                .ofMaxSize(12)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
