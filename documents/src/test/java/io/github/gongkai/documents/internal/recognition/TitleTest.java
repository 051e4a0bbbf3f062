package io.github.gongkai.documents.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TitleTest {

    private static final String REST =
            "<p>一、总体情况</p><p>二、主动公开政府信息情况</p>" + "<table><tr><td>行政许可</td><td>7</td></tr></table>";

    @Test
    void aTitleBrokenAfterTheYearIsOneTitle() {
        AnnualReport report = page("<p>平洛市人民政府<span>2023</span>年<br>政府信息公开工作年度报告</p>" + REST);
        assertThat(report.agency()).contains(Agency.of("平洛市人民政府"));
        assertThat(report.year()).hasValue(2023);
    }

    @Test
    void aTitleBrokenAfterTheAgencyIsOneTitle() {
        AnnualReport report = page("<p>平洛市人民政府</p><p>2023年政府信息公开工作年度报告</p>" + REST);
        assertThat(report.agency()).contains(Agency.of("平洛市人民政府"));
        assertThat(report.year()).hasValue(2023);
    }

    @Test
    void thePathThatAPageShowsOverTheTitleIsNoTitle() {
        AnnualReport report =
                page("<div>当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div>" + "<h1>云澜市人民政府2025年政府信息公开工作年度报告</h1>" + REST);
        assertThat(report.agency()).contains(Agency.of("云澜市人民政府"));
        assertThat(report.title()).contains("云澜市人民政府2025年政府信息公开工作年度报告");
    }

    private static AnnualReport page(String body) {
        String page = "<html><body>" + body + "</body></html>";
        return ReportDocument.read(page.getBytes(StandardCharsets.UTF_8), "page.html")
                .report();
    }
}
