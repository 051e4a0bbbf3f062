package io.github.gongkai.documents;

import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.RepairKind;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import io.github.gongkai.report.Narrative;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A report that balances, but for one line: 12 natural persons and 3 enterprises, 12 of them granted, where the total says 51 for
 * 15. And what a check would say of it.
 */
final class Checked {

    static final Cell TOTAL = cell("requests.received.total");
    static final Cell BLANK = cell("proactiveDisclosure.administrativeRules.issued");
    static final Cell NOT_APPLICABLE = cell("proactiveDisclosure.administrativeRules.repealed");
    static final Cell ABSENT = cell("proactiveDisclosure.administrativeRules.inForce");
    static final Cell AMOUNT = cell("proactiveDisclosure.charges.amount");

    static final AnnualReport REPORT = report();

    static final List<Finding> FINDINGS = List.of(
            Finding.builder(ReadingProblem.NOTE_IN_CELL.rule())
                    .severity(Severity.ERROR)
                    .addCell(TOTAL, Figure.of(51))
                    .putDetails("text", "51<件>")
                    .build(),
            Finding.builder(ReadingProblem.TEXT_AT_TABLE.rule())
                    .address(Section.DISPUTES.key())
                    .putDetails("text", "另有说明。")
                    .build());

    static final List<Repair> REPAIRS = List.of(Repair.builder(RepairKind.EXCHANGED_DIGITS)
            .addChanges(new CellChange(TOTAL, Figure.of(51), Figure.of(15)))
            .addExplains("AC03 requests.received")
            .unique(true)
            .share(new BigDecimal("0.9900"))
            .build());

    private Checked() {}

    static Cell cell(String address) {
        return Edition.REVISED_2021.cell(address).orElseThrow();
    }

    private static AnnualReport report() {
        Figures requests = Figures.builder(Edition.REVISED_2021, Section.REQUESTS)
                .row(RequestLine.RECEIVED, 12, 3, 0, 0, 0, 0, 51)
                .row(RequestLine.GRANTED, 12, 0, 0, 0, 0, 0, 12)
                .row(RequestLine.STATE_SECRETS, 0, 3, 0, 0, 0, 0, 3)
                .row(RequestLine.OUTCOMES_TOTAL, 12, 3, 0, 0, 0, 0, 15)
                .rest(Figure.of(0))
                .build();
        return AnnualReport.builder(Edition.REVISED_2021)
                .title("临江市统计局2023年政府信息公开工作年度报告")
                .agency(Agency.of("临江市统计局"))
                .year(2023)
                .publishedOn(LocalDate.of(2024, 1, 20))
                .overview(Narrative.of(List.of(
                        new Block.Heading("（一）主动公开", 2),
                        new Block.Paragraph("全年公开信息 36 条。"),
                        new Block.Table(List.of(List.of("渠道", "条数"), List.of("网站", "36"))),
                        new Block.Picture("依申请公开流程", "https://www.example.gov.cn/a.png"))))
                .figures(requests)
                .figures(Figures.builder(Edition.REVISED_2021, Section.DISPUTES)
                        .rest(Figure.of(0))
                        .build())
                .figures(Figures.builder(Edition.REVISED_2021, Section.PROACTIVE_DISCLOSURE)
                        .set(BLANK, Figure.blank())
                        .set(NOT_APPLICABLE, Figure.notApplicable())
                        .set(ABSENT, Figure.absent())
                        .set(AMOUNT, Figure.of(new BigDecimal("72701.2570")))
                        .rest(Figure.of(0))
                        .set(ABSENT, Figure.absent())
                        .build())
                .problemsAndImprovements(Narrative.of(List.of(new Block.Paragraph("人手不足，将增加一人。"))))
                .build();
    }
}
