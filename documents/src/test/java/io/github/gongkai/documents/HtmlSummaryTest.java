package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.report.Agency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlSummaryTest {

    private static final Finding WARNING = Finding.builder(ReadingProblem.NO_AGENCY.rule())
            .address("agency.name")
            .build();
    private static final Finding ERROR = Checked.FINDINGS.get(0);

    private static Reading of(String agency) {
        return Reading.of(Checked.REPORT.withAgency(Agency.of(agency)), List.of(), SourceMap.empty());
    }

    private static Document page(HtmlSummary summary) {
        return Jsoup.parse(new String(summary.toBytes(), StandardCharsets.UTF_8));
    }

    private final Document page = page(HtmlSummary.in(Locale.CHINESE)
            .add("d.html", of("丁局"), List.of())
            .add("c.html", of("丙局"), List.of(WARNING))
            .add("b.html", of("乙<局>"), List.of(ERROR))
            .addUnreadable("e.html", "文件为空 <空>")
            .add("a.html", of("甲局"), List.of(WARNING, ERROR, ERROR)));

    @Test
    void whatNeedsAPersonComesFirst() {
        assertThat(page.select("tbody td.where").eachText())
                .containsExactly("e.html", "a.html", "b.html", "c.html", "d.html");
        assertThat(page.select("tbody .badge").eachText()).containsExactly("无法读取", "未通过", "未通过", "通过", "通过");
        assertThat(page.selectFirst(".verdict").text()).isEqualTo("共 5 份：通过 2 份，未通过 2 份，无法读取 1 份。");
    }

    @Test
    void aRowTellsWhatItIsAboutAndLeadsToWhatWasFound() {
        Element row = page.select("tbody tr").get(1);
        assertThat(row.children().eachText())
                .containsExactly("未通过", "甲局", "2023", "2021-30", "199/200", "2", "1", "0", "a.html");
        Element details = page.getElementById(row.selectFirst("a").attr("href").substring(1));
        assertThat(details.text()).startsWith("甲局 2023");
        assertThat(details.nextElementSiblings()
                        .select("ol")
                        .first()
                        .select("li")
                        .eachAttr("class"))
                .containsExactly("error", "error", "warning");
        assertThat(page.select("tbody tr").get(4).select("a")).isEmpty();
        page.select("a[href]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void namesAreTextAndThePageFetchesNothing() {
        assertThat(page.select("tbody th").eachText()).contains("乙<局>");
        assertThat(page.text()).contains("文件为空 <空>");
        assertThat(page.select("script, link, img, iframe")).isEmpty();
    }

    @Test
    void theOrderOfAddingDoesNotMatter() {
        HtmlSummary one = HtmlSummary.in(Locale.ENGLISH);
        HtmlSummary other = HtmlSummary.in(Locale.ENGLISH);
        List<String> names = List.of("甲", "乙", "丙", "丁");
        names.forEach(name -> one.add(name, of(name), List.of(WARNING)));
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        reversed.forEach(name -> other.add(name, of(name), List.of(WARNING)));
        assertThat(other.toBytes()).isEqualTo(one.toBytes());
        assertThat(page(one).text()).contains("4 reports: 4 passed");
    }

    @Test
    void whatIsNotListedIsCounted() {
        Document many = page(HtmlSummary.in(Locale.CHINESE).add("a", of("甲"), Collections.nCopies(73, ERROR)));
        assertThat(many.select(".remarks li")).hasSize(50);
        assertThat(many.text()).contains("另有 23 项未列出。");
    }

    @Test
    void aVerdictGivenByAPolicyIsShownWhateverTheFindingsAre() {
        Document given = page(HtmlSummary.in(Locale.CHINESE)
                .add("a", of("甲"), List.of(ERROR), true)
                .add("b", of("乙"), List.of(WARNING), false));
        assertThat(given.select("tbody .badge").eachText()).containsExactly("未通过", "通过");
        assertThat(given.select("tbody td.where").eachText()).containsExactly("b", "a");
    }

    @Test
    void withoutReportsItSaysSo() {
        assertThat(page(HtmlSummary.in(Locale.ENGLISH)).text()).contains("There are no reports.");
    }

    @Test
    void bytesStreamAndFileAreTheSame(@TempDir Path folder) throws IOException {
        HtmlSummary summary = HtmlSummary.in(Locale.CHINESE).add("a", of("甲"), List.of());
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        summary.write(stream);
        Path file = folder.resolve("s.html");
        summary.write(file);
        assertThat(stream.toByteArray()).isEqualTo(summary.toBytes());
        assertThat(Files.readAllBytes(file)).isEqualTo(summary.toBytes());
    }
}
