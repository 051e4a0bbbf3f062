package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a sentence is quoted: up to sixty characters on both sides of where the figure begins. */
class MentionTest {

    /** The quotation of a text at its only 7. */
    private static String quoted(String text) {
        return new Mention.Spot(Section.OVERVIEW, 1, text.indexOf('7') + 1, text).sentence();
    }

    @ParameterizedTest
    @CsvSource({
        "收到申请7件。, 收到申请7件",
        "收到申请7件, 收到申请7件",
        "7件, 7件",
        "收到7, 收到7",
        "机构健全。收到申请7件。答复5件。, 收到申请7件",
        "机构健全！收到申请7件！答复5件。, 收到申请7件",
        "机构健全？收到申请7件？答复5件。, 收到申请7件",
        "机构健全。7。, 7",
        "收到申请，其中7件；答复5件, 收到申请，其中7件；答复5件"
    })
    void aSentenceIsQuotedWithoutThoseBesideIt(String text, String quotation) {
        assertThat(quoted(text)).isEqualTo(quotation);
    }

    @Test
    void aSentenceIsQuotedInOneLine() {
        assertThat(quoted("机构健全。 收到\n申请7件\n。")).isEqualTo("收到 申请7件");
    }

    @Test
    void aLongSentenceIsCutAndDotsSayWhere() {
        for (String mark : new String[] {"", "。"}) {
            for (int before = 55; before < 65; before++) {
                for (int after = 55; after < 65; after++) {
                    String text = mark + "前".repeat(before) + "7" + "后".repeat(after) + mark;

                    assertThat(quoted(text))
                            .isEqualTo((before > 60 ? "…" : "")
                                    + "前".repeat(Math.min(before, 60))
                                    + "7"
                                    + "后".repeat(Math.min(after, 59))
                                    + (after > 59 ? "…" : ""));
                }
            }
        }
    }
}
