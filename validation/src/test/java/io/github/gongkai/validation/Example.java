package io.github.gongkai.validation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.report.Narrative;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A report with everything that rules look at, last year's, and one of a unit below: real figures, sentences of our own. */
public record Example(AnnualReport report, AnnualReport previous, List<AnnualReport> children) {

    private static final String OVERVIEW = "本报告由六个部分组成，数据统计期限自YEAR年1月1日至YEAR年12月31日。"
            + "市政府全年主动公开信息若干条，依申请公开按期答复，对政府信息实行目录管理，政府网站改版上线，"
            + "开展工作考核和社会评议，未发生责任追究情形。";

    // Made once: examples are varied by the hundred, for every mutant anew.
    private static final Example LAWFUL = new Example(
            complete(PublishedReports.suqian2024(), 2024).withProblemsAndImprovements(text("公开的时效还不够，下一步加强对各部门的培训。")),
            complete(PublishedReports.suqian2023(), 2023).withProblemsAndImprovements(text("解读的形式比较单一，下一步丰富图文解读。")),
            List.of(zeros(Edition.REVISED_2021, 2024).withAgency(Agency.of("甲县人民政府"))));

    private static final Example TRIAL = new Example(
            zeros(Edition.TRIAL_2019, 2020), zeros(Edition.TRIAL_2019, 2019), List.of(zeros(Edition.TRIAL_2019, 2020)));

    /** 宿迁 2024 after 2023: nothing is wrong with it, nothing is missing. */
    public static Example lawful() {
        return LAWFUL;
    }

    /** The same in the trial form, all figures 0. */
    public static Example trial() {
        return TRIAL;
    }

    private static AnnualReport complete(AnnualReport figures, int year) {
        return figures.withAgency(Agency.builder()
                        .name("某市人民政府")
                        .kind(AgencyKind.GOVERNMENT)
                        .level(AgencyLevel.PREFECTURE)
                        .creditCode(CreditCode.of("11341702486344515H"))
                        .divisionCode(DivisionCode.of("341700"))
                        .build())
                .withTitle("某市人民政府" + year + "年政府信息公开工作年度报告")
                .withPublishedOn(LocalDate.of(year + 1, 3, 31))
                .withOverview(text(OVERVIEW.replace("YEAR", Integer.toString(year))))
                .withOtherMatters(text("本年度没有收取信息处理费。"));
    }

    static AnnualReport zeros(Edition edition, int year) {
        AnnualReport.Builder report = AnnualReport.builder(edition).year(year);
        for (Section table : Section.tables()) {
            Figures.Builder figures = Figures.builder(edition, table);
            edition.cells(table).forEach(cell -> figures.set(cell, Figure.of(0)));
            report.figures(figures.build());
        }
        return report.build();
    }

    public static Narrative text(String... paragraphs) {
        return Narrative.of(Arrays.stream(paragraphs).map(Block.Paragraph::new).toList());
    }

    public static AnnualReport with(AnnualReport report, String address, Figure figure) {
        Cell cell = report.edition().cell(address).orElseThrow();
        return report.with(cell, figure);
    }

    Example with(UnaryOperator<AnnualReport> change) {
        return new Example(change.apply(report), previous, children);
    }

    Example with(String address, Figure figure) {
        return with(r -> with(r, address, figure));
    }

    Example with(String address, String number) {
        return with(address, Figure.of(new BigDecimal(number)));
    }

    Example before(UnaryOperator<AnnualReport> change) {
        return new Example(report, change.apply(previous), children);
    }

    Example before(String address, String number) {
        return before(r -> with(r, address, Figure.of(new BigDecimal(number))));
    }

    Example children(AnnualReport... reports) {
        return new Example(report, previous, List.of(reports));
    }

    Example child(String address, String number) {
        return children(with(children.get(0), address, Figure.of(new BigDecimal(number))));
    }

    Example agency(UnaryOperator<Agency> change) {
        return with(r -> r.withAgency(change.apply(r.agency().orElseThrow())));
    }

    Submission submission() {
        Submission.Builder submission = Submission.builder().report(report).previous(previous);
        children.forEach(submission::addChild);
        return submission.build();
    }

    Validation validate() {
        return ReportValidator.standard().validate(submission());
    }
}
