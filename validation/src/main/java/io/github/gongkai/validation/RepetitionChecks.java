package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.validation.internal.prose.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts held against last year's (XY06, XY07): sections one and five are not to be written off, figures apart. */
final class RepetitionChecks {

    /** The share of a text in sentences of last year's from which it counts as repeated, in per cent. */
    private static final int REPEATED = 90;
    /** Shorter texts repeat for want of anything to tell. */
    private static final int SHORTEST_TEXT = 100;
    /** Shorter pieces are headings and stock phrases. */
    private static final int SHORTEST_SENTENCE = 8;

    /** How a sentence tells of a problem. */
    private static final List<String> PROBLEM =
            List.of("不够", "不足", "有待", "不高", "不强", "不到位", "不及时", "欠缺", "薄弱", "滞后", "单一", "存在差距");

    /** Shorter sentences on problems are the same by chance: 公开意识不强. */
    private static final int SHORTEST_PROBLEM = 15;

    private static final Rule SAME_TEXT = Rules.rule(
            "XY06",
            Severity.WARNING,
            new Labels(
                    "第一、第五部分的文字不应与上一年度雷同（不计数字，九成以上语句相同）",
                    "The texts of sections one and five do not repeat last year's (90 per cent in the same sentences, figures apart)"),
            new Labels(
                    Edition.REVISED_2021.document() + "：不得内容雷同；“九成”为评估机构的经验值",
                    Edition.REVISED_2021.document()
                            + ": no duplicated content; 90 per cent is the practice of evaluators"),
            new Labels(
                    "“{section}”的文字有 {share}% 与上一年度报告相同。",
                    "{share} per cent of the text of \"{sectionEn}\" stands in last year's report."));

    private static final Rule SAME_PROBLEM = Rules.rule(
            "XY07",
            Severity.NOTICE,
            new Labels(
                    "第五部分不宜逐字重复上一年度报告所列问题（以“不够”“有待”等用语识别；整部分雷同的见 XY06）",
                    "Section five does not list a problem word for word as last year's did (known by set words; for a whole section"
                            + " repeated see XY06)"),
            new Labels(
                    Edition.REVISED_2021.document() + "：不得内容雷同；问题未解决的可以再列，仅供核对",
                    Edition.REVISED_2021.document()
                            + ": no duplicated content; a problem that persists may be told again, this is only worth a look"),
            new Labels(
                    "第五部分有 {count} 句所列问题与上一年度报告逐字相同：{text}",
                    "{count} sentence(s) on problems in section five stand word for word in last year's report: {text}"));

    /** XY06. */
    static final Check REPEATED_TEXT =
            Check.of(SAME_TEXT, "", Check.ANY_EDITION, List.of(Input.PREVIOUS), RepetitionChecks::sameText);

    /** XY07. */
    static final Check REPEATED_PROBLEM = Check.of(
            SAME_PROBLEM,
            "",
            Check.ANY_EDITION,
            List.of(Input.PREVIOUS, Input.PROBLEMS),
            RepetitionChecks::sameProblem);

    private RepetitionChecks() {}

    private static void sameText(Context context) {
        for (Section section : List.of(Section.OVERVIEW, Section.PROBLEMS_AND_IMPROVEMENTS)) {
            Repetition repetition = Repetition.of(context, section);
            if (repetition.isWhole()) {
                context.add(Finding.builder(SAME_TEXT)
                        .address(section.key())
                        .putDetails("section", section.title().zh())
                        .putDetails("sectionEn", section.title().en())
                        .putDetails("share", Long.toString(repetition.share()))
                        .build());
            }
        }
    }

    private static void sameProblem(Context context) {
        Section section = Section.PROBLEMS_AND_IMPROVEMENTS;
        Repetition repetition = Repetition.of(context, section);
        List<String> problems = repetition.same().stream()
                .filter(sentence -> sentence.length() >= SHORTEST_PROBLEM
                        && PlainText.firstOf(sentence, PROBLEM).isPresent())
                .distinct()
                .toList();
        if (!problems.isEmpty() && !repetition.isWhole()) {
            context.add(Finding.builder(SAME_PROBLEM)
                    .address(section.key())
                    .putDetails("count", Integer.toString(problems.size()))
                    .putDetails("text", problems.get(0))
                    .build());
        }
    }

    /**
     * How much of a section stands in last year's.
     *
     * @param length the length of its sentences
     * @param same those that last year's has, figures apart
     */
    private record Repetition(int length, List<String> same) {

        /** One of the texts is missing. */
        private static final Repetition NONE = new Repetition(0, List.of());

        static Repetition of(Context context, Section section) {
            if (context.report().narrative(section).isEmpty()
                    || context.previous().narrative(section).isEmpty()) {
                return NONE;
            }
            Set<String> before = sentences(PlainText.of(context.previous().narrative(section)))
                    .collect(Collectors.toSet());
            List<String> now = sentences(context.text(section)).toList();
            return new Repetition(
                    now.stream().mapToInt(String::length).sum(),
                    now.stream().filter(before::contains).toList());
        }

        long share() {
            return same.stream().mapToInt(String::length).sum() * 100L / length;
        }

        boolean isWhole() {
            return length >= SHORTEST_TEXT && share() >= REPEATED;
        }
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(text.split("[。；！？;\\n]"))
                .map(sentence -> sentence.replaceAll("[0-9]", ""))
                .filter(sentence -> sentence.length() >= SHORTEST_SENTENCE);
    }
}
