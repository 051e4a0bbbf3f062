package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.validation.Example;
import io.github.gongkai.validation.PublishedReports;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each figure of a text is taken to be about: its matters, or ? if nobody knows; the number; ~ if it is not exact; and - if
 * it is not about the whole agency and year. Whether it agrees with the tables is another question.
 */
class MentionFinderTest {

    private static String mentions(AnnualReport report, String... paragraphs) {
        return MentionFinder.mentions(report.withOverview(Example.text(paragraphs))).stream()
                .map(mention -> (mention.matters().isEmpty()
                                ? "?"
                                : mention.matters().stream().map(Enum::name).collect(Collectors.joining("+")))
                        + " " + mention.number().stripTrailingZeros().toPlainString()
                        + (mention.isExact() ? "" : "~")
                        + (mention.isOurs() ? "" : "-"))
                .collect(Collectors.joining(", "));
    }

    private static AnnualReport county() {
        return PublishedReports.shuyang2025().withAgency(Agency.of("某县人民政府"));
    }

    private static AnnualReport bureau() {
        return PublishedReports.shuyang2025().withAgency(Agency.of("某市甲县审计局"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the lines of the form
                "全县收到政府信息公开申请713件。|RECEIVED 713",
                "全县受理政府信息公开申请713件，办结718件。|RECEIVED 713, HANDLED 718",
                "全县办理政府信息公开申请718件。|RECEIVED+HANDLED 718",
                "全县受理并办结政府信息公开申请718件。|RECEIVED+HANDLED 718",
                "全县收到政府信息公开申请713件，上年结转36件，结转下年31件。|RECEIVED 713, BROUGHT_FORWARD 36, CARRIED_FORWARD 31",
                "全县收到政府信息公开申请713件，结转5件。|RECEIVED 713, ? 5",
                "全县收到政府信息公开申请713件，上年结转办结36件。|RECEIVED 713, ? 36-",
                "全县办结政府信息公开申请718件，予以公开294件，部分公开101件。|HANDLED 718, GRANTED 294, PARTLY_GRANTED 101",
                "全县办结政府信息公开申请718件，予以公开和部分公开395件。|HANDLED 718, GRANTED+PARTLY_GRANTED 395",
                "全县办结政府信息公开申请718件，不予公开32件，无法提供113件，不予处理19件，其他处理159件。|HANDLED 718, REFUSED 32, UNAVAILABLE 113, NOT_PROCESSED 19, OTHER_HANDLING 159",
                "全县办结政府信息公开申请718件，因国家秘密不予公开3件。|HANDLED 718, ? 3",
                "全县收到政府信息公开申请713件，自然人705件，法人或其他组织8件。|RECEIVED 713, NATURAL_PERSONS 705, ORGANIZATIONS 8",
                "自然人705件。|? 705",
                "予以公开294件。|? 294",
                // words that nobody knows
                "全县收到政府信息公开申请锦旗713件。|? 713",
                "全县收到713件。|? 713",
                "全县收到申请713件。|? 713",
                "全县政府信息公开申请713件。|? 713",
                // two numbers
                "全县收到政府信息公开申请713件718件。|? 713",
                // about
                "全县收到政府信息公开申请约700件。|RECEIVED 700~",
                "全县收到政府信息公开申请700余件。|RECEIVED 700~",
                // other years
                "2024年全县收到政府信息公开申请600件，办结590件。|RECEIVED 600-, HANDLED 590-",
                "2025年全县收到政府信息公开申请713件。|RECEIVED 713",
                "去年全县收到政府信息公开申请600件。|? 600-",
                "全县收到政府信息公开申请713件，2024年收到600件。|RECEIVED 713, RECEIVED 600-",
                "全县收到政府信息公开申请713件，2026年结转31件。|RECEIVED 713, ? 31-",
                "全县收到政府信息公开申请713件，结转2026年31件。|RECEIVED 713, CARRIED_FORWARD 31",
                "全县收到政府信息公开申请713件，2024年结转36件。|RECEIVED 713, ? 36-",
                "全县收到政府信息公开申请713件，由2024年结转36件。|RECEIVED 713, ? 36-",
                "全县办结2024年政府信息公开申请5件，予以公开3件。|HANDLED 5-, GRANTED 3-",
                "全县办结2025年政府信息公开申请718件，予以公开294件。|HANDLED 718, GRANTED 294",
                "累计收到政府信息公开申请6000件。|? 6000-",
                "截至10月底，全县收到政府信息公开申请600件。|RECEIVED 600-",
                "截至12月底，全县收到政府信息公开申请713件。|RECEIVED 713",
                // others
                "县公安局收到政府信息公开申请17件。|? 17-",
                "县公安局收到政府信息公开申请17件，办结16件。全县收到政府信息公开申请713件。|? 17-, ? 16-, RECEIVED 713",
                "我局收到政府信息公开申请17件。|RECEIVED 17-",
                "网上收到政府信息公开申请17件。|? 17-",
                // parts
                "全县收到政府信息公开申请713件，其中收到9件。|RECEIVED 713, RECEIVED 9-",
                "全县收到政府信息公开申请713件，其中收到9件，办结8件。|RECEIVED 713, RECEIVED 9-, HANDLED 8-",
                "全县收到政府信息公开申请713件，其中收到9件；办结718件。|RECEIVED 713, RECEIVED 9-, HANDLED 718",
                "全县收到政府信息公开申请713件，其中收到9件;办结718件。|RECEIVED 713, RECEIVED 9-, HANDLED 718",
                "全县收到政府信息公开申请713件，其中予以公开294件。|RECEIVED 713, GRANTED 294",
                // disputes
                "全县政府信息公开行政复议61件，行政诉讼13件。|RECONSIDERATION 61, LITIGATION 13",
                "全县行政复议61件。|? 61",
                "全县政府信息公开行政复议和行政诉讼74件。|RECONSIDERATION+LITIGATION 74",
                "全县政府信息公开行政复议61件，维持27件，纠正10件，尚未审结15件，败诉1件。|RECONSIDERATION 61, UPHELD 27, CORRECTED 10, PENDING 15, LOST 1",
                "全县政府信息公开行政复议61件，均获维持。|RECONSIDERATION 61, ALL_UPHELD 61",
                "维持27件。|? 27",
                "全县未发生政府信息公开行政复议、行政诉讼。|NO_RECONSIDERATION+NO_LITIGATION 0",
                "全县未发生政府信息公开行政诉讼。|NO_LITIGATION 0",
                "全县未收到政府信息公开申请。|RECEIVED 0",
                "全县未收到政府信息公开申请、未发生政府信息公开行政复议。|RECEIVED 0, NO_RECONSIDERATION 0",
                "全县政府信息公开行政复议、行政诉讼74件。|RECONSIDERATION+LITIGATION 74",
                "全县没有收取行政事业性收费。|NO_CHARGES 0",
                // documents
                "全县制发规范性文件6件，废止1件，现行有效32件。|DOCUMENTS_ISSUED 6, DOCUMENTS_REPEALED 1, DOCUMENTS_IN_FORCE 32",
                "全县制发政府规章6件，废止1件，现行有效3件。|RULES_ISSUED 6, RULES_REPEALED 1, RULES_IN_FORCE 3",
                "全县制发规章和规范性文件6件。|? 6",
                "全县规范性文件6件。|? 6",
                "全县制发废止规范性文件6件。|? 6",
                "制发规范性文件6件。|? 6",
                // per cent
                "全县收到政府信息公开申请713件，办结率100%。|RECEIVED 713, RATE 100",
                "全县收到政府信息公开申请713件，按时办结率100%。|RECEIVED 713",
                "全县收到政府信息公开申请713件，同比增长1.9%。|RECEIVED 713, GROWTH 1.9",
                "全县收到政府信息公开申请713件，较上年下降1.9%。|RECEIVED 713, GROWTH -1.9",
                "全县收到政府信息公开申请713件，不予公开32件，占4.46%。|RECEIVED 713, REFUSED 32, SHARE 4.46",
                "占4.46%。|''",
                "同比增长1.9%。|''",
                // fees
                "全县收取信息处理费380元。|FEE 380",
                "全县发出收费通知2件，涉及金额380元。|FEE_NOTICES 2",
                "全县信息处理费按件计收380元。|FEE+FEE_BY_PIECE 380",
                "全县未发出信息处理费收费通知。|FEE_NOTICES 0"
            })
    void aFigureIsAboutWhatItsClauseSays(String paragraph, String expected) {
        assertThat(mentions(county(), paragraph)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收到政府信息公开申请713件。|RECEIVED 713",
                "我局收到政府信息公开申请713件。|RECEIVED 713",
                "甲县审计局收到政府信息公开申请713件。|RECEIVED 713",
                "乙县审计局收到政府信息公开申请713件。|? 713-",
                "全县收到政府信息公开申请713件。|RECEIVED 713-",
                "制发规范性文件6件。|DOCUMENTS_ISSUED 6"
            })
    void aBureauIsWhomItsReportIsAbout(String paragraph, String expected) {
        assertThat(mentions(bureau(), paragraph)).isEqualTo(expected);
    }

    @Test
    void aTitleSaysWhatComesNextAndAnotherTakesItBack() {
        assertThat(mentions(county(), "（二）依申请公开", "全县收到申请713件。", "（三）行政复议", "全县收到申请5件。"))
                .isEqualTo("RECEIVED 713, ? 5");
    }

    @Test
    void nothingIsCarriedFromOneParagraphToTheNext() {
        assertThat(mentions(county(), "全县收到政府信息公开申请713件（其中", "全县收到政府信息公开申请700件。"))
                .isEqualTo("RECEIVED 713, RECEIVED 700");
        assertThat(mentions(county(), "2024年全县收到政府信息公开申请600件。", "全县收到政府信息公开申请713件。"))
                .isEqualTo("RECEIVED 600-, RECEIVED 713");
        assertThat(mentions(county(), "县公安局办理工作。", "收到政府信息公开申请713件。")).isEqualTo("RECEIVED 713");
    }

    @Test
    void sentencesAndRunsOfParagraphsAreNumbered() {
        AnnualReport report = county().withOverview(
                        Example.text("全县收到政府信息公开申请713件，办结718件。其中予以公开294件。全县收到政府信息公开申请5件。", "（二）依申请公开", "收到申请713件。"))
                .withOtherMatters(Example.text("全县收取信息处理费380元。"));

        assertThat(MentionFinder.mentions(report)).extracting(Mention::sentence).containsExactly(1, 1, 1, 2, 4, 5);
        assertThat(MentionFinder.mentions(report)).extracting(Mention::group).containsExactly(1, 1, 1, 1, 2, 3);
        assertThat(MentionFinder.mentions(report))
                .extracting(mention -> mention.spot().block())
                .isEqualTo(Arrays.asList(1, 1, 1, 1, 3, 1));
    }
}
