package io.github.gongkai.benchmarks;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading a report from a web page as agencies publish it, every cell with its own style: the library against jsoup alone
 * parsing the same bytes.
 *
 * <p>The goal is a ratio of at most 1.5.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HtmlReadBenchmark {

    private final byte[] page = page(Suqian2024.report()).getBytes(StandardCharsets.UTF_8);

    /** Makes sure that the page is one that is read whole. */
    @Setup
    public void everyCellIsRead() {
        if (read().cellsRead() != 200) {
            throw new IllegalStateException("not read whole: " + read().findings());
        }
    }

    /**
     * Reads the page with the library.
     *
     * @return the reading
     */
    @Benchmark
    public Reading read() {
        return ReportDocument.read(page, "page.html");
    }

    /**
     * Parses the page with jsoup and does nothing with it.
     *
     * @return the document
     * @throws IOException never, the page is in memory
     */
    @Benchmark
    public Document jsoupAlone() throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(page), "UTF-8", "");
    }

    /** The page that an agency would publish of a report, every cell with a style of its own. */
    static String page(AnnualReport report) {
        StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"><title>年报</title></head><body>"
                + "<div id=\"zoom\"><p style='text-align:center'>宿迁市2024年政府信息公开工作年度报告</p>");
        for (Section section : Section.values()) {
            html.append(
                    "<p><strong>" + section.numeral() + "、" + section.title().zh() + "</strong></p>");
            if (section.isTable()) {
                html.append("<table align=\"center\" border=\"1\" cellspacing=\"1\"><tbody>");
                for (List<GridCell> row : report.edition().layout(section).rows()) {
                    html.append("<tr>");
                    row.forEach(cell -> cell(html, report, cell));
                    html.append("</tr>");
                }
                html.append("</tbody></table>");
            } else {
                html.append("<p>全市各级行政机关落实条例要求，稳步推进各项工作。</p>".repeat(10));
            }
        }
        return html.append("</div></body></html>").toString();
    }

    private static void cell(StringBuilder html, AnnualReport report, GridCell cell) {
        html.append("<td colspan=\"" + cell.columnSpan() + "\" rowspan=\"" + cell.rowSpan()
                + "\" nowrap=\"nowrap\" style=\"width:47px;\"><p align=\"center\">");
        cell.text().ifPresent(text -> html.append(text.zh()));
        cell.cell().ifPresent(figure -> html.append(report.figure(figure)));
        html.append("</p></td>");
    }
}
