package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.Agency;
import io.github.gongkai.validation.Example;
import io.github.gongkai.validation.PublishedReports;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which figures of a text are held against the tables: 713 received, 718 handled, 294 granted, 32 refused. */
class NarratedTest {

    private static Narrated narrated(String... paragraphs) {
        return new Narrated(
                PublishedReports.shuyang2025().withAgency(Agency.of("某县人民政府")).withOverview(Example.text(paragraphs)));
    }

    private static List<Integer> numbers(Narrated narrated, int group) {
        return narrated.numbers(group).stream().map(BigDecimal::intValueExact).toList();
    }

    /** The numbers that are held against the tables, with ! behind wrong ones. */
    private static String claims(String... paragraphs) {
        return narrated(paragraphs).claims().stream()
                .map(claim -> claim.mention().number() + (claim.isRight() ? "" : "!"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void sharesAreTakenOfWhatIsCountedAndNotOfShares() {
        Narrated narrated =
                narrated("全县收到政府信息公开申请713件，同比增长2%，办结率95%，来信5件。", "不予公开申请32件，占4%。", "（二）行政复议", "政府信息公开行政复议61件。");

        assertThat(numbers(narrated, 1)).containsExactly(5, 32, 713);
        assertThat(numbers(narrated, 2)).containsExactly(61);
        assertThat(numbers(narrated, 3)).isEmpty();
    }

    @Test
    void figuresOfOneMatterThatDifferInASentenceAreItsParts() {
        assertThat(claims("全县收到政府信息公开申请600件，收到政府信息公开申请113件。")).isEmpty();
        assertThat(claims("全县收到政府信息公开申请600件，收到政府信息公开申请600件。")).isEqualTo("600! 600!");
    }

    @Test
    void figuresOfOneMatterThatDifferInTwoSentencesAreTwoClaims() {
        assertThat(claims("全县收到政府信息公开申请600件。全县收到政府信息公开申请731件。")).isEqualTo("600! 731!");
        assertThat(claims("全县收到政府信息公开申请600件。全县收到政府信息公开申请713件。")).isEqualTo("713");
    }

    @Test
    void aPartOfAWrongWholeIsNoClaimUntilTheNextHeading() {
        assertThat(claims("（一）依申请公开", "全县收到政府信息公开申请713件。", "全县予以公开政府信息公开申请110件。"))
                .isEqualTo("713 110!");
        assertThat(claims("（一）依申请公开", "全县收到政府信息公开申请731件。", "全县予以公开政府信息公开申请110件。"))
                .isEqualTo("731!");
        assertThat(claims("全县收到政府信息公开申请731件，自然人申请700件，上年结转63件，结转下年13件。")).isEqualTo("731!");
        assertThat(claims("全县收到政府信息公开申请713件，自然人申请700件，上年结转63件，结转下年13件。")).isEqualTo("713 700! 63! 13!");
        assertThat(claims("（一）依申请公开", "全县收到政府信息公开申请731件。", "（二）依申请公开", "全县予以公开政府信息公开申请110件。"))
                .isEqualTo("731! 110!");
    }
}
