package io.github.gongkai.documents;

import static io.github.gongkai.documents.Samples.REVISED;
import static io.github.gongkai.documents.Samples.TRIAL;
import static io.github.gongkai.documents.Samples.absent;
import static io.github.gongkai.documents.Samples.figure;
import static io.github.gongkai.documents.Samples.ids;
import static io.github.gongkai.documents.Samples.read;
import static io.github.gongkai.documents.Samples.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in traditional characters, as ICU makes them of the simplified ones: what is printed is read all the same. */
class TraditionalReportsTest {

    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Hans-Hant");

    private static String traditional(String simplified) {
        return TRADITIONAL.transliterate(simplified);
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureOfBothEditionsIsReadFromEveryLayout(Rendering rendering) {
        for (AnnualReport report : new AnnualReport[] {REVISED, TRIAL}) {
            String simplified = rendering.of(report);
            String source = traditional(simplified);
            assertThat(source).isNotEqualTo(simplified);
            Reading reading = read(source);
            assertThat(reading.report().edition()).isEqualTo(report.edition());
            assertThat(wrong(reading, report)).isEmpty();
            assertThat(absent(reading)).isEmpty();
            assertThat(reading.report().year()).isEqualTo(report.year());
            assertThat(ids(reading)).isEqualTo(ids(read(simplified)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "武漢市生態環境局2020年政府信息公開工作年度報告",
                "關於武漢市生態環境局2020年度政府信息公開工作報告",
                "武漢市生態環境局\n2020年政府信息公開工作年度報告",
                "武漢市生態環境局2020年政府信息公開\n工作年度報告"
            })
    void titleAgencyAndYearAreToldAndTheAgencyIsNamedAsPrinted(String title) {
        String source = title + "\n發佈日期：2021-01-29\n一、總體情況\n全年公開信息三百條。\n二、主動公開政府信息情況\n";
        AnnualReport report = read(source).report();
        assertThat(report.agency()).map(Agency::name).contains("武漢市生態環境局");
        assertThat(report.year()).hasValue(2020);
        assertThat(report.publishedOn()).contains(LocalDate.of(2021, 1, 29));
    }

    @Test
    void anAgencyThatIsNamedInTheTextOnlyIsNamedAsPrinted() {
        String source = "現將連縣發展和改革局2021年政府信息公開工作年度報告公佈如下，歡迎監督。\n一、總體情況\n二、主動公開政府信息情況\n";
        assertThat(read(source).report().agency()).map(Agency::name).contains("連縣發展和改革局");
    }

    @Test
    void figuresWithTraditionalSignsUnitsAndPlaceholdersAreRead() {
        String source = """
                二、主動公開政府信息情況
                第二十條第（一）項 | |||
                信息內容 | 本年新製作數量 | 本年新公開數量 | 對外公開總數量 |
                規章 | 不適用 | 2項 | 3個 |
                第二十條第（六）項 | |||
                信息內容 | 上一年項目數量 | 本年增/減 | 處理決定數量 |
                行政處罰 | 90 | 減少4 | 22 |
                第二十條第（九）項 | |||
                信息內容 | 採購項目數量 | 採購總金額 ||
                政府集中採購 | 12 | 345.6萬元 ||
                三、收到和處理政府信息公開申請情況\
                """;
        AnnualReport report = read(source).report();
        assertThat(figure(report, "proactiveDisclosure.administrativeRules.newlyMade"))
                .isEqualTo("/");
        assertThat(figure(report, "proactiveDisclosure.administrativeRules.newlyDisclosed"))
                .isEqualTo("2");
        assertThat(figure(report, "proactiveDisclosure.administrativeRules.totalDisclosed"))
                .isEqualTo("3");
        assertThat(figure(report, "proactiveDisclosure.penalties.change")).isEqualTo("-4");
        assertThat(figure(report, "proactiveDisclosure.procurement.amount")).isEqualTo("345.6");
    }

    /** As an encyclopedia shows a page of Hubei: notes in the labels and headers, a line of its own, words of Taiwan. */
    @Test
    void notesInLabelsAndWordsOfTaiwanAreNoOtherLines() {
        String source = """
                二、主動公開政府信息情況
                第二十條第(一)項 | |||||
                信息內容 | 本年新 製作數量 | 本年新 公開數量 | 對外公開總數量 | ||
                規章(由設區的市、自治州人民政府填寫有關數據) | 1 | 2 | 3 | ||
                規範性檔案(本機關制定的決定、公告、通告、意見、通知,標題為“規定”“辦法”“細則”的公文,一般屬於規範性檔案) | 4 | 5 | 6 | ||
                其他主動公開檔案(含以本機關名義簽發的、規範性檔案以外的主動公開檔案) | 186 | 86 | 255 | ||
                第二十條第(五)項 | |||||
                信息內容 | 上一年項目數量(指2019年的數量) | 本年增/減(指2020年增加或減少的數量,減少為負,如-8) | 處理決定數量(指2020年的數量) | ||
                行政許可 | 8 | 5 | 93 | ||
                其他對外管理服務事項(許可以外的政務服務事項,含行政確認、行政獎勵、行政裁決、行政給付、行政檢查和其他,以及公共服務) | 117 | 0 | 165 | ||
                三、收到和處理政府信息公開申請情況\
                """;
        Reading reading = read(source);
        AnnualReport report = reading.report();
        assertThat(figure(report, "proactiveDisclosure.administrativeRules.totalDisclosed"))
                .isEqualTo("3");
        assertThat(figure(report, "proactiveDisclosure.normativeDocuments.newlyMade"))
                .isEqualTo("4");
        assertThat(figure(report, "proactiveDisclosure.licences.change")).isEqualTo("5");
        assertThat(figure(report, "proactiveDisclosure.otherServices.itemsLastYear"))
                .isEqualTo("117");
        assertThat(reading.findings())
                .filteredOn(
                        finding -> finding.details().getOrDefault("text", "").contains("|"))
                .singleElement()
                .satisfies(other -> assertThat(other.details().get("label")).startsWith("其他主動公開檔案"));
        assertThat(ids(reading)).doesNotContain("RD12");
    }

    /** Gates of whole sites into traditional characters put in words of Taiwan as well. */
    @Test
    void wordsOfTaiwanAreThoseOfTheForm() {
        for (AnnualReport report : new AnnualReport[] {REVISED, TRIAL}) {
            String source =
                    traditional(Rendering.PIPES.of(report)).replace("信息", "資訊").replace("文件", "檔案");
            Reading reading = read(source);
            assertThat(wrong(reading, report)).isEmpty();
            assertThat(absent(reading)).isEmpty();
            assertThat(reading.report().year()).isEqualTo(report.year());
            assertThat(reading.report().agency()).map(Agency::name).contains("臨江市人民政府");
        }
    }
}
