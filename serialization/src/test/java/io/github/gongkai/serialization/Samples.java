package io.github.gongkai.serialization;

import static io.github.gongkai.form.DisclosureColumn.*;
import static io.github.gongkai.form.DisclosureLine.*;
import static io.github.gongkai.form.RequestLine.*;

import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestLine;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Three documents typed by hand, and the same reports typed by hand in Java. No figure stands twice in a table. */
final class Samples {

    static final String FULL_2021 = text("report-2021-30.json");
    static final String FULL_2019 = text("report-2019-60.json");
    static final String COLLAPSED = text("report-2021-30-collapsed.json");

    private static final List<RequestLine> UP_TO_NOT_PROCESSED = List.of(
            RECEIVED,
            BROUGHT_FORWARD,
            GRANTED,
            PARTLY_GRANTED,
            STATE_SECRETS,
            PROHIBITED_BY_LAW,
            SECURITY_AND_STABILITY,
            THIRD_PARTY_RIGHTS,
            INTERNAL_AFFAIRS,
            PROCESS_INFORMATION,
            ENFORCEMENT_FILES,
            ENQUIRY_MATTERS,
            NOT_HELD,
            NEEDS_CREATION,
            STILL_UNCLEAR,
            COMPLAINTS,
            REPEATED,
            RequestLine.PUBLICATIONS,
            EXCESSIVE,
            RECONFIRMATION);

    private Samples() {}

    static AnnualReport full2021() {
        return AnnualReport.builder(Edition.REVISED_2021)
                .year(2023)
                .agency(Agency.builder()
                        .name("临江市青石街道办事处")
                        .creditCode(CreditCode.of("11341702486344515H"))
                        .divisionCode(DivisionCode.of("220681001"))
                        .level(AgencyLevel.TOWNSHIP)
                        .kind(AgencyKind.SUBDISTRICT_OFFICE)
                        .build())
                .title("临江市青石街道办事处2023年政府信息公开工作年度报告")
                .publishedOn(LocalDate.of(2024, 1, 29))
                .source("https://www.example.gov.cn/zfxxgk/2024/nb.html?a=1&b=\"2\"")
                .overview(Narrative.of(List.of(
                        new Block.Heading("（一）主动公开", 2),
                        new Block.Paragraph("全年公开信息 12 条。\t含“规章”0 件；路径 C:\\公开\\\uD842\uDFB7.txt\n第二行"),
                        new Block.Table(List.of(List.of("渠道", "条数"), List.of("门户网站", "12"), List.of())),
                        new Block.Picture("图 1", "img/1.png"))))
                .figures(disclosure2021())
                .figures(requests(Edition.REVISED_2021, NOT_CORRECTED, FEE_UNPAID, OTHERS))
                .figures(disputes(Edition.REVISED_2021))
                .problemsAndImprovements(Narrative.of(List.of()))
                .otherMatters(Narrative.of(List.of(new Block.Paragraph("未收取信息处理费。"))))
                .build();
    }

    static AnnualReport full2019() {
        return AnnualReport.builder(Edition.TRIAL_2019)
                .year(2020)
                .agency(Agency.of("某某县人民政府"))
                .figures(Figures.builder(Edition.TRIAL_2019, Section.PROACTIVE_DISCLOSURE)
                        .set(ADMINISTRATIVE_RULES, NEWLY_MADE, Figure.of(0))
                        .set(ADMINISTRATIVE_RULES, NEWLY_DISCLOSED, Figure.blank())
                        .set(ADMINISTRATIVE_RULES, TOTAL_DISCLOSED, Figure.notApplicable())
                        .row(NORMATIVE_DOCUMENTS, 4, 5, 6)
                        .row(LICENCES, 7, -3, 9)
                        .row(OTHER_SERVICES, 10, 11, 12)
                        .row(PENALTIES, 13, 14, 15)
                        .row(COERCIVE_MEASURES, 16, -17, 18)
                        .row(CHARGES, 19, 0)
                        .set(PROCUREMENT, PURCHASES, Figure.of(20))
                        .set(PROCUREMENT, PURCHASE_AMOUNT, Figure.of(new BigDecimal("3415.740000")))
                        .build())
                .figures(requests(Edition.TRIAL_2019, OTHER_HANDLING))
                .figures(disputes(Edition.TRIAL_2019))
                .build();
    }

    static AnnualReport collapsed() {
        return AnnualReport.builder(Edition.REVISED_2021)
                .year(2022)
                .agency(Agency.builder()
                        .name("某某区司法局")
                        .kind(AgencyKind.DEPARTMENT)
                        .build())
                .figures(disclosure2021())
                .figures(requests(Edition.REVISED_2021, OTHER_HANDLING))
                .figures(disputes(Edition.REVISED_2021))
                .build();
    }

    private static Figures disclosure2021() {
        return Figures.builder(Edition.REVISED_2021, Section.PROACTIVE_DISCLOSURE)
                .row(ADMINISTRATIVE_RULES, 1, 2, 3)
                .row(NORMATIVE_DOCUMENTS, 4, 5, 6)
                .row(LICENCES, 11_398_889)
                .row(PENALTIES, 8)
                .row(COERCIVE_MEASURES, 0)
                .set(CHARGES, CHARGED_AMOUNT, Figure.of(new BigDecimal("72701.2570")))
                .build();
    }

    private static Figures requests(Edition edition, RequestLine... otherHandling) {
        Figures.Builder figures = Figures.builder(edition, Section.REQUESTS);
        int line = 0;
        for (RequestLine request : UP_TO_NOT_PROCESSED) {
            row(figures, request, ++line);
        }
        for (RequestLine request : otherHandling) {
            row(figures, request, ++line);
        }
        row(figures, OUTCOMES_TOTAL, ++line);
        row(figures, CARRIED_FORWARD, ++line);
        return figures.build();
    }

    private static void row(Figures.Builder figures, RequestLine request, int line) {
        int n = line * 10;
        figures.row(request, n + 1, n + 2, n + 3, n + 4, n + 5, n + 6, n + 7);
    }

    private static Figures disputes(Edition edition) {
        return Figures.builder(edition, Section.DISPUTES)
                .row(DisputeLine.RECONSIDERATION, 401, 402, 403, 404, 405)
                .row(DisputeLine.DIRECT_LITIGATION, 501, 502, 503, 504, 505)
                .row(DisputeLine.LITIGATION_AFTER_RECONSIDERATION, 601, 602, 603, 604, 605)
                .build();
    }

    private static String text(String resource) {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
