package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.Agency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares and sums in the text about 713 requests, 36 more from the year before, and 718 outcomes. */
class ShareChecksTest {

    /** Rule, number and what it should be about of what is found. */
    private static List<String> found(String rule, String... paragraphs) {
        return ReportValidator.standard()
                .validate(PublishedReports.shuyang2025()
                        .withAgency(Agency.of("某县人民政府"))
                        .withOverview(Example.text(paragraphs)))
                .findings()
                .stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .map(finding -> finding.actual().orElseThrow() + " "
                        + finding.expected().orElseThrow())
                .toList();
    }

    @Test
    void partsAddUpToAWholeOfTheSameParagraphs() {
        String parts = "全县收到政府信息公开申请713件，其中自然人申请705件，法人或其他组织申请35件。";

        assertThat(found("TT17", parts)).containsExactly("740 713");
        assertThat(found("TT17", "全县共有信件740件。", parts)).isEmpty();
        assertThat(found("TT17", "（一）信件", "全县共有信件740件。", "（二）依申请公开", parts)).containsExactly("740 713");
        assertThat(found("TT17", "（一）依申请公开", parts, "（二）信件", "全县共有信件740件。")).containsExactly("740 713");
    }

    @Test
    void partsOfASentenceMayBePartsOfTheWholeInTheOneBefore() {
        assertThat(found("TT17", "（一）依申请公开", "全县收到政府信息公开申请740件。", "自然人申请705件，法人或其他组织申请35件。"))
                .isEmpty();
        assertThat(found("TT17", "（一）依申请公开", "全县收到政府信息公开申请713件。", "自然人申请705件，法人或其他组织申请35件。"))
                .containsExactly("740 713");
    }

    @Test
    void partsOfAVagueWholeAreNotAddedUp() {
        assertThat(found("TT17", "全县收到政府信息公开申请700余件，其中自然人申请705件，法人或其他组织申请35件。")).isEmpty();
        assertThat(found("TT17", "全县共有信件约50件，收到政府信息公开申请713件，其中自然人申请705件，法人或其他组织申请35件。"))
                .isEmpty();
        assertThat(found("TT17", "（一）信件", "全县共有信件约50件。", "（二）依申请公开", "全县收到政府信息公开申请713件，自然人申请705件，法人或其他组织申请35件。"))
                .containsExactly("740 713");
    }

    @Test
    void partsThatAreNotAllAreAtMostTheLargestWhole() {
        assertThat(found("TT17", "全县办结政府信息公开申请718件，予以公开294件，部分公开101件。")).isEmpty();
        assertThat(found("TT17", "全县办结政府信息公开申请718件，予以公开617件，部分公开101件。")).isEmpty();
        assertThat(found("TT17", "全县办结政府信息公开申请718件，予以公开718件，部分公开101件。")).containsExactly("819 718");
    }

    @ParameterizedTest
    @CsvSource({
        // 32 of 718 is 4.4568, of 713 4.4881, of 749 4.2724
        "4.46, true",
        "4.5, true",
        "4.27, true",
        "4, true",
        "5, true",
        "4.53, true",
        "4.55, false",
        "4.22, false",
        "4.39, false",
        "6, false",
        "0.04, true"
    })
    void aShareIsRightToHalfATenthOrOneOfItsLastPlace(String share, boolean right) {
        assertThat(found("TT15", "全县办结政府信息公开申请718件，不予公开32件，占" + share + "%。"))
                .isEqualTo(right ? List.of() : List.of(share + " 4.46"));
    }

    @Test
    void aShareMayBeOneOfAnyCountOfItsParagraphs() {
        assertThat(found("TT15", "全县办结政府信息公开申请718件，不予公开32件，占64%。")).containsExactly("64 4.46");
        assertThat(found("TT15", "全县办结政府信息公开申请718件，其中信件50件，不予公开32件，占64%。")).isEmpty();
    }
}
