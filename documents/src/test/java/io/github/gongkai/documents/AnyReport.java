package io.github.gongkai.documents;

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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Reports of both editions: figures in all four states, facts there or not, texts that try to be something else. Not the
 * testkit's, which hold what no document can: days of any year, control characters, the line and its parts at once, negative sums.
 */
final class AnyReport extends DomainContextBase {

    private static final Section[] TEXTS = {Section.OVERVIEW, Section.PROBLEMS_AND_IMPROVEMENTS, Section.OTHER_MATTERS};

    @Provide
    Arbitrary<AnnualReport> reports() {
        return Arbitraries.of(Edition.class).flatMap(AnyReport::reports);
    }

    private static Arbitrary<AnnualReport> reports(Edition edition) {
        List<Cell> cells = new ArrayList<>(edition.cells());
        Arbitrary<List<Figure>> counts = counts().list().ofSize(cells.size());
        Arbitrary<List<Figure>> amounts = amounts().list().ofSize(2);
        Arbitrary<List<Optional<Narrative>>> texts =
                narrative().optional().list().ofSize(TEXTS.length);
        Arbitrary<Integer> gap = Arbitraries.integers().between(0, cells.size());
        return Combinators.combine(facts(edition), counts, amounts, texts, gap, gap)
                .as((report, ofCounts, ofAmounts, narratives, from, to) -> {
                    AnnualReport filled = report;
                    int amount = 0;
                    for (int i = 0; i < cells.size(); i++) {
                        if (i < from || i >= to) {
                            boolean money = cells.get(i).quantity() == Quantity.AMOUNT;
                            filled = filled.with(cells.get(i), money ? ofAmounts.get(amount++) : ofCounts.get(i));
                        }
                    }
                    return filled.withOverview(narratives.get(0))
                            .withProblemsAndImprovements(narratives.get(1))
                            .withOtherMatters(narratives.get(2));
                });
    }

    private static Arbitrary<AnnualReport> facts(Edition edition) {
        Arbitrary<String> titles = Arbitraries.of(
                "临江市统计局2023年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告", "年报 <b>全文</b> & \"附件\"", "青河街道办事处 2021 年 政府信息公开工作年度报告");
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(0, LocalDate.of(2999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        Arbitraries.integers().between(2008, 2099).optional(),
                        agency().optional(),
                        titles.optional(),
                        days.optional(),
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
    }

    private static Arbitrary<Figure> counts() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.longs().map(Figure::of)),
                Tuple.of(8, Arbitraries.longs().between(0, 100).map(Figure::of)),
                Tuple.of(2, Arbitraries.of(Figure.blank(), Figure.notApplicable(), Figure.absent())));
    }

    private static Arbitrary<Figure> amounts() {
        BigInteger most = BigInteger.TEN.pow(30).subtract(BigInteger.ONE);
        Arbitrary<Figure> any = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.ZERO, most),
                        Arbitraries.integers().between(0, 29))
                .as((digits, scale) -> Figure.of(new BigDecimal(digits, scale)));
        Arbitrary<Figure> usual = Arbitraries.integers()
                .between(0, 99_999_999)
                .map(digits -> Figure.of(new BigDecimal(BigInteger.valueOf(digits), 4)));
        return Arbitraries.frequencyOf(
                Tuple.of(2, any.filter(figure -> figure.decimal().precision() <= 29)),
                Tuple.of(4, usual),
                Tuple.of(1, Arbitraries.of(Figure.blank(), Figure.notApplicable(), Figure.absent())));
    }

    private static Arbitrary<Agency> agency() {
        Arbitrary<String> names =
                Arbitraries.oneOf(Arbitraries.of("临江市统计局", "青河街道"), text()).filter(text -> !text.isBlank());
        Arbitrary<String> codes = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(18);
        return Combinators.combine(
                        names,
                        codes.map(CreditCode::of).optional(),
                        codes.map(DivisionCode::of).optional(),
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

    private static Arbitrary<Narrative> narrative() {
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

    /** Texts that look like markup, formulas, sections, figures or dates, and any characters that a document can carry. */
    static Arbitrary<String> text() {
        Arbitrary<String> deceitful = Arbitraries.of(
                "<script>alert(1)</script>",
                "</table></div><h2>三、收到和处理政府信息公开申请情况</h2>",
                "\" onmouseover=\"x",
                "&lt;&amp;&#0;",
                "]]><!--",
                "=SUM(A1:A9)",
                "javascript:alert(1)",
                "https://www.example.gov.cn/a?b=1&c=2",
                "data:image/png;base64,AAAA",
                "二、主动公开政府信息情况",
                "（一）主动公开",
                "发布日期：2020-02-03",
                "公布青河镇2022年政府信息公开工作年度报告",
                "缺",
                "/",
                "12",
                "",
                " 两端有空格 ",
                "第一行\n第二行\r\n第三行\t四");
        Arbitrary<Integer> any = Arbitraries.integers()
                .between(0x20, 0x10FFFF)
                .filter(c -> (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF);
        Arbitrary<Integer> chinese = Arbitraries.integers().between(0x4E00, 0x9FFF);
        return Arbitraries.oneOf(
                deceitful,
                Arbitraries.oneOf(any, chinese)
                        .list()
                        .ofMaxSize(12)
                        .map(points -> points.stream()
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString()));
    }
}
