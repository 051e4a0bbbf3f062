package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sections one and five against last year's; a letter many times over stands for a sentence of that length. */
class RepetitionChecksTest {

    private static String sentences(String letters, int length) {
        return letters.codePoints()
                .mapToObj(letter -> Character.toString(letter).repeat(length) + "。")
                .collect(Collectors.joining());
    }

    private static List<Finding> findings(String previous, String problems) {
        return Example.lawful()
                .before(report -> report.withProblemsAndImprovements(Example.text(previous)))
                .with(report -> report.withProblemsAndImprovements(Example.text(problems)))
                .validate()
                .findings()
                .stream()
                .filter(finding -> finding.rule().id().matches("XY0[67]"))
                .toList();
    }

    /** Rule and share or count of what is found. */
    private static List<String> found(String previous, String problems) {
        return findings(previous, problems).stream()
                .map(finding -> finding.rule().id() + " "
                        + finding.details()
                                .getOrDefault("share", finding.details().get("count")))
                .toList();
    }

    @Test
    void aTextOfAHundredLettersOrMoreIsLongEnoughToRepeat() {
        String hundred = sentences("甲乙丙丁戊己庚辛壬癸", 10);
        String less = sentences("甲乙丙丁戊己庚辛壬", 11);

        assertThat(found(hundred, hundred)).containsExactly("XY06 100");
        assertThat(found(less, less)).isEmpty();
        assertThat(found(sentences("癸", 11) + less, less + sentences("子", 10))).containsExactly("XY06 90");
    }

    @Test
    void nineTenthsOfTheLettersAreARepetition() {
        String ninety = sentences("甲乙丙丁戊己庚辛壬", 10);
        String fewer = sentences("甲乙丙丁戊己庚辛", 10) + sentences("壬", 9);

        assertThat(found(ninety, ninety + sentences("子", 10))).containsExactly("XY06 90");
        assertThat(found(fewer, fewer + sentences("子", 11))).isEmpty();
        assertThat(found(ninety + sentences("子", 50), ninety + sentences("丑", 10)))
                .as("whatever else last year's said")
                .containsExactly("XY06 90");
    }

    @Test
    void sentencesOfLessThanEightLettersDoNotCount() {
        String long8 = sentences("甲乙丙丁戊己庚辛壬癸子丑寅", 8);
        String short7 = sentences("甲乙丙丁戊己庚辛壬癸子丑寅卯辰", 7);

        assertThat(found(long8, long8)).containsExactly("XY06 100");
        assertThat(found(short7, short7)).isEmpty();
        assertThat(found(long8, long8 + sentences("天地玄黄", 7))).containsExactly("XY06 100");
    }

    @Test
    void figuresDoNotCount() {
        String text = sentences("甲乙丙丁戊己庚辛壬癸", 10);

        assertThat(found(text.replace("戊", "戊12"), text.replace("丁", "3丁"))).containsExactly("XY06 100");
        assertThat(found(text, "12345678。".repeat(9) + text)).containsExactly("XY06 100");
    }

    @Test
    void sentencesEndAtFullStopsSemicolonsAndParagraphs() {
        String text = sentences("甲乙丙丁戊己庚辛壬癸", 10);

        for (String mark : List.of("；", ";", "！", "？")) {
            assertThat(found(text, text.replace("。", mark))).containsExactly("XY06 100");
        }
        assertThat(found(text, text.replace("。", "，"))).isEmpty();
    }

    @Test
    void aProblemOfFifteenLettersIsTheSameOnPurpose() {
        String fifteen = "部分单位的公开时效有待进一步提高";
        String fourteen = "各单位的公开时效有待继续提高";

        assertThat(fifteen.substring(1)).hasSize(15);
        assertThat(fourteen).hasSize(14);
        assertThat(found(fifteen.substring(1) + "。", "一年来做了不少工作。" + fifteen.substring(1) + "。"))
                .containsExactly("XY07 1");
        assertThat(found(fourteen + "。", "一年来做了不少工作。" + fourteen + "。")).isEmpty();
        assertThat(found("部分单位的公开时效继续得到进一步提高。", "部分单位的公开时效继续得到进一步提高。"))
                .as("no problem")
                .isEmpty();
    }

    @Test
    void aProblemToldTwiceIsOne() {
        String first = "部分单位的公开时效有待进一步提高。";
        String second = "一些政策的解读形式仍然比较单一。";

        assertThat(found(first + second, first + second + first)).containsExactly("XY07 2");
        assertThat(findings(first + second, second + first + "来年再努力。"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsEntry("text", "一些政策的解读形式仍然比较单一"));
    }

    @Test
    void aSectionRepeatedAsAWholeIsNotAlsoAProblemRepeated() {
        String text = sentences("甲乙丙丁戊己庚辛壬癸", 10) + "部分单位的公开时效有待进一步提高。";

        assertThat(found(text, text)).containsExactly("XY06 100");
    }
}
